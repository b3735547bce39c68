import { describe, expect, it } from 'vitest';
import { managerOf, nameOf, policyOf } from '../../src/rules/shared/managers.ts';
import type { Manager, Restart, Service } from '../../src/service.ts';
import { container, drafts, lone, messages, restart } from '../support/gateways.ts';
import { type ServiceOptions, serviceOf } from '../support/service.ts';

const MANAGERS: readonly Manager[] = [
  'systemd',
  'launchd',
  'supervisord',
  's6',
  'pm2',
  'procfile',
  'compose',
  'kubernetes',
  'script',
];

const RUN = ['hermes', '--profile', 'code', 'gateway', 'run'];

/** A service of a manager, under the name that it would have there. */
function serviceUnder(manager: Manager, words = RUN, options: ServiceOptions = {}): Service {
  const name = manager === 'systemd' ? 'hermes-gateway-code.service' : 'hermes-gateway-code';
  return serviceOf(words, { name, manager, ...options });
}

describe('the words of the managers', () => {
  it.each<[Manager, Restart, string, string]>([
    ['systemd', 'always', 'Restart=always', 'Restart=always'],
    ['launchd', 'always', '<key>KeepAlive</key><true/>', 'KeepAlive'],
    ['launchd', 'on-failure', '<dict>', 'KeepAlive with SuccessfulExit false'],
    ['supervisord', 'on-failure', '[program:x]', 'autorestart=unexpected'],
    ['compose', 'always', 'restart: unless-stopped', 'restart: unless-stopped'],
    ['compose', 'always', '"restart": "always"', 'restart: always'],
    ['supervisord', 'always', 'autorestart=true', 'autorestart=true'],
    ['compose', 'on-failure', '"on-failure:5"', 'restart: on-failure'],
    ['compose', 'always', '*policy', 'restart: always'],
    ['kubernetes', 'always', 'containers:', 'restartPolicy Always'],
    ['kubernetes', 'on-failure', 'restartPolicy: OnFailure', 'restartPolicy OnFailure'],
    ['procfile', 'always', 'x', "its process manager's restart"],
    ['pm2', 'always', '{', "pm2's autorestart"],
    ['s6', 'always', '#!/bin/sh', "s6's own restart"],
    ['script', 'always', 'while true; do', 'its own loop'],
  ])('%s has %s for %s', (manager, policy, written, expected) => {
    expect(policyOf(serviceUnder(manager, RUN, { parts: restart(policy, written) }))).toBe(expected);
  });

  it.each<[Manager, string | undefined]>([
    ['systemd', 'Restart=always with RestartSec=7s'],
    ['launchd', 'KeepAlive with ThrottleInterval 7s'],
    ['pm2', "pm2's autorestart with restart_delay 7s"],
    ['compose', 'restart: always with delay 7s'],
    ['supervisord', 'autorestart=true'],
  ])('%s waits before it starts a service again', (manager, expected) => {
    const restartDelay = { text: '7s', span: lone('7s').span() };
    const parts = { ...restart('always', 'always'), restartDelay } as Partial<Service>;
    expect(policyOf(serviceUnder(manager, RUN, { parts }))).toBe(expected);
  });

  it('say nothing of a policy that is not known, or is not there', () => {
    expect(policyOf(serviceUnder('systemd', RUN, { parts: restart(null, '{{ x }}') }))).toBeUndefined();
    expect(policyOf(serviceUnder('systemd'))).toBeUndefined();
  });

  it('put the kind before a name that does not tell it', () => {
    expect(MANAGERS.map((manager) => nameOf(serviceUnder(manager)))).toEqual([
      'hermes-gateway-code.service',
      'launchd job hermes-gateway-code',
      'supervisord program hermes-gateway-code',
      's6 service hermes-gateway-code',
      'pm2 app hermes-gateway-code',
      'Procfile process hermes-gateway-code',
      'compose service hermes-gateway-code',
      'kubernetes hermes-gateway-code',
      'script hermes-gateway-code',
    ]);
  });

  it('call a unit that Podman makes a unit', () => {
    const parts = { container: container('/srv/data') };
    expect(nameOf(serviceUnder('systemd', ['gateway', 'run'], { parts }))).toBe('hermes-gateway-code.service');
    expect(managerOf(serviceUnder('systemd', RUN, { parts })).secretPlace).toContain('secret of Podman');
  });
});

describe('which managers a rule speaks of', () => {
  it.each<[string, readonly Manager[], readonly string[], ServiceOptions]>([
    ['restart-missing', ['systemd', 'launchd', 'compose'], RUN, {}],
    ['not-enabled', ['systemd', 'launchd'], RUN, {}],
    ['shell-syntax-in-exec', ['systemd', 'launchd', 'supervisord', 'pm2', 'compose', 'kubernetes'], [...RUN, '|'], {}],
    [
      'replace-under-supervisor',
      ['systemd', 'launchd', 'supervisord', 'pm2', 'procfile', 'compose', 'kubernetes', 'script'],
      [...RUN, '--replace'],
      { parts: restart('always', 'always') },
    ],
    ['secret-in-unit', MANAGERS, RUN, { env: { API_SERVER_KEY: 'mb7-quiet-harbour-41-lamp-velvet' } }],
    ['profile-env-not-read', MANAGERS, ['hermes', 'gateway', 'run'], { env: { HERMES_PROFILE: 'code' } }],
    ['profile-not-pinned', MANAGERS, ['hermes', 'gateway', 'run'], {}],
    ['temporary-home', MANAGERS, ['hermes', 'gateway', 'run'], { env: { HERMES_HOME: '/tmp/x' } }],
    ['unit-name-unmanaged', ['systemd', 'launchd'], RUN, { name: 'assistant' }],
    [
      'unit-name-mismatch',
      MANAGERS.filter((manager) => manager !== 'script'),
      ['hermes', '-p', 'groupbot', 'gateway', 'run'],
      {},
    ],
    ['unit-name-mismatch', [], ['hermes', '-p', 'ops', 'gateway', 'run'], { name: 'hermes-bot' }],
    ['profile-unknown', MANAGERS, ['hermes', '<arguments>', 'gateway', 'run'], {}],
  ])('%s: %j', (rule, expected, words, options) => {
    const found = MANAGERS.filter((manager) => drafts(rule, serviceUnder(manager, [...words], options)).length > 0);
    expect(found).toEqual(expected);
  });

  it('takes a name without a profile for a statement where Hermes gives it', () => {
    const mismatch = (manager: Manager, name: string) =>
      drafts('unit-name-mismatch', serviceUnder(manager, RUN, { name })).length;
    expect(mismatch('systemd', 'hermes-gateway.service')).toBe(1);
    expect(mismatch('launchd', 'ai.hermes.gateway')).toBe(1);
    expect(mismatch('supervisord', 'hermes-gateway')).toBe(0);
  });
});

describe('what rules say in the words of the manager', () => {
  it.each<[string, Manager, readonly string[], ServiceOptions, string]>([
    ['unit-name-unmanaged', 'launchd', ['-p', '<x>'], { name: 'bot' }, 'Name it ai.hermes.gateway-NAME.'],
    ['unit-name-unmanaged', 'systemd', ['-p', '<x>'], { name: 'bot.service' }, 'Name it hermes-gateway-NAME.service.'],
    ['unit-name-unmanaged', 'systemd', ['-p', 'x'], { name: 'bot.service' }, 'Name it hermes-gateway-x.service.'],
    [
      'pin-not-durable',
      'launchd',
      ['-p', 'default'],
      { name: 'ai.hermes.gateway' },
      'Keep the pin in a property list with a label of your own',
    ],
    ['profile-not-pinned', 'systemd', [], { env: { HERMES_HOME: '<home>/<x>' } }, ' is not known here)'],
    ['profile-not-pinned', 'systemd', [], { env: { HERMES_HOME: '/srv/h' } }, '("HERMES_HOME=/srv/h" is no pin)'],
    ['profile-flag-not-read', 'systemd', ['-p=<x>'], {}, 'Write "--profile NAME" before "gateway".'],
    ['profile-flag-not-read', 'systemd', ['-p=x'], {}, 'Write "--profile x" before "gateway".'],
    ['profile-env-not-read', 'systemd', [], { env: { HERMES_PROFILE: '<x>' } }, 'Add "--profile NAME" before'],
    ['profile-env-not-read', 'systemd', [], { env: { HERMES_PROFILE: 'x' } }, 'Add "--profile x" before'],
  ])('%s of %s, for %j with %j', (rule, manager, flags, options, part) => {
    expect(messages(rule, serviceUnder(manager, ['hermes', ...flags, 'gateway', 'run'], options))).toContain(part);
  });
});

describe('what is compared on a host', () => {
  const under = (manager: Manager, options: ServiceOptions = {}) => serviceUnder(manager, RUN, options);
  const compose = (directory: string, parts: Partial<Service> = {}) =>
    serviceOf(['gateway', 'run'], {
      name: 'gateway',
      manager: 'compose',
      scope: 'system',
      parts: { container: container(directory), ...parts },
    });

  it('a unit and a launchd job of one profile, in the words of each', () => {
    const unit = under('systemd', { parts: restart('always', 'Restart=always') });
    const job = under('launchd', { parts: restart('on-failure', '<dict>') });
    expect(messages('duplicate-profile', unit, job)).toContain(
      'Restart=always and KeepAlive with SuccessfulExit false start it again',
    );
  });

  it('a unit and a container in one home, which cannot see each other', () => {
    const unit = serviceOf(['hermes', '-p', 'default', 'gateway', 'run'], {
      account: { user: 'ann', home: '/home/ann' },
    });
    const message = messages('duplicate-profile', unit, compose('/home/ann/.hermes'));
    expect(message).toContain('hermes-gateway.service both run the default profile in /home/ann/.hermes');
    expect(message).toContain(
      'across the wall of a container neither can see or stop the process of the other (--replace does not help): where the ' +
        'lock is seen on both sides, the one that starts second exits 1, and stays down; where it is not (a virtual machine, ' +
        'network storage), both answer with the same bots and write over the same sessions. ',
    );
    expect(message).toContain('Keep one of them, or give the container a data directory of its own.');
    expect(messages('duplicate-scope', unit, compose('/home/ann/.hermes'))).toBe('');
  });

  it('two containers on one volume are no duplicate-profile', () => {
    expect(messages('duplicate-profile', compose('/srv/a'), compose('/srv/a'))).toBe('');
  });

  it('a script in the foreground meets nobody', () => {
    const entry = under('script', { parts: { isEntry: true }, outputs: ['/var/log/x.log'] });
    const other = under('systemd', { outputs: ['/var/log/x.log'] });
    for (const rule of ['duplicate-profile', 'shared-log', 'shared-port', 'lock-dir-split', 'log-path-inconsistent']) {
      expect(messages(rule, entry, other), rule).toBe('');
    }
    expect(messages('duplicate-profile', under('script'), other)).not.toBe('');
    expect(messages('shared-log', under('script', { outputs: ['/var/log/x.log'] }), other)).not.toBe('');
  });

  it('a script without a pin is threatened by nobody either', () => {
    const entry = serviceOf(['hermes', 'gateway', 'run'], { manager: 'script', parts: { isEntry: true } });
    const [draft] = drafts('profile-not-pinned', entry, under('systemd'));
    expect(draft?.related).toEqual([]);
  });

  it('logs by one pattern within each manager', () => {
    const unit = under('systemd', { outputs: ['/var/log/hermes/code.log'] });
    expect(messages('log-path-inconsistent', unit, under('launchd'))).toBe('');
  });

  it('what runs more than once in one home', () => {
    const span = lone('numprocs=3').span();
    const twice = under('supervisord', {
      parts: { replicas: { count: 3, span }, ...restart('always', 'autorestart=true') },
    });
    const [draft] = drafts('duplicate-profile', twice);
    expect(draft?.span).toEqual(span);
    expect(draft?.related?.map(({ label }) => label)).toEqual(['each of them runs this']);
    expect(draft?.message).toContain('Write "numprocs=1", or give each a home of its own.');
    const once = under('supervisord', { parts: { replicas: { count: 1, span }, ...restart('always', 'x') } });
    expect(drafts('duplicate-profile', once)).toEqual([]);
    expect(draft?.message).toContain(
      'supervisord program hermes-gateway-code runs 3 gateways of profile "code" in ~/.hermes/profiles/code at a time',
    );
    expect(draft?.message).toContain('autorestart=true starts it again and again, for ever. Write "numprocs=1"');
  });

  it('what runs more than once under a manager that has no word for it', () => {
    const parts = { replicas: { count: 2, span: lone('2').span() } };
    expect(messages('duplicate-profile', under('procfile', { parts }))).toContain('Run one, or give ');
  });

  it('paths of a container are none of the host', () => {
    const service = compose('/home/ann/.hermes', {
      account: { user: 'bob', span: lone('bob').span() },
      workingDirectory: lone('/home/carl'),
    });
    expect(messages('user-home-mismatch', service)).toBe('');
    expect(messages('log-outside-profile', service)).toBe('');
  });
});
