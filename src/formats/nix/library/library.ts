/** The functions of Nix and of nixpkgs' library that people put services together with (nixpkgs manual, "Functions reference"). */
import type { Builtin } from './builtin.ts';
import { LISTS } from './lists.ts';
import { MODULES } from './modules.ts';
import { SETS } from './sets.ts';
import { STORE } from './store.ts';
import { STRINGS } from './strings.ts';

const BUILTINS: ReadonlyMap<string, Builtin> = new Map(
  Object.entries({ ...MODULES, ...STRINGS, ...LISTS, ...SETS, ...STORE }),
);

/** The function of a name: alone (by `with lib;` or `inherit`), or in a set of functions (`lib.mkIf`). */
export function functionNamed(name: string): Builtin | undefined {
  const parts = name.split('.');
  const last = parts.pop() as string;
  const isInLibrary = parts.length === 0 || parts.some((part) => /^(?:lib|builtins|pkgs|utils|hm|dag)$/.test(part));
  return isInLibrary ? BUILTINS.get(last) : undefined;
}
