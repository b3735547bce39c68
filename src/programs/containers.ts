/** Commands that run a program in a container: which words they run there, and what of the host it sees. */
import type { Container } from '../service.ts';
import type { Text } from '../text.ts';
import { mountOption, volumeOption } from './mounts.ts';
import { hasOption, type Option, optionValue, readOptions } from './options.ts';
import { baseName } from './shells.ts';

export interface Contained {
  readonly kind: 'exec' | 'run';
  /** The container (`exec`) or the image (`run`). */
  readonly where: Text;
  /** The words that run in it, the program of `--entrypoint` among them. */
  readonly words: readonly Text[];
  /** `-e NAME=VALUE`. */
  readonly variables: ReadonlyMap<string, Text>;
  /** Files of variables that it gets (`--env-file`). */
  readonly files: readonly Text[];
  readonly container: Container;
  /** Whether the command returns at once (`-d`). */
  readonly isDetached: boolean;
}

const ENGINES: ReadonlySet<string> = new Set(['docker', 'podman', 'nerdctl']);
/** Options of `run`, among them those of `exec`, that take no value; all other long ones do. */
const RUN_BARE = [
  ...['detach', 'interactive', 'tty', 'rm', 'rmi', 'init', 'privileged', 'read-only', 'read-only-tmpfs', 'replace'],
  ...['publish-all', 'no-healthcheck', 'oom-kill-disable', 'quiet', 'sig-proxy', 'tls-verify', 'no-hosts', 'rootfs'],
  ...['no-hostname', 'disable-content-trust', 'env-host', 'http-proxy', 'passwd', 'unsetenv-all', 'use-api-socket'],
];
const RUN = { short: 'acehlmpuvw', long: '*', bare: RUN_BARE } as const;
/** Options of the engine itself. */
const GLOBAL_BARE = [
  ...['debug', 'debug-full', 'experimental', 'insecure-registry', 'noout', 'remote', 'syslog', 'tls', 'tlsverify'],
  ...['transient-store'],
];
const GLOBAL = { short: 'acHln', long: '*', bare: GLOBAL_BARE } as const;

/** Reads `docker|podman exec …` and `docker|podman run …`; null for anything else. Source: docker-run(1), podman-run(1). */
export function readContainer(words: readonly Text[]): Contained | null {
  if (words[0] === undefined || !ENGINES.has(baseName(words[0].value))) return null;
  const at = verbAt(words);
  const verb = words[at]?.value;
  if (verb !== 'exec' && verb !== 'run') return null;
  const { options, next } = readOptions(words, at + 1, RUN);
  const where = words[next];
  if (where === undefined) return null;
  const entrypoint = verb === 'run' ? optionValue(options, 'entrypoint') : undefined;
  const rest = words.slice(next + 1);
  return {
    kind: verb,
    where,
    words: entrypoint === undefined || entrypoint.length === 0 ? rest : [entrypoint, ...rest],
    variables: variablesOf(options),
    files: valuesOf(options, 'env-file'),
    container: {
      ...(verb === 'run' && { image: where }),
      usesEntrypoint: verb === 'run' && entrypoint === undefined,
      mounts: [
        ...valuesOf(options, 'v', 'volume').map(volumeOption),
        ...valuesOf(options, 'mount').flatMap(mountOption),
      ],
      ...(optionValue(options, 'network', 'net')?.value === 'host' && { usesHostNetwork: true }),
    },
    isDetached: hasOption(options, 'd', 'detach'),
  };
}

/** Whether the words start containers that a file somewhere else describes (`docker compose up`, `docker start`). */
export function startsContainers(words: readonly Text[]): boolean {
  const name = baseName(words[0]?.value ?? '');
  if (name === 'docker-compose' || name === 'podman-compose') return true;
  if (!ENGINES.has(name)) return false;
  return ['compose', 'start', 'run', 'stack', 'play', 'kube'].includes(words[verbAt(words)]?.value ?? '');
}

/** Index of an engine's subcommand; `docker container run` is the same as `docker run`. */
function verbAt(words: readonly Text[]): number {
  const at = readOptions(words, 1, GLOBAL).next;
  return words[at]?.value === 'container' ? at + 1 : at;
}

function valuesOf(options: readonly Option[], ...names: readonly string[]): readonly Text[] {
  return options.flatMap(({ name, value }) => (names.includes(name) && value !== undefined ? [value] : []));
}

function variablesOf(options: readonly Option[]): ReadonlyMap<string, Text> {
  const variables = new Map<string, Text>();
  for (const value of valuesOf(options, 'e', 'env')) {
    const equals = value.value.indexOf('=');
    if (equals > 0) variables.set(value.value.slice(0, equals), value.slice(equals + 1));
  }
  return variables;
}
