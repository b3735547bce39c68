import { describe, expect, test } from 'vitest';
import { decodeUnknown, embed, encodeUnknown, markUnknown, outermost, surface, surfaceText } from '../src/embedded.ts';
import { declaredService } from '../src/formats/service.ts';
import { SourceFile, textOf } from '../src/source.ts';
import { Text } from '../src/text.ts';

const installer = new SourceFile('install.sh', 'cat <<EOF\n  one $NAME\n  two\nEOF\n');

/** The two lines without their indentation; `$NAME` is not known. */
const content = new Text([
  { text: 'one ', source: installer, start: 12, end: 16 },
  { text: '$NAME', source: installer, start: 16, end: 21, unknown: { reason: '$NAME is not set here' } },
  { text: '\n', source: installer, start: 21, end: 22 },
  { text: 'two\n', source: installer, start: 24, end: 28 },
]);

describe('a file inside a file', () => {
  const file = embed('x.service', content);

  test('reads as if it stood alone', () => {
    expect(file.text).toBe('one $NAME\ntwo\n');
    expect(file.line(2)).toBe('two');
  });

  test('keeps what its host leaves open unknown', () => {
    const value = markUnknown(Text.verbatim(file, 2, 12));
    expect(value.value).toBe('e $NAME\ntw');
    expect(value.unknowns().map(({ text, unknown }) => [text, unknown?.reason])).toEqual([
      ['$NAME', '$NAME is not set here'],
    ]);
  });

  test('makes a value that is not verbatim unknown as a whole where a part of it is', () => {
    const value = new Text([{ text: 'E', source: file, start: 2, end: 9 }]);
    expect(markUnknown(value).isKnown()).toBe(false);
  });

  test('has its places in its host, through any number of files', () => {
    const inner = embed('y', Text.verbatim(file, 10, 13));
    const text = surfaceText(Text.verbatim(inner, 1, 3));
    expect(text.value).toBe('wo');
    expect(text.span()).toEqual({ source: installer, start: 25, end: 27 });
    expect(outermost(inner)).toBe(installer);
  });

  test('gives services whose every place is in the host', () => {
    const service = declaredService({
      name: `x-${encodeUnknown('$NAME')}.service`,
      manager: 'systemd',
      span: file.span(0, 3),
      problems: [
        {
          kind: 'file-unreadable',
          span: file.span(10, 13),
          message: '',
          fix: { title: '', edits: [{ span: file.span(10, 13), text: 'three' }] },
        },
        {
          kind: 'file-unreadable',
          span: file.span(10, 13),
          message: '',
          fix: { title: '', edits: [{ span: file.span(10, 13), text: 'a\nb' }] },
        },
      ],
    });
    const moved = surface(service);
    expect(moved.name).toBe('x-$NAME.service');
    expect(moved.isNameOpen).toBe(true);
    expect(moved.files).toEqual([installer]);
    expect(textOf(moved.span)).toBe('one');
    expect(moved.problems.map(({ span, fix }) => [span.start, fix?.edits[0]?.span.start])).toEqual([
      [24, 24],
      [24, undefined],
    ]);
  });

  test('keeps an unknown part of a name unknown where a specifier stands for it', () => {
    const instance = `a${encodeUnknown('$P')}`;
    const [known, open] = surfaceText(new Text([{ text: instance, ...file.span(0, 3), start: 1 }])).pieces;
    expect([known?.text, known?.unknown, open?.text, open?.unknown?.reason]).toEqual([
      'a',
      undefined,
      '$P',
      '$P is filled in later',
    ]);
  });

  test('leaves a service of a file that stands alone as it is', () => {
    const service = declaredService({ name: 'x', manager: 'pm2', span: installer.span(0, 1) });
    expect(surface(service)).toBe(service);
  });
});

test('an unknown part of a name survives any file name', () => {
  const name = `hermes-gateway-${encodeUnknown('{{ item.name }}')}-é.service`;
  expect(name).toMatch(/^[\w.é-]+$/);
  expect(decodeUnknown(name)).toBe('hermes-gateway-{{ item.name }}-é.service');
});
