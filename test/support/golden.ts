import { relative } from 'node:path';
import type { Finding, Fix } from '../../src/finding.ts';
import { repairedLines } from '../../src/reporters/repair.ts';
import type { Result } from '../../src/result.ts';
import type { SourceFile, Span } from '../../src/source.ts';

/**
 * The findings of a run as one readable text: place, severity and rule, the message, related places, and how the lines
 * read after the fix. Paths are relative to the directory that was linted.
 */
export function golden(result: Result, directory: string): string {
  const prefix = relative(result.root, directory);
  return result.findings.map((finding) => findingText(finding, prefix)).join('\n');
}

function findingText({ span, severity, rule, message, related, fix }: Finding, prefix: string): string {
  const lines = [
    `${range(span, prefix)} ${severity} ${rule}`,
    `  ${message}`,
    ...related.map((other) => `  ${range(other.span, prefix)} ${other.label}`),
    ...(fix === undefined ? [] : fixLines(fix, prefix)),
  ];
  return `${lines.join('\n')}\n`;
}

function fixLines(fix: Fix, prefix: string): readonly string[] {
  const lines = repairedLines(fix).map(
    ({ source, number, text }) => `  + ${shortPath(source, prefix)}:${number} ${text}`,
  );
  return [`  ${fix.isLikely ? 'likely fix' : 'fix'}: ${fix.title}`, ...lines];
}

function range({ source, start, end }: Span, prefix: string): string {
  const from = source.position(start);
  const to = source.position(end);
  return `${shortPath(source, prefix)}:${from.line}:${from.column}-${to.line}:${to.column}`;
}

function shortPath({ path }: SourceFile, prefix: string): string {
  return prefix !== '' && path.startsWith(`${prefix}/`) ? path.slice(prefix.length + 1) : path;
}
