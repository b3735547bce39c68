import type { Span } from '../source.ts';
import type { Text } from '../text.ts';
import { expandSpecifiers, type SpecifierContext } from './specifiers.ts';
import { lexical, OPAQUE, place, sliceText } from './text-builder.ts';
import { isCleanUtf8 } from './utf8.ts';
import { execWords, extractFirstWord, type Word, type WordFlags } from './words.ts';

export interface EnvironmentVariable {
  readonly name: string;
  readonly value: Text;
  /** The word `NAME=VALUE` as written, quotes included. */
  readonly span: Span;
}

export type LostKind = 'bad-escape' | 'bad-name' | 'bad-specifier' | 'bad-value' | 'no-equals' | 'unbalanced-quote';

/** What systemd drops from the setting. */
export interface LostWord {
  readonly kind: LostKind;
  /** The word; where the line cannot be split any further, all of the rest. */
  readonly text: string;
  readonly span: Span;
}

export interface EnvironmentLine {
  /** An empty value: it removes the variables of earlier lines. */
  readonly isReset: boolean;
  /** In the order of the line. A name that comes again takes the place of the first. */
  readonly variables: readonly EnvironmentVariable[];
  readonly lost: readonly LostWord[];
  /** Words of which not even the name is known. */
  readonly unknown: readonly Text[];
}

/** A word of `UnsetEnvironment=` or `PassEnvironment=`; with a value only this very assignment is unset. */
export interface EnvironmentName {
  readonly name: string;
  readonly value?: Text;
  readonly span: Span;
}

export interface EnvironmentNames {
  readonly isReset: boolean;
  readonly names: readonly EnvironmentName[];
  readonly lost: readonly LostWord[];
  readonly unknown: readonly Text[];
}

/** Whether systemd takes the text for the name of a variable. */
export function isVariableName(text: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(text);
}

/**
 * Reads the value of `Environment=` (`systemd.exec(5)`): words `NAME=VALUE`, unquoted, specifiers expanded, `$` not.
 * A word that is no assignment is lost; an escape or a quote that is wrong loses the rest of the line.
 */
export function parseEnvironment(value: Text, context: SpecifierContext): EnvironmentLine {
  const { isReset, words, lost } = expandedWords(value, execWords(context.release), context);
  const variables: EnvironmentVariable[] = [];
  const unknown: Text[] = [];
  for (const { text, span } of words) {
    const equals = lexical(text).indexOf('=');
    const kind = assignmentMistake(text, equals);
    if (kind === 'unknown') unknown.push(text);
    else if (kind !== undefined) lost.push({ kind, text: text.value, span });
    else variables.push({ name: text.value.slice(0, equals), value: sliceText(text, equals + 1, text.length), span });
  }
  return { isReset, variables, lost: inOrder(lost), unknown };
}

/** Reads the value of `UnsetEnvironment=`: names, or assignments that are unset only if they are just so. */
export function parseUnsetEnvironment(value: Text, context: SpecifierContext): EnvironmentNames {
  return parseNames(value, execWords(context.release), context, true);
}

/** Reads the value of `PassEnvironment=`: names of the manager's own variables. Escapes are not resolved. */
export function parsePassEnvironment(value: Text, context: SpecifierContext): EnvironmentNames {
  return parseNames(value, { unquote: true }, context, false);
}

function parseNames(value: Text, flags: WordFlags, context: SpecifierContext, allowValues: boolean): EnvironmentNames {
  const { isReset, words, lost } = expandedWords(value, flags, context);
  const names: EnvironmentName[] = [];
  const unknown: Text[] = [];
  for (const { text, span } of words) {
    const equals = lexical(text).indexOf('=');
    const kind = nameMistake(text, equals, allowValues);
    if (kind === 'unknown') unknown.push(text);
    else if (kind !== undefined) lost.push({ kind, text: text.value, span });
    else if (equals === -1) names.push({ name: text.value, span });
    else names.push({ name: text.value.slice(0, equals), value: sliceText(text, equals + 1, text.length), span });
  }
  return { isReset, names, lost: inOrder(lost), unknown };
}

function nameMistake(text: Text, equals: number, allowValues: boolean): LostKind | 'unknown' | undefined {
  const kind = assignmentMistake(text, equals);
  if (kind === 'unknown') return kind;
  if (equals === -1) return isVariableName(text.value) ? undefined : 'bad-name';
  return allowValues ? kind : 'bad-name';
}

function assignmentMistake(text: Text, equals: number): LostKind | 'unknown' | undefined {
  const input = lexical(text);
  const name = equals === -1 ? input : input.slice(0, equals);
  if (name.includes(OPAQUE)) return 'unknown';
  if (equals === -1) return 'no-equals';
  if (!isVariableName(name)) return 'bad-name';
  return isCleanUtf8(input) ? undefined : 'bad-value';
}

interface ExpandedWord {
  readonly text: Text;
  readonly span: Span;
}

function expandedWords(value: Text, flags: WordFlags, context: SpecifierContext) {
  const words: ExpandedWord[] = [];
  const lost: LostWord[] = [];
  let isReset = true;
  for (let at: number | undefined = 0; at !== undefined; ) {
    const found: ReturnType<typeof extractFirstWord> = extractFirstWord(value, at, flags);
    if (found === null) break;
    isReset = false;
    if ('error' in found) {
      const { error, start } = found;
      lost.push({ kind: error, text: value.value.slice(start), span: place(value, start, value.length) });
      break;
    }
    at = found.next;
    addExpanded(found, place(value, found.start, found.end), context, words, lost);
  }
  return { isReset, words, lost };
}

function addExpanded(
  found: Word,
  span: Span,
  context: SpecifierContext,
  words: ExpandedWord[],
  lost: LostWord[],
): void {
  const result = expandSpecifiers(found.word, context);
  if ('text' in result) words.push({ text: result.text, span });
  else lost.push({ kind: 'bad-specifier', text: found.word.value, span });
}

function inOrder(lost: readonly LostWord[]): LostWord[] {
  return lost.toSorted((a, b) => a.span.start - b.span.start);
}
