import { expect, it } from 'vitest';
import type { Files } from '../support/lint.ts';
import { lintFiles } from '../support/lint.ts';
import { systemGateway, testRule, userGateway } from '../support/rules.ts';

const inHome = (user: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, content]) => [`home/${user}/${path}`, content]));
const both = (user: string, profile = 'code'): Files => ({
  ...inHome('dana', userGateway('code')),
  ...systemGateway(profile, { service: `User=${user}` }),
});

testRule('duplicate-scope', [
  ['one user', both('dana'), ['--profile code']],
  [
    'other names',
    {
      ...both('dana', 'x'),
      ...systemGateway('x', { exec: '/usr/bin/hermes -p code gateway run', service: 'User=dana' }),
    },
    ['-p code'],
  ],
  ['another user', both('erik'), []],
  ['another profile', both('dana', 'notes'), []],
  [
    'two user units',
    { ...userGateway('code'), ...userGateway('x', { exec: '/usr/bin/hermes -p code gateway run' }) },
    [],
  ],
]);

it('is reported instead of duplicate-profile', async () => {
  const { findings } = await lintFiles(both('dana'));
  expect(findings.map(({ rule }) => rule)).toEqual(['duplicate-scope']);
});
