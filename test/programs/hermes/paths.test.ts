import { expect, test } from 'vitest';
import {
  homeOf,
  homeOfProfile,
  normalizePath,
  profileOfHome,
  rootOf,
  tokenLockDirectory,
} from '../../../src/programs/hermes/paths.ts';
import { ERAS, type HermesEra } from '../../../src/programs/hermes/releases.ts';

test.each([
  ['/srv/h', '/srv/h'],
  ['/srv//h', '/srv/h'],
  ['//srv/h', '/srv/h'],
  ['/srv/h/', '/srv/h'],
  ['/srv/./h', '/srv/h'],
  ['/srv/h/.', '/srv/h'],
  ['/srv/a/../h', '/srv/h'],
  ['/srv/h/..', '/srv'],
  ['/srv/a/b/../../h', '/srv/h'],
  ['/srv/..', '/'],
  ['/..', '/'],
  ['/../../h', '/h'],
  ['/', '/'],
  ['/./', '/'],
  ['/srv/.hermes', '/srv/.hermes'],
  ['/srv/h..', '/srv/h..'],
  ['h', 'h'],
  ['./h', 'h'],
  ['h/', 'h'],
  ['a/../h', 'h'],
  ['a/..', '.'],
  ['./', '.'],
  ['', '.'],
  ['..', '..'],
  ['../h', '../h'],
  ['a/../..', '..'],
  ['../../../h', '../../../h'],
  ['../a/../../h', '../../h'],
])('%j is the directory %j', (path, expected) => expect(normalizePath(path)).toBe(expected));

test.each([
  ['/srv/h/profiles/x', 'x'],
  ['/srv/h/profiles/x/', 'x'],
  ['/srv/h//profiles/./x', 'x'],
  ['/profiles/x', 'x'],
  ['profiles/x', 'x'],
  ['/srv/h/profiles', null],
  ['/srv/h/profiles/', null],
  ['/srv/myprofiles/x', null],
  ['/srv/profiles/x/y', null],
  ['x', null],
  ['', null],
])('the profile whose home is %j: %j', (home, expected) => expect(profileOfHome(home)).toBe(expected));

/** The root for an account whose home is /home/a, by how a release finds it. */
test.each<[string, HermesEra['root'], string]>([
  ['', 'home', '/home/a/.hermes'],
  ['/srv/h', '~', '/home/a/.hermes'],
  ['/srv/h', 'home', '/srv/h'],
  ['/srv/h/', 'exact', '/srv/h'],
  ['/home/a/.hermes', 'home', '/home/a/.hermes'],
  ['/home/a/x/../.hermes', 'home', '/home/a/.hermes'],
  ['/home/a/.hermes/x', 'home', '/home/a/.hermes'],
  ['/home/a/.hermes/x', 'exact', '/home/a/.hermes/x'],
  ['/home/a/.hermes-2', 'home', '/home/a/.hermes-2'],
  ['/srv/h/profiles/x', 'home', '/srv/h'],
  ['/profiles/x', 'home', '/'],
  ['profiles/x', 'home', '.'],
  ['h/profiles/x', 'home', 'h'],
])('with HERMES_HOME=%j and %j the root is %j', (home, root, expected) => {
  const era = ERAS.find((candidate) => candidate.root === root) as HermesEra;
  expect(rootOf(home, '/home/a', era)).toBe(expected);
});

test.each<[string, string, string | null]>([
  ['/srv/h', '/srv/h', '/srv/h'],
  ['/srv/a/../h/', '/srv/a/../h', '/srv/h'],
  ['/~', '~', '~'],
  ['/~/.hermes', '~/.hermes', '~/.hermes'],
  ['/~bob/h', '/~bob/h', '/~bob/h'],
  ['~', '~', '~'],
  ['~/h', '~/h', '~/h'],
  ['~bob/h', '~bob/h', null],
  ['h', 'h', null],
])('%s is shown as %s, and is %j on its host', (path, shown, key) =>
  expect(homeOf(path)).toEqual({ path: shown, key }),
);

test.each([
  ['/srv/h', 'default', '/srv/h'],
  ['/srv/h', 'x', '/srv/h/profiles/x'],
  ['/', 'x', '/profiles/x'],
])('below %s the home of %s is %s', (root, profile, expected) => expect(homeOfProfile(root, profile)).toBe(expected));

test.each<[Record<string, string>, string]>([
  [{}, '/home/a/.local/state/hermes/gateway-locks'],
  [{ XDG_STATE_HOME: '/x' }, '/x/hermes/gateway-locks'],
  [{ XDG_STATE_HOME: '' }, '/home/a/.local/state/hermes/gateway-locks'],
  [{ HERMES_GATEWAY_LOCK_DIR: '/run/l', XDG_STATE_HOME: '/x' }, '/run/l'],
  [{ HERMES_GATEWAY_LOCK_DIR: '', XDG_STATE_HOME: '/x' }, '/x/hermes/gateway-locks'],
])('with %j the token locks lie in %s', (env, expected) =>
  expect(tokenLockDirectory((name) => env[name], '/home/a')).toBe(expected),
);
