/** What a command of a script runs, behind the words that only say as whom. Sources: sudo(8), env(1), ssh(1). */
import { isShellName } from '../../shell/shells.ts';
import type { Text } from '../../text.ts';

const PREFIXES: ReadonlySet<string> = new Set(['sudo', 'doas', 'command', 'builtin', 'exec', 'env', 'nohup', 'time']);
/** Options of these programs that take a word. */
const WITH_VALUE = /^-(?:[ugChpDRrtT]|-user|-group|-chdir)$/;

/** The words from the program on that does the work. */
export function programWords(words: readonly Text[]): readonly Text[] {
  let at = 0;
  while (PREFIXES.has(baseName(words[at]))) {
    at++;
    for (let word = words[at]?.value; word !== undefined; word = words[at]?.value) {
      if (WITH_VALUE.test(word)) at++;
      else if (!word.startsWith('-') && !/^\w+=/.test(word)) break;
      at++;
    }
  }
  return words.slice(at);
}

/** The name of a program without its folder; empty where it is not known. */
export function baseName(program: Text | undefined): string {
  if (program === undefined) return '';
  const name = program.slice(program.value.lastIndexOf('/') + 1);
  return name.isKnown() ? name.value : '';
}

/** The script that a command hands to a shell as a word: `sh -c SCRIPT`, `su - USER -c SCRIPT`. */
export function scriptWord(words: readonly Text[]): Text | undefined {
  const program = programWords(words);
  const name = baseName(program[0]);
  if (!isShellName(name) && name !== 'su' && name !== 'runuser') return undefined;
  const at = program.findIndex((word, index) => index > 0 && /^-[a-z]*c$/.test(word.value));
  return at === -1 ? undefined : program[at + 1];
}

const SSH_WITH_VALUE = /^-[bcDEeFIiJLlmOopQRSWw]$/;

/** The other machine, and what is run there: nothing where its shell reads stdin. Undefined for other programs. */
export function remoteCall(
  words: readonly Text[],
): { readonly host: Text | undefined; readonly words: readonly Text[] } | undefined {
  const program = programWords(words);
  if (baseName(program[0]) !== 'ssh') return undefined;
  let at = 1;
  while (program[at]?.value.startsWith('-')) at += SSH_WITH_VALUE.test(program[at]?.value as string) ? 2 : 1;
  return { host: program[at], words: program.slice(at + 1) };
}

/** Whether a command is a shell, here or elsewhere, that reads a script on its stdin. */
export function readsScript(words: readonly Text[]): boolean {
  if (scriptWord(words) !== undefined) return false;
  if (remoteCall(words)?.words.length === 0) return true;
  const last = words.findLastIndex((word) => isShellName(baseName(word)));
  return last !== -1 && words.slice(last + 1).every((word) => word.value.startsWith('-'));
}

/** The operands of a command, without its options and their values. */
export function operandsOf(words: readonly Text[], withValue: RegExp): readonly Text[] {
  const operands: Text[] = [];
  for (let at = 1; at < words.length; at++) {
    const word = words[at] as Text;
    if (withValue.test(word.value)) at++;
    else if (!word.value.startsWith('-') || word.value === '-') operands.push(word);
  }
  return operands;
}

/** The value of an option that stands as a word of its own or is joined to it with `=`. */
export function optionWord(words: readonly Text[], short: string, long: string): Text | undefined {
  const at = words.findIndex(
    ({ value }) => value === `-${short}` || value === `--${long}` || value.startsWith(`--${long}=`),
  );
  const word = words[at];
  if (word === undefined) return undefined;
  return word.value.includes('=') ? word.slice(word.value.indexOf('=') + 1) : words[at + 1];
}
