import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { start } from '../../src/commands/start.ts';
import { RULES } from '../../src/rules/index.ts';
import { PROJECT } from '../support/process.ts';
import { schemaErrors } from '../support/schema.ts';

const rules = async (...words: readonly string[]) => {
  const { stdout, stderr, exitCode } = await start(['rules', ...words], { cwd: '/', color: false, columns: 60 });
  expect([stderr, exitCode]).toEqual(['', 0]);
  return stdout;
};

test('every rule is listed below its family, its summary wrapped', async () => {
  const text = await rules();
  expect(text).toContain(
    '\nDuplicate profile\n  duplicate-profile  error\n    Two services of one host run the same profile and so\n' +
      '    share one home, lock, PID file and log.\n',
  );
  expect(text).toContain('  log-written-twice  notice, pedantic\n');
  expect(text.split('\n').filter((line) => line.length > 60)).toEqual([]);
  expect(text.match(/^ {2}[a-z-]+(?= {2})/gm)?.map((id) => id.trim())).toEqual(RULES.map(({ id }) => id));
});

test('the list for programs holds every rule and keeps to its schema', async () => {
  const list = JSON.parse(await rules('--format', 'json'));
  expect(schemaErrors('rules.schema.json', list)).toEqual([]);
  expect(list.rules.map(({ id }: { readonly id: string }) => id)).toEqual(RULES.map(({ id }) => id));
  expect(list.rules.find(({ id }: { readonly id: string }) => id === 'log-written-twice')).toEqual({
    id: 'log-written-twice',
    family: 'Locks and logs',
    severity: 'notice',
    pedantic: true,
    summary: 'The manager appends to the very log file that the program writes and rotates itself.',
    page: 'docs/rules/log-written-twice.md',
  });
});

test('the table is the one of the front page', async () => {
  const readme = readFileSync(join(PROJECT, 'README.md'), 'utf8');
  const table = /<!-- rules:start -->\n([\s\S]*)<!-- rules:end -->/.exec(readme)?.[1];
  expect(await rules('--format', 'markdown')).toBe(table);
});
