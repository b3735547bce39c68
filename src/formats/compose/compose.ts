import { type Limits, servicesMade } from '../../limits.ts';
import { brokenLink, type Repository, type Unreadable } from '../../repository.ts';
import type { SourceFile } from '../../source.ts';
import type { Format, Mentions, Reading } from '../format.ts';
import { isComposeName } from '../names.ts';
import { scalarsIn, type YamlMap } from '../yaml/nodes.ts';
import { beyondLimits, readYaml } from '../yaml/read.ts';
import { type BuiltDefinition, builtImage, orBuilds } from './build.ts';
import { type Definition, definitionsOf, includedFiles, type Layer } from './definitions.ts';
import { composeRoot, composeSources, isBaseName, projectsOf } from './files.ts';
import { serviceOf } from './service.ts';

/** Services of Docker Compose and of what reads the same files: Podman, Swarm, Portainer (compose specification). */
export const compose: Format = { name: 'compose', read };

function read(repository: Repository, mentions: Mentions, limits?: Limits): Reading {
  const sources = composeSources(repository, orBuilds(mentions, repository));
  const projects = projectsOf(repository, sources).map((project) => ({
    project,
    includes: includedFiles(repository, project),
  }));
  const used = new Set(projects.flatMap(({ includes }) => includes.map(({ source }) => source)));
  const definitions = projects
    .filter(({ project: { files } }) => files.some(({ source }) => !used.has(source)))
    .flatMap(({ project, includes }) => definitionsOf(repository, project, includes));
  const fragments = new Set(definitions.flatMap(fragmentsOf));
  const textOf = textReader();
  const declared = definitions
    .filter(({ layers }) => !fragments.has((layers.at(-1) as Layer).node))
    .map((definition) => ({ ...definition, image: builtImage(repository, definition) }))
    .filter((definition) => isMentioned(definition, mentions, textOf));
  const made = servicesMade(
    declared,
    ({ name }) => name.span.source,
    (definition) => [serviceOf(repository, definition)],
    limits,
  );
  const links = repository.candidates.filter((path) => isComposeName(path) && repository.entry(path)?.kind === 'link');
  const broken = links.flatMap((path) => brokenLink(repository, path) ?? []);
  return { services: made.services, unreadable: [...broken, ...sources.flatMap(unreadable), ...made.unreadable] };
}

/** Services of other files that a service extends: they are there for that, unless compose reads their file by itself. */
function fragmentsOf({ project, layers }: Definition): readonly YamlMap[] {
  const own = new Set([...project.files, ...(project.base?.files ?? [])].map(({ source }) => source));
  return layers.flatMap(({ node, file: { source } }) => (own.has(source) || isBaseName(source.path) ? [] : [node]));
}

/** Whether a service itself, or the Dockerfile of its image, may speak of a gateway, as against a service beside it in the file. */
function isMentioned(
  { name, layers, image }: BuiltDefinition,
  mentions: Mentions,
  textOf: (node: YamlMap) => string,
): boolean {
  const texts = layers.map(({ node }) => textOf(node));
  const isOwn = mentions({ path: name.span.source.path, text: [name.text.value, ...texts].join('\n') });
  return isOwn || (image !== undefined && mentions(image.source));
}

/** All words of a service in one file, which many others may extend. */
function textReader(): (node: YamlMap) => string {
  const known = new Map<YamlMap, string>();
  return (node) => {
    const text =
      known.get(node) ??
      scalarsIn(node)
        .map((scalar) => scalar.text.value)
        .join('\n');
    known.set(node, text);
    return text;
  };
}

/** A file of compose of which nothing can be read; the errors of others are with their services. */
function unreadable(source: SourceFile): readonly Unreadable[] {
  const [error] = readYaml(source).errors;
  const isBroken = error !== undefined && isComposeName(source.path) && composeRoot(source) === undefined;
  return isBroken ? [{ source, ...error }] : beyondLimits(source);
}
