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
  codeclimateReport: () => codeclimateReport
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_VGTO2SNZ = require("./usual.js")("./chunk-VGTO2SNZ.js");
var import_chunk_AFIFJBZZ = require("./chunk-AFIFJBZZ.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
var SEVERITY = { error: "major", warning: "minor", notice: "info" };
function codeclimateReport(result) {
  return `${(0, import_chunk_AFIFJBZZ.jsonText)(result.findings.map(issueOf), 2)}
`;
}
function issueOf({ span, rule, severity, message, fingerprint }) {
  const { source } = span;
  return {
    type: "issue",
    check_name: rule,
    description: (0, import_chunk_VGTO2SNZ.visible)(message),
    categories: ["Bug Risk"],
    severity: SEVERITY[severity],
    fingerprint,
    location: {
      path: source.path.toWellFormed(),
      positions: { begin: source.position(span.start), end: source.position(span.end) }
    }
  };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  codeclimateReport
});
module.exports = { ...module.exports };
