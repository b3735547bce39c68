import { visible } from '../reporters/visible.ts';
import { type Span, textOf } from '../source.ts';

/** Shorter parts of a secret, such as the last line of several, tell nobody anything. */
const SHORTEST_PART = 4;

/**
 * Tells of a line of a patch whether it may be shown: it holds no secret, no character that acts on a terminal, and
 * nothing that a runner of GitHub Actions takes for a command.
 */
export function showable(secrets: readonly Span[]): (line: string) => boolean {
  const parts = secrets
    .flatMap((secret) => textOf(secret).split(/[\r\n]+/))
    .filter((part) => part.trim().length >= SHORTEST_PART);
  return (line) => {
    const plain = line
      .replace(/^(.)\ufeff/, '$1')
      .replace(/\r$/, '')
      .replaceAll('\t', ' ');
    return visible(plain) === plain && !/^\s*::|##\[/.test(plain) && !parts.some((part) => line.includes(part));
  };
}
