/** What the path of a file in a repository says, whatever the file is: machine, user, path once it is deployed. */
import { posix } from 'node:path';
import type { Account } from '../service.ts';

const MACHINE_FOLDERS = new Set(['hosts', 'host', 'machines', 'nodes', 'servers']);
const SHARED_FOLDERS = new Set(['common', 'shared', 'all', 'base', 'global']);
const HOME_PARENTS = new Set(['home', 'Users', 'users']);

/** The last component of a path. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The folder that a path lies in; empty for the root of the repository. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** The path of a name in a folder. */
export function pathIn(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** A path without `.`, `..`, doubled slashes and a slash at the end; empty for `/` and `.`. Nothing lies above `/` and `~`. */
export function tidyPath(path: string): string {
  const home = path === '~' || path.startsWith('~/') ? '~' : '';
  const tidy = posix.normalize(path.slice(home.length));
  const whole = tidy.endsWith('/') ? tidy.slice(0, -1) : tidy;
  return home + (whole === '.' ? '' : whole);
}

/** The machine that a path names (`hosts/NAME/…`), or that it goes to every machine (`common/…`). */
export function machineAt(path: string): { readonly machine?: string; readonly isShared?: true } {
  const parts = path.split('/');
  if (parts.slice(0, -1).some((part) => SHARED_FOLDERS.has(part))) return { isShared: true };
  const machine = machineOf(parts);
  return machine === undefined ? {} : { machine };
}

/** Whether a folder goes to every machine. */
export function isSharedFolder(name: string): boolean {
  return SHARED_FOLDERS.has(name);
}

/** The machine that the components of a path name: the folder below `hosts/`. */
export function machineOf(parts: readonly string[]): string | undefined {
  const at = parts.findIndex((part, index) => MACHINE_FOLDERS.has(part) && index + 2 < parts.length);
  return at === -1 ? undefined : parts[at + 1];
}

/** The user whose home a path lies in once it is deployed (`home/NAME/…`, `root/…`). */
export function ownerAt(path: string): Account {
  const parts = deployedParts(path);
  const at = homeAt(parts);
  if (at === -1) return {};
  if (parts[at] === 'root') return { user: 'root', home: '/root' };
  const user = parts[at + 1] as string;
  return { user, home: `/${parts[at] === 'Users' ? 'Users' : 'home'}/${user}` };
}

/** Whether a folder of that name holds the homes of users. */
export function isHomeParent(name: string | undefined): boolean {
  return HOME_PARENTS.has(name ?? '');
}

/** Index of the `home` of `home/NAME/` with something below it, or of `root`; -1 where there is none. */
export function homeAt(parts: readonly string[]): number {
  return parts.findIndex(
    (part, at) =>
      (part === 'root' && at + 1 < parts.length) ||
      (HOME_PARENTS.has(part) && at + 2 < parts.length && !parts[at + 1]?.startsWith('.')),
  );
}

/**
 * Whether a file is nothing that is deployed as it is: chezmoi's scripts that change or remove a file, and its
 * encrypted files.
 */
export function isOpaque(path: string): boolean {
  return /(?:^|\/)(?:modify|remove|encrypted)_[^/]*$/.test(path) && isManaged(path.split('/'));
}

/** What template engines know their files by. */
const ENGINE_SUFFIX = /\.(?:tmpl|tpl|tftpl|gotmpl|j2|jinja2?|erb|epp|mustache|hbs)$/;
/** What else marks a file that is to become another one, where the name shows which: not `.env.example`. */
const DRAFT_SUFFIX =
  /(\.(?:service|timer|socket|path|target|container|plist|conf))\.(?:in|template|dist|example|sample)$/;

/** The last words of all of them, by which most paths are known to be no template's. */
const SUFFIXES = new Set(
  'tmpl tpl tftpl gotmpl j2 jinja jinja2 erb epp mustache hbs in template dist example sample'.split(' '),
);

/** The path of what a template becomes (`x.service.j2`, `x.service.in`); any other path as it is. */
export function withoutTemplateSuffix(path: string): string {
  if (!SUFFIXES.has(path.slice(path.lastIndexOf('.') + 1))) return path;
  return path.replace(ENGINE_SUFFIX, '').replace(DRAFT_SUFFIX, '$1');
}

/**
 * The components of a path as it is deployed: without chezmoi's attributes, with stow's `dot-` turned back, and without
 * what marks a template. Only paths with a `dot_` or `dot-` component carry attributes.
 */
export function deployedParts(path: string): readonly string[] {
  const parts = withoutTemplateSuffix(path).split('/');
  if (!isManaged(parts)) return parts;
  return parts.map((part) =>
    part
      .replace(/^(?:(?:private|readonly|exact|executable|empty|create|symlink|literal)_)+/, '')
      .replace(/^dot[_-]/, '.'),
  );
}

function isManaged(parts: readonly string[]): boolean {
  return parts.some((part) => /^(?:[a-z]+_)*dot[_-]/.test(part));
}
