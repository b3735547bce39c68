import { expect, it } from 'vitest';
import { type Files, lintFiles } from '../support/lint.ts';
import { testRule, unit, userGateway } from '../support/rules.ts';

const legacy = (words = '--profile default gateway run'): Files => ({
  '.config/systemd/user/hermes.service': unit({ exec: `/usr/bin/hermes ${words}`, install: 'WantedBy=default.target' }),
});

testRule('legacy-unit', [
  [
    'beside the default unit',
    { ...legacy(), ...userGateway('default') },
    ['/usr/bin/hermes --profile default gateway run'],
  ],
  ['beside a named unit', { ...legacy('-p x gateway run'), ...userGateway('x') }, ['/usr/bin/hermes -p x gateway run']],
  [
    'neither has a pin',
    { ...legacy('gateway run'), ...userGateway('default', { exec: '/usr/bin/hermes gateway run' }) },
    ['/usr/bin/hermes gateway run'],
  ],
  [
    'beside two units',
    { ...legacy(), ...userGateway('default'), ...userGateway('x', { exec: '/usr/bin/hermes -p default gateway run' }) },
    ['/usr/bin/hermes --profile default gateway run'],
  ],
  [
    'beside a unit of another name, which is no gateway by its name',
    {
      ...legacy(),
      '.config/systemd/user/my-hermes-gateway.service': unit({ exec: '/usr/bin/hermes -p default gateway run' }),
    },
    [],
  ],
  [
    'a unit of a name that only ends so',
    {
      '.config/systemd/user/my-hermes.service': unit({ exec: '/usr/bin/hermes -p default gateway run' }),
      ...userGateway('default'),
    },
    [],
  ],
  ['alone', legacy(), []],
  ['another profile', { ...legacy(), ...userGateway('code') }, []],
  ['another program', { ...legacy('start'), ...userGateway('default') }, []],
]);

it('is reported instead of duplicate-profile, which speaks of the rest', async () => {
  const others = { ...userGateway('default'), ...userGateway('x', { exec: '/usr/bin/hermes -p default gateway run' }) };
  const rules = async (files: Files) =>
    (await lintFiles(files)).findings.map(({ rule }) => rule).filter((id) => id !== 'unit-name-mismatch');
  expect(await rules({ ...legacy(), ...userGateway('default') })).toEqual(['legacy-unit']);
  expect(await rules({ ...legacy(), ...others })).toEqual(['duplicate-profile', 'legacy-unit']);
});
