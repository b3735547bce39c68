/**
 * The values of single settings, read as the manager reads them when it loads a unit (systemd.exec(5),
 * systemd.service(5)). A part of a value that the repository does not fix is taken for what it must be.
 */
import type { Restart } from '../service.ts';
import { Text } from '../text.ts';
import { isNormalizedPath, MAX_PATH_LENGTH, simplifyPath } from './names.ts';
import { REFERENCE_RELEASE } from './release.ts';
import { expandSpecifiers, type SpecifierContext } from './specifiers.ts';
import { isStatusOrSignal } from './statuses.ts';
import { lexical, OPAQUE, sliceText, TextBuilder } from './text-builder.ts';
import { byteLength } from './utf8.ts';
import { extractWords } from './words.ts';

/** What becomes of an assignment: a value, the setting's default again, or nothing, and why. */
export type Reading<T> = Accepted<T> | { readonly reset: true } | Refused;

export interface Accepted<T> {
  readonly value: T;
  /** What the manager warns about although it takes the value. */
  readonly notice?: string;
}

export interface Refused {
  /** What is wrong with the value, as the end of a sentence. */
  readonly refused: string;
  /** The whole unit is refused, and read no further. */
  readonly fatal?: 'bad-setting' | 'error';
}

export type ServiceType = 'simple' | 'exec' | 'forking' | 'oneshot' | 'dbus' | 'notify' | 'notify-reload' | 'idle';

export interface WorkingDirectory {
  /** Undefined stands for the home of the service's user (`~`). */
  readonly path?: Text;
  /** A missing directory is no failure (`-`). */
  readonly optional: boolean;
}

export interface OutputTarget {
  /** `journal`, `null`, `inherit` …; `file`, `append` and `truncate` come with a path, `fd` with a name. */
  readonly kind: string;
  readonly path?: Text;
}

type Context = SpecifierContext;

/** A line of text with specifiers, such as `Description=`. */
export function readText(value: Text, context: Context): Reading<Text> {
  const expanded = expandSpecifiers(value, context);
  if ('error' in expanded) return { refused: badSpecifier(expanded.specifier) };
  return expanded.text.value === '' ? { reset: true } : { value: expanded.text };
}

/** One of a set of words; null where the repository does not fix which. An empty value is no word. */
export function readWord<T extends string>(words: readonly T[]): (value: Text) => Reading<T | null> {
  return (value) => {
    const word = value.value as T;
    if (words.includes(word)) return { value: word };
    if (!value.isKnown()) return { value: null };
    return { refused: `${quoted(value)} is none of ${words.join(', ')}` };
  };
}

const SERVICE_TYPES: readonly ServiceType[] = ['simple', 'exec', 'forking', 'oneshot', 'dbus', 'notify', 'idle'];

export const RESTARTS: readonly Restart[] = [
  'no',
  'on-success',
  'on-failure',
  'on-abnormal',
  'on-watchdog',
  'on-abort',
  'always',
];

/** `Type=`; `notify-reload` is a word from 253 on. */
export function readType(value: Text, context: Context): Reading<ServiceType | null> {
  const isLater = context.release !== undefined && context.release > 252;
  return readWord(isLater ? [...SERVICE_TYPES, 'notify-reload'] : SERVICE_TYPES)(value);
}

/** A yes or no, in any case of letters; null where the repository does not fix it. */
export function readBoolean(value: Text): Reading<boolean | null> {
  const word = value.value.toLowerCase();
  if (/^(?:1|yes|y|true|t|on)$/.test(word)) return { value: true };
  if (/^(?:0|no|n|false|f|off)$/.test(word)) return { value: false };
  if (!value.isKnown()) return { value: null };
  return { refused: `${quoted(value)} is neither yes nor no` };
}

/** `DynamicUser=`: no other word will do, not even an empty one. */
export function readDynamicUser(value: Text): Reading<boolean | null> {
  const reading = readBoolean(value);
  return 'refused' in reading ? { ...reading, fatal: 'bad-setting' } : reading;
}

/** `KillMode=`. */
export function readKillMode(value: Text): Reading<string | null> {
  if (value.value === '') return { reset: true };
  const reading = readWord(['control-group', 'process', 'mixed', 'none'])(value);
  if (!('value' in reading) || reading.value !== 'none') return reading;
  return { ...reading, notice: 'the manager leaves the processes of the service running' };
}

/** `RestartForceExitStatus=`: whether it names any exit status or signal. */
export function readStatuses(value: Text): Reading<boolean> {
  if (value.value === '') return { reset: true };
  const { words, error } = extractWords(value, {});
  const wrong = words.filter(({ word }) => word.isKnown() && !isStatusOrSignal(word.value));
  const mistake = `${quoted(wrong[0]?.word ?? value)} names no exit status`;
  if (wrong.length === words.length) return { refused: mistake };
  return { value: true, ...((wrong.length > 0 || error !== undefined) && { notice: mistake }) };
}

const MICROSECONDS: ReadonlyMap<string, bigint> = new Map(
  (
    [
      [1_000_000n, 'seconds second sec s'],
      [60_000_000n, 'minutes minute min m'],
      [2_629_800_000_000n, 'months month M'],
      [1000n, 'msec ms'],
      [3_600_000_000n, 'hours hour hr h'],
      [86_400_000_000n, 'days day d'],
      [604_800_000_000n, 'weeks week w'],
      [31_557_600_000_000n, 'years year y'],
      [1n, 'usec us μs µs'],
    ] as const
  ).flatMap(([factor, names]) => names.split(' ').map((name) => [name, factor] as const)),
);
const LONGEST_FIRST = [...MICROSECONDS.keys()].sort((a, b) => b.length - a.length).join('|');
const SPAN_PART = new RegExp(`(\\+?[0-9]+)?(?:\\.([0-9]+))?([ \\t\\n\\r]*)(${LONGEST_FIRST})?[ \\t\\n\\r]*`, 'y');
const LARGEST_NUMBER = 2n ** 63n - 1n;
const MOST_DIGITS = 19;
const FOREVER = 2n ** 64n - 1n;

/** A time span such as `5` (seconds), `1min 30s`, `infinity` (systemd.time(7)). */
export function readTimeSpan(value: Text): Reading<Text> {
  const text = value.value;
  // Mostly it is a plain number of seconds.
  if (/^[0-9]{1,9}$/.test(text) || !value.isKnown() || text === 'infinity' || isTimeSpan(text)) return { value };
  return { refused: `${quoted(value)} is no time span` };
}

/** Whether a text is one number after the other, with a unit or a blank behind each but the last, and not too much in all. */
function isTimeSpan(text: string): boolean {
  let sum = 0n;
  let end = 0;
  while (end < text.length) {
    SPAN_PART.lastIndex = end;
    const [part = '', whole, fraction, blank, unit] = SPAN_PART.exec(text) ?? [];
    end += part.length;
    if (whole === undefined && fraction === undefined) return false;
    if (blank === '' && unit === undefined && end < text.length) return false;
    const digits = (whole ?? '0').replace(/^\+?0*(?=[0-9])/, '');
    let factor = MICROSECONDS.get(unit ?? 's') as bigint;
    if (digits.length > MOST_DIGITS || BigInt(digits) > LARGEST_NUMBER || BigInt(digits) >= FOREVER / factor)
      return false;
    sum += BigInt(digits) * factor;
    for (const digit of fraction ?? '') {
      factor /= 10n;
      sum += BigInt(digit) * factor;
    }
    if (sum >= FOREVER) return false;
  }
  return end > 0;
}

/** `User=` and `Group=`: what cannot be a name at all refuses the unit; other odd names are taken. */
export function readAccount(value: Text, context: Context): Reading<Text> {
  if (value.value === '') return { reset: true };
  const expanded = expandSpecifiers(value, context);
  if ('error' in expanded) return { refused: badSpecifier(expanded.specifier), fatal: 'bad-setting' };
  const { text } = expanded;
  if (text.isKnown() && !isAccount(text.value)) {
    return { refused: `${quoted(text)} can be no user or group`, fatal: 'bad-setting' };
  }
  return { value: text };
}

/** `WorkingDirectory=`: an absolute path or `~`, with `-` where it may be missing. */
export function readWorkingDirectory(value: Text, context: Context): Reading<WorkingDirectory> {
  if (value.value === '') return { reset: true };
  const optional = lexical(value).startsWith('-');
  const rest = optional ? sliceText(value, 1, value.length) : value;
  if (rest.value === '~') return { value: { optional } };
  const path = readAbsolutePath(rest, context);
  if ('value' in path) return { value: { path: path.value, optional } };
  return optional ? path : { ...path, fatal: 'bad-setting' };
}

/** `PIDFile=`: a relative path lies below the manager's runtime directory; `/var/run` means `/run`. */
export function readPidFile(value: Text, context: Context): Reading<Text> {
  if (value.value === '') return { reset: true };
  const expanded = expandSpecifiers(value, context);
  if ('error' in expanded) return { refused: badSpecifier(expanded.specifier) };
  if (byteLength(expanded.text.value) > MAX_PATH_LENGTH) return { refused: `${quoted(value)} is too long for a path` };
  const isRelative = !/^[/\ue000]/.test(lexical(expanded.text));
  const absolute = isRelative ? belowRuntime(expanded.text, context) : expanded.text;
  const path = checkPath(absolute);
  if (!('value' in path)) return { ...path, fatal: 'error' };
  if (!/^\/var\/run(?:\/|$)/.test(lexical(path.value))) return path;
  const below = sliceText(path.value, '/var'.length, path.value.length);
  const rest = below.value === '/run' ? Text.concat([below, sliceText(path.value, 0, 1)]) : below;
  return { value: rest, notice: `${quoted(path.value)} is read as "${rest.value}"` };
}

/** A single path of `EnvironmentFile=`, without its `-`. */
export function readAbsolutePath(value: Text, context: Context): Reading<Text> & (Accepted<Text> | Refused) {
  const expanded = expandSpecifiers(value, context);
  if ('error' in expanded) return { refused: badSpecifier(expanded.specifier) };
  return checkPath(expanded.text);
}

const OUTPUTS = 'inherit null tty kmsg kmsg+console journal journal+console socket fd file append truncate'.split(' ');
const OLD_OUTPUTS: ReadonlyMap<string, string> = new Map([
  ['syslog', 'journal'],
  ['syslog+console', 'journal+console'],
]);

/** `StandardOutput=` and `StandardError=`; what is wrong leaves the earlier target in force. */
export function readOutput(value: Text, context: Context): Reading<OutputTarget> {
  const text = lexical(value);
  const kind = /^(?:file|append|truncate|fd)(?=:)/.exec(text)?.[0];
  if (kind !== undefined) {
    const rest = sliceText(value, kind.length + 1, value.length);
    const path = kind === 'fd' ? readDescriptorName(rest, context) : readAbsolutePath(rest, context);
    if ('refused' in path) return path;
    return { value: 'reset' in path ? { kind } : { kind, path: path.value } };
  }
  const journal = OLD_OUTPUTS.get(text);
  if (journal !== undefined) return { value: { kind: journal }, notice: `"${text}" is read as "${journal}"` };
  if (OUTPUTS.includes(text) || text.includes(OPAQUE)) return { value: { kind: value.value } };
  return { refused: `${quoted(value)} names no target` };
}

function readDescriptorName(value: Text, context: Context): Reading<Text> {
  const name = readText(value, context);
  if (!('value' in name) || /^[ -9;-~]{0,255}$/.test(name.value.value)) return name;
  return { refused: `${quoted(name.value)} is no name of a file descriptor` };
}

/** `BusName=`, a name of at least two elements with a dot between them. */
export function readBusName(value: Text, context: Context): Reading<Text> {
  const expanded = expandSpecifiers(value, context);
  if ('error' in expanded) return { refused: badSpecifier(expanded.specifier) };
  const { text } = expanded;
  const isName =
    text.length < 256 &&
    /^(?:(?:[A-Za-z_-][A-Za-z0-9_-]*(?:\.|$)){2,}|:(?:[A-Za-z0-9_-]+(?:\.|$)){2,})$/.test(text.value) &&
    !text.value.endsWith('.');
  return isName || !text.isKnown() ? { value: text } : { refused: `${quoted(text)} is no D-Bus name` };
}

const ACTIONS = 'none reboot reboot-force reboot-immediate poweroff poweroff-force poweroff-immediate exit exit-force';
const LATER_ACTIONS = `${ACTIONS} soft-reboot soft-reboot-force kexec kexec-force halt halt-force halt-immediate`;

/** `SuccessAction=`. The user manager of 252 can only exit, and does so for the other actions of the system manager. */
export function readAction(value: Text, { scope, release = REFERENCE_RELEASE }: Context): Reading<string | null> {
  const reading = readWord((release > 252 ? LATER_ACTIONS : ACTIONS).split(' '))(value);
  const isForSystem = 'value' in reading && /^(?:reboot|poweroff)/.test(reading.value ?? '');
  if (!isForSystem || scope !== 'user' || release > 252) return reading;
  return { value: 'exit-force', notice: `a user manager reads ${quoted(value)} as "exit-force"` };
}

export function badSpecifier(specifier: string): string {
  return `${specifier} is no specifier that it can resolve`;
}

function quoted(text: Text): string {
  return JSON.stringify(text.value);
}

/** Absolute, without `..`; the simplified path. What is not known may be anything. */
export function checkPath(path: Text): Accepted<Text> | Refused {
  const text = lexical(path);
  if (!/^[/\ue000]/.test(text)) return { refused: `${quoted(path)} is not an absolute path` };
  const simple = simplifyPath(text);
  if (text.startsWith('/') && !isNormalizedPath(simple)) {
    return { refused: `${quoted(path)} is too long or has ".." in it` };
  }
  return { value: simple === text ? path : simplifyText(path, text) };
}

/** The path without needless slashes and dots, every part with its place. */
function simplifyText(path: Text, text: string): Text {
  const result = new TextBuilder();
  let start = 0;
  for (const part of text.split('/')) {
    const end = start + part.length;
    const isFirst = start === 0;
    if (part !== '' && part !== '.') result.copy(path, isFirst ? start : start - 1, end);
    start = end + 1;
  }
  const simple = result.build(path, 0, 0);
  return simple.value === '' ? sliceText(path, 0, 1) : simple;
}

function belowRuntime(path: Text, context: Context): Text {
  const [piece] = path.pieces;
  const { source, start } = piece as { source: (typeof path.pieces)[0]['source']; start: number };
  const prefix = new TextBuilder().add({ text: '%t', source, start, end: start }).build(path, 0, 0);
  const expanded = expandSpecifiers(prefix, context);
  const runtime = 'error' in expanded ? prefix : expanded.text;
  const slash = new TextBuilder().add({ text: '/', source, start, end: start }).build(path, 0, 0);
  return new TextBuilder()
    .copy(runtime, 0, runtime.length)
    .copy(slash, 0, 1)
    .copy(path, 0, path.length)
    .build(path, 0, 0);
}

/** Names and numbers that systemd lets pass with at most a warning. */
function isAccount(name: string): boolean {
  if (/^(?:0|[1-9][0-9]*)$/.test(name)) {
    const id = Number(name);
    return id < 0xffffffff && id !== 0xffff;
  }
  if (/^-?[0-9]*$/.test(name) || name === '.' || name === '..') return false;
  return !/[\0-\x1f\x7f:/]|^[ \t]|[ \t]$/.test(name);
}
