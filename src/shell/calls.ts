/** Functions and scripts that a script runs within itself. Source: bash(1), FUNCTIONS, Command Substitution. */
import type { Script } from 'unbash';
import { type Text, trailingRun } from '../text.ts';
import { referred, unknownText } from './literals.ts';
import { innerStatements, parseScript } from './parse.ts';
import {
  FUNCTION,
  inScope,
  inSubshell,
  type Leaves,
  mayGoOn,
  NOTHING,
  type Pipe,
  type Run,
  SHELL,
  within,
} from './run.ts';
import { printedBy } from './streams.ts';
import { commandNames } from './tree.ts';

/** Runs a text as a script of its own in the same shell. */
export function evaluate(run: Run, script: Text): Leaves {
  const { code, statements, end } = parseScript(script);
  return within(run, { code, end }, () => run.walk.statements(run, statements)) ?? SHELL;
}

/** Runs a function with its words, its name first, as parameters; undefined: whatever they are. */
export function runFunction(run: Run, name: string, words: readonly Text[] | undefined, condition?: Text): Leaves {
  const definition = run.functions.get(name);
  if (definition === undefined) return NOTHING;
  run.called.add(name);
  run.running.add(name);
  const { code, end, node } = definition;
  const locals = new Map();
  const frame = { code, end, parameters: words, locals, ...(condition && { condition }) };
  const left = inScope(run, FUNCTION, () => within(run, frame, () => run.walk.body(run, node.body)));
  for (const [local, before] of locals) run.variables.set(local, before);
  run.running.delete(name);
  return left === SHELL ? SHELL : NOTHING;
}

/** The functions that nothing called: each may be called by whoever sources the script, with any words. */
export function runUncalled(run: Run): void {
  const names = [...run.functions.keys()].filter((name) => !run.called.has(name));
  const inner = new Set(
    [...run.functions].flatMap(([name, { node }]) => (run.called.has(name) ? [] : [...commandNames(node)])),
  );
  for (const name of [...names.filter((each) => !inner.has(each)), ...names]) {
    const definition = run.functions.get(name);
    if (run.called.has(name) || definition === undefined || run.isStopped) continue;
    const mark = run.variables.mark();
    const condition = definition.code.text.slice(definition.node.name.pos, definition.node.name.end);
    inScope(run, SHELL, () => runFunction(run, name, undefined, condition));
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
  inSubshell(run, { streams }, () => run.walk.statements(run, statements));
  run.depth = depth;
  const isWhole = run.commands.slice(drafts).every((draft) => pipe.writers.includes(draft));
  const text = isWhole ? printedBy(pipe.writers) : undefined;
  if (text === undefined) return unknown;
  return referred(text.slice(0, trailingRun(text.value, '\n')), place);
}
