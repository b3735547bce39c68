/** What is the same for containers whoever runs them. */
import type { Problem, Service, Variable } from '../service.ts';
import { type SourceFile, type Span, textOf } from '../source.ts';
import { linesFilledIn } from './placeholders.ts';

/** A tilde or a dollar sign in a variable that stays one in the container, where no shell ever sees it. */
export function unexpanded({ name, value }: Variable): readonly Problem[] {
  const found = /(?:^|:)~(?=\/|$)|\$\{?HOME\b\}?/.exec(value.value);
  if (found === null || !value.isKnown(found.index, found.index + found[0].length)) return [];
  const start = found.index + (found[0].startsWith(':') ? 1 : 0);
  const end = found.index + found[0].length;
  const message =
    `${name} gets the very characters "${value.value.slice(start, end)}": nothing is expanded in the environment of a ` +
    'container. Write the full path as the container sees it.';
  return [{ kind: 'path-not-expanded', span: value.span(start, end), message }];
}

const known = new WeakMap<SourceFile, readonly Span[]>();

/** Lines in the range of a service that a template makes of something else, variables perhaps. */
export function filledIn(range: Span): Service['environmentOpen'] {
  const lines = known.get(range.source) ?? linesFilledIn(range.source);
  known.set(range.source, lines);
  return lines
    .filter(({ start, end }) => range.start <= start && end <= range.end)
    .map((span) => ({ reason: `"${textOf(span)}" is filled in later`, span }));
}
