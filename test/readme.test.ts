import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { CHINESE, PAGES } from '../scripts/generate.ts';
import { RULES } from '../src/rules/index.ts';
import { anchorsOf, skeleton, targetsOf } from './support/markdown.ts';
import { PROJECT } from './support/process.ts';

const read = (path: string) => readFileSync(join(PROJECT, path), 'utf8');

const languages = /^README(\.zh-CN)?\.md$/;

/** The page without what tells the languages apart: the link of each to the other. */
const comparable = (path: string) =>
  skeleton(read(path)).map((block) => block.replace(/README(?:\.zh-CN)?\.md/, 'the other'));

test('both front pages have the same blocks, code, links and tables in the same order', () => {
  expect(comparable('README.zh-CN.md')).toEqual(comparable('README.md'));
});

test('every Chinese summary is that of a rule as it is today', () => {
  const english = new Set(RULES.flatMap(({ family, summary }) => [family, summary]));
  expect(Object.keys(CHINESE).filter((text) => !english.has(text))).toEqual([]);
});

test('each front page links to the other one', () => {
  expect(targetsOf(read('README.md'))).toContain('README.zh-CN.md');
  expect(targetsOf(read('README.zh-CN.md'))).toContain('README.md');
});

test('the front page leads to every page but those of single rules', () => {
  const linked = targetsOf(read('README.md'));
  const pages = PAGES.filter((path) => !languages.test(path) && !path.startsWith('docs/rules/'));
  expect(pages.filter((path) => !linked.includes(path))).toEqual([]);
});

for (const page of [...PAGES, 'CONTRIBUTING.md', 'CHANGELOG.md']) {
  test(`${page} links to what exists`, () => {
    const inside = targetsOf(read(page)).filter((target) => !/^[a-z]+:/i.test(target));
    expect(inside.filter((target) => !leadsSomewhere(page, target))).toEqual([]);
  });
}

/** Whether a relative link of a page is a file or folder of the project, with such a heading where it names one. */
function leadsSomewhere(page: string, target: string): boolean {
  const [path = '', anchor] = decodeURI(target).split('#');
  const file = path === '' ? page : normalize(join(dirname(page), path));
  if (file.startsWith('..') || !existsSync(join(PROJECT, file))) return false;
  return anchor === undefined || (statSync(join(PROJECT, file)).isFile() && anchorsOf(read(file)).includes(anchor));
}
