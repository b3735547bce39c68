import type { Finding, Fix } from '../finding.ts';
import type { SourceFile } from '../source.ts';
import type { Mask } from './mask.ts';
import { helpWord, MOST_REPAIRED_LINES, repairedLines } from './repair.ts';
import { printable } from './snippet.ts';
import { visible } from './visible.ts';

/** The message with the other places and the repair below it, as plain text of several lines. */
export function fullMessage({ message, related, fix, span }: Finding, mask: Mask): string {
  const places = related.map((place) => {
    const { line, column } = place.span.source.position(place.span.start);
    return `${visible(place.span.source.path)}:${line}:${column}: ${visible(place.label)}`;
  });
  return [visible(message), ...places, ...(fix === undefined ? [] : repairLines(mask.fix(fix), span.source))].join(
    '\n',
  );
}

function repairLines(fix: Fix, { path }: SourceFile): readonly string[] {
  const lines = repairedLines(fix);
  const shown = lines.length > MOST_REPAIRED_LINES ? [] : lines;
  return [
    `${helpWord(fix)}: ${visible(fix.title)}`,
    ...shown.map(({ source, number, text }) => {
      const file = source.path === path ? '' : `${visible(source.path)}:`;
      return `  ${file}${number} + ${printable(text)}`;
    }),
  ];
}
