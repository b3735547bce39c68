import { describe, expect, it } from 'vitest';
import type { Files } from '../support/lint.ts';
import { lintFiles } from '../support/lint.ts';
import { dropIn, messagesOf, systemGateway, templateGateway, testRule, unit, userGateway } from '../support/rules.ts';

const HERMES = '%h/.local/bin/hermes';
const open = (profile: string, service = ''): Files => userGateway(profile, { exec: `${HERMES} gateway run`, service });
const exec = (command: string): Files => userGateway('default', { exec: command });
const active = (name: string): Files => ({ '.hermes/active_profile': `${name}\n` });

testRule('profile-not-pinned', [
  ['no flag at all', open('default'), [`${HERMES} gateway run`]],
  ['the bare command', exec('/usr/bin/hermes gateway'), ['/usr/bin/hermes gateway']],
  ['HERMES_HOME that is the root', open('default', 'Environment=HERMES_HOME=%h/.hermes'), [`${HERMES} gateway run`]],
  ['HERMES_HOME that is another directory', open('x', 'Environment=HERMES_HOME=/opt/data'), [`${HERMES} gateway run`]],
  ['each of two', { ...open('default'), ...open('code') }, [`${HERMES} gateway run`, `${HERMES} gateway run`]],
  ['a template', templateGateway({ exec: `${HERMES} gateway run` }), [`${HERMES} gateway run`]],
  ['a system unit', systemGateway('x', { exec: '/opt/h/bin/hermes gateway run' }), ['/opt/h/bin/hermes gateway run']],
  ['a flag that is none', exec(`${HERMES} -pcode gateway run`), [`${HERMES} -pcode gateway run`]],
  [
    'a drop-in that takes the flag away',
    {
      ...userGateway('code'),
      ...dropIn('hermes-gateway-code.service', `[Service]\nExecStart=\nExecStart=${HERMES} gateway run\n`),
    },
    [`${HERMES} gateway run`],
  ],
  [
    'a drop-in that brings the flag',
    {
      ...open('default'),
      ...dropIn('hermes-gateway.service', `[Service]\nExecStart=\nExecStart=${HERMES} -p default gateway run\n`),
    },
    [],
  ],
  ['--profile', exec(`${HERMES} --profile default gateway run`), []],
  ['-p', exec(`${HERMES} -p code gateway run`), []],
  ['--profile=', exec(`${HERMES} --profile=code gateway run`), []],
  ['a flag after the subcommand', exec(`${HERMES} gateway run --profile code`), []],
  ['a quoted command', exec('"/usr/bin/hermes" "--profile" "code" "gateway" "run"'), []],
  ['a profile that is a placeholder', exec(`${HERMES} --profile {{ profile }} gateway run`), []],
  ['a command that is a placeholder', exec('{{ hermes_command }}'), []],
  ['a script of unknown content', exec('/usr/local/bin/start-hermes.sh'), []],
  ['HERMES_HOME that is a profile', open('code', 'Environment=HERMES_HOME=%h/.hermes/profiles/code'), []],
  ['an entry point that knows no flag', exec('/usr/bin/python3 -m gateway.run'), []],
  ['a drop-in without its unit', dropIn('hermes-gateway.service', '[Service]\nEnvironment=A=1\n'), []],
  ['another program', userGateway('default', { exec: '/usr/bin/docker mcp gateway run' }), []],
]);

describe('what profile-not-pinned says', () => {
  const cases: readonly [string, Files, readonly string[]][] = [
    ['in which releases', open('default'), ['v0.6 to v0.20', '~/.hermes/active_profile', 'Add "--profile default"']],
    [
      'in which releases HERMES_HOME counts',
      open('x', 'Environment=HERMES_HOME=%h/.hermes'),
      ['v0.6 to v0.11 and v0.14 to v0.20'],
    ],
    [
      'which value brings it together with another',
      { ...open('default'), ...userGateway('code') },
      ['With "code" there', 'hermes-gateway-code.service'],
    ],
    ['what the repository says today', { ...open('default'), ...active('notes') }, ['says "notes" in this repository']],
    [
      'the first few values of many',
      Object.assign({}, open('default'), ...['a', 'b', 'c', 'd', 'e'].map((name) => userGateway(name))),
      ['With "a" there', 'With "c" there', 'So it is with other gateways of this host.'],
    ],
    [
      'that an empty file brings it together with the default gateway',
      { ...open('x'), ...userGateway('default') },
      [
        'Without that file, or with "default" in it, it runs in the home of hermes-gateway.service',
        'Add "--profile x"',
      ],
    ],
  ];
  it.each(cases)('%s', async (_name, files, parts) => {
    const [message] = await messagesOf('profile-not-pinned', files);
    for (const part of parts) expect(message).toContain(part);
  });

  it('points at the gateway that it would meet', async () => {
    const { findings } = await lintFiles({ ...open('default'), ...userGateway('code') });
    expect(findings[0]?.related.map(({ span }) => span.source.path)).toEqual([
      '.config/systemd/user/hermes-gateway-code.service',
    ]);
  });
});

describe('the repair of profile-not-pinned', () => {
  const cases: readonly [string, Files, string | undefined][] = [
    ['names the profile that the unit is called after', open('code'), '--profile code '],
    ['names the default profile', { ...open('default'), ...userGateway('code') }, '--profile default '],
    [
      'is left to a person where another gateway has that profile',
      { ...open('default'), '.config/systemd/user/bot.service': unit({ exec: `${HERMES} -p default gateway run` }) },
      undefined,
    ],
  ];
  it.each(cases)('%s', async (_name, files, expected) => {
    const { findings } = await lintFiles(files);
    const finding = findings.find(({ rule }) => rule === 'profile-not-pinned');
    expect(finding?.fix?.edits[0]?.text).toBe(expected);
    expect(finding?.message).toContain(`Add "${expected?.trim() ?? '--profile NAME'}" before "gateway"`);
  });
});

describe('which releases profile-not-pinned minds', () => {
  const cases: readonly [release: string, service: string, count: number][] = [
    ['0.20', '', 1],
    ['0.20', 'Environment=HERMES_HOME=%h/.hermes', 1],
    ['0.13', 'Environment=HERMES_HOME=%h/.hermes', 0],
    ['latest', '', 0],
  ];
  it.each(cases)('%s with %j: %i', async (hermesRelease, service, count) => {
    const { findings } = await lintFiles(open('default', service), { hermesRelease });
    expect(findings.filter(({ rule }) => rule === 'profile-not-pinned')).toHaveLength(count);
  });
});
