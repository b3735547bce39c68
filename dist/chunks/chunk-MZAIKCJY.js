var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
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
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  COMMANDS: () => COMMANDS,
  COMMON: () => COMMON,
  SHELLS: () => SHELLS
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_45DJHNGE = require("./chunk-45DJHNGE.js");
var import_chunk_2IQXFEBZ = require("./chunk-2IQXFEBZ.js");
var COMMON = {
  "no-color": { type: "boolean", summary: "no colours (nor with NO_COLOR set; FORCE_COLOR asks for them)" },
  version: { type: "boolean", short: "V", summary: "print the version" },
  help: { type: "boolean", short: "h", summary: "print the help, behind a command that of the command" }
};
var FAILS = {
  "fail-on": {
    type: "string",
    placeholder: "SEVERITY",
    choices: import_chunk_2IQXFEBZ.FAIL_ON,
    summary: "exit with 1 from this severity on: error (default), warning, notice or never"
  }
};
var FIX = {
  fix: {
    type: "boolean",
    choices: ["drop-in"],
    summary: "repair what is certain, and report what is left;\n--fix=drop-in writes the profile into UNIT.d/10-profile.conf, and does no more"
  },
  unsafe: { type: "boolean", summary: "with --fix or --diff: also what a person would nearly always want" },
  diff: { type: "boolean", summary: "print the patch that --fix would apply, and change nothing" }
};
var LINT = {
  pedantic: { type: "boolean", summary: "also run the pedantic rules" },
  "hermes-release": {
    type: "string",
    placeholder: "REL",
    summary: "release of Hermes Agent that the hosts run, such as 0.20 (default: any supported one)"
  },
  config: {
    type: "string",
    placeholder: "FILE",
    summary: "configuration (default: .gateway-lint.yml or .github/gateway-lint.yml of the repository)"
  },
  "no-suppressions": { type: "boolean", summary: "report what comments in the files suppress too" }
};
var SHELLS = ["bash", "zsh", "fish"];
var FORMAT = { type: "string", placeholder: "FORMAT" };
var COMMANDS = [
  {
    name: "",
    operands: "[PATH\u2026]",
    summary: "find mistakes (PATH: file or directory, default .)",
    options: {
      format: {
        ...FORMAT,
        choices: import_chunk_45DJHNGE.FORMATS,
        summary: "text (default), json, jsonl, sarif, github, markdown, checkstyle, junit, rdjson or codeclimate"
      },
      output: {
        type: "string",
        multiple: true,
        placeholder: "FORMAT=FILE",
        summary: "also write a report to a file (- for stdout); may be given several times"
      },
      ...FAILS,
      ...LINT,
      quiet: { type: "boolean", short: "q", summary: "print findings only" },
      "stdin-filename": {
        type: "string",
        placeholder: "FILE",
        summary: "take the text of FILE from stdin (an editor does), and report what concerns that file"
      },
      ...FIX
    },
    load: () => import("./lint-YGMNTSTC.js")
  },
  {
    name: "map",
    operands: "[PATH\u2026]",
    summary: "show the gateways, one row for each, or their picture (for a folder named map: ./map)",
    options: {
      format: {
        ...FORMAT,
        choices: ["text", "json", "mermaid", "dot", "svg"],
        summary: "text (default), json, or a picture: mermaid, dot or svg"
      },
      ...LINT
    },
    load: () => import("./map-NLC77UW6.js")
  },
  {
    name: "merge",
    operands: "REPORT\u2026",
    summary: "join JSON reports of many repositories, and find what collides between them",
    options: {
      format: {
        ...FORMAT,
        choices: ["text", "json", "table", "mermaid", "dot", "svg"],
        summary: "text (default), json, the joined map as a table, or its picture: mermaid, dot or svg"
      },
      ...FAILS,
      host: {
        type: "string",
        multiple: true,
        placeholder: "REPO=NAME",
        summary: "the unnamed host of a repository is the one of this name; may be given several times"
      },
      "one-host": { type: "boolean", summary: "the unnamed hosts of all repositories are one" }
    },
    load: () => import("./merge-3F53XD47.js")
  },
  {
    name: "baseline",
    operands: "[PATH\u2026]",
    summary: "hide the findings of today: write .gateway-lint-baseline.json",
    options: {
      prune: { type: "boolean", summary: "only remove the entries that match nothing any more" },
      ...LINT
    },
    load: () => import("./baseline-W57F36ME.js")
  },
  {
    name: "explain",
    operands: "RULE|FILE:LINE",
    mostOperands: 1,
    completes: "rules",
    summary: "say what a rule means, or what becomes of a line",
    options: LINT,
    load: () => import("./explain-7NTIQPHI.js")
  },
  {
    name: "rules",
    operands: "",
    mostOperands: 0,
    completes: [],
    summary: "list the rules",
    options: {
      format: { ...FORMAT, choices: ["text", "json", "markdown"], summary: "text (default), json or markdown" }
    },
    load: () => import("./rules-GFH7UIRP.js")
  },
  {
    name: "init",
    operands: "[PATH]",
    mostOperands: 1,
    completes: "folders",
    summary: "write a configuration, and the workflow that checks pull requests",
    options: {},
    load: () => import("./init-IBXQXLQZ.js")
  },
  {
    name: "completions",
    operands: SHELLS.join("|"),
    mostOperands: 1,
    completes: SHELLS,
    summary: "print the script that completes words in a shell",
    options: {},
    load: () => import("./completions-MSEXHOI6.js")
  }
];
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  COMMANDS,
  COMMON,
  SHELLS
});
module.exports = { ...module.exports };
