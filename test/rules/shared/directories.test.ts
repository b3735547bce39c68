import { describe, expect, test } from 'vitest';
import type { Gateway } from '../../../src/gateway.ts';
import { homeKey, keyOf, sharedDirectories } from '../../../src/rules/shared/directories.ts';
import { container, gatewayOf } from '../../support/gateways.ts';
import { type ServiceOptions, serviceOf } from '../../support/service.ts';

/** A gateway in a container with its data in a directory of the host. */
function contained(name: string, directory: string, profile?: string, parts: ServiceOptions['parts'] = {}): Gateway {
  const words = profile === undefined ? [] : ['-p', profile];
  return gatewayOf(
    serviceOf([...words, 'gateway', 'run'], {
      name,
      manager: 'compose',
      scope: 'system',
      parts: { container: container(directory), ...parts },
    }),
  );
}

const unit = (directory: string) =>
  gatewayOf(
    serviceOf(['hermes', '-p', 'default', 'gateway', 'run'], { name: 'unit', env: { HERMES_HOME: directory } }),
  );

/** Storage that is known to be one although nobody knows where it lies. */
const somewhere = (name: string, sharedKey: string): Gateway => {
  const gateway = contained(name, '/srv/a');
  const home = { path: '/opt/data', key: null, sharedKey };
  return { ...gateway, home, root: home };
};
const nowhere = (name: string): Gateway => ({ ...contained(name, '/srv/a'), home: null, root: null });

describe('the directories in which several containers keep their data', () => {
  const twice = contained('a', '/srv/a');
  test.each<[string, readonly Gateway[], readonly string[]]>([
    ['one each', [contained('a', '/srv/a'), contained('b', '/srv/b')], []],
    ['one for both', [contained('a', '/srv/a'), contained('b', '/srv/a')], ['/srv/a: a, b']],
    [
      'one for two of three',
      [contained('a', '/srv/a'), contained('b', '/srv/b'), contained('c', '/srv/a')],
      ['/srv/a: a, c'],
    ],
    ['one for two profiles', [contained('a', '/srv/a'), contained('b', '/srv/a', 'code')], ['/srv/a: a, b']],
    [
      "one's root, which is another one's profile",
      [contained('a', '/srv/a/profiles/code'), contained('b', '/srv/a', 'code')],
      ['/srv/a/profiles/code: a, b'],
    ],
    ['one of two gateways in one container', [twice, { ...twice }], []],
    [
      'one for a container and a unit, which is a matter of their profile',
      [contained('a', '/srv/a'), unit('/srv/a')],
      [],
    ],
    ['one for two containers and a unit', [contained('a', '/srv/a'), contained('b', '/srv/a'), unit('/srv/a')], []],
    [
      'one for two containers, and a unit elsewhere',
      [contained('a', '/srv/a'), contained('b', '/srv/a'), unit('/srv/b')],
      ['/srv/a: a, b'],
    ],
    ['one for two units', [unit('/srv/a'), unit('/srv/a')], []],
    [
      'one for a container and what is no service',
      [contained('a', '/srv/a'), contained('b', '/srv/a', undefined, { isEntry: true })],
      [],
    ],
    ['one that nobody knows', [somewhere('a', 'x'), somewhere('b', 'x')], ['/opt/data: a, b']],
    ['two that nobody knows', [somewhere('a', 'x'), somewhere('b', 'y')], []],
    ['none that is known', [nowhere('a'), nowhere('b'), unit('<where>')], []],
  ])('%s', (_, gateways, expected) => {
    const found = sharedDirectories({ name: 'local', gateways }).map(
      ({ directory, gateways }) => `${directory.path}: ${gateways.map(({ service }) => service.name).join(', ')}`,
    );
    expect(found).toEqual(expected);
  });
});

test('the key of a directory is its own, else the one of what it is read from', () => {
  const home = { path: '/x', key: '/x', sharedKey: 'y' };
  expect([keyOf(home), keyOf({ ...home, key: null }), keyOf({ path: '/x', key: null }), keyOf(null)]).toEqual([
    '/x',
    'y',
    undefined,
    undefined,
  ]);
  expect([homeKey(unit('/srv/a')), homeKey(nowhere('a'))]).toEqual(['/srv/a', undefined]);
});
