var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  SETTINGS: () => SETTINGS
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_WQQF3GEI = require("./usual.js")("./chunk-WQQF3GEI.js");
var import_chunk_R2LHZ7NS = require("./usual.js")("./chunk-R2LHZ7NS.js");
var import_chunk_VDMMOHIX = require("./usual.js")("./chunk-VDMMOHIX.js");
var GLOB = {
  kind: "text",
  pattern: "^(?!/|\\.\\./)[\\s\\S]+$",
  form: "a glob relative to the root of the repository"
};
var SETTINGS = [
  {
    key: "hermes-release",
    property: "hermesRelease",
    description: "The release of Hermes Agent that the hosts run. Without it, a finding says in which releases it holds.",
    shape: { kind: "text", pattern: "^\\S+$", form: "a release, such as 0.20 or v0.12.3" },
    example: "0.20"
  },
  {
    key: "fail-on",
    property: "failOn",
    description: "The mildest severity that fails the run.",
    shape: { kind: "choice", choices: import_chunk_WQQF3GEI.FAIL_ON },
    example: "error"
  },
  {
    key: "pedantic",
    property: "pedantic",
    description: "Also run the pedantic rules.",
    shape: { kind: "flag" },
    example: "false"
  },
  {
    key: "rules",
    property: "rules",
    description: 'Another severity for a rule, or "off".',
    shape: { kind: "table", keys: "rule", value: { kind: "choice", choices: ["off", ...import_chunk_VDMMOHIX.SEVERITIES.toReversed()] } },
    example: "{shared-port: off, unit-name-mismatch: error}"
  },
  {
    key: "include",
    property: "include",
    description: "Globs of the files to read, relative to the root of the repository. Without them: all.",
    shape: { kind: "list", item: GLOB },
    example: '["home/**", "etc/**"]'
  },
  {
    key: "exclude",
    property: "exclude",
    description: 'Globs of files not to read; they win over "include".',
    shape: { kind: "list", item: GLOB },
    example: '["archive/**"]'
  },
  {
    key: "require-reason",
    property: "requireReason",
    description: "Whether every suppression has to give a reason.",
    shape: { kind: "flag" },
    example: "false"
  },
  {
    key: "markdown",
    property: "markdown",
    description: "Also read the code blocks of Markdown files (runbooks) as the files that they show.",
    shape: { kind: "flag" },
    example: "false"
  },
  {
    key: "hosts",
    property: "hosts",
    description: "For each host, globs of the files that are deployed to it. Only gateways of one host can collide.",
    shape: { kind: "table", keys: "name", value: { kind: "list", item: GLOB } },
    example: '{laptop: ["home/**"], server: ["etc/systemd/system/**"]}'
  },
  {
    key: "active-profile",
    property: "activeProfile",
    description: "What active_profile says on the hosts, where the repository does not hold that file.",
    shape: { kind: "text", pattern: "^[a-z0-9][a-z0-9_-]{0,63}$", form: "the name of a profile" },
    example: "code"
  },
  {
    key: "limits",
    property: "limits",
    description: "How much is read. What goes beyond a limit is reported by file-unreadable.",
    shape: { kind: "numbers", numbers: import_chunk_R2LHZ7NS.LIMITS, values: import_chunk_R2LHZ7NS.DEFAULT_LIMITS },
    example: `{${import_chunk_R2LHZ7NS.LIMITS.map(({ key, value }) => `${key}: ${value}`).join(", ")}}`
  }
];
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  SETTINGS
});
module.exports = { ...module.exports };
