import { expect, it } from 'vitest';
import type { Files } from '../support/lint.ts';
import { messagesOf, testRule, userGateway } from '../support/rules.ts';

const HERMES = '%h/.local/bin/hermes';
const env = (service: string, exec = `${HERMES} gateway run`): Files => userGateway('ops', { exec, service });

/** Compose services that run a gateway in a container, by the lines that each has besides. */
const containers = (...services: readonly (readonly string[])[]): Files => ({
  'compose.yaml': [
    'services:',
    ...services.flatMap((lines, index) => [
      `  box${index}:`,
      ...['image: nousresearch/hermes-agent', 'restart: always', ...lines].map((line) => `    ${line}`),
    ]),
    '',
  ].join('\n'),
});

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
  [
    'containers that have a volume each, where the volume is the pin and need not hold the profile',
    containers(
      ['command: gateway run', 'environment: { HERMES_PROFILE: ops }', 'volumes: ["ops:/opt/data"]'],
      ['command: gateway run', 'environment: { HERMES_PROFILE: code }', 'volumes: ["/srv/code:/opt/data"]'],
    ),
    [],
  ],
  [
    'a container without a command',
    containers(['environment: [HERMES_PROFILE=ops]', 'volumes: ["/srv/ops:/opt/data"]']),
    [],
  ],
  [
    'a container whose HERMES_HOME is the home of another profile',
    containers([
      'command: gateway run',
      'environment: [HERMES_PROFILE=ops, HERMES_HOME=/opt/data/profiles/code]',
      'volumes: ["/srv/x:/opt/data"]',
    ]),
    ['HERMES_PROFILE=ops'],
  ],
]);

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
])('what is said of it beside %s', async (_name, files, expected) => {
  expect(await messagesOf('profile-env-not-read', files)).toEqual(expected);
});
