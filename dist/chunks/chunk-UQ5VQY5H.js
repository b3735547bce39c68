import {
  MOST_REPAIRED_LINES,
  helpWord,
  repairedLines
} from "./chunk-Y6CV5SOB.js";
import {
  printable
} from "./chunk-DP6WRJL2.js";
import {
  visible
} from "./chunk-NR4KXAU6.js";

// src/reporters/message.ts
function fullMessage({ message, related, fix, span }, mask) {
  const places = related.map((place) => {
    const { line, column } = place.span.source.position(place.span.start);
    return `${visible(place.span.source.path)}:${line}:${column}: ${visible(place.label)}`;
  });
  return [visible(message), ...places, ...fix === void 0 ? [] : repairLines(mask.fix(fix), span.source)].join(
    "\n"
  );
}
function repairLines(fix, { path }) {
  const lines = repairedLines(fix);
  const shown = lines.length > MOST_REPAIRED_LINES ? [] : lines;
  return [
    `${helpWord(fix)}: ${visible(fix.title)}`,
    ...shown.map(({ source, number, text }) => {
      const file = source.path === path ? "" : `${visible(source.path)}:`;
      return `  ${file}${number} + ${printable(text)}`;
    })
  ];
}

export {
  fullMessage
};
