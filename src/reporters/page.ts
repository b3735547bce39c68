/** A page of the documentation as plain text for a terminal. */
import { wrapAnsi } from 'fast-wrap-ansi';
import { lexer, type Token, type Tokens } from 'marked';
import { type Paint, painter } from './paint.ts';
import { table } from './table.ts';

/** Longer lines are hard to read, however wide the terminal is. */
const MOST_COLUMNS = 100;
const LEAST_COLUMNS = 40;

export interface PageOptions {
  readonly color: boolean;
  /** The width of the terminal, where there is one. */
  readonly columns?: number | undefined;
}

interface Pen {
  readonly color: boolean;
  readonly paint: Paint;
  readonly columns: number;
}

/**
 * A Markdown page of ours with its paragraphs and lists wrapped, its code indented and its tables aligned; comments are
 * left out. Ends with a line feed.
 */
export function pageReport(markdown: string, options: PageOptions): string {
  const pen = { color: options.color, paint: painter(options.color), columns: textWidth(options.columns) };
  const blocks = lexer(markdown).flatMap((token) => blockLines(token, pen) ?? []);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** How many columns a text for people takes in a terminal of that width. */
export function textWidth(columns = MOST_COLUMNS): number {
  return Math.max(LEAST_COLUMNS, Math.min(columns, MOST_COLUMNS));
}

/** A text in lines of at most so many columns, each after the first indented. A word that is too long stays whole. */
export function wrapped(text: string, columns: number, indent = ''): string {
  return wrapAnsi(text, columns - indent.length).replaceAll('\n', `\n${indent}`);
}

/** The lines of a block; undefined for what is not shown. */
function blockLines(token: Token, pen: Pen): [readonly string[]] | undefined {
  const { paint, columns } = pen;
  switch (token.type) {
    case 'space':
    case 'html':
      return undefined;
    case 'heading':
      return [[paint('bold', inline(token.tokens, pen))]];
    case 'code':
      return [(token as Tokens.Code).text.split('\n').map((line) => paint('cyan', `    ${line}`.trimEnd()))];
    case 'list':
      return [(token as Tokens.List).items.map((item) => itemText(item, pen))];
    case 'table':
      return [tableLines(token as Tokens.Table, pen)];
    default:
      return [[wrapped(inline('tokens' in token ? token.tokens : [token], pen), columns)]];
  }
}

function itemText({ tokens }: Tokens.ListItem, pen: Pen): string {
  return wrapped(`- ${inline(tokens, pen)}`, pen.columns, '  ');
}

function tableLines({ header, rows }: Tokens.Table, pen: Pen): readonly string[] {
  const text = (cells: readonly Tokens.TableCell[]) => cells.map(({ tokens }) => inline(tokens, pen));
  return table([text(header).map((cell) => pen.paint('bold', cell)), ...rows.map(text)]);
}

/** Words of a line: code between backticks where there are no colours, a link as its text. */
function inline(tokens: readonly Token[] | undefined, pen: Pen): string {
  return (tokens ?? []).map((token) => inlineWord(token, pen)).join('');
}

function inlineWord(token: Token, pen: Pen): string {
  if (token.type === 'codespan') return pen.color ? pen.paint('cyan', token.text) : token.raw;
  if ('tokens' in token && token.tokens !== undefined) return inline(token.tokens, pen);
  return 'text' in token ? String(token.text).replaceAll('\n', ' ') : '';
}
