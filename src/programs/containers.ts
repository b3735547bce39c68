/** Commands that run a program in a container: which words they run there, as far as the command line says. */
import type { Text } from '../text.ts';
import { type Option, readOptions } from './options.ts';
import { baseName } from './wrappers.ts';

export interface Contained {
  readonly kind: 'exec' | 'run';
  /** The container (`exec`) or the image (`run`). */
  readonly where: Text;
  /** The words that run in it; for `run` they are the arguments of the image's own entry point. */
  readonly words: readonly Text[];
  /** `-e NAME=VALUE`. */
  readonly variables: ReadonlyMap<string, Text>;
}

const ENGINES: ReadonlySet<string> = new Set(['docker', 'podman', 'nerdctl']);
const EXEC = { short: 'euw', long: ['env', 'env-file', 'user', 'workdir', 'detach-keys', 'preserve-fds'] };
/** Options of `run` that take no value; all other long ones do. */
const RUN_BARE = [
  ...[
    'detach',
    'interactive',
    'tty',
    'rm',
    'init',
    'privileged',
    'read-only',
    'publish-all',
    'no-healthcheck',
    'replace',
  ],
  ...['oom-kill-disable', 'quiet', 'sig-proxy', 'tls-verify', 'no-hosts', 'no-hostname', 'disable-content-trust'],
];
const RUN = { short: 'aceghlmpuvw', long: '*', bare: RUN_BARE } as const;
const GLOBAL = { short: 'cHl', long: ['context', 'host', 'config', 'log-level', 'namespace', 'url', 'connection'] };

/** Reads `docker|podman exec …` and `docker|podman run …`; null for anything else. */
export function readContainer(words: readonly Text[]): Contained | null {
  if (words[0] === undefined || !ENGINES.has(baseName(words[0].value))) return null;
  let at = readOptions(words, 1, GLOBAL).next;
  if (words[at]?.value === 'container') at++;
  const verb = words[at]?.value;
  if (verb !== 'exec' && verb !== 'run') return null;
  const { options, next } = readOptions(words, at + 1, verb === 'exec' ? EXEC : RUN);
  const where = words[next];
  if (where === undefined) return null;
  return { kind: verb, where, words: words.slice(next + 1), variables: variablesOf(options) };
}

/** Whether the words start containers that a file somewhere else describes (`docker compose up`, `docker start`). */
export function startsContainers(words: readonly Text[]): boolean {
  const name = baseName(words[0]?.value ?? '');
  if (name === 'docker-compose' || name === 'podman-compose') return true;
  if (!ENGINES.has(name)) return false;
  const verb = words[readOptions(words, 1, GLOBAL).next]?.value ?? '';
  return ['compose', 'start', 'run', 'stack', 'play', 'kube'].includes(verb);
}

function variablesOf(options: readonly Option[]): ReadonlyMap<string, Text> {
  const variables = new Map<string, Text>();
  for (const { name, value } of options) {
    const equals = value?.value.indexOf('=') ?? -1;
    if ((name === 'e' || name === 'env') && value !== undefined && equals > 0) {
      variables.set(value.value.slice(0, equals), value.slice(equals + 1));
    }
  }
  return variables;
}
