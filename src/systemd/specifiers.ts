import type { Scope } from '../service.ts';
import type { Piece, Text, Unknown } from '../text.ts';
import {
  templateName,
  unescapeUnitName,
  unescapeUnitPath,
  unitNameInstance,
  unitNameKind,
  unitNamePrefix,
  unitNameToPath,
} from './names.ts';
import { REFERENCE_RELEASE, type SystemdRelease } from './release.ts';
import { lexical, place, TextBuilder } from './text-builder.ts';

/** What the manager knows when it loads a unit. What is left out is unknown, and stays unknown in the text. */
export interface SpecifierContext {
  /** The unit's name; a template (`x@.service`) stands for any instance of it. */
  readonly unit: string;
  readonly scope: Scope;
  readonly release?: SystemdRelease;
  /** The account that the manager itself runs as; `User=` has no influence. */
  readonly user?: string;
  readonly uid?: number;
  readonly group?: string;
  readonly gid?: number;
  readonly home?: string;
  readonly shell?: string;
  /** XDG directories that the user manager's environment sets. */
  readonly xdg?: {
    readonly runtime?: string;
    readonly config?: string;
    readonly state?: string;
    readonly cache?: string;
    readonly data?: string;
  };
  /** Values of `%H`, `%a` and the like, by letter, where the machine is known. */
  readonly machine?: Readonly<Record<string, string>>;
  /** Where the unit file will be installed (`%y`). */
  readonly fragment?: string;
}

export interface SpecifierError {
  readonly error: 'unknown-specifier' | 'no-value';
  /** The specifier, such as `%Q`, and its place in the text. */
  readonly specifier: string;
  readonly at: number;
}

/** A value; or what is not known, with a known end (`/.config`); null where the manager refuses. */
type Value = string | { readonly unknown: Unknown; readonly rest?: string } | null;

/** Specifiers that tell of the machine, the boot or the running manager. */
const MACHINE: Readonly<Record<string, string>> = {
  a: 'the architecture',
  A: 'the operating-system image version',
  b: 'the boot id',
  B: 'the operating-system build id',
  c: 'the control group',
  H: 'the host name',
  l: 'the short host name',
  m: 'the machine id',
  M: 'the operating-system image id',
  o: 'the operating-system id',
  q: 'the pretty host name',
  r: 'the control group root',
  R: 'the control group root',
  v: 'the kernel release',
  w: 'the operating-system version',
  W: 'the operating-system variant',
};

/**
 * Expands `%` specifiers as the manager does when it loads a unit (`systemd.unit(5)`, "Specifiers"). `%` before anything
 * but a letter or a digit stays; an unknown letter or digit is an error. A value that is not fixed is an unknown piece.
 */
export function expandSpecifiers(text: Text, context: SpecifierContext): { text: Text } | SpecifierError {
  const input = lexical(text);
  let percent = input.indexOf('%');
  if (percent === -1) return { text };
  const result = new TextBuilder();
  let done = 0;
  for (let after = 0; percent !== -1 && percent + 1 < input.length; percent = input.indexOf('%', after)) {
    after = percent + 2;
    const letter = input.charAt(percent + 1);
    if (!/[A-Za-z0-9%]/.test(letter)) continue;
    const value = specifierValue(letter, context);
    if (value === undefined || value === null) {
      const error = value === null ? 'no-value' : 'unknown-specifier';
      return { error, specifier: `%${letter}`, at: percent };
    }
    result.copy(text, done, percent);
    done = after;
    if (typeof value !== 'string') addUnknown(result, text, percent, value);
    else if (value !== '') result.replace(text, percent, done, value);
  }
  return { text: result.copy(text, done, input.length).build(text, 0, input.length) };
}

function addUnknown(result: TextBuilder, text: Text, at: number, value: { unknown: Unknown; rest?: string }): void {
  const span = place(text, at, at + 2);
  const written: Piece = { text: text.value.slice(at, at + 2), ...span, unknown: value.unknown };
  result.add(written);
  if (value.rest) result.replace(text, at, at + 2, value.rest);
}

function specifierValue(letter: string, context: SpecifierContext): Value | undefined {
  if (letter === '%') return '%';
  if ('nNpPiIjJf'.includes(letter)) return nameValue(letter, context.unit);
  if ('hsuUgG'.includes(letter)) return accountValue(letter, context);
  if ('tSCLEDdTV'.includes(letter)) return directoryValue(letter, context);
  if (letter === 'y' || letter === 'Y') return fragmentValue(letter, context.fragment);
  const what = MACHINE[letter];
  if (what === undefined) return undefined;
  return context.machine?.[letter] ?? unknown(`%${letter} is ${what}, which the repository does not fix`);
}

function nameValue(letter: string, unit: string): Value {
  const prefix = unitNamePrefix(unit) ?? '';
  const component = prefix.slice(prefix.lastIndexOf('-') + 1);
  if (letter === 'p') return prefix;
  if (letter === 'P') return unescapeUnitName(prefix);
  if (letter === 'j') return component;
  if (letter === 'J') return unescapeUnitName(component);
  if (unitNameKind(unit) === 'template') {
    return unknown(`%${letter} depends on the instance, and ${unit} is a template with no known instance`);
  }
  const instance = unitNameInstance(unit);
  if (letter === 'n') return unit;
  if (letter === 'N') return unit.slice(0, unit.lastIndexOf('.'));
  if (letter === 'i') return instance ?? '';
  if (letter === 'I') return unescapeUnitName(instance ?? '');
  return instance ? unescapeUnitPath(instance) : unitNameToPath(unit);
}

function accountValue(letter: string, context: SpecifierContext): Value {
  const isSystem = context.scope === 'system';
  if (letter === 'h') {
    if (isSystem) return '/root';
    return context.home ?? home(context);
  }
  if (letter === 's') return context.shell ?? unknown('%s is the login shell, which the repository does not fix');
  if (isSystem) return letter === 'u' || letter === 'g' ? 'root' : '0';
  const value = { u: context.user, U: context.uid, g: context.group, G: context.gid }[letter];
  if (value !== undefined) return String(value);
  return unknown(`%${letter} depends on the account that runs the manager`);
}

function home({ scope }: SpecifierContext, rest = ''): Value {
  const reason =
    scope === 'unknown'
      ? '%h is the home of the account that runs the manager, /root in the system manager'
      : '%h is the home of the account that runs the user manager';
  return { unknown: { reason, symbol: 'home' }, rest };
}

const SYSTEM_DIRECTORIES: Readonly<Record<string, string>> = {
  t: '/run',
  S: '/var/lib',
  C: '/var/cache',
  L: '/var/log',
  E: '/etc',
  D: '/usr/share',
};

function directoryValue(letter: string, context: SpecifierContext): Value | undefined {
  const release = context.release ?? REFERENCE_RELEASE;
  if (letter === 'T') return '/tmp';
  if (letter === 'V') return '/var/tmp';
  if (letter === 'D' && release < 257) return undefined;
  if (letter === 'd') return credentials(context);
  if (context.scope === 'system') return SYSTEM_DIRECTORIES[letter] as string;
  if (context.scope === 'unknown') return unknown(`%${letter} differs between the system and the user manager`);
  return userDirectory(letter, context, release);
}

function userDirectory(letter: string, context: SpecifierContext, release: SystemdRelease): Value {
  const { xdg } = context;
  const state = release < 257 ? [xdg?.config, '/.config'] : [xdg?.state, '/.local/state'];
  switch (letter) {
    case 't':
      return runtimeDirectory(context, '');
    case 'C':
      return below(context, xdg?.cache, '/.cache');
    case 'E':
      return below(context, xdg?.config, '/.config');
    case 'D':
      return below(context, xdg?.data, '/.local/share');
    case 'S':
      return below(context, state[0], state[1] as string);
    default:
      return below(context, state[0] && `${state[0]}/log`, `${state[1]}/log`);
  }
}

/** A directory that the environment sets, else one below the home. */
function below(context: SpecifierContext, directory: string | undefined, path: string): Value {
  if (directory !== undefined) return directory;
  return context.home === undefined ? home(context, path) : context.home + path;
}

function runtimeDirectory({ xdg, uid }: SpecifierContext, path: string): Value {
  const directory = xdg?.runtime ?? (uid === undefined ? undefined : `/run/user/${uid}`);
  if (directory !== undefined) return directory + path;
  return { unknown: { reason: '$XDG_RUNTIME_DIR depends on the account that runs the manager' }, rest: path };
}

function credentials(context: SpecifierContext): Value {
  const { scope, unit } = context;
  if (scope === 'unknown') return unknown('%d differs between the system and the user manager');
  if (unitNameKind(unit) === 'template') return unknown(`%d depends on the instance of ${templateName(unit)}`);
  const path = `/credentials/${unit}`;
  return scope === 'system' ? `/run${path}` : runtimeDirectory(context, path);
}

function fragmentValue(letter: string, fragment: string | undefined): Value {
  if (fragment === undefined) return unknown(`%${letter} depends on where the unit file is installed`);
  return letter === 'y' ? fragment : fragment.slice(0, Math.max(1, fragment.lastIndexOf('/')));
}

function unknown(reason: string): Value {
  return { unknown: { reason } };
}
