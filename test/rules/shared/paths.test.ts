import { describe, expect, test } from 'vitest';
import type { Gateway } from '../../../src/gateway.ts';
import { below, fixedHome, foreignHome, homesOf, hostPath, shellPath } from '../../../src/rules/shared/paths.ts';
import { container, gatewayOf, lone } from '../../support/gateways.ts';
import { type ServiceOptions, serviceOf } from '../../support/service.ts';

describe('the path on the host', () => {
  const service = serviceOf(['hermes'], { env: { DIR: '/srv', REL: 'x', UP: '<home>/u', OPEN: '<what>' } });
  const alice = serviceOf(['hermes'], { account: { user: 'alice' } });

  test.each<[string, string | null]>([
    ['/', '/'],
    ['/a/./b//c/', '/a/b/c'],
    ['/a/../b', '/b'],
    ['/../a', '/a'],
    ['~', '~'],
    ['~/', '~'],
    ['~/a/../b', '~/b'],
    ['~/..', null],
    ['~alice/x', null],
    ['a/b', null],
    ['', null],
    ['$HOME/x', null],
  ])('of %j is %j', (value, expected) => expect(hostPath(lone(value), service)).toBe(expected));

  test.each<[string, string | null]>([
    ['/a/b', '/a/b'],
    ['~/a', '~/a'],
    ['$HOME/a', '~/a'],
    ['${HOME}/a', '~/a'],
    ['$DIR/a', '/srv/a'],
    ['${DIR}/a/$REL', null],
    ['$UP/a', '~/u/a'],
    ['$OPEN/a', null],
    ['$ELSEWHERE/a', null],
    ['/a/$', null],
    ['/a/$(date)', null],
    ['a/~/b', null],
  ])('of %j in a shell is %j', (value, expected) => expect(shellPath(lone(value), service)).toBe(expected));

  test('is not known with a part that is not known, but with a home that is not', () => {
    const { commands } = serviceOf(['<home>/a', '<x>/a', '/b/<x>', '<home>']);
    const words = commands[0]?.argv ?? [];
    expect(words.map((word) => shellPath(word, service))).toEqual(['~/a', null, null, '~']);
    expect(words.map((word) => hostPath(word, service))).toEqual(['~/a', null, null, '~']);
    expect(words.map((word) => shellPath(word, alice))).toEqual(['/home/alice/a', null, null, '/home/alice']);
  });

  test.each([
    ['~', '/home/alice'],
    ['/a/~/b', '/a/~/b'],
    ['/a~', '/a~'],
    ['~/a', '/home/alice/a'],
    ['$HOME', '/home/alice'],
  ])("of %j in a user's shell is %j", (value, expected) => expect(shellPath(lone(value), alice)).toBe(expected));
});

describe('where a path lies below a directory', () => {
  test.each<[string, string, string | null]>([
    ['/a/b', '/a', 'b'],
    ['/a/b/c', '/a', 'b/c'],
    ['/a', '/a', ''],
    ['/ab', '/a', null],
    ['/a', '/a/b', null],
    ['~/a', '~', 'a'],
    ['/home/x/a', '~', 'a'],
    ['/Users/x/a', '~', 'a'],
    ['/root/a', '~', 'a'],
    ['/rooted/a', '~', null],
    ['/home/x', '~', ''],
    ['~/a', '/home/x', 'a'],
    ['/home/x/a', '/home/y', null],
    ['/srv/home/x', '~', null],
    ['/srv/home/alice/a', '~', null],
    ['/home/alice/a', '~', 'a'],
    ['/Users/alice', '~', ''],
    ['/home', '~', null],
    ['~/a', '/home/alice', 'a'],
    ['~/a', '/srv/a~', null],
  ])('%s and %s', (path, directory, expected) => expect(below(path, directory)).toBe(expected));
});

function gateway(profile: string | null, options: ServiceOptions = {}): Gateway {
  const flag = profile === null ? [] : ['-p', profile];
  return gatewayOf(serviceOf(['hermes', ...flag, 'gateway', 'run'], options));
}

const home = (path: string): ServiceOptions => ({ env: { HERMES_HOME: path } });
const template = (profile: string | null, options: ServiceOptions = {}) =>
  gateway(profile, { ...options, parts: { instance: null } });

describe('the home that a gateway certainly has', () => {
  const mounted = (directory: string, kind: 'bind' | 'volume' = 'bind') => {
    const box = container(directory);
    const mounts = box.mounts.map((mount) => ({ ...mount, kind }));
    return gatewayOf(serviceOf(['gateway', 'run'], { parts: { container: { ...box, mounts } } }));
  };
  test.each<[string, Gateway, string | null]>([
    ['a profile', gateway('code'), '~/.hermes/profiles/code'],
    ['a profile of an account', gateway('code', { account: { user: 'ann' } }), '/home/ann/.hermes/profiles/code'],
    ['the default profile', gateway('default'), '~/.hermes'],
    ['a profile of a root elsewhere', gateway('code', home('/srv/h')), '/srv/h/profiles/code'],
    ['one that HERMES_HOME names', gateway(null, home('/srv/h/profiles/code')), '/srv/h/profiles/code'],
    ['none without a pin', gateway(null), null],
    ['none with a profile that is not known', gateway('<profile>'), null],
    ['the pattern of a template', template('<profile>'), '~/.hermes/profiles/<profile>'],
    ['none of a template below a root that is not known', template('<profile>', home('<where>')), null],
    ['the directory that a container mounts', mounted('/srv/h'), '/srv/h'],
    ['none in a volume', mounted('volume data', 'volume'), null],
  ])('%s', (_, of, expected) => expect(fixedHome(of)).toBe(expected));
});

describe("the home of somebody else's in which a path lies", () => {
  const code = gateway('code');
  const others = [gateway('default', home('/srv/b')), gateway(null, home('/opt/profiles/bot')), gateway('<profile>')];
  const homes = homesOf({ name: 'local', gateways: [code, ...others] });

  test('is looked up among all that are known', () => {
    expect([...homes.keys()]).toEqual(['~/.hermes/profiles/code', '/srv/b', '/opt/profiles/bot']);
  });

  test.each<[string, Gateway, readonly [path: string, profile: string] | null]>([
    ['~/.hermes/profiles/code/x.log', code, null],
    ['~/.hermes/profiles/code', code, null],
    ['~/.hermes/x.log', code, ['~/.hermes', 'default']],
    ['/home/ann/.hermes/x.log', code, ['~/.hermes', 'default']],
    ['~/.hermes/profiles', code, ['~/.hermes', 'default']],
    ['~/.hermes/profiles/ops/x.log', code, ['~/.hermes/profiles/ops', 'ops']],
    ['~/.hermes/profiles/code-2/x.log', code, ['~/.hermes/profiles/code-2', 'code-2']],
    ['/srv/b/x.log', code, ['/srv/b', 'default']],
    ['/srv/b', code, ['/srv/b', 'default']],
    ['/srv/bb/x.log', code, null],
    ['/opt/profiles/bot/a/b/x.log', code, ['/opt/profiles/bot', 'bot']],
    ['/data/.hermes/x.log', code, ['/data/.hermes', 'default']],
    ['/data/.hermes', code, ['/data/.hermes', 'default']],
    ['/data/.hermes/profiles/ops/x.log', code, ['/data/.hermes/profiles/ops', 'ops']],
    ['/data/x.hermes/x.log', code, null],
    ['/data/.hermes2/x.log', code, null],
    ['/var/log/x.log', code, null],
    ['/', code, null],
    ['~/.hermes/x.log', gateway(null), null],
    ['~/.hermes/x.log', template('<profile>'), ['~/.hermes', 'default']],
    ['~/.hermes/profiles/<profile>/x.log', template('<profile>'), null],
    ['~/.hermes/x.log', gateway('default'), null],
    ['/srv/b/x.log', gateway('default', home('/srv/b')), null],
  ])('%s', (path, of, expected) => {
    const found = foreignHome(path, of, homes);
    expect(found && [found.path, found.profile]).toEqual(expected);
  });
});
