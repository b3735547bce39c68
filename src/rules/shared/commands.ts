/** Commands of a service, read as far as rules need it: shell scripts in them, and where those write to. */
import type { Command } from '../../service.ts';
import { Text } from '../../text.ts';

/** `| tee -a FILE`: all in front of the first file, and that file. */
const TEE = /^(\|&?\s*(?:\/usr)?(?:\/bin\/)?tee(?:\s+-[-a-z]+)*\s+)(?:"[^"]*"|'[^']*'|[^\s;&|<>()"'-][^\s;&|<>()"']*)/;
const LONGEST_TEE = 4200;

const SHELL = /(?:^|\/)(?:ba|da|z|k|a)?sh$/;

/**
 * Index of the word of a command that a shell reads as a script (`sh -c SCRIPT`, `bash -euo pipefail -c SCRIPT`), or -1: the
 * first one behind the options, where `c` is among them.
 */
export function scriptIndex(words: readonly Text[]): number {
  const known = indices.get(words);
  if (known !== undefined) return known;
  const found = findScript(words);
  indices.set(words, found);
  return found;
}

/** What several rules ask for. */
const indices = new WeakMap<readonly Text[], number>();

function findScript(words: readonly Text[]): number {
  const shell = words.findIndex(({ value }) => value.endsWith('sh') && SHELL.test(value));
  if (shell === -1) return -1;
  let isScript = false;
  for (let at = shell + 1; at < words.length; at++) {
    const { value } = words[at] as Text;
    if (!/^[-+]/.test(value)) return isScript ? at : -1;
    if (value.startsWith('--')) continue;
    isScript ||= value.startsWith('-') && value.includes('c');
    // Each of `-o pipefail` and `-O extglob` has a word of its own.
    at += [...value].filter((letter) => letter === 'o' || letter === 'O').length;
  }
  return -1;
}

/** The script that a command gives to a shell, before the manager's own `$` expansion; null when it uses none. */
export function scriptOf(command: Command): Text | null {
  return command.words[scriptIndex(command.words)] ?? null;
}

/**
 * The files that a shell script sends output to with `>`, `>>` or `| tee`, as written without quotes; descriptors are left
 * out.
 */
export function redirects(script: Text): readonly Text[] {
  const { value } = script;
  const found: Text[] = [];
  let quote = '';
  for (let at = 0; at < value.length; at++) {
    const char = value[at] as string;
    if (char === '\\' && quote !== "'") at++;
    else if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '>') {
      const start = skip(value, at, /[>|\s]/);
      const end = wordEnd(value, start);
      if (end > start) found.push(unquoted(script.slice(start, end)));
      at = end - 1;
    } else if (char === '|') {
      const [all, before] = TEE.exec(value.slice(at, at + LONGEST_TEE)) ?? [];
      if (all === undefined) continue;
      found.push(unquoted(script.slice(at + (before as string).length, at + all.length)));
      at += all.length - 1;
    }
  }
  return found;
}

/** Without the quotes of the shell; places are kept. */
export function unquoted(word: Text): Text {
  const parts = [...word.value.matchAll(/[^"']+/g)].map(({ index, 0: { length } }) =>
    word.slice(index, index + length),
  );
  return parts.length === 0 ? word.slice(0, 0) : Text.concat(parts);
}

function skip(value: string, from: number, kind: RegExp): number {
  let at = from;
  while (at < value.length && kind.test(value[at] as string)) at++;
  return at;
}

function wordEnd(value: string, from: number): number {
  let quote = '';
  let at = from;
  for (; at < value.length; at++) {
    const char = value[at] as string;
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (/[\s;&|<>()]/.test(char)) break;
  }
  return at;
}
