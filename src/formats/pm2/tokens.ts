/** The tokens of JavaScript, as far as configuration is written in it; JSON with comments is part of that. */
import type { SourceFile } from '../../source.ts';

export interface Token {
  readonly kind: 'word' | 'number' | 'string' | 'template' | 'mark';
  /** As written, quotes included. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Regular expressions are not known: nobody configures with them. */
const SIMPLE = /([A-Za-z_$][\w$]*)|(-?(?:\d[\w.]*|\.\d\w*))|\.\.\.|=>|\|\||\?\?|\?\.|[^\s\w$]/y;

/** Cuts a file into tokens, comments left out. Never throws: what is no token is left out too. */
export function tokensOf({ text }: SourceFile): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const start = at;
    const comment = endOfComment(text, at);
    if (comment !== undefined) {
      at = comment;
      continue;
    }
    const { kind, end } = tokenAt(text, at);
    at = end;
    if (kind !== undefined) tokens.push({ kind, text: text.slice(start, end), start, end });
  }
  return tokens;
}

function tokenAt(text: string, at: number): { readonly kind?: Token['kind']; readonly end: number } {
  const char = text[at] as string;
  if (char === '"' || char === "'") return { kind: 'string', end: endOfString(text, at) };
  if (char === '`') return { kind: 'template', end: endOfTemplate(text, at) };
  SIMPLE.lastIndex = at;
  const found = SIMPLE.exec(text);
  if (found === null) return { end: at + 1 };
  return { kind: found[1] ? 'word' : found[2] ? 'number' : 'mark', end: SIMPLE.lastIndex };
}

/** The offset behind a comment that begins here; undefined where none does. */
function endOfComment(text: string, at: number): number | undefined {
  const isLine = text.startsWith('//', at);
  if (!isLine && !text.startsWith('/*', at)) return undefined;
  const end = text.indexOf(isLine ? '\n' : '*/', at + 2);
  return end === -1 ? text.length : end + (isLine ? 1 : 2);
}

/** The offset behind the closing quote; a string that is never closed ends with its line. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === text[start]) return at + 1;
    else if (text[at] === '\n') return at;
  }
  return text.length;
}

/** The offset behind the closing backtick; templates within `${}` are not read. */
function endOfTemplate(text: string, start: number): number {
  let depth = 0;
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '`' && depth === 0) return at + 1;
    else if (text[at] === '$' && text[at + 1] === '{') depth++;
    else if (text[at] === '}' && depth > 0) depth--;
  }
  return text.length;
}
