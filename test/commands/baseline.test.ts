import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../src/commands/command.ts';
import { start } from '../../src/commands/start.ts';
import { folderWith, UNITS, unit } from '../support/process.ts';

const FILE = '.gateway-lint-baseline.json';
const OPEN = unit('%h/.local/bin/hermes gateway run');
const PINNED = unit('%h/.local/bin/hermes --profile default gateway run');
const BROKEN = { [`${UNITS}/hermes-gateway.service`]: OPEN };

const gatewayLint = (root: string, ...words: readonly string[]) => start(words, { cwd: root, color: false });
const baselineOf = (root: string) => readFileSync(join(root, FILE), 'utf8');
const lastLine = ({ stdout }: Outcome) => stdout.trimEnd().split('\n').at(-1);
const write = (root: string, path: string, text: string) => writeFileSync(join(root, path), text);

/** A repository whose baseline has one finding, of a service that is repaired since. */
async function repaired(): Promise<string> {
  const root = folderWith(BROKEN);
  await gatewayLint(root, 'baseline');
  write(root, `${UNITS}/hermes-gateway.service`, PINNED);
  return root;
}

describe('the command baseline', () => {
  test('hides the findings of today, and no later one', async () => {
    const root = folderWith(BROKEN);
    expect(await gatewayLint(root, 'baseline')).toEqual({
      stdout: `${FILE} is written: it hides 1 finding.\n`,
      stderr: '',
      exitCode: 0,
    });
    expect(JSON.parse(baselineOf(root)).findings).toEqual([
      {
        rule: 'profile-not-pinned',
        path: `${UNITS}/hermes-gateway.service`,
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      },
    ]);
    const hidden = await gatewayLint(root);
    expect(lastLine(hidden)).toBe('No findings: 1 file read, 1 service, 1 gateway, 1 in the baseline');
    expect(hidden.exitCode).toBe(0);

    write(root, `${UNITS}/hermes-gateway-code.service`, OPEN);
    const later = await gatewayLint(root);
    expect(later.stdout).toContain('hermes-gateway-code.service');
    expect([lastLine(later)?.endsWith(', 1 in the baseline'), later.exitCode]).toEqual([true, 1]);
  });

  test('still hides them when their lines have moved', async () => {
    const root = folderWith(BROKEN);
    await gatewayLint(root, 'baseline');
    write(root, `${UNITS}/hermes-gateway.service`, `# moved\n\n${OPEN}`);
    expect((await gatewayLint(root)).exitCode).toBe(0);
  });

  test('adds what is new, and changes nothing where nothing is', async () => {
    const root = folderWith(BROKEN);
    await gatewayLint(root, 'baseline');
    write(root, `${UNITS}/web.service`, unit('%h/.local/bin/hermes gateway start'));
    expect((await gatewayLint(root, 'baseline')).stdout).toMatch(
      new RegExp(`^${FILE} hides 2 findings, 1 of them new.`),
    );
    const before = baselineOf(root);
    expect((await gatewayLint(root, 'baseline')).stdout).toMatch(/ hides 2 findings, 0 of them new\.\n$/);
    expect(baselineOf(root)).toBe(before);
    expect(readdirSync(root).sort()).toEqual(['.config', FILE]);
  });

  test('names the entries that match nothing any more, and removes them only when asked to', async () => {
    const root = await repaired();
    expect((await gatewayLint(root)).stdout).not.toContain('nothing any more');
    const { stdout } = await gatewayLint(root, 'baseline');
    expect(stdout).toBe(
      `${FILE} hides 0 findings, 0 of them new. 1 entry matches nothing any more (gateway-lint baseline --prune): ` +
        `profile-not-pinned in ${UNITS}/hermes-gateway.service.\n`,
    );
    expect(JSON.parse(baselineOf(root)).findings).toHaveLength(1);
    const pruned = await gatewayLint(root, 'baseline', '--prune');
    expect(pruned.stdout).toBe(`Removed 1 entry from ${FILE} that matches nothing any more; it hides 0 findings.\n`);
    expect(JSON.parse(baselineOf(root)).findings).toEqual([]);
    expect((await gatewayLint(root, 'baseline', '--prune')).stdout).toBe(
      `Every entry of ${FILE} matches; it hides 0 findings.\n`,
    );
  });

  test('adds nothing when it prunes', async () => {
    const root = await repaired();
    write(root, `${UNITS}/hermes-gateway-code.service`, OPEN);
    await gatewayLint(root, 'baseline', '--prune');
    expect(JSON.parse(baselineOf(root)).findings).toEqual([]);
  });

  test('says nothing of entries of other files when it looks at one, and keeps them', async () => {
    const root = await repaired();
    mkdirSync(join(root, '.git'));
    write(root, `${UNITS}/hermes-gateway-code.service`, OPEN);
    const part = `${UNITS}/hermes-gateway-code.service`;
    expect((await gatewayLint(root, 'baseline', part)).stdout).not.toContain('nothing any more');
    expect(JSON.parse(baselineOf(root)).findings.length).toBeGreaterThan(1);
    const { stdout, stderr, exitCode } = await gatewayLint(root, 'baseline', '--prune', part);
    expect([stdout, stderr, exitCode]).toEqual([
      '',
      'gateway-lint: --prune has to look at the whole repository; give its root as the PATH\n',
      2,
    ]);
  });

  test('writes no file where there is no finding', async () => {
    const root = folderWith({ [`${UNITS}/hermes-gateway.service`]: PINNED });
    expect((await gatewayLint(root, 'baseline')).stdout).toBe(`No findings, and so no ${FILE} is written.\n`);
    expect((await gatewayLint(root, 'baseline', '--prune')).stdout).toBe(
      `There is no ${FILE}, and so nothing to remove.\n`,
    );
    expect(existsSync(join(root, FILE))).toBe(false);
  });

  test('leaves out what is suppressed, unless no suppression is wanted', async () => {
    const suppressed = OPEN.replace('ExecStart', '# gateway-lint: ignore[profile-not-pinned] later\nExecStart');
    const root = folderWith({ [`${UNITS}/hermes-gateway.service`]: suppressed });
    expect((await gatewayLint(root, 'baseline')).stdout).toContain('No findings');
    expect((await gatewayLint(root, 'baseline', '--no-suppressions')).stdout).toContain('it hides 1 finding.');
  });

  test('follows no link', async () => {
    const root = folderWith({ ...BROKEN, 'elsewhere.json': 'mine\n' });
    symlinkSync('elsewhere.json', join(root, FILE));
    const { stderr, exitCode } = await gatewayLint(root, 'baseline');
    expect([stderr, exitCode]).toEqual([`${FILE}:1:1: not a regular file; a link is not followed\n`, 2]);
    expect(readFileSync(join(root, 'elsewhere.json'), 'utf8')).toBe('mine\n');
    expect(lstatSync(join(root, FILE)).isSymbolicLink()).toBe(true);
  });

  test('lets no path act on the terminal', async () => {
    const root = folderWith({ [`\x1b[2J/${UNITS}/hermes-gateway.service`]: OPEN });
    await gatewayLint(root, 'baseline');
    rmSync(join(root, '\x1b[2J'), { recursive: true });
    expect((await gatewayLint(root, 'baseline')).stdout).toContain(`in \\x1b[2J/${UNITS}`);
  });
});

test('a baseline that cannot be read ends every run with its place', async () => {
  const root = folderWith({ ...BROKEN, [FILE]: '{\n  "version": 1,\n' });
  for (const words of [[], ['map'], ['baseline']]) {
    const { stdout, stderr, exitCode } = await gatewayLint(root, ...words);
    expect([stdout, stderr, exitCode]).toEqual(['', `${FILE}:3:1: expected a string, not the end of the file\n`, 2]);
  }
});

test('--no-suppressions reports what comments suppress', async () => {
  const suppressed = OPEN.replace('ExecStart', '# gateway-lint: ignore[profile-not-pinned] later\nExecStart');
  const root = folderWith({ [`${UNITS}/hermes-gateway.service`]: suppressed });
  const usual = await gatewayLint(root);
  expect([lastLine(usual), usual.exitCode]).toEqual([
    'No findings: 1 file read, 1 service, 1 gateway, 1 suppressed',
    0,
  ]);
  const bare = await gatewayLint(root, '--no-suppressions');
  expect([lastLine(bare), bare.exitCode]).toEqual(['1 file read, 1 service, 1 gateway, 1 error', 1]);
});

test('require-reason makes a suppression without one a mistake', async () => {
  const suppressed = OPEN.replace('ExecStart', '# gateway-lint: ignore[profile-not-pinned]\nExecStart');
  const files = { [`${UNITS}/hermes-gateway.service`]: suppressed };
  expect((await gatewayLint(folderWith(files))).exitCode).toBe(0);
  const { stdout, exitCode } = await gatewayLint(
    folderWith({ ...files, '.gateway-lint.yml': 'require-reason: true\n' }),
  );
  expect(stdout.match(/(?<=: error: .*\[)[a-z-]+(?=\]$)/gm)).toEqual(['suppression-invalid', 'profile-not-pinned']);
  expect(exitCode).toBe(1);
});

test('--prune without the command is refused', async () => {
  const { stderr, exitCode } = await gatewayLint(folderWith(BROKEN), '--prune');
  expect([stderr, exitCode]).toEqual([
    'gateway-lint: unknown option --prune; it belongs to gateway-lint baseline\nTry gateway-lint --help.\n',
    2,
  ]);
});
