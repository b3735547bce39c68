import { type Piece, Text } from '../../text.ts';

/**
 * What templates leave to be filled in: `{{ x }}`, `@X@` and `@@X@@`, `__X__`, `<X>`, `REPLACE_X`. No two alternatives
 * can run over the same text, so that matching takes linear time.
 */
const PLACEHOLDER =
  /\{\{[^{}]*\}\}|@@?[A-Z][A-Z0-9_]*@@?|__[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*__|<[A-Za-z][A-Za-z0-9_-]*(?: [A-Za-z0-9_-]+)*>|\bREPLACE_[A-Z_]+/g;

/**
 * Marks what is filled in later as unknown, so that no word splitting, no rule and no message takes it for a value.
 * Everything from the first `{%` to the last `%}` hangs on the conditions there, so that it is unknown as a whole.
 * A value without placeholders comes back as it is.
 */
export function markPlaceholders(value: Text): Text {
  if (!/[{@_<R]/.test(value.value)) return value;
  const pieces: Piece[] = [];
  let done = 0;
  for (const [start, end] of placeholders(value.value)) {
    if (start > done) pieces.push(...value.slice(done, start).pieces);
    done = end;
    const text = value.value.slice(start, end);
    pieces.push({ ...value.span(start, end), text, unknown: { reason: `"${text}" is filled in by a template` } });
  }
  if (pieces.length === 0) return value;
  if (done < value.length) pieces.push(...value.slice(done).pieces);
  return new Text(pieces);
}

function placeholders(text: string): readonly (readonly [start: number, end: number])[] {
  const first = text.indexOf('{%');
  const last = text.lastIndexOf('%}');
  const block = first !== -1 && last > first ? ([first, last + 2] as const) : undefined;
  const found = [...text.matchAll(PLACEHOLDER)]
    .map((match) => [match.index, match.index + match[0].length] as const)
    .filter(([start, end]) => block === undefined || end <= block[0] || start >= block[1]);
  return block === undefined ? found : [...found, block].sort((a, b) => a[0] - b[0]);
}
