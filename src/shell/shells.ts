/** Shells whose language is that of sh(1), by the names of their programs and the first lines of their scripts. */

/** Whether the program of a name, without its folder, is a shell; a login shell has a dash in front. */
export function isShellName(name: string): boolean {
  return /^-?(?:ba|da|a|k|mk|z)?sh$/.test(name);
}

/** Whether a text begins with the `#!` line of a shell script, maybe behind blank lines. */
export function startsShellScript(text: string): boolean {
  return /^\s*#![ \t]*\/[^\n]*\b(?:ba|da|a|k|mk|z)?sh\b/.test(text);
}
