import { type Limits, servicesMade } from '../../limits.ts';
import type { Repository, Unreadable } from '../../repository.ts';
import { fileAt } from '../../repository.ts';
import type { SourceFile } from '../../source.ts';
import { candidates, type Format, type Mentions, type Reading } from '../format.ts';
import { isYaml } from '../names.ts';
import { at, itemsOf, scalarsIn, textAt, type YamlNode } from '../yaml/nodes.ts';
import { beyondLimits, readYaml } from '../yaml/read.ts';
import { chartContainers } from './charts.ts';
import { type ContainerParts, serviceOf } from './container.ts';
import { workloadContainers } from './workloads.ts';

/** Containers of Kubernetes workloads, and of the Helm values that become such. */
export const kubernetes: Format = { name: 'kubernetes', read };

const KINDS = /^[ \t\ufeff-]*(?:kind|controllers)[ \t]*:/m;
const WORKLOADS = /^[ \t-]*kind[ \t]*:[ \t]*["']?(?:Deployment|StatefulSet|DaemonSet|ReplicaSet|Pod|Job|CronJob)\b/m;

function read(repository: Repository, mentions: Mentions, limits?: Limits): Reading {
  const sources = candidates(repository, isYaml, mentions, { isTaken: ({ text }) => KINDS.test(text) });
  const readings = sources.map((source) => {
    const { errors } = readYaml(source);
    const make = (parts: ContainerParts) => [serviceOf(parts, errors)];
    return { source, ...servicesMade(containersIn(repository, source, mentions), () => source, make, limits) };
  });
  return {
    services: readings.flatMap(({ services }) => services),
    unreadable: readings.flatMap(({ source, services, unreadable }) =>
      services.length > 0 ? unreadable : unreadableAs(source),
    ),
  };
}

function containersIn(repository: Repository, source: SourceFile, mentions: Mentions): readonly ContainerParts[] {
  const namespace = namespaceAt(repository, source);
  return readYaml(source)
    .documents.flatMap(objectsIn)
    .flatMap((object) => [
      ...workloadContainers(object, source, namespace),
      ...chartContainers(object, source, namespace),
    ])
    .filter((parts) => isMentioned(parts, source, mentions));
}

/** An object, or those of a list of them. */
function objectsIn(document: YamlNode): readonly YamlNode[] {
  return textAt(document, 'kind')?.value === 'List' ? itemsOf(at(document, 'items')) : [document];
}

function isMentioned({ name, container }: ContainerParts, { path }: SourceFile, mentions: Mentions): boolean {
  const texts = scalarsIn(container).map(({ text }) => text.value);
  return mentions({ path, text: [name, ...texts].join('\n') });
}

/** The namespace that the folder's kustomization puts its objects in. */
function namespaceAt(repository: Repository, { path }: SourceFile): string | undefined {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const files = ['kustomization.yaml', 'kustomization.yml'].map((name) => fileAt(repository, folder + name));
  const found = files.find((file) => file !== undefined);
  const namespace = found && textAt(readYaml(found).documents[0], 'namespace');
  return namespace?.isKnown() ? namespace.value : undefined;
}

/** A manifest of a workload in which no container was found because it is not valid YAML. */
function unreadableAs(source: SourceFile): readonly Unreadable[] {
  const [error] = readYaml(source).errors;
  return error !== undefined && WORKLOADS.test(source.text) ? [{ source, ...error }] : beyondLimits(source);
}
