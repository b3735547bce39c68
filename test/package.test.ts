import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from './support/process.ts';

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly dependencies?: object; readonly optionalDependencies?: object }>
  >;
}

const read = (path: string) => readFileSync(join(PROJECT, path), 'utf8');

test('the lock file names no registry', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved"|registry/);
});

test('the lock file holds every package that it speaks of, for all platforms', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as Lock;
  const known = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
  const wanted = Object.values(packages).flatMap((entry) =>
    Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }),
  );
  expect(wanted.filter((name) => !known.has(name))).toEqual([]);
});

test('the bundle holds the licence of every package that is in it', () => {
  const licences = read('dist/licenses.txt');
  for (const name of Object.keys(JSON.parse(read('package.json')).dependencies)) expect(licences).toContain(`${name} `);
});

test('the command is executable and there is a licence', () => {
  expect(statSync(join(PROJECT, 'dist/cli.js')).mode & 0o111).toBe(0o111);
  expect(read('dist/cli.js')).toMatch(/^#!\/usr\/bin\/env node\n/);
  expect(existsSync(join(PROJECT, 'LICENSE'))).toBe(true);
});
