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
  /**
   * Reads an object, each member by the function of its name, any other by `others`, which by default takes none; gives
   * the names that were there.
   */
  readonly object: (
    members: Readonly<Record<string, () => void>>,
    others?: () => void,
  ) => {
    readonly keys: ReadonlySet<string>;
    readonly offset: number;
  };
  readonly array: <T>(item: () => T) => readonly T[];
  /** A string, without its quotes and escapes. */
  readonly string: () => Token;
  /** A number, true, false or null, as it is written. */
  readonly scalar: () => Token;
  /** A value by its function, or null. */
  readonly nullable: <T>(value: () => T) => T | null;
  /** Passes over any value, however deep. */
  readonly skip: () => void;
  /** Makes sure that nothing follows. */
  readonly end: () => void;
}

const TOKEN = /[ \t\r\n]*([{}[\]:,]|"[^"\\\n]*(?:\\.[^"\\\n]*)*"|[^\s{}[\]:,"]+|"|$)/y;

/** A reader at the start of a text. */
export function jsonReader(text: string): JsonReader {
  let next = 0;
  let seen: Token & { readonly end: number; readonly from: number } = { text: '', offset: 0, end: 0, from: -1 };

  const peek = () => {
    if (seen.from === next) return seen;
    TOKEN.lastIndex = next;
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) throw new JsonMistake(next, 'this character cannot stand here');
    seen = { text: token, offset: TOKEN.lastIndex - token.length, end: TOKEN.lastIndex, from: next };
    return seen;
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

  const scalar = (): Token => take((token) => /^[\w.+-]+$/.test(token), 'a number');
  const key = (): Token => {
    const name = string();
    takeMark(':');
    return name;
  };
  /** Keeps the brackets that are open in a list: hostile depth must not end in a full stack. */
  const skip = (): void => {
    const open: string[] = [];
    do {
      const { text: token } = peek();
      if (token === '{' || token === '[') {
        const close = token === '{' ? '}' : ']';
        takeMark(token);
        open.push(close);
        if (peek().text !== close) {
          if (close === '}') key();
          continue;
        }
      } else if (token.startsWith('"')) string();
      else scalar();
      while (open.length > 0 && peek().text === open.at(-1)) takeMark(open.pop() as string);
      const close = open.at(-1);
      if (close === undefined) return;
      takeMark(',', close);
      if (close === '}') key();
    } while (open.length > 0);
  };

  return {
    string,
    scalar,
    array: (item) => {
      const items: ReturnType<typeof item>[] = [];
      list('[', ']', () => items.push(item()));
      return items;
    },
    object: (members, others) => {
      const keys = new Set<string>();
      const offset = list('{', '}', () => {
        const key = string();
        const read = Object.hasOwn(members, key.text) ? members[key.text] : others;
        if (read === undefined) throw new JsonMistake(key.offset, `unknown key ${shown(key.text)}`);
        if (keys.has(key.text)) throw new JsonMistake(key.offset, `the key ${shown(key.text)} stands here twice`);
        keys.add(key.text);
        takeMark(':');
        read();
      });
      return { keys, offset };
    },
    nullable: (value) => {
      if (peek().text !== 'null') return value();
      takeMark('null');
      return null;
    },
    skip,
    end: () => take((token) => token === '', 'the end of the file'),
  };
}

function shown(token: string): string {
  if (token === '') return 'the end of the file';
  return `"${token.length > 40 ? `${token.slice(0, 40)}…` : token}"`;
}
