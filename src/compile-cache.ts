import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Lets Node keep what it compiles of the code that is loaded from now on, for the next run; older releases cannot. The
 * folder is the user's own: whoever can write there can make the next run do anything. For that reason the action has none:
 * on a runner that is used again an earlier job could.
 */
export function useCompileCache(): void {
  const { enableCompileCache } = process.getBuiltinModule('node:module') as {
    enableCompileCache?: (folder: string) => unknown;
  };
  if (enableCompileCache === undefined) return;
  const { XDG_CACHE_HOME } = process.env;
  enableCompileCache(
    join(XDG_CACHE_HOME?.startsWith('/') ? XDG_CACHE_HOME : join(homedir(), '.cache'), 'gateway-lint'),
  );
}
