import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { start } from '../../src/commands/start.ts';
import { jsonReport } from '../../src/reporters/json.ts';
import { lintFiles } from '../support/lint.ts';
import { folderWith, PROJECT, UNITS, unit } from '../support/process.ts';
import { schemaErrors } from '../support/schema.ts';

const run = (words: readonly string[], cwd: string) => start(words, { cwd, color: false });
const report = async (fixture: string) => (await run(['--format', 'json', fixture], PROJECT)).stdout;
const broken = await report('fixtures/article-broken');
const repaired = await report('fixtures/article-repaired');

/** The report on units at these places, by their commands. */
async function reportOn(units: Readonly<Record<string, string>>, repository?: string): Promise<string> {
  const files = Object.entries(units).map(([path, command]) => [path, unit(command)]);
  return jsonReport(await lintFiles(Object.fromEntries(files)), repository);
}

const on = (host: string, name: string) => `hosts/${host}/${UNITS}/hermes-gateway-${name}.service`;
const pinned = (profile: string) => `%h/bin/hermes --profile ${profile} gateway run`;
const a = await reportOn({ [on('web', 'a')]: pinned('code') }, 'acme/a');
const b = await reportOn({ [on('web', 'b')]: pinned('code') }, 'acme/b');
const c = await reportOn({ [on('db', 'c')]: pinned('code') }, 'acme/c');

test('what two repositories share on one host is an error, with the place of each', async () => {
  const cwd = folderWith({ 'a.json': a, 'b.json': b, 'c.json': c });
  const { stdout, stderr, exitCode } = await run(['merge', 'a.json', 'b.json', 'c.json'], cwd);
  expect(stdout).toBe(
    [
      'web: error: acme/a and acme/b run profile "code" in ~/.hermes/profiles/code (any supported release). They share one gateway.lock, gateway.pid and log, so that only one of them can run there. Keep one, or give each a profile of its own. [duplicate-profile]',
      `  acme/a: ${on('web', 'a')}:5: hermes-gateway-a.service`,
      `  acme/b: ${on('web', 'b')}:5: hermes-gateway-b.service`,
      '',
      '3 reports, 3 gateways, 2 hosts, 1 of them in several reports',
      'between repositories: 1 error; inside of them, in their own reports: 3 warnings',
      '',
    ].join('\n'),
  );
  expect([stderr, exitCode]).toEqual(['', 1]);
});

test('findings inside of a repository are counted, not told', async () => {
  const cwd = folderWith({ 'broken.json': broken, 'repaired.json': repaired });
  const { stdout, exitCode } = await run(['merge', 'broken.json', 'repaired.json'], cwd);
  expect(stdout).toBe(
    '2 reports, 4 gateways, 2 hosts, 0 of them in several reports\n' +
      'between repositories: nothing found; inside of them, in their own reports: 2 errors\n',
  );
  expect(exitCode).toBe(0);
});

test('unnamed hosts are one only where the user says so', async () => {
  const cwd = folderWith({ 'broken.json': broken, 'repaired.json': repaired, 'a.json': a });
  const rules = async (...words: string[]) => {
    const { stdout } = await run(
      ['merge', '--format', 'json', 'broken.json', 'repaired.json', 'a.json', ...words],
      cwd,
    );
    const { collisions } = JSON.parse(stdout) as { collisions: { rule: string | null; hosts: string[] }[] };
    return collisions.map(({ rule, hosts }) => `${hosts}: ${rule}`);
  };
  expect(await rules()).toEqual([]);
  const found = ['duplicate-profile', null, null];
  expect(await rules('--one-host')).toEqual(found.map((rule) => `local: ${rule}`));
  expect(await rules('--host', 'broken=pc', '--host=repaired=pc')).toEqual(found.map((rule) => `pc: ${rule}`));
  expect(await rules('--host', 'repaired=web')).toEqual(['web: duplicate-profile']);
});

test('a unit that two repositories deploy to one host is a warning', async () => {
  const same = await reportOn({ [on('web', 'a')]: pinned('other') }, 'acme/b');
  const cwd = folderWith({ 'a.json': a, 'b.json': same });
  const { stdout, exitCode } = await run(['merge', 'a.json', 'b.json'], cwd);
  expect(stdout).toContain("web: warning: acme/a and acme/b declare the user's hermes-gateway-a.service: ");
  expect(exitCode).toBe(0);
  expect((await run(['merge', '--fail-on=warning', 'a.json', 'b.json'], cwd)).exitCode).toBe(1);
  expect((await run(['merge', '--fail-on=never', 'a.json', 'b.json'], cwd)).exitCode).toBe(0);
});

test('a folder stands for the reports in it, as artifacts are downloaded', async () => {
  const other = await reportOn({ [on('web', 'x')]: pinned('code') });
  const cwd = folderWith({
    'in/gateway-lint-a/report.json': a,
    'in/x/report.json': other,
    'in/shard-1/acme-y.json': other.replaceAll('gateway-x', 'gateway-y'),
    'in/shard-1/notes.txt': 'no report',
  });
  const { stdout } = await run(['merge', '--format=json', 'in'], cwd);
  const { repositories } = JSON.parse(stdout) as { repositories: { repository: string }[] };
  expect(repositories.map(({ repository }) => repository)).toEqual(['acme/a', 'acme-y', 'x']);
});

test('NAME=FILE says which repository a report is of, whatever the report says', async () => {
  const cwd = folderWith({ 'a.json': a, 'a=b.json': b });
  const { stdout } = await run(['merge', 'mine/x=a.json', 'a=b.json'], cwd);
  expect(stdout).toMatch(/^web: error: mine\/x and acme\/b run /);
});

test('the report for programs is as its schema says, and the same on every run', async () => {
  const cwd = folderWith({ 'a.json': a, 'b.json': b, 'broken.json': broken });
  const words = ['merge', '--format', 'json', 'a.json', 'b.json', 'broken.json'];
  const { stdout, exitCode } = await run(words, cwd);
  expect(schemaErrors('merge.schema.json', JSON.parse(stdout))).toEqual([]);
  expect(exitCode).toBe(1);
  expect((await run(words, cwd)).stdout).toBe(stdout);
  expect(JSON.parse(stdout).collisions).toMatchObject([
    {
      rule: 'duplicate-profile',
      severity: 'error',
      hosts: ['web'],
      places: [
        { repository: 'acme/a', service: 'hermes-gateway-a.service', file: on('web', 'a'), line: 5 },
        { repository: 'acme/b', service: 'hermes-gateway-b.service', file: on('web', 'b'), line: 5 },
      ],
    },
  ]);
});

test('the joined map is a table, or a picture', async () => {
  const cwd = folderWith({ 'a.json': a, 'c.json': c });
  const table = (await run(['merge', '--format=table', 'a.json', 'c.json'], cwd)).stdout.split('\n');
  expect(table.map((line) => line.split(/ {2,}/)).map((cells) => [cells[0], cells[1], cells.at(-1)])).toEqual([
    ['REPOSITORY', 'SERVICE', 'HOST'],
    ['acme/c', 'hermes-gateway-c.service', 'db'],
    ['acme/a', 'hermes-gateway-a.service', 'web'],
    ['', undefined, ''],
  ]);
  for (const format of ['mermaid', 'dot', 'svg']) {
    const { stdout, exitCode } = await run(['merge', '--format', format, 'a.json', 'c.json'], cwd);
    expect(stdout).toMatch(/^(?:flowchart LR|digraph gateways \{|<svg )/);
    expect(stdout.replaceAll('#32;', ' ').replaceAll('#47;', '/').replaceAll('#58;', ':')).toContain(
      'hermes-gateway-c',
    );
    expect(exitCode).toBe(0);
  }
});

test('no text of a report acts on the terminal', async () => {
  const evil = '\u001b[31m\u202e\n::error::x';
  const hostile = (text: string, name: string) => text.replaceAll(name, JSON.stringify(evil).slice(1, -1) + name);
  const cwd = folderWith({
    'a.json': hostile(a, 'acme/a').replaceAll('"web"', JSON.stringify(`web${evil}`)),
    'b.json': b.replaceAll('"web"', JSON.stringify(`web${evil}`)),
  });
  for (const format of ['text', 'table', 'mermaid', 'dot', 'svg']) {
    const { stdout } = await run(['merge', '--format', format, 'a.json', 'b.json'], cwd);
    expect(stdout).not.toMatch(/[\u001b\u202e]|^::/m);
    expect(stdout).toContain('hermes-gateway-a');
  }
});

const mistakes: readonly (readonly [sentence: string, text: string, told: string])[] = [
  ['broken JSON', '{\n  "version": 1,\n  "summary": }\n', 'a.json:3:14: expected "{", not "}"'],
  ['JSON that ends early', a.slice(0, 30), 'a.json:3:3: expected a string'],
  ['an empty file', '', 'a.json:1:1: expected "{", not the end of the file'],
  [
    'a report of another version',
    a.replace('"version": 1', '"version": 2'),
    'a.json:2:14: this release of gateway-lint reads version 1 of its report, not 2; make the report with the same release',
  ],
  [
    'other JSON',
    '{"name": "x", "deep": [[{"a": [1, {"b": null}], "c": {}}], []]}',
    'a.json:1:1: "version" is missing: this is no report of gateway-lint',
  ],
  [
    'a report of an older release, without hosts',
    JSON.stringify({ ...JSON.parse(a), hosts: undefined }),
    'a.json:1:1: "hosts" is missing: an older gateway-lint made it',
  ],
  [
    'releases that this one does not tell apart',
    a.replace('"releases": ">=0.6.0"', '"releases": ">=0.6.5"'),
    'this release of gateway-lint does not tell the releases ">=0.6.5" apart',
  ],
  [
    'a manager of the future',
    a.replace('"systemd"', '"upstart"'),
    'this release of gateway-lint knows no manager "upstart"',
  ],
  ['a gateway that is not there', a.replace('"gateway": 0', '"gateway": 7'), 'the report has no gateway 7'],
  ['a wrong type', a.replace('"line": 5', '"line": "5"'), 'expected a number, not ""5""'],
];

for (const [sentence, text, told] of mistakes) {
  test(`the place of the mistake is told: ${sentence}`, async () => {
    const { stdout, stderr, exitCode } = await run(['merge', 'a.json'], folderWith({ 'a.json': text }));
    expect(stderr).toMatch(/^a\.json:\d+:\d+: [^\n]*\n$/);
    expect(stderr).toContain(told);
    expect([stdout, exitCode]).toEqual(['', 2]);
  });
}

test('what a newer release adds to a report is passed over', async () => {
  const newer = JSON.parse(a);
  newer.added = { deep: [1, { x: [] }] };
  newer.gateways[0].added = [[]];
  newer.hosts[0].gateways[0].outcomes[0].added = 'x';
  const { stderr, exitCode } = await run(['merge', 'a.json'], folderWith({ 'a.json': JSON.stringify(newer) }));
  expect([stderr, exitCode]).toEqual(['', 0]);
});

test('depth without end is read in bounded space', async () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  const text = a.replace('"findings": []', `"findings": ${deep}`);
  const { exitCode } = await run(['merge', 'a.json'], folderWith({ 'a.json': text }));
  expect(exitCode).toBe(0);
});

const refused: readonly (readonly [words: readonly string[], told: string])[] = [
  [[], 'gateway-lint: merge needs a REPORT\nTry gateway-lint --help.\n'],
  [['nowhere.json'], 'gateway-lint: no such file or directory: nowhere.json\n'],
  [['x=nowhere.json'], 'gateway-lint: no such file or directory: nowhere.json\n'],
  [['empty'], 'gateway-lint: there is no report (*.json) in empty\n'],
  [['x=empty'], 'gateway-lint: empty is a directory, whose reports cannot all be of x\n'],
  [
    ['a.json', 'copy.json'],
    'gateway-lint: two reports are of acme/a: a.json and copy.json; leave one out, or tell them apart by NAME=FILE\n',
  ],
  [
    ['--host', 'acme/a', 'a.json'],
    'gateway-lint: --host takes REPOSITORY=NAME, not "acme/a"\nTry gateway-lint --help.\n',
  ],
  [
    ['--host', 'acme/b=web', 'a.json'],
    'gateway-lint: --host: there is no report of acme/b; did you mean "acme/a"?\nTry gateway-lint --help.\n',
  ],
  [
    ['--host=acme/a=x', '--host=acme/a=y', 'a.json'],
    'gateway-lint: --host names acme/a twice\nTry gateway-lint --help.\n',
  ],
];

for (const [words, told] of refused) {
  test(`refused: merge ${words.join(' ')}`, async () => {
    const cwd = folderWith({ 'a.json': a, 'copy.json': a });
    mkdirSync(join(cwd, 'empty'));
    expect(await run(['merge', ...words], cwd)).toEqual({ stdout: '', stderr: told, exitCode: 2 });
  });
}

test('a report with a byte-order mark is read', async () => {
  const cwd = folderWith({});
  writeFileSync(join(cwd, 'a.json'), `\ufeff${a}`);
  expect((await run(['merge', 'a.json'], cwd)).exitCode).toBe(0);
});

test('the page tells of every part of the report for programs', () => {
  const page = readFileSync(join(PROJECT, 'docs/merge.md'), 'utf8');
  const schema = JSON.parse(readFileSync(join(PROJECT, 'schema/merge.schema.json'), 'utf8'));
  for (const field of Object.keys(schema.properties)) expect(page).toContain(`\`${field}\``);
});
