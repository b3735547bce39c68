/** Files are written in one step, so that nobody ever reads a part of one. */
import { randomUUID } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, renameSync, rmSync, type Stats, writeFileSync } from 'node:fs';
import { InputError } from './discover.ts';

/**
 * Writes a file of the user's, or replaces the one that is there; never through a link.
 *
 * @param name what the messages call it
 * @throws {InputError} where that cannot be done
 */
export function replaceFile(path: string, text: string, name: string): void {
  try {
    const before = lstatSync(path, { throwIfNoEntry: false });
    if (before?.isFile() === false) throw new InputError(`${name} is not a regular file; a link is not followed`);
    putInPlace(Buffer.from(path), text, before);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new InputError(`${name} cannot be written: ${code === 'ENOENT' ? 'its folder does not exist' : code}`);
  }
}

/**
 * Puts content at a path, whatever is there.
 *
 * @param like the file that was there, whose mode and owner it gets
 * @throws what the file system gives; then everything is as it was
 */
export function putInPlace(path: Buffer, content: string | Uint8Array, like?: Stats): void {
  const folder = path.subarray(0, path.lastIndexOf('/') + 1);
  const temporary = Buffer.concat([folder, Buffer.from(`.gateway-lint-${randomUUID()}`)]);
  try {
    writeFileSync(temporary, content, { flag: 'wx', ...(like && { mode: 0o600 }) });
    if (like !== undefined) takeOver(temporary, like);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function takeOver(path: Buffer, { uid, gid, mode }: Stats): void {
  try {
    chownSync(path, uid, gid);
  } catch {
    // Only root may give files away; for anybody else it is his own afterwards, as with every editor.
  }
  chmodSync(path, mode & 0o7777);
}
