// src/reporters/paint.ts
import { styleText } from "node:util";
function painter(color) {
  if (!color) return (_, text) => text;
  return (styles, text) => styleText(styles, text, { validateStream: false });
}

export {
  painter
};
