import type { Files } from '../support/lint.ts';
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
  ['another directory', code('WorkingDirectory=%h/src/profiles/notes'), []],
  ['a template', templateGateway({ service: 'Environment=HERMES_HOME=%h/.hermes/profiles/%i' }), []],
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
