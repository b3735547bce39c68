/** Paths on the host, as far as the repository fixes them, and the homes that they lie in. */
import type { Gateway, Host } from '../../gateway.ts';
import { type Service, userHome } from '../../service.ts';
import type { Text } from '../../text.ts';

/** The path that a value stands for, absolute or starting with `~`, without `.`, `..` and empty parts; null when not fixed. */
export function hostPath(text: Text, service: Service): string | null {
  const parts = text.pieces.map(({ text, unknown }) => {
    if (unknown === undefined) return text;
    return unknown.symbol === 'home' ? userHome(service.account) : null;
  });
  return parts.includes(null) ? null : normalPath(parts.join(''));
}

/** As `hostPath`, for text that a shell reads: `~/`, `$HOME` and the variables of the service are replaced first. */
export function shellPath(text: Text, service: Service): string | null {
  const variables = new Map(service.environment.map(({ name, value }) => [name, value]));
  let unknown = text.unknowns().some((piece) => piece.unknown?.symbol !== 'home');
  const home = userHome(service.account);
  const written = text.pieces.map((piece) => (piece.unknown?.symbol === 'home' ? home : piece.text)).join('');
  const path = written.replace(/^~(?=\/|$)/, home).replace(/\$(?:(\w+)|\{(\w+)\})/g, (_all, plain, braced) => {
    const name: string = plain ?? braced;
    const value = variables.get(name);
    const known = value === undefined ? (name === 'HOME' ? home : null) : hostPath(value, service);
    unknown ||= known === null;
    return known ?? '';
  });
  return unknown || path.includes('$') ? null : normalPath(path);
}

/** The part of a path below a directory, `''` for the directory itself, null when it lies elsewhere. */
export function below(path: string, directory: string): string | null {
  const alike = path.startsWith('~') === directory.startsWith('~');
  const [inner, outer] = alike ? [path, directory] : [symbolic(path), symbolic(directory)];
  if (inner === outer) return '';
  return inner.startsWith(`${outer}/`) ? inner.slice(outer.length + 1) : null;
}

/** The homes of a host's gateways, by key. */
export type Homes = ReadonlyMap<string, Gateway>;

export function homesOf(host: Host): Homes {
  return new Map(host.gateways.flatMap((gateway) => (gateway.home?.key ? [[gateway.home.key, gateway] as const] : [])));
}

/**
 * The home that the gateway certainly has on the host, whatever `active_profile` says; null when the repository does not
 * fix it, and for one in a volume. For the instances of a template it holds the profile as it is written, `…/profiles/%i`.
 */
export function fixedHome({ service: { instance }, profile: { state }, home, root }: Gateway): string | null {
  if (home === null || state === 'unpinned' || state === 'unknown') return null;
  if (home.key !== null) return /^[~/]/.test(home.key) ? home.key : null;
  return instance === null && root?.key ? home.path : null;
}

/** Somebody else's home. */
export interface ForeignHome {
  readonly path: string;
  /** Its profile, `default` for a root itself. */
  readonly profile: string;
}

/**
 * The home in which a path lies, when that is not the gateway's own: another profile of its root, the home of another
 * gateway on the host, or any other `…/.hermes[/profiles/NAME]`. Null for a path in no home, for the home of another gateway
 * that the same service starts, and where nothing is certain.
 */
export function foreignHome(path: string, gateway: Gateway, homes: Homes): ForeignHome | null {
  const own = fixedHome(gateway);
  if (own === null) return null;
  const root = gateway.root?.key ?? own;
  const found = profileBelow(path, root) ?? closest(path, homes) ?? conventional(path);
  if (found === null || below(found.path, own) === '') return null;
  // What a service names for all of its gateways lies in the home of one of them.
  return homes.get(found.path)?.service === gateway.service ? null : found;
}

function profileBelow(path: string, root: string): ForeignHome | null {
  const rest = below(path, root);
  if (rest === null) return null;
  const profile = /^profiles\/([^/]+)/.exec(rest)?.[1];
  return profile === undefined ? { path: root, profile: 'default' } : { path: `${root}/profiles/${profile}`, profile };
}

function closest(path: string, homes: Homes): ForeignHome | null {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    const gateway = homes.get(path.slice(0, end));
    if (gateway !== undefined) return { path: path.slice(0, end), profile: gateway.profile.name ?? 'default' };
  }
  return null;
}

function conventional(path: string): ForeignHome | null {
  const match = /^(?:~|\/.*)\/\.hermes(?:\/profiles\/([^/]+))?(?=\/|$)/.exec(path);
  return match === null ? null : { path: match[0], profile: match[1] ?? 'default' };
}

/** With the home directory of whichever account written as `~`. */
function symbolic(path: string): string {
  return path.replace(/^(?:\/(?:home|Users)\/[^/]+|\/root)(?=\/|$)/, '~');
}

function normalPath(path: string): string | null {
  if (!/^(?:~(?=\/|$)|\/)/.test(path)) return null;
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === '~') return null;
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return path.startsWith('/') ? `/${parts.join('/')}` : parts.join('/');
}
