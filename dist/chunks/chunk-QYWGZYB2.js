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
  isShellScript: () => isShellScript,
  needsShell: () => needsShell,
  notExpanded: () => notExpanded
});
module.exports = __toCommonJS(stdin_exports);
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
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  isShellScript,
  needsShell,
  notExpanded
});
module.exports = { ...module.exports };
