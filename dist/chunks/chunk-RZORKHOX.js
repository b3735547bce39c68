import {
  ConfigError
} from "./chunk-NFCHPQDT.js";
import {
  InputError
} from "./chunk-RKZHIKGY.js";
import {
  UsageError
} from "./chunk-OV6MHTKQ.js";
import {
  visible
} from "./chunk-NR4KXAU6.js";

// src/failure.ts
import { relative } from "node:path";
function describeFailure(error, cwd) {
  if (error instanceof ConfigError) {
    const file = visible(relative(cwd, error.path));
    return error.mistakes.map(({ line, column, message }) => `${file}:${line}:${column}: ${visible(message)}
`).join("");
  }
  if (error instanceof InputError || error instanceof UsageError) return `gateway-lint: ${visible(error.message)}
`;
  return describeBug(error);
}
function describeBug(error) {
  const stack = error instanceof Error ? error.stack ?? error.message : String(error);
  return `gateway-lint failed; this is a mistake in gateway-lint itself:
${stack.split("\n").map(visible).join("\n")}
`;
}

export {
  describeFailure
};
