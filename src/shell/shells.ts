/** Shells whose language is that of sh(1), by the names of their programs and the first lines of their scripts. */

/** Whether the program of a name, without its folder, is a shell; a login shell has a dash in front. */
export function isShellName(name: string): boolean {
  return /^-?(?:ba|da|a|k|mk|z)?sh$/.test(name);
}

/** Whether a text begins with the `#!` line of a shell script, maybe behind blank lines. */
export function startsShellScript(text: string): boolean {
  return /^\s*#![ \t]*\/[^\n]*\b(?:ba|da|a|k|mk|z)?sh\b/.test(text);
}

const OTHERS = /^(?:node|deno|bun|tsx|python[\d.]*|perl|ruby|php|lua|fish|pwsh|expect|osascript)$/;

/** Whether the `#!` line of a text names another language than that of shells, whatever the name of the file says. */
export function startsOtherScript(text: string): boolean {
  const [, line = ''] = /^#!([^\n]*)/.exec(text) ?? [];
  const programs = line.split(/\s+/).map((word) => word.slice(word.lastIndexOf('/') + 1));
  return programs.some((name) => OTHERS.test(name));
}
