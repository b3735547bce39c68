// src/commands/clickable.ts
import { join, relative } from "node:path";
function clickable(path, root, cwd) {
  const absolute = join(root, path);
  const fromHere = relative(cwd, absolute);
  return fromHere.length <= absolute.length ? fromHere : absolute;
}

export {
  clickable
};
