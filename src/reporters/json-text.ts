/** What no reader of a log may meet raw: what is invisible, and the older form of a workflow command. */
const RISKY = /(?<=##)\[|[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

/** JSON that is safe on a terminal and in a log, and means the same; of one line without `indent`. */
export function jsonText(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(RISKY, escaped);
}

function escaped(character: string): string {
  return [...Array(character.length).keys()]
    .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join('');
}
