// src/shell/shells.ts
function isShellName(name) {
  return /^-?(?:ba|da|a|k|mk|z)?sh$/.test(name);
}
function startsShellScript(text) {
  return /^\s*#![ \t]*\/[^\n]*\b(?:ba|da|a|k|mk|z)?sh\b/.test(text);
}

export {
  isShellName,
  startsShellScript
};
