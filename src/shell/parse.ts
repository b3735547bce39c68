/** Parses a script in which parts are not known, whatever its author meant by it. */
import { type ParseError, parse, type Script, type Statement } from 'unbash';
import type { Text } from '../text.ts';
import type { Unread } from './command.ts';

/** A script text that positions in a tree refer to. */
export interface Code {
  readonly text: Text;
  /** The text with every unknown part made one opaque word, as the parser saw it. */
  readonly shown: string;
}

export interface Parsed {
  readonly code: Code;
  readonly statements: readonly Statement[];
  /** From where on the tree is not to be trusted; the length of the script where it is right to its end. */
  readonly end: number;
  readonly unread?: Unread;
}

/** A longer text is data with a script in front of it. */
const LONGEST = 256 * 1024;
/** The parser needs time that grows with the square of these; nobody writes as many. */
const MOST_OPEN_BRACES = 200;
const MOST_HERE_DOCUMENTS_IN_A_LINE = 50;

/** Tags of templates that stand for no text of their own. */
const SILENT = /^\{(?:%|\{[-~+]? *(?:if|for|range|with|block|define|template|else|end|\/\*)\b)/;

/** Parses a script; never throws. */
export function parseScript(text: Text): Parsed {
  const code = { text, shown: mask(text) };
  const tooMuch = whatIsTooMuch(code.shown);
  if (tooMuch !== undefined) return beyondLimit(code, tooMuch);
  try {
    const tree = parse(code.shown);
    const error = firstError(tree.errors);
    if (error === undefined) return { code, statements: tree.commands, end: code.shown.length };
    return {
      ...refused(code, `the shell script has a mistake: ${error.message}`, error.pos),
      statements: tree.commands,
    };
  } catch {
    return beyondLimit(code, 'the shell script is too deeply nested to be read');
  }
}

/** The statements of a script inside another one, such as `$(…)`; none where its positions are not those of the text. */
export function innerStatements(script: Script | undefined): readonly Statement[] {
  return script === undefined || script.source !== undefined ? [] : script.commands;
}

function refused(code: Code, reason: string, at: number): Parsed {
  return { code, statements: [], end: at, unread: { reason, at: code.text.slice(at, at + 1) } };
}

function beyondLimit(code: Code, reason: string): Parsed {
  return { code, statements: [], end: 0, unread: { reason, at: code.text.slice(0, 1), isLimit: true } };
}

function firstError(errors: readonly ParseError[] | undefined): ParseError | undefined {
  return errors?.reduce((first, error) => (error.pos < first.pos ? error : first));
}

/** The script with unknown parts as words of the same length, so that nothing in them is syntax; tags as blanks. */
function mask(text: Text): string {
  const shown = text.pieces
    .map(({ text: own, unknown }) =>
      unknown === undefined ? own : SILENT.test(own) ? own.replace(/[^\n]/g, ' ') : 'x'.repeat(own.length),
    )
    .join('');
  return shown.includes('<<') ? shown : shown.replaceAll('\r\n', ' \n');
}

function whatIsTooMuch(shown: string): string | undefined {
  if (shown.length > LONGEST) return 'the shell script is too long to be read';
  let open = 0;
  let documents = 0;
  for (let at = 0; at < shown.length; at++) {
    const char = shown[at];
    if (char === '\n') documents = 0;
    else if (char === '{') open++;
    else if (char === '}' && open > 0) open--;
    else if (char === '<' && shown[at + 1] === '<') documents++;
    if (open > MOST_OPEN_BRACES || documents > MOST_HERE_DOCUMENTS_IN_A_LINE)
      return 'the shell script is too deeply nested to be read';
  }
  return undefined;
}
