import { expect, it } from 'vitest';
import type { Files } from '../support/lint.ts';
import { messagesOf, templateGateway, testRule, userGateway } from '../support/rules.ts';

const hermes = (words: string, service = ''): Files =>
  userGateway('lab', { exec: `%h/.local/bin/hermes ${words}`, service });

testRule('profile-not-literal', [
  [
    'a command substitution',
    userGateway('lab', { exec: `/bin/sh -c 'exec hermes -p $(hostname) gateway run'` }),
    ['-p $(hostname)'],
  ],
  ['a variable of the shell', userGateway('lab', { exec: `/bin/sh -c 'hermes -p $$WHO gateway run'` }), ['-p $$WHO']],
  [
    'a variable from a file outside of the repository',
    hermes('--profile ${WHO} gateway run', 'EnvironmentFile=/etc/hermes.env'),
    ['--profile ${WHO}'],
  ],
  ['a placeholder', hermes('--profile {{ profile }} gateway run'), ['--profile {{ profile }}']],
  ['a variable of the unit', hermes('--profile ${WHO} gateway run', 'Environment=WHO=lab'), []],
  [
    'a variable from a file in the repository',
    { ...hermes('--profile ${WHO} gateway run', 'EnvironmentFile=%h/.config/lab.env'), '.config/lab.env': 'WHO=lab\n' },
    [],
  ],
  ['%i of a template', templateGateway(), []],
  [
    '%I of a template, with a prefix',
    templateGateway({ exec: '%h/.local/bin/hermes --profile=bot_%I gateway run' }),
    [],
  ],
  [
    '%i of a template beside what is not known',
    templateGateway({ exec: '%h/.local/bin/hermes --profile=%i-{{ stage }} gateway run' }),
    ['--profile=%i-{{ stage }}'],
  ],
  ['a name', hermes('--profile lab gateway run'), []],
]);

it('says which value is open, and why', async () => {
  expect(await messagesOf('profile-not-literal', hermes('--profile bot-{{ profile }} gateway run'))).toEqual([
    'hermes-gateway-lab.service runs profile "bot-{{ profile }}", which the repository does not fix: "{{ profile }}" is filled in by a template. Nothing here proves that no other gateway of the host gets the same profile. Write the name itself, or set the variable where the service is declared.',
  ]);
});
