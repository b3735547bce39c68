// src/finding.ts
var SEVERITIES = ["error", "warning", "notice"];

export {
  SEVERITIES
};
