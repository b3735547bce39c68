/** Containers of NixOS and home-manager, as the Quadlet file that says the same (podman-systemd.unit(5)). */
import { Text } from '../../text.ts';
import type { Written } from '../format.ts';
import { type Attributes, attributesOf, isBool, linesOfOption, resolve } from './definitions.ts';
import type { Evaluator } from './evaluation/evaluator.ts';
import { type Lazy, madeUp } from './evaluation/values.ts';
import { quotedWord, UnitText } from './lines.ts';
import { fileName } from './machine.ts';
import { addSection, addVariables, type Option } from './services.ts';

export type ContainerKind = 'oci-container' | 'quadlet' | 'podman';

/**
 * How an option becomes a setting: a value a line (`lines`), words (a list is a word each), words of podman's own
 * command line (`arguments`), or variables.
 */
type Mode = 'lines' | 'words' | 'arguments' | 'variables';

/** Options of `virtualisation.oci-containers`, quadlet-nix and `services.podman` (home-manager); no two mean different things. */
const SETTINGS: Readonly<Record<string, readonly [key: string, mode: Mode]>> = {
  image: ['Image', 'lines'],
  name: ['ContainerName', 'lines'],
  user: ['User', 'lines'],
  workdir: ['WorkingDir', 'lines'],
  entrypoint: ['Entrypoint', 'lines'],
  exec: ['Exec', 'words'],
  cmd: ['Exec', 'words'],
  volumes: ['Volume', 'lines'],
  mounts: ['Mount', 'lines'],
  tmpfses: ['Tmpfs', 'lines'],
  pod: ['Pod', 'lines'],
  secrets: ['Secret', 'lines'],
  network: ['Network', 'lines'],
  networks: ['Network', 'lines'],
  environmentHost: ['EnvironmentHost', 'lines'],
  environmentFile: ['EnvironmentFile', 'lines'],
  environmentFiles: ['EnvironmentFile', 'lines'],
  environment: ['Environment', 'variables'],
  environments: ['Environment', 'variables'],
  podmanArgs: ['PodmanArgs', 'arguments'],
  extraOptions: ['PodmanArgs', 'arguments'],
  extraPodmanArgs: ['PodmanArgs', 'arguments'],
};

/** The Quadlet file of a container; none where it is switched off. */
export function containerFiles(
  evaluator: Evaluator,
  option: Option,
  kind: ContainerKind,
  backend: string,
): readonly Written[] {
  const attributes = withArguments(evaluator, option.values);
  if (isBool(evaluator, attributes.byName.get('enable')?.values, false)) return [];
  const unit = new UnitText(option.name.span());
  const description = attributes.byName.get('description');
  for (const line of linesOfOption(evaluator, description?.values ?? [])) unit.add('Unit', 'Description', line);
  const own = attributes.byName.get('containerConfig')?.values;
  addContainer(evaluator, unit, own === undefined ? attributes : attributesOf(evaluator, own));
  const sections = sectionsOf(evaluator, attributes);
  for (const [section, values] of sections) addSection(evaluator, unit, section, values);
  if (sections.get('Service')?.byName.get('Restart') === undefined) unit.imply('Service', 'Restart=always');
  const isUser = option.target.isHome || kind === 'podman';
  const starts = !isBool(evaluator, attributes.byName.get('autoStart')?.values, false);
  if (starts) unit.imply('Install', `WantedBy=${isUser ? 'default' : 'multi-user'}.target`);
  const prefix = kind === 'quadlet' ? '' : kind === 'podman' ? 'podman-' : `${backend}-`;
  const folder = isUser ? `${option.target.home}.config/containers/systemd/` : 'etc/containers/systemd/';
  const path = `${option.target.root}${folder}${prefix}${fileName(option.name)}.container`;
  return [{ path, content: unit.build() }];
}

/** The attributes of the option; of what a function elsewhere makes of a set, those of the set, by the same names. */
function withArguments(evaluator: Evaluator, values: readonly Lazy[]): Attributes {
  const found = resolve(evaluator, values).flatMap(({ value }) => (value.kind === 'unknown' ? value.parts : []));
  return attributesOf(evaluator, found.length === 0 ? values : found);
}

function sectionsOf(evaluator: Evaluator, { byName }: Attributes): ReadonlyMap<string, Attributes> {
  const of = (name: string) => byName.get(name)?.values ?? [];
  const extra = attributesOf(evaluator, of('extraConfig')).byName;
  const sections = [
    ['Unit', [...of('unitConfig'), ...(extra.get('Unit')?.values ?? [])]],
    ['Container', extra.get('Container')?.values ?? []],
    ['Service', [...of('serviceConfig'), ...(extra.get('Service')?.values ?? [])]],
    ['Install', extra.get('Install')?.values ?? []],
  ] as const;
  return new Map(sections.map(([section, values]) => [section, attributesOf(evaluator, values)]));
}

function addContainer(evaluator: Evaluator, unit: UnitText, { byName }: Attributes): void {
  for (const [key, { name, values }] of byName) {
    const [setting, mode] = SETTINGS[key] ?? [];
    if (setting === undefined) continue;
    if (mode === 'variables') {
      addVariables(evaluator, unit, 'Container', attributesOf(evaluator, values), name.span());
    } else if (mode === 'words') {
      const command = words(evaluator, values);
      if (command !== undefined) unit.add('Container', setting, command, name.span());
    } else {
      for (const line of linesOfOption(evaluator, values)) {
        const isWord = mode === 'arguments' && /["[]/.test(line.value);
        unit.add('Container', setting, isWord ? quotedWord(line) : line, name.span());
      }
    }
  }
}

/** The words of a list, or a text of words as it is. */
function words(evaluator: Evaluator, values: readonly Lazy[]): Text | undefined {
  const isList = resolve(evaluator, values).some(({ value }) => value.kind === 'list');
  const lines = linesOfOption(evaluator, values, true);
  if (!isList) return lines.at(-1);
  const parts = lines.flatMap((word, index) => {
    const { source, start } = word.span();
    return index === 0 ? [quotedWord(word)] : [madeUp(' ', source, { start, end: start }), quotedWord(word)];
  });
  return parts.length === 0 ? undefined : Text.concat(parts);
}
