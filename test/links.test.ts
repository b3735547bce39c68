import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Change, type FileChange, repositoryBefore } from '../src/change.ts';
import { type Config, DEFAULT_CONFIG } from '../src/config/config.ts';
import { discover } from '../src/discover.ts';
import { lint } from '../src/lint.ts';
import type { Files } from './support/lint.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

const UNITS = '.config/systemd/user';
const gateway = (profile: string) =>
  `[Service]\nExecStart=%h/bin/hermes --profile ${profile} gateway run\nRestart=always\n[Install]\nWantedBy=default.target\n`;
const PIN = `[Service]\nExecStart=\nExecStart=%h/bin/hermes --profile code gateway run\n`;
const COMPOSE = (name: string) =>
  `services:\n  ${name}:\n    image: nousresearch/hermes-agent\n    command: gateway run\n    volumes: [hermes:/opt/data]\nvolumes:\n  hermes: {}\n`;

const HOME = { [`${UNITS}/hermes-code.service`]: gateway('code') };

/** A checkout of the files, or, as `plain`, just a folder. */
function folder(files: Files, kind: 'checkout' | 'plain' = 'checkout'): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'gateway-lint-')));
  made.push(root);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    if (typeof content === 'string') writeFileSync(join(root, path), content);
    else symlinkSync(content.link, join(root, path));
  }
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: 'ignore' });
  if (kind === 'checkout') {
    git('init', '-q');
    git('add', '--all', '--force');
  }
  return root;
}

/** Rule and place of the findings that a reviewer must not miss. */
async function found(root: string, config: Partial<Config> = {}, change?: Change): Promise<string[]> {
  const { findings } = await lint({
    paths: ['.'],
    cwd: root,
    config: { ...DEFAULT_CONFIG, ...config },
    ...(change && { change }),
  });
  return findings
    .filter(({ rule }) => /^(?:duplicate-profile|file-unreadable|shared-data-volume)$/.test(rule))
    .map(({ rule, span, isNew }) => `${isNew ? 'new ' : ''}${rule} ${span.source.path}`);
}

describe('a gateway is found behind', () => {
  const rows: [sentence: string, files: Files, where: string, config?: Partial<Config>][] = [
    [
      'a link to a skill',
      { [`${UNITS}/ops.service`]: { link: '../../../skills/ops.service' }, 'skills/ops.service': gateway('code') },
      'skills/ops.service',
    ],
    [
      'a link into the dependencies',
      { [`${UNITS}/ops.service`]: { link: '../../../node_modules/x/u' }, 'node_modules/x/u': gateway('code') },
      'node_modules/x/u',
    ],
    [
      'a link to a backup in the same folder',
      { [`${UNITS}/ops.service`]: { link: 'ops.service.bak' }, [`${UNITS}/ops.service.bak`]: gateway('code') },
      `${UNITS}/ops.service.bak`,
    ],
    [
      'a link to a file whose name is no unit’s, in the same folder',
      { [`${UNITS}/ops.service`]: { link: 'ops.disabled' }, [`${UNITS}/ops.disabled`]: gateway('code') },
      `${UNITS}/ops.disabled`,
    ],
    [
      'a link to what the configuration excludes',
      { [`${UNITS}/ops.service`]: { link: '../../../archive/ops.service' }, 'archive/ops.service': gateway('code') },
      'archive/ops.service',
      { exclude: ['archive/**'] },
    ],
    [
      'a link to what the configuration does not include',
      { [`${UNITS}/ops.service`]: { link: '../../../archive/ops.service' }, 'archive/ops.service': gateway('code') },
      'archive/ops.service',
      { include: ['.config/**'] },
    ],
    [
      'links over links and linked folders that are not listed',
      {
        [`${UNITS}/ops.service`]: { link: '../../../skills/here/ops.service' },
        'skills/here': { link: 'there' },
        'skills/there/ops.service': { link: '../../skills/real~' },
        'skills/real~': gateway('code'),
      },
      'skills/real~',
    ],
    [
      'a drop-in that is a link',
      {
        [`${UNITS}/ops.service`]: gateway('ops'),
        [`${UNITS}/ops.service.d/p.conf`]: { link: '../../../../skills/p.conf' },
        'skills/p.conf': PIN,
      },
      'skills/p.conf',
    ],
    [
      'a drop-in folder that is a link',
      {
        [`${UNITS}/ops.service`]: gateway('ops'),
        [`${UNITS}/ops.service.d`]: { link: '../x' },
        '.config/systemd/x/p.conf': PIN,
      },
      '.config/systemd/x/p.conf',
    ],
    [
      'a drop-in folder that is a link to the folder of another unit',
      {
        [`${UNITS}/ops.service`]: gateway('ops'),
        [`${UNITS}/ops.service.d`]: { link: 'other.service.d' },
        [`${UNITS}/other.service.d/p.conf`]: PIN,
      },
      `${UNITS}/other.service.d/p.conf`,
    ],
    [
      'a drop-in folder that is a link to one that is not listed, with a link in it',
      {
        [`${UNITS}/ops.service`]: gateway('ops'),
        [`${UNITS}/ops.service.d`]: { link: '../../../skills/d' },
        'skills/d/p.conf': { link: '../p.txt' },
        'skills/p.txt': PIN,
      },
      'skills/p.txt',
    ],
    [
      'a unit folder that is a link',
      {
        'home/x/.config/systemd/user': { link: '../../../../skills/units' },
        'skills/units/ops.service': gateway('code'),
      },
      'skills/units/ops.service',
    ],
    [
      'a link above the unit folder',
      {
        'home/x/.config': { link: '../../skills/config' },
        'skills/config/systemd/user/a.service': gateway('code'),
      },
      'skills/config/systemd/user/a.service',
    ],
  ];
  for (const kind of ['checkout', 'plain'] as const) {
    it.each(rows)(`%s, in a ${kind} folder`, async (_, files, where, config) => {
      const findings = await found(folder({ ...HOME, ...files }, kind), config);
      expect(findings).toHaveLength(1);
      expect(findings[0]).toMatch(/^duplicate-profile /);
      const { services } = await lint({
        paths: ['.'],
        cwd: folder(files, kind),
        config: { ...DEFAULT_CONFIG, ...config },
      });
      expect(services.flatMap((service) => service.files.map(({ path }) => path))).toContain(where);
    });
  }

  it('the link that is a compose file', async () => {
    const files = { 'a/compose.yml': COMPOSE('one'), 'skills/stack': COMPOSE('two') };
    const { services } = await lint({
      paths: ['.'],
      cwd: folder({ ...files, 'b/compose.yml': { link: '../skills/stack' } }),
      config: DEFAULT_CONFIG,
    });
    expect(services.map(({ name }) => name).sort()).toEqual(['one', 'two']);
  });

  it('the link to a template that an instance is enabled of in a linked .wants folder', async () => {
    const root = folder({
      [`${UNITS}/hermes@.service`]: gateway('%i'),
      [`${UNITS}/default.target.wants`]: { link: '../../../skills/wants' },
      'skills/wants/hermes@code.service': { link: '../x' },
      ...HOME,
    });
    expect(await found(root)).toEqual([expect.stringMatching(/^duplicate-profile /)]);
  });
});

it('a unit is one service where a link to its folder is there beside it', async () => {
  const files = { 'units/hermes.service': gateway('code'), [UNITS]: { link: '../../units' } };
  const { services } = await lint({ paths: ['.'], cwd: folder(files), config: DEFAULT_CONFIG });
  expect(services.map(({ name, place }) => [name, place])).toEqual([['hermes.service', 'units']]);
});

describe('a link is reported that', () => {
  const rows: [sentence: string, link: string, target: string, reason: RegExp, others?: Files][] = [
    ['leads to nothing', 'ops.service', '../../../gone', /leads to nothing/],
    ['is absolute', 'ops.service', '/opt/units/ops.service', /a link out of the repository/],
    ['leads above the repository', 'ops.service', '../../../../x', /a link out of the repository/],
    ['leads to a folder', 'ops.service', '../../../skills', /skills, which is no regular file/, { 'skills/x': '' }],
    ['leads round in a circle', 'ops.service', 'ops.service', /round in a circle/],
    ['leads to what git keeps for itself', 'ops.service', '../../../.git/config', /leads to nothing/],
    ['is a drop-in', 'hermes-code.service.d/p.conf', '/opt/p.conf', /a link out of the repository/],
    ['is a drop-in folder', 'hermes-code.service.d', '/opt/x', /a link out of the repository/],
    [
      'leads to a file that is too large',
      'ops.service',
      '../../../skills/large',
      /skills\/large, which is not read: it has 1048577 bytes/,
      { 'skills/large': 'x'.repeat(1024 * 1024 + 1) },
    ],
    [
      'leads to a file that Git LFS keeps elsewhere',
      'ops.service',
      '../../../skills/u',
      /skills\/u, which is not read: it is a pointer of Git LFS/,
      { 'skills/u': 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n' },
    ],
    ['is a container', '../../containers/systemd/x.container', '/opt/x', /a link out of the repository/],
    ['is a compose file', 'compose.yml', '/opt/compose.yml', /a link out of the repository/],
  ];
  it.each(rows)('%s', async (_, link, target, reason, others = {}) => {
    const root = folder({ ...HOME, ...others, [join(UNITS, link)]: { link: target } });
    const { findings } = await lint({ paths: ['.'], cwd: root, config: DEFAULT_CONFIG });
    const told = findings.filter(({ rule }) => rule === 'file-unreadable');
    expect(told.map(({ span }) => span.source.path)).toEqual([join(UNITS, link)]);
    expect(told[0]?.message).toMatch(reason);
  });

  it.each([
    ['that is checked out', () => {}],
    [
      'that is not checked out',
      (module: string) => {
        rmSync(module, { recursive: true });
        mkdirSync(module);
      },
    ],
  ])('leads into a submodule %s', async (_, change) => {
    const inner = folder({ 'ops.service': gateway('code') });
    const author = ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'protocol.file.allow=always'];
    execFileSync('git', [...author, 'commit', '-qm', 'x'], { cwd: inner });
    const root = folder({ ...HOME, [`${UNITS}/ops.service`]: { link: '../../../module/ops.service' } });
    execFileSync('git', [...author, 'submodule', 'add', '-q', inner, 'module'], { cwd: root, stdio: 'ignore' });
    change(join(root, 'module'));
    const { findings } = await lint({
      paths: ['.'],
      cwd: root,
      config: { ...DEFAULT_CONFIG, include: ['.config/**', 'module'] },
    });
    expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
      ['file-unreadable', expect.stringContaining('it is a link into a submodule')],
    ]);
  });
});

describe('nothing is said of a link', () => {
  const rows: [sentence: string, link: string, target: string, others?: Files][] = [
    ['that masks a unit', 'ops.service', '/dev/null'],
    [
      'that masks a unit over another link',
      'ops.service',
      '../none',
      { '.config/systemd/none': { link: '/dev/null' } },
    ],
    ['that enables a unit of the distribution', 'default.target.wants/x.service', '/usr/lib/systemd/user/x.service'],
    ['that is another name for one', 'x.service', '/usr/lib/systemd/user/y.service'],
    ['that is another name for a unit of the repository', 'x.service', 'hermes-code.service'],
    ['that names the place of a unit of the repository', 'x.service', `/home/me/${UNITS}/hermes-code.service`],
    ['with a name that no unit can have', '.#x.service', 'me@host.4711:1700000000'],
    ['that is no drop-in by its name', 'hermes-code.service.d/README', '/opt/README'],
    ['that is a timer of the distribution', 'x.timer', '/opt/x.timer'],
  ];
  it.each(rows)('%s', async (_, link, target, others = {}) => {
    expect(await found(folder({ ...HOME, ...others, [`${UNITS}/${link}`]: { link: target } }))).toEqual([]);
  });

  it('that a script makes', async () => {
    const script = '#!/bin/sh\nln -s /opt/hermes.service /etc/systemd/system/hermes.service\n';
    expect(await found(folder({ ...HOME, 'install-hermes.sh': script }))).toEqual([]);
  });
});

/** A file that a pull request takes away. */
function removal(path: string, text: string): FileChange {
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => `-${line}`);
  return { path: null, oldPath: path, lines: [], patch: patch(1, lines, 0) };
}

function patch(line: number, lines: string[], newStart = line): NonNullable<FileChange['patch']> {
  const count = (sign: string) => lines.filter((each) => each.startsWith(' ') || each.startsWith(sign)).length;
  const hunk = { oldStart: line, oldLines: count('-'), newStart, newLines: count('+'), lines };
  return { oldFileName: 'a', newFileName: 'b', oldHeader: undefined, newHeader: undefined, hunks: [hunk] };
}

describe('of a pull request', () => {
  const LINK = { [`${UNITS}/ops.service`]: { link: '../../../skills/ops.service' } };
  const judge = (files: Files, change: FileChange) =>
    found(folder(files), {}, { files: [change], isCommitted: () => true });

  it('a new link to an old file is judged', async () => {
    const change: FileChange = { path: `${UNITS}/ops.service`, oldPath: null, lines: [[1, 1]] };
    const files = { ...HOME, ...LINK, 'skills/ops.service': gateway('code') };
    expect(await judge(files, change)).toEqual([expect.stringMatching(/^new duplicate-profile /)]);
  });

  it('so is a new file behind an old link', async () => {
    const change: FileChange = { path: 'skills/ops.service', oldPath: null, lines: [[1, 5]] };
    const files = { ...HOME, ...LINK, 'skills/ops.service': gateway('code') };
    expect(await judge(files, change)).toEqual([expect.stringMatching(/^new duplicate-profile /)]);
  });

  it('so is a file that is gone from behind a link', async () => {
    const change = removal('skills/ops.service', gateway('ops'));
    expect(await judge({ ...HOME, ...LINK }, change)).toEqual([`new file-unreadable ${UNITS}/ops.service`]);
  });

  it('so is a drop-in that is gone from a linked folder', async () => {
    const files = {
      ...HOME,
      [`${UNITS}/ops.service`]: gateway('code'),
      [`${UNITS}/ops.service.d`]: { link: '../../../skills/d' },
    };
    const change = removal('skills/d/p.conf', PIN.replace('code', 'ops'));
    expect(await judge(files, change)).toEqual([
      expect.stringMatching(/^new duplicate-profile /),
      `new file-unreadable ${UNITS}/ops.service.d`,
    ]);
  });

  it('a line elsewhere in the file behind a link makes nothing new of the others', async () => {
    const path = 'skills/ops.service';
    const files = { ...HOME, ...LINK, [path]: `${gateway('code')}# more\n` };
    const hunk = patch(5, [' WantedBy=default.target', '+# more']);
    const change: FileChange = { path, oldPath: path, lines: [[6, 6]], patch: hunk };
    expect(await judge(files, change)).toEqual([expect.stringMatching(/^duplicate-profile /)]);
  });

  it('a unit that is moved behind a link was there before', async () => {
    const path = 'skills/ops.service';
    const files = { ...HOME, ...LINK, [path]: gateway('code') };
    const moved: FileChange = { path, oldPath: 'ops.service', lines: [], patch: { ...patch(1, []), hunks: [] } };
    const before = repositoryBefore(await discover({ paths: ['.'], cwd: folder(files), include: [], exclude: [] }), {
      files: [moved],
      isCommitted: () => true,
    });
    expect(before?.entry('ops.service')).toMatchObject({ kind: 'file', source: { text: gateway('code') } });
  });
});
