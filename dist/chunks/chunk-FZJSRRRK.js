import {
  MAX_FILE_SIZE,
  folderCheck,
  isUtf16,
  onDisk
} from "./chunk-J5ECMFKT.js";

// src/survey/scan.ts
import { closeSync, constants, openSync, readSync } from "node:fs";

// src/programs/hermes/mention.ts
function isMentioned(text) {
  return /hermes/i.test(text) || text.includes("/opt/data") && /\bgateway\b/.test(text);
}

// src/survey/words.ts
function isWorthReading(text) {
  return isMentioned(text) || text.includes("gateway-lint");
}

// src/survey/scan.ts
function silenceCheck(root) {
  const content = Buffer.allocUnsafeSlow(MAX_FILE_SIZE + 1);
  const isReached = folderCheck(root);
  return (path) => isReached(path) && isSilent(onDisk(root, path), content);
}
function isSilent(path, content) {
  let file;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    let length = 0;
    for (let read = -1; read !== 0; length += read)
      read = readSync(file, content, length, content.length - length, null);
    if (length === 0 || length > MAX_FILE_SIZE || isUtf16(content)) return false;
    return !isWorthReading(content.toString("latin1", 0, length));
  } catch {
    return false;
  } finally {
    if (file !== void 0) closeSync(file);
  }
}

export {
  isMentioned,
  isWorthReading,
  silenceCheck
};
