import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { InputError } from '../discover.ts';
import { decodeUtf8, SourceFile } from '../source.ts';
import type { Config } from './config.ts';
import { CONFIG_FILES, filesOnDisk, inRealFolder, MISNAMED_FILES, type PolicyFiles, readFromDisk } from './files.ts';
import type { Known, Mistake } from './validate.ts';

const MOST_BYTES = 1024 * 1024;

/** The configuration file has mistakes; the message holds them all, as `file:line:column: message` lines. */
export class ConfigError extends Error {
  /** Absolute path of the file. */
  readonly path: string;
  /** In the order of the file; at least one. */
  readonly mistakes: readonly Mistake[];

  constructor(path: string, mistakes: readonly Mistake[]) {
    super(mistakes.map(({ line, column, message }) => `${path}:${line}:${column}: ${message}`).join('\n'));
    this.path = path;
    this.mistakes = mistakes;
  }
}

export interface ConfigRequest {
  /** Absolute root of the repository. */
  readonly root: string;
  readonly cwd: string;
  /** A file that was asked for by name, absolute or relative to `cwd`; otherwise one of `CONFIG_FILES` is used. */
  readonly file?: string;
  /**
   * What lies in the repository, where it is not the disk that counts. A file that was asked for by name need not be
   * among it (the change under review may be what adds it); one outside of the repository is read from the disk.
   */
  readonly files?: PolicyFiles;
  readonly known: Known;
}

/**
 * The settings of the configuration file; none where there is no file. Throws `ConfigError` for mistakes in the file and
 * `InputError` for a file that was asked for and cannot be read.
 */
export async function loadConfig(request: ConfigRequest): Promise<Partial<Config>> {
  const found = request.file === undefined ? findConfig(request) : namedConfig(request, request.file);
  if (found === undefined) return {};
  if (found.bytes.length > MOST_BYTES) throw mistakeAt(found.path, `larger than ${MOST_BYTES} bytes`);
  const { validateConfig } = await import('./validate.ts');
  const { config, mistakes } = validateConfig(new SourceFile(found.path, decodeUtf8(found.bytes)), request.known);
  if (mistakes.length > 0) throw new ConfigError(found.path, mistakes);
  return config;
}

/**
 * The path from the root of a configuration that was asked for by name; undefined where it lies outside of the repository,
 * whether or not a link leads to it.
 */
export function pathInRepository({ root, cwd }: Pick<ConfigRequest, 'root' | 'cwd'>, file: string): string | undefined {
  const whole = resolve(cwd, file);
  return [whole, inRealFolder(whole)]
    .map((path) => relative(root, path).split(sep).join('/'))
    .find((path) => path !== '..' && !path.startsWith('../') && !isAbsolute(path));
}

interface Found {
  /** Absolute. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

function findConfig({ root, files = filesOnDisk(root) }: ConfigRequest): Found | undefined {
  for (const [at, file] of MISNAMED_FILES.entries()) {
    if (files(file) === undefined) continue;
    throw mistakeAt(join(root, file), `this name is not read; rename the file to ${CONFIG_FILES[at]}`);
  }
  const [first, second] = CONFIG_FILES.filter((file) => files(file) !== undefined);
  if (first === undefined) return undefined;
  if (second !== undefined) throw mistakeAt(join(root, second), `there is ${first} too; keep one of the two`);
  const found = files(first);
  if (found?.kind === 'file') return { path: join(root, first), bytes: found.bytes };
  throw mistakeAt(join(root, first), 'not a regular file; a link is not followed');
}

function namedConfig(request: ConfigRequest, file: string): Found | undefined {
  const path = resolve(request.cwd, file);
  const inside = pathInRepository(request, file);
  if (inside === undefined) return { path, bytes: readFromDisk(path, file) };
  const { root, files = filesOnDisk(root) } = request;
  const found = files(inside);
  if (found?.kind === 'other') throw mistakeAt(path, 'not a regular file; a link is not followed');
  if (found !== undefined) return { path, bytes: found.bytes };
  // What is judged by other files may well be what adds this one.
  if (request.files !== undefined) return undefined;
  throw new InputError(`the configuration ${file} cannot be read: ENOENT`);
}

function mistakeAt(path: string, message: string): ConfigError {
  return new ConfigError(path, [{ line: 1, column: 1, message }]);
}
