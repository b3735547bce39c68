/** Goes through a script as a shell would, along every way that it can take. Source: bash(1), SHELL GRAMMAR. */
import type {
  AndOr,
  Case,
  CommandNode,
  CompoundList,
  For,
  Function as FunctionNode,
  If,
  Pipeline,
  PipelineNode,
  Script,
  Select,
  Statement,
  While,
  Word,
} from 'unbash';
import type { Text } from '../text.ts';
import { assign } from './builtins.ts';
import { chosenItem, isExhaustive, isTest, outcomeOf } from './conditions.ts';
import { referred, unknownText } from './literals.ts';
import { innerStatements, parseScript } from './parse.ts';
import { parametersOf } from './references.ts';
import { type Definition, inSubshell, mayGoOn, type Pipe, type Run, within } from './run.ts';
import { runCommand } from './simple.ts';
import { printedBy, redirect } from './streams.ts';
import { assignedNames, commandNames } from './tree.ts';
import { type Changes, openText } from './variables.ts';
import { expandWord, written } from './words.ts';

/** Goes through statements; true where nothing behind them is reached. */
export function runStatements(run: Run, statements: readonly Statement[]): boolean {
  for (const { command, background } of statements) {
    if (run.isStopped) return true;
    if (background) inSubshell(run, { isBackground: true }, () => runList(run, command));
    else if (runList(run, command)) return true;
  }
  return false;
}

function runList(run: Run, node: PipelineNode | AndOr): boolean {
  return node.type === 'AndOr' ? runAndOr(run, node) : runPipeline(run, node);
}

function runPipeline(run: Run, node: PipelineNode): boolean {
  return node.type === 'Pipeline' ? runPipes(run, node) : runNode(run, node);
}

/** `a && b || c`: what stands behind a test or `||` may or may not run. What stands behind a plain action and `&&` does. */
function runAndOr(run: Run, { commands, operators, pos }: AndOr): boolean {
  const ways = openWays(run);
  const hasOr = operators.includes('||');
  const whole = written(run, { pos, end: pos }).span();
  let number = 0;
  let outcome: boolean | undefined;
  let isCertain = true;
  let ends = false;
  for (const [at, node] of commands.entries()) {
    const before = commands[at - 1];
    if (before !== undefined) {
      const isOr = operators[at - 1] === '||';
      const start = commands[Math.max(0, at - MOST_SHOWN)];
      if (isOr) number++;
      if (outcome === isOr) continue;
      if (isOr) ways.close();
      isCertain &&= outcome !== undefined;
      if (outcome === undefined && (isOr || isTest(before)))
        ways.open(written(run, { pos: start?.pos ?? pos, end: before.end }));
    }
    outcome = node.type === 'Pipeline' ? undefined : outcomeOf(run, node);
    const { condition } = ways;
    const branches = hasOr ? [...run.branches, { at: whole, number }] : run.branches;
    const frame = { branches, ...(condition && { condition }) };
    const isLeft = within(run, frame, () => runPipeline(run, node)) ?? true;
    ends ||= isCertain && isLeft;
  }
  ways.close();
  return ends;
}

/** So many commands of a list are shown as what another one hangs on. */
const MOST_SHOWN = 4;

/** A part of a list that is run or not: opened once, and closed by bringing both together. */
function openWays(run: Run) {
  let now: { readonly mark: number; readonly condition: Text } | undefined;
  return {
    get condition() {
      return now?.condition;
    },
    open: (condition: Text) => {
      now ??= { mark: run.variables.mark(), condition };
    },
    close: () => {
      if (now !== undefined) bringTogether(run, [run.variables.takeBack(now.mark), new Map()], now.condition);
      now = undefined;
    },
  };
}

function bringTogether(run: Run, ways: readonly Changes[], condition: Text): void {
  run.variables.bringTogether(ways, (name) => `$${name} hangs on \`${shortened(condition)}\``, condition.span());
}

/** What a condition reads as within a sentence. */
export function shortened(text: Text): string {
  const line = text.value.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

function runPipes(run: Run, { commands, operators }: Pipeline): boolean {
  let last: Pipe | undefined;
  commands.forEach((node, at) => {
    const stdin = last === undefined ? run.streams.stdin : { kind: 'pipe' as const, pipe: last };
    const next: Pipe | undefined = at < commands.length - 1 ? { writers: [], readers: [], isRead: false } : undefined;
    const stdout = next === undefined ? run.streams.stdout : { kind: 'pipe' as const, pipe: next };
    const stderr = operators[at] === '|&' ? stdout : run.streams.stderr;
    const streams = { stdin, stdout, stderr };
    if (commands.length === 1) runNode(run, node);
    else inSubshell(run, { streams }, () => runNode(run, node));
    last = next;
  });
  return false;
}

function runNode(run: Run, node: CommandNode): boolean {
  switch (node.type) {
    case 'Command':
      return runCommand(run, node, CALLBACKS);
    case 'Redirected':
      return (
        within(run, { streams: redirect(run, run.streams, node.redirects) }, () => runNode(run, node.command)) ?? true
      );
    case 'BraceGroup':
      return within(run, {}, () => runStatements(run, node.body.commands)) ?? true;
    case 'Subshell':
      inSubshell(run, {}, () => runStatements(run, node.body.commands));
      return false;
    case 'If':
      return within(run, {}, () => runIf(run, node)) ?? true;
    case 'Case':
      return within(run, {}, () => runCase(run, node)) ?? true;
    case 'For':
    case 'Select':
      within(run, {}, () => runFor(run, node));
      return false;
    case 'While':
      within(run, {}, () => runWhile(run, node));
      return false;
    case 'ArithmeticFor': {
      const isEndless = node.test === undefined;
      runOpenLoop(
        run,
        node.body,
        isEndless ? undefined : written(run, { pos: node.pos, end: node.body.pos }),
        isEndless,
      );
      return false;
    }
    case 'Function':
      run.functions.set(node.name.value, { node, code: run.code, end: run.end });
      return false;
    case 'Coproc':
      inSubshell(run, { isBackground: true }, () => runBody(run, node.body));
      return false;
    default:
      return false;
  }
}

function runBody(run: Run, body: FunctionNode['body'] | CommandNode): boolean {
  return body.type === 'CompoundList' ? runStatements(run, body.commands) : runNode(run, body);
}

function runIf(run: Run, { clause, then, elif, else: otherwise }: If): boolean {
  const ways: { readonly condition: Text; readonly body: CompoundList }[] = [];
  for (const { clause: test, body } of [
    { clause, body: then },
    ...elif.map((each) => ({ ...each, body: each.then })),
  ]) {
    const outcome = outcomeOf(run, test);
    if (outcome === undefined) runStatements(run, test.commands);
    const condition = written(run, test);
    if (outcome === false) continue;
    ways.push({ condition, body });
    if (outcome === true) return runWays(run, ways, true);
  }
  const isComplete = otherwise !== undefined;
  const condition = written(run, clause);
  return runWays(run, isComplete ? [...ways, { condition, body: otherwise }] : ways, isComplete);
}

/** Runs alternatives; true where none of them goes on. A single one that is certain is no alternative. */
function runWays(
  run: Run,
  ways: readonly { readonly condition: Text; readonly body: CompoundList }[],
  isComplete: boolean,
): boolean {
  const [first] = ways;
  if (first === undefined) return false;
  if (ways.length === 1 && isComplete) return runStatements(run, first.body.commands);
  const open: Changes[] = isComplete ? [] : [new Map()];
  const at = first.condition.span();
  for (const [number, { condition, body }] of ways.entries()) {
    const mark = run.variables.mark();
    const branches = [...run.branches, { at, number }];
    const ends = within(run, { condition, branches }, () => runStatements(run, body.commands)) ?? true;
    const changes = run.variables.takeBack(mark);
    if (!ends) open.push(changes);
  }
  bringTogether(run, open, first.condition);
  return open.length === 0;
}

function runCase(run: Run, node: Case): boolean {
  const item = chosenItem(run, node);
  if (item === null) return false;
  const condition = written(run, node.word);
  if (item !== undefined) return runStatements(run, item.body.commands);
  const ways = node.items.map(({ body }) => ({ condition, body }));
  return runWays(run, ways, isExhaustive(node) && ways.length > 1);
}

/** More turns of loops than this in a script are taken as one turn of which nothing is known. */
const MOST_ITERATIONS = 100;

function runFor(run: Run, { type, name, wordlist, body, pos }: For | Select): void {
  const items = wordlist === undefined ? parametersOf(run) : listOf(run, wordlist);
  const at = written(run, name);
  const isKnown = type === 'For' && items !== undefined && run.iterations + items.length <= MOST_ITERATIONS;
  if (isKnown) {
    run.iterations += items.length;
    for (const item of items) {
      if (run.isStopped) return;
      assign(run, name.value, item, at.span());
      runStatements(run, body.commands);
    }
    return;
  }
  const header = written(run, { pos, end: wordlist?.at(-1)?.end ?? name.end });
  const value = openText(name.value, `$${name.value} is each one of \`${shortened(header)}\``, at.span());
  runOpenLoop(run, body, header, false, () => assign(run, name.value, value, at.span()));
}

/** The words of a `for`; undefined where nobody knows how many there are. */
function listOf(run: Run, words: readonly Word[]): readonly Text[] | undefined {
  const items: Text[] = [];
  for (const word of words) {
    if (word.parts?.some((part) => part.type === 'Glob' || part.type === 'ExtendedGlob')) return undefined;
    const fields = expandWord(run, word);
    const isQuoted = word.parts?.every((part) => part.type === 'DoubleQuoted' || part.type === 'Literal');
    if (fields.some((field) => isOpenEnded(field, isQuoted === true))) return undefined;
    items.push(...fields);
  }
  return items;
}

/** Whether a word that is not known may stand for several: without quotes, or for what is left of an array. */
function isOpenEnded(field: Text, isQuoted: boolean): boolean {
  return field
    .unknowns()
    .some(({ text, unknown }) => unknown?.symbol === undefined && (!isQuoted || /\[@\]|^\$[@*]/.test(text)));
}

function runWhile(run: Run, { clause, body, kind }: While): void {
  const outcome = outcomeOf(run, clause);
  // `until COMMAND; do sleep 5; done` starts the command again and again.
  if (outcome === undefined) within(run, { isRepeated: true }, () => runStatements(run, clause.commands));
  if (outcome === (kind === 'until')) return;
  runOpenLoop(run, body, outcome === undefined ? written(run, clause) : undefined, true);
}

/** One turn for any number of them, none included. What a turn sets may be set already when it begins. */
function runOpenLoop(
  run: Run,
  body: CompoundList,
  condition: Text | undefined,
  isRepeated: boolean,
  begin: () => void = () => {},
): void {
  const place = condition ?? written(run, { pos: body.pos, end: body.pos });
  const mark = run.variables.mark();
  for (const name of assignedNames(body)) {
    const at = place.span();
    if (run.variables.get(name) !== undefined) assign(run, name, openText(name, `$${name} changes in a loop`, at), at);
  }
  begin();
  within(run, { ...(condition && { condition }), ...(isRepeated && { isRepeated }) }, () =>
    runStatements(run, body.commands),
  );
  const changes = run.variables.takeBack(mark);
  bringTogether(run, [changes, new Map()], place);
}

const CALLBACKS = { call: runFunction, evaluate };

/** Runs a text as a script of its own in the same shell. */
function evaluate(run: Run, script: Text): void {
  const { code, statements, end } = parseScript(script);
  within(run, { code, end }, () => runStatements(run, statements));
}

/** Runs a function with its words as parameters. */
function runFunction(run: Run, name: string, words: readonly Text[] | undefined, condition?: Text): void {
  const definition = run.functions.get(name);
  if (definition === undefined) return;
  run.called.add(name);
  run.running.add(name);
  const { code, end, node } = definition;
  const locals = new Map();
  const frame = { code, end, parameters: words, locals, ...(condition && { condition }) };
  within(run, frame, () => runBody(run, node.body));
  for (const [local, before] of locals) run.variables.set(local, before);
  run.running.delete(name);
}

/** The functions that nothing called: each may be called by whoever sources the script, with any words. */
export function runUncalled(run: Run): void {
  const names = [...run.functions.keys()].filter((name) => !run.called.has(name));
  const inner = new Set(names.flatMap((name) => [...commandNames((run.functions.get(name) as Definition).node)]));
  for (const name of [...names.filter((each) => !inner.has(each)), ...names]) {
    const definition = run.functions.get(name);
    if (run.called.has(name) || definition === undefined || run.isStopped) continue;
    const mark = run.variables.mark();
    const condition = definition.code.text.slice(definition.node.name.pos, definition.node.name.end);
    runFunction(run, name, undefined, condition);
    run.variables.takeBack(mark);
  }
}

const DEPTH_OF_SUBSTITUTION = 10;

/** What `$(…)` stands for: what its commands print, where they only print. */
export function substitute(run: Run, script: Script | undefined, place: Text): Text {
  const unknown = unknownText(place, { reason: `${place.value} is worked out by the shell` });
  const statements = innerStatements(script);
  if (statements.length === 0 || !mayGoOn(run, place)) return unknown;
  const pipe: Pipe = { writers: [], readers: [], isRead: false };
  const streams = { ...run.streams, stdout: { kind: 'pipe' as const, pipe } };
  const drafts = run.commands.length;
  // Nobody nests as deep by hand as functions call each other.
  const depth = run.depth;
  run.depth += DEPTH_OF_SUBSTITUTION;
  inSubshell(run, { streams }, () => runStatements(run, statements));
  run.depth = depth;
  const isWhole = run.commands.slice(drafts).every((draft) => pipe.writers.includes(draft));
  const text = isWhole ? printedBy(pipe.writers) : undefined;
  if (text === undefined) return unknown;
  return referred(text.slice(0, text.value.replace(/\n+$/, '').length), place);
}
