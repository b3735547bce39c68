import width from 'fast-string-width';

/** Rows of cells as lines of aligned columns, two blanks apart; wide characters count double, as terminals draw them. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, width(cell));
  }
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] as number) - width(cell) + 2))
      .join('')
      .trimEnd(),
  );
}
