import { describe, expect, test } from 'vitest';
import { bareSpan, separatorAt, withoutWords } from '../../../src/rules/shared/drafts.ts';
import type { Command, Service } from '../../../src/service.ts';
import { SourceFile, type Span } from '../../../src/source.ts';
import { Text } from '../../../src/text.ts';
import { serviceOf } from '../../support/service.ts';

/** A command whose words stand in `[ ]` in the text, with their quotes; `separator` as in a list of a file. */
function commandIn(marked: string, separator?: string): { command: Command; source: SourceFile } {
  const source = new SourceFile('file', marked.replace(/[[\]]/g, ''));
  const raw: Span[] = [];
  let at = 0;
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    const length = part.replace(/[[\]]/g, '').length;
    if (part.startsWith('[')) raw.push(source.span(at, at + length));
    at += length;
  }
  const words = raw.map(({ start, end }) => {
    const isQuoted = /["']/.test(source.text[start] ?? '');
    return Text.verbatim(source, isQuoted ? start + 1 : start, isQuoted ? end - 1 : end);
  });
  const [plain] = serviceOf(['x']).commands as [Command];
  return { source, command: { ...plain, words, argv: words, raw, ...(separator !== undefined && { separator }) } };
}

const PLAIN = serviceOf(['x']);
const WRITTEN: Service = { ...PLAIN, isWritten: true };

describe('what parts the words where one is added', () => {
  const rows: [marked: string, before: string, separator: string | undefined, expected: string | undefined][] = [
    ['[hermes] [gateway]', 'gateway', undefined, ' '],
    ['[hermes] "[gateway]"', 'gateway', undefined, undefined],
    ['[hermes]  \\\n [gateway]', 'gateway', undefined, ' '],
    ['[hermes],[gateway]', 'gateway', undefined, undefined],
    ["['hermes gateway run']", 'gateway', undefined, ' '],
    ['[hermes-gateway]', 'gateway', undefined, undefined],
    ['["hermes"], ["gateway"]', 'gateway', '", "', '", "'],
    ['["hermes"],\n  ["gateway"]', 'gateway', '", "', '", "'],
    ['["hermes"]; ["gateway"]', 'gateway', '", "', undefined],
    ['["hermes gateway run"]', 'gateway', '", "', ' '],
    ['["gateway"]', 'gateway', '", "', '", "'],
    ['[x] gateway', 'gateway', undefined, ' '],
    ['["x"] gateway', 'gateway', '", "', undefined],
  ];
  test.each(rows)('%j, before %j, with %j: %j', (marked, before, separator, expected) => {
    const { command, source } = commandIn(marked, separator);
    const at = source.text.indexOf(before);
    expect(separatorAt(command, source.span(at, at), PLAIN)).toBe(expected);
  });

  test('is a blank where the word stands in another file than the list', () => {
    const { command } = commandIn('["hermes"], ["start.sh"]', '", "');
    const script = new SourceFile('start.sh', 'hermes gateway run');
    expect(separatorAt(command, script.span(7, 7), PLAIN)).toBe(' ');
  });

  test('is not known of a lone word in a file that another one writes', () => {
    const { command, source } = commandIn('["gateway"]', '", "');
    expect(separatorAt(command, source.span(1, 1), WRITTEN)).toBeUndefined();
    const plain = commandIn('[gateway]');
    expect(separatorAt(plain.command, plain.source.span(0, 0), WRITTEN)).toBe(' ');
  });
});

describe('what goes with words that go', () => {
  const rows: [marked: string, words: string, separator: string | undefined, left: string | undefined][] = [
    ['[hermes] [run] [--replace]', '--replace', undefined, 'hermes run'],
    ['[hermes] [-p] [x] [run]', '-p x', undefined, 'hermes run'],
    ['[hermes] ["--replace"] [run]', '--replace', undefined, 'hermes run'],
    ['[hermes]\t[--replace] [run]', '--replace', undefined, 'hermes\t run'],
    ['[hermes] \\\n[--replace]', '--replace', undefined, 'hermes \\\n'],
    ['[--replace] [run]', '--replace', undefined, undefined],
    ['["run"], ["--replace"]', '--replace', '", "', '"run"'],
    ['["run"],["--replace"]', '--replace', '", "', undefined],
    ['["--replace"], ["run"]', '--replace', '", "', undefined],
  ];
  test.each(rows)('%j without %j, with %j: %j', (marked, words, separator, left) => {
    const { command, source } = commandIn(marked, separator);
    const at = source.text.indexOf(words);
    const edits = withoutWords(source.span(at, at + words.length), command);
    const [edit] = edits ?? [];
    const text = edit && source.text.slice(0, edit.span.start) + edit.text + source.text.slice(edit.span.end);
    expect(text).toBe(left);
  });
});

test.each<[marked: string, separator: string | undefined, expected: string]>([
  ['["-p"], ["x"]', '", "', '-p", "x'],
  ['["-p"] ["x"]', undefined, '"-p" "x"'],
])('%j with %j is replaced as %j', (marked, separator, expected) => {
  const { command, source } = commandIn(marked, separator);
  const { start, end } = bareSpan(source.span(0, source.text.length), command);
  expect(source.text.slice(start, end)).toBe(expected);
});

test('a span in which no word of the list stands is replaced as it is', () => {
  const { command, source } = commandIn('["-p"], ["x"]', '", "');
  expect(bareSpan(source.span(4, 6), command)).toEqual(source.span(4, 6));
});
