/** Files that other files of the repository write when they run, or show: they are read as a repository of their own. */
import { embed } from './embedded.ts';
import type { Extractor, Lazy, Mentions, Opens, Written } from './formats/format.ts';
import { type Entry, type Repository, targetIn, viewOf } from './repository.ts';

/** A repository to be read, and where in the outermost one it comes from; undefined for that one itself. */
export interface Layer {
  readonly repository: Repository;
  readonly place?: string;
}

/** A script in a YAML file in a script … is deep enough. */
const DEEPEST = 4;

/** The repository without what is copied elsewhere, and a further one for each deployment, those within them included. */
export function layersOf(
  repository: Repository,
  extractors: readonly Lazy<Extractor>[],
  mentions: Mentions,
): Promise<readonly Layer[]> {
  return layers({ repository }, extractors, mentions, 0);
}

/** The readers that have something to open. */
export async function load<Reader>(
  readers: readonly Lazy<Reader>[],
  candidates: readonly string[],
): Promise<readonly Reader[]> {
  const opens =
    ({ always, speaking }: Opens) =>
    (path: string) =>
      always?.(path) || speaking?.(path);
  return Promise.all(readers.filter((reader) => candidates.some(opens(reader))).map((reader) => reader.load()));
}

async function layers(
  layer: Layer,
  extractors: readonly Lazy<Extractor>[],
  mentions: Mentions,
  depth: number,
): Promise<readonly Layer[]> {
  if (depth >= DEEPEST) return [layer];
  const { repository } = layer;
  const readers = await load(extractors, repository.candidates);
  const deployments = readers.flatMap((extractor) => extractor.read(repository, mentions));
  const copied = new Set(deployments.flatMap(({ copies = [] }) => copies));
  const inner = deployments.flatMap((deployment) => {
    const place = layer.place ?? deployment.place;
    return withoutClashes(deployment.files).map((files, at) => ({
      place: at === 0 ? place : `${place}#${at + 1}`,
      repository: repositoryOf(files, repository),
    }));
  });
  const found = [copied.size === 0 ? layer : { ...layer, repository: without(repository, copied) }];
  for (const each of inner) found.push(...(await layers(each, extractors, mentions, depth + 1)));
  return found;
}

/** A file that is written twice is written for two machines, or shown before and after a change. */
function withoutClashes(files: readonly Written[]): readonly (readonly Written[])[] {
  const groups: Written[][] = [];
  const times = new Map<string, number>();
  for (const file of files) {
    const at = times.get(file.path) ?? 0;
    times.set(file.path, at + 1);
    const group = groups[at] ?? [];
    groups[at] = group;
    group.push(file);
  }
  return groups;
}

function repositoryOf(files: readonly Written[], around: Repository): Repository {
  const entries = new Map<string, Entry>(
    files.map((file) => [
      file.path,
      'target' in file
        ? { kind: 'link', target: file.target }
        : { kind: 'file', source: embed(file.path, file.content) },
    ]),
  );
  const paths = [...entries.keys()].sort();
  return {
    root: '',
    paths,
    candidates: paths,
    has: (path) => entries.has(path),
    isWanted: (path) => entries.has(path),
    entry: (path) => entries.get(path),
    targetAt: targetIn(entries),
    unreadable: [],
    isWhole: true,
    filesRead: () => 0,
    around,
  };
}

function without(repository: Repository, copied: ReadonlySet<string>): Repository {
  const isKept = (path: string) => !copied.has(path);
  return viewOf(repository, {
    paths: repository.paths.filter(isKept),
    candidates: repository.candidates.filter(isKept),
  });
}
