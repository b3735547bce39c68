import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, DEFAULT_CONFIG } from '../../src/config/config.ts';
import type { Format } from '../../src/formats/format.ts';
import { lintRepository } from '../../src/lint.ts';
import { type Entry, type Repository, targetIn } from '../../src/repository.ts';
import type { Result } from '../../src/result.ts';
import type { Service } from '../../src/service.ts';
import { SourceFile } from '../../src/source.ts';
import { PROJECT } from './process.ts';

/** Path to content, or to `{ link: target }` for a symbolic link. */
export type Files = Readonly<Record<string, string | { readonly link: string }>>;

/** The files of a folder under fixtures/. */
export function fixture(name: string): Readonly<Record<string, string>> {
  const root = join(PROJECT, 'fixtures', name);
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(root.length + 1), readFileSync(path, 'utf8')];
    }),
  );
}

/** A repository that lies in memory. */
export function memoryRepository(files: Files): Repository {
  const entries = new Map<string, Entry>(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string'
        ? { kind: 'file', source: new SourceFile(path, content) }
        : { kind: 'link', target: content.link },
    ]),
  );
  const read = new Set<string>();
  const paths = [...entries.keys()].sort();
  return {
    root: '/repository',
    paths,
    candidates: paths,
    has: (path) => entries.has(path),
    isWanted: () => true,
    entry: (path) => {
      const entry = entries.get(path);
      if (entry?.kind === 'file') read.add(path);
      return entry;
    },
    targetAt: targetIn(entries),
    unreadable: [],
    isWhole: true,
    filesRead: () => read.size,
  };
}

/** Lints files that lie in memory, by the very pipeline that reads the disk otherwise. */
export async function lintFiles(files: Files, config: Partial<Config> = {}): Promise<Result> {
  return lintRepository(memoryRepository(files), { ...DEFAULT_CONFIG, ...config });
}

/** The services that one format finds in files that lie in memory. */
export function servicesOf(format: Format, repository: Repository): readonly Service[] {
  return format.read(repository, () => true).services;
}
