import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { extensionOf, isSourceCode } from '../src/formats/names.ts';
import { languageOf } from '../src/formats/source-code/languages.ts';
import { isWorthReading } from '../src/survey/words.ts';
import { lintFiles } from './support/lint.ts';
import { folderWith, PROJECT } from './support/process.ts';

/** More files than one process looks into alone, in folders of a hundred, and what the command says of them. */
function lintTree(
  files: Readonly<Record<string, string | Uint8Array>>,
  change: (root: string) => void = () => {},
): string {
  const root = folderWith({});
  for (let at = 0; at < 100; at++) {
    mkdirSync(join(root, `many/${at}`), { recursive: true });
    for (let file = 0; file < 100; file++) writeFileSync(join(root, `many/${at}/${file}.ts`), 'export const a = 1;\n');
  }
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  change(root);
  try {
    return execFileSync(process.execPath, [join(PROJECT, 'dist/cli.js'), '--fail-on=never', '--no-color', root], {
      encoding: 'utf8',
      cwd: root,
    });
  } finally {
    rmSync(root, { recursive: true });
  }
}

const SCRIPT = '#!/bin/sh\nexec hermes --profile a gateway run\n';

it('finds the few files that matter among thousands, wherever they lie', () => {
  const places = ['0/first.sh', 'many/50/between.sh', 'many/99/last.sh', 'zz/HerMes notes.sh', 'zz/behind'];
  const text = lintTree(Object.fromEntries(places.map((path) => [path, SCRIPT])));
  expect(text).toContain('10005 files read, 5 services, 5 gateways');
});

it('tells nothing from bytes that no encoding has', () => {
  const latin1 = Buffer.concat([Buffer.from([0xe9, 0xff, 0x0a]), Buffer.from('exec hermes --profile a gateway run\n')]);
  const text = lintTree({ 'a.sh': SCRIPT, 'zz.sh': latin1, 'zzz.sh': Buffer.alloc(0) });
  expect(text).toContain('2 services, 2 gateways');
});

it('follows no link and waits for no pipe', () => {
  const text = lintTree({ 'a.sh': SCRIPT }, (root) => {
    symlinkSync('/etc/passwd', join(root, 'many/0/link.sh'));
    symlinkSync(join(root, 'a.sh'), join(root, 'zz.sh'));
    execFileSync('mkfifo', [join(root, 'zz.py')]);
  });
  expect(text).toContain('1 service');
});

it('counts what git lists where a folder has become a link', () => {
  const text = lintTree({ 'a.sh': SCRIPT, 'zz/b.sh': SCRIPT }, (root) => {
    const git = (...words: string[]) => execFileSync('git', words, { cwd: root, stdio: 'ignore' });
    git('init', '-q');
    git('add', '-A');
    rmSync(join(root, 'zz'), { recursive: true });
    symlinkSync('/etc', join(root, 'zz'));
  });
  expect(text).toContain('1 service');
});

it('leaves what cannot be read to be told of', () => {
  const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n';
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<plist/>', 'utf16le')]);
  const text = lintTree({ 'Library/LaunchAgents/a.plist': pointer, 'Library/LaunchAgents/b.plist': utf16 });
  expect(text).toContain('a.plist');
  expect(text).toContain('b.plist');
});

it('looks into every kind of code whose strings are read', () => {
  const names = ['a.ts', 'a.py', 'a.tf', 'A.JSON', 'a.hs', 'a.toml', 'a.pp', 'a.txt', 'a', 'a.service', 'x.d/a'];
  for (const name of names) expect([name, isSourceCode(name)]).toEqual([name, languageOf(name) !== undefined]);
  expect(extensionOf('a.d/B.Ts')).toBe('ts');
});

it('takes for silent what no program has to do with', async () => {
  expect(isWorthReading('ExecStart=/usr/bin/HERMES gateway')).toBe(true);
  expect(isWorthReading('# gateway-lint: ignore[shared-log] why')).toBe(true);
  expect(isWorthReading('- /opt/data:/data\n- gateway run')).toBe(true);
  expect(isWorthReading('apache gateway')).toBe(false);
  // A suppression in a file without a gateway is one that nothing needs.
  const { findings } = await lintFiles({ 'a.sh': '# gateway-lint: ignore[shared-log] gone\n' });
  expect(findings.map(({ rule }) => rule)).toEqual(['suppression-unused']);
});
