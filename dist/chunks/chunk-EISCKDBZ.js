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
  applyEdits: () => applyEdits,
  contradict: () => contradict,
  distinctEdits: () => distinctEdits,
  isSameEdit: () => isSameEdit
});
module.exports = __toCommonJS(stdin_exports);
function distinctEdits(edits) {
  return edits.filter((edit, index) => edits.findIndex((other) => isSameEdit(edit, other)) === index).toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
function isSameEdit(a, b) {
  const isThere = a.span.source === b.span.source && a.span.start === b.span.start && a.span.end === b.span.end;
  return isThere && a.text === b.text;
}
function contradict({ span: a }, { span: b }) {
  const isInsertion = a.start === a.end || b.start === b.end;
  return b.start < a.end || isInsertion && b.start === a.end;
}
function applyEdits(text, edits, start = 0, end = text.length) {
  let result = "";
  let at = start;
  for (const { span, text: replacement } of edits) {
    result += text.slice(at, span.start) + replacement;
    at = span.end;
  }
  return result + text.slice(at, end);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  applyEdits,
  contradict,
  distinctEdits,
  isSameEdit
});
module.exports = { ...module.exports };
