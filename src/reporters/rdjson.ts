import { applyEdits, distinctEdits } from '../edits.ts';
import { certainFix, type Finding, type Severity } from '../finding.ts';
import type { Result } from '../result.ts';
import type { Position, SourceFile, Span } from '../source.ts';
import { textOf } from '../source.ts';
import { jsonText } from './json-text.ts';
import { type Mask, maskFor } from './mask.ts';
import { fullMessage } from './message.ts';

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', notice: 'INFO' };

/** A suggestion holds all from its first edit to its last; beyond so many UTF-16 units it is left out. */
const MOST_UNITS = 2000;

/** A place as the format counts it: from 1, columns in bytes of UTF-8. */
type Locate = (source: SourceFile, offset: number) => Position;

/** The findings in reviewdog's diagnostic format; paths are relative to the repository's root. Ends with a line feed. */
export function rdjsonReport(result: Result): string {
  const mask = maskFor(result);
  const locate = byteLocator();
  const diagnostics = result.findings.map((finding) => diagnosticOf(finding, mask, locate));
  return `${jsonText({ source: { name: 'gateway-lint' }, diagnostics }, 2)}\n`;
}

function diagnosticOf(finding: Finding, mask: Mask, locate: Locate) {
  const { span, severity, rule } = finding;
  const suggestion = suggestionOf(finding, mask);
  return {
    message: fullMessage(finding, mask),
    location: { path: span.source.path.toWellFormed(), range: rangeOf(span, locate) },
    severity: SEVERITY[severity],
    code: { value: rule },
    ...(suggestion !== undefined && {
      suggestions: [{ range: rangeOf(suggestion.span, locate), text: suggestion.text }],
    }),
  };
}

function rangeOf({ source, start, end }: Span, locate: Locate) {
  return { start: locate(source, start), end: locate(source, end) };
}

/**
 * A certain fix as one replacement in the finding's own file: each suggestion of the format stands for itself. Undefined
 * where that is not possible, or a secret would stand in it.
 */
function suggestionOf(finding: Finding, mask: Mask): { readonly span: Span; readonly text: string } | undefined {
  const { source } = finding.span;
  const edits = distinctEdits(certainFix(finding)?.edits ?? []);
  const [first] = edits;
  if (first === undefined || edits.some((edit) => edit.span.source !== source)) return undefined;
  const span = source.span(first.span.start, Math.max(...edits.map((edit) => edit.span.end)));
  if (span.end - span.start > MOST_UNITS || textOf(mask.span(span)) !== textOf(span)) return undefined;
  const text = applyEdits(source.text, edits, span.start, span.end);
  return text.isWellFormed() ? { span, text } : undefined;
}

function byteLocator(): Locate {
  const known = new Map<SourceFile, Uint32Array>();
  return (source, offset) => {
    const bytes = known.get(source) ?? byteOffsets(source.text);
    known.set(source, bytes);
    const { line, column } = source.position(offset);
    const at = Math.min(offset, source.text.length);
    return { line, column: (bytes[at] as number) - (bytes[at - column + 1] as number) + 1 };
  };
}

/** For each UTF-16 unit of a text of `decodeUtf8`, and for its end, the bytes in front of it. */
function byteOffsets(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at++) offsets[at + 1] = (offsets[at] as number) + bytesOf(text, at);
  return offsets;
}

/** How many bytes a unit stands for; a pair of surrogates has its four at the first. */
function bytesOf(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  if (unit < 0xd800 || unit > 0xdfff) return 3;
  if (unit < 0xdc00) return 4;
  // Behind another surrogate it is counted already; alone it is a byte that is not UTF-8.
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) ? 0 : 1;
}
