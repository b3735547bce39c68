/** Where supervisord sends the output of a program. */
import type { Output } from '../../service.ts';
import { Text } from '../../text.ts';

/**
 * The files that `stdout_logfile` and `stderr_logfile` name. By default, and for `AUTO`, supervisord makes up a file of its
 * own; `NONE`, `syslog` and devices are none. `redirect_stderr` sends both to one.
 *
 * @param hasUser whether the program runs as another user than supervisord, whose home `~` is
 */
export function outputsOf(get: (key: string) => Text | undefined, hasUser: boolean): readonly Output[] {
  const stdout = fileOf(get('stdout_logfile'), hasUser);
  const isJoined = /^(?:yes|true|on|1)$/i.test(get('redirect_stderr')?.value ?? '');
  const stderr = isJoined ? stdout : fileOf(get('stderr_logfile'), hasUser);
  return [
    ...(stdout === undefined ? [] : [{ stream: 'stdout' as const, path: stdout }]),
    ...(stderr === undefined ? [] : [{ stream: 'stderr' as const, path: stderr }]),
  ];
}

function fileOf(path: Text | undefined, hasUser: boolean): Text | undefined {
  if (path === undefined || /^(?:none|off|auto|syslog|)$/i.test(path.value) || path.value.startsWith('/dev/')) {
    return undefined;
  }
  if (!/^~(?=\/|$)/.test(path.value)) return path;
  const reason = '"~" is the home of the user who starts supervisord';
  const unknown = { reason, ...(!hasUser && { symbol: 'home' as const }) };
  const home = { ...path.span(0, 1), text: '~', unknown };
  return new Text(path.length === 1 ? [home] : [home, ...path.slice(1).pieces]);
}
