/** A block of code of Markdown that no line of its content can close; `info` stands behind its first fence. */
export function fencedLines(info: string, lines: readonly string[]): readonly string[] {
  const runs = lines.flatMap((line) => line.match(/`+/g) ?? []);
  const longest = runs.reduce((most, { length }) => Math.max(most, length), 2);
  const fence = '`'.repeat(longest + 1);
  return [fence + info, ...lines, fence];
}
