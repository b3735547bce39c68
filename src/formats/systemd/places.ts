/** Sorts the unit files of a repository into the trees that managers would see. */
import { endOf, followLinks, type Repository, type Unreadable } from '../../repository.ts';
import type { SourceFile } from '../../source.ts';
import { systemSearchPath, userSearchPath } from '../../systemd/search-path.ts';
import type { TreeEntry, UnitTree } from '../../systemd/tree.ts';
import { isUnit } from '../names.ts';
import { fileName, folderOf, pathIn } from '../paths.ts';
import { type Layout, LOOSE, layoutOf, layoutsIn, UNKNOWN_HOME } from './layout.ts';
import { type FoundFile, lostLink, type UnitPath, unitFiles } from './links.ts';
import type { ManagerView, Place, PlaceDraft, PlacedFile } from './place.ts';
import { bringTogether } from './strays.ts';

const DEPENDENCY_LINK = /\.(?:wants|requires|upholds)\/[^/]+$/;

/** The path of a file that is a unit, a drop-in or a link to one. */
export function unitPath(path: string): string | undefined {
  return isUnit(path) ? path : undefined;
}

/**
 * Every place that holds unit files, in the order of their paths, and the links that hide what may be one.
 *
 * @param unitPath the path that a file of the repository has as a unit file; undefined for what is none
 */
export function placesOf(
  repository: Repository,
  unitPath: UnitPath,
): { readonly places: readonly Place[]; readonly unreadable: readonly Unreadable[] } {
  const drafts = new Map<string, PlaceDraft>();
  const linked = new Set<string>();
  const loose: (readonly [path: string, draft: PlaceDraft, onMachine: string])[] = [];
  const links: (readonly [at: string, place: string, onMachine: string])[] = [];
  const { files, unreadable } = unitFiles(repository, unitPath);
  const layoutIn = layoutsIn(repository.root);
  for (const file of files) {
    const layout = layoutIn(file.path);
    const entry = treeEntry(repository, file, layout, linked, unitPath);
    const { machine, isShared } = layout;
    const draft = drafts.get(layout.place) ?? {
      isShared,
      files: new Map(),
      ...(machine !== undefined && { machine }),
    };
    drafts.set(layout.place, draft);
    if (draft.files.has(layout.path)) continue;
    draft.files.set(layout.path, { entry, layout });
    if (layout.path.startsWith(`${LOOSE}/`)) loose.push([file.at, draft, layout.path]);
    if (file.entry.kind === 'link') links.push([file.at, layout.place, layout.path]);
  }
  // A file of a plain folder to which a link of a unit directory leads is no second unit.
  for (const [path, draft, onMachine] of loose) if (linked.has(path)) draft.files.delete(onMachine);
  bringTogether([...drafts.values()]);
  const places = [...drafts].map(([name, draft]) => placeOf(name, draft));
  const trees = new Map(places.map(({ name, tree }) => [name, tree]));
  const deployed = new Set([...drafts.values()].flatMap((draft) => [...draft.files.keys()]));
  const isDeployed = (path: string) => deployed.has(path) || deployed.has(inUnknownHome(path));
  const lost = links.flatMap(
    ([at, place, onMachine]) => lostLink(repository, at, onMachine, trees.get(place) as UnitTree, isDeployed) ?? [],
  );
  return { places, unreadable: [...unreadable, ...lost] };
}

function inUnknownHome(path: string): string {
  return path.replace(/^\/(?:(?:home|Users)\/[^/]+|root)\//, `${UNKNOWN_HOME}/`);
}

function placeOf(name: string, { files, machine, isShared }: PlaceDraft): Place {
  return {
    name,
    isShared,
    tree: treeOf(files),
    views: viewsOf([...files.values()].map(({ layout }) => layout)),
    ...(machine !== undefined && { machine }),
  };
}

/**
 * What the manager would see there. A link that leads out of the unit directories to a file of the repository is that
 * file under the link's name; such files are added to `linked`.
 */
function treeEntry(
  repository: Repository,
  { path, at, entry }: FoundFile,
  layout: Layout,
  linked: Set<string>,
  unitPath: UnitPath,
): TreeEntry {
  if (entry.kind === 'file') {
    const target = chezmoiLink(at, entry.source);
    return target === undefined ? entry : { kind: 'link', target };
  }
  const to = followLinks(repository, targetOf(at, entry.target), true);
  const unit = to === undefined || !repository.has(to) ? undefined : unitPath(to);
  const there = unit === undefined ? undefined : layoutOf(unit, repository.root);
  if (there?.place === layout.place) return { kind: 'link', target: there.path };
  const { target } = endOf(repository, at);
  if (target.kind !== 'file' || DEPENDENCY_LINK.test(path)) return entry;
  linked.add(target.source.path);
  return target;
}

/** chezmoi keeps a link as a file `symlink_NAME` that holds the target. */
function chezmoiLink(path: string, source: SourceFile): string | undefined {
  return fileName(path).startsWith('symlink_') ? source.text.trim() : undefined;
}

/** The target of a link as a path that `followLinks` takes. */
function targetOf(path: string, target: string): string {
  return target.startsWith('/') ? target : pathIn(folderOf(path), target);
}

function treeOf(files: ReadonlyMap<string, PlacedFile>): UnitTree {
  const directories = new Map<string, Set<string>>();
  for (const path of files.keys()) {
    for (let at = path.lastIndexOf('/'), end = path.length; at >= 0; end = at, at = path.lastIndexOf('/', at - 1)) {
      const parent = path.slice(0, at) || '/';
      const known = directories.get(parent);
      directories.set(parent, (known ?? new Set()).add(path.slice(at + 1, end)));
      if (known !== undefined || at === 0) break;
    }
  }
  return {
    get: (path) => files.get(path)?.entry ?? (directories.has(path) ? { kind: 'directory' } : undefined),
    list: (directory) => [...(directories.get(directory) ?? [])],
  };
}

function viewsOf(layouts: readonly Layout[]): readonly ManagerView[] {
  const views = new Map<string, ManagerView>();
  const hasUsers = layouts.some((layout) => layout.home !== undefined);
  for (const layout of layouts) {
    const { scope } = layout;
    if (layout.path.startsWith(`${LOOSE}/`)) views.set(`loose ${scope}`, { scope, directories: [LOOSE] });
    else if (scope === 'system') {
      if (!views.has('system')) views.set('system', { scope, directories: systemSearchPath() });
    } else if (layout.home !== undefined || !hasUsers) {
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
