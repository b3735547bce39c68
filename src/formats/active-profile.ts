import { fileAt, type Repository } from '../repository.ts';
import type { Span } from '../source.ts';
import { deployedParts, homeAt, isOpaque, machineAt } from './paths.ts';

/** An `active_profile` file of the repository, tied to the root directory that it lies in. */
export interface ActiveProfileFile {
  /** The content without surrounding blanks: a profile name, `default` or empty. */
  readonly name: string;
  readonly span: Span;
  /** The directory on the machine: `~/.hermes`, `/home/alice/.hermes`, `/opt/data`. */
  readonly root: string;
  /** The folder of the repository above the root. */
  readonly place: string;
  /** From `hosts/NAME/` in its path. */
  readonly machine?: string;
}

/** Folders that stand for the same folder on the machine when they come first in the path. */
const SYSTEM_FOLDERS = new Set(['opt', 'var', 'srv', 'etc', 'mnt', 'data']);

/**
 * Every `active_profile` file, as `hermes profile use` writes it; other files of that name hold more than one word, or
 * what a template fills in.
 */
export function activeProfileFiles(repository: Repository): readonly ActiveProfileFile[] {
  return repository.paths
    .filter((path) => /active_profile(?:\.tmpl)?$/.test(path) && !isOpaque(path))
    .filter((path) => isInRoot(deployedParts(path)))
    .flatMap((path) => {
      const source = fileAt(repository, path);
      const name = source?.text.trim() ?? '';
      if (source === undefined || /[\s{}@<>$%]/.test(name) || name.length > 128) return [];
      const start = source.text.length - source.text.trimStart().length;
      const { machine } = machineAt(path);
      return [
        {
          name,
          span: source.span(start, start + name.length),
          ...rootOf(path),
          ...(machine !== undefined && { machine }),
        },
      ];
    });
}

/** Whether a path names the file in a folder that can be a root; a repository may be one as a whole. */
function isInRoot(parts: readonly string[]): boolean {
  if (parts.at(-1) !== 'active_profile') return false;
  const folder = parts.at(-2);
  return folder === undefined || /hermes/i.test(folder) || parts.slice(0, -2).some((part) => SYSTEM_FOLDERS.has(part));
}

function rootOf(path: string): { readonly root: string; readonly place: string } {
  const parts = deployedParts(path).slice(0, -1);
  const above = (length: number) => path.split('/').slice(0, length).join('/');
  const home = homeAt([...parts, 'active_profile']);
  if (home !== -1) {
    const folder = parts[home] === 'root' ? '/root' : '/home';
    return { root: [folder, ...parts.slice(home + 1)].join('/'), place: above(home) };
  }
  const dotted = parts.findIndex((part) => part.startsWith('.hermes'));
  const system = parts.findIndex((part) => SYSTEM_FOLDERS.has(part));
  if (system !== -1 && (dotted === -1 || system < dotted) && system + 1 < parts.length) {
    return { root: `/${parts.slice(system).join('/')}`, place: above(system) };
  }
  if (dotted !== -1) return { root: ['~', ...parts.slice(dotted)].join('/'), place: above(dotted) };
  // A folder `hermes/` that stands for `~/.hermes`.
  return { root: '~/.hermes', place: above(parts.length - 1) };
}
