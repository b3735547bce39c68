import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError, loadConfig } from '../../src/config/load.ts';

const known = { ruleIds: [], retiredRules: {}, checkRelease: () => {} };

function repository(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'gateway-lint-test-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const load = (root: string, file?: string) =>
  loadConfig({ root, cwd: root, known, ...(file !== undefined && { file }) });

const found: readonly (readonly [string, Readonly<Record<string, string>>, string | undefined, object])[] = [
  ['none', {}, undefined, {}],
  ['at the root', { '.gateway-lint.yml': 'fail-on: notice' }, undefined, { failOn: 'notice' }],
  ['under .github', { '.github/gateway-lint.yml': 'fail-on: notice' }, undefined, { failOn: 'notice' }],
  ['by name', { '.gateway-lint.yml': 'fail-on: notice', 'x/y.yaml': 'pedantic: true' }, 'x/y.yaml', { pedantic: true }],
];

for (const [name, files, file, expected] of found) {
  test(`the configuration is found: ${name}`, async () => {
    expect(await load(repository(files), file)).toEqual(expected);
  });
}

const refused: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
  [
    'two files',
    { '.gateway-lint.yml': '', '.github/gateway-lint.yml': '' },
    '.github/gateway-lint.yml:1:1: there is .gateway-lint.yml too',
  ],
  [
    'a name that nobody reads',
    { '.gateway-lint.yaml': '' },
    '.gateway-lint.yaml:1:1: this name is not read; rename the file to .gateway-lint.yml',
  ],
  ['all mistakes of a file', { '.gateway-lint.yml': 'a: 1\nb: 2\n' }, '.gateway-lint.yml:2:1: unknown setting "b"'],
  [
    'a file without end',
    { '.gateway-lint.yml': '#'.repeat(1024 * 1024 + 1) },
    '.gateway-lint.yml:1:1: larger than 1048576 bytes',
  ],
];

for (const [name, files, expected] of refused) {
  test(`a configuration is refused with its place: ${name}`, async () => {
    const root = repository(files);
    const error = await load(root).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ConfigError);
    expect((error as ConfigError).message).toContain(join(root, expected));
  });
}

test('a link is not followed out of the repository', async () => {
  const root = repository({});
  symlinkSync('/etc/hostname', join(root, '.gateway-lint.yml'));
  await expect(load(root)).rejects.toThrow('not a regular file; a link is not followed');
});

test('a configuration that was asked for must be there', async () => {
  await expect(load(repository({}), 'none.yml')).rejects.toThrow('the configuration none.yml cannot be read: ENOENT');
});
