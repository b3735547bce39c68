/** Runs a simple command: its assignments, its redirections, and what it calls. */
import type { Assignment, Command } from 'unbash';
import type { Text } from '../text.ts';
import { assign, assignedValue, changeDirectory, runBuiltin } from './builtins.ts';
import { type Draft, mayGoOn, type Pipe, type Run, type Stream, type Streams, within } from './run.ts';
import { inputOf, redirect } from './streams.ts';
import { isList, type Value } from './variables.ts';
import { expandWord, spaced, written } from './words.ts';

/** Runs a command; true where nothing behind it is reached. */
export function runCommand(run: Run, node: Command): boolean {
  if (node.end > run.end || !mayGoOn(run, written(run, node))) return run.isStopped;
  if (node.name === undefined) {
    for (const each of assignmentsOf(node)) assign(run, each.name, assignedValue(run, each), written(run, each).span());
    return false;
  }
  const assigned = assignedInFront(run, node);
  const words = wordsOf(run, node);
  const streams = redirect(run, run.streams, node.redirects);
  const [first] = words;
  if (first === undefined) return false;
  const name = first.isKnown() ? first.value : '';
  if (run.functions.has(name) && !run.running.has(name)) {
    within(run, { streams }, () => withVariables(run, assigned, () => run.walk.call(run, name, words)));
    return false;
  }
  if (name === 'exec' && words.length === 1) {
    run.streams = streams;
    return false;
  }
  if (name === 'eval') {
    const script = spaced(words.slice(1), first);
    if (script.isKnown()) within(run, { streams }, () => run.walk.evaluate(run, script));
    else run.sourced = [...run.sourced, script];
    return false;
  }
  if (['exit', 'return', 'break', 'continue'].includes(name)) return true;
  if (within(run, { streams }, () => runBuiltin(run, node, words))) return false;
  if (name === 'cd' || name === 'pushd') changeDirectory(run, words, written(run, node).span());
  record(run, node, words, assigned, streams);
  return name === 'exec';
}

function assignmentsOf({ prefix }: Command): readonly Assignment[] {
  return prefix.filter((each) => each.type === 'Assignment');
}

function wordsOf(run: Run, { name, args }: Command): readonly Text[] {
  const first = name === undefined ? [] : expandWord(run, name);
  return [...first, ...args.flatMap((word) => (word.type === 'Word' ? expandWord(run, word) : [written(run, word)]))];
}

type Assigned = readonly (readonly [Assignment, Value])[];

/** `A=1 B=$A command`: each finds those before it; the words of the command find none of them. */
function assignedInFront(run: Run, node: Command): Assigned {
  const mark = run.variables.mark();
  const assigned = assignmentsOf(node).map((each) => {
    const value = assignedValue(run, each);
    assign(run, each.name, value, written(run, each).span());
    return [each, value] as const;
  });
  run.variables.takeBack(mark);
  return assigned;
}

/** `A=b f`: the function finds the variables, and they are as before when it returns. */
function withVariables(run: Run, assigned: Assigned, part: () => void): void {
  const before = assigned.map(([{ name }]) => [name, run.variables.get(name)] as const);
  for (const [each, value] of assigned) assign(run, each.name, value, written(run, each).span(), true);
  part();
  for (const [name, variable] of before) run.variables.set(name, variable);
}

function record(run: Run, node: Command, words: readonly Text[], assigned: Assigned, streams: Streams): void {
  const { variables, places } = run.variables.exported();
  const own = assigned.flatMap(([assignment, value]) => {
    const text = isList(value) ? value[0] : value;
    return text === undefined ? [] : [[assignment.name, text, written(run, assignment).span()] as const];
  });
  const directory = run.variables.get('PWD')?.value;
  const input = inputOf(run, streams);
  const draft: Draft = {
    words,
    streams,
    variables:
      own.length === 0 ? variables : new Map([...variables, ...own.map(([name, text]) => [name, text] as const)]),
    assignments: own.length === 0 ? places : new Map([...places, ...own.map(([name, , at]) => [name, at] as const)]),
    sourced: run.sourced,
    branches: run.branches,
    span: written(run, node).span(),
    ...(directory !== undefined && !isList(directory) && { workingDirectory: directory }),
    ...(input !== undefined && { input }),
    ...(run.job !== undefined && { job: run.job }),
    ...(run.isRepeated && { isRepeated: true as const }),
    ...(run.condition !== undefined && { condition: run.condition }),
  };
  run.commands.push(draft);
  pipeOf(streams.stdout)?.writers.push(draft);
  pipeOf(streams.stdin)?.readers.push(draft);
}

function pipeOf(stream: Stream | undefined): Pipe | undefined {
  return stream?.kind === 'pipe' ? stream.pipe : undefined;
}
