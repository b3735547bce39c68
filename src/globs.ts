import picomatch from 'picomatch';

/**
 * A test for paths of the repository: whether one of the globs matches the path or a folder above it. Hidden files are
 * like all others. Without globs nothing matches.
 */
export function matcherOf(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false;
  const folders = globs.map((glob) => glob.replace(/\/+$/, ''));
  return picomatch([...folders, ...folders.map((folder) => `${folder}/**`)], { dot: true, noext: true });
}
