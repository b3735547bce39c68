// src/formats/unexpanded.ts
var SHELL_PATH = /(?:^|[:=])~(?=\/|$)|\$\{?(?:HOME|USER|LOGNAME|PATH|PWD|(?:[A-Z]+_)+(?:HOME|DIR))\b\}?/g;
var HOME = /~|\$HOME\b|\$\{HOME\}/;
function shellPaths(value) {
  return [...value.value.matchAll(SHELL_PATH)].map((match) => {
    const text = match[0].replace(/^[:=]/, "");
    const end = match.index + match[0].length;
    return { text, start: end - text.length, end };
  }).filter(({ start, end }) => value.isKnown(start, end));
}
function needsShell(value) {
  return shellPaths(value).length > 0;
}
function notExpanded(value, where, manager, home) {
  const found = shellPaths(value);
  const [first] = found;
  if (first === void 0) return [];
  const remedy = home === void 0 ? "Write the full path" : `Write the full path, "${home}" for the home`;
  const edits = found.map(({ start, end }) => ({ span: value.span(start, end), text: home ?? "" }));
  const isCertain = home !== void 0 && found.every(({ text }) => HOME.exec(text)?.[0] === text);
  return [
    {
      kind: "path-not-expanded",
      span: value.span(first.start, first.end),
      message: `${where} gets the very characters "${first.text}": ${manager} runs no shell and expands neither "~" nor variables. ${remedy}.`,
      ...isCertain && { fix: { title: `Write ${home} for the home`, edits } }
    }
  ];
}
function isShellScript(words, at) {
  return /^-[a-zA-Z]*c$/.test(words[at - 1]?.value ?? "");
}

export {
  needsShell,
  notExpanded,
  isShellScript
};
