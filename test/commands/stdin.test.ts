import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { start } from '../../src/commands/start.ts';
import { folderWith, UNITS, unit } from '../support/process.ts';

const CODE = `${UNITS}/hermes-gateway-code.service`;
const OPS = `${UNITS}/hermes-gateway-ops.service`;
const pinned = (profile: string) => unit(`%h/.local/bin/hermes --profile ${profile} gateway run`);
const LOOSE = unit('%h/.local/bin/hermes gateway run');
/** That there is a checkout is all that its folder says; the files in it are found by walking. */
const CHECKOUT = { '.git/HEAD': '' };

interface Editor {
  /** What lies on the disk. */
  readonly files: Readonly<Record<string, string>>;
  readonly words: readonly string[];
  readonly text: string;
  /** Folder in which the editor runs, from the root of the repository. */
  readonly cwd?: string;
}

/** What an editor gets: the places and rules of the findings, or what stderr says. */
async function ask({ files, words, text, cwd = '.' }: Editor): Promise<{ lines: readonly string[]; exitCode: number }> {
  const root = folderWith(files);
  const { stdout, stderr, exitCode } = await start(['--quiet', ...words], {
    cwd: join(root, cwd),
    color: false,
    stdin: async () => Buffer.from(text),
  });
  const heads = stdout.match(/^\S.*: (?:error|warning|notice): .*$/gm) ?? [];
  const lines = heads.map((line) => line.replace(/: (?:error|warning|notice): .*\[/, ' ').replace(/\]$/, ''));
  return { lines: [...lines, ...stderr.replaceAll(root, 'ROOT').split('\n').filter(Boolean)], exitCode };
}

const asked: readonly (readonly [string, Editor, readonly string[]])[] = [
  [
    'the text on stdin counts, and not the one on the disk',
    { files: { ...CHECKOUT, [CODE]: pinned('code') }, words: ['-', '--stdin-filename', CODE], text: LOOSE },
    [`${CODE}:5:11 profile-not-pinned`],
  ],
  [
    'what is wrong on the disk and right in the editor is not reported',
    { files: { ...CHECKOUT, [CODE]: LOOSE }, words: ['--stdin-filename', CODE], text: pinned('code') },
    [],
  ],
  [
    'the file need not be on the disk yet, nor its folder',
    { files: { ...CHECKOUT }, words: ['--stdin-filename', CODE], text: LOOSE },
    [`${CODE}:5:11 profile-not-pinned`],
  ],
  [
    'the other files of the repository are read from the disk',
    { files: { ...CHECKOUT, [CODE]: pinned('code') }, words: ['--stdin-filename', OPS], text: pinned('code') },
    [`${OPS}:5:32 duplicate-profile`, `${OPS}:5:32 unit-name-mismatch`],
  ],
  [
    'a finding that begins in another file and has a place in this one is reported',
    { files: { ...CHECKOUT, [OPS]: pinned('code') }, words: ['--stdin-filename', CODE], text: pinned('code') },
    [`${OPS}:5:32 duplicate-profile`],
  ],
  [
    'what concerns other files only is not reported',
    { files: { ...CHECKOUT, [OPS]: LOOSE }, words: ['--stdin-filename', 'README'], text: 'nothing\n' },
    [],
  ],
  [
    'a drop-in on stdin is merged into the unit on the disk',
    {
      files: { ...CHECKOUT, [CODE]: pinned('code') },
      words: ['--stdin-filename', `${CODE}.d/10-profile.conf`],
      text: '[Service]\nExecStart=%h/.local/bin/hermes gateway run\n',
    },
    [`${CODE}.d/10-profile.conf:2:11 exec-start-not-reset`],
  ],
  [
    'outside of a checkout the folder of the file is the repository, and of a drop-in that of the unit',
    {
      files: { [CODE]: pinned('code'), 'elsewhere/hermes-gateway.service': pinned('code') },
      words: ['--stdin-filename', `${CODE}.d/10-profile.conf`],
      text: '[Service]\nExecStart=%h/.local/bin/hermes gateway run\n',
    },
    [`${CODE}.d/10-profile.conf:2:11 exec-start-not-reset`],
  ],
  [
    'paths say what is read beside it',
    { files: { [OPS]: pinned('code') }, words: ['--stdin-filename', CODE, '.'], text: pinned('code') },
    [`${OPS}:5:32 duplicate-profile`],
  ],
  [
    'the path counts from where the command runs',
    {
      files: { ...CHECKOUT, [CODE]: pinned('code') },
      words: ['--stdin-filename', '../user/hermes-gateway-code.service'],
      text: LOOSE,
      cwd: '.config/systemd/user',
    },
    ['hermes-gateway-code.service:5:11 profile-not-pinned'],
  ],
  [
    'a file that the configuration excludes is not judged',
    {
      files: { ...CHECKOUT, '.gateway-lint.yml': 'exclude: [".config/**"]\n' },
      words: ['--stdin-filename', CODE],
      text: LOOSE,
    },
    [],
  ],
];

for (const [name, editor, expected] of asked) {
  test(`stdin: ${name}`, async () => {
    const { lines, exitCode } = await ask(editor);
    expect(lines).toEqual(expected);
    expect(exitCode).toBe(expected.length > 0 ? 1 : 0);
  });
}

test('stdin: a link stands for the file that it leads to', async () => {
  const root = folderWith({
    'dotfiles/.git/HEAD': '',
    [`dotfiles/${CODE}`]: pinned('code'),
    [`dotfiles/${OPS}`]: pinned('code'),
  });
  mkdirSync(join(root, UNITS), { recursive: true });
  symlinkSync(join(root, 'dotfiles', CODE), join(root, CODE));
  const { stdout } = await start(['--stdin-filename', CODE], {
    cwd: root,
    color: false,
    stdin: async () => Buffer.from(pinned('code')),
  });
  expect(stdout).toMatch(
    /^ {2}dotfiles\/.*hermes-gateway-code\.service:5:32: hermes-gateway-code\.service runs it too$/m,
  );
});

const refused: readonly (readonly [string, readonly string[], string])[] = [
  ['stdin without a name', ['-'], 'gateway-lint: - needs --stdin-filename, the path of what is on stdin'],
  ['a folder', ['--stdin-filename', 'a'], 'gateway-lint: a is a directory'],
  [
    'a file outside of what is read',
    ['--stdin-filename', 'b/x.service', 'a'],
    'gateway-lint: b/x.service lies outside of ROOT/a',
  ],
  [
    'a patch of stdin',
    ['--stdin-filename', 'a/x.service', '--diff'],
    'gateway-lint: what is on stdin goes with --fix alone, which prints the repaired text',
  ],
];

for (const [name, words, expected] of refused) {
  test(`stdin: ${name} is refused`, async () => {
    const { lines, exitCode } = await ask({ files: { 'a/x.service': LOOSE, 'b/y': '' }, words, text: LOOSE });
    expect(lines[0]).toBe(expected);
    expect(exitCode).toBe(2);
  });
}
