// src/reporters/visible.ts
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

export {
  visible
};
