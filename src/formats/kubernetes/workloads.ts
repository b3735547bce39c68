/** Pods and what makes pods, as in the API reference of Kubernetes (`apps/v1`, `batch/v1`, `core/v1`). */
import type { Mount, Service } from '../../service.ts';
import type { SourceFile } from '../../source.ts';
import type { Text } from '../../text.ts';
import { at, itemsOf, textAt, type YamlMap, type YamlNode } from '../yaml/nodes.ts';
import { appliedFolder, type ContainerParts, restartOf, scaleOf } from './container.ts';
import { claimKey, hostKey, isFixed, shareKey, subPath } from './storage.ts';

const WORKLOADS: ReadonlySet<string> = new Set(
  'Deployment StatefulSet DaemonSet ReplicaSet ReplicationController Pod Job CronJob'.split(' '),
);

/** The containers of a workload that run as long as its pods do; none for any other object. */
export function workloadContainers(
  object: YamlNode,
  source: SourceFile,
  fallbackNamespace: string | undefined,
): readonly ContainerParts[] {
  const kind = textAt(object, 'kind')?.value ?? '';
  if (!WORKLOADS.has(kind)) return [];
  const pod = podOf(object, kind);
  const title = textAt(object, 'metadata', 'name');
  const containers = itemsOf(at(pod, 'containers')).filter((node): node is YamlMap => node.kind === 'map');
  const namespace = textAt(object, 'metadata', 'namespace')?.value ?? fallbackNamespace;
  const name = `${kind.toLowerCase()}/${title?.value ?? textAt(object, 'metadata', 'generateName')?.value ?? '?'}`;
  const volumes = volumesOf(object, pod);
  return containers.flatMap((container) => {
    // Without an image it is a patch for a container that stands elsewhere.
    const image = textAt(container, 'image');
    if (image === undefined) return [];
    const own = textAt(container, 'name');
    const replicas = kind === 'DaemonSet' ? perNode(object) : scaleOf(at(object, 'spec', 'replicas'));
    return [
      {
        name: containers.length === 1 ? name : `${name}/${own?.value ?? '?'}`,
        isNameOpen: !(title && isFixed(title)) || (containers.length > 1 && !(own && isFixed(own))),
        scope: namespace ?? appliedFolder(source),
        span: (containers.length === 1 ? title : own)?.span() ?? container.span,
        container,
        image,
        mounts: () => mountsOf(container, volumes, namespace ?? appliedFolder(source)),
        ...(replicas !== undefined && { replicas }),
        restart: restartOf(at(pod, 'restartPolicy'), container),
        resident: kind !== 'Job' && kind !== 'CronJob',
      },
    ];
  });
}

function podOf(object: YamlNode, kind: string): YamlNode | undefined {
  if (kind === 'Pod') return at(object, 'spec');
  if (kind === 'CronJob') return at(object, 'spec', 'jobTemplate', 'spec', 'template', 'spec');
  return at(object, 'spec', 'template', 'spec');
}

/** One on every node, however many there are. */
function perNode(object: YamlNode): Service['replicas'] {
  const kind = textAt(object, 'kind');
  return kind && { count: null, span: kind.span() };
}

interface Volumes {
  readonly byName: ReadonlyMap<string | undefined, YamlNode>;
  /** Names of those that each pod has for itself. */
  readonly own: ReadonlySet<string | undefined>;
}

function volumesOf(object: YamlNode, pod: YamlNode | undefined): Volumes {
  const templates = itemsOf(at(object, 'spec', 'volumeClaimTemplates'));
  return {
    byName: new Map(itemsOf(at(pod, 'volumes')).map((volume) => [textAt(volume, 'name')?.value, volume])),
    own: new Set(templates.map((template) => textAt(template, 'metadata', 'name')?.value)),
  };
}

function mountsOf(container: YamlMap, { byName, own }: Volumes, scope: string): readonly Mount[] {
  return itemsOf(at(container, 'volumeMounts')).flatMap((item) => {
    const target = textAt(item, 'mountPath');
    const name = textAt(item, 'name');
    if (target === undefined || name === undefined) return [];
    const storage = own.has(name.value) ? OWN : storageOf(byName.get(name.value), scope);
    const key = subPath(storage.key, textAt(item, 'subPath'), at(item, 'subPathExpr'));
    return [{ target, ...storage, key, span: item.span }];
  });
}

type Storage = Pick<Mount, 'kind' | 'key'> & { readonly source?: Text };

/** What each pod has for itself. */
const OWN: Storage = { kind: 'own', key: null };
const OWN_KINDS = ['emptyDir', 'configMap', 'secret', 'projected', 'downwardAPI', 'ephemeral', 'image'];

function storageOf(volume: YamlNode | undefined, scope: string): Storage {
  const claim = textAt(volume, 'persistentVolumeClaim', 'claimName');
  if (claim !== undefined) return { kind: 'claim', source: claim, key: claimKey(claim, scope) };
  const path = textAt(volume, 'hostPath', 'path');
  if (path !== undefined) return { kind: 'bind', source: path, key: hostKey(path) };
  const share = textAt(volume, 'nfs', 'path');
  if (share !== undefined) {
    return { kind: 'volume', source: share, key: shareKey(textAt(volume, 'nfs', 'server'), share) };
  }
  if (OWN_KINDS.some((kind) => at(volume, kind) !== undefined)) return OWN;
  return { kind: 'volume', key: null };
}
