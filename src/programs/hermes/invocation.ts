/** Reads the words of one command as a call of Hermes Agent. */
import { Text } from '../../text.ts';
import { baseName } from '../shells.ts';
import { ALL_VALUE_FLAGS, OPTIONAL_VALUE_FLAGS } from './releases.ts';

/** A call of `hermes gateway …`, or of an entry point that is nothing but the gateway. */
export interface Invocation {
  /** `cli` reads profile flags; `module` (`python -m gateway.run`) knows none; `image` is one that is given no command. */
  readonly entry: 'cli' | 'module' | 'image';
  /** The words that name the program, interpreter included. */
  readonly program: readonly Text[];
  /** The words after them, template tags left out. */
  readonly args: readonly Text[];
  /** Index in `args` of the word `gateway`; -1 for a `module`. */
  readonly gatewayAt: number;
  /** `run` for the gateway itself, otherwise the subcommand (`start`, `stop`, `install` …). */
  readonly action: string;
  /** The word of the subcommand; null where none is written. */
  readonly actionWord: Text | null;
}

type Entry = Pick<Invocation, 'entry' | 'program' | 'args'>;

/** Subcommands of `hermes gateway` that manage a service and return. */
const MANAGEMENT: ReadonlySet<string> = new Set(
  'start stop restart status install uninstall list setup enroll migrate migrate-legacy'.split(' '),
);

/** Options that end the program before it does anything. */
const PRINTING: ReadonlySet<string> = new Set(['--help', '-h', '--version', '-V']);

/**
 * Reads a command as a call of the gateway; null when it is another program or another subcommand.
 *
 * @param isMeantToBe whether the service is called like a gateway, so that an unknown program is taken for `hermes`.
 */
export function readInvocation(words: readonly Text[], isMeantToBe: boolean): Invocation | null {
  if (words[0] === undefined) return null;
  const called = readProgram(words) ?? readUnknownProgram(words, isMeantToBe);
  if (called === null) return null;
  return called.entry === 'module' ? readModule(called) : readSubcommand(called);
}

/** Reads the arguments of a container's entry point as those of the program; `program` are the words that name it. */
export function readArguments(program: readonly Text[], args: readonly Text[]): Invocation | null {
  return readSubcommand({ entry: 'cli', program, args: argsOf(args) });
}

/** The command behind `python -m hermes_cli.stderr_timestamp … -- COMMAND`; null for anything else. */
export function wordsAfterTimestamps(words: readonly Text[]): readonly Text[] | null {
  const module = words.findIndex((word) => word.value === 'hermes_cli.stderr_timestamp');
  if (module < 1) return null;
  const dashes = words.findIndex((word, at) => at > module && word.value === '--');
  return dashes < 0 ? null : words.slice(dashes + 1);
}

function readProgram(words: readonly Text[]): Entry | null {
  const name = baseName(literal(words[0] as Text));
  if (isPython(name)) return readPython(words);
  if (name === 'hermes' || name === '.hermes-wrapped') return readHermes(words);
  if (name === 'hermes-gateway') return split(words, 1, 'module');
  if (words[1]?.value === '-m' || words[1]?.value === '--module') return readPythonModule(words, 1);
  return /(?:^|\/)hermes_cli(?:\/main\.py|\.main)$/.test(literal(words[0] as Text)) ? split(words, 1) : null;
}

/** A program that only a variable names: `{{ hermes_bin }} gateway`. */
function readUnknownProgram(words: readonly Text[], isMeantToBe: boolean): Entry | null {
  const program = words[0] as Text;
  const end = program.length;
  const nameIsUnknown =
    program.unknowns(Math.max(program.value.lastIndexOf('/') + 1, 0), end).length > 0 || !program.isKnown(end - 1);
  if (!nameIsUnknown) return null;
  return isMeantToBe || /hermes/i.test(program.value) ? split(words, 1) : null;
}

/** Whether a program of that name, without its directory, is an interpreter of Python. */
export function isPython(name: string): boolean {
  return /^python[\d.]*w?$|^pypy[\d.]*$/.test(name);
}

/** The newest launcher runs a module with `hermes --run-module MODULE`. */
function readHermes(words: readonly Text[]): Entry | null {
  return words[1]?.value === '--run-module' ? readPythonModule(words, 1) : split(words, 1);
}

/** python(1): options up to `-m MODULE`, `-c CODE` or a script. */
function readPython(words: readonly Text[]): Entry | null {
  for (let at = 1; at < words.length; at++) {
    const word = literal(words[at] as Text);
    if (!word.startsWith('-') || word === '-') return readPythonScript(words, at);
    if (word.startsWith('--')) {
      if (word === '--check-hash-based-pycs') at++;
      continue;
    }
    const decisive = /[mcWX]/.exec(word);
    if (decisive === null) continue;
    const isGlued = decisive.index + 1 < word.length;
    if (decisive[0] === 'm')
      return isGlued ? moduleNamed(word.slice(decisive.index + 1), words, at + 1) : readPythonModule(words, at);
    if (decisive[0] === 'c') return readPythonCode(words, isGlued ? at : at + 1);
    if (!isGlued) at++;
  }
  return null;
}

/** `-m MODULE`, where `at` is the index of the flag. */
function readPythonModule(words: readonly Text[], at: number): Entry | null {
  const module = words[at + 1];
  return module === undefined ? null : moduleNamed(literal(module), words, at + 2);
}

/** What the module does with the words from an index on. */
function moduleNamed(name: string, words: readonly Text[], from: number): Entry | null {
  if (name === 'hermes_cli.main' || name === 'hermes_cli') return split(words, from);
  return name === 'gateway.run' ? split(words, from, 'module') : null;
}

/** `-c CODE`: the code that the newest units carry loads `hermes_cli` and hands on the words after it. */
function readPythonCode(words: readonly Text[], at: number): Entry | null {
  const code = words[at];
  return code !== undefined && /hermes/.test(code.value) ? split(words, at + 1) : null;
}

function readPythonScript(words: readonly Text[], at: number): Entry | null {
  const path = literal(words[at] as Text);
  if (/(?:^|\/)hermes_cli\/main\.py$|(?:^|\/)hermes$/.test(path)) return split(words, at + 1);
  return /(?:^|\/)gateway\/run\.py$|(?:^|\/)hermes-gateway$/.test(path) ? split(words, at + 1, 'module') : null;
}

function split(words: readonly Text[], at: number, entry: Entry['entry'] = 'cli'): Entry {
  return { entry, program: words.slice(0, at), args: argsOf(words.slice(at)) };
}

function argsOf(words: readonly Text[]): readonly Text[] {
  const isPlain = words.every(({ pieces: [first, ...others] }) => first?.unknown === undefined && others.length === 0);
  return isPlain ? words : words.flatMap(withoutTags).flatMap(withoutGlue);
}

/** What a word is without the tags of a template in it; no word at all where nothing else is written. */
function withoutTags(word: Text): readonly Text[] {
  if (!word.pieces.some(isTag)) return [word];
  const pieces = word.pieces.filter((piece) => !isTag(piece));
  return literal(word) === '' ? [] : [new Text(pieces)];
}

/** `${FLAG}gateway` and `run${MORE}`: what is filled in brings its own blanks, so that `gateway` and `run` are words. */
function withoutGlue(word: Text): readonly Text[] {
  const isOpen = (piece: Text['pieces'][number]) => piece.unknown !== undefined;
  const runs: Text['pieces'][number][][] = [];
  for (const piece of word.pieces) {
    const run = runs.at(-1);
    if (run !== undefined && isOpen(run.at(-1) as typeof piece) === isOpen(piece)) run.push(piece);
    else runs.push([piece]);
  }
  const parts = runs.map((run) => new Text(run));
  const isSubcommand = (part: Text) => part.isKnown() && /^(?:gateway|run)$/.test(part.value);
  return parts.length > 1 && parts.some(isSubcommand) ? parts : [word];
}

/** `gateway.run` and its kin are the gateway, unless a subcommand of something else follows. */
function readModule(called: Entry): Invocation | null {
  if (onlyPrints(called.args, true)) return null;
  const word = called.args.find((arg) => !arg.value.startsWith('-')) ?? null;
  const action = word !== null && MANAGEMENT.has(word.value) ? word.value : 'run';
  return { ...called, gatewayAt: -1, action, actionWord: word };
}

/**
 * Finds `gateway` and its subcommand, past flags and the values that they take. A profile flag in the place of another
 * flag's value (`-m -p x`) is read either way, so that the mistake can be told.
 */
function readSubcommand(called: Entry): Invocation | null {
  return readSubcommandAs(called, true) ?? readSubcommandAs(called, false);
}

function readSubcommandAs(called: Entry, anyValue: boolean): Invocation | null {
  const gatewayAt = nextOperand(called.args, 0, anyValue);
  const gateway = called.args[gatewayAt];
  if (gateway?.value !== 'gateway') return null;
  const actionWord = called.args[nextOperand(called.args, gatewayAt + 1, anyValue)] ?? null;
  const action = actionWord?.value ?? 'run';
  if (action !== 'run' && !MANAGEMENT.has(action)) return null;
  if (onlyPrints(called.args, anyValue)) return null;
  return { ...called, gatewayAt, action, actionWord };
}

/** Whether the program prints its help or its version and exits. A subcommand refuses `--version`, which starts no gateway either. */
function onlyPrints(args: readonly Text[], anyValue: boolean): boolean {
  for (let at = 0; at < args.length; ) {
    const word = (args[at] as Text).value;
    if (word === '--') return false;
    if (PRINTING.has(word)) return true;
    at += takesValue(word, args[at + 1]?.value ?? '', anyValue) ? 2 : 1;
  }
  return false;
}

function nextOperand(args: readonly Text[], from: number, anyValue: boolean): number {
  let at = from;
  while (at < args.length) {
    const word = args[at] as Text;
    if (!word.value.startsWith('-') && !beginsUnknown(word)) return at;
    at += takesValue(word.value, args[at + 1]?.value ?? '', anyValue) ? 2 : 1;
  }
  return at;
}

function takesValue(flag: string, next: string, anyValue: boolean): boolean {
  if (isProfileFlag(flag)) return true;
  if (OPTIONAL_VALUE_FLAGS.has(flag)) return !next.startsWith('-');
  return ALL_VALUE_FLAGS.has(flag) && (anyValue || !isProfileFlag(next));
}

function isProfileFlag(word: string): boolean {
  return word === '-p' || word === '--profile';
}

/** Whether nothing of the word is known, so that it may be a flag, several words or none. */
export function isUnknown(word: Text): boolean {
  return word.length > 0 && word.pieces.every((piece) => piece.unknown !== undefined || piece.text === '');
}

/** Whether what a word begins with is filled in, so that it may be a flag. */
function beginsUnknown(word: Text): boolean {
  return word.pieces.find((piece) => piece.text !== '')?.unknown !== undefined;
}

/** What a word says without the tags of a template in it (`{% if x %}`), which leave nothing behind. */
function literal(word: Text): string {
  return word.pieces.map((piece) => (isTag(piece) ? '' : piece.text)).join('');
}

/** Whether a template's condition stands in the word with a profile flag, or with words that are not known, inside it. */
export function tagsMayHoldFlag(word: Text): boolean {
  return word.pieces.some(
    (piece) => isTag(piece) && /(?:^|\s)(?:-p|--profile)|\{\{/.test(piece.text.replace(/\{%[^%]*%\}/g, '')),
  );
}

function isTag(piece: Text['pieces'][number]): boolean {
  return piece.unknown !== undefined && /^\{[%#]/.test(piece.text);
}
