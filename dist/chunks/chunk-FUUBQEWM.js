import {
  itemsOf
} from "./chunk-4CWCQALB.js";

// src/formats/yaml/lists.ts
function listedWords(node) {
  return itemsOf(node).flatMap((item) => item.kind === "scalar" ? [{ text: item.text, raw: item.text.span() }] : []);
}
function separatorOf(words) {
  for (const [index, { raw }] of words.entries()) {
    const next = words[index + 1]?.raw;
    if (next === void 0 || next.source !== raw.source) continue;
    const between = raw.source.text.slice(raw.end, next.start);
    if (/^(["']?)(?:[ \t]*,\s*|[ \t]*\r?\n[ \t]*-[ \t]+)\1$/.test(between)) return between;
  }
  return void 0;
}

export {
  listedWords,
  separatorOf
};
