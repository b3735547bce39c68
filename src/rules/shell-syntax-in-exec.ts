import type { Draft, Fix } from '../finding.ts';
import type { Command, Service } from '../service.ts';
import { type Span, textOf } from '../source.ts';
import type { Text } from '../text.ts';
import type { Rule } from './rule.ts';
import { scriptIndex } from './shared/commands.ts';
import { likely } from './shared/drafts.ts';
import { additionBehind, isWhole, settingAt } from './shared/lines.ts';
import { managerOf, nameOf } from './shared/managers.ts';
import { asOutputSettings } from './shared/redirections.ts';
import { quote } from './shared/words.ts';

export const shellSyntaxInExec: Rule = {
  id: 'shell-syntax-in-exec',
  family: 'The service itself',
  severity: 'error',
  summary: 'Pipes, redirections, `&&`, `$(…)`, backticks or globs stand in a command that no shell reads.',
  service: (service) => {
    if (managerOf(service).hasShell) return [];
    return service.commands.flatMap((command) => check(command, service));
  },
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
  const { words } = command;
  const script = scriptIndex(words);
  const readsPatterns = words.some(({ value }) => READS_PATTERNS.test(value));
  const at = words.findIndex((word, index) => {
    if (index === script || isCode(words[index - 1])) return false;
    const isQuoted = isQuotedIn(command, index);
    const value = knownPart(word, service);
    return isShellSyntax(value, isQuoted) || (!isQuoted && !readsPatterns && isGlob(value));
  });
  const word = words[at];
  if (word === undefined) return [];
  const hasOutput = service.settings.some(({ key }) => ['StandardOutput', 'StandardError'].includes(key.value));
  const fix = hasOutput ? undefined : withoutShell(command, at, service);
  return [
    {
      span: word.span(),
      ...(fix && { fix }),
      message: `${nameOf(service)} has ${quote(word.value)} in a command that no shell reads: ${managerOf(service).name} hands it to ${quote((words[0] as Text).value)} as it is, so that nothing is redirected, joined or expanded${consequence(word.value, command)}. ${remedy(word.value, service)}`,
    },
  ];
}

/** Settings in the place of redirections at the end of the start command, where no setting says otherwise. */
function withoutShell(command: Command, at: number, service: Service): Fix | undefined {
  const { role, raw, span } = command;
  const setting = service.manager === 'systemd' ? settingAt(service, span) : undefined;
  const last = raw[at - 1];
  if (role !== 'start' || setting === undefined || !isWhole(setting, span) || last?.source !== span.source)
    return undefined;
  const lines = asOutputSettings(raw.slice(at).map(textOf));
  const added = lines && additionBehind(setting, lines);
  if (added === undefined) return undefined;
  return likely('Let systemd send the output there', [{ span: { ...span, start: last.end }, text: '' }, ...added]);
}

/** Quotes say that an operator is meant as an argument, where they are the command's and not those of a list. */
function isQuotedIn({ raw }: Command, index: number): boolean {
  return /^["']/.test(textOf(raw[index] as Span));
}

/** The word with a `%` for each part that a template or the manager fills in, whose own syntax is no shell's. */
function knownPart(word: Text, { manager }: Service): string {
  const known = word.pieces.map(({ text, unknown }) => (unknown === undefined ? text : '%')).join('');
  return manager === 'kubernetes' ? known.replace(/\$\([\w.-]+\)/g, '%') : known;
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

function remedy(word: string, service: Service): string {
  if (!/^\d?&?>/.test(word)) return "Write the command as /bin/sh -c '…', or without it.";
  const { logKey, leaveLog } = managerOf(service);
  return logKey === undefined ? `Remove it, and ${leaveLog}.` : `Use ${logKey}, or ${leaveLog}.`;
}
