/** What commands print that do nothing else. Sources: their manual pages; bash(1), SHELL BUILTIN COMMANDS. */
import { type Text, trailingRun } from '../text.ts';
import { joined, replaced } from './literals.ts';

/** What a command (maybe of no words) writes to its stdout, given what stands on its stdin; undefined where nobody can say. */
export function printed(words: readonly Text[], input: Text | undefined): Text | undefined {
  const [name, ...args] = words;
  switch (name?.value) {
    case 'echo':
      return echoed(name, args);
    case 'printf':
      return formatted(name, args);
    case 'cat':
      return args.every((word) => word.value === '-') ? input : undefined;
    case 'tee':
      return input;
    case 'basename':
      return lastPart(args);
    case 'cd':
    case 'mkdir':
    case 'true':
    case ':':
      return name.slice(0, 0);
    default:
      return undefined;
  }
}

function echoed(name: Text, args: readonly Text[]): Text {
  const first = args.findIndex((word) => !/^-[neE]+$/.test(word.value));
  const options = args.slice(0, first === -1 ? args.length : first).map((word) => word.value);
  const words = first === -1 ? [] : args.slice(first);
  const isRaw = !options.some((option) => option.includes('e'));
  const parts = words.map((word) => (isRaw ? word : unescaped(word)));
  const blank = replaced(name.slice(0, 0), ' ');
  const line = parts.flatMap((part, at) => (at === 0 ? [part] : [blank, part]));
  const end = options.some((option) => option.includes('n')) ? [] : [replaced(name.slice(0, 0), '\n')];
  return joined([name.slice(0, 0), ...line, ...end]);
}

const CONTROL: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\\': '\\', '"': '"' };

/** A text with `\n`, `\t` and their like replaced. */
function unescaped(text: Text): Text {
  return mapped(text, /\\[ntr\\"]/g, (written) => replaced(written, CONTROL[written.value[1] as string] as string));
}

/** A text in which every known match is replaced by what the function makes of it. */
function mapped(text: Text, pattern: RegExp, change: (written: Text) => Text): Text {
  const parts: Text[] = [];
  let done = 0;
  for (const { index, 0: found } of text.value.matchAll(pattern)) {
    const end = index + found.length;
    if (!text.isKnown(index, end)) continue;
    parts.push(text.slice(done, index), change(text.slice(index, end)));
    done = end;
  }
  return parts.length === 0 ? text : joined([...parts, text.slice(done)]);
}

const LONGEST = 100_000;

/** printf(1): the format is used again until no argument is left. */
function formatted(name: Text, args: readonly Text[]): Text | undefined {
  const [format, ...rest] = args[0]?.value === '--' ? args.slice(1) : args;
  if (format === undefined || format.value.startsWith('-')) return undefined;
  const slots = format.value.match(/%[^%]/g) ?? [];
  if (slots.some((slot) => slot !== '%s' && slot !== '%b' && slot !== '%d')) return undefined;
  const times = slots.length === 0 ? 1 : Math.max(1, Math.ceil(rest.length / slots.length));
  if (format.length * times > LONGEST) return undefined;
  let next = 0;
  const once = () =>
    mapped(format, /%[%sbd]|\\[ntr\\"]/g, (written) => {
      if (written.value.startsWith('\\')) return replaced(written, CONTROL[written.value[1] as string] as string);
      if (written.value === '%%') return replaced(written, '%');
      const value = rest[next++] ?? name.slice(0, 0);
      return written.value === '%b' ? unescaped(value) : value;
    });
  return joined([name.slice(0, 0), ...Array.from({ length: times }, once)]);
}

/** basename(1) */
function lastPart([path, suffix]: readonly Text[]): Text | undefined {
  if (path === undefined || path.value.startsWith('-')) return undefined;
  const whole = path.value.slice(0, trailingRun(path.value, '/'));
  const start = whole.lastIndexOf('/') + 1;
  const name = path.slice(start, whole.length);
  if (!name.isKnown() || (suffix !== undefined && !suffix.isKnown())) return undefined;
  const isCut = suffix !== undefined && name.value.endsWith(suffix.value) && name.length > suffix.length;
  return isCut ? name.slice(0, name.length - suffix.length) : name;
}
