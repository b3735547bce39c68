/** Reads JSON (RFC 8259) whose shape is known, and knows the place of every mistake, which `JSON.parse` does not tell. */

/** What is wrong with the text, and its offset in UTF-16 units. */
export class JsonMistake extends Error {
  readonly offset: number;

  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

interface Token {
  readonly text: string;
  readonly offset: number;
}

/** Each function reads one value from where the last one ended. They throw `JsonMistake` for anything else. */
export interface JsonReader {
  /** Reads an object, each member by the function of its name; gives the names that were there. */
  readonly object: (members: Readonly<Record<string, () => void>>) => {
    readonly keys: ReadonlySet<string>;
    readonly offset: number;
  };
  readonly array: <T>(item: () => T) => readonly T[];
  /** A string, without its quotes and escapes. */
  readonly string: () => Token;
  /** A number, true, false or null, as it is written. */
  readonly scalar: () => Token;
  /** Makes sure that nothing follows. */
  readonly end: () => void;
}

const TOKEN = /[ \t\r\n]*([{}[\]:,]|"[^"\\\n]*(?:\\.[^"\\\n]*)*"|[^\s{}[\]:,"]+|"|$)/y;

/** A reader at the start of a text. */
export function jsonReader(text: string): JsonReader {
  let next = 0;

  const peek = (): Token & { readonly end: number } => {
    TOKEN.lastIndex = next;
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) throw new JsonMistake(next, 'this character cannot stand here');
    return { text: token, offset: TOKEN.lastIndex - token.length, end: TOKEN.lastIndex };
  };
  const take = (isExpected: (token: string) => boolean, expected: string): Token => {
    const token = peek();
    if (!isExpected(token.text)) throw new JsonMistake(token.offset, `expected ${expected}, not ${shown(token.text)}`);
    next = token.end;
    return token;
  };
  const takeMark = (...marks: readonly string[]): Token =>
    take((token) => marks.includes(token), marks.map((mark) => `"${mark}"`).join(' or '));
  const string = (): Token => {
    const { text: token, offset } = take((word) => /^".*"$/s.test(word), 'a string');
    try {
      return { text: JSON.parse(token), offset };
    } catch {
      throw new JsonMistake(offset, 'this string holds what a JSON string cannot');
    }
  };
  /** The parts between two brackets, with commas between them. */
  const list = (open: string, close: string, part: () => void): number => {
    const { offset } = takeMark(open);
    if (peek().text === close) {
      takeMark(close);
      return offset;
    }
    do part();
    while (takeMark(',', close).text === ',');
    return offset;
  };

  return {
    string,
    scalar: () => take((token) => /^[\w.+-]+$/.test(token), 'a number'),
    array: (item) => {
      const items: ReturnType<typeof item>[] = [];
      list('[', ']', () => items.push(item()));
      return items;
    },
    object: (members) => {
      const keys = new Set<string>();
      const offset = list('{', '}', () => {
        const key = string();
        const read = Object.hasOwn(members, key.text) ? members[key.text] : undefined;
        if (read === undefined) throw new JsonMistake(key.offset, `unknown key ${shown(key.text)}`);
        if (keys.has(key.text)) throw new JsonMistake(key.offset, `the key ${shown(key.text)} stands here twice`);
        keys.add(key.text);
        takeMark(':');
        read();
      });
      return { keys, offset };
    },
    end: () => take((token) => token === '', 'the end of the file'),
  };
}

function shown(token: string): string {
  if (token === '') return 'the end of the file';
  return `"${token.length > 40 ? `${token.slice(0, 40)}…` : token}"`;
}
