/** Whole files that stand in strings, which something that cannot be followed puts in place. */
import { encodeUnknown } from '../../embedded.ts';
import { startsShellScript } from '../../shell/shells.ts';
import type { SourceFile } from '../../source.ts';
import type { Text } from '../../text.ts';
import type { Written } from '../format.ts';

/** What is all in a text that is a whole file, and what the name of such a file ends in. */
const KINDS: readonly (readonly [patterns: readonly RegExp[], suffix: string])[] = [
  [[/^\s*#cloud-config\b/], '.yaml'],
  [[/^\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE plist[^>]*>\s*)?<plist\b/], '.plist'],
  [[/^[ \t]*\[Container\][ \t\r]*$/m, /^[ \t]*Image=/m], '.container'],
  [[/^[ \t]*\[Service\][ \t\r]*$/m, /^[ \t]*ExecStart=/m], '.service'],
];

/**
 * The files among texts, each under the name that the text is bound to; what stands in a file that is written anyway is
 * none of its own.
 */
export function literalFiles(
  source: SourceFile,
  texts: readonly (readonly [name: string, text: Text])[],
  written: readonly Written[],
): readonly Written[] {
  const used = new Set(written.flatMap((file) => ('content' in file ? startsIn(source, file.content) : [])));
  const files: Written[] = [];
  const found = texts.flatMap(([name, text]) => {
    const suffix = suffixOf(text.value);
    return suffix === undefined ? [] : [{ name, text, suffix }];
  });
  // What is put together of others comes first, so that these are then part of it.
  for (const { name, text, suffix } of found.sort((a, b) => b.text.length - a.text.length)) {
    const starts = startsIn(source, text);
    if (starts.some((start) => used.has(start))) continue;
    for (const start of starts) used.add(start);
    const isNamed = name.endsWith(suffix);
    files.push({ path: isNamed ? name.replaceAll('/', '-') : `${encodeUnknown(name)}${suffix}`, content: text });
  }
  return files;
}

function suffixOf(content: string): string | undefined {
  if (!content.includes('\n')) return undefined;
  if (startsShellScript(content)) return '.sh';
  return KINDS.find(([patterns]) => patterns.every((pattern) => pattern.test(content)))?.[1];
}

/** Where in the file the pieces of a text stand. */
function startsIn(source: SourceFile, text: Text): readonly number[] {
  return text.pieces
    .filter((piece) => piece.text.trim() !== '' && piece.end > piece.start)
    .flatMap((piece) => [
      ...(piece.source === source ? [piece.start] : []),
      ...(piece.origin?.source === source ? [piece.origin.start] : []),
    ]);
}
