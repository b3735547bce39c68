/** Copies of Hermes Agent's own sources in a repository. */

/** A file that only the sources have, in a folder. */
const OWN_FILE = /\/hermes_cli\/(?:main|gateway)\.py$/;
/** A checkout that is kept under its own name in a folder for other people's code. */
const CHECKOUT = /(?:^|\/)(?:source|sources|src|vendor|third[_-]party|external|upstream|deps)\/hermes-agent\//;

/** Folders that hold a copy of the sources; the repository of Hermes itself is none. */
export function sources(paths: readonly string[]): readonly string[] {
  const folders = new Set<string>();
  for (const path of paths) {
    if (!path.includes('hermes')) continue;
    const own = OWN_FILE.exec(path);
    if (own !== null) folders.add(path.slice(0, own.index));
    const checkout = CHECKOUT.exec(path);
    if (checkout !== null) folders.add(path.slice(0, checkout.index + checkout[0].length - 1));
  }
  return [...folders].sort();
}
