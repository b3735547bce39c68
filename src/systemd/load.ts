/** A unit as the manager loads it: its file and drop-ins found, read in order and checked (systemd.unit(5)). */
import type { Text } from '../text.ts';
import { findDropIns } from './drop-ins.ts';
import { sectionsOf } from './known-keys.ts';
import { locateUnit, type UnitIndex, type UnitLocation } from './lookup.ts';
import { unitNameKind, unitNameType } from './names.ts';
import { type UnitProblem, UnitSettings } from './settings.ts';
import type { SpecifierContext } from './specifiers.ts';
import { parseUnitFile, type SyntaxProblem, type UnitFile } from './syntax.ts';
import { type Found, isMask, openPath, resolvePath } from './tree.ts';
import { type VerifyProblem, verifyService } from './verify.ts';

export type LoadState = 'loaded' | 'not-found' | 'masked' | 'bad-setting' | 'error';

/** What is known of the manager and its account. */
export interface LoadContext extends Omit<SpecifierContext, 'unit' | 'release' | 'fragment'> {
  /** Applied to every value before it is read, to mark as unknown what a template fills in. */
  readonly prepare?: (value: Text, key: string) => Text;
}

/** A file that was read for a unit, or that was found and holds nothing for it. */
export interface LoadedFile {
  readonly path: string;
  /** Undefined for a mask, a directory and a link that leads nowhere. */
  readonly file?: UnitFile;
}

export interface LoadedUnit {
  /** The unit's own name, where it was asked for under an alias. */
  readonly id: string;
  readonly names: readonly string[];
  readonly loadState: LoadState;
  readonly fragment?: LoadedFile;
  /** In the order in which they are read; also those that only hide others. */
  readonly dropIns: readonly LoadedFile[];
  readonly settings: UnitSettings;
  /** What the manager warns about, in the order of its reading. */
  readonly problems: readonly UnitProblem[];
  /** Why it refuses the unit as a whole. */
  readonly verdict?: VerifyProblem;
  /** Whether another scope, and with it another account, could have made anything else of it. */
  readonly isScoped: boolean;
}

/**
 * Loads a unit by any of its names. Null for a name that cannot be one. A template (`x@.service`), which the manager
 * itself does not load, is read as any instance of it would be.
 */
export function loadUnit(index: UnitIndex, name: string, context: LoadContext): LoadedUnit | null {
  const type = unitNameType(name);
  if (type === null || unitNameKind(name) === null) return null;
  const location = locateUnit(index, name);
  const path = location?.fragment;
  const loader = new Loader(index, name, type, context, path);
  const found = path === undefined ? undefined : openPath(index.tree, path);
  if (location === null || path === undefined || found === undefined) return loader.result('not-found', name, [name]);
  return loader.load(location, path, found);
}

class Loader {
  readonly #index: UnitIndex;
  readonly #name: string;
  readonly #type: string;
  readonly #context: LoadContext;
  readonly #path: string | undefined;
  readonly #settings: UnitSettings;
  readonly #sections: readonly string[];
  readonly #dropIns: LoadedFile[] = [];
  #fragment: LoadedFile | undefined;
  #specifiers: SpecifierContext | undefined;
  #isScoped = false;

  constructor(index: UnitIndex, name: string, type: string, context: LoadContext, path: string | undefined) {
    this.#index = index;
    this.#name = name;
    this.#type = type;
    this.#context = context;
    this.#path = path;
    this.#settings = new UnitSettings(type);
    this.#sections = sectionsOf(type);
  }

  load({ id, names }: UnitLocation, path: string, found: Found): LoadedUnit {
    const isMasked = isMask(found);
    this.#fragment = { path };
    if (found.kind === 'file' && !isMasked) {
      const file = this.#parse(found);
      this.#fragment = { path, file };
      const fatal = this.#read(file, this.#name);
      if (fatal !== undefined) return this.result(fatal, this.#name, [this.#name]);
    } else if (found.kind === 'directory') {
      return this.result('error', this.#name, [this.#name]);
    }
    if (!isMasked || this.#index.release === 252) this.#readDropIns(id, names);
    return this.result(isMasked ? 'masked' : 'loaded', id, names);
  }

  result(loadState: LoadState, id: string, names: readonly string[]): LoadedUnit {
    const settings = this.#settings;
    const verdict = loadState === 'loaded' && this.#type === 'service' ? verifyService(settings) : undefined;
    return {
      id,
      names,
      loadState: verdict === undefined ? loadState : 'bad-setting',
      ...(this.#fragment && { fragment: this.#fragment }),
      dropIns: this.#dropIns,
      settings,
      problems: settings.problems,
      ...(verdict && { verdict }),
      isScoped: this.#isScoped,
    };
  }

  #readDropIns(id: string, names: readonly string[]): void {
    const aliases = names.filter((name) => name !== id);
    for (const path of findDropIns(this.#index, [id, ...aliases])) {
      const found = openPath(this.#index.tree, path);
      if (found?.kind !== 'file') {
        this.#dropIns.push({ path });
        continue;
      }
      const file = this.#parse(found);
      this.#dropIns.push({ path, file });
      this.#read(file, id);
    }
  }

  #parse({ source }: Extract<Found, { kind: 'file' }>): UnitFile {
    return parseUnitFile(source, { sections: this.#sections, release: this.#index.release });
  }

  /** Takes a file's settings up to the first that refuses the unit; says how it is refused. */
  #read(file: UnitFile, unit: string): 'bad-setting' | 'error' | undefined {
    const context = this.#specifiersOf(unit);
    const { prepare } = this.#context;
    const { problems } = this.#settings;
    let reported = 0;
    const report = (line: number): void => {
      while (file.problems[reported] !== undefined && (file.problems[reported] as SyntaxProblem).line < line) {
        problems.push(file.problems[reported++] as SyntaxProblem);
      }
    };
    for (const assignment of file.assignments) {
      report(assignment.line);
      const value = prepare?.(assignment.value, assignment.key.value) ?? assignment.value;
      const fatal = this.#settings.read(file, assignment, value, context);
      if (fatal !== undefined) return fatal;
    }
    report(Number.POSITIVE_INFINITY);
    if (file.fatal === undefined) return undefined;
    problems.push({ ...file.fatal, fatal: true });
    return 'error';
  }

  /** Mostly the unit has one name. */
  #specifiersOf(unit: string): SpecifierContext {
    if (this.#specifiers?.unit !== unit) this.#specifiers = this.#newSpecifiers(unit);
    return this.#specifiers;
  }

  #newSpecifiers(unit: string): SpecifierContext {
    const { prepare: _, scope, ...known } = this.#context;
    // %y is the file itself, not the link to it.
    const fragment = this.#path === undefined ? undefined : (resolvePath(this.#index.tree, this.#path) ?? this.#path);
    const isAsked = () => {
      this.#isScoped = true;
    };
    return {
      ...known,
      unit,
      release: this.#index.release,
      ...(fragment !== undefined && { fragment }),
      // What hangs on the account asks for the scope first.
      get scope() {
        isAsked();
        return scope;
      },
    };
  }
}
