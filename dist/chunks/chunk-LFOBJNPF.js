import {
  linesFilledIn
} from "./chunk-FUZVRGSW.js";
import {
  textOf
} from "./chunk-M5RVUK72.js";

// src/formats/containers.ts
function unexpanded({ name, value }) {
  const found = /(?:^|:)~(?=\/|$)|\$\{?HOME\b\}?/.exec(value.value);
  if (found === null || !value.isKnown(found.index, found.index + found[0].length)) return [];
  const start = found.index + (found[0].startsWith(":") ? 1 : 0);
  const end = found.index + found[0].length;
  const message = `${name} gets the very characters "${value.value.slice(start, end)}": nothing is expanded in the environment of a container. Write the full path as the container sees it.`;
  return [{ kind: "path-not-expanded", span: value.span(start, end), message }];
}
var known = /* @__PURE__ */ new WeakMap();
function filledIn(range) {
  const lines = known.get(range.source) ?? linesFilledIn(range.source);
  known.set(range.source, lines);
  return lines.filter(({ start, end }) => range.start <= start && end <= range.end).map((span) => ({ reason: `"${textOf(span)}" is filled in later`, span }));
}

export {
  unexpanded,
  filledIn
};
