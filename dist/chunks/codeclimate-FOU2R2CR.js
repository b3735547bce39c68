import {
  visible
} from "./chunk-NR4KXAU6.js";
import "./chunk-YLVDSGH3.js";

// src/reporters/codeclimate.ts
var SEVERITY = { error: "major", warning: "minor", notice: "info" };
function codeclimateReport(result) {
  return `${JSON.stringify(result.findings.map(issueOf), null, 2)}
`;
}
function issueOf({ span, rule, severity, message, fingerprint }) {
  const { source } = span;
  return {
    type: "issue",
    check_name: rule,
    description: visible(message),
    categories: ["Bug Risk"],
    severity: SEVERITY[severity],
    fingerprint,
    location: {
      path: source.path.toWellFormed(),
      positions: { begin: source.position(span.start), end: source.position(span.end) }
    }
  };
}
export {
  codeclimateReport
};
