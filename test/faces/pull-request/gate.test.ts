/** A pull request cannot rewrite the rules that it is judged by. */
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatBaseline } from '../../../src/filters/baseline.ts';
import { mergeGroupEvent, pullRequestEvent, pushEvent, scheduleEvent } from '../../support/github/events.ts';
import type { Files } from '../../support/github/repository.ts';
import {
  annotated,
  BARE,
  BASE,
  CODE,
  DEFAULT,
  DUPLICATE,
  errorsOf,
  githubs,
  OPS,
  pullOf,
  runs,
  stepOn,
  warningsOf,
} from '../../support/github/step.ts';
import { UNITS, unit } from '../../support/process.ts';
import { runStep } from '../../support/runner.ts';

const githubFor = githubs();

const SILENT = '# gateway-lint: ignore-file[duplicate-profile, unit-name-mismatch] trust me\n';
const ZETA = `${UNITS}/hermes-gateway-zeta.service`;
const LONG = unit('/usr/bin/hermes \\\n  --profile default \\\n  gateway run --replace');
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
  ['has git hide the difference', { ...DUPLICATE, ...OFF, '.gitattributes': '* -diff\n', '.gitignore': '*\n' }],
];

const disguises: readonly (readonly [name: string, change: Files])[] = [
  ['passes its folder off as the sources of Hermes', { ...DUPLICATE, '.config/hermes_cli/main.py': 'x\n' }],
  ['calls it a twin in other case', { [`${UNITS}/Hermes-Gateway-Code.service`]: runs('code') }],
];

for (const [name, change] of [...bypasses, ...disguises]) {
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
}

for (const [name, change] of bypasses) {
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
  expect(warningsOf(step)).toEqual(['lint.yml is not in the base branch, so the defaults hold.']);
});

test('where the configuration of the base has a mistake the defaults hold, and a repair of it can pass', async () => {
  const base = { ...BASE, '.gateway-lint.yml': 'rules: {duplicate-profil: off}\n' };
  const step = await stepOn(pullOf({ '.gateway-lint.yml': 'pedantic: true\n' }, { base }));
  expect(warningsOf(step)).toEqual([
    '.gateway-lint.yml:1:9 in the base branch has a mistake (unknown rule "duplicate-profil"; did you mean "duplicate-profile"?), so the default settings hold.',
  ]);
  expect(step.outputs.outcome).toBe('clean');
});

test('where the base cannot be read the checkout holds, with a warning, unless the base was asked for', async () => {
  const pull = pullOf({ ...DUPLICATE, ...OFF }, { checkout: { reachable: false } });
  const step = await stepOn(pull);
  expect(warningsOf(step)).toEqual([
    expect.stringMatching(
      /^The base branch cannot be read, so the configuration, .* of the checkout hold\. Commit [0-9a-f]{12} cannot be read, and there is no token to ask the API\.$/,
    ),
  ]);
  expect(step.outputs.outcome).toBe('clean');
  const asked = await stepOn(pull, { inputs: { 'config-from': 'base' } });
  expect([asked.outputs, asked.code]).toEqual([{ outcome: 'error' }, 1]);
  expect(annotated(asked)[0]).toMatch(/^error config-from is base, and that cannot be read: Commit /);
});

const modes: readonly (readonly [mode: string, outcome: string, warning: RegExp | undefined])[] = [
  ['block', 'findings', /^This suppression of duplicate-profile does not count: the change itself adds it\.$/],
  ['warn', 'clean', /^The change silences duplicate-profile with this suppression, which it adds\.$/],
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

for (const ref of ['merge', 'head'] as const) {
  test(`what the base branch has taken back since the pull request began does not hold, with the ${ref} checked out`, async () => {
    const options = { checkout: { ref } };
    const rules = pullOf(DUPLICATE, { base: { ...BASE, ...OFF }, moved: { '.gateway-lint.yml': null }, ...options });
    expect(errorsOf(await stepOn(rules))).toContain('duplicate-profile');
    const base = { ...BASE, [OPS]: SILENT + runs('code') };
    const silent = pullOf({ 'README.md': 'x\n' }, { base, moved: { [OPS]: runs('code') }, ...options });
    expect(errorsOf(await stepOn(silent))).toContain('duplicate-profile');
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

const IGNORED = '# gateway-lint: ignore[profile-not-pinned] later\n';
const above = (text: string, line: string) => text.replace('ExecStart', `${line}ExecStart`);

const stretched: readonly (readonly [name: string, base: Files, change: Files])[] = [
  [
    'a baseline does not hide a further service in a collision that it knows',
    {
      ...BASE,
      ...DUPLICATE,
      '.gateway-lint-baseline.json': baselineOf(DUPLICATE),
    },
    { [ZETA]: runs('code') },
  ],
  [
    'a suppression of the base does not hide a further service in its collision',
    { ...BASE, [OPS]: above(runs('code'), '# gateway-lint: ignore[duplicate-profile, unit-name-mismatch] both\n') },
    { [ZETA]: runs('code') },
  ],
  [
    'a suppression of the base does not slide to another line',
    { ...BASE, [DEFAULT]: above(LONG, `${IGNORED}Nice=5\n`) },
    { [DEFAULT]: above(LONG.replace('  --profile default \\\n', ''), IGNORED) },
  ],
  [
    'a suppression does not count in a file that git keeps otherwise than it lies on the disk',
    BASE,
    { '.gitattributes': `${DEFAULT} working-tree-encoding=IBM037\n`, [DEFAULT]: above(BARE, IGNORED) },
  ],
  ['a unit that is too large to be read is no way out', BASE, { [OPS]: `${runs('code')}${'# x\n'.repeat(300_000)}` }],
];

for (const [name, base, change] of stretched) {
  test(name, async () => {
    const step = await stepOn(pullOf(change, { base }));
    expect([step.outputs.outcome, step.code]).toEqual(['findings', 1]);
  });
}

test('a large file that was there before is a warning still', async () => {
  const base = { ...BASE, [OPS]: `${runs('code')}${'# x\n'.repeat(300_000)}` };
  const step = await stepOn(pullOf({ 'README.md': 'x\n' }, { base }));
  expect(annotated(step)).toEqual([`warning file-unreadable ${OPS}:1`]);
});

test('what is merged counts, whatever is asked of pull requests', async () => {
  const base = { ...BASE, [DEFAULT]: above(BARE, IGNORED) };
  const kept = pullOf({ 'README.md': 'x\n' }, { base });
  const inputs = { 'new-suppressions': 'block' };
  expect((await stepOn(kept, { event: scheduleEvent(kept.merge), inputs })).outputs.outcome).toBe('clean');
  const silent = pullOf({ [DEFAULT]: above(BARE, IGNORED) });
  const event = pushEvent({ before: silent.base, after: silent.merge });
  expect((await stepOn(silent, { event, inputs: { ...inputs, 'config-from': 'base' } })).outputs.outcome).toBe('clean');
  expect((await stepOn(silent, { inputs })).outputs.outcome).toBe('findings');
});

test('other events of a pull request are judged by the base as well', async () => {
  const pull = pullOf({ ...DUPLICATE, ...OFF });
  const event = { ...pullRequestEvent(pull), name: 'pull_request_review' };
  expect(errorsOf(await stepOn(pull, { event }))).toContain('duplicate-profile');
});

test('a link in the place of what is named leads nowhere', async () => {
  const pull = pullOf({ 'README.md': 'x\n' });
  symlinkSync('/etc', join(pull.workspace, 'units'));
  symlinkSync('/etc/hostname', join(pull.workspace, 'lint.yml'));
  const refused: readonly (readonly [Readonly<Record<string, string>>, string])[] = [
    [{ paths: 'units' }, 'error paths leads through a link; name what it leads to: units'],
    [{ 'working-directory': 'units' }, 'error working-directory leads through a link; name what it leads to: units'],
    [{ config: 'lint.yml', 'config-from': 'head' }, 'error configuration lint.yml:1'],
  ];
  for (const [inputs, expected] of refused) {
    const step = await stepOn(pull, { inputs });
    expect([step.outputs, annotated(step)]).toEqual([{ outcome: 'error' }, [expected]]);
  }
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
  const github = await githubFor(base, {
    permissions: { checks: 'write', 'pull-requests': 'write', contents: 'read' },
  });
  const other = await stepOn(base, {
    event: pullRequestEvent({ ...base, name: 'pull_request_target' }),
    inputs: { annotations: 'check-run', comment: 'always' },
    github,
  });
  expect(other.outputs.outcome).toBe('clean');
  expect(warningsOf(other)[1]).toMatch(
    /^The checkout is not that of the pull request, so nothing is written to it\. .* is not the one that the event is about\.$/,
  );
  expect([github.checkRuns, github.comments]).toEqual([[], []]);
});
