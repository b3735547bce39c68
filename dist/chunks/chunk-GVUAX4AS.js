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
  fullMessage: () => fullMessage
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_Y6CV5SOB = require("./usual.js")("./chunk-Y6CV5SOB.js");
var import_chunk_QJDIH6DG = require("./usual.js")("./chunk-QJDIH6DG.js");
var import_chunk_VGTO2SNZ = require("./usual.js")("./chunk-VGTO2SNZ.js");
function fullMessage({ message, related, fix, span }, mask) {
  const places = related.map((place) => {
    const { line, column } = place.span.source.position(place.span.start);
    return `${(0, import_chunk_VGTO2SNZ.visible)(place.span.source.path)}:${line}:${column}: ${(0, import_chunk_VGTO2SNZ.visible)(place.label)}`;
  });
  return [(0, import_chunk_VGTO2SNZ.visible)(message), ...places, ...fix === void 0 ? [] : repairLines(mask.fix(fix), span.source)].join(
    "\n"
  );
}
function repairLines(fix, { path }) {
  const lines = (0, import_chunk_Y6CV5SOB.repairedLines)(fix);
  const shown = lines.length > import_chunk_Y6CV5SOB.MOST_REPAIRED_LINES ? [] : lines;
  return [
    `${(0, import_chunk_Y6CV5SOB.helpWord)(fix)}: ${(0, import_chunk_VGTO2SNZ.visible)(fix.title)}`,
    ...shown.map(({ source, number, text }) => {
      const file = source.path === path ? "" : `${(0, import_chunk_VGTO2SNZ.visible)(source.path)}:`;
      return `  ${file}${number} + ${(0, import_chunk_QJDIH6DG.printable)(text)}`;
    })
  ];
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  fullMessage
});
module.exports = { ...module.exports };
