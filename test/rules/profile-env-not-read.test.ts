import { expect, it } from 'vitest';
import type { Files } from '../support/lint.ts';
import { messagesOf, testRule, userGateway } from '../support/rules.ts';

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
  [
    'a flag that is not read, which is reported itself',
    env('Environment=HERMES_PROFILE=ops', `${HERMES} -pops gateway run`),
    [],
  ],
  ['empty', env('Environment=HERMES_PROFILE='), []],
  ['reset', env('Environment=HERMES_PROFILE=ops\nEnvironment='), []],
  ['another variable', env('Environment=HERMES_PROFILES=ops'), []],
  ['arguments that are not known', env('Environment=HERMES_PROFILE=ops', `${HERMES} {{ args }} gateway run`), []],
  ['a command that cannot be read', env('Environment=HERMES_PROFILE=ops', '/usr/local/bin/start.sh'), []],
]);

const container = (variable: string): Files => ({
  'compose.yaml': `services:\n  box:\n    image: nousresearch/hermes-agent\n    command: gateway run\n    environment: [${variable}]\n    volumes: ["/srv/x:/opt/data"]\n`,
});

it.each<[string, Files, readonly string[]]>([
  [
    'nothing else',
    env('Environment=HERMES_PROFILE=ops'),
    [
      'HERMES_PROFILE="ops" selects no profile, no release reads it for that: hermes-gateway-ops.service runs whatever ~/.hermes/active_profile says (v0.6 to v0.20) and the default profile (v0.21 and later). Add "--profile ops" before "gateway".',
    ],
  ],
  [
    'env, which sets it',
    env('', `/usr/bin/env HERMES_PROFILE=ops ${HERMES} gateway run`),
    [
      'HERMES_PROFILE="ops" selects no profile, no release reads it for that: hermes-gateway-ops.service runs whatever ~/.hermes/active_profile says (v0.6 to v0.20) and the default profile (v0.21 and later). Add "--profile ops" before "gateway".',
    ],
  ],
  [
    'the home of another profile',
    env('Environment=HERMES_PROFILE=ops HERMES_HOME=%h/.hermes/profiles/code'),
    [
      'HERMES_PROFILE="ops" selects no profile, no release reads it for that: hermes-gateway-ops.service runs whatever ~/.hermes/active_profile says (v0.6 to v0.11) and profile "code" (v0.12 and later). Add "--profile ops" before "gateway".',
    ],
  ],
  [
    'the home of a profile that is not known',
    env('Environment=HERMES_PROFILE={{ x }} HERMES_HOME=%h/.hermes/profiles/{{ y }}'),
    [
      'HERMES_PROFILE="{{ x }}" selects no profile, no release reads it for that: hermes-gateway-ops.service runs whatever ~/.hermes/active_profile says (v0.6 to v0.11) and the gateway in ~/.hermes/profiles/{{ y }} (v0.12 and later). Add "--profile NAME" before "gateway".',
    ],
  ],
  [
    'an entry point that knows no flag',
    env('Environment=HERMES_PROFILE=ops', '/usr/bin/python3 -m gateway.run'),
    [
      'HERMES_PROFILE="ops" selects no profile, no release reads it for that: hermes-gateway-ops.service runs the default profile (any supported release). Start it with "hermes --profile ops gateway run" instead.',
    ],
  ],
  [
    'the script of a shell',
    env('Environment=HERMES_PROFILE=ops', "/bin/sh -c 'exec hermes gateway run'"),
    [
      'HERMES_PROFILE="ops" selects no profile, no release reads it for that: hermes-gateway-ops.service runs whatever ~/.hermes/active_profile says (v0.6 to v0.20) and the default profile (v0.21 and later). Add "--profile ops" before "gateway".',
    ],
  ],
  [
    'a data volume',
    container('HERMES_PROFILE=ops'),
    [
      'HERMES_PROFILE="ops" selects no profile, no release reads it for that: compose service box runs what its data volume holds, the default profile. Add "--profile ops" before "gateway".',
    ],
  ],
  ['a data volume, whose profile it names', container('HERMES_PROFILE=default'), []],
])('what is said of it beside %s', async (_name, files, expected) => {
  expect(await messagesOf('profile-env-not-read', files)).toEqual(expected);
});
