import { describe, expect, test } from 'vitest';
import { declaredService } from '../src/formats/service.ts';
import { groupByHost } from '../src/hosts.ts';
import type { Service } from '../src/service.ts';
import { SourceFile } from '../src/source.ts';

/** A service of a manager in a file; `more` overrides what follows from that. */
function service(path: string, name: string, manager: Service['manager'], more: Partial<Service> = {}): Service {
  return declaredService({ name, manager, span: new SourceFile(path, '').span(0, 0), ...more });
}

const unit = (path: string, name: string, more: Partial<Service> = {}) =>
  service(path, name, 'systemd', { scope: 'user', ...more });
const written = { isWritten: true } as const;

function hostsOf(services: readonly Service[]): readonly string[] {
  return groupByHost(services).map(({ name, services: own }) => `${name}: ${own.map((each) => each.name).join(' ')}`);
}

describe('one gateway written twice is not two', () => {
  const rows: readonly [sentence: string, services: readonly Service[], hosts: readonly string[]][] = [
    [
      'a unit and the installer that writes it',
      [unit('systemd/g.service', 'g.service'), unit('install.sh', 'g.service', { ...written, place: 'install.sh' })],
      ['local: g.service', 'install.sh: g.service'],
    ],
    [
      'other units stay beside both',
      [
        unit('systemd/g.service', 'g.service'),
        unit('systemd/h.service', 'h.service'),
        unit('install.sh', 'g.service', { ...written, place: 'install.sh' }),
        unit('install.sh', 'i.service', { ...written, place: 'install.sh' }),
      ],
      ['local: g.service h.service i.service', 'install.sh: h.service g.service i.service'],
    ],
    [
      'two installers that write one unit',
      [
        unit('a.sh', 'g.service', { ...written, place: 'a.sh' }),
        unit('b.sh', 'g.service', { ...written, place: 'b.sh' }),
      ],
      ['a.sh: g.service', 'b.sh: g.service'],
    ],
    [
      'a unit and a supervisord program of its name',
      [unit('deploy/g.service', 'g.service'), service('deploy/supervisord.conf', 'g', 'supervisord')],
      ['local: g.service', 'deploy (supervisord): g'],
    ],
    [
      'a template unit and a supervisord program of its name',
      [unit('deploy/g@.service', 'g@.service'), service('deploy/supervisord.conf', 'g', 'supervisord')],
      ['local: g@.service', 'deploy (supervisord): g'],
    ],
    [
      'a unit and a compose service of its name, whatever the project',
      [
        unit('g.service', 'g.service'),
        service('a/compose.yaml', 'g', 'compose', { identity: 'a-g' }),
        service('b/compose.yaml', 'h', 'compose', { identity: 'b-h' }),
      ],
      ['local: g.service h', 'a (compose): g h'],
    ],
    [
      'a unit and a Quadlet of its name',
      [
        unit('g.service', 'g.service'),
        unit('g.container', 'g.service', { container: { usesEntrypoint: true, mounts: [] } }),
      ],
      ['local: g.service', 'local (systemd): g.service'],
    ],
    [
      'a unit and a script of its name',
      [unit('g.service', 'g.service'), service('bin/g.sh', 'g.sh:3', 'script')],
      ['local: g.service', 'bin (script): g.sh:3'],
    ],
    [
      'a unit and what a document shows without a name',
      [
        unit('g.service', 'g.service'),
        unit('README.md', 'block-3.service', { ...written, isShown: true, isNameOpen: true, place: 'README.md' }),
        unit('README.md', 'h.service', { ...written, isShown: true, place: 'README.md' }),
      ],
      ['local: g.service h.service', 'README.md: block-3.service'],
    ],
    [
      'containers that cannot both exist on one machine',
      [
        service('a/compose.yaml', 'hermes', 'compose', { identity: 'g' }),
        service('b/compose.yaml', 'gateway', 'compose', { identity: 'g' }),
      ],
      ['a: hermes', 'b: gateway'],
    ],
  ];
  test.each(rows)('%s', (_, services, hosts) => {
    expect(hostsOf(services)).toEqual(hosts);
  });
});

describe('what can run on one system is on one host', () => {
  const rows: readonly [sentence: string, services: readonly Service[], hosts: readonly string[]][] = [
    [
      'a unit, a compose service and a script',
      [
        unit('g.service', 'g.service'),
        service('compose.yaml', 'h', 'compose'),
        service('start.sh', 'start.sh', 'script'),
      ],
      ['local: g.service h start.sh'],
    ],
    [
      'equal names in the compose files of two projects',
      [
        service('a/compose.yaml', 'hermes', 'compose', { identity: 'a-hermes' }),
        service('b/compose.yaml', 'hermes', 'compose', { identity: 'b-hermes' }),
      ],
      ['local: hermes hermes'],
    ],
    [
      'scripts of one name in two folders',
      [service('a/start.sh', 'start.sh', 'script'), service('b/start.sh', 'start.sh', 'script')],
      ['local: start.sh start.sh'],
    ],
    [
      'not systemd and launchd; a script counts for both',
      [
        unit('g.service', 'g.service'),
        service('ai.g.plist', 'ai.g', 'launchd', { scope: 'user' }),
        service('start.sh', 'start.sh', 'script'),
      ],
      ['local (Linux): g.service start.sh', 'local (macOS): ai.g start.sh'],
    ],
    [
      'not a cluster and a machine',
      [service('start.sh', 'start.sh', 'script'), service('d.yaml', 'deployment/g', 'kubernetes')],
      ['local: start.sh', 'kubernetes: deployment/g'],
    ],
  ];
  test.each(rows)('%s', (_, services, hosts) => {
    expect(hostsOf(services)).toEqual(hosts);
  });
});
