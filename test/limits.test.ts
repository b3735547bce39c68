import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS, type Limits } from '../src/limits.ts';
import { run } from '../src/run.ts';

const COMMAND = '/usr/bin/hermes --profile code gateway run';
const UNIT = `[Service]\nExecStart=${COMMAND}\nRestart=always\n[Install]\nWantedBy=multi-user.target\n`;
const procfile = (count: number) =>
  Array.from({ length: count }, (_, at) => `w${at}: hermes --profile p${at} gateway run\n`).join('');

const installer = (count: number) =>
  Array.from(
    { length: count },
    (_, at) =>
      `write("/etc/systemd/system/h${at}.service", '''[Service]\nExecStart=/usr/bin/hermes -p p${at} gateway run\n''')\n`,
  ).join('');

function repository(files: Readonly<Record<string, string>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'limits-')));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** What is said of files that are not read, once the configuration has these lines. */
async function unreadable(files: Readonly<Record<string, string>>, configuration = ''): Promise<readonly string[]> {
  const cwd = repository({ ...files, '.gateway-lint.yml': configuration });
  const { result } = await run({ paths: ['.'], cwd, overrides: {} });
  return result.findings
    .filter(({ rule }) => rule === 'file-unreadable')
    .map(({ span, message }) => `${span.source.path}:${span.source.position(span.start).line}: ${message}`);
}

const UNIT_PATH = 'etc/systemd/system/hermes.service';
const LONG = `# ${'x'.repeat(DEFAULT_LIMITS.lineLength)}\n`;
const rows: [property: keyof Limits, files: Record<string, string>, raised: string, expected: RegExp][] = [
  [
    'fileSize',
    { [UNIT_PATH]: `${UNIT}${'# x\n'.repeat(300_000)}` },
    'file-size: 2000000',
    /hermes\.service:1: .* has 1200\d\d\d bytes, more than the limit of 1048576 \(to raise it, set "limits: \{file-size: …\}"/,
  ],
  [
    'lineLength',
    { [UNIT_PATH]: UNIT + LONG },
    'line-length: 70000',
    /hermes\.service:6: .* a line of 65538 characters, more than the limit of 65536 .*line-length/,
  ],
  [
    'services',
    { Procfile: procfile(1001) },
    'services: 1001',
    /Procfile:1: .* declares 1001 services, more than the limit of 1000 .*services/,
  ],
  [
    'services',
    { 'install.py': installer(1001) },
    'services: 1001',
    /install\.py:1: .* writes 1001 files, more than the limit of 1000 .*services/,
  ],
];

describe.each(rows)('%s', (_, files, raised, expected) => {
  test('what goes beyond it is reported, with how to raise it', async () => {
    expect(await unreadable(files)).toEqual([expect.stringMatching(expected)]);
  });

  test('it can be raised', async () => {
    expect(await unreadable(files, `limits: {${raised}}\n`)).toEqual([]);
  });
});

test('files: those behind the limit are left out, and the first of them is named', async () => {
  const files = Object.fromEntries(['a', 'b', 'c'].map((name) => [`etc/systemd/system/${name}.service`, UNIT]));
  expect(await unreadable(files, 'limits: {files: 2}\n')).toEqual([
    expect.stringMatching(
      /^etc\/systemd\/system\/b\.service:1: .* there are 4 files, more than the limit of 2 .*files: …/,
    ),
  ]);
  expect(await unreadable(files, 'limits: {files: 4}\n')).toEqual([]);
});

test('the services up to the limit are read', async () => {
  const cwd = repository({ Procfile: procfile(1010) });
  const { result } = await run({ paths: ['.'], cwd, overrides: {} });
  expect(result.gateways).toHaveLength(1000);
});

describe('a file with too long a line', () => {
  test('is no matter where it says nothing of a gateway', async () => {
    expect(await unreadable({ 'bundle.sh': `#!/bin/sh\n${LONG}` })).toEqual([]);
  });

  test('is reported where it does, whatever its name', async () => {
    expect(await unreadable({ 'bundle.sh': `#!/bin/sh\nhermes gateway run\n${LONG}` })).toHaveLength(1);
  });
});

const wrong: [configuration: string, message: RegExp][] = [
  ['limits: {services: 0}', /:1:20: "services" must be a whole number from 1 to 1000000$/],
  ['limits: {services: many}', /must be a whole number/],
  ['limits: {services: 1.5}', /must be a whole number/],
  ['limits: {service: 5}', /:1:10: unknown limit "service"; did you mean "services"\?$/],
  ['limits: 5', /:1:9: "limits" must be a mapping of numbers, not "5"$/],
];
test.each(wrong)('the configuration %s is a mistake', async (configuration, message) => {
  await expect(unreadable({}, configuration)).rejects.toThrow(message);
});
