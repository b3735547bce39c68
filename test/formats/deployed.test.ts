import { describe, expect, test } from 'vitest';
import { deployedFiles } from '../../src/formats/deployed.ts';
import { SourceFile } from '../../src/source.ts';
import { Text } from '../../src/text.ts';
import { type Files, memoryRepository } from '../support/lint.ts';

const asked = (path: string) => Text.verbatim(new SourceFile('x', path), 0, path.length);

function found(files: Files, path: string, user?: string): string | undefined {
  const where = { place: '', ...(user !== undefined && { user }) };
  return deployedFiles(memoryRepository(files)).finderFor(where)(asked(path))?.path;
}

describe('the file of the repository that would lie at a path', () => {
  const rows: readonly [sentence: string, files: Files, path: string, expected: string | undefined][] = [
    ['at that very path', { 'opt/x/run.sh': '' }, '/opt/x/run.sh', 'opt/x/run.sh'],
    ['in a home', { 'home/alice/bin/start': '' }, '/home/alice/bin/start', 'home/alice/bin/start'],
    ['in a home that is the repository', { 'bin/start': '' }, '/home/alice/bin/start', 'bin/start'],
    [
      'under the name of a dotfile manager',
      { 'dot_hermes/x.env.tmpl': '' },
      '/home/alice/.hermes/x.env',
      'dot_hermes/x.env.tmpl',
    ],
    ['a script that is installed elsewhere', { 'scripts/start.sh': '' }, '/usr/local/bin/start.sh', 'scripts/start.sh'],
    ['a script by its first line', { 'scripts/start': '#!/bin/sh\n' }, '/usr/local/bin/start', 'scripts/start'],
    ['not one of two such scripts', { 'a/start.sh': '', 'b/start.sh': '' }, '/usr/local/bin/start.sh', undefined],
    ['not any other file of that name', { 'other/.env': '' }, '/opt/x/.env', undefined],
    ['nothing for what is not there', { 'a.sh': '' }, '/opt/b.sh', undefined],
    ['nothing for a directory', { 'a/b.sh': '' }, '/opt/a/', undefined],
  ];
  test.each(rows)('%s', (_, files, path, expected) => {
    expect(found(files, path)).toBe(expected);
  });

  test('in the repository around where the written files have none', () => {
    const around = memoryRepository({ 'scripts/start.sh': '' });
    const inner = { ...memoryRepository({ 'etc/x.service': '' }), around };
    expect(deployedFiles(inner).finderFor({ place: '' })(asked('/opt/start.sh'))?.path).toBe('scripts/start.sh');
  });
});
