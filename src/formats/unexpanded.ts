/** `~` and variables in values that no shell reads, for managers that take every character as it is. */
import type { Problem } from '../service.ts';
import type { Text } from '../text.ts';

/** Variables in which a path is usual; a dollar sign in a password is just that. */
const SHELL_PATH = /(?:^|[:=])~(?=\/|$)|\$\{?(?:HOME|USER|LOGNAME|PATH|PWD|(?:[A-Z]+_)+(?:HOME|DIR))\b\}?/g;
const HOME = /~|\$HOME\b|\$\{HOME\}/;

/** The `~` or variables that stand in a value as if a shell read it; what is not known is left out. */
function shellPaths(value: Text): readonly { readonly text: string; readonly start: number; readonly end: number }[] {
  return [...value.value.matchAll(SHELL_PATH)]
    .map((match) => {
      const text = match[0].replace(/^[:=]/, '');
      const end = match.index + match[0].length;
      return { text, start: end - text.length, end };
    })
    .filter(({ start, end }) => value.isKnown(start, end));
}

/** Whether a value holds `~` or a variable that only a shell would replace. */
export function needsShell(value: Text): boolean {
  return shellPaths(value).length > 0;
}

/**
 * The problem of a value that gets the very characters `~` or `$NAME`; none for a value without them.
 *
 * @param where what holds the value, at the start of the sentence: `HOME in EnvironmentVariables`
 * @param manager who takes it as it is: `launchd`
 * @param home the absolute home directory of the account, where it is known: it is then offered as the repair
 */
export function notExpanded(value: Text, where: string, manager: string, home: string | undefined): readonly Problem[] {
  const found = shellPaths(value);
  const [first] = found;
  if (first === undefined) return [];
  const remedy = home === undefined ? 'Write the full path' : `Write the full path, "${home}" for the home`;
  const edits = found.map(({ start, end }) => ({ span: value.span(start, end), text: home ?? '' }));
  const isCertain = home !== undefined && found.every(({ text }) => HOME.exec(text)?.[0] === text);
  return [
    {
      kind: 'path-not-expanded',
      span: value.span(first.start, first.end),
      message: `${where} gets the very characters "${first.text}": ${manager} runs no shell and expands neither "~" nor variables. ${remedy}.`,
      ...(isCertain && { fix: { title: `Write ${home} for the home`, edits } }),
    },
  ];
}

/** Whether a word of a command is a text that a shell reads: what follows `-c`, `-lc` or the like. */
export function isShellScript(words: readonly Text[], at: number): boolean {
  return /^-[a-zA-Z]*c$/.test(words[at - 1]?.value ?? '');
}
