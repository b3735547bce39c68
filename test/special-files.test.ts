/** Files that are none, names that are one file, and paths that are too long to be opened. */
import { execFileSync, spawnSync } from 'node:child_process';
import { linkSync, lstatSync, mkdtempSync, realpathSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../src/config/config.ts';
import { lint } from '../src/lint.ts';
import { folderWith, UNITS, unit } from './support/process.ts';

const UNIT = unit('/usr/bin/hermes --profile code gateway run');

/** What is found: gateways by their paths, and files that are not read, with the reason. */
async function found(cwd: string, paths: readonly string[] = ['.']) {
  const { gateways, findings, root } = await lint({ paths, cwd, config: DEFAULT_CONFIG });
  const unread = findings.filter(({ rule }) => rule === 'file-unreadable');
  return {
    root,
    gateways: gateways.map(({ span }) => span.source.path),
    unread: unread.map(({ span, message }) => [span.source.path, message.replace(/^.* is not read: |\. .*$/g, '')]),
    twice: findings.filter(({ rule }) => rule === 'duplicate-profile').map(({ span }) => span.source.path),
  };
}

/** `/dev/zero`, which never ends, and a disk, under names of services. */
function withDevices(kind: 'checkout' | 'folder'): { readonly root: string; readonly isMade: boolean } {
  const root = folderWith({ [`${UNITS}/hermes-gateway-code.service`]: UNIT });
  const devices = [
    ['hermes-gateway.service', 'c', '1', '5'],
    ['compose.yml', 'c', '1', '5'],
    ['install.sh', 'b', '7', '0'],
  ];
  const isMade = devices.every(([name = '', ...device]) => {
    const { status } = spawnSync('mknod', [join(root, name), ...device]);
    return status === 0 && !lstatSync(join(root, name)).isFile();
  });
  if (isMade) symlinkSync('compose.yml', join(root, 'stack.service'));
  symlinkSync('/dev/zero', join(root, 'endless.service'));
  if (kind === 'checkout') execFileSync('git', ['init', '--quiet'], { cwd: root });
  return { root, isMade };
}

describe.each(['folder', 'checkout'] as const)('devices in a %s', (kind) => {
  const { root, isMade } = withDevices(kind);

  it.skipIf(!isMade)('are not opened, and links to them are told', async () => {
    expect(await found(root)).toMatchObject({
      gateways: [`${UNITS}/hermes-gateway-code.service`],
      unread: [
        ['endless.service', 'it is a link out of the repository'],
        ['stack.service', 'it is a link to compose.yml, which is no regular file'],
      ],
    });
  });

  it.skipIf(!isMade)('are refused by name', async () => {
    expect(await found(root, ['hermes-gateway.service'])).toMatchObject({
      gateways: [],
      unread: [['hermes-gateway.service', 'it is not a regular file']],
    });
  });
});

/** As a file system that knows no case makes it of a checkout: two names that git lists, and one file behind them. */
it('reads each of two names that differ in case and are one file', async () => {
  const path = `${UNITS}/hermes-gateway.service`;
  const twin = `${UNITS}/Hermes-Gateway.service`;
  const root = folderWith({ [path]: UNIT });
  linkSync(join(root, path), join(root, twin));
  for (const words of [
    ['init', '--quiet'],
    ['add', '--all'],
  ])
    execFileSync('git', words, { cwd: root });
  expect(await found(root)).toMatchObject({ gateways: [twin, path], unread: [], twice: [path] });
});

const long: string[] = [];
afterAll(() => {
  // Only what goes down step by step can remove them.
  if (long.length > 0) execFileSync('rm', ['-rf', ...long]);
});

/** Goes down folder by folder until there is just room for the name in a path of that length. */
const DESCEND = `
  const [root, name, length, text] = process.argv.slice(1);
  process.chdir(root);
  for (let left = length - root.length - name.length - 1; left > 0; ) {
    const step = left > 202 ? 'd'.repeat(100) : left > 101 ? 'd'.repeat(left - 102) || 'd' : 'd'.repeat(left - 1);
    require('fs').mkdirSync(step);
    process.chdir(step);
    left -= step.length + 1;
  }
  require('fs').writeFileSync(name, text);
`;

describe.runIf(process.platform === 'linux')('a path', () => {
  const COMPOSE = 'services:\n  g: {image: nousresearch/hermes-agent, command: gateway run, container_name: g}\n';
  const files = {
    'hermes-gateway.service': UNIT,
    'compose.yml': COMPOSE,
    'stack.yml': COMPOSE,
    'run.sh': 'hermes gateway run\n',
  };
  const rows = Object.entries(files).flatMap(([name, text]) =>
    [4000, 4094, 4095, 4096, 4097, 4200, 9000].map((length) => [length, name, text] as const),
  );

  it.each(rows)('of %i characters is read or told: %s', async (length, name, text) => {
    const root = realpathSync(mkdtempSync(join(tmpdir(), 'gateway-lint-')));
    long.push(root);
    execFileSync(process.execPath, ['-e', DESCEND, root, name, String(length), text]);
    const { gateways, unread } = await found(root);
    if (length < 4096) {
      expect(gateways.map((path) => `${root}/${path}`.length)).toEqual([length]);
      expect(unread).toEqual([]);
    } else {
      expect(gateways).toEqual([]);
      expect(unread).toEqual([[expect.stringMatching(/^d/), 'its path is too long to be opened']]);
    }
  });
});
