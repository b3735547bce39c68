import type { Finding } from '../../src/finding.ts';
import { fixedText } from '../../src/repairs/apply.ts';
import type { Files } from './lint.ts';

/** The files after the fixes of the findings are applied, the likely ones too. */
export function applyFixes(files: Files, findings: readonly Finding[]): Files {
  const sources = new Set(findings.flatMap(({ fix }) => fix?.edits.map(({ span }) => span.source) ?? []));
  const repaired = [...sources].map((source) => [source.path, fixedText(source, findings, true)] as const);
  return { ...files, ...Object.fromEntries(repaired) };
}
