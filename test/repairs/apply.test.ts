import { describe, expect, it } from 'vitest';
import type { Fix } from '../../src/finding.ts';
import { fixedText, repairable } from '../../src/repairs/apply.ts';
import { decodeUtf8, encodeUtf8, SourceFile } from '../../src/source.ts';
import { finding } from '../support/result.ts';

/** A fix: for each edit the text that it replaces, at its first place, and what comes instead. */
interface Mended {
  readonly edits: readonly (readonly [string, string])[];
  readonly isLikely?: true;
}

function findingsIn(text: string, fixes: readonly Mended[]) {
  const source = new SourceFile('a.service', text);
  return {
    source,
    findings: fixes.map(({ edits, isLikely }, at) => {
      const fix: Fix = {
        title: `fix ${at + 1}`,
        edits: edits.map(([old, now]) => {
          const start = text.indexOf(old);
          return { span: source.span(start, start + old.length), text: now };
        }),
        ...(isLikely && { isLikely }),
      };
      return finding(source.span(0, 0), { fix });
    }),
  };
}

const fix = (...edits: readonly (readonly [string, string])[]): Mended => ({ edits });
const likely = (...edits: readonly (readonly [string, string])[]): Mended => ({ edits, isLikely: true });

const rows: readonly (readonly [string, string, readonly Mended[], string])[] = [
  ['nothing where there is no fix', 'a=1\n', [], 'a=1\n'],
  ['several fixes, in whatever order', 'a=1\nb=2\n', [fix(['2', '4']), fix(['1', '3'])], 'a=3\nb=4\n'],
  ['all edits of a fix', 'a=1\nb=2\n', [fix(['2', '4'], ['1', '3'])], 'a=3\nb=4\n'],
  ['the same edit of two findings once', 'a=1\n', [fix(['a', 'ba']), fix(['a', 'ba'])], 'ba=1\n'],
  ['the first of two that change one place', 'a=12\n', [fix(['12', '3']), fix(['2', '4'])], 'a=3\n'],
  ['the first of two that insert at one place', 'a=1\n', [fix(['', 'x']), fix(['', 'y'])], 'xa=1\n'],
  [
    'nothing of a fix of which one edit cannot be',
    'a=1 b=2\n',
    [fix(['1', '3']), fix(['1', '4'], ['2', '5'])],
    'a=3 b=2\n',
  ],
  ['neighbours that do not touch', 'a=12\n', [fix(['1', '3']), fix(['2', '4'])], 'a=34\n'],
  ['no likely fix', 'a=1\nb=2\n', [likely(['1', '3']), fix(['2', '4'])], 'a=1\nb=4\n'],
  ['line ends as they are', 'a=1\r\nb=2\r\nc', [fix(['2', '3'])], 'a=1\r\nb=3\r\nc'],
  ['a byte-order mark as it is', '\ufeffa=1', [fix(['1', '2'])], '\ufeffa=2'],
];

describe('the repaired text has', () => {
  it.each(rows)('%s', (_name, text, fixes, expected) => {
    const { source, findings } = findingsIn(text, fixes);
    expect(fixedText(source, findings)).toBe(expected);
  });
});

it('likely fixes are applied where they are asked for, and the first wins whichever kind it is', () => {
  const { source, findings } = findingsIn('a=1\n', [likely(['1', '3']), fix(['1', '4'])]);
  expect(fixedText(source, findings, true)).toBe('a=3\n');
  expect(repairable(findings, true).map(({ fix }) => fix.title)).toEqual(['fix 1']);
  expect(repairable(findings).map(({ fix }) => fix.title)).toEqual(['fix 2']);
});

it('bytes that are no UTF-8 come back as they were', () => {
  const bytes = Buffer.concat([Buffer.from('a=1 '), Buffer.from([0xff, 0xc3, 0x28]), Buffer.from('\n')]);
  const { source, findings } = findingsIn(decodeUtf8(bytes), [fix(['1', '2'])]);
  const repaired = encodeUtf8(fixedText(source, findings));
  expect(repaired.toString('latin1')).toBe(bytes.toString('latin1').replace('1', '2'));
});
