import type { Text } from '../text.ts';
import type { SystemdRelease } from './release.ts';
import { lexical, OPAQUE, TextBuilder } from './text-builder.ts';
import { byteLength, isCleanUtf8 } from './utf8.ts';

export interface PathMistake {
  readonly kind: 'directory-path' | 'empty-path' | 'invalid-path' | 'relative-path' | 'special-characters';
  /** Goes on from the quoted path: `is a directory, not a program`. */
  readonly fact: string;
}

/** Why systemd refuses the program of a command; an unknown part of it is given the benefit of the doubt. */
export function pathMistake(path: string, release: SystemdRelease): PathMistake | undefined {
  if (path === '') return { kind: 'empty-path', fact: 'is no program: there is nothing after the prefixes' };
  if (/[\0-\x1f"'\\\x7f]/.test(path)) {
    return { kind: 'special-characters', fact: 'has a control character, a quote or a backslash in it' };
  }
  if (release >= 262 && (/[*?[]/.test(path) || !isCleanUtf8(path))) {
    return { kind: 'special-characters', fact: 'has a wildcard in it or is not valid UTF-8' };
  }
  if (path.endsWith('/') || (release >= 257 && /(?:^|\/)\.\.?$/.test(path))) {
    return { kind: 'directory-path', fact: 'is a directory, not a program' };
  }
  if (path.startsWith('/')) return isPath(path) ? undefined : { kind: 'invalid-path', fact: 'is too long for a path' };
  if (path.startsWith(OPAQUE) || isFileName(path)) return undefined;
  return { kind: 'relative-path', fact: 'is neither an absolute path nor the bare name of a program' };
}

function isPath(path: string): boolean {
  return byteLength(path) < 4096 && path.split('/').every((part) => byteLength(part) <= 255);
}

function isFileName(name: string): boolean {
  return !name.includes('/') && name !== '.' && name !== '..' && byteLength(name) <= 255;
}

/**
 * The path without empty and `.` components, as systemd keeps it for the program (not for `argv[0]`). From 257 on `..`
 * at the root is dropped too; any other `..` stays.
 */
export function simplifyExecPath(path: Text, release: SystemdRelease): Text {
  const input = lexical(path);
  if (!/\/\/|\/\.\/|\/\.$|^\/\.\./.test(input)) return path;
  const simple = new TextBuilder();
  let isAtRoot = release >= 257 && input.startsWith('/');
  let isEmpty = true;
  for (const { 0: part, index } of input.matchAll(/[^/]+/g)) {
    if (part === '.' || (part === '..' && isAtRoot)) continue;
    simple.copy(path, Math.max(index - 1, 0), index + part.length);
    isAtRoot = false;
    isEmpty = false;
  }
  return isEmpty ? simple.copy(path, 0, 1).build(path, 0, 1) : simple.build(path, 0, 1);
}
