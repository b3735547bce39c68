/**
 * Files inside files: the unit that an installer writes from a here-document, the script in a YAML block. Such a file
 * is read as if it stood alone; afterwards every place in what was read is moved to the file that it really stands in.
 */
import type { Problem, Service } from './service.ts';
import { SourceFile, type Span } from './source.ts';
import { cut, type Piece, Text } from './text.ts';

const contents = new WeakMap<SourceFile, Text>();

/** A file whose text is a value of other files. Its spans are its own until `surface` moves them. */
export function embed(path: string, content: Text): SourceFile {
  const source = new SourceFile(path, content.value);
  contents.set(source, content);
  return source;
}

/** The file that a text really stands in: the given one, or the first that an embedded one is made of. */
export function outermost(source: SourceFile): SourceFile {
  const content = contents.get(source);
  return content === undefined ? source : outermost((content.pieces[0] as Piece).source);
}

/**
 * Marks as unknown what the file around an embedded one leaves open (`$NAME` in a here-document, `${…}` in a string of
 * code). A text of a file that stands alone comes back as it is.
 */
export function markUnknown(text: Text): Text {
  if (!text.pieces.some(({ source }) => contents.has(source))) return text;
  return new Text(text.pieces.flatMap(markPiece));
}

function markPiece(piece: Piece): readonly Piece[] {
  const content = contents.get(piece.source);
  if (content === undefined || piece.unknown !== undefined || piece.text === '') return [piece];
  const unknowns = content.unknowns(piece.start, piece.end);
  if (unknowns.length === 0) return [piece];
  if (!isVerbatim(piece)) return [{ ...piece, unknown: unknowns[0]?.unknown ?? { reason: 'it is filled in later' } }];
  let at = 0;
  return content.slice(piece.start, piece.end).pieces.map(({ text, unknown }) => {
    const part = cut(piece, at, at + text.length);
    at += text.length;
    return unknown === undefined ? part : { ...part, unknown };
  });
}

function isVerbatim({ text, source, start, end }: Piece): boolean {
  return text.length === end - start && source.text.startsWith(text, start);
}

/**
 * The service with every place moved to the files that its text really stands in, and the names that `encodeUnknown`
 * made turned back. A service of files that stand alone comes back as it is.
 */
export function surface(service: Service): Service {
  if (!service.files.some((file) => contents.has(file))) return service;
  const moved = moveAll(service, new Map()) as Service;
  const name = decodeUnknown(service.name);
  return {
    ...moved,
    name,
    files: [...new Set(moved.files)],
    problems: moved.problems.map((problem, at) => withCertainFix(problem, service.problems[at] as Problem)),
    ...(typeof moved.instance === 'string' && { instance: decodeUnknown(moved.instance) }),
    ...(name !== service.name && { isNameOpen: true as const }),
  };
}

/** Moves one place. */
export function surfaceSpan(span: Span): Span {
  const content = contents.get(span.source);
  return content === undefined ? span : surfaceSpan(content.span(span.start, span.end));
}

/** Moves one text. */
export function surfaceText(text: Text): Text {
  if (!text.pieces.some(({ source, origin }) => contents.has(source) || (origin && contents.has(origin.source))))
    return text;
  return surfaceText(new Text(text.pieces.flatMap(movePiece)));
}

function movePiece(piece: Piece): readonly Piece[] {
  const content = contents.get(piece.source);
  const origin = piece.origin && surfaceSpan(piece.origin);
  const own = { ...piece, ...(origin && { origin }) };
  if (content === undefined) return [own];
  if (piece.text === '' || !isVerbatim(piece)) return decodePiece({ ...own, ...content.span(piece.start, piece.end) });
  return content.slice(piece.start, piece.end).pieces.map((part) => ({
    ...part,
    ...(piece.unknown !== undefined && { unknown: piece.unknown }),
    ...(origin !== undefined && { origin }),
  }));
}

/** The part of a file's name that `%i` and its like stand for is as unknown as in the name. */
function decodePiece(piece: Piece): readonly Piece[] {
  if (piece.unknown !== undefined || !piece.text.includes('q0x')) return [piece];
  return piece.text.split(/(q0x(?:[0-9a-f]{2})*x0q)/).flatMap((part) => {
    const text = decodeUnknown(part);
    if (text === part) return part === '' ? [] : [{ ...piece, text }];
    return [{ ...piece, text, unknown: { reason: `${text} is filled in later` } }];
  });
}

/** A copy of a value in which every span, text and file is moved; functions stay as they are. */
function moveAll(value: unknown, done: Map<object, unknown>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const known = done.get(value);
  if (known !== undefined) return known;
  const moved = move(value, done);
  done.set(value, moved);
  return moved;
}

function move(value: object, done: Map<object, unknown>): unknown {
  if (value instanceof SourceFile) return outermost(value);
  if (value instanceof Text) return surfaceText(value);
  if (Array.isArray(value)) return value.map((item) => moveAll(item, done));
  if (isSpan(value)) return surfaceSpan(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, moveAll(item, done)]));
}

function isSpan(value: object): value is Span {
  return 'source' in value && 'start' in value && 'end' in value && Object.keys(value).length === 3;
}

/** A repair of an embedded file is certain only where it changes text that stands in its host just as it is read. */
function withCertainFix(moved: Problem, before: Problem): Problem {
  const { fix, ...rest } = moved;
  if (fix === undefined || before.fix === undefined) return moved;
  const isCertain = fix.edits.every(({ span, text }, at) => {
    const old = before.fix?.edits[at]?.span;
    const written = old?.source.text.slice(old.start, old.end);
    return written === span.source.text.slice(span.start, span.end) && !text.includes('\n');
  });
  return isCertain ? moved : rest;
}

/** What stands for an unknown part in a file name, where no `$` and no brace may be: letters, digits and nothing else. */
export function encodeUnknown(text: string): string {
  return `q0x${Buffer.from(text, 'utf8').toString('hex')}x0q`;
}

/** The text with every part that `encodeUnknown` made turned back into what it stands for. */
export function decodeUnknown(text: string): string {
  return text.replace(/q0x((?:[0-9a-f]{2})*)x0q/g, (_, hex: string) => Buffer.from(hex, 'hex').toString('utf8'));
}
