import type { Finding, Related, Severity } from '../finding.ts';
import type { Result } from '../result.ts';
import type { Span } from '../source.ts';
import { type Mask, maskFor } from './mask.ts';
import { type Paint, painter, type Style } from './paint.ts';
import { helpWord, MOST_REPAIRED_LINES, repairedLines } from './repair.ts';
import { printable, snippet } from './snippet.ts';
import { visible, withoutCommands } from './visible.ts';
import { foundCounts, type Repaired, readCounts, repairedCounts } from './words.ts';

export interface TextOptions {
  readonly color: boolean;
  /** Findings only: no closing line, and nothing at all where there is no finding. */
  readonly quiet?: boolean;
  /** How the path of a source file is shown; by default as it is, relative to the repository's root. */
  readonly showPath?: (path: string) => string;
  /** What was repaired before, for the closing line. */
  readonly repaired?: Repaired;
}

interface Pen {
  readonly mask: Mask;
  readonly paint: Paint;
  readonly showPath: (path: string) => string;
}

const STYLES: Readonly<Record<Severity, Style[]>> = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  notice: ['bold', 'blue'],
};

/**
 * The report for people: each finding with its source lines, related places and repair, then one line that counts.
 * Ends with a line feed unless it is empty; no character of the repository reaches a terminal unless it is printable.
 */
export function textReport(result: Result, options: TextOptions): string {
  const pen = {
    mask: maskFor(result),
    paint: painter(options.color),
    showPath: options.showPath ?? ((path: string) => path),
  };
  const blocks = result.findings.map((finding) => `${findingLines(finding, pen).join('\n')}\n`);
  if (!options.quiet) blocks.push(`${closingLine(result, pen.paint, options.repaired)}\n`);
  return withoutCommands(blocks.join('\n'));
}

function findingLines(finding: Finding, pen: Pen): readonly string[] {
  const { paint } = pen;
  const severity = paint(STYLES[finding.severity], finding.severity);
  const rule = paint('dim', `[${finding.rule}]`);
  const head = `${place(finding.span, pen)}: ${severity}: ${visible(finding.message)} ${rule}`;
  return [
    head,
    ...snippetLines(finding.span, STYLES[finding.severity], pen),
    ...finding.related.flatMap((related) => relatedLines(related, pen)),
    ...fixLines(finding, pen),
  ];
}

function relatedLines(related: Related, pen: Pen): readonly string[] {
  const head = `  ${place(related.span, pen)}: ${visible(related.label)}`;
  return [head, ...snippetLines(related.span, ['cyan'], pen)];
}

function fixLines({ fix, span }: Finding, { mask, paint, showPath }: Pen): readonly string[] {
  if (fix === undefined) return [];
  const head = `  ${paint(['bold', 'green'], helpWord(fix))}: ${visible(fix.title)}`;
  const lines = repairedLines(mask.fix(fix));
  if (lines.length > MOST_REPAIRED_LINES) return [head];
  const changed = lines.map(({ source, number, text }) => {
    const file = source.path === span.source.path ? '' : `${visible(showPath(source.path))}:`;
    return `${paint('dim', `${file}${number}`.padStart(5))} ${paint('green', '+')} ${printable(text)}`;
  });
  return [head, ...changed];
}

function place(span: Span, { paint, showPath }: Pen): string {
  const { line, column } = span.source.position(span.start);
  return paint('bold', `${visible(showPath(span.source.path))}:${line}:${column}`);
}

function snippetLines(span: Span, style: Style[], { mask, paint }: Pen): readonly string[] {
  return snippet(mask.span(span)).flatMap(({ number, text, marks }) => [
    `${paint('dim', `${String(number).padStart(5)} |`)} ${text}`,
    `${paint('dim', '      |')} ${paint(style, marks)}`,
  ]);
}

function closingLine(result: Result, paint: Paint, repaired: Repaired | undefined): string {
  const counts = [readCounts(result), foundCounts(result)].filter(Boolean).join(', ');
  const repairs = repaired === undefined ? [] : [repairedCounts(repaired)];
  if (result.findings.length > 0) return paint('bold', [counts, ...repairs].join('; '));
  if (result.gateways.length === 0) return [`No gateway found: ${counts}`, ...repairs].join('; ');
  const proofs = result.proofs.map(visible);
  return [`${paint(['bold', 'green'], 'No findings')}: ${counts}`, ...repairs, ...proofs].join('; ');
}
