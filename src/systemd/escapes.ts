import type { SystemdRelease } from './release.ts';
import { isCleanUtf8 } from './utf8.ts';

export interface Escape {
  /** Units that the escape takes up, its backslash not counted. */
  readonly length: number;
  readonly code: number;
  /** Whether the code is a byte of the text, not a character. */
  readonly isByte: boolean;
}

const SIMPLE: ReadonlyMap<string, number> = new Map([
  ['a', 0x07],
  ['b', 0x08],
  ['f', 0x0c],
  ['n', 0x0a],
  ['r', 0x0d],
  ['t', 0x09],
  ['v', 0x0b],
  ['\\', 0x5c],
  ['"', 0x22],
  ["'", 0x27],
  ['s', 0x20],
]);

interface Form {
  /** Units before the digits: the letter. */
  readonly prefix: number;
  readonly digits: number;
  readonly base: number;
  readonly max: number;
  readonly isByte: boolean;
}

const OCTAL: Form = { prefix: 0, digits: 3, base: 8, max: 0xff, isByte: true };

const NUMERIC: ReadonlyMap<string, Form> = new Map([
  ['x', { prefix: 1, digits: 2, base: 16, max: 0xff, isByte: true }],
  ['u', { prefix: 1, digits: 4, base: 16, max: 0xffff, isByte: false }],
  ['U', { prefix: 1, digits: 8, base: 16, max: 0x10ffff, isByte: false }],
]);

/**
 * Reads the C escape whose backslash stands just before `at`, as `systemd.syntax(7)` lists them. Undefined where it is
 * none, is cut short, or stands for NUL or for a character that does not exist; before 262 `\u` gives surrogates too.
 */
export function readEscape(text: string, at: number, release: SystemdRelease): Escape | undefined {
  const letter = text.charAt(at);
  const simple = SIMPLE.get(letter);
  if (simple !== undefined) return { length: 1, code: simple, isByte: false };
  const found = readNumber(text, at, NUMERIC.get(letter) ?? OCTAL);
  if (found === undefined || found.isByte) return found;
  const char = String.fromCodePoint(found.code);
  if (letter === 'U') return isCleanUtf8(char) ? found : undefined;
  return release < 262 || char.isWellFormed() ? found : undefined;
}

function readNumber(text: string, at: number, { prefix, digits, base, max, isByte }: Form): Escape | undefined {
  const length = prefix + digits;
  let code = 0;
  for (let i = at + prefix; i < at + length; i++) {
    const digit = digitAt(text, i);
    if (digit >= base) return undefined;
    code = code * base + digit;
  }
  return code === 0 || code > max ? undefined : { length, code, isByte };
}

function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x61 + 10 : Number.POSITIVE_INFINITY;
}
