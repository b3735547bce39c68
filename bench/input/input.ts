/** Builds what is measured: always the same files, in a folder that is thrown away or used again. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type TreeOptions, writeTree } from './tree.ts';
import { writeCollidingUnits, writeUnits } from './units.ts';

/** What is right to say of an input. */
export interface Expected {
  readonly files: number;
  /** How many of them mention the program, where not all do. */
  readonly mentions?: number;
  /** How many must be read, where it is known: a tree may be read in part. */
  readonly filesRead?: number;
  readonly gateways: number;
  /** The rules of all findings. */
  readonly findings: readonly string[];
}

export interface Input {
  readonly folder: string;
  readonly expected: Expected;
}

/** The inputs below one folder; each is built when it is asked for, unless it is there already. */
export interface Inputs {
  readonly empty: () => Input;
  readonly plainTree: (options: TreeOptions) => Input;
  /** The same files, committed. */
  readonly gitTree: (options: TreeOptions) => Input;
  readonly units: (count: number) => Input;
  readonly collidingUnits: (count: number) => Input;
}

export function inputsBelow(base: string): Inputs {
  const version = versionOfGenerator();
  const build = (name: string, write: (folder: string) => Expected): Input => {
    const folder = join(base, name);
    const record = join(base, `${name}.json`);
    if (existsSync(record)) {
      const known = JSON.parse(readFileSync(record, 'utf8')) as { version: string; expected: Expected };
      if (known.version === version) return { folder, expected: known.expected };
    }
    console.error(`building ${folder}`);
    rmSync(record, { force: true });
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const expected = write(folder);
    writeFileSync(record, JSON.stringify({ version, expected }));
    return { folder, expected };
  };
  const plainTree = (options: TreeOptions) =>
    build(`plain-tree-${nameOf(options)}`, (folder) => writeTree(folder, options));
  return {
    plainTree,
    empty: () => build('empty', () => ({ files: 0, filesRead: 0, gateways: 0, findings: [] })),
    gitTree: (options) => {
      const plain = plainTree(options);
      return build(`git-tree-${nameOf(options)}`, (folder) => {
        linkAll(plain.folder, folder);
        commitAll(folder);
        return plain.expected;
      });
    },
    units: (count) => build(`units-${count}`, (folder) => writeUnits(folder, count)),
    collidingUnits: (count) => build(`colliding-units-${count}`, (folder) => writeCollidingUnits(folder, count)),
  };
}

function nameOf({ files, scale }: TreeOptions): string {
  return scale === 1 ? `${files}` : `${files}-scaled-${scale}`;
}

/** An input that another version of the generator left behind is not used. */
function versionOfGenerator(): string {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}

/** Makes the files of one folder those of another as well: they take no more room, and are cached together. */
function linkAll(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (!entry.isDirectory()) linkSync(source, target);
    else {
      mkdirSync(target);
      linkAll(source, target);
    }
  }
}

/** Makes a git repository of the folder, whatever settings the user has. */
export function commitAll(folder: string): void {
  const settings = ['core.looseCompression=0', 'core.fsync=none', 'gc.auto=0', 'user.name=Bench', 'user.email='];
  const git = (...args: readonly string[]) =>
    execFileSync('git', [...settings.flatMap((setting) => ['-c', setting]), ...args], {
      cwd: folder,
      env: { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '--message=All files');
}
