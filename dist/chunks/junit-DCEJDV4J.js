import {
  byFile
} from "./chunk-ZJZ2XUYH.js";
import {
  content,
  tag
} from "./chunk-U5CJQMCV.js";
import {
  fullMessage
} from "./chunk-UQ5VQY5H.js";
import "./chunk-Y6CV5SOB.js";
import {
  maskFor
} from "./chunk-DP6WRJL2.js";
import "./chunk-OY25YJED.js";
import "./chunk-NR4KXAU6.js";
import "./chunk-M5RVUK72.js";
import "./chunk-YLVDSGH3.js";

// src/reporters/junit.ts
function junitReport(result) {
  const { findings } = result;
  const mask = maskFor(result);
  const suites = [...byFile(findings)].flatMap(([file, found]) => [
    `  <${tag("testsuite", { name: file, ...counts(found.length, found.length) })}>`,
    ...found.flatMap((finding) => testLines(finding, mask)),
    "  </testsuite>"
  ]);
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${tag("testsuites", { name: "gateway-lint", ...counts(findings.length || 1, findings.length) })}>`,
    ...findings.length > 0 ? suites : PASSED,
    "</testsuites>"
  ].join("\n")}
`;
}
var PASSED = [
  `  <${tag("testsuite", { name: "gateway-lint", ...counts(1, 0) })}>`,
  `    <${tag("testcase", { name: "no findings", classname: "gateway-lint" })}/>`,
  "  </testsuite>"
];
function counts(tests, failures) {
  return { tests, failures, errors: 0 };
}
function testLines(finding, mask) {
  const { span, rule, severity, message } = finding;
  const { line, column } = span.source.position(span.start);
  return [
    `    <${tag("testcase", { name: `${rule} at ${line}:${column}`, classname: span.source.path })}>`,
    `      <${tag("failure", { type: severity, message })}>${content(fullMessage(finding, mask))}</failure>`,
    "    </testcase>"
  ];
}
export {
  junitReport
};
