import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
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
  const modules = readdirSync(join(PROJECT, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  const imported = modules.flatMap((path) =>
    [...read(`src/${path}`).matchAll(/^import (?!type )[^;']*?from '([^'.][^':]*)'/gm)].map(
      ([, name]) => name as string,
    ),
  );
  expect(imported.length).toBeGreaterThan(0);
  expect([...new Set(imported)].filter((name) => !licences.includes(`${name} `))).toEqual([]);
});

test('the package on npm is one small command that needs no other package and runs nothing when it is installed', () => {
  const { bin, scripts, dependencies, optionalDependencies, peerDependencies } = JSON.parse(read('package.json'));
  expect(bin).toEqual({ 'gateway-lint': 'dist/cli.js' });
  expect([dependencies, optionalDependencies, peerDependencies]).toEqual([undefined, undefined, undefined]);
  expect(Object.keys(scripts).filter((name) => /^(?:pre|post)|install|prepare/.test(name))).toEqual([]);
  const packed = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: PROJECT,
    encoding: 'utf8',
  });
  const [{ size, files }] = JSON.parse(packed.stdout) as [{ size: number; files: { path: string }[] }];
  const paths = files.map(({ path }) => path).filter((path) => !path.startsWith('dist/chunks/'));
  expect(paths.filter((path) => !path.startsWith('schema/')).sort()).toEqual(
    [
      'LICENSE',
      'README.md',
      'README.zh-CN.md',
      'dist/cli.js',
      'dist/licenses.txt',
      'dist/package.json',
      'package.json',
    ].sort(),
  );
  expect(size).toBeLessThan(1_000_000);
});

test('the command is executable and there is a licence', () => {
  expect(statSync(join(PROJECT, 'dist/cli.js')).mode & 0o111).toBe(0o111);
  expect(read('dist/cli.js')).toMatch(/^#!\/usr\/bin\/env node\n/);
  expect(existsSync(join(PROJECT, 'LICENSE'))).toBe(true);
});
