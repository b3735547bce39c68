import type { Finding, Severity } from '../finding.ts';
import type { Result } from '../result.ts';
import { jsonText } from './json-text.ts';
import { visible } from './visible.ts';

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', notice: 'info' };

/** The findings as issues of Code Climate, as GitLab reads them; paths are relative to the repository's root. */
export function codeclimateReport(result: Result): string {
  return `${jsonText(result.findings.map(issueOf), 2)}\n`;
}

function issueOf({ span, rule, severity, message, fingerprint }: Finding) {
  const { source } = span;
  return {
    type: 'issue',
    check_name: rule,
    description: visible(message),
    categories: ['Bug Risk'],
    severity: SEVERITY[severity],
    fingerprint,
    location: {
      path: source.path.toWellFormed(),
      positions: { begin: source.position(span.start), end: source.position(span.end) },
    },
  };
}
