import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { VERSION } from '../../src/version.ts';
import { folderWith, PROJECT, runFace, UNITS, unit } from '../support/process.ts';
import { schemaErrors } from '../support/schema.ts';

const cli = (args: readonly string[], options = {}) => runFace('cli.js', args, options);
const BROKEN = 'fixtures/article-broken';
const REPAIRED = 'fixtures/article-repaired';

test('the broken pair is two findings and exit code 1', () => {
  const { stdout, stderr, code } = cli([BROKEN]);
  expect(stdout.match(/: error: .*\[[a-z-]+\]$/gm)?.map((line) => line.match(/\[([a-z-]+)\]$/)?.[1])).toEqual([
    'duplicate-profile',
    'profile-not-pinned',
  ]);
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('3 files read, 2 services, 2 gateways, 2 errors');
  expect([stderr, code]).toEqual(['', 1]);
});

test('the repaired pair is one line that says what was proven, and exit code 0', () => {
  const { stdout, stderr, code } = cli([REPAIRED]);
  expect(stdout).toMatch(
    /^No findings: \d files read, 2 services, 2 gateways; .*keep apart, whatever active_profile says.*\n$/,
  );
  expect([stderr, code]).toEqual(['', 0]);
});

test('the example in the README is what the command prints', () => {
  const { stdout } = cli([BROKEN]);
  expect(readFileSync(join(PROJECT, 'README.md'), 'utf8')).toContain(`$ node dist/cli.js ${BROKEN}\n${stdout}\`\`\``);
});

test('paths far from where the command runs are absolute', () => {
  const deep = 'one/two/three/four/five/six/seven/eight/nine/ten';
  const cwd = join(folderWith({ [`${deep}/file`]: '' }), deep);
  const { stdout } = cli([join(PROJECT, 'fixtures/article-broken')], { cwd });
  expect(stdout).toContain(`\n  ${join(PROJECT, 'fixtures/article-broken/.hermes/active_profile')}:1:1: `);
});

test('paths are relative to where the command runs', () => {
  const { stdout } = cli(['../article-broken'], { cwd: join(PROJECT, 'fixtures/rules') });
  expect(stdout).toMatch(/^\.\.\/article-broken\/\.config\/systemd\/user\/hermes-gateway\.service:7:11: error: /);
});

test('the JSON report stands alone on stdout and is as its schema says', () => {
  const { stdout, stderr, code } = cli(['--format', 'json', BROKEN]);
  const report = JSON.parse(stdout);
  expect(schemaErrors('report.schema.json', report)).toEqual([]);
  expect(report.summary).toMatchObject({ services: 2, gateways: 2, errors: 2 });
  expect([stderr, code]).toEqual(['', 1]);
});

test('the map is a table with a row for each gateway, and no verdict', () => {
  const { stdout, code } = cli(['map', BROKEN]);
  const rows = stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.split(/ {2,}/));
  expect(rows[0]).toEqual(['SERVICE', 'MANAGER', 'SCOPE', 'PROFILE', 'PINNED', 'HOME', 'LOCK', 'LOG', 'HOST']);
  expect(rows.slice(1).map((row) => [row[0], row[4], row[6]])).toEqual([
    ['hermes-gateway-code.service', 'by flag', '~/.hermes/profiles/code/gateway.lock'],
    ['hermes-gateway.service', 'no: active_profile', '~/.hermes/profiles/code/gateway.lock'],
  ]);
  expect(code).toBe(0);
});

test('the map for programs is the same report', () => {
  const { stdout, code } = cli(['map', '--format=json', BROKEN]);
  expect(stdout).toBe(cli(['--format=json', BROKEN]).stdout);
  expect(code).toBe(0);
});

test('a folder without a gateway is no mistake', () => {
  const root = folderWith({ 'readme.txt': 'nothing here\n', [`${UNITS}/web.service`]: unit('/usr/bin/nginx') });
  const { stdout, code } = cli([root]);
  expect(stdout).toMatch(/^No gateway found: \d files? read, \d services?, 0 gateways\n$/);
  expect(code).toBe(0);
});

test('several paths are read together', () => {
  const { stdout } = cli(['--format=json', `${BROKEN}/.config`, REPAIRED]);
  expect(JSON.parse(stdout).summary.gateways).toBe(4);
});

const exits: readonly (readonly [readonly string[], number])[] = [
  [['--fail-on', 'never', BROKEN], 0],
  [['--fail-on=notice', REPAIRED], 0],
  [['--fail-on=notice', BROKEN], 1],
  [['--quiet', BROKEN], 1],
  [['--hermes-release', '0.20', BROKEN], 1],
  [['--pedantic', BROKEN], 1],
];

for (const [args, expected] of exits) {
  test(`gateway-lint ${args.join(' ')} exits with ${expected}`, () => expect(cli(args).code).toBe(expected));
}

test('a quiet run prints the findings only', () => {
  expect(cli(['--quiet', REPAIRED]).stdout).toBe('');
  expect(cli(['-q', BROKEN]).stdout).not.toContain('files read');
});

const refused: readonly (readonly [string, readonly string[], string])[] = [
  ['an unknown option', ['--fromat', 'json'], 'gateway-lint: unknown option --fromat; did you mean "--format"?'],
  ['an unknown letter', ['-x'], 'gateway-lint: unknown option -x'],
  [
    'an unknown choice',
    ['--format', 'jsn'],
    'gateway-lint: --format must be one of text, json, jsonl, sarif, github, markdown, checkstyle, junit, rdjson, codeclimate, not "jsn"; did you mean "json"?',
  ],
  ['a wrong severity', ['--fail-on', 'warn'], '--fail-on must be one of error, warning, notice, never, not "warn"'],
  ['a missing value', ['--config'], 'gateway-lint: option --config needs a value'],
  ['an option where the value should be', ['--config', '--quiet'], 'gateway-lint: option --config needs a value'],
  ['a value too many', ['--quiet=yes'], 'gateway-lint: option --quiet takes no value'],
  ['an empty path', [''], 'gateway-lint: a PATH is empty'],
  ['a path that is not there', ['no/such/place'], 'gateway-lint: no such file or directory: no/such/place'],
  [
    'a configuration that is not there',
    ['--config', 'no.yml', REPAIRED],
    'gateway-lint: the configuration no.yml cannot be read: ENOENT',
  ],
  ['a release that nobody knows', ['--hermes-release', 'banana', REPAIRED], 'banana'],
  ['escapes in an option', ['--\x1b[2J'], 'unknown option --\\x1b[2J'],
];

for (const [name, args, expected] of refused) {
  test(`wrong usage is told on stderr, with exit code 2: ${name}`, () => {
    const { stdout, stderr, code } = cli(args);
    expect(stderr).toContain(expected);
    expect(stderr).not.toContain('    at ');
    expect([stdout, code]).toEqual(['', 2]);
  });
}

test('every mistake of the configuration is told with its place, with exit code 2', () => {
  const config = 'fail_on: error\nrules:\n  duplicate-profil: off\nhermes-release: banana\n';
  const root = folderWith({ '.gateway-lint.yml': config, [`${UNITS}/hermes-gateway.service`]: unit('hermes gateway') });
  const { stdout, stderr, code } = cli(['.'], { cwd: root });
  const lines = stderr.trimEnd().split('\n');
  expect(lines[0]).toBe('.gateway-lint.yml:1:1: unknown setting "fail_on"; did you mean "fail-on"?');
  expect(lines[1]).toBe('.gateway-lint.yml:3:3: unknown rule "duplicate-profil"; did you mean "duplicate-profile"?');
  expect(lines[2]).toMatch(/^\.gateway-lint\.yml:4:17: .*banana/);
  expect([lines.length, stdout, code]).toEqual([3, '', 2]);
});

test('the configuration of the repository counts, and the command line wins over it', () => {
  const files = { [`${UNITS}/hermes-gateway.service`]: unit('/usr/bin/hermes gateway run') };
  const root = folderWith({ ...files, '.gateway-lint.yml': 'rules:\n  profile-not-pinned: notice\nfail-on: notice\n' });
  expect(cli([root]).stdout).toContain(': notice: ');
  expect(cli([root]).code).toBe(1);
  expect(cli([root, '--fail-on', 'error']).code).toBe(0);
});

const hostile = unit('/usr/bin/hermes gateway run \x1b[2J\u202e');
const colours: readonly (readonly [string, readonly string[], Readonly<Record<string, string>>, boolean])[] = [
  ['not in a pipe', [], {}, false],
  ['where they are asked for', [], { FORCE_COLOR: '1' }, true],
  ['not with NO_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
  ['not with --no-color', ['--no-color'], { FORCE_COLOR: '1' }, false],
  ['not where they are refused', [], { FORCE_COLOR: '0' }, false],
];

for (const [name, args, env, expected] of colours) {
  test(`colours are used ${name}`, () => {
    expect(cli([...args, BROKEN], { env }).stdout.includes('\x1b[')).toBe(expected);
  });
}

test('what stands in a file never acts on the terminal', () => {
  const root = folderWith({ [`${UNITS}/hermes-gateway.service`]: hostile });
  const { stdout } = cli([root]);
  expect(stdout).toContain('\\x1b[2J\\u{202e}');
  expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});

test('the version is that of the package', () => {
  const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
  expect([VERSION, cli(['--version']).stdout]).toEqual([version, `${version}\n`]);
});

test('the help names every option, and nothing is linted', () => {
  const { stdout, code } = cli(['--help', 'no/such/place']);
  for (const option of [
    '--format',
    '--output',
    '--fail-on',
    '--pedantic',
    '--hermes-release',
    '--config',
    '--no-suppressions',
    '--quiet',
    '--no-color',
    '--version',
  ]) {
    expect(stdout).toContain(`${option} `);
  }
  expect(code).toBe(0);
  expect(cli(['baseline', '--help']).stdout).toContain('--prune ');
});

test('a reader that closes the pipe early is no error', async () => {
  const child = spawn(process.execPath, [join(PROJECT, 'dist/cli.js'), BROKEN], {
    cwd: PROJECT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.destroy();
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const [code] = await once(child, 'close');
  expect([stderr, code]).toEqual(['', 1]);
});

test('the question for the version loads neither the engine nor a parser', () => {
  const coverage = folderWith({});
  cli(['--version'], { env: { NODE_V8_COVERAGE: coverage } });
  const loaded = readdirSync(coverage).flatMap((file) => urlsIn(readFileSync(join(coverage, file), 'utf8')));
  const bytes = loaded.map((url) => statSync(fileURLToPath(url)).size);
  expect(loaded.length).toBeGreaterThan(0);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(20_000);
});

/** The files of dist/ that a coverage report names. */
function urlsIn(report: string): readonly string[] {
  const { result } = JSON.parse(report) as { result: readonly { url: string }[] };
  return result.map(({ url }) => url).filter((url) => url.includes('/dist/'));
}
