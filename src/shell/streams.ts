/** Where the input of commands comes from and their output goes to. Source: bash(1), REDIRECTION. */
import type { HereDoc, HereDocBody, Redirect, Redirection, Word } from 'unbash';
import type { Text } from '../text.ts';
import type { FileOutput } from './command.ts';
import { joined, literal, replaced } from './literals.ts';
import { innerStatements } from './parse.ts';
import { printed } from './print.ts';
import type { Draft, Run, Stream, Streams } from './run.ts';
import { expandParts, expandText, expandWord, written } from './words.ts';

/** The streams behind redirections, from left to right. */
export function redirect(run: Run, streams: Streams, redirections: readonly Redirection[]): Streams {
  return redirections.reduce((now, redirection) => redirectOne(run, now, redirection), streams);
}

function redirectOne(run: Run, streams: Streams, redirection: Redirection): Streams {
  if (redirection.type === 'HereDoc')
    return { ...streams, stdin: { kind: 'text', text: documentText(run, redirection) } };
  const { target } = redirection;
  if (target === undefined) return streams;
  if (redirection.type === 'HereString') {
    const text = expandText(run, target);
    return { ...streams, stdin: { kind: 'text', text: joined([text, replaced(text.slice(text.length), '\n')]) } };
  }
  return redirectTo(run, streams, redirection, target);
}

function redirectTo(run: Run, streams: Streams, { operator, descriptor, pos, end }: Redirect, target: Word): Streams {
  const number = descriptor === undefined ? undefined : descriptor.type === 'FileDescriptor' ? descriptor.value : -1;
  const word = target.text;
  if (operator === '<&' || (operator === '>&' && /^(?:\d+|-|\d+-)$/.test(word))) {
    const name = nameOf(number ?? (operator === '<&' ? 0 : 1));
    const from = nameOf(Number.parseInt(word, 10));
    return name === undefined || from === undefined ? streams : { ...streams, [name]: streams[from] };
  }
  const file = fileStream(run, target, operator.includes('>>'), { pos, end });
  if (operator.startsWith('&') || operator === '>&') return { ...streams, stdout: file, stderr: file };
  const name = nameOf(number ?? (operator.startsWith('<') ? 0 : 1));
  return name === undefined || operator === '<>' ? streams : { ...streams, [name]: file };
}

function nameOf(number: number): keyof Streams | undefined {
  return (['stdin', 'stdout', 'stderr'] as const)[number];
}

/** A file, or the file that `>(tee FILE)` ends in. */
function fileStream(run: Run, target: Word, appends: boolean, place: { pos: number; end: number }): Stream {
  const opened = written(run, place).span();
  const substitution = target.parts?.find((part) => part.type === 'ProcessSubstitution');
  const command = innerStatements(substitution?.script)[0]?.command;
  if (command?.type === 'Command') {
    const words = [command.name, ...command.suffix].flatMap((word) =>
      word?.type === 'Word' ? expandWord(run, word) : [],
    );
    const [file] = teeFiles(words);
    if (file !== undefined) return { kind: 'file', path: file, appends: teeAppends(words), opened };
  }
  return { kind: 'file', path: expandText(run, target), appends, opened };
}

/** What a here-document holds: with a quoted delimiter as it stands, else with its variables replaced. */
function documentText(run: Run, { operator, delimiter, body }: HereDoc): Text {
  const text = delimiter?.quoted ? written(run, body) : expandedBody(run, body);
  return operator === '<<-' ? withoutTabs(text) : text;
}

function expandedBody(run: Run, body: HereDocBody): Text {
  const parts = body.parts ?? [];
  return expandParts(run, parts, 'document') ?? literal(run.code, body.pos, body.end, 'document');
}

/** `<<-`: without the tabs at the start of its lines. */
function withoutTabs(text: Text): Text {
  const parts: Text[] = [];
  let done = 0;
  for (const { index, 0: tabs } of text.value.matchAll(/^\t+/gm)) {
    parts.push(text.slice(done, index));
    done = index + tabs.length;
  }
  return done === 0 ? text : joined([...parts, text.slice(done)]);
}

/** The operands of a `tee`, through `sudo` and the like; none for another command. */
function teeFiles(words: readonly Text[]): readonly Text[] {
  const at = words.findIndex((word) => /(?:^|\/)tee$/.test(word.value));
  return at === -1 ? [] : words.slice(at + 1).filter((word) => !word.value.startsWith('-'));
}

function teeAppends(words: readonly Text[]): boolean {
  return words.some((word) => word.value === '-a' || word.value === '--append');
}

const DEEPEST_PIPE = 8;

/** The files that a command's output ends in. */
export function outputsOf(draft: Draft): readonly FileOutput[] {
  return (['stdout', 'stderr'] as const).flatMap((stream) =>
    filesBehind(draft.streams[stream], DEEPEST_PIPE).map((file) => ({ stream, ...file })),
  );
}

function filesBehind(stream: Stream | undefined, depth: number): readonly Omit<FileOutput, 'stream'>[] {
  if (stream?.kind === 'file') return [{ path: stream.path, appends: stream.appends, opened: stream.opened }];
  if (stream?.kind !== 'pipe' || depth === 0) return [];
  const [reader] = stream.pipe.readers;
  if (reader === undefined) return [];
  const appends = teeAppends(reader.words);
  const own = teeFiles(reader.words).map((path) => ({ path, appends, opened: reader.span }));
  const behind = [...own, ...filesBehind(reader.streams.stdout, depth - 1)];
  return behind.map((file) => ({ ...file, isPiped: true as const }));
}

/** What a command finds on its stdin, where the script itself says so. */
export function inputOf(run: Run, { stdin }: Streams): Text | undefined {
  if (stdin === undefined) return run.context.input;
  if (stdin.kind === 'text') return stdin.text;
  if (stdin.kind === 'file') return undefined;
  const { pipe } = stdin;
  if (!pipe.isRead) Object.assign(pipe, { isRead: true, printed: printedBy(pipe.writers) });
  return pipe.printed;
}

/** What commands print one after another; undefined where one of them prints what nobody knows. */
export function printedBy(drafts: readonly Draft[]): Text | undefined {
  const texts = drafts.map((draft) => printed(draft.words, draft.input));
  if (texts.length === 0 || texts.some((text) => text === undefined)) return undefined;
  return joined(texts as Text[]);
}
