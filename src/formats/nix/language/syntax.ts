/** The Nix expression language as a tree (Nix reference manual, "Nix Language"). Places are offsets into the file. */

interface Node {
  readonly start: number;
  readonly end: number;
}

/** A run of a string that reads as `text`, or an expression in `${…}`. */
export type StringPart = (Node & { readonly text: string }) | (Node & { readonly expression: Expression });

export interface StringLiteral extends Node {
  readonly kind: 'string';
  readonly parts: readonly StringPart[];
}

/** A part of an attribute path: a name, or a string or `${…}` that gives one. */
export type AttributeName = (Node & { readonly name: string }) | (Node & { readonly expression: Expression });

export type Binding =
  | { readonly path: readonly AttributeName[]; readonly value: Expression }
  /** `inherit a b;` or `inherit (from) a b;`, one for each name. */
  | { readonly inherited: Node & { readonly name: string }; readonly from: Expression | undefined };

/** An argument set `{ a, b ? default, ... }`. */
export interface Formals {
  readonly names: ReadonlyMap<string, Expression | undefined>;
}

export type Expression = Node &
  (
    | StringLiteral
    | { readonly kind: 'path'; readonly parts: readonly StringPart[] }
    | { readonly kind: 'number'; readonly text: string }
    | { readonly kind: 'variable'; readonly name: string }
    | {
        readonly kind: 'select';
        readonly from: Expression;
        readonly path: readonly AttributeName[];
        readonly fallback: Expression | undefined;
      }
    | { readonly kind: 'has'; readonly from: Expression; readonly path: readonly AttributeName[] }
    | { readonly kind: 'apply'; readonly fn: Expression; readonly argument: Expression }
    | { readonly kind: 'list'; readonly items: readonly Expression[] }
    | { readonly kind: 'set'; readonly isRecursive: boolean; readonly bindings: readonly Binding[] }
    | { readonly kind: 'let'; readonly bindings: readonly Binding[]; readonly body: Expression }
    | { readonly kind: 'with'; readonly scope: Expression; readonly body: Expression }
    | {
        readonly kind: 'if';
        readonly condition: Expression;
        readonly then: Expression;
        readonly otherwise: Expression;
      }
    | {
        readonly kind: 'function';
        readonly parameter: string | undefined;
        readonly formals: Formals | undefined;
        readonly body: Expression;
      }
    /** Operands of one operator in a row (`a ++ b ++ c`), or of a binary one that does not chain. */
    | { readonly kind: 'operation'; readonly operator: string; readonly operands: readonly Expression[] }
    /** What cannot be read. */
    | { readonly kind: 'unreadable' }
  );
