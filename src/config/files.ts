import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../discover.ts';

/** Where the configuration may lie, relative to the root of the repository. */
export const CONFIG_FILES: readonly string[] = ['.gateway-lint.yml', '.github/gateway-lint.yml'];

/** Names that people give it by mistake. */
export const MISNAMED_FILES: readonly string[] = CONFIG_FILES.map((file) => file.replace(/\.yml$/, '.yaml'));

/** What lies at a path: a file, or something that is never read (a link, a folder). */
export type PolicyFile = { readonly kind: 'file'; readonly bytes: Uint8Array } | { readonly kind: 'other' };

/** The files that say how to judge; a path is relative to the root of the repository. Undefined: nothing is there. */
export type PolicyFiles = (path: string) => PolicyFile | undefined;

/** Those that lie on the disk. They throw `InputError` for a file that cannot be read. */
export function filesOnDisk(root: string): PolicyFiles {
  return (path) => {
    const stats = lstatSync(join(root, path), { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    return stats.isFile() ? { kind: 'file', bytes: readFromDisk(join(root, path), path) } : { kind: 'other' };
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
