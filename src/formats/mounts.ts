/** What containers see of the host: volumes and directories, and when two of them are one storage. */
import { outermost } from '../embedded.ts';
import { fileAt, type Repository } from '../repository.ts';
import type { Mount } from '../service.ts';
import type { SourceFile } from '../source.ts';
import { lexical } from '../systemd/text-builder.ts';
import type { Text } from '../text.ts';
import { ownerAt, tidyPath } from './paths.ts';

/** Where the paths of a file are taken from. */
export interface Base {
  readonly source: SourceFile;
  /** The folder that relative paths are taken from, as a path of the repository. */
  readonly folder: string;
}

/**
 * What tells a directory of the host from all others: its absolute path, `~/…` in a home that is not known, `repository …`
 * for one that lies beside the file, `project …` for a path with parts that are the same for every service of the folder.
 * Null for a path that a template fills in.
 */
export function bindKey(path: Text, base: Base): string | null {
  const written = path.value.replace(/^\/(?:home|Users)\/\$\{?USER(?:NAME)?\}?(?=\/|$)/, '~');
  const plain = written.replace(/^\$\{?HOME\}?(?=\/|$)/, '~').replace(/^\$\{?PWD\}?(?=\/|$)/, '.');
  const variables = path.unknowns().map(({ text }) => text);
  if (variables.some((text) => !/^\$\{?[A-Za-z_]/.test(text))) return null;
  if (/\$\{?[A-Za-z_]/.test(plain) && variables.length > 0) return `project ${folderKey(base)} ${plain}`;
  if (plain === '~' || plain.startsWith('~/'))
    return (ownerAt(base.source.path).home ?? '~') + tidyPath(plain.slice(1));
  if (plain.startsWith('/')) return tidyPath(plain) || '/';
  if (/^[A-Za-z]:[\\/]/.test(plain)) return tidyPath(plain.replaceAll('\\', '/'));
  return folderKey(base, plain);
}

/** Folders right below `/`, by which the path of a file that is written elsewhere is known to be a whole one. */
const TOP_FOLDERS = /^(?:etc|opt|srv|home|root|usr|var|mnt|data|media|tmp|run|Users)\//;

/** A folder of the repository, or of the machine where the file is written to a place that is known. */
function folderKey({ source, folder }: Base, path = ''): string {
  const whole = tidyPath(path === '' ? folder : `${folder}/${path}`.replace(/^\/+/, ''));
  const file = outermost(source);
  if (file === source) return `repository ${whole === '' ? '.' : whole}`;
  return TOP_FOLDERS.test(`${folder}/`) ? `/${whole}` : `repository ${file.path}:${whole}`;
}

/** The parts of a short mount, `SOURCE:TARGET:MODE`; the drive of a Windows path is no part of its own. */
export function splitMount(text: Text): readonly Text[] {
  const chars = lexical(text);
  const parts: Text[] = [];
  let from = 0;
  for (let at = chars.indexOf(':'); at !== -1; at = chars.indexOf(':', at + 1)) {
    if (at - from === 1 && /^[A-Za-z]:[\\/]/.test(chars.slice(from, from + 3))) continue;
    parts.push(text.slice(from, at));
    from = at + 1;
  }
  return [...parts, text.slice(from)];
}

/** Whether the source of a short mount is a path of the host, as against the name of a volume. */
export function isHostPath(source: Text): boolean {
  return /^(?:[./~\\]|[A-Za-z]:[\\/])/.test(source.value) || !source.isKnown(0, 1);
}

/** The file of the repository that a container sees at a path, because a folder of the host is mounted there. */
export function mountedFile(repository: Repository, mounts: readonly Mount[], path: Text): SourceFile | undefined {
  if (!path.isKnown()) return undefined;
  const asked = tidyPath(path.value);
  const covers = ({ target }: Mount) => `${asked}/`.startsWith(`${tidyPath(target.value)}/`);
  const [mount] = mounts.filter(covers).toSorted((a, b) => b.target.length - a.target.length);
  if (mount?.key == null || mount.kind !== 'bind') return undefined;
  const folder = /^(?:repository |\/)([^:]*)$/.exec(mount.key)?.[1];
  const rest = asked.slice(tidyPath(mount.target.value).length);
  return folder === undefined ? undefined : fileAt(repository, `${folder}${rest}`);
}
