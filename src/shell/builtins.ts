/** Builtins that change what later commands find. Source: bash(1), SHELL BUILTIN COMMANDS. */
import type { Assignment, Command, Word } from 'unbash';
import type { Span } from '../source.ts';
import type { Text } from '../text.ts';
import { expandTilde, joined, replaced, unknownText } from './literals.ts';
import { isOutside, variableValue } from './references.ts';
import { type Run, spend } from './run.ts';
import { isList, openText, type Value } from './variables.ts';
import { expandText, expandWord, written } from './words.ts';

/** Sets a variable as an assignment does; it reaches the environment where it stands there already. */
export function assign(run: Run, name: string, value: Value, at: Span, isExported = run.exportsAll): void {
  const before = run.variables.get(name);
  const wasExported = before === undefined ? run.context.variable(name) !== undefined : before.isExported;
  run.variables.set(name, { value, isExported: isExported || wasExported, at });
}

/** The value of an assignment in the tree. */
export function assignedValue(run: Run, assignment: Assignment): Value {
  const { name, value, append, index } = assignment;
  const own = value.type === 'ArrayValue' ? itemsOf(run, value.elements) : expandText(run, value);
  if (index !== undefined) return openText(name, 'it is an array with keys', written(run, assignment).span());
  if (!append) return own;
  const before = variableValue(run, name).value;
  if (isList(own)) return [...(isList(before) ? before : before === undefined ? [] : [before]), ...own];
  if (isList(before) || own === undefined) return before;
  if (before !== undefined) return joined([before, own as Text]);
  return isOutside(run, name) ? openText(name, `$${name} is not set here`, written(run, assignment).span()) : own;
}

function itemsOf(run: Run, elements: readonly Word[]): Value {
  const keyed = elements.find((word) => word.text.startsWith('['));
  if (keyed !== undefined) return unknownText(written(run, keyed), { reason: 'it is an array with keys' });
  return elements.flatMap((word) => expandWord(run, word));
}

type Builtin = (run: Run, node: Command, words: readonly Text[]) => void;

const BUILTINS: Readonly<Record<string, Builtin>> = {
  export: exportNames,
  declare: (run, node, words) =>
    declare(
      run,
      node,
      words,
      words.some((word) => /^-[a-zA-Z]*x/.test(word.value)),
    ),
  typeset: (run, node, words) =>
    declare(
      run,
      node,
      words,
      words.some((word) => /^-[a-zA-Z]*x/.test(word.value)),
    ),
  readonly: (run, node, words) => declare(run, node, words, run.exportsAll),
  local: (run, node, words) => declare(run, node, words, run.exportsAll),
  unset: (run, node, words) => {
    for (const word of words.slice(1)) {
      const isName = /^[A-Za-z_]\w*$/.test(word.value) && word.isKnown();
      if (isName) run.variables.set(word.value, { value: undefined, isExported: false, at: written(run, node).span() });
    }
  },
  set: setOptions,
  shift: (run, _, words) => {
    const count = Number(words[1]?.isKnown() === false ? Number.NaN : (words[1]?.value ?? 1));
    const [name, ...rest] = run.parameters ?? [];
    if (name !== undefined) run.parameters = Number.isInteger(count) ? [name, ...rest.slice(count)] : undefined;
  },
  source: readsFile,
  '.': readsFile,
  read: (run, node, words) => fillIn(run, node, words.slice(1)),
  mapfile: (run, node, words) => fillIn(run, node, words.slice(1)),
  readarray: (run, node, words) => fillIn(run, node, words.slice(1)),
  getopts: (run, node, words) => fillIn(run, node, words.slice(2)),
  alias: () => {},
  shopt: () => {},
};

/** Runs a builtin that changes the shell and nothing else; false where the command is none. */
export function runBuiltin(run: Run, node: Command, words: readonly Text[]): boolean {
  const name = words[0]?.value ?? '';
  const builtin = Object.hasOwn(BUILTINS, name) ? BUILTINS[name] : undefined;
  builtin?.(run, node, words);
  return builtin !== undefined;
}

function exportNames(run: Run, node: Command, words: readonly Text[]): void {
  if (!words.some((word) => word.value === '-n')) {
    declare(run, node, words, true);
    return;
  }
  for (const { value: name } of words.slice(2)) {
    const variable = run.variables.get(name);
    if (variable !== undefined) run.variables.set(name, { ...variable, isExported: false });
  }
}

/** `export A=b C`: assignments in the tree, and names that are set already or come from outside. */
function declare(run: Run, node: Command, words: readonly Text[], isExported: boolean): void {
  const isLocal = ['local', 'declare', 'typeset'].includes(words[0]?.value ?? '');
  // Every word is expanded before the first is set.
  const parts = node.args.map((argument) => ({
    argument,
    at: written(run, argument).span(),
    value: argument.type === 'Assignment' ? assignedValue(run, argument) : undefined,
    words: argument.type === 'Word' ? expandWord(run, argument) : [],
  }));
  for (const { argument, at, value, words: expanded } of parts) {
    if (argument.type === 'Assignment') {
      if (isLocal) hide(run, argument.name);
      assign(run, argument.name, value, at, isExported || run.exportsAll);
    }
    for (const word of expanded) {
      if (!word.value.startsWith('-')) declareWord(run, word, at, isLocal, isExported);
    }
  }
}

function declareWord(run: Run, word: Text, at: Span, isLocal: boolean, isExported: boolean): void {
  const equals = word.value.indexOf('=');
  const name = equals < 0 ? word.value : word.value.slice(0, equals);
  if (!/^[A-Za-z_]\w*$/.test(name) || !word.isKnown(0, name.length)) {
    if (isExported && !word.isKnown()) run.sourced = [...run.sourced, word];
    return;
  }
  if (isLocal) hide(run, name);
  if (equals >= 0) assign(run, name, expandTilde(word.slice(equals + 1)), at, isExported);
  else if (isLocal) run.variables.set(name, { value: word.slice(0, 0), isExported, at });
  else if (isExported && !isOutside(run, name)) assign(run, name, variableValue(run, name).value, at, true);
  else if (isExported && !run.inherited.has(name)) run.inherited.set(name, word);
}

/** `local`: the variable comes back as it is now when the function ends. */
function hide(run: Run, name: string): void {
  if (run.locals !== undefined && !run.locals.has(name)) run.locals.set(name, run.variables.get(name));
}

/** `set -a`, `set -- WORD…`. */
function setOptions(run: Run, _: Command, words: readonly Text[]): void {
  const [option] = words.slice(1);
  const end = words.findIndex((word) => word.value === '--');
  if (option !== undefined && /^-[a-zA-Z]*a/.test(option.value)) run.exportsAll = true;
  if (option !== undefined && /^\+[a-zA-Z]*a/.test(option.value)) run.exportsAll = false;
  if (option?.value === '-o' && words[2]?.value === 'allexport') run.exportsAll = true;
  if (option?.value === '+o' && words[2]?.value === 'allexport') run.exportsAll = false;
  if (end === -1) return;
  const name = run.parameters?.[0] ?? (words[0] as Text).slice(0, 0);
  run.parameters = [name, ...words.slice(end + 1)];
}

function readsFile(run: Run, _: Command, words: readonly Text[]): void {
  if (words[1] !== undefined) run.sourced = [...run.sourced, words[1]];
}

/** `read A B`: variables that are filled from somewhere. */
function fillIn(run: Run, node: Command, words: readonly Text[]): void {
  const at = written(run, node).span();
  for (const word of words) {
    if (!/^[A-Za-z_]\w*$/.test(word.value) || !word.isKnown()) continue;
    assign(run, word.value, openText(word.value, `$${word.value} is read from elsewhere`, at), at);
  }
}

/** Where `cd` leads, so that `$PWD` and later commands find it. */
export function changeDirectory(run: Run, words: readonly Text[], at: Span): void {
  const target = words.slice(1).find((word) => !/^-[LPe@]*$/.test(word.value)) ?? words[1];
  const place = words[0] as Text;
  const home = replaced(place, '~');
  const path = target === undefined || target.value === '--' ? expandTilde(home) : target;
  const value = below(variableValue(run, 'PWD').value, path);
  spend(run, [value], path);
  run.variables.set('PWD', { value, isExported: false, at });
}

/** A path as the working directory: a relative one below the one before. */
function below(before: Value, path: Text): Text {
  const isAbsolute = path.value.startsWith('/') || path.pieces[0]?.unknown !== undefined;
  if (isAbsolute) return path;
  if (before === undefined || isList(before) || path.value === '-' || /(?:^|\/)\.\.(?:\/|$)/.test(path.value))
    return unknownText(path, { reason: 'where the script is started is not known' });
  return path.value === '.' ? before : joined([before, replaced(path.slice(0, 0), '/'), path]);
}
