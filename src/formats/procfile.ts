/** Procfiles (foreman(1), honcho, Heroku): one process type with its command on each line. */
import { markUnknown } from '../embedded.ts';
import type { Repository } from '../repository.ts';
import type { EnvironmentFile, Service, Variable } from '../service.ts';
import type { SourceFile } from '../source.ts';
import { type Piece, Text } from '../text.ts';
import { deployedFiles } from './deployed.ts';
import { candidates, type Format } from './format.ts';
import { isProcfile } from './names.ts';
import { folderOf, machineAt, pathIn } from './paths.ts';
import { markTemplates } from './placeholders.ts';
import { commandOf, declaredService } from './service.ts';

export const procfile: Format = {
  name: 'procfile',
  read: (repository, mentions) => {
    const files = deployedFiles(repository);
    const sources = candidates(repository, isProcfile, mentions);
    return {
      services: sources.flatMap((source) => {
        const folder = folderOf(source.path);
        const common = {
          ...variablesBeside(source, repository),
          place: placeOf(source, folder),
          fileAt: files.finderFor({ place: folder, ...machineAt(source.path) }),
        };
        return processesOf(source).map((process) => serviceOf(process, common));
      }),
    };
  },
};

/** `Procfile.dev` is another way to run what `Procfile` runs, never beside it. */
function placeOf({ path }: SourceFile, folder: string): string {
  return path.endsWith('Procfile') ? folder : path;
}

interface Process {
  readonly name: Text;
  readonly command: Text;
}

/** The lines that name a process; every other line is left alone, as foreman does. */
function processesOf(source: SourceFile): readonly Process[] {
  return [...source.text.matchAll(/^([\w-]+):[ \t]*(\S.*?)?\r?$/gm)].flatMap((found) => {
    const [whole, name = '', command] = found;
    if (command === undefined) return [];
    const start = found.index + whole.indexOf(command, name.length + 1);
    return [
      {
        name: Text.verbatim(source, found.index, found.index + name.length),
        command: markTemplates(markUnknown(Text.verbatim(source, start, start + command.trimEnd().length))),
      },
    ];
  });
}

/** A shell runs the command; when one process ends, foreman ends them all, and others start it anew. */
function serviceOf({ name, command }: Process, common: Partial<Service>): Service {
  return declaredService({
    name: name.value,
    manager: 'procfile',
    span: name.span(),
    commands: [{ ...commandOf([shellWord('sh', command), shellWord('-c', command), command]), span: command.span() }],
    ...common,
  });
}

/** A word that is not written: it stands in front of the command. */
function shellWord(text: string, command: Text): Text {
  const { source, start } = command.span();
  return new Text([{ text, source, start, end: start }]);
}

type EnvironmentOf = Pick<Service, 'environment' | 'environmentFiles'>;

/** What `.env` beside the Procfile gives to all of its processes. */
function variablesBeside(source: SourceFile, repository: Repository): EnvironmentOf | undefined {
  const path = pathIn(folderOf(source.path), '.env');
  const entry = repository.has(path) ? repository.entry(path) : undefined;
  if (entry?.kind !== 'file') return undefined;
  const environment = variablesOf(entry.source);
  const file: EnvironmentFile = {
    path: new Text([{ ...source.span(0, 0), text: path }]),
    optional: true,
    source: entry.source,
    names: environment.map(({ name }) => name),
  };
  return { environment, environmentFiles: [file] };
}

/** foreman's `.env`: `NAME=VALUE` lines, values in single quotes as they are, in double quotes with escapes undone. */
function variablesOf(source: SourceFile): readonly Variable[] {
  return [...source.text.matchAll(/^(?:export[ \t]+)?([A-Za-z_]\w*)=(.*?)\r?$/gm)].map((found) => {
    const [whole, name = '', value = ''] = found;
    const start = found.index + whole.indexOf('=') + 1;
    return {
      name,
      value: markTemplates(markUnknown(unquoted(source, start, value.trimEnd()))),
      span: source.span(start - 1 - name.length, start + value.trimEnd().length),
      from: 'file' as const,
    };
  });
}

function unquoted(source: SourceFile, start: number, written: string): Text {
  const quote = written.length > 1 && written.at(-1) === written[0] ? written[0] : undefined;
  const isQuoted = quote === '"' || quote === "'";
  const [from, to] = isQuoted ? [start + 1, start + written.length - 1] : [start, start + written.length];
  return quote === '"' ? withoutEscapes(source, from, to) : Text.verbatim(source, from, to);
}

function withoutEscapes(source: SourceFile, start: number, end: number): Text {
  const pieces: Piece[] = [];
  let at = start;
  for (const { index, 0: sequence, 1: char = '' } of source.text.slice(start, end).matchAll(/\\(.)/g)) {
    const from = start + index;
    if (from > at) pieces.push({ text: source.text.slice(at, from), source, start: at, end: from });
    at = from + sequence.length;
    pieces.push({ text: char === 'n' ? '\n' : char, source, start: from, end: at });
  }
  if (at < end || pieces.length === 0) pieces.push({ text: source.text.slice(at, end), source, start: at, end });
  return new Text(pieces);
}
