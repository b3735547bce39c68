import { expect, test } from 'vitest';
import { layOut } from '../../src/reporters/picture/layout.ts';

/** `a` is in column 0, `b` in column 1 and so on, whatever number follows; each box is 20 high. */
const boxesOf = (keys: string) =>
  keys.split(' ').map((key) => ({ key, column: key.charCodeAt(0) - 'a'.charCodeAt(0), height: 20 }));
const linksOf = (links: string) =>
  links.split(' ').map((link) => {
    const [from = '', to = ''] = link.split('>');
    return { from, to };
  });

const pictures: readonly (readonly [string, string, string, Readonly<Record<string, number>>])[] = [
  ['a chain is level', 'a b c', 'a>b b>c', { a: 10, b: 10, c: 10 }],
  ['what two lead to stands between them', 'a1 a2 b', 'a1>b a2>b', { a1: 10, a2: 40, b: 25 }],
  ['a box stands between the two that it leads to', 'a b1 b2', 'a>b1 a>b2', { a: 25, b1: 10, b2: 40 }],
  ['arrows do not cross without need', 'a1 a2 b1 b2', 'a1>b2 a2>b1', { a1: 10, b2: 10, a2: 56, b1: 56 }],
  ['groups stand apart, in their order', 'a1 a2 b2 b1', 'a2>b2 a1>b1', { a1: 10, b1: 10, a2: 56, b2: 56 }],
];

for (const [name, keys, links, expected] of pictures) {
  test(name, () => {
    const { middles, height } = layOut(boxesOf(keys), linksOf(links));
    expect(Object.fromEntries([...middles].map(([key, middle]) => [key, Math.round(middle)]))).toEqual(expected);
    expect(height).toBeCloseTo(Math.max(...middles.values()) + 10);
  });
}

test('an arrow that leads further passes beside the boxes of the columns between', () => {
  const { middles, passages } = layOut(boxesOf('a b c'), linksOf('a>b b>c a>c'));
  expect(passages.map((way) => way.length)).toEqual([0, 0, 1]);
  expect(Math.abs((passages[2]?.[0] as number) - (middles.get('b') as number))).toBeGreaterThanOrEqual(10 + 4);
});

test('one box that everything leads to costs no more than everything apart', () => {
  const numbers = Array.from({ length: 5000 }, (_, at) => at);
  const boxes = boxesOf(`b ${numbers.map((at) => `a${at}`).join(' ')}`);
  const { middles, height } = layOut(
    boxes,
    numbers.map((at) => ({ from: `a${at}`, to: 'b' })),
  );
  expect(height).toBe(5000 * 20 + 4999 * 10);
  expect(middles.get('b')).toBeCloseTo(height / 2);
});
