/** Where the directories of a gateway in a container really are: on the host, in a volume, or in the container alone. */
import type { Home } from '../../gateway.ts';
import { type Container, type Mount, type Service, userHome } from '../../service.ts';
import type { Piece } from '../../text.ts';
import { agentImageOf } from './hints.ts';
import { normalizePath } from './paths.ts';

/** The home that the image sets. Source: the program's Dockerfile and `docs/user-guide/docker.md`. */
const IMAGE_HOME = '/opt/data';

/**
 * The HERMES_HOME of a container whose declaration sets none: the image's own where something is mounted there or the
 * image is the program's, else the one `.hermes` that is mounted; undefined where nothing says.
 */
export function defaultHome(container: Container): string | undefined {
  if (mountOf(IMAGE_HOME, container) !== undefined) return IMAGE_HOME;
  const homes = container.mounts.map(targetOf).filter((target) => target?.endsWith('/.hermes'));
  if (homes[0] !== undefined && homes.length === 1) return homes[0];
  return agentImageOf(container) === undefined ? undefined : IMAGE_HOME;
}

/** Whether a container is told its HERMES_HOME and gets a mount there, which nothing but Hermes has a use for. */
export function hasMountedHome({ environment }: Service, container: Container): boolean {
  const home = environment.findLast(({ name }) => name === 'HERMES_HOME')?.value;
  return home?.isKnown() === true && mountOf(home.value, container) !== undefined;
}

/** The mount that a path of the container lies in: the deepest one; undefined where it is the container's own storage. */
export function mountOf(path: string, { mounts }: Container): Mount | undefined {
  let found: { mount: Mount; depth: number } | undefined;
  for (const mount of mounts) {
    const target = targetOf(mount);
    if (target === undefined || !isWithin(path, target)) continue;
    if (found === undefined || target.length >= found.depth) found = { mount, depth: target.length };
  }
  return found?.mount;
}

/** The storage behind a directory of a container, so that equal keys are one directory for all services of a host. */
export function storageBehind(inside: Home, container: Container, service: Service): Home {
  if (inside.key === null) return inside;
  if (inside.key.startsWith('~')) {
    const hidden = { path: `container ${inside.path}`, key: inside.key };
    return mayHoldHome(container) ? { ...hidden, key: null } : ownStorage(hidden, service);
  }
  const mount = mountOf(inside.key, container);
  if (mount === undefined && mayBeMounted(inside.key, container)) return { path: inside.path, key: null };
  if (mount === undefined || mount.kind === 'own') return ownStorage(inside, service);
  const rest = normalizePath(inside.key).slice((targetOf(mount) as string).replace(/\/$/, '').length);
  const key = mount.key === null ? null : inHome(mount.key, service) + rest;
  const isFixed = key !== null && !key.startsWith('project ');
  const isNamed = isFixed && (mount.kind !== 'bind' || isOnHost({ key }));
  const path = isNamed ? key : `${mount.source?.value ?? 'a volume'}${rest}`;
  // Where a variable fills in the path, it is the same for the services of a project, and nobody knows which it is.
  return isFixed || key === null ? { path, key } : { path, key: null, sharedKey: key };
}

/** Whether a directory is one of the host, and no volume and no container's own. */
export function isOnHost({ key }: Pick<Home, 'key'>): boolean {
  return key !== null && /^[/~]/.test(key);
}

/** Whether no other container, and no replica, sees the storage. */
export function isOwn({ key }: Pick<Home, 'key'>): boolean {
  return key?.startsWith('container ') === true;
}

/** Whether a path may lie in a mount of which the repository does not fix where it is. */
function mayBeMounted(path: string, { mounts }: Container): boolean {
  const parts = normalizePath(path).split('/');
  const directories = parts.map((_, index) => parts.slice(0, index + 1).join('/') || '/');
  return mounts.some(({ target }) => {
    if (target.isKnown()) return false;
    const isUnknown = ({ unknown }: Piece) => unknown !== undefined;
    const start = textOf(target.pieces.slice(0, target.pieces.findIndex(isUnknown)));
    const end = textOf(target.pieces.slice(target.pieces.findLastIndex(isUnknown) + 1));
    return directories.some(
      (each) => each.startsWith(start) && each.endsWith(end) && each.length >= start.length + end.length,
    );
  });
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** Whether the home directory of the container's user, which is not known, may lie in a mount. */
function mayHoldHome({ mounts }: Container): boolean {
  return mounts.some((mount) => {
    const target = targetOf(mount);
    return target === undefined || /^\/(?:root|home|Users)(?:\/|$)|\/\.hermes(?:\/|$)|^\/$/.test(target);
  });
}

function ownStorage(inside: Home, { name, span }: Service): Home {
  return { path: inside.path, key: `container ${span.source.path} ${span.start} ${name} ${inside.key}` };
}

/** A path below `~` belongs to the account that starts the container. */
function inHome(key: string, { account }: Service): string {
  const home = userHome(account);
  return home !== '~' && /^~(?:\/|$)/.test(key) ? home + key.slice(1) : normalizePath(key);
}

function targetOf({ target }: Mount): string | undefined {
  return target.isKnown() && target.value.startsWith('/') ? normalizePath(target.value) : undefined;
}

function isWithin(path: string, directory: string): boolean {
  const full = normalizePath(path);
  return directory === '/' || full === directory || full.startsWith(`${directory}/`);
}
