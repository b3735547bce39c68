/** Settings as lines of a unit file: what has lines of its own can be taken out, moved and added to. */
import type { Edit } from '../../finding.ts';
import type { Service, Setting } from '../../service.ts';
import type { SourceFile, Span } from '../../source.ts';

/** What decides in a template whether lines are there at all: Jinja, Go, Mustache, ERB. */
const CONDITION = /\{%|<%|\{\{-?\s*(?:if|else|end|range|with)\b|\{\{[#/^]/;

/** Whether lines of a file may be moved: none of them hangs on a condition of a template. */
export function isPlain({ text }: SourceFile): boolean {
  return !CONDITION.test(text);
}

/**
 * The whole lines of a setting, with the last line feed; undefined where something else stands on them, as where a unit is
 * made of the words of a script.
 */
export function linesOf({ key, value }: Setting): Span | undefined {
  const [name, text] = [key.span(), value.span()];
  const { source } = name;
  if (text.source !== source) return undefined;
  const isPlain = /^[ \t]*=[\s\\]*$/.test(source.text.slice(name.end, text.start));
  return isPlain ? aloneOn({ ...name, end: text.end }) : undefined;
}

/** The whole lines of what stands alone on them, with the last line feed; undefined where something else does too. */
export function aloneOn(span: Span): Span | undefined {
  const { text } = span.source;
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const end = text.indexOf('\n', span.end) + 1 || text.length;
  const around = [text.slice(start, span.start), text.slice(span.end, end).replace(/\r?\n$/, '')];
  return around.every((part) => /^[ \t]*$/.test(part)) ? { source: span.source, start, end } : undefined;
}

/** The setting that holds a place. */
export function settingAt({ settings }: Service, { source, start, end }: Span): Setting | undefined {
  const known = placesOf.get(settings) ?? placesIn(settings);
  placesOf.set(settings, known);
  const places = known.get(source) ?? [];
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as Place).start <= start) low = middle + 1;
    else high = middle;
  }
  const last = places[low - 1];
  return last !== undefined && end <= last.end ? last.setting : undefined;
}

/** A setting from its key to the end of its value. */
interface Place {
  readonly setting: Setting;
  readonly start: number;
  readonly end: number;
}

const placesOf = new WeakMap<Service['settings'], ReadonlyMap<SourceFile, readonly Place[]>>();

/** The settings of each file by their places, which do not overlap; one that is made of several files has none. */
function placesIn(settings: Service['settings']): ReadonlyMap<SourceFile, readonly Place[]> {
  const places = new Map<SourceFile, Place[]>();
  for (const setting of settings) {
    const [name, text] = [setting.key.span(), setting.value.span()];
    if (name.source !== text.source) continue;
    const place = { setting, start: name.start, end: text.end };
    const known = places.get(name.source);
    if (known === undefined) places.set(name.source, [place]);
    else known.push(place);
  }
  for (const each of places.values()) each.sort((a, b) => a.start - b.start);
  return places;
}

/** Whether a command is all of a setting, and no other follows it. */
export function isWhole({ value }: Setting, command: Span): boolean {
  const { start, end } = value.span();
  return command.start === start && command.end === end;
}

/** Takes the lines of a setting out. */
export function removal(setting: Setting): readonly Edit[] | undefined {
  const span = linesOf(setting);
  return span && [{ span, text: '' }];
}

/** Puts lines, without their ends, behind those of a setting, indented as it is. */
export function additionBehind(setting: Setting, lines: readonly string[]): readonly Edit[] | undefined {
  const place = linesOf(setting);
  if (place === undefined) return undefined;
  const { source, start, end } = place;
  const indent = source.text.slice(start, setting.key.span().start);
  return [
    added(
      source,
      end,
      lines.map((line) => indent + line),
    ),
  ];
}

/** Puts lines, without their ends, at the end of a file; undefined where the last line there goes on. */
export function additionAtEnd(source: SourceFile, lines: readonly string[]): readonly Edit[] | undefined {
  return /\\\s*$/.test(source.text) ? undefined : [added(source, source.text.length, lines)];
}

/** New lines where a line begins, or behind a last line that has no end. */
function added(source: SourceFile, at: number, lines: readonly string[]): Edit {
  const lineEnd = lineEndOf(source);
  const isOpen = at > 0 && source.text[at - 1] !== '\n';
  const text = lines.map((line) => (isOpen ? lineEnd + line : line + lineEnd)).join('');
  return { span: source.span(at, at), text };
}

/** How the lines of a file end. */
export function lineEndOf({ text }: SourceFile): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
