/** What a compose service mounts, and which of it is one storage with others (compose specification, volumes). */
import { outermost } from '../../embedded.ts';
import type { Repository } from '../../repository.ts';
import type { Mount } from '../../service.ts';
import type { Text } from '../../text.ts';
import { bindKey, isHostPath, splitMount } from '../mounts.ts';
import { at, isTrue, itemsOf, textAt, type YamlNode } from '../yaml/nodes.ts';
import { type Definition, layersOf, valuesOf } from './definitions.ts';
import { type ComposeFile, listOrOne, type Project } from './files.ts';
import { interpolate } from './interpolate.ts';

/** The mounts of all layers and of the services that lend theirs; of two at one place in the container the later counts. */
export function mountsOf(repository: Repository, definition: Definition): readonly Mount[] {
  return mountsAmong(repository, definition, new Set([definition.name.text.value]));
}

/** @param seen services whose mounts are there already, so that those which lend to each other come to an end */
function mountsAmong(repository: Repository, definition: Definition, seen: Set<string>): readonly Mount[] {
  const { project } = definition;
  const lent = valuesOf(definition, 'volumes_from').flatMap(({ node }) =>
    itemsOf(node).flatMap((item) => lentMounts(repository, definition, item, seen)),
  );
  const volumes = valuesOf(definition, 'volumes').flatMap(({ node, file }) =>
    itemsOf(node).flatMap((item) => mountOf(item, file, project) ?? []),
  );
  const memory = valuesOf(definition, 'tmpfs').flatMap(({ node, file }) =>
    listOrOne(node).flatMap((item) => ownMount(item, file) ?? []),
  );
  return [...new Map([...lent, ...volumes, ...memory].map((mount) => [mount.target.value, mount])).values()];
}

/** They may lend what others lend them. */
const MOST_LENDERS = 20;

/** `volumes_from: [SERVICE:ro]` */
function lentMounts(
  repository: Repository,
  definition: Definition,
  item: YamlNode,
  seen: Set<string>,
): readonly Mount[] {
  const name = textAt(item)?.value.replace(/:r[ow]$/, '') ?? '';
  if (seen.has(name) || seen.size > MOST_LENDERS) return [];
  const lender = { ...definition, ...layersOf(repository, definition.project, name) };
  return mountsAmong(repository, lender, seen.add(name))
    .filter(({ kind }) => kind !== 'own')
    .map((mount) => ({ ...mount, span: item.span }));
}

function ownMount(item: YamlNode, { lookup }: ComposeFile): Mount | undefined {
  const text = textAt(item);
  const [target] = text === undefined ? [] : splitMount(interpolate(text, lookup));
  return target && { target, kind: 'own', key: null, span: item.span };
}

function mountOf(item: YamlNode, file: ComposeFile, project: Project): Mount | undefined {
  if (item.kind === 'map') return longMount(item, file, project);
  const text = textAt(item);
  if (text === undefined) return undefined;
  const [source, target] = splitMount(interpolate(text, file.lookup));
  if (source === undefined || target === undefined) return ownMount(item, file);
  return isHostPath(source) ? bound(target, source, item, file) : named(target, source, item, file, project);
}

function longMount(item: YamlNode, file: ComposeFile, project: Project): Mount | undefined {
  const read = (...keys: string[]) => {
    const text = textAt(item, ...keys);
    return text && interpolate(text, file.lookup);
  };
  const target = read('target') ?? read('destination') ?? read('dst');
  const source = read('source') ?? read('src');
  const type = read('type')?.value ?? 'volume';
  if (target === undefined) return undefined;
  if (type === 'bind' && source !== undefined) return bound(target, source, item, file);
  if (type !== 'volume' || source === undefined) return { target, kind: 'own', key: null, span: item.span };
  const mount = named(target, source, item, file, project);
  const subpath = read('volume', 'subpath')?.value;
  return subpath === undefined || mount.key === null ? mount : { ...mount, key: `${mount.key}/${subpath}` };
}

function bound(target: Text, source: Text, { span }: YamlNode, { source: file, folder }: ComposeFile): Mount {
  return { target, source, kind: 'bind', key: bindKey(source, { source: file, folder }), span };
}

/** A volume by its name in the file, which the project's name goes before unless the file gives it one of its own. */
function named(target: Text, source: Text, { span }: YamlNode, file: ComposeFile, project: Project): Mount {
  return {
    target,
    source,
    kind: 'volume',
    key: source.isKnown() ? volumeKey(source.value, file, project) : null,
    span,
  };
}

function volumeKey(name: string, file: ComposeFile, project: Project): string | null {
  const files = [file, ...project.files, ...(project.base?.files ?? [])];
  const holder = files.find(({ root }) => at(root, 'volumes', name) !== undefined);
  const volume = at(holder?.root, 'volumes', name);
  const read = (...keys: string[]) => {
    const text = textAt(volume, ...keys);
    return text && holder && interpolate(text, holder.lookup);
  };
  const device = read('driver_opts', 'device');
  const isBind = /(?:^|,)r?bind(?:,|$)/.test(read('driver_opts', 'o')?.value ?? '');
  if (device !== undefined && isBind) return bindKey(device, { source: file.source, folder: file.folder });
  const own = read('name') ?? read('external', 'name');
  if (own !== undefined) return own.isKnown() ? `volume ${own.value}` : null;
  if (isTrue(at(volume, 'external'))) return `volume ${name}`;
  return `volume ${project.name ?? outermost(file.source).path}_${name}`;
}
