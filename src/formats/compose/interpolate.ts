/** Variables in compose files: `$X`, `${X}`, `${X:-default}` and the like (compose specification, interpolation). */
import { lexical, TextBuilder } from '../../systemd/text-builder.ts';
import type { Text, Unknown } from '../../text.ts';

/** The value of a variable where a file of the repository gives it one. */
export type Lookup = (name: string) => Text | undefined;

interface Reference {
  /** Behind the whole of it. */
  readonly end: number;
  /** Undefined for `$$`. */
  readonly name?: string;
  /** `-`, `:-`, `?`, `:?`, `+`, `:+` and the range of what stands behind it. */
  readonly operator?: string;
  readonly word?: readonly [number, number];
}

/** Defaults in defaults in defaults … are deep enough. */
const DEEPEST = 8;

/**
 * The text with its variables filled in. A default counts as the value: it is what runs unless somebody sets the variable
 * outside of the repository, and who writes one means it to be used. A variable without either is unknown.
 */
export function interpolate(text: Text, lookup: Lookup, depth = 0): Text {
  const chars = lexical(text);
  if (!chars.includes('$') || depth > DEEPEST) return text;
  const result = new TextBuilder();
  const closers = closingBraces(chars);
  let done = 0;
  for (let at = chars.indexOf('$'); at !== -1; at = chars.indexOf('$', Math.max(done, at + 1))) {
    const reference = referenceAt(chars, at, closers);
    if (reference === undefined) continue;
    result.copy(text, done, at);
    fillIn(result, text, at, reference, lookup, depth);
    done = reference.end;
  }
  return result.copy(text, done, text.length).build(text, 0, 0);
}

function referenceAt(chars: string, at: number, closers: ReadonlyMap<number, number>): Reference | undefined {
  if (chars[at + 1] === '$') return { end: at + 2 };
  const [, brace, name] = /^\$(\{?)([A-Za-z_][A-Za-z0-9_]*)/.exec(chars.slice(at, at + 200)) ?? [];
  if (name === undefined) return undefined;
  const behind = at + 1 + (brace as string).length + name.length;
  if (brace === '') return { end: behind, name };
  if (chars[behind] === '}') return { end: behind + 1, name };
  const operator = /^:?[-?+]/.exec(chars.slice(behind, behind + 2))?.[0];
  const end = closers.get(at);
  if (operator === undefined || end === undefined) return undefined;
  return { end: end + 1, name, operator, word: [behind + operator.length, end] };
}

/** By the place of each `${` that of the brace that closes it, behind the ones in it and in the same line. */
function closingBraces(chars: string): ReadonlyMap<number, number> {
  const closers = new Map<number, number>();
  let open: number[] = [];
  for (const { 0: found, index } of chars.matchAll(/\$\{|[}\n]/g)) {
    if (found === '\n') open = [];
    else if (found === '}') closers.set(open.pop() ?? -1, index);
    else open.push(index);
  }
  return closers;
}

function fillIn(
  result: TextBuilder,
  text: Text,
  at: number,
  { end, name, operator = '', word }: Reference,
  lookup: Lookup,
  depth: number,
): void {
  if (name === undefined) {
    result.replace(text, at, end, '$');
    return;
  }
  const value = lookup(name);
  const counts = value !== undefined && (value.value !== '' || !operator.startsWith(':'));
  const isDefault = operator.endsWith('-') && !counts;
  if (word !== undefined && (isDefault || (operator.endsWith('+') && counts))) {
    for (const piece of interpolate(text.slice(...word), lookup, depth + 1).pieces) result.add(piece);
    return;
  }
  const span = text.span(at, end);
  if (value !== undefined && counts && value.isKnown()) {
    result.add({ ...span, text: value.value, origin: value.span() });
    return;
  }
  const written = text.value.slice(at, end);
  const unknown: Unknown = {
    reason: `"${written}" is set outside of the repository`,
    ...(name === 'HOME' && { symbol: 'home' as const }),
  };
  result.add({ ...span, text: written, unknown });
}
