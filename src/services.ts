/** From a repository to the services that are declared in it, in files of their own or inside others. */
import { outermost, surface, surfaceSpan } from './embedded.ts';
import type { Deployment, Extractor, Format, Lazy, Mentions, Reading } from './formats/format.ts';
import { type StatedHome, withHomes } from './formats/homes.ts';
import { isDockerfile, isMarkdown } from './formats/names.ts';
import { machineAt } from './formats/paths.ts';
import { beyond, type Limits, servicesWithin, withinLimits } from './limits.ts';
import type { Program } from './program.ts';
import { type Repository, type Unreadable, viewOf } from './repository.ts';
import type { Service } from './service.ts';
import { SourceFile } from './source.ts';
import { layersOf, load } from './written.ts';

export interface Readers {
  readonly formats: readonly Lazy<Format>[];
  readonly extractors: readonly Lazy<Extractor>[];
  readonly programs: readonly Program[];
  readonly limits: Limits;
}

/** Every service that the repository declares, or that its files write when they run. */
export async function readServices(
  repository: Repository,
  { formats, extractors, programs, limits }: Readers,
): Promise<Required<Omit<Reading, 'homes'>>> {
  const mentions = mentionsOf(programs);
  const { repository: limited, refused } = withinLimits(withoutSources(repository, programs), limits, mentions);
  const tooMany: Unreadable[] = [];
  const made: StatedHome[] = [];
  const writers = extractors.map((each) => writingWithin(each, limits, tooMany, made));
  const readings: (Reading & { place: string | undefined })[] = [];
  for (const { repository: inner, place } of await layersOf(limited, writers, mentions))
    for (const format of await load(formats, inner.candidates))
      readings.push({ place, ...format.read(inner, mentions, limits) });
  const placeOf = new Map(readings.flatMap(({ place, services }) => services.map((service) => [service, place])));
  const found = servicesWithin([...placeOf.keys()], ({ span }) => outermost(span.source), limits);
  const homes = readings.flatMap(({ place = '', homes = [] }) => homesOn(place, homes));
  const services = found.services.map((service) => placed(surface(service), placeOf.get(service)));
  const running =
    services.length > 0 && limited.paths.some(isDockerfile) ? await inImages(services, limited) : services;
  return {
    services: withHomes(running, [...made, ...homes]).map((service) => withProgramProblems(service, programs)),
    unreadable: [
      ...refused,
      ...tooMany,
      ...found.unreadable,
      ...readings.flatMap(({ unreadable = [] }) => unreadable.map(surfaceUnreadable)),
    ],
  };
}

async function inImages(services: readonly Service[], repository: Repository): Promise<readonly Service[]> {
  const dockerfile = await import('./formats/dockerfile/in-images.ts');
  return dockerfile.inImages(services, repository);
}

/** What is said of homes at a place; it holds for the machine of that place. */
function homesOn(place: string, homes: readonly StatedHome[]): readonly StatedHome[] {
  return homes.map((home) => ({ ...machineAt(place), ...home }));
}

/**
 * The extractor without the files that a file writes beyond the limit; `onMore` gets what is told of that, and of what it
 * could not read, `made` the homes of the accounts that are made.
 */
function writingWithin(
  extractor: Lazy<Extractor>,
  limits: Limits,
  onMore: Unreadable[],
  made: StatedHome[],
): Lazy<Extractor> {
  const within = (deployment: Deployment): Deployment => {
    const { files, unreadable = [], place, homes = [] } = deployment;
    for (const home of homesOn(place, homes)) made.push(home);
    for (const each of unreadable) onMore.push(surfaceUnreadable(each));
    if (files.length <= limits.services) return deployment;
    const [first] = files.flatMap((file) => ('content' in file ? [file.content.span().source] : []));
    const source = outermost(first ?? new SourceFile(deployment.place, ''));
    onMore.push({ source, reason: beyond('services', limits, `it writes ${files.length} files`) });
    return { ...deployment, files: files.slice(0, limits.services) };
  };
  const load = async (): Promise<Extractor> => {
    const { name, read } = await extractor.load();
    return { name, read: (repository, mentions) => read(repository, mentions).map(within) };
  };
  return { ...extractor, load };
}

function mentionsOf(programs: readonly Program[]): Mentions {
  const known = new WeakMap<SourceFile, boolean>();
  return (file) => {
    const earlier = file instanceof SourceFile ? known.get(file) : undefined;
    if (earlier !== undefined) return earlier;
    const answer = programs.some(({ isMentioned: is }) => is(file.text) || is(file.path));
    if (file instanceof SourceFile) known.set(file, answer);
    return answer;
  };
}

/** No sources hold a unit as it lies on a host: one that lies among them is somebody's own. */
const UNIT = /\.(?:container|plist|service)(?:\.d\/[^/]+|\.\w+)?$/;

/** Without the copies of a program's own sources, whose samples are nobody's services. */
function withoutSources(repository: Repository, programs: readonly Program[]): Repository {
  const folders = programs.flatMap((program) => program.sources(repository.paths)).map((folder) => `${folder}/`);
  if (folders.length === 0) return repository;
  const isOther = (path: string) => UNIT.test(path) || !folders.some((folder) => path.startsWith(folder));
  return viewOf(repository, {
    paths: repository.paths.filter(isOther),
    candidates: repository.candidates.filter(isOther),
  });
}

/** A service that another file writes lies where that file lies. */
function placed(service: Service, place: string | undefined): Service {
  if (place === undefined) return service;
  const inner = service.place === '' ? '' : `/${service.place}`;
  const isShown = isMarkdown(service.span.source.path);
  return {
    ...machineAt(place),
    ...service,
    place: `${place}${inner}`,
    isWritten: true,
    ...(isShown && { isShown }),
  };
}

function surfaceUnreadable({ source, reason, span }: Unreadable): Unreadable {
  return { source: outermost(source), reason, ...(span !== undefined && { span: surfaceSpan(span) }) };
}

function withProgramProblems(service: Service, programs: readonly Program[]): Service {
  const problems = programs.flatMap((program) => program.problems(service));
  return problems.length === 0 ? service : { ...service, problems: [...service.problems, ...problems] };
}
