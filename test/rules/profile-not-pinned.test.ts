import { describe, expect, it } from 'vitest';
import type { Config } from '../../src/config/config.ts';
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
    [
      'what the repository says today',
      { ...open('default'), ...active('notes') },
      ['That file says "notes" in this repository. A "hermes profile use NAME" on the host makes it another'],
    ],
    [
      'whom it meets today, and whom it would meet',
      { ...open('default'), ...userGateway('code'), ...userGateway('notes'), ...active('CODE') },
      [
        'That file says "CODE" in this repository: the home of hermes-gateway-code.service. With "notes" there it runs in the home of hermes-gateway-notes.service. Add',
      ],
    ],
    [
      'that the file says the default profile',
      { ...open('x'), ...userGateway('default'), ...active('default') },
      ['That file says "default" in this repository: the home of hermes-gateway.service. Add "--profile x"'],
    ],
    [
      'all that one value brings it together with',
      {
        ...open('default'),
        ...userGateway('code'),
        ...userGateway('notes'),
        '.config/systemd/user/bot.service': unit({ exec: `${HERMES} -p code gateway run` }),
      },
      [
        'With "code" there it runs in the home of bot.service and hermes-gateway-code.service. With "notes" there it runs in the home of hermes-gateway-notes.service. Add',
      ],
    ],
    [
      'three values, which are all there are',
      Object.assign({}, open('default'), ...['a', 'b', 'c'].map((name) => userGateway(name))),
      ['With "c" there it runs in the home of hermes-gateway-c.service. Add "--profile default"'],
    ],
    [
      'that HERMES_HOME is no pin',
      open('x', 'Environment=HERMES_HOME=%h/.hermes'),
      ['names no profile ("HERMES_HOME=%h/.hermes" is no pin): it runs'],
    ],
    [
      'that nobody knows whose active_profile it is',
      {
        'etc/s6-overlay/s6-rc.d/bot/run':
          '#!/command/with-contenv bash\nHERMES_HOME="/srv/bot"\nexec hermes gateway run\n',
      },
      [
        'names no profile: it runs whatever active_profile says in a root that is not known here (any supported release).',
      ],
    ],
    [
      'what to write in a template',
      templateGateway({ exec: `${HERMES} gateway run` }),
      ['Add "--profile NAME" ("--profile %i" where the instance is the profile) before "gateway".'],
    ],
    ['nothing of templates elsewhere', open('x'), ['next start. Add "--profile x" before "gateway".']],
    [
      'the first few values of many',
      Object.assign({}, open('default'), ...['a', 'b', 'c', 'd', 'e'].map((name) => userGateway(name))),
      [
        'With "a" there it runs in the home of hermes-gateway-a.service. With "b" there it runs in the home of hermes-gateway-b.service. With "c" there it runs in the home of hermes-gateway-c.service. So it is with other gateways of this host. Add',
      ],
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

  it('where the configuration tells the value', async () => {
    const [message] = await messagesOf('profile-not-pinned', open('default'), { activeProfile: 'ops' });
    expect(message).toContain('That file says "ops" in the configuration. A "hermes profile use');
  });

  it('points at what the file says, the gateway that it meets today, and those that it would meet', async () => {
    const unpinned = open('x');
    const related = async (files: Files) =>
      (await lintFiles({ ...unpinned, ...files })).findings
        .filter(({ rule }) => rule === 'profile-not-pinned')
        .flatMap((finding) => finding.related.map(({ span, label }) => [span.source.path.replace(/.*\//, ''), label]));
    const others = { ...userGateway('a'), ...userGateway('code'), ...userGateway('default') };
    const meets = (name: string, cause: string) => [name, `${cause} both run in the home of ${name} (v0.6 to v0.20)`];
    expect(await related({ ...others, ...active('code') })).toEqual([
      ['active_profile', 'active_profile says "code"'],
      meets('hermes-gateway-code.service', 'with "code" in active_profile'),
      meets('hermes-gateway-a.service', 'with "a" in active_profile'),
      meets('hermes-gateway.service', 'without active_profile'),
    ]);
    const many = Object.assign({}, ...[...'abcdefghijklmn'].map((name) => userGateway(name)));
    expect((await related(many)).map(([, label]) => label?.slice(0, 8))).toEqual(
      [...'abcdefghijkl'].map((name) => `with "${name}"`),
    );
  });
});

describe('the repair of profile-not-pinned', () => {
  const cases: readonly [string, Files, fix: string | undefined, config?: Partial<Config>][] = [
    ['names the profile that the unit is called after', open('code'), '--profile code '],
    ['names the default profile', { ...open('default'), ...userGateway('code') }, '--profile default '],
    [
      'is left to a person where another gateway has that profile',
      { ...open('default'), '.config/systemd/user/bot.service': unit({ exec: `${HERMES} -p default gateway run` }) },
      undefined,
    ],
    [
      'is left to a person where a flag would lead to another home',
      open('x', 'Environment=HERMES_HOME=/srv/x'),
      undefined,
      { hermesRelease: '0.8' },
    ],
    [
      'is left to a person where the name stands for none',
      { '.config/systemd/user/bot.service': unit({ exec: `${HERMES} gateway run` }) },
      undefined,
    ],
  ];
  it.each(cases)('%s', async (_name, files, expected, config) => {
    const { findings } = await lintFiles(files, config);
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
