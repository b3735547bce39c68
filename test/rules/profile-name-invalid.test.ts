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

const NO_NAME =
  'is no profile name: those are up to 64 of "a-z", "0-9", "_" and "-", the first a letter or a digit. With it';

it.each<[string, string, string, string | undefined]>([
  ['--profile=', '"" is no profile name: it is empty. With it', 'Give the profile another name.', undefined],
  [
    '--profile hermes',
    '"hermes" cannot be a profile name: Hermes keeps that word for itself. With it',
    'Give the profile another name.',
    undefined,
  ],
  ['-p bad.name', `"bad.name" ${NO_NAME}`, 'Give the profile another name.', undefined],
  ['-p Bad.Name', `"Bad.Name" ${NO_NAME}`, 'Give the profile another name.', undefined],
  ['--profile=-Work', `"-Work" ${NO_NAME}`, 'Give the profile another name.', undefined],
  ['-p Work', `"Work" ${NO_NAME}`, 'Write "work".', 'work'],
  ['-p "Work "', `"Work " ${NO_NAME}`, 'Write "work".', 'work'],
  ['-p ${WHO}', `"Work" ${NO_NAME}`, 'Write "work".', undefined],
])('what is said and done about %s', async (flag, fault, remedy, name) => {
  const { findings } = await lintFiles(
    userGateway('x', { exec: `hermes ${flag} gateway run`, service: 'Environment=WHO=Work' }),
  );
  const [found] = findings.filter(({ rule }) => rule === 'profile-name-invalid');
  expect(found?.message).toContain(`${fault} hermes-gateway-x.service `);
  expect(found?.message).toMatch(new RegExp(`\\. ${remedy.replaceAll('.', '\\.')}$`));
  expect(found?.fix?.edits.map(({ text }) => text)).toEqual(name && [name]);
});

it('says what each release makes of upper case', async () => {
  const [message] = await messagesOf('profile-name-invalid', named('--profile=Work'));
  expect(message).toContain('stops with exit 1 (v0.6 to v0.12)');
  expect(message).toContain('runs profile "work" (v0.13 and later)');
});

it('is silent where only releases are in use that accept the name', async () => {
  const { findings } = await lintFiles(named('--profile=Work'), { hermesRelease: '0.20' });
  expect(findings.filter(({ rule }) => rule === 'profile-name-invalid')).toEqual([]);
});
