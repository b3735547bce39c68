import type { Files } from '../support/lint.ts';
import { testRule, userGateway } from '../support/rules.ts';

const HERMES = '%h/.local/bin/hermes';
const env = (service: string, exec = `${HERMES} gateway run`): Files => userGateway('ops', { exec, service });

testRule('profile-env-not-read', [
  ['no flag', env('Environment=HERMES_PROFILE=ops'), ['HERMES_PROFILE=ops']],
  ['quoted, among others', env('Environment=A=1 "HERMES_PROFILE=ops" B=2'), ['"HERMES_PROFILE=ops"']],
  ['set by env', env('', `/usr/bin/env HERMES_PROFILE=ops ${HERMES} gateway run`), ['HERMES_PROFILE=ops']],
  [
    'HERMES_HOME of another profile',
    env('Environment=HERMES_PROFILE=ops HERMES_HOME=%h/.hermes/profiles/code'),
    ['HERMES_PROFILE=ops'],
  ],
  ['HERMES_HOME of the same profile', env('Environment=HERMES_PROFILE=ops HERMES_HOME=%h/.hermes/profiles/ops'), []],
  ['a flag as well', env('Environment=HERMES_PROFILE=ops', `${HERMES} -p ops gateway run`), []],
  ['empty', env('Environment=HERMES_PROFILE='), []],
  ['reset', env('Environment=HERMES_PROFILE=ops\nEnvironment='), []],
  ['another variable', env('Environment=HERMES_PROFILES=ops'), []],
  ['a command that cannot be read', env('Environment=HERMES_PROFILE=ops', '/usr/local/bin/start.sh'), []],
]);
