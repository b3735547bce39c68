/** Sorts the unit files of a repository into the trees that managers would see. */
import type { Repository } from '../../repository.ts';
import type { Scope } from '../../service.ts';
import type { SourceFile } from '../../source.ts';
import { systemSearchPath, userSearchPath } from '../../systemd/search-path.ts';
import type { TreeEntry, UnitTree } from '../../systemd/tree.ts';
import { type Layout, LOOSE, layoutOf, UNKNOWN_HOME } from './layout.ts';

/** A folder of the repository that stands for one machine's file system, a home or a unit directory. */
export interface Place {
  /** Path in the repository; empty for its root. */
  readonly name: string;
  readonly machine?: string;
  readonly tree: UnitTree;
  readonly views: readonly ManagerView[];
}

/** What one manager reads in a place. */
export interface ManagerView {
  readonly scope: Scope;
  readonly directories: readonly string[];
  readonly user?: string;
  /** Absolute home of the user where it is known. */
  readonly home?: string;
}

/** Units, targets, drop-ins and dependency links, with the attributes that dotfile managers put into names. */
const CANDIDATE =
  /(?:\.(?:service|target)|\.wants\/[^/]+|\.requires\/[^/]+|(?:^|[./])service\.d\/[^/]+|\.target\.d\/[^/]+)(?:\.tmpl)?$/;

interface Draft {
  readonly machine?: string;
  readonly files: Map<string, TreeEntry>;
  readonly layouts: Layout[];
}

/** Every place that holds unit files, in the order of their paths. */
export function placesOf(repository: Repository): readonly Place[] {
  const drafts = new Map<string, Draft>();
  const linked = new Set<string>();
  for (const path of repository.paths) {
    if (!CANDIDATE.test(path)) continue;
    const layout = layoutOf(path, repository.root);
    const entry = treeEntry(repository, path, layout, linked);
    if (entry === undefined) continue;
    const known = drafts.get(layout.place);
    const draft: Draft = known ?? {
      files: new Map(),
      layouts: [],
      ...(layout.machine !== undefined && { machine: layout.machine }),
    };
    drafts.set(layout.place, draft);
    if (!draft.files.has(layout.path)) draft.files.set(layout.path, entry);
    draft.layouts.push(layout);
  }
  return [...drafts].map(([name, draft]) => ({
    name,
    tree: treeOf(withoutLinked(draft.files, linked)),
    views: viewsOf(draft.layouts),
    ...(draft.machine !== undefined && { machine: draft.machine }),
  }));
}

/**
 * What the manager would see there. A link that leads out of the unit directories to a file of the repository is that
 * file under the link's name; the file itself is then no unit of its own.
 */
function treeEntry(repository: Repository, path: string, layout: Layout, linked: Set<string>): TreeEntry | undefined {
  const entry = repository.entry(path);
  if (entry === undefined) return undefined;
  const target = entry.kind === 'link' ? entry.target : chezmoiLink(path, entry.source);
  if (target === undefined) return entry.kind === 'file' ? entry : undefined;
  if (target.startsWith('/')) return { kind: 'link', target };
  const to = joinPaths(path.slice(0, path.lastIndexOf('/') + 1), target);
  const there = repository.has(to) ? layoutOf(to, repository.root) : undefined;
  if (there === undefined) return { kind: 'link', target };
  if (there.place === layout.place) return { kind: 'link', target: there.path };
  const file = repository.entry(to);
  if (file?.kind !== 'file') return { kind: 'link', target };
  if (!/\.(?:wants|requires)\//.test(path)) linked.add(to);
  return file;
}

/** chezmoi keeps a link as a file `symlink_NAME` that holds the target. */
function chezmoiLink(path: string, source: SourceFile): string | undefined {
  return path.slice(path.lastIndexOf('/') + 1).startsWith('symlink_') ? source.text.trim() : undefined;
}

function joinPaths(directory: string, target: string): string {
  const parts: string[] = [];
  for (const part of `${directory}${target}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function withoutLinked(files: Map<string, TreeEntry>, linked: ReadonlySet<string>): Map<string, TreeEntry> {
  return new Map(
    [...files].filter(([path, entry]) => {
      const isSelf = entry.kind === 'file' && path.startsWith(`${LOOSE}/`) && linked.has(entry.source.path);
      return !isSelf;
    }),
  );
}

function treeOf(files: ReadonlyMap<string, TreeEntry>): UnitTree {
  const directories = new Map<string, Set<string>>();
  for (const path of files.keys()) {
    for (let at = path.lastIndexOf('/'), end = path.length; at >= 0; end = at, at = path.lastIndexOf('/', at - 1)) {
      const parent = path.slice(0, at) || '/';
      const names = directories.get(parent) ?? new Set();
      const isKnown = directories.has(parent);
      directories.set(parent, names.add(path.slice(at + 1, end)));
      if (isKnown || at === 0) break;
    }
  }
  return {
    get: (path) => files.get(path) ?? (directories.has(path) ? { kind: 'directory' } : undefined),
    list: (directory) => [...(directories.get(directory) ?? [])],
  };
}

function viewsOf(layouts: readonly Layout[]): readonly ManagerView[] {
  const views = new Map<string, ManagerView>();
  const users = layouts.filter((layout) => layout.home !== undefined);
  for (const layout of layouts) {
    const { scope } = layout;
    if (layout.path.startsWith(`${LOOSE}/`)) views.set(`loose ${scope}`, { scope, directories: [LOOSE] });
    else if (scope === 'system') views.set('system', { scope, directories: systemSearchPath() });
    else if (layout.home !== undefined || users.length === 0) {
      const home = layout.home ?? UNKNOWN_HOME;
      views.set(home, {
        scope,
        directories: userSearchPath({ home }),
        ...(layout.user !== undefined && { user: layout.user, home }),
      });
    }
  }
  return [...views.values()];
}
