/**
 * The directories in which a manager looks for units, first the one that wins (systemd.unit(5), "Unit File Load Path").
 */
import { REFERENCE_RELEASE, type SystemdRelease } from './release.ts';

/** What the user manager's environment fixes; absolute paths. */
export interface UserDirectories {
  readonly home: string;
  /** `$XDG_RUNTIME_DIR`; without it the directories below it are left out. */
  readonly runtime?: string;
  /** `$XDG_CONFIG_HOME` and `$XDG_DATA_HOME` where set. */
  readonly configHome?: string;
  readonly dataHome?: string;
  /** `$XDG_CONFIG_DIRS` and `$XDG_DATA_DIRS` where set. */
  readonly configDirs?: readonly string[];
  readonly dataDirs?: readonly string[];
}

/** The search path of a user manager. */
export function userSearchPath(user: UserDirectories, release: SystemdRelease = REFERENCE_RELEASE): readonly string[] {
  const config = `${user.configHome ?? `${user.home}/.config`}/systemd`;
  const data = `${user.dataHome ?? `${user.home}/.local/share`}/systemd`;
  const below = (names: string): string[] =>
    user.runtime === undefined ? [] : names.split(' ').map((name) => `${user.runtime}/systemd/${name}`);
  const configDirs = user.configDirs ?? (release === 252 ? ['/etc/xdg'] : []);
  const dataDirs = user.dataDirs ?? ['/usr/local/share', '/usr/share'];
  const attached = release >= 262;
  return unique([
    `${config}/user.control`,
    ...below('user.control transient generator.early'),
    `${config}/user`,
    ...(attached ? [`${config}/user.attached`] : []),
    ...configDirs.map((directory) => `${directory}/systemd/user`),
    '/etc/systemd/user',
    ...below(attached ? 'user user.attached' : 'user'),
    '/run/systemd/user',
    ...below('generator'),
    `${data}/user`,
    ...dataDirs.map((directory) => `${directory}/systemd/user`),
    '/usr/local/lib/systemd/user',
    '/usr/local/share/systemd/user',
    '/usr/lib/systemd/user',
    '/usr/share/systemd/user',
    ...below('generator.late'),
  ]);
}

/** The search path of the system manager. */
export function systemSearchPath(release: SystemdRelease = REFERENCE_RELEASE): readonly string[] {
  return [
    '/etc/systemd/system.control',
    '/run/systemd/system.control',
    '/run/systemd/transient',
    '/run/systemd/generator.early',
    '/etc/systemd/system',
    '/etc/systemd/system.attached',
    '/run/systemd/system',
    '/run/systemd/system.attached',
    '/run/systemd/generator',
    '/usr/local/lib/systemd/system',
    ...(release === 252 ? ['/lib/systemd/system'] : []),
    '/usr/lib/systemd/system',
    '/run/systemd/generator.late',
  ];
}

function unique(paths: readonly string[]): readonly string[] {
  return [...new Set(paths)];
}
