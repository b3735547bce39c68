import {
  visible
} from "./chunk-NR4KXAU6.js";

// src/reporters/xml.ts
var ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
function tag(name, attributes) {
  return [
    name,
    ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(visible(String(value)))}"`)
  ].join(" ");
}
function content(text) {
  return text.split("\n").map((line) => escaped(visible(line))).join("\n");
}
function escaped(text) {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character]);
}

export {
  tag,
  content
};
