import type { Finding, Severity } from '../finding.ts';
import type { Result } from '../result.ts';
import { byFile } from './by-file.ts';
import { tag } from './xml.ts';

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', notice: 'info' };

/** The findings as Checkstyle's XML; paths are relative to the repository's root. Ends with a line feed. */
export function checkstyleReport(result: Result): string {
  const files = [...byFile(result.findings)].flatMap(([name, findings]) => [
    `  <${tag('file', { name })}>`,
    ...findings.map((finding) => `    <${errorTag(finding)}/>`),
    '  </file>',
  ]);
  return `${['<?xml version="1.0" encoding="UTF-8"?>', '<checkstyle version="4.3">', ...files, '</checkstyle>'].join('\n')}\n`;
}

function errorTag({ span, severity, message, rule }: Finding): string {
  const { line, column } = span.source.position(span.start);
  return tag('error', { line, column, severity: SEVERITY[severity], message, source: `gateway-lint.${rule}` });
}
