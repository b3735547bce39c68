/** How much is read. Whatever goes beyond a limit is told as unreadable, with the limit and how to raise it. */
import { outermost } from './embedded.ts';
import type { Repository, Unreadable } from './repository.ts';
import type { Service } from './service.ts';
import type { SourceFile } from './source.ts';

/** How many there may be at most. */
export interface Limits {
  /** Files of the repository that are looked at, in the order of their paths. */
  readonly files: number;
  /** Bytes of a file. */
  readonly fileSize: number;
  /** UTF-16 units of a line. */
  readonly lineLength: number;
  /** Services that one file declares, and files that it writes. */
  readonly services: number;
}

/** Each limit with its name in the configuration, and the highest value that may be set there. */
export const LIMITS = [
  { key: 'files', property: 'files', value: 2_000_000, most: 100_000_000, meaning: 'files of the repository' },
  { key: 'file-size', property: 'fileSize', value: 2 ** 20, most: 2 ** 26, meaning: 'bytes of a file' },
  { key: 'line-length', property: 'lineLength', value: 2 ** 16, most: 2 ** 26, meaning: 'characters of a line' },
  {
    key: 'services',
    property: 'services',
    value: 1000,
    most: 1_000_000,
    meaning: 'services that a file declares, and files that it writes',
  },
] as const satisfies readonly {
  readonly key: string;
  readonly property: keyof Limits;
  readonly value: number;
  readonly most: number;
  readonly meaning: string;
}[];

export const DEFAULT_LIMITS = Object.fromEntries(
  LIMITS.map(({ property, value }) => [property, value]),
) as unknown as Limits;

/** Ends the sentence "FILE is not read: …": `fact` is what there is too much of. */
export function beyond(property: keyof Limits, limits: Limits, fact: string): string {
  return `${fact}, more than the limit of ${limits[property]} ${remedy(property)}`;
}

function remedy(property: keyof Limits): string {
  const key = LIMITS.find((limit) => limit.property === property)?.key;
  return `(to raise it, set "limits: {${key}: …}" in the configuration)`;
}

/**
 * The same repository without files that have a longer line than the limit. One that may hold a service is in `refused`
 * once it was asked for: whoever asks says whether its text may declare one, else its name or that it speaks of a gateway
 * does. So nothing is said of bundles and caches, of which no reader would have made anything anyway.
 */
export function withinLimits(
  repository: Repository,
  limits: Limits,
  mentions: (source: SourceFile) => boolean,
): { readonly repository: Repository; readonly refused: ReadonlySet<Unreadable> } {
  const checked = new Map<SourceFile, Unreadable | undefined>();
  const refused = new Set<Unreadable>();
  const check = (source: SourceFile) => {
    if (source.text.length <= limits.lineLength) return undefined;
    if (!checked.has(source)) checked.set(source, longLine(source, limits));
    return checked.get(source);
  };
  const entry: Repository['entry'] = (path, isService = true, mayDeclare = (file) => isService || mentions(file)) => {
    const found = repository.entry(path, isService);
    const problem = found?.kind === 'file' ? check(found.source) : undefined;
    if (found?.kind !== 'file' || problem === undefined) return found;
    if (mayDeclare(found.source)) refused.add(problem);
    return undefined;
  };
  const targetAt = (path: string) => {
    const found = repository.targetAt(path);
    const problem = found.kind === 'file' ? check(found.source) : undefined;
    if (problem === undefined) return found;
    return { kind: 'lost', reason: `it is a link to ${path}, which is not read: ${problem.reason}` } as const;
  };
  const limited = Object.create(repository, { entry: { value: entry }, targetAt: { value: targetAt } });
  return { repository: limited, refused };
}

function longLine(source: SourceFile, limits: Limits): Unreadable | undefined {
  const { text } = source;
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    if (end - start > limits.lineLength) {
      const reason = beyond('lineLength', limits, `it has a line of ${end - start} characters`);
      return { source, reason, span: source.span(start, start) };
    }
    start = end + 1;
  }
  return undefined;
}

/**
 * Variables, volumes and words that a file's services have together, for each service that it may declare: all of them may
 * share what stands in the file once, so that a small file comes to very many.
 */
const MOST_PARTS = 50;

/**
 * The services that are made of what files declare, up to the limits of each file. What goes beyond is not made, which is
 * most of the work.
 *
 * @param fileOf the file that what is declared stands in
 */
export function servicesMade<T>(
  declared: readonly T[],
  fileOf: (one: T) => SourceFile,
  make: (one: T) => readonly Service[],
  limits: Limits = DEFAULT_LIMITS,
): { readonly services: readonly Service[]; readonly unreadable: readonly Unreadable[] } {
  const most = MOST_PARTS * limits.services;
  const tallies = new Map<SourceFile, { count: number; parts: number; isFull: boolean }>();
  const services = declared.flatMap((one) => {
    const file = outermost(fileOf(one));
    const tally = tallies.get(file) ?? { count: 0, parts: 0, isFull: false };
    tallies.set(file, tally);
    tally.isFull ||= tally.parts > most;
    if (++tally.count > limits.services || tally.isFull) return [];
    const made = make(one);
    for (const service of made) tally.parts += partsOf(service);
    return made;
  });
  const unreadable = [...tallies].flatMap(([source, { count, isFull }]) => {
    if (isFull) {
      const fact = `its services have more than ${most} variables, volumes and words together`;
      return [
        {
          source,
          reason: `${fact}, ${MOST_PARTS} for each of the limit of ${limits.services} services ${remedy('services')}`,
        },
      ];
    }
    return count > limits.services ? [tooMany(source, count, limits)] : [];
  });
  return { services, unreadable };
}

function partsOf({ environment, environmentFiles, environmentOpen, commands, container }: Service): number {
  const names = [...environmentFiles, ...environmentOpen].reduce((sum, each) => sum + 1 + (each.names?.length ?? 0), 0);
  const words = commands.reduce((sum, { argv }) => sum + argv.length, 0);
  return environment.length + names + words + (container?.mounts.length ?? 0);
}

function tooMany(source: SourceFile, count: number, limits: Limits): Unreadable {
  return { source, reason: beyond('services', limits, `it declares ${count} services`) };
}

/**
 * The services up to the limit of each file, and what is said of those that are not among them. `fileOf` gives the file
 * that a service is counted for.
 */
export function servicesWithin(
  services: readonly Service[],
  fileOf: (service: Service) => SourceFile,
  limits: Limits,
): { readonly services: readonly Service[]; readonly unreadable: readonly Unreadable[] } {
  const counts = new Map<SourceFile, number>();
  const kept = services.filter((service) => {
    const source = fileOf(service);
    const count = (counts.get(source) ?? 0) + 1;
    counts.set(source, count);
    return count <= limits.services;
  });
  const unreadable = [...counts]
    .filter(([, count]) => count > limits.services)
    .map(([source, count]) => tooMany(source, count, limits));
  return { services: kept, unreadable };
}
