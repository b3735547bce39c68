import {
  markUnknown
} from "./chunk-XN3HYEOO.js";
import {
  Text
} from "./chunk-I7K72DE5.js";

// src/formats/templates/fill.ts
function fillIn(text, pattern, fill) {
  const pieces = [];
  let done = 0;
  for (const match of text.value.matchAll(pattern)) {
    const filling = fill(match);
    if (filling === null) continue;
    const end = match.index + match[0].length;
    if (match.index > done) for (const piece of text.slice(done, match.index).pieces) pieces.push(piece);
    done = end;
    for (const piece of placed(filling, text.slice(match.index, end))) pieces.push(piece);
  }
  if (done === 0) return text;
  if (done < text.length) for (const piece of text.slice(done).pieces) pieces.push(piece);
  return new Text(pieces);
}
function placed(filling, written) {
  const place = written.span();
  if (!(filling instanceof Text)) return [{ ...place, text: written.value, unknown: { reason: filling.reason } }];
  return filling.referredAt(place).pieces;
}
function unmarked(text) {
  return markUnknown(new Text(text.pieces.map(({ unknown: _, ...piece }) => piece)));
}

export {
  fillIn,
  unmarked
};
