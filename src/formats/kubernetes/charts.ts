/** Helm values of the "app-template" chart and its kin, in which each controller lists its containers. */
import type { Mount } from '../../service.ts';
import type { SourceFile } from '../../source.ts';
import { Text } from '../../text.ts';
import { at, entriesOf, itemsOf, textAt, type YamlEntry, type YamlMap, type YamlNode } from '../yaml/nodes.ts';
import { appliedFolder, type ContainerParts, restartOf, scaleOf } from './container.ts';
import { claimKey, hostKey, isFixed, shareKey, subPath } from './storage.ts';

/** What the release is called, and where. */
interface Release {
  readonly title: Text | undefined;
  readonly scope: string;
  readonly volumes: readonly Volume[];
}

/** An item of `persistence`. */
interface Volume {
  /** Mounts in every container. */
  readonly everywhere: readonly Mount[];
  readonly inContainer: (controller: string, container: string) => readonly Mount[];
}

/** The containers of a release (Flux, Argo CD) or of a file of values; none for any other object. */
export function chartContainers(
  object: YamlNode,
  source: SourceFile,
  fallbackNamespace: string | undefined,
): readonly ContainerParts[] {
  const values = valuesOf(object);
  const controllers = mapsIn(at(values, 'controllers'));
  if (values === undefined || controllers.length === 0) return [];
  const namespace =
    textAt(object, 'spec', 'targetNamespace') ??
    textAt(object, 'spec', 'destination', 'namespace') ??
    textAt(object, 'metadata', 'namespace');
  const title = textAt(object, 'spec', 'releaseName') ?? textAt(object, 'metadata', 'name');
  const scope = namespace?.value ?? fallbackNamespace ?? appliedFolder(source);
  const release = { title, scope, volumes: volumesOf(values, title, scope) };
  return controllers.flatMap((controller) =>
    mapsIn(at(controller.value, 'containers')).flatMap(
      (entry) => partsOf(release, controllers.length, controller, entry) ?? [],
    ),
  );
}

function valuesOf(object: YamlNode): YamlNode | undefined {
  const kind = textAt(object, 'kind')?.value;
  if (kind === 'HelmRelease') return at(object, 'spec', 'values');
  if (kind === 'Application') return at(object, 'spec', 'source', 'helm', 'valuesObject');
  return kind === undefined ? object : undefined;
}

type MapEntry = YamlEntry & { readonly value: YamlMap };

function mapsIn(node: YamlNode | undefined): readonly MapEntry[] {
  return entriesOf(node).filter((entry): entry is MapEntry => entry.value.kind === 'map');
}

function partsOf(release: Release, count: number, controller: MapEntry, entry: MapEntry): ContainerParts | undefined {
  const image = imageOf(at(entry.value, 'image'));
  if (image === undefined) return undefined;
  const { title, scope } = release;
  const isOnly = count === 1 && entriesOf(at(controller.value, 'containers')).length === 1;
  const head = `helmrelease/${title?.value ?? controller.key.text.value}`;
  const type = textAt(controller.value, 'type')?.value.toLowerCase();
  const replicas = scaleOf(at(controller.value, 'replicas'));
  return {
    name: isOnly ? head : `${head}/${controller.key.text.value}/${entry.key.text.value}`,
    isNameOpen: (title && !isFixed(title)) || !isFixed(entry.key.text),
    scope,
    span: (isOnly && title?.span()) || entry.key.span,
    container: entry.value,
    image,
    mounts: () => mountsOf(release, controller.key.text.value, entry.key.text.value),
    ...(replicas !== undefined && { replicas }),
    restart: restartOf(at(controller.value, 'pod', 'restartPolicy'), entry.value),
    resident: type !== 'cronjob' && type !== 'job',
  };
}

/** An image as one text, or as a repository with its tag. */
function imageOf(node: YamlNode | undefined): Text | undefined {
  const repository = textAt(node) ?? textAt(node, 'repository');
  const tag = textAt(node, 'tag');
  if (repository === undefined || tag === undefined) return repository;
  const { source, start } = tag.span();
  return Text.concat([repository, new Text([{ text: ':', source, start, end: start }]), tag]);
}

/** Every item of `persistence` that a container sees. */
function mountsOf({ volumes }: Release, controller: string, container: string): readonly Mount[] {
  return volumes.flatMap(({ everywhere, inContainer }) => [...everywhere, ...inContainer(controller, container)]);
}

/** The items of `persistence`: mounted in all containers, in some, or, where an item says nothing, at a folder of its name. */
function volumesOf(values: YamlNode, title: Text | undefined, scope: string): readonly Volume[] {
  return mapsIn(at(values, 'persistence')).flatMap((item) => {
    const { key, value } = item;
    if (textAt(value, 'enabled')?.value === 'false') return [];
    const storage = storageOf(title, scope, item);
    const mounted = (node: YamlNode | undefined) => itemsOf(node).flatMap((each) => mountAt(each, storage));
    const all = at(value, 'globalMounts');
    const chosen = at(value, 'advancedMounts');
    if (all === undefined && chosen === undefined) {
      const slash = { text: '/', source: key.span.source, start: key.span.start, end: key.span.start };
      const target = Text.concat([new Text([slash]), key.text]);
      return [{ everywhere: [{ target, ...storage, span: key.span }], inContainer: () => [] }];
    }
    return [
      {
        everywhere: mounted(all),
        inContainer: (controller, container) => mounted(at(chosen, controller, container)),
      },
    ];
  });
}

function mountAt(item: YamlNode, storage: Storage): readonly Mount[] {
  const target = textAt(item, 'path');
  if (target === undefined) return [];
  return [{ target, ...storage, key: subPath(storage.key, textAt(item, 'subPath'), undefined), span: item.span }];
}

type Storage = Pick<Mount, 'kind' | 'key'> & { readonly source?: Text };

/** A claim that the chart makes itself is called after the release and the item. */
function storageOf(title: Text | undefined, scope: string, { key, value }: MapEntry): Storage {
  const type = textAt(value, 'type')?.value ?? 'persistentVolumeClaim';
  const existing = textAt(value, 'existingClaim');
  if (existing !== undefined) return { kind: 'claim', source: existing, key: claimKey(existing, scope) };
  if (type === 'hostPath') {
    const path = textAt(value, 'hostPath');
    return path === undefined ? { kind: 'bind', key: null } : { kind: 'bind', source: path, key: hostKey(path) };
  }
  if (type === 'nfs') {
    const [server, path] = [textAt(value, 'server'), textAt(value, 'path')];
    return { kind: 'volume', key: shareKey(server, path) };
  }
  if (type !== 'persistentVolumeClaim') return { kind: 'own', key: null };
  if (title === undefined) return { kind: 'claim', source: key.text, key: null };
  const { source, start } = key.span;
  const dash = new Text([{ text: '-', source, start, end: start }]);
  return { kind: 'claim', source: key.text, key: claimKey(Text.concat([title, dash, key.text]), scope) };
}
