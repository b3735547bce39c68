import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { write } from '../../src/repairs/write.ts';
import { SourceFile } from '../../src/source.ts';
import { folderWith } from '../support/process.ts';

const CHANGED = 'it has changed since it was read';
const IN_USE = 'there is a file of that name already';

/** What happens to the folder between reading and writing, and what stops the writing. */
const rows: readonly (readonly [string, (root: string) => void, boolean, string | undefined])[] = [
  ['is replaced', () => {}, false, undefined],
  ['has another text meanwhile', (root) => writeFileSync(join(root, 'd/a'), 'x'), false, CHANGED],
  ['is gone meanwhile', (root) => rmSync(join(root, 'd/a')), false, CHANGED],
  [
    'is a link meanwhile',
    (root) => {
      renameSync(join(root, 'd/a'), join(root, 'd/b'));
      symlinkSync('b', join(root, 'd/a'));
    },
    false,
    CHANGED,
  ],
  [
    'lies behind a link meanwhile',
    (root) => {
      renameSync(join(root, 'd'), join(root, 'e'));
      symlinkSync('e', join(root, 'd'));
    },
    false,
    CHANGED,
  ],
  [
    'is a folder meanwhile',
    (root) => {
      rmSync(join(root, 'd/a'));
      mkdirSync(join(root, 'd/a'));
    },
    false,
    CHANGED,
  ],
  ['is new and is there meanwhile', () => {}, true, IN_USE],
  [
    'is new and a link that leads nowhere is there meanwhile',
    (root) => {
      rmSync(join(root, 'd/a'));
      symlinkSync('nowhere', join(root, 'd/a'));
    },
    true,
    IN_USE,
  ],
  ['is new, with its folder', (root) => rmSync(join(root, 'd'), { recursive: true }), true, undefined],
];

/** Each file below a folder with its text, links and folders by their names alone. */
function everythingIn(root: string): Readonly<Record<string, string>> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(root.length + 1), entry.isFile() ? readFileSync(path, 'utf8') : ''];
    }),
  );
}

describe('a file that', () => {
  it.each(rows)('%s', (_name, meanwhile, isNew, expected) => {
    const root = folderWith({ 'd/a': 'before' });
    meanwhile(root);
    const was = everythingIn(root);
    const file = { before: new SourceFile('d/a', isNew ? '' : 'before'), text: 'after', isNew };
    expect(write(root, file)).toBe(expected);
    expect(everythingIn(root)).toEqual(expected === undefined ? { d: '', 'd/a': 'after' } : was);
  });
});
