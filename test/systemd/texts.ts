import { SourceFile, textOf } from '../../src/source.ts';
import type { SpecifierContext } from '../../src/systemd/specifiers.ts';
import { type Piece, Text } from '../../src/text.ts';

/** A value that is a file of its own; what stands in `{{ }}` is unknown. */
export function value(written: string): Text {
  const source = new SourceFile('a.service', written);
  const pieces: Piece[] = [];
  let at = 0;
  for (const part of written.split(/(\{\{.*?\}\})/)) {
    const piece = { text: part, source, start: at, end: at + part.length };
    at += part.length;
    if (part.startsWith('{{')) pieces.push({ ...piece, unknown: { reason: 'a template fills it in' } });
    else if (part !== '' || written === '') pieces.push(piece);
  }
  return new Text(pieces);
}

/** A text with its unknown parts in angle brackets. */
export function shown(text: Text): string {
  return text.pieces.map((piece) => (piece.unknown ? `<${piece.text}>` : piece.text)).join('');
}

/** What is written in the source at the place of a text. */
export function written(text: Text): string {
  return textOf(text.span());
}

export const USER: SpecifierContext = {
  unit: 'hermes-gateway@code.service',
  scope: 'user',
  user: 'alice',
  uid: 1000,
  group: 'alice',
  gid: 1000,
  home: '/home/alice',
};
