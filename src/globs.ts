/**
 * Globs on paths, as `.gitignore` and workflow files have them: `*` and `?` within a name, `**` over any number of
 * folders, `[a-z]`, `{one,two}`. They come with the repository under test, so that matching never backtracks further
 * than the last star: its cost is at worst the product of both lengths.
 */

/**
 * A test for paths of the repository: whether one of the globs matches the path or a folder above it. Hidden files are
 * like all others. Without globs nothing matches.
 */
export function matcherOf(globs: readonly string[]): (path: string) => boolean {
  const all = globs.filter((glob) => glob !== '').flatMap(alternatives);
  const literal = new Set(all.filter(isLiteral));
  const tops = new Set([...literal].map(topOf));
  const patterns = all.filter((glob) => !isLiteral(glob)).map(compile);
  return (path) => {
    if (tops.has(topOf(path)) && isBelow(path, literal)) return true;
    if (patterns.length === 0) return false;
    const names = path.split('/');
    return patterns.some((pattern) => matches(pattern, names));
  };
}

/** Whether a glob is the path of one file or folder. */
function isLiteral(glob: string): boolean {
  return !/[*?[\]\\]|(?:^|\/)(?:\.?\/|$)/.test(glob);
}

/** The first name of a path: looking for it first is a fast way to find out that a path lies nowhere. */
function topOf(path: string): string {
  const end = path.indexOf('/');
  return end === -1 ? path : path.slice(0, end);
}

/** Whether a path, or one of the folders above it, is among some. */
function isBelow(path: string, places: ReadonlySet<string>): boolean {
  if (places.has(path)) return true;
  for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1))
    if (places.has(path.slice(0, at))) return true;
  return false;
}

/** What one part has to be: a name of a path, a character of a name. */
type Test = (part: string) => boolean;

/** Stands for any number of parts: the `**` of folders, the `*` of characters. */
const ANY = Symbol('any');
type Pattern = readonly (Test | typeof ANY)[];

/** More alternatives than this are no one's list of folders; such a glob is taken literally. */
const MAX_ALTERNATIVES = 1000;

/** `a{b,c}` as `ab` and `ac`; braces may not nest. */
function alternatives(glob: string): readonly string[] {
  let found: readonly string[] = [''];
  for (const part of glob.split(/(\{[^{},]*,[^{}]*\})/)) {
    const choices = /^\{[^,]*,.*\}$/s.test(part) ? part.slice(1, -1).split(',') : [part];
    if (found.length * choices.length > MAX_ALTERNATIVES) return [glob];
    found = found.flatMap((before) => choices.map((choice) => before + choice));
  }
  return found;
}

/** The names of a glob's folders; what lies below a folder that matches is meant as well. */
function compile(glob: string): Pattern {
  const names = glob.split('/').filter((name, at) => name !== '' && (name !== '.' || at > 0));
  return [...names.map((name) => (name === '**' ? ANY : compileName(name))), ANY];
}

function compileName(name: string): Test {
  const pattern = [...name.matchAll(/\\(.)|\[([!^]?)([^\]]+)\]|./gsu)].map(
    ([written, escaped, negation, characters]): Test | typeof ANY => {
      if (characters !== undefined) return (character) => isAmong(characters, character) === (negation === '');
      if (escaped !== undefined) return (character) => character === escaped;
      if (written === '*') return ANY;
      return written === '?' ? () => true : (character) => character === written;
    },
  );
  return (part) => matches(pattern, [...part]);
}

/** Whether a character is one of `abc` or in a range of `a-z`. */
function isAmong(characters: string, character: string): boolean {
  return [...characters.matchAll(/(.)-(.)|./gsu)].some(([one, first, last]) =>
    first === undefined || last === undefined ? character === one : first <= character && character <= last,
  );
}

/** Whether a pattern takes the whole run of parts. */
function matches(pattern: Pattern, parts: readonly string[]): boolean {
  let at = 0;
  let star = -1;
  let taken = 0;
  for (let part = 0; part < parts.length; ) {
    const expected = pattern[at];
    if (expected === ANY) {
      star = at++;
      taken = part;
    } else if (expected?.(parts[part] as string)) {
      at++;
      part++;
    } else if (star !== -1) {
      at = star + 1;
      part = ++taken;
    } else {
      return false;
    }
  }
  return pattern.slice(at).every((rest) => rest === ANY);
}
