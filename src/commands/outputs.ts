import { resolve } from 'node:path';
import { InputError } from '../discover.ts';
import { replaceFile } from '../replace-file.ts';
import { FORMATS, type Format } from '../reporters/index.ts';
import { oneOf, UsageError } from '../usage.ts';
import type { Call } from './command.ts';

/** A report that goes to a file. */
interface Output {
  readonly format: Format;
  /** As the user wrote it. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
}

/** Where the reports of a run go. */
export interface Outputs {
  readonly stdout: Format;
  readonly files: readonly Output[];
}

/** What `--format` and `--output FORMAT=FILE` ask for; `-` for a file is stdout. Throws `UsageError`. */
export function outputsOf({ values, cwd }: Pick<Call, 'values' | 'cwd'>): Outputs {
  const asked = values.texts('output').map(split);
  const chosen = values.text('format');
  const toStdout = [
    ...(chosen === undefined ? [] : [oneOf(FORMATS, chosen, '--format')]),
    ...asked.filter(({ name }) => name === '-').map(({ format }) => format),
  ];
  if (toStdout.length > 1) throw new UsageError(`stdout takes one report, not ${toStdout.join(' and ')}`);
  const files = asked
    .filter(({ name }) => name !== '-')
    .map((output) => ({ ...output, path: resolve(cwd, output.name) }));
  const twice = files.find(({ path }, index) => files.findIndex((other) => other.path === path) < index);
  if (twice !== undefined) throw new UsageError(`two reports go to one file: ${twice.name}`);
  return { stdout: toStdout[0] ?? 'text', files };
}

function split(word: string): { readonly format: Format; readonly name: string } {
  const at = word.indexOf('=');
  const name = word.slice(at + 1);
  if (at === -1 || name === '') throw new UsageError(`--output must be FORMAT=FILE, not "${word}"`);
  return { format: oneOf(FORMATS, word.slice(0, at), 'the format of --output'), name };
}

/**
 * Writes the reports that go to files, each in one step; `read` are absolute paths of files that declare services. Throws
 * `InputError` for the first that cannot be written, and for one that would take the place of such a file.
 */
export async function writeFiles(
  files: readonly Output[],
  read: ReadonlySet<string>,
  report: (format: Format) => Promise<string>,
): Promise<void> {
  const lost = files.find(({ path }) => read.has(path));
  if (lost !== undefined) throw new InputError(`${lost.name} declares a service; no report is written over it`);
  for (const { format, name, path } of files) replaceFile(path, await report(format), name);
}
