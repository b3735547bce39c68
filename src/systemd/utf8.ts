import { encodeUtf8 } from '../source.ts';

const REFUSED = /[\p{Cs}\p{Noncharacter_Code_Point}]/u;

/** Whether systemd takes the text for valid UTF-8: no stray byte, no surrogate, no noncharacter such as U+FFFE. */
export function isCleanUtf8(text: string): boolean {
  return !REFUSED.test(text);
}

/** How many bytes the text has in its file. */
export function byteLength(text: string): number {
  return text.isWellFormed() ? Buffer.byteLength(text) : encodeUtf8(text).length;
}
