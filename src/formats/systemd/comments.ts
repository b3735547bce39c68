import type { Span } from '../../source.ts';
import { execTokens } from '../../systemd/exec.ts';
import type { UnitSetting } from '../../systemd/settings.ts';

/** Settings whose value is prose, in which `#` and `;` are as good as any other character. */
const PROSE = new Set(['Description', 'Documentation', 'ExecSearchPath']);

/**
 * The end of a value that was meant as a comment: systemd knows comments only on lines of their own. In commands only a
 * bare word `#` counts, since `#general` may well be an argument and `;` separates commands.
 */
export function commentIn({ assignment, value }: UnitSetting): Span | undefined {
  if (!/[#;]/.test(value.value)) return undefined;
  const key = assignment.key.value;
  if (PROSE.has(key) || key.startsWith('X-') || key.startsWith('Condition') || key.startsWith('Assert'))
    return undefined;
  if (key.startsWith('Exec') || key.endsWith('Environment')) {
    const start = execTokens(value).find((token) => isBareHash(value.value, token.start, token.end, key))?.start;
    return start === undefined ? undefined : value.span(start, value.length);
  }
  const found = /[ \t][#;](?=[ \t\w]|$)/.exec(value.value);
  return found === null || !value.isKnown(found.index) ? undefined : value.span(found.index + 1, value.length);
}

function isBareHash(text: string, start: number, end: number, key: string): boolean {
  if (text[start] !== '#') return false;
  return key.startsWith('Exec') ? end === start + 1 && end < text.length : true;
}
