import { describe, expect, test } from 'vitest';
import type { Extractor } from '../src/formats/format.ts';
import { Text } from '../src/text.ts';
import { layersOf } from '../src/written.ts';
import { type Files, memoryRepository } from './support/lint.ts';

/** Takes each line `PATH<-TEXT` of a file that ends in `.list` for a file that it writes; `~` stands for a new line. */
const lists: Extractor = {
  name: 'lists',
  read: (repository) =>
    repository.paths
      .filter((path) => path.endsWith('.list'))
      .flatMap((path) => {
        const entry = repository.entry(path);
        if (entry?.kind !== 'file') return [];
        const { source } = entry;
        const files = [...source.text.matchAll(/([^\s<]+)<-(.*)/g)].map((match) => {
          const start = match.index + (match[1] as string).length + 2;
          const text = (match[2] as string).replaceAll('~', '\n');
          return { path: match[1] as string, content: new Text([{ text, source, start, end: start + text.length }]) };
        });
        const copies = [...source.text.matchAll(/copy (\S+)/g)].map((match) => match[1] as string);
        return [{ place: path, files, copies }];
      }),
};

const opened = { speaking: (path: string) => path.endsWith('.list'), load: async () => lists };

const layers = async (files: Files) =>
  (await layersOf(memoryRepository(files), [opened], () => true)).map(
    ({ place = 'itself', repository }) => `${place}: ${repository.paths.join(' ')}`,
  );

describe('files that other files write', () => {
  test('are repositories of their own, by the file that writes them', async () => {
    expect(await layers({ 'a.list': 'x<-1\ny/z<-2\n', 'b.list': 'x<-3\n' })).toEqual([
      'itself: a.list b.list',
      'a.list: x y/z',
      'b.list: x',
    ]);
  });

  test('may write files themselves', async () => {
    expect(await layers({ 'a.list': 'b.list<-c<-1\n' })).toEqual(['itself: a.list', 'a.list: b.list', 'a.list: c']);
  });

  test('are two when one is written twice', async () => {
    expect(await layers({ 'a.list': 'x<-1\nx<-2\ny<-3\n' })).toEqual(['itself: a.list', 'a.list: x y', 'a.list#2: x']);
  });

  test('that are copied are not read where they lie', async () => {
    expect(await layers({ 'a.list': 'x<-1\ncopy b\n', b: '' })).toEqual(['itself: a.list', 'a.list: x']);
  });

  test('do not write each other for ever', async () => {
    const deep = 'a.list<-'.repeat(50);
    expect(await layers({ 'a.list': deep })).toHaveLength(5);
  });
});
