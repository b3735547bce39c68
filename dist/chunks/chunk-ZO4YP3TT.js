import {
  folderOf,
  machineAt
} from "./chunk-XN3HYEOO.js";
import {
  Text
} from "./chunk-I7K72DE5.js";

// src/formats/service.ts
function declaredService(parts) {
  const { path } = parts.span.source;
  return {
    scope: "unknown",
    place: folderOf(path),
    account: {},
    files: [parts.span.source],
    settings: [],
    commands: [],
    environment: [],
    environmentFiles: [],
    environmentOpen: [],
    outputs: [],
    startedBy: [],
    resident: true,
    problems: [],
    ...machineAt(path),
    ...parts
  };
}
function commandOf(words, options = {}) {
  const { role = "start", separator, raw = words.map((word) => word.span()) } = options;
  const first = words[0];
  return {
    role,
    path: first,
    argv: words,
    words,
    raw,
    span: Text.concat(words).span(),
    ignoreFailure: false,
    ...separator !== void 0 && { separator }
  };
}

export {
  declaredService,
  commandOf
};
