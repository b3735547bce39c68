/**
 * Text from the repository is hostile: this makes everything visible that could move a cursor, hide text, turn its
 * direction or end a line, so that what is printed is what is read.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

/**
 * The text with control, format and direction characters, and what is no character at all, as `\n`, `\x1b`, `\u{202e}`;
 * undecodable bytes as `\xff`. Every character of what it gives may stand in XML.
 */
export function visible(text: string): string {
  return text.replace(INVISIBLE, escapeCharacter);
}

const SHORT: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) as number;
  const byte = code >= 0xdc80 && code <= 0xdcff ? code - 0xdc00 : code;
  return SHORT[character] ?? (byte < 0x100 ? `\\x${byte.toString(16).padStart(2, '0')}` : `\\u{${byte.toString(16)}}`);
}

/**
 * A report for people as it may stand in the log of a job, whose runner takes commands out of it: `::` at the start of a
 * line, behind blanks or not, and `##[` anywhere. Both are taken apart.
 */
export function withoutCommands(report: string): string {
  return withoutOldCommands(report).replace(/^([^\S\n\r\u2028\u2029]*):(?=:)/gm, '$1\\x3a');
}

/** Takes the older form of a workflow command apart, which the runner finds anywhere in a line. */
export function withoutOldCommands(text: string): string {
  return text.replaceAll('##[', '##\\x5b');
}
