import { describe, expect, it } from 'vitest';
import { isOpaque } from '../../../src/formats/paths.ts';
import { layoutOf } from '../../../src/formats/systemd/layout.ts';

describe('what the path of a unit says', () => {
  const rows: [
    path: string,
    scope: string,
    place: string,
    onMachine: string,
    user?: string | undefined,
    machine?: string,
  ][] = [
    ['.config/systemd/user/a.service', 'user', '', '/~/.config/systemd/user/a.service'],
    ['stow/hermes/.config/systemd/user/a.service', 'user', 'stow/hermes', '/~/.config/systemd/user/a.service'],
    ['home/alice/.config/systemd/user/a.service', 'user', '', '/home/alice/.config/systemd/user/a.service', 'alice'],
    ['home/.config/systemd/user/a.service', 'user', 'home', '/~/.config/systemd/user/a.service'],
    ['root/.config/systemd/user/a.service', 'user', '', '/root/.config/systemd/user/a.service', 'root'],
    ['etc/systemd/system/a.service', 'system', '', '/etc/systemd/system/a.service'],
    ['files/etc/systemd/user/a.service', 'user', 'files', '/etc/systemd/user/a.service'],
    ['usr/lib/systemd/user/a.service', 'user', '', '/usr/lib/systemd/user/a.service'],
    ['lib/systemd/system/a.service', 'system', '', '/usr/lib/systemd/system/a.service'],
    ['hosts/common/a.service', 'unknown', 'hosts/common', '/units/a.service'],
    [
      'hosts/web/etc/systemd/system/a.service',
      'system',
      'hosts/web',
      '/etc/systemd/system/a.service',
      undefined,
      'web',
    ],
    ['hosts/web/a.service', 'unknown', 'hosts/web', '/units/a.service', undefined, 'web'],
    ['systemd/user/a.service', 'user', 'systemd/user', '/units/a.service'],
    ['systemd/system/a.service', 'system', 'systemd/system', '/units/a.service'],
    ['systemd/a.service', 'unknown', 'systemd', '/units/a.service'],
    ['deploy/a.service.d/10.conf', 'unknown', 'deploy', '/units/a.service.d/10.conf'],
    ['a.service', 'unknown', '', '/units/a.service'],
    ['dot_config/systemd/user/a.service.tmpl', 'user', '', '/~/.config/systemd/user/a.service'],
    ['private_dot_config/systemd/exact_user/a.service', 'user', '', '/~/.config/systemd/user/a.service'],
    ['home/dot_config/systemd/user/a.service', 'user', 'home', '/~/.config/systemd/user/a.service'],
    [
      'dot_config/systemd/user/default.target.wants/symlink_a.service',
      'user',
      '',
      '/~/.config/systemd/user/default.target.wants/a.service',
    ],
    ['exact_match.service', 'unknown', '', '/units/exact_match.service'],
    ['stow/dot-config/systemd/user/a.service', 'user', 'stow', '/~/.config/systemd/user/a.service'],
  ];
  it.each(rows)('%s', (path, scope, place, onMachine, user, machine) => {
    const layout = layoutOf(path);
    expect([layout.scope, layout.place, layout.path, layout.user, layout.machine]).toEqual([
      scope,
      place,
      onMachine,
      user,
      machine,
    ]);
  });

  it('counts the folders above the repository only where it is a live unit directory', () => {
    expect(layoutOf('a.service', '/home/alice/.config/systemd/user')).toMatchObject({ scope: 'user', user: 'alice' });
    expect(layoutOf('a.service', '/etc/systemd/system')).toMatchObject({ scope: 'system' });
    expect(layoutOf('systemd/a.service', '/home/alice/dotfiles')).toMatchObject({ scope: 'unknown', place: 'systemd' });
  });

  it('says of a common folder that it goes to every machine', () => {
    const paths = ['common/a.service', 'hosts/all/.config/systemd/user/a.service', 'hosts/web/a.service', 'a.service'];
    expect(paths.map((path) => layoutOf(path).isShared)).toEqual([true, true, false, false]);
  });

  it('says of what chezmoi runs or decrypts that nothing is deployed as it is', () => {
    const paths = ['dot_config/modify_a.service', 'dot_config/encrypted_private_dot_env.age', 'units/modify_a.service'];
    expect(paths.map(isOpaque)).toEqual([true, true, false]);
  });
});
