/** Builds services out of nothing but words, without any file format. */
import type { Command, Service, Variable } from '../../src/service.ts';
import { SourceFile } from '../../src/source.ts';
import { Text, type Unknown } from '../../src/text.ts';

export interface ServiceOptions {
  readonly name?: string;
  readonly manager?: Service['manager'];
  readonly scope?: Service['scope'];
  readonly env?: Readonly<Record<string, string>>;
  readonly account?: Service['account'];
  readonly outputs?: readonly string[];
  /** Paths of files of variables that are not in the repository. */
  readonly unreadFiles?: readonly string[];
  /** Whatever else is to be so. */
  readonly parts?: Partial<Service>;
}

/**
 * A service that starts one command. The words stand in one source file, one blank apart; a word in double quotes gets
 * them in the file, and is given without them. `<name>` in a word or a value is a part that is not known.
 */
export function serviceOf(words: readonly string[], options: ServiceOptions = {}): Service {
  const {
    name = 'hermes-gateway.service',
    manager = 'systemd',
    scope = 'user',
    env = {},
    account = {},
    outputs = [],
    unreadFiles = [],
    parts = {},
  } = options;
  const lines = [
    words.join(' '),
    ...Object.entries(env).map(([key, value]) => `${key}=${value}`),
    ...outputs,
    ...unreadFiles,
  ];
  const source = new SourceFile(name, `${lines.join('\n')}\n`);
  const starts = lines.map((_, at) => lines.slice(0, at).join('\n').length + (at === 0 ? 0 : 1));
  const argv = wordsAt(source, words);
  const lineAt = (at: number): Text =>
    textAt(source, starts[at] as number, (starts[at] as number) + (lines[at] as string).length);
  const environment = Object.keys(env).map((key, at): Variable => {
    const line = lineAt(at + 1);
    return { name: key, value: line.slice(key.length + 1), span: line.span(), from: 'declaration' };
  });
  const outputAt = 1 + environment.length;
  const files = unreadFiles.map((_, at) => lineAt(outputAt + outputs.length + at));
  const command: Command = {
    role: 'start',
    path: argv[0] as Text,
    argv,
    words: argv,
    raw: argv.map((word) => word.span()),
    span: source.span(0, (lines[0] as string).length),
    ignoreFailure: false,
  };
  return {
    name,
    manager,
    scope,
    place: '',
    account,
    files: [source],
    span: source.span(0, 0),
    settings: [],
    commands: [command],
    environment,
    environmentFiles: files.map((path) => ({ path, optional: false, names: [] })),
    environmentOpen: files.map((path) => ({ reason: `${path.value} is not in the repository`, span: path.span() })),
    outputs: outputs.map((_, at) => ({ stream: 'stdout', path: lineAt(outputAt + at) })),
    startedBy: [],
    resident: true,
    problems: [],
    ...parts,
  };
}

function wordsAt(source: SourceFile, words: readonly string[]): readonly Text[] {
  let at = 0;
  return words.map((word) => {
    const isQuoted = word.length > 1 && word.startsWith('"') && word.endsWith('"');
    const start = isQuoted ? at + 1 : at;
    const text = textAt(source, start, start + word.length - (isQuoted ? 2 : 0));
    at += word.length + 1;
    return text;
  });
}

function textAt(source: SourceFile, start: number, end: number): Text {
  const written = source.text.slice(start, end);
  const parts = written.split(/(<[^<>]*>)/).filter((part) => part !== '');
  let at = start;
  const pieces = parts.map((text) => {
    const piece = { text, source, start: at, end: at + text.length };
    at += text.length;
    return text.startsWith('<') && text.endsWith('>') ? { ...piece, unknown: unknownAs(text) } : piece;
  });
  return pieces.length === 0 ? Text.verbatim(source, start, end) : new Text(pieces);
}

function unknownAs(text: string): Unknown {
  return text === '<home>'
    ? { reason: 'the home directory is not known', symbol: 'home' }
    : { reason: `${text} is not known` };
}
