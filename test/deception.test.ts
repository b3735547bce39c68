/** A gateway that is disguised is found, or its file is reported. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../src/config/config.ts';
import { lint } from '../src/lint.ts';
import { folderWith, UNITS, unit } from './support/process.ts';

type Contents = Readonly<Record<string, string | Uint8Array>>;

const code = (path = '/usr/bin/hermes', profile = 'code') => unit(`${path} --profile ${profile} gateway run`);
const CODE = { [`${UNITS}/hermes-gateway-code.service`]: code() };
const OPS = `${UNITS}/hermes-gateway-ops.service`;

const job = (word: string, encoding = 'UTF-8') =>
  `<?xml version="1.0" encoding="${encoding}"?>\n<plist version="1.0"><dict><key>Label</key><string>b</string>` +
  `<key>ProgramArguments</key><array><string>/opt/bin/${word}</string><string>--profile</string>` +
  '<string>code</string><string>gateway</string><string>run</string></array><key>KeepAlive</key><true/></dict></plist>\n';
const AGENTS = 'Library/LaunchAgents';
const CODE_JOB = {
  [`${AGENTS}/ai.hermes.gateway-code.plist`]: job('hermes').replace('>b<', '>ai.hermes.gateway-code<'),
};

const container = (image: string) =>
  `{image: ${image}, command: [gateway, run], restart: always, volumes: ["data:/opt/dat\\x61"]}`;
const compose = (image: string) =>
  `services:\n  a: ${container(image)}\n  b: ${container(image)}\nvolumes:\n  data: {}\n`;
const CONTAINER = (image: string) =>
  `[Container]\nImage=${image}\nExec=gateway run\nVolume=/srv/x:/opt/data\n[Service]\nRestart=always\n[Install]\nWantedBy=multi-user.target\n`;

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

/** Lints a checkout in which all files are tracked, whatever is ignored. */
async function found(contents: Contents): Promise<readonly string[]> {
  const root = folderWith({});
  for (const [path, content] of Object.entries(contents)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: 'ignore' });
  git('init', '--quiet');
  git('add', '--all', '--force');
  const { findings } = await lint({ paths: ['.'], cwd: root, config: DEFAULT_CONFIG });
  return findings
    .filter(({ severity }) => severity !== 'notice')
    .map(({ rule, span }) => `${rule} ${span.source.path}`);
}

const disguises: Readonly<Record<string, readonly (readonly [name: string, contents: Contents, expected: string])[]>> =
  {
    'the name of a profile': [
      ['in letters that look the same', { [OPS]: code(undefined, 'c\u043ede') }, `profile-name-invalid ${OPS}`],
      ['in letters of another width', { [OPS]: code(undefined, 'ｃｏｄｅ') }, `profile-name-invalid ${OPS}`],
      ['with a space of no width', { [OPS]: code(undefined, 'co\u200bde') }, `profile-name-invalid ${OPS}`],
      ['with a soft hyphen', { [OPS]: code(undefined, 'code\u00ad') }, `profile-name-invalid ${OPS}`],
      ['in the other direction', { [OPS]: code(undefined, '\u202eedoc') }, `profile-name-invalid ${OPS}`],
      ['in capital letters', { [OPS]: code(undefined, 'CODE') }, `duplicate-profile ${OPS}`],
      [
        'behind a space that is none',
        { [OPS]: unit('/usr/bin/hermes --profile\u00a0code gateway run') },
        `profile-not-pinned ${OPS}`,
      ],
      ['in quotes and escapes', { [OPS]: code(undefined, '"c\\x6fd\\145"') }, `duplicate-profile ${OPS}`],
    ],
    'a unit': [
      ['with a byte-order mark', { [OPS]: `\ufeff${code()}` }, `duplicate-profile ${OPS}`],
      ['in UTF-16', { [OPS]: utf16(code()) }, `file-unreadable ${OPS}`],
      ['in UTF-16 without a mark', { [OPS]: utf16(code()).subarray(2) }, `unit-not-loadable ${OPS}`],
      ['in Latin-1', { [OPS]: Buffer.from(`# caf\u00e9\n${code()}`, 'latin1') }, `duplicate-profile ${OPS}`],
      ['behind a NUL', { [OPS]: `\0\n${code()}` }, `duplicate-profile ${OPS}`],
      ['with the line ends of an old Mac', { [OPS]: code().replaceAll('\n', '\r') }, `duplicate-profile ${OPS}`],
      ['whose program is written in escapes', { [OPS]: code('/usr/bin/h\\x65rm\\145s') }, `duplicate-profile ${OPS}`],
      [
        'under a name in other case',
        { [`${UNITS}/Hermes-Gateway-Code.service`]: code() },
        `duplicate-profile ${UNITS}/hermes-gateway-code.service`,
      ],
      [
        'beside what looks like the sources of the program',
        { [OPS]: code(), '.config/hermes_cli/main.py': '', '.config/hermes_cli/gateway.py': '' },
        `duplicate-profile ${OPS}`,
      ],
    ],
    'a job of launchd': [
      [
        'in UTF-16',
        { ...CODE_JOB, [`${AGENTS}/b.plist`]: utf16(job('hermes', 'UTF-16')) },
        `file-unreadable ${AGENTS}/b.plist`,
      ],
      [
        'in UTF-16 without a mark',
        { ...CODE_JOB, [`${AGENTS}/b.plist`]: utf16(job('hermes', 'UTF-16LE')).subarray(2) },
        `file-unreadable ${AGENTS}/b.plist`,
      ],
      [
        'in references',
        { ...CODE_JOB, [`${AGENTS}/b.plist`]: job('h&#101;rm&#x65;s') },
        `duplicate-profile ${AGENTS}/b.plist`,
      ],
      [
        'in a folder in other case',
        { ...CODE_JOB, 'library/launchagents/b.PLIST': job('hermes') },
        'duplicate-profile library/launchagents/b.PLIST',
      ],
      [
        'under a name composed otherwise',
        { [`${AGENTS}/caf\u00e9.plist`]: job('hermes'), [`${AGENTS}/cafe\u0301.plist`]: job('hermes') },
        `duplicate-profile ${AGENTS}/caf\u00e9.plist`,
      ],
    ],
    'a container': [
      [
        'of compose in escapes',
        { 'compose.yml': compose('"nousresearch/h\\x65rm\\u0065s-agent"') },
        'shared-data-volume compose.yml',
      ],
      [
        'of compose over a line end',
        { 'compose.yml': compose('"nousresearch/h\\\n    ermes-agent"') },
        'shared-data-volume compose.yml',
      ],
      [
        'of compose in UTF-16',
        { 'compose.yml': utf16(compose('nousresearch/hermes-agent')) },
        'file-unreadable compose.yml',
      ],
      [
        'of compose in Latin-1',
        { 'compose.yml': Buffer.from(`# caf\u00e9\n${compose('nousresearch/hermes-agent')}`, 'latin1') },
        'shared-data-volume compose.yml',
      ],
      [
        'of podman',
        {
          'etc/containers/systemd/a.container': CONTAINER('nousresearch/hermes-agent'),
          'etc/containers/systemd/b.container': CONTAINER('nousresearch/HERMES-agent'),
        },
        'shared-data-volume etc/containers/systemd/b.container',
      ],
    ],
    'a file that git is told to keep out of sight': [
      ['by .gitignore', { [OPS]: code(), '.gitignore': '*\n' }, `duplicate-profile ${OPS}`],
      [
        'by .gitattributes',
        { [OPS]: code(), '.gitattributes': '* export-ignore -diff -text binary filter=lfs linguist-generated\n' },
        `duplicate-profile ${OPS}`,
      ],
      [
        'by the attribute for another encoding',
        { [OPS]: code(), '.gitattributes': '* working-tree-encoding=IBM037\n' },
        `duplicate-profile ${OPS}`,
      ],
    ],
  };

describe.each(Object.entries(disguises))('%s', (_, rows) => {
  it.each(rows)('%s', async (_name, contents, expected) => {
    const isUnit = Object.keys(contents).some((path) => path.startsWith(UNITS));
    expect(await found({ ...(isUnit && CODE), ...contents })).toContain(expected);
  });
});
