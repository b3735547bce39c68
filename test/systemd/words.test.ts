import { describe, expect, it } from 'vitest';
import { execWords, extractFirstWord, extractFirstWordLeniently, extractWords } from '../../src/systemd/words.ts';
import { shown, value, written } from './texts.ts';

describe('splitting into words', () => {
  const rows: [input: string, words: string[]][] = [
    ['  a \t b\n', ['a', 'b']],
    ['b"c d"e', ['bc de']],
    ['"" \'\' x', ['', '', 'x']],
    [`"it's" 'say "so"'`, ["it's", 'say "so"']],
    ['\'b\\tc\' "b\\tc" b\\tc', ['b\tc', 'b\tc', 'b\tc']],
    ['\\x41\\101\\u00e9\\U0001F600\\s', ['AAé😀 ']],
    ['\\xc3\\xa9 \\xc3"\\xa9"', ['é', 'é']],
    ['\\xff', ['\udcff']],
    ['{{ a b }}/x "{{ c \' }}"', ['<{{ a b }}>/x', "<{{ c ' }}>"]],
  ];
  for (const [input, words] of rows) {
    it(`reads ${JSON.stringify(input)}`, () => {
      expect(extractWords(value(input), execWords()).words.map(({ word }) => shown(word))).toEqual(words);
    });
  }

  it('stops at an escape that is none and at a quote that is not closed', () => {
    expect(extractWords(value('a b\\q c'), execWords())).toMatchObject({
      words: [{ end: 1 }],
      error: { error: 'bad-escape' },
    });
    expect(extractWords(value('a "b c'), execWords()).error).toEqual({ error: 'unbalanced-quote', start: 2, at: 6 });
  });

  it('says of a backslash at the end which is missing, the rest of the escape or the quote', () => {
    expect(extractWords(value('a b\\'), execWords()).error).toEqual({ error: 'bad-escape', start: 2, at: 4 });
    expect(extractWords(value('a "b\\'), execWords()).error).toEqual({ error: 'unbalanced-quote', start: 2, at: 5 });
  });

  it('takes quotes for ordinary characters where nobody asks for them', () => {
    expect(extractWords(value('"a b"'), {}).words.map(({ word }) => shown(word))).toEqual(['"a', 'b"']);
    expect(extractWords(value('"a b" c'), { keepQuote: true }).words.map(({ word }) => shown(word))).toEqual([
      '"a b"',
      'c',
    ]);
  });

  it('reads the last code point that is one byte, and the first that is two', () => {
    expect(extractWords(value('\\x7f\\177 \\xc2\\x80'), execWords()).words.map(({ word }) => word.value)).toEqual([
      '\x7f\x7f',
      '\x80',
    ]);
  });

  it('is as strict as asked where it is lenient only with escapes', () => {
    expect(extractFirstWordLeniently(value(''), 0, execWords())).toBeNull();
    expect(extractFirstWordLeniently(value('a'), 0, execWords())).not.toHaveProperty('unknownEscape');
    expect(extractFirstWordLeniently(value('"\\q'), 0, execWords())).toMatchObject({ error: 'unbalanced-quote' });
    expect(extractFirstWordLeniently(value('"a'), 0, execWords())).toMatchObject({ error: 'unbalanced-quote' });
  });

  it('keeps an unknown escape as written where it is lenient', () => {
    const word = extractFirstWordLeniently(value('\\q\\x41\\ b'), 0, execWords());
    expect(word).toMatchObject({ word: { value: '\\qA\\ b' }, unknownEscape: true, next: undefined });
  });
});

describe('the place of a word', () => {
  it('includes its quotes as a range of the text, and not as the place of what it reads as', () => {
    const word = extractFirstWord(value('  "a b"c d'), 0, execWords());
    expect(word).toMatchObject({ start: 2, end: 8, next: 9 });
    if (word === null || 'error' in word) throw new Error('no word');
    expect(written(word.word)).toBe('a b"c');
    expect(written(word.word.slice(0, 3))).toBe('a b');
  });

  it('is the whole escape for each part of what the escape stands for', () => {
    const [word] = extractWords(value('a\\u00e9b\\xc3\\xa9'), execWords()).words;
    expect(written((word as { word: ReturnType<typeof value> }).word.slice(1, 2))).toBe('\\u00e9');
    expect(written((word as { word: ReturnType<typeof value> }).word.slice(3, 4))).toBe('\\xc3\\xa9');
  });

  it('is the pair of quotes for an empty word', () => {
    const [word] = extractWords(value('""'), execWords()).words;
    expect(written((word as { word: ReturnType<typeof value> }).word)).toBe('""');
  });
});
