import type { Gateway, Host } from '../../gateway.ts';
import type { Service } from '../../service.ts';
import type { Span } from '../../source.ts';
import type { Text } from '../../text.ts';
import { redirects, scriptOf } from './commands.ts';
import { areWaysToStart, groupBy, residents, severalIn } from './groups.ts';
import { hostPath, shellPath } from './paths.ts';

/** A file that a gateway's standard output or error goes to. */
export interface LogFile {
  /** `StandardOutput` and the like decide, or a redirection in the shell command that starts the gateway. */
  readonly by: 'manager' | 'shell';
  /** Absolute or starting with `~`; null where the repository does not fix it. */
  readonly path: string | null;
  /** Equal keys are one file: the path, or a relative one with the script that writes there; null where that is not known. */
  readonly key: string | null;
  readonly span: Span;
}

/** The files that a gateway's output is sent to, devices left out. */
export function logFiles(gateway: Gateway): readonly LogFile[] {
  const { service, command, container } = gateway;
  // What a shell in a container writes to is no path of the host.
  const script = container === undefined ? scriptOf(command) : null;
  const files = [
    ...service.outputs.map(({ path }) => ({ by: 'manager' as const, text: path, path: hostPath(path, service) })),
    ...(script === null ? [] : redirects(script)).map((path) => ({
      by: 'shell' as const,
      text: path,
      path: shellPath(path, service),
    })),
  ];
  return files
    .filter(({ path }) => path === null || !path.startsWith('/dev/'))
    .map(({ by, path, text }) => ({ by, path, key: path ?? relativeKey(text, service), span: text.span() }));
}

/** The files of a host that several services write to, each with all who do. */
export function sharedLogs(host: Host): readonly (readonly (LogFile & { readonly gateway: Gateway })[])[] {
  const logs = residents(host).flatMap((gateway) => logFiles(gateway).map((log) => ({ ...log, gateway })));
  return [...groupBy(logs, ({ key }) => key).values()].filter(
    (group) => severalIn(group) !== undefined && !isOneGateway(group.map(({ gateway }) => gateway)),
  );
}

/** Several scripts that start one and the same gateway. */
function isOneGateway(gateways: readonly Gateway[]): boolean {
  const homes = new Set(gateways.map(({ home }) => home?.key ?? null));
  return homes.size === 1 && !homes.has(null) && areWaysToStart([...new Set(gateways)]);
}

/** Commands of one script that write to one relative path write to one file, as long as none changes the directory. */
function relativeKey(path: Text, { manager, workingDirectory, files }: Service): string | null {
  const isRelative = path.isKnown() && /^[\w.]/.test(path.value);
  if (manager !== 'script' || workingDirectory !== undefined || !isRelative) return null;
  return `${files[0]?.path}: ${path.value.replace(/^(?:\.\/+)+/, '')}`;
}
