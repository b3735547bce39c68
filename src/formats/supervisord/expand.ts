/** `%(NAME)s` in supervisord's options: Python's formatting with `%`. */
import type { Span } from '../../source.ts';
import { lexical, TextBuilder } from '../../systemd/text-builder.ts';
import type { Piece, Text } from '../../text.ts';

/** What a name stands for, or why that is not known. */
export type Lookup = (name: string) => Text | { readonly reason: string };

export interface Expanded {
  readonly text: Text;
  /** The first `%` that supervisord cannot read. */
  readonly mistake?: Span;
}

const FORMAT = /%(?:%|\(([^()]*)\)[-+ #0]*(\d{0,3})[a-zA-Z])?/g;

/** References that come to more characters than this are not followed. */
const LONGEST = 100_000;

/** A value with its references replaced; each stands where the reference is written, with its origin. */
export function expand(value: Text, lookup: Lookup): Expanded {
  const written = lexical(value);
  if (!written.includes('%')) return { text: value };
  const text = new TextBuilder();
  let mistake: Span | undefined;
  let done = 0;
  let room = LONGEST;
  for (const { 0: found, 1: name, 2: width, index } of written.matchAll(FORMAT)) {
    text.copy(value, done, index);
    done = index + found.length;
    const place = value.span(index, done);
    if (name !== undefined) {
      const value = lookup(name);
      room -= 'reason' in value ? 0 : value.length;
      const used = room < 0 ? { reason: 'it is too long to be looked at' } : value;
      for (const piece of reference(found, used, width, place)) text.add(piece);
    } else if (found === '%%') text.add({ ...place, text: '%' });
    else {
      mistake ??= place;
      text.add({ ...place, text: found });
    }
  }
  text.copy(value, done, value.length);
  return { text: text.build(value, 0, value.length), ...(mistake !== undefined && { mistake }) };
}

function reference(
  written: string,
  found: ReturnType<Lookup>,
  width: string | undefined,
  place: Span,
): readonly Piece[] {
  if ('reason' in found) return [{ ...place, text: written, unknown: found }];
  if (/^\d+$/.test(found.value)) {
    return [{ ...place, text: found.value.padStart(Number(width ?? 0), '0'), origin: found.span() }];
  }
  return found.pieces.map(({ text, source, start, end, unknown }) => ({
    ...place,
    text,
    origin: { source, start, end },
    ...(unknown !== undefined && { unknown }),
  }));
}
