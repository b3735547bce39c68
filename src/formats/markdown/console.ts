/** What is typed in a terminal session that a block shows. */
import { Text } from '../../text.ts';
import { markTemplates } from '../placeholders.ts';

/** `$ `, `user@host:~$ `, `❯ `; a `#` alone begins a comment far more often than a command of root. */
const PROMPT = /^[ \t]*(?:(?:\([\w.-]+\)[ \t]*)?(?:\[?[\w.-]+@[\w.-]+[^$%#\n]{0,80}[$%#]|[$%❯➜]))[ \t]+/;
const HEREDOC = /<<-?[ \t]*\\?(["']?)([A-Za-z_]\w*)\1/;

/**
 * The commands of a session without prompts and without what they print; a session without prompts is commands only.
 * Words to be filled in (`<name>`, `{{ name }}`) are unknown.
 */
export function commandsOf(content: Text): Text {
  const lines = content.value.split('\n');
  if (!lines.some((line) => PROMPT.test(line))) return markTemplates(content);
  const parts: Text[] = [];
  let at = 0;
  let rest: Expected = null;
  for (const line of lines) {
    const end = Math.min(at + line.length + 1, content.length);
    const prompt = PROMPT.exec(line)?.[0] ?? (rest === null ? undefined : (/^> ?/.exec(line)?.[0] ?? ''));
    if (prompt !== undefined && at + prompt.length < end) {
      parts.push(content.slice(at + prompt.length, end));
      rest = expectedAfter(line.slice(prompt.length), rest);
    }
    at = end;
  }
  return parts.length === 0 ? content.slice(0, 0) : markTemplates(Text.concat(parts));
}

/** What a command still waits for: the line behind a backslash, or the end of a here-document. */
type Expected = 'line' | { readonly delimiter: string } | null;

function expectedAfter(line: string, before: Expected): Expected {
  if (before !== null && before !== 'line') return line.trim() === before.delimiter ? null : before;
  const delimiter = HEREDOC.exec(line)?.[2];
  if (delimiter !== undefined) return { delimiter };
  return line.endsWith('\\') ? 'line' : null;
}
