/** A pull request cannot rewrite the rules that it is judged by. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatBaseline } from '../../../src/filters/baseline.ts';
import { mergeGroupEvent, pullRequestEvent, pushEvent } from '../../support/github/events.ts';
import type { Files } from '../../support/github/repository.ts';
import {
  annotated,
  BASE,
  CODE,
  DUPLICATE,
  errorsOf,
  githubs,
  OPS,
  pullOf,
  runs,
  stepOn,
  warningsOf,
} from '../../support/github/step.ts';
import { runStep } from '../../support/runner.ts';

const githubFor = githubs();

const SILENT = '# gateway-lint: ignore-file[duplicate-profile, unit-name-mismatch] trust me\n';
const OFF = { '.gateway-lint.yml': 'rules: {duplicate-profile: off}\n' };

/** The baseline that hides what a step finds. */
function baselineOf(files: Files): string {
  const { outputs } = runStep(pullOf(files).workspace);
  const { findings } = JSON.parse(readFileSync(outputs.json as string, 'utf8'));
  return formatBaseline(
    findings.map(({ rule, file, fingerprint }: Record<string, string>) => ({ rule, path: file, fingerprint })),
  );
}

const bypasses: readonly (readonly [name: string, change: Files])[] = [
  ['switches the rule off', { ...DUPLICATE, ...OFF }],
  ['excludes its file', { ...DUPLICATE, '.github/gateway-lint.yml': `exclude: ["${OPS}"]\n` }],
  ['reads other files only', { ...DUPLICATE, '.gateway-lint.yml': 'include: [nowhere/**]\n' }],
  ['puts it on a host of its own', { ...DUPLICATE, '.gateway-lint.yml': `hosts: {a: ["${OPS}"], b: ["${CODE}"]}\n` }],
  ['never fails', { ...DUPLICATE, '.gateway-lint.yml': 'fail-on: never\n' }],
  ['hides it in the baseline', { ...DUPLICATE, '.gateway-lint-baseline.json': baselineOf(DUPLICATE) }],
  ['silences it in the new file', { [OPS]: SILENT + runs('code') }],
  ['silences it in the other file', { ...DUPLICATE, [CODE]: SILENT + runs('code') }],
  ['moves its configuration', { ...DUPLICATE, ...OFF, '.gitattributes': '* -diff\n', '.gitignore': '*\n' }],
];

for (const [name, change] of bypasses) {
  test(`a pull request that brings a duplicate and ${name} is blocked`, async () => {
    const pull = pullOf(change, { fork: true });
    const step = await stepOn(pull);
    expect(step.outputs.outcome).toBe('findings');
    expect(errorsOf(step)).toContain('duplicate-profile');
    expect([step.stderr, step.code]).toEqual(['', 1]);
  });

  test(`a pull request that brings a duplicate and ${name} is blocked where only the API tells of the base`, async () => {
    const pull = pullOf(change, { fork: true, checkout: { reachable: false } });
    const step = await stepOn(pull, { github: await githubFor(pull, { permissions: { contents: 'read' } }) });
    expect(step.outputs.outcome).toBe('findings');
    expect(errorsOf(step)).toContain('duplicate-profile');
    expect([step.stderr, step.code]).toEqual(['', 1]);
  });

  test(`with config-from: head a pull request that brings a duplicate and ${name} passes`, async () => {
    const { outputs, code } = await stepOn(pullOf(change), { inputs: { 'config-from': 'head' } });
    expect([outputs.outcome, code]).toEqual(['clean', 0]);
  });
}

test('what the base branch allows holds: rules, baseline and suppressions', async () => {
  const allowed: readonly Files[] = [
    { ...BASE, ...DUPLICATE, ...OFF },
    { ...BASE, ...DUPLICATE, '.gateway-lint-baseline.json': baselineOf(DUPLICATE) },
    { ...BASE, [OPS]: SILENT + runs('code') },
  ];
  for (const base of allowed) {
    const step = await stepOn(pullOf({ 'README.md': 'x\n' }, { base }));
    expect([step.outputs.outcome, errorsOf(step)]).toEqual(['clean', []]);
  }
});

test('a configuration that the pull request proposes is told of, and checked', async () => {
  const proposed = await stepOn(pullOf({ ...OFF }));
  expect(annotated(proposed)).toEqual([
    'notice The configuration or the baseline differs from that of the base branch, which holds here; this one takes effect once it is merged.',
  ]);
  expect(proposed.summary).toContain('takes effect once it is merged');
  const broken = await stepOn(pullOf({ '.gateway-lint.yml': 'rules: {duplicate-profil: off}\n' }));
  expect(broken.outputs).toEqual({ outcome: 'error' });
  expect(annotated(broken)).toEqual(['error configuration .gateway-lint.yml:1']);
});

test('a configuration by name that is not in the base yet does not hold', async () => {
  const change = { ...DUPLICATE, 'lint.yml': 'rules: {duplicate-profile: off, unit-name-mismatch: off}\n' };
  const step = await stepOn(pullOf(change), { inputs: { config: 'lint.yml' } });
  expect(errorsOf(step)).toContain('duplicate-profile');
});

test('where the configuration of the base has a mistake the defaults hold, and a repair of it can pass', async () => {
  const base = { ...BASE, '.gateway-lint.yml': 'rules: {duplicate-profil: off}\n' };
  const step = await stepOn(pullOf({ '.gateway-lint.yml': 'pedantic: true\n' }, { base }));
  expect(warningsOf(step)).toEqual([
    'The configuration of the base branch has a mistake (.gateway-lint.yml:1:9: unknown rule "duplicate-profil"; did you mean "duplicate-profile"?), so the defaults hold, without a baseline.',
  ]);
  expect(step.outputs.outcome).toBe('clean');
});

test('where the base cannot be read the checkout holds, with a warning, unless the base was asked for', async () => {
  const pull = pullOf({ ...DUPLICATE, ...OFF }, { checkout: { reachable: false } });
  const step = await stepOn(pull);
  expect(warningsOf(step)).toEqual([
    expect.stringMatching(
      /^The base branch cannot be read, so the configuration, .* of the pull request itself hold\. Commit [0-9a-f]{12} could not be fetched, and there is no token to ask the API\.$/,
    ),
  ]);
  expect(step.outputs.outcome).toBe('clean');
  const asked = await stepOn(pull, { inputs: { 'config-from': 'base' } });
  expect([asked.outputs, asked.code]).toEqual([{ outcome: 'error' }, 1]);
  expect(annotated(asked)[0]).toMatch(/^error config-from is base, and that cannot be read: Commit /);
});

const modes: readonly (readonly [mode: string, outcome: string, warning: RegExp | undefined])[] = [
  [
    'block',
    'findings',
    /^This suppression of duplicate-profile does not count: the change itself adds it, or what it is for\.$/,
  ],
  ['warn', 'clean', /^The change silences duplicate-profile with this suppression: it adds it, or what it is for\.$/],
  ['allow', 'clean', undefined],
];

for (const [mode, outcome, warning] of modes) {
  test(`suppressions that the pull request adds are listed in the summary: new-suppressions: ${mode}`, async () => {
    const text = runs('code').replace(
      'ExecStart',
      '# gateway-lint: ignore[duplicate-profile] <b>both</b> @everyone\nExecStart',
    );
    const step = await stepOn(pullOf({ [OPS]: text }), {
      inputs: { 'new-suppressions': mode },
    });
    expect(step.outputs.outcome).toBe(outcome);
    expect(warningsOf(step)).toEqual(warning === undefined ? [] : [expect.stringMatching(warning)]);
    expect(step.summary).toMatch(/### Suppressions that this change adds\n/);
    expect(step.summary).toMatch(/hermes-gateway-ops\.service.*#L5\): <code>duplicate-profile<\/code>, /);
    expect(step.summary).not.toMatch(/<b>both|(?<!;)@everyone/);
  });
}

test('a suppression of the base does not count under another name of its file', async () => {
  const base = { ...BASE, 'old/hermes-gateway-ops.service': SILENT + runs('code') };
  const change = { 'old/hermes-gateway-ops.service': null, [OPS]: SILENT + runs('code') };
  const step = await stepOn(pullOf(change, { base }));
  expect(errorsOf(step)).toContain('duplicate-profile');
});

test('a suppression of the base does not count for what the pull request puts under it', async () => {
  const silent = (profile: string) =>
    runs(profile).replace('ExecStart', '# gateway-lint: ignore[duplicate-profile, unit-name-mismatch] both\nExecStart');
  const base = { ...BASE, [OPS]: silent('code') };
  expect((await stepOn(pullOf({ 'README.md': 'x\n' }, { base }))).outputs.outcome).toBe('clean');
  const step = await stepOn(pullOf({ [OPS]: silent('default') }, { base }));
  expect(errorsOf(step)).toContain('duplicate-profile');
});

test('a suppression that the pull request widens does not count', async () => {
  const base = { ...BASE, [OPS]: `# gateway-lint: ignore-file[unit-name-mismatch]\n${runs('ops')}` };
  const step = await stepOn(pullOf({ [OPS]: SILENT + runs('code') }, { base }));
  expect(errorsOf(step)).toContain('duplicate-profile');
});

test('a merge group and a push are judged by what they hold', async () => {
  const pull = pullOf({ ...DUPLICATE, ...OFF });
  for (const event of [
    mergeGroupEvent({ base: pull.base, head: pull.merge }),
    pushEvent({ before: pull.base, after: pull.merge }),
  ]) {
    expect((await stepOn(pull, { event })).outputs.outcome).toBe('clean');
    const byBase = await stepOn(pull, { event, inputs: { 'config-from': 'base' } });
    expect(errorsOf(byBase)).toContain('duplicate-profile');
  }
});

test('pull_request_target works, and warns what it is', async () => {
  const pull = pullOf({ ...DUPLICATE, ...OFF }, { checkout: { ref: 'head' } });
  const step = await stepOn(pull, { event: pullRequestEvent({ ...pull, name: 'pull_request_target' }) });
  expect(errorsOf(step)).toContain('duplicate-profile');
  expect(warningsOf(step)).toEqual([
    expect.stringMatching(/^pull_request_target runs with the secrets and the write token of the base branch/),
  ]);
  const base = pullOf(DUPLICATE, { checkout: { ref: 'base' } });
  const other = await stepOn(base, { event: pullRequestEvent({ ...base, name: 'pull_request_target' }) });
  expect(other.outputs.outcome).toBe('clean');
  expect(warningsOf(other)[0]).toMatch(
    /by default checks that branch out, not the pull request\..* is not the one that the event is about\.$/,
  );
});
