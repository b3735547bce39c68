/** Finds and reads the files that reports are in. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { ConfigError } from '../config/load.ts';
import { InputError } from '../discover.ts';
import { decodeUtf8, SourceFile } from '../source.ts';
import { parseReport, type Report } from './report.ts';

/** A file that was asked for, by itself or by its folder. */
export interface ReportFile {
  /** Absolute. */
  readonly path: string;
  /** As the user would write it. */
  readonly shown: string;
  /** The name that the user gives its repository. */
  readonly name?: string;
}

const MOST_BYTES = 256 * 1024 * 1024;

/**
 * The files that words stand for: `FILE`, `NAME=FILE`, or a folder with all `*.json` in it and in its folders, as
 * downloaded artifacts lie there. Links inside of a folder are not followed. Throws `InputError` for what is not there.
 */
export function reportFiles(words: readonly string[], cwd: string): readonly ReportFile[] {
  return words.flatMap((word) => {
    const named = /^([^=]+)=(.+)$/s.exec(word);
    const [name, shown] =
      kindOf(resolve(cwd, word)) !== undefined ? [undefined, word] : [named?.[1], named?.[2] ?? word];
    const path = resolve(cwd, shown);
    const kind = kindOf(path);
    if (kind === undefined) throw new InputError(`no such file or directory: ${shown}`);
    if (kind === 'file') return [{ path, shown, ...(name !== undefined && { name }) }];
    if (name !== undefined) throw new InputError(`${shown} is a directory, whose reports cannot all be of ${name}`);
    const found = filesBelow(path);
    if (found.length === 0) throw new InputError(`there is no report (*.json) in ${shown}`);
    return found.map((below) => ({ path: join(path, below), shown: join(shown, below) }));
  });
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? undefined : stats.isDirectory() ? 'folder' : 'file';
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();
}

/** Throws `InputError` for a file that cannot be read, and `ConfigError`, with the place, for one that is no report. */
export function readReportFile({ path, shown }: ReportFile, knowsRange: (range: string) => boolean): Report {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) throw new InputError(`${shown} is no regular file`);
  if (stats.size > MOST_BYTES) throw new InputError(`${shown} is larger than ${MOST_BYTES} bytes`);
  const source = new SourceFile(path, decodeUtf8(read(path, shown)).replace(/^\ufeff/, ''));
  const report = parseReport(source, knowsRange);
  if ('mistakes' in report) throw new ConfigError(path, report.mistakes);
  return report;
}

function read(path: string, shown: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new InputError(`${shown} cannot be read: ${(error as NodeJS.ErrnoException).code}`);
  }
}

/** The repository that a report is of: as the user says, as the report says, or by the name of its file or folder. */
export function repositoryOf({ name, path }: ReportFile, { repository }: Report): string {
  const file = basename(path).replace(/\.json$/, '');
  return name ?? repository ?? (file === 'report' ? basename(dirname(path)) : file);
}
