/** From the path that something writes to, to the path of a `Written` file. */
import { encodeUnknown } from '../embedded.ts';
import { type Piece, Text } from '../text.ts';

/** The folders of a unit whose names are as telling as its own: drop-ins and links. */
const UNIT_FOLDER = /\.(?:d|wants|requires|upholds)$/;

/**
 * The path of a written file as in a repository: without the first slash, and without the home of a user who is not
 * known. Folders that are not known are left out with all above them; what is not known of the file's own name is
 * encoded (`encodeUnknown`). Undefined where the path names no file.
 */
export function writtenPath(path: Text): string | undefined {
  const parts = components(path);
  const name = parts.at(-1);
  if (name === undefined || /[\0\n]/.test(name.value) || path.value.endsWith('/')) return undefined;
  const named = UNIT_FOLDER.test(parts.at(-2)?.value ?? '') ? 2 : 1;
  const folders = parts.slice(0, -named);
  const known = folders.slice(folders.findLastIndex((part) => !part.isKnown() || isHome(part)) + 1);
  return [...known.map((part) => part.value), ...parts.slice(-named).map(nameOf)].join('/');
}

function components(path: Text): readonly Text[] {
  const parts: Text[] = [];
  let start = 0;
  for (const [word, at] of slashes(path)) {
    if (word !== '' && word !== '.') parts.push(path.slice(start, at));
    start = at + 1;
  }
  return parts;
}

/** Each component of the path with the index of the slash behind it; slashes in what is not known divide nothing. */
function slashes(path: Text): readonly (readonly [string, number])[] {
  const found: (readonly [string, number])[] = [];
  let at = 0;
  let start = 0;
  for (const { text, unknown } of path.pieces) {
    for (let index = 0; unknown === undefined && index < text.length; index++) {
      if (text[index] !== '/') continue;
      found.push([path.value.slice(start, at + index), at + index]);
      start = at + index + 1;
    }
    at += text.length;
  }
  return [...found, [path.value.slice(start), at]];
}

/** `~`, or what stands for it in a unit or a script. */
function isHome({ value }: Text): boolean {
  return /^(?:~|%h|\$HOME|\$\{HOME\})$/.test(value);
}

function nameOf(part: Text): string {
  return part.pieces.map(encoded).join('');
}

function encoded({ text, unknown }: Piece): string {
  return unknown === undefined ? text : encodeUnknown(text);
}

/** The path with a suffix, where it has none of that kind yet: `gateway` is `gateway.service`. */
export function unitName(name: Text): Text {
  const last = name.pieces.at(-1) as Piece;
  const isWhole = /\.(?:service|socket|target|timer|path|mount|slice)$/.test(name.value);
  return isWhole ? name : new Text([...name.pieces, { ...last, start: last.end, text: '.service' }]);
}
