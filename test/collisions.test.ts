import { describe, expect, it } from 'vitest';
import { collisions, describeEras, erasThatFollowActive, settled, threats } from '../src/collisions.ts';
import type { Era, Gateway, Home, Host, Outcome } from '../src/gateway.ts';

const ERAS: readonly Era[] = [
  { index: 0, from: 'v1', to: 'v3' },
  { index: 1, from: 'v4', to: 'v4' },
  { index: 2, from: 'v5', to: 'v8' },
  { index: 3, from: 'v9', to: null },
];

const home = (path: string, key: string | null = path): Home => ({ path, key });
const fixed = (path: string, profile: string | null = null): Outcome['result'] => ({
  kind: 'fixed',
  profile,
  home: home(path),
});
const follows = (root: string, fallback = root, name?: string): Outcome['result'] => ({
  kind: 'active',
  root: home(root),
  fallback: home(fallback),
  fallbackProfile: 'default',
  ...(name !== undefined && { active: { name } }),
});

/** A gateway by what each era makes of it: one result for all, or one for each. */
function gateway(name: string, ...results: readonly Outcome['result'][]): Gateway {
  const outcomes = results.map((result, at) => ({
    range: '',
    eras: results.length === 1 ? ERAS : [ERAS[at] as Era],
    result,
  }));
  return { service: { name }, outcomes } as unknown as Gateway;
}

const hostOf = (...gateways: readonly Gateway[]): Host => ({ name: 'local', gateways });
const indices = (eras: readonly Era[]) => eras.map(({ index }) => index).join('');

/** Each collision as `names @ home in eras`. */
function shown(host: Host): readonly string[] {
  return collisions(host).map(
    ({ gateways, home, eras, follows }) =>
      `${gateways.map(({ service }) => service.name).join('+')} @ ${home.path}${follows ? '?' : ''} in ${indices(eras)}`,
  );
}

describe('collisions', () => {
  const code = fixed('~/r/profiles/code', 'code');
  const root = fixed('~/r', 'default');
  const cases: readonly [string, Host, readonly string[]][] = [
    ['none of different homes', hostOf(gateway('a', code), gateway('b', root)), []],
    [
      'one home in all eras',
      hostOf(gateway('a', code), gateway('b', root), gateway('c', code)),
      ['a+c @ ~/r/profiles/code in 0123'],
    ],
    [
      'only in the eras in which both are there',
      hostOf(gateway('a', code), gateway('b', root, code, code, root)),
      ['a+b @ ~/r/profiles/code in 12'],
    ],
    [
      'a home that other gateways share in other eras, apart',
      hostOf(gateway('a', code), gateway('b', code, root, root, root), gateway('c', root, root, root, code)),
      ['a+b @ ~/r/profiles/code in 0', 'a+c @ ~/r/profiles/code in 3', 'b+c @ ~/r in 12'],
    ],
    [
      'a follower whose file is known',
      hostOf(gateway('a', code), gateway('b', follows('~/r', '~/r', 'code'))),
      ['a+b @ ~/r/profiles/code in 0123'],
    ],
    [
      'a follower whose file says default',
      hostOf(gateway('a', root), gateway('b', follows('~/r', '~/r', 'default'))),
      ['a+b @ ~/r in 0123'],
    ],
    ['a follower whose file is not known', hostOf(gateway('a', code), gateway('b', follows('~/r'))), []],
    [
      'two followers of one unknown file',
      hostOf(gateway('a', follows('~/r')), gateway('b', follows('~/r'))),
      ['a+b @ ~/r? in 0123'],
    ],
    ['two followers of two files', hostOf(gateway('a', follows('~/r')), gateway('b', follows('/srv'))), []],
    [
      'two homes that are not known',
      hostOf(
        gateway('a', { kind: 'fixed', profile: 'x', home: home('$X', null) }),
        gateway('b', { kind: 'fixed', profile: 'x', home: home('$X', null) }),
      ),
      [],
    ],
    [
      'gateways that do not start',
      hostOf(gateway('a', { kind: 'fails', exit: 1, reason: '' }), gateway('b', { kind: 'unknown', reason: '' })),
      [],
    ],
  ];
  it.each(cases)('%s', (_name, host, expected) => {
    expect([...shown(host)].sort()).toEqual(expected);
  });

  const entry = (name: string, result: Outcome['result']): Gateway => {
    const plain = gateway(name, result);
    return { ...plain, service: { ...plain.service, isEntry: true } };
  };
  const nowhere = home('$X', null);
  const lost = (root: Home, fallback: Home): Outcome['result'] => ({
    kind: 'active',
    root,
    fallback,
    fallbackProfile: 'default',
  });

  it.each<[string, Host]>([
    ['a script in the foreground, which another one may well run', hostOf(entry('a', code), gateway('b', code))],
    [
      'two followers of a root that is not known',
      hostOf(gateway('a', lost(nowhere, home('~/r'))), gateway('b', lost(nowhere, home('~/r')))),
    ],
    [
      'two followers with a fallback that is not known',
      hostOf(gateway('a', lost(home('~/r'), nowhere)), gateway('b', lost(home('~/r'), nowhere))),
    ],
    [
      'two followers of a known file below a root that is not known',
      hostOf(
        gateway('a', { ...lost(nowhere, nowhere), active: { name: 'x' } } as Outcome['result']),
        gateway('b', { ...lost(nowhere, nowhere), active: { name: 'x' } } as Outcome['result']),
      ),
    ],
  ])('leave out %s', (_name, host) => expect(collisions(host)).toEqual([]));

  it.each<[string, readonly Gateway[], string | undefined]>([
    ['behind the one that it meets', [gateway('a', code), gateway('b', follows('~/r', '~/r', 'code'))], 'code'],
    ['in front of it', [gateway('b', follows('~/r', '~/r', 'Code')), gateway('a', code)], 'Code'],
    [
      'with another spelling',
      [gateway('a', follows('~/r', '~/r', 'code')), gateway('b', follows('~/r', '~/r', 'Code'))],
      'code',
    ],
    ['nowhere', [gateway('a', code), gateway('b', code)], undefined],
  ])('tell what active_profile says of a follower %s', (_name, gateways, expected) => {
    expect(collisions(hostOf(...gateways)).map(({ active }) => active?.name)).toEqual([expected]);
    expect(collisions(hostOf(...gateways)).map((found) => 'active' in found)).toEqual([expected !== undefined]);
  });

  it('cost no more than a straight line', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => gateway(`g${at}`, fixed(`~/r/profiles/p${at >> 1}`)));
    expect(collisions(hostOf(...many))).toHaveLength(10_000);
  });
});

describe('threats', () => {
  const named = gateway('named', fixed('~/r/profiles/code', 'code'));
  const own = gateway('own', fixed('~/r', 'default'));
  const cases: readonly [string, Gateway, Gateway, readonly string[]][] = [
    ['a named profile below the root', gateway('x', follows('~/r')), named, ['code in 0123']],
    ['the home without the file', gateway('x', follows('~/r')), own, ['null in 0123']],
    [
      'only the eras that follow',
      gateway('x', follows('~/r'), fixed('~/r'), follows('~/r'), fixed('~/r')),
      named,
      ['code in 02'],
    ],
    ['another root', gateway('x', follows('/srv')), named, []],
    [
      'a directory below a profile',
      gateway('x', follows('~/r')),
      gateway('y', fixed('~/r/profiles/code/sub')),
      ['code/sub in 0123'],
    ],
    ['a gateway that follows nothing', own, named, []],
    ['another that follows the same file', gateway('x', follows('~/r')), gateway('y', follows('~/r')), []],
  ];
  it.each(cases)('%s', (_name, follower, other, expected) => {
    const found = threats(follower, hostOf(follower, other));
    expect(found.map(({ value, eras }) => `${value} in ${indices(eras)}`)).toEqual(expected);
  });
});

describe('threats of a host', () => {
  const named = gateway('named', fixed('~/r/profiles/code', 'code'));
  const values = (follower: Gateway, host: Host) => threats(follower, host).map(({ value }) => value);

  it('are not the same for followers of different roots', () => {
    const [one, other] = [gateway('one', follows('~/r')), gateway('other', follows('/srv'))];
    const host = hostOf(one, other, named);
    expect([values(one, host), values(other, host)]).toEqual([['code'], []]);
  });

  it('are not the same for followers with different fallbacks', () => {
    const [one, other] = [gateway('one', follows('~/r', '/a')), gateway('other', follows('~/r', '/b'))];
    const host = hostOf(one, other, gateway('a', fixed('/a')));
    expect([values(one, host), values(other, host)]).toEqual([[null], []]);
  });

  it('are not the same for followers in different releases', () => {
    const at = (...eras: readonly number[]) =>
      ERAS.map(({ index }) => (eras.includes(index) ? follows('~/r') : fixed('/x')));
    const [one, other] = [gateway('one', ...at(0)), gateway('other', ...at(1))];
    const host = hostOf(one, other, named);
    const eras = (follower: Gateway) => threats(follower, host).map((threat) => indices(threat.eras));
    expect([eras(one), eras(other)]).toEqual([['0'], ['1']]);
  });

  it('do not come from the gateway itself', () => {
    const own = gateway('own', follows('~/r', '~/r', 'code'));
    expect(values(own, hostOf(own))).toEqual([]);
  });

  it('do not come from, or go to, a script in the foreground', () => {
    const script = (plain: Gateway): Gateway => ({ ...plain, service: { ...plain.service, isEntry: true } });
    const [follower, entry] = [gateway('x', follows('~/r')), script(named)];
    expect(values(follower, hostOf(follower, entry))).toEqual([]);
    expect(values(script(follower), hostOf(script(follower), named))).toEqual([]);
  });

  it('do not come from where nobody knows', () => {
    const lost = gateway('lost', { kind: 'fixed', profile: 'x', home: home('$X', null) });
    const follower = gateway('x', follows('~/r'));
    expect(values(follower, hostOf(follower, lost))).toEqual([]);
    const blind = gateway('x', { ...follows('$R'), root: home('$R', null) } as Outcome['result']);
    expect(values(blind, hostOf(blind, gateway('y', fixed('null/profiles/z'))))).toEqual([]);
  });
});

describe('describeEras', () => {
  const cases: readonly [readonly number[], string][] = [
    [[0, 1, 2, 3], 'any supported release'],
    [[0, 1], 'v1 to v4'],
    [[1], 'v4'],
    [[2, 0], 'v1 to v3 and v5 to v8'],
    [[0, 2, 3], 'v1 to v3 and v5 and later'],
    [[3], 'v9 and later'],
    [[2, 3], 'v5 and later'],
  ];
  it.each(cases)('%j is %s', (eras, expected) => {
    expect(describeEras(eras.map((index) => ERAS[index] as Era))).toBe(expected);
  });

  it('counts three times apart', () => {
    const later: Era = { index: 5, from: 'v11', to: null };
    const [first, , third] = ERAS as readonly [Era, Era, Era];
    expect(describeEras([first, third, later])).toBe('v1 to v3, v5 to v8 and v11 and later');
    expect(describeEras([])).toBe('');
    expect(describeEras([{ ...first, to: null }, later])).toBe('v1 and later and v11 and later');
  });
});

describe('settled', () => {
  const cases: readonly [string, Outcome['result'], string | null][] = [
    ['a fixed home', fixed('/srv'), '/srv'],
    ['a follower with a name', follows('~/r', '~/r', 'Code'), '~/r/profiles/code'],
    ['a follower with the default name', follows('~/r', '/data', 'Default'), '/data'],
    ['a follower with an empty file', follows('~/r', '/data', ''), '/data'],
    ['a follower without a file', follows('~/r'), null],
    ['a failure', { kind: 'fails', exit: 1, reason: '' }, null],
  ];
  it.each(cases)('%s', (_name, result, expected) => {
    expect(settled(result)?.home.path ?? null).toBe(expected);
  });

  it('knows no place below a root that is not known', () => {
    const result = { ...follows('$R', '$R', 'code'), root: home('$R', null) } as Outcome['result'];
    expect(settled(result)).toEqual({ profile: 'code', home: { path: '$R/profiles/code', key: null } });
  });
});

it('erasThatFollowActive gives the eras in which the file decides', () => {
  expect(indices(erasThatFollowActive(gateway('x', follows('~/r'), fixed('~/r'), follows('~/r'), fixed('~/r'))))).toBe(
    '02',
  );
});
