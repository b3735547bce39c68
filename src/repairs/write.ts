import { closeSync, lstatSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { foldersBelow, onDisk, readRegularFile, Unfit } from '../disk.ts';
import { putInPlace } from '../replace-file.ts';
import { encodeUtf8 } from '../source.ts';
import type { RepairedFile } from './repair.ts';

const CHANGED = 'it has changed since it was read';

/** Why a repaired file must not be written, at the end of "PATH is left alone: …"; undefined where it may be. */
export function obstacle(root: string, { before, isNew }: RepairedFile): string | undefined {
  return attempt(() => {
    const path = onDisk(root, before.path);
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (isNew)
      return stats === undefined ? newFolderObstacle(root, before.path) : 'there is a file of that name already';
    if (stats?.isFile() !== true || !foldersBelow(root).reach(before.path)) return CHANGED;
    if ((stats.mode & 0o222) === 0) return 'it is read-only';
    return readRegularFile(path).equals(encodeUtf8(before.text)) ? undefined : CHANGED;
  });
}

/** Writes a repaired file, all of it or nothing. Gives why it is left alone, as `obstacle` does. */
export function write(root: string, file: RepairedFile): string | undefined {
  return obstacle(root, file) ?? attempt(() => (file.isNew ? create : replace)(root, file));
}

function replace(root: string, { before, text }: RepairedFile): undefined {
  const path = onDisk(root, before.path);
  putInPlace(path, encodeUtf8(text), lstatSync(path));
}

/** Never writes over what somebody else has put there meanwhile. */
function create(root: string, { before, text }: RepairedFile): undefined {
  mkdirSync(onDisk(root, folderOf(before.path)), { recursive: true });
  const path = onDisk(root, before.path);
  const file = openSync(path, 'wx');
  try {
    writeFileSync(file, encodeUtf8(text));
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

/** A new file lies in a folder that is there, or that is made in one that is. */
function newFolderObstacle(root: string, path: string): string | undefined {
  const folder = folderOf(path);
  const isFree = lstatSync(onDisk(root, folder), { throwIfNoEntry: false }) === undefined;
  return foldersBelow(root).reach(isFree ? folder : path)
    ? undefined
    : 'there is something else where its folder would be';
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: CHANGED,
  ELOOP: CHANGED,
  ENOTDIR: 'there is something else where its folder would be',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EEXIST: 'there is a file of that name already',
};

function attempt(action: () => string | undefined): string | undefined {
  try {
    return action();
  } catch (error) {
    if (error instanceof Unfit) return CHANGED;
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return REASONS[code] ?? code;
  }
}
