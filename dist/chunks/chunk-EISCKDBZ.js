// src/edits.ts
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

export {
  distinctEdits,
  isSameEdit,
  contradict,
  applyEdits
};
