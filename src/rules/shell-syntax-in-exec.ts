import type { Draft } from '../finding.ts';
import type { Command, Service } from '../service.ts';
import { textOf } from '../source.ts';
import type { Text } from '../text.ts';
import type { Rule } from './rule.ts';
import { scriptIndex } from './shared/commands.ts';
import { quote } from './shared/words.ts';

export const shellSyntaxInExec: Rule = {
  id: 'shell-syntax-in-exec',
  family: 'The service itself',
  severity: 'error',
  summary: 'Pipes, redirections, `&&`, `$(…)`, backticks or globs stand in an Exec line that no shell reads.',
  service: (service) => service.commands.flatMap((command) => check(command, service)),
};

const OPERATOR = /^(?:\|\|?|&&?|<<?|\d?>{1,2}\|?|&>{1,2})$/;
/** `2>&1`, `>>/var/log/x.log`, `</dev/null`. */
const REDIRECTION = /^(?:\d?>{1,2}|&>{1,2}|<)(?:&\d|[/~.$%\w].*)$/s;
const SUBSTITUTION = /\$\(|`[^`]+`/;
/** A path with `*`, `?` or `{a,b}`. */
const GLOB = /^[~./$%].*[*?]|^[~./$%].*\{[^{},]*,[^{}]*\}/s;

/** Programs that read patterns themselves. */
const READS_PATTERNS = /(?:^|\/)(?:find|[pe]?grep|pkill|rsync|sed)$/;

/** One finding for each command, at its first word of that kind. */
function check(command: Command, service: Service): readonly Draft[] {
  const { words, raw } = command;
  const script = scriptIndex(words);
  const readsPatterns = words.some(({ value }) => READS_PATTERNS.test(value));
  const word = words.find((word, index) => {
    if (index === script || isCode(words[index - 1])) return false;
    const isQuoted = /^["']/.test(textOf(raw[index] ?? word.span()));
    const value = knownPart(word);
    return isShellSyntax(value, isQuoted) || (!isQuoted && !readsPatterns && isGlob(value));
  });
  if (word === undefined) return [];
  return [
    {
      span: word.span(),
      message: `${service.name} has ${quote(word.value)} in a command that no shell reads: systemd hands it to ${quote(words[0]?.value ?? '')} as it is, so that nothing is redirected, joined or expanded${consequence(word.value, command)}. ${remedy(word.value)}`,
    },
  ];
}

/** The word with a `%` for each part that a template fills in, whose own syntax is no shell's. */
function knownPart(word: Text): string {
  return word.pieces.map(({ text, unknown }) => (unknown === undefined ? text : '%')).join('');
}

function isShellSyntax(word: string, isQuoted: boolean): boolean {
  return SUBSTITUTION.test(word) || (!isQuoted && (OPERATOR.test(word) || REDIRECTION.test(word)));
}

function isGlob(word: string): boolean {
  return GLOB.test(word) && !word.includes('://');
}

/** The option before a program text: what follows is that program's to read. */
function isCode(option: Text | undefined): boolean {
  return option !== undefined && /^(?:-[ce]|--(?:command|eval|execute))$/.test(option.value);
}

function consequence(word: string, { role }: Command): string {
  if (role !== 'start' || SUBSTITUTION.test(word)) return '';
  return ', and the gateway gets arguments that it does not know';
}

function remedy(word: string): string {
  if (/^\d?&?>/.test(word)) return 'Use StandardOutput=append:/path, or leave the output to the journal.';
  return "Write the command as /bin/sh -c '…', or without it.";
}
