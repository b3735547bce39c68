import {
  oneOf
} from "./chunk-OV6MHTKQ.js";
import {
  FAIL_ON
} from "./chunk-SFD24VQ6.js";

// src/commands/request.ts
function requestOf({ values, operands, cwd, progress }) {
  const [failOn, configFile, hermesRelease] = ["fail-on", "config", "hermes-release"].map(values.text);
  return {
    paths: operands.length > 0 ? operands : ["."],
    cwd,
    ...configFile !== void 0 && { configFile },
    ...values.flag("no-suppressions") && { noSuppressions: true },
    ...progress !== void 0 && { progress },
    overrides: {
      ...failOn !== void 0 && { failOn: oneOf(FAIL_ON, failOn, "--fail-on") },
      ...values.flag("pedantic") && { pedantic: true },
      ...hermesRelease !== void 0 && { hermesRelease }
    }
  };
}

export {
  requestOf
};
