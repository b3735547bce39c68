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
  visible: () => visible,
  withoutCommands: () => withoutCommands,
  withoutOldCommands: () => withoutOldCommands
});
module.exports = __toCommonJS(stdin_exports);
var INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;
function visible(text) {
  return text.replace(INVISIBLE, escapeCharacter);
}
var SHORT = { "	": "\\t", "\n": "\\n", "\r": "\\r" };
function escapeCharacter(character) {
  const code = character.codePointAt(0);
  const byte = code >= 56448 && code <= 56575 ? code - 56320 : code;
  return SHORT[character] ?? (byte < 256 ? `\\x${byte.toString(16).padStart(2, "0")}` : `\\u{${byte.toString(16)}}`);
}
function withoutCommands(report) {
  return withoutOldCommands(report).replace(/^([^\S\n\r\u2028\u2029]*):(?=:)/gm, "$1\\x3a");
}
function withoutOldCommands(text) {
  return text.replaceAll("##[", "##\\x5b");
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  visible,
  withoutCommands,
  withoutOldCommands
});
module.exports = { ...module.exports };
