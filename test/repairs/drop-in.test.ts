import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import { lintRepository } from '../../src/lint.ts';
import { type Lint, repairByDropIns } from '../../src/repairs/repair.ts';
import { withTexts } from '../../src/repository.ts';
import { type Files, memoryRepository } from '../support/lint.ts';
import { dropIn, templateGateway, userGateway } from '../support/rules.ts';

const USER = '.config/systemd/user';
const SYSTEM = 'etc/systemd/system';
const pinned = (command: string) => `[Service]\nExecStart=\nExecStart=${command}\n`;

async function dropInsFor(files: Files, unsafe = false): Promise<Readonly<Record<string, string>>> {
  const lint: Lint = async (texts) => lintRepository(withTexts(memoryRepository(files), texts), DEFAULT_CONFIG);
  const repairs = await repairByDropIns(await lint(new Map()), lint, unsafe);
  return Object.fromEntries(repairs.files.map(({ before, text }) => [before.path, text]));
}

const loose = 'hermes gateway run';
const unit = (exec: string) => `[Service]\nExecStart=${exec}\nRestart=always\n`;

const rows: readonly (readonly [string, Files, Readonly<Record<string, string>>])[] = [
  [
    'resets the command of a user unit and gives it with the profile',
    userGateway('code', { exec: `/usr/bin/${loose}` }),
    { [`${USER}/hermes-gateway-code.service.d/10-profile.conf`]: pinned('/usr/bin/hermes --profile code gateway run') },
  ],
  [
    'does the same for a system unit',
    { [`${SYSTEM}/hermes-gateway.service`]: unit(`/usr/bin/${loose}`) },
    { [`${SYSTEM}/hermes-gateway.service.d/10-profile.conf`]: pinned('/usr/bin/hermes --profile default gateway run') },
  ],
  [
    'keeps prefixes, quotes, specifiers and broken lines',
    userGateway('code', { exec: '-"%h/my bin/hermes" \\\n  gateway  run \\\n  "--replace"' }),
    {
      [`${USER}/hermes-gateway-code.service.d/10-profile.conf`]: pinned(
        '-"%h/my bin/hermes" \\\n  --profile code gateway  run \\\n  "--replace"',
      ),
    },
  ],
  [
    'keeps a command that a shell reads',
    userGateway('code', { exec: `/bin/sh -c 'exec ${loose} --replace'` }),
    {
      [`${USER}/hermes-gateway-code.service.d/10-profile.conf`]: pinned(
        "/bin/sh -c 'exec hermes --profile code gateway run --replace'",
      ),
    },
  ],
  [
    'ends its lines as the unit does',
    { [`${USER}/hermes-gateway-code.service`]: unit(`/usr/bin/${loose}`).replaceAll('\n', '\r\n') },
    {
      [`${USER}/hermes-gateway-code.service.d/10-profile.conf`]: pinned(
        '/usr/bin/hermes --profile code gateway run',
      ).replaceAll('\n', '\r\n'),
    },
  ],
  [
    'is written for what HERMES_PROFILE was meant to do',
    userGateway('code', { exec: `/usr/bin/${loose}`, service: 'Environment=HERMES_PROFILE=code' }),
    { [`${USER}/hermes-gateway-code.service.d/10-profile.conf`]: pinned('/usr/bin/hermes --profile code gateway run') },
  ],
  ['is not written where the unit names its profile', userGateway('code'), {}],
  [
    'is not written where another drop-in gives the command',
    {
      ...userGateway('code'),
      ...dropIn('hermes-gateway-code.service', `[Service]\nExecStart=\nExecStart=/usr/bin/${loose}\n`),
    },
    {},
  ],
  ['is not written beside a Procfile', { Procfile: `hermes-gateway-code: ${loose}\n` }, {}],
  [
    'is not written for a unit that a script writes',
    {
      'install.sh': `#!/bin/sh\ncat > ~/.config/systemd/user/hermes-gateway-code.service <<'UNIT'\n${unit(`/usr/bin/${loose}`)}UNIT\n`,
    },
    {},
  ],
  [
    'is not written beside a unit that is copied to where nobody copies the drop-in',
    {
      'roles/hermes/files/hermes-gateway-code.service': unit(`/usr/bin/${loose}`),
      'roles/hermes/tasks/main.yml':
        '- copy:\n    src: hermes-gateway-code.service\n    dest: /etc/systemd/system/hermes-gateway-code.service\n',
      'site.yml': '- hosts: all\n  roles: [hermes]\n',
    },
    {},
  ],
];

describe('the drop-in', () => {
  it.each(rows)('%s', async (_name, files, expected) => {
    expect(await dropInsFor(files)).toEqual(expected);
  });

  it('of a template pins every instance, and only with --unsafe', async () => {
    const files = templateGateway({ exec: `/usr/bin/${loose}` });
    expect(await dropInsFor(files)).toEqual({});
    expect(await dropInsFor(files, true)).toEqual({
      [`${USER}/hermes-gateway@.service.d/10-profile.conf`]: pinned('/usr/bin/hermes --profile %i gateway run'),
    });
  });
});
