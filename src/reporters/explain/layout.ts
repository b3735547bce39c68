/** How an explanation is laid out. */
import { wrapped } from '../page.ts';
import type { Paint } from '../paint.ts';
import type { Show } from './show.ts';

export interface Pen {
  readonly paint: Paint;
  /** The width of the text. */
  readonly columns: number;
  readonly show: Show;
}

/** A label, and the lines beside it. */
export type Row = readonly [label: string, lines: readonly string[]];

/** Indented sentences, each once. */
export function sentences(texts: readonly string[], { columns }: Pen): readonly string[] {
  return [...new Set(texts)].map((text) => `  ${wrapped(text, columns, '    ')}`);
}

/** Labels in one column, what belongs to each beside it; a label with no lines is left out. */
export function rows(all: readonly Row[], { columns, paint }: Pen): readonly string[] {
  const width = Math.max(...all.map(([label]) => label.length)) + 2;
  const indent = ' '.repeat(width + 2);
  return all.flatMap(([label, lines]) =>
    lines.map((line, at) => {
      const head = at === 0 ? `  ${paint('cyan', label)}${' '.repeat(width - label.length)}` : indent;
      return head + wrapped(line, columns - indent.length).replaceAll('\n', `\n${indent}`);
    }),
  );
}
