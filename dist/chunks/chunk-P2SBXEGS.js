import {
  dist_default
} from "./chunk-OY25YJED.js";

// src/reporters/table.ts
function table(rows) {
  const widths = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, dist_default(cell));
  }
  return rows.map(
    (row) => row.map((cell, column) => cell + " ".repeat(widths[column] - dist_default(cell) + 2)).join("").trimEnd()
  );
}

export {
  table
};
