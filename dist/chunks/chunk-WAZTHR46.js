import {
  InputError
} from "./chunk-RKZHIKGY.js";

// src/replace-file.ts
import { randomUUID } from "node:crypto";
import { chmodSync, chownSync, lstatSync, renameSync, rmSync, writeFileSync } from "node:fs";
function replaceFile(path, text, name) {
  try {
    const before = lstatSync(path, { throwIfNoEntry: false });
    if (before?.isFile() === false) throw new InputError(`${name} is not a regular file; a link is not followed`);
    putInPlace(Buffer.from(path), text, before);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { code } = error;
    throw new InputError(`${name} cannot be written: ${code === "ENOENT" ? "its folder does not exist" : code}`);
  }
}
function putInPlace(path, content, like) {
  const folder = path.subarray(0, path.lastIndexOf("/") + 1);
  const temporary = Buffer.concat([folder, Buffer.from(`.gateway-lint-${randomUUID()}`)]);
  try {
    writeFileSync(temporary, content, { flag: "wx", ...like && { mode: 384 } });
    if (like !== void 0) takeOver(temporary, like);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
function takeOver(path, { uid, gid, mode }) {
  try {
    chownSync(path, uid, gid);
  } catch {
  }
  chmodSync(path, mode & 4095);
}

export {
  replaceFile,
  putInPlace
};
