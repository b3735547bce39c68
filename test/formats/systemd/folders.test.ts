import { describe, expect, it } from 'vitest';
import { systemd } from '../../../src/formats/systemd/systemd.ts';
import { type Files, memoryRepository, servicesOf } from '../../support/lint.ts';

const USER = '.config/systemd/user';
const unit = (...lines: string[]) => ['[Service]', 'ExecStart=/a', ...lines, ''].join('\n');
const dropIn = (name: string) => `[Service]\nEnvironment=A=${name}\n`;

/** Per service: where it is deployed, its name and the files it is made of. */
function made(files: Files): string[] {
  return servicesOf(systemd, memoryRepository(files)).map(
    ({ place, name, files: [...sources] }) => `${place}|${name}: ${sources.map(({ path }) => path).join(' + ')}`,
  );
}

describe('what lies in several folders and belongs to one unit', () => {
  const rows: [sentence: string, files: Files, expected: string[]][] = [
    [
      'a drop-in in another stow package',
      { [`stow/a/${USER}/a.service`]: unit(), [`stow/b/${USER}/a.service.d/1.conf`]: dropIn('1') },
      [`stow/a|a.service: stow/a/${USER}/a.service + stow/b/${USER}/a.service.d/1.conf`],
    ],
    [
      'a drop-in in another plain folder',
      { 'units/a.service': unit(), 'overrides/a.service.d/1.conf': dropIn('1') },
      ['units|a.service: units/a.service + overrides/a.service.d/1.conf'],
    ],
    [
      'a drop-in in a unit directory for a unit in a plain folder',
      { 'units/a.service': unit(), [`${USER}/a.service.d/1.conf`]: dropIn('1') },
      [`units|a.service: units/a.service + ${USER}/a.service.d/1.conf`],
    ],
    [
      'not where two units may be meant',
      { 'x/a.service': unit(), 'y/a.service': unit(), 'z/a.service.d/1.conf': dropIn('1') },
      ['x|a.service: x/a.service', 'y|a.service: y/a.service'],
    ],
    [
      'not across managers',
      { 'etc/systemd/system/a.service': unit(), [`stow/${USER}/a.service.d/1.conf`]: dropIn('1') },
      ['|a.service: etc/systemd/system/a.service'],
    ],
    [
      'not across machines',
      { 'hosts/x/a.service': unit(), 'hosts/y/a.service.d/1.conf': dropIn('1') },
      ['hosts/x|a.service: hosts/x/a.service'],
    ],
    [
      'not where the place of the drop-in has the unit itself',
      { 'x/a.service': unit(), 'y/a.service': unit(), 'y/a.service.d/1.conf': dropIn('1') },
      ['x|a.service: x/a.service', 'y|a.service: y/a.service + y/a.service.d/1.conf'],
    ],
    [
      'a drop-in for all machines',
      { 'hosts/x/a.service': unit(), 'hosts/y/a.service': unit(), 'common/a.service.d/1.conf': dropIn('1') },
      [
        'hosts/x|a.service: hosts/x/a.service + common/a.service.d/1.conf',
        'hosts/y|a.service: hosts/y/a.service + common/a.service.d/1.conf',
      ],
    ],
    [
      'the drop-ins of machines for a unit outside their folders, which is then no unit of its own',
      {
        'hosts/x/a.service.d/1.conf': dropIn('x'),
        'hosts/y/a.service.d/1.conf': dropIn('y'),
        'units/a.service': unit(),
        'units/a.service.d/0.conf': dropIn('0'),
      },
      [
        'hosts/x|a.service: units/a.service + units/a.service.d/0.conf + hosts/x/a.service.d/1.conf',
        'hosts/y|a.service: units/a.service + units/a.service.d/0.conf + hosts/y/a.service.d/1.conf',
      ],
    ],
    [
      'the instance that a link in another package asks for',
      {
        'stow/a/.config/systemd/user/a@.service': unit(),
        'stow/b/.config/systemd/user/default.target.wants/a@x.service': { link: '../a@.service' },
      },
      [`stow/a|a@x.service: stow/a/${USER}/a@.service`],
    ],
  ];
  it.each(rows)('%s', (_, files, expected) => {
    expect(made(files)).toEqual(expected);
  });
});

describe('links', () => {
  const rows: [sentence: string, files: Files, expected: string[]][] = [
    [
      'of several folders to one unit are that many copies of it, and the unit itself is none',
      {
        'x/a.service': { link: '../base/a.service' },
        'y/a.service': { link: '../base/a.service' },
        'base/a.service': unit(),
      },
      ['x|a.service: base/a.service', 'y|a.service: base/a.service'],
    ],
    [
      'over a linked folder lead to the file behind it',
      {
        [`${USER}/a.service`]: { link: '../../../units/a.service' },
        units: { link: 'kept' },
        'kept/a.service': unit(),
      },
      ['|a.service: kept/a.service'],
    ],
    [
      'with the absolute path of the checkout lead into it',
      { [`${USER}/a.service`]: { link: '/repository/units/a.service' }, 'units/a.service': unit() },
      ['|a.service: units/a.service'],
    ],
    [
      'out of the repository, and round in a circle, lead to nothing',
      {
        [`${USER}/a.service`]: { link: '../../../../a.service' },
        [`${USER}/b.service`]: { link: '/etc/passwd' },
        [`${USER}/c.service`]: { link: 'd.service' },
        [`${USER}/d.service`]: { link: 'c.service' },
        'x/e.service': { link: '../y/e.service' },
        'y/e.service': { link: '../x/e.service' },
      },
      [],
    ],
    [
      'in .wants to a template elsewhere in the repository name the instance',
      {
        [`${USER}/default.target.wants/a@x.service`]: { link: '../../../../units/a@.service' },
        'units/a@.service': unit(),
      },
      ['units|a@x.service: units/a@.service'],
    ],
  ];
  it.each(rows)('%s', (_, files, expected) => {
    expect(made(files)).toEqual(expected);
  });
});

describe('an EnvironmentFile= is found', () => {
  const rows: [sentence: string, path: string, setting: string, file: string, found: boolean][] = [
    ['in the home', `${USER}/a.service`, '%h/.hermes/.env', '.hermes/.env', true],
    ['of the user', `home/x/${USER}/a.service`, '%h/.hermes/.env', 'home/x/.hermes/.env', true],
    ['not of another user', `home/x/${USER}/a.service`, '%h/.hermes/.env', 'home/y/.hermes/.env', false],
    ['by the written home', `${USER}/a.service`, '/home/x/.hermes/.env', '.hermes/.env', true],
    ['below etc', 'etc/systemd/system/a.service', '/etc/a/env', 'etc/a/env', true],
    ['below etc of another folder', 'systemd/a.service', '/etc/a/env', 'files/etc/a/env', true],
    ['under a chezmoi name', `dot_config/systemd/user/a.service`, '-%h/.env', 'private_dot_env', true],
    ['in another stow package', `stow/a/${USER}/a.service`, '%h/.hermes/.env', 'stow/b/.hermes/.env', true],
    ['on the machine', 'hosts/x/a.service', '/etc/a.env', 'hosts/x/etc/a.env', true],
    ['not on another machine', 'hosts/x/a.service', '/etc/a.env', 'hosts/y/etc/a.env', false],
    ['not encrypted', `dot_config/systemd/user/a.service`, '%h/.env', 'encrypted_dot_env', false],
    ['not by its last name alone', 'systemd/a.service', '/etc/a.env', 'systemd/a.env', false],
  ];
  it.each(rows)('%s', (_, path, setting, file, found) => {
    const [service] = servicesOf(
      systemd,
      memoryRepository({ [path]: unit(`EnvironmentFile=${setting}`), [file]: 'HERMES_HOME=/opt/x\n' }),
    );
    expect(service?.environment.map(({ value }) => value.value)).toEqual(found ? ['/opt/x'] : []);
    expect(service?.environmentOpen.length).toBe(found ? 0 : 1);
  });

  it('not beside the units of another copy', () => {
    const files = {
      'x/.config/systemd/user/a.service': unit('EnvironmentFile=%h/.env'),
      'y/.config/systemd/user/b.service': unit(),
      'y/.env': 'A=1\n',
    };
    expect(servicesOf(systemd, memoryRepository(files))[0]?.environment).toEqual([]);
  });
});

it('a timer, path or socket starts the service of its name or the one that it names', () => {
  const files = {
    [`${USER}/a.service`]: unit(),
    [`${USER}/a.timer`]: '[Timer]\nOnBootSec=1\n',
    [`${USER}/b.socket`]: '[Socket]\nListenStream=1\nService=a.service\n',
  };
  const [service] = servicesOf(systemd, memoryRepository(files));
  expect(service?.startedBy.map(({ target }) => target).sort()).toEqual(['a.timer', 'b.socket']);
});
