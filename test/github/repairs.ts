import type { Edit, Finding } from '../../src/finding.ts';
import { SourceFile } from '../../src/source.ts';
import { finding } from '../support/result.ts';

const MARK = /⟦([\d,]+):([^|⟧]*)\|([^⟧]*)⟧/g;

/** Findings with fixes, read from a file in which `⟦1:old|new⟧` marks an edit of the first finding, `⟦1,2:…⟧` of two. */
export function repairsIn(path: string, text: string): { readonly source: SourceFile; readonly findings: Finding[] } {
  const source = new SourceFile(
    path,
    text.replace(MARK, (_, _numbers, old: string) => old),
  );
  const edits: Edit[][] = [];
  let shift = 0;
  for (const found of text.matchAll(MARK)) {
    const [mark, numbers = '', old = '', replacement = ''] = found;
    const start = found.index - shift;
    const edit = { span: source.span(start, start + old.length), text: replacement };
    for (const number of numbers.split(',')) edits[Number(number) - 1] = [...(edits[Number(number) - 1] ?? []), edit];
    shift += mark.length - old.length;
  }
  const findings = edits.map((own, index) => repair(own, `mistake ${index + 1}`));
  return { source, findings };
}

/** A finding at its first edit. */
export function repair(edits: readonly Edit[], message = 'mistake'): Finding {
  const [first] = edits as [Edit];
  return finding(first.span, { message, fix: { title: 'Write it right', edits } });
}
