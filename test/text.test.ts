import { describe, expect, it } from 'vitest';
import { SourceFile, textOf } from '../src/source.ts';
import { Text } from '../src/text.ts';

/** `ab%icd` in the file, read as `abCODEcd`, with `%i` expanded from elsewhere. */
function expanded() {
  const source = new SourceFile('unit', '--ab%icd--');
  return new Text([
    { text: 'ab', source, start: 2, end: 4 },
    { text: 'CODE', source, start: 4, end: 6 },
    { text: 'cd', source, start: 6, end: 8 },
  ]);
}

describe('a text knows where each part was written', () => {
  const rows: [from: number, to: number, written: string][] = [
    [0, 8, 'ab%icd'],
    [0, 2, 'ab'],
    [1, 2, 'b'],
    [2, 6, '%i'],
    [3, 4, '%i'],
    [1, 7, 'b%ic'],
    [7, 8, 'd'],
  ];
  it.each(rows)('from %i to %i it is %j', (from, to, written) => {
    expect(textOf(expanded().span(from, to))).toBe(written);
    expect(textOf(expanded().slice(from, to).span())).toBe(written);
  });

  it('gives of a part that is joined from several files the place in the first of them', () => {
    const [a, b] = ['a', 'b'].map((name) => Text.verbatim(new SourceFile(name, name.repeat(3)), 0, 3)) as [Text, Text];
    const text = Text.concat([a, b, a]);
    const places = [text.span(), text.span(2, 5), text.span(3, 6), text.span(4, 8)];
    expect(places.map(({ source, start, end }) => [source.path, start, end])).toEqual([
      ['a', 0, 3],
      ['a', 2, 3],
      ['b', 0, 3],
      ['b', 1, 3],
    ]);
  });

  it('gives an empty place inside a verbatim part and at both ends', () => {
    const places = [0, 1, 2, 8].map((at) => expanded().span(at, at).start);
    expect(places).toEqual([2, 3, 4, 8]);
  });

  it('keeps the place of an empty slice', () => {
    const empty = expanded().slice(1, 1);
    expect([empty.value, empty.span().start]).toEqual(['', 3]);
  });
});

describe('what the repository does not fix', () => {
  const source = new SourceFile('unit', '%h/.hermes');
  const home = new Text([
    { text: '%h', source, start: 0, end: 2, unknown: { reason: 'the home is not known', symbol: 'home' } },
    { text: '/.hermes', source, start: 2, end: 10 },
  ]);

  it('is unknown only where it stands', () => {
    expect([home.isKnown(), home.isKnown(0, 2), home.isKnown(2), home.isKnown(2, 2)]).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('survives slicing and joining', () => {
    const joined = Text.concat([home.slice(1), home.slice(2)]);
    expect(joined.value).toBe('h/.hermes/.hermes');
    expect(joined.unknowns().map((piece) => piece.unknown?.symbol)).toEqual(['home']);
  });
});
