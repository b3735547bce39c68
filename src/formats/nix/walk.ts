/**
 * Finds, in what a file comes to, the options that put a service or a file on a machine, wherever in it they stand: at
 * the top of a module, in modules of a flake, in functions that are called for each of several instances.
 */
import { Text } from '../../text.ts';
import type { Evaluator } from './evaluation/evaluator.ts';
import { textOf } from './evaluation/texts.ts';
import type { Attribute, Lazy, NixSet, Value } from './evaluation/values.ts';
import type { Expression } from './language/syntax.ts';

/** What an option puts on the machine. */
export type OptionKind =
  | 'system-service'
  | 'user-service'
  | 'unit'
  | 'user-unit'
  | 'launchd-daemon'
  | 'launchd-agent'
  | 'launchd-user-agent'
  | 'oci-container'
  | 'quadlet'
  | 'podman'
  | 'etc'
  | 'home-file'
  | 'config-file'
  | 'data-file'
  | 'activation'
  | 'account'
  | 'module';

/** An option that is set; several of one name and module are merged. */
export interface Definition {
  readonly kind: OptionKind;
  /** The names above the option: which module of the file it stands in. */
  readonly above: readonly string[];
  readonly name: Text;
  readonly value: Lazy;
}

/** Everything of interest that a file holds. */
export interface Findings {
  readonly definitions: readonly Definition[];
  /** Modules that the file declares itself: the X of `options.services.X`. */
  readonly declared: ReadonlySet<string>;
  /** Strings that stand by themselves, by the name that they are bound to. */
  readonly texts: readonly (readonly [name: string, text: Text])[];
  /** Texts that say where things go, by the last two names of their options: `home.username`. */
  readonly settings: ReadonlyMap<string, Text>;
  /** The paths of modules that are a user's (home-manager), by what they set. */
  readonly homes: ReadonlySet<string>;
}

/** Paths of options, `*` being the name; a longer path goes before a shorter one. */
const OPTIONS: readonly (readonly [path: string, kind: OptionKind])[] = [
  ['virtualisation.oci-containers.containers.*', 'oci-container'],
  ['virtualisation.quadlet.containers.*', 'quadlet'],
  ['services.podman.containers.*', 'podman'],
  ['systemd.user.services.*', 'user-service'],
  ['systemd.user.units.*', 'user-unit'],
  ['launchd.user.agents.*', 'launchd-user-agent'],
  ['systemd.services.*', 'system-service'],
  ['systemd.units.*', 'unit'],
  ['launchd.daemons.*', 'launchd-daemon'],
  ['launchd.agents.*', 'launchd-agent'],
  ['environment.etc.*', 'etc'],
  ['home.file.*', 'home-file'],
  ['xdg.configFile.*', 'config-file'],
  ['xdg.dataFile.*', 'data-file'],
  ['home.activation.*', 'activation'],
  ['system.activationScripts.*', 'activation'],
  ['system.userActivationScripts.*', 'activation'],
  ['users.users.*', 'account'],
  ['users.extraUsers.*', 'account'],
  ['services.*', 'module'],
];

/** The same where the file is a part of one whose beginning is not there. */
const CUT_OPTIONS: readonly (readonly [path: string, kind: OptionKind])[] = [
  ['oci-containers.containers.*', 'oci-container'],
  ['quadlet.containers.*', 'quadlet'],
  ['containers.*', 'podman'],
];

/** Options that only home-manager has. */
const HOME_OPTIONS: ReadonlySet<string> = new Set(
  [
    'username',
    'homeDirectory',
    'stateVersion',
    'packages',
    'sessionVariables',
    'sessionPath',
    'file',
    'activation',
  ].map((name) => `home.${name}`),
);

const SETTINGS: ReadonlySet<string> = new Set(['home.username', 'home.homeDirectory', 'oci-containers.backend']);

const DEEPEST_PATH = 16;
/** What declares options, or says something about them, and sets none. */
const SILENT = new Set(['options', 'meta', 'description', 'example', 'assertions', 'warnings', 'testScript']);

/** Looks through a file; `isFragment` says that its beginning may be missing. */
export function walk(evaluator: Evaluator, root: Lazy, isFragment: boolean): Findings {
  const walker = new Walker(evaluator, isFragment);
  walker.visit(root, []);
  // Names that nothing came by yet: helpers that another file calls, texts that are put together elsewhere.
  for (let at = 0; at < evaluator.scopes.length && !evaluator.isExhausted; at++) {
    for (const [name, { value }] of evaluator.scopes[at] as ReadonlyMap<string, Attribute>) {
      walker.visitBound(name, value);
    }
  }
  return walker;
}

class Walker implements Findings {
  readonly definitions: Definition[] = [];
  readonly declared = new Set<string>();
  readonly texts: (readonly [string, Text])[] = [];
  readonly settings = new Map<string, Text>();
  readonly homes = new Set<string>();
  readonly #evaluator: Evaluator;
  readonly #isFragment: boolean;
  readonly #seen = new Set<Value | Expression>();

  constructor(evaluator: Evaluator, isFragment: boolean) {
    this.#evaluator = evaluator;
    this.#isFragment = isFragment;
  }

  /** A value bound to a name in a `let`, which no other value led to. */
  visitBound(name: string, value: Lazy): void {
    const found = value.force();
    if (found.kind === 'string') this.texts.push([name, found.text]);
    else this.visit(value, [], outsideName(name, this.#evaluator, value));
  }

  /**
   * @param path the names above the value
   * @param name the last of them, or what stands for the name of a value that is under none
   */
  visit(value: Lazy, path: readonly string[], name?: Text): void {
    this.#evaluator.guarded(
      () => this.#visit(value.force(), path, name),
      () => undefined,
    );
  }

  #visit(value: Value, path: readonly string[], name: Text | undefined): void {
    switch (value.kind) {
      case 'set':
        if (this.#isNew(value)) this.#visitSet(value, path, name);
        break;
      case 'list':
        for (const item of value.items) this.visit(item.value, path, name);
        break;
      case 'function':
        if (!this.#seen.has(value.node)) {
          this.#seen.add(value.node);
          this.#visit(value.call(undefined), path, name);
        }
        break;
      case 'all':
      case 'unknown':
        for (const part of value.parts) this.visit(part, path, name);
        break;
      case 'when':
      case 'override':
        this.visit(value.value, path, name);
        break;
      case 'either':
        for (const each of value.values) this.visit(each, path, name);
        break;
      case 'string':
        this.texts.push([name?.value ?? 'text', value.text]);
        break;
    }
  }

  #visitSet(set: NixSet, path: readonly string[], name: Text | undefined): void {
    if (set.attributes.has('testScript')) return;
    const kind = serviceKind(set);
    if (kind !== undefined && name !== undefined) {
      const { start, end } = name.span();
      this.definitions.push({ kind, above: path.slice(0, -1), name, value: { force: () => set, at: { start, end } } });
    } else if (path.length < DEEPEST_PATH) {
      for (const [key, attribute] of set.attributes) this.#visitAttribute(key, attribute, path);
    }
  }

  #visitAttribute(key: string, { name, value }: Attribute, above: readonly string[]): void {
    if (key === 'options') this.#declare(value);
    if (SILENT.has(key)) return;
    const path = [...above, key];
    const found = optionAt(path, OPTIONS) ?? (this.#isFragment ? optionAt(path, CUT_OPTIONS) : undefined);
    if (found !== undefined) {
      this.definitions.push({ kind: found.kind, above: path.slice(0, found.start), name, value });
      if (found.kind !== 'module') this.#consume(value);
    }
    if (found !== undefined && found.kind !== 'module') return;
    this.#setting(path, value);
    this.visit(value, path, name);
  }

  /** What an option is set to is no value of its own. */
  #consume(lazy: Lazy): void {
    this.#evaluator.guarded(
      () => {
        const value = lazy.force();
        if (value.kind === 'set') this.#isNew(value);
        else if (value.kind === 'when' || value.kind === 'override') this.#consume(value.value);
        else if (value.kind === 'all') for (const part of value.parts) this.#consume(part);
        else if (value.kind === 'either') for (const each of value.values) this.#consume(each);
      },
      () => undefined,
    );
  }

  #isNew(set: NixSet): boolean {
    const { node } = set;
    if (this.#seen.has(node ?? set) || (node !== undefined && this.#evaluator.merged.has(node))) return false;
    this.#seen.add(node ?? set);
    return true;
  }

  /** `options.services.X` of a module that the file itself is. */
  #declare(options: Lazy): void {
    const set = options.force();
    const services = set.kind === 'set' ? set.attributes.get('services')?.value.force() : undefined;
    if (services?.kind === 'set') for (const name of services.attributes.keys()) this.declared.add(name);
  }

  #setting(path: readonly string[], value: Lazy): void {
    const name = path.slice(-2).join('.');
    if (HOME_OPTIONS.has(name)) this.homes.add(path.slice(0, -2).join('.'));
    const found = SETTINGS.has(name) ? value.force() : undefined;
    if (found?.kind === 'string') this.settings.set(name, textOf(this.#evaluator, found, value.at));
  }
}

/** The option that a path ends in, and where in the path it begins. */
function optionAt(
  path: readonly string[],
  options: typeof OPTIONS,
): { readonly kind: OptionKind; readonly start: number } | undefined {
  for (const [option, kind] of options) {
    const parts = option.split('.');
    const start = path.length - parts.length;
    if (start >= 0 && parts.every((part, index) => part === '*' || part === path[start + index]))
      return { kind, start };
  }
  return undefined;
}

/** A service that stands under no option in sight: what a helper makes, or the rest of a file that was cut. */
function serviceKind(set: NixSet): OptionKind | undefined {
  const isHome = set.attributes.has('Service');
  const settings = set.attributes.get(isHome ? 'Service' : 'serviceConfig')?.value.force();
  if (settings?.kind !== 'set' || !settings.attributes.has('ExecStart')) return undefined;
  return isHome ? 'user-service' : 'system-service';
}

/** The name of a helper, where that of what it makes is up to those who call it. */
function outsideName(name: string, { source }: Evaluator, { at: { start } }: Lazy): Text {
  const unknown = { reason: 'those who call it name it' };
  return new Text([{ text: name, source, start, end: start, unknown }]);
}
