import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import type { SourceFile } from '../source.ts';
import { didYouMean } from './closest.ts';
import type { Config } from './config.ts';
import { SETTINGS, type Setting, type Shape, type TextShape } from './settings.ts';

/** A mistake in the configuration; line and column count from 1, the column in UTF-16 units. */
export interface Mistake {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What the settings may refer to. */
export interface Known {
  readonly ruleIds: readonly string[];
  /** Ids that no rule has any more, with what to do instead. */
  readonly retiredRules: Readonly<Record<string, string>>;
  /** Throws a `RangeError` for a release that nobody knows. */
  readonly checkRelease: (release: string) => void;
}

interface Context {
  readonly source: SourceFile;
  readonly document: Document;
  readonly known: Known;
  readonly mistakes: Mistake[];
}

const MOST_ALIASES = 100;
const MOST_DEPTH = 500;

/** Reads the text of a configuration file: the settings in it, and every mistake in the order of the file. */
export function validateConfig(
  source: SourceFile,
  known: Known,
): { config: Partial<Config>; mistakes: readonly Mistake[] } {
  if (isTooDeep(source.text)) {
    return { config: {}, mistakes: [{ line: 1, column: 1, message: 'the file is nested too deeply to be read' }] };
  }
  const document = parseDocument(source.text, { prettyErrors: false });
  const context: Context = { source, document, known, mistakes: [] };
  for (const error of [...document.errors, ...document.warnings]) report(context, error.pos[0], describe(error));
  const config = countAliases(document) > MOST_ALIASES ? tooManyAliases(context) : readSettings(context);
  return { config, mistakes: context.mistakes.toSorted((a, b) => a.line - b.line || a.column - b.column) };
}

/**
 * Whether the text may nest deeper than any configuration does. The parser recurses, and running out of stack inside of
 * it can end the whole process, so this looks first: at brackets, indentation and the indicators of a line.
 */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > MOST_DEPTH) return true;
  }
  return text.split('\n').some((line) => {
    const indentation = line.length - line.trimStart().length;
    return indentation > MOST_DEPTH || (line.match(/[-?:](?=[ \t])/g)?.length ?? 0) > MOST_DEPTH;
  });
}

function describe({ code, message }: YAMLError): string {
  if (code === 'DUPLICATE_KEY') return 'this key stands here twice';
  if (code === 'MULTIPLE_DOCS') return 'a second document starts here; the configuration is a single one';
  return `not valid YAML: ${message}`;
}

function countAliases(document: Document): number {
  let count = 0;
  visit(document, {
    Alias: () => {
      count++;
      return count > MOST_ALIASES ? visit.BREAK : undefined;
    },
  });
  return count;
}

function tooManyAliases(context: Context): Partial<Config> {
  report(context, 0, `more than ${MOST_ALIASES} aliases`);
  return {};
}

function readSettings(context: Context): Partial<Config> {
  const { contents } = context.document;
  if (contents === null || (isScalar(contents) && contents.value === null)) return {};
  const entries = entriesOf(context, contents, 'the configuration', 'settings');
  const settings = new Map(SETTINGS.map((setting) => [setting.key, setting]));
  return Object.fromEntries(
    entries.flatMap(({ key, at, value }) => {
      const setting = settings.get(key);
      if (setting === undefined) {
        report(context, at, `unknown setting "${key}"${didYouMean(key, settings.keys()) || listed(settings.keys())}`);
        return [];
      }
      const read = readSetting(context, setting, value, at);
      return read === undefined ? [] : [[setting.property, read]];
    }),
  );
}

function listed(words: Iterable<string>): string {
  return `; the settings are ${[...words].join(', ')}`;
}

function readSetting(context: Context, { key, shape }: Setting, value: Node | null, at: number): unknown {
  const read = readValue(context, shape, value, `"${key}"`, at);
  if (key !== 'hermes-release' || typeof read !== 'string') return read;
  try {
    context.known.checkRelease(read);
    return read;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    report(context, value?.range?.[0] ?? at, error.message);
    return undefined;
  }
}

/** The value of a node as its shape wants it; undefined, and a mistake, where it is something else. */
function readValue(context: Context, shape: Shape, given: Node | null, name: string, at: number): unknown {
  const node = isAlias(given) ? given.resolve(context.document) : given;
  if (node === undefined)
    return report(context, given?.range?.[0] ?? at, `${name} refers to an anchor that is not there`);
  if (node === null || (isScalar(node) && node.value === null)) return report(context, at, `${name} has no value`);
  const start = given?.range?.[0] ?? at;
  switch (shape.kind) {
    case 'text':
      return readText(context, shape, node, name, start);
    case 'flag':
      return isScalar(node) && typeof node.value === 'boolean'
        ? node.value
        : report(context, start, `${name} must be true or false, not ${shown(node)}`);
    case 'choice':
      return readChoice(context, shape.choices, node, name, start);
    case 'list':
      if (!isSeq(node)) return report(context, start, `${name} must be a list, not ${shown(node)}`);
      return node.items.flatMap(
        (item) => readValue(context, shape.item, item as Node, `an entry of ${name}`, start) ?? [],
      );
    case 'table':
      return readTable(context, shape, node, name);
    case 'numbers':
      return readNumbers(context, shape, node, name);
  }
}

function readText(context: Context, shape: TextShape, node: Node, name: string, start: number): string | undefined {
  const text = isScalar(node) ? scalarText(node) : undefined;
  if (text !== undefined && new RegExp(shape.pattern, 'u').test(text)) return text;
  return report(context, start, `${name} must be ${shape.form}, not ${shown(node)}`);
}

function readChoice(
  context: Context,
  choices: readonly string[],
  node: Node,
  name: string,
  start: number,
): string | undefined {
  const text = isScalar(node) && typeof node.value === 'string' ? node.value : undefined;
  if (text !== undefined && choices.includes(text)) return text;
  const hint = didYouMean(text ?? '', choices);
  return report(context, start, `${name} must be one of ${choices.join(', ')}, not ${shown(node)}${hint}`);
}

function readTable(context: Context, shape: Extract<Shape, { kind: 'table' }>, node: Node, name: string): unknown {
  const wanted = shape.keys === 'rule' ? 'ids of rules' : 'names';
  const entries = entriesOf(context, node, name, wanted).filter(
    ({ key, at }) => shape.keys === 'name' || isRule(context, key, at),
  );
  return Object.fromEntries(
    entries.flatMap(({ key, at, value }) => {
      const read = readValue(context, shape.value, value, `"${key}"`, at);
      return read === undefined ? [] : [[key, read]];
    }),
  );
}

function readNumbers(
  context: Context,
  { numbers, values }: Extract<Shape, { kind: 'numbers' }>,
  node: Node,
  name: string,
): unknown {
  const keys = numbers.map(({ key }) => key);
  const entries = entriesOf(context, node, name, 'numbers').map(({ key, at, value }) => {
    const number = numbers.find((each) => each.key === key);
    if (number === undefined) {
      return report(context, at, `unknown limit "${key}"${didYouMean(key, keys) || `; there are ${keys.join(', ')}`}`);
    }
    const given = isScalar(value) ? value.value : undefined;
    if (typeof given === 'number' && Number.isInteger(given) && given >= 1 && given <= number.most) {
      return [number.property, given];
    }
    const start = value?.range?.[0] ?? at;
    return report(context, start, `"${key}" must be a whole number from 1 to ${number.most}`);
  });
  return { ...values, ...Object.fromEntries(entries.filter((entry) => entry !== undefined)) };
}

function isRule({ known, ...context }: Context, id: string, at: number): boolean {
  if (known.ruleIds.includes(id)) return true;
  const instead = Object.hasOwn(known.retiredRules, id) ? known.retiredRules[id] : undefined;
  const message =
    instead === undefined
      ? `unknown rule "${id}"${didYouMean(id, known.ruleIds)}`
      : `rule "${id}" is retired: ${instead}`;
  report({ known, ...context }, at, message);
  return false;
}

interface Entry {
  readonly key: string;
  /** Offset of the key. */
  readonly at: number;
  readonly value: Node | null;
}

function entriesOf(context: Context, node: Node, name: string, wanted: string): readonly Entry[] {
  if (!isMap(node)) {
    report(context, node.range?.[0] ?? 0, `${name} must be a mapping of ${wanted}, not ${shown(node)}`);
    return [];
  }
  return (node as YAMLMap<Node, Node | null>).items.flatMap(({ key, value }: Pair<Node, Node | null>) => {
    const text = isScalar(key) ? scalarText(key) : undefined;
    const at = key.range?.[0] ?? 0;
    if (text !== undefined && text !== '') return [{ key: text, at, value }];
    report(context, at, `${shown(key)} cannot be a key of ${name}`);
    return [];
  });
}

/** The text of a scalar; a number as it is written. Undefined for true, false and null. */
function scalarText({ value, source }: Scalar): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? source : undefined;
}

function shown(node: Node): string {
  if (isMap(node)) return 'a mapping';
  if (isSeq(node)) return 'a list';
  return isScalar(node) && node.value !== null ? JSON.stringify(scalarText(node) ?? node.value) : 'nothing';
}

/** Notes a mistake at an offset; gives undefined, for the value that is missing then. */
function report({ source, mistakes }: Context, offset: number, message: string): undefined {
  mistakes.push({ ...source.position(offset), message });
}
