import type { Fix } from '../finding.ts';
import type { Result } from '../result.ts';
import { SourceFile, type Span } from '../source.ts';

/** Puts the same place in a copy of its source in which secrets are blotted out; lengths, and so places, stay. */
export interface Mask {
  readonly span: (span: Span) => Span;
  readonly fix: (fix: Fix) => Fix;
}

/** The mask for everything that a report quotes from the repository. */
export function maskFor(result: Result): Mask {
  const secrets = new Map<SourceFile, Span[]>();
  for (const secret of result.secrets) {
    const known = secrets.get(secret.source);
    if (known === undefined) secrets.set(secret.source, [secret]);
    else known.push(secret);
  }
  const copies = new Map([...secrets].map(([source, spans]) => [source, blotted(source, spans)]));
  const mask = (span: Span): Span => ({ ...span, source: copies.get(span.source) ?? span.source });
  return {
    span: mask,
    fix: (fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: mask(edit.span) })) }),
  };
}

function blotted(source: SourceFile, secrets: readonly Span[]): SourceFile {
  let text = '';
  let at = 0;
  for (const { start, end } of secrets.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    text += source.text.slice(at, from) + source.text.slice(from, end).replace(/[^\r\n]/g, '*');
    at = end;
  }
  return new SourceFile(source.path, text + source.text.slice(at));
}
