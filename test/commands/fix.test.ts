import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { start } from '../../src/commands/start.ts';
import { folderWith, UNITS, unit } from '../support/process.ts';

const CODE = `${UNITS}/hermes-gateway-code.service`;
const OPS = `${UNITS}/hermes-gateway-ops.service`;
const loose = unit('/usr/bin/hermes gateway run');
const pinned = (profile: string) => unit(`/usr/bin/hermes --profile ${profile} gateway run`);
const withoutRestart = (text: string) => text.replace('Restart=always\nRestartSec=5\n', '');
const TOKEN = '8123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw';

const run = (root: string, ...words: readonly string[]) => start(words, { cwd: root, color: false });
const read = (root: string, path: string) => readFileSync(join(root, path), 'utf8');
const lastLine = (text: string) => text.trimEnd().split('\n').at(-1);

test('certain mistakes are repaired on the disk, and what is left is reported', async () => {
  const root = folderWith({ [CODE]: withoutRestart(loose), [OPS]: loose });
  const { stdout, stderr, exitCode } = await run(root, '--fix', '--fail-on', 'warning');
  expect(read(root, CODE)).toBe(withoutRestart(pinned('code')));
  expect(read(root, OPS)).toBe(pinned('ops'));
  expect(stdout).toMatch(new RegExp(`^${CODE}:5:11: warning: .*\\[restart-missing\\]\n`));
  expect(lastLine(stdout)).toBe(
    '2 files read, 2 services, 2 gateways, 1 warning; 2 findings repaired in 2 files, 1 more with --unsafe',
  );
  expect([stderr, exitCode]).toEqual(['', 1]);
});

test('with --unsafe likely mistakes are repaired too, and a second run changes nothing', async () => {
  const root = folderWith({ [CODE]: withoutRestart(loose) });
  const { stdout, exitCode } = await run(root, '--fix', '--unsafe');
  expect(stdout).toMatch(/^No findings: 1 file read, 1 service, 1 gateway; 2 findings repaired in 1 file\n/);
  expect([read(root, CODE), exitCode]).toEqual([pinned('code'), 0]);
  const again = await run(root, '--fix', '--unsafe');
  expect(again.stdout).toMatch(/^No findings: 1 file read, 1 service, 1 gateway; nothing repaired\n/);
  expect(read(root, CODE)).toBe(pinned('code'));
});

test('a repaired file keeps its mode, and nothing is left beside it', async () => {
  const root = folderWith({ [CODE]: loose });
  chmodSync(join(root, CODE), 0o640);
  await run(root, '--fix');
  expect(statSync(join(root, CODE)).mode & 0o777).toBe(0o640);
  expect(readdirSync(join(root, UNITS))).toEqual(['hermes-gateway-code.service']);
});

test('bytes outside of the repair stay as they are', async () => {
  const root = folderWith({ [CODE]: '' });
  const bytes = Buffer.concat([
    Buffer.from([0xef, 0xbb, 0xbf]),
    Buffer.from(loose.replaceAll('\n', '\r\n')),
    Buffer.from('# \xff', 'latin1'),
  ]);
  writeFileSync(join(root, CODE), bytes);
  await run(root, '--fix');
  const expected = bytes.toString('latin1').replace('hermes gateway', 'hermes --profile code gateway');
  expect(readFileSync(join(root, CODE)).toString('latin1')).toBe(expected);
});

test('what is suppressed, or in the baseline, is not repaired', async () => {
  const suppressed = loose.replace('ExecStart', '# gateway-lint: ignore[profile-not-pinned] as it is\nExecStart');
  const root = folderWith({ [CODE]: suppressed, [OPS]: loose });
  await run(root, 'baseline');
  const { stdout } = await run(root, '--fix');
  expect([read(root, CODE), read(root, OPS)]).toEqual([suppressed, loose]);
  expect(lastLine(stdout)).toContain('1 suppressed, 2 in the baseline; nothing repaired');
});

test('a link is not written through: the file that it stands for is repaired, where it is in the repository', async () => {
  const root = folderWith({ 'units/hermes-gateway-code.service': loose });
  mkdirSync(join(root, UNITS), { recursive: true });
  symlinkSync('../../../units/hermes-gateway-code.service', join(root, CODE));
  await run(root, '--fix');
  expect(read(root, 'units/hermes-gateway-code.service')).toBe(pinned('code'));
  expect(read(root, CODE)).toBe(pinned('code'));
});

test('a file that is read-only is left alone, with a message, and the exit code is for what is left', async () => {
  const root = folderWith({ [CODE]: loose, [OPS]: loose });
  chmodSync(join(root, CODE), 0o444);
  const { stdout, stderr, exitCode } = await run(root, '--fix');
  expect([read(root, CODE), read(root, OPS)]).toEqual([loose, pinned('ops')]);
  expect(stderr).toBe(`gateway-lint: ${CODE} is left alone: it is read-only\n`);
  expect(lastLine(stdout)).toMatch(/1 error; 1 finding repaired in 1 file$/);
  expect(exitCode).toBe(1);
});

describe('--diff', () => {
  it('prints the patch that git applies, and changes nothing', async () => {
    const root = folderWith({ [CODE]: withoutRestart(loose), [OPS]: loose });
    const { stdout, stderr, exitCode } = await run(root, '--diff', '--unsafe');
    expect([read(root, CODE), read(root, OPS), stderr, exitCode]).toEqual([withoutRestart(loose), loose, '', 1]);
    execFileSync('git', ['apply', '-'], { cwd: root, input: stdout });
    expect([read(root, CODE), read(root, OPS)]).toEqual([pinned('code'), pinned('ops')]);
  });

  it('prints nothing where nothing can be repaired', async () => {
    const { stdout, exitCode } = await run(folderWith({ [CODE]: pinned('code') }), '--diff');
    expect([stdout, exitCode]).toEqual(['', 0]);
  });

  it('leaves out a file whose patch would show a secret', async () => {
    const secret = loose.replace('Restart=', `Environment=TELEGRAM_BOT_TOKEN=${TOKEN}\nRestart=`);
    const root = folderWith({ [CODE]: secret, [OPS]: loose });
    const { stdout, stderr } = await run(root, '--diff');
    expect(stdout).toContain(OPS);
    expect(stdout + stderr).not.toContain(TOKEN);
    expect(stderr).toBe(
      `gateway-lint: ${CODE} is left alone: its patch would show a secret, or characters that cannot be printed; --fix repairs it\n`,
    );
    await run(root, '--fix');
    expect(read(root, CODE)).toBe(secret.replace('hermes gateway', 'hermes --profile code gateway'));
  });
});

describe('--fix=drop-in', () => {
  const DROP_IN = `${CODE}.d/10-profile.conf`;
  const text = '[Service]\nExecStart=\nExecStart=/usr/bin/hermes --profile code gateway run\n';

  it('writes the profile beside the unit, which stays as it is', async () => {
    const root = folderWith({ [CODE]: loose });
    const { stdout, exitCode } = await run(root, '--fix=drop-in');
    expect([read(root, CODE), read(root, DROP_IN), exitCode]).toEqual([loose, text, 0]);
    expect(stdout).toMatch(/^No findings: 2 files read, 1 service, 1 gateway; 1 finding repaired in 1 file\n/);
  });

  it('never writes over a file that is there', async () => {
    const root = folderWith({ [CODE]: loose, [DROP_IN]: '[Service]\nNice=5\n' });
    const { stderr, exitCode } = await run(root, '--fix=drop-in');
    expect(read(root, DROP_IN)).toBe('[Service]\nNice=5\n');
    expect(stderr).toBe(`gateway-lint: ${DROP_IN} is left alone: there is a file of that name already\n`);
    expect(exitCode).toBe(1);
  });

  it('is shown by --diff', async () => {
    const root = folderWith({ [CODE]: loose });
    const { stdout } = await run(root, '--fix=drop-in', '--diff');
    execFileSync('git', ['apply', '-'], { cwd: root, input: stdout });
    expect([read(root, CODE), read(root, DROP_IN)]).toEqual([loose, text]);
  });

  it('is not written into a folder that is a link', async () => {
    const root = folderWith({ [CODE]: loose, 'elsewhere/x': '' });
    symlinkSync(join(root, 'elsewhere'), join(root, `${CODE}.d`));
    const { stderr } = await run(root, '--fix=drop-in');
    expect(readdirSync(join(root, 'elsewhere'))).toEqual(['x']);
    expect(stderr).toBe(`gateway-lint: ${DROP_IN} is left alone: there is something else where its folder would be\n`);
  });
});

test('of a text on stdin the repaired text is printed, byte for byte', async () => {
  const root = folderWith({ '.git/HEAD': '', [CODE]: 'on the disk', [OPS]: pinned('ops') });
  const stdin = async () => Buffer.from(loose.replaceAll('\n', '\r\n'));
  const { stdout, exitCode } = await start(['--fix', '--stdin-filename', CODE], { cwd: root, color: false, stdin });
  expect([stdout, exitCode]).toEqual([pinned('code').replaceAll('\n', '\r\n'), 0]);
  expect(read(root, CODE)).toBe('on the disk');
});

const refused: readonly (readonly [string, readonly string[], string])[] = [
  ['--unsafe alone', ['--unsafe'], '--unsafe goes with --fix or --diff'],
  ['another kind of --fix', ['--fix=all'], 'option --fix takes no value, or drop-in'],
  ['a value for --diff', ['--diff=x'], 'option --diff takes no value'],
];

test.each(refused)('%s is refused', async (_name, words, expected) => {
  const { stderr, exitCode } = await run(folderWith({ [CODE]: loose }), ...words);
  expect([stderr.split('\n')[0], exitCode]).toEqual([`gateway-lint: ${expected}`, 2]);
});
