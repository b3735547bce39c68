import type { Gateway } from '../../gateway.ts';
import type { Span } from '../../source.ts';
import { redirects, scriptOf } from './commands.ts';
import { hostPath, shellPath } from './paths.ts';

/** A file that a gateway's standard output or error goes to. */
export interface LogFile {
  /** `StandardOutput` and the like decide, or a redirection in the shell command that starts the gateway. */
  readonly by: 'manager' | 'shell';
  /** Absolute or starting with `~`; null where the repository does not fix it. */
  readonly path: string | null;
  readonly span: Span;
}

/** The files that a gateway's output is sent to, devices left out. */
export function logFiles(gateway: Gateway): readonly LogFile[] {
  const { service, command } = gateway;
  const script = scriptOf(command);
  const files: LogFile[] = [
    ...service.outputs.map(({ path }) => ({
      by: 'manager' as const,
      path: hostPath(path, service),
      span: path.span(),
    })),
    ...(script === null ? [] : redirects(script)).map((path) => ({
      by: 'shell' as const,
      path: shellPath(path, service),
      span: path.span(),
    })),
  ];
  return files.filter(({ path }) => path === null || !path.startsWith('/dev/'));
}
