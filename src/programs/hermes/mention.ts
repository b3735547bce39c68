import { mayBeObscured } from './obscured.ts';

/**
 * Whether a text can speak of Hermes at all. Only ASCII counts, so that a text is told by its bytes, whatever its encoding.
 */
export function isMentioned(text: string): boolean {
  return /hermes/i.test(text) || mayBeObscured(text) || (text.includes('/opt/data') && /\bgateway\b/.test(text));
}
