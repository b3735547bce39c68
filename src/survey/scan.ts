/** Looks into files in bytes, without keeping or decoding anything. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { foldersBelow, isPointer, isUtf16, onDisk } from '../disk.ts';
import { isWorthReading } from './words.ts';

/** Bytes from which on nothing is said of a file: whether it is read then hangs on the configuration. */
const LARGE = 2 ** 20;

/**
 * Tells whether a file below a directory certainly says nothing of a program or to this linter. One that cannot be read,
 * or is none, may say something. Paths are from the directory; those of one folder are best asked for one after the other.
 */
export function silenceCheck(root: string): (path: string) => boolean {
  const content = Buffer.allocUnsafeSlow(LARGE);
  const { reach } = foldersBelow(root);
  return (path) => reach(path) && isSilent(onDisk(root, path), content);
}

/** Follows no link, never waits, and reads nothing but regular files. */
function isSilent(path: Buffer, content: Buffer): boolean {
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const stats = fstatSync(file);
    if (!stats.isFile()) return false;
    let length = 0;
    // Some files have a size of 0, and a content all the same.
    for (let read = -1; read !== 0 && (length === 0 || length !== stats.size); length += read)
      read = readSync(file, content, length, content.length - length, null);
    if (length === LARGE || isUtf16(content) || isPointer(content)) return false;
    return !isWorthReading(content.toString('latin1', 0, length));
  } catch {
    return false;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
