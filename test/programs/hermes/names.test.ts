import { expect, test } from 'vitest';
import { hermes } from '../../../src/programs/hermes/index.ts';
import type { Manager } from '../../../src/service.ts';
import { firstGateway } from '../../support/gateways.ts';
import { serviceOf } from '../../support/service.ts';

const CONTEXT = { host: 'here', activeProfiles: [] };
const gateway = (manager: Manager, name: string, words: string, parts = {}) =>
  firstGateway(serviceOf(words.split(' '), { name, manager, parts }), CONTEXT);

test.each<[Manager, string, string | null]>([
  ['systemd', 'hermes-gateway.service', 'default'],
  ['systemd', 'hermes-gateway-code.service', 'code'],
  ['systemd', 'hermes-gateway-0a1b2c3d.service', null],
  ['systemd', 'hermes-gateway@code.service', null],
  ['systemd', 'hermes.service', null],
  ['systemd', 'hermes_gateway.service', null],
  ['systemd', 'hermes-gateway@.service', null],
  ['systemd', 'hermes-gateway-0a1b2c3.service', '0a1b2c3'],
  ['systemd', 'hermes-gateway-0a1b2c3d4.service', '0a1b2c3d4'],
  ['systemd', 'hermes-gateway-test.service', null],
  ['systemd', 'hermes-gateway-root.service', null],
  ['systemd', 'hermes-gateway-Code.service', null],
  ['systemd', 'hermes-gateway-a.b.service', null],
  ['systemd', 'hermes-gatewayx.service', null],
  ['systemd', 'my-hermes-gateway.service', null],
  ['systemd', `hermes-gateway-${'a'.repeat(64)}.service`, 'a'.repeat(64)],
  ['systemd', `hermes-gateway-${'a'.repeat(65)}.service`, null],
  ['launchd', 'hermes.gateway', null],
  ['launchd', 'ai.myhermes.gateway-code', null],
  ['launchd', 'hermes-agent-gateway-code', 'code'],
  ['launchd', 'ai.hermes.gateways', null],
  ['pm2', 'Hermes-Gateway', 'default'],
  ['pm2', 'bots/hermes-gateway_code', 'code'],
  ['pm2', 'hermes-gateways', null],
  ['pm2', 'my-hermes-gateway', null],
  ['launchd', 'ai.hermes.gateway', 'default'],
  ['launchd', 'ai.hermes.gateway-code', 'code'],
  ['launchd', 'ai.hermes.gateway.code', 'code'],
  ['launchd', 'com.nousresearch.hermes-gateway', null],
  ['launchd', 'io.nousresearch.hermes-agent.gateway.code', 'code'],
  ['launchd', 'com.example.gateway', null],
  ['supervisord', 'hermes-gateway-code', 'code'],
  ['supervisord', 'hermes-gateway', 'default'],
  ['pm2', 'hermes_gateway_code', 'code'],
  ['s6', 'gateway', null],
  ['script', 'hermes-gateway-code.sh', null],
  ['script', 'hermes-gateway-code', null],
])('of %s, %s stands for the profile %s', (manager, name, expected) => {
  expect(gateway(manager, name, 'hermes gateway run')?.namedProfile).toBe(expected);
});

test('a name that is filled in later stands for none', () => {
  const open = gateway('systemd', 'hermes-gateway-$name.service', 'hermes gateway run', { isNameOpen: true });
  expect(open?.namedProfile).toBeNull();
});

test.each<[Manager, string, string | null]>([
  ['systemd', 'hermes -p code gateway run', 'hermes-gateway-code.service'],
  ['systemd', 'hermes -p default gateway run', 'hermes-gateway.service'],
  ['launchd', 'hermes -p code gateway run', 'ai.hermes.gateway-code'],
  ['launchd', 'hermes -p default gateway run', 'ai.hermes.gateway'],
  ['supervisord', 'hermes -p code gateway run', null],
  ['script', 'hermes -p code gateway run', null],
])('under %s, Hermes itself installs %s as %s', (manager, words, expected) => {
  expect(gateway(manager, 'x', words)?.expectedUnit).toBe(expected);
});

test.each<[Manager, string, string]>([
  ['systemd', 'sudo -u bob hermes gateway run', '/home/bob/.hermes'],
  ['launchd', 'sudo -u bob hermes gateway run', '/Users/bob/.hermes'],
  ['launchd', 'sudo hermes gateway run', '/var/root/.hermes'],
  ['s6', 'gosu bob hermes gateway run', '/home/bob/.hermes'],
  ['s6', 's6-setuidgid bob hermes gateway run', '~/.hermes'],
  ['s6', 'env HOME=/srv/bob chpst -u bob hermes gateway run', '/srv/bob/.hermes'],
  ['systemd', 's6-setuidgid bob hermes gateway run', '/home/bob/.hermes'],
])('under %s, the home of %s is %s', (manager, words, expected) => {
  expect(gateway(manager, 'x', words)?.home?.path).toBe(expected);
});

test('a HOME that nobody here sets makes a home that equals none', () => {
  const found = gateway('s6', 'x', 's6-setuidgid bob hermes gateway run');
  expect(found?.home?.key).toBeNull();
  expect(found?.profile.why.map(({ text }) => text)).toContain(
    'HOME may be set from outside: bob gets the one that is there',
  );
});

test.each<[Manager, string, boolean]>([
  ['launchd', 'ai.hermes.gateway', true],
  ['compose', 'hermes-gateway', true],
  ['kubernetes', 'deployment/hermes-gateway', true],
  ['script', 'hermes-gateway.sh', false],
  ['script', 'hermes-gateway', false],
])('whether a %s called %s concerns Hermes, whatever it runs', (manager, name, expected) => {
  expect(hermes.concerns(serviceOf(['echo', 'hello'], { name, manager }))).toBe(expected);
});

test.each<[Manager, string, boolean]>([
  ['systemd', 'hermes-agent.service', true],
  ['systemd', 'hermes-gateway-code.service', true],
  ['systemd', 'hermes-gateway-backup.service', false],
  ['systemd', 'hermes-agents.service', false],
  ['supervisord', 'bots/hermes-agent', true],
  ['script', 'hermes-agent', false],
])('whether a %s called %s is a gateway, where a script elsewhere is all that it runs', (manager, name, expected) => {
  expect(gateway(manager, name, '/opt/start.sh')?.profile.state).toBe(expected ? 'unknown' : undefined);
});

test('a home that is not known is what tells services apart whose name is filled in later', () => {
  const env = { HERMES_HOME: '<home_of_agent>' };
  const words = ['hermes', 'gateway', 'run'];
  const open = serviceOf(words, { name: 'hermes-<agent>', env, parts: { isNameOpen: true } });
  expect(firstGateway(open, CONTEXT)?.profile.state).toBe('unknown');
  expect(firstGateway(serviceOf(words, { env }), CONTEXT)?.profile.state).toBe('unpinned');
});

test('an unknown beginning of a path makes it no relative one', () => {
  const service = serviceOf(['hermes', 'gateway', 'run'], { env: { HERMES_HOME: '<base>/bots/x' } });
  const inside = { ...service, workingDirectory: serviceOf(['/srv/x']).commands[0]?.path };
  expect(firstGateway(inside as typeof service, CONTEXT)?.home).toEqual({ path: '<base>/bots/x', key: null });
});
