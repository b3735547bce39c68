import { lstatSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { InputError } from '../discover.ts';
import { decodeUtf8, SourceFile } from '../source.ts';
import type { Config } from './config.ts';
import type { Known, Mistake } from './validate.ts';

/** Where the configuration is looked for, relative to the root of the repository. */
const CONFIG_FILES: readonly string[] = ['.gateway-lint.yml', '.github/gateway-lint.yml'];

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
  readonly known: Known;
}

/**
 * The settings of the configuration file; none where there is no file. Throws `ConfigError` for mistakes in the file and
 * `InputError` for a file that was asked for and cannot be read.
 */
export async function loadConfig(request: ConfigRequest): Promise<Partial<Config>> {
  const path = request.file === undefined ? findConfig(request.root) : resolve(request.cwd, request.file);
  if (path === undefined) return {};
  const source = new SourceFile(path, decodeUtf8(readConfig(path, request.file)));
  const { validateConfig } = await import('./validate.ts');
  const { config, mistakes } = validateConfig(source, request.known);
  if (mistakes.length > 0) throw new ConfigError(path, mistakes);
  return config;
}

function findConfig(root: string): string | undefined {
  const exists = (file: string) => lstatSync(join(root, file), { throwIfNoEntry: false }) !== undefined;
  for (const file of CONFIG_FILES) {
    const other = file.replace(/\.yml$/, '.yaml');
    if (exists(other)) throw mistakeAt(join(root, other), `this name is not read; rename the file to ${file}`);
  }
  const [first, second] = CONFIG_FILES.filter(exists);
  if (first === undefined) return undefined;
  if (second !== undefined) throw mistakeAt(join(root, second), `there is ${first} too; keep one of the two`);
  if (lstatSync(join(root, first)).isFile()) return join(root, first);
  throw mistakeAt(join(root, first), 'not a regular file; a link is not followed');
}

function readConfig(path: string, given: string | undefined): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new InputError(`the configuration ${given ?? path} cannot be read: ${(error as NodeJS.ErrnoException).code}`);
  }
  if (bytes.length > MOST_BYTES) throw mistakeAt(path, `larger than ${MOST_BYTES} bytes`);
  return bytes;
}

function mistakeAt(path: string, message: string): ConfigError {
  return new ConfigError(path, [{ line: 1, column: 1, message }]);
}
