import type { Repository } from '../repository.ts';
import type { Span } from '../source.ts';
import { deployedParts } from './systemd/layout.ts';

/** An `active_profile` file of the repository, tied to the root directory that it lies in. */
export interface ActiveProfileFile {
  /** The content without surrounding blanks: a profile name, `default` or empty. */
  readonly name: string;
  readonly span: Span;
  /** The directory on the machine: `~/.hermes`, `/home/alice/.hermes`, `/opt/data`. */
  readonly root: string;
  /** The folder of the repository above the root. */
  readonly place: string;
}

/** Folders that stand for the same folder on the machine when they come first in the path. */
const SYSTEM_FOLDERS = new Set(['opt', 'var', 'srv', 'etc', 'root', 'mnt', 'data']);

/** Every `active_profile` file, as `hermes profile use` writes it; other files of that name hold more than one word. */
export function activeProfileFiles(repository: Repository): readonly ActiveProfileFile[] {
  return repository.paths
    .filter((path) => /(?:^|\/)active_profile(?:\.tmpl)?$/.test(path))
    .flatMap((path) => {
      const entry = repository.entry(path);
      if (entry?.kind !== 'file') return [];
      const { source } = entry;
      const name = source.text.trim();
      if (/\s/.test(name) || name.length > 128) return [];
      const start = source.text.length - source.text.trimStart().length;
      return [{ name, span: source.span(start, start + name.length), ...rootOf(path) }];
    });
}

function rootOf(path: string): { readonly root: string; readonly place: string } {
  const written = path.split('/').slice(0, -1);
  const parts = deployedParts(path).slice(0, -1);
  const system = parts.findIndex((part) => SYSTEM_FOLDERS.has(part));
  const home = parts.findIndex((part) => part === 'home' || part === 'Users' || part === 'users');
  if (home !== -1 && home + 2 < parts.length) {
    return { root: `/home/${parts.slice(home + 1).join('/')}`, place: written.slice(0, home).join('/') };
  }
  const dotted = parts.findIndex((part) => part.startsWith('.hermes'));
  if (system !== -1 && (dotted === -1 || system < dotted) && system + 1 < parts.length) {
    return { root: `/${parts.slice(system).join('/')}`, place: written.slice(0, system).join('/') };
  }
  const at = dotted === -1 ? parts.length : dotted;
  const below = dotted === -1 ? ['.hermes'] : parts.slice(dotted);
  return { root: ['~', ...below].join('/'), place: written.slice(0, at).join('/') };
}
