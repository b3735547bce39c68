/**
 * Reads shell scripts: every simple command that a script can run, with its words expanded and tied to their places,
 * what it finds in its environment, what it reads and where its output goes. Branches are alternatives, loops over
 * known words are unrolled, functions run where they are called; what hangs on what nobody knows is not known.
 * Sources: bash(1); POSIX.1-2017, XCU 2.
 */
import type { Command } from 'unbash';
import type { Text } from '../text.ts';
import { runUncalled } from './calls.ts';
import type { ShellContext, ShellReading, SimpleCommand } from './command.ts';
import { runStatements, WALK } from './flow.ts';
import { joined } from './literals.ts';
import { parseScript } from './parse.ts';
import { type Draft, inScope, type Run, SHELL } from './run.ts';
import { outputsOf } from './streams.ts';
import { Variables } from './variables.ts';
import { expandText, expandWord } from './words.ts';

/** Reads a script as far as it can be read. Unknown parts of the text stay unknown. Never throws. */
export function readScript(script: Text, context: ShellContext): ShellReading {
  const run = startRun(script, context);
  const { code, statements, end, unread } = parseScript(script);
  Object.assign(run, { code, end, unread });
  inScope(run, SHELL, () => runStatements(run, statements));
  runUncalled(run);
  return {
    commands: finished(run),
    inherited: run.inherited,
    ...(run.unread !== undefined && { unread: run.unread }),
  };
}

/** Splits a string into words as `env -S` does, which knows quotes and escapes but no operators. */
export function splitWords(text: Text): readonly Text[] {
  const { code, statements, end } = parseScript(text);
  const run = { ...startRun(text, NOTHING), code, end };
  return statements.flatMap(({ command }) => (command.type === 'Command' ? allWords(run, command) : []));
}

function allWords(run: Run, { name, prefix, args }: Command): readonly Text[] {
  return [...prefix, name, ...args].flatMap((word) => {
    if (word?.type === 'Word') return expandWord(run, word);
    if (word?.type !== 'Assignment' || word.value.type !== 'Word') return [];
    return [joined([run.code.text.slice(word.pos, word.value.pos), expandText(run, word.value)])];
  });
}

const NOTHING: ShellContext = { variable: () => undefined, parameters: [] };

function startRun(script: Text, context: ShellContext): Run {
  return {
    context,
    code: { text: script, shown: '' },
    end: 0,
    streams: {},
    parameters: context.parameters,
    job: undefined,
    isRepeated: false,
    condition: undefined,
    branches: [],
    locals: undefined,
    variables: new Variables(),
    commands: [],
    functions: new Map(),
    called: new Set(),
    running: new Set(),
    inherited: new Map(),
    walk: WALK,
    taken: new Map(),
    left: [],
    jobs: 0,
    sourced: [],
    exportsAll: false,
    depth: 0,
    steps: 0,
    size: 0,
    iterations: 0,
    isStopped: false,
    unread: undefined,
  };
}

/** The commands with their pipes followed. */
function finished(run: Run): readonly SimpleCommand[] {
  const done = new Map<Draft, SimpleCommand>();
  for (const draft of run.commands) {
    const { streams, ...command } = draft;
    const { stdin } = streams;
    done.set(draft, {
      ...command,
      outputs: outputsOf(draft),
      pipedFrom: stdin?.kind === 'pipe' ? stdin.pipe.writers.flatMap((writer) => done.get(writer) ?? []) : [],
      ...(stdin?.kind === 'file' && { inputFile: stdin.path }),
    });
  }
  return [...done.values()];
}
