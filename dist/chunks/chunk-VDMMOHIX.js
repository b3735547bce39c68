// src/finding.ts
var SEVERITIES = ["error", "warning", "notice"];
function certainFix({ fix }) {
  return fix?.isLikely ? void 0 : fix;
}

export {
  SEVERITIES,
  certainFix
};
