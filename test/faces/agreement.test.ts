/** The same input gives the same bytes, and every report says the same. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import { lint } from '../../src/lint.ts';
import { type Format, REPORTERS } from '../../src/reporters/index.ts';
import { folderWith, PROJECT, type ProcessOptions, runFace } from '../support/process.ts';
import { runStep } from '../support/runner.ts';

/** Names that locales sort and fold otherwise. */
const NAMES = ['z', 'Z', 'ä', 'a\u0308', 'i', 'I', 'ı', 'İ', 'ß', 'ss', 'ch', 'h', '10', '9', '_', '-', 'é', 'e'];
const fleet = Object.fromEntries(
  NAMES.flatMap((name, at) => [
    [
      `hosts/${name}/.config/systemd/user/hermes-gateway.service`,
      `[Service]\nExecStart=/usr/bin/hermes gateway run\nRestart=${at % 2 ? 'no' : 'always'}\nEnvironment=TZ=${name}\n`,
    ],
    [
      `stack-${name}/compose.yml`,
      `services:\n  ${name}${at}: {image: nousresearch/hermes-agent, command: gateway run, volumes: ["/srv/x:/opt/data"]}\n`,
    ],
  ]),
);

/** A folder whose files were made in this order, which most file systems keep to some degree. */
function made(paths: readonly string[]): string {
  const root = folderWith({});
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), fleet[path] as string);
  }
  return root;
}

const paths = Object.keys(fleet);
const root = made(paths);
const COMMANDS = [
  ['--pedantic'],
  ['--format', 'json'],
  ['--format', 'sarif'],
  ['--format', 'markdown'],
  ['--diff', '--unsafe'],
];
const reports = (folder: string, options: ProcessOptions = {}) =>
  COMMANDS.map((words) => runFace('cli.js', words, { ...options, cwd: folder }));
const expected = reports(root);

test('the run that others are compared with has something to say', () => {
  expect(expected.map(({ stderr }) => stderr)).toEqual(expected.map(() => ''));
  expect(expected.every(({ stdout }) => stdout.length > 1000)).toBe(true);
});

const settings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a Turkish locale': { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', LANGUAGE: 'tr' },
  'no locale': { LC_ALL: 'C', LANG: 'C' },
  'another time zone': { TZ: 'Pacific/Kiritimati' },
  'one thread': { UV_THREADPOOL_SIZE: '1', NODE_OPTIONS: '--v8-pool-size=0' },
  'a narrow terminal': { COLUMNS: '20', LINES: '5', TERM: 'dumb' },
};

for (const [name, env] of Object.entries(settings)) {
  test(`the same bytes under ${name}`, () => {
    expect(reports(root, { env })).toEqual(expected);
  });
}

const ONE_PROCESSOR = ['taskset', '-c', '0'] as const;
const isBound = spawnSync(ONE_PROCESSOR[0], [...ONE_PROCESSOR.slice(1), 'true']).status === 0;

test.skipIf(!isBound)('the same bytes on one of the processors', () => {
  expect(reports(root, { under: ONE_PROCESSOR })).toEqual(expected);
});

test('the same bytes in whatever order the files were made', () => {
  expect(reports(made(paths.toReversed()))).toEqual(expected);
});

/** What a report says of a finding: `RULE SEVERITY FILE:LINE:COLUMN MESSAGE`, invisible characters written out. */
type Said = (stdout: string) => readonly string[];

const line = (rule: string, severity: string, file: string, at: readonly [number, number], message: string) =>
  `${rule} ${severity} ${file}:${at.join(':')} ${message}`;
const LEVELS: Readonly<Record<string, string>> = {
  note: 'notice',
  info: 'notice',
  INFO: 'notice',
  ERROR: 'error',
  WARNING: 'warning',
  major: 'error',
  minor: 'warning',
};

const said: Readonly<Record<string, Said>> = {
  json: (text) =>
    JSON.parse(text).findings.map((one: Entry) =>
      line(one.rule, one.severity, one.file, [one.line, one.column], one.message),
    ),
  jsonl: (text) =>
    text
      .trim()
      .split('\n')
      .slice(0, -1)
      .map((each) => JSON.parse(each) as Entry)
      .map((one) => line(one.rule, one.severity, one.file, [one.line, one.column], one.message)),
  text: (text) =>
    [...text.matchAll(/^(?! )(.+?):(\d+):(\d+): (error|warning|notice): (.*) \[([a-z-]+)\]$/gm)].map(
      ([, file = '', row, column, severity = '', message = '', rule = '']) =>
        line(rule, severity, file, [Number(row), Number(column)], message),
    ),
  sarif: (text) =>
    JSON.parse(text)
      .runs[0].results.filter(({ suppressions }: Logged) => suppressions.length === 0)
      .map(({ ruleId, level, message, locations: [{ physicalLocation: place }] }: Logged) =>
        line(
          ruleId,
          LEVELS[level] ?? level,
          decodeURIComponent(place.artifactLocation.uri),
          [place.region.startLine, place.region.startColumn],
          message.text,
        ),
      ),
  checkstyle: (text) => {
    let file = '';
    return text.split('\n').flatMap((each) => {
      const name = /<file name="(.*)">/.exec(each)?.[1];
      if (name !== undefined) file = plain(name);
      const found =
        /<error line="(\d+)" column="(\d+)" severity="(\w+)" message="(.*)" source="gateway-lint\.(.*)"\/>/.exec(each);
      if (found === null) return [];
      const [, row, column, severity = '', message = '', rule = ''] = found;
      return [line(rule, LEVELS[severity] ?? severity, file, [Number(row), Number(column)], plain(message))];
    });
  },
};

interface Entry {
  readonly rule: string;
  readonly severity: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

interface Logged {
  readonly ruleId: string;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly suppressions: readonly unknown[];
  readonly locations: readonly [
    {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string };
        readonly region: { readonly startLine: number; readonly startColumn: number };
      };
    },
  ];
}

function plain(text: string): string {
  const names: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return text
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&(lt|gt|quot|amp);/g, (_, name) => names[name] as string);
}

test('text, JSON, SARIF, Checkstyle and annotations say the same of every fixture', async () => {
  const result = await lint({ paths: ['fixtures'], cwd: PROJECT, config: { ...DEFAULT_CONFIG, pedantic: true } });
  const report = async (format: Format) => (await REPORTERS[format]())(result, { color: false });
  const inJson = said.json?.(await report('json')) ?? [];
  expect(inJson.length).toBeGreaterThan(100);
  for (const format of ['jsonl', 'text', 'sarif', 'checkstyle'] as const)
    expect(said[format]?.(await report(format)), format).toEqual(inJson);
  const annotations = await report('github');
  const heads = [...annotations.matchAll(/^::(\w+) title=gateway-lint%3A ([\w-]+),file=(.*?),line=(\d+)/gm)].map(
    ([, severity, rule, file, row]) =>
      `${rule} ${severity} ${file?.replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%25', '%')}:${row}`,
  );
  expect(heads).toEqual(inJson.map((each) => /^(\S+ \S+ .*?:\d+):\d+ /.exec(each)?.[1]));
});

test('the action says what the command says', () => {
  const workspace = folderWith({});
  cpSync(join(PROJECT, 'fixtures/article-broken'), workspace, { recursive: true });
  const step = runStep(workspace);
  const byAction = said.json?.(readFileSync(step.outputs.json as string, 'utf8'));
  expect(byAction).toEqual(said.json?.(runFace('cli.js', ['--format', 'json'], { cwd: workspace }).stdout));
  expect(step.commands.map(({ name, properties }) => `${name} ${properties.file}:${properties.line}`)).toEqual(
    (byAction ?? []).map((each) => {
      const [, severity, place] = /^\S+ (\S+) (.*?:\d+):\d+ /.exec(each) ?? [];
      return `${severity} ${place}`;
    }),
  );
});
