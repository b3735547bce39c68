/** Reads the options in front of a command's operands, as `getopt_long(3)` with a `+` does: it stops at the first operand. */
import type { Text } from '../text.ts';

export interface OptionSpec {
  /** Short options that take a value, as letters. */
  readonly short?: string;
  /** Long options that take a value as the next word, without dashes; `*` means all of them. */
  readonly long?: readonly string[] | '*';
  /** Long options that take none, where `long` is `*`. */
  readonly bare?: readonly string[];
}

export interface Option {
  /** Without dashes: `u`, `user`. */
  readonly name: string;
  readonly value?: Text;
}

export interface Options {
  readonly options: readonly Option[];
  /** Index of the first operand. */
  readonly next: number;
}

/** Reads options from an index on; `--` is taken as their end. */
export function readOptions(words: readonly Text[], from: number, spec: OptionSpec): Options {
  const options: Option[] = [];
  let at = from;
  while (at < words.length) {
    const word = words[at] as Text;
    if (word.value === '--') return { options, next: at + 1 };
    if (!word.value.startsWith('-') || word.value === '-') break;
    at += word.value.startsWith('--') ? readLong(words, at, spec, options) : readCluster(words, at, spec, options);
  }
  return { options, next: at };
}

/** The value of the last option that has one of the names. */
export function optionValue(options: readonly Option[], ...names: readonly string[]): Text | undefined {
  return options.findLast((option) => names.includes(option.name))?.value;
}

/** Whether one of the names was given. */
export function hasOption(options: readonly Option[], ...names: readonly string[]): boolean {
  return options.some((option) => names.includes(option.name));
}

function readLong(words: readonly Text[], at: number, spec: OptionSpec, options: Option[]): 1 | 2 {
  const word = words[at] as Text;
  const equals = word.value.indexOf('=');
  if (equals > 0) {
    options.push({ name: word.value.slice(2, equals), value: word.slice(equals + 1) });
    return 1;
  }
  const name = word.value.slice(2);
  const next = words[at + 1];
  const takesValue = spec.long === '*' ? !spec.bare?.includes(name) : spec.long?.includes(name) === true;
  if (!takesValue || next === undefined) options.push({ name });
  else options.push({ name, value: next });
  return takesValue ? 2 : 1;
}

function readCluster(words: readonly Text[], at: number, spec: OptionSpec, options: Option[]): 1 | 2 {
  const word = words[at] as Text;
  for (let i = 1; i < word.length; i++) {
    const name = word.value[i] as string;
    if (spec.short?.includes(name) !== true) {
      options.push({ name });
      continue;
    }
    const next = words[at + 1];
    if (i + 1 < word.length) options.push({ name, value: word.slice(i + 1) });
    else if (next !== undefined) options.push({ name, value: next });
    else options.push({ name });
    return i + 1 < word.length ? 1 : 2;
  }
  return 1;
}
