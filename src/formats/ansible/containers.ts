/** Containers that tasks start, as the compose file or manifest that says the same. */

import { encodeUnknown, markUnknown } from '../../embedded.ts';
import { Text } from '../../text.ts';
import type { Written } from '../format.ts';
import { at, itemsOf, type YamlNode } from '../yaml/nodes.ts';
import type { Task } from './tasks.ts';
import { argument, type Scope, substitute } from './values.ts';

/** Compose's names of the arguments of `docker_container` and `podman_container`. */
const COMPOSE_KEYS: Readonly<Record<string, readonly string[]>> = {
  image: ['image'],
  command: ['command', 'cmd'],
  entrypoint: ['entrypoint'],
  environment: ['env', 'environment'],
  env_file: ['env_file'],
  volumes: ['volumes', 'volume', 'mounts'],
  restart: ['restart_policy', 'restart'],
  user: ['user'],
  working_dir: ['working_dir', 'workdir'],
  container_name: ['name', 'container_name'],
  network_mode: ['network_mode', 'network'],
};

export function isContainer(module: string): boolean {
  return /^(?:(?:docker|podman)_container|docker_compose(?:_v2)?)$/.test(module);
}

/** The compose file that says what a task does; none for a task that takes something away. */
export function composeOf(task: Task): readonly Written[] {
  const { module, args, scope } = task;
  if (args.kind !== 'map' || argument(args, scope, 'state')?.value === 'absent') return [];
  const definition = at(args, 'definition');
  if (module.startsWith('docker_compose')) {
    const project =
      argument(args, scope, 'project_name') ?? Text.verbatim(args.span.source, args.span.start, args.span.start);
    return definition === undefined
      ? []
      : [{ path: `${folderOf(project)}/compose.yaml`, content: block(definition, scope) }];
  }
  const name = argument(args, scope, 'name');
  if (name === undefined) return [];
  const beside = name.span();
  const made = (text: string): Text => new Text([{ ...beside, end: beside.start, text }]);
  const entries = Object.entries(COMPOSE_KEYS).flatMap(([key, names]) => {
    const node = names.map((each) => at(args, each)).find((found) => found !== undefined);
    return node === undefined ? [] : [made(`  ${key}: `), block(node, scope), made('\n')];
  });
  const content = Text.concat([made('services:\n "'), name, made('":\n'), ...entries, made(externalVolumes(args))]);
  return [{ path: `${folderOf(name)}/compose.yaml`, content }];
}

/** A manifest that stands in the task. */
export function manifestOf({ args, scope }: Task): readonly Written[] {
  const definition = at(args, 'definition') ?? at(args, 'resource_definition');
  if (definition === undefined || definition.kind === 'scalar') return [];
  return [{ path: `manifest-${definition.span.start}.yaml`, content: block(definition, scope) }];
}

function folderOf(name: Text): string {
  return name.isKnown() && /^[\w.-]+$/.test(name.value) ? name.value : encodeUnknown(name.value);
}

/** The node as written, on lines of its own where it has several, so that its indentation holds. */
function block({ span: { source, start, end }, kind }: YamlNode, scope: Scope): Text {
  const written = substitute(markUnknown(Text.verbatim(source, start, end)), scope);
  const { column } = source.position(start);
  const isFlow = /^[[{"'|>&*!]/.test(source.text[start] ?? '');
  if (kind === 'scalar' || isFlow) return written;
  const lead = new Text([{ source, start, end: start, text: `\n${' '.repeat(column - 1)}` }]);
  return Text.concat([lead, written]);
}

/** Volumes that have a name have just that, where compose would put the project's in front. */
function externalVolumes(args: YamlNode): string {
  const names = [at(args, 'volumes'), at(args, 'volume')]
    .flatMap((list) => itemsOf(list))
    .flatMap((item) => (item.kind === 'scalar' ? (/^([A-Za-z0-9][\w.-]*):/.exec(item.text.value)?.[1] ?? []) : []));
  return names.length === 0
    ? ''
    : `volumes:\n${[...new Set(names)].map((each) => ` "${each}": {external: true}\n`).join('')}`;
}
