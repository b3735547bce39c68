/**
 * The language of execlineb (skarnet.org/software/execline): a script is one command line, in which each program does
 * its part and becomes the next one. What changes the process is taken off; what is left is the program that stays.
 */
import { type Piece, Text, type Unknown } from '../../text.ts';
import { fileName } from '../paths.ts';

/** What a script comes to. */
export interface Chain {
  /** The last program with its words, wrappers that are no part of execline in front; empty where it is not read. */
  readonly words: readonly Text[];
  /** What runs before it and ends. */
  readonly before: readonly (readonly Text[])[];
  /** What is started beside it. */
  readonly beside: readonly (readonly Text[])[];
  readonly variables: readonly { readonly name: string; readonly value: Text; readonly word: Text }[];
  readonly workingDirectory?: Text;
  readonly outputs: readonly { readonly stream: 'stdout' | 'stderr'; readonly path: Text }[];
  /** Why any variable may be set: the container's environment, a directory of variables. */
  readonly open: readonly { readonly reason: string; readonly at: Text }[];
}

/** How many words a program of execline takes for itself, options apart, and which of its options take a value. */
interface Builtin {
  readonly operands?: number;
  readonly blocks?: number;
  readonly values?: string;
}

const BUILTINS: Readonly<Record<string, Builtin>> = {
  ...{ cd: { operands: 1 }, export: { operands: 2 }, unexport: { operands: 1 }, umask: { operands: 1 } },
  ...{ fdmove: { operands: 2 }, fdclose: { operands: 1 }, fdblock: { operands: 1 }, redirfd: { operands: 2 } },
  ...{
    define: { operands: 2, values: 'd' },
    importas: { operands: 2, values: 'dD' },
    emptyenv: {},
    exec: { values: 'a' },
  },
  ...{ foreground: { blocks: 1 }, background: { blocks: 1 }, if: { blocks: 1, values: 'x' } },
  ...{ ifthenelse: { blocks: 3 }, ifelse: { blocks: 2 }, backtick: { operands: 1, blocks: 1, values: 'dD' } },
  ...{ 's6-notifyoncheck': { values: 'dswtc3n' }, 's6-softlimit': { values: 'acdfHlmoprstv' }, wait: { blocks: 1 } },
  ...{ 's6-applyuidgid': { values: 'ugG' }, 's6-envuidgid': { operands: 1, values: 'B' }, 'with-contenv': {} },
};
/** Programs that are wrappers everywhere, and how many words they take. */
const WRAPPERS: Readonly<Record<string, number>> = {
  's6-setuidgid': 1,
  's6-envdir': 1,
  setuidgid: 1,
  envdir: 1,
};
const MOST_WORDS = 4000;

/** Reads a script without its first line. Never throws. */
export function readExecline(script: Text): Chain {
  const words = wordsOf(script).slice(0, MOST_WORDS);
  return new Walk(words).chain();
}

class Walk {
  readonly #words: readonly Text[];
  readonly #known = new Map<string, Text | Unknown>();
  readonly #before: (readonly Text[])[] = [];
  readonly #beside: (readonly Text[])[] = [];
  readonly #variables: Chain['variables'][number][] = [];
  readonly #outputs: Chain['outputs'][number][] = [];
  readonly #open: Chain['open'][number][] = [];
  readonly #wrappers: Text[] = [];
  #workingDirectory: Text | undefined;
  #at = 0;

  constructor(words: readonly Text[]) {
    this.#words = words;
  }

  chain(): Chain {
    while (this.#at < this.#words.length && this.#step());
    const rest = this.#words.slice(this.#at).map((word) => this.#filled(word));
    return {
      words: rest.length === 0 ? [] : [...this.#wrappers, ...rest],
      before: this.#before,
      beside: this.#beside,
      variables: this.#variables,
      outputs: this.#outputs,
      open: this.#open,
      ...(this.#workingDirectory !== undefined && { workingDirectory: this.#workingDirectory }),
    };
  }

  /** Takes one program off the chain; false at the one that stays. */
  #step(): boolean {
    const name = nameOf(this.#words[this.#at] as Text);
    const taken = Object.hasOwn(WRAPPERS, name) ? WRAPPERS[name] : undefined;
    if (taken !== undefined) {
      for (const each of this.#words.slice(this.#at, this.#at + 1 + taken).map((word) => this.#filled(word)))
        this.#wrappers.push(each);
      this.#at += 1 + taken;
      return true;
    }
    const builtin = Object.hasOwn(BUILTINS, name) ? (BUILTINS[name] as Builtin) : undefined;
    if (builtin === undefined) return false;
    const first = this.#words[this.#at++] as Text;
    const options = this.#options(builtin.values ?? '');
    const operands = this.#words.slice(this.#at, this.#at + (builtin.operands ?? 0)).map((word) => this.#filled(word));
    this.#at += operands.length;
    const blocks = Array.from({ length: builtin.blocks ?? 0 }, () => this.#block());
    this.#effect(name, first, options, operands, blocks);
    return true;
  }

  #options(values: string): readonly string[] {
    const found: string[] = [];
    for (; this.#words[this.#at]?.value.startsWith('-') && (this.#words[this.#at]?.length ?? 0) > 1; this.#at++) {
      const option = (this.#words[this.#at] as Text).value;
      found.push(option);
      if (option === '--') return this.#past(found);
      if (values.includes(option.at(-1) as string)) this.#at++;
    }
    return found;
  }

  #past(found: readonly string[]): readonly string[] {
    this.#at++;
    return found;
  }

  /** The words between braces. */
  #block(): readonly Text[] {
    if (this.#words[this.#at]?.value !== '{') return [];
    const start = ++this.#at;
    for (let depth = 1; this.#at < this.#words.length; this.#at++) {
      const { value } = this.#words[this.#at] as Text;
      depth += value === '{' ? 1 : value === '}' ? -1 : 0;
      if (depth === 0) break;
    }
    return this.#words.slice(start, this.#at++).map((word) => this.#filled(word));
  }

  #effect(
    name: string,
    first: Text,
    options: readonly string[],
    [one, two]: readonly Text[],
    [block = []]: readonly (readonly Text[])[],
  ): void {
    if (name === 'cd') this.#workingDirectory = one;
    if (name === 'with-contenv')
      this.#open.push({ reason: 'with-contenv hands on the environment of the container', at: first });
    if (block.length > 0) (name === 'background' ? this.#beside : this.#before).push(block);
    if (name === 'backtick' && one !== undefined) this.#known.set(one.value, { reason: 'a command prints it' });
    if (one === undefined || two === undefined) return;
    if (name === 'export') this.#variables.push({ name: one.value, value: two, word: Text.concat([one, two]) });
    if (name === 'define') this.#known.set(one.value, two);
    if (name === 'importas') this.#known.set(one.value, { reason: `$${two.value} is not set here` });
    const isWritten = options.some((option) => /^-[wa]/.test(option));
    if (name === 'redirfd' && isWritten && /^[12]$/.test(one.value)) {
      this.#outputs.push({ stream: one.value === '1' ? 'stdout' : 'stderr', path: two });
    }
  }

  /** The word with the variables that the script has defined. */
  #filled(word: Text): Text {
    if (this.#known.size === 0 || !word.value.includes('$')) return word;
    const parts: Text[] = [];
    let at = 0;
    for (const { index, 0: reference, 1: braced, 2: bare } of word.value.matchAll(/\$(?:\{(\w+)\}|(\w+))/g)) {
      const value = this.#known.get((braced ?? bare) as string);
      if (value === undefined) continue;
      if (index > at) parts.push(word.slice(at, index));
      at = index + reference.length;
      const place = word.span(index, at);
      parts.push(
        value instanceof Text
          ? new Text(value.pieces.map((piece) => ({ ...piece, ...place, origin: value.span() })))
          : new Text([{ ...place, text: reference, unknown: value }]),
      );
    }
    if (parts.length === 0) return word;
    return Text.concat(at < word.length ? [...parts, word.slice(at)] : parts);
  }
}

function nameOf(word: Text): string {
  return fileName(word.value);
}

const BARE = /[^\s"\\]+/y;
const QUOTED = /[^"\\]+/y;

/** Words as execlineb splits them: blanks, double quotes, backslashes, comments from `#` at the start of a word. */
function wordsOf(script: Text): readonly Text[] {
  const { value } = script;
  const words: Text[] = [];
  for (let at = 0; at < value.length; ) {
    const char = value[at] as string;
    if (/\s/.test(char)) at++;
    else if (char === '#') {
      const end = value.indexOf('\n', at);
      at = end === -1 ? value.length : end;
    } else {
      const { pieces, end } = wordAt(script, at);
      words.push(new Text(pieces));
      at = end;
    }
  }
  return words;
}

function wordAt(script: Text, start: number): { readonly pieces: readonly Piece[]; readonly end: number } {
  const { value } = script;
  const pieces: Piece[] = [];
  let isQuoted = false;
  let at = start;
  while (at < value.length) {
    const char = value[at] as string;
    if (!isQuoted && /\s/.test(char)) break;
    if (char === '"') {
      isQuoted = !isQuoted;
      at++;
    } else if (char === '\\' && at + 1 < value.length) {
      const text = value[at + 1] === '\n' ? '' : (value[at + 1] as string);
      pieces.push({ ...script.span(at, at + 2), text });
      at += 2;
    } else {
      const end = endOf(isQuoted ? QUOTED : BARE, value, at);
      for (const piece of script.slice(at, end).pieces) pieces.push(piece);
      at = end;
    }
  }
  return { pieces: pieces.length === 0 ? script.slice(start, start).pieces : pieces, end: at };
}

function endOf(pattern: RegExp, value: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(value) ? pattern.lastIndex : at + 1;
}
