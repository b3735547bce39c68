/** The images that compose services build from Dockerfiles of the repository (compose specification, build). */
import { embed } from '../../embedded.ts';
import { fileAt, type Repository } from '../../repository.ts';
import { SourceFile } from '../../source.ts';
import { Text } from '../../text.ts';
import { copiedTo } from '../dockerfile/copies.ts';
import { type Image, imageOf } from '../dockerfile/image.ts';
import type { Mentions } from '../format.ts';
import { isComposeName } from '../names.ts';
import { folderOf, pathIn } from '../paths.ts';
import { at, entriesOf, itemsOf, textAt, type YamlNode } from '../yaml/nodes.ts';
import { type Definition, valuesOf } from './definitions.ts';
import { type ComposeFile, composeFile } from './files.ts';
import { interpolate } from './interpolate.ts';

/** `build` of a service as one file gives it. */
interface BuildPart {
  readonly node: YamlNode;
  readonly file: ComposeFile;
}

/** A service with the image that it builds, where that is known. */
export interface BuiltDefinition extends Definition {
  readonly image: Image | undefined;
}

/** The same, and whether a file of compose builds from a Dockerfile that may speak of a gateway. */
export function orBuilds(mentions: Mentions, repository: Repository): Mentions {
  return (source) => mentions(source) || (source instanceof SourceFile && dockerfilesIn(source).some(mentions));

  function dockerfilesIn(source: SourceFile): readonly SourceFile[] {
    const mayBuild = isComposeName(source.path) && /\bbuild\b/.test(source.text);
    const file = mayBuild ? composeFile(repository, source, folderOf(source.path)) : undefined;
    return entriesOf(at(file?.root, 'services')).flatMap(({ value }) => {
      const node = at(value, 'build');
      return (node && file && dockerfileOf(repository, [{ node, file }])) ?? [];
    });
  }
}

/** The image that a service builds; undefined where it builds none, or nobody knows from what. */
export function builtImage(repository: Repository, definition: Definition): Image | undefined {
  const parts = valuesOf(definition, 'build');
  const source = dockerfileOf(repository, parts);
  const target = lastIn(parts, 'target');
  if (source === undefined || target?.isKnown() === false) return undefined;
  const given = argumentsOf(parts);
  const stage = target === undefined ? {} : { target: target.value };
  if (given.size > 0) return imageOf(source, { ...stage, argument: (name) => given.get(name) });
  const images = known.get(source) ?? new Map<string | undefined, Image | undefined>();
  known.set(source, images);
  if (!images.has(target?.value)) images.set(target?.value, imageOf(source, stage));
  return images.get(target?.value);
}

/** The file of the repository that the build of a service copies to a path of its image. */
export function copiedFile(repository: Repository, definition: BuiltDefinition, path: Text): SourceFile | undefined {
  const context = definition.image && contextOf(valuesOf(definition, 'build'));
  if (definition.image === undefined || context === undefined || !path.isKnown()) return undefined;
  for (const copied of copiedTo(definition.image.copies, path.value)) {
    const found = fileAt(repository, pathIn(context, copied));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Images without arguments of their own, by file and stage: many services may build one. */
const known = new WeakMap<SourceFile, Map<string | undefined, Image | undefined>>();

/** The Dockerfile in the context of a build, which is a path by itself or one of several keys. */
function dockerfileOf(repository: Repository, parts: readonly BuildPart[]): SourceFile | undefined {
  const inline = lastIn(parts, 'dockerfile_inline');
  const { file } = parts.at(-1) ?? {};
  if (file === undefined) return undefined;
  if (inline !== undefined) return embed(pathIn(file.folder, 'Dockerfile'), inline);
  const context = contextOf(parts);
  if (context === undefined) return undefined;
  const named = lastIn(parts, 'dockerfile');
  if (named === undefined)
    return fileAt(repository, pathIn(context, 'Dockerfile')) ?? fileAt(repository, pathIn(context, 'Containerfile'));
  const isInside = named.isKnown() && !named.value.startsWith('/');
  return isInside ? fileAt(repository, pathIn(context, named.value)) : undefined;
}

/** The folder of the repository that is the context; undefined for one elsewhere. */
function contextOf(parts: readonly BuildPart[]): string | undefined {
  const last = parts.findLast(({ node }) => node.kind === 'scalar' || at(node, 'context') !== undefined);
  const text = last === undefined ? undefined : read(last, last.node.kind === 'scalar' ? [] : ['context']);
  const folder = (last ?? parts.at(-1))?.file.folder;
  if (folder === undefined || text?.isKnown() === false) return undefined;
  const path = text?.value ?? '.';
  return /^[/~]|:/.test(path) ? undefined : pathIn(folder, path);
}

function lastIn(parts: readonly BuildPart[], key: string): Text | undefined {
  const last = parts.findLast(({ node }) => at(node, key) !== undefined);
  return last && read(last, [key]);
}

function read({ node, file }: BuildPart, keys: readonly string[]): Text | undefined {
  const text = textAt(node, ...keys);
  return text && interpolate(text, file.lookup);
}

/** `args`, as a map or a list; one without a value is taken from the environment of compose. */
function argumentsOf(parts: readonly BuildPart[]): ReadonlyMap<string, Text> {
  const found = new Map<string, Text>();
  for (const { node, file } of parts) {
    const outside = (name: Text) =>
      file.lookup(name.value) ??
      new Text([{ ...name.span(), text: name.value, unknown: { reason: `${name.value} is given to the build` } }]);
    const args = at(node, 'args');
    for (const { key, value } of entriesOf(args)) {
      const text = textAt(value);
      found.set(key.text.value, text === undefined ? outside(key.text) : interpolate(text, file.lookup));
    }
    for (const item of itemsOf(args)) {
      const text = textAt(item);
      if (text === undefined) continue;
      const equals = text.value.indexOf('=');
      if (equals === -1) found.set(text.value, outside(text));
      else found.set(text.value.slice(0, equals), interpolate(text.slice(equals + 1), file.lookup));
    }
  }
  return found;
}
