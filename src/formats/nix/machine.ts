/** Whose machine and whose home a module is for, by where in the file it stands. */
import { encodeUnknown } from '../../embedded.ts';
import type { Text } from '../../text.ts';
import type { Findings } from './walk.ts';

/** Names of sets whose attributes are machines: of flakes, colmena, NixOps, NixOS containers. */
const MACHINES: ReadonlySet<string> = new Set(
  'nixosConfigurations darwinConfigurations hosts machines nodes colmena containers'.split(' '),
);
/** Names on the way to an option that make no difference to where it is set. */
const TRANSPARENT: ReadonlySet<string> = new Set(['config', 'modules', 'imports', 'flake', 'value', 'content']);

/** Where the files of a module go. */
export interface Target {
  /** Modules with the same key are merged. */
  readonly key: string;
  /** `hosts/NAME/`, or nothing. */
  readonly root: string;
  /** `home/NAME/`, or nothing where the user is not known. */
  readonly home: string;
  /** Whether it is the configuration of a user's home. */
  readonly isHome: boolean;
}

/**
 * @param above the names above an option
 * @param path the path of the file, of which `hosts/NAME.nix` names a machine
 */
export function targetOf(above: readonly string[], findings: Findings, path: string): Target {
  const names = above.filter((name) => !TRANSPARENT.has(name));
  const machine = machineOf(above) ?? /(?:^|\/)(?:hosts|machines|nodes|servers)\/([\w.-]+)\.nix$/.exec(path)?.[1];
  const users = above.indexOf('home-manager');
  const standalone = above.indexOf('homeConfigurations');
  const user =
    users !== -1 && above[users + 1] === 'users' ? above[users + 2] : above[standalone === -1 ? -1 : standalone + 1];
  const own = user?.split('@')[0] ?? plain(findings.settings.get('home.username'));
  return {
    key: names.join('.'),
    root: machine === undefined || machine === 'default' ? '' : `hosts/${machine}/`,
    home: own === undefined ? '' : `home/${own}/`,
    isHome: users !== -1 || standalone !== -1 || findings.homes.has(above.join('.')),
  };
}

function machineOf(above: readonly string[]): string | undefined {
  const at = above.findIndex((name, index) => MACHINES.has(name) && index + 1 < above.length);
  return at === -1 ? undefined : above[at + 1];
}

function plain(text: Text | undefined): string | undefined {
  return text?.isKnown() && /^[\w.-]+$/.test(text.value) ? text.value : undefined;
}

/** A text as (a part of) the name of a file. */
export function fileName(name: Text): string {
  const parts = name.pieces.map(({ text, unknown }) => (unknown === undefined ? text : encodeUnknown(text)));
  return parts.join('').replaceAll('/', '-');
}
