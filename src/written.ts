/** Files that other files of the repository write when they run, or show: they are read as a repository of their own. */
import { embed } from './embedded.ts';
import type { Extractor, Mentions, Written } from './formats/format.ts';
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
  extractors: readonly Extractor[],
  mentions: Mentions,
): readonly Layer[] {
  return layers({ repository }, extractors, mentions, 0);
}

function layers(layer: Layer, extractors: readonly Extractor[], mentions: Mentions, depth: number): readonly Layer[] {
  if (depth >= DEEPEST) return [layer];
  const { repository } = layer;
  const deployments = extractors.flatMap((extractor) => extractor.read(repository, mentions));
  const copied = new Set(deployments.flatMap(({ copies = [] }) => copies));
  const inner = deployments.flatMap((deployment) => {
    const place = layer.place ?? deployment.place;
    return withoutClashes(deployment.files).map((files, at) => ({
      place: at === 0 ? place : `${place}#${at + 1}`,
      repository: repositoryOf(files, repository),
    }));
  });
  return [
    copied.size === 0 ? layer : { ...layer, repository: without(repository, copied) },
    ...inner.flatMap((each) => layers(each, extractors, mentions, depth + 1)),
  ];
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
  return {
    root: '',
    paths: [...entries.keys()].sort(),
    has: (path) => entries.has(path),
    isWanted: (path) => entries.has(path),
    entry: (path) => entries.get(path),
    targetAt: (path) => targetIn(entries, path),
    unreadable: [],
    isWhole: true,
    filesRead: () => 0,
    around,
  };
}

function without(repository: Repository, copied: ReadonlySet<string>): Repository {
  return viewOf(
    repository,
    repository.paths.filter((path) => !copied.has(path)),
  );
}
