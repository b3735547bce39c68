import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { decodeUtf8 } from '../src/source.ts';
import type { Files } from './targets.ts';

/** The small repositories below fixtures/, by their folders: whatever has files of its own, or is called good or bad. */
export function fixtureRepositories(root: string): ReadonlyMap<string, Files> {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:golden|out|expected)$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1))
    .filter((path) => !path.startsWith('fuzz/') && !path.startsWith('vectors/'))
    .sort();
  const folders = new Map<string, Record<string, string>>();
  for (const path of paths) {
    const folder = /^(?:rules|forms)\/[^/]+\/[^/]+(?=\/)|^[^/]+(?=\/)/.exec(path)?.[0] ?? dirname(path);
    const files = folders.get(folder) ?? {};
    folders.set(folder, files);
    files[path.slice(folder.length + 1)] = decodeUtf8(readFileSync(join(root, path)));
  }
  return folders;
}
