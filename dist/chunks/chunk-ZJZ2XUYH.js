// src/reporters/by-file.ts
function byFile(findings) {
  const files = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const { path } = finding.span.source;
    const known = files.get(path);
    if (known === void 0) files.set(path, [finding]);
    else known.push(finding);
  }
  return files;
}

export {
  byFile
};
