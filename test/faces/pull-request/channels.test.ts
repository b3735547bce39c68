/** What a reviewer sees, and by which way it gets there. */
import { expect, test } from 'vitest';
import { pullRequestEvent } from '../../support/github/events.ts';
import { startOther } from '../../support/github/http.ts';
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

const githubFor = githubs();
const WRITE = { checks: 'write', 'pull-requests': 'write', contents: 'read' } as const;
const READ = { checks: 'read', 'pull-requests': 'read', contents: 'read' } as const;

/** Two hundred hosts whose gateway is not pinned. */
const MANY: Files = Object.fromEntries(
  Array.from({ length: 200 }, (_, at) => [
    `hosts/h${String(at).padStart(3, '0')}/etc/systemd/system/hermes-gateway.service`,
    BARE,
  ]),
);
const MANY_PLACES = Object.keys(MANY).map((path) => `error profile-not-pinned ${path}:5`);

const CHECK_RUN = { annotations: 'check-run' };

interface ApiAnnotation {
  readonly path: string;
  readonly start_line: number;
  readonly annotation_level: string;
  readonly title: string;
}

function placesOf(annotations: readonly ApiAnnotation[]): readonly string[] {
  return annotations.map(({ path, start_line, annotation_level, title }) => {
    const name = annotation_level === 'failure' ? 'error' : annotation_level;
    return `${name} ${title.replace('gateway-lint: ', '')} ${path}:${start_line}`;
  });
}

test('200 findings arrive complete through the check run, on the head of the pull request', async () => {
  const pull = pullOf(MANY);
  const github = await githubFor(pull, { permissions: WRITE });
  const step = await stepOn(pull, { github, inputs: CHECK_RUN });
  expect(step.outputs).toMatchObject({ outcome: 'findings', findings: '200', 'new-findings': '200' });
  expect(annotated(step)).toEqual([]);
  expect(github.checkRuns).toHaveLength(1);
  const [run] = github.checkRuns;
  expect(run).toMatchObject({
    name: 'gateway-lint findings (lint)',
    head_sha: pull.head,
    status: 'completed',
    conclusion: 'failure',
    title: '200 errors',
  });
  expect(placesOf(run?.annotations as never)).toEqual(MANY_PLACES);
  expect(run?.summary).toContain('## gateway-lint: 200 errors');
});

for (const after of [0, 1, 2, 3]) {
  test(`a 403 after ${after} requests of the check run loses nothing`, async () => {
    const pull = pullOf(MANY);
    const github = await githubFor(pull, { permissions: WRITE });
    github.fail({ path: /check-runs/, after, status: 403 });
    const step = await stepOn(pull, { github, inputs: CHECK_RUN });
    const inRun = placesOf((github.checkRuns[0]?.annotations ?? []) as never);
    const errors = annotated(step).filter((line) => line.startsWith('error'));
    expect([...inRun, ...errors]).toEqual(MANY_PLACES.slice(0, after * 50 + 10));
    expect(warningsOf(step)).toEqual([
      expect.stringMatching(
        /^The check run could not be written, or not whole; .* The token lacks the permission "checks: write" \(403: Resource not accessible by integration\)\.$/,
      ),
    ]);
    const rest = 200 - after * 50 - 10;
    expect(step.commands.at(-1)?.message).toContain(`\n${rest} more errors: see the job summary.`);
    expect(step.summary.match(/^- ❌/gm)).toHaveLength(200);
    expect([step.outputs.outcome, step.stderr, step.code]).toEqual(['findings', '', 1]);
  });
}

const choices: readonly (readonly [
  name: string,
  mode: string,
  change: Files,
  permissions: object,
  runs: number,
  commands: number,
  warnings: number,
])[] = [
  ['commands even where the runner cuts', 'commands', MANY, WRITE, 0, 10, 0],
  ['auto: commands while nothing is cut', 'auto', { [DEFAULT]: BARE }, WRITE, 0, 1, 0],
  ['auto: a check run where the runner would cut', 'auto', MANY, WRITE, 1, 0, 0],
  ['auto: commands where the token can do no better', 'auto', MANY, READ, 0, 10, 0],
  ['check-run for a single finding', 'check-run', { [DEFAULT]: BARE }, WRITE, 1, 0, 0],
  ['check-run for none', 'check-run', {}, WRITE, 1, 0, 0],
  ['check-run without the permission', 'check-run', { [DEFAULT]: BARE }, READ, 0, 1, 1],
  ['off', 'off', MANY, WRITE, 0, 0, 0],
];

for (const [name, mode, change, permissions, checkRuns, commands, warnings] of choices) {
  test(`annotations: ${name}`, async () => {
    const pull = pullOf(change, { fork: permissions === READ });
    const github = await githubFor(pull, { permissions: permissions as typeof WRITE });
    const step = await stepOn(pull, { github, inputs: { annotations: mode } });
    expect([github.checkRuns.length, errorsOf(step).length, warningsOf(step).length]).toEqual([
      checkRuns,
      commands,
      warnings,
    ]);
    expect(step.outputs.outcome).toBe(Object.keys(change).length > 0 ? 'findings' : 'clean');
  });
}

test('a check run without a token is commands, and a warning says so', async () => {
  const step = await stepOn(pullOf({ [DEFAULT]: BARE }), { inputs: CHECK_RUN });
  expect(errorsOf(step)).toEqual(['profile-not-pinned']);
  expect(warningsOf(step)).toEqual([expect.stringMatching(/There is no token\.$/)]);
});

const conclusions: readonly (readonly [Files, Readonly<Record<string, string>>, string])[] = [
  [{}, {}, 'success'],
  [{ [DEFAULT]: BARE }, {}, 'failure'],
  [{ [DEFAULT]: BARE }, { 'fail-on': 'never' }, 'neutral'],
];

for (const [change, inputs, conclusion] of conclusions) {
  test(`the conclusion of the check run is that of the step: ${conclusion}`, async () => {
    const pull = pullOf(change);
    const github = await githubFor(pull, { permissions: WRITE });
    await stepOn(pull, { github, inputs: { ...CHECK_RUN, ...inputs } });
    expect(github.checkRuns[0]?.conclusion).toBe(conclusion);
  });
}

const bodies = (github: Awaited<ReturnType<typeof githubFor>>) => github.comments.map(({ body }) => body ?? '');

test('the comment is one, updated in place, and says that all is well once it is', async () => {
  const first = pullOf(DUPLICATE);
  const github = await githubFor(first, { permissions: WRITE });
  const inputs = { comment: 'on-failure' };
  await stepOn(first, { github, inputs });
  expect(bodies(github)).toEqual([
    expect.stringMatching(/^<!-- gateway-lint: [0-9a-f]{16} -->\n## gateway-lint: 1 error, 1 warning\n/),
  ]);
  expect(bodies(github)[0]).toMatch(/```mermaid\nflowchart LR\n[\s\S]*```/);
  expect(bodies(github)[0]).toContain('### Map');
  const second = first.push({ [OPS]: runs('ops') });
  github.push({ headSha: second.head });
  await stepOn(second, {
    github,
    inputs,
    event: pullRequestEvent({ ...second, action: 'synchronize', before: first.head }),
  });
  expect(bodies(github)).toEqual([
    expect.stringMatching(/^<!-- gateway-lint: [0-9a-f]{16} -->\n## gateway-lint: no findings\n/),
  ]);
  expect(bodies(github)[0]).not.toContain('duplicate');
});

const comments: readonly (readonly [mode: string, change: Files, number: number])[] = [
  ['never', DUPLICATE, 0],
  ['on-failure', {}, 0],
  ['on-failure', DUPLICATE, 1],
  ['always', {}, 1],
];

for (const [mode, change, number] of comments) {
  test(`comment: ${mode} with ${Object.keys(change).length === 0 ? 'no finding' : 'findings'} makes ${number}`, async () => {
    const pull = pullOf(change);
    const github = await githubFor(pull, { permissions: WRITE });
    await stepOn(pull, { github, inputs: { comment: mode } });
    expect(github.comments).toHaveLength(number);
  });
}

test('a run without a verdict leaves no older verdict in the comment', async () => {
  const first = pullOf({});
  const github = await githubFor(first, { permissions: WRITE });
  const inputs = { comment: 'always' };
  await stepOn(first, { github, inputs });
  const second = first.push({ '.gateway-lint.yml': 'fail_on: never\n' });
  github.push({ headSha: second.head });
  const step = await stepOn(second, { github, inputs });
  expect(step.outputs).toEqual({ outcome: 'error' });
  expect(bodies(github)).toEqual([
    expect.stringMatching(/^<!-- .* -->\n## gateway-lint: no verdict\n\n.*unknown setting/),
  ]);
});

test('auto: notes take the place of findings among what the runner keeps', async () => {
  const warned = Object.fromEntries(
    Array.from({ length: 9 }, (_, at) => [
      `hosts/h${at}/etc/systemd/system/hermes-gateway.service`,
      runs('default').replace('Restart=always\n', ''),
    ]),
  );
  const silent = runs('code').replace('ExecStart', '# gateway-lint: ignore[duplicate-profile] mine\nExecStart');
  const pull = pullOf({ ...warned, [OPS]: silent });
  const github = await githubFor(pull, { permissions: WRITE });
  await stepOn(pull, { github });
  expect(github.checkRuns).toHaveLength(1);
});

test('jobs, steps and the jobs of a matrix have a comment each, and keep it', async () => {
  const pull = pullOf(DUPLICATE);
  const github = await githubFor(pull, { permissions: WRITE });
  const steps = [
    {},
    { env: { GITHUB_JOB: 'other' } },
    { env: { GITHUB_ACTION: '__someone_gateway-lint_2' } },
    { env: { GITHUB_WORKFLOW_REF: 'someone/dotfiles/.github/workflows/b.yml@refs/pull/7/merge' } },
    { inputs: { matrix: '{"host":"laptop"}' } },
    { inputs: { matrix: '{"host":"server"}' } },
  ];
  for (const round of [1, 2]) {
    for (const { env = {}, inputs = {} } of steps) {
      await stepOn(pull, {
        github,
        env: { ...env, GITHUB_RUN_ID: `${round}` },
        inputs: { comment: 'always', ...inputs },
      });
    }
    expect(github.comments).toHaveLength(steps.length);
  }
});

test('a comment is never larger than GitHub takes, and says what it leaves out', async () => {
  const pull = pullOf(MANY);
  const github = await githubFor(pull, { permissions: WRITE });
  await stepOn(pull, { github, inputs: { comment: 'always' } });
  expect(bodies(github)[0]?.length).toBeLessThanOrEqual(65_536);
  expect(bodies(github)[0]).toMatch(/\*\*\d+ more findings left out here/);
});

test('a suggestion is posted once, kept while it holds, and settled once it is repaired', async () => {
  const first = pullOf({ [DEFAULT]: BARE });
  const github = await githubFor(first, { permissions: WRITE });
  const inputs = { suggestions: 'true' };
  const shown = () =>
    github.reviewComments.map(({ path, line, body }) => [path, line, /```suggestion\n(.*)\n```/.exec(body)?.[1]]);
  const wanted = [[DEFAULT, 5, 'ExecStart=/usr/bin/hermes --profile default gateway run --replace']];
  await stepOn(first, { github, inputs });
  expect(shown()).toEqual(wanted);
  await stepOn(first, { github, inputs });
  expect(shown()).toEqual(wanted);
  const second = first.push({ 'README.md': 'x\n' });
  github.push({ headSha: second.head });
  await stepOn(second, { github, inputs });
  expect([shown(), github.reviews.length]).toEqual([wanted, 1]);
  const third = second.push({ [DEFAULT]: runs('default') });
  github.push({ headSha: third.head });
  await stepOn(third, { github, inputs });
  expect(shown()).toEqual([]);
});

/** A first head, what the push after it repairs, what the log says is left alone, and how many check runs the first has. */
const lateRuns: readonly (readonly [
  name: string,
  change: Files,
  repair: Files,
  left: readonly string[],
  checkRuns: number,
])[] = [
  ['with findings', { [DEFAULT]: BARE }, {}, ['suggestions are', 'comment is'], 2],
  ['without a verdict', { '.gateway-lint.yml': 'fail_on: never\n' }, { '.gateway-lint.yml': null }, ['comment is'], 0],
];

for (const [name, change, repair, left, checkRuns] of lateRuns) {
  test(`a run ${name} that is run again after a push leaves the comment and the suggestions of the new head alone`, async () => {
    const first = pullOf(change);
    const github = await githubFor(first, { permissions: WRITE });
    const inputs = { ...CHECK_RUN, suggestions: 'true', comment: 'always' };
    await stepOn(first, { github, inputs });
    const second = first.push({ [DEFAULT]: runs('default'), [CODE]: BARE, ...repair });
    github.push({ headSha: second.head });
    const event = pullRequestEvent({ ...second, action: 'synchronize', before: first.head });
    await stepOn(second, { github, inputs, event });
    const written = () => structuredClone([github.comments, github.reviews, github.reviewComments]);
    const before = written();
    expect([github.comments.length, github.reviewComments.map(({ path }) => path)]).toEqual([1, [CODE]]);
    const again = await stepOn(first, { github, inputs, env: { GITHUB_RUN_ATTEMPT: '2' } });
    expect(written()).toEqual(before);
    const moved = `The pull request has moved on from ${first.head.slice(0, 12)}: its `;
    expect(again.log.split('\n').filter((line) => line.startsWith(moved))).toEqual(
      left.map((what) => `${moved}${what} left to the run for its head.`),
    );
    expect(github.checkRuns.filter(({ head_sha }) => head_sha === first.head)).toHaveLength(checkRuns);
    expect(warningsOf(again)).toEqual([]);
  });
}

test('a repair that stands on no changed line is text in the annotation, and no suggestion', async () => {
  const base = { ...BASE, [DEFAULT]: BARE };
  const pull = pullOf({ 'README.md': 'x\n' }, { base });
  const github = await githubFor(pull, { permissions: WRITE });
  const step = await stepOn(pull, { github, inputs: { suggestions: 'true' } });
  expect(github.reviewComments).toEqual([]);
  expect(step.commands.find(({ name }) => name === 'error')?.message).toMatch(
    /\nhelp: Pin hermes-gateway\.service to the default profile\n {2}5 \+ ExecStart=\/usr\/bin\/hermes --profile default gateway run --replace$/,
  );
});

test('a fork has annotations and the summary, and one warning for each thing that its token may not do', async () => {
  const pull = pullOf({ [DEFAULT]: BARE }, { fork: true });
  const github = await githubFor(pull, { permissions: READ });
  const step = await stepOn(pull, {
    github,
    inputs: { ...CHECK_RUN, suggestions: 'true', comment: 'always' },
    event: pullRequestEvent({ ...pull, fork: true }),
  });
  expect(annotated(step)).toContain(`error profile-not-pinned ${DEFAULT}:5`);
  expect(
    warningsOf(step)
      .map((message) => /"([a-z-]+: write)"/.exec(message)?.[1])
      .sort(),
  ).toEqual(['checks: write', 'pull-requests: write', 'pull-requests: write']);
  expect(step.summary).toContain('## gateway-lint: 1 error');
  expect([step.outputs.outcome, step.stderr, step.code]).toEqual(['findings', '', 1]);
});

for (const status of [401, 404, 422, 500]) {
  test(`an API that answers ${status} fails no step that finds nothing`, async () => {
    const pull = pullOf({});
    const github = await githubFor(pull, { permissions: WRITE });
    github.fail({ status, headers: { 'retry-after': '0' } });
    const step = await stepOn(pull, { github, inputs: { ...CHECK_RUN, suggestions: 'true', comment: 'always' } });
    expect([step.outputs.outcome, step.stderr, step.code]).toEqual(['clean', '', 0]);
    expect(warningsOf(step)).toHaveLength(3);
  });
}

test('a secondary rate limit is waited for', async () => {
  const pull = pullOf(DUPLICATE);
  const github = await githubFor(pull, { permissions: WRITE });
  github.fail({
    method: 'POST',
    times: 1,
    status: 403,
    headers: { 'retry-after': '1' },
    body: { message: 'You have exceeded a secondary rate limit.' },
  });
  const step = await stepOn(pull, { github, inputs: CHECK_RUN });
  expect([github.checkRuns.length, warningsOf(step)]).toEqual([1, []]);
});

test('the token goes to GITHUB_API_URL alone, also where that refers elsewhere, and a GitHub Enterprise Server is served', async () => {
  const pull = pullOf(DUPLICATE);
  const github = await githubFor(pull, { permissions: WRITE, prefix: '/api/v3' });
  const inputs = { ...CHECK_RUN, comment: 'always', suggestions: 'true' };
  const enterprise = await stepOn(pull, { github, inputs });
  expect(github.requests.every(({ headers }) => headers.authorization === 'token ghs_test')).toBe(true);
  expect([github.checkRuns.length, github.comments.length, warningsOf(enterprise)]).toEqual([1, 1, []]);
  const other = await startOther();
  github.fail({ status: 302, headers: { location: `${other.url}/elsewhere` } });
  const referred = await stepOn(pull, { github, inputs });
  expect(other.requests).toEqual([]);
  await other.close();
  expect([referred.outputs.outcome, warningsOf(referred).length]).toEqual(['findings', 3]);
  expect(`${enterprise.log}${referred.log}${referred.summary}`).not.toContain('ghs_test');
});

test('a token makes no request that is not needed', async () => {
  const pull = pullOf({ [CODE]: `# seen\n${runs('code')}` });
  const github = await githubFor(pull, { permissions: WRITE });
  const step = await stepOn(pull, { github });
  expect([github.requests, step.outputs.outcome]).toEqual([[], 'clean']);
});
