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
  junitReport: () => junitReport
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_ZJZ2XUYH = require("./chunk-ZJZ2XUYH.js");
var import_chunk_34ITXX6O = require("./chunk-34ITXX6O.js");
var import_chunk_GVUAX4AS = require("./chunk-GVUAX4AS.js");
var import_chunk_Y6CV5SOB = require("./usual.js")("./chunk-Y6CV5SOB.js");
var import_chunk_QJDIH6DG = require("./usual.js")("./chunk-QJDIH6DG.js");
var import_chunk_OY25YJED = require("./usual.js")("./chunk-OY25YJED.js");
var import_chunk_VGTO2SNZ = require("./usual.js")("./chunk-VGTO2SNZ.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
function junitReport(result) {
  const { findings } = result;
  const mask = (0, import_chunk_QJDIH6DG.maskFor)(result);
  const suites = [...(0, import_chunk_ZJZ2XUYH.byFile)(findings)].flatMap(([file, found]) => [
    `  <${(0, import_chunk_34ITXX6O.tag)("testsuite", { name: file, ...counts(found.length, found.length) })}>`,
    ...found.flatMap((finding) => testLines(finding, mask)),
    "  </testsuite>"
  ]);
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${(0, import_chunk_34ITXX6O.tag)("testsuites", { name: "gateway-lint", ...counts(findings.length || 1, findings.length) })}>`,
    ...findings.length > 0 ? suites : PASSED,
    "</testsuites>"
  ].join("\n")}
`;
}
var PASSED = [
  `  <${(0, import_chunk_34ITXX6O.tag)("testsuite", { name: "gateway-lint", ...counts(1, 0) })}>`,
  `    <${(0, import_chunk_34ITXX6O.tag)("testcase", { name: "no findings", classname: "gateway-lint" })}/>`,
  "  </testsuite>"
];
function counts(tests, failures) {
  return { tests, failures, errors: 0 };
}
function testLines(finding, mask) {
  const { span, rule, severity, message } = finding;
  const { line, column } = span.source.position(span.start);
  return [
    `    <${(0, import_chunk_34ITXX6O.tag)("testcase", { name: `${rule} at ${line}:${column}`, classname: span.source.path })}>`,
    `      <${(0, import_chunk_34ITXX6O.tag)("failure", { type: severity, message })}>${(0, import_chunk_34ITXX6O.content)((0, import_chunk_GVUAX4AS.fullMessage)(finding, mask))}</failure>`,
    "    </testcase>"
  ];
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  junitReport
});
module.exports = { ...module.exports };
