/** Listings whose lines begin with their numbers (`   12|text`, `12 │ text`), as tools for reading files print them. */
import { from, type Line } from './lines.ts';

const NUMBER = /^[ \t]*(\d{1,6})[ \t]?(?:[|│→]|\t)/;

/** Whether the line at an index carries the number that follows from that of the first line. */
export function isNumbered(lines: readonly Line[], first: number, at: number): boolean {
  const start = numberOf(lines[first] as Line);
  return start !== undefined && numberOf(lines[at] as Line) === start + at - first;
}

/** The lines without their numbers where every one has its own; else as they are. */
export function withoutNumbers(lines: readonly Line[]): readonly Line[] {
  if (lines.length < 2 || !lines.every((_, at) => isNumbered(lines, 0, at))) return lines;
  const rest = lines.map((line) => from(line, (NUMBER.exec(line.text) as RegExpExecArray)[0].length));
  const areSpaced = rest.every(({ text }) => text === '' || text.startsWith(' '));
  return areSpaced ? rest.map((line) => (line.text === '' ? line : from(line, 1))) : rest;
}

function numberOf(line: Line): number | undefined {
  const digits = NUMBER.exec(line.text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
