/** The files that say how to judge, while somebody changes them. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { filesOnDisk } from '../../src/config/files.ts';
import { folderWith } from '../support/process.ts';

const meanwhile = vi.hoisted(() => ({ change: () => {} }));
// What another process does between two looks at a file.
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const lstatSync = (...args: Parameters<typeof fs.lstatSync>) => {
    const stats = fs.lstatSync(...args);
    meanwhile.change();
    return stats;
  };
  return { ...fs, lstatSync };
});

const FILE = '.gateway-lint.yml';
const outside = folderWith({ [FILE]: 'secret' });

const rows: readonly (readonly [name: string, change: (path: string) => void, expected: object | undefined])[] = [
  ['nothing', () => {}, { kind: 'file', bytes: Buffer.from('a') }],
  ['it goes away', (path) => rmSync(path), undefined],
  [
    'a link takes its place',
    (path) => {
      rmSync(path);
      symlinkSync(join(outside, FILE), path);
    },
    { kind: 'other' },
  ],
  [
    'a folder takes its place',
    (path) => {
      rmSync(path);
      mkdirSync(path);
    },
    { error: 'it is not a regular file' },
  ],
  [
    'a pipe takes its place',
    (path) => {
      rmSync(path);
      execFileSync('mkfifo', [path]);
    },
    { error: 'it is not a regular file' },
  ],
  [
    'it grows without end',
    (path) => truncateSync(path, 2 ** 40),
    { error: 'it has 1099511627776 bytes, more than the limit of 16777216' },
  ],
];

for (const [name, change, expected] of rows) {
  test(`a configuration is read as it is by then, or not at all: ${name}`, () => {
    const root = folderWith({ [FILE]: 'a' });
    let isDone = false;
    meanwhile.change = () => {
      if (!isDone) {
        isDone = true;
        change(join(root, FILE));
      }
    };
    expect(read(root)).toEqual(expected);
  });
}

function read(root: string): unknown {
  try {
    return filesOnDisk(root)(FILE);
  } catch (error) {
    const { message } = error as Error;
    return { error: message.replace(`the configuration ${FILE} cannot be read: `, '') };
  }
}
