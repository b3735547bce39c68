import type { Finding } from '../../src/finding.ts';
import type { Files } from './lint.ts';

/** The files after the fixes of the findings are applied; edits of one file must not overlap. */
export function applyFixes(files: Files, findings: readonly Finding[]): Files {
  const edits = findings.flatMap(({ fix }) => fix?.edits ?? []).sort((a, b) => b.span.start - a.span.start);
  const repaired: Record<string, Files[string]> = { ...files };
  for (const { span, text } of edits) {
    const content = repaired[span.source.path];
    if (typeof content !== 'string') throw new Error(`a fix edits ${span.source.path}, which is no file`);
    repaired[span.source.path] = content.slice(0, span.start) + text + content.slice(span.end);
  }
  return repaired;
}
