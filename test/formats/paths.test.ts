import { expect, test } from 'vitest';
import { tidyPath } from '../../src/formats/paths.ts';
import { DEFAULT_LIMITS } from '../../src/limits.ts';
import { lintFiles } from '../support/lint.ts';

const rows: readonly (readonly [path: string, tidy: string])[] = [
  ['/srv//x/./y/', '/srv/x/y'],
  ['/srv/x/../y', '/srv/y'],
  ['/../x', '/x'],
  ['a/../../b', '../b'],
  ['~/x/../y/', '~/y'],
  ['~/../x', '~/x'],
  ['~', '~'],
  ['~/', '~'],
  ['~x/y', '~x/y'],
  ['./x', 'x'],
  ['', ''],
  ['.', ''],
  ['/', ''],
];

test.each(rows)('the path %j is tidy as %j', (path, tidy) => {
  expect(tidyPath(path)).toBe(tidy);
});

test('one folder above a Quadlet and a compose file is one folder', async () => {
  const quadlet =
    '[Container]\nImage=nousresearch/hermes-agent\nExec=gateway run\nVolume=../data:/opt/data\n' +
    '[Service]\nRestart=always\n[Install]\nWantedBy=default.target\n';
  const compose =
    'services:\n  agent:\n    image: nousresearch/hermes-agent\n    command: gateway run\n    restart: always\n' +
    '    volumes:\n      - ../data:/opt/data\n';
  const { findings } = await lintFiles({ 'quadlets/code.container': quadlet, 'stack/compose.yaml': compose });
  expect(findings.map(({ rule }) => rule)).toEqual(['shared-data-volume']);
});

test.each([
  ['the target of a mount', `      - ./a:${'/'.repeat(300_000)}x`],
  ['the source of a mount', `      - ./a${'/'.repeat(300_000)}x:/y`],
])('%s with hundreds of thousands of slashes is read at once', async (_, mount) => {
  const compose =
    'services:\n  agent:\n    image: nousresearch/hermes-agent\n    command: sh /start.sh gateway run\n' +
    `    restart: always\n    volumes:\n${mount}\n      - ./d:/opt/data\n`;
  const limits = { ...DEFAULT_LIMITS, lineLength: compose.length };
  const { gateways } = await lintFiles({ 'compose.yaml': compose }, { limits });
  expect(gateways).toHaveLength(1);
});
