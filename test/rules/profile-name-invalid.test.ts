import { expect, it } from 'vitest';
import type { Files } from '../support/lint.ts';
import { lintFiles } from '../support/lint.ts';
import { messagesOf, testRule, userGateway } from '../support/rules.ts';

const named = (flag: string): Files => userGateway('x', { exec: `%h/.local/bin/hermes ${flag} gateway run` });

testRule('profile-name-invalid', [
  ['upper case', named('--profile Work'), ['--profile Work']],
  ['upper case in one word', named('--profile=Work'), ['--profile=Work']],
  ['a dot', named('-p bad.name'), ['-p bad.name']],
  ['a dash in front', named('--profile=-x'), ['--profile=-x']],
  ['a blank', named('-p Work\\x20Bot'), ['-p Work\\x20Bot']],
  ['empty', named('--profile='), ['--profile=']],
  ['65 characters', named(`-p ${'a'.repeat(65)}`), [`-p ${'a'.repeat(65)}`]],
  ['a reserved word', named('--profile hermes'), ['--profile hermes']],
  ['64 characters', named(`-p ${'a'.repeat(64)}`), []],
  ['digits, dashes and underscores', named('-p 0a_b-c'), []],
  ['default', named('--profile default'), []],
  ['a placeholder', named('--profile {{ Profile }}'), []],
  ['a specifier', named('--profile %u'), []],
]);

it('says what each release makes of upper case', async () => {
  const [message] = await messagesOf('profile-name-invalid', named('--profile=Work'));
  expect(message).toContain('stops with exit 1 (v0.6 to v0.12)');
  expect(message).toContain('runs profile "work" (v0.13 and later)');
});

it('is silent where only releases are in use that accept the name', async () => {
  const { findings } = await lintFiles(named('--profile=Work'), { hermesRelease: '0.20' });
  expect(findings.filter(({ rule }) => rule === 'profile-name-invalid')).toEqual([]);
});
