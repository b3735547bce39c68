import { encodeUtf8, type Span } from '../../source.ts';

/** The base of all paths; where it lies is left out, so that a log says nothing of the machine that it was made on. */
export const ROOT_ID = 'SRCROOT';

export const ROOTS = {
  [ROOT_ID]: { description: { text: 'The root of the repository, to which all paths are relative.' } },
};

/** An `artifactLocation`. */
export function artifactOf(path: string) {
  return { uri: percentEncoded(path), uriBaseId: ROOT_ID };
}

/** The bytes of a path as a relative reference (RFC 3986). */
function percentEncoded(path: string): string {
  return encodeUtf8(path)
    .toString('latin1')
    .replace(/[^A-Za-z0-9\-._~/@]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

/** A `region` in UTF-16 units; a byte-order mark is not counted, as the standard wants it. */
export function regionOf({ source, start, end }: Span) {
  const mark = source.text.startsWith('\ufeff') ? 1 : 0;
  const from = source.position(Math.max(start, mark));
  const to = source.position(Math.max(end, mark));
  return {
    startLine: from.line,
    startColumn: from.column - (from.line === 1 ? mark : 0),
    endLine: to.line,
    endColumn: to.column - (to.line === 1 ? mark : 0),
  };
}
