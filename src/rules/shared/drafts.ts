/** What rules return, where several return the same kind of thing. */
import type { Draft, Edit, Fix } from '../../finding.ts';
import type { Gateway, Host } from '../../gateway.ts';
import type { Command, Problem, ProblemKind, Service } from '../../service.ts';
import { type Span, textOf, withQuotes } from '../../source.ts';
import { flagOf, isWritable } from './lookup.ts';
import { nameOf } from './managers.ts';
import { profileWords } from './words.ts';

/**
 * The service check of a rule whose facts are the manager's: the format has found them, the rule reports them, with the
 * format's own fix or else a likely one.
 */
export function fromProblems(
  kind: ProblemKind,
  likelyFix?: (problem: Problem, service: Service) => Fix | undefined,
): (service: Service) => readonly Draft[] {
  return (service) =>
    service.problems
      .filter((problem) => problem.kind === kind)
      .map((problem) => {
        const { span, message, related } = problem;
        const fix = problem.fix ?? likelyFix?.(problem, service);
        return { span, message, ...(related && { related }), ...(fix && { fix }) };
      });
}

/** A fix that is no more than likely; none where its edits could not be made. */
export function likely(title: string, edits: readonly Edit[] | undefined): Fix | undefined {
  return edits === undefined || edits.length === 0 ? undefined : { title, edits, isLikely: true };
}

/**
 * The fix that pins a gateway to a profile with a flag where a person would write it; none where no place is certain, and
 * none where several services are made of the very same words.
 */
export function pinFix(gateway: Gateway, name: string, host: Host): Fix | undefined {
  const { command, flagPosition: at, service } = gateway;
  if (at === undefined || service.instance !== undefined || isShared(at, host, flagsOf) || !isWritable(name))
    return undefined;
  const separator = separatorAt(command, at, service);
  if (separator === undefined) return undefined;
  return {
    title: `Pin ${nameOf(service)} to ${profileWords(name)}`,
    edits: [{ span: at, text: `--profile${separator}${name}${separator}` }],
  };
}

/** Whether other services of the host have their flag at the same place, so that no name can be written there. */
export function isOneOfSeveral({ flagPosition }: Gateway, host: Host): boolean {
  return flagPosition !== undefined && isShared(flagPosition, host, flagsOf);
}

/**
 * The likely fix that writes another profile's name into the flag; none where the name is not written out there, where
 * something else in the service hints at the profile that the flag names, or where several services, or several branches of
 * a template, are made of the flag.
 */
export function renameFix(gateway: Gateway, name: string, host: Host): Fix | undefined {
  const value = flagOf(gateway)?.value;
  const { instance, alternatives } = gateway.service;
  if (value === undefined || instance !== undefined || alternatives !== undefined || !isWritable(name))
    return undefined;
  const span = value.span();
  if (textOf(span) !== value.value || hintsAt(gateway, value.value) || isShared(span, host, namesOf)) return undefined;
  return likely(`Run ${profileWords(name)} in ${nameOf(gateway.service)}`, [{ span, text: name }]);
}

/** Whether a directory or variable of the service names a profile too. */
function hintsAt({ service }: Gateway, name: string): boolean {
  const { settings, environment, outputs, workingDirectory } = service;
  const texts = [
    ...settings.filter(({ key }) => !key.value.startsWith('Exec')).map(({ value }) => value),
    ...environment.map(({ value }) => value),
    ...outputs.map(({ path }) => path),
    ...(workingDirectory === undefined ? [] : [workingDirectory]),
  ];
  return texts.some(({ value }) => value.includes(`profiles/${name}`));
}

/** How many services of a host have something at a place, by the place. */
interface Counts {
  readonly placeOf: (gateway: Gateway) => Span | undefined;
  readonly byHost: WeakMap<Host, ReadonlyMap<string, number>>;
}

const flagsOf: Counts = { placeOf: ({ flagPosition }) => flagPosition, byHost: new WeakMap() };
const namesOf: Counts = { placeOf: (gateway) => flagOf(gateway)?.value?.span(), byHost: new WeakMap() };

/** Whether another service of the host has its flag, or the name in it, at the very same place. */
function isShared(at: Span, host: Host, { placeOf, byHost }: Counts): boolean {
  const counts = byHost.get(host) ?? countPlaces(host, placeOf);
  byHost.set(host, counts);
  return (counts.get(placeKey(at)) ?? 0) > 1;
}

function countPlaces({ gateways }: Host, placeOf: Counts['placeOf']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const place of gateways.flatMap((gateway) => placeOf(gateway) ?? [])) {
    const key = placeKey(place);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function placeKey({ source, start }: Span): string {
  return `${source.path}:${start}`;
}

/**
 * What parts the words of a command at a place where one of them begins: the command's separator, if that is what really
 * stands there; a blank within the script that one of its words is. Undefined where a word could not simply be added.
 */
export function separatorAt(command: Command, { source, start }: Span, service: Service): string | undefined {
  const { words, separator = ' ' } = command;
  // Quotes belong to the separator of a list, and to the word where blanks part the words.
  const places = separator === ' ' ? command.raw : words.map((word) => word.span());
  // A quote in front that is not the word's own belongs to the code that the command is made by.
  const from = /["']/.test(source.text[start] ?? '') ? start + 1 : start;
  const at = places.findIndex((place) => place.source === source && place.start <= from && start < place.end);
  if (at !== -1 && (places[at]?.start ?? 0) < start) return /\s/.test(words[at]?.value ?? '') ? ' ' : undefined;
  if (at === -1) return separator === ' ' || places.every((place) => place.source !== source) ? ' ' : undefined;
  const gaps = [at, at + 1].flatMap((index) => gapBefore(places, index) ?? []);
  if (gaps.length === 0) return service.isWritten && (separator !== ' ' || from !== start) ? undefined : separator;
  return gaps.some((gap) => isSeparator(gap, separator)) ? separator : undefined;
}

/** A span of whole words as it may be replaced: without the quotes at its ends where those belong to the separators of a list. */
export function bareSpan(span: Span, { words, separator = ' ' }: Command): Span {
  if (separator === ' ') return span;
  const inside = words
    .map((word) => word.span())
    .filter(({ source, start, end }) => source === span.source && start >= span.start && end <= span.end);
  return { ...span, start: inside[0]?.start ?? span.start, end: inside.at(-1)?.end ?? span.end };
}

/** Takes whole words out of a command, with what parts them from the word before; undefined where that is not clear. */
export function withoutWords(span: Span, command: Command): readonly Edit[] | undefined {
  const { separator = ' ' } = command;
  const { source, start, end } = separator === ' ' ? withQuotes(span) : bareSpan(span, command);
  const { text } = source;
  if (text.endsWith(separator, start)) return [{ span: source.span(start - separator.length, end), text: '' }];
  const isAtBlank = separator === ' ' && /\s/.test(text[start - 1] ?? '');
  return isAtBlank ? [{ span: source.span(start, end), text: '' }] : undefined;
}

/** What stands between a word and the one before it. */
function gapBefore(places: readonly Span[], index: number): string | undefined {
  const [before, after] = [places[index - 1], places[index]];
  if (before === undefined || after === undefined || before.source !== after.source) return undefined;
  return before.end <= after.start ? before.source.text.slice(before.end, after.start) : undefined;
}

/** Lines may be broken in other places than the separator's. */
function isSeparator(gap: string, separator: string): boolean {
  if (separator === ' ') return /^[\s\\]+$/.test(gap);
  return gap.replace(/\s+/g, '') === separator.replace(/\s+/g, '');
}
