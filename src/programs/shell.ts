/**
 * The text that a shell gets after `-c`, cut into the simple commands that it would run, every word still tied to its
 * place. Knows quotes, escapes, comments, lists, pipes, redirections and variables; whatever steers the flow (loops,
 * conditions, functions, here-documents) is left unread and said so. Source: POSIX.1-2017, XCU 2.
 */
import type { Piece, Unknown } from '../text.ts';
import { Text } from '../text.ts';
import { type Operator, type Part, tokenize, type Unread, type Word } from './shell-tokens.ts';

/** A command with its words expanded, and the variables that it finds in its environment beside those it inherits. */
export interface SimpleCommand {
  readonly words: readonly Text[];
  /** Set (or, with null, unset) by the script before the command or in front of it. */
  readonly variables: ReadonlyMap<string, Text | null>;
  /** Files that stdout or stderr is redirected to. */
  readonly outputs: readonly { readonly stream: 'stdout' | 'stderr'; readonly path: Text }[];
  /** Files that the script reads commands from before it; they may set any variable. */
  readonly sourced: readonly Text[];
}

/** What `$NAME` and `$1` stand for outside of the script; undefined: not known. */
export interface ShellContext {
  readonly variable: (name: string) => Text | undefined;
  /** The words after the script: `$0`, `$1` … */
  readonly parameters: readonly Text[];
}

/** A longer script is no command line any more; it is left unread. */
const LONGEST = 16_384;

const RESERVED: ReadonlySet<string> = new Set(
  'if then elif else fi for while until do done case esac select function coproc { }'.split(' '),
);

/** Reads a script; the first thing that is beyond a list of simple commands makes it unread. */
export function readScript(script: Text, context: ShellContext): readonly SimpleCommand[] | Unread {
  if (script.length > LONGEST) return { reason: 'the shell script is too long to be read', at: script.slice(0, 1) };
  const tokens = tokenize(script);
  return Array.isArray(tokens) ? run(tokens, context) : (tokens as Unread);
}

/** Splits a string into words as `env -S` does, which knows quotes and escapes but no operators. */
export function splitWords(text: Text): readonly Text[] {
  const tokens = text.length > LONGEST ? [] : tokenize(text);
  if (!Array.isArray(tokens)) return [];
  return tokens.flatMap((token: Word | Operator) =>
    token.kind === 'word' ? [expand(token, new Map(), NOTHING)].flat() : [],
  );
}

const NOTHING: ShellContext = { variable: () => undefined, parameters: [] };

/** Runs the tokens in order, keeping account of the variables that the script sets and exports. */
function run(tokens: readonly (Word | Operator)[], context: ShellContext): readonly SimpleCommand[] | Unread {
  const commands: SimpleCommand[] = [];
  const state: State = { shell: new Map(), exported: new Map(), sourced: [] };
  for (const list of splitLists(tokens)) {
    const first = list.find((token) => token.kind === 'word');
    if (first?.kind === 'word' && RESERVED.has(first.raw.value)) {
      return { reason: `the shell script steers its flow with \`${first.raw.value}\``, at: first.raw };
    }
    const command = runOne(list, state, context);
    if (command !== null) commands.push(command);
  }
  return commands;
}

interface State {
  readonly shell: Map<string, Text>;
  readonly exported: Map<string, Text | null>;
  readonly sourced: Text[];
}

function splitLists(tokens: readonly (Word | Operator)[]): (Word | Operator)[][] {
  const lists: (Word | Operator)[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'separator') lists.push([]);
    else lists.at(-1)?.push(token);
  }
  return lists.filter((list) => list.length > 0);
}

function runOne(list: readonly (Word | Operator)[], state: State, context: ShellContext): SimpleCommand | null {
  const assigned = new Map<string, Text>();
  const words: Text[] = [];
  const outputs: SimpleCommand['outputs'][number][] = [];
  for (let at = 0; at < list.length; at++) {
    const token = list[at] as Word | Operator;
    if (token.kind === 'word') {
      const assignment = words.length === 0 ? assignmentOf(token, state.shell, context) : null;
      if (assignment !== null) assigned.set(...assignment);
      else words.push(...expand(token, state.shell, context));
      continue;
    }
    const target = list[++at];
    if (target?.kind === 'word') outputs.push(...outputOf(token, expand(target, state.shell, context)[0]));
  }
  const name = words[0]?.value;
  if (name === undefined) {
    for (const [variable, value] of assigned) assign(variable, value, state, context);
    return null;
  }
  if (runBuiltin(name, words.slice(1), state, context)) return null;
  return { words, variables: new Map([...state.exported, ...assigned]), outputs, sourced: [...state.sourced] };
}

/** Sets a variable of the shell; it reaches the environment only where it stands there already. */
function assign(name: string, value: Text, state: State, context: ShellContext): void {
  state.shell.set(name, value);
  const isExported = state.exported.has(name)
    ? state.exported.get(name) !== null
    : context.variable(name) !== undefined;
  if (isExported) state.exported.set(name, value);
}

/** The builtins that change what later commands find; true when the command was one of them. */
function runBuiltin(name: string, args: readonly Text[], state: State, context: ShellContext): boolean {
  if (name === 'export' || name === 'declare' || name === 'typeset') {
    for (const word of args) exportWord(word, state, context);
    return true;
  }
  if (name === 'unset') {
    for (const word of args) {
      state.shell.delete(word.value);
      state.exported.set(word.value, null);
    }
    return true;
  }
  if (name !== 'source' && name !== '.' && name !== 'eval') return false;
  if (args[0] !== undefined) state.sourced.push(args[0]);
  return true;
}

function exportWord(word: Text, state: State, context: ShellContext): void {
  const equals = word.value.indexOf('=');
  const name = equals < 0 ? word.value : word.value.slice(0, equals);
  if (!/^[A-Za-z_]\w*$/.test(name)) return;
  const value = equals < 0 ? (state.shell.get(name) ?? context.variable(name)) : assignedValue(word, equals + 1);
  if (value === undefined) return;
  state.shell.set(name, value);
  state.exported.set(name, value);
}

/** The value behind an `=`; a quote right behind that keeps a tilde from being expanded. */
function assignedValue(word: Text, at: number): Text {
  const value = word.slice(at);
  const { source, start } = value.span();
  return expandTilde(value, source.text[start - 1] !== '=');
}

function assignmentOf(word: Word, shell: ReadonlyMap<string, Text>, context: ShellContext): [string, Text] | null {
  const name = /^([A-Za-z_]\w*)=/.exec(word.raw.value)?.[1];
  if (name === undefined) return null;
  const value = join(
    word.parts.map((part) => expandPart(part, shell, context)),
    word.raw,
  );
  return [name, expandTilde(value.slice(name.length + 1), word.raw.value[name.length + 1] !== '~')];
}

function outputOf(operator: Operator, target: Text | undefined): SimpleCommand['outputs'] {
  if (target === undefined || !operator.text.includes('>') || operator.text === '<>') return [];
  if (operator.text === '>&' && /^[\d-]/.test(target.value)) return [];
  if (operator.text.startsWith('&') || operator.text === '>&') {
    return [
      { stream: 'stdout', path: target },
      { stream: 'stderr', path: target },
    ];
  }
  if (operator.descriptor === '1') return [{ stream: 'stdout', path: target }];
  return operator.descriptor === '2' ? [{ stream: 'stderr', path: target }] : [];
}

/** The fields that a word becomes: one, none for an empty unquoted variable, several for `"$@"` and for split values. */
function expand(word: Word, shell: ReadonlyMap<string, Text>, context: ShellContext): readonly Text[] {
  const only = word.parts.find((part) => part.kind === 'variable');
  const isAlone = word.parts.every((part) => part === only || part.text.length === 0);
  if (only?.kind === 'variable' && isAlone) {
    if (only.name === '@' || only.name === '*') return context.parameters.slice(1);
    const value = expandPart(only, shell, context);
    if (!only.quoted && value.isKnown()) return fieldsOf(value);
  }
  const parts = word.parts.map((part) => expandPart(part, shell, context));
  const first = parts[0];
  if (first !== undefined) parts[0] = expandTilde(first, !word.raw.value.startsWith('~'));
  return [join(parts, word.raw)];
}

function fieldsOf(value: Text): readonly Text[] {
  return [...value.value.matchAll(/[^ \t\n]+/g)].map(({ index, 0: field }) => value.slice(index, index + field.length));
}

function join(parts: readonly Text[], raw: Text): Text {
  const filled = parts.filter((part) => part.length > 0);
  return filled.length === 0 ? raw.slice(0, 0) : Text.concat(filled);
}

/** `~` and `~/…` at the start of a word stand for the home directory of the account. */
function expandTilde(text: Text, isQuoted: boolean): Text {
  if (isQuoted || !/^~(?:\/|$)/.test(text.value)) return text;
  const home = unknownText(text.slice(0, 1), { reason: 'the home directory is not known', symbol: 'home' });
  return text.length === 1 ? home : Text.concat([home, text.slice(1)]);
}

function expandPart(part: Part, shell: ReadonlyMap<string, Text>, context: ShellContext): Text {
  if (part.kind === 'text') return part.text;
  if (part.kind === 'unknown') return unknownText(part.text, part.reason);
  const isParameter = /^\d+$/.test(part.name);
  const value = isParameter
    ? context.parameters[Number(part.name)]
    : (shell.get(part.name) ?? context.variable(part.name));
  if (value !== undefined) return isParameter ? value : referred(value, part.text);
  if (part.name === 'HOME')
    return unknownText(part.text, { reason: 'the home directory is not known', symbol: 'home' });
  return unknownText(part.text, { reason: `$${part.name} is not set here` });
}

/** A variable's value at the place of the reference to it; where it was set is its origin. */
function referred(value: Text, reference: Text): Text {
  const place = reference.span();
  return new Text(
    value.pieces.map(({ text, source, start, end, unknown, origin }) => ({
      ...place,
      text,
      origin: origin ?? { source, start, end },
      ...(unknown !== undefined && { unknown }),
    })),
  );
}

function unknownText(text: Text, unknown: Unknown): Text {
  const { source, start, end } = text.span();
  const piece: Piece = { text: text.value, source, start, end, unknown };
  return new Text([piece]);
}
