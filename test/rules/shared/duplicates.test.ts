import { describe, expect, test } from 'vitest';
import type { Gateway } from '../../../src/gateway.ts';
import {
  duplicates,
  isSamePlace,
  otherPlaces,
  sharedHomes,
  whyFollowers,
} from '../../../src/rules/shared/duplicates.ts';
import { container, gatewayOf, lone } from '../../support/gateways.ts';
import { type ServiceOptions, serviceOf } from '../../support/service.ts';

interface Options extends ServiceOptions {
  /** What `active_profile` says. */
  readonly active?: string;
}

/** A gateway with a profile, or with none. */
function gateway(name: string, profile: string | null, { active, ...options }: Options = {}): Gateway {
  const flag = profile === null ? [] : ['-p', profile];
  const service = serviceOf(['hermes', ...flag, 'gateway', 'run'], { name, ...options });
  return gatewayOf(service, active === undefined ? [] : [{ name: active, span: lone(active).span() }]);
}

function contained(name: string, directory = '/srv/h', options: ServiceOptions = {}): Gateway {
  return gatewayOf(
    serviceOf(['gateway', 'run'], {
      name,
      manager: 'compose',
      scope: 'unknown',
      ...options,
      parts: { container: container(directory) },
    }),
  );
}

const duplicatesOf = (gateways: readonly Gateway[]) => duplicates({ name: 'local', gateways });
const home = (path: string) => ({ env: { HERMES_HOME: path } });
const ANN = { account: { user: 'ann', home: '/home/ann' } };

describe('who shares a home, and in which releases', () => {
  // Until v0.11 `active_profile` counts whatever HERMES_HOME says, and until v0.8 it is that of ~/.hermes.
  const byHome = (name: string, active?: string) =>
    gateway(name, null, { ...home('<home>/.hermes/profiles/code'), ...(active !== undefined && { active }) });
  const elsewhere = (name: string) => gateway(name, null, { ...home('/srv/h'), active: 'notes' });
  test.each<[string, readonly Gateway[], readonly string[]]>([
    ['nobody', [gateway('a', 'code'), gateway('b', 'notes')], []],
    [
      'two',
      [gateway('a', 'code'), gateway('b', 'code')],
      ['a, b: profile "code" in ~/.hermes/profiles/code (any supported release)'],
    ],
    [
      'two pairs',
      [gateway('a', 'code'), gateway('b', 'notes'), gateway('c', 'code'), gateway('d', 'notes')],
      [
        'a, c: profile "code" in ~/.hermes/profiles/code (any supported release)',
        'b, d: profile "notes" in ~/.hermes/profiles/notes (any supported release)',
      ],
    ],
    [
      'one with another one in some releases, and with a third one in the others',
      [gateway('a', 'code'), byHome('b', 'notes'), gateway('c', 'notes')],
      [
        'a, b: profile "code" in ~/.hermes/profiles/code (v0.12 and later)',
        'b, c: profile "notes" in ~/.hermes/profiles/notes (v0.6 to v0.11)',
      ],
    ],
    [
      'two, in one home in some releases and in another one in others, the newest first',
      [byHome('a', 'notes'), byHome('b', 'notes')],
      [
        'a, b: profile "code" in ~/.hermes/profiles/code (v0.12 and later) and profile "notes" in ~/.hermes/profiles/notes (v0.6 to v0.11)',
      ],
    ],
    [
      'two that follow a file of which nothing is known',
      [gateway('a', null), gateway('b', null)],
      [
        'a, b: the default profile in ~/.hermes (v0.21 and later) and whatever ~/.hermes/active_profile says (v0.6 to v0.20)',
      ],
    ],
    [
      'three in old releases, of which two still do in newer ones',
      [elsewhere('a'), elsewhere('b'), gateway('c', 'notes')],
      [
        'a, b, c: profile "notes" in ~/.hermes/profiles/notes (v0.6 to v0.8)',
        'a, b: the default profile in /srv/h (v0.12 to v0.13 and v0.21 and later) and profile "notes" in /srv/h/profiles/notes (v0.9 to v0.11 and v0.14 to v0.20)',
      ],
    ],
    [
      'three in new releases, of which two did in older ones',
      [byHome('a', 'notes'), byHome('b', 'notes'), gateway('c', 'code')],
      ['a, b, c: profile "code" in ~/.hermes/profiles/code (v0.12 and later)'],
    ],
    [
      'three in releases that read the file, of which two do without it',
      [gateway('a', 'code'), gateway('b', 'code'), gateway('c', null, { active: 'code' })],
      [
        'a, b, c: profile "code" in ~/.hermes/profiles/code (v0.6 to v0.20)',
        'a, b: profile "code" in ~/.hermes/profiles/code (v0.21 and later)',
      ],
    ],
    [
      'a directory that is no profile',
      [gateway('a', null, home('/opt/bot')), gateway('b', null, home('/opt/bot'))],
      [
        'a, b: the default profile in /opt/bot (v0.12 to v0.13 and v0.21 and later), whatever /opt/bot/active_profile says (v0.9 to v0.11 and v0.14 to v0.20) and whatever ~/.hermes/active_profile says (v0.6 to v0.8)',
      ],
    ],
    [
      'a directory that is neither a profile nor a root',
      ['a', 'b'].map((name) =>
        gatewayOf(serviceOf(['python3', '-m', 'gateway.run'], { name, ...home('<home>/.hermes/x') })),
      ),
      ['a, b: the gateway in ~/.hermes/x (any supported release)'],
    ],
    [
      'two scripts, which are two ways to start one',
      [gateway('a.sh', 'code', { manager: 'script' }), gateway('b.sh', 'code', { manager: 'script' })],
      [],
    ],
    [
      'two scripts and a unit',
      [
        gateway('a.sh', 'code', { manager: 'script' }),
        gateway('b.sh', 'code', { manager: 'script' }),
        gateway('c', 'code'),
      ],
      ['a.sh, b.sh, c: profile "code" in ~/.hermes/profiles/code (any supported release)'],
    ],
  ])('%s', (_, gateways, expected) => {
    const found = duplicatesOf(gateways).map(
      (each) => `${each.gateways.map(({ service }) => service.name).join(', ')}: ${sharedHomes(each)}`,
    );
    expect(found).toEqual(expected);
  });
});

describe('the rule that reports gateways in one home', () => {
  const unit = (name: string, options: Options = {}) => gateway(name, 'default', { ...ANN, ...options });
  const machine = { scope: 'system' } as const;
  test.each<[string, readonly Gateway[], readonly string[]]>([
    ['two units of a user', [unit('a'), unit('b')], ['duplicate-profile: a, b']],
    ['a unit of a user and one of the machine', [unit('a'), unit('b', machine)], ['duplicate-scope: a, b']],
    ['one of the machine and one of a user', [unit('a', machine), unit('b')], ['duplicate-scope: a, b']],
    ['two of the machine', [unit('a', machine), unit('b', machine)], ['duplicate-profile: a, b']],
    [
      'one of the machine and one of which it is not known',
      [unit('a', machine), unit('b', { scope: 'unknown' })],
      ['duplicate-profile: a, b'],
    ],
    [
      'one of a user and one of which it is not known',
      [unit('a'), unit('b', { scope: 'unknown' })],
      ['duplicate-profile: a, b'],
    ],
    [
      'two of a user and one of the machine',
      [unit('a'), unit('b'), unit('c', machine)],
      ['duplicate-profile: a, b, c'],
    ],
    ['units of two managers', [unit('a'), unit('b', { ...machine, manager: 'launchd' })], ['duplicate-profile: a, b']],
    [
      'jobs of launchd',
      [unit('a', { manager: 'launchd' }), unit('b', { ...machine, manager: 'launchd' })],
      ['duplicate-scope: a, b'],
    ],
    ['two containers', [contained('a'), contained('b')], ['shared-data-volume: a, b']],
    ['a container and a unit', [unit('a'), contained('b', '/home/ann/.hermes', machine)], ['duplicate-profile: a, b']],
    [
      'a container of systemd and a unit',
      [unit('a'), contained('b', '/home/ann/.hermes', { ...machine, manager: 'systemd' })],
      ['duplicate-profile: a, b'],
    ],
    [
      'the old unit and the new one',
      [unit('hermes-gateway.service'), unit('hermes.service')],
      ['legacy-unit: hermes.service, hermes-gateway.service'],
    ],
    [
      'the old unit and two new ones',
      [unit('hermes-gateway.service'), unit('hermes.service'), unit('hermes-gateway-a.service')],
      [
        'legacy-unit: hermes.service, hermes-gateway.service, hermes-gateway-a.service',
        'duplicate-profile: hermes-gateway.service, hermes-gateway-a.service',
      ],
    ],
    [
      'the old unit and new ones of a user and the machine',
      [unit('hermes.service'), unit('hermes-gateway.service'), unit('hermes-gateway.service', machine)],
      [
        'legacy-unit: hermes.service, hermes-gateway.service, hermes-gateway.service',
        'duplicate-scope: hermes-gateway.service, hermes-gateway.service',
      ],
    ],
    [
      'the old unit and one of another name',
      [unit('hermes.service'), unit('bot.service')],
      ['duplicate-profile: hermes.service, bot.service'],
    ],
    [
      'two old units',
      [unit('hermes.service'), unit('hermes.service', machine)],
      ['duplicate-scope: hermes.service, hermes.service'],
    ],
    [
      'a service of the old name elsewhere',
      [unit('hermes.service', { manager: 'launchd' }), unit('hermes-gateway.service')],
      ['duplicate-profile: hermes.service, hermes-gateway.service'],
    ],
    [
      'the old unit beside a container of the new name',
      [
        unit('hermes.service'),
        contained('hermes-gateway.service', '/home/ann/.hermes', { ...machine, manager: 'systemd' }),
      ],
      ['duplicate-profile: hermes.service, hermes-gateway.service'],
    ],
    [
      'units whose names only hold the old one',
      [unit('hermes.service.d'), unit('my-hermes.service'), unit('hermes-gateway.service')],
      ['duplicate-profile: hermes.service.d, my-hermes.service, hermes-gateway.service'],
    ],
    [
      'the old unit beside one whose name only begins so',
      [unit('hermes.service'), unit('hermes-gateways.service')],
      ['duplicate-profile: hermes.service, hermes-gateways.service'],
    ],
  ])('%s', (_, gateways, expected) => {
    const found = duplicatesOf(gateways).map(
      (each) => `${each.rule}: ${each.gateways.map(({ service }) => service.name).join(', ')}`,
    );
    expect(found).toEqual(expected);
  });
});

describe('what is said of gateways that name no profile', () => {
  test.each<[string, readonly Gateway[], string]>([
    ['none', [gateway('a', 'code'), gateway('b', 'code')], ''],
    [
      'one',
      [gateway('a', 'code'), gateway('b', null, { active: 'code' })],
      'b names no profile, and active_profile says "code". ',
    ],
    [
      'two',
      [gateway('a', null, { active: 'code' }), gateway('b', null, { active: 'code' })],
      'a and b name no profile, and active_profile says "code". ',
    ],
    ['two, and nothing is known of the file', [gateway('a', null), gateway('b', null)], 'a and b name no profile. '],
  ])('%s', (_, gateways, expected) => {
    expect(duplicatesOf(gateways).map(whyFollowers)).toEqual([expected]);
  });
});

describe('the other places of gateways in one home', () => {
  const labels = (gateways: readonly Gateway[], primary: Gateway) =>
    duplicatesOf(gateways).map((each) => otherPlaces(each, primary).map(({ label }) => label));
  const [a, b, c] = [gateway('a', 'code'), gateway('b', 'code'), gateway('c', null, { active: 'code' })];

  test.each<[string, readonly Gateway[], Gateway, readonly (readonly string[])[]]>([
    ['the second one', [a, b], a, [['b runs it too']]],
    ['the first one', [a, b], b, [['a runs it too']]],
    ['one and the file', [a, c], c, [['a runs it too', 'active_profile says "code"']]],
    [
      'all and the file, and one in the releases that do not read it',
      [a, b, c],
      a,
      [['b runs it too', 'c runs it too', 'active_profile says "code"'], ['b runs it too']],
    ],
  ])('%s', (_, gateways, primary, expected) => expect(labels(gateways, primary)).toEqual(expected));

  test('hold the file that brings them together in some releases only', () => {
    const follower = (name: string) => gateway(name, null, { ...home('<home>/.hermes/profiles/x'), active: 'code' });
    const [first, second] = [follower('a'), follower('b')];
    expect(labels([first, second], first)).toEqual([['b runs it too', 'active_profile says "code"']]);
  });

  test('hold the scope where two have one name', () => {
    const user = gateway('a/x', 'default', { ...ANN, parts: { name: 'x' } });
    const system = gateway('b/x', 'default', { ...ANN, scope: 'system', parts: { name: 'x' } });
    expect(labels([user, system], user)).toEqual([["the system's x runs it too"]]);
    expect(labels([user, system], system)).toEqual([["the user's x runs it too"]]);
  });

  test('hold no file whose value the configuration gives', () => {
    const follower = gatewayOf(serviceOf(['hermes', 'gateway', 'run'], { name: 'd' }), [{ name: 'code' }]);
    expect(labels([a, follower], follower)).toEqual([['a runs it too']]);
  });

  test('are one place where one template has several instances', () => {
    const one = gateway('x@a.service', 'default');
    const other = { ...one, service: { ...one.service, name: 'x@b.service' } };
    expect(isSamePlace(one, other)).toBe(true);
    expect(isSamePlace(one, a)).toBe(false);
    expect(labels([one, other], one)).toEqual([[]]);
  });
});
