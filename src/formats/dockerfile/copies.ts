/** What a Dockerfile copies into an image from the folder that it is built in (Dockerfile reference, COPY and ADD). */
import type { Text } from '../../text.ts';
import { fileName, pathIn, tidyPath } from '../paths.ts';
import { type Escape, listedIn, wordsIn } from './words.ts';

export interface Copy {
  /** Paths in that folder, tidy; the folder itself is empty. */
  readonly sources: readonly string[];
  /** Where they come to lie in the image; one that ends in a slash is a folder. */
  readonly target: Text;
}

/** `[--OPTION…] SOURCE… TARGET`, or the same as a list; undefined for what comes from elsewhere, or is not known. */
export function copyIn(text: Text, valueIn: (word: Text) => Text, escapedBy: Escape): Copy | undefined {
  const options = /^(?:--[^ \t]+[ \t]+)*/.exec(text.value)?.[0] ?? '';
  if (options.includes('--from')) return undefined;
  const rest = text.slice(options.length);
  const listed = listedIn(rest)?.words.map((word) => word.text);
  const words = (listed ?? wordsIn(rest, escapedBy)).map(valueIn);
  const target = words.at(-1);
  const sources = words.slice(0, -1);
  if (target === undefined || sources.length === 0 || words.some((word) => !word.isKnown())) return undefined;
  return { sources: sources.map(({ value }) => tidyPath(`/${value}`).slice(1)), target };
}

/** The paths in the folder of the build that may be the file at a path of the image; the last copy comes first. */
export function copiedTo(copies: readonly Copy[], path: string): readonly string[] {
  const asked = tidyPath(path);
  return copies.toReversed().flatMap(({ sources, target }) => {
    const there = tidyPath(target.value);
    const isFolder = sources.length > 1 || /(?:^|\/)\.?$/.test(target.value);
    return sources.flatMap((source) => {
      if (asked === there && !isFolder) return [source];
      const rest = asked.startsWith(`${there}/`) ? asked.slice(there.length + 1) : undefined;
      if (rest === undefined) return [];
      return isFolder && rest === fileName(source) ? [source, pathIn(source, rest)] : [pathIn(source, rest)];
    });
  });
}
