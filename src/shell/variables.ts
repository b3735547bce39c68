/** What a shell keeps account of while it runs, so that the ways which a script can go may be brought together again. */
import type { Span } from '../source.ts';
import { Text } from '../text.ts';

/** One text, or the items of an array; undefined: unset. */
export type Value = Text | readonly Text[] | undefined;

export interface Variable {
  readonly value: Value;
  /** Whether commands get it. */
  readonly isExported: boolean;
  /** Where it is assigned, as written. */
  readonly at: Span;
}

/** What changed on one way through a script, by name; undefined: never set there. */
export type Changes = ReadonlyMap<string, Variable | undefined>;

export function isList(value: Value): value is readonly Text[] {
  return Array.isArray(value);
}

/** The variables of a running shell, with a log of changes that can be taken back. */
export class Variables {
  readonly #now = new Map<string, Variable>();
  readonly #log: (readonly [name: string, before: Variable | undefined])[] = [];
  #exported: { variables: ReadonlyMap<string, Text | null>; places: ReadonlyMap<string, Span> } | undefined;

  get(name: string): Variable | undefined {
    return this.#now.get(name);
  }

  get size(): number {
    return this.#now.size;
  }

  /** Sets a variable; undefined makes it one that was never spoken of. */
  set(name: string, variable: Variable | undefined): void {
    const before = this.#now.get(name);
    this.#log.push([name, before]);
    if (variable === undefined) this.#now.delete(name);
    else this.#now.set(name, variable);
    if (before?.isExported || variable?.isExported || variable?.value === undefined) this.#exported = undefined;
  }

  /** A point in time to which `takeBack` can return. */
  mark(): number {
    return this.#log.length;
  }

  /** Takes back every change since a point in time and returns what they came to. */
  takeBack(mark: number): Changes {
    const changes = new Map<string, Variable | undefined>();
    while (this.#log.length > mark) {
      const [name, before] = this.#log.pop() as readonly [string, Variable | undefined];
      if (!changes.has(name)) changes.set(name, this.#now.get(name));
      if (before === undefined) this.#now.delete(name);
      else this.#now.set(name, before);
    }
    if (changes.size > 0) this.#exported = undefined;
    return changes;
  }

  /** Goes on after one of several ways was taken, nobody knows which: what differs between them is not known. */
  bringTogether(ways: readonly Changes[], reason: (name: string) => string, at: Span): void {
    const [only] = ways;
    if (only === undefined) return;
    for (const name of new Set(ways.flatMap((way) => [...way.keys()]))) {
      const ends = ways.map((way) => (way.has(name) ? way.get(name) : this.#now.get(name)));
      this.set(
        name,
        ends.reduce((a, b) => either(a, b, openText(name, reason(name), at))),
      );
    }
  }

  /** What commands get: values, null for what is unset by the script, and the places of the assignments. */
  exported(): { readonly variables: ReadonlyMap<string, Text | null>; readonly places: ReadonlyMap<string, Span> } {
    if (this.#exported === undefined) {
      const variables = new Map<string, Text | null>();
      const places = new Map<string, Span>();
      for (const [name, { value, isExported, at }] of this.#now) {
        if (value === undefined) variables.set(name, null);
        const text = isList(value) ? value[0] : value;
        if (!isExported || text === undefined) continue;
        variables.set(name, text);
        places.set(name, at);
      }
      this.#exported = { variables, places };
    }
    return this.#exported;
  }
}

/** A variable's value that is not known, as a reference to it reads. */
export function openText(name: string, reason: string, { source, start, end }: Span): Text {
  return new Text([{ text: `$${name}`, source, start, end, unknown: { reason } }]);
}

function either(a: Variable | undefined, b: Variable | undefined, open: Text): Variable | undefined {
  if (a === b) return a;
  const isExported = (a?.isExported ?? false) || (b?.isExported ?? false);
  const at = (b ?? a)?.at as Span;
  if (a !== undefined && b !== undefined && isEqual(a.value, b.value)) return { value: a.value, isExported, at };
  return { value: eitherList(a?.value, b?.value, open) ?? open, isExported, at };
}

function isEqual(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || isList(a) !== isList(b)) return false;
  if (isList(a) && isList(b)) return a.length === b.length && a.every((item, at) => isSameText(item, b[at] as Text));
  return isSameText(a as Text, b as Text);
}

function isSameText(a: Text, b: Text): boolean {
  return a.isKnown() && b.isKnown() && a.value === b.value;
}

/** Of two arrays the items at the front that are the same, and an unknown one for whatever follows. */
function eitherList(a: Value, b: Value, open: Text): Value {
  if (!isList(a) || !isList(b)) return undefined;
  const differs = a.findIndex((item, at) => !(b[at] !== undefined && isSameText(item, b[at])));
  return [...a.slice(0, differs === -1 ? a.length : differs), open];
}
