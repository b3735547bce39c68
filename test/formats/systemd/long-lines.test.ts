import { expect, it } from 'vitest';
import { systemd } from '../../../src/formats/systemd/systemd.ts';
import { memoryRepository, servicesOf } from '../../support/lint.ts';
import { unit } from '../../support/rules.ts';

it('reads a line of very many words', () => {
  const files = {
    '.config/systemd/user/a.service': unit({ exec: '/a', service: `Environment=${'a '.repeat(200_000)}` }),
  };
  const [service] = servicesOf(systemd, memoryRepository(files));
  expect(service?.problems.map(({ kind }) => kind)).toEqual(['environment-lost']);
});
