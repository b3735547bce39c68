/** The words of a command that a compose file gives as one string. */

import type { Span } from '../../source.ts';
import { lexical, TextBuilder } from '../../systemd/text-builder.ts';
import type { Text } from '../../text.ts';

export interface Word {
  readonly text: Text;
  /** With its quotes. */
  readonly raw: Span;
}

const TOKEN = /[ \t\r\n]+|'([^']*)'?|"((?:[^"\\]|\\[\s\S])*)"?|\\([\s\S]?)|[;&|<>]|[^\s'"\\;&|<>]+/g;

/**
 * Splits a command as compose does: at blanks, with the quotes and backslashes of a shell but without a shell, so that
 * nothing is expanded. At an operator (`&&`, `|`, `>`) it stops reading.
 */
export function splitCommand(text: Text): readonly Word[] {
  const words: Word[] = [];
  let word: TextBuilder | undefined;
  let start = 0;
  let end = 0;
  const finish = () => {
    if (word !== undefined) words.push({ text: word.build(text, start, start), raw: text.span(start, end) });
    word = undefined;
  };
  for (const { 0: token, 1: single, 2: double, 3: escaped, index } of lexical(text).matchAll(TOKEN)) {
    if (/^[;&|<>]/.test(token)) break;
    if (/^[ \t\r\n]/.test(token)) {
      finish();
      continue;
    }
    if (word === undefined) {
      word = new TextBuilder();
      start = index;
    }
    end = index + token.length;
    if (single !== undefined) word.copy(text, index + 1, index + 1 + single.length);
    else if (double !== undefined) copyEscaped(word, text, index + 1, index + 1 + double.length);
    else if (escaped !== undefined) word.copy(text, index + 1, end);
    else word.copy(text, index, end);
  }
  finish();
  return words;
}

/** Within double quotes a backslash keeps the next character, whatever it is. */
function copyEscaped(word: TextBuilder, text: Text, from: number, to: number): void {
  let done = from;
  for (let at = text.value.indexOf('\\', from); at !== -1 && at < to; at = text.value.indexOf('\\', done + 1)) {
    word.copy(text, done, at);
    done = at + 1;
  }
  word.copy(text, done, to);
}
