import { expect, it } from 'vitest';
import { type Files, lintFiles } from '../support/lint.ts';
import { templateGateway, testRule, userGateway } from '../support/rules.ts';

const code = (service: string): Files => userGateway('code', { service });

testRule('profile-home-mismatch', [
  ['HERMES_HOME', code('Environment=HERMES_HOME=%h/.hermes/profiles/notes'), ['HERMES_HOME=%h/.hermes/profiles/notes']],
  ['WorkingDirectory', code('WorkingDirectory=%h/.hermes/profiles/notes'), ['%h/.hermes/profiles/notes']],
  [
    'the default profile in the home of another',
    userGateway('default', { service: 'Environment=HERMES_HOME=/opt/data/profiles/notes/' }),
    ['HERMES_HOME=/opt/data/profiles/notes/'],
  ],
  [
    'the same profile',
    code('Environment=HERMES_HOME=%h/.hermes/profiles/code\nWorkingDirectory=%h/.hermes/profiles/code'),
    [],
  ],
  ['the root', code('Environment=HERMES_HOME=%h/.hermes\nWorkingDirectory=%h/.hermes'), []],
  [
    'the home of another one with a slash to spare',
    code('WorkingDirectory=%h/.hermes/profiles//notes'),
    ['%h/.hermes/profiles//notes'],
  ],
  ['a directory in the home of another', code('Environment=HERMES_HOME=%h/.hermes/profiles/notes/x'), []],
  [
    'a profile below a root that is not known',
    code('Environment=HERMES_HOME={{ root }}/profiles/notes'),
    ['HERMES_HOME={{ root }}/profiles/notes'],
  ],
  ['another directory', code('WorkingDirectory=%h/src/profiles/notes'), []],
  ['a template', templateGateway({ service: 'Environment=HERMES_HOME=%h/.hermes/profiles/%i' }), []],
  [
    'a flag whose value is not known',
    userGateway('code', {
      exec: '/usr/bin/hermes -p {{ x }} gateway run',
      service: 'Environment=HERMES_HOME=/srv/profiles/notes',
    }),
    [],
  ],
  ['a placeholder', code('Environment=HERMES_HOME=/srv/profiles/{{ name }}'), []],
  [
    'no flag',
    userGateway('code', {
      exec: '/usr/bin/hermes gateway run',
      service: 'Environment=HERMES_HOME=/srv/profiles/notes',
    }),
    [],
  ],
]);

it.each<[string, Files, string, string]>([
  [
    'HERMES_HOME',
    code('Environment=HERMES_HOME=%h/.hermes/profiles/notes'),
    'HERMES_HOME is the home of profile "notes" ("%h/.hermes/profiles/notes"), but the flag says "code" and wins: hermes-gateway-code.service runs profile "code", with its lock, its log and its bots. Make both name one profile.',
    'this flag selects profile "code"',
  ],
  [
    'the directory of another manager',
    {
      'supervisord.conf':
        '[program:bot]\ncommand=hermes -p ops gateway run\ndirectory=/home/ann/.hermes/profiles/notes\n',
    },
    'directory is the home of profile "notes" ("/home/ann/.hermes/profiles/notes"), but the flag says "ops" and wins: supervisord program bot runs profile "ops", ',
    'this flag selects profile "ops"',
  ],
])('what is said of %s', async (_name, files, message, label) => {
  const { findings } = await lintFiles(files);
  const found = findings.filter(({ rule }) => rule === 'profile-home-mismatch');
  expect(found.map((finding) => finding.message.slice(0, message.length))).toEqual([message]);
  expect(found.flatMap(({ related }) => related.map((place) => place.label))).toEqual([label]);
});
