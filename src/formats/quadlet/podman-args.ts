import type { Text } from '../../text.ts';

/** What `PodmanArgs=` says of a container that a setting could say as well (podman-run(1)). */
export interface Flags {
  readonly entrypoint?: Text;
  readonly volumes: readonly Text[];
  readonly mounts: readonly Text[];
  readonly environment: readonly Text[];
  readonly environmentFiles: readonly Text[];
  readonly networks: readonly Text[];
}

const FLAGS: Readonly<Record<string, 'entrypoint' | Exclude<keyof Flags, 'entrypoint'>>> = {
  '--entrypoint': 'entrypoint',
  '-v': 'volumes',
  '--volume': 'volumes',
  '--mount': 'mounts',
  '-e': 'environment',
  '--env': 'environment',
  '--env-file': 'environmentFiles',
  '--network': 'networks',
  '--net': 'networks',
};

/** Reads the flags that matter, as `--flag=value` or `--flag value`; of several entry points the last counts. */
export function flagsOf(words: readonly Text[]): Flags {
  const values: Record<(typeof FLAGS)[string], Text[]> = {
    entrypoint: [],
    volumes: [],
    mounts: [],
    environment: [],
    environmentFiles: [],
    networks: [],
  };
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Text;
    const equals = word.value.indexOf('=');
    const isJoined = word.value.startsWith('--') && equals > 0;
    const name = FLAGS[isJoined ? word.value.slice(0, equals) : word.value];
    if (name === undefined) continue;
    const value = isJoined ? word.slice(equals + 1) : words[++at];
    if (value !== undefined) values[name].push(value);
  }
  const { entrypoint, ...lists } = values;
  const last = entrypoint.at(-1);
  return { ...lists, ...(last !== undefined && { entrypoint: last }) };
}
