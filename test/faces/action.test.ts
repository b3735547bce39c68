import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, PROJECT, UNITS, unit } from '../support/process.ts';
import { ACTION, runStep } from '../support/runner.ts';
import { schemaErrors } from '../support/schema.ts';

const BARE = unit('/usr/bin/hermes gateway run --replace');
const CODE = unit('/usr/bin/hermes --profile code gateway run --replace');
const PINNED = unit('/usr/bin/hermes --profile default gateway run --replace');
const broken = () =>
  folderWith({ [`${UNITS}/hermes-gateway.service`]: BARE, [`${UNITS}/hermes-gateway-code.service`]: CODE });
const repaired = () =>
  folderWith({ [`${UNITS}/hermes-gateway.service`]: PINNED, [`${UNITS}/hermes-gateway-code.service`]: CODE });

test('findings are annotated at their lines, and fail the step', () => {
  const { code, stderr, commands, outputs } = runStep(broken());
  expect(commands.map(({ name, properties }) => ({ name, ...properties }))).toEqual([
    {
      name: 'error',
      title: 'gateway-lint: profile-not-pinned',
      file: `${UNITS}/hermes-gateway.service`,
      line: '5',
      endLine: '5',
      col: '11',
      endColumn: '48',
    },
  ]);
  expect(commands[0]?.message).toMatch(/^hermes-gateway\.service names no profile/);
  expect(outputs).toMatchObject({ outcome: 'findings', gateways: '2', errors: '1', warnings: '0', notices: '0' });
  expect([stderr, code]).toEqual(['', 1]);
});

test('a clean run passes, and annotates nothing', () => {
  const { code, commands, outputs, log, summary } = runStep(repaired());
  expect(commands).toEqual([]);
  expect(outputs).toMatchObject({ outcome: 'clean', gateways: '2', errors: '0' });
  expect(log).toContain('No findings: 2 files read, 2 services, 2 gateways');
  expect(summary).toContain('## gateway-lint: no findings');
  expect(code).toBe(0);
});

test('every output of action.yml is set', () => {
  expect(Object.keys(runStep(repaired()).outputs).sort()).toEqual(Object.keys(ACTION.outputs).sort());
});

test('the JSON report lies in the temporary directory of the runner', () => {
  const report = JSON.parse(readFileSync(runStep(broken()).outputs.json ?? '', 'utf8'));
  expect(schemaErrors('report.schema.json', report)).toEqual([]);
  expect(report.repository).toBe('someone/dotfiles');
  expect(report.summary).toMatchObject({ gateways: 2, errors: 1 });
});

test('the summary holds the findings with links, and the map', () => {
  const { summary } = runStep(broken());
  expect(summary).toContain('## gateway-lint: 1 error\n');
  const blob = `https://github.com/someone/dotfiles/blob/0123456789abcdef0123456789abcdef01234567`;
  expect(summary).toContain(`](${blob}/${UNITS}/hermes-gateway.service#L5)`);
  expect(summary).toContain('](https://github.com/linters/gateway-lint/blob/v1/docs/rules/profile-not-pinned.md)');
  expect(summary).toContain('| <code>hermes-gateway-code.service</code> | <code>systemd</code> | <code>user</code> |');
});

test('no summary is written where none is wanted, and the note about cut annotations says so', () => {
  const many = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [`hosts/h${index}/etc/systemd/system/hermes-gateway.service`, BARE]),
  );
  const step = runStep(folderWith(many), { summary: 'false' });
  const errors = step.commands.filter(({ name }) => name === 'error');
  expect([step.outputs.errors, errors.length, step.summary]).toEqual(['12', 10, '']);
  expect(errors[9]?.message).toMatch(/\n2 more errors: see the job's log\.$/);
});

const inputs: readonly (readonly [string, Readonly<Record<string, string>>, string, number])[] = [
  ['fail-on', { 'fail-on': 'never' }, 'clean', 0],
  [
    'paths, one a line',
    { paths: `\n${UNITS}/hermes-gateway-code.service\n  ${UNITS}/hermes-gateway-code.service \n` },
    'clean',
    0,
  ],
  ['working-directory and paths', { 'working-directory': UNITS, paths: 'hermes-gateway.service' }, 'findings', 1],
  ['config', { config: 'lenient.yml' }, 'clean', 0],
  ['fail-on over config', { config: 'lenient.yml', 'fail-on': 'warning' }, 'findings', 1],
  ['hermes-release', { 'hermes-release': '0.20' }, 'findings', 1],
  ['pedantic', { pedantic: 'True' }, 'findings', 1],
];

for (const [name, given, outcome, expected] of inputs) {
  test(`inputs count: ${name}`, () => {
    const lenient = 'rules:\n  profile-not-pinned: warning\n';
    const workspace = folderWith({
      'lenient.yml': lenient,
      [`${UNITS}/hermes-gateway.service`]: BARE,
      [`${UNITS}/hermes-gateway-code.service`]: CODE,
    });
    const { outputs, code } = runStep(workspace, given);
    expect([outputs.outcome, code]).toEqual([outcome, expected]);
  });
}

test('a checkout below the workspace is annotated there', () => {
  const workspace = folderWith({
    [`sub/${UNITS}/hermes-gateway.service`]: BARE,
    'sub/.git/HEAD': 'ref: refs/heads/main\n',
  });
  const { commands, summary } = runStep(workspace, { 'working-directory': 'sub' });
  expect(commands[0]?.properties.file).toBe(`sub/${UNITS}/hermes-gateway.service`);
  expect(summary).toContain(`/blob/0123456789abcdef0123456789abcdef01234567/${UNITS}/hermes-gateway.service#L5`);
});

const refused: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
  ['a wrong severity', { 'fail-on': 'warn' }, 'fail-on must be one of error, warning, notice, never, not "warn"'],
  ['a wrong flag', { pedantic: 'maybe' }, 'pedantic must be one of true, false, not "maybe"'],
  ['a matrix that is none', { matrix: '{x' }, 'matrix must be what toJSON(matrix) gives'],
  ['a path that is not there', { paths: 'nowhere' }, 'no such file or directory: nowhere'],
  [
    'a directory that is not there',
    { 'working-directory': 'nowhere' },
    'working-directory is not a directory: nowhere',
  ],
  ['a configuration that is not there', { config: 'no.yml' }, 'the configuration no.yml cannot be read: ENOENT'],
];

for (const [name, given, expected] of refused) {
  test(`wrong input is an error of its own, not findings: ${name}`, () => {
    const { code, commands, outputs } = runStep(broken(), given);
    expect(outputs).toEqual({ outcome: 'error' });
    expect(commands).toEqual([{ name: 'error', properties: { title: 'gateway-lint failed' }, message: expected }]);
    expect(code).toBe(1);
  });
}

test('mistakes of the configuration are annotated in the configuration', () => {
  const workspace = folderWith({ '.github/gateway-lint.yml': 'fail_on: error\npedantic: 3\n' });
  const { code, commands, outputs, log } = runStep(workspace);
  expect(outputs).toEqual({ outcome: 'error' });
  expect(
    commands.map(({ properties, message }) => [properties.file, properties.line, properties.col, message]),
  ).toEqual([
    ['.github/gateway-lint.yml', '1', '1', 'unknown setting "fail_on"; did you mean "fail-on"?'],
    ['.github/gateway-lint.yml', '2', '11', '"pedantic" must be true or false, not "3"'],
  ]);
  expect(log).toContain('.github/gateway-lint.yml:2:11: ');
  expect(code).toBe(1);
});

test('nothing in the repository can give the runner an order, nor be markup in the summary', () => {
  const order = '::error file=x::owned ##[error]owned ::stop-commands::x <img src=x> @everyone';
  const name = '::warning::owned ##[error]owned';
  const workspace = folderWith({
    [`${UNITS}/hermes-gateway.service`]: `# ${order}\n::error::owned\n${BARE.replace('gateway run', `gateway run "${order}"`)}`,
    [`a/${name}/systemd/hermes-gateway-${'x'.repeat(3)}.service`]: BARE,
  });
  const { commands, summary, log } = runStep(workspace);
  expect(commands.length).toBeGreaterThan(0);
  expect(commands.filter(({ properties }) => !properties.title?.startsWith('gateway-lint: '))).toEqual([]);
  expect(log.replaceAll(/^::error .*$/gm, '')).not.toContain('##[');
  expect(summary.replaceAll(/```text[\s\S]*?```/g, '')).not.toMatch(/<img|(?<!;)@everyone/);
});

test('a runner without summaries or a temporary directory is served too', () => {
  const { code, outputs } = runStep(repaired(), {}, { GITHUB_STEP_SUMMARY: '', RUNNER_TEMP: '' });
  expect([outputs.outcome, code]).toEqual(['clean', 0]);
});

test('the runtime is one that the runner has', () => {
  expect(ACTION.runs).toEqual({ using: 'node24', main: 'dist/action.js' });
});

test('every input and output is documented', () => {
  const page = readFileSync(join(PROJECT, 'docs/action.md'), 'utf8');
  for (const name of [...Object.keys(ACTION.inputs), ...Object.keys(ACTION.outputs)])
    expect(page).toContain(`\`${name}\``);
});
