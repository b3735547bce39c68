import { describe, expect, test } from 'vitest';
import { sharedPorts } from '../../../src/rules/shared/ports.ts';
import type { Service } from '../../../src/service.ts';
import { container, hostOf } from '../../support/gateways.ts';
import { serviceOf } from '../../support/service.ts';

describe('the ports that several services listen on', () => {
  const of = (name: string, env: Readonly<Record<string, string>>, parts: Partial<Service> = {}) =>
    serviceOf(['hermes', '-p', name, 'gateway', 'run'], { name, env, parts });
  const box = (name: string, env: Readonly<Record<string, string>>) =>
    serviceOf(['gateway', 'run'], { name, env, parts: { container: container(`/srv/${name}`) } });
  const onHost = (name: string, env: Readonly<Record<string, string>>) =>
    serviceOf(['gateway', 'run'], {
      name,
      env,
      parts: { container: { ...container(`/srv/${name}`), usesHostNetwork: true } },
    });

  test.each<[string, readonly Service[], readonly string[]]>([
    ['none', [of('a', { LINE_PORT: '80' }), of('b', { LINE_PORT: '81' })], []],
    ['one', [of('a', { LINE_PORT: '80' }), of('b', { TEAMS_PORT: '80' })], ['80: a LINE_PORT, b TEAMS_PORT']],
    ['none of one service alone', [of('a', { LINE_PORT: '80', TEAMS_PORT: '80' })], []],
    ['none of containers', [box('a', { LINE_PORT: '80' }), box('b', { LINE_PORT: '80' })], []],
    ['none of a container and a unit', [box('a', { LINE_PORT: '80' }), of('b', { LINE_PORT: '80' })], []],
    [
      'one of a container in the network of the host and a unit',
      [onHost('a', { LINE_PORT: '80' }), of('b', { LINE_PORT: '80' })],
      ['80: a LINE_PORT, b LINE_PORT'],
    ],
    [
      'none of a script in the foreground',
      [of('a', { LINE_PORT: '80' }), of('b', { LINE_PORT: '80' }, { isEntry: true })],
      [],
    ],
    [
      'two',
      [of('a', { LINE_PORT: '80', A2A_PORT: '81' }), of('b', { LINE_PORT: '80' }), of('c', { LINE_PORT: '81' })],
      ['80: a LINE_PORT, b LINE_PORT', '81: a A2A_PORT, c LINE_PORT'],
    ],
  ])('%s', (_, services, expected) => {
    const found = sharedPorts(hostOf(...services)).map((group) => {
      const [first] = group;
      return `${first?.port}: ${group.map(({ gateway, name }) => `${gateway.service.name} ${name}`).join(', ')}`;
    });
    expect(found).toEqual(expected);
  });
});
