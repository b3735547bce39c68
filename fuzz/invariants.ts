/** What must hold of everything that the linter makes of files. */
import { SourceFile, type Span } from '../src/source.ts';
import { Violation } from './targets.ts';

/** Looks at every span in a value. Throws `Violation` for one that does not lie in its file. */
export function checkSpans(value: unknown): void {
  const seen = new Set<object>();
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null || next instanceof SourceFile || seen.has(next)) continue;
    seen.add(next);
    if (isSpan(next) && !lies(next)) {
      throw new Violation(`a span from ${next.start} to ${next.end} in ${next.source.text.length} characters`);
    }
    // Not by spreading: a list may have more items than a call may have arguments.
    for (const inner of next instanceof Map || next instanceof Set ? next : Object.values(next)) open.push(inner);
  }
}

function isSpan(value: object): value is Span {
  return 'source' in value && 'start' in value && 'end' in value && value.source instanceof SourceFile;
}

function lies({ source, start, end }: Span): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= source.text.length;
}

/** A text that is the same for two equal values, with the places in them. */
export function printed(value: unknown): string {
  const open: object[] = [];
  return JSON.stringify(value, function (this: object, _, inner: unknown) {
    if (inner instanceof SourceFile) return `${inner.path} of ${inner.text.length}`;
    if (inner instanceof Map || inner instanceof Set) return [...inner];
    if (typeof inner !== 'object' || inner === null) return inner;
    while (open.length > 0 && open.at(-1) !== this) open.pop();
    if (open.includes(inner)) return 'above';
    open.push(inner);
    return inner;
  });
}
