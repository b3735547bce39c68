/** From a repository to the services that are declared in it, in files of their own or inside others. */
import { outermost, surface, surfaceSpan } from './embedded.ts';
import type { Deployment, Extractor, Format, Mentions, Reading } from './formats/format.ts';
import { isMarkdown } from './formats/markdown/markdown.ts';
import { machineAt } from './formats/paths.ts';
import { beyond, type Limits, servicesWithin, withinLimits } from './limits.ts';
import type { Program } from './program.ts';
import { type Repository, type Unreadable, viewOf } from './repository.ts';
import type { Service } from './service.ts';
import { SourceFile } from './source.ts';
import { layersOf } from './written.ts';

export interface Readers {
  readonly formats: readonly Format[];
  readonly extractors: readonly Extractor[];
  readonly programs: readonly Program[];
  readonly limits: Limits;
}

/** Every service that the repository declares, or that its files write when they run. */
export function readServices(
  repository: Repository,
  { formats, extractors, programs, limits }: Readers,
): Required<Reading> {
  const mentions = mentionsOf(programs);
  const { repository: limited, refused } = withinLimits(withoutSources(repository, programs), limits, mentions);
  const tooMany: Unreadable[] = [];
  const layers = layersOf(
    limited,
    extractors.map((each) => writingWithin(each, limits, tooMany)),
    mentions,
  );
  const readings = layers.flatMap(({ repository: inner, place }) =>
    formats.map((format) => ({ place, ...format.read(inner, mentions) })),
  );
  const placeOf = new Map(readings.flatMap(({ place, services }) => services.map((service) => [service, place])));
  const found = servicesWithin([...placeOf.keys()], ({ span }) => outermost(span.source), limits);
  return {
    services: found.services.map((service) =>
      withProgramProblems(placed(surface(service), placeOf.get(service)), programs),
    ),
    unreadable: [
      ...refused,
      ...tooMany,
      ...found.unreadable,
      ...readings.flatMap(({ unreadable = [] }) => unreadable.map(surfaceUnreadable)),
    ],
  };
}

/** The extractor without the files that a file writes beyond the limit, which is told. */
function writingWithin(extractor: Extractor, limits: Limits, onMore: Unreadable[]): Extractor {
  const within = (deployment: Deployment): Deployment => {
    const { files } = deployment;
    if (files.length <= limits.services) return deployment;
    const [first] = files.flatMap((file) => ('content' in file ? [file.content.span().source] : []));
    const source = outermost(first ?? new SourceFile(deployment.place, ''));
    onMore.push({ source, reason: beyond('services', limits, `it writes ${files.length} files`) });
    return { ...deployment, files: files.slice(0, limits.services) };
  };
  return { ...extractor, read: (repository, mentions) => extractor.read(repository, mentions).map(within) };
}

function mentionsOf(programs: readonly Program[]): Mentions {
  const known = new WeakMap<object, boolean>();
  return (source) => {
    const isMentioned = ({ isMentioned: is }: Program) => is(source.text) || is(source.path);
    const answer = known.get(source) ?? programs.some(isMentioned);
    known.set(source, answer);
    return answer;
  };
}

/** Without the copies of a program's own sources, whose samples are nobody's services. */
function withoutSources(repository: Repository, programs: readonly Program[]): Repository {
  const folders = programs.flatMap((program) => program.sources(repository.paths)).map((folder) => `${folder}/`);
  if (folders.length === 0) return repository;
  const paths = repository.paths.filter((path) => !folders.some((folder) => path.startsWith(folder)));
  return viewOf(repository, paths);
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
