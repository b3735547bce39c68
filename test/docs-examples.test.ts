import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { examplesIn, refreshed, rerun } from '../scripts/examples.ts';
import { PAGES } from '../scripts/generate.ts';
import { folderWith, PROJECT, UNITS, unit } from './support/process.ts';

for (const path of PAGES) {
  for (const example of examplesIn(readFileSync(join(PROJECT, path), 'utf8'))) {
    test(`${path}:${example.line} shows what its commands print (npm run generate)`, async () => {
      expect(example.text).toBe(await rerun(example, PROJECT));
    });
  }
}

test('the front page has an example', () => {
  expect(examplesIn(readFileSync(join(PROJECT, 'README.md'), 'utf8'))).not.toEqual([]);
});

const root = folderWith({
  'a b': 'c\nd\n',
  fence: '```\n',
  pinned: unit('/usr/bin/hermes -p code gateway run'),
  [`home/${UNITS}/hermes-gateway.service`]: unit('/usr/bin/hermes gateway run'),
});

const pages: readonly (readonly [string, string, string])[] = [
  [
    'a stale output',
    '# a\n\n```console\n$ cat "a b"\nold\n```\nafter\n',
    '# a\n\n```console\n$ cat "a b"\nc\nd\n```\nafter\n',
  ],
  [
    'an error and its exit code',
    '```console\n$ gateway-lint nowhere\n$ echo $?\n```\n',
    '```console\n$ gateway-lint nowhere\ngateway-lint: no such file or directory: nowhere\n$ echo $?\n2\n```\n',
  ],
  [
    'the head of an output',
    "```console\n$ cat 'a b' | head -n 1\n```\n",
    "```console\n$ cat 'a b' | head -n 1\nc\n```\n",
  ],
  [
    'a block in an item of a list',
    '1. a\n\n   ```console\n   $ cat "a b"\n   ```\n',
    '1. a\n\n   ```console\n   $ cat "a b"\n   c\n   d\n   ```\n',
  ],
  ['no block of another language', '```sh\n$ cat nothing\n```\n', '```sh\n$ cat nothing\n```\n'],
];

for (const [name, page, expected] of pages) {
  test(`generate rewrites ${name}`, async () => {
    expect(await refreshed(page, root)).toBe(expected);
  });
}

test('an example that writes files runs in a copy of the folder that the page names', async () => {
  const page =
    '<!-- in a copy of home -->\n```console\n$ gateway-lint baseline\n$ cat .gateway-lint-baseline.json\n```\n';
  const text = await refreshed(page, root);
  expect(text).toContain(`"path":"${UNITS}/hermes-gateway.service"`);
  expect(existsSync(join(root, 'home/.gateway-lint-baseline.json'))).toBe(false);
});

test('an example can give a file to stdin', async () => {
  const page = '```console\n$ gateway-lint --stdin-filename new.service < pinned\n```\n';
  expect(await refreshed(page, root)).toContain('new.service:5:27: with "code" in active_profile');
});

const refused: readonly (readonly [string, string, string])[] = [
  ['a command that is not ours', '```console\n$ rm -rf x\n```\n', 'cannot run this: rm -rf x'],
  ['another pipe', '```console\n$ cat "a b" | sort\n```\n', 'cannot run this: cat "a b" | sort'],
  ['a block without a command', '```console\noutput\n```\n', 'without a command'],
  ['an output that ends the block', '```console\n$ cat fence\n```\n', 'a longer fence'],
];

for (const [name, page, message] of refused) {
  test(`an example is refused: ${name}`, async () => {
    await expect(refreshed(page, root)).rejects.toThrow(message);
  });
}
