/** What the `run` of a service directory runs: a script of a shell, of execline, or of something else. */

import { markUnknown } from '../../embedded.ts';
import type { Command, Output, Service, Variable } from '../../service.ts';
import { isShellName } from '../../shell/shells.ts';
import type { SourceFile } from '../../source.ts';
import { Text } from '../../text.ts';
import { fileName } from '../paths.ts';
import { markTemplates } from '../placeholders.ts';
import { commandOf } from '../service.ts';
import { readExecline } from './execline.ts';

export interface Run {
  readonly commands: readonly Command[];
  readonly environment: readonly Variable[];
  readonly open: Service['environmentOpen'];
  readonly outputs: readonly Output[];
  readonly workingDirectory?: Text;
  /** Whether the interpreter is one that only s6 has. */
  readonly isOfS6: boolean;
}

/** Reads a script with its `#!` line; null for a file without one. */
export function readRun(source: SourceFile): Run | null {
  const line = /^#![ \t]*([^\r\n]*)/.exec(source.text);
  if (line === null) return null;
  const words = wordsOfLine(source, line[0].length - (line[1] as string).length, line[0].length);
  const names = words.map((word) => fileName(word.value));
  const interpreter = names.findIndex((name) => isShellName(name) || name === 'execlineb');
  const container = words.find((word) => fileName(word.value) === 'with-contenv');
  const open = container === undefined ? [] : [openBy(container)];
  const script = (from: number) => markTemplates(markUnknown(Text.verbatim(source, from, source.text.length)));
  if (names[interpreter] === 'execlineb') return withOpen(readChain(script(line[0].length)), open);
  const isOfS6 = container !== undefined;
  const first = words[interpreter === -1 ? 0 : interpreter];
  if (first === undefined) return null;
  const rest = interpreter === -1 ? [...words.slice(1), fileWord(source, line[0].length)] : [flag(first), script(0)];
  return { commands: [commandOf([first, ...rest])], environment: [], open, outputs: [], isOfS6 };
}

/** Reads the `up` of a oneshot: a line of execline without a first line of its own. */
export function readUp(source: SourceFile): Run {
  const script = Text.verbatim(source, 0, source.text.length);
  return readRun(source) ?? readChain(markTemplates(markUnknown(script)));
}

function readChain(script: Text): Run {
  const chain = readExecline(script);
  const start = [...(chain.words.length === 0 ? [] : [chain.words]), ...chain.beside];
  return {
    commands: [
      ...chain.before.map((words) => commandOf(words, { role: 'start-pre' })),
      ...start.map((words) => commandOf(words)),
    ],
    environment: chain.variables.map(({ name, value, word }) => ({
      name,
      value,
      span: word.span(),
      from: 'declaration',
    })),
    open: chain.open.map(({ reason, at }) => ({ reason, span: at.span() })),
    outputs: chain.outputs,
    isOfS6: true,
    ...(chain.workingDirectory !== undefined && { workingDirectory: chain.workingDirectory }),
  };
}

function withOpen(run: Run, open: Service['environmentOpen']): Run {
  return { ...run, open: [...open, ...run.open] };
}

function openBy(word: Text): Service['environmentOpen'][number] {
  return { reason: 'with-contenv hands on the environment of the container', span: word.span() };
}

function wordsOfLine(source: SourceFile, start: number, end: number): readonly Text[] {
  return [...source.text.slice(start, end).matchAll(/\S+/g)].map(({ index, 0: word }) =>
    Text.verbatim(source, start + index, start + index + word.length),
  );
}

/** `-c`, which is not written: the interpreter reads the file itself. */
function flag(interpreter: Text): Text {
  const { source, end } = interpreter.span();
  return new Text([{ text: '-c', source, start: end, end }]);
}

/** The script itself, as the interpreter gets it behind the words of the first line. */
function fileWord(source: SourceFile, end: number): Text {
  return new Text([{ ...source.span(end, end), text: source.path }]);
}
