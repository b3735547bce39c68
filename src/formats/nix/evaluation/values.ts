/** What expressions of the Nix language come to, as far as one file says. */
import type { SourceFile } from '../../../source.ts';
import { type Piece, Text, type Unknown } from '../../../text.ts';
import type { Expression } from '../language/syntax.ts';

/** A value that is worked out when it is asked for. */
export interface Lazy {
  readonly force: () => Value;
  /** The expression that gives it. */
  readonly at: Place;
}

/** Where something is written. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface Attribute {
  readonly name: Text;
  readonly value: Lazy;
}

export interface Item {
  readonly value: Lazy;
  /** What it hangs on, where that is not known. */
  readonly condition?: string;
  /** Set for a list of which not even the length is known. */
  readonly isSpread?: true;
}

export interface NixSet {
  readonly kind: 'set';
  readonly attributes: ReadonlyMap<string, Attribute>;
  /** Set where other attributes may be in it as well. */
  readonly isOpen?: true;
  /** The literal that it stands in. */
  readonly node?: Expression;
}

/** A file that the expression writes to the store. */
export interface NixFileValue {
  readonly kind: 'file';
  /** Its path without the first slash. */
  readonly path: string;
  /** What the expression reads as in a string: the file itself or a folder above it. */
  readonly root: string;
  readonly content: Text;
}

export interface NixUnknown {
  readonly kind: 'unknown';
  /** How it is reached: `config.services.x`, `lib.mkIf`. */
  readonly name: string;
  readonly unknown: Unknown;
  /** What it is made of: the arguments of a function that stands elsewhere. */
  readonly parts: readonly Lazy[];
}

export type Value =
  | { readonly kind: 'string'; readonly text: Text }
  | { readonly kind: 'number'; readonly text: Text }
  | { readonly kind: 'path'; readonly text: Text }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'null' }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  | NixSet
  /** `undefined` calls it with what the file does not say. */
  | { readonly kind: 'function'; readonly call: (argument: Lazy | undefined) => Value; readonly node: Expression }
  | { readonly kind: 'builtin'; readonly name: string; readonly given: readonly Lazy[] }
  /** Definitions that the module system merges. */
  | { readonly kind: 'all'; readonly parts: readonly Lazy[] }
  /** A definition that counts if a condition holds. */
  | { readonly kind: 'when'; readonly condition: string; readonly value: Lazy }
  /** One of several, by a condition that is not known. */
  | { readonly kind: 'either'; readonly condition: string; readonly values: readonly Lazy[] }
  /** A definition with a priority of its own; the lowest number wins, 100 is usual. */
  | { readonly kind: 'override'; readonly priority: number; readonly value: Lazy }
  | NixFileValue
  | NixUnknown;

export const NULL: Value = { kind: 'null' };

export function unknownValue(name: string, reason: string, parts: readonly Lazy[] = []): NixUnknown {
  return { kind: 'unknown', name, unknown: { reason }, parts };
}

/** A value that is there already. */
export function ready(value: Value, at: Place): Lazy {
  return { force: () => value, at };
}

export function listOf(items: readonly Lazy[]): Value {
  return { kind: 'list', items: items.map((value) => ({ value })) };
}

/** The text of a range on one line, for messages and for what is not known. */
export function written(source: SourceFile, { start, end }: Place): string {
  const text = source.text.slice(start, Math.min(end, start + 400)).replace(/\s+/g, ' ');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** A text that stands for a range without being written there. */
export function madeUp(text: string, source: SourceFile, { start, end }: Place): Text {
  return new Text([{ text, source, start, end }]);
}

/** The text as it appears at a reference to it: what is written elsewhere keeps that place as its origin. */
export function referred(text: Text, source: SourceFile, { start, end }: Place): Text {
  const isInside = (piece: Piece) => piece.source === source && start <= piece.start && piece.end <= end;
  if (text.pieces.every(isInside)) return text;
  const place = { source, start, end };
  return new Text(
    text.pieces.flatMap((piece) => (isInside(piece) ? [piece] : new Text([piece]).referredAt(place).pieces)),
  );
}

/** The text with everything in it unknown for a reason; of `NAME=value` the name stays known. */
export function conditional(text: Text, reason: string): Text {
  const name = /^[A-Za-z_][A-Za-z0-9_]*=/.exec(text.value)?.[0].length ?? 0;
  const rest = text.slice(name).pieces.map((piece) => ({ ...piece, unknown: piece.unknown ?? { reason } }));
  return new Text([...(name === 0 ? [] : text.slice(0, name).pieces), ...rest]);
}
