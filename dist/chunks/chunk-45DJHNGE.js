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
  FORMATS: () => FORMATS,
  REPORTERS: () => REPORTERS
});
module.exports = __toCommonJS(stdin_exports);
var FORMATS = [
  "text",
  "json",
  "jsonl",
  "sarif",
  "github",
  "markdown",
  "checkstyle",
  "junit",
  "rdjson",
  "codeclimate"
];
var REPORTERS = {
  text: async () => (await import("./text-F24PG4FW.js")).textReport,
  json: async () => {
    const { jsonReport } = await import("./json-HRO7H4KR.js");
    return (result) => jsonReport(result);
  },
  jsonl: async () => (await import("./json-HRO7H4KR.js")).jsonLinesReport,
  sarif: async () => {
    const { sarifReport } = await import("./sarif-LNAADR3Z.js");
    return (result) => sarifReport(result);
  },
  github: async () => (await import("./github-7Y4KUEM2.js")).githubReport,
  markdown: async () => {
    const { markdownReport } = await import("./markdown-4GYAVVI4.js");
    return (result) => markdownReport(result, { maxBytes: Number.MAX_SAFE_INTEGER });
  },
  checkstyle: async () => (await import("./checkstyle-MCQDFEBL.js")).checkstyleReport,
  junit: async () => (await import("./junit-2ZT3DSL3.js")).junitReport,
  rdjson: async () => (await import("./rdjson-6L5VFCMQ.js")).rdjsonReport,
  codeclimate: async () => (await import("./codeclimate-LWI5CBD3.js")).codeclimateReport
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  FORMATS,
  REPORTERS
});
module.exports = { ...module.exports };
