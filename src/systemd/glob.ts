/** Wildcards in paths, as glob(7) has them and `EnvironmentFile=` takes them. */
import { openPath, resolvePath, type UnitTree } from './tree.ts';

/** The paths in a tree that a pattern matches, sorted; a pattern without wildcards matches the file of that name. */
export function globPaths(tree: UnitTree, pattern: string): readonly string[] {
  let paths = [''];
  for (const part of pattern.split('/').filter((name) => name !== '')) {
    paths = paths.flatMap((path) => (hasWildcard(part) ? matchesIn(tree, path, part) : [`${path}/${part}`]));
  }
  return paths.filter((path) => openPath(tree, path) !== undefined).sort();
}

function hasWildcard(part: string): boolean {
  return /[*?[\\]/.test(part);
}

function matchesIn(tree: UnitTree, path: string, part: string): string[] {
  const directory = resolvePath(tree, path);
  const names = directory === null ? [] : tree.list(directory);
  const tokens = tokenise(part);
  const isHidden = (name: string): boolean => name.startsWith('.') && !part.startsWith('.');
  return names.filter((name) => !isHidden(name) && matches(tokens, name)).map((name) => `${path}/${name}`);
}

/** `*`, or a test of one character. */
type Token = '*' | ((char: string) => boolean);

function tokenise(part: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const [token] of part.matchAll(/\\.|\*+|\?|\[[!^]?\]?[^\]]*\]|./gsu)) {
    if (token.startsWith('*')) tokens.push('*');
    else if (token === '?') tokens.push(() => true);
    else if (token.length > 2 && token.startsWith('[')) tokens.push(bracket(token));
    else tokens.push((char) => char === (token.length === 2 && token.startsWith('\\') ? token.slice(1) : token));
  }
  return tokens;
}

function bracket(token: string): (char: string) => boolean {
  const isNegated = /^\[[!^]/.test(token);
  const ranges = [...token.slice(isNegated ? 2 : 1, -1).matchAll(/(.)(?:-(.))?/gsu)];
  return (char) => ranges.some(([, low = '', high = low]) => low <= char && char <= high) !== isNegated;
}

/** Matches with one mark to return to, the last `*`, so that the cost stays at pattern times name. */
function matches(tokens: readonly Token[], name: string): boolean {
  const chars = [...name];
  let token = 0;
  let star = -1;
  let starAt = 0;
  for (let at = 0; at < chars.length; ) {
    const current = tokens[token];
    if (current === '*') {
      star = token++;
      starAt = at;
    } else if (current?.(chars[at] as string)) {
      token++;
      at++;
    } else if (star !== -1) {
      token = star + 1;
      at = ++starAt;
    } else return false;
  }
  return tokens.slice(token).every((rest) => rest === '*');
}
