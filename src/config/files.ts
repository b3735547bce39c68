import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { InputError } from '../discover.ts';
import { onDisk, readRegularFile } from '../disk.ts';

/** Where the configuration may lie, relative to the root of the repository. */
export const CONFIG_FILES: readonly string[] = ['.gateway-lint.yml', '.github/gateway-lint.yml'];

/** Names that people give it by mistake. */
export const MISNAMED_FILES: readonly string[] = CONFIG_FILES.map((file) => file.replace(/\.yml$/, '.yaml'));

/** What lies at a path: a file, or something that is never read (a link, a folder). */
export type PolicyFile = { readonly kind: 'file'; readonly bytes: Uint8Array } | { readonly kind: 'other' };

/** The files that say how to judge; a path is relative to the root of the repository. Undefined: nothing is there. */
export type PolicyFiles = (path: string) => PolicyFile | undefined;

/** No file that says how to judge is larger. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Those that lie on the disk. They throw `InputError` for a file that cannot be read. */
export function filesOnDisk(root: string): PolicyFiles {
  return (path) => {
    const whole = join(root, path);
    try {
      // Not through a folder that is a link either: whoever is under test could lead anywhere.
      const isOwn = lstatSync(whole).isFile() && realpathSync(whole) === whole;
      return isOwn ? { kind: 'file', bytes: readRegularFile(onDisk(root, path), MOST_BYTES) } : { kind: 'other' };
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      // A file in the place of a folder on the way is nothing, too.
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
      throw new InputError(`the configuration ${path} cannot be read: ${code ?? message}`);
    }
  };
}

/** The bytes of a file; `given` is what its name is for people. Throws `InputError`. */
export function readFromDisk(path: string, given: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new InputError(`the configuration ${given} cannot be read: ${(error as NodeJS.ErrnoException).code}`);
  }
}

/** The path with the links in its folder followed; as it is where that is not there. */
export function inRealFolder(path: string): string {
  try {
    return join(realpathSync(dirname(path)), basename(path));
  } catch {
    return path;
  }
}
