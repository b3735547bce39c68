/** Runs a simple command: its assignments, its redirections, and what it calls. */
import type { Assignment, Command } from 'unbash';
import type { Text } from '../text.ts';
import { assign, assignedValue, changeDirectory, runBuiltin } from './builtins.ts';
import {
  type Draft,
  FUNCTION,
  type Leaves,
  LOOP,
  mayGoOn,
  NOTHING,
  type Pipe,
  type Run,
  SHELL,
  type Stream,
  type Streams,
  TURN,
  within,
} from './run.ts';
import { inputOf, redirect } from './streams.ts';
import { isList, type Value } from './variables.ts';
import { expandWord, spaced, written } from './words.ts';

const LEAVING: ReadonlyMap<string, Leaves> = new Map([
  ['continue', TURN],
  ['break', LOOP],
  ['return', FUNCTION],
  ['exit', SHELL],
]);

/** Runs a command, and gives what it leaves. */
export function runCommand(run: Run, node: Command): Leaves {
  if (node.end > run.end || !mayGoOn(run, written(run, node))) return run.isStopped ? SHELL : NOTHING;
  if (node.name === undefined) {
    for (const each of assignmentsOf(node)) assign(run, each.name, assignedValue(run, each), written(run, each).span());
    return NOTHING;
  }
  const assigned = assignedInFront(run, node);
  const words = wordsOf(run, node);
  const streams = redirect(run, run.streams, node.redirects);
  const [first] = words;
  if (first === undefined) return NOTHING;
  const name = first.isKnown() ? first.value : '';
  if (run.functions.has(name) && !run.running.has(name)) {
    const call = () => withVariables(run, assigned, () => run.walk.call(run, name, words));
    return within(run, { streams }, call) ?? SHELL;
  }
  if (name === 'exec' && words.length === 1) {
    run.streams = streams;
    return NOTHING;
  }
  if (name === 'eval') {
    const script = spaced(words.slice(1), first);
    if (script.isKnown()) return within(run, { streams }, () => run.walk.evaluate(run, script)) ?? SHELL;
    run.sourced = [...run.sourced, script];
    return NOTHING;
  }
  const leaves = LEAVING.get(name);
  if (leaves !== undefined) return leaves;
  if (within(run, { streams }, () => runBuiltin(run, node, words))) return NOTHING;
  if (name === 'cd' || name === 'pushd') changeDirectory(run, words, written(run, node).span());
  record(run, node, words, assigned, streams);
  return name === 'exec' ? SHELL : NOTHING;
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
function withVariables<T>(run: Run, assigned: Assigned, part: () => T): T {
  const before = assigned.map(([{ name }]) => [name, run.variables.get(name)] as const);
  for (const [each, value] of assigned) assign(run, each.name, value, written(run, each).span(), true);
  const result = part();
  for (const [name, variable] of before) run.variables.set(name, variable);
  return result;
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
    order: run.steps,
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
