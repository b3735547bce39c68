/** The services of a compose project, with the files, bases and fragments that each is merged from. */
import type { Repository } from '../../repository.ts';
import type { Span } from '../../source.ts';
import { folderOf } from '../paths.ts';
import { at, entriesOf, entrySpan, textAt, type YamlMap, type YamlNode, type YamlScalar } from '../yaml/nodes.ts';
import { type ComposeFile, composeFile, fileIn, included, type Project } from './files.ts';
import { interpolate } from './interpolate.ts';

/** A service as one file describes it. */
export interface Layer {
  readonly file: ComposeFile;
  readonly node: YamlMap;
}

/** A service before its layers are merged. */
export interface Definition {
  readonly name: YamlScalar;
  readonly project: Project;
  /** What overrides comes last; at least one. */
  readonly layers: readonly Layer[];
  /** What it extends and cannot be found. */
  readonly missing: readonly { readonly reason: string; readonly span: Span }[];
}

/** A value with the file that it stands in. */
export interface Value {
  readonly node: YamlNode;
  readonly file: ComposeFile;
  /** From the key to the end of the value. */
  readonly span: Span;
}

const MOST_EXTENDS = 20;
const MOST_INCLUDES = 100;

/** Every service of a project and of the files that it includes. */
export function definitionsOf(
  repository: Repository,
  project: Project,
  includes: readonly ComposeFile[],
): readonly Definition[] {
  const parts = [project, ...includes.map((file) => ({ ...project, files: [file], place: file.folder }))];
  return parts
    .flatMap((part) =>
      serviceNames(part.files).map((name) => ({
        name,
        project: part,
        ...layersOf(repository, part, name.text.value),
      })),
    )
    .filter(({ layers }) => layers.length > 0);
}

/** What a service of a project is merged from; nothing where there is none of that name. */
export function layersOf(
  repository: Repository,
  project: Project,
  name: string,
): Pick<Definition, 'layers' | 'missing'> {
  const found: Found = { layers: [], missing: [] };
  const own = project.files.flatMap((file) => layerAt(file, name));
  const { base } = project;
  const isWhole = own.some(({ node }) => standsAlone(node));
  const inherited = base === undefined || isWhole ? [] : base.files.flatMap((file) => layerAt(file, name));
  for (const layer of [...inherited, ...own]) addLayer(repository, layer, found, 0);
  return found;
}

/** The files that a project includes, and those that they include. */
export function includedFiles(repository: Repository, { files }: Project): readonly ComposeFile[] {
  const found = new Map(files.map((file) => [file.source, file]));
  for (const file of found.values()) {
    for (const other of included(repository, file)) {
      if (found.size < MOST_INCLUDES && !found.has(other.source)) found.set(other.source, other);
    }
  }
  return [...found.values()].slice(files.length);
}

/** The keys of services, each where it first stands. */
function serviceNames(files: readonly ComposeFile[]): readonly YamlScalar[] {
  const keys = files.flatMap(({ root }) => entriesOf(at(root, 'services')).map(({ key }) => key));
  return [...new Map(keys.toReversed().map((key) => [key.text.value, key])).values()].reverse();
}

function layerAt(file: ComposeFile, name: string): readonly Layer[] {
  const node = at(file.root, 'services', name);
  return node?.kind === 'map' ? [{ file, node }] : [];
}

/** Whether a service of a variant says itself what it runs. */
function standsAlone(node: YamlMap): boolean {
  const has = (key: string) => at(node, key) !== undefined;
  return has('extends') || ((has('image') || has('build')) && (has('command') || has('entrypoint')));
}

interface Found {
  readonly layers: Layer[];
  readonly missing: { reason: string; span: Span }[];
}

/** Adds a layer behind all that it extends. */
function addLayer(repository: Repository, layer: Layer, found: Found, depth: number): void {
  const { node, file } = layer;
  const value = at(node, 'extends');
  if (value !== undefined && depth < MOST_EXTENDS) {
    const base = extended(repository, value, file);
    if ('reason' in base) found.missing.push(base);
    else addLayer(repository, base, found, depth + 1);
  }
  found.layers.push(layer);
}

/** The service that another one extends (compose specification, extends). Paths in it are relative to its own file. */
function extended(
  repository: Repository,
  value: YamlNode,
  file: ComposeFile,
): Layer | { readonly reason: string; readonly span: Span } {
  const text = value.kind === 'scalar' ? value.text : textAt(value, 'service');
  const name = text && interpolate(text, file.lookup);
  const path = textAt(value, 'file');
  const source = path === undefined ? file.source : fileIn(repository, file.folder, path, file.lookup);
  const span = path?.span() ?? value.span;
  if (source === undefined) return { reason: `${path?.value}, which it extends, is not in the repository`, span };
  const folder = path === undefined ? file.folder : folderOf(source.path);
  const other = path === undefined ? file : composeFile(repository, source, folder);
  const layer = other === undefined || name === undefined ? undefined : layerAt(other, name.value)[0];
  if (layer !== undefined && name?.isKnown()) return { ...layer, file: { ...layer.file, lookup: file.lookup } };
  return { reason: `the service "${name?.value ?? ''}", which it extends, is not in ${source.path}`, span };
}

/**
 * The values of a key in all layers, in their order: lists and maps add up, of anything else the last counts. `!reset`
 * takes back what came before, `!override` replaces it (compose specification, merge).
 */
export function valuesOf({ layers }: Definition, key: string): readonly Value[] {
  let values: Value[] = [];
  for (const { node, file } of layers) {
    const entry = entriesOf(node).findLast((each) => each.key.text.value === key);
    if (entry === undefined) continue;
    const { tag } = entry.value;
    if (tag === '!reset' || tag === '!override') values = [];
    if (tag !== '!reset') values.push({ node: entry.value, file, span: entrySpan(entry) });
  }
  return values;
}

/** The value of a key that the last layer decides. */
export function lastOf(definition: Definition, key: string): Value | undefined {
  return valuesOf(definition, key).at(-1);
}
