const modules = {
"./chunk-2GFEBG2H.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  textReport: () => textReport
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_FVDK4WDU = require("./chunk-FVDK4WDU.js");
var import_chunk_Y6CV5SOB = require("./chunk-Y6CV5SOB.js");
var import_chunk_QJDIH6DG = require("./chunk-QJDIH6DG.js");
var import_chunk_IQSQ5BZQ = require("./chunk-IQSQ5BZQ.js");
var import_chunk_VGTO2SNZ = require("./chunk-VGTO2SNZ.js");
var STYLES = {
  error: ["bold", "red"],
  warning: ["bold", "yellow"],
  notice: ["bold", "blue"]
};
function textReport(result, options) {
  const pen = {
    mask: (0, import_chunk_QJDIH6DG.maskFor)(result),
    paint: (0, import_chunk_FVDK4WDU.painter)(options.color),
    showPath: options.showPath ?? ((path) => path)
  };
  const blocks = result.findings.map((finding) => `${findingLines(finding, pen).join("\n")}
`);
  if (!options.quiet) blocks.push(`${closingLine(result, pen.paint, options.repaired)}
`);
  return (0, import_chunk_VGTO2SNZ.withoutCommands)(blocks.join("\n"));
}
function findingLines(finding, pen) {
  const { paint } = pen;
  const severity = paint(STYLES[finding.severity], finding.severity);
  const rule = paint("dim", `[${finding.rule}]`);
  const head = `${place(finding.span, pen)}: ${severity}: ${(0, import_chunk_VGTO2SNZ.visible)(finding.message)} ${rule}`;
  return [
    head,
    ...snippetLines(finding.span, STYLES[finding.severity], pen),
    ...finding.related.flatMap((related) => relatedLines(related, pen)),
    ...fixLines(finding, pen)
  ];
}
function relatedLines(related, pen) {
  const head = `  ${place(related.span, pen)}: ${(0, import_chunk_VGTO2SNZ.visible)(related.label)}`;
  return [head, ...snippetLines(related.span, ["cyan"], pen)];
}
function fixLines({ fix, span }, { mask, paint, showPath }) {
  if (fix === void 0) return [];
  const head = `  ${paint(["bold", "green"], (0, import_chunk_Y6CV5SOB.helpWord)(fix))}: ${(0, import_chunk_VGTO2SNZ.visible)(fix.title)}`;
  const lines = (0, import_chunk_Y6CV5SOB.repairedLines)(mask.fix(fix));
  if (lines.length > import_chunk_Y6CV5SOB.MOST_REPAIRED_LINES) return [head];
  const changed = lines.map(({ source, number, text }) => {
    const file = source.path === span.source.path ? "" : `${(0, import_chunk_VGTO2SNZ.visible)(showPath(source.path))}:`;
    return `${paint("dim", `${file}${number}`.padStart(5))} ${paint("green", "+")} ${(0, import_chunk_QJDIH6DG.printable)(text)}`;
  });
  return [head, ...changed];
}
function place(span, { paint, showPath }) {
  const { line, column } = span.source.position(span.start);
  return paint("bold", `${(0, import_chunk_VGTO2SNZ.visible)(showPath(span.source.path))}:${line}:${column}`);
}
function snippetLines(span, style, { mask, paint }) {
  return (0, import_chunk_QJDIH6DG.snippet)(mask.span(span)).flatMap(({ number, text, marks }) => [
    `${paint("dim", `${String(number).padStart(5)} |`)} ${text}`,
    `${paint("dim", "      |")} ${paint(style, marks)}`
  ]);
}
function closingLine(result, paint, repaired) {
  const counts = [(0, import_chunk_IQSQ5BZQ.readCounts)(result), (0, import_chunk_IQSQ5BZQ.foundCounts)(result)].filter(Boolean).join(", ");
  const repairs = repaired === void 0 ? [] : [(0, import_chunk_IQSQ5BZQ.repairedCounts)(repaired)];
  if (result.findings.length > 0) return paint("bold", [counts, ...repairs].join("; "));
  if (result.gateways.length === 0) return [`No gateway found: ${counts}`, ...repairs].join("; ");
  const proofs = result.proofs.map(import_chunk_VGTO2SNZ.visible);
  return [`${paint(["bold", "green"], "No findings")}: ${counts}`, ...repairs, ...proofs].join("; ");
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  textReport
});
module.exports = { ...module.exports };
}),
"./chunk-5V3QA6ZH.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  PROFILE_STATES: () => PROFILE_STATES,
  blotter: () => blotter,
  gatewayKey: () => gatewayKey,
  gatewayWithoutSecrets: () => gatewayWithoutSecrets,
  withoutSecrets: () => withoutSecrets
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_A74ML7CQ = require("./chunk-A74ML7CQ.js");
var import_chunk_M5RVUK72 = require("./chunk-M5RVUK72.js");
var PROFILE_STATES = ["pinned", "pinned-by-home", "unpinned", "volume", "unknown"];
function gatewayKey({ service, ordinal = 0 }) {
  return `${(0, import_chunk_A74ML7CQ.declarationKey)(service)}\0${ordinal}`;
}
var LEAST = 8;
function blotter(secrets) {
  const values = new Set(secrets.map(import_chunk_M5RVUK72.textOf).filter((value) => value.length >= LEAST));
  const sorted = [...values].sort((a, b) => b.length - a.length);
  return (text) => sorted.reduce((rest, value) => rest.replaceAll(value, "*".repeat(value.length)), text);
}
function withoutSecrets(finding, blot) {
  const { fix, ...rest } = finding;
  const isClean = fix?.edits.every(({ text }) => blot(text) === text);
  return {
    ...rest,
    message: blot(finding.message),
    related: finding.related.map((place) => ({ ...place, label: blot(place.label) })),
    ...fix !== void 0 && isClean && { fix: { ...fix, title: blot(fix.title) } }
  };
}
function gatewayWithoutSecrets(gateway, blot) {
  const { profile, home, lock, pid, logs, outcomes } = gateway;
  return {
    ...gateway,
    profile: {
      ...profile,
      name: orNull(profile.name, blot),
      why: profile.why.map((step) => ({ ...step, text: blot(step.text) }))
    },
    home: home && { ...home, path: blot(home.path) },
    lock: orNull(lock, blot),
    pid: orNull(pid, blot),
    logs: logs.map(blot),
    outcomes: outcomes.map((outcome) => ({ ...outcome, result: resultWithoutSecrets(outcome.result, blot) }))
  };
}
function resultWithoutSecrets(result, blot) {
  if (result.kind !== "fixed") return result;
  const { profile, home } = result;
  return { ...result, profile: orNull(profile, blot), home: { ...home, path: blot(home.path) } };
}
function orNull(text, blot) {
  return text === null ? null : blot(text);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  PROFILE_STATES,
  blotter,
  gatewayKey,
  gatewayWithoutSecrets,
  withoutSecrets
});
module.exports = { ...module.exports };
}),
"./chunk-A74ML7CQ.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  MANAGERS: () => MANAGERS,
  SCOPES: () => SCOPES,
  declarationKey: () => declarationKey,
  userHome: () => userHome
});
module.exports = __toCommonJS(stdin_exports);
var MANAGERS = [
  "systemd",
  "launchd",
  "supervisord",
  "s6",
  "pm2",
  "procfile",
  "compose",
  "kubernetes",
  "script"
];
var SCOPES = ["user", "system", "unknown"];
function declarationKey({ name, span }) {
  return `${span.source.path}\0${span.start}\0${name}`;
}
function userHome(account) {
  if (account.home !== void 0) return account.home;
  if (account.user === void 0) return "~";
  return account.user === "root" ? "/root" : `/home/${account.user}`;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  MANAGERS,
  SCOPES,
  declarationKey,
  userHome
});
module.exports = { ...module.exports };
}),
"./chunk-ASF2YWFD.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  OMIT_HEADERS: () => OMIT_HEADERS,
  applyPatch: () => applyPatch,
  formatPatch: () => formatPatch,
  parsePatch: () => parsePatch,
  reversePatch: () => reversePatch,
  structuredPatch: () => structuredPatch
});
module.exports = __toCommonJS(stdin_exports);
function parsePatch(uniDiff) {
  const diffstr = uniDiff.split(/\n/), list = [];
  let i = 0;
  function isGitDiffHeader(line) {
    return /^diff --git /.test(line);
  }
  function isDiffHeader(line) {
    return isGitDiffHeader(line) || /^Index:\s/.test(line) || /^diff(?: -r \w+)+\s/.test(line);
  }
  function isFileHeader(line) {
    return /^(---|\+\+\+)\s/.test(line);
  }
  function isHunkHeader(line) {
    return /^@@\s/.test(line);
  }
  function parseIndex() {
    var _a;
    const index = {};
    index.hunks = [];
    list.push(index);
    let seenDiffHeader = false;
    while (i < diffstr.length) {
      const line = diffstr[i];
      if (isFileHeader(line) || isHunkHeader(line)) {
        break;
      }
      if (isGitDiffHeader(line)) {
        if (seenDiffHeader) {
          return;
        }
        seenDiffHeader = true;
        index.isGit = true;
        const paths = parseGitDiffHeader(line);
        if (paths) {
          index.oldFileName = paths.oldFileName;
          index.newFileName = paths.newFileName;
        }
        i++;
        while (i < diffstr.length) {
          const extLine = diffstr[i];
          if (isFileHeader(extLine) || isHunkHeader(extLine) || isDiffHeader(extLine)) {
            break;
          }
          const renameFromMatch = /^rename from (.*)/.exec(extLine);
          if (renameFromMatch) {
            index.oldFileName = "a/" + unquoteIfQuoted(renameFromMatch[1]);
            index.isRename = true;
          }
          const renameToMatch = /^rename to (.*)/.exec(extLine);
          if (renameToMatch) {
            index.newFileName = "b/" + unquoteIfQuoted(renameToMatch[1]);
            index.isRename = true;
          }
          const copyFromMatch = /^copy from (.*)/.exec(extLine);
          if (copyFromMatch) {
            index.oldFileName = "a/" + unquoteIfQuoted(copyFromMatch[1]);
            index.isCopy = true;
          }
          const copyToMatch = /^copy to (.*)/.exec(extLine);
          if (copyToMatch) {
            index.newFileName = "b/" + unquoteIfQuoted(copyToMatch[1]);
            index.isCopy = true;
          }
          const newFileModeMatch = /^new file mode (\d+)/.exec(extLine);
          if (newFileModeMatch) {
            index.isCreate = true;
            index.newMode = newFileModeMatch[1];
          }
          const deletedFileModeMatch = /^deleted file mode (\d+)/.exec(extLine);
          if (deletedFileModeMatch) {
            index.isDelete = true;
            index.oldMode = deletedFileModeMatch[1];
          }
          const oldModeMatch = /^old mode (\d+)/.exec(extLine);
          if (oldModeMatch) {
            index.oldMode = oldModeMatch[1];
          }
          const newModeMatch = /^new mode (\d+)/.exec(extLine);
          if (newModeMatch) {
            index.newMode = newModeMatch[1];
          }
          if (/^Binary files /.test(extLine)) {
            index.isBinary = true;
          }
          i++;
        }
        continue;
      } else if (isDiffHeader(line)) {
        if (seenDiffHeader) {
          return;
        }
        seenDiffHeader = true;
        const headerMatch = /^(?:Index:|diff(?: -r \w+)+)\s+/.exec(line);
        if (headerMatch) {
          index.index = line.substring(headerMatch[0].length).trim();
        }
      }
      i++;
    }
    parseFileHeader(index);
    parseFileHeader(index);
    if (index.oldFileName === void 0 !== (index.newFileName === void 0)) {
      throw new Error("Missing " + (index.oldFileName !== void 0 ? '"+++ ..."' : '"--- ..."') + " file header for " + ((_a = index.oldFileName) !== null && _a !== void 0 ? _a : index.newFileName));
    }
    while (i < diffstr.length) {
      const line = diffstr[i];
      if (isDiffHeader(line) || isFileHeader(line) || /^===================================================================/.test(line)) {
        break;
      } else if (isHunkHeader(line)) {
        index.hunks.push(parseHunk());
      } else {
        i++;
      }
    }
  }
  function parseGitDiffHeader(line) {
    const rest = line.substring("diff --git ".length);
    if (rest.startsWith('"')) {
      const oldPath = parseQuotedFileName(rest);
      if (oldPath === null) {
        return null;
      }
      const afterOld = rest.substring(oldPath.rawLength + 1);
      let newFileName;
      if (afterOld.startsWith('"')) {
        const newPath = parseQuotedFileName(afterOld);
        if (newPath === null) {
          return null;
        }
        newFileName = newPath.fileName;
      } else {
        newFileName = afterOld;
      }
      return {
        oldFileName: oldPath.fileName,
        newFileName
      };
    }
    const quoteIdx = rest.indexOf('"');
    if (quoteIdx > 0) {
      const oldFileName = rest.substring(0, quoteIdx - 1);
      const newPath = parseQuotedFileName(rest.substring(quoteIdx));
      if (newPath === null) {
        return null;
      }
      return {
        oldFileName,
        newFileName: newPath.fileName
      };
    }
    if (rest.startsWith("a/")) {
      const splits = [];
      let idx = 0;
      while (true) {
        idx = rest.indexOf(" b/", idx + 1);
        if (idx === -1) {
          break;
        }
        splits.push(idx);
      }
      if (splits.length > 0) {
        const mid = splits[Math.floor(splits.length / 2)];
        return {
          oldFileName: rest.substring(0, mid),
          newFileName: rest.substring(mid + 1)
        };
      }
    }
    return null;
  }
  function unquoteIfQuoted(s) {
    if (s.startsWith('"')) {
      const parsed = parseQuotedFileName(s);
      if (parsed) {
        return parsed.fileName;
      }
    }
    return s;
  }
  function parseQuotedFileName(s) {
    if (!s.startsWith('"')) {
      return null;
    }
    let result = "";
    let j = 1;
    while (j < s.length) {
      if (s[j] === '"') {
        return { fileName: result, rawLength: j + 1 };
      }
      if (s[j] === "\\" && j + 1 < s.length) {
        j++;
        switch (s[j]) {
          case "a":
            result += "\x07";
            break;
          case "b":
            result += "\b";
            break;
          case "f":
            result += "\f";
            break;
          case "n":
            result += "\n";
            break;
          case "r":
            result += "\r";
            break;
          case "t":
            result += "	";
            break;
          case "v":
            result += "\v";
            break;
          case "\\":
            result += "\\";
            break;
          case '"':
            result += '"';
            break;
          case "0":
          case "1":
          case "2":
          case "3":
          case "4":
          case "5":
          case "6":
          case "7": {
            if (j + 2 >= s.length || s[j + 1] < "0" || s[j + 1] > "7" || s[j + 2] < "0" || s[j + 2] > "7") {
              return null;
            }
            const bytes = [parseInt(s.substring(j, j + 3), 8)];
            j += 3;
            while (s[j] === "\\" && s[j + 1] >= "0" && s[j + 1] <= "7") {
              if (j + 3 >= s.length || s[j + 2] < "0" || s[j + 2] > "7" || s[j + 3] < "0" || s[j + 3] > "7") {
                return null;
              }
              bytes.push(parseInt(s.substring(j + 1, j + 4), 8));
              j += 4;
            }
            result += new TextDecoder("utf-8").decode(new Uint8Array(bytes));
            continue;
          }
          // Note that in C, there are also three kinds of hex escape sequences:
          // - \xhh
          // - \uhhhh
          // - \Uhhhhhhhh
          // We do not bother to parse them here because, so far as we know,
          // they are never emitted by any tools that generate unified diff
          // format diffs, and so for now jsdiff does not consider them legal.
          default:
            return null;
        }
      } else {
        result += s[j];
      }
      j++;
    }
    return null;
  }
  function parseFileHeader(index) {
    const fileHeaderMatch = /^(---|\+\+\+)\s+/.exec(diffstr[i]);
    if (fileHeaderMatch) {
      const prefix = fileHeaderMatch[1], data = diffstr[i].substring(3).trim().split("	", 2), header = (data[1] || "").trim();
      let fileName = data[0];
      if (fileName.startsWith('"')) {
        fileName = unquoteIfQuoted(fileName);
      } else {
        fileName = fileName.replace(/\\\\/g, "\\");
      }
      if (prefix === "---") {
        index.oldFileName = fileName;
        index.oldHeader = header;
      } else {
        index.newFileName = fileName;
        index.newHeader = header;
      }
      i++;
    }
  }
  function parseHunk() {
    var _a;
    const chunkHeaderIndex = i, chunkHeaderLine = diffstr[i++], chunkHeader = chunkHeaderLine.split(/@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/);
    const hunk = {
      oldStart: +chunkHeader[1],
      oldLines: typeof chunkHeader[2] === "undefined" ? 1 : +chunkHeader[2],
      newStart: +chunkHeader[3],
      newLines: typeof chunkHeader[4] === "undefined" ? 1 : +chunkHeader[4],
      lines: []
    };
    if (hunk.oldLines === 0) {
      hunk.oldStart += 1;
    }
    if (hunk.newLines === 0) {
      hunk.newStart += 1;
    }
    let addCount = 0, removeCount = 0;
    for (; i < diffstr.length && (removeCount < hunk.oldLines || addCount < hunk.newLines || ((_a = diffstr[i]) === null || _a === void 0 ? void 0 : _a.startsWith("\\"))); i++) {
      const operation = diffstr[i].length == 0 && i != diffstr.length - 1 ? " " : diffstr[i][0];
      if (operation === "+" || operation === "-" || operation === " " || operation === "\\") {
        hunk.lines.push(diffstr[i]);
        if (operation === "+") {
          addCount++;
        } else if (operation === "-") {
          removeCount++;
        } else if (operation === " ") {
          addCount++;
          removeCount++;
        }
      } else {
        throw new Error(`Hunk at line ${chunkHeaderIndex + 1} contained invalid line ${diffstr[i]}`);
      }
    }
    if (!addCount && hunk.newLines === 1) {
      hunk.newLines = 0;
    }
    if (!removeCount && hunk.oldLines === 1) {
      hunk.oldLines = 0;
    }
    if (addCount !== hunk.newLines) {
      throw new Error("Added line count did not match for hunk at line " + (chunkHeaderIndex + 1));
    }
    if (removeCount !== hunk.oldLines) {
      throw new Error("Removed line count did not match for hunk at line " + (chunkHeaderIndex + 1));
    }
    if (i < diffstr.length && diffstr[i] && /^[+ -]/.test(diffstr[i]) && !isFileHeader(diffstr[i])) {
      throw new Error("Hunk at line " + (chunkHeaderIndex + 1) + " has more lines than expected (expected " + hunk.oldLines + " old lines and " + hunk.newLines + " new lines)");
    }
    return hunk;
  }
  while (i < diffstr.length) {
    parseIndex();
  }
  return list;
}
function hasOnlyWinLineEndings(string) {
  return string.includes("\r\n") && !string.startsWith("\n") && !string.match(/[^\r]\n/);
}
function hasOnlyUnixLineEndings(string) {
  return !string.includes("\r\n") && string.includes("\n");
}
function unixToWin(patch) {
  if (Array.isArray(patch)) {
    return patch.map((p) => unixToWin(p));
  }
  return Object.assign(Object.assign({}, patch), { hunks: patch.hunks.map((hunk) => Object.assign(Object.assign({}, hunk), { lines: hunk.lines.map((line, i) => {
    var _a;
    return line.startsWith("\\") || line.endsWith("\r") || ((_a = hunk.lines[i + 1]) === null || _a === void 0 ? void 0 : _a.startsWith("\\")) ? line : line + "\r";
  }) })) });
}
function winToUnix(patch) {
  if (Array.isArray(patch)) {
    return patch.map((p) => winToUnix(p));
  }
  return Object.assign(Object.assign({}, patch), { hunks: patch.hunks.map((hunk) => Object.assign(Object.assign({}, hunk), { lines: hunk.lines.map((line) => line.endsWith("\r") ? line.substring(0, line.length - 1) : line) })) });
}
function isUnix(patch) {
  if (!Array.isArray(patch)) {
    patch = [patch];
  }
  return !patch.some((index) => index.hunks.some((hunk) => hunk.lines.some((line) => !line.startsWith("\\") && line.endsWith("\r"))));
}
function isWin(patch) {
  if (!Array.isArray(patch)) {
    patch = [patch];
  }
  return patch.some((index) => index.hunks.some((hunk) => hunk.lines.some((line) => line.endsWith("\r")))) && patch.every((index) => index.hunks.every((hunk) => hunk.lines.every((line, i) => {
    var _a;
    return line.startsWith("\\") || line.endsWith("\r") || ((_a = hunk.lines[i + 1]) === null || _a === void 0 ? void 0 : _a.startsWith("\\"));
  })));
}
function distance_iterator_default(start, minLine, maxLine) {
  let wantForward = true, backwardExhausted = false, forwardExhausted = false, localOffset = 1;
  return function iterator() {
    if (wantForward && !forwardExhausted) {
      if (backwardExhausted) {
        localOffset++;
      } else {
        wantForward = false;
      }
      if (start + localOffset <= maxLine) {
        return start + localOffset;
      }
      forwardExhausted = true;
    }
    if (!backwardExhausted) {
      if (!forwardExhausted) {
        wantForward = true;
      }
      if (minLine <= start - localOffset) {
        return start - localOffset++;
      }
      backwardExhausted = true;
      return iterator();
    }
    return void 0;
  };
}
function applyPatch(source, patch, options = {}) {
  let patches;
  if (typeof patch === "string") {
    patches = parsePatch(patch);
  } else if (Array.isArray(patch)) {
    patches = patch;
  } else {
    patches = [patch];
  }
  if (patches.length > 1) {
    throw new Error("applyPatch only works with a single input.");
  }
  return applyStructuredPatch(source, patches[0], options);
}
function applyStructuredPatch(source, patch, options = {}) {
  if (options.autoConvertLineEndings || options.autoConvertLineEndings == null) {
    if (hasOnlyWinLineEndings(source) && isUnix(patch)) {
      patch = unixToWin(patch);
    } else if (hasOnlyUnixLineEndings(source) && isWin(patch)) {
      patch = winToUnix(patch);
    }
  }
  const lines = source.split("\n"), hunks = patch.hunks, compareLine = options.compareLine || ((lineNumber, line, operation, patchContent) => line === patchContent), fuzzFactor = options.fuzzFactor || 0;
  let minLine = 0;
  if (fuzzFactor < 0 || !Number.isInteger(fuzzFactor)) {
    throw new Error("fuzzFactor must be a non-negative integer");
  }
  if (!hunks.length) {
    return source;
  }
  let prevLine = "", removeEOFNL = false, addEOFNL = false;
  for (let i = 0; i < hunks[hunks.length - 1].lines.length; i++) {
    const line = hunks[hunks.length - 1].lines[i];
    if (line[0] == "\\") {
      if (prevLine[0] == "+") {
        removeEOFNL = true;
      } else if (prevLine[0] == "-") {
        addEOFNL = true;
      }
    }
    prevLine = line;
  }
  if (removeEOFNL) {
    if (addEOFNL) {
      if (!fuzzFactor && lines[lines.length - 1] == "") {
        return false;
      }
    } else if (lines[lines.length - 1] == "") {
      lines.pop();
    } else if (!fuzzFactor) {
      return false;
    }
  } else if (addEOFNL) {
    if (lines[lines.length - 1] != "") {
      lines.push("");
    } else if (!fuzzFactor) {
      return false;
    }
  }
  function applyHunk(hunkLines, toPos, maxErrors, hunkLinesI = 0, lastContextLineMatched = true, patchedLines = [], patchedLinesLength = 0) {
    let nConsecutiveOldContextLines = 0;
    let nextContextLineMustMatch = false;
    for (; hunkLinesI < hunkLines.length; hunkLinesI++) {
      const hunkLine = hunkLines[hunkLinesI], operation = hunkLine.length > 0 ? hunkLine[0] : " ", content = hunkLine.length > 0 ? hunkLine.substr(1) : hunkLine;
      if (operation === "-") {
        if (compareLine(toPos + 1, lines[toPos], operation, content)) {
          toPos++;
          nConsecutiveOldContextLines = 0;
        } else {
          if (!maxErrors || lines[toPos] == null) {
            return null;
          }
          patchedLines[patchedLinesLength] = lines[toPos];
          return applyHunk(hunkLines, toPos + 1, maxErrors - 1, hunkLinesI, false, patchedLines, patchedLinesLength + 1);
        }
      }
      if (operation === "+") {
        if (!lastContextLineMatched) {
          return null;
        }
        patchedLines[patchedLinesLength] = content;
        patchedLinesLength++;
        nConsecutiveOldContextLines = 0;
        nextContextLineMustMatch = true;
      }
      if (operation === " ") {
        nConsecutiveOldContextLines++;
        patchedLines[patchedLinesLength] = lines[toPos];
        if (compareLine(toPos + 1, lines[toPos], operation, content)) {
          patchedLinesLength++;
          lastContextLineMatched = true;
          nextContextLineMustMatch = false;
          toPos++;
        } else {
          if (nextContextLineMustMatch || !maxErrors) {
            return null;
          }
          return lines[toPos] && (applyHunk(hunkLines, toPos + 1, maxErrors - 1, hunkLinesI + 1, false, patchedLines, patchedLinesLength + 1) || applyHunk(hunkLines, toPos + 1, maxErrors - 1, hunkLinesI, false, patchedLines, patchedLinesLength + 1)) || applyHunk(hunkLines, toPos, maxErrors - 1, hunkLinesI + 1, false, patchedLines, patchedLinesLength);
        }
      }
    }
    patchedLinesLength -= nConsecutiveOldContextLines;
    toPos -= nConsecutiveOldContextLines;
    patchedLines.length = patchedLinesLength;
    return {
      patchedLines,
      oldLineLastI: toPos - 1
    };
  }
  const resultLines = [];
  let prevHunkOffset = 0;
  for (let i = 0; i < hunks.length; i++) {
    const hunk = hunks[i];
    let hunkResult;
    const maxLine = lines.length - hunk.oldLines + fuzzFactor;
    let toPos;
    for (let maxErrors = 0; maxErrors <= fuzzFactor; maxErrors++) {
      toPos = hunk.oldStart + prevHunkOffset - 1;
      const iterator = distance_iterator_default(toPos, minLine, maxLine);
      for (; toPos !== void 0; toPos = iterator()) {
        hunkResult = applyHunk(hunk.lines, toPos, maxErrors);
        if (hunkResult) {
          break;
        }
      }
      if (hunkResult) {
        break;
      }
    }
    if (!hunkResult) {
      return false;
    }
    for (let i2 = minLine; i2 < toPos; i2++) {
      resultLines.push(lines[i2]);
    }
    for (let i2 = 0; i2 < hunkResult.patchedLines.length; i2++) {
      const line = hunkResult.patchedLines[i2];
      resultLines.push(line);
    }
    minLine = hunkResult.oldLineLastI + 1;
    prevHunkOffset = toPos + 1 - hunk.oldStart;
  }
  for (let i = minLine; i < lines.length; i++) {
    resultLines.push(lines[i]);
  }
  return resultLines.join("\n");
}
function swapPrefix(fileName) {
  if (fileName === void 0 || fileName === "/dev/null") {
    return fileName;
  }
  if (fileName.startsWith("a/")) {
    return "b/" + fileName.slice(2);
  }
  if (fileName.startsWith("b/")) {
    return "a/" + fileName.slice(2);
  }
  return fileName;
}
function reversePatch(structuredPatch2) {
  if (Array.isArray(structuredPatch2)) {
    return structuredPatch2.map((patch) => reversePatch(patch)).reverse();
  }
  const reversed = Object.assign(Object.assign({}, structuredPatch2), { oldFileName: structuredPatch2.isGit ? swapPrefix(structuredPatch2.newFileName) : structuredPatch2.newFileName, oldHeader: structuredPatch2.newHeader, newFileName: structuredPatch2.isGit ? swapPrefix(structuredPatch2.oldFileName) : structuredPatch2.oldFileName, newHeader: structuredPatch2.oldHeader, oldMode: structuredPatch2.newMode, newMode: structuredPatch2.oldMode, isCreate: structuredPatch2.isDelete, isDelete: structuredPatch2.isCreate, hunks: structuredPatch2.hunks.map((hunk) => {
    return {
      oldLines: hunk.newLines,
      oldStart: hunk.newStart,
      newLines: hunk.oldLines,
      newStart: hunk.oldStart,
      lines: hunk.lines.map((l) => {
        if (l.startsWith("-")) {
          return `+${l.slice(1)}`;
        }
        if (l.startsWith("+")) {
          return `-${l.slice(1)}`;
        }
        return l;
      })
    };
  }) });
  if (structuredPatch2.isCopy) {
    reversed.newFileName = "/dev/null";
    reversed.newHeader = void 0;
    reversed.isDelete = true;
    delete reversed.isCreate;
    delete reversed.isCopy;
    delete reversed.isRename;
    reversed.hunks = [];
  }
  return reversed;
}
var Diff = class {
  diff(oldStr, newStr, options = {}) {
    let callback;
    if (typeof options === "function") {
      callback = options;
      options = {};
    } else if ("callback" in options) {
      callback = options.callback;
    }
    const oldString = this.castInput(oldStr, options);
    const newString = this.castInput(newStr, options);
    const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
    const newTokens = this.removeEmpty(this.tokenize(newString, options));
    return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
  }
  diffWithOptionsObj(oldTokens, newTokens, options, callback) {
    var _a;
    const done = (value) => {
      value = this.postProcess(value, options);
      if (callback) {
        setTimeout(function() {
          callback(value);
        }, 0);
        return void 0;
      } else {
        return value;
      }
    };
    const newLen = newTokens.length, oldLen = oldTokens.length;
    let editLength = 1;
    let maxEditLength = newLen + oldLen;
    if (options.maxEditLength != null) {
      maxEditLength = Math.min(maxEditLength, options.maxEditLength);
    }
    const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
    const abortAfterTimestamp = Date.now() + maxExecutionTime;
    const bestPath = [{ oldPos: -1, lastComponent: void 0 }];
    let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
    if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
      return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
    }
    let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
    const execEditLength = () => {
      for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
        let basePath;
        const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
        if (removePath) {
          bestPath[diagonalPath - 1] = void 0;
        }
        let canAdd = false;
        if (addPath) {
          const addPathNewPos = addPath.oldPos - diagonalPath;
          canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
        }
        const canRemove = removePath && removePath.oldPos + 1 < oldLen;
        if (!canAdd && !canRemove) {
          bestPath[diagonalPath] = void 0;
          continue;
        }
        if (!canRemove || canAdd && removePath.oldPos < addPath.oldPos) {
          basePath = this.addToPath(addPath, true, false, 0, options);
        } else {
          basePath = this.addToPath(removePath, false, true, 1, options);
        }
        newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
        if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
          return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
        } else {
          bestPath[diagonalPath] = basePath;
          if (basePath.oldPos + 1 >= oldLen) {
            maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
          }
          if (newPos + 1 >= newLen) {
            minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
          }
        }
      }
      editLength++;
    };
    if (callback) {
      (function exec() {
        setTimeout(function() {
          if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) {
            return callback(void 0);
          }
          if (!execEditLength()) {
            exec();
          }
        }, 0);
      })();
    } else {
      while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
        const ret = execEditLength();
        if (ret) {
          return ret;
        }
      }
    }
  }
  addToPath(path, added, removed, oldPosInc, options) {
    const last = path.lastComponent;
    if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) {
      return {
        oldPos: path.oldPos + oldPosInc,
        lastComponent: { count: last.count + 1, added, removed, previousComponent: last.previousComponent }
      };
    } else {
      return {
        oldPos: path.oldPos + oldPosInc,
        lastComponent: { count: 1, added, removed, previousComponent: last }
      };
    }
  }
  extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
    const newLen = newTokens.length, oldLen = oldTokens.length;
    let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
    while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
      newPos++;
      oldPos++;
      commonCount++;
      if (options.oneChangePerToken) {
        basePath.lastComponent = { count: 1, previousComponent: basePath.lastComponent, added: false, removed: false };
      }
    }
    if (commonCount && !options.oneChangePerToken) {
      basePath.lastComponent = { count: commonCount, previousComponent: basePath.lastComponent, added: false, removed: false };
    }
    basePath.oldPos = oldPos;
    return newPos;
  }
  equals(left, right, options) {
    if (options.comparator) {
      return options.comparator(left, right);
    } else {
      return left === right || !!options.ignoreCase && left.toLowerCase() === right.toLowerCase();
    }
  }
  removeEmpty(array) {
    const ret = [];
    for (let i = 0; i < array.length; i++) {
      if (array[i]) {
        ret.push(array[i]);
      }
    }
    return ret;
  }
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  castInput(value, options) {
    return value;
  }
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  tokenize(value, options) {
    return Array.from(value);
  }
  join(chars) {
    return chars.join("");
  }
  postProcess(changeObjects, options) {
    return changeObjects;
  }
  get useLongestToken() {
    return false;
  }
  buildValues(lastComponent, newTokens, oldTokens) {
    const components = [];
    let nextComponent;
    while (lastComponent) {
      components.push(lastComponent);
      nextComponent = lastComponent.previousComponent;
      delete lastComponent.previousComponent;
      lastComponent = nextComponent;
    }
    components.reverse();
    const componentLen = components.length;
    let componentPos = 0, newPos = 0, oldPos = 0;
    for (; componentPos < componentLen; componentPos++) {
      const component = components[componentPos];
      if (!component.removed) {
        if (!component.added && this.useLongestToken) {
          let value = newTokens.slice(newPos, newPos + component.count);
          value = value.map(function(value2, i) {
            const oldValue = oldTokens[oldPos + i];
            return oldValue.length > value2.length ? oldValue : value2;
          });
          component.value = this.join(value);
        } else {
          component.value = this.join(newTokens.slice(newPos, newPos + component.count));
        }
        newPos += component.count;
        if (!component.added) {
          oldPos += component.count;
        }
      } else {
        component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
        oldPos += component.count;
      }
    }
    return components;
  }
};
var LineDiff = class extends Diff {
  constructor() {
    super(...arguments);
    this.tokenize = tokenize;
  }
  equals(left, right, options) {
    if (options.ignoreWhitespace) {
      if (!options.newlineIsToken || !left.includes("\n")) {
        left = left.trim();
      }
      if (!options.newlineIsToken || !right.includes("\n")) {
        right = right.trim();
      }
    } else if (options.ignoreNewlineAtEof && !options.newlineIsToken) {
      if (left.endsWith("\n")) {
        left = left.slice(0, -1);
      }
      if (right.endsWith("\n")) {
        right = right.slice(0, -1);
      }
    }
    return super.equals(left, right, options);
  }
};
var lineDiff = new LineDiff();
function diffLines(oldStr, newStr, options) {
  return lineDiff.diff(oldStr, newStr, options);
}
function tokenize(value, options) {
  if (options.stripTrailingCr) {
    value = value.replace(/\r\n/g, "\n");
  }
  const retLines = [], linesAndNewlines = value.split(/(\n|\r\n)/);
  if (!linesAndNewlines[linesAndNewlines.length - 1]) {
    linesAndNewlines.pop();
  }
  for (let i = 0; i < linesAndNewlines.length; i++) {
    const line = linesAndNewlines[i];
    if (i % 2 && !options.newlineIsToken) {
      retLines[retLines.length - 1] += line;
    } else {
      retLines.push(line);
    }
  }
  return retLines;
}
function needsQuoting(s) {
  for (let i = 0; i < s.length; i++) {
    if (s[i] < " " || s[i] > "~" || s[i] === '"' || s[i] === "\\") {
      return true;
    }
  }
  return false;
}
function quoteFileNameIfNeeded(s) {
  if (!needsQuoting(s)) {
    return s;
  }
  let result = '"';
  const bytes = new TextEncoder().encode(s);
  let i = 0;
  while (i < bytes.length) {
    const b = bytes[i];
    if (b === 7) {
      result += "\\a";
    } else if (b === 8) {
      result += "\\b";
    } else if (b === 9) {
      result += "\\t";
    } else if (b === 10) {
      result += "\\n";
    } else if (b === 11) {
      result += "\\v";
    } else if (b === 12) {
      result += "\\f";
    } else if (b === 13) {
      result += "\\r";
    } else if (b === 34) {
      result += '\\"';
    } else if (b === 92) {
      result += "\\\\";
    } else if (b >= 32 && b <= 126) {
      result += String.fromCharCode(b);
    } else {
      result += "\\" + b.toString(8).padStart(3, "0");
    }
    i++;
  }
  result += '"';
  return result;
}
var INCLUDE_HEADERS = {
  includeIndex: true,
  includeUnderline: true,
  includeFileHeaders: true
};
var OMIT_HEADERS = {
  includeIndex: false,
  includeUnderline: false,
  includeFileHeaders: false
};
function structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options) {
  let optionsObj;
  if (!options) {
    optionsObj = {};
  } else if (typeof options === "function") {
    optionsObj = { callback: options };
  } else {
    optionsObj = options;
  }
  if (typeof optionsObj.context === "undefined") {
    optionsObj.context = 4;
  }
  const context = optionsObj.context;
  if (optionsObj.newlineIsToken) {
    throw new Error("newlineIsToken may not be used with patch-generation functions, only with diffing functions");
  }
  if (!optionsObj.callback) {
    return diffLinesResultToPatch(diffLines(oldStr, newStr, optionsObj));
  } else {
    const { callback } = optionsObj;
    diffLines(oldStr, newStr, Object.assign(Object.assign({}, optionsObj), { callback: (diff) => {
      const patch = diffLinesResultToPatch(diff);
      callback(patch);
    } }));
  }
  function diffLinesResultToPatch(diff) {
    if (!diff) {
      return;
    }
    diff.push({ value: "", lines: [] });
    function contextLines(lines) {
      return lines.map(function(entry) {
        return " " + entry;
      });
    }
    const hunks = [];
    let oldRangeStart = 0, newRangeStart = 0, curRange = [], oldLine = 1, newLine = 1;
    for (let i = 0; i < diff.length; i++) {
      const current = diff[i], lines = current.lines || splitLines(current.value);
      current.lines = lines;
      if (current.added || current.removed) {
        if (!oldRangeStart) {
          const prev = diff[i - 1];
          oldRangeStart = oldLine;
          newRangeStart = newLine;
          if (prev) {
            curRange = context > 0 ? contextLines(prev.lines.slice(-context)) : [];
            oldRangeStart -= curRange.length;
            newRangeStart -= curRange.length;
          }
        }
        for (const line of lines) {
          curRange.push((current.added ? "+" : "-") + line);
        }
        if (current.added) {
          newLine += lines.length;
        } else {
          oldLine += lines.length;
        }
      } else {
        if (oldRangeStart) {
          if (lines.length <= context * 2 && i < diff.length - 2) {
            for (const line of contextLines(lines)) {
              curRange.push(line);
            }
          } else {
            const contextSize = Math.min(lines.length, context);
            for (const line of contextLines(lines.slice(0, contextSize))) {
              curRange.push(line);
            }
            const hunk = {
              oldStart: oldRangeStart,
              oldLines: oldLine - oldRangeStart + contextSize,
              newStart: newRangeStart,
              newLines: newLine - newRangeStart + contextSize,
              lines: curRange
            };
            hunks.push(hunk);
            oldRangeStart = 0;
            newRangeStart = 0;
            curRange = [];
          }
        }
        oldLine += lines.length;
        newLine += lines.length;
      }
    }
    for (const hunk of hunks) {
      for (let i = 0; i < hunk.lines.length; i++) {
        if (hunk.lines[i].endsWith("\n")) {
          hunk.lines[i] = hunk.lines[i].slice(0, -1);
        } else {
          hunk.lines.splice(i + 1, 0, "\\ No newline at end of file");
          i++;
        }
      }
    }
    return {
      oldFileName,
      newFileName,
      oldHeader,
      newHeader,
      hunks
    };
  }
}
function formatPatch(patch, headerOptions) {
  var _a, _b, _c, _d, _e, _f;
  if (!headerOptions) {
    headerOptions = INCLUDE_HEADERS;
  }
  if (Array.isArray(patch)) {
    if (patch.length > 1 && !headerOptions.includeFileHeaders && !patch.every((p) => p.isGit)) {
      throw new Error("Cannot omit file headers on a multi-file patch. (The result would be unparseable; how would a tool trying to apply the patch know which changes are to which file?)");
    }
    return patch.map((p) => formatPatch(p, headerOptions)).join("\n");
  }
  const ret = [];
  if (patch.isGit) {
    headerOptions = INCLUDE_HEADERS;
    if (!patch.oldFileName) {
      throw new Error("oldFileName must be specified for Git patches");
    }
    if (!patch.newFileName) {
      throw new Error("newFileName must be specified for Git patches");
    }
    let gitOldName = patch.oldFileName;
    let gitNewName = patch.newFileName;
    if (patch.isCreate && gitOldName === "/dev/null") {
      gitOldName = gitNewName.replace(/^b\//, "a/");
    } else if (patch.isDelete && gitNewName === "/dev/null") {
      gitNewName = gitOldName.replace(/^a\//, "b/");
    }
    ret.push("diff --git " + quoteFileNameIfNeeded(gitOldName) + " " + quoteFileNameIfNeeded(gitNewName));
    if (patch.isDelete) {
      ret.push("deleted file mode " + ((_a = patch.oldMode) !== null && _a !== void 0 ? _a : "100644"));
    }
    if (patch.isCreate) {
      ret.push("new file mode " + ((_b = patch.newMode) !== null && _b !== void 0 ? _b : "100644"));
    }
    if (patch.oldMode && patch.newMode && !patch.isDelete && !patch.isCreate) {
      ret.push("old mode " + patch.oldMode);
      ret.push("new mode " + patch.newMode);
    }
    if (patch.isRename) {
      ret.push("rename from " + quoteFileNameIfNeeded(((_c = patch.oldFileName) !== null && _c !== void 0 ? _c : "").replace(/^a\//, "")));
      ret.push("rename to " + quoteFileNameIfNeeded(((_d = patch.newFileName) !== null && _d !== void 0 ? _d : "").replace(/^b\//, "")));
    }
    if (patch.isCopy) {
      ret.push("copy from " + quoteFileNameIfNeeded(((_e = patch.oldFileName) !== null && _e !== void 0 ? _e : "").replace(/^a\//, "")));
      ret.push("copy to " + quoteFileNameIfNeeded(((_f = patch.newFileName) !== null && _f !== void 0 ? _f : "").replace(/^b\//, "")));
    }
  } else {
    if (headerOptions.includeIndex && patch.oldFileName == patch.newFileName && patch.oldFileName !== void 0) {
      ret.push("Index: " + patch.oldFileName);
    }
    if (headerOptions.includeUnderline) {
      ret.push("===================================================================");
    }
  }
  const hasHunks = patch.hunks.length > 0;
  if (headerOptions.includeFileHeaders && patch.oldFileName !== void 0 && patch.newFileName !== void 0 && (!patch.isGit || hasHunks)) {
    ret.push("--- " + quoteFileNameIfNeeded(patch.oldFileName) + (patch.oldHeader ? "	" + patch.oldHeader : ""));
    ret.push("+++ " + quoteFileNameIfNeeded(patch.newFileName) + (patch.newHeader ? "	" + patch.newHeader : ""));
  }
  for (let i = 0; i < patch.hunks.length; i++) {
    const hunk = patch.hunks[i];
    const oldStart = hunk.oldLines === 0 ? hunk.oldStart - 1 : hunk.oldStart;
    const newStart = hunk.newLines === 0 ? hunk.newStart - 1 : hunk.newStart;
    ret.push("@@ -" + oldStart + "," + hunk.oldLines + " +" + newStart + "," + hunk.newLines + " @@");
    for (const line of hunk.lines) {
      ret.push(line);
    }
  }
  return ret.join("\n") + "\n";
}
function splitLines(text) {
  const hasTrailingNl = text.endsWith("\n");
  const result = text.split("\n").map((line) => line + "\n");
  if (hasTrailingNl) {
    result.pop();
  } else {
    result.push(result.pop().slice(0, -1));
  }
  return result;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  OMIT_HEADERS,
  applyPatch,
  formatPatch,
  parsePatch,
  reversePatch,
  structuredPatch
});
module.exports = { ...module.exports };
}),
"./chunk-BRFFDVYW.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  activeValue: () => activeValue,
  areWaysToStart: () => areWaysToStart,
  below: () => below,
  collisions: () => collisions,
  describeEras: () => describeEras,
  erasThatFollowActive: () => erasThatFollowActive,
  fixedHome: () => fixedHome,
  foreignHome: () => foreignHome,
  groupBy: () => groupBy,
  homesOf: () => homesOf,
  hostPath: () => hostPath,
  logFiles: () => logFiles,
  managerOf: () => managerOf,
  nameBeside: () => nameBeside,
  nameOf: () => nameOf,
  policyOf: () => policyOf,
  relatedOf: () => relatedOf,
  residents: () => residents,
  scriptIndex: () => scriptIndex,
  settled: () => settled,
  severalIn: () => severalIn,
  sharedLogs: () => sharedLogs,
  shellPath: () => shellPath,
  targetOf: () => targetOf,
  threats: () => threats,
  unquoted: () => unquoted
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_A74ML7CQ = require("./chunk-A74ML7CQ.js");
var import_chunk_DZ7ZOY7W = require("./chunk-DZ7ZOY7W.js");
var import_chunk_M5RVUK72 = require("./chunk-M5RVUK72.js");
function activeValue(written) {
  const name = written.toLowerCase();
  return name === "" || name === "default" ? null : name;
}
function settled(result) {
  if (result.kind === "fixed") return result;
  if (result.kind !== "active" || result.active === void 0) return null;
  const name = activeValue(result.active.name);
  return name === null ? { profile: result.fallbackProfile, home: result.fallback } : profileOf(result.root, name);
}
function collisions(host) {
  return [...placesByKey(host).values()].flatMap(({ place, stays }) => {
    const isShared = stays.some(({ at }) => at !== stays[0]?.at);
    const found = /* @__PURE__ */ new Map();
    for (const { era, members, active } of isShared ? membersByEra(stays) : []) {
      if (members.size < 2) continue;
      const key = [...members].join();
      const gateways = [...members].map((at) => host.gateways[at]);
      const group = found.get(key) ?? { gateways, eras: [], active };
      found.set(key, group);
      group.active ??= active;
      group.eras.push(era);
    }
    const { key: _, active: __, ...what } = place;
    return [...found.values()].map(({ gateways, eras, active }) => ({
      ...what,
      gateways,
      eras: inOrder(eras),
      ...active !== void 0 && { active }
    }));
  });
}
function placesByKey(host) {
  const groups = /* @__PURE__ */ new Map();
  host.gateways.forEach((gateway, at) => {
    if (gateway.service.isEntry) return;
    for (const { result, eras } of gateway.outcomes) {
      const place = certainPlace(result);
      if (place === null) continue;
      const group = groups.get(place.key) ?? { place, stays: [] };
      groups.set(place.key, group);
      group.stays.push({ at, eras, active: place.active });
    }
  });
  return groups;
}
function membersByEra(stays) {
  const byEra = /* @__PURE__ */ new Map();
  for (const { at, eras, active } of stays) {
    for (const era of eras) {
      const entry = byEra.get(era.index) ?? { era, members: /* @__PURE__ */ new Set(), active };
      byEra.set(era.index, entry);
      entry.active ??= active;
      entry.members.add(at);
    }
  }
  return byEra.values();
}
function threats(gateway, host) {
  const followed = /* @__PURE__ */ new Map();
  for (const { result, eras } of gateway.outcomes) {
    if (result.kind === "active") for (const era of eras) followed.set(era.index, result);
  }
  if (followed.size === 0 || gateway.service.isEntry) return [];
  const known = threatsOfHosts.get(host) ?? /* @__PURE__ */ new Map();
  threatsOfHosts.set(host, known);
  const key = JSON.stringify([...followed].map(([index, { root, fallback }]) => [index, root.key, fallback.key]));
  const all = known.get(key) ?? host.gateways.flatMap((other) => threatsOf(other, followed));
  known.set(key, all);
  return all.filter(({ other }) => other !== gateway);
}
var threatsOfHosts = /* @__PURE__ */ new WeakMap();
function threatsOf(other, followed) {
  if (other.service.isEntry) return [];
  const values = /* @__PURE__ */ new Map();
  for (const { result, eras } of other.outcomes) {
    for (const era of eras) {
      const active = followed.get(era.index);
      const value = active === void 0 ? void 0 : valueThatMeets(active, result);
      if (value === void 0) continue;
      const found = values.get(value) ?? [];
      values.set(value, found);
      found.push(era);
    }
  }
  return [...values].map(([value, eras]) => ({ other, value, eras }));
}
function erasThatFollowActive(gateway) {
  return gateway.outcomes.flatMap((outcome) => outcome.result.kind === "active" ? outcome.eras : []);
}
function describeEras(eras) {
  const runs = [];
  for (const era of inOrder(eras)) {
    const run = runs.at(-1);
    if (run !== void 0 && run.at(-1).index + 1 === era.index) run.push(era);
    else runs.push([era]);
  }
  const [first] = runs;
  if (runs.length === 1 && first?.[0]?.index === 0 && first.at(-1)?.to === null) return "any supported release";
  const words = runs.map((run) => {
    const first2 = run[0];
    const last = run.at(-1);
    if (last.to === null) return `${first2.from} and later`;
    return first2.from === last.to ? first2.from : `${first2.from} to ${last.to}`;
  });
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
function inOrder(eras) {
  return eras.toSorted((a, b) => a.index - b.index);
}
function certainPlace(result) {
  const place = settled(result);
  if (place !== null) {
    const key2 = place.home.key ?? place.home.sharedKey;
    if (key2 === void 0) return null;
    const active = result.kind === "active" ? result.active : void 0;
    return { key: key2, ...place, ...active !== void 0 && { active } };
  }
  if (result.kind !== "active" || result.root.key === null || result.fallback.key === null) return null;
  const key = `active ${result.root.key}\0${result.fallback.key}`;
  return { key, home: result.root, profile: null, follows: true };
}
function valueThatMeets(follower, other) {
  const place = settled(other);
  if (place === null || place.home.key === null || follower.root.key === null) return void 0;
  if (follower.fallback.key === place.home.key) return null;
  const prefix = `${follower.root.key}/profiles/`;
  if (!place.home.key.startsWith(prefix)) return void 0;
  return place.home.key.slice(prefix.length);
}
function profileOf(root, profile) {
  const key = root.key === null ? null : `${root.key}/profiles/${profile}`;
  return { profile, home: { path: `${root.path}/profiles/${profile}`, key } };
}
var TEE = /^(\|&?\s*(?:\/usr)?(?:\/bin\/)?tee(?:\s+-[-a-z]+)*\s+)(?:"[^"]*"|'[^']*'|[^\s;&|<>()"'-][^\s;&|<>()"']*)/;
var LONGEST_TEE = 4200;
var SHELL = /(?:^|\/)(?:ba|da|z|k|a)?sh$/;
function scriptIndex(words) {
  const known = indices.get(words);
  if (known !== void 0) return known;
  const found = findScript(words);
  indices.set(words, found);
  return found;
}
var indices = /* @__PURE__ */ new WeakMap();
function findScript(words) {
  const shell = words.findIndex(({ value }) => value.endsWith("sh") && SHELL.test(value));
  if (shell === -1) return -1;
  let isScript = false;
  for (let at = shell + 1; at < words.length; at++) {
    const { value } = words[at];
    if (!/^[-+]/.test(value)) return isScript ? at : -1;
    if (value.startsWith("--")) continue;
    isScript ||= value.startsWith("-") && value.includes("c");
    at += [...value].filter((letter) => letter === "o" || letter === "O").length;
  }
  return -1;
}
function scriptOf(command) {
  return command.words[scriptIndex(command.words)] ?? null;
}
function redirects(script) {
  const { value } = script;
  const found = [];
  let quote = "";
  for (let at = 0; at < value.length; at++) {
    const char = value[at];
    if (char === "\\" && quote !== "'") at++;
    else if (quote !== "") quote = char === quote ? "" : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === ">") {
      const start = skip(value, at, /[>|\s]/);
      const end = wordEnd(value, start);
      if (end > start) found.push(unquoted(script.slice(start, end)));
      at = end - 1;
    } else if (char === "|") {
      const [all, before] = TEE.exec(value.slice(at, at + LONGEST_TEE)) ?? [];
      if (all === void 0) continue;
      found.push(unquoted(script.slice(at + before.length, at + all.length)));
      at += all.length - 1;
    }
  }
  return found;
}
function unquoted(word) {
  const parts = [...word.value.matchAll(/[^"']+/g)].map(
    ({ index, 0: { length } }) => word.slice(index, index + length)
  );
  return parts.length === 0 ? word.slice(0, 0) : import_chunk_DZ7ZOY7W.Text.concat(parts);
}
function skip(value, from, kind) {
  let at = from;
  while (at < value.length && kind.test(value[at])) at++;
  return at;
}
function wordEnd(value, from) {
  let quote = "";
  let at = from;
  for (; at < value.length; at++) {
    const char = value[at];
    if (quote !== "") quote = char === quote ? "" : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (/[\s;&|<>()]/.test(char)) break;
  }
  return at;
}
var SYSTEMD = {
  name: "systemd",
  policyKey: "Restart=",
  policy: (policy) => `Restart=${policy}`,
  delayKey: "RestartSec=",
  noPolicy: { fact: "has no Restart=", remedy: "Add Restart=always with RestartSec=5, or on-failure." },
  notStarted: ({ scope, settings }) => {
    const hasInstall = settings.some(({ section }) => section === "Install");
    const [fact, effect, remedy] = hasInstall ? ["names nothing in [Install] that starts it", "has nothing start it", "Add"] : ["has no [Install] section", "refuses it", "Add [Install] with"];
    const consequence = `"systemctl enable" ${effect}, and after a reboot the gateway stays down`;
    return `${fact}, and nothing else in the repository starts it: ${consequence}. ${remedy} WantedBy=${targetOf(scope)}.`;
  },
  directoryKey: "WorkingDirectory",
  ownLog: "the journal",
  logKey: "StandardOutput=append:/path",
  leaveLog: "leave the output to the journal",
  secretPlace: "in a file outside the repository that EnvironmentFile= names"
};
var QUADLET = {
  ...SYSTEMD,
  notStarted: ({ scope }) => `names nothing in [Install] that starts it: Podman enables a unit of its own making by that section alone, and after a reboot the gateway stays down. Add [Install] with WantedBy=${targetOf(scope)}.`,
  secretPlace: "in a secret of Podman that Secret= names, or in a file outside the repository that EnvironmentFile= names"
};
var LAUNCHD = {
  kind: "launchd job",
  name: "launchd",
  policyKey: "KeepAlive",
  policy: (policy) => policy === "on-failure" ? "KeepAlive with SuccessfulExit false" : "KeepAlive",
  delayKey: "ThrottleInterval ",
  noPolicy: { fact: "has no KeepAlive (RunAtLoad starts it only once)", remedy: "Set KeepAlive to <true/>." },
  notStarted: ({ scope }) => `has neither RunAtLoad nor KeepAlive: launchd loads it and does not start it, so that after a reboot the gateway stays down. Set RunAtLoad to <true/>${scope === "user" ? ", which starts it at login" : ""}.`,
  directoryKey: "WorkingDirectory",
  ownLog: "no file",
  logKey: "StandardOutPath",
  leaveLog: "name no file for it",
  secretPlace: "in a file outside the repository"
};
var SUPERVISORD = {
  kind: "supervisord program",
  name: "supervisord",
  policyKey: "autorestart=",
  policy: (policy) => `autorestart=${policy === "always" ? "true" : "unexpected"}`,
  directoryKey: "directory",
  ownLog: "supervisord's own log of it",
  logKey: "stdout_logfile=/path",
  leaveLog: "leave the log to supervisord (AUTO)",
  secretPlace: "in a file outside the repository",
  single: "numprocs=1"
};
var S6 = {
  kind: "s6 service",
  name: "s6",
  policyKey: "its finish script",
  policy: () => "s6's own restart",
  directoryKey: "the working directory",
  ownLog: "the supervisor's log",
  leaveLog: "leave the output to the log service",
  secretPlace: "in a file outside the repository that the run script reads",
  hasShell: true
};
var PM2 = {
  kind: "pm2 app",
  name: "pm2",
  policyKey: "autorestart",
  policy: () => "pm2's autorestart",
  delayKey: "restart_delay ",
  directoryKey: "cwd",
  ownLog: "pm2's own log of it",
  logKey: "out_file",
  leaveLog: "leave the log to pm2",
  secretPlace: "in a file outside the repository",
  single: "instances: 1"
};
var PROCFILE = {
  kind: "Procfile process",
  name: "the shell",
  policyKey: "its process manager",
  policy: () => "its process manager's restart",
  directoryKey: "the working directory",
  ownLog: "the terminal",
  leaveLog: "leave the output to the process manager",
  secretPlace: "in a .env file that is not in the repository",
  hasShell: true
};
var COMPOSE = {
  kind: "compose service",
  name: "compose",
  policyKey: "restart:",
  policy: (policy, written) => `restart: ${/\b(?:always|unless-stopped|on-failure|any)\b/.exec(written)?.[0] ?? policy}`,
  delayKey: "delay ",
  noPolicy: { fact: 'has no "restart"', remedy: 'Add "restart: unless-stopped", which also starts it after a reboot.' },
  notStarted: ({ restart }) => restart?.policy === "on-failure" ? 'has "on-failure" for its restart policy, which does not start it again after a reboot, nor after the container engine itself was restarted. Write "restart: unless-stopped".' : void 0,
  directoryKey: "working_dir",
  ownLog: "the container's log",
  leaveLog: "leave the output to the container's log",
  secretPlace: "in a file outside the repository that env_file: names",
  single: "replicas: 1"
};
var KUBERNETES = {
  kind: "kubernetes",
  name: "kubernetes",
  policyKey: "restartPolicy",
  policy: (policy) => `restartPolicy ${policy === "on-failure" ? "OnFailure" : "Always"}`,
  directoryKey: "workingDir",
  ownLog: "the container's log",
  leaveLog: "leave the output to the container's log",
  secretPlace: "in a Secret that secretKeyRef names",
  single: "replicas: 1"
};
var SCRIPT = {
  kind: "script",
  name: "the shell",
  policyKey: "its loop",
  policy: () => "its own loop",
  directoryKey: "the working directory",
  ownLog: "the terminal",
  leaveLog: "start them by a service manager, which keeps their logs apart",
  secretPlace: "in a file outside the repository that the script sources",
  hasShell: true
};
var WORDS = {
  systemd: SYSTEMD,
  launchd: LAUNCHD,
  supervisord: SUPERVISORD,
  s6: S6,
  pm2: PM2,
  procfile: PROCFILE,
  compose: COMPOSE,
  kubernetes: KUBERNETES,
  script: SCRIPT
};
function managerOf({ manager, container }) {
  return manager === "systemd" && container !== void 0 ? QUADLET : WORDS[manager];
}
function nameOf(service) {
  const { kind } = managerOf(service);
  return kind === void 0 ? service.name : `${kind} ${service.name}`;
}
function nameBeside({ service }, other) {
  return service === other.service ? `another gateway of ${nameOf(service)}` : nameOf(service);
}
function policyOf(service) {
  const { restart, restartDelay } = service;
  if (restart?.policy == null) return void 0;
  const { policy, delayKey } = managerOf(service);
  const delay = restartDelay === void 0 || delayKey === void 0 ? "" : ` with ${delayKey}${restartDelay.text}`;
  return `${policy(restart.policy, (0, import_chunk_M5RVUK72.textOf)(restart.span))}${delay}`;
}
function targetOf(scope) {
  return scope === "system" ? "multi-user.target" : "default.target";
}
function residents({ gateways }) {
  return gateways.filter(({ service }) => !service.isEntry);
}
function areWaysToStart(gateways) {
  const files = new Set(gateways.map(({ service }) => service.files[0]));
  return gateways.every(({ service }) => service.manager === "script") && files.size === gateways.length;
}
function serviceNames(gateways) {
  return [...new Set(gateways.map(({ service }) => nameOf(service)))];
}
function groupBy(items, keyOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === void 0) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
function severalIn(group) {
  const names = serviceNames(group.map(({ gateway }) => gateway));
  if (names.length > 1) return names;
  const isTemplate = group[0]?.gateway.service.instance === null;
  return isTemplate ? [`every instance of ${names[0]}`] : void 0;
}
function relatedOf(group, label) {
  const seen = /* @__PURE__ */ new Set();
  return group.flatMap(({ gateway: { service }, span }, at) => {
    const name = nameOf(service);
    const isNew = !seen.has(name);
    seen.add(name);
    return isNew && at > 0 ? [{ span, label: label(name) }] : [];
  });
}
function hostPath(text, service) {
  const parts = text.pieces.map(({ text: text2, unknown }) => {
    if (unknown === void 0) return text2;
    return unknown.symbol === "home" ? (0, import_chunk_A74ML7CQ.userHome)(service.account) : null;
  });
  return parts.includes(null) ? null : normalPath(parts.join(""));
}
function shellPath(text, service) {
  const variables = new Map(service.environment.map(({ name, value }) => [name, value]));
  let unknown = text.unknowns().some((piece) => piece.unknown?.symbol !== "home");
  const home = (0, import_chunk_A74ML7CQ.userHome)(service.account);
  const written = text.pieces.map((piece) => piece.unknown?.symbol === "home" ? home : piece.text).join("");
  const path = written.replace(/^~(?=\/|$)/, home).replace(/\$(?:(\w+)|\{(\w+)\})/g, (_all, plain, braced) => {
    const name = plain ?? braced;
    const value = variables.get(name);
    const known = value === void 0 ? name === "HOME" ? home : null : hostPath(value, service);
    unknown ||= known === null;
    return known ?? "";
  });
  return unknown || path.includes("$") ? null : normalPath(path);
}
function below(path, directory) {
  const alike = path.startsWith("~") === directory.startsWith("~");
  const [inner, outer] = alike ? [path, directory] : [symbolic(path), symbolic(directory)];
  if (inner === outer) return "";
  return inner.startsWith(`${outer}/`) ? inner.slice(outer.length + 1) : null;
}
function homesOf(host) {
  return new Map(host.gateways.flatMap((gateway) => gateway.home?.key ? [[gateway.home.key, gateway]] : []));
}
function fixedHome({ service: { instance }, profile: { state }, home, root }) {
  if (home === null || state === "unpinned" || state === "unknown") return null;
  if (home.key !== null) return /^[~/]/.test(home.key) ? home.key : null;
  return instance === null && root?.key ? home.path : null;
}
function foreignHome(path, gateway, homes) {
  const own = fixedHome(gateway);
  if (own === null) return null;
  const root = gateway.root?.key ?? own;
  const found = profileBelow(path, root) ?? closest(path, homes) ?? conventional(path);
  if (found === null || below(found.path, own) === "") return null;
  return homes.get(found.path)?.service === gateway.service ? null : found;
}
function profileBelow(path, root) {
  const rest = below(path, root);
  if (rest === null) return null;
  const profile = /^profiles\/([^/]+)/.exec(rest)?.[1];
  return profile === void 0 ? { path: root, profile: "default" } : { path: `${root}/profiles/${profile}`, profile };
}
function closest(path, homes) {
  for (let end = path.length; end > 0; end = path.lastIndexOf("/", end - 1)) {
    const gateway = homes.get(path.slice(0, end));
    if (gateway !== void 0) return { path: path.slice(0, end), profile: gateway.profile.name ?? "default" };
  }
  return null;
}
function conventional(path) {
  const match = /^(?:~|\/.*)\/\.hermes(?:\/profiles\/([^/]+))?(?=\/|$)/.exec(path);
  return match === null ? null : { path: match[0], profile: match[1] ?? "default" };
}
function symbolic(path) {
  return path.replace(/^(?:\/(?:home|Users)\/[^/]+|\/root)(?=\/|$)/, "~");
}
function normalPath(path) {
  if (!/^(?:~(?=\/|$)|\/)/.test(path)) return null;
  const parts = [];
  for (const part of path.split("/")) {
    if (part === "..") {
      if (parts.pop() === "~") return null;
    } else if (part !== "" && part !== ".") parts.push(part);
  }
  return path.startsWith("/") ? `/${parts.join("/")}` : parts.join("/");
}
function logFiles(gateway) {
  const { service, command, container } = gateway;
  const script = container === void 0 ? scriptOf(command) : null;
  const files = [
    ...service.outputs.map(({ path }) => ({ by: "manager", text: path, path: hostPath(path, service) })),
    ...(script === null ? [] : redirects(script)).map((path) => ({
      by: "shell",
      text: path,
      path: shellPath(path, service)
    }))
  ];
  return files.filter(({ path }) => path === null || !path.startsWith("/dev/")).map(({ by, path, text }) => ({ by, path, key: path ?? relativeKey(text, service), span: text.span() }));
}
function sharedLogs(host) {
  const logs = residents(host).flatMap((gateway) => logFiles(gateway).map((log) => ({ ...log, gateway })));
  return [...groupBy(logs, ({ key }) => key).values()].filter(
    (group) => severalIn(group) !== void 0 && !isOneGateway(group.map(({ gateway }) => gateway))
  );
}
function isOneGateway(gateways) {
  const homes = new Set(gateways.map(({ home }) => home?.key ?? null));
  return homes.size === 1 && !homes.has(null) && areWaysToStart([...new Set(gateways)]);
}
function relativeKey(path, { manager, workingDirectory, files }) {
  const isRelative = path.isKnown() && /^[\w.]/.test(path.value);
  if (manager !== "script" || workingDirectory !== void 0 || !isRelative) return null;
  return `${files[0]?.path}: ${path.value.replace(/^(?:\.\/+)+/, "")}`;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  activeValue,
  areWaysToStart,
  below,
  collisions,
  describeEras,
  erasThatFollowActive,
  fixedHome,
  foreignHome,
  groupBy,
  homesOf,
  hostPath,
  logFiles,
  managerOf,
  nameBeside,
  nameOf,
  policyOf,
  relatedOf,
  residents,
  scriptIndex,
  settled,
  severalIn,
  sharedLogs,
  shellPath,
  targetOf,
  threats,
  unquoted
});
module.exports = { ...module.exports };
}),
"./chunk-CL5MXXCG.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  flagOf: () => flagOf,
  homeVariable: () => homeVariable,
  identitySpan: () => identitySpan,
  isKnownProfileName: () => isKnownProfileName,
  isWritable: () => isWritable,
  portsOf: () => portsOf,
  sharedPorts: () => sharedPorts,
  variableOf: () => variableOf
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_BRFFDVYW = require("./chunk-BRFFDVYW.js");
var import_chunk_M5RVUK72 = require("./chunk-M5RVUK72.js");
function variableOf(service, name) {
  return service.environment.findLast((variable) => variable.name === name);
}
function flagOf(gateway) {
  return gateway.flags.find((flag) => flag.outcome === "read");
}
function homeVariable({ service, profile }) {
  const found = variableOf(service, "HERMES_HOME");
  const counts = profile.why.some(({ span }) => found !== void 0 && (0, import_chunk_M5RVUK72.compareSpans)(span, found.span) === 0);
  return counts ? found : void 0;
}
function identitySpan(gateway) {
  const { state, why } = gateway.profile;
  return flagOf(gateway)?.span ?? (state === "pinned-by-home" ? why[0]?.span : void 0) ?? gateway.span;
}
var PROFILE_NAME = /^[a-z0-9][a-z0-9_-]{0,63}$/;
function isKnownProfileName(text) {
  return text.isKnown() && PROFILE_NAME.test(text.value);
}
function isWritable(name) {
  return PROFILE_NAME.test(name);
}
var PORTS = [
  "API_SERVER_PORT",
  "WEBHOOK_PORT",
  "WECOM_CALLBACK_PORT",
  "BLUEBUBBLES_WEBHOOK_PORT",
  "MSGRAPH_WEBHOOK_PORT",
  "LINE_PORT",
  "FEISHU_WEBHOOK_PORT",
  "SMS_WEBHOOK_PORT",
  "WHATSAPP_CLOUD_WEBHOOK_PORT",
  "TEAMS_PORT",
  "A2A_PORT"
];
function sharedPorts(host) {
  const groups = (0, import_chunk_BRFFDVYW.groupBy)((0, import_chunk_BRFFDVYW.residents)(host).flatMap(portsOf), ({ port }) => port);
  return [...groups.values()].filter((group) => (0, import_chunk_BRFFDVYW.severalIn)(group) !== void 0);
}
function portsOf(gateway) {
  if (gateway.container !== void 0 && !gateway.container.usesHostNetwork) return [];
  return PORTS.flatMap((name) => {
    const variable = given(gateway, name);
    const port = variable?.value.isKnown() ? variable.value.value.trim() : "";
    if (variable === void 0 || !/^[1-9]\d{0,4}$/.test(port) || isOff(gateway, name)) return [];
    return [{ gateway, name, port, span: variable.span }];
  });
}
function isOff(gateway, port) {
  const switched = given(gateway, port.replace(/_PORT$/, "_ENABLED"))?.value.value ?? "";
  return /^\s*(?:false|0|no|off)\s*$/i.test(switched);
}
function given({ service, container, command }, name) {
  if (container === void 0 || service.container !== void 0) return variableOf(service, name);
  const prefix = `${name}=`;
  const word = command.argv.findLast(({ value }) => value.startsWith(prefix));
  return word && { value: word.slice(prefix.length), span: word.span() };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  flagOf,
  homeVariable,
  identitySpan,
  isKnownProfileName,
  isWritable,
  portsOf,
  sharedPorts,
  variableOf
});
module.exports = { ...module.exports };
}),
"./chunk-D4X4BIHE.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  renderings: () => renderings,
  renderingsOfAll: () => renderingsOfAll
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_TD2JDGPC = require("./chunk-TD2JDGPC.js");
var import_chunk_TZIUYBDT = require("./chunk-TZIUYBDT.js");
var import_chunk_DZ7ZOY7W = require("./chunk-DZ7ZOY7W.js");
var MOST_RENDERINGS = 64;
var MOST_PIECES = 4e3;
function renderings(source) {
  const tags = (0, import_chunk_TD2JDGPC.tagsOf)(source);
  if (tags.length === 0) return [source];
  const nodes = parse(source, tags);
  const assignments = nodes === void 0 ? void 0 : assignmentsOf(nodes);
  if (nodes === void 0 || assignments === void 0) return void 0;
  const texts = /* @__PURE__ */ new Map();
  for (const assignment of assignments) {
    const text = render(source, nodes, assignment);
    if (text === void 0) return void 0;
    if (!texts.has(text.value)) texts.set(text.value, text);
  }
  return [...texts.values()].map((text) => (0, import_chunk_TZIUYBDT.embed)(source.path, text));
}
function renderingsOfAll(sources) {
  const templates = sources.filter((source) => (0, import_chunk_TD2JDGPC.tagsOf)(source).length > 0);
  if (templates.length === 0) return [];
  let found = [/* @__PURE__ */ new Map()];
  for (const source of templates) {
    const texts = renderings(source);
    if (texts === void 0 || texts.length * found.length > MOST_RENDERINGS) return [];
    found = found.flatMap((each) => texts.map((text) => new Map(each).set(source, text)));
  }
  return found;
}
var DEEPEST = 16;
function parse(source, tags) {
  const top = [];
  const stack = [];
  const current = () => stack.at(-1)?.branches.at(-1) ?? top;
  let at = 0;
  for (const tag of tags) {
    const { start, end } = withWhiteSpace(source.text, tag);
    if (start > at) current().push({ start: at, end: start });
    at = Math.max(at, end);
    if (tag.kind === "silent") continue;
    const open = stack.at(-1);
    if (tag.kind === "end") {
      if (open === void 0) return void 0;
      stack.pop();
      for (const each of nodesOf(source, open)) current().push(each);
    } else if (tag.kind === "else") {
      if (open === void 0) return void 0;
      open.branches.push([]);
      if (tag.condition === "") open.hasElse = true;
      else open.conditions.push(tag.condition);
    } else {
      if (stack.length >= DEEPEST) return void 0;
      stack.push({ tag, branches: [[]], conditions: [tag.condition], hasElse: false });
    }
  }
  if (stack.length > 0) return void 0;
  top.push({ start: at, end: source.text.length });
  return top;
}
function withWhiteSpace(text, tag) {
  let { start, end } = tag;
  let lineStart = start;
  while (lineStart > 0 && /[ \t]/.test(text[lineStart - 1])) lineStart--;
  let lineEnd = end;
  while (lineEnd < text.length && /[ \t\r]/.test(text[lineEnd])) lineEnd++;
  const isAlone = (lineStart === 0 || text[lineStart - 1] === "\n") && (lineEnd === text.length || text[lineEnd] === "\n");
  if (isAlone) {
    start = lineStart;
    end = Math.min(lineEnd + 1, text.length);
  }
  if (tag.trimsBefore) while (start > 0 && /\s/.test(text[start - 1])) start--;
  if (tag.trimsBehind) while (end < text.length && /\s/.test(text[end])) end++;
  return { start, end };
}
function nodesOf(source, { tag, branches, conditions, hasElse }) {
  if (tag.kind === "never") return [];
  if (tag.kind === "block") return branches.flat();
  const loop = tag.kind === "for" ? literalLoop(source, tag) : void 0;
  if (loop !== void 0) return [{ ...loop, body: branches[0] ?? [] }];
  const all = hasElse ? branches : [...branches, []];
  if (conditions[0] === "true") return all[0] ?? [];
  if (conditions[0] === "false" && all.length === 2) return all[1] ?? [];
  const negated = /^(?:not |!) *(.*)$/s.exec(conditions.length === 1 ? conditions[0] : "");
  if (negated !== null && all.length === 2) return [{ key: negated[1], branches: all.toReversed() }];
  return [{ key: conditions.join("\0"), branches: all }];
}
function literalLoop(source, tag) {
  const found = /^(\w+) +in +[[(]((?: *(?:'[^'{}]*'|"[^"{}]*")(?: *,)?)+ *)[\])]$/.exec(tag.condition);
  if (found === null) return void 0;
  const [, name = "", list = ""] = found;
  const from = tag.start + tag.text.indexOf(list);
  const items = [...list.matchAll(/'[^']*'|"[^"]*"/g)].map(
    ({ index, 0: { length } }) => source.span(from + index + 1, from + index + length - 1)
  );
  return { name, items };
}
function assignmentsOf(nodes) {
  const sizes = /* @__PURE__ */ new Map();
  collectChoices(nodes, sizes);
  const total = [...sizes.values()].reduce((product, size) => product * size, 1);
  if (total > MOST_RENDERINGS) return void 0;
  return [...sizes].reduce(
    (found, [key, size]) => found.flatMap((each) => Array.from({ length: size }, (_, branch) => new Map(each).set(key, branch))),
    [/* @__PURE__ */ new Map()]
  );
}
function collectChoices(nodes, sizes) {
  for (const node of nodes) {
    if ("items" in node) collectChoices(node.body, sizes);
    if (!("branches" in node)) continue;
    sizes.set(node.key, Math.max(sizes.get(node.key) ?? 0, node.branches.length));
    for (const branch of node.branches) collectChoices(branch, sizes);
  }
}
function render(source, nodes, assignment) {
  const pieces = [];
  const isWritten = write(source, nodes, assignment, /* @__PURE__ */ new Map(), pieces);
  if (!isWritten) return void 0;
  return pieces.length === 0 ? import_chunk_DZ7ZOY7W.Text.verbatim(source, 0, 0) : new import_chunk_DZ7ZOY7W.Text(pieces);
}
function write(source, nodes, assignment, items, pieces) {
  return nodes.every((node) => {
    if (pieces.length > MOST_PIECES) return false;
    if ("items" in node) {
      return node.items.every(
        (item) => write(source, node.body, assignment, new Map(items).set(node.name, item), pieces)
      );
    }
    if ("branches" in node) {
      const branch = node.branches[assignment.get(node.key) ?? 0] ?? [];
      return write(source, branch, assignment, items, pieces);
    }
    for (const piece of withItems(import_chunk_DZ7ZOY7W.Text.verbatim(source, node.start, node.end), items)) pieces.push(piece);
    return true;
  });
}
function withItems(text, items) {
  if (items.size === 0) return text.pieces;
  const pieces = [];
  let done = 0;
  for (const { index, 0: tag, 1: name } of text.value.matchAll(/[{$]\{-? *(\w+) *-?\}\}?/g)) {
    const item = items.get(name ?? "");
    if (item === void 0) continue;
    if (index > done) for (const piece of text.slice(done, index).pieces) pieces.push(piece);
    done = index + tag.length;
    const value = item.source.text.slice(item.start, item.end);
    pieces.push({ ...text.span(index, done), text: value, origin: item });
  }
  if (done < text.length) for (const piece of text.slice(done).pieces) pieces.push(piece);
  return pieces;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  renderings,
  renderingsOfAll
});
module.exports = { ...module.exports };
}),
"./chunk-D7SLYKJO.js": (function (module, exports, require) {
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  ConfigError: () => ConfigError,
  loadConfig: () => loadConfig,
  pathInRepository: () => pathInRepository
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_Z7QYKRDH = require("./chunk-Z7QYKRDH.js");
var import_chunk_M5RVUK72 = require("./chunk-M5RVUK72.js");
var import_node_path = require("node:path");
var MOST_BYTES = 1024 * 1024;
var ConfigError = class extends Error {
  /** Absolute path of the file. */
  path;
  /** In the order of the file; at least one. */
  mistakes;
  constructor(path, mistakes) {
    super(mistakes.map(({ line, column, message }) => `${path}:${line}:${column}: ${message}`).join("\n"));
    this.path = path;
    this.mistakes = mistakes;
  }
};
async function loadConfig(request) {
  const found = request.file === void 0 ? findConfig(request) : namedConfig(request, request.file);
  if (found === void 0) return {};
  if (found.bytes.length > MOST_BYTES) throw mistakeAt(found.path, `larger than ${MOST_BYTES} bytes`);
  const { validateConfig } = await Promise.resolve().then(() => __toESM(require("./validate-7CBKGDWI.js")));
  const { config, mistakes } = validateConfig(new import_chunk_M5RVUK72.SourceFile(found.path, (0, import_chunk_M5RVUK72.decodeUtf8)(found.bytes)), request.known);
  if (mistakes.length > 0) throw new ConfigError(found.path, mistakes);
  return config;
}
function pathInRepository({ root, cwd }, file) {
  const whole = (0, import_node_path.resolve)(cwd, file);
  return [whole, (0, import_chunk_Z7QYKRDH.inRealFolder)(whole)].map((path) => (0, import_node_path.relative)(root, path).split(import_node_path.sep).join("/")).find((path) => path !== ".." && !path.startsWith("../") && !(0, import_node_path.isAbsolute)(path));
}
function findConfig({ root, files = (0, import_chunk_Z7QYKRDH.filesOnDisk)(root) }) {
  for (const [at, file] of import_chunk_Z7QYKRDH.MISNAMED_FILES.entries()) {
    if (files(file) === void 0) continue;
    throw mistakeAt((0, import_node_path.join)(root, file), `this name is not read; rename the file to ${import_chunk_Z7QYKRDH.CONFIG_FILES[at]}`);
  }
  const [first, second] = import_chunk_Z7QYKRDH.CONFIG_FILES.filter((file) => files(file) !== void 0);
  if (first === void 0) return void 0;
  if (second !== void 0) throw mistakeAt((0, import_node_path.join)(root, second), `there is ${first} too; keep one of the two`);
  const found = files(first);
  if (found?.kind === "file") return { path: (0, import_node_path.join)(root, first), bytes: found.bytes };
  throw mistakeAt((0, import_node_path.join)(root, first), "not a regular file; a link is not followed");
}
function namedConfig(request, file) {
  const path = (0, import_node_path.resolve)(request.cwd, file);
  const inside = pathInRepository(request, file);
  if (inside === void 0) return { path, bytes: (0, import_chunk_Z7QYKRDH.readFromDisk)(path, file) };
  const { root, files = (0, import_chunk_Z7QYKRDH.filesOnDisk)(root) } = request;
  const found = files(inside);
  if (found?.kind === "other") throw mistakeAt(path, "not a regular file; a link is not followed");
  if (found !== void 0) return { path, bytes: found.bytes };
  if (request.files !== void 0) return void 0;
  throw new import_chunk_Z7QYKRDH.InputError(`the configuration ${file} cannot be read: ENOENT`);
}
function mistakeAt(path, message) {
  return new ConfigError(path, [{ line: 1, column: 1, message }]);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  ConfigError,
  loadConfig,
  pathInRepository
});
module.exports = { ...module.exports };
}),
"./chunk-DC7CRUQL.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  deployedFiles: () => deployedFiles
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_TWHQGX3M = require("./chunk-TWHQGX3M.js");
var import_chunk_PLO6SWTM = require("./chunk-PLO6SWTM.js");
function deployedFiles(repository, places = /* @__PURE__ */ new Set()) {
  let deployed;
  const around = repository.around === void 0 ? void 0 : deployedFiles(repository.around);
  return {
    finderFor: (where) => {
      const outside = around?.finderFor(where);
      return (path) => {
        const names = pathOf(path);
        deployed ??= new Deployed(repository, places);
        const found = names === void 0 ? void 0 : find(deployed, names, where);
        const file = found === void 0 ? void 0 : (0, import_chunk_PLO6SWTM.fileAt)(repository, found);
        return file ?? onlyScript(repository, deployed, path) ?? outside?.(path);
      };
    }
  };
}
var Deployed = class {
  #paths;
  #known = /* @__PURE__ */ new Map();
  #places;
  constructor(repository, places) {
    this.#places = places;
    const known = pathsByName.get(repository) ?? groupByName(repository.paths);
    pathsByName.set(repository, known);
    this.#paths = known;
  }
  /** The files that are deployed under a name. */
  namesakes(name) {
    const paths = this.#paths.get(bareName(name)) ?? [];
    const known = this.#known.get(name) ?? namesakesOf([paths].flat(), name, this.#places);
    this.#known.set(name, known);
    return known;
  }
};
var pathsByName = /* @__PURE__ */ new WeakMap();
function groupByName(paths) {
  const groups = /* @__PURE__ */ new Map();
  for (const path of paths) {
    const key = bareName((0, import_chunk_TWHQGX3M.fileName)(path));
    const group = groups.get(key);
    if (typeof group === "object") group.push(path);
    else groups.set(key, group === void 0 ? path : [group, path]);
  }
  return groups;
}
function bareName(name) {
  const shorter = (0, import_chunk_TWHQGX3M.withoutTemplateSuffix)(name);
  if (shorter !== name) return bareName(shorter);
  const last = name.slice(name.lastIndexOf("_") + 1);
  if (last.startsWith("dot-")) return last.slice(4);
  return last.startsWith(".") ? last.slice(1) : last;
}
function namesakesOf(paths, name, places) {
  const byPath = /* @__PURE__ */ new Map();
  const byEnd = /* @__PURE__ */ new Map();
  const named = [];
  for (const path of paths) {
    if ((0, import_chunk_TWHQGX3M.isOpaque)(path)) continue;
    const parts = (0, import_chunk_TWHQGX3M.deployedParts)(path);
    if (parts.at(-1) !== name) continue;
    named.push(path);
    const whole = parts.join("/");
    if (!byPath.has(whole)) byPath.set(whole, path);
    const home = (0, import_chunk_TWHQGX3M.homeAt)(parts);
    const at = home === -1 ? parts.findIndex((part) => part.startsWith(".") || part === "etc") : home;
    if (at === -1 || places.has(path.split("/").slice(0, at).join("/"))) continue;
    const end = parts.slice(at).join("/");
    const known = byEnd.get(end) ?? [];
    byEnd.set(end, known);
    known.push({ path, machine: (0, import_chunk_TWHQGX3M.machineAt)(path).machine });
  }
  return { byPath, byEnd, named };
}
function pathOf(path) {
  const [first] = path.pieces;
  if (first?.unknown?.symbol === "home") {
    const rest = path.slice(first.text.length);
    return rest.isKnown() ? { inHome: rest.value.replace(/^\/+/, "") } : void 0;
  }
  if (!path.isKnown() || /[*?[]/.test(path.value)) return void 0;
  const absolute = path.value.replace(/^\/+/, "");
  const inHome = /^(?:(?:home|Users)\/[^/]+|root)\/(.+)$/.exec(absolute)?.[1];
  return { absolute, ...inHome !== void 0 && { inHome } };
}
function find(deployed, { absolute, inHome }, { place, machine, user }) {
  const ends = [
    ...absolute === void 0 ? [] : [absolute],
    ...inHome === void 0 || user === void 0 ? [] : [`home/${user}/${inHome}`],
    ...inHome === void 0 ? [] : [inHome]
  ];
  const { byPath, byEnd } = deployed.namesakes((0, import_chunk_TWHQGX3M.fileName)(ends[0] ?? ""));
  const roots = place === "" ? [""] : [`${(0, import_chunk_TWHQGX3M.deployedParts)(place).join("/")}/`, ""];
  for (const root of roots) {
    const found = ends.map((end) => byPath.get(root + end)).find((path) => path !== void 0);
    if (found !== void 0) return found;
  }
  for (const end of ends) {
    const [only, ...more] = (byEnd.get(end) ?? []).filter((file) => (file.machine ?? machine) === machine);
    if (only !== void 0 && more.length === 0) return only.path;
  }
  return void 0;
}
function onlyScript(repository, deployed, path) {
  const start = path.value.lastIndexOf("/") + 1;
  if (start === path.length || !path.isKnown(start)) return void 0;
  const [only, ...others] = deployed.namesakes(path.value.slice(start)).named;
  const file = only === void 0 || others.length > 0 ? void 0 : (0, import_chunk_PLO6SWTM.fileAt)(repository, only);
  return file?.text.startsWith("#!") || file !== void 0 && /\.(?:ba|k|z)?sh$/.test(file.path) ? file : void 0;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  deployedFiles
});
module.exports = { ...module.exports };
}),
"./chunk-DJKPHKXN.js": (function (module, exports, require) {
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target2, all) => {
  for (var name in all)
    __defProp(target2, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target2) => (target2 = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target2, "default", { value: mod, enumerable: true }) : target2,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  BASELINE_FILE: () => BASELINE_FILE,
  JsonMistake: () => JsonMistake,
  MAX_ADDED: () => MAX_ADDED,
  SYSTEMS: () => SYSTEMS,
  UNNAMED_HOST: () => UNNAMED_HOST,
  add: () => add,
  applyBaseline: () => applyBaseline,
  entryOf: () => entryOf,
  erasOfRange: () => erasOfRange,
  formatBaseline: () => formatBaseline,
  isFailed: () => isFailed,
  jsonReader: () => jsonReader,
  loadBaselineOf: () => loadBaselineOf,
  loadPolicy: () => loadPolicy,
  loadSettings: () => loadSettings,
  run: () => run
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_MWT466LE = require("./chunk-MWT466LE.js");
var import_chunk_D7SLYKJO = require("./chunk-D7SLYKJO.js");
var import_chunk_Z7QYKRDH = require("./chunk-Z7QYKRDH.js");
var import_chunk_ICUTAQBB = require("./chunk-ICUTAQBB.js");
var import_chunk_UD7O2AFR = require("./chunk-UD7O2AFR.js");
var import_chunk_JG37QGRM = require("./chunk-JG37QGRM.js");
var import_chunk_EISCKDBZ = require("./chunk-EISCKDBZ.js");
var import_chunk_WQQF3GEI = require("./chunk-WQQF3GEI.js");
var import_chunk_NCPWOSPO = require("./chunk-NCPWOSPO.js");
var import_chunk_R2LHZ7NS = require("./chunk-R2LHZ7NS.js");
var import_chunk_FYCCJL4J = require("./chunk-FYCCJL4J.js");
var import_chunk_TWHQGX3M = require("./chunk-TWHQGX3M.js");
var import_chunk_PLO6SWTM = require("./chunk-PLO6SWTM.js");
var import_chunk_TZIUYBDT = require("./chunk-TZIUYBDT.js");
var import_chunk_5V3QA6ZH = require("./chunk-5V3QA6ZH.js");
var import_chunk_UQZD6N2T = require("./chunk-UQZD6N2T.js");
var import_chunk_VDMMOHIX = require("./chunk-VDMMOHIX.js");
var import_chunk_BRFFDVYW = require("./chunk-BRFFDVYW.js");
var import_chunk_A74ML7CQ = require("./chunk-A74ML7CQ.js");
var import_chunk_DZ7ZOY7W = require("./chunk-DZ7ZOY7W.js");
var import_chunk_M5RVUK72 = require("./chunk-M5RVUK72.js");
var import_node_path = require("node:path");
var import_node_util = require("node:util");
var import_node_fs = require("node:fs");
var import_node_os = require("node:os");
var import_node_path2 = require("node:path");
var import_consumers = require("node:stream/consumers");
var import_node_fs2 = require("node:fs");
var JsonMistake = class extends Error {
  offset;
  constructor(offset, message) {
    super(message);
    this.offset = offset;
  }
};
var TOKEN = /[ \t\r\n]*([{}[\]:,]|"[^"\\\n]*(?:\\.[^"\\\n]*)*"|[^\s{}[\]:,"]+|"|$)/y;
function jsonReader(text) {
  let next = 0;
  let seen = { text: "", offset: 0, end: 0, from: -1 };
  const peek = () => {
    if (seen.from === next) return seen;
    TOKEN.lastIndex = next;
    const token = TOKEN.exec(text)?.[1];
    if (token === void 0) throw new JsonMistake(next, "this character cannot stand here");
    seen = { text: token, offset: TOKEN.lastIndex - token.length, end: TOKEN.lastIndex, from: next };
    return seen;
  };
  const take = (isExpected, expected) => {
    const token = peek();
    if (!isExpected(token.text)) throw new JsonMistake(token.offset, `expected ${expected}, not ${shown(token.text)}`);
    next = token.end;
    return token;
  };
  const takeMark = (...marks) => take((token) => marks.includes(token), marks.map((mark) => `"${mark}"`).join(" or "));
  const string = () => {
    const { text: token, offset } = take((word) => /^".*"$/s.test(word), "a string");
    try {
      return { text: JSON.parse(token), offset };
    } catch {
      throw new JsonMistake(offset, "this string holds what a JSON string cannot");
    }
  };
  const list = (open, close, part) => {
    const { offset } = takeMark(open);
    if (peek().text === close) {
      takeMark(close);
      return offset;
    }
    do
      part();
    while (takeMark(",", close).text === ",");
    return offset;
  };
  const scalar = () => take((token) => /^[\w.+-]+$/.test(token), "a number");
  const key = () => {
    const name = string();
    takeMark(":");
    return name;
  };
  const skip = () => {
    const open = [];
    do {
      const { text: token } = peek();
      if (token === "{" || token === "[") {
        const close2 = token === "{" ? "}" : "]";
        takeMark(token);
        open.push(close2);
        if (peek().text !== close2) {
          if (close2 === "}") key();
          continue;
        }
      } else if (token.startsWith('"')) string();
      else scalar();
      while (open.length > 0 && peek().text === open.at(-1)) takeMark(open.pop());
      const close = open.at(-1);
      if (close === void 0) return;
      takeMark(",", close);
      if (close === "}") key();
    } while (open.length > 0);
  };
  return {
    string,
    scalar,
    array: (item) => {
      const items = [];
      list("[", "]", () => items.push(item()));
      return items;
    },
    object: (members, others) => {
      const keys = /* @__PURE__ */ new Set();
      const offset = list("{", "}", () => {
        const key2 = string();
        const read = Object.hasOwn(members, key2.text) ? members[key2.text] : others;
        if (read === void 0) throw new JsonMistake(key2.offset, `unknown key ${shown(key2.text)}`);
        if (keys.has(key2.text)) throw new JsonMistake(key2.offset, `the key ${shown(key2.text)} stands here twice`);
        keys.add(key2.text);
        takeMark(":");
        read();
      });
      return { keys, offset };
    },
    nullable: (value) => {
      if (peek().text !== "null") return value();
      takeMark("null");
      return null;
    },
    skip,
    end: () => take((token) => token === "", "the end of the file")
  };
}
function shown(token) {
  if (token === "") return "the end of the file";
  return `"${token.length > 40 ? `${token.slice(0, 40)}\u2026` : token}"`;
}
var VERSION = 1;
function applyBaseline(findings, baseline, counts = () => true) {
  const known3 = new Set(baseline.entries.map(({ fingerprint }) => fingerprint));
  const isHidden2 = (finding) => known3.has(finding.fingerprint) && counts(finding);
  const found = new Set(findings.map(({ fingerprint }) => fingerprint));
  return {
    kept: findings.filter((finding) => !isHidden2(finding)),
    hidden: findings.filter(isHidden2),
    unmatched: baseline.entries.filter(({ fingerprint }) => !found.has(fingerprint))
  };
}
function entryOf({ rule, span, fingerprint }) {
  return { rule, path: span.source.path, fingerprint };
}
function formatBaseline(entries) {
  const byKey = new Map(entries.map((entry) => [[entry.path, entry.rule, entry.fingerprint].join("\0"), entry]));
  const lines = [...byKey].sort(([a], [b]) => a < b ? -1 : 1).map(([, { rule, path, fingerprint }]) => `
    ${JSON.stringify({ rule, path, fingerprint })}`);
  return `{
  "version": ${VERSION},
  "findings": [${lines.join(",")}${lines.length > 0 ? "\n  " : ""}]
}
`;
}
function parseBaseline(source) {
  try {
    return readBaseline(jsonReader(source.text));
  } catch (error) {
    if (!(error instanceof JsonMistake)) throw error;
    return { mistakes: [{ ...source.position(error.offset), message: error.message }] };
  }
}
function readBaseline(json) {
  let entries = [];
  const found = json.object({
    version: () => {
      const { text, offset } = json.scalar();
      if (text === String(VERSION)) return;
      throw new JsonMistake(offset, `this release reads version ${VERSION} of the baseline, not ${text}`);
    },
    findings: () => {
      entries = json.array(() => readEntry(json));
    }
  });
  json.end();
  for (const key of ["version", "findings"]) {
    if (!found.keys.has(key)) throw new JsonMistake(found.offset, `"${key}" is missing`);
  }
  return { entries };
}
function readEntry(json) {
  const entry = { rule: "", path: "", fingerprint: "" };
  const { keys, offset } = json.object({
    rule: () => {
      entry.rule = json.string().text;
    },
    path: () => {
      entry.path = json.string().text;
    },
    fingerprint: () => {
      const { text, offset: at } = json.string();
      if (!/^[0-9a-f]{32}$/.test(text)) throw new JsonMistake(at, "a fingerprint has 32 digits from 0 to f");
      entry.fingerprint = text;
    }
  });
  const missing = Object.keys(entry).find((key) => !keys.has(key));
  if (missing !== void 0) throw new JsonMistake(offset, `"${missing}" is missing in this entry`);
  return entry;
}
var BASELINE_FILE = ".gateway-lint-baseline.json";
var MOST_BYTES = 16 * 1024 * 1024;
function loadBaseline(root, files2 = (0, import_chunk_Z7QYKRDH.filesOnDisk)(root)) {
  const found = files2(BASELINE_FILE);
  if (found === void 0) return void 0;
  const path = (0, import_node_path.join)(root, BASELINE_FILE);
  const refuse = (message) => new import_chunk_D7SLYKJO.ConfigError(path, [{ line: 1, column: 1, message }]);
  if (found.kind === "other") throw refuse("not a regular file; a link is not followed");
  if (found.bytes.length > MOST_BYTES) throw refuse(`larger than ${MOST_BYTES} bytes`);
  const baseline = parseBaseline(new import_chunk_M5RVUK72.SourceFile(path, (0, import_chunk_M5RVUK72.decodeUtf8)(found.bytes)));
  if ("mistakes" in baseline) throw new import_chunk_D7SLYKJO.ConfigError(path, baseline.mistakes);
  return baseline;
}
var UNNAMED_HOST = "local";
var MAX_ADDED = 1e5;
function separateCopies(machine) {
  const nameless = machine.services.filter(isNameless);
  const services = machine.services.filter((service) => !isNameless(service));
  return [
    ...services.length > 0 ? separateNamed({ ...machine, services }) : [],
    ...nameless.map((service) => copyOf(machine, service.place, [service]))
  ];
}
function isNameless({ isShown, isNameOpen, manager }) {
  return isShown === true && (isNameOpen === true || manager === "script");
}
function separateNamed(machine) {
  const others = alternatives(machine.services);
  const copies = separateFolders({
    ...machine,
    services: machine.services.filter((service) => !others.has(service))
  });
  const byPlace = /* @__PURE__ */ new Map();
  for (const service of others) {
    const place = service.isWritten ? service.place : `${service.place || machine.name} (${service.manager})`;
    add(byPlace, place, service);
  }
  const rest = copies.length === 1 ? copies[0].services : [];
  const hosts = [...byPlace].map(([place, services]) => copyOf(machine, place, services));
  return [...copies, ...withCommon(machine, hosts, rest, (own) => without(own, rest))];
}
function alternatives(services) {
  const others = /* @__PURE__ */ new Set();
  for (const group of byName(services).values()) {
    const standing = group.filter(({ isWritten }) => !isWritten);
    const [first] = standing.length > 0 ? standing : group;
    for (const service of group) if (first !== void 0 && isAnotherWay(service, first)) others.add(service);
  }
  return others;
}
function isAnotherWay(service, first) {
  if (kindOf(service) !== kindOf(first)) return true;
  return service.isWritten !== first.isWritten && identityOf(service) === identityOf(first);
}
function without(own, rest) {
  const identities = new Set(own.map((service) => `${kindOf(service)} ${identityOf(service)}`));
  const names2 = /* @__PURE__ */ new Map();
  for (const service of own) {
    for (const name of namesOf(service)) names2.set(name, (names2.get(name) ?? /* @__PURE__ */ new Set()).add(kindOf(service)));
  }
  return rest.filter((service) => {
    const kind = kindOf(service);
    const isNamed = namesOf(service).some((name) => [...names2.get(name) ?? []].some((other) => other !== kind));
    return !isNamed && !identities.has(`${kind} ${identityOf(service)}`);
  });
}
function separateFolders(machine) {
  const clashing = clashingPlaces(machine.services);
  if (clashing.size === 0) return [machine];
  const byPlace = new Map([...clashing].sort().map((place) => [place, []]));
  const common2 = [];
  for (const service of machine.services) (byPlace.get(service.place) ?? common2).push(service);
  const copies = [...byPlace].map(([place, services]) => copyOf(machine, place, services));
  return withCommon(machine, copies, common2);
}
function clashingPlaces(services) {
  const clashing = /* @__PURE__ */ new Set();
  for (const group of byIdentity(services).values()) {
    const areSure = group.every(({ scope, scopeByContent }) => scope !== "unknown" && !scopeByContent);
    for (const rivals of areSure ? byScope(group) : [group]) {
      const places = new Set(rivals.map(({ place }) => place));
      if (places.size > 1) for (const place of places) clashing.add(place);
    }
  }
  return clashing;
}
function byIdentity(services) {
  const groups = /* @__PURE__ */ new Map();
  for (const service of services) add(groups, identityOf(service), service);
  return groups;
}
function byName(services) {
  const groups = /* @__PURE__ */ new Map();
  for (const service of services) for (const name of namesOf(service)) add(groups, name, service);
  return groups;
}
function kindOf({ manager, container }) {
  return container === void 0 ? manager : `${manager} container`;
}
function identityOf({ name, identity = name, manager, place }) {
  return manager === "script" ? `${place}/${name}` : plain(identity);
}
function namesOf({ name, identity = name, manager, container }) {
  const isScript = manager === "script";
  const tool = container === void 0 ? "" : /^(?:podman|docker)-/;
  const names2 = isScript ? [name.replace(/:\d+$/, "").replace(/\.\w+$/, "")] : [name, identity];
  return [...new Set(names2.map((each) => plain(each).replace(tool, "").replace(/@$/, "").replace("@", "-")))];
}
function plain(name) {
  return name.toLowerCase().replace(/\.service$/, "").replace(/^(?:ai|com|dev|io|local|net|org)\.(?=.*\.)/, "").replace(/[._]/g, "-");
}
function byScope(services) {
  return ["system", "user"].map((scope) => services.filter((service) => service.scope === scope));
}
function copyOf(machine, place, services) {
  const name = machine.name === UNNAMED_HOST ? place || UNNAMED_HOST : `${machine.name}:${place}`;
  return { ...machine, name, services, isCopy: true };
}
function withCommon(machine, hosts, common2, choose = () => common2) {
  if (common2.length === 0) return hosts;
  if (hosts.length * common2.length > MAX_ADDED) return [...hosts, { ...machine, services: common2 }];
  const order = new Map(machine.services.map((service, at) => [service, at]));
  const position = (service) => order.get(service);
  return hosts.map((host) => ({
    ...host,
    services: [...host.services, ...choose(host.services)].sort((a, b) => position(a) - position(b))
  }));
}
function add(groups, key, value) {
  const group = groups.get(key);
  if (group === void 0) groups.set(key, [value]);
  else group.push(value);
}
function activeProfilesByHost(groups, files2) {
  const places = new Set(groups.flatMap(placesOf));
  const byPlace = groupBy(files2, ({ place }) => place);
  const byMachine2 = groupBy(
    files2.filter(({ place }) => !places.has(place)),
    ({ machine }) => machine
  );
  return (group) => {
    const beside2 = placesOf(group).flatMap((place) => byPlace.get(place) ?? []);
    if (beside2.length > 0) return undisputed(beside2);
    const machines = /* @__PURE__ */ new Set([void 0, ...group.services.map(({ machine }) => machine)]);
    return undisputed([...machines].flatMap((machine) => byMachine2.get(machine) ?? []));
  };
}
function undisputed(files2) {
  const byRoot = /* @__PURE__ */ new Map();
  const disputed = /* @__PURE__ */ new Set();
  for (const file of files2) {
    const known3 = byRoot.get(file.root);
    if (known3 === void 0) byRoot.set(file.root, file);
    else if (known3.name !== file.name) disputed.add(file.root);
  }
  return [...byRoot.values()].filter(({ root }) => !disputed.has(root));
}
function placesOf(group) {
  return [...new Set(group.services.map(({ place }) => place))];
}
function groupBy(files2, keyOf3) {
  const groups = /* @__PURE__ */ new Map();
  for (const file of files2) {
    const key = keyOf3(file);
    const group = groups.get(key);
    if (group === void 0) groups.set(key, [file]);
    else group.push(file);
  }
  return groups;
}
function withAlternatives(service) {
  return [service, ...service.alternatives ?? []];
}
function resolveAlternatives(service, resolve2) {
  const gateways = resolve2(service);
  if (service.alternatives === void 0 || gateways.length > 0 && !gateways.some(isHidden)) return gateways;
  const { account } = service;
  const found = service.alternatives.map((each) => resolve2(account.user === void 0 ? each : { ...each, account }));
  const most = Math.max(gateways.length, ...found.map(({ length }) => length));
  return Array.from(
    { length: most },
    (_, at) => revealed(
      service,
      gateways[at],
      found.map((each) => each[at])
    )
  );
}
function revealed(service, gateway, found) {
  if (gateway !== void 0 && !isHidden(gateway)) return gateway;
  const gateways = found.filter((each) => each !== void 0);
  const common2 = found.includes(void 0) ? void 0 : commonOf(gateways);
  if (common2 === void 0) return gateway ?? unknown(gateways[0], service);
  const { flagPosition: _, ...rest } = common2;
  return { ...rest, service };
}
function unknown(gateway, service) {
  const reason = "its command hangs on a condition of the template";
  const { flagPosition: _, ...rest } = gateway;
  return {
    ...rest,
    service,
    profile: { name: null, state: "unknown", why: [{ span: gateway.span, text: reason }] },
    flags: [],
    outcomes: gateway.outcomes.map((outcome) => ({ ...outcome, result: { kind: "unknown", reason } })),
    home: null,
    root: null,
    lock: null,
    pid: null,
    logDirectory: null,
    logs: [],
    tokenLocks: null,
    expectedUnit: null
  };
}
function isHidden({ profile: { name, state } }) {
  return state === "unknown" || state !== "unpinned" && name === null;
}
function commonOf([first, ...others]) {
  if (first === void 0 || !others.every((other) => hasSameProfile(other, first))) return void 0;
  if (others.every((other) => hasSamePlaces(other, first))) return first;
  return [first, ...others].find(({ home: home2 }) => home2 === null || home2.key === null);
}
function hasSameProfile(a, b) {
  return a.profile.state === b.profile.state && a.profile.name === b.profile.name && a.manages === b.manages;
}
function hasSamePlaces(a, b) {
  return a.home?.path === b.home?.path && a.lock === b.lock && a.tokenLocks?.path === b.tokenLocks?.path && a.logs.join("\0") === b.logs.join("\0");
}
function check(subjects, rules, config, onRule = () => {
}) {
  const found = rules.flatMap((rule) => {
    onRule(rule);
    const severity = severityOf(rule, config);
    return severity === "off" ? [] : draftsOf(rule, subjects).map((draft) => ({ ...draft, rule: rule.id, severity }));
  });
  const sorted = unique(found).sort(compareFindings);
  const ofHost = new Set(rules.filter((rule) => rule.host !== void 0).map(({ id }) => id));
  const occurrences = /* @__PURE__ */ new Map();
  return sorted.map(({ rule, severity, ...draft }) => {
    const others = ofHost.has(rule) ? draft.related ?? [] : [];
    const identity = [rule, wordsOf(draft.span), ...others.map(({ span }) => wordsOf(span)).sort()].join("\0");
    const occurrence = occurrences.get(identity) ?? 0;
    occurrences.set(identity, occurrence + 1);
    return {
      ...draft,
      rule,
      severity,
      related: draft.related ?? [],
      url: `docs/rules/${rule}.md`,
      fingerprint: (0, import_chunk_MWT466LE.createHash)("sha256").update(`${identity}\0${occurrence}`).digest("hex").slice(0, 32)
    };
  });
}
function wordsOf(span) {
  return `${span.source.path}\0${(0, import_chunk_M5RVUK72.textOf)(span).replace(/\s+/g, " ")}`;
}
function compareFindings(a, b) {
  return (0, import_chunk_M5RVUK72.compareSpans)(a.span, b.span) || (a.rule < b.rule ? -1 : Number(a.rule > b.rule));
}
function severityOf(rule, config) {
  return config.rules[rule.id] ?? (rule.pedantic && !config.pedantic ? "off" : rule.severity);
}
function draftsOf(rule, subjects) {
  const { hosts = [], services = [], unreadable: unreadable2 = [], suppressions = [] } = subjects;
  return [
    ...rule.unreadable === void 0 ? [] : unreadable2.flatMap(rule.unreadable),
    ...rule.suppression === void 0 ? [] : suppressions.flatMap(rule.suppression),
    ...rule.service === void 0 ? [] : services.flatMap(rule.service),
    ...hosts.flatMap((host) => [
      ...rule.host?.(host) ?? [],
      ...rule.gateway === void 0 ? [] : host.gateways.flatMap((gateway) => rule.gateway?.(gateway, host) ?? [])
    ])
  ];
}
function unique(found) {
  const seen = /* @__PURE__ */ new Map();
  for (const one of found) {
    const places = [one.span, ...(one.related ?? []).map(({ span }) => span)];
    const key = [one.rule, ...places.map((span) => `${span.source.path}:${span.start}-${span.end}`)].join("\0");
    const first = seen.get(key);
    if (first === void 0) seen.set(key, one);
    else if (!hasSameEdits(first, one)) seen.set(key, withoutFix(first));
  }
  return [...seen.values()];
}
function hasSameEdits({ fix: a }, { fix: b }) {
  const edits = b?.edits ?? [];
  return a?.edits.length === b?.edits.length && (a?.edits ?? []).every((edit, at) => (0, import_chunk_EISCKDBZ.isSameEdit)(edit, edits[at]));
}
function withoutFix({ fix: _, ...found }) {
  return found;
}
var SYSTEM_FOLDERS = /* @__PURE__ */ new Set(["opt", "var", "srv", "etc", "mnt", "data"]);
function activeProfileFiles(repository) {
  return repository.paths.filter((path) => /active_profile(?:\.tmpl)?$/.test(path) && !(0, import_chunk_TWHQGX3M.isOpaque)(path)).filter((path) => isInRoot((0, import_chunk_TWHQGX3M.deployedParts)(path))).flatMap((path) => {
    const source = (0, import_chunk_PLO6SWTM.fileAt)(repository, path);
    const name = source?.text.trim() ?? "";
    if (source === void 0 || /[\s{}@<>$%]/.test(name) || name.length > 128) return [];
    const start = source.text.length - source.text.trimStart().length;
    const { machine } = (0, import_chunk_TWHQGX3M.machineAt)(path);
    return [
      {
        name,
        span: source.span(start, start + name.length),
        ...rootOf(path),
        ...machine !== void 0 && { machine }
      }
    ];
  });
}
function isInRoot(parts) {
  if (parts.at(-1) !== "active_profile") return false;
  const folder = parts.at(-2);
  return folder === void 0 || /hermes/i.test(folder) || parts.slice(0, -2).some((part) => SYSTEM_FOLDERS.has(part));
}
function rootOf(path) {
  const parts = (0, import_chunk_TWHQGX3M.deployedParts)(path).slice(0, -1);
  const above = (length) => path.split("/").slice(0, length).join("/");
  const home2 = (0, import_chunk_TWHQGX3M.homeAt)([...parts, "active_profile"]);
  if (home2 !== -1) {
    const folder = parts[home2] === "root" ? "/root" : "/home";
    return { root: [folder, ...parts.slice(home2 + 1)].join("/"), place: above(home2) };
  }
  const dotted = parts.findIndex((part) => part.startsWith(".hermes"));
  const system = parts.findIndex((part) => SYSTEM_FOLDERS.has(part));
  if (system !== -1 && (dotted === -1 || system < dotted) && system + 1 < parts.length) {
    return { root: `/${parts.slice(system).join("/")}`, place: above(system) };
  }
  if (dotted !== -1) return { root: ["~", ...parts.slice(dotted)].join("/"), place: above(dotted) };
  return { root: "~/.hermes", place: above(parts.length - 1) };
}
var EXTRACTORS = [
  { speaking: import_chunk_TWHQGX3M.isAnsible, load: async () => (await Promise.resolve().then(() => __toESM(require("./ansible-3SXTLBM5.js")))).ansible },
  { speaking: import_chunk_TWHQGX3M.isCloudInit, load: async () => (await Promise.resolve().then(() => __toESM(require("./cloud-init-3U7X4ZD3.js")))).cloudInit },
  { speaking: import_chunk_TWHQGX3M.isNix, load: async () => (await Promise.resolve().then(() => __toESM(require("./nix-BXG3AFTT.js")))).nix },
  { speaking: import_chunk_TWHQGX3M.mayBeScript, load: async () => (await Promise.resolve().then(() => __toESM(require("./extractor-S7X5PBNB.js")))).shellFiles },
  { speaking: import_chunk_TWHQGX3M.isSourceCode, load: async () => (await Promise.resolve().then(() => __toESM(require("./source-code-AAA5PB6P.js")))).sourceCode }
];
var MARKDOWN = {
  speaking: import_chunk_TWHQGX3M.isMarkdown,
  load: async () => (await Promise.resolve().then(() => __toESM(require("./markdown-WOYDTY46.js")))).markdown
};
var FORMATS = [
  { speaking: import_chunk_TWHQGX3M.isYaml, always: import_chunk_TWHQGX3M.isComposeName, load: async () => (await Promise.resolve().then(() => __toESM(require("./compose-JM56H2JX.js")))).compose },
  { speaking: import_chunk_TWHQGX3M.isYaml, load: async () => (await Promise.resolve().then(() => __toESM(require("./kubernetes-JEYCEAUU.js")))).kubernetes },
  { speaking: import_chunk_TWHQGX3M.isPropertyListName, load: async () => (await Promise.resolve().then(() => __toESM(require("./launchd-GOUETLWY.js")))).launchd },
  { speaking: import_chunk_TWHQGX3M.isPm2, load: async () => (await Promise.resolve().then(() => __toESM(require("./pm2-PZ24XB4E.js")))).pm2 },
  { speaking: import_chunk_TWHQGX3M.isProcfile, load: async () => (await Promise.resolve().then(() => __toESM(require("./procfile-BGMDCNMM.js")))).procfile },
  {
    always: (path) => (0, import_chunk_TWHQGX3M.isQuadletContainer)(path) || (0, import_chunk_TWHQGX3M.isQuadletDropIn)(path),
    load: async () => (await Promise.resolve().then(() => __toESM(require("./quadlet-MYAYICEY.js")))).quadlet
  },
  { speaking: (path) => import_chunk_TWHQGX3M.S6_SCRIPT.test(path), load: async () => (await Promise.resolve().then(() => __toESM(require("./s6-QUHTKX56.js")))).s6 },
  { speaking: import_chunk_TWHQGX3M.mayBeScript, load: async () => (await Promise.resolve().then(() => __toESM(require("./shell-I27KOQRV.js")))).shell },
  { speaking: import_chunk_TWHQGX3M.isSupervisord, load: async () => (await Promise.resolve().then(() => __toESM(require("./supervisord-CIAIHENR.js")))).supervisord },
  { speaking: import_chunk_TWHQGX3M.isSysusers, load: async () => (await Promise.resolve().then(() => __toESM(require("./sysusers-WKMIMNS4.js")))).sysusers },
  {
    always: (path) => (0, import_chunk_TWHQGX3M.isUnit)(path) || (0, import_chunk_TWHQGX3M.mayBeUnitFolder)(path),
    load: async () => (await Promise.resolve().then(() => __toESM(require("./systemd-6XS54J3G.js")))).systemd
  }
];
function groupByHost(services, configured = {}, isContained3 = ({ container }) => container !== void 0) {
  return byMachine(services, configured).flatMap(byPlatform).flatMap(separateCopies).flatMap((machine) => separateUsers(machine, isContained3));
}
function byMachine(services, configured) {
  const matchers = Object.entries(configured).map(([name, globs]) => [name, (0, import_chunk_Z7QYKRDH.matcherOf)(globs)]);
  const machines = /* @__PURE__ */ new Map();
  const shared = [];
  for (const service of services) {
    const paths = [service.files[0]?.path ?? "", `${service.place}/${service.name}`.replace(/^\//, "")];
    const names2 = matchers.filter(([, matches]) => paths.some(matches)).map(([name]) => name);
    if (names2.length === 0 && service.isShared) shared.push(service);
    else for (const name of names2.length > 0 ? names2 : [service.machine ?? UNNAMED_HOST]) add(machines, name, service);
  }
  if (machines.size === 0) machines.set(UNNAMED_HOST, []);
  const groups = [...machines].map(([name, own]) => ({
    name,
    services: own,
    ...name !== UNNAMED_HOST && { machine: name }
  }));
  return withCommon({ name: UNNAMED_HOST, services }, groups, shared, (own) => {
    const taken = new Set(own.flatMap(namesTaken));
    return shared.filter((service) => !namesTaken(service).some((name) => taken.has(name)));
  });
}
var SYSTEMS = ["Linux", "macOS", "Kubernetes"];
var PLATFORMS = {
  systemd: "Linux",
  s6: "Linux",
  launchd: "macOS",
  kubernetes: "Kubernetes"
};
function byPlatform(machine) {
  const platforms = /* @__PURE__ */ new Map();
  const anywhere = [];
  for (const service of machine.services) {
    const platform = PLATFORMS[service.manager];
    if (platform === void 0) anywhere.push(service);
    else add(platforms, platform, service);
  }
  const cluster = platforms.get("Kubernetes");
  platforms.delete("Kubernetes");
  const named = [...platforms].map(([platform, services]) => ({
    ...machine,
    system: platform,
    name: platforms.size === 1 ? machine.name : `${machine.name} (${platform})`,
    services
  }));
  const systems = named.length === 0 ? [{ ...machine, services: anywhere }] : withCommon(machine, named, anywhere);
  const clusterName = machine.name === UNNAMED_HOST ? "kubernetes" : `${machine.name} (Kubernetes)`;
  const clusters = cluster && [{ ...machine, system: "Kubernetes", name: clusterName, services: cluster }];
  return [...systems, ...clusters ?? []];
}
function separateUsers(machine, isContained3) {
  const accounts = accountsOf(machine.services, isContained3);
  if (accounts.length === 0) return [machine];
  const own = new Map(accounts.map(({ user }) => [user, []]));
  const common2 = [];
  for (const service of machine.services) {
    const { user } = service.account;
    const isAnyones = user === void 0 || isContained3(service);
    ((isAnyones ? void 0 : own.get(user)) ?? common2).push(service);
  }
  const hosts = [...own].map(([user, services]) => ({
    ...machine,
    name: accounts.length === 1 ? machine.name : `${user}@${machine.name}`,
    services
  }));
  return withCommon(machine, hosts, common2).map((host, at) => {
    const account = accounts[at];
    if (account === void 0) return host;
    return { ...host, user: account, services: host.services.map((service) => withAccount(service, account)) };
  });
}
function accountsOf(services, isContained3) {
  const accounts = /* @__PURE__ */ new Map();
  const note = (user, home2 = accounts.get(user)?.home) => accounts.set(user, { user, ...home2 !== void 0 && { home: home2 } });
  for (const service of services) {
    const { user, home: home2 } = service.account;
    const contained = isContained3(service);
    if (user !== void 0 && !(contained && user === "root")) note(user, accounts.get(user)?.home ?? home2);
    for (const owner of contained ? ownersOf(service) : []) note(owner);
  }
  return [...accounts.values()];
}
function ownersOf({ container, commands }) {
  const sources2 = (container?.mounts ?? []).flatMap(({ source }) => source ?? []);
  return [...sources2, ...commands.flatMap(({ argv }) => argv)].flatMap((text) => {
    const owner = /^(?:[^:]*\b(?:source|src)=)?\/home\/([^/:,]+)/.exec(text.value);
    return owner?.[1] !== void 0 && text.isKnown(0, owner[0].length) ? [owner[1]] : [];
  });
}
function withAccount(service, account) {
  const isSomebodys = service.scope === "system" && service.instance === null;
  return service.account.user !== void 0 || account.user === "root" || isSomebodys ? service : { ...service, account };
}
function namesTaken({ name, scope }) {
  const template = name.replace(/^([^@]*)@.*(?=\.)/s, "$1@");
  const managers = scope === "unknown" ? ["system", "user"] : [scope];
  return managers.flatMap((manager) => [`${manager} ${name}`, `${manager} ${template}`]);
}
function volumeOption(value) {
  const plain3 = withoutUnknown(value);
  const colon = plain3.indexOf(":");
  const span = value.span();
  if (colon === -1) return { target: value, kind: "own", key: null, span };
  const end = plain3.indexOf(":", colon + 1);
  const target2 = value.slice(colon + 1, end === -1 ? value.length : end);
  return { ...storageOf(value.slice(0, colon)), target: target2, span };
}
function mountOption(value) {
  const fields = fieldsOf(value);
  const field = (...names2) => fields.find(({ name }) => names2.includes(name))?.value;
  const target2 = field("target", "dst", "destination");
  if (target2 === void 0) return [];
  const type = field("type")?.value ?? "volume";
  const source = field("source", "src");
  const span = value.span();
  if (source === void 0 || type !== "bind" && type !== "volume") return [{ target: target2, kind: "own", key: null, span }];
  return [{ ...storageOf(source, type), target: target2, span }];
}
function fieldsOf(text) {
  return [...withoutUnknown(text).matchAll(/[^,]+/g)].map(({ index, 0: field }) => {
    const equals = field.indexOf("=");
    if (equals === -1) return { name: field, value: text.slice(index, index) };
    return { name: field.slice(0, equals), value: text.slice(index + equals + 1, index + field.length) };
  });
}
function withoutUnknown(text) {
  return text.pieces.map((piece) => piece.unknown === void 0 ? piece.text : "_".repeat(piece.text.length)).join("");
}
function storageOf(source, type) {
  const isHome = source.pieces[0]?.unknown?.symbol === "home";
  const path = isHome ? `~${source.value.slice(source.pieces[0]?.text.length)}` : source.value;
  const isPath = isHome || /^[/.~]/.test(path) || path.includes("/") && !source.isKnown();
  const kind = type ?? (isPath ? "bind" : "volume");
  const rest = isHome ? source.slice(source.pieces[0]?.text.length ?? 0) : source;
  if (!rest.isKnown() || /^\.|^~[^/]/.test(path)) return { kind, source, key: null };
  return { kind, source, key: kind === "bind" ? path : `volume ${path}` };
}
function readOptions(words, from, spec) {
  const options = [];
  let at = from;
  while (at < words.length) {
    const word = words[at];
    if (word.value === "--") return { options, next: at + 1 };
    if (!word.value.startsWith("-") || word.value === "-") break;
    at += word.value.startsWith("--") ? readLong(words, at, spec, options) : readCluster(words, at, spec, options);
  }
  return { options, next: at };
}
function optionValue(options, ...names2) {
  return options.findLast((option) => names2.includes(option.name))?.value;
}
function hasOption(options, ...names2) {
  return options.some((option) => names2.includes(option.name));
}
function readLong(words, at, spec, options) {
  const word = words[at];
  const equals = word.value.indexOf("=");
  if (equals > 0) {
    options.push({ name: word.value.slice(2, equals), value: word.slice(equals + 1) });
    return 1;
  }
  const name = word.value.slice(2);
  const next = words[at + 1];
  const takesValue3 = spec.long === "*" ? !spec.bare?.includes(name) : spec.long?.includes(name) === true;
  if (!takesValue3 || next === void 0) options.push({ name });
  else options.push({ name, value: next });
  return takesValue3 ? 2 : 1;
}
function readCluster(words, at, spec, options) {
  const word = words[at];
  for (let i = 1; i < word.length; i++) {
    const name = word.value[i];
    if (spec.short?.includes(name) !== true) {
      options.push({ name });
      continue;
    }
    const next = words[at + 1];
    if (i + 1 < word.length) options.push({ name, value: word.slice(i + 1) });
    else if (next !== void 0) options.push({ name, value: next });
    else options.push({ name });
    return i + 1 < word.length ? 1 : 2;
  }
  return 1;
}
var SHELL_OPTIONS = { short: "oO", long: ["rcfile", "init-file"] };
function baseName(program) {
  return program.slice(Math.max(program.lastIndexOf("/"), program.lastIndexOf("\\")) + 1).replace(/\.exe$/i, "");
}
function isShell(program) {
  const name = baseName(program.value);
  return (0, import_chunk_JG37QGRM.isShellName)(name) || name === "fish";
}
var ENGINES = /* @__PURE__ */ new Set(["docker", "podman", "nerdctl"]);
var RUN_BARE = [
  ...["detach", "interactive", "tty", "rm", "rmi", "init", "privileged", "read-only", "read-only-tmpfs", "replace"],
  ...["publish-all", "no-healthcheck", "oom-kill-disable", "quiet", "sig-proxy", "tls-verify", "no-hosts", "rootfs"],
  ...["no-hostname", "disable-content-trust", "env-host", "http-proxy", "passwd", "unsetenv-all", "use-api-socket"]
];
var RUN = { short: "acehlmpuvw", long: "*", bare: RUN_BARE };
var GLOBAL_BARE = [
  ...["debug", "debug-full", "experimental", "insecure-registry", "noout", "remote", "syslog", "tls", "tlsverify"],
  ...["transient-store"]
];
var GLOBAL = { short: "acHln", long: "*", bare: GLOBAL_BARE };
function readContainer(words) {
  if (words[0] === void 0 || !ENGINES.has(baseName(words[0].value))) return null;
  const at = verbAt(words);
  const verb = words[at]?.value;
  if (verb !== "exec" && verb !== "run") return null;
  const { options, next } = readOptions(words, at + 1, RUN);
  const where = words[next];
  if (where === void 0) return null;
  const entrypoint = verb === "run" ? optionValue(options, "entrypoint") : void 0;
  const rest = words.slice(next + 1);
  return {
    kind: verb,
    where,
    words: entrypoint === void 0 || entrypoint.length === 0 ? rest : [entrypoint, ...rest],
    variables: variablesOf(options),
    files: valuesOf(options, "env-file"),
    container: {
      ...verb === "run" && { image: where },
      usesEntrypoint: verb === "run" && entrypoint === void 0,
      mounts: [
        ...valuesOf(options, "v", "volume").map(volumeOption),
        ...valuesOf(options, "mount").flatMap(mountOption)
      ],
      ...optionValue(options, "network", "net")?.value === "host" && { usesHostNetwork: true }
    },
    isDetached: hasOption(options, "d", "detach")
  };
}
function startsContainers(words) {
  const name = baseName(words[0]?.value ?? "");
  if (name === "docker-compose" || name === "podman-compose") return true;
  if (!ENGINES.has(name)) return false;
  return ["compose", "start", "run", "stack", "play", "kube"].includes(words[verbAt(words)]?.value ?? "");
}
function verbAt(words) {
  const at = readOptions(words, 1, GLOBAL).next;
  return words[at]?.value === "container" ? at + 1 : at;
}
function valuesOf(options, ...names2) {
  return options.flatMap(({ name, value }) => names2.includes(name) && value !== void 0 ? [value] : []);
}
function variablesOf(options) {
  const variables = /* @__PURE__ */ new Map();
  for (const value of valuesOf(options, "e", "env")) {
    const equals = value.value.indexOf("=");
    if (equals > 0) variables.set(value.value.slice(0, equals), value.slice(equals + 1));
  }
  return variables;
}
var UNCHANGED = { isCleared: false, variables: /* @__PURE__ */ new Map(), open: [] };
function asUser(around, user) {
  return user === void 0 ? around : { ...around, user };
}
function cleared(around) {
  return { ...around, isCleared: true, variables: /* @__PURE__ */ new Map() };
}
function asRoot(around, options) {
  const keeps = hasOption(options, "E", "preserve-env");
  return asUser(keeps ? around : cleared(around), optionValue(options, "u", "user") ?? "root");
}
var asFirstOperand = (around, _, operands) => asUser(around, operands[0]);
var keepingHome = (user) => (around, options, operands) => {
  const name = user(options, operands);
  return name === void 0 ? around : { ...around, user: name, keepsHome: name };
};
function runEnv(around, options) {
  const variables = new Map(around.variables);
  const isCleared = around.isCleared || hasOption(options, "i", "ignore-environment");
  if (hasOption(options, "i", "ignore-environment")) variables.clear();
  for (const { name, value } of options)
    if ((name === "u" || name === "unset") && value) variables.set(value.value, null);
  return { ...around, isCleared, variables };
}
function runTransient(around, options) {
  const variables = new Map(hasOption(options, "scope") ? around.variables : []);
  for (const { name, value } of options) {
    if (name !== "E" && name !== "setenv" || value === void 0) continue;
    const equals = value.value.indexOf("=");
    const inherited = around.variables.get(value.value);
    if (equals > 0) variables.set(value.value.slice(0, equals), value.slice(equals + 1));
    else if (inherited !== void 0) variables.set(value.value, inherited);
  }
  const isCleared = around.isCleared || !hasOption(options, "scope");
  return asUser({ ...around, isCleared, variables }, optionValue(options, "uid"));
}
var opensEnvironment = (what) => (around, options, operands) => {
  const at = operands[0] ?? options.find((option) => option.value !== void 0)?.value;
  return at === void 0 ? around : { ...around, open: [...around.open, { reason: `${what} may set any variable`, at }] };
};
function takeAssignments(words, around) {
  const variables = new Map(around.variables);
  let isCleared = around.isCleared;
  let at = 0;
  for (; at < words.length; at++) {
    const word = words[at];
    const equals = word.value.indexOf("=");
    if (word.value === "-" && at === 0) {
      isCleared = true;
      variables.clear();
    } else if (equals > 0 && !word.value.slice(0, equals).includes("/")) {
      variables.set(word.value.slice(0, equals), word.slice(equals + 1));
    } else break;
  }
  return { rest: words.slice(at), inside: { ...around, isCleared, variables } };
}
var TMUX = {
  new: "ceFfnstxy",
  "new-session": "ceFfnstxy",
  neww: "ceFnt",
  "new-window": "ceFnt",
  splitw: "ceFlpt",
  "split-window": "ceFlpt",
  respawnp: "cet",
  "respawn-pane": "cet",
  respawnw: "cet",
  "respawn-window": "cet"
};
var tmux = (words, around) => {
  const at = readOptions(words, 1, { short: "cfLST" }).next;
  const verb = words[at]?.value ?? "";
  if (verb === "send-keys" || verb === "send") {
    const typed = words[readOptions(words, at + 1, { short: "tNc" }).next];
    return typed === void 0 ? null : scriptIn(typed, around);
  }
  const short = Object.hasOwn(TMUX, verb) ? TMUX[verb] : void 0;
  return short === void 0 ? null : wordsOrScript(words.slice(readOptions(words, at + 1, { short }).next), around);
};
var screen = (words, around) => {
  const { options, next } = readOptions(words, 1, { short: "ScsetTph" });
  const rest = words.slice(next);
  return hasOption(options, "X", "r", "x") || rest.length === 0 ? null : { kind: "words", words: rest, around };
};
var PM2 = {
  short: "nioelpukc",
  long: [
    ...["name", "interpreter", "interpreter-args", "node-args", "output", "error", "log", "pid", "instances", "cwd"],
    ...["max-memory-restart", "restart-delay", "exp-backoff-restart-delay", "max-restarts", "cron", "cron-restart"],
    ...["namespace", "user", "uid", "gid", "env", "log-date-format", "kill-timeout", "listen-timeout", "parallel"],
    ...["min-uptime", "ignore-watch", "stop-exit-codes", "log-type", "only", "ext", "watch-delay"]
  ]
};
var pm2 = (words, around) => {
  const isRuntime = baseName(words[0].value) === "pm2-runtime";
  const first = readOptions(words, 1, PM2).next;
  const isVerb = words[first]?.value === "start";
  if (!isRuntime && !isVerb) return null;
  const from = isVerb ? first + 1 : first;
  const before = readOptions(words, from, PM2);
  const program = words[before.next];
  if (program === void 0 || /\.(?:c?js|json|ya?ml)$/.test(program.value)) return null;
  const dashes = words.findIndex((word, at) => at > before.next && word.value === "--");
  const args = dashes === -1 ? [] : words.slice(dashes + 1);
  if (/\s/.test(program.value)) return scriptIn(program, around);
  const after = readOptions(words, before.next + 1, PM2);
  const interpreter = optionValue([...before.options, ...after.options], "interpreter");
  const run2 = interpreter === void 0 || interpreter.value === "none" ? [program] : [interpreter, program];
  return { kind: "words", words: [...run2, ...args], around };
};
var startStopDaemon = (words, around) => {
  const { options, next } = readOptions(words, 1, {
    short: "xapucndgRrPIksNO",
    long: "*",
    bare: [
      ...["start", "stop", "status", "background", "make-pidfile", "remove-pidfile", "quiet", "verbose", "test"],
      ...["notify-await", "no-close", "oknodo"]
    ]
  });
  const program = optionValue(options, "a", "startas") ?? optionValue(options, "x", "exec");
  const isStart = hasOption(options, "S", "start") || hasOption(options, "b", "background");
  return program === void 0 || !isStart ? null : { kind: "words", words: [program, ...words.slice(next)], around };
};
var npx = (words, around) => {
  const { options, next } = readOptions(words, 1, { short: "pcw", long: ["package", "call", "workspace"] });
  const script = optionValue(options, "c", "call");
  return script === void 0 ? { kind: "words", words: words.slice(next), around } : scriptIn(script, around);
};
var LAUNCHERS = {
  tmux,
  screen,
  pm2,
  "pm2-runtime": pm2,
  "start-stop-daemon": startStopDaemon,
  npx
};
var LEAVING = /* @__PURE__ */ new Set(["tmux", "screen", "pm2", "start-stop-daemon"]);
function unwrapLauncher(words, around) {
  const name = baseName(words[0]?.value ?? "");
  const found = Object.hasOwn(LAUNCHERS, name) ? LAUNCHERS[name](words, around) : null;
  return found !== null && LEAVING.has(name) ? { ...found, isDetached: true } : found;
}
function wordsOrScript(words, around) {
  if (words[0] === void 0) return null;
  return words.length === 1 ? scriptIn(words[0], around) : { kind: "words", words, around };
}
function scriptIn(script, around) {
  return { kind: "script", script, parameters: [], around };
}
var PLAIN = {};
var RUNNER = { subcommand: ["run"], before: { short: "CP", long: ["directory", "project"] } };
var WRAPPERS = {
  env: { short: "uCSa", long: ["unset", "chdir", "split-string", "argv0"], assigns: true, effect: runEnv },
  nice: { short: "n", long: ["adjustment"] },
  ionice: { short: "cn", long: ["class", "classdata"] },
  chrt: { short: "TPD", long: ["sched-runtime", "sched-period", "sched-deadline"], operands: 1 },
  taskset: { operands: 1 },
  numactl: { short: "iNmCpPw", long: ["interleave", "cpunodebind", "membind", "physcpubind", "preferred"] },
  nohup: PLAIN,
  setsid: PLAIN,
  chronic: PLAIN,
  unbuffer: PLAIN,
  command: PLAIN,
  builtin: PLAIN,
  time: { short: "fo", long: ["format", "output"] },
  exec: { short: "a" },
  timeout: { short: "ks", long: ["kill-after", "signal"], operands: 1 },
  stdbuf: { short: "ioe", long: ["input", "output", "error"] },
  setpriv: { long: "*", bare: ["clear-groups", "keep-groups", "init-groups", "nnp", "no-new-privs", "reset-env"] },
  sudo: {
    short: "aCcDghpRrTtUu",
    long: [
      ...["user", "group", "host", "prompt", "chdir", "chroot", "role", "type", "command-timeout", "close-from"],
      ...["other-user", "auth-type", "login-class"]
    ],
    assigns: true,
    effect: asRoot
  },
  doas: { short: "uCa", effect: asRoot },
  gosu: { operands: 1, effect: asFirstOperand },
  "su-exec": { operands: 1, effect: asFirstOperand },
  "s6-setuidgid": { operands: 1, effect: keepingHome((_, operands) => operands[0]) },
  setuidgid: { operands: 1, effect: keepingHome((_, operands) => operands[0]) },
  chpst: { short: "uUe/nlLmdoptfcrb", effect: keepingHome((options) => optionValue(options, "u")) },
  envdir: { operands: 1, effect: opensEnvironment("the directory of an envdir") },
  "s6-envdir": { short: "c", operands: 1, effect: opensEnvironment("the directory of an s6-envdir") },
  "with-contenv": PLAIN,
  "dumb-init": { short: "r", long: ["rewrite"] },
  tini: { short: "pe" },
  catatonit: PLAIN,
  "s6-notifyoncheck": { short: "sTtwn3c" },
  daemonize: { short: "ceoplEu" },
  "systemd-run": {
    short: "MHupE",
    long: [
      ...["unit", "property", "setenv", "description", "slice", "uid", "gid", "nice", "working-directory"],
      ...["service-type"],
      ...["on-active", "on-boot", "on-startup", "on-unit-active", "on-unit-inactive", "on-calendar", "timer-property"],
      ...["path-property", "socket-property", "machine", "host", "background"]
    ],
    effect: runTransient
  },
  "systemd-inhibit": { long: ["what", "who", "why", "mode"] },
  "systemd-cat": { short: "tp", long: ["identifier", "priority", "stderr-priority", "level-prefix", "namespace"] },
  flock: {
    short: "wEc",
    long: ["timeout", "wait", "conflict-exit-code", "command"],
    operands: 1,
    script: ["c", "command"]
  },
  script: {
    short: "cTIOBomE",
    long: ["command", "log-in", "log-out", "log-io", "log-timing", "logging-format", "echo", "output-limit"],
    operands: 1,
    script: ["c", "command"]
  },
  "dbus-run-session": { long: ["config-file", "dbus-daemon"] },
  "xvfb-run": {
    short: "nsefpw",
    long: ["server-num", "server-args", "error-file", "auth-file", "xauth-protocol", "wait"]
  },
  caffeinate: { short: "tw" },
  proxychains: { short: "f" },
  proxychains4: { short: "f" },
  torsocks: { short: "upaP", long: ["user", "pass", "address", "port"] },
  "opentelemetry-instrument": { long: "*" },
  "ddtrace-run": PLAIN,
  uv: {
    subcommand: ["run"],
    before: { long: ["directory", "project", "config-file", "cache-dir", "color"] },
    short: "pw",
    long: [
      ...["with", "with-editable", "with-requirements", "python", "directory", "project", "env-file", "extra", "group"],
      ...["no-group", "only-group", "package", "index", "default-index", "index-url", "extra-index-url", "cache-dir"]
    ]
  },
  uvx: {
    short: "pw",
    long: ["from", "with", "with-editable", "python", "env-file", "index", "index-url", "cache-dir"]
  },
  poetry: RUNNER,
  pipenv: RUNNER,
  pdm: RUNNER,
  rye: RUNNER,
  hatch: RUNNER,
  pixi: { ...RUNNER, short: "e", long: ["manifest-path", "environment"] },
  pipx: { subcommand: ["run"], long: ["spec", "python", "index-url", "pip-args"] },
  conda: { subcommand: ["run"], short: "np", long: ["name", "prefix", "cwd"] },
  mamba: { subcommand: ["run"], short: "np", long: ["name", "prefix", "cwd"] },
  micromamba: { subcommand: ["run"], short: "np", long: ["name", "prefix", "cwd"] },
  mise: { subcommand: ["exec", "x"], short: "C" },
  direnv: { subcommand: ["exec"], operands: 1, effect: opensEnvironment("the .envrc of a direnv") },
  op: { subcommand: ["run"], long: ["env-file", "account", "config"], effect: opensEnvironment("op run") },
  doppler: {
    subcommand: ["run"],
    short: "pct",
    long: ["project", "config", "token"],
    effect: opensEnvironment("doppler run")
  },
  infisical: {
    subcommand: ["run"],
    long: ["env", "projectId", "path", "token"],
    effect: opensEnvironment("infisical run")
  }
};
function unwrap(words, around) {
  const program = words[0];
  if (program === void 0) return null;
  const name = baseName(program.value);
  if (isShell(program)) return unwrapShell(words, around);
  if (name === "su" || name === "runuser") return unwrapSu(words, around);
  if (name === "uv" && words[1]?.value === "tool" && words[2]?.value === "run") {
    return unwrapWith(WRAPPERS.uvx, words.slice(2), around);
  }
  const wrapper = Object.hasOwn(WRAPPERS, name) ? WRAPPERS[name] : void 0;
  if (program.value === "/init") return unwrapWith(PLAIN, words, around);
  return wrapper === void 0 ? unwrapLauncher(words, around) : unwrapWith(wrapper, words, around);
}
function unwrapWith(wrapper, words, around) {
  let from = 1;
  if (wrapper.subcommand !== void 0) {
    from = readOptions(words, 1, wrapper.before ?? {}).next;
    if (!wrapper.subcommand.includes(words[from]?.value ?? "")) return null;
    from++;
  }
  const { options, next } = readOptions(words, from, wrapper);
  if (wrapper === WRAPPERS.uv && hasOption(options, "m", "module")) return moduleOfUv(words, from, next, around);
  const operands = words.slice(next, next + (wrapper.operands ?? 0));
  let rest = words.slice(next + operands.length);
  const script = scriptOf(wrapper, options, rest);
  if (script !== void 0) return { kind: "script", script, parameters: [], around };
  let inside = wrapper.effect?.(around, options, operands) ?? around;
  const split2 = optionValue(options, "S", "split-string");
  if (split2 !== void 0) rest = [...(0, import_chunk_UD7O2AFR.splitWords)(split2), ...rest];
  if (rest[0]?.value === "--") rest = rest.slice(1);
  if (wrapper.assigns) ({ rest, inside } = takeAssignments(rest, inside));
  return { kind: "words", words: rest, around: inside };
}
function moduleOfUv(words, from, next, around) {
  const flag = words.slice(from, next).find(({ value }) => value === "-m" || value === "--module");
  return flag === void 0 ? null : { kind: "words", words: [words[0], flag, ...words.slice(next)], around };
}
function scriptOf(wrapper, options, rest) {
  return wrapper.script && optionValue([...options, ...readOptions(rest, 0, wrapper).options], ...wrapper.script);
}
function unwrapShell(words, around) {
  const { options, next } = readOptions(words, 1, SHELL_OPTIONS);
  const script = words[next];
  if (!hasOption(options, "c", "command") || script === void 0) return null;
  return { kind: "script", script, parameters: words.slice(next + 1), around };
}
function unwrapSu(words, around) {
  const spec = {
    short: "ugGcsw",
    long: ["user", "group", "supp-group", "command", "session-command", "shell", "whitelist-environment"]
  };
  const first = readOptions(words, 1, spec);
  const user = optionValue(first.options, "u", "user");
  if (user !== void 0) return { kind: "words", words: words.slice(first.next), around: asUser(around, user) };
  let next = first.next;
  let isLogin = hasOption(first.options, "l", "login");
  if (words[next]?.value === "-") {
    isLogin = true;
    next++;
  }
  const second = readOptions(words, next + 1, spec);
  const script = optionValue([...first.options, ...second.options], "c", "command", "session-command");
  if (script === void 0) return null;
  const isCleared = isLogin || hasOption(second.options, "l", "login");
  const inside = isCleared ? cleared(around) : around;
  return {
    kind: "script",
    script,
    parameters: words.slice(second.next),
    around: asUser(inside, words[next] ?? "root")
  };
}
var NAME = /^[a-z0-9][a-z0-9_-]{0,63}$/;
var RESERVED = /* @__PURE__ */ new Set(["hermes", "test", "tmp", "root", "sudo"]);
function isProfileName(text) {
  return NAME.test(text);
}
function isReservedName(name) {
  return RESERVED.has(name);
}
function profileName(text, era) {
  const name = era.lowersNames ? text.trim().toLowerCase() : text;
  if (name === "") return { refused: "the profile name is empty" };
  if (!isProfileName(name)) return { refused: `"${text}" is no valid profile name` };
  if (era.reservesNames && isReservedName(name)) return { refused: `the profile name "${name}" is reserved` };
  return { name };
}
function followsScheme(service) {
  return suffixOf(service) !== null;
}
function expectedUnit(manager, profile, home2) {
  const hash = home2 === null ? null : (0, import_chunk_MWT466LE.createHash)("sha256").update(home2).digest("hex").slice(0, 8);
  const suffix = hash ?? (profile === "default" ? null : profile);
  const tail = suffix === null ? "" : `-${suffix}`;
  if (manager === "launchd") return `ai.hermes.gateway${tail}`;
  return manager === "systemd" ? `hermes-gateway${tail}.service` : null;
}
function namedProfile(service) {
  const suffix = suffixOf(service);
  if (suffix === null || service.isNameOpen) return null;
  if (suffix === "") return service.manager === "launchd" && service.name !== "ai.hermes.gateway" ? null : "default";
  const name = suffix.slice(1);
  const isName = isProfileName(name) && !isReservedName(name);
  return suffix.startsWith("@") || !isName || /^[0-9a-f]{8}$/.test(name) ? null : name;
}
function suffixOf({ name, manager }) {
  if (manager === "script") return null;
  if (manager === "launchd") return /^(?:.+\.)?hermes(?:-agent)?[.-]gateway(|[.-].+)$/is.exec(name)?.[1] ?? null;
  if (manager === "systemd") return /^hermes-gateway(|[-@].*)$/.exec(name.replace(/\.service$/, ""))?.[1] ?? null;
  return /^hermes[-_]gateway(|[-_].*)$/i.exec(name.slice(name.lastIndexOf("/") + 1))?.[1] ?? null;
}
var OTHERS = /openclaw|clawdbot|moltbot|nanobot|(?:^|[^a-z])mcp(?:[^a-z]|$)|relayer|web-?ui|workspace|studio|dashboard/i;
var HELPERS = /dashboard|web-?ui|watch-?dog|health|monitor|backup|restore|update|upgrade|clean|rotate|notify|alert|sync|proxy|tunnel|migrat|install|check|restart|reload|stop|status/i;
var AGENT = /hermes[\s_-]*(?:ai[\s_-]*)?(?:agent|gateway)/i;
function isAgentImage(image) {
  if (OTHERS.test(image.value)) return false;
  if (image.unknowns().some(({ text }) => /hermes[-_]agent/i.test(text))) return true;
  return /^hermes[-_]agent(?:[-_]|$)/.test(imageName(image));
}
function agentImageOf({ image, base }) {
  return [image, base].find((each) => each !== void 0 && isAgentImage(each));
}
function isBareAgentImage(image) {
  const name = imageName(image);
  return isAgentImage(image) && (/^hermes[-_]agent$/.test(name) || !image.isKnown());
}
function isCalledLikeAgent({ name, identity = name }) {
  return [name, identity].some((text) => /(?:^|\/)hermes$|agent|gateway/i.test(text) && !OTHERS.test(text));
}
function speaksOfHermes(service, container) {
  const images = [container.image?.value ?? "", container.base?.value ?? ""];
  if ([...images, service.name].some((text) => OTHERS.test(text))) return false;
  return [...images, service.name, service.identity ?? "", service.files[0]?.path ?? ""].some(
    (text) => /hermes/i.test(text)
  ) || service.environment.some(({ name }) => name.startsWith("HERMES_")) || container.mounts.some(({ target: target2 }) => target2.value === "/opt/data" || /\/\.hermes$/.test(target2.value)) || isDescribedAsAgent(service);
}
function isMeantAsGateway(service) {
  if (service.manager === "script" || HELPERS.test(service.name)) return false;
  const bare = service.name.slice(service.name.lastIndexOf("/") + 1).replace(/\.service$/, "");
  return followsScheme(service) || bare === "hermes-agent" || isDescribedAsAgent(service);
}
function isHelper(program) {
  return HELPERS.test(program);
}
function isDescribedAsAgent({ settings }) {
  const text = settings.findLast(({ key, effective }) => effective && key.value === "Description")?.value.value ?? "";
  return AGENT.test(text) && !HELPERS.test(text) && !OTHERS.test(text);
}
function imageName(image) {
  const name = image.value.replace(/@.*/s, "");
  return name.slice(name.lastIndexOf("/") + 1).replace(/:.*/s, "");
}
var FIRST_WITH_INIT = { version: 15, date: 20260528 };
function keepsRunning(words) {
  const [program, ...args] = words.map(({ value }) => value);
  const line = [baseName(program ?? ""), ...args].join(" ");
  return /^(?:sleep (?:infinity|inf)|tail -[fF] \/dev\/null)$/.test(line);
}
function startsItsVolume(image) {
  const tag = /:v?(\d{1,4})\.(\d{1,3})(?:\.(\d{1,3}))?(?:@|$)/.exec(image.value);
  if (tag === null) return true;
  const [major, minor, patch] = [Number(tag[1]), Number(tag[2]), Number(tag[3] ?? 0)];
  if (major < 2e3) return major > 0 || minor >= FIRST_WITH_INIT.version;
  return major * 1e4 + minor * 100 + patch >= FIRST_WITH_INIT.date;
}
var VALUE_FLAGS = [
  "-z",
  "--oneshot",
  "-m",
  "--model",
  "--provider",
  "-t",
  "--toolsets",
  "-r",
  "--resume",
  "-s",
  "--skills"
];
var V0_17_FLAGS = new Set(VALUE_FLAGS);
var V0_18_1_FLAGS = /* @__PURE__ */ new Set([...VALUE_FLAGS, "--usage-file"]);
var NEWEST_FLAGS = /* @__PURE__ */ new Set([...VALUE_FLAGS, "--usage-file", "--in", "--reasoning"]);
var OPTIONAL_VALUE_FLAGS = /* @__PURE__ */ new Set(["-c", "--continue"]);
var ALL_VALUE_FLAGS = NEWEST_FLAGS;
var V0_6 = {
  root: "~",
  homeIsPin: "never",
  badName: "exit-1",
  lowersNames: false,
  reservesNames: false,
  valueFlags: null,
  supervisors: "none",
  expandsHome: false
};
var V0_9 = { ...V0_6, root: "home" };
var V0_12 = { ...V0_9, homeIsPin: "always" };
var V0_13 = { ...V0_12, badName: "no-flag", lowersNames: true };
var V0_14 = { ...V0_13, homeIsPin: "in-profiles", reservesNames: true };
var V0_17 = { ...V0_14, valueFlags: V0_17_FLAGS, supervisors: "s6" };
var V0_18_1 = { ...V0_17, valueFlags: V0_18_1_FLAGS };
var V0_21 = { ...V0_18_1, valueFlags: NEWEST_FLAGS, supervisors: "all" };
var NEWEST = { ...V0_21, root: "exact", badName: "exit-2", expandsHome: true };
var ERAS = [
  { index: 0, from: "v0.6", to: "v0.8", since: [0, 6, 0], dated: 20260330, ...V0_6 },
  { index: 1, from: "v0.9", to: "v0.11", since: [0, 9, 0], dated: 20260413, ...V0_9 },
  { index: 2, from: "v0.12", to: "v0.12", since: [0, 12, 0], dated: 20260430, ...V0_12 },
  { index: 3, from: "v0.13", to: "v0.13", since: [0, 13, 0], dated: 20260507, ...V0_13 },
  { index: 4, from: "v0.14", to: "v0.16", since: [0, 14, 0], dated: 20260516, ...V0_14 },
  { index: 5, from: "v0.17", to: "v0.18.0", since: [0, 17, 0], dated: 20260619, ...V0_17 },
  { index: 6, from: "v0.18.1", to: "v0.20", since: [0, 18, 1], dated: 20260707, ...V0_18_1 },
  { index: 7, from: "v0.21", to: "v0.21.2", since: [0, 21, 0], dated: 20260831, ...V0_21 },
  { index: 8, from: "v0.21.3", to: null, since: [0, 21, 3], dated: 20260914, ...NEWEST }
];
function erasOf(release) {
  if (release === void 0) return ERAS;
  const text = release.trim().toLowerCase();
  if (text === "latest" || text === "main") return ERAS.slice(-1);
  const match = /^v?(\d{1,4})\.(\d{1,3})(?:\.(\d{1,3}))?$/.exec(text);
  if (match === null) throw unknownRelease(release);
  const [major, minor] = [Number(match[1]), Number(match[2])];
  const patch = match[3] === void 0 ? void 0 : Number(match[3]);
  const eras = major >= 2e3 ? erasOn(major, minor, patch) : erasBetween(major, minor, patch);
  if (eras.length === 0) throw unknownRelease(release);
  return eras;
}
function rangeOf(eras) {
  const after = ERAS[eras.at(-1).index + 1];
  const from = `>=${eras[0].since.join(".")}`;
  return after === void 0 ? from : `${from} <${after.since.join(".")}`;
}
function erasOfRange(range) {
  const match = /^>=([\d.]+)(?: <([\d.]+))?$/.exec(range);
  const from = ERAS.findIndex(({ since }) => since.join(".") === match?.[1]);
  const after = match?.[2] === void 0 ? ERAS.length : ERAS.findIndex(({ since }) => since.join(".") === match[2]);
  return from === -1 || after <= from ? void 0 : ERAS.slice(from, after);
}
function wordsFor(eras) {
  const runs = [];
  for (const era of eras) {
    const run2 = runs.at(-1);
    if (run2?.at(-1)?.index === era.index - 1) run2.push(era);
    else runs.push([era]);
  }
  return runs.map(wordsForRun).join(" and ");
}
function wordsForRun(run2) {
  const { from } = run2[0];
  const { to } = run2.at(-1);
  if (to === null) return `${from} and later`;
  return from === to ? from : `${from} to ${to}`;
}
function erasBetween(major, minor, patch) {
  const first = [major, minor, patch ?? 0];
  const last = [major, minor, patch ?? Number.POSITIVE_INFINITY];
  return ERAS.filter((era, at) => {
    const next = ERAS[at + 1];
    return compareVersions(era.since, last) <= 0 && (next === void 0 || compareVersions(first, next.since) < 0);
  });
}
function erasOn(year, month, day) {
  if (day === void 0 || month < 1 || month > 12 || day < 1 || day > 31) return [];
  const date = year * 1e4 + month * 100 + day;
  return ERAS.filter(({ dated }) => dated <= date).slice(-1);
}
function compareVersions(a, b) {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
function unknownRelease(release) {
  return new RangeError(
    `"${release}" is no supported release of Hermes Agent: write a version from 0.6 on (0.20, v0.12.3), a dated tag from 2026.3.30 on (2026.8.31), or "latest"`
  );
}
var MANAGEMENT = new Set(
  "start stop restart status install uninstall list setup enroll migrate migrate-legacy".split(" ")
);
var PRINTING = /* @__PURE__ */ new Set(["--help", "-h", "--version", "-V"]);
function readInvocation(words, isMeantToBe) {
  if (words[0] === void 0) return null;
  const called2 = readProgram(words) ?? readUnknownProgram(words, isMeantToBe);
  if (called2 === null) return null;
  return called2.entry === "module" ? readModule(called2) : readSubcommand(called2);
}
function readArguments(program, args) {
  return readSubcommand({ entry: "cli", program, args: argsOf(args) });
}
function wordsAfterTimestamps(words) {
  const module2 = words.findIndex((word) => word.value === "hermes_cli.stderr_timestamp");
  if (module2 < 1) return null;
  const dashes = words.findIndex((word, at) => at > module2 && word.value === "--");
  return dashes < 0 ? null : words.slice(dashes + 1);
}
function readProgram(words) {
  const name = baseName(literal(words[0]));
  if (isPython(name)) return readPython(words);
  if (name === "hermes" || name === ".hermes-wrapped") return readHermes(words);
  if (name === "hermes-gateway") return split(words, 1, "module");
  if (words[1]?.value === "-m" || words[1]?.value === "--module") return readPythonModule(words, 1);
  return /(?:^|\/)hermes_cli(?:\/main\.py|\.main)$/.test(literal(words[0])) ? split(words, 1) : null;
}
function readUnknownProgram(words, isMeantToBe) {
  const program = words[0];
  const end = program.length;
  const nameIsUnknown = program.unknowns(Math.max(program.value.lastIndexOf("/") + 1, 0), end).length > 0 || !program.isKnown(end - 1);
  if (!nameIsUnknown) return null;
  return isMeantToBe || /hermes/i.test(program.value) ? split(words, 1) : null;
}
function isPython(name) {
  return /^python[\d.]*w?$|^pypy[\d.]*$/.test(name);
}
function readHermes(words) {
  return words[1]?.value === "--run-module" ? readPythonModule(words, 1) : split(words, 1);
}
function readPython(words) {
  for (let at = 1; at < words.length; at++) {
    const word = literal(words[at]);
    if (!word.startsWith("-") || word === "-") return readPythonScript(words, at);
    if (word.startsWith("--")) {
      if (word === "--check-hash-based-pycs") at++;
      continue;
    }
    const decisive = /[mcWX]/.exec(word);
    if (decisive === null) continue;
    const isGlued = decisive.index + 1 < word.length;
    if (decisive[0] === "m")
      return isGlued ? moduleNamed(word.slice(decisive.index + 1), words, at + 1) : readPythonModule(words, at);
    if (decisive[0] === "c") return readPythonCode(words, isGlued ? at : at + 1);
    if (!isGlued) at++;
  }
  return null;
}
function readPythonModule(words, at) {
  const module2 = words[at + 1];
  return module2 === void 0 ? null : moduleNamed(literal(module2), words, at + 2);
}
function moduleNamed(name, words, from) {
  if (name === "hermes_cli.main" || name === "hermes_cli") return split(words, from);
  return name === "gateway.run" ? split(words, from, "module") : null;
}
function readPythonCode(words, at) {
  const code = words[at];
  return code !== void 0 && /hermes/.test(code.value) ? split(words, at + 1) : null;
}
function readPythonScript(words, at) {
  const path = literal(words[at]);
  if (/(?:^|\/)hermes_cli\/main\.py$|(?:^|\/)hermes$/.test(path)) return split(words, at + 1);
  return /(?:^|\/)gateway\/run\.py$|(?:^|\/)hermes-gateway$/.test(path) ? split(words, at + 1, "module") : null;
}
function split(words, at, entry = "cli") {
  return { entry, program: words.slice(0, at), args: argsOf(words.slice(at)) };
}
function argsOf(words) {
  const isPlain = words.every(({ pieces: [first, ...others] }) => first?.unknown === void 0 && others.length === 0);
  return isPlain ? words : words.flatMap(withoutTags).flatMap(withoutGlue);
}
function withoutTags(word) {
  if (!word.pieces.some(isTag)) return [word];
  const pieces = word.pieces.filter((piece) => !isTag(piece));
  return literal(word) === "" ? [] : [new import_chunk_DZ7ZOY7W.Text(pieces)];
}
function withoutGlue(word) {
  const isOpen2 = (piece) => piece.unknown !== void 0;
  const runs = [];
  for (const piece of word.pieces) {
    const run2 = runs.at(-1);
    if (run2 !== void 0 && isOpen2(run2.at(-1)) === isOpen2(piece)) run2.push(piece);
    else runs.push([piece]);
  }
  const parts = runs.map((run2) => new import_chunk_DZ7ZOY7W.Text(run2));
  const isSubcommand = (part) => part.isKnown() && /^(?:gateway|run)$/.test(part.value);
  return parts.length > 1 && parts.some(isSubcommand) ? parts : [word];
}
function readModule(called2) {
  if (onlyPrints(called2.args, true)) return null;
  const word = called2.args.find((arg) => !arg.value.startsWith("-")) ?? null;
  const action = word !== null && MANAGEMENT.has(word.value) ? word.value : "run";
  return { ...called2, gatewayAt: -1, action, actionWord: word };
}
function readSubcommand(called2) {
  return readSubcommandAs(called2, true) ?? readSubcommandAs(called2, false);
}
function readSubcommandAs(called2, anyValue) {
  const gatewayAt = nextOperand(called2.args, 0, anyValue);
  const gateway = called2.args[gatewayAt];
  if (gateway?.value !== "gateway") return null;
  const actionWord = called2.args[nextOperand(called2.args, gatewayAt + 1, anyValue)] ?? null;
  const action = actionWord?.value ?? "run";
  if (action !== "run" && !MANAGEMENT.has(action)) return null;
  if (onlyPrints(called2.args, anyValue)) return null;
  return { ...called2, gatewayAt, action, actionWord };
}
function onlyPrints(args, anyValue) {
  for (let at = 0; at < args.length; ) {
    const word = args[at].value;
    if (word === "--") return false;
    if (PRINTING.has(word)) return true;
    at += takesValue(word, args[at + 1]?.value ?? "", anyValue) ? 2 : 1;
  }
  return false;
}
function nextOperand(args, from, anyValue) {
  let at = from;
  while (at < args.length) {
    const word = args[at];
    if (!word.value.startsWith("-") && !beginsUnknown(word)) return at;
    at += takesValue(word.value, args[at + 1]?.value ?? "", anyValue) ? 2 : 1;
  }
  return at;
}
function takesValue(flag, next, anyValue) {
  if (isProfileFlag(flag)) return true;
  if (OPTIONAL_VALUE_FLAGS.has(flag)) return !next.startsWith("-");
  return ALL_VALUE_FLAGS.has(flag) && (anyValue || !isProfileFlag(next));
}
function isProfileFlag(word) {
  return word === "-p" || word === "--profile";
}
function isUnknown(word) {
  return word.length > 0 && word.pieces.every((piece) => piece.unknown !== void 0 || piece.text === "");
}
function beginsUnknown(word) {
  return word.pieces.find((piece) => piece.text !== "")?.unknown !== void 0;
}
function literal(word) {
  return word.pieces.map((piece) => isTag(piece) ? "" : piece.text).join("");
}
function tagsMayHoldFlag(word) {
  return word.pieces.some(
    (piece) => isTag(piece) && /(?:^|\s)(?:-p|--profile)|\{\{/.test(piece.text.replace(/\{%[^%]*%\}/g, ""))
  );
}
function isTag(piece) {
  return piece.unknown !== void 0 && /^\{[%#]/.test(piece.text);
}
var OTHER_PROGRAMS = new Set(
  [
    "openclaw clawdbot moltbot nanobot docker podman kubectl mcp echo printf pgrep pkill systemctl curl node true false",
    "sleep ssh logger grep tail journalctl sed awk cat tee kill killall supervisorctl launchctl s6-svc notify-send test",
    "pm2 tmux screen wget npm make watch crontab cd mkdir rm cp mv ln chmod chown touch install tar git"
  ].join(" ").split(" ")
);
function opaque(command, reason, at) {
  return { kind: "opaque", command, reason, at };
}
function wordsAfterWrapper(words, around) {
  const at = words[0];
  const dashes = words.findIndex((word) => word.value === "--");
  const from = dashes > 0 ? dashes + 1 : 1;
  const next = words[from];
  if (next === void 0 || isOther(at) || !(dashes > 0 || isUnknown(at) || isShell(next))) return null;
  const open = [...around.open, { reason: `${at.value} may set any variable`, at }];
  return { words: words.slice(from), around: { ...around, open } };
}
function opaqueProgram(service, command, words, { container }) {
  const program = words[0];
  const name = baseName(program.value);
  const wrapped = wrappedCall(service, words, container !== void 0);
  if (wrapped !== void 0)
    return opaque(command, `what ${program.value} makes of these words is not written here`, wrapped);
  const isInImage = container !== void 0 && container !== "running" && runsInImage(service, container, program);
  if (!isMeantAsGateway(service) && !isInImage) return null;
  if (startsContainers(words))
    return opaque(
      command,
      `"${words.map((word) => word.value).join(" ")}" starts what another file describes`,
      program
    );
  if (!program.isKnown(program.length - 1))
    return opaque(command, whyUnknown(program.slice(program.value.lastIndexOf("/") + 1)), program);
  if (isShell(program)) {
    const file = words.slice(1).find((word) => !/^[-+]/.test(word.value));
    return file === void 0 || isHelper(baseName(file.value)) ? null : opaque(command, `the script ${file.value} is not read`, file);
  }
  const own = words.find((word) => isOwnScript(baseName(word.value)));
  if (own !== void 0 && (own === program || INTERPRETER.test(name)))
    return opaque(command, `what ${own.value} runs is not written here`, own);
  if (OTHER_PROGRAMS.has(name) || isHelper(name)) return null;
  if (isPython(name) || isOwnProgram(name)) {
    const hidden = words.find(isUnknown);
    return hidden === void 0 ? null : opaque(command, whyUnknown(hidden), hidden);
  }
  const looksLikeOne = /\.(?:ba|z)?sh$/.test(name) || /hermes|gateway|start|launch|entrypoint/i.test(name);
  const isAlias = words.some((word) => word.value === "gateway") && !/\./.test(name);
  if (/\.(?:py|js|mjs|rb|pl)$/.test(name) || !(looksLikeOne || isAlias)) return null;
  return opaque(command, `what ${program.value} runs is not written here`, program);
}
function opaqueImage(command, container, words) {
  const first = words[0];
  if (agentImageOf(container) === void 0 || !isUnknown(first)) return null;
  return opaque(command, whyUnknown(first), first);
}
function runsInImage(service, container, program) {
  if (service.manager === "script" || isHelper(service.name)) return false;
  const isProgram = program.value.includes("/") || isShell(program) || isUnknown(program);
  return isProgram && agentImageOf(container) !== void 0 && speaksOfHermes(service, container);
}
var INTERPRETER = /^(?:python[\d.]*|pypy[\d.]*|node|nodejs|bun|deno|tsx|ruby|perl)$/;
function isOwnScript(name) {
  return /\.(?:[cm]?[jt]s|py|rb|pl)$/.test(name) && /hermes/i.test(name) && !isHelper(name);
}
function wrappedCall(service, words, isContained3) {
  const program = words[0];
  const at = words.findIndex((word, index) => index > 0 && baseName(word.value) === "hermes");
  if (service.manager === "script" || at < 1 || isOther(program)) return void 0;
  return (isContained3 || /[/.]/.test(program.value)) && readInvocation(words.slice(at), false)?.action === "run" ? words[at] : void 0;
}
function isOther(program) {
  const name = baseName(program.value);
  return OTHER_PROGRAMS.has(name) || isPython(name) || isOwnProgram(name) || isHelper(name);
}
function isOwnProgram(name) {
  return name === "hermes" || name === "hermes-agent" || name === "hermes-acp";
}
function whyUnknown(word) {
  return word.unknowns()[0]?.unknown?.reason;
}
function scriptCalled(service, words, around) {
  if (service.manager === "script" || around.container !== service.container) return null;
  const at = scriptAt(words);
  const path = words[at];
  const file = path && service.fileAt?.(path);
  if (file === void 0 || !(at > 0 || isShellScript(file))) return null;
  const script = (0, import_chunk_TZIUYBDT.surfaceText)((0, import_chunk_TZIUYBDT.markUnknown)(import_chunk_DZ7ZOY7W.Text.verbatim(file, 0, file.text.length)));
  return { script, parameters: words.slice(at), around, file };
}
function scriptAt(words) {
  const program = words[0];
  if (!isShell(program)) return program.value.includes("/") ? 0 : -1;
  const { options, next } = readOptions(words, 1, SHELL_OPTIONS);
  return hasOption(options, "c", "command") ? -1 : next;
}
function isShellScript({ path, text }) {
  return text.startsWith("#!") ? (0, import_chunk_JG37QGRM.startsShellScript)(text) : /\.(?:ba|da|k|z)?sh(?:\.\w+)?$/.test(path);
}
function stepsOf(service, { script, parameters, around }) {
  const { commands, unread } = (0, import_chunk_UD7O2AFR.readScript)(script, shellContext(service, around, parameters));
  const steps = commands.map(({ words, variables, sourced, condition, branches, order, job }) => {
    const open = sourced.filter(mayMoveHome).map((at) => ({ reason: `${at.value} is read by the shell`, at }));
    const inside = new Map([...around.variables, ...variables]);
    return {
      words,
      around: { ...around, variables: inside, open: [...around.open, ...open] },
      ...condition !== void 0 && { condition },
      place: { branches, order },
      ...job !== void 0 && { job: `${job}` }
    };
  });
  return { steps, ...unread !== void 0 && { unread } };
}
function mayMoveHome(path) {
  return !/\/bin\/activate$/.test(path.value) && !isOwnDotenv(path.value);
}
function isOwnDotenv(path) {
  return /\/(?:\.hermes|profiles\/[^/]+)\/\.env$/.test(path);
}
function shellContext(service, around, parameters) {
  const own = new Map(service.environment.map((variable2) => [variable2.name, variable2.value]));
  const variable = (name) => {
    if (around.variables.has(name)) return around.variables.get(name) ?? void 0;
    return around.isCleared ? void 0 : own.get(name);
  };
  return { variable, parameters };
}
var SOME_HOME = "/~";
var UNTIDY = /^$|^\.\/|\/\/|\/\.{1,2}(?:\/|$)|.\/$/;
function tidyPath(path) {
  if (!UNTIDY.test(path)) return path;
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  return path.startsWith("/") ? `/${parts.join("/")}` : parts.join("/") || ".";
}
function normalizePath(path) {
  if (!UNTIDY.test(path)) return path;
  const parts = [];
  for (const part of tidyPath(path).split("/")) {
    const last = parts.at(-1);
    if (part !== ".." || last === void 0 || last === "..") parts.push(part);
    else if (last !== "") parts.pop();
  }
  return parts.join("/") || (path.startsWith("/") ? "/" : ".");
}
function profileOfHome(home2) {
  const path = tidyPath(home2);
  const name = path.lastIndexOf("/") + 1;
  return /(?:^|\/)profiles\/$/.test(path.slice(0, name)) ? path.slice(name) : null;
}
var MANAGERS = /^%[CdDEhLStTV]$/;
function mayBeProfileHome(home2, symbols) {
  const path = tidyPath(home2);
  const slash = path.lastIndexOf("/");
  const name = path.slice(slash + 1);
  const parent = path.slice(0, Math.max(slash, 0));
  const directory = parent.slice(parent.lastIndexOf("/") + 1);
  if (symbols.isKnown(directory) || name === "hermes" || !isProfileName(name)) return false;
  if (MANAGERS.test(symbols.show(directory))) return false;
  return symbols.mayBe(directory, "profiles") && !/^\/(?:home|Users)\/[^/]+$/.test(parent);
}
function rootOf2(hermesHome, userHome2, era) {
  const native = `${userHome2}/.hermes`;
  if (hermesHome === "" || era.root === "~") return native;
  if (era.root === "home" && isWithin(normalizePath(hermesHome), native)) return native;
  const home2 = tidyPath(hermesHome);
  return profileOfHome(home2) === null ? home2 : parentOf(parentOf(home2));
}
function activeRootOf(hermesHome, userHome2, era) {
  return rootOf2(hermesHome, userHome2, era.root === "exact" ? { ...era, root: "home" } : era);
}
function homeOf(path) {
  const shown2 = displayPath(tidyPath(path));
  const isFixed = shown2.startsWith("/") || shown2 === "~" || shown2.startsWith("~/");
  return { path: shown2, key: isFixed ? displayPath(normalizePath(path)) : null };
}
function displayPath(path) {
  return path === SOME_HOME || path.startsWith(`${SOME_HOME}/`) ? path.slice(1) : path;
}
function homeOfProfile(root, profile) {
  return profile === "default" ? root : `${root === "/" ? "" : root}/profiles/${profile}`;
}
function tokenLockDirectory(env, userHome2) {
  const fixed = env("HERMES_GATEWAY_LOCK_DIR");
  if (fixed !== void 0 && fixed !== "") return fixed;
  const state = env("XDG_STATE_HOME");
  return `${state === void 0 || state === "" ? `${userHome2}/.local/state` : state}/hermes/gateway-locks`;
}
function parentOf(path) {
  const slash = path.lastIndexOf("/");
  return slash > 0 ? path.slice(0, slash) : slash === 0 ? "/" : ".";
}
function isWithin(path, directory) {
  const parent = normalizePath(directory);
  return path === parent || path.startsWith(`${parent}/`);
}
var IMAGE_HOME = "/opt/data";
function defaultHome(container) {
  if (mountOf(IMAGE_HOME, container) !== void 0) return IMAGE_HOME;
  const homes = container.mounts.map(targetOf).filter((target2) => target2?.endsWith("/.hermes"));
  if (homes[0] !== void 0 && homes.length === 1) return homes[0];
  return agentImageOf(container) === void 0 ? void 0 : IMAGE_HOME;
}
function hasMountedHome({ environment }, container) {
  const home2 = environment.findLast(({ name }) => name === "HERMES_HOME")?.value;
  return home2?.isKnown() === true && mountOf(home2.value, container) !== void 0;
}
function mountOf(path, { mounts }) {
  let found;
  for (const mount of mounts) {
    const target2 = targetOf(mount);
    if (target2 === void 0 || !isWithin2(path, target2)) continue;
    if (found === void 0 || target2.length >= found.depth) found = { mount, depth: target2.length };
  }
  return found?.mount;
}
function storageBehind(inside, container, service) {
  if (inside.key === null) return inside;
  if (inside.key.startsWith("~")) {
    const hidden = { path: `container ${inside.path}`, key: inside.key };
    return mayHoldHome(container) ? { ...hidden, key: null } : ownStorage(hidden, service);
  }
  const mount = mountOf(inside.key, container);
  if (mount === void 0 && mayBeMounted(inside.key, container)) return { path: inside.path, key: null };
  if (mount === void 0 || mount.kind === "own") return ownStorage(inside, service);
  const rest = normalizePath(inside.key).slice(targetOf(mount).replace(/\/$/, "").length);
  const key = mount.key === null ? null : inHome(mount.key, service) + rest;
  const isFixed = key !== null && !key.startsWith("project ");
  const isNamed = isFixed && (mount.kind !== "bind" || isOnHost({ key }));
  const path = isNamed ? key : `${mount.source?.value ?? "a volume"}${rest}`;
  return isFixed || key === null ? { path, key } : { path, key: null, sharedKey: key };
}
function isOnHost({ key }) {
  return key !== null && /^[/~]/.test(key);
}
function isOwn({ key }) {
  return key?.startsWith("container ") === true;
}
function mayBeMounted(path, { mounts }) {
  const parts = normalizePath(path).split("/");
  const directories = parts.map((_, index) => parts.slice(0, index + 1).join("/") || "/");
  return mounts.some(({ target: target2 }) => {
    if (target2.isKnown()) return false;
    const isUnknown2 = ({ unknown: unknown2 }) => unknown2 !== void 0;
    const start = textOf2(target2.pieces.slice(0, target2.pieces.findIndex(isUnknown2)));
    const end = textOf2(target2.pieces.slice(target2.pieces.findLastIndex(isUnknown2) + 1));
    return directories.some(
      (each) => each.startsWith(start) && each.endsWith(end) && each.length >= start.length + end.length
    );
  });
}
function textOf2(pieces) {
  return pieces.map(({ text }) => text).join("");
}
function mayHoldHome({ mounts }) {
  return mounts.some((mount) => {
    const target2 = targetOf(mount);
    return target2 === void 0 || /^\/(?:root|home|Users)(?:\/|$)|\/\.hermes(?:\/|$)|^\/$/.test(target2);
  });
}
function ownStorage(inside, { name, span }) {
  return { path: inside.path, key: `container ${span.source.path} ${span.start} ${name} ${inside.key}` };
}
function inHome(key, { account }) {
  const home2 = (0, import_chunk_A74ML7CQ.userHome)(account);
  return home2 !== "~" && /^~(?:\/|$)/.test(key) ? home2 + key.slice(1) : normalizePath(key);
}
function targetOf({ target: target2 }) {
  return target2.isKnown() && target2.value.startsWith("/") ? normalizePath(target2.value) : void 0;
}
function isWithin2(path, directory) {
  const full = normalizePath(path);
  return directory === "/" || full === directory || full.startsWith(`${directory}/`);
}
var DEEPEST = 12;
var MOST_STEPS = 2e3;
var MOST_CALLS = 100;
var MOST_PARTS = 500;
var known = /* @__PURE__ */ new WeakMap();
function recognise(service) {
  const earlier = known.get(service);
  if (earlier !== void 0) return earlier;
  const found = search(service);
  known.set(service, found);
  return found;
}
function search(service) {
  const starts = service.commands.filter(({ role }) => role === "start");
  const commands = starts.length === 0 && service.container !== void 0 ? [imageCommand(service)] : starts;
  let fallback = null;
  for (const command of commands) {
    const found = explore(service, command);
    if (found?.kind === "runs") return found;
    fallback = better(fallback, found);
  }
  return fallback;
}
function better(found, next) {
  return found === null || found.kind === "opaque" && next?.kind === "manages" ? next : found;
}
function imageCommand({ container, span }) {
  const image = (container && startedImage(container)) ?? import_chunk_DZ7ZOY7W.Text.verbatim(span.source, span.start, span.end);
  const words = [image];
  const place = image.span();
  return { role: "start", path: image, argv: words, words, raw: [place], span: place, ignoreFailure: false };
}
function explore(service, command) {
  const first = firstStep(service, command);
  const search3 = { service, command, pending: [first], parts: 0 };
  const found = follow(search3);
  const { entrypointLength = 0 } = service.container ?? {};
  const isRead = found?.kind === "runs" || search3.parts > 0;
  if (isRead || entrypointLength === 0 || entrypointLength === command.argv.length) return found;
  search3.pending.push({ ...first, words: command.argv.slice(entrypointLength), image: [] });
  return better(follow(search3), found);
}
function follow(search3) {
  const { pending } = search3;
  const jobs = /* @__PURE__ */ new Map();
  const over = /* @__PURE__ */ new Set();
  let fallback = null;
  let calls = 0;
  for (let steps = 0; pending.length > 0 && steps < MOST_STEPS && calls < MOST_CALLS; steps++) {
    const step = pending.pop();
    if (step.depth > DEEPEST || isBehind(step, over)) continue;
    const found = look(search3, step);
    if (found?.kind !== "runs") {
      fallback = better(fallback, found);
      continue;
    }
    calls++;
    jobs.set(step.job, [...jobs.get(step.job) ?? [], found]);
    if (step.condition === void 0) over.add(step.job);
  }
  return calls === 0 ? fallback : { kind: "runs", gateways: sideBySide([...jobs.values()]) };
}
function isBehind({ job }, over) {
  return [...over].some((each) => `${job}/`.startsWith(`${each}/`));
}
function sideBySide(jobs) {
  const gateways = [];
  for (const calls of jobs) {
    const [first, ...others] = calls;
    const known3 = gateways.find((each) => calls.every((call) => each.every((one) => areExclusive(one, call))));
    if (known3 === void 0) gateways.push([first, ...others]);
    else known3.push(first, ...others);
  }
  return gateways;
}
function areExclusive({ places: a }, { places: b }) {
  const parting = a.findIndex(({ order }, at) => order !== b[at]?.order);
  const [one, other] = [a[parting], b[parting]];
  return one !== void 0 && other !== void 0 && (0, import_chunk_ICUTAQBB.areAlternatives)(one, other);
}
function firstStep({ container, commands }, command) {
  const words = [command.path, ...command.argv.slice(1)];
  const first = { depth: 0, places: [], job: "", files: [] };
  if (container === void 0) return { ...first, words, around: UNCHANGED };
  const around = { ...UNCHANGED, container };
  if (!commands.includes(command)) return { ...first, words: [], around, image: words };
  return { ...first, words, around, ...container.usesEntrypoint && { image: [] } };
}
function look(search3, step) {
  const { service } = search3;
  const { words, around } = step;
  const inImage = step.image === void 0 ? null : lookAtImage(search3, step, step.image);
  if (inImage !== null || words[0] === void 0) return inImage;
  const isMeant = isMeantAsGateway(service);
  const invocation = readInvocation(words, isMeant) ?? readEntryScript(service, words, around);
  if (invocation !== null) return called(search3, step, invocation);
  const stamped = wordsAfterTimestamps(words);
  if (stamped !== null) return go(search3, step, { words: stamped, around });
  const contained = readContainer(words);
  if (contained !== null) return lookIntoContainer(search3, step, contained);
  const script = scriptCalled(service, words, around);
  if (script !== null) return lookIntoScript(search3, step, script);
  const inner = unwrap(words, around);
  if (inner?.kind === "script") return lookIntoScript(search3, inner.isDetached ? beside(search3, step) : step, inner);
  if (inner !== null) return go(search3, inner.isDetached ? beside(search3, step) : step, inner);
  const behind2 = wordsAfterWrapper(words, around);
  if (behind2 !== null) go(search3, step, behind2);
  return opaqueProgram(service, search3.command, words, around);
}
function go({ pending }, { depth, condition, places, job, files: files2 }, next) {
  pending.push({
    depth: depth + 1,
    ...condition !== void 0 && { condition },
    ...next,
    places: next.place === void 0 ? places : [...places, next.place],
    job,
    files: files2
  });
  return null;
}
function beside(search3, step) {
  return { ...step, job: `${step.job}/${++search3.parts}` };
}
function called({ service, command }, step, invocation) {
  const { around, condition, places } = step;
  const found = { command, invocation, around, places, ...condition !== void 0 && { condition } };
  if (invocation.action === "run") return { kind: "runs", ...found };
  return service.manager === "script" && invocation.action !== "start" ? null : { kind: "manages", ...found };
}
function lookAtImage(search3, step, entry) {
  const { service, command } = search3;
  const container = step.around.container;
  const { words } = step;
  if (words.length === 0 || keepsRunning(words)) return lookAtBareImage(search3, step, container);
  const invocation = speaksOfHermes(service, container) ? readArguments(entry, words) : null;
  return invocation === null ? opaqueImage(command, container, words) : called(search3, step, invocation);
}
function lookAtBareImage(search3, step, container) {
  const { service, command } = search3;
  const image = startedImage(container);
  const speaks = speaksOfHermes(service, container);
  const isAgent = image !== void 0 && isBareAgentImage(image) && speaks;
  const isKept = isKeptRunning(service);
  const isOfficial = /nousresearch\//.test(image?.value ?? "");
  const hasData = container.mounts.length > 0 || isOfficial;
  const isIdle = step.words.length > 0;
  if (isIdle && !(isAgent && hasData && startsItsVolume(image))) return null;
  if (isAgent && isKept && hasData && (isOfficial || !isIdle)) return called(search3, step, bareImage(image));
  const isMeant = isAgent ? isKept : isMeantAsGateway(service) || isKept && speaks && isCalledLikeAgent(service) && hasMountedHome(service, container);
  const what = image === void 0 ? "the image that it builds" : `the image ${image.value}`;
  return isMeant ? opaque(command, `what ${what} starts is not written here`, image ?? command.path) : null;
}
function startedImage({ image, base }) {
  return base ?? image;
}
function bareImage(image) {
  return { entry: "image", program: [image], args: [], gatewayAt: -1, action: "run", actionWord: null };
}
function isKeptRunning({ container, resident, restart, startedBy }) {
  if (container === void 0) return resident;
  return startedBy.length > 0 || restart !== void 0 && restart.policy !== "no";
}
function readEntryScript(service, words, { container }) {
  const program = words[0];
  if (container === void 0 || container === "running" || !speaksOfHermes(service, container)) return null;
  const isEntry = /entry-?point|wrapper|start|run|launch|\.sh$/.test(baseName(program.value));
  return isEntry ? readArguments([program], words.slice(1)) : null;
}
function lookIntoContainer(search3, step, contained) {
  const { service } = search3;
  const { kind, where, words, variables, files: files2, container, isDetached } = contained;
  const open = files2.map((at) => ({ reason: `the variables in ${at.value} are not read`, at }));
  const around = { isCleared: true, variables, open, container: kind === "run" ? container : "running" };
  const saysNothing = words[0] === void 0 || isUnknown(words[0]);
  const isChat = saysNothing && service.manager === "script" && !isDetached;
  if (kind === "run" && isChat) return null;
  const next = { words, around, ...container.usesEntrypoint && { image: [where] } };
  return go(search3, isDetached ? beside(search3, step) : step, next);
}
function lookIntoScript(search3, step, script) {
  const { service, command } = search3;
  const { file } = script;
  if (file !== void 0 && step.files.includes(file) || search3.parts > MOST_PARTS) return null;
  const { steps, unread } = stepsOf(service, script);
  const inside = file === void 0 ? step : { ...step, files: [...step.files, file] };
  const { job } = beside(search3, step);
  for (const next of steps.toReversed()) {
    go(search3, next.job === void 0 ? inside : { ...inside, job: `${job}.${next.job}` }, next);
  }
  if (unread === void 0) return null;
  const mayBe = isMeantAsGateway(service) || /\bhermes\b/.test(script.script.value) && /\bgateway\b/.test(script.script.value);
  if (!mayBe || service.manager === "script") return null;
  return { ...opaque(command, unread.reason, unread.at), script: script.script };
}
var WHAT_IT_DOES = {
  start: "that asks the service manager to start the gateway's own unit and returns",
  restart: "that asks the service manager to restart the gateway's own unit and returns",
  stop: "that stops the gateway and returns",
  install: "that writes the gateway's own unit and returns"
};
function isMistaken({ resident }, { action }) {
  return action === "start" || resident && Object.hasOwn(WHAT_IT_DOES, action);
}
function managementProblem(service, { program, action, actionWord, args }) {
  const last = actionWord;
  const word = last.span();
  const first = (program.at(-1) ?? last).span();
  const span = first.source === word.source ? { ...first, end: word.end } : service.span;
  const isCertain = service.resident && args.at(-1) === last && (0, import_chunk_M5RVUK72.textOf)(word) === "start";
  return {
    kind: "gateway-start-in-service",
    span,
    message: `${service.name} runs "gateway ${action}": ${WHAT_IT_DOES[action]}; it is not the gateway. The manager sees the service end at once, whatever becomes of the gateway. Use "gateway run".`,
    ...isCertain && { fix: { title: "Run the gateway itself", edits: [{ span: word, text: "run" }] } }
  };
}
var LETTER = /\\(?:x|u\{?0*)(?:[46][58d]|[57][23])|\\0?1(?:[15]0|[04]5|[26][23]|[15]5)|&#(?:x0*(?:[46][58d]|[57][23])|0*(?:69|72|77|82|83|101|104|109|114|115));/i;
var JOINED = /h(?:\\\r?\n[ \t]*)?e(?:\\\r?\n[ \t]*)?r(?:\\\r?\n[ \t]*)?m(?:\\\r?\n[ \t]*)?e(?:\\\r?\n[ \t]*)?s/i;
function mayBeObscured(text) {
  return (text.includes("\\") || text.includes("&#")) && (LETTER.test(text) || JOINED.test(text));
}
function isMentioned(text) {
  return /hermes/i.test(text) || mayBeObscured(text) || text.includes("/opt/data") && /\bgateway\b/.test(text);
}
function pinnedByVolume(judgements) {
  return judgements.map((judgement) => {
    const { result } = judgement;
    if (result.kind !== "active") return judgement;
    return { ...judgement, result: { kind: "fixed", profile: result.fallbackProfile, home: result.fallback } };
  });
}
function behind(judgements, container, service) {
  const storage = (home2) => storageBehind(home2, container, service);
  const moved = (result) => result.kind === "fixed" ? { ...result, home: storage(result.home) } : result;
  return judgements.map(({ root, result, ...rest }) => ({
    ...rest,
    root: root && storage(root),
    result: moved(result)
  }));
}
function placeOf(judgements, state) {
  const newest = judgements.findLast(({ result: result2 }) => result2.kind !== "fails")?.result;
  if (newest?.kind === "unknown") return { profile: newest.profile ?? null, home: null, root: null };
  const answered = judgements.filter(({ result: result2 }) => result2.kind === "fixed" || result2.kind === "active");
  const following = answered.findLast(({ result: result2 }) => result2.kind === "active" && result2.active !== void 0);
  const { result, root } = (state === "unpinned" ? following : void 0) ?? answered.at(-1) ?? {};
  if (result?.kind === "fixed") {
    const isCertain = state !== "unpinned" || answered.every((other) => other.result.kind === "fixed");
    return { profile: isCertain ? result.profile : null, home: result.home, root: root ?? null };
  }
  if (result?.kind !== "active") return { profile: null, home: null, root: null };
  const name = result.active?.name.trim().toLowerCase();
  if (name === void 0) return { profile: null, home: result.fallback, root: result.root };
  if (name === "" || name === "default")
    return { profile: result.fallbackProfile, home: result.fallback, root: result.root };
  return { profile: name, home: below(result.root, `profiles/${name}`), root: result.root };
}
function nowhere(judgements, state) {
  const { profile } = placeOf(judgements, state);
  return { profile: state === "pinned" || state === "pinned-by-home" ? profile : null, home: null, root: null };
}
function below(home2, part) {
  return { path: `${home2.path}/${part}`, key: home2.key === null ? null : `${home2.key}/${part}` };
}
function files(home2, inside, setting, service, container) {
  const isHidden2 = container !== void 0 && inside?.path.startsWith("~") === true;
  const directory = home2 === null || isOnHost(home2) ? home2 : isHidden2 ? null : inside;
  const in_ = (part) => directory === null ? null : `${directory.path === "/" ? "" : directory.path}/${part}`;
  const { symbols, env, userHome: userHome2 } = setting;
  const locks = tokenLockDirectory((name) => env[name], userHome2);
  const own = in_("logs/gateway.log");
  const outputs = service.outputs.map(({ path }) => symbols.show(homeOf(symbols.of(path)).path));
  const hasLocks = (home2 !== null || setting.openRoot !== void 0) && container === void 0;
  return {
    home: home2,
    lock: in_("gateway.lock"),
    pid: in_("gateway.pid"),
    logDirectory: in_("logs"),
    logs: unique2([...own === null ? [] : [own], ...outputs]),
    tokenLocks: hasLocks ? { path: symbols.show(homeOf(locks).path), key: symbols.isKnown(locks) ? homeOf(locks).key : null } : null
  };
}
function expectedUnitOf({ profile, home: home2, root }, setting, state, eras, { manager }) {
  if (state === "unpinned" && profile === null) return null;
  if (home2 === null || home2.key === null) return profile === null ? null : expectedUnit(manager, profile, null);
  const isDefaultRoot = root?.key === homeOf(`${setting.userHome}/.hermes`).key;
  if (profileOfHome(home2.key) !== null || isDefaultRoot && home2.key === root?.key)
    return expectedUnit(manager, profile, null);
  const hashes = eras.every((era) => era.to === null);
  return hashes && home2.key.startsWith("/") ? expectedUnit(manager, null, home2.key) : null;
}
function unique2(paths) {
  return [...new Set(paths)];
}
function explain(evidence) {
  const flag = evidence.flags.find(({ outcome }) => outcome === "read");
  if (evidence.state === "pinned" && flag !== void 0)
    return [...becauseOfFlag(flag), ...becauseOfHome(evidence, "root")];
  if (evidence.state === "pinned-by-home") return becauseOfHome(evidence, "pin");
  if (evidence.state === "volume" || evidence.state === "unknown") return becauseOfContainer(evidence);
  return [...becauseOfCommand(evidence), ...becauseOfHome(evidence, "none"), ...becauseOfActive(evidence)];
}
function becauseOfFlag({ span, value }) {
  const name = value.value;
  const flag = /^["']?-p/.test((0, import_chunk_M5RVUK72.textOf)(span)) ? "-p" : "--profile";
  return [
    ...originsOf(value).map((origin) => ({ span: origin, text: `"${name}" comes from here` })),
    { span, text: `${flag} ${name} names the profile` }
  ];
}
function becauseOfHome({ setting }, role) {
  const { homeSpan, open, openRoot, symbols, env } = setting;
  if (homeSpan === void 0) {
    return open === void 0 ? [] : [{ span: open.span, text: `${open.name ?? "HERMES_HOME"} may be set from outside: ${open.reason}` }];
  }
  if (role === "root" && openRoot !== void 0) return [{ span: homeSpan, text: openRoot.reason }];
  const value = symbols.show(displayPath(env.HERMES_HOME ?? ""));
  const text = {
    pin: `HERMES_HOME=${value} is the home`,
    root: `HERMES_HOME=${value} says which root the profile lies under`,
    none: `HERMES_HOME=${value} is no profile's home, so it pins nothing`,
    volume: `HERMES_HOME=${value} is the root in the container`
  }[role];
  return [{ span: homeSpan, text }];
}
function becauseOfContainer(evidence) {
  const { invocation, container, setting } = evidence;
  const span = placeOfGateway(invocation);
  if (container === "running") {
    const text2 = "no profile flag is read here, and the environment of the container is not written in this service";
    return [{ span, text: text2 }];
  }
  const home2 = setting.env.HERMES_HOME;
  const mount = home2 === void 0 ? void 0 : mountOf(home2, container);
  const text = invocation.entry === "image" ? "the image itself starts the gateways of its data volume" : "no profile flag is read here, and the container's data volume is a root of its own";
  return [
    ...becauseOfHome(evidence, "volume"),
    ...mount === void 0 ? [] : [{ span: mount.span, text: `${setting.symbols.show(home2 ?? "")} lies in this mount` }],
    { span, text }
  ];
}
function becauseOfCommand({ invocation, judgements }) {
  const follows = judgements.some(({ result }) => result.kind === "active");
  const text = follows ? "no profile flag is read here, so active_profile decides" : "no profile flag is read here";
  return [{ span: placeOfGateway(invocation), text }];
}
function placeOfGateway({ args, gatewayAt, program }) {
  return (args[gatewayAt] ?? program.at(-1)).span();
}
function becauseOfActive({ judgements }) {
  const active = judgements.flatMap(({ result }) => result.kind === "active" && result.active || []).at(-1);
  return active?.span === void 0 ? [] : [{ span: active.span, text: `active_profile says "${active.name}"` }];
}
function originsOf(value) {
  return value.pieces.flatMap(({ origin }) => origin ?? []);
}
function scanFlag(argv, era) {
  let subcommandSeen = false;
  for (let at = 0; at < argv.length; ) {
    const word = argv[at];
    if (era.valueFlags !== null && endsScan(argv, at)) return { kind: "none" };
    if (isSpacedFlag(word) && at + 1 < argv.length) return spacedFlag(argv, at, era, subcommandSeen);
    if (word.startsWith("--profile="))
      return { kind: "flag", value: word.slice("--profile=".length), index: at, count: 1 };
    const skipsNext = takesValue2(argv, at, era);
    if (!skipsNext && !word.startsWith("-")) subcommandSeen = true;
    at += skipsNext ? 2 : 1;
  }
  return { kind: "none" };
}
function lookalikes(argv) {
  return argv.map((_, at) => lookalike(argv, at));
}
function mentions(argv, looks, era) {
  const scan = scanFlag(argv, era);
  const found = [];
  const dashes = era.valueFlags === null ? -1 : argv.indexOf("--");
  let isDecided = false;
  for (let at = 0; at < argv.length; at++) {
    const look2 = looks[at];
    if (look2 === null) {
      const eaten = takesValue2(argv, at, era) && (dashes < 0 || at < dashes) ? looks[at + 1] : null;
      if (eaten === null) continue;
      const isAlone = eaten.count === 2 && looks[at + 2] !== null;
      found.push({ ...eaten, ...isAlone && { count: 1, valueAt: null }, outcome: "value-of" });
      at++;
      continue;
    }
    if (dashes >= 0 && at > dashes) found.push({ ...look2, outcome: "after-dashes" });
    else if (look2.outcome !== "read") found.push(look2);
    else {
      found.push({ ...look2, outcome: isDecided ? "repeated" : outcomeOfFirst(scan, era) });
      isDecided = true;
    }
    at += look2.count - 1;
  }
  return found;
}
function lookalike(argv, at) {
  const word = argv[at];
  if (isSpacedFlag(word)) {
    if (at + 1 >= argv.length) return { index: at, count: 1, valueAt: null, outcome: "no-value" };
    return { index: at, count: 2, valueAt: 0, outcome: "read" };
  }
  if (word.startsWith("--profile=")) return { index: at, count: 1, valueAt: "--profile=".length, outcome: "read" };
  if (word.startsWith("-p=")) return { index: at, count: 1, valueAt: "-p=".length, outcome: "equals" };
  if (/^-p[^-]/.test(word)) return { index: at, count: 1, valueAt: "-p".length, outcome: "glued" };
  return null;
}
function outcomeOfFirst(scan, era) {
  return scan.kind === "flag" && "name" in profileName(scan.value, era) ? "read" : "invalid-name";
}
function spacedFlag(argv, at, era, subcommandSeen) {
  const written = argv[at + 1];
  if (era.badName === "exit-1") return { kind: "flag", value: written, index: at, count: 2 };
  const value = era.badName === "exit-2" ? written.trim().toLowerCase() : written;
  if (isProfileName(value)) return { kind: "flag", value, index: at, count: 2 };
  const belongsElsewhere = subcommandSeen || written.startsWith("-") || written.includes(":");
  if (era.badName === "no-flag" || belongsElsewhere) return { kind: "none" };
  return { kind: "exit", exit: 2, reason: `"${written}" is no valid profile name` };
}
function endsScan(argv, at) {
  if (argv[at] === "--") return true;
  if (argv[at] !== "--args") return false;
  const mcp = argv.indexOf("mcp");
  const add2 = mcp < 0 ? -1 : argv.indexOf("add", mcp + 1);
  return add2 >= 0 && add2 < at;
}
function takesValue2(argv, at, era) {
  const word = argv[at];
  const next = argv[at + 1];
  if (era.valueFlags === null || next === void 0) return false;
  return era.valueFlags.has(word) || OPTIONAL_VALUE_FLAGS.has(word) && !next.startsWith("-");
}
function isSpacedFlag(word) {
  return word === "-p" || word === "--profile";
}
function spanOfWords(words) {
  const first = (0, import_chunk_M5RVUK72.withQuotes)(words[0].span());
  for (let at = words.length - 1; at > 0; at--) {
    const { source, end } = (0, import_chunk_M5RVUK72.withQuotes)(words[at].span());
    if (source === first.source && end >= first.end) return { source, start: first.start, end };
  }
  return first;
}
function flagPosition({ args, gatewayAt }, command) {
  const word = args[gatewayAt];
  if (word === void 0) return void 0;
  const { source, start, end } = word.span();
  if (source.text.slice(start, end) !== "gateway") return void 0;
  if (command.separator !== void 0 && command.words.includes(word)) return source.span(start, start);
  const at = (0, import_chunk_M5RVUK72.withQuotes)(word.span()).start;
  return /\s/.test(source.text[at - 1] ?? " ") ? source.span(at, at) : void 0;
}
function flagsOf(invocation, setting, eras) {
  const { args, entry } = invocation;
  const argv = args.map((word) => setting.symbols.of(word));
  if (!argv.some((word) => word.startsWith("-p") || word.startsWith("--profile"))) return [];
  const looks = lookalikes(argv);
  const byOutcome = /* @__PURE__ */ new Map();
  for (const era of eras) {
    for (const found of mentions(argv, looks, era)) {
      const mention = entry === "module" ? { ...found, outcome: "entry-point" } : found;
      const key = `${mention.index} ${mention.outcome}`;
      const entered = byOutcome.get(key) ?? { mention, eras: [] };
      byOutcome.set(key, entered);
      entered.eras.push(era);
    }
  }
  return [...byOutcome.values()].sort((a, b) => a.mention.index - b.mention.index).map(({ mention, eras: holds }) => ({
    ...flagAt(args, mention),
    outcome: mention.outcome,
    ...holds.length < eras.length && { releases: wordsFor(holds) }
  }));
}
function flagAt(args, { index, count, valueAt }) {
  const words = args.slice(index, index + count);
  const holder = words.at(-1);
  const span = spanOfWords(words);
  return valueAt === null ? { span } : { span, value: holder.slice(valueAt) };
}
function decide(start, era) {
  const scan = scanFlag(start.argv, era);
  if (scan.kind === "exit") return { choice: scan, flag: null };
  const hermesHome = effectiveHome(start, era);
  if (scan.kind === "flag") {
    const root = rootOf2(hermesHome, start.userHome, era);
    return { choice: enter(scan.value, root, era), flag: scan };
  }
  if (homeIsPin(hermesHome, era) || isSupervised(start, era)) return { choice: { kind: "keep" }, flag: null };
  const file = activeRootOf(hermesHome, start.userHome, era);
  return { choice: { kind: "active", file, root: rootOf2(hermesHome, start.userHome, era) }, flag: null };
}
function followActive(content, root, era) {
  const name = content?.trim() ?? "";
  return name === "" || name === "default" ? null : enter(name, root, era);
}
function effectiveHome({ env, userHome: userHome2 }, era) {
  const home2 = env.HERMES_HOME ?? "";
  if (!era.expandsHome) return home2;
  const named = home2.trim().replace(/\$(?:\{(\w+)\}|(\w+))/g, (all, braced, bare) => env[braced ?? bare] ?? all);
  return named === "~" || named.startsWith("~/") ? userHome2 + named.slice(1) : named;
}
function enter(value, root, era) {
  const read = profileName(value, era);
  if ("refused" in read) return { kind: "exit", exit: 1, reason: read.refused };
  return { kind: "profile", name: read.name, home: homeOfProfile(root, read.name) };
}
function homeIsPin(hermesHome, era) {
  if (hermesHome === "" || era.homeIsPin === "never") return false;
  return era.homeIsPin === "always" || profileOfHome(hermesHome) !== null;
}
function isSupervised({ argv, env }, era) {
  if (era.supervisors === "none") return false;
  if (env.HERMES_S6_SUPERVISED_CHILD) return true;
  if (era.supervisors === "s6") return false;
  if (env.HERMES_SUPERVISED_CHILD) return true;
  if (env.INVOCATION_ID && argv.find((word) => !word.startsWith("-")) === "gateway") return true;
  return ["1", "true", "yes", "on"].includes((env.HERMES_GATEWAY_EXTERNAL_SUPERVISOR ?? "").trim().toLowerCase());
}
function samePath(a, b) {
  return normalizePath(a) === normalizePath(b);
}
function judge(invocation, setting, eras, activeProfiles) {
  const { env, userHome: userHome2, symbols } = setting;
  const start = { argv: invocation.args.map((word) => symbols.of(word)), env, userHome: userHome2 };
  return eras.map((era) => {
    const root = isRootOpen(era, setting) ? null : home(rootOf2(effectiveHome(start, era), userHome2, era), setting);
    const { byFlag, result } = judgeOne(start, invocation, era, setting, activeProfiles);
    return { era, root, byFlag, result };
  });
}
function judgeOne(start, invocation, era, setting, activeProfiles) {
  if (invocation.entry === "module") return { byFlag: false, result: kept(start, era, setting) };
  const { choice, flag } = decide(start, era);
  return { byFlag: flag !== null, result: resultOf(choice, start, era, setting, activeProfiles) };
}
function resultOf(choice, start, era, setting, activeProfiles) {
  if (choice.kind === "exit") return fails(choice, setting);
  if (choice.kind === "keep") return kept(start, era, setting);
  if (isRootOpen(era, setting)) return lost(choice, setting);
  if (choice.kind === "active") return followed(start, choice, era, setting, activeProfiles);
  return { kind: "fixed", profile: known2(choice.name, setting), home: home(choice.home, setting) };
}
function isRootOpen(era, { openRoot }) {
  return openRoot !== void 0 && era.root !== "~";
}
function lost(choice, setting) {
  const profile = choice.kind === "profile" ? known2(choice.name, setting) : null;
  return { kind: "unknown", reason: setting.openRoot?.reason, ...profile !== null && { profile } };
}
function outcomesOf(judgements) {
  const groups = [];
  for (const { era, result } of judgements) {
    const last = groups.at(-1);
    if (last !== void 0 && isSame(last.result, result)) last.eras.push(era);
    else groups.push({ eras: [era], result });
  }
  return groups.map(({ eras, result }) => ({ range: rangeOf(eras), eras: eras.map(plain2), result }));
}
function isSame(a, b) {
  if (a.kind === "fixed" && b.kind === "fixed" && a.home === b.home) return a.profile === b.profile;
  return (0, import_node_util.isDeepStrictEqual)(a, b);
}
function always(result, eras) {
  return [{ range: rangeOf(eras), eras: eras.map(plain2), result }];
}
var PLAIN2 = ERAS.map(({ index, from, to }) => ({ index, from, to }));
function plain2({ index }) {
  return PLAIN2[index];
}
function kept(start, era, setting) {
  const value = effectiveHome(start, era);
  const path = value === "" ? `${start.userHome}/.hermes` : value;
  return { kind: "fixed", profile: profileAt(path, start, setting), home: home(path, setting) };
}
function profileAt(path, start, setting) {
  const named = profileOfHome(path);
  if (named !== null) return known2(named, setting);
  if (setting.openRoot !== void 0) return null;
  const derived = ERAS.find((era) => era.root === "home");
  return samePath(rootOf2(path, start.userHome, derived), path) ? "default" : null;
}
function followed(start, { file, root }, era, setting, activeProfiles) {
  const fallback = kept(start, era, setting);
  const active = activeFor(file, setting, activeProfiles);
  const named = active === void 0 ? null : followActive(active.name, root, era);
  if (named?.kind === "exit")
    return { kind: "fails", exit: named.exit, reason: `${named.reason} (${displayed(file, setting)}/active_profile)` };
  return {
    kind: "active",
    root: home(root, setting),
    fallback: fallback.home,
    fallbackProfile: fallback.profile,
    ...active !== void 0 && { active }
  };
}
function activeFor(root, setting, activeProfiles) {
  const { key } = home(root, setting);
  const own = activeProfiles.find(
    (active) => active.root !== void 0 && key !== null && keyOf(active.root, setting) === key
  );
  return own ?? activeProfiles.find((active) => active.root === void 0);
}
function keyOf(root, setting) {
  return root.key?.startsWith("~/") ? home(`${setting.userHome}${root.key.slice(1)}`, setting).key : root.key;
}
function home(path, setting) {
  const found = setting.homes.get(path) ?? findHome(path, setting);
  setting.homes.set(path, found);
  return found;
}
function findHome(path, setting) {
  const isRelative = !path.startsWith("/") && !setting.symbols.beginsUnknown(path);
  const { path: shown2, key } = homeOf(
    isRelative && setting.directory !== void 0 ? `${setting.directory}/${path}` : path
  );
  const isFixed = setting.symbols.isKnown(path) && !(isRelative && setting.directory === void 0);
  const { open } = setting;
  return {
    path: setting.symbols.show(shown2),
    key: isFixed && open === void 0 ? key : null,
    ...isFixed && open?.files !== void 0 && { sharedKey: `${open.files}
${key}` }
  };
}
function displayed(path, setting) {
  return home(path, setting).path;
}
function known2(name, setting) {
  return setting.symbols.isKnown(name) ? name : null;
}
function fails({ exit, reason }, setting) {
  return { kind: "fails", exit, reason: setting.symbols.show(reason) };
}
var MARK = /q0unknown(\d+)q/g;
var Symbols = class {
  #home;
  #unknown = [];
  /** @param home what an unknown part that means the account's home directory is replaced by. */
  constructor(home2) {
    this.#home = home2;
  }
  /** The text with a symbol for each unknown part. */
  of(text) {
    return text.pieces.map((piece) => this.#symbol(piece)).join("");
  }
  /** Whether nothing in the string is unknown. */
  isKnown(text) {
    return text.search(MARK) < 0;
  }
  /** Whether not even the beginning of the string is known. */
  beginsUnknown(text) {
    return /^q0unknown\d+q/.test(text);
  }
  /** Whether a string may be the word, depending on what its unknown parts are. */
  mayBe(text, word) {
    if (this.isKnown(text)) return text === word;
    const parts = text.replace(MARK, "\0").split("\0");
    const [first, last] = [parts[0], parts.at(-1)];
    return first.length + last.length <= word.length && word.startsWith(first) && word.endsWith(last);
  }
  /** The string with each unknown part as it is written in the source. */
  show(text) {
    return text.replace(MARK, (mark, at) => this.#unknown[Number(at)] ?? mark);
  }
  #symbol({ text, unknown: unknown2 }) {
    if (unknown2 === void 0) return text;
    if (unknown2.symbol === "home") return this.#home;
    const known3 = this.#unknown.indexOf(text);
    const at = known3 >= 0 ? known3 : this.#unknown.push(text) - 1;
    return `q0unknown${at}q`;
  }
};
var NAMES = [
  ...["HERMES_HOME", "HOME", "XDG_STATE_HOME", "HERMES_GATEWAY_LOCK_DIR", "HERMES_SUPERVISED_CHILD"],
  ...["HERMES_S6_SUPERVISED_CHILD", "HERMES_GATEWAY_EXTERNAL_SUPERVISOR", "INVOCATION_ID"]
];
function settingOf(service, around) {
  const isInside = service.container !== void 0;
  const symbols = new Symbols(isInside ? SOME_HOME : accountHome(service.account, service.manager === "launchd"));
  const env = {};
  for (const name of NAMES) {
    const text = textOf3(name, service, around)?.value;
    if (text !== void 0) env[name] = symbols.of(text);
  }
  const isOwnService = service.manager === "systemd" && !around.isCleared && around.container === void 0;
  if (isOwnService && !around.variables.has("INVOCATION_ID")) env.INVOCATION_ID ??= "1";
  const home2 = textOf3("HERMES_HOME", service, around);
  const mounted = home2 === void 0 ? imageHome(around) : void 0;
  if (mounted !== void 0) env.HERMES_HOME = mounted;
  return {
    env,
    userHome: processHome(service, around, env.HOME, symbols),
    symbols,
    directory: directoryOf(service, around, symbols),
    homeValue: home2?.value,
    homeSpan: home2?.span,
    openRoot: home2 && openRootOf(home2.value, symbols),
    open: home2 === void 0 && mounted === void 0 ? whatMaySetHome(service, around) : void 0,
    homes: /* @__PURE__ */ new Map()
  };
}
function openRootOf(home2, symbols) {
  if (!mayBeProfileHome(symbols.of(home2), symbols)) return void 0;
  const reason = `whether ${home2.value} is a root or a profile's home hangs on its parent directory, which is filled in`;
  return { reason, at: home2 };
}
function imageHome({ container }) {
  return container === void 0 || container === "running" ? void 0 : defaultHome(container);
}
function directoryOf(service, around, symbols) {
  const isElsewhere = around.container !== void 0 && around.container !== service.container;
  const { workingDirectory } = service;
  const path = isElsewhere ? void 0 : workingDirectory && symbols.of(workingDirectory);
  return path?.startsWith("/") && symbols.isKnown(path) ? path : void 0;
}
function textOf3(name, service, around) {
  const over = around.variables.get(name);
  if (over !== void 0) return over === null ? void 0 : { value: over, span: over.span() };
  return around.isCleared ? void 0 : service.environment.findLast((variable) => variable.name === name);
}
function whatMaySetHome(service, around) {
  const [inside] = around.open;
  const { keepsHome } = around;
  if (keepsHome !== void 0 && inheritsHome(service, around) && textOf3("HOME", service, around) === void 0)
    return { name: "HOME", reason: `${keepsHome.value} gets the one that is there`, span: keepsHome.span() };
  if (inside !== void 0) return { reason: inside.reason, span: inside.at.span() };
  if (around.isCleared) return void 0;
  const dotenvs = new Set(
    service.environmentFiles.filter((file) => isOwnDotenv(file.path.value)).map(({ path }) => spanKey(path.span()))
  );
  const open = service.environmentOpen.filter(
    ({ names: names2, span }) => (names2 === void 0 || names2.includes("HERMES_HOME")) && !isWithin3(span, dotenvs)
  );
  if (open[0] === void 0) return void 0;
  const files2 = unreadFiles(service, new Set(open.map(({ span }) => spanKey(span))));
  return { ...open[0], ...files2.length === open.length && { files: files2.join("\n") } };
}
function unreadFiles(service, spans) {
  return service.environmentFiles.filter(({ path }) => path.isKnown() && spans.has(spanKey(path.span()))).map(({ path }) => path.value);
}
function spanKey(span) {
  return `${span.source.path}\0${span.start}`;
}
function isWithin3(span, keys) {
  return keys.has(spanKey(span));
}
function accountHome({ user, home: home2 }, isMac) {
  if (home2 !== void 0) return home2.startsWith("~") ? `/${home2}` : home2;
  if (user === void 0) return SOME_HOME;
  if (user === "root") return isMac ? "/var/root" : "/root";
  return `${isMac ? "/Users" : "/home"}/${user}`;
}
function inheritsHome({ manager, account }, { keepsHome }) {
  return keepsHome !== void 0 && manager !== "systemd" && account.user === void 0;
}
function processHome(service, around, home2, symbols) {
  const { user, container, keepsHome } = around;
  const isMac = service.manager === "launchd";
  const name = user === "root" ? user : user?.value.replace(/:.*$/s, "");
  const isOwn2 = user === void 0 || name === service.account.user;
  if (home2 !== void 0 && home2 !== "" && (isOwn2 || keepsHome !== void 0 || around.variables.has("HOME")))
    return home2;
  if (user === void 0 && container !== void 0 || inheritsHome(service, around)) return SOME_HOME;
  if (user === void 0 || isOwn2) return accountHome(service.account, isMac);
  if (user === "root" || user.isKnown()) return accountHome({ user: name }, isMac);
  return `${isMac ? "/Users" : "/home"}/${symbols.of(user)}`;
}
var LONGEST_QUOTE = 60;
function resolve(service, context) {
  const found = recognise(service);
  if (found === null) return [];
  const eras = erasOf(context.release);
  if (found.kind === "opaque") return [unreadable(service, context, eras, found)];
  if (found.kind === "manages") return managing(service, context, eras, found);
  const gateways = eachOnce(found.gateways.map((calls) => oneOf(calls, service, context, eras)));
  return gateways.length < 2 ? gateways : gateways.map((gateway) => ({ ...gateway, namedProfile: null, expectedUnit: null }));
}
function oneOf(calls, service, context, eras) {
  const gateways = calls.map((called2) => gatewayOf(service, context, eras, called2));
  const places = gateways.flatMap((gateway) => gateway.calls);
  const first = gateways[0];
  if (gateways.every((gateway) => gateway === first || isSame2(gateway, first))) return { ...first, calls: places };
  const { command, condition } = calls[0];
  const at = condition ?? command.path;
  const test = at.length > LONGEST_QUOTE ? `${at.value.slice(0, LONGEST_QUOTE)}\u2026` : at.value;
  const reason = `which of ${gateways.length} commands starts it hangs on "${test}"`;
  return { ...unreadable(service, context, eras, { kind: "opaque", command, reason, at }), calls: places };
}
function eachOnce(gateways) {
  const found = [];
  for (const gateway of gateways) {
    const at = found.findIndex((other) => isAgain(gateway, other));
    const known3 = found[at];
    if (known3 === void 0) found.push(gateway);
    else found[at] = { ...known3, calls: [...known3.calls, ...gateway.calls] };
  }
  return found;
}
function isAgain(gateway, other) {
  const isSameCall = (0, import_chunk_M5RVUK72.compareSpans)(gateway.calls[0], other.calls[0]) === 0;
  return isSame2(gateway, other) && (gateway.home !== null || isSameCall);
}
function managing(service, context, eras, found) {
  return found.invocation.action === "start" ? [{ ...gatewayOf(service, context, eras, found), manages: true }] : [];
}
function isSame2(a, b) {
  const what = ({ profile, home: home2, outcomes }) => JSON.stringify([profile.name, profile.state, home2, outcomes.map(({ range, result }) => [range, result])], textOnly);
  return what(a) === what(b);
}
function textOnly(key, value) {
  return key === "span" ? void 0 : value;
}
function gatewayOf(service, context, eras, called2) {
  const setting = settingOf(service, called2.around);
  const hidden = whatHidesTheFlag(called2, setting, eras);
  const { container } = called2.around;
  const isContained3 = container !== void 0 && container !== "running";
  const gateway = hidden === null || isContained3 ? readable(service, context, eras, called2, setting) : null;
  const open = hidden ?? (gateway?.profile.state === "unpinned" ? whatMayPin(gateway, setting) : null);
  if (open === null)
    return isHomeOpen(gateway, setting) ? homeless(gateway) : gateway;
  const unknown2 = {
    ...unreadable(service, context, eras, { kind: "opaque", command: called2.command, ...open }, container),
    calls: [placeOfCall(called2)]
  };
  if (gateway === null || !isContained3) return unknown2;
  return { ...unknown2, span: gateway.span, root: gateway.root, profile: { ...unknown2.profile, state: "volume" } };
}
function whatMayPin({ service, outcomes }, { homeValue, open, openRoot }) {
  if (openRoot !== void 0 && outcomes.some(({ result }) => result.kind === "unknown")) return openRoot;
  if (!service.isNameOpen) return null;
  if (homeValue === void 0) {
    return open === void 0 ? null : lineFilledIn(service);
  }
  if (!isUnknown(homeValue)) return null;
  return { at: homeValue, reason: homeValue.unknowns()[0]?.unknown?.reason ?? `${homeValue.value} is not known` };
}
function isHomeOpen({ profile, service }, { homeValue, open }) {
  return profile.state === "unpinned" && homeValue === void 0 && open !== void 0 && lineFilledIn(service) !== null;
}
function homeless(gateway) {
  const logs = unique2(gateway.service.outputs.map(({ path }) => path.value));
  return { ...gateway, isHomeOpen: true, home: null, root: null, lock: null, pid: null, logDirectory: null, logs };
}
function lineFilledIn({ environmentOpen, environmentFiles }) {
  const isFile = (span) => environmentFiles.some(({ path }) => (0, import_chunk_M5RVUK72.compareSpans)(path.span(), span) === 0);
  const line = environmentOpen.find(({ names: names2, span }) => names2 === void 0 && !isFile(span));
  if (line === void 0) return null;
  const { source, start, end } = line.span;
  return { reason: `${line.reason}, and may set HERMES_HOME`, at: import_chunk_DZ7ZOY7W.Text.verbatim(source, start, end) };
}
function readable(service, context, eras, called2, setting) {
  const { invocation, command, around } = called2;
  const { container } = around;
  const span = placeOfCall(called2);
  const judged = judge(invocation, setting, eras, context.activeProfiles);
  const state = stateOf(judged, invocation, setting, container);
  const flags = flagsOf(invocation, setting, eras);
  const inside = container === void 0 ? judged : pinnedByVolume(judged);
  const judgements = container === void 0 || container === "running" ? inside : behind(inside, container, service);
  const place = container === "running" ? nowhere(inside, state) : placeOf(judgements, state);
  const at = flagPosition(invocation, command);
  return {
    ...common(service, context, container),
    command,
    span,
    calls: [span],
    profile: {
      name: place.profile,
      state,
      why: explain({ invocation, setting, judgements: judged, state, flags, container })
    },
    flags,
    outcomes: container === "running" ? always({ kind: "unknown", reason: "its home lies in a container" }, eras) : outcomesOf(judgements),
    ...files(place.home, placeOf(inside, state).home, setting, service, container),
    root: place.root,
    expectedUnit: container === void 0 ? expectedUnitOf(place, setting, state, eras, service) : null,
    replaces: invocation.args.some((word) => word.value === "--replace"),
    ...replicasOf(service, place.home),
    ...at !== void 0 && { flagPosition: at }
  };
}
function placeOfCall({ invocation, command, around }) {
  const words = [...invocation.program, ...invocation.args];
  const length = around.container === "running" ? 0 : around.container?.entrypointLength;
  const entrypoint = command.argv.slice(0, length ?? 0);
  const others = words.filter((word) => !entrypoint.includes(word));
  return spanOfWords(others.length > 0 ? others : words);
}
function unreadable(service, context, eras, { command, reason, at, script }, container = service.container) {
  return {
    ...common(service, context, container),
    command,
    span: command.span,
    calls: [script?.span() ?? command.span],
    profile: { name: null, state: "unknown", why: [{ span: at.span(), text: reason }] },
    flags: [],
    outcomes: always({ kind: "unknown", reason }, eras),
    home: null,
    root: null,
    lock: null,
    pid: null,
    logDirectory: null,
    logs: unique2(service.outputs.map(({ path }) => path.value)),
    tokenLocks: null,
    expectedUnit: null,
    replaces: command.argv.some((word) => word.value === "--replace")
  };
}
function common(service, context, container) {
  return {
    program: "hermes",
    service,
    host: context.host,
    namedProfile: container === void 0 ? namedProfile(service) : null,
    ...container !== void 0 && container !== "running" && { container }
  };
}
function whatHidesTheFlag({ invocation, command }, setting, eras) {
  const isAllKnown = invocation.args.every((word) => word.isKnown()) && command.argv.every((word) => word.isKnown());
  if (invocation.entry === "module" || isAllKnown) return null;
  const argv = invocation.args.map((word) => setting.symbols.of(word));
  const inTags = command.argv.find(tagsMayHoldFlag);
  const unknown2 = invocation.args.find((word, index) => {
    const before = argv[index - 1] ?? "";
    return isUnknown(word) && word.pieces.every((piece) => piece.unknown?.symbol !== "home") && before !== "-p" && before !== "--profile";
  });
  const at = inTags ?? unknown2;
  if (at === void 0 || eras.every((era) => scanFlag(argv, era).kind === "flag")) return null;
  return { at, reason: at.unknowns()[0]?.unknown?.reason ?? `${at.value} is not known` };
}
function stateOf(judgements, invocation, setting, container) {
  if (judgements.every(({ byFlag }) => byFlag)) return "pinned";
  const home2 = setting.env.HERMES_HOME ?? "";
  const isFixed = profileOfHome(home2) !== null || invocation.entry === "module" && container === void 0;
  if (home2 !== "" && isFixed) return "pinned-by-home";
  if (container === void 0) return "unpinned";
  return container === "running" ? "unknown" : "volume";
}
function replicasOf({ replicas }, home2) {
  if (replicas === void 0 || (home2?.key ?? home2?.sharedKey) === void 0 || isOwn(home2)) return {};
  const { count, span } = replicas;
  return count !== null && count > 1 ? { replicas: { count, span } } : {};
}
var OWN_FILE = /\/hermes_cli\/(?:main|gateway)\.py$/;
var CHECKOUT = /(?:^|\/)(?:source|sources|src|vendor|third[_-]party|external|upstream|deps)\/hermes-agent\//;
function sources(paths) {
  const folders = /* @__PURE__ */ new Set();
  for (const path of paths) {
    if (!path.includes("hermes")) continue;
    const own = OWN_FILE.exec(path);
    if (own !== null) folders.add(path.slice(0, own.index));
    const checkout = CHECKOUT.exec(path);
    if (checkout !== null) folders.add(path.slice(0, checkout.index + checkout[0].length - 1));
  }
  return [...folders].sort();
}
var hermes = {
  name: "hermes",
  isMentioned,
  sources,
  concerns: (service) => followsScheme(service) || recognise(service) !== null,
  isContained,
  resolve,
  checkRelease: (release) => void erasOf(release),
  problems
};
function isContained(service) {
  const found = recognise(service);
  if (found === null || found.kind === "opaque") return service.container !== void 0;
  const called2 = found.kind === "runs" ? found.gateways.map(([first]) => first) : [found];
  return called2.every(({ around: { container } }) => container !== void 0 && container !== "running");
}
function problems(service) {
  const found = service.manager === "script" ? null : recognise(service);
  if (found?.kind !== "manages" || !isMistaken(service, found.invocation)) return [];
  return [managementProblem(service, found.invocation)];
}
var DEEPEST2 = 4;
function layersOf(repository, extractors, mentions2) {
  return layers({ repository }, extractors, mentions2, 0);
}
async function load(readers, candidates) {
  const opens = ({ always: always2, speaking }) => (path) => always2?.(path) || speaking?.(path);
  return Promise.all(readers.filter((reader) => candidates.some(opens(reader))).map((reader) => reader.load()));
}
async function layers(layer, extractors, mentions2, depth) {
  if (depth >= DEEPEST2) return [layer];
  const { repository } = layer;
  const readers = await load(extractors, repository.candidates);
  const deployments = readers.flatMap((extractor) => extractor.read(repository, mentions2));
  const copied = new Set(deployments.flatMap(({ copies = [] }) => copies));
  const inner = deployments.flatMap((deployment) => {
    const place = layer.place ?? deployment.place;
    return withoutClashes(deployment.files).map((files2, at) => ({
      place: at === 0 ? place : `${place}#${at + 1}`,
      repository: repositoryOf(files2, repository)
    }));
  });
  const found = [copied.size === 0 ? layer : { ...layer, repository: without2(repository, copied) }];
  for (const each of inner) found.push(...await layers(each, extractors, mentions2, depth + 1));
  return found;
}
function withoutClashes(files2) {
  const groups = [];
  const times = /* @__PURE__ */ new Map();
  for (const file of files2) {
    const at = times.get(file.path) ?? 0;
    times.set(file.path, at + 1);
    const group = groups[at] ?? [];
    groups[at] = group;
    group.push(file);
  }
  return groups;
}
function repositoryOf(files2, around) {
  const entries = new Map(
    files2.map((file) => [
      file.path,
      "target" in file ? { kind: "link", target: file.target } : { kind: "file", source: (0, import_chunk_TZIUYBDT.embed)(file.path, file.content) }
    ])
  );
  const paths = [...entries.keys()].sort();
  return {
    root: "",
    paths,
    candidates: paths,
    has: (path) => entries.has(path),
    isWanted: (path) => entries.has(path),
    entry: (path) => entries.get(path),
    targetAt: (0, import_chunk_PLO6SWTM.targetIn)(entries),
    unreadable: [],
    isWhole: true,
    filesRead: () => 0,
    around
  };
}
function without2(repository, copied) {
  const isKept = (path) => !copied.has(path);
  return (0, import_chunk_PLO6SWTM.viewOf)(repository, {
    paths: repository.paths.filter(isKept),
    candidates: repository.candidates.filter(isKept)
  });
}
async function readServices(repository, { formats, extractors, programs, limits }) {
  const mentions2 = mentionsOf(programs);
  const { repository: limited, refused } = (0, import_chunk_R2LHZ7NS.withinLimits)(withoutSources(repository, programs), limits, mentions2);
  const tooMany = [];
  const made = [];
  const writers = extractors.map((each) => writingWithin(each, limits, tooMany, made));
  const readings = [];
  for (const { repository: inner, place } of await layersOf(limited, writers, mentions2))
    for (const format of await load(formats, inner.candidates))
      readings.push({ place, ...format.read(inner, mentions2, limits) });
  const placeOf2 = new Map(readings.flatMap(({ place, services: services2 }) => services2.map((service) => [service, place])));
  const found = (0, import_chunk_R2LHZ7NS.servicesWithin)([...placeOf2.keys()], ({ span }) => (0, import_chunk_TZIUYBDT.outermost)(span.source), limits);
  const homes = readings.flatMap(({ place = "", homes: homes2 = [] }) => homesOn(place, homes2));
  const services = found.services.map((service) => placed((0, import_chunk_TZIUYBDT.surface)(service), placeOf2.get(service)));
  const running = services.length > 0 && limited.paths.some(import_chunk_TWHQGX3M.isDockerfile) ? await inImages(services, limited) : services;
  return {
    services: (0, import_chunk_FYCCJL4J.withHomes)(running, [...made, ...homes]).map((service) => withProgramProblems(service, programs)),
    unreadable: [
      ...refused,
      ...tooMany,
      ...found.unreadable,
      ...readings.flatMap(({ unreadable: unreadable2 = [] }) => unreadable2.map(surfaceUnreadable))
    ]
  };
}
async function inImages(services, repository) {
  const dockerfile = await Promise.resolve().then(() => __toESM(require("./in-images-ZRGXAE4Z.js")));
  return dockerfile.inImages(services, repository);
}
function homesOn(place, homes) {
  return homes.map((home2) => ({ ...(0, import_chunk_TWHQGX3M.machineAt)(place), ...home2 }));
}
function writingWithin(extractor, limits, onMore, made) {
  const within2 = (deployment) => {
    const { files: files2, unreadable: unreadable2 = [], place, homes = [] } = deployment;
    for (const home2 of homesOn(place, homes)) made.push(home2);
    for (const each of unreadable2) onMore.push(surfaceUnreadable(each));
    if (files2.length <= limits.services) return deployment;
    const [first] = files2.flatMap((file) => "content" in file ? [file.content.span().source] : []);
    const source = (0, import_chunk_TZIUYBDT.outermost)(first ?? new import_chunk_M5RVUK72.SourceFile(deployment.place, ""));
    onMore.push({ source, reason: (0, import_chunk_R2LHZ7NS.beyond)("services", limits, `it writes ${files2.length} files`) });
    return { ...deployment, files: files2.slice(0, limits.services) };
  };
  const load2 = async () => {
    const { name, read } = await extractor.load();
    return { name, read: (repository, mentions2) => read(repository, mentions2).map(within2) };
  };
  return { ...extractor, load: load2 };
}
function mentionsOf(programs) {
  const known3 = /* @__PURE__ */ new WeakMap();
  return (file) => {
    const earlier = file instanceof import_chunk_M5RVUK72.SourceFile ? known3.get(file) : void 0;
    if (earlier !== void 0) return earlier;
    const answer = programs.some(({ isMentioned: is }) => is(file.text) || is(file.path));
    if (file instanceof import_chunk_M5RVUK72.SourceFile) known3.set(file, answer);
    return answer;
  };
}
var UNIT = /\.(?:container|plist|service)(?:\.d\/[^/]+|\.\w+)?$/;
function withoutSources(repository, programs) {
  const folders = programs.flatMap((program) => program.sources(repository.paths)).map((folder) => `${folder}/`);
  if (folders.length === 0) return repository;
  const isOther2 = (path) => UNIT.test(path) || !folders.some((folder) => path.startsWith(folder));
  return (0, import_chunk_PLO6SWTM.viewOf)(repository, {
    paths: repository.paths.filter(isOther2),
    candidates: repository.candidates.filter(isOther2)
  });
}
function placed(service, place) {
  if (place === void 0) return service;
  const inner = service.place === "" ? "" : `/${service.place}`;
  const isShown = (0, import_chunk_TWHQGX3M.isMarkdown)(service.span.source.path);
  return {
    ...(0, import_chunk_TWHQGX3M.machineAt)(place),
    ...service,
    place: `${place}${inner}`,
    isWritten: true,
    ...isShown && { isShown }
  };
}
function surfaceUnreadable({ source, reason, span }) {
  return { source: (0, import_chunk_TZIUYBDT.outermost)(source), reason, ...span !== void 0 && { span: (0, import_chunk_TZIUYBDT.surfaceSpan)(span) } };
}
function withProgramProblems(service, programs) {
  const problems2 = programs.flatMap((program) => program.problems(service));
  return problems2.length === 0 ? service : { ...service, problems: [...service.problems, ...problems2] };
}
var PROGRAMS = [hermes];
async function examine(given, config, progress) {
  const { repository, opened } = (0, import_chunk_PLO6SWTM.watched)(given, (files2) => progress(`reading: ${files2} files`));
  const { services, unreadable: broken } = await readServices(repository, {
    formats: FORMATS,
    extractors: extractorsFor(config),
    programs: PROGRAMS,
    limits: config.limits
  });
  const concerned = services.filter(
    (service) => PROGRAMS.some((program) => withAlternatives(service).some(program.concerns))
  );
  const groups = groupByHost(concerned, config.hosts, isContained2);
  const filesOf = activeProfilesByHost(groups, activeProfileFiles(repository));
  const resolved = withoutScriptsOfOthers(
    groups.map((group) => hostOf(group, activeProfilesOf(filesOf(group), config), config, progress))
  );
  const hosts = resolved.map((host) => ({ ...host, gateways: host.gateways.filter(({ manages }) => !manages) })).filter((host) => host.gateways.length > 0);
  const unreadable2 = [...repository.unreadable, ...broken];
  const found = check(
    { hosts, services: concerned, unreadable: unreadable2 },
    import_chunk_UQZD6N2T.RULES,
    config,
    ({ id }) => progress(`checking: ${id}`)
  );
  const isRead = unreadable2.length === 0 && concerned.every(({ problems: problems2 }) => !problems2.some(isLoss));
  return {
    repository,
    services,
    resolved,
    hosts,
    found,
    looked: { sources: opened, isComplete: repository.isWhole && isRead }
  };
}
function extractorsFor({ markdown }) {
  return markdown ? [...EXTRACTORS, MARKDOWN] : EXTRACTORS;
}
function hostOf({ services, ...group }, activeProfiles, config, progress) {
  const context = {
    host: group.name,
    activeProfiles,
    ...config.hermesRelease !== void 0 && { release: config.hermesRelease }
  };
  const gateways = services.flatMap((service, at) => {
    progress(`resolving: ${at + 1} of ${services.length} services`);
    const found = PROGRAMS.map(
      (program) => resolveAlternatives(service, (each) => program.resolve(each, context))
    ).find((gateways2) => gateways2.length > 0);
    return numbered(found ?? []);
  });
  return { ...group, gateways, activeProfiles };
}
function numbered(gateways) {
  return gateways.length < 2 ? gateways : gateways.map((gateway, ordinal) => ({ ...gateway, ordinal }));
}
function isLoss({ kind }) {
  return kind === "file-unreadable";
}
function isContained2(service) {
  return PROGRAMS.some((program) => withAlternatives(service).some(program.isContained));
}
function withoutScriptsOfOthers(hosts) {
  const isScript = ({ service }) => service.manager === "script";
  const calls = /* @__PURE__ */ new Map();
  for (const { gateways } of hosts)
    for (const call of gateways.flatMap((each) => isScript(each) ? [] : each.calls)) add(calls, call.source, call);
  const isCalled = ({ span }) => (calls.get(span.source) ?? []).some(({ start, end }) => span.start < end && start < span.end);
  return hosts.map((host) => ({
    ...host,
    gateways: host.gateways.filter((gateway) => !(isScript(gateway) && isCalled(gateway)))
  }));
}
function activeProfilesOf(files2, config) {
  const found = files2.map(({ name, span, root }) => ({ name, span, root: { path: root, key: root } }));
  return config.activeProfile === void 0 ? found : [...found, { name: config.activeProfile }];
}
var VOID = "this suppression does not count: the change itself adds it, or what it holds back";
function suppress(findings, suppressions, counts = () => true) {
  const find = finder(suppressions);
  const used = /* @__PURE__ */ new Set();
  const kept2 = [];
  const suppressed = [];
  for (const finding of findings) {
    const matches = find(finding);
    for (const { rule } of matches) used.add(rule);
    const by = matches.find(({ suppression }) => counts(suppression, finding))?.suppression;
    const [unheeded] = matches;
    if (by !== void 0) suppressed.push({ finding, by });
    else if (unheeded !== void 0) kept2.push(withRelated(finding, unheeded.suppression.span));
    else kept2.push(finding);
  }
  return { kept: kept2, suppressed, used };
}
function withRelated(finding, span) {
  return { ...finding, related: [...finding.related, { span, label: VOID }] };
}
function finder(suppressions) {
  const byKey = /* @__PURE__ */ new Map();
  for (const suppression of suppressions) {
    for (const rule of suppression.rules) {
      const key = keyOf2(suppression.span, rule.id);
      const known3 = byKey.get(key);
      if (known3 === void 0) byKey.set(key, [{ suppression, rule }]);
      else known3.push({ suppression, rule });
    }
  }
  return ({ rule, span, related }) => {
    const places = [span, ...related.map((place) => place.span)];
    return places.flatMap((place) => {
      const [first, last] = linesOf(place);
      const matches = byKey.get(keyOf2(place, rule)) ?? [];
      return matches.filter(({ suppression: { lines } }) => lines[0] <= last && first <= lines[1]);
    });
  };
}
function keyOf2({ source }, rule) {
  return `${rule}\0${source.path}`;
}
function linesOf({ source, start, end }) {
  return [source.position(start).line, source.position(Math.max(start, end - 1)).line];
}
function withUse(suppressions, used, isSure) {
  return suppressions.map((suppression) => ({
    ...suppression,
    used: suppression.rules.filter((rule) => used.has(rule)),
    unused: suppression.rules.filter((rule) => !used.has(rule) && isSure(rule.id))
  }));
}
var CLOSERS = {
  "/*": "*/",
  "<!--": "-->",
  "{#": "#}",
  "<?": "?>",
  "<!DOCTYPE": ">"
};
var ANY = ["#", ";", "//", "/*", "<!--", "{#", "--"];
var UNIT2 = { alone: ["#", ";", "{#"], trailing: [], continues: true, isUnit: true };
var MARKUP = {
  alone: ["<!--", "{#", "<?", "<!DOCTYPE"],
  trailing: ["<!--", "{#"],
  continues: false,
  isUnit: false
};
var UNIT_PATH = /\.(?:service|socket|timer|path|target|mount|automount|swap|slice|scope|device|container|pod|volume|network|kube|image|build)$|(?:^|[./])(?:service|socket|timer|path|target|container)\.d\/[^/]+$/;
var TRAILING = [
  ["md markdown", ["<!--"]],
  ["conf ini cfg", ["#", ";"]],
  ["scm lisp el clj rkt", [";"]],
  ["lua hs", ["--"]],
  ["php tf hcl", ["#", "//", "/*"]],
  ["nix", ["#", "/*"]],
  ["ts tsx mts cts js jsx mjs cjs vue svelte go rs java kt kts scala groovy gradle", ["//", "/*"]],
  ["cs fs swift json jsonc json5 c cc cpp h hpp dart zig", ["//", "/*"]],
  ["env dockerfile containerfile", []]
];
var TRAILING_BY_EXTENSION = new Map(
  TRAILING.flatMap(([extensions, openers]) => extensions.split(" ").map((extension) => [extension, openers]))
);
function commentSyntax(path) {
  const bare = (0, import_chunk_TWHQGX3M.withoutTemplateSuffix)(path);
  if (UNIT_PATH.test(bare)) return UNIT2;
  if (/\.(?:plist|xml|html)$/i.test(bare)) return MARKUP;
  const extension = /(?<![^./])([^./]+)$/.exec(bare)?.[1]?.toLowerCase() ?? "";
  const trailing = TRAILING_BY_EXTENSION.get(extension) ?? ["#"];
  return { alone: ANY, trailing: [...trailing, "{#"], continues: true, isUnit: false };
}
function linesOf2(source, syntax) {
  const kinds = kindsOf(source.text.split("\n"), syntax);
  const code = [];
  let next = kinds.length + 1;
  for (let number = kinds.length; number > 0; number--) {
    if (kinds[number - 1] !== "blank" && kinds[number - 1] !== "comment") next = number;
    code[number] = next;
  }
  return { joined: joinedLines(kinds), code };
}
function joinedLines(kinds) {
  const joined = [[0, 0]];
  let first = 1;
  let isOpen2 = false;
  for (const [at, kind] of kinds.entries()) {
    isOpen2 = kind === "continued" || kind === "comment" && isOpen2;
    if (isOpen2 && at + 1 < kinds.length) continue;
    const range = [first, at + 1];
    for (; first <= at + 1; first++) joined[first] = range;
  }
  return joined;
}
var PREAMBLE = /^(?:<\?php\b|---$|%YAML\b)/;
function kindsOf(lines, syntax) {
  const lastLine = new Map(
    Object.values(CLOSERS).map((closer2) => [closer2, lines.findLastIndex((line) => line.includes(closer2))])
  );
  let closer;
  return lines.map((line, at) => {
    let text = line.replace(/^\ufeff/, "").trim();
    if (text === "" && closer === void 0) return "blank";
    for (; ; ) {
      if (closer !== void 0) {
        const end2 = text.indexOf(closer);
        if (end2 === -1) return "comment";
        text = text.slice(end2 + closer.length).trimStart();
        closer = void 0;
        if (text === "") return "comment";
      }
      const opener = syntax.alone.find((candidate) => text.startsWith(candidate));
      if (opener === void 0) break;
      const end = CLOSERS[opener];
      if (end === void 0 || !text.includes(end, opener.length) && (lastLine.get(end) ?? -1) <= at)
        return "comment";
      text = text.slice(opener.length);
      closer = end;
    }
    if (PREAMBLE.test(text)) return "comment";
    return syntax.continues && isContinued(text) ? "continued" : "code";
  });
}
function isContinued(text) {
  let at = text.length;
  while (text[at - 1] === "\\") at--;
  return (text.length - at) % 2 === 1;
}
var OPENER = /^(?:(?<line>#+|;+|\/\/+|--+)|(?<block>\/\*+|<!--+|\{#-?))$/;
function commentAt(source, at, syntax, findCloser) {
  const { text } = source;
  const lineStart = at - (source.position(at).column - 1);
  const openerEnd = backOver(text, lineStart, at, " 	");
  const start = backOver(text, lineStart, openerEnd, "#;/*<!{-");
  const match = OPENER.exec(text.slice(start, openerEnd))?.groups;
  if (match === void 0) return void 0;
  const before = backOver(text, lineStart, start, " 	\uFEFF");
  const isAlone = before === lineStart;
  const opener = (isAlone ? syntax.alone : syntax.trailing).find((one) => text.startsWith(one, start));
  if (opener === void 0 || !isAlone && before === start) return void 0;
  const newline = text.indexOf("\n", at);
  const lineEnd = newline === -1 ? text.length : newline;
  const closer = match.block === void 0 ? void 0 : CLOSERS[opener];
  const textEnd = closer === void 0 ? -1 : findCloser(closer, at);
  if (closer === void 0 || textEnd === -1) return { start, end: lineEnd, textEnd: lineEnd, isAlone };
  return { start, end: textEnd + closer.length, textEnd, isAlone };
}
function backOver(text, from, end, characters) {
  let at = end;
  while (at > from && characters.includes(text.charAt(at - 1))) at--;
  return at;
}
function closerFinder(text) {
  const found = /* @__PURE__ */ new Map();
  return (closer, from) => {
    const known3 = found.get(closer);
    if (known3 !== void 0 && (known3 === -1 || known3 >= from)) return known3;
    const next = text.indexOf(closer, from);
    found.set(closer, next);
    return next;
  };
}
var MARK2 = "gateway-lint";
var SETTING = "X-GatewayLint-Ignore";
function directivesIn(source, syntax) {
  return [...commentsIn(source, syntax), ...syntax.isUnit ? settingsIn(source) : []];
}
function commentsIn(source, syntax) {
  const { text } = source;
  const findCloser = closerFinder(text);
  const found = [];
  for (let at = text.indexOf(MARK2); at !== -1; ) {
    const comment = commentAt(source, at, syntax, findCloser);
    const directive = comment && directiveOf(source, at + MARK2.length, comment);
    if (directive !== void 0) found.push(directive);
    at = text.indexOf(MARK2, comment?.end ?? at + MARK2.length);
  }
  return found;
}
function directiveOf(source, at, comment) {
  const words = source.text.slice(at, comment.textEnd);
  const [head = "", colon, name = "", blank] = /^(:?)\s*([A-Za-z-]*)(\s*)/.exec(words) ?? [];
  const isOpen2 = words.startsWith("[", head.length);
  const isKnown = colon === ":" && (name === "ignore" || name === "ignore-file");
  const isMeant = isOpen2 && blank === "" && name !== "" && (colon === ":" || /ignore/i.test(name));
  if (!isKnown && !isMeant) return void 0;
  const close = isOpen2 ? words.indexOf("]", head.length) : -1;
  return {
    form: "comment",
    span: source.span(comment.start, comment.end),
    verb: colon === ":" ? name : `${MARK2}${head}`,
    ids: close === -1 ? void 0 : source.span(at + head.length + 1, at + close),
    reason: reasonIn(words.slice(close === -1 ? head.length : close + 1)),
    isAlone: comment.isAlone
  };
}
var SETTING_LINE = new RegExp(`^[ \\t]*(${SETTING}[ \\t]*=[ \\t]*(\\S*)([^\\n]*))`, "gm");
function settingsIn(source) {
  if (!source.text.includes(SETTING)) return [];
  return [...source.text.matchAll(SETTING_LINE)].map(
    ({ index, 0: line, 1: setting = "", 2: id = "", 3: rest = "" }) => {
      const end = index + line.length;
      return {
        form: "setting",
        span: source.span(end - setting.length, index + line.trimEnd().length),
        verb: "ignore-file",
        ids: source.span(end - rest.length - id.length, end - rest.length),
        reason: reasonIn(rest),
        isAlone: true
      };
    }
  );
}
function reasonIn(words) {
  const text = words.replace(/\n[ \t]*\*/g, " ").replace(/^[\s:–—-]+/, "").trimEnd();
  return text.slice(0, backOver(text, 0, text.length, "-*\\")).trim().split(/\s+/).join(" ");
}
function suppressionsIn(source, terms) {
  const syntax = commentSyntax(source.path);
  const directives = directivesIn(source, syntax);
  if (directives.length === 0) return [];
  const lines = linesOf2(source, syntax);
  return directives.filter((directive) => directive.form === "comment" || !isContinuation(directive, lines)).map((directive) => suppressionOf(directive, lines, terms)).sort((a, b) => a.span.start - b.span.start);
}
function isContinuation({ span }, { joined }) {
  const { line } = span.source.position(span.start);
  return joined[line]?.[0] !== line;
}
function suppressionOf(directive, lines, terms) {
  const { span, reason, verb, ids } = directive;
  const names2 = ids === void 0 ? [] : namesIn(ids);
  const objections = names2.map((name) => objection(name.id, terms));
  const rules = names2.filter((_, at) => objections[at] === void 0);
  const problems2 = names2.flatMap((name, at) => {
    const message = objections[at];
    return message === void 0 ? [] : [{ span: name.span, message }];
  });
  const mistake = formMistake(directive, names2.length > 0, lines) ?? (rules.length > 0 ? reasonMistake(directive, terms) : void 0);
  return {
    span,
    reason,
    scope: verb === "ignore-file" ? "file" : "line",
    lines: verb === "ignore-file" ? [1, lines.joined.length - 1] : target(directive, lines),
    rules: mistake === void 0 ? rules : [],
    problems: mistake === void 0 ? problems2 : [...problems2, { span, message: mistake }]
  };
}
function formMistake({ form, verb, span }, hasNames, { code }) {
  if (verb !== "ignore" && verb !== "ignore-file") {
    return `"${cut(verb)}" is no word for a suppression, so nothing is suppressed. Write "gateway-lint: ignore[RULE] reason" for a line, or "gateway-lint: ignore-file[RULE] reason" at the top of the file.`;
  }
  if (!hasNames) {
    const [where, example] = form === "setting" ? ["", "X-GatewayLint-Ignore=RULE reason"] : [" between brackets", `gateway-lint: ${verb}[RULE] reason`];
    return `This suppression names no rule${where}, so it suppresses nothing. Name each rule that it is for: "${example}".`;
  }
  const isBelowCode = code[1] <= span.source.position(span.start).line;
  if (form === "comment" && verb === "ignore-file" && isBelowCode) {
    return '"ignore-file" counts only above the first line that is not a comment, so it suppresses nothing here. Move it to the top of the file, or write "ignore" for a single line.';
  }
  return void 0;
}
function reasonMistake({ reason }, { requireReason }) {
  if (!requireReason || reason !== "") return void 0;
  return "This suppression gives no reason, and the configuration asks for one (require-reason), so it suppresses nothing. Write the reason behind the rule.";
}
function objection(id, { ruleIds, ownRules, retiredRules }) {
  if (ruleIds.includes(id)) return void 0;
  if (ownRules.includes(id)) {
    return `"${id}" speaks of suppressions and cannot be suppressed itself. Mend or remove the suppression that it finds, or give the rule another severity in the configuration.`;
  }
  if (Object.hasOwn(retiredRules, id)) return `Rule "${id}" is retired: ${retiredRules[id]}.`;
  if (id.includes("*")) return `"${cut(id)}" names no rule, and patterns are not read. Name each rule by its id.`;
  return `Nothing is suppressed by "${cut(id)}": there is no such rule${(0, import_chunk_NCPWOSPO.didYouMean)(id, ruleIds) || "."}`;
}
var LONGEST_QUOTE2 = 100;
function cut(text) {
  return text.length > LONGEST_QUOTE2 ? `${text.slice(0, LONGEST_QUOTE2)}\u2026` : text;
}
function namesIn({ source, start, end }) {
  const names2 = [];
  let at = start;
  for (const part of source.text.slice(start, end).split(",")) {
    const id = part.trim();
    const from = at + part.indexOf(id);
    if (id !== "") names2.push({ id, span: source.span(from, from + id.length) });
    at += part.length + 1;
  }
  return names2;
}
function target({ span, isAlone }, { joined, code }) {
  const { line } = span.source.position(isAlone ? span.end : span.start);
  const first = isAlone ? Math.min(code[line], joined.length - 1) : line;
  return joined[first];
}
function filter(found, looked, config, { suppressionCounts = () => true, noSuppressions, baseline, baselineCounts }, isKnown = () => false) {
  const terms = termsOf(config);
  const all = noSuppressions ? [] : [...looked.sources].flatMap((source) => suppressionsIn(source, terms));
  const { kept: kept2, suppressed, used } = suppress(
    found,
    all,
    (suppression, finding) => suppressionCounts(suppression, finding, isKnown(finding))
  );
  const isOn = new Set(import_chunk_UQZD6N2T.RULES.filter((rule) => severityOf(rule, config) !== "off").map(({ id }) => id));
  const suppressions = withUse(all, used, (id) => looked.isComplete && isOn.has(id)).toSorted(
    (a, b) => (0, import_chunk_M5RVUK72.compareSpans)(a.span, b.span)
  );
  const reported = [...kept2, ...check({ suppressions }, import_chunk_UQZD6N2T.RULES, config)].sort(compareFindings);
  const { kept: findings, hidden } = applyBaseline(reported, baseline ?? { entries: [] }, baselineCounts);
  const heldBack = [...suppressed, ...hidden.map((finding) => ({ finding, by: "baseline" }))];
  return {
    findings,
    suppressed: suppressed.length,
    suppressions: suppressions.filter(({ rules }) => rules.length > 0),
    baselined: hidden.length,
    heldBack: heldBack.sort((a, b) => compareFindings(a.finding, b.finding))
  };
}
function termsOf({ requireReason }) {
  const idsOf = (isOwn2) => import_chunk_UQZD6N2T.RULES.filter(({ suppression }) => suppression !== void 0 === isOwn2).map(({ id }) => id);
  return { ruleIds: idsOf(false), ownRules: idsOf(true), retiredRules: import_chunk_UQZD6N2T.RETIRED_RULES, requireReason };
}
var MOST_NAMES = 12;
function proofs(hosts) {
  return hosts.filter((host) => host.gateways.length > 1).flatMap((host) => proofOf(host));
}
function proofOf(host) {
  const residents = host.gateways.filter(({ service }) => !service.isEntry);
  const known3 = residents.filter((gateway) => !isOpen(gateway));
  const open = residents.filter(isOpen);
  const where = `on ${host.name}`;
  const rest = open.length > 0 ? `; not known: ${names(open)}` : "";
  if (known3.length < 2) return open.length > 0 ? [`${where}: nothing proven${rest}`] : [];
  const judged = { ...host, gateways: known3 };
  const unsafe = new Set(
    [
      ...(0, import_chunk_BRFFDVYW.collisions)(judged).flatMap((collision) => collision.eras),
      ...known3.flatMap((gateway) => (0, import_chunk_BRFFDVYW.threats)(gateway, judged).flatMap((threat) => threat.eras))
    ].map((era) => era.index)
  );
  const first = known3[0];
  const safe = first.outcomes.flatMap((outcome) => outcome.eras).filter((era) => !unsafe.has(era.index));
  if (safe.length === 0) return [];
  return [`${where}: ${names(known3)} keep apart, whatever active_profile says, under ${(0, import_chunk_BRFFDVYW.describeEras)(safe)}${rest}`];
}
function isOpen(gateway) {
  return gateway.outcomes.some(
    ({ result }) => result.kind === "unknown" || result.kind === "fixed" && result.home.key === null || result.kind === "active" && (result.root.key === null || result.fallback.key === null)
  );
}
function names(gateways) {
  const words = gateways.map(({ service, profile }) => {
    const unnamed = profile.state === "unpinned" ? "profile not pinned" : "profile not known";
    return `${service.name} (${profile.name ?? unnamed})`;
  });
  if (words.length > MOST_NAMES)
    return `${words.slice(0, MOST_NAMES).join(", ")} and ${words.length - MOST_NAMES} more`;
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
function isWorthReading(text) {
  return isMentioned(text) || text.includes("gateway-lint");
}
var LARGE = 2 ** 20;
function silenceCheck(root) {
  const content = Buffer.allocUnsafeSlow(LARGE);
  const { reach } = (0, import_chunk_Z7QYKRDH.foldersBelow)(root);
  return (path) => reach(path) && isSilent((0, import_chunk_Z7QYKRDH.onDisk)(root, path), content);
}
function isSilent(path, content) {
  let file;
  try {
    file = (0, import_node_fs2.openSync)(path, import_node_fs2.constants.O_RDONLY | import_node_fs2.constants.O_NOFOLLOW | import_node_fs2.constants.O_NONBLOCK);
    const stats = (0, import_node_fs2.fstatSync)(file);
    if (!stats.isFile()) return false;
    let length = 0;
    for (let read = -1; read !== 0 && (length === 0 || length !== stats.size); length += read)
      read = (0, import_node_fs2.readSync)(file, content, length, content.length - length, null);
    if (length === LARGE || (0, import_chunk_Z7QYKRDH.isUtf16)(content) || (0, import_chunk_Z7QYKRDH.isPointer)(content)) return false;
    return !isWorthReading(content.toString("latin1", 0, length));
  } catch {
    return false;
  } finally {
    if (file !== void 0) (0, import_node_fs2.closeSync)(file);
  }
}
var HELPER = (0, import_node_path2.join)(__dirname, "survey-helper.js");
var HEAD_START = 4e3;
var MOST = 8;
async function speakingAmong(root, paths, onProgress = () => {
}) {
  const helpers = paths.length > 2 * HEAD_START && (0, import_node_fs.existsSync)(HELPER) ? Math.min((0, import_node_os.availableParallelism)(), MOST) - 1 : 0;
  const share = Math.floor((paths.length - HEAD_START) / (helpers + 1));
  const own = paths.slice(0, paths.length - helpers * share);
  const others = Array.from({ length: helpers }, (_, at) => {
    const start = own.length + at * share;
    return askHelper(root, paths.slice(start, start + share));
  });
  await Promise.all(others.map(({ sent }) => sent));
  const found = [search2(root, own, onProgress)];
  for (const { speaking } of others) found.push(await speaking);
  return found.flat();
}
function search2(root, paths, onProgress) {
  const isSilent2 = silenceCheck(root);
  return paths.filter((path, at) => {
    if (at % 1e3 === 0) onProgress(at);
    return !isSilent2(path);
  });
}
function askHelper(root, paths) {
  const child = (0, import_chunk_Z7QYKRDH.spawn)(process.execPath, [HELPER], { stdio: ["pipe", "pipe", "ignore"] });
  const answer = (0, import_consumers.buffer)(child.stdout).catch(() => Buffer.alloc(0));
  const question = [root, ...paths].map((path) => `${path}\0`).join("");
  const sent = new Promise((resolve2) => {
    child.on("error", () => resolve2());
    child.stdin.on("error", () => resolve2());
    child.stdin.end((0, import_chunk_M5RVUK72.encodeUtf8)(question), () => resolve2());
  });
  const speaking = answer.then(
    (verdicts) => verdicts.length === paths.length ? paths.filter((_, at) => verdicts[at] === 0) : search2(root, paths, () => {
    })
  );
  return { sent, speaking };
}
async function lint({
  paths,
  cwd,
  config,
  filters = {},
  change,
  texts,
  progress
}) {
  const exclude = [...config.exclude, BASELINE_FILE];
  const wanted = { ...config, markdown: config.markdown || paths.some(import_chunk_TWHQGX3M.isMarkdown) };
  const survey = surveyFor(wanted, progress);
  const found = await (0, import_chunk_Z7QYKRDH.discover)({ paths, cwd, include: config.include, exclude, limits: config.limits, survey });
  const repository = texts === void 0 ? found : (0, import_chunk_PLO6SWTM.withTexts)(found, texts);
  return change === void 0 ? lintRepository(repository, wanted, filters, progress) : lintChange(repository, change, wanted, filters, progress);
}
function surveyFor(config, progress = () => {
}) {
  const readers = [...extractorsFor(config), ...FORMATS];
  const always2 = [...new Set(readers.flatMap(({ always: test = [] }) => test))];
  const speaking = [...new Set(readers.flatMap(({ speaking: test = [] }) => test))];
  return async (root, paths) => {
    const certain = [];
    const possible = [];
    for (const path of paths) {
      if (always2.some((test) => test(path))) certain.push(path);
      else if (speaking.some((test) => test(path))) (isWorthReading(path) ? certain : possible).push(path);
    }
    const found = await speakingAmong(root, possible, (files2) => progress(`reading: ${files2} files`));
    const isSpeaking = new Set(found);
    return { candidates: [...certain, ...found], silent: possible.filter((path) => !isSpeaking.has(path)) };
  };
}
async function lintRepository(repository, config, filters = {}, progress = () => {
}) {
  return resultOf2(await examine(repository, config, progress), config, filters);
}
async function lintChange(repository, change, config, filters, progress = () => {
}) {
  const { repositoryBefore } = await Promise.resolve().then(() => __toESM(require("./change-SOLCJLCX.js")));
  const { finderIn, markNew } = await Promise.resolve().then(() => __toESM(require("./changed-SFICMAMK.js")));
  const now = await examine(repository, config, progress);
  const old = repositoryBefore(repository, change);
  const before = old && await examine(old, config, progress);
  const { suppressionCounts: _, baselineCounts: __, ...lenient } = filters;
  const result = resultOf2(now, config, filters, finderIn(before?.found ?? []));
  const reported = before === void 0 ? [] : resultOf2(before, config, lenient).findings;
  const findings = markNew(result.findings, change, finderIn(reported));
  return { ...result, findings: findings.map((finding) => withSeverityOfNew(finding, config)) };
}
function resultOf2({ repository, services, resolved, hosts, found, looked }, config, filters, isKnown) {
  const sources2 = /* @__PURE__ */ new Set([
    ...services.flatMap(({ files: files2 }) => files2),
    ...found.flatMap(({ span, related }) => [span.source, ...related.map((place) => place.span.source)])
  ]);
  const secrets = [...services.flatMap(import_chunk_UQZD6N2T.secretSpans), ...[...sources2].flatMap(import_chunk_UQZD6N2T.tokenSpans)];
  const blot = (0, import_chunk_5V3QA6ZH.blotter)(secrets);
  const filtered = filter(found, looked, config, filters, isKnown);
  const shown2 = (gateway) => secrets.length === 0 ? gateway : (0, import_chunk_5V3QA6ZH.gatewayWithoutSecrets)(gateway, blot);
  return {
    root: repository.root,
    isWhole: repository.isWhole,
    files: repository.filesRead(),
    services,
    gateways: distinct(resolved).map(shown2),
    hosts: hosts.map((host) => ({ ...host, gateways: host.gateways.map(shown2) })),
    ...filtered,
    findings: filtered.findings.map((finding) => (0, import_chunk_5V3QA6ZH.withoutSecrets)(finding, blot)),
    heldBack: filtered.heldBack.map((one) => ({ ...one, finding: (0, import_chunk_5V3QA6ZH.withoutSecrets)(one.finding, blot) })),
    older: 0,
    secrets,
    proofs: found.length === 0 ? proofs(hosts) : []
  };
}
function withSeverityOfNew(finding, { rules }) {
  const severity = import_chunk_UQZD6N2T.RULES.find(({ id }) => id === finding.rule)?.severityOfNew;
  if (severity === void 0 || !finding.isNew || rules[finding.rule] !== void 0) return finding;
  return { ...finding, severity };
}
function distinct(hosts) {
  const byKey = /* @__PURE__ */ new Map();
  for (const gateway of hosts.flatMap((host) => host.gateways)) {
    const key = (0, import_chunk_5V3QA6ZH.gatewayKey)(gateway);
    const known3 = byKey.get(key);
    byKey.set(key, known3 === void 0 ? gateway : { ...known3, host: `${known3.host}, ${gateway.host}` });
  }
  return [...byKey.values()].sort((a, b) => (0, import_chunk_M5RVUK72.compareSpans)(a.span, b.span) || (a.service.name < b.service.name ? -1 : 1));
}
async function run(request) {
  const { paths, cwd, overrides, change, report, texts, only, progress } = request;
  const { noSuppressions, suppressionCounts, baselineCounts } = request;
  if (overrides.hermesRelease !== void 0) checkRelease(overrides.hermesRelease);
  const { settings, baseline } = request.policy ?? await loadPolicy(request);
  const config = { ...import_chunk_WQQF3GEI.DEFAULT_CONFIG, ...settings, ...overrides };
  const all = await lint({
    paths,
    cwd,
    config,
    filters: {
      ...noSuppressions && { noSuppressions },
      ...suppressionCounts !== void 0 && { suppressionCounts },
      ...baselineCounts !== void 0 && { baselineCounts },
      ...baseline !== void 0 && { baseline }
    },
    ...change !== void 0 && { change },
    ...texts !== void 0 && { texts },
    ...progress !== void 0 && { progress }
  });
  const seen = only === void 0 ? all : within(all, only);
  const result = report === "changed" && change !== void 0 ? withoutOld(seen) : seen;
  return { result, failed: isFailed(result.findings, config.failOn) };
}
async function loadPolicy(place, files2) {
  const settings = await loadSettings(place, files2);
  const baseline = loadBaselineOf(place, files2);
  return { settings, ...baseline !== void 0 && { baseline } };
}
async function loadSettings({ paths, cwd, configFile }, files2) {
  return (0, import_chunk_D7SLYKJO.loadConfig)({
    root: (0, import_chunk_Z7QYKRDH.repositoryRoot)(paths, cwd),
    cwd,
    ...configFile !== void 0 && { file: configFile },
    ...files2 !== void 0 && { files: files2 },
    known: { ruleIds: import_chunk_UQZD6N2T.RULES.map((rule) => rule.id), retiredRules: import_chunk_UQZD6N2T.RETIRED_RULES, checkRelease: hermes.checkRelease }
  });
}
function loadBaselineOf({ paths, cwd }, files2) {
  const root = (0, import_chunk_Z7QYKRDH.repositoryRoot)(paths, cwd);
  return loadBaseline(root, files2 ?? (0, import_chunk_Z7QYKRDH.filesOnDisk)(root));
}
function checkRelease(release) {
  try {
    hermes.checkRelease(release);
  } catch (error) {
    throw error instanceof RangeError ? new import_chunk_Z7QYKRDH.InputError(error.message) : error;
  }
}
function within(result, file) {
  const isThere = ({ span }) => span.source.path === file;
  return { ...result, findings: result.findings.filter((finding) => [finding, ...finding.related].some(isThere)) };
}
function withoutOld(result) {
  const findings = result.findings.filter(({ isNew }) => isNew);
  return { ...result, findings, older: result.findings.length - findings.length };
}
function isFailed(findings, failOn) {
  if (failOn === "never") return false;
  const limit = import_chunk_VDMMOHIX.SEVERITIES.indexOf(failOn);
  return findings.some((finding) => import_chunk_VDMMOHIX.SEVERITIES.indexOf(finding.severity) <= limit);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  BASELINE_FILE,
  JsonMistake,
  MAX_ADDED,
  SYSTEMS,
  UNNAMED_HOST,
  add,
  applyBaseline,
  entryOf,
  erasOfRange,
  formatBaseline,
  isFailed,
  jsonReader,
  loadBaselineOf,
  loadPolicy,
  loadSettings,
  run
});
module.exports = { ...module.exports };
}),
"./chunk-DZ7ZOY7W.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  HOME_OF_ACCOUNT: () => HOME_OF_ACCOUNT,
  Text: () => Text,
  cut: () => cut,
  trailingRun: () => trailingRun
});
module.exports = __toCommonJS(stdin_exports);
var HOME_OF_ACCOUNT = { reason: "the home directory is not known", symbol: "home" };
var NONE = [];
var FIRST = [0];
var Text = class _Text {
  pieces;
  #whole;
  constructor(pieces) {
    if (pieces.length === 0) throw new RangeError("a text needs at least one piece");
    this.pieces = pieces;
  }
  /** The text that stands at a range of a source, as it is. */
  static verbatim(source, start, end) {
    return new _Text([{ text: source.text.slice(start, end), source, start, end }]);
  }
  static concat(texts) {
    return new _Text(texts.flatMap((text) => text.pieces));
  }
  get value() {
    return this.pieces.length === 1 ? this.pieces[0].text : _Text.#wholeOf(this).value;
  }
  get length() {
    return this.value.length;
  }
  /** Whether the repository fixes the text between two indices (by default: all of it). */
  isKnown(from, to) {
    return !_Text.#hasUnknowns(this) || this.unknowns(from, to).length === 0;
  }
  /** The unknown pieces that overlap a range of the text. */
  unknowns(from = 0, to = this.length) {
    if (!_Text.#hasUnknowns(this)) return NONE;
    const found = [];
    const starts = _Text.#startsOf(this);
    for (let index = lastAtMost(starts, from); index < starts.length && starts[index] < to; index++) {
      const piece = this.pieces[index];
      if (piece.unknown !== void 0 && starts[index] + piece.text.length > from) found.push(piece);
    }
    return found;
  }
  /** The part between two indices, unknown pieces and origins kept. */
  slice(from, to = this.length) {
    if (this.pieces.length === 1 && from >= 0 && from < to && to <= this.length)
      return new _Text([cut(this.pieces[0], from, to)]);
    const parts = [];
    const starts = _Text.#startsOf(this);
    for (let index = lastAtMost(starts, from); index < starts.length && starts[index] < to; index++) {
      const piece = this.pieces[index];
      const at = starts[index];
      const begin = Math.max(from - at, 0);
      const end = Math.min(to - at, piece.text.length);
      if (begin < end) parts.push(cut(piece, begin, end));
    }
    if (parts.length > 0) return new _Text(parts);
    const { source, start } = this.span(from, from);
    return new _Text([{ text: "", source, start, end: start }]);
  }
  /**
   * The source range of a part of the text. A part of an escape or of an expansion gives the whole of it; an empty
   * range gives the empty range at that place. Where the part was joined from several files, the first file counts, and in
   * it what stands behind the first piece.
   */
  span(from = 0, to = this.length) {
    const starts = _Text.#startsOf(this);
    let source;
    let start;
    let end;
    for (let index = Math.max(lastAtMost(starts, from) - 1, 0); index < starts.length; index++) {
      const piece = this.pieces[index];
      const begin = starts[index];
      const at = begin + piece.text.length;
      if (begin > to) break;
      const touches = from === to ? begin <= from && from <= at : begin < to && at > from;
      if (!touches || piece.source !== (source ?? piece.source)) continue;
      source = piece.source;
      const part = cut(piece, Math.max(from - begin, 0), Math.min(to - begin, piece.text.length));
      start ??= part.start;
      end = Math.max(end ?? part.end, part.start < start ? 0 : part.end);
      if (from === to) break;
    }
    if (source === void 0 || start === void 0 || end === void 0) {
      const last = this.pieces.at(-1);
      return { source: last.source, start: last.end, end: last.end };
    }
    return { source, start, end };
  }
  /** The text as it appears where something refers to it: at that place, with where it is written as its origin. */
  referredAt({ source, start, end }) {
    return new _Text(
      this.pieces.map((piece) => ({
        ...piece,
        source,
        start,
        end,
        origin: piece.origin ?? { source: piece.source, start: piece.start, end: piece.end }
      }))
    );
  }
  static #startsOf(text) {
    return text.pieces.length === 1 ? FIRST : _Text.#wholeOf(text).starts;
  }
  static #hasUnknowns(text) {
    const first = text.pieces[0];
    return text.pieces.length === 1 ? first.unknown !== void 0 : _Text.#wholeOf(text).hasUnknowns;
  }
  /** Most texts are one piece, and need none. */
  static #wholeOf(text) {
    text.#whole ??= joined(text.pieces);
    return text.#whole;
  }
};
function joined(pieces) {
  let at = 0;
  const starts = pieces.map(({ text }) => {
    at += text.length;
    return at - text.length;
  });
  const value = pieces.map(({ text }) => text).join("");
  return { value, starts, hasUnknowns: pieces.some(({ unknown }) => unknown !== void 0) };
}
function trailingRun(value, character) {
  let end = value.length;
  while (end > 0 && value[end - 1] === character) end--;
  return end;
}
function lastAtMost(starts, number) {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if (starts[middle] <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}
function cut(piece, from, to) {
  if (from === 0 && to === piece.text.length) return piece;
  const text = piece.text.slice(from, to);
  const start = piece.start + from;
  const isVerbatim = piece.origin === void 0 && piece.text.length === piece.end - piece.start && piece.source.text.startsWith(text, start);
  return isVerbatim ? { ...piece, text, start, end: piece.start + to } : { ...piece, text };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  HOME_OF_ACCOUNT,
  Text,
  cut,
  trailingRun
});
module.exports = { ...module.exports };
}),
"./chunk-EISCKDBZ.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  applyEdits: () => applyEdits,
  contradict: () => contradict,
  distinctEdits: () => distinctEdits,
  isSameEdit: () => isSameEdit
});
module.exports = __toCommonJS(stdin_exports);
function distinctEdits(edits) {
  return edits.filter((edit, index) => edits.findIndex((other) => isSameEdit(edit, other)) === index).toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
function isSameEdit(a, b) {
  const isThere = a.span.source === b.span.source && a.span.start === b.span.start && a.span.end === b.span.end;
  return isThere && a.text === b.text;
}
function contradict({ span: a }, { span: b }) {
  const isInsertion = a.start === a.end || b.start === b.end;
  return b.start < a.end || isInsertion && b.start === a.end;
}
function applyEdits(text, edits, start = 0, end = text.length) {
  let result = "";
  let at = start;
  for (const { span, text: replacement } of edits) {
    result += text.slice(at, span.start) + replacement;
    at = span.end;
  }
  return result + text.slice(at, end);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  applyEdits,
  contradict,
  distinctEdits,
  isSameEdit
});
module.exports = { ...module.exports };
}),
"./chunk-FVDK4WDU.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  painter: () => painter
});
module.exports = __toCommonJS(stdin_exports);
var import_node_util = require("node:util");
function painter(color) {
  if (!color) return (_, text) => text;
  return (styles, text) => (0, import_node_util.styleText)(styles, text, { validateStream: false });
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  painter
});
module.exports = { ...module.exports };
}),
"./chunk-FXTZHYZW.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  requestOf: () => requestOf
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_OV6MHTKQ = require("./chunk-OV6MHTKQ.js");
var import_chunk_WQQF3GEI = require("./chunk-WQQF3GEI.js");
function requestOf({ values, operands, cwd, progress }) {
  const [failOn, configFile, hermesRelease] = ["fail-on", "config", "hermes-release"].map(values.text);
  return {
    paths: operands.length > 0 ? operands : ["."],
    cwd,
    ...configFile !== void 0 && { configFile },
    ...values.flag("no-suppressions") && { noSuppressions: true },
    ...progress !== void 0 && { progress },
    overrides: {
      ...failOn !== void 0 && { failOn: (0, import_chunk_OV6MHTKQ.oneOf)(import_chunk_WQQF3GEI.FAIL_ON, failOn, "--fail-on") },
      ...values.flag("pedantic") && { pedantic: true },
      ...hermesRelease !== void 0 && { hermesRelease }
    }
  };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  requestOf
});
module.exports = { ...module.exports };
}),
"./chunk-FYCCJL4J.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  homeAt: () => homeAt,
  homeIn: () => homeIn,
  withHomes: () => withHomes
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_A74ML7CQ = require("./chunk-A74ML7CQ.js");
function withHomes(services, stated) {
  const byUser = /* @__PURE__ */ new Map();
  for (const each of stated) {
    const known = byUser.get(each.user);
    if (known === void 0) byUser.set(each.user, [each]);
    else known.push(each);
  }
  const withHome = (service) => {
    const { account, machine, alternatives } = service;
    const own = byUser.get(account.user ?? "")?.filter((each) => isOn(machine, each.machine)) ?? [];
    const isElsewhere = service.container !== void 0 || service.manager === "launchd";
    if (own.length === 0 || account.home !== void 0 || isElsewhere) return service;
    const homes = new Set(own.map(({ home: home2 }) => home2));
    const [home = UNKNOWN] = homes.size === 1 ? homes : [];
    if (home === (0, import_chunk_A74ML7CQ.userHome)(account)) return service;
    return {
      ...service,
      account: { ...account, home },
      ...alternatives && { alternatives: alternatives.map(withHome) }
    };
  };
  return services.map(withHome);
}
var UNKNOWN = "~";
function isOn(machine, other) {
  return machine === void 0 || other === void 0 || machine === other;
}
function homeIn(value) {
  return value.isKnown() ? homeAt(value.value) : void 0;
}
function homeAt(written) {
  if (!written.startsWith("/") || /(?:^|\/)\.\.(?:\/|$)|[%$]/.test(written)) return void 0;
  const parts = written.split("/").filter((part) => part !== "" && part !== ".");
  return parts.length === 0 ? void 0 : `/${parts.join("/")}`;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  homeAt,
  homeIn,
  withHomes
});
module.exports = { ...module.exports };
}),
"./chunk-ICUTAQBB.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  areAlternatives: () => areAlternatives
});
module.exports = __toCommonJS(stdin_exports);
function areAlternatives(a, b) {
  return skips(a, b) || skips(b, a) || a.branches.some((one) => b.branches.some((other) => isOther(one, other)));
}
function skips({ branches }, { order }) {
  return branches.some((branch) => branch.skips.some(({ after, upTo }) => after < order && order <= upTo));
}
function isOther(a, b) {
  const isSamePlace = a.at.source === b.at.source && a.at.start === b.at.start && a.at.end === b.at.end;
  return isSamePlace && a.number !== b.number;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  areAlternatives
});
module.exports = { ...module.exports };
}),
"./chunk-IQSQ5BZQ.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  PINNED_BY: () => PINNED_BY,
  count: () => count,
  foundCounts: () => foundCounts,
  readCounts: () => readCounts,
  repairedCounts: () => repairedCounts
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_VDMMOHIX = require("./chunk-VDMMOHIX.js");
var import_chunk_OPSX7VO5 = require("./chunk-OPSX7VO5.js");
function count(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
function readCounts(result) {
  const { files, services, gateways } = result;
  return `${count(files, "file")} read, ${count(services.length, "service")}, ${count(gateways.length, "gateway")}`;
}
function repairedCounts({ findings, files, more }) {
  const done = findings === 0 ? "nothing repaired" : `${count(findings, "finding")} repaired in ${count(files, "file")}`;
  return more === 0 ? done : `${done}, ${more} more with --unsafe`;
}
function foundCounts(result) {
  const counts = (0, import_chunk_OPSX7VO5.countBySeverity)(result.findings);
  const parts = import_chunk_VDMMOHIX.SEVERITIES.filter((severity) => counts[severity] > 0).map(
    (severity) => count(counts[severity], severity)
  );
  if (result.suppressed > 0) parts.push(`${result.suppressed} suppressed`);
  if (result.baselined > 0) parts.push(`${result.baselined} in the baseline`);
  if (result.older > 0) parts.push(`${result.older} older`);
  return parts.join(", ");
}
var PINNED_BY = {
  pinned: "by flag",
  "pinned-by-home": "by HERMES_HOME",
  volume: "by its volume",
  unpinned: "no: active_profile",
  unknown: "not known"
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  PINNED_BY,
  count,
  foundCounts,
  readCounts,
  repairedCounts
});
module.exports = { ...module.exports };
}),
"./chunk-JCFW3VL2.js": (function (module, exports, require) {
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  FORMATS: () => FORMATS,
  REPORTERS: () => REPORTERS
});
module.exports = __toCommonJS(stdin_exports);
var FORMATS = [
  "text",
  "json",
  "jsonl",
  "sarif",
  "github",
  "markdown",
  "checkstyle",
  "junit",
  "rdjson",
  "codeclimate"
];
var REPORTERS = {
  text: async () => (await Promise.resolve().then(() => __toESM(require("./text-ISB3ZVAN.js")))).textReport,
  json: async () => {
    const { jsonReport } = await Promise.resolve().then(() => __toESM(require("./json-GT5AZEPU.js")));
    return (result) => jsonReport(result);
  },
  jsonl: async () => (await Promise.resolve().then(() => __toESM(require("./json-GT5AZEPU.js")))).jsonLinesReport,
  sarif: async () => {
    const { sarifReport } = await Promise.resolve().then(() => __toESM(require("./sarif-ZE6N2KMS.js")));
    return (result) => sarifReport(result);
  },
  github: async () => (await Promise.resolve().then(() => __toESM(require("./github-54SCKYDU.js")))).githubReport,
  markdown: async () => {
    const { markdownReport } = await Promise.resolve().then(() => __toESM(require("./markdown-2DMJPOVS.js")));
    return (result) => markdownReport(result, { maxBytes: Number.MAX_SAFE_INTEGER });
  },
  checkstyle: async () => (await Promise.resolve().then(() => __toESM(require("./checkstyle-MCQDFEBL.js")))).checkstyleReport,
  junit: async () => (await Promise.resolve().then(() => __toESM(require("./junit-2ZT3DSL3.js")))).junitReport,
  rdjson: async () => (await Promise.resolve().then(() => __toESM(require("./rdjson-6L5VFCMQ.js")))).rdjsonReport,
  codeclimate: async () => (await Promise.resolve().then(() => __toESM(require("./codeclimate-LWI5CBD3.js")))).codeclimateReport
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  FORMATS,
  REPORTERS
});
module.exports = { ...module.exports };
}),
"./chunk-JG37QGRM.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  isShellName: () => isShellName,
  startsOtherScript: () => startsOtherScript,
  startsShellScript: () => startsShellScript
});
module.exports = __toCommonJS(stdin_exports);
function isShellName(name) {
  return /^-?(?:ba|da|a|k|mk|z)?sh$/.test(name);
}
function startsShellScript(text) {
  return /^\s*#![ \t]*\/[^\n]*\b(?:ba|da|a|k|mk|z)?sh\b/.test(text);
}
var OTHERS = /^(?:node|deno|bun|tsx|python[\d.]*|perl|ruby|php|lua|fish|pwsh|expect|osascript)$/;
function startsOtherScript(text) {
  const [, line = ""] = /^#!([^\n]*)/.exec(text) ?? [];
  const programs = line.split(/\s+/).map((word) => word.slice(word.lastIndexOf("/") + 1));
  return programs.some((name) => OTHERS.test(name));
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  isShellName,
  startsOtherScript,
  startsShellScript
});
module.exports = { ...module.exports };
}),
"./chunk-M5RVUK72.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  SourceFile: () => SourceFile,
  compareSpans: () => compareSpans,
  decodeUtf8: () => decodeUtf8,
  encodeUtf8: () => encodeUtf8,
  textOf: () => textOf,
  withQuotes: () => withQuotes
});
module.exports = __toCommonJS(stdin_exports);
var SourceFile = class {
  /** Path from the root of the repository, with `/`. */
  path;
  /** The whole text as `decodeUtf8` gives it, byte-order mark included. */
  text;
  #lineStarts;
  constructor(path, text) {
    this.path = path;
    this.text = text;
  }
  /** Line and column of an offset; an offset past the end is the end. */
  position(offset) {
    const starts = this.#starts();
    const at = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if (starts[middle] <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - starts[low] + 1 };
  }
  /** The text of a line (from 1) without its line end; empty when there is no such line. */
  line(number) {
    const starts = this.#starts();
    const start = starts[number - 1];
    if (start === void 0) return "";
    const end = starts[number] ?? this.text.length + 1;
    return this.text.slice(start, end - 1).replace(/\r$/, "");
  }
  span(start, end) {
    return { source: this, start, end };
  }
  #starts() {
    if (this.#lineStarts === void 0) {
      this.#lineStarts = [0];
      for (let at = this.text.indexOf("\n"); at !== -1; at = this.text.indexOf("\n", at + 1)) {
        this.#lineStarts.push(at + 1);
      }
    }
    return this.#lineStarts;
  }
};
function textOf(span) {
  return span.source.text.slice(span.start, span.end);
}
function withQuotes({ source, start, end }) {
  const quote = source.text[start - 1];
  const isQuoted = (quote === '"' || quote === "'") && source.text[end] === quote;
  return isQuoted ? { source, start: start - 1, end: end + 1 } : { source, start, end };
}
function compareSpans(a, b) {
  if (a.source.path !== b.source.path) return a.source.path < b.source.path ? -1 : 1;
  return a.start - b.start || a.end - b.end;
}
var strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
function decodeUtf8(bytes) {
  try {
    return strict.decode(bytes);
  } catch {
    return decodeBytewise(bytes);
  }
}
function encodeUtf8(text) {
  if (!/[\udc80-\udcff]/.test(text) || text.isWellFormed()) return Buffer.from(text, "utf8");
  const parts = [];
  for (const piece of text.split(/((?<![\ud800-\udbff])[\udc80-\udcff])/)) {
    const unit = piece.charCodeAt(0);
    const isByte = piece.length === 1 && unit >= 56448 && unit <= 56575;
    parts.push(isByte ? Buffer.from([unit - 56320]) : Buffer.from(piece, "utf8"));
  }
  return Buffer.concat(parts);
}
function decodeBytewise(bytes) {
  const parts = [];
  let from = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 0) {
      if (from < at) parts.push(strict.decode(bytes.subarray(from, at)));
      parts.push(String.fromCharCode(56320 + bytes[at]));
      from = at + 1;
    }
    at += length || 1;
  }
  if (from < bytes.length) parts.push(strict.decode(bytes.subarray(from)));
  return parts.join("");
}
function sequenceLength(bytes, at) {
  const first = bytes[at];
  if (first < 128) return 1;
  const length = first < 194 || first > 244 ? 0 : first < 224 ? 2 : first < 240 ? 3 : 4;
  for (let index = 1; index < length; index++) if (((bytes[at + index] ?? 0) & 192) !== 128) return 0;
  const second = bytes[at + 1] ?? 0;
  const isOverlong = first === 224 && second < 160 || first === 240 && second < 144;
  const isOutside = first === 237 && second > 159 || first === 244 && second > 143;
  return isOverlong || isOutside ? 0 : length;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  SourceFile,
  compareSpans,
  decodeUtf8,
  encodeUtf8,
  textOf,
  withQuotes
});
module.exports = { ...module.exports };
}),
"./chunk-MWT466LE.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  createHash: () => createHash,
  randomUUID: () => randomUUID
});
module.exports = __toCommonJS(stdin_exports);
var load = () => process.getBuiltinModule("node:crypto");
var createHash = (...args) => load().createHash(...args);
var randomUUID = (...args) => load().randomUUID(...args);
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  createHash,
  randomUUID
});
module.exports = { ...module.exports };
}),
"./chunk-NCPWOSPO.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  didYouMean: () => didYouMean
});
module.exports = __toCommonJS(stdin_exports);
function closest(word, candidates) {
  let best;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}
function didYouMean(word, candidates) {
  const found = closest(word, candidates);
  return found === void 0 ? "" : `; did you mean "${found}"?`;
}
function editDistance(a, b) {
  let beforeLast = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
      }
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length];
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  didYouMean
});
module.exports = { ...module.exports };
}),
"./chunk-OPSX7VO5.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  countBySeverity: () => countBySeverity
});
module.exports = __toCommonJS(stdin_exports);
function countBySeverity(findings) {
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  countBySeverity
});
module.exports = { ...module.exports };
}),
"./chunk-OV6MHTKQ.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  UsageError: () => UsageError,
  oneOf: () => oneOf
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_NCPWOSPO = require("./chunk-NCPWOSPO.js");
var UsageError = class extends Error {
};
function oneOf(choices, value, name) {
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== void 0) return choice;
  throw new UsageError(`${name} must be one of ${choices.join(", ")}, not "${value}"${(0, import_chunk_NCPWOSPO.didYouMean)(value, choices)}`);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  UsageError,
  oneOf
});
module.exports = { ...module.exports };
}),
"./chunk-OY25YJED.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  dist_default: () => dist_default2
});
module.exports = __toCommonJS(stdin_exports);
var getCodePointsLength = /* @__PURE__ */ (() => {
  const SURROGATE_PAIR_RE = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;
  return (input) => {
    let surrogatePairsNr = 0;
    SURROGATE_PAIR_RE.lastIndex = 0;
    while (SURROGATE_PAIR_RE.test(input)) {
      surrogatePairsNr += 1;
    }
    return input.length - surrogatePairsNr;
  };
})();
var isFullWidth = (x) => {
  return x === 12288 || x >= 65281 && x <= 65376 || x >= 65504 && x <= 65510;
};
var isWideNotCJKTNotEmoji = (x) => {
  return x === 8987 || x === 9001 || x >= 12272 && x <= 12287 || x >= 12289 && x <= 12350 || x >= 12441 && x <= 12543 || x >= 12549 && x <= 12591 || x >= 12593 && x <= 12686 || x >= 12688 && x <= 12771 || x >= 12783 && x <= 12830 || x >= 12832 && x <= 12871 || x >= 12880 && x <= 19903 || x >= 65040 && x <= 65049 || x >= 65072 && x <= 65106 || x >= 65108 && x <= 65126 || x >= 65128 && x <= 65131 || x >= 127488 && x <= 127490 || x >= 127504 && x <= 127547 || x >= 127552 && x <= 127560 || x >= 131072 && x <= 196605 || x >= 196608 && x <= 262141;
};
var ANSI_RE = /[\u001b\u009b][[()#;?]*(?:[0-9]{1,4}(?:;[0-9]{0,4})*)?[0-9A-ORZcf-nqry=><]|\u001b\]8;[^;]*;.*?(?:\u0007|\u001b\u005c)/y;
var CONTROL_RE = /[\x00-\x08\x0A-\x1F\x7F-\x9F]{1,1000}/y;
var CJKT_WIDE_RE = /(?:(?![\uFF61-\uFF9F\uFF00-\uFFEF])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Tangut}]){1,1000}/yu;
var TAB_RE = /\t{1,1000}/y;
var EMOJI_RE = new RegExp("[\\u{1F1E6}-\\u{1F1FF}]{2}|\\u{1F3F4}[\\u{E0061}-\\u{E007A}]{2}[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{1,3}\\u{E007F}|(?:\\p{Emoji}\\uFE0F\\u20E3?|\\p{Emoji_Modifier_Base}\\p{Emoji_Modifier}?|\\p{Emoji_Presentation})(?:\\u200D(?:\\p{Emoji_Modifier_Base}\\p{Emoji_Modifier}?|\\p{Emoji_Presentation}|\\p{Emoji}\\uFE0F\\u20E3?))*", "yu");
var LATIN_RE = /(?:[\x20-\x7E\xA0-\xFF](?!\uFE0F)){1,1000}/y;
var MODIFIER_RE = new RegExp("\\p{M}+", "gu");
var NO_TRUNCATION = { limit: Infinity, ellipsis: "" };
var getStringTruncatedWidth = (input, truncationOptions = {}, widthOptions = {}) => {
  const LIMIT = truncationOptions.limit ?? Infinity;
  const ELLIPSIS = truncationOptions.ellipsis ?? "";
  const ELLIPSIS_WIDTH = truncationOptions?.ellipsisWidth ?? (ELLIPSIS ? getStringTruncatedWidth(ELLIPSIS, NO_TRUNCATION, widthOptions).width : 0);
  const ANSI_WIDTH = 0;
  const CONTROL_WIDTH = widthOptions.controlWidth ?? 0;
  const TAB_WIDTH = widthOptions.tabWidth ?? 8;
  const EMOJI_WIDTH = widthOptions.emojiWidth ?? 2;
  const FULL_WIDTH_WIDTH = 2;
  const REGULAR_WIDTH = widthOptions.regularWidth ?? 1;
  const WIDE_WIDTH = widthOptions.wideWidth ?? FULL_WIDTH_WIDTH;
  const PARSE_BLOCKS = [
    [LATIN_RE, REGULAR_WIDTH],
    [ANSI_RE, ANSI_WIDTH],
    [CONTROL_RE, CONTROL_WIDTH],
    [TAB_RE, TAB_WIDTH],
    [EMOJI_RE, EMOJI_WIDTH],
    [CJKT_WIDE_RE, WIDE_WIDTH]
  ];
  let indexPrev = 0;
  let index = 0;
  let length = input.length;
  let lengthExtra = 0;
  let truncationEnabled = false;
  let truncationIndex = length;
  let truncationLimit = Math.max(0, LIMIT - ELLIPSIS_WIDTH);
  let unmatchedStart = 0;
  let unmatchedEnd = 0;
  let width = 0;
  let widthExtra = 0;
  outer: while (true) {
    if (unmatchedEnd > unmatchedStart || index >= length && index > indexPrev) {
      const unmatched = input.slice(unmatchedStart, unmatchedEnd) || input.slice(indexPrev, index);
      lengthExtra = 0;
      for (const char of unmatched.replaceAll(MODIFIER_RE, "")) {
        const codePoint = char.codePointAt(0) || 0;
        if (isFullWidth(codePoint)) {
          widthExtra = FULL_WIDTH_WIDTH;
        } else if (isWideNotCJKTNotEmoji(codePoint)) {
          widthExtra = WIDE_WIDTH;
        } else {
          widthExtra = REGULAR_WIDTH;
        }
        if (width + widthExtra > truncationLimit) {
          truncationIndex = Math.min(truncationIndex, Math.max(unmatchedStart, indexPrev) + lengthExtra);
        }
        if (width + widthExtra > LIMIT) {
          truncationEnabled = true;
          break outer;
        }
        lengthExtra += char.length;
        width += widthExtra;
      }
      unmatchedStart = unmatchedEnd = 0;
    }
    if (index >= length) {
      break outer;
    }
    for (let i = 0, l = PARSE_BLOCKS.length; i < l; i++) {
      const [BLOCK_RE, BLOCK_WIDTH] = PARSE_BLOCKS[i];
      BLOCK_RE.lastIndex = index;
      if (BLOCK_RE.test(input)) {
        lengthExtra = BLOCK_RE === CJKT_WIDE_RE ? getCodePointsLength(input.slice(index, BLOCK_RE.lastIndex)) : BLOCK_RE === EMOJI_RE ? 1 : BLOCK_RE.lastIndex - index;
        widthExtra = lengthExtra * BLOCK_WIDTH;
        if (width + widthExtra > truncationLimit) {
          truncationIndex = Math.min(truncationIndex, index + Math.floor((truncationLimit - width) / BLOCK_WIDTH));
        }
        if (width + widthExtra > LIMIT) {
          truncationEnabled = true;
          break outer;
        }
        width += widthExtra;
        unmatchedStart = indexPrev;
        unmatchedEnd = index;
        index = indexPrev = BLOCK_RE.lastIndex;
        continue outer;
      }
    }
    index += 1;
  }
  return {
    width: truncationEnabled ? truncationLimit : width,
    index: truncationEnabled ? truncationIndex : length,
    truncated: truncationEnabled,
    ellipsed: truncationEnabled && LIMIT >= ELLIPSIS_WIDTH
  };
};
var dist_default = getStringTruncatedWidth;
var NO_TRUNCATION2 = {
  limit: Infinity,
  ellipsis: "",
  ellipsisWidth: 0
};
var fastStringWidth = (input, options = {}) => {
  return dist_default(input, NO_TRUNCATION2, options).width;
};
var dist_default2 = fastStringWidth;
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  dist_default
});
module.exports = { ...module.exports };
}),
"./chunk-PLO6SWTM.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  NOTHING_THERE: () => NOTHING_THERE,
  brokenLink: () => brokenLink,
  endOf: () => endOf,
  fileAt: () => fileAt,
  followLinks: () => followLinks,
  namesIn: () => namesIn,
  targetIn: () => targetIn,
  viewOf: () => viewOf,
  watched: () => watched,
  withTexts: () => withTexts
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_M5RVUK72 = require("./chunk-M5RVUK72.js");
function viewOf(repository, { paths = repository.paths, candidates }) {
  return Object.create(repository, { paths: { value: paths }, candidates: { value: candidates ?? paths } });
}
function watched(repository, onOpen = () => {
}) {
  const opened = /* @__PURE__ */ new Set();
  const seen = (found) => {
    if (found?.kind === "file") onOpen(opened.add(found.source).size);
    return found;
  };
  const entry = (...asked) => seen(repository.entry(...asked));
  const targetAt = (path) => seen(repository.targetAt(path));
  return { repository: Object.create(repository, { entry: { value: entry }, targetAt: { value: targetAt } }), opened };
}
var NOTHING_THERE = { kind: "lost", reason: "it is a link that leads to nothing" };
function targetIn(entries) {
  const known = new Map(entries);
  return (path) => {
    const found = known.get(path);
    if (found !== void 0) return found;
    const names = namesIn(entries.keys(), path);
    const target = names.size === 0 ? NOTHING_THERE : { kind: "folder", names: [...names] };
    known.set(path, target);
    return target;
  };
}
function namesIn(paths, folder) {
  const start = folder === "" ? "" : `${folder}/`;
  const names = /* @__PURE__ */ new Set();
  for (const path of paths) if (path.startsWith(start)) names.add(path.slice(start.length).split("/", 1)[0]);
  return names;
}
function withTexts(repository, texts) {
  const files = /* @__PURE__ */ new Map();
  for (const [path, text] of texts)
    if (repository.isWanted(path)) files.set(path, { kind: "file", source: new import_chunk_M5RVUK72.SourceFile(path, text) });
  const added = [...files.keys()].filter((path) => !repository.has(path));
  const read = /* @__PURE__ */ new Set();
  const entry = (path, ...asked) => {
    const file = files.get(path);
    if (file !== void 0) read.add(path);
    return file ?? repository.entry(path, ...asked);
  };
  return Object.create(repository, {
    paths: { value: [...repository.paths, ...added].sort() },
    candidates: { value: [.../* @__PURE__ */ new Set([...repository.candidates, ...files.keys()])].sort() },
    has: { value: (path) => files.has(path) || repository.has(path) },
    entry: { value: entry },
    targetAt: { value: (path) => files.get(path) ?? repository.targetAt(path) },
    filesRead: { value: () => repository.filesRead() + read.size }
  });
}
var MAX_LINKS = 32;
var MASK = "/dev/null";
var OUTSIDE = "it is a link out of the repository";
function followLinks(repository, path, keepLast = false) {
  const way = wayTo(repository, path, { keepLast });
  return "path" in way ? way.path : void 0;
}
function wayTo(repository, path, { keepLast = false, isLinked = false } = {}) {
  const rest = fromRoot(repository, path)?.split("/").reverse();
  if (rest === void 0) return { reason: OUTSIDE, outside: path };
  let done = [];
  let links = 0;
  while (rest.length > 0) {
    const part = rest.pop();
    if (part === "" || part === ".") continue;
    if (part === "..") {
      if (done.pop() === void 0) return { reason: OUTSIDE };
      continue;
    }
    done.push(part);
    const at = done.join("/");
    const entry = keepLast && rest.length === 0 ? void 0 : lookAt(repository, at, isLinked || links > 0);
    if (entry?.kind !== "link") continue;
    if (++links > MAX_LINKS) return { reason: "it is a link that leads round in a circle" };
    done.pop();
    if (entry.target.startsWith("/")) done = [];
    const target = fromRoot(repository, entry.target);
    if (target === void 0) return { reason: OUTSIDE, outside: entry.target };
    rest.push(...target.split("/").reverse());
  }
  return { path: done.join("/"), isLinked: isLinked || links > 0 };
}
function lookAt(repository, path, isLinked) {
  if (isLinked) return repository.targetAt(path);
  return repository.has(path) ? repository.entry(path) : void 0;
}
function fileAt(repository, path) {
  const way = wayTo(repository, path);
  if (!("path" in way)) return void 0;
  const found = lookAt(repository, way.path, way.isLinked && !repository.has(way.path));
  return found?.kind === "file" ? found.source : void 0;
}
function endOf(repository, path) {
  const way = wayTo(repository, path, { isLinked: true });
  if ("path" in way) return { path: way.path, target: repository.targetAt(way.path) };
  const { outside, reason } = way;
  return { target: { kind: "lost", reason }, ...outside !== void 0 && { path: outside } };
}
function brokenLink(repository, path, isKnown = () => false) {
  if (repository.around !== void 0) return void 0;
  const { path: to, target } = endOf(repository, path);
  if (target.kind === "file" || to === MASK || to?.startsWith("/") && isKnown(to)) return void 0;
  const reason = target.kind === "lost" ? target.reason : `it is a link to ${to}, which is no regular file`;
  return { source: new import_chunk_M5RVUK72.SourceFile(path, ""), reason };
}
function fromRoot({ root }, target) {
  if (!target.startsWith("/")) return target;
  return target.startsWith(`${root}/`) ? target.slice(root.length) : void 0;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  NOTHING_THERE,
  brokenLink,
  endOf,
  fileAt,
  followLinks,
  namesIn,
  targetIn,
  viewOf,
  watched,
  withTexts
});
module.exports = { ...module.exports };
}),
"./chunk-PQITU7B7.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  OPAQUE: () => OPAQUE,
  TextBuilder: () => TextBuilder,
  lexical: () => lexical,
  place: () => place,
  sliceText: () => sliceText
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_DZ7ZOY7W = require("./chunk-DZ7ZOY7W.js");
var import_chunk_M5RVUK72 = require("./chunk-M5RVUK72.js");
var OPAQUE = "\uE000";
var starts = /* @__PURE__ */ new WeakMap();
var masks = /* @__PURE__ */ new WeakMap();
function lexical(text) {
  if (text.pieces.length === 1 && text.pieces[0].unknown === void 0) return text.value;
  let mask = masks.get(text);
  if (mask === void 0) {
    mask = text.pieces.map((piece) => piece.unknown ? OPAQUE.repeat(piece.text.length) : piece.text).join("");
    masks.set(text, mask);
  }
  return mask;
}
function sliceText(text, from, to) {
  if (from === 0 && to === text.length) return text;
  if (text.pieces.length === 1 && from < to) return new import_chunk_DZ7ZOY7W.Text([(0, import_chunk_DZ7ZOY7W.cut)(text.pieces[0], from, to)]);
  return new TextBuilder().copy(text, from, to).build(text, from, from);
}
var TextBuilder = class {
  #pieces = [];
  /** Bytes that wait for the rest of their character, and where they stand. */
  #bytes;
  add(piece) {
    this.#flush();
    this.#pieces.push(piece);
    return this;
  }
  /** Appends the part of a text between two indices as it is. */
  copy(text, from, to) {
    if (from >= to) return this;
    this.#flush();
    const { pieces } = text;
    let number = pieceAt(text, from);
    let start = startOf(text, number);
    while (start < to && number < pieces.length) {
      const piece = pieces[number++];
      const end = start + piece.text.length;
      if (end > start) this.#pieces.push((0, import_chunk_DZ7ZOY7W.cut)(piece, Math.max(from - start, 0), Math.min(to, end) - start));
      start = end;
    }
    return this;
  }
  /** Appends a value that the part of a text between two indices stands for, such as an escape. */
  replace(text, from, to, value) {
    this.#flush();
    this.#pieces.push({ text: value, ...place(text, from, to) });
    return this;
  }
  /** Appends a byte that the part stands for; adjacent bytes are decoded together, as UTF-8. */
  replaceByte(text, from, to, byte) {
    const span = place(text, from, to);
    if (this.#bytes?.span.source !== span.source) this.#flush();
    const values = this.#bytes?.values ?? [];
    values.push(byte);
    this.#bytes = { values, span: { ...span, start: this.#bytes?.span.start ?? span.start } };
    return this;
  }
  /** The text; where nothing was appended, an empty text that stands for a part (such as `""`) of another. */
  build(written, from, to) {
    this.#flush();
    if (this.#pieces.length > 0) return new import_chunk_DZ7ZOY7W.Text(this.#pieces);
    return new import_chunk_DZ7ZOY7W.Text([{ text: "", ...place(written, from, to) }]);
  }
  #flush() {
    if (this.#bytes === void 0) return;
    this.#pieces.push({ text: (0, import_chunk_M5RVUK72.decodeUtf8)(Uint8Array.from(this.#bytes.values)), ...this.#bytes.span });
    this.#bytes = void 0;
  }
};
function place(text, from, to) {
  const first = pieceAt(text, from);
  const begin = cutAt(text, first, from, Math.max(from, to));
  if (from >= to) return { source: begin.source, start: begin.start, end: begin.start };
  const last = pieceAt(text, to - 1);
  const end = last === first ? begin.end : cutAt(text, last, from, to).end;
  return { source: begin.source, start: begin.start, end: Math.max(begin.end, end) };
}
function cutAt(text, number, from, to) {
  const piece = text.pieces[number];
  const start = startOf(text, number);
  const length = piece.text.length;
  return (0, import_chunk_DZ7ZOY7W.cut)(piece, clamp(from - start, length), clamp(to - start, length));
}
function clamp(index, length) {
  return Math.max(0, Math.min(index, length));
}
function pieceAt(text, index) {
  if (text.pieces.length === 1) return 0;
  const begins = pieceStarts(text);
  let low = 0;
  let high = begins.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if (begins[middle] <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}
function startOf(text, number) {
  return number === 0 ? 0 : pieceStarts(text)[number];
}
function pieceStarts(text) {
  let begins = starts.get(text);
  if (begins === void 0) {
    let at = 0;
    begins = text.pieces.map((piece) => {
      const begin = at;
      at += piece.text.length;
      return begin;
    });
    starts.set(text, begins);
  }
  return begins;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  OPAQUE,
  TextBuilder,
  lexical,
  place,
  sliceText
});
module.exports = { ...module.exports };
}),
"./chunk-QJDIH6DG.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  maskFor: () => maskFor,
  printable: () => printable,
  snippet: () => snippet
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_OY25YJED = require("./chunk-OY25YJED.js");
var import_chunk_VGTO2SNZ = require("./chunk-VGTO2SNZ.js");
var import_chunk_M5RVUK72 = require("./chunk-M5RVUK72.js");
function maskFor(result) {
  const secrets = /* @__PURE__ */ new Map();
  for (const secret of result.secrets) {
    const known = secrets.get(secret.source);
    if (known === void 0) secrets.set(secret.source, [secret]);
    else known.push(secret);
  }
  const copies = new Map([...secrets].map(([source, spans]) => [source, blotted(source, spans)]));
  const mask = (span) => ({ ...span, source: copies.get(span.source) ?? span.source });
  return {
    span: mask,
    fix: (fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: mask(edit.span) })) }),
    pieces: ({ pieces }) => pieces.map((piece) => blottedPiece(piece, mask))
  };
}
function blottedPiece(piece, mask) {
  const places = [piece, ...piece.origin === void 0 ? [] : [piece.origin]];
  if (places.every((place) => (0, import_chunk_M5RVUK72.textOf)(mask(place)) === (0, import_chunk_M5RVUK72.textOf)(place))) return piece;
  const isVerbatim = piece.origin === void 0 && (0, import_chunk_M5RVUK72.textOf)(piece) === piece.text;
  return { ...piece, text: isVerbatim ? (0, import_chunk_M5RVUK72.textOf)(mask(piece)) : "*".repeat(piece.text.length) };
}
function blotted(source, secrets) {
  let text = "";
  let at = 0;
  for (const { start, end } of secrets.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    text += source.text.slice(at, from) + source.text.slice(from, end).replace(/[^\r\n]/g, "*");
    at = end;
  }
  return new import_chunk_M5RVUK72.SourceFile(source.path, text + source.text.slice(at));
}
var MOST_LINES = 4;
var MOST_UNITS = 160;
var UNITS_BEFORE = 40;
var TAB = "    ";
function snippet(span) {
  const { source } = span;
  const start = source.position(span.start);
  const end = source.position(Math.max(span.end, span.start));
  const last = end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
  const numbers = Array.from({ length: Math.min(last - start.line + 1, MOST_LINES) }, (_, index) => start.line + index);
  return numbers.map((number) => {
    const line = source.line(number);
    const from = number === start.line ? start.column - 1 : line.length - line.trimStart().length;
    const to = number === end.line ? end.column - 1 : line.length;
    return { number, ...draw(line, Math.min(from, line.length), Math.min(to, line.length)) };
  });
}
function draw(line, from, to) {
  const begin = line.length > MOST_UNITS ? Math.max(0, Math.min(from - UNITS_BEFORE, line.length - MOST_UNITS)) : 0;
  const end = Math.min(line.length, begin + MOST_UNITS);
  const before = (begin > 0 ? "\u2026" : "") + printable(line.slice(begin, from));
  const marked = printable(line.slice(from, Math.min(to, end)));
  const after = printable(line.slice(Math.max(from, Math.min(to, end)), end)) + (end < line.length ? "\u2026" : "");
  return { text: before + marked + after, marks: " ".repeat((0, import_chunk_OY25YJED.dist_default)(before)) + "^".repeat(Math.max(1, (0, import_chunk_OY25YJED.dist_default)(marked))) };
}
function printable(text) {
  return text.split("	").map(import_chunk_VGTO2SNZ.visible).join(TAB);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  maskFor,
  printable,
  snippet
});
module.exports = { ...module.exports };
}),
"./chunk-R2LHZ7NS.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  DEFAULT_LIMITS: () => DEFAULT_LIMITS,
  LIMITS: () => LIMITS,
  beyond: () => beyond,
  servicesMade: () => servicesMade,
  servicesWithin: () => servicesWithin,
  withinLimits: () => withinLimits
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_TZIUYBDT = require("./chunk-TZIUYBDT.js");
var LIMITS = [
  { key: "files", property: "files", value: 2e6, most: 1e8, meaning: "files of the repository" },
  { key: "file-size", property: "fileSize", value: 2 ** 20, most: 2 ** 26, meaning: "bytes of a file" },
  { key: "line-length", property: "lineLength", value: 2 ** 16, most: 2 ** 26, meaning: "characters of a line" },
  {
    key: "services",
    property: "services",
    value: 1e3,
    most: 1e6,
    meaning: "services that a file declares, and files that it writes"
  }
];
var DEFAULT_LIMITS = Object.fromEntries(
  LIMITS.map(({ property, value }) => [property, value])
);
function beyond(property, limits, fact) {
  return `${fact}, more than the limit of ${limits[property]} ${remedy(property)}`;
}
function remedy(property) {
  const key = LIMITS.find((limit) => limit.property === property)?.key;
  return `(to raise it, set "limits: {${key}: \u2026}" in the configuration)`;
}
function withinLimits(repository, limits, mentions) {
  const checked = /* @__PURE__ */ new Map();
  const refused = /* @__PURE__ */ new Set();
  const check = (source) => {
    if (source.text.length <= limits.lineLength) return void 0;
    if (!checked.has(source)) checked.set(source, longLine(source, limits));
    return checked.get(source);
  };
  const entry = (path, isService = true, mayDeclare = (file) => isService || mentions(file)) => {
    const found = repository.entry(path, isService);
    const problem = found?.kind === "file" ? check(found.source) : void 0;
    if (found?.kind !== "file" || problem === void 0) return found;
    if (mayDeclare(found.source)) refused.add(problem);
    return void 0;
  };
  const targetAt = (path) => {
    const found = repository.targetAt(path);
    const problem = found.kind === "file" ? check(found.source) : void 0;
    if (problem === void 0) return found;
    return { kind: "lost", reason: `it is a link to ${path}, which is not read: ${problem.reason}` };
  };
  const limited = Object.create(repository, { entry: { value: entry }, targetAt: { value: targetAt } });
  return { repository: limited, refused };
}
function longLine(source, limits) {
  const { text } = source;
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf("\n", start);
    const end = next === -1 ? text.length : next;
    if (end - start > limits.lineLength) {
      const reason = beyond("lineLength", limits, `it has a line of ${end - start} characters`);
      return { source, reason, span: source.span(start, start) };
    }
    start = end + 1;
  }
  return void 0;
}
var MOST_PARTS = 50;
function servicesMade(declared, fileOf, make, limits = DEFAULT_LIMITS) {
  const most = MOST_PARTS * limits.services;
  const tallies = /* @__PURE__ */ new Map();
  const services = declared.flatMap((one) => {
    const file = (0, import_chunk_TZIUYBDT.outermost)(fileOf(one));
    const tally = tallies.get(file) ?? { count: 0, parts: 0, isFull: false };
    tallies.set(file, tally);
    tally.isFull ||= tally.parts > most;
    if (++tally.count > limits.services || tally.isFull) return [];
    const made = make(one);
    for (const service of made) tally.parts += partsOf(service);
    return made;
  });
  const unreadable = [...tallies].flatMap(([source, { count, isFull }]) => {
    if (isFull) {
      const fact = `its services have more than ${most} variables, volumes and words together`;
      return [
        {
          source,
          reason: `${fact}, ${MOST_PARTS} for each of the limit of ${limits.services} services ${remedy("services")}`
        }
      ];
    }
    return count > limits.services ? [tooMany(source, count, limits)] : [];
  });
  return { services, unreadable };
}
function partsOf({ environment, environmentFiles, environmentOpen, commands, container }) {
  const names = [...environmentFiles, ...environmentOpen].reduce((sum, each) => sum + 1 + (each.names?.length ?? 0), 0);
  const words = commands.reduce((sum, { argv }) => sum + argv.length, 0);
  return environment.length + names + words + (container?.mounts.length ?? 0);
}
function tooMany(source, count, limits) {
  return { source, reason: beyond("services", limits, `it declares ${count} services`) };
}
function servicesWithin(services, fileOf, limits) {
  const counts = /* @__PURE__ */ new Map();
  const kept = services.filter((service) => {
    const source = fileOf(service);
    const count = (counts.get(source) ?? 0) + 1;
    counts.set(source, count);
    return count <= limits.services;
  });
  const unreadable = [...counts].filter(([, count]) => count > limits.services).map(([source, count]) => tooMany(source, count, limits));
  return { services: kept, unreadable };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  DEFAULT_LIMITS,
  LIMITS,
  beyond,
  servicesMade,
  servicesWithin,
  withinLimits
});
module.exports = { ...module.exports };
}),
"./chunk-RVWNWLQA.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  clickable: () => clickable
});
module.exports = __toCommonJS(stdin_exports);
var import_node_path = require("node:path");
function clickable(path, root, cwd) {
  const absolute = (0, import_node_path.join)(root, path);
  const fromHere = (0, import_node_path.relative)(cwd, absolute);
  return fromHere.length <= absolute.length ? fromHere : absolute;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  clickable
});
module.exports = { ...module.exports };
}),
"./chunk-TD2JDGPC.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  isTemplate: () => isTemplate,
  linesFilledIn: () => linesFilledIn,
  markTemplates: () => markTemplates,
  tagAlone: () => tagAlone,
  tagsOf: () => tagsOf
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_TWHQGX3M = require("./chunk-TWHQGX3M.js");
var import_chunk_TZIUYBDT = require("./chunk-TZIUYBDT.js");
var import_chunk_DZ7ZOY7W = require("./chunk-DZ7ZOY7W.js");
var OPENERS = /\{[{%#]|<%(?!%)|(?<![%$])%\{/g;
var LANGUAGES = {
  "{%": { close: "%}", read: jinja },
  "{{": { close: "}}", read: goOrMustache },
  "{#": { close: "#}", read: () => ["silent"] },
  "<%": { close: "%>", read: erb },
  "%{": { close: "}", read: terraform }
};
var known = /* @__PURE__ */ new WeakMap();
function tagsOf(source) {
  const before = known.get(source);
  if (before !== void 0) return before;
  const tags = findTags(source.text);
  known.set(source, tags);
  return tags;
}
function findTags(text) {
  const tags = [];
  const unclosed = /* @__PURE__ */ new Set();
  let done = 0;
  for (const opener of text.matchAll(OPENERS)) {
    const { close, read } = LANGUAGES[opener[0]];
    if (opener.index < done || unclosed.has(close)) continue;
    const at = text.indexOf(close, opener.index + opener[0].length);
    if (at === -1) {
      unclosed.add(close);
      continue;
    }
    const start = opener.index;
    const end = at + close.length;
    const inner = text.slice(start + opener[0].length, at);
    const [kind, condition = ""] = read(
      inner.replace(/^[-~+]/, "").replace(/[-~+]$/, "").trim()
    );
    done = end;
    if (kind === void 0) continue;
    const trimsBefore = /^[-~]/.test(inner);
    const trimsBehind = /[-~]$/.test(inner);
    tags.push({ start, end, text: text.slice(start, end), kind, condition, trimsBefore, trimsBehind });
  }
  return tags;
}
function words(inner) {
  const [first = ""] = /^[a-z_]+/i.exec(inner) ?? [];
  return [first, inner.slice(first.length).trim()];
}
function jinja(inner) {
  const [word, rest] = words(inner);
  if (word === "if" || word === "for") return [word, rest];
  if (word === "unless") return ["if", `not ${rest}`];
  if (word === "elif" || word === "elsif") return ["else", rest];
  if (word === "else") return ["else"];
  if (word === "macro") return ["never"];
  if (word === "set") return rest.includes("=") ? ["silent"] : ["never"];
  if (["block", "with", "filter", "raw", "call", "autoescape", "case", "capture"].includes(word)) return ["block"];
  if (word.startsWith("end")) return ["end"];
  return word === "include" ? [void 0] : ["silent"];
}
function goOrMustache(inner) {
  if (inner.startsWith("/*") || inner.startsWith("!")) return ["silent"];
  if (/^[#^]/.test(inner)) return section(inner[0] === "^", inner.slice(1).trim());
  if (inner.startsWith("/")) return ["end"];
  if (/^\$\w+ *:?=/.test(inner)) return ["silent"];
  const [word, rest] = words(inner);
  if (word === "if" || word === "with") return ["if", rest];
  if (word === "range") return ["for", rest];
  if (word === "define") return ["never"];
  if (word === "block") return ["block"];
  if (word === "else") return ["else", rest.replace(/^(?:if|with)\b */, "")];
  return word === "end" && rest === "" ? ["end"] : [void 0];
}
function section(isInverted, inner) {
  const [word, rest] = words(inner);
  if (rest === "") return ["if", isInverted ? `not ${inner}` : inner];
  if (word === "each") return ["for", rest];
  return ["if", word === "unless" ? `not ${rest}` : rest];
}
function erb(inner) {
  if (inner.startsWith("=")) return [void 0];
  if (inner.startsWith("#")) return ["silent"];
  const [word, rest] = words(inner);
  if (word === "if") return ["if", rest];
  if (word === "unless") return ["if", `not ${rest}`];
  if (word === "elsif") return ["else", rest];
  if (word === "else") return ["else"];
  if (word === "end") return ["end"];
  return / do(?: *\|[^|]*\|)?$/.test(inner) ? ["for", inner] : ["silent"];
}
function terraform(inner) {
  const [word, rest] = words(inner);
  if (word === "if" || word === "for") return [word, rest];
  if (word === "else") return ["else"];
  return word === "endif" || word === "endfor" ? ["end"] : [void 0];
}
var TEMPLATE_NAME = /\.(?:service|timer|socket|path|target|container|plist|conf|ini)\.(in|template|tmpl|tpl|tftpl)$/;
var SYSTEMD_VARIABLES = "MAINPID MANAGERPID SERVICE_RESULT EXIT_CODE EXIT_STATUS INVOCATION_ID NOTIFY_SOCKET".split(
  " "
);
var known2 = /* @__PURE__ */ new WeakMap();
function variablesIn(text, source) {
  const dialect = dialectOf(source);
  if (dialect === null) return [];
  return [...text.matchAll(dialect.pattern)].filter((match) => !dialect.others.has(match[1] ?? match[2] ?? ""));
}
function dialectOf(source) {
  const before = known2.get(source);
  if (before !== void 0) return before;
  const suffix = TEMPLATE_NAME.exec(source.path)?.[1];
  const dialect = suffix === void 0 ? null : dialectBy(suffix, source.text);
  known2.set(source, dialect);
  return dialect;
}
function dialectBy(suffix, text) {
  if (suffix === "tftpl") return { pattern: /(?<!\$)\$\{[^{}]*\}/g, others: /* @__PURE__ */ new Set() };
  if (suffix !== "in" && /\{\{|\{%/.test(text)) return null;
  const own = [...text.matchAll(/^[ \t]*Environment=.*$/gm)].flatMap(
    ([line]) => line.match(/(?<!\w)[A-Za-z_]\w*(?==)/g) ?? []
  );
  const others = /* @__PURE__ */ new Set([...SYSTEMD_VARIABLES, ...own]);
  const pattern = suffix === "in" ? /\$\{(\w+)\}|@([A-Za-z]\w*)@/g : /\$\{(\w+)(?:[^\w{}][^{}]*)?\}|\$([A-Za-z_]\w*)/g;
  return { pattern, others };
}
var PLACEHOLDER = /\{\{[-~+]? *(?:"[^"\n]*"|'[^'\n]*') *[-~+]?\}\}|\{\{\{[^{}]*\}\}\}|\{\{(?:[^{}]|\{[^{}]*\})*\}\}|\{%[^{}%]*%\}|\{#[^{}#]*#\}|<%[^<>%]*%>|@@?[A-Z][A-Z0-9_]*@@?|%%[A-Z][A-Z0-9_]*%%|__[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*__|<[A-Za-z][A-Za-z0-9_-]*(?: [A-Za-z0-9_-]+)*>|\b(?:REPLACE|YOUR)_[A-Z_]+|\bCHANGE_?ME\b/g;
var MAY_HOLD_PLACEHOLDER = /[{@<$]|%%|__[A-Z]|REPLACE_|YOUR_|CHANGE/;
var WHOLE = new RegExp(`^(?:${PLACEHOLDER.source})$`);
var SILENT = /^(?:\{(?:[%#]|\{[-~+]? *(?:if|for|unless|case|range|with|block|define|else|end|\/\*|[#/^!]))|<%(?!=))/;
function markTemplates(value) {
  const blocks = conditionalRanges(value.pieces[0].source);
  if (blocks.length === 0 && !MAY_HOLD_PLACEHOLDER.test(value.value)) return value;
  const conditional = conditionalParts(value, blocks);
  const pieces = [];
  let done = 0;
  for (const { start, end, reason } of [...conditional, ...placeholders(value, conditional)].sort(byStart)) {
    if (start > done) for (const piece of value.slice(done, start).pieces) pieces.push(piece);
    done = end;
    pieces.push({ ...value.span(start, end), text: value.value.slice(start, end), unknown: { reason } });
  }
  if (pieces.length === 0) return value;
  if (done < value.length) for (const piece of value.slice(done).pieces) pieces.push(piece);
  return new import_chunk_DZ7ZOY7W.Text(pieces);
}
function placeholders(value, conditional) {
  const { source } = value.pieces[0];
  let done = 0;
  return [...value.value.matchAll(PLACEHOLDER), ...variablesIn(value.value, source)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    reason: `"${match[0]}" is filled in by a template`
  })).filter(({ start, end }) => (conditional[indexBehind(conditional, start)]?.start ?? Infinity) >= end).sort(byStart).filter(({ start, end }) => {
    const isFree = start >= done;
    if (isFree) done = end;
    return isFree;
  });
}
function conditionalParts(value, ranges) {
  if (ranges.length === 0) return [];
  const parts = [];
  const name = /^["']?[A-Za-z_][A-Za-z0-9_]*=(?=\S*$)/.exec(value.value)?.[0].length ?? 0;
  let at = 0;
  for (const piece of value.pieces) {
    const from = at;
    at += piece.text.length;
    for (const [begin, end, tag] of overlaps(piece, ranges)) {
      const start = Math.max(from + begin, name);
      const last = parts.at(-1);
      if (start >= from + end) continue;
      if (last?.end === start) last.end = from + end;
      else parts.push({ start, end: from + end, reason: `it hangs on "${tag}" of the template` });
    }
  }
  return parts;
}
function overlaps(piece, ranges) {
  const found = [];
  const isVerbatim = piece.text.length === piece.end - piece.start;
  for (let index = indexBehind(ranges, piece.start); (ranges[index]?.start ?? Infinity) < piece.end; index++) {
    const { start, end, tag } = ranges[index];
    if (!isVerbatim) return [[0, piece.text.length, tag]];
    found.push([Math.max(start, piece.start) - piece.start, Math.min(end, piece.end) - piece.start, tag]);
  }
  return found;
}
function indexBehind(ranges, offset) {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (ranges[middle]?.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
function byStart(a, b) {
  return a.start - b.start;
}
function tagAlone(source, from) {
  for (let at = from; at < source.text.length; ) {
    const newline = source.text.indexOf("\n", at);
    const end = newline === -1 ? source.text.length : newline;
    const line = source.text.slice(at, end);
    const text = line.trim();
    const isSilent = SILENT.test(text);
    if (text !== "" && !WHOLE.test(text)) return void 0;
    if (text !== "" && !isSilent) return source.span(at + line.indexOf(text), at + line.indexOf(text) + text.length);
    if (isSilent && /\b(?:else|end)/.test(text)) return void 0;
    at = end + 1;
  }
  return void 0;
}
function linesFilledIn(source) {
  const known3 = linesOf.get(source) ?? findLinesFilledIn(source);
  linesOf.set(source, known3);
  return known3;
}
var linesOf = /* @__PURE__ */ new WeakMap();
function findLinesFilledIn(source) {
  if (!MAY_HOLD_PLACEHOLDER.test(source.text)) return [];
  const text = import_chunk_DZ7ZOY7W.Text.verbatim(source, 0, source.text.length);
  const marked = (0, import_chunk_TZIUYBDT.markUnknown)(text);
  const whole = marked === text ? void 0 : marked;
  const found = [];
  let at = 0;
  for (const line of source.text.split("\n")) {
    const words2 = line.trim();
    const start = at + line.indexOf(words2);
    const end = start + words2.length;
    const isOpen = words2 !== "" && whole?.slice(start, end).pieces.every(({ unknown }) => unknown !== void 0);
    if (isOpen || WHOLE.test(words2) && !SILENT.test(words2)) found.push(source.span(start, end));
    at += line.length + 1;
  }
  return found;
}
var MAIN_FILE = /\.(?:ya?ml|service|container)$/;
var rangesOf = /* @__PURE__ */ new WeakMap();
function conditionalRanges(source) {
  const known3 = rangesOf.get(source);
  if (known3 !== void 0) return known3;
  if (tagsOf(source).length === 0) {
    rangesOf.set(source, []);
    return [];
  }
  const documents = MAIN_FILE.test((0, import_chunk_TWHQGX3M.withoutTemplateSuffix)(source.path)) ? documentsOf(source) : void 0;
  const isWhole = (start, end) => documents !== void 0 && !cuts(documents, start) && !cuts(documents, end);
  const ranges = [];
  const open = [];
  for (const tag of tagsOf(source)) {
    const last = open.at(-1);
    if (tag.kind === "else" && last !== void 0) last.hasElse = true;
    else if (tag.kind === "end" && last !== void 0) {
      open.pop();
      if (!last.hasElse && isWhole(last.start, tag.end)) continue;
      while ((ranges.at(-1)?.start ?? -1) > last.start) ranges.pop();
      ranges.push({ start: last.start, end: tag.end, tag: last.text });
    } else if (!["silent", "else", "end"].includes(tag.kind)) open.push({ ...tag });
  }
  const [unclosed] = open;
  if (unclosed !== void 0) {
    while ((ranges.at(-1)?.start ?? -1) > unclosed.start) ranges.pop();
    ranges.push({ start: unclosed.start, end: source.text.length, tag: unclosed.text });
  }
  rangesOf.set(source, ranges);
  return ranges;
}
function documentsOf({ text }) {
  const found = [];
  let isNew = true;
  for (const { 0: line, index } of withoutTags(text).matchAll(/[^\n]+/g)) {
    const isMarker = /^---(?:\s|$)/.test(line);
    isNew ||= isMarker;
    const start = line.search(/\S/);
    if (isMarker || start === -1 || line[start] === "#") continue;
    const last = found.at(-1);
    const end = index + line.trimEnd().length;
    if (isNew || last === void 0) found.push({ start: index + start, end });
    else last.end = end;
    isNew = false;
  }
  return found;
}
function withoutTags(text) {
  return text.replace(PLACEHOLDER, (tag) => tag.replace(/[^\n]/g, " "));
}
function cuts(ranges, offset) {
  return (ranges[indexBehind(ranges, offset)]?.start ?? Infinity) < offset;
}
function isTemplate(source) {
  return conditionalRanges(source).length > 0 || linesFilledIn(source).length > 0;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  isTemplate,
  linesFilledIn,
  markTemplates,
  tagAlone,
  tagsOf
});
module.exports = { ...module.exports };
}),
"./chunk-TWHQGX3M.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  LOOSE: () => LOOSE,
  S6_SCRIPT: () => S6_SCRIPT,
  UNKNOWN_HOME: () => UNKNOWN_HOME,
  deployedParts: () => deployedParts,
  extensionOf: () => extensionOf,
  fileName: () => fileName,
  folderOf: () => folderOf,
  homeAt: () => homeAt,
  isAnsible: () => isAnsible,
  isCloudInit: () => isCloudInit,
  isComposeName: () => isComposeName,
  isDockerfile: () => isDockerfile,
  isMarkdown: () => isMarkdown,
  isNix: () => isNix,
  isOpaque: () => isOpaque,
  isPm2: () => isPm2,
  isProcfile: () => isProcfile,
  isPropertyListName: () => isPropertyListName,
  isQuadletContainer: () => isQuadletContainer,
  isQuadletDropIn: () => isQuadletDropIn,
  isShellName: () => isShellName,
  isSourceCode: () => isSourceCode,
  isSupervisord: () => isSupervisord,
  isSysusers: () => isSysusers,
  isUnit: () => isUnit,
  isYaml: () => isYaml,
  layoutOf: () => layoutOf,
  layoutsIn: () => layoutsIn,
  machineAt: () => machineAt,
  mayBeScript: () => mayBeScript,
  mayBeUnitFolder: () => mayBeUnitFolder,
  ownerAt: () => ownerAt,
  pathIn: () => pathIn,
  searchedFolder: () => searchedFolder,
  tidyPath: () => tidyPath,
  withoutTemplateSuffix: () => withoutTemplateSuffix
});
module.exports = __toCommonJS(stdin_exports);
var import_node_path = require("node:path");
var MACHINE_FOLDERS = /* @__PURE__ */ new Set(["hosts", "host", "machines", "nodes", "servers"]);
var SHARED_FOLDERS = /* @__PURE__ */ new Set(["common", "shared", "all", "base", "global"]);
var HOME_PARENTS = /* @__PURE__ */ new Set(["home", "Users", "users"]);
function fileName(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function folderOf(path) {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}
function pathIn(folder, name) {
  return folder === "" ? name : `${folder}/${name}`;
}
function tidyPath(path) {
  const home = path === "~" || path.startsWith("~/") ? "~" : "";
  const tidy = import_node_path.posix.normalize(path.slice(home.length));
  const whole = tidy.endsWith("/") ? tidy.slice(0, -1) : tidy;
  return home + (whole === "." ? "" : whole);
}
function machineAt(path) {
  const parts = path.split("/");
  if (parts.slice(0, -1).some((part) => SHARED_FOLDERS.has(part))) return { isShared: true };
  const machine = machineOf(parts);
  return machine === void 0 ? {} : { machine };
}
function isSharedFolder(name) {
  return SHARED_FOLDERS.has(name);
}
function machineOf(parts) {
  const at = parts.findIndex((part, index) => MACHINE_FOLDERS.has(part) && index + 2 < parts.length);
  return at === -1 ? void 0 : parts[at + 1];
}
function ownerAt(path) {
  const parts = deployedParts(path);
  const at = homeAt(parts);
  if (at === -1) return {};
  if (parts[at] === "root") return { user: "root", home: "/root" };
  const user = parts[at + 1];
  return { user, home: `/${parts[at] === "Users" ? "Users" : "home"}/${user}` };
}
function isHomeParent(name) {
  return HOME_PARENTS.has(name ?? "");
}
function homeAt(parts) {
  return parts.findIndex(
    (part, at) => part === "root" && at + 1 < parts.length || HOME_PARENTS.has(part) && at + 2 < parts.length && !parts[at + 1]?.startsWith(".")
  );
}
function isOpaque(path) {
  return /(?:^|\/)(?:modify|remove|encrypted)_[^/]*$/.test(path) && isManaged(path.split("/"));
}
var ENGINE_SUFFIX = /\.(?:tmpl|tpl|tftpl|gotmpl|j2|jinja2?|erb|epp|mustache|hbs)$/;
var DRAFT_SUFFIX = /(\.(?:service|timer|socket|path|target|container|plist|conf))\.(?:in|template|dist|example|sample)$/;
var SUFFIXES = new Set(
  "tmpl tpl tftpl gotmpl j2 jinja jinja2 erb epp mustache hbs in template dist example sample".split(" ")
);
function withoutTemplateSuffix(path) {
  if (!SUFFIXES.has(path.slice(path.lastIndexOf(".") + 1))) return path;
  return path.replace(ENGINE_SUFFIX, "").replace(DRAFT_SUFFIX, "$1");
}
function deployedParts(path) {
  const parts = withoutTemplateSuffix(path).split("/");
  if (!isManaged(parts)) return parts;
  return parts.map(
    (part) => part.replace(/^(?:(?:private|readonly|exact|executable|empty|create|symlink|literal)_)+/, "").replace(/^dot[_-]/, ".")
  );
}
function isManaged(parts) {
  return parts.some((part) => /^(?:[a-z]+_)*dot[_-]/.test(part));
}
var UNKNOWN_HOME = "/~";
var LOOSE = "/units";
var HOME_FOLDERS = [
  [".config", "systemd", "user"],
  [".config", "systemd", "user.control"],
  [".local", "share", "systemd", "user"]
];
var ROOT_FOLDERS = [
  [["etc", "systemd", "system"], "system"],
  [["etc", "systemd", "user"], "user"],
  [["etc", "xdg", "systemd", "user"], "user"],
  [["usr", "lib", "systemd", "system"], "system"],
  [["usr", "lib", "systemd", "user"], "user"],
  [["usr", "local", "lib", "systemd", "system"], "system"],
  [["usr", "local", "lib", "systemd", "user"], "user"],
  [["usr", "share", "systemd", "user"], "user"],
  [["usr", "local", "share", "systemd", "user"], "user"],
  [["lib", "systemd", "system"], "system"],
  [["lib", "systemd", "user"], "user"],
  [["run", "systemd", "system"], "system"],
  [["run", "systemd", "user"], "user"]
];
var FOLDERS = [...HOME_FOLDERS, ...ROOT_FOLDERS.map(([folder]) => folder)];
var FOLDER_NAMES = new Set(FOLDERS.flat());
function isFolderName(path) {
  const name = fileName(path);
  return FOLDER_NAMES.has(name.includes("dot") ? name.replace(/^.*dot[_-]/, ".") : name);
}
function layoutOf(path, root = "") {
  return layoutsIn(root)(path);
}
function layoutsIn(root) {
  const above = liveFolders(root);
  return (path) => {
    const written = [...above, ...path.split("/")];
    const parts = [...above, ...deployedParts(path)];
    const machine = machineOf(parts);
    const found = homeLayout(parts) ?? rootLayout(parts) ?? looseLayout(parts);
    const { placeLength, ...layout } = found;
    const place = written.slice(0, placeLength);
    const isShared = place.some((part) => isSharedFolder(part));
    return { ...layout, place: place.join("/"), isShared, ...machine !== void 0 && !isShared && { machine } };
  };
}
function homeLayout(parts) {
  for (const folder of HOME_FOLDERS) {
    const at = indexOfRun(parts, folder);
    if (at === -1) continue;
    const user = userAbove(parts, at);
    const home = user === void 0 ? UNKNOWN_HOME : user === "root" ? "/root" : `/home/${user}`;
    const placeLength = user === void 0 ? at : at - (user === "root" && parts[at - 1] === "root" ? 1 : 2);
    const path = [home, ...parts.slice(at)].join("/");
    return { scope: "user", path, home, placeLength, ...user !== void 0 && { user } };
  }
  return void 0;
}
function userAbove(parts, at) {
  if (isHomeParent(parts[at - 2])) return parts[at - 1];
  return parts[at - 1] === "root" ? "root" : void 0;
}
function rootLayout(parts) {
  for (const [folder, scope] of ROOT_FOLDERS) {
    const at = indexOfRun(parts, folder);
    if (at === -1) continue;
    const prefix = folder[0] === "lib" ? "/usr/" : "/";
    return { scope, path: `${prefix}${parts.slice(at).join("/")}`, placeLength: at };
  }
  return void 0;
}
function looseLayout(parts) {
  const own = parts.length - 1;
  const isInside = /\.(?:d|wants|requires|upholds)$/.test(parts[own - 1] ?? "");
  const at = isInside ? own - 1 : own;
  const folder = parts[at - 1];
  const isUnitFolder = parts[at - 2] === "systemd";
  const scope = isUnitFolder && (folder === "user" || folder === "system") ? folder : "unknown";
  return { scope, path: [LOOSE, ...parts.slice(at)].join("/"), placeLength: at };
}
function liveFolders(root) {
  const parts = root.split("/").filter((part) => part !== "");
  const isLive = FOLDERS.some((folder) => {
    const at = indexOfRun(parts, folder);
    return at !== -1 && (at === 0 || folder[0]?.startsWith("."));
  });
  return isLive ? parts : [];
}
function searchedFolder(path) {
  if (!isFolderName(path)) return void 0;
  const parts = deployedParts(path);
  const found = FOLDERS.flatMap(
    (folder) => folder.flatMap((_, last) => {
      const start = folder.slice(0, last + 1);
      const isEnd = start.every((part, at) => parts[parts.length - start.length + at] === part);
      return isEnd ? [{ length: start.length, isWhole: start.length === folder.length }] : [];
    })
  );
  return found.sort((a, b) => b.length - a.length)[0];
}
function indexOfRun(parts, run) {
  return parts.findIndex((_, at) => run.every((part, index) => parts[at + index] === part));
}
function isYaml(path) {
  const bare = withoutTemplateSuffix(path);
  return bare.endsWith(".yml") || bare.endsWith(".yaml");
}
function isAnsible(path) {
  const isPlain = path.endsWith(".yml") || path.endsWith(".yaml");
  return isPlain && !/(?:^|\/)(?:defaults|vars|meta|group_vars|host_vars|molecule)\//.test(path);
}
function isCloudInit(path) {
  return /(?:\.(?:ya?ml|cfg|bu|ign|json)(?:\.[a-z0-9]+)?|(?:user[-_]?data|cloud[-_]?(?:init|config))[^/]*)$/i.test(
    path
  );
}
var COMPOSE = /(?:^|[/._-])(?:docker-|podman-)?compose(?:[._-][^/]*)?\.ya?ml$/;
function isComposeName(path) {
  return path.includes("compose") && COMPOSE.test(withoutTemplateSuffix(path));
}
function isDockerfile(path) {
  return path.includes("file") && /(?:^|\/)(?:Docker|Container)file(?:\.[^/]+)?$|\.(?:docker|container)file$/i.test(path);
}
function isPropertyListName(path) {
  return /\.plist$/i.test(withoutTemplateSuffix(path));
}
var MARKDOWN = /* @__PURE__ */ new Set(["md", "mdx", "mkd", "markdown"]);
function isMarkdown(path) {
  return MARKDOWN.has(extensionOf(path));
}
function isNix(path) {
  return path.endsWith(".nix");
}
function isPm2(path) {
  return /(?:ecosystem|pm2)[\w.-]*\.(?:[cm]?js|json5?|ya?ml)$|(?:^|\/)process(?:es)?\.(?:json5?|ya?ml)$/i.test(path);
}
function isProcfile(path) {
  return /(?:^|\/)Procfile(?:\.[\w-]+)?$/.test(path);
}
function isQuadletContainer(path) {
  return withoutTemplateSuffix(path).endsWith(".container");
}
var S6_SCRIPT = /(?:^|\/)([^/]+)\/(run|up)(?:\.sh|\.tmpl|\.j2)?$/;
var SHELL = /\.(?:ba|da|k|z)?sh$|\.console$/;
function isShellName(path) {
  return SHELL.test(withoutTemplateSuffix(path));
}
function mayBeScript(path) {
  const name = withoutTemplateSuffix(fileName(path));
  return (name.includes(".") ? SHELL.test(name) : name !== "active_profile") && !isOpaque(path);
}
var CODE = new Set(
  "ts tsx mts cts js jsx mjs cjs vue svelte py pyi star bzl rb rake gemspec go rs php pl pm tf hcl pp ps1 psm1 java kt kts scala groovy gradle cs fs swift lua ex exs scm lisp el clj rkt json jsonc json5 c cc cpp h hpp dart zig toml hs".split(" ")
);
var TEST = /(?:^|\/)(?:tests?|__tests__|specs?|testdata|__snapshots__|__mocks__)\/|(?:[._-](?:test|spec)s?|\.min)\.[a-z]+$|(?:^|\/)(?:test_[^/]*|conftest)\.py$/i;
function extensionOf(path) {
  const name = fileName(path);
  const dot = name.lastIndexOf(".");
  return dot === -1 ? "" : name.slice(dot + 1).toLowerCase();
}
function isSourceCode(path) {
  return CODE.has(extensionOf(path)) && !TEST.test(path);
}
function isSupervisord(path) {
  const name = withoutTemplateSuffix(fileName(path));
  return /\.(?:conf|ini|cfg)$/i.test(name) || /^supervisord?\b/i.test(name);
}
var UNIT_TYPES = /* @__PURE__ */ new Set(["service", "target", "timer", "path", "socket"]);
var UNIT_FOLDER = /(?:\.(?:wants|requires|upholds|target\.d)|(?:^|[./])service\.d)\/[^/]+$/;
function isSysusers(path) {
  const bare = withoutTemplateSuffix(path);
  return /(?:^|\/)sysusers\.d\/[^/]+$|[/.-]sysusers(?:\.conf)?$/.test(`/${bare}`);
}
function isUnit(path) {
  const bare = withoutTemplateSuffix(path);
  const dot = bare.lastIndexOf(".");
  return dot !== -1 && UNIT_TYPES.has(bare.slice(dot + 1)) || UNIT_FOLDER.test(bare);
}
function mayBeUnitFolder(path) {
  return /\.(?:d|wants|requires|upholds)$/.test(path) || isFolderName(path);
}
function isQuadletDropIn(path) {
  return path.includes("container.d/");
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  LOOSE,
  S6_SCRIPT,
  UNKNOWN_HOME,
  deployedParts,
  extensionOf,
  fileName,
  folderOf,
  homeAt,
  isAnsible,
  isCloudInit,
  isComposeName,
  isDockerfile,
  isMarkdown,
  isNix,
  isOpaque,
  isPm2,
  isProcfile,
  isPropertyListName,
  isQuadletContainer,
  isQuadletDropIn,
  isShellName,
  isSourceCode,
  isSupervisord,
  isSysusers,
  isUnit,
  isYaml,
  layoutOf,
  layoutsIn,
  machineAt,
  mayBeScript,
  mayBeUnitFolder,
  ownerAt,
  pathIn,
  searchedFolder,
  tidyPath,
  withoutTemplateSuffix
});
module.exports = { ...module.exports };
}),
"./chunk-TZIUYBDT.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  embed: () => embed,
  encodeUnknown: () => encodeUnknown,
  markUnknown: () => markUnknown,
  outermost: () => outermost,
  surface: () => surface,
  surfaceSpan: () => surfaceSpan,
  surfaceText: () => surfaceText
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_DZ7ZOY7W = require("./chunk-DZ7ZOY7W.js");
var import_chunk_M5RVUK72 = require("./chunk-M5RVUK72.js");
var contents = /* @__PURE__ */ new WeakMap();
function embed(path, content) {
  const source = new import_chunk_M5RVUK72.SourceFile(path, content.value);
  contents.set(source, content);
  return source;
}
function outermost(source) {
  const content = contents.get(source);
  return content === void 0 ? source : outermost(content.pieces[0].source);
}
function markUnknown(text) {
  if (!text.pieces.some(({ source }) => contents.has(source))) return text;
  return new import_chunk_DZ7ZOY7W.Text(text.pieces.flatMap(markPiece));
}
function markPiece(piece) {
  const content = contents.get(piece.source);
  if (content === void 0 || piece.unknown !== void 0 || piece.text === "") return [piece];
  const unknowns = content.unknowns(piece.start, piece.end);
  if (unknowns.length === 0) return [piece];
  if (!isVerbatim(piece)) return [{ ...piece, unknown: unknowns[0]?.unknown ?? { reason: "it is filled in later" } }];
  let at = 0;
  return content.slice(piece.start, piece.end).pieces.map(({ text, unknown }) => {
    const part = (0, import_chunk_DZ7ZOY7W.cut)(piece, at, at + text.length);
    at += text.length;
    return unknown === void 0 ? part : { ...part, unknown };
  });
}
function isVerbatim({ text, source, start, end }) {
  return text.length === end - start && source.text.startsWith(text, start);
}
function surface(service) {
  if (!service.files.some((file) => contents.has(file))) return service;
  const moved = moveAll(service, /* @__PURE__ */ new Map());
  const name = decodeUnknown(service.name);
  return {
    ...moved,
    name,
    files: [...new Set(moved.files)],
    problems: moved.problems.map((problem, at) => withCertainFix(problem, service.problems[at])),
    ...typeof moved.instance === "string" && { instance: decodeUnknown(moved.instance) },
    ...name !== service.name && { isNameOpen: true }
  };
}
function surfaceSpan(span) {
  const content = contents.get(span.source);
  return content === void 0 ? span : surfaceSpan(content.span(span.start, span.end));
}
function surfaceText(text) {
  if (!text.pieces.some(({ source, origin }) => contents.has(source) || origin && contents.has(origin.source)))
    return text;
  return surfaceText(new import_chunk_DZ7ZOY7W.Text(text.pieces.flatMap(movePiece)));
}
function movePiece(piece) {
  const content = contents.get(piece.source);
  const origin = piece.origin && surfaceSpan(piece.origin);
  const own = { ...piece, ...origin && { origin } };
  if (content === void 0) return [own];
  if (piece.text === "" || !isVerbatim(piece)) return decodePiece({ ...own, ...content.span(piece.start, piece.end) });
  return content.slice(piece.start, piece.end).pieces.map((part) => ({
    ...part,
    ...piece.unknown !== void 0 && { unknown: piece.unknown },
    ...origin !== void 0 && { origin }
  }));
}
function decodePiece(piece) {
  if (piece.unknown !== void 0 || !piece.text.includes("q0x")) return [piece];
  return piece.text.split(/(q0x(?:[0-9a-f]{2})*x0q)/).flatMap((part) => {
    const text = decodeUnknown(part);
    if (text === part) return part === "" ? [] : [{ ...piece, text }];
    return [{ ...piece, text, unknown: { reason: `${text} is filled in later` } }];
  });
}
function moveAll(value, done) {
  if (typeof value !== "object" || value === null) return value;
  const known = done.get(value);
  if (known !== void 0) return known;
  const moved = move(value, done);
  done.set(value, moved);
  return moved;
}
function move(value, done) {
  if (value instanceof import_chunk_M5RVUK72.SourceFile) return outermost(value);
  if (value instanceof import_chunk_DZ7ZOY7W.Text) return surfaceText(value);
  if (Array.isArray(value)) return value.map((item) => moveAll(item, done));
  if (isSpan(value)) return surfaceSpan(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, moveAll(item, done)]));
}
function isSpan(value) {
  return "source" in value && "start" in value && "end" in value && Object.keys(value).length === 3;
}
function withCertainFix(moved, before) {
  const { fix, ...rest } = moved;
  if (fix === void 0 || before.fix === void 0) return moved;
  const isCertain = fix.edits.every(({ span, text }, at) => {
    const old = before.fix?.edits[at]?.span;
    const written = old?.source.text.slice(old.start, old.end);
    return written === span.source.text.slice(span.start, span.end) && !text.includes("\n");
  });
  return isCertain ? moved : rest;
}
function encodeUnknown(text) {
  return `q0x${Buffer.from(text, "utf8").toString("hex")}x0q`;
}
function decodeUnknown(text) {
  return text.replace(/q0x((?:[0-9a-f]{2})*)x0q/g, (_, hex) => Buffer.from(hex, "hex").toString("utf8"));
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  embed,
  encodeUnknown,
  markUnknown,
  outermost,
  surface,
  surfaceSpan,
  surfaceText
});
module.exports = { ...module.exports };
}),
"./chunk-UD7O2AFR.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  joined: () => joined,
  printed: () => printed,
  readScript: () => readScript,
  referred: () => referred,
  spaced: () => spaced,
  splitWords: () => splitWords,
  unknownText: () => unknownText
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_DZ7ZOY7W = require("./chunk-DZ7ZOY7W.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
var ESCAPABLE = { word: void 0, quotes: '$`"\\', document: "$`\\" };
function literal({ text, shown }, from, to, within2) {
  if (!shown.slice(from, to).includes("\\")) return text.slice(from, to);
  const escapable = ESCAPABLE[within2];
  const parts = [];
  let start = from;
  for (let at = shown.indexOf("\\", from); at !== -1 && at < to; at = shown.indexOf("\\", at)) {
    const next = shown[at + 1];
    const isEscape = at + 1 < to && (next === "\n" || escapable === void 0 || escapable.includes(next));
    if (isEscape) {
      parts.push(text.slice(start, at));
      start = next === "\n" ? at + 2 : at + 1;
    }
    at += isEscape || next === "\\" ? 2 : 1;
  }
  parts.push(text.slice(start, to));
  return joined(parts);
}
function joined(parts) {
  const filled = parts.filter((part) => part.length > 0);
  return filled.length === 0 ? parts[0] : filled.length === 1 ? filled[0] : import_chunk_DZ7ZOY7W.Text.concat(filled);
}
function replaced(written2, text) {
  return new import_chunk_DZ7ZOY7W.Text([{ ...written2.span(), text }]);
}
function unknownText(written2, unknown) {
  return new import_chunk_DZ7ZOY7W.Text([{ ...written2.span(), text: written2.value, unknown }]);
}
function referred(value, reference) {
  return value.value.includes("\n") ? value : value.referredAt(reference.span());
}
function fieldsOf(value) {
  const shown = value.pieces.map(({ text, unknown }) => unknown ? "x".repeat(text.length) : text).join("");
  return [...shown.matchAll(/[^ \t\n]+/g)].map(({ index, 0: field }) => value.slice(index, index + field.length));
}
function expandTilde(text) {
  const tilde = /^~([A-Za-z_][\w.-]*)?(?=\/|$)/.exec(text.value);
  if (tilde === null || !text.isKnown(0, tilde[0].length)) return text;
  const [written2, user] = tilde;
  const start = text.slice(0, written2.length);
  const home = user === void 0 ? unknownText(start, import_chunk_DZ7ZOY7W.HOME_OF_ACCOUNT) : replaced(start, user === "root" ? "/root" : `/home/${user}`);
  return text.length === written2.length ? home : joined([home, text.slice(written2.length)]);
}
var NOTHING = 0;
var TURN = 1;
var LOOP = 2;
var FUNCTION = 3;
var SHELL = 4;
var MOST_STEPS = 2e4;
var MOST_VARIABLES = 1e3;
var DEEPEST = 200;
var MOST_EXPANDED = 4 * 1024 * 1024;
function mayGoOn(run, at) {
  if (++run.steps > MOST_STEPS || run.variables.size > MOST_VARIABLES)
    stop(run, "the shell script is too long to be read", at);
  return !run.isStopped;
}
function spend(run, values, at) {
  for (const value of values) run.size += value.length + value.pieces.length;
  if (run.size > MOST_EXPANDED) stop(run, "the shell script is too long to be read", at);
}
function stop(run, reason, at) {
  run.isStopped = true;
  run.unread ??= { reason, at, isLimit: true };
}
function within(run, changes, part) {
  if (run.depth >= DEEPEST) {
    stop(run, "the shell script is too deeply nested to be read", run.code.text.slice(0, 1));
    return void 0;
  }
  const before = {};
  for (const name of Object.keys(changes)) before[name] = run[name];
  Object.assign(run, changes);
  run.depth++;
  const result = part();
  run.depth--;
  Object.assign(run, before);
  return result;
}
function branchOf(run, at, number) {
  const key = `${at.source.path}:${at.start}-${at.end} ${number}`;
  const branch = run.taken.get(key) ?? { at, number, skips: [] };
  run.taken.set(key, branch);
  return branch;
}
function leave(run, branch, leaves) {
  const skipped = { after: run.steps, upTo: Number.POSITIVE_INFINITY };
  if (branch.skips.length < MOST_SKIPS) branch.skips.push(skipped);
  run.left.push({ leaves, skipped });
}
var MOST_SKIPS = 100;
function leastLeft(run, first, left) {
  return run.left.slice(first).reduce((least, { leaves }) => leaves < least ? leaves : least, left);
}
function inScope(run, scope, part) {
  const before = run.left.length;
  const result = part();
  for (const each of run.left.splice(before)) {
    if (each.leaves > scope) run.left.push(each);
    else each.skipped.upTo = run.steps;
  }
  return result;
}
function inSubshell(run, changes, part) {
  const mark = run.variables.mark();
  const { sourced, exportsAll, streams, parameters } = run;
  const result = inScope(run, SHELL, () => within(run, changes, part));
  run.variables.takeBack(mark);
  Object.assign(run, { sourced, exportsAll, streams, parameters });
  return result;
}
function isList(value) {
  return Array.isArray(value);
}
var Variables = class {
  #now = /* @__PURE__ */ new Map();
  #log = [];
  #exported;
  get(name) {
    return this.#now.get(name);
  }
  get size() {
    return this.#now.size;
  }
  /** Sets a variable; undefined makes it one that was never spoken of. */
  set(name, variable) {
    const before = this.#now.get(name);
    this.#log.push([name, before]);
    if (variable === void 0) this.#now.delete(name);
    else this.#now.set(name, variable);
    if (before?.isExported || variable?.isExported || variable?.value === void 0) this.#exported = void 0;
  }
  /** A point in time to which `takeBack` can return. */
  mark() {
    return this.#log.length;
  }
  /** Takes back every change since a point in time and returns what they came to. */
  takeBack(mark) {
    const changes = /* @__PURE__ */ new Map();
    while (this.#log.length > mark) {
      const [name, before] = this.#log.pop();
      if (!changes.has(name)) changes.set(name, this.#now.get(name));
      if (before === void 0) this.#now.delete(name);
      else this.#now.set(name, before);
    }
    if (changes.size > 0) this.#exported = void 0;
    return changes;
  }
  /** Goes on after one of several ways was taken, nobody knows which: what differs between them is not known. */
  bringTogether(ways, reason, at) {
    const [only] = ways;
    if (only === void 0) return;
    for (const name of new Set(ways.flatMap((way) => [...way.keys()]))) {
      const ends = ways.map((way) => way.has(name) ? way.get(name) : this.#now.get(name));
      this.set(
        name,
        ends.reduce((a, b) => either(a, b, openText(name, reason(name), at)))
      );
    }
  }
  /** What commands get: values, null for what is unset by the script, and the places of the assignments. */
  exported() {
    if (this.#exported === void 0) {
      const variables = /* @__PURE__ */ new Map();
      const places = /* @__PURE__ */ new Map();
      for (const [name, { value, isExported, at }] of this.#now) {
        if (value === void 0) variables.set(name, null);
        const text = isList(value) ? value[0] : value;
        if (!isExported || text === void 0) continue;
        variables.set(name, text);
        places.set(name, at);
      }
      this.#exported = { variables, places };
    }
    return this.#exported;
  }
};
function openText(name, reason, { source, start, end }) {
  return new import_chunk_DZ7ZOY7W.Text([{ text: `$${name}`, source, start, end, unknown: { reason } }]);
}
function either(a, b, open) {
  if (a === b) return a;
  const isExported = (a?.isExported ?? false) || (b?.isExported ?? false);
  const at = (b ?? a)?.at;
  if (a !== void 0 && b !== void 0 && isEqual(a.value, b.value)) return { value: a.value, isExported, at };
  return { value: eitherList(a?.value, b?.value, open) ?? open, isExported, at };
}
function isEqual(a, b) {
  if (a === b) return true;
  if (a === void 0 || b === void 0 || isList(a) !== isList(b)) return false;
  if (isList(a) && isList(b)) return a.length === b.length && a.every((item, at) => isSameText(item, b[at]));
  return isSameText(a, b);
}
function isSameText(a, b) {
  return a.isKnown() && b.isKnown() && a.value === b.value;
}
function eitherList(a, b, open) {
  if (!isList(a) || !isList(b)) return void 0;
  const differs = a.findIndex((item, at) => !(b[at] !== void 0 && isSameText(item, b[at])));
  return [...a.slice(0, differs === -1 ? a.length : differs), open];
}
function parametersOf(run) {
  return run.parameters?.slice(1);
}
function variableValue(run, name) {
  const own = run.variables.get(name);
  if (own !== void 0) return { isSet: own.value !== void 0, value: own.value };
  const value = run.context.variable(name);
  return { isSet: value !== void 0, value };
}
function isOutside(run, name) {
  if (/^\d+$/.test(name)) return run.parameters === void 0;
  return run.variables.get(name) === void 0 && run.context.variable(name) === void 0;
}
function expandSimple(run, name, place) {
  if (/^\d+$/.test(name)) return parameter(run, Number(name), place);
  if (!/^[A-Za-z_]\w*$/.test(name)) return unknownText(place, { reason: `${place.value} is worked out by the shell` });
  const { value } = variableValue(run, name);
  const text = isList(value) ? value[0] ?? place.slice(0, 0) : value;
  if (text !== void 0) return put(run, text, place);
  if (run.variables.get(name) !== void 0) return place.slice(0, 0);
  if (name === "HOME") return unknownText(place, import_chunk_DZ7ZOY7W.HOME_OF_ACCOUNT);
  return notSet(run, name, place);
}
function notSet(run, name, place) {
  if (!run.inherited.has(name)) run.inherited.set(name, place);
  return unknownText(place, { reason: `$${name} is not set here` });
}
function parameter(run, number, place) {
  if (run.parameters === void 0)
    return unknownText(place, { reason: `${place.value} is given by whoever runs the script` });
  const value = run.parameters[number];
  return value === void 0 ? place.slice(0, 0) : put(run, value, place);
}
function put(run, value, place) {
  spend(run, [value], place);
  return run.isStopped ? unknownText(place, { reason: "it is too long" }) : referred(value, place);
}
function parameterFields(run, part, isQuoted) {
  if (part.operation !== void 0 || part.prefix !== void 0) return void 0;
  const isEach = (sign) => sign === "@" || sign === "*" && !isQuoted;
  if (isEach(part.parameter)) return parametersOf(run);
  if (!isEach(part.index?.text)) return void 0;
  const { value } = variableValue(run, part.parameter);
  if (isList(value)) return value;
  if (value?.isKnown()) return [value];
  return run.variables.get(part.parameter) !== void 0 && value === void 0 ? [] : void 0;
}
function parameterText(run, part, place, operand) {
  const unknown = () => unknownText(place, { reason: `${place.value} is worked out by the shell` });
  const { parameter: name, operation } = part;
  if (part.prefix !== void 0) return unknown();
  if (part.index !== void 0) return operation === void 0 ? itemOf(run, part, place) ?? unknown() : unknown();
  if (operation === void 0) return expandSimple(run, name, place);
  if (operation.type === "Default") return withDefault(run, name, operation, place, operand);
  const value = expandSimple(run, name, place);
  if (!value.isKnown()) return unknownText(place, value.unknowns()[0]?.unknown ?? { reason: "it is not known" });
  return changed(value, operation, place, operand) ?? unknown();
}
function itemOf(run, { parameter: parameter2, index }, place) {
  const { value } = variableValue(run, parameter2);
  const number = /^\d{1,4}$/.test(index?.text ?? "") ? Number(index?.text) : void 0;
  if (number === void 0 || !isList(value)) return void 0;
  if (!value.slice(0, number).every((item2) => item2.isKnown())) return void 0;
  const item = value[number];
  return item === void 0 ? place.slice(0, 0) : referred(item, place);
}
function withDefault(run, name, { operator, operand: word }, place, operand) {
  const kind = operator.at(-1);
  if (isOutside(run, name) && name !== "HOME") {
    notSet(run, name, place);
    const reason = kind === "+" || kind === "?" ? `$${name} is not set here` : `${place.value} depends on whether ${name} is set outside`;
    const open = unknownText(place, { reason });
    if (kind === "=" && /^[A-Za-z_]\w*$/.test(name))
      run.variables.set(name, { value: open, isExported: false, at: place.span() });
    return open;
  }
  const value = expandSimple(run, name, place);
  const isMissing = isUnset(run, name) || operator.startsWith(":") && value.isKnown() && value.length === 0;
  if (kind === "+") return isMissing ? place.slice(0, 0) : referred(operand(word), place);
  if (!isMissing || kind === "?") return value;
  const instead = operand(word);
  if (kind === "=") run.variables.set(name, { value: instead, isExported: false, at: place.span() });
  return referred(instead, place);
}
function isUnset(run, name) {
  if (/^\d+$/.test(name)) return run.parameters?.[Number(name)] === void 0;
  return !variableValue(run, name).isSet;
}
function changed(value, operation, place, operand) {
  if (operation.type === "Remove") {
    const pattern = operand(operation.operand);
    const end = pattern.isKnown() ? cutAt(value.value, operation.operator, pattern.value) : void 0;
    if (end === void 0) return void 0;
    return operation.operator.startsWith("#") ? value.slice(end) : value.slice(0, end);
  }
  if (operation.type === "Replace") return replacedIn(value, operation, place, operand);
  if (operation.type === "CaseModification" && operation.operand === void 0)
    return inCase(value, operation.operator);
  return void 0;
}
function cutAt(value, operator, pattern) {
  const isFront = operator.startsWith("#");
  const plain = isFront ? pattern.replace(/^\*/, "") : pattern.replace(/\*$/, "");
  if (/[*?[\]\\]/.test(plain)) return void 0;
  const isLongest = operator.length === 2;
  if (plain.length === pattern.length) {
    if (isFront) return value.startsWith(plain) ? plain.length : 0;
    return value.endsWith(plain) ? value.length - plain.length : value.length;
  }
  const at = isFront === isLongest ? value.lastIndexOf(plain) : value.indexOf(plain);
  if (isFront) return at === -1 ? 0 : at + plain.length;
  return at === -1 ? value.length : at;
}
function replacedIn(value, { operator, pattern, replacement }, place, operand) {
  const from = operand(pattern);
  if (operator.length > 1 && operator !== "//") return void 0;
  if (!from.isKnown() || from.length === 0 || /[*?[\]\\]/.test(from.value)) return void 0;
  const to = referred(operand(replacement), place);
  const parts = [];
  let done = 0;
  for (let at = value.value.indexOf(from.value); at !== -1; at = value.value.indexOf(from.value, done)) {
    parts.push(value.slice(done, at), to);
    done = at + from.length;
    if (operator === "/") break;
  }
  parts.push(value.slice(done));
  return joined(parts);
}
function inCase(value, operator) {
  const change = (text2) => operator.startsWith("^") ? text2.toUpperCase() : text2.toLowerCase();
  const text = operator.length === 2 ? change(value.value) : change(value.value.slice(0, 1)) + value.value.slice(1);
  return replaced(value, text);
}
function expandWord(run, word) {
  const braces = word.parts?.find((part) => part.type === "BraceExpansion");
  const alternatives = braces === void 0 ? void 0 : alternativesOf(run, braces);
  if (braces === void 0 || alternatives === void 0) return assemble(segmentsOf(run, word), written(run, word));
  return alternatives.flatMap((alternative) => {
    const segments = (word.parts ?? []).flatMap(
      (part) => part === braces ? [{ kind: "text", text: alternative, splits: false }] : segmentsOfPart(run, part)
    );
    return assemble(segments, written(run, word));
  });
}
function expandText(run, word) {
  const parts = segmentsOf(run, word).map(
    (segment) => segment.kind === "text" ? segment.text : spaced(segment.fields, written(run, word))
  );
  return parts.length === 0 ? written(run, word).slice(0, 0) : joined(parts);
}
function expandParts(run, parts, within2) {
  const texts = parts.map((part) => {
    if (part.type === "Literal") return literal(run.code, part.pos, part.end, within2);
    const [segment] = expansionOf(run, part, true);
    return segment === void 0 || segment.kind === "text" ? segment?.text ?? written(run, part) : spaced(segment.fields, written(run, part));
  });
  return texts.length === 0 ? void 0 : joined(texts);
}
function written(run, { pos, end }) {
  return run.code.text.slice(pos, end);
}
function segmentsOf(run, word) {
  const parts = word.parts ?? [];
  const segments = parts.length === 0 ? [fixed(literal(run.code, word.pos, word.end, "word"))] : parts.flatMap((part) => segmentsOfPart(run, part));
  const [first, ...rest] = segments;
  if (first?.kind !== "text" || run.code.shown[word.pos] !== "~") return segments;
  return [fixed(expandTilde(first.text)), ...rest];
}
function segmentsOfPart(run, part) {
  switch (part.type) {
    case "Literal":
      return [fixed(literal(run.code, part.pos, part.end, "word"))];
    case "SingleQuoted":
      return [fixed(run.code.text.slice(part.pos + 1, Math.max(part.end - 1, part.pos + 1)))];
    case "AnsiCQuoted":
      return [fixed(ansiText(run, part.pos + 2, Math.max(part.end - 1, part.pos + 2), part.value))];
    case "DoubleQuoted":
    case "LocaleString":
      return segmentsInQuotes(run, part);
    case "Glob":
    case "ExtendedGlob":
    case "BraceExpansion":
      return [fixed(written(run, part))];
    case "ProcessSubstitution":
      return [fixed(unknownText(written(run, part), { reason: "it is a pipe to another command" }))];
    default:
      return expansionOf(run, part, false);
  }
}
function fixed(text) {
  return { kind: "text", text, splits: false };
}
function segmentsInQuotes(run, part) {
  const open = part.pos + (part.type === "LocaleString" ? 2 : 1);
  const empty = fixed(run.code.text.slice(open, open));
  const isList2 = part.parts.length === 1 && isListReference(part.parts[0]);
  const inside = part.parts.flatMap(
    (child) => child.type === "Literal" ? [fixed(literal(run.code, child.pos, child.end, "quotes"))] : expansionOf(run, child, true)
  );
  return isList2 ? inside : [empty, ...inside];
}
function isListReference(part) {
  if (part.type === "SimpleExpansion") return part.text === "$@";
  return part.type === "ParameterExpansion" && (part.parameter === "@" || part.index?.text === "@");
}
function expansionOf(run, part, isQuoted) {
  const place = written(run, part);
  switch (part.type) {
    case "SimpleExpansion": {
      const name = part.text.slice(1);
      if (name === "@" || name === "*" && !isQuoted) return fieldSegments(run, parametersOf(run), place);
      return [{ kind: "text", text: expandSimple(run, name, place), splits: !isQuoted }];
    }
    case "ParameterExpansion": {
      const fields = parameterFields(run, part, isQuoted);
      if (fields !== void 0) return fieldSegments(run, fields, place);
      const operand = (word) => operandText(run, word);
      return [{ kind: "text", text: parameterText(run, part, place, operand), splits: !isQuoted }];
    }
    case "CommandExpansion":
      return [{ kind: "text", text: run.walk.substitute(run, part.script, place), splits: !isQuoted }];
    default:
      return [fixed(unknownText(place, { reason: `${place.value} is worked out by the shell` }))];
  }
}
function operandText(run, word) {
  if (run.depth >= 100) return unknownText(written(run, word), { reason: "it is too deeply nested" });
  run.depth += 10;
  const text = expandText(run, word);
  run.depth -= 10;
  return text;
}
function fieldSegments(run, fields, place) {
  spend(run, fields ?? [], place);
  if (run.isStopped) return [];
  if (fields !== void 0) return [{ kind: "fields", fields }];
  return [fixed(unknownText(place, { reason: `${place.value} is given by whoever runs the script` }))];
}
function spaced(texts, place) {
  if (texts.length === 0) return place.slice(0, 0);
  const blank = replaced(place.slice(0, 0), " ");
  return joined(texts.flatMap((text, at) => at === 0 ? [text] : [blank, text]));
}
function assemble(segments, place) {
  const fields = [];
  let open;
  const close = () => {
    if (open !== void 0) fields.push(open.length === 0 ? place.slice(0, 0) : joined(open));
    open = void 0;
  };
  for (const segment of segments) {
    if (segment.kind === "text" && !segment.splits) {
      open = pushed(open, segment.text);
      continue;
    }
    const parts = segment.kind === "fields" ? segment.fields : fieldsOf(segment.text);
    const value = segment.kind === "text" ? segment.text.value : "";
    if (/^[ \t\n]/.test(value)) close();
    parts.forEach((part, at) => {
      if (at > 0) close();
      open = pushed(open, part);
    });
    if (/[ \t\n]$/.test(value)) close();
  }
  close();
  return fields;
}
function pushed(texts, text) {
  if (texts === void 0) return [text];
  texts.push(text);
  return texts;
}
function ansiText(run, from, to, value) {
  const inner = run.code.text.slice(from, to);
  return inner.value === value || !inner.isKnown() ? inner : replaced(inner, value);
}
var MOST_ALTERNATIVES = 50;
function alternativesOf(run, part) {
  const inner = run.code.text.slice(part.pos + 1, part.end - 1);
  if (!inner.isKnown() || !/^[\w./:@%+=-]*(?:,[\w./:@%+=-]*)*$/.test(inner.value)) return void 0;
  const range = /^(\d{1,9})\.\.(\d{1,9})$/.exec(inner.value);
  if (range !== null) return rangeOf(inner, Number(range[1]), Number(range[2]));
  if (!inner.value.includes(",")) return void 0;
  let at = 0;
  const items = inner.value.split(",").map((item) => {
    at += item.length + 1;
    return inner.slice(at - item.length - 1, at - 1);
  });
  return items.length > MOST_ALTERNATIVES ? void 0 : items;
}
function rangeOf(written2, from, to) {
  const length = Math.abs(to - from) + 1;
  if (length > MOST_ALTERNATIVES) return void 0;
  return Array.from({ length }, (_, at) => replaced(written2, String(from + Math.sign(to - from) * at)));
}
var load = () => (0, import_chunk_7VZ5H7B6.__require)("./unbash.js");
var parse = (...args) => load().parse(...args);
var LONGEST = 256 * 1024;
var MOST_OPEN_BRACES = 200;
var MOST_HERE_DOCUMENTS_IN_A_LINE = 50;
var SILENT = /^\{(?:%|\{[-~+]? *(?:if|for|range|with|block|define|template|else|end|\/\*)\b)/;
function parseScript(text) {
  const code = { text, shown: mask(text) };
  const tooMuch = whatIsTooMuch(code.shown);
  if (tooMuch !== void 0) return beyondLimit(code, tooMuch);
  try {
    const tree = parse(code.shown);
    const error = firstError(tree.errors);
    if (error === void 0) return { code, statements: tree.commands, end: code.shown.length };
    return {
      ...refused(code, `the shell script has a mistake: ${error.message}`, error.pos),
      statements: tree.commands
    };
  } catch {
    return beyondLimit(code, "the shell script is too deeply nested to be read");
  }
}
function innerStatements(script) {
  return script === void 0 || script.source !== void 0 ? [] : script.commands;
}
function refused(code, reason, at) {
  return { code, statements: [], end: at, unread: { reason, at: code.text.slice(at, at + 1) } };
}
function beyondLimit(code, reason) {
  return { code, statements: [], end: 0, unread: { reason, at: code.text.slice(0, 1), isLimit: true } };
}
function firstError(errors) {
  return errors?.reduce((first, error) => error.pos < first.pos ? error : first);
}
function mask(text) {
  const shown = text.pieces.map(
    ({ text: own, unknown }) => unknown === void 0 ? own : SILENT.test(own) ? own.replace(/[^\n]/g, " ") : "x".repeat(own.length)
  ).join("");
  return shown.includes("<<") ? shown : shown.replaceAll("\r\n", " \n");
}
function whatIsTooMuch(shown) {
  if (shown.length > LONGEST) return "the shell script is too long to be read";
  let open = 0;
  let documents = 0;
  for (let at = 0; at < shown.length; at++) {
    const char = shown[at];
    if (char === "\n") documents = 0;
    else if (char === "{") open++;
    else if (char === "}" && open > 0) open--;
    else if (char === "<" && shown[at + 1] === "<") documents++;
    if (open > MOST_OPEN_BRACES || documents > MOST_HERE_DOCUMENTS_IN_A_LINE)
      return "the shell script is too deeply nested to be read";
  }
  return void 0;
}
function printed(words, input) {
  const [name, ...args] = words;
  switch (name?.value) {
    case "echo":
      return echoed(name, args);
    case "printf":
      return formatted(name, args);
    case "cat":
      return args.every((word) => word.value === "-") ? input : void 0;
    case "tee":
      return input;
    case "basename":
      return lastPart(args);
    case "cd":
    case "mkdir":
    case "true":
    case ":":
      return name.slice(0, 0);
    default:
      return void 0;
  }
}
function echoed(name, args) {
  const first = args.findIndex((word) => !/^-[neE]+$/.test(word.value));
  const options = args.slice(0, first === -1 ? args.length : first).map((word) => word.value);
  const words = first === -1 ? [] : args.slice(first);
  const isRaw = !options.some((option) => option.includes("e"));
  const parts = words.map((word) => isRaw ? word : unescaped(word));
  const blank = replaced(name.slice(0, 0), " ");
  const line = parts.flatMap((part, at) => at === 0 ? [part] : [blank, part]);
  const end = options.some((option) => option.includes("n")) ? [] : [replaced(name.slice(0, 0), "\n")];
  return joined([name.slice(0, 0), ...line, ...end]);
}
var CONTROL = { n: "\n", t: "	", r: "\r", "\\": "\\", '"': '"' };
function unescaped(text) {
  return mapped(text, /\\[ntr\\"]/g, (written2) => replaced(written2, CONTROL[written2.value[1]]));
}
function mapped(text, pattern, change) {
  const parts = [];
  let done = 0;
  for (const { index, 0: found } of text.value.matchAll(pattern)) {
    const end = index + found.length;
    if (!text.isKnown(index, end)) continue;
    parts.push(text.slice(done, index), change(text.slice(index, end)));
    done = end;
  }
  return parts.length === 0 ? text : joined([...parts, text.slice(done)]);
}
var LONGEST2 = 1e5;
function formatted(name, args) {
  const [format, ...rest] = args[0]?.value === "--" ? args.slice(1) : args;
  if (format === void 0 || format.value.startsWith("-")) return void 0;
  const slots = format.value.match(/%[^%]/g) ?? [];
  if (slots.some((slot) => slot !== "%s" && slot !== "%b" && slot !== "%d")) return void 0;
  const times = slots.length === 0 ? 1 : Math.max(1, Math.ceil(rest.length / slots.length));
  if (format.length * times > LONGEST2) return void 0;
  let next = 0;
  const once = () => mapped(format, /%[%sbd]|\\[ntr\\"]/g, (written2) => {
    if (written2.value.startsWith("\\")) return replaced(written2, CONTROL[written2.value[1]]);
    if (written2.value === "%%") return replaced(written2, "%");
    const value = rest[next++] ?? name.slice(0, 0);
    return written2.value === "%b" ? unescaped(value) : value;
  });
  return joined([name.slice(0, 0), ...Array.from({ length: times }, once)]);
}
function lastPart([path, suffix]) {
  if (path === void 0 || path.value.startsWith("-")) return void 0;
  const whole = path.value.slice(0, (0, import_chunk_DZ7ZOY7W.trailingRun)(path.value, "/"));
  const start = whole.lastIndexOf("/") + 1;
  const name = path.slice(start, whole.length);
  if (!name.isKnown() || suffix !== void 0 && !suffix.isKnown()) return void 0;
  const isCut = suffix !== void 0 && name.value.endsWith(suffix.value) && name.length > suffix.length;
  return isCut ? name.slice(0, name.length - suffix.length) : name;
}
function redirect(run, streams, redirections) {
  return redirections.reduce((now, redirection) => redirectOne(run, now, redirection), streams);
}
function redirectOne(run, streams, redirection) {
  if (redirection.type === "HereDoc")
    return { ...streams, stdin: { kind: "text", text: documentText(run, redirection) } };
  const { target } = redirection;
  if (target === void 0) return streams;
  if (redirection.type === "HereString") {
    const text = expandText(run, target);
    return { ...streams, stdin: { kind: "text", text: joined([text, replaced(text.slice(text.length), "\n")]) } };
  }
  return redirectTo(run, streams, redirection, target);
}
function redirectTo(run, streams, { operator, descriptor, pos, end }, target) {
  const number = descriptor === void 0 ? void 0 : descriptor.type === "FileDescriptor" ? descriptor.value : -1;
  const word = target.text;
  if (operator === "<&" || operator === ">&" && /^(?:\d+|-|\d+-)$/.test(word)) {
    const name2 = nameOf(number ?? (operator === "<&" ? 0 : 1));
    const from = nameOf(Number.parseInt(word, 10));
    return name2 === void 0 || from === void 0 ? streams : { ...streams, [name2]: streams[from] };
  }
  const file = fileStream(run, target, operator.includes(">>"), { pos, end });
  if (operator.startsWith("&") || operator === ">&") return { ...streams, stdout: file, stderr: file };
  const name = nameOf(number ?? (operator.startsWith("<") ? 0 : 1));
  return name === void 0 || operator === "<>" ? streams : { ...streams, [name]: file };
}
function nameOf(number) {
  return ["stdin", "stdout", "stderr"][number];
}
function fileStream(run, target, appends, place) {
  const opened = written(run, place).span();
  const substitution = target.parts?.find((part) => part.type === "ProcessSubstitution");
  const command = innerStatements(substitution?.script)[0]?.command;
  if (command?.type === "Command") {
    const words = [command.name, ...command.suffix].flatMap(
      (word) => word?.type === "Word" ? expandWord(run, word) : []
    );
    const [file] = teeFiles(words);
    if (file !== void 0) return { kind: "file", path: file, appends: teeAppends(words), opened };
  }
  return { kind: "file", path: expandText(run, target), appends, opened };
}
function documentText(run, { operator, delimiter, body }) {
  const text = delimiter?.quoted ? written(run, body) : expandedBody(run, body);
  return operator === "<<-" ? withoutTabs(text) : text;
}
function expandedBody(run, body) {
  const parts = body.parts ?? [];
  return expandParts(run, parts, "document") ?? literal(run.code, body.pos, body.end, "document");
}
function withoutTabs(text) {
  const parts = [];
  let done = 0;
  for (const { index, 0: tabs } of text.value.matchAll(/^\t+/gm)) {
    parts.push(text.slice(done, index));
    done = index + tabs.length;
  }
  return done === 0 ? text : joined([...parts, text.slice(done)]);
}
function teeFiles(words) {
  const at = words.findIndex((word) => /(?:^|\/)tee$/.test(word.value));
  return at === -1 ? [] : words.slice(at + 1).filter((word) => !word.value.startsWith("-"));
}
function teeAppends(words) {
  return words.some((word) => word.value === "-a" || word.value === "--append");
}
var DEEPEST_PIPE = 8;
function outputsOf(draft) {
  return ["stdout", "stderr"].flatMap(
    (stream) => filesBehind(draft.streams[stream], DEEPEST_PIPE).map((file) => ({ stream, ...file }))
  );
}
function filesBehind(stream, depth) {
  if (stream?.kind === "file") return [{ path: stream.path, appends: stream.appends, opened: stream.opened }];
  if (stream?.kind !== "pipe" || depth === 0) return [];
  const [reader] = stream.pipe.readers;
  if (reader === void 0) return [];
  const appends = teeAppends(reader.words);
  const own = teeFiles(reader.words).map((path) => ({ path, appends, opened: reader.span }));
  const behind = [...own, ...filesBehind(reader.streams.stdout, depth - 1)];
  return behind.map((file) => ({ ...file, isPiped: true }));
}
function inputOf(run, { stdin }) {
  if (stdin === void 0) return run.context.input;
  if (stdin.kind === "text") return stdin.text;
  if (stdin.kind === "file") return void 0;
  const { pipe } = stdin;
  if (!pipe.isRead) Object.assign(pipe, { isRead: true, printed: printedBy(pipe.writers) });
  return pipe.printed;
}
function printedBy(drafts) {
  const texts = drafts.map((draft) => printed(draft.words, draft.input));
  if (texts.length === 0 || texts.some((text) => text === void 0)) return void 0;
  return joined(texts);
}
var assignedIn = /* @__PURE__ */ new WeakMap();
function assignedNames(list) {
  const known = assignedIn.get(list);
  if (known !== void 0) return known;
  const names = /* @__PURE__ */ new Set();
  visit(list, (node) => {
    if (node.type === "For") names.add(node.name.value);
    if (node.type === "Command") for (const name of assignedBy(node)) names.add(name);
    const inner = node.type === "For" || node.type === "While" ? node.body : void 0;
    if (inner !== void 0) for (const name of assignedNames(inner)) names.add(name);
    return inner === void 0;
  });
  assignedIn.set(list, names);
  return names;
}
function commandNames(node) {
  const names = /* @__PURE__ */ new Set();
  visit(node, (each) => {
    if (each.type === "Command" && each.name !== void 0) names.add(each.name.value);
    return true;
  });
  return names;
}
function assignedBy({ name, prefix, suffix }) {
  const before = name === void 0 ? prefix : suffix;
  const read = name?.value === "read" ? suffix.flatMap((word) => word.type === "Word" ? [word.value] : []) : [];
  return [...before.flatMap((each) => each.type === "Assignment" ? [each.name] : []), ...read];
}
function visit(node, see) {
  switch (node.type) {
    case "CompoundList":
      for (const { command } of node.commands) visit(command, see);
      return;
    case "Pipeline":
    case "AndOr":
      for (const command of node.commands) visit(command, see);
      return;
    default:
      if (see(node)) for (const inner of childrenOf(node)) visit(inner, see);
  }
}
function childrenOf(node) {
  switch (node.type) {
    case "If":
      return [
        node.clause,
        node.then,
        ...node.elif.flatMap(({ clause, then }) => [clause, then]),
        ...node.else === void 0 ? [] : [node.else]
      ];
    case "For":
    case "Select":
    case "ArithmeticFor":
    case "Subshell":
    case "BraceGroup":
    case "Function":
    case "Coproc":
      return [node.body];
    case "While":
      return [node.clause, node.body];
    case "Case":
      return node.items.map(({ body }) => body);
    case "Redirected":
      return [node.command];
    default:
      return [];
  }
}
function evaluate(run, script) {
  const { code, statements, end } = parseScript(script);
  return within(run, { code, end }, () => run.walk.statements(run, statements)) ?? SHELL;
}
function runFunction(run, name, words, condition) {
  const definition = run.functions.get(name);
  if (definition === void 0) return NOTHING;
  run.called.add(name);
  run.running.add(name);
  const { code, end, node } = definition;
  const locals = /* @__PURE__ */ new Map();
  const frame = { code, end, parameters: words, locals, ...condition && { condition } };
  const left = inScope(run, FUNCTION, () => within(run, frame, () => run.walk.body(run, node.body)));
  for (const [local, before] of locals) run.variables.set(local, before);
  run.running.delete(name);
  return left === SHELL ? SHELL : NOTHING;
}
function runUncalled(run) {
  const names = [...run.functions.keys()].filter((name) => !run.called.has(name));
  const inner = new Set(
    [...run.functions].flatMap(([name, { node }]) => run.called.has(name) ? [] : [...commandNames(node)])
  );
  for (const name of [...names.filter((each) => !inner.has(each)), ...names]) {
    const definition = run.functions.get(name);
    if (run.called.has(name) || definition === void 0 || run.isStopped) continue;
    const mark = run.variables.mark();
    const condition = definition.code.text.slice(definition.node.name.pos, definition.node.name.end);
    inScope(run, SHELL, () => runFunction(run, name, void 0, condition));
    run.variables.takeBack(mark);
  }
}
var DEPTH_OF_SUBSTITUTION = 10;
function substitute(run, script, place) {
  const unknown = unknownText(place, { reason: `${place.value} is worked out by the shell` });
  const statements = innerStatements(script);
  if (statements.length === 0 || !mayGoOn(run, place)) return unknown;
  const pipe = { writers: [], readers: [], isRead: false };
  const streams = { ...run.streams, stdout: { kind: "pipe", pipe } };
  const drafts = run.commands.length;
  const depth = run.depth;
  run.depth += DEPTH_OF_SUBSTITUTION;
  inSubshell(run, { streams }, () => run.walk.statements(run, statements));
  run.depth = depth;
  const isWhole = run.commands.slice(drafts).every((draft) => pipe.writers.includes(draft));
  const text = isWhole ? printedBy(pipe.writers) : void 0;
  if (text === void 0) return unknown;
  return referred(text.slice(0, (0, import_chunk_DZ7ZOY7W.trailingRun)(text.value, "\n")), place);
}
function outcomeOf(run, node) {
  const drafts = run.commands.length;
  const outcome = decided(run, node);
  run.commands.length = drafts;
  return outcome;
}
function decided(run, node) {
  if (node.type === "CompoundList") {
    const command = node.commands.length === 1 ? node.commands[0]?.command : void 0;
    return command === void 0 || command.type === "AndOr" ? void 0 : decided(run, command);
  }
  if (node.type === "TestCommand") return outcomeOfTest(run, node.expression);
  if (node.type !== "Command" || node.name === void 0 || node.redirects.length > 0) return void 0;
  const name = node.name.value;
  if (name === "true" || name === ":") return true;
  if (name === "false") return false;
  if (name !== "[" && name !== "test") return void 0;
  const words = node.args.map((word) => word.type === "Word" ? expandText(run, word) : void 0);
  return compare(name === "[" ? words.slice(0, -1) : words);
}
function outcomeOfTest(run, expression) {
  const { type } = expression;
  if (type === "TestUnary") {
    const { operator, operand } = expression;
    return unary(operator, expandText(run, operand));
  }
  if (type !== "TestBinary" || expression.right.parts?.some((part) => part.type === "Glob")) return void 0;
  return binary(expandText(run, expression.left), expression.operator, expandText(run, expression.right));
}
function compare(words) {
  const [a, b, c] = words;
  if (words.length === 2 && a?.isKnown() && b !== void 0) return unary(a.value, b);
  if (words.length === 3 && a !== void 0 && b?.isKnown() && c !== void 0) return binary(a, b.value, c);
  return void 0;
}
function unary(operator, operand) {
  if (operator !== "-n" && operator !== "-z") return void 0;
  const isFilled = operand.pieces.some(({ text, unknown }) => unknown === void 0 && text !== "");
  if (!operand.isKnown() && !isFilled) return void 0;
  return isFilled === (operator === "-n");
}
function binary(left, operator, right) {
  if (!left.isKnown() || !right.isKnown()) return void 0;
  if (operator === "=" || operator === "==") return left.value === right.value;
  return operator === "!=" ? left.value !== right.value : void 0;
}
function isTest(node) {
  if (node.type === "Pipeline")
    return node.prefixes.some(({ type }) => type === "Negation") || node.commands.some(isTest);
  if (node.type === "TestCommand" || node.type === "ArithmeticCommand") return true;
  return node.type === "Command" && TESTS.has(node.name?.value ?? "");
}
var TESTS = new Set(
  "[ test grep egrep fgrep command type which hash pgrep pidof diff cmp systemctl id getent false read".split(" ")
);
function chosenItem(run, { word, items }) {
  const value = expandText(run, word);
  if (!value.isKnown()) return void 0;
  for (const item of items) {
    for (const pattern of item.pattern) {
      const matches = matchesPattern(run, pattern, value.value);
      if (matches === void 0) return void 0;
      if (matches) return item.terminator === ";;" || item.terminator === void 0 ? item : void 0;
    }
  }
  return null;
}
function matchesPattern(run, pattern, value) {
  if (pattern.text === "*") return true;
  if (pattern.parts?.some((part) => part.type === "Glob" || part.type === "ExtendedGlob")) return void 0;
  const [text, ...more] = expandWord(run, pattern);
  return more.length > 0 || text?.isKnown() === false ? void 0 : (text?.value ?? "") === value;
}
function isExhaustive({ items }) {
  return items.some((item) => item.pattern.some((pattern) => pattern.text === "*"));
}
function runIf(run, { clause, then, elif, else: otherwise }) {
  const ways = [];
  for (const { clause: test, body } of [
    { clause, body: then },
    ...elif.map((each) => ({ ...each, body: each.then }))
  ]) {
    const outcome = outcomeOf(run, test);
    if (outcome === void 0) run.walk.statements(run, test.commands);
    const condition2 = written(run, test);
    if (outcome === false) continue;
    ways.push({ condition: condition2, body });
    if (outcome === true) return runWays(run, ways, true);
  }
  const isComplete = otherwise !== void 0;
  const condition = written(run, clause);
  return runWays(run, isComplete ? [...ways, { condition, body: otherwise }] : ways, isComplete);
}
function runCase(run, node) {
  const item = chosenItem(run, node);
  if (item === null) return NOTHING;
  const condition = written(run, node.word);
  if (item !== void 0) return run.walk.statements(run, item.body.commands);
  const ways = node.items.map(({ body }) => ({ condition, body }));
  return runWays(run, ways, isExhaustive(node) && ways.length > 1);
}
function runWays(run, ways, isComplete) {
  const [first] = ways;
  if (first === void 0) return NOTHING;
  if (ways.length === 1 && isComplete) return run.walk.statements(run, first.body.commands);
  const open = isComplete ? [] : [/* @__PURE__ */ new Map()];
  const at = first.condition.span();
  let least = SHELL;
  for (const [number, { condition, body }] of ways.entries()) {
    const mark = run.variables.mark();
    const branch = branchOf(run, at, number);
    const frame = { condition, branches: [...run.branches, branch] };
    const left = within(run, frame, () => run.walk.statements(run, body.commands)) ?? SHELL;
    const changes = run.variables.takeBack(mark);
    if (left === NOTHING) open.push(changes);
    else leave(run, branch, left);
    if (left < least) least = left;
  }
  bringTogether(run, open, first.condition);
  return open.length === 0 ? least : NOTHING;
}
function openWays(run) {
  let now;
  return {
    get condition() {
      return now?.condition;
    },
    open: (condition) => {
      now ??= { mark: run.variables.mark(), condition };
    },
    close: () => {
      if (now !== void 0) bringTogether(run, [run.variables.takeBack(now.mark), /* @__PURE__ */ new Map()], now.condition);
      now = void 0;
    }
  };
}
function bringTogether(run, ways, condition) {
  run.variables.bringTogether(ways, (name) => `$${name} hangs on \`${shortened(condition)}\``, condition.span());
}
function shortened(text) {
  const line = text.value.replace(/\s+/g, " ").trim();
  return line.length > 60 ? `${line.slice(0, 57)}\u2026` : line;
}
function assign(run, name, value, at, isExported = run.exportsAll) {
  const before = run.variables.get(name);
  const wasExported = before === void 0 ? run.context.variable(name) !== void 0 : before.isExported;
  run.variables.set(name, { value, isExported: isExported || wasExported, at });
}
function assignedValue(run, assignment) {
  const { name, value, append, index } = assignment;
  const own = value.type === "ArrayValue" ? itemsOf(run, value.elements) : expandText(run, value);
  if (index !== void 0) return openText(name, "it is an array with keys", written(run, assignment).span());
  if (!append) return own;
  const before = variableValue(run, name).value;
  if (isList(own)) return [...isList(before) ? before : before === void 0 ? [] : [before], ...own];
  if (isList(before) || own === void 0) return before;
  if (before !== void 0) return joined([before, own]);
  return isOutside(run, name) ? openText(name, `$${name} is not set here`, written(run, assignment).span()) : own;
}
function itemsOf(run, elements) {
  const keyed = elements.find((word) => word.text.startsWith("["));
  if (keyed !== void 0) return unknownText(written(run, keyed), { reason: "it is an array with keys" });
  return elements.flatMap((word) => expandWord(run, word));
}
var BUILTINS = {
  export: exportNames,
  declare: (run, node, words) => declare(
    run,
    node,
    words,
    words.some((word) => /^-[a-zA-Z]*x/.test(word.value))
  ),
  typeset: (run, node, words) => declare(
    run,
    node,
    words,
    words.some((word) => /^-[a-zA-Z]*x/.test(word.value))
  ),
  readonly: (run, node, words) => declare(run, node, words, run.exportsAll),
  local: (run, node, words) => declare(run, node, words, run.exportsAll),
  unset: (run, node, words) => {
    for (const word of words.slice(1)) {
      const isName = /^[A-Za-z_]\w*$/.test(word.value) && word.isKnown();
      if (isName) run.variables.set(word.value, { value: void 0, isExported: false, at: written(run, node).span() });
    }
  },
  set: setOptions,
  shift: (run, _, words) => {
    const count = Number(words[1]?.isKnown() === false ? Number.NaN : words[1]?.value ?? 1);
    const [name, ...rest] = run.parameters ?? [];
    if (name !== void 0) run.parameters = Number.isInteger(count) ? [name, ...rest.slice(count)] : void 0;
  },
  source: readsFile,
  ".": readsFile,
  read: (run, node, words) => fillIn(run, node, words.slice(1)),
  mapfile: (run, node, words) => fillIn(run, node, words.slice(1)),
  readarray: (run, node, words) => fillIn(run, node, words.slice(1)),
  getopts: (run, node, words) => fillIn(run, node, words.slice(2)),
  alias: () => {
  },
  shopt: () => {
  }
};
function runBuiltin(run, node, words) {
  const name = words[0]?.value ?? "";
  const builtin = Object.hasOwn(BUILTINS, name) ? BUILTINS[name] : void 0;
  builtin?.(run, node, words);
  return builtin !== void 0;
}
function exportNames(run, node, words) {
  if (!words.some((word) => word.value === "-n")) {
    declare(run, node, words, true);
    return;
  }
  for (const { value: name } of words.slice(2)) {
    const variable = run.variables.get(name);
    if (variable !== void 0) run.variables.set(name, { ...variable, isExported: false });
  }
}
function declare(run, node, words, isExported) {
  const isLocal = ["local", "declare", "typeset"].includes(words[0]?.value ?? "");
  const parts = node.args.map((argument) => ({
    argument,
    at: written(run, argument).span(),
    value: argument.type === "Assignment" ? assignedValue(run, argument) : void 0,
    words: argument.type === "Word" ? expandWord(run, argument) : []
  }));
  for (const { argument, at, value, words: expanded } of parts) {
    if (argument.type === "Assignment") {
      if (isLocal) hide(run, argument.name);
      assign(run, argument.name, value, at, isExported || run.exportsAll);
    }
    for (const word of expanded) {
      if (!word.value.startsWith("-")) declareWord(run, word, at, isLocal, isExported);
    }
  }
}
function declareWord(run, word, at, isLocal, isExported) {
  const equals = word.value.indexOf("=");
  const name = equals < 0 ? word.value : word.value.slice(0, equals);
  if (!/^[A-Za-z_]\w*$/.test(name) || !word.isKnown(0, name.length)) {
    if (isExported && !word.isKnown()) run.sourced = [...run.sourced, word];
    return;
  }
  if (isLocal) hide(run, name);
  if (equals >= 0) assign(run, name, expandTilde(word.slice(equals + 1)), at, isExported);
  else if (isLocal) run.variables.set(name, { value: word.slice(0, 0), isExported, at });
  else if (isExported && !isOutside(run, name)) assign(run, name, variableValue(run, name).value, at, true);
  else if (isExported && !run.inherited.has(name)) run.inherited.set(name, word);
}
function hide(run, name) {
  if (run.locals !== void 0 && !run.locals.has(name)) run.locals.set(name, run.variables.get(name));
}
function setOptions(run, _, words) {
  const [option] = words.slice(1);
  const end = words.findIndex((word) => word.value === "--");
  if (option !== void 0 && /^-[a-zA-Z]*a/.test(option.value)) run.exportsAll = true;
  if (option !== void 0 && /^\+[a-zA-Z]*a/.test(option.value)) run.exportsAll = false;
  if (option?.value === "-o" && words[2]?.value === "allexport") run.exportsAll = true;
  if (option?.value === "+o" && words[2]?.value === "allexport") run.exportsAll = false;
  if (end === -1) return;
  const name = run.parameters?.[0] ?? words[0].slice(0, 0);
  run.parameters = [name, ...words.slice(end + 1)];
}
function readsFile(run, _, words) {
  if (words[1] !== void 0) run.sourced = [...run.sourced, words[1]];
}
function fillIn(run, node, words) {
  const at = written(run, node).span();
  for (const word of words) {
    if (!/^[A-Za-z_]\w*$/.test(word.value) || !word.isKnown()) continue;
    assign(run, word.value, openText(word.value, `$${word.value} is read from elsewhere`, at), at);
  }
}
function changeDirectory(run, words, at) {
  const target = words.slice(1).find((word) => !/^-[LPe@]*$/.test(word.value)) ?? words[1];
  const place = words[0];
  const home = replaced(place, "~");
  const path = target === void 0 || target.value === "--" ? expandTilde(home) : target;
  const value = below(variableValue(run, "PWD").value, path);
  spend(run, [value], path);
  run.variables.set("PWD", { value, isExported: false, at });
}
function below(before, path) {
  const isAbsolute = path.value.startsWith("/") || path.pieces[0]?.unknown !== void 0;
  if (isAbsolute) return path;
  if (before === void 0 || isList(before) || path.value === "-" || /(?:^|\/)\.\.(?:\/|$)/.test(path.value))
    return unknownText(path, { reason: "where the script is started is not known" });
  return path.value === "." ? before : joined([before, replaced(path.slice(0, 0), "/"), path]);
}
var MOST_ITERATIONS = 100;
function runFor(run, { type, name, wordlist, body, pos }) {
  const items = wordlist === void 0 ? parametersOf(run) : listOf(run, wordlist);
  const at = written(run, name);
  const isKnown = type === "For" && items !== void 0 && run.iterations + items.length <= MOST_ITERATIONS;
  if (isKnown) {
    run.iterations += items.length;
    return runTurns(run, body, items, (item) => assign(run, name.value, item, at.span()));
  }
  const header = written(run, { pos, end: wordlist?.at(-1)?.end ?? name.end });
  const value = openText(name.value, `$${name.value} is each one of \`${shortened(header)}\``, at.span());
  runOpenLoop(run, body, header, false, () => assign(run, name.value, value, at.span()));
  return NOTHING;
}
function runTurns(run, body, items, begin) {
  return inScope(run, LOOP, () => {
    for (const item of items) {
      if (run.isStopped) return SHELL;
      begin(item);
      const left = inScope(run, TURN, () => run.walk.statements(run, body.commands));
      if (left > TURN) return left === LOOP ? NOTHING : left;
    }
    return NOTHING;
  });
}
function listOf(run, words) {
  const items = [];
  for (const word of words) {
    if (word.parts?.some((part) => part.type === "Glob" || part.type === "ExtendedGlob")) return void 0;
    const fields = expandWord(run, word);
    const isQuoted = word.parts?.every((part) => part.type === "DoubleQuoted" || part.type === "Literal");
    if (fields.some((field) => isOpenEnded(field, isQuoted === true))) return void 0;
    for (const each of fields) items.push(each);
  }
  return items;
}
function isOpenEnded(field, isQuoted) {
  return field.unknowns().some(({ text, unknown }) => unknown?.symbol === void 0 && (!isQuoted || /\[@\]|^\$[@*]/.test(text)));
}
function runWhile(run, { clause, body, kind }) {
  const outcome = outcomeOf(run, clause);
  if (outcome === void 0) within(run, { isRepeated: true }, () => run.walk.statements(run, clause.commands));
  if (outcome === (kind === "until")) return;
  runOpenLoop(run, body, outcome === void 0 ? written(run, clause) : void 0, true);
}
function runArithmeticFor(run, { pos, test, body }) {
  const isEndless = test === void 0;
  runOpenLoop(run, body, isEndless ? void 0 : written(run, { pos, end: body.pos }), isEndless);
}
function runOpenLoop(run, body, condition, isRepeated, begin = () => {
}) {
  const place = condition ?? written(run, { pos: body.pos, end: body.pos });
  const mark = run.variables.mark();
  for (const name of assignedNames(body)) {
    const at = place.span();
    if (run.variables.get(name) !== void 0) assign(run, name, openText(name, `$${name} changes in a loop`, at), at);
  }
  begin();
  const frame = { ...condition && { condition }, ...isRepeated && { isRepeated } };
  inScope(run, LOOP, () => within(run, frame, () => run.walk.statements(run, body.commands)));
  const changes = run.variables.takeBack(mark);
  bringTogether(run, [changes, /* @__PURE__ */ new Map()], place);
}
var LEAVING = /* @__PURE__ */ new Map([
  ["continue", TURN],
  ["break", LOOP],
  ["return", FUNCTION],
  ["exit", SHELL]
]);
function runCommand(run, node) {
  if (node.end > run.end || !mayGoOn(run, written(run, node))) return run.isStopped ? SHELL : NOTHING;
  if (node.name === void 0) {
    for (const each of assignmentsOf(node)) assign(run, each.name, assignedValue(run, each), written(run, each).span());
    return NOTHING;
  }
  const assigned = assignedInFront(run, node);
  const words = wordsOf(run, node);
  const streams = redirect(run, run.streams, node.redirects);
  const [first] = words;
  if (first === void 0) return NOTHING;
  const name = first.isKnown() ? first.value : "";
  if (run.functions.has(name) && !run.running.has(name)) {
    const call = () => withVariables(run, assigned, () => run.walk.call(run, name, words));
    return within(run, { streams }, call) ?? SHELL;
  }
  if (name === "exec" && words.length === 1) {
    run.streams = streams;
    return NOTHING;
  }
  if (name === "eval") {
    const script = spaced(words.slice(1), first);
    if (script.isKnown()) return within(run, { streams }, () => run.walk.evaluate(run, script)) ?? SHELL;
    run.sourced = [...run.sourced, script];
    return NOTHING;
  }
  const leaves = LEAVING.get(name);
  if (leaves !== void 0) return leaves;
  if (within(run, { streams }, () => runBuiltin(run, node, words))) return NOTHING;
  if (name === "cd" || name === "pushd") changeDirectory(run, words, written(run, node).span());
  record(run, node, words, assigned, streams);
  return name === "exec" ? SHELL : NOTHING;
}
function assignmentsOf({ prefix }) {
  return prefix.filter((each) => each.type === "Assignment");
}
function wordsOf(run, { name, args }) {
  const first = name === void 0 ? [] : expandWord(run, name);
  return [...first, ...args.flatMap((word) => word.type === "Word" ? expandWord(run, word) : [written(run, word)])];
}
function assignedInFront(run, node) {
  const mark = run.variables.mark();
  const assigned = assignmentsOf(node).map((each) => {
    const value = assignedValue(run, each);
    assign(run, each.name, value, written(run, each).span());
    return [each, value];
  });
  run.variables.takeBack(mark);
  return assigned;
}
function withVariables(run, assigned, part) {
  const before = assigned.map(([{ name }]) => [name, run.variables.get(name)]);
  for (const [each, value] of assigned) assign(run, each.name, value, written(run, each).span(), true);
  const result = part();
  for (const [name, variable] of before) run.variables.set(name, variable);
  return result;
}
function record(run, node, words, assigned, streams) {
  const { variables, places } = run.variables.exported();
  const own = assigned.flatMap(([assignment, value]) => {
    const text = isList(value) ? value[0] : value;
    return text === void 0 ? [] : [[assignment.name, text, written(run, assignment).span()]];
  });
  const directory = run.variables.get("PWD")?.value;
  const input = inputOf(run, streams);
  const draft = {
    words,
    streams,
    variables: own.length === 0 ? variables : new Map([...variables, ...own.map(([name, text]) => [name, text])]),
    assignments: own.length === 0 ? places : new Map([...places, ...own.map(([name, , at]) => [name, at])]),
    sourced: run.sourced,
    branches: run.branches,
    order: run.steps,
    span: written(run, node).span(),
    ...directory !== void 0 && !isList(directory) && { workingDirectory: directory },
    ...input !== void 0 && { input },
    ...run.job !== void 0 && { job: run.job },
    ...run.isRepeated && { isRepeated: true },
    ...run.condition !== void 0 && { condition: run.condition }
  };
  run.commands.push(draft);
  pipeOf(streams.stdout)?.writers.push(draft);
  pipeOf(streams.stdin)?.readers.push(draft);
}
function pipeOf(stream) {
  return stream?.kind === "pipe" ? stream.pipe : void 0;
}
var WALK = { statements: runStatements, body: runBody, call: runFunction, evaluate, substitute };
function runStatements(run, statements) {
  const first = run.left.length;
  for (const { command, background } of statements) {
    if (run.isStopped) return SHELL;
    if (background) inSubshell(run, { job: ++run.jobs }, () => runList(run, command));
    else {
      const left = runList(run, command);
      if (left !== NOTHING) return leastLeft(run, first, left);
    }
  }
  return NOTHING;
}
function runList(run, node) {
  return node.type === "AndOr" ? runAndOr(run, node) : runPipeline(run, node);
}
function runPipeline(run, node) {
  return node.type === "Pipeline" ? runPipes(run, node) : runNode(run, node);
}
function runAndOr(run, { commands, operators, pos }) {
  const ways = openWays(run);
  const whole = written(run, { pos, end: pos }).span();
  let number = 0;
  let tested;
  let outcome;
  let isCertain = true;
  let certain = NOTHING;
  for (const [at, node] of commands.entries()) {
    const before = commands[at - 1];
    if (before !== void 0) {
      const isOr = operators[at - 1] === "||";
      const start = commands[Math.max(0, at - MOST_SHOWN)];
      if (isOr) number++;
      if (isOr) tested = void 0;
      if (outcome === isOr) continue;
      if (isOr) ways.close();
      isCertain &&= outcome !== void 0;
      if (outcome === void 0 && (isOr || isTest(before)))
        ways.open(written(run, { pos: start?.pos ?? pos, end: before.end }));
      if (outcome === void 0 && !isOr && isTest(before)) tested = branchOf(run, written(run, before).span(), 0);
    }
    outcome = node.type === "Pipeline" ? void 0 : outcomeOf(run, node);
    const { condition } = ways;
    const branch = branchOf(run, whole, number);
    const branches = [...run.branches, branch, ...tested === void 0 ? [] : [tested]];
    const frame = { branches, ...condition && { condition } };
    const left = within(run, frame, () => runPipeline(run, node)) ?? SHELL;
    if (left === NOTHING) continue;
    if (isCertain) certain ||= left;
    else leave(run, tested ?? branch, left);
  }
  ways.close();
  return certain;
}
var MOST_SHOWN = 4;
function runPipes(run, { commands, operators }) {
  let last;
  commands.forEach((node, at) => {
    const stdin = last === void 0 ? run.streams.stdin : { kind: "pipe", pipe: last };
    const next = at < commands.length - 1 ? { writers: [], readers: [], isRead: false } : void 0;
    const stdout = next === void 0 ? run.streams.stdout : { kind: "pipe", pipe: next };
    const stderr = operators[at] === "|&" ? stdout : run.streams.stderr;
    const streams = { stdin, stdout, stderr };
    if (commands.length === 1) runNode(run, node);
    else inSubshell(run, { streams }, () => runNode(run, node));
    last = next;
  });
  return NOTHING;
}
function runNode(run, node) {
  switch (node.type) {
    case "Command":
      return runCommand(run, node);
    case "Redirected":
      return within(run, { streams: redirect(run, run.streams, node.redirects) }, () => runNode(run, node.command)) ?? SHELL;
    case "BraceGroup":
      return within(run, {}, () => runStatements(run, node.body.commands)) ?? SHELL;
    case "Subshell":
      inSubshell(run, {}, () => runStatements(run, node.body.commands));
      return NOTHING;
    case "If":
      return within(run, {}, () => runIf(run, node)) ?? SHELL;
    case "Case":
      return within(run, {}, () => runCase(run, node)) ?? SHELL;
    case "For":
    case "Select":
      return within(run, {}, () => runFor(run, node)) ?? SHELL;
    case "While":
      within(run, {}, () => runWhile(run, node));
      return NOTHING;
    case "ArithmeticFor":
      within(run, {}, () => runArithmeticFor(run, node));
      return NOTHING;
    case "Function":
      run.functions.set(node.name.value, { node, code: run.code, end: run.end });
      return NOTHING;
    case "Coproc":
      inSubshell(run, { job: ++run.jobs }, () => runBody(run, node.body));
      return NOTHING;
    default:
      return NOTHING;
  }
}
function runBody(run, body) {
  return body.type === "CompoundList" ? runStatements(run, body.commands) : runNode(run, body);
}
function readScript(script, context) {
  const run = startRun(script, context);
  const { code, statements, end, unread } = parseScript(script);
  Object.assign(run, { code, end, unread });
  inScope(run, SHELL, () => runStatements(run, statements));
  runUncalled(run);
  return {
    commands: finished(run),
    inherited: run.inherited,
    ...run.unread !== void 0 && { unread: run.unread }
  };
}
function splitWords(text) {
  const { code, statements, end } = parseScript(text);
  const run = { ...startRun(text, NOTHING2), code, end };
  return statements.flatMap(({ command }) => command.type === "Command" ? allWords(run, command) : []);
}
function allWords(run, { name, prefix, args }) {
  return [...prefix, name, ...args].flatMap((word) => {
    if (word?.type === "Word") return expandWord(run, word);
    if (word?.type !== "Assignment" || word.value.type !== "Word") return [];
    return [joined([run.code.text.slice(word.pos, word.value.pos), expandText(run, word.value)])];
  });
}
var NOTHING2 = { variable: () => void 0, parameters: [] };
function startRun(script, context) {
  return {
    context,
    code: { text: script, shown: "" },
    end: 0,
    streams: {},
    parameters: context.parameters,
    job: void 0,
    isRepeated: false,
    condition: void 0,
    branches: [],
    locals: void 0,
    variables: new Variables(),
    commands: [],
    functions: /* @__PURE__ */ new Map(),
    called: /* @__PURE__ */ new Set(),
    running: /* @__PURE__ */ new Set(),
    inherited: /* @__PURE__ */ new Map(),
    walk: WALK,
    taken: /* @__PURE__ */ new Map(),
    left: [],
    jobs: 0,
    sourced: [],
    exportsAll: false,
    depth: 0,
    steps: 0,
    size: 0,
    iterations: 0,
    isStopped: false,
    unread: void 0
  };
}
function finished(run) {
  const done = /* @__PURE__ */ new Map();
  for (const draft of run.commands) {
    const { streams, ...command } = draft;
    const { stdin } = streams;
    done.set(draft, {
      ...command,
      outputs: outputsOf(draft),
      pipedFrom: stdin?.kind === "pipe" ? stdin.pipe.writers.flatMap((writer) => done.get(writer) ?? []) : [],
      ...stdin?.kind === "file" && { inputFile: stdin.path }
    });
  }
  return [...done.values()];
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  joined,
  printed,
  readScript,
  referred,
  spaced,
  splitWords,
  unknownText
});
module.exports = { ...module.exports };
}),
"./chunk-UGHLTISC.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  putInPlace: () => putInPlace,
  replaceFile: () => replaceFile
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_MWT466LE = require("./chunk-MWT466LE.js");
var import_chunk_Z7QYKRDH = require("./chunk-Z7QYKRDH.js");
var import_node_fs = require("node:fs");
function replaceFile(path, text, name) {
  try {
    const before = (0, import_node_fs.lstatSync)(path, { throwIfNoEntry: false });
    if (before?.isFile() === false) throw new import_chunk_Z7QYKRDH.InputError(`${name} is not a regular file; a link is not followed`);
    putInPlace(Buffer.from(path), text, before);
  } catch (error) {
    if (error instanceof import_chunk_Z7QYKRDH.InputError) throw error;
    const { code } = error;
    throw new import_chunk_Z7QYKRDH.InputError(`${name} cannot be written: ${code === "ENOENT" ? "its folder does not exist" : code}`);
  }
}
function putInPlace(path, content, like) {
  const folder = path.subarray(0, path.lastIndexOf("/") + 1);
  const temporary = Buffer.concat([folder, Buffer.from(`.gateway-lint-${(0, import_chunk_MWT466LE.randomUUID)()}`)]);
  try {
    (0, import_node_fs.writeFileSync)(temporary, content, { flag: "wx", ...like && { mode: 384 } });
    if (like !== void 0) takeOver(temporary, like);
    (0, import_node_fs.renameSync)(temporary, path);
  } catch (error) {
    (0, import_node_fs.rmSync)(temporary, { force: true });
    throw error;
  }
}
function takeOver(path, { uid, gid, mode }) {
  try {
    (0, import_node_fs.chownSync)(path, uid, gid);
  } catch {
  }
  (0, import_node_fs.chmodSync)(path, mode & 4095);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  putInPlace,
  replaceFile
});
module.exports = { ...module.exports };
}),
"./chunk-UQZD6N2T.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all2) => {
  for (var name in all2)
    __defProp(target, name, { get: all2[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  RETIRED_RULES: () => RETIRED_RULES,
  RULES: () => RULES,
  duplicates: () => duplicates,
  homeWords: () => homeWords,
  listing: () => listing,
  quote: () => quote,
  secretSpans: () => secretSpans,
  sharedDirectories: () => sharedDirectories,
  sharedHomes: () => sharedHomes,
  tokenSpans: () => tokenSpans,
  whyFollowers: () => whyFollowers
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_CL5MXXCG = require("./chunk-CL5MXXCG.js");
var import_chunk_BRFFDVYW = require("./chunk-BRFFDVYW.js");
var import_chunk_A74ML7CQ = require("./chunk-A74ML7CQ.js");
var import_chunk_M5RVUK72 = require("./chunk-M5RVUK72.js");
var LONGEST_QUOTE = 100;
function quote(text) {
  return `"${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}\u2026` : text}"`;
}
function listing(items) {
  if (items.length > 5) return `${items.slice(0, 4).join(", ")} and ${items.length - 4} more`;
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
function written(span) {
  return (0, import_chunk_M5RVUK72.textOf)(span).replace(/["']/g, "");
}
function writtenWords(span, { words }) {
  const inside = words.filter((word) => {
    const { source, start, end } = word.span();
    return source === span.source && start >= span.start && end <= span.end;
  });
  return inside.length === 0 ? written(span) : inside.map(({ value }) => value).join(" ");
}
function profileWords(name) {
  return name === "default" ? "the default profile" : `profile ${quote(name)}`;
}
function homeWords(profile, home) {
  return profile === null ? `the gateway in ${home.path}` : profileWords(profile);
}
function outcomeWords(gateway) {
  const erasOf = /* @__PURE__ */ new Map();
  for (const { result, eras } of gateway.outcomes) {
    const words = result.kind === "active" && gateway.isHomeOpen ? OPEN : resultWords(result);
    erasOf.set(words, [...erasOf.get(words) ?? [], ...eras]);
  }
  const clauses = [...erasOf].map(([words, eras]) => `${words} (${(0, import_chunk_BRFFDVYW.describeEras)(eras)})`);
  const isRun = (clause) => clause?.startsWith("runs ") === true;
  return listing(
    clauses.map((clause, at) => isRun(clause) && isRun(clauses[at - 1]) ? clause.slice("runs ".length) : clause)
  );
}
var OPEN = "runs whatever active_profile says in a root that is not known here";
function resultWords(result) {
  if (result.kind === "fixed") return `runs ${homeWords(result.profile, result.home)}`;
  if (result.kind === "active") return `runs whatever ${result.root.path}/active_profile says`;
  if (result.kind === "fails") return result.exit === null ? "does not start" : `stops with exit ${result.exit}`;
  return "runs a profile that cannot be known";
}
function fromProblems(kind, likelyFix) {
  return (service) => service.problems.filter((problem) => problem.kind === kind).map((problem) => {
    const { span, message, related } = problem;
    const fix = problem.fix ?? likelyFix?.(problem, service);
    return { span, message, ...related && { related }, ...fix && { fix } };
  });
}
function likely(title, edits) {
  return edits === void 0 || edits.length === 0 ? void 0 : { title, edits, isLikely: true };
}
function pinFix(gateway, name, host) {
  const { command, flagPosition: at, service } = gateway;
  if (at === void 0 || service.instance !== void 0 || isShared(at, host, flagsOf) || !(0, import_chunk_CL5MXXCG.isWritable)(name))
    return void 0;
  const separator = separatorAt(command, at, service);
  if (separator === void 0) return void 0;
  return {
    title: `Pin ${(0, import_chunk_BRFFDVYW.nameOf)(service)} to ${profileWords(name)}`,
    edits: [{ span: at, text: `--profile${separator}${name}${separator}` }]
  };
}
function isOneOfSeveral({ flagPosition }, host) {
  return flagPosition !== void 0 && isShared(flagPosition, host, flagsOf);
}
function renameFix(gateway, name, host) {
  const value = (0, import_chunk_CL5MXXCG.flagOf)(gateway)?.value;
  const { instance, alternatives } = gateway.service;
  if (value === void 0 || instance !== void 0 || alternatives !== void 0 || !(0, import_chunk_CL5MXXCG.isWritable)(name))
    return void 0;
  const span = value.span();
  if ((0, import_chunk_M5RVUK72.textOf)(span) !== value.value || hintsAt(gateway, value.value) || isShared(span, host, namesOf)) return void 0;
  return likely(`Run ${profileWords(name)} in ${(0, import_chunk_BRFFDVYW.nameOf)(gateway.service)}`, [{ span, text: name }]);
}
function hintsAt({ service }, name) {
  const { settings, environment, outputs, workingDirectory } = service;
  const texts = [
    ...settings.filter(({ key }) => !key.value.startsWith("Exec")).map(({ value }) => value),
    ...environment.map(({ value }) => value),
    ...outputs.map(({ path }) => path),
    ...workingDirectory === void 0 ? [] : [workingDirectory]
  ];
  return texts.some(({ value }) => value.includes(`profiles/${name}`));
}
var flagsOf = { placeOf: ({ flagPosition }) => flagPosition, byHost: /* @__PURE__ */ new WeakMap() };
var namesOf = { placeOf: (gateway) => (0, import_chunk_CL5MXXCG.flagOf)(gateway)?.value?.span(), byHost: /* @__PURE__ */ new WeakMap() };
function isShared(at, host, { placeOf: placeOf3, byHost }) {
  const counts = byHost.get(host) ?? countPlaces(host, placeOf3);
  byHost.set(host, counts);
  return (counts.get(placeKey(at)) ?? 0) > 1;
}
function countPlaces({ gateways }, placeOf3) {
  const counts = /* @__PURE__ */ new Map();
  for (const place of gateways.flatMap((gateway) => placeOf3(gateway) ?? [])) {
    const key = placeKey(place);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
function placeKey({ source, start }) {
  return `${source.path}:${start}`;
}
function separatorAt(command, { source, start }, service) {
  const { words, separator = " " } = command;
  const places = separator === " " ? command.raw : words.map((word) => word.span());
  const from = /["']/.test(source.text[start] ?? "") ? start + 1 : start;
  const at = places.findIndex((place) => place.source === source && place.start <= from && start < place.end);
  if (at !== -1 && (places[at]?.start ?? 0) < start) return /\s/.test(words[at]?.value ?? "") ? " " : void 0;
  if (at === -1) return separator === " " || places.every((place) => place.source !== source) ? " " : void 0;
  const gaps = [at, at + 1].flatMap((index) => gapBefore(places, index) ?? []);
  if (gaps.length === 0) return service.isWritten && (separator !== " " || from !== start) ? void 0 : separator;
  return gaps.some((gap) => isSeparator(gap, separator)) ? separator : void 0;
}
function bareSpan(span, { words, separator = " " }) {
  if (separator === " ") return span;
  const inside = words.map((word) => word.span()).filter(({ source, start, end }) => source === span.source && start >= span.start && end <= span.end);
  return { ...span, start: inside[0]?.start ?? span.start, end: inside.at(-1)?.end ?? span.end };
}
function withoutWords(span, command) {
  const { separator = " " } = command;
  const { source, start, end } = separator === " " ? (0, import_chunk_M5RVUK72.withQuotes)(span) : bareSpan(span, command);
  const { text } = source;
  if (text.endsWith(separator, start)) return [{ span: source.span(start - separator.length, end), text: "" }];
  const isAtBlank = separator === " " && /\s/.test(text[start - 1] ?? "");
  return isAtBlank ? [{ span: source.span(start, end), text: "" }] : void 0;
}
function gapBefore(places, index) {
  const [before2, after] = [places[index - 1], places[index]];
  if (before2 === void 0 || after === void 0 || before2.source !== after.source) return void 0;
  return before2.end <= after.start ? before2.source.text.slice(before2.end, after.start) : void 0;
}
function isSeparator(gap, separator) {
  if (separator === " ") return /^[\s\\]+$/.test(gap);
  return gap.replace(/\s+/g, "") === separator.replace(/\s+/g, "");
}
var CONDITION = /\{%|<%|\{\{-?\s*(?:if|else|end|range|with)\b|\{\{[#/^]/;
function isPlain({ text }) {
  return !CONDITION.test(text);
}
function linesOf({ key, value }) {
  const [name, text] = [key.span(), value.span()];
  const { source } = name;
  if (text.source !== source) return void 0;
  const isPlain2 = /^[ \t]*=[\s\\]*$/.test(source.text.slice(name.end, text.start));
  return isPlain2 ? aloneOn({ ...name, end: text.end }) : void 0;
}
function aloneOn(span) {
  const { text } = span.source;
  const start = text.lastIndexOf("\n", span.start - 1) + 1;
  const end = text.indexOf("\n", span.end) + 1 || text.length;
  const around = [text.slice(start, span.start), text.slice(span.end, end).replace(/\r?\n$/, "")];
  return around.every((part) => /^[ \t]*$/.test(part)) ? { source: span.source, start, end } : void 0;
}
function settingAt({ settings }, { source, start, end }) {
  const known3 = placesOf.get(settings) ?? placesIn(settings);
  placesOf.set(settings, known3);
  const places = known3.get(source) ?? [];
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (places[middle].start <= start) low = middle + 1;
    else high = middle;
  }
  const last = places[low - 1];
  return last !== void 0 && end <= last.end ? last.setting : void 0;
}
var placesOf = /* @__PURE__ */ new WeakMap();
function placesIn(settings) {
  const places = /* @__PURE__ */ new Map();
  for (const setting of settings) {
    const [name, text] = [setting.key.span(), setting.value.span()];
    if (name.source !== text.source) continue;
    const place = { setting, start: name.start, end: text.end };
    const known3 = places.get(name.source);
    if (known3 === void 0) places.set(name.source, [place]);
    else known3.push(place);
  }
  for (const each of places.values()) each.sort((a, b) => a.start - b.start);
  return places;
}
function isWhole({ value }, command) {
  const { start, end } = value.span();
  return command.start === start && command.end === end;
}
function removal(setting) {
  const span = linesOf(setting);
  return span && [{ span, text: "" }];
}
function additionBehind(setting, lines) {
  const place = linesOf(setting);
  if (place === void 0) return void 0;
  const { source, start, end } = place;
  const indent = source.text.slice(start, setting.key.span().start);
  return [
    added(
      source,
      end,
      lines.map((line) => indent + line)
    )
  ];
}
function additionAtEnd(source, lines) {
  return /\\\s*$/.test(source.text) ? void 0 : [added(source, source.text.length, lines)];
}
function added(source, at, lines) {
  const lineEnd = lineEndOf(source);
  const isOpen2 = at > 0 && source.text[at - 1] !== "\n";
  const text = lines.map((line) => isOpen2 ? lineEnd + line : line + lineEnd).join("");
  return { span: source.span(at, at), text };
}
function lineEndOf({ text }) {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
var directiveMisplaced = {
  id: "directive-misplaced",
  family: "The service itself",
  severity: "warning",
  summary: "A directive stands in a section in which systemd ignores it.",
  service: fromProblems("directive-misplaced", moved)
};
function moved({ span, section }, service) {
  const setting = settingAt(service, { ...span, start: span.end });
  const place = setting && linesOf(setting);
  if (section === void 0 || setting === void 0 || place === void 0) return void 0;
  const { source } = span;
  if (!isPlain(source) || /(?:^|\n)[ \t]*[#;][^\n]*\n$/.test(source.text.slice(0, place.start))) return void 0;
  const others = service.settings.filter((other) => other.section === section);
  if (others.some(({ key, effective }) => effective && key.value === setting.key.value)) return void 0;
  const same = service.settings.filter(
    ({ key, section: own }) => own === setting.section && key.value === setting.key.value
  );
  if (same.length > 1) return void 0;
  const last = others.findLast(({ key }) => key.span().source === source);
  const { start } = setting.key.span();
  const words = source.text.slice(start, setting.value.span().end);
  const [taken, put] = [removal(setting), last && additionBehind(last, [words])];
  return taken && put && likely(`Move ${setting.key.value}= to [${section}]`, [...taken, ...put]);
}
function duplicates(host) {
  const found = known.get(host) ?? findDuplicates(host);
  known.set(host, found);
  return found;
}
var known = /* @__PURE__ */ new WeakMap();
function findDuplicates(host) {
  return groups(host).flatMap(({ gateways, collisions: collisions2 }) => {
    const legacy = gateways.filter(isLegacyUnit);
    const current = gateways.filter((gateway) => !isLegacyUnit(gateway));
    const isLegacy = legacy.length > 0 && current.some((gateway) => isUnit(gateway, /^hermes-gateway\b/));
    if (!isLegacy) return [{ rule: kindOf(gateways), gateways, collisions: collisions2 }];
    const rest = { rule: kindOf(current), gateways: current, collisions: collisions2 };
    return [
      { rule: "legacy-unit", gateways: [...legacy, ...current], collisions: collisions2 },
      ...current.length > 1 ? [rest] : []
    ];
  });
}
function isLegacyUnit(gateway) {
  return isUnit(gateway, /^hermes\.service$/);
}
function isUnit({ service: { manager, name }, container }, pattern) {
  return manager === "systemd" && container === void 0 && pattern.test(name);
}
function kindOf(gateways) {
  const contained = gateways.filter(({ container }) => container !== void 0);
  if (contained.length === gateways.length) return "shared-data-volume";
  const [one, other] = gateways.map(({ service }) => service);
  const isPair = gateways.length === 2 && contained.length === 0 && one?.manager === other?.manager;
  const scopes = /* @__PURE__ */ new Set([one?.scope, other?.scope]);
  return isPair && scopes.has("user") && scopes.has("system") ? "duplicate-scope" : "duplicate-profile";
}
function groups(host) {
  const certain = (0, import_chunk_BRFFDVYW.collisions)(host).filter(({ gateways }) => !(0, import_chunk_BRFFDVYW.areWaysToStart)(gateways));
  const largestFirst = certain.toSorted((a, b) => b.gateways.length - a.gateways.length || lastOf(b) - lastOf(a));
  const found = [];
  const ofGateway = /* @__PURE__ */ new Map();
  for (const collision of largestFirst) {
    const around = (ofGateway.get(collision.gateways[0]) ?? []).filter(
      ({ gateways }) => collision.gateways.every((gateway) => gateways.has(gateway))
    );
    const same = around.find(({ gateways }) => gateways.size === collision.gateways.length);
    if (same !== void 0) same.collisions.push(collision);
    if (around.some(({ last }) => last >= lastOf(collision))) continue;
    const group = { gateways: new Set(collision.gateways), collisions: [collision], last: lastOf(collision) };
    found.push(group);
    for (const gateway of collision.gateways) ofGateway.set(gateway, [...ofGateway.get(gateway) ?? [], group]);
  }
  return found.map(({ gateways, collisions: collisions2 }) => ({ gateways: [...gateways], collisions: collisions2 }));
}
function lastOf({ eras }) {
  return eras.at(-1).index;
}
function sharedHomes({ collisions: collisions2 }) {
  return listing(
    collisions2.map(({ home, profile, eras, follows }) => {
      const what = follows ? `whatever ${home.path}/active_profile says` : `${homeWords(profile, home)}${profile === null ? "" : ` in ${home.path}`}`;
      return `${what} (${(0, import_chunk_BRFFDVYW.describeEras)(eras)})`;
    })
  );
}
function whyFollowers({ collisions: collisions2, gateways }) {
  const followers = gateways.filter(({ profile }) => profile.state === "unpinned").map(({ service }) => (0, import_chunk_BRFFDVYW.nameOf)(service));
  const active = collisions2.find((collision) => collision.active !== void 0)?.active;
  if (followers.length === 0) return "";
  const verb = followers.length === 1 ? "names" : "name";
  return `${listing(followers)} ${verb} no profile${active === void 0 ? "" : `, and active_profile says ${quote(active.name)}`}. `;
}
function otherPlaces({ collisions: collisions2, gateways }, primary) {
  const active = collisions2.find((collision) => collision.active?.span !== void 0)?.active;
  return [
    ...gateways.filter((gateway) => !isSamePlace(gateway, primary)).map((gateway) => ({ span: (0, import_chunk_CL5MXXCG.identitySpan)(gateway), label: `${distinctName(gateway, primary)} runs it too` })),
    ...active?.span === void 0 ? [] : [{ span: active.span, label: `active_profile says ${quote(active.name)}` }]
  ];
}
function isSamePlace(gateway, other) {
  return (0, import_chunk_M5RVUK72.compareSpans)((0, import_chunk_CL5MXXCG.identitySpan)(gateway), (0, import_chunk_CL5MXXCG.identitySpan)(other)) === 0;
}
function distinctName(gateway, other) {
  const { service } = gateway;
  if (service === other.service) return (0, import_chunk_BRFFDVYW.nameBeside)(gateway, other);
  return (0, import_chunk_BRFFDVYW.nameOf)(service) === (0, import_chunk_BRFFDVYW.nameOf)(other.service) ? `the ${service.scope}'s ${(0, import_chunk_BRFFDVYW.nameOf)(service)}` : (0, import_chunk_BRFFDVYW.nameOf)(service);
}
function fight(gateways) {
  if (gateways.some(({ container }) => container !== void 0)) return acrossContainers(gateways);
  const replacing = gateways.filter(({ replaces }) => replaces);
  const tireless = replacing.filter(returnsAfterStop);
  if (tireless.length > 1) {
    return `${all(tireless, gateways)} start with --replace under ${listing(policies(tireless))}: each start stops the other with SIGTERM, which the manager then starts again, and so for ever`;
  }
  if (replacing.length > 0) {
    const others = gateways.filter((gateway) => replacing.length > 1 || gateway !== replacing[0]);
    return `every start of ${names(replacing)} (--replace) stops the one that runs with SIGTERM: ${afterwards(others)}`;
  }
  return `the one that starts second exits 1 with "Gateway already running", ${afterRefusal(gateways)}`;
}
function acrossContainers(gateways) {
  return `across the wall of a container neither can see or stop the process of the other (--replace does not help): where the lock is seen on both sides, the one that starts second exits 1, ${afterRefusal(gateways)}; where it is not (a virtual machine, network storage), both answer with the same bots and write over the same sessions`;
}
function afterRefusal(gateways) {
  const retrying = gateways.filter(triesAgain);
  if (retrying.length > 0) {
    const words = policies(retrying);
    return `and ${listing(words)} ${words.length === 1 ? "starts" : "start"} it again and again, for ever`;
  }
  const keys = policyKeys(gateways.filter(isOpen));
  const does = keys.length === 1 ? "does" : "do";
  return keys.length === 0 ? "and stays down" : `and what ${listing(keys)} then ${does} is not known here`;
}
function afterwards(gateways) {
  const down = gateways.filter((gateway) => !returnsAfterStop(gateway) && !isOpen(gateway));
  const open = gateways.filter(isOpen);
  const returning = gateways.filter(returnsAfterStop);
  const back = returning.filter(({ replaces }) => replaces);
  const refused = returning.filter(({ replaces }) => !replaces);
  const ending = refused.filter((gateway) => !triesAgain(gateway));
  const clauses = [
    ...down.length === 0 ? [] : [`${names(down)} then ${plural(down, "stays", "stay")} down`],
    ...back.length === 0 ? [] : [`${names(back)} comes back under ${listing(policies(back))} and takes over again`],
    ...refusal(refused.filter(triesAgain), "again and again"),
    ...refusal(ending, `and then ${plural(ending, "stays", "stay")} down`),
    ...open.length === 0 ? [] : [`what becomes of ${names(open)} is up to ${listing(policyKeys(open))}, which is not known here`]
  ];
  return clauses.join("; ");
}
function refusal(gateways, end) {
  if (gateways.length === 0) return [];
  const [comes, exits] = [plural(gateways, "comes", "come"), plural(gateways, "exits", "exit")];
  return [
    `${names(gateways)} ${comes} back under ${listing(policies(gateways))} and ${exits} 1 with "Gateway already running", ${end}`
  ];
}
function restartOf({ service, ordinal }) {
  return ordinal === void 0 ? service.restart?.policy : void 0;
}
function isOpen(gateway) {
  return restartOf(gateway) === null;
}
function returnsAfterStop(gateway) {
  const policy = restartOf(gateway);
  return policy === "always" || policy === "on-success";
}
function triesAgain(gateway) {
  const policy = restartOf(gateway);
  return policy === "always" || policy === "on-failure";
}
function policies(gateways) {
  return [...new Set(gateways.flatMap(({ service }) => (0, import_chunk_BRFFDVYW.policyOf)(service) ?? []))];
}
function policyKeys(gateways) {
  return [...new Set(gateways.map(({ service }) => (0, import_chunk_BRFFDVYW.managerOf)(service).policyKey))];
}
function all(some, gateways) {
  if (some.length < gateways.length) return names(some);
  return some.length === 2 ? "both" : "all";
}
function names(gateways) {
  return listing([...new Set(gateways.map(({ service }) => (0, import_chunk_BRFFDVYW.nameOf)(service)))]);
}
function plural(gateways, one, many) {
  return gateways.length === 1 ? one : many;
}
var duplicateProfile = {
  id: "duplicate-profile",
  family: "Duplicate profile",
  severity: "error",
  summary: "Two services of one host run the same profile and so share one home, lock, PID file and log.",
  host: (host) => [
    ...duplicates(host).filter(({ rule }) => rule === "duplicate-profile").map((duplicate) => draft(duplicate, host)),
    ...(0, import_chunk_BRFFDVYW.residents)(host).flatMap(ofItself)
  ]
};
function draft(duplicate, host) {
  const { gateways } = duplicate;
  const primary = intruder(duplicate);
  const others = gateways.filter((gateway) => gateway !== primary);
  const services = new Set([primary, ...others].map(({ service }) => service));
  const names2 = [...services].map(import_chunk_BRFFDVYW.nameOf);
  const fix = ownName(primary, host);
  return {
    span: (0, import_chunk_CL5MXXCG.identitySpan)(primary),
    ...fix && { fix },
    message: `${whoRun(names2, gateways.length)} ${sharedHomes(duplicate)}. ${whyFollowers(duplicate)}They share one gateway.lock, gateway.pid and log, and ${fight(gateways)}. ${remedy(duplicate)}`,
    related: otherPlaces(duplicate, primary)
  };
}
function whoRun(names2, count) {
  if (names2.length === 1) return `${names2[0]} starts ${count} gateways that run`;
  return `${listing(names2)} ${names2.length === 2 ? "both" : "all"} run`;
}
function ofItself(gateway) {
  const { service, replicas, home, profile } = gateway;
  if (replicas === void 0 || home === null) return [];
  const what = `${homeWords(profile.name, home)}${profile.name === null ? "" : ` in ${home.path}`}`;
  const { single } = (0, import_chunk_BRFFDVYW.managerOf)(service);
  return [
    {
      span: replicas.span,
      message: `${(0, import_chunk_BRFFDVYW.nameOf)(service)} runs ${replicas.count} gateways of ${what} at a time: they share one gateway.lock, gateway.pid and log, and ${fight([gateway, gateway])}. ${single === void 0 ? "Run one" : `Write ${quote(single)}`}, or give each a home of its own.`,
      related: [{ span: (0, import_chunk_CL5MXXCG.identitySpan)(gateway), label: "each of them runs this" }]
    }
  ];
}
function intruder({ gateways, collisions: collisions2 }) {
  const profile = collisions2[0]?.profile ?? "default";
  const isStranger = ({ namedProfile }) => (namedProfile ?? profile) !== profile;
  const isOpen2 = (gateway) => gateway.profile.state === "unpinned";
  const found = gateways.find((gateway) => isStranger(gateway) && isOpen2(gateway)) ?? gateways.find(isStranger) ?? gateways.findLast(isOpen2);
  return found ?? gateways.at(-1);
}
function ownName(gateway, host) {
  const { namedProfile: name } = gateway;
  const isRun = host.gateways.some(({ profile }) => profile.name === name);
  return name == null || isRun ? void 0 : renameFix(gateway, name, host);
}
function remedy({ gateways }) {
  const [first] = gateways;
  if (gateways.every((gateway) => isSamePlace(gateway, first))) {
    return first.service.instance === void 0 ? 'All are made of this one command: let what makes them put "--profile" with another name into each, before "gateway".' : 'Write "--profile %i" before "gateway" in the template, so that each instance runs a profile of its own.';
  }
  const wanted2 = gateways.map(({ namedProfile }) => namedProfile ?? null);
  const areDistinct = !wanted2.includes(null) && new Set(wanted2).size === wanted2.length;
  if (!areDistinct) return `Keep one of them, or give ${ownHome(gateways)}.`;
  const steps = gateways.flatMap((gateway) => step(gateway, gateway.namedProfile));
  const words = listing(steps);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
function ownHome(gateways) {
  const isMixed = gateways.some(({ container }) => container !== void 0);
  return isMixed ? "the container a data directory of its own" : 'each a profile of its own with "--profile NAME" before "gateway"';
}
function step(gateway, name) {
  const { profile, service } = gateway;
  const flag = (0, import_chunk_CL5MXXCG.flagOf)(gateway);
  if (profile.state === "pinned" && profile.name === name) return [];
  if (flag?.value === void 0) return [`add ${quote(`--profile ${name}`)} before "gateway" in ${(0, import_chunk_BRFFDVYW.nameOf)(service)}`];
  return [`write ${quote(name)} for ${quote(flag.value.value)} in ${(0, import_chunk_BRFFDVYW.nameOf)(service)}`];
}
var duplicateScope = {
  id: "duplicate-scope",
  family: "Duplicate profile",
  severity: "error",
  summary: "The same profile has a service in the user manager and one in the system manager.",
  host: (host) => duplicates(host).filter(({ rule }) => rule === "duplicate-scope").map(draft2)
};
function draft2(duplicate) {
  const user = duplicate.gateways.find(({ service }) => service.scope === "user");
  const system = duplicate.gateways.find(({ service }) => service.scope === "system");
  return {
    span: (0, import_chunk_CL5MXXCG.identitySpan)(system),
    message: `The system's ${(0, import_chunk_BRFFDVYW.nameOf)(system.service)} and the user's ${(0, import_chunk_BRFFDVYW.nameOf)(user.service)} both run ${sharedHomes(duplicate)}. ${whyFollowers(duplicate)}They share one gateway.lock, gateway.pid and log, and ${fight(duplicate.gateways)}; the two managers do not know of each other. Keep one: the system's where the gateway must run without a login, else the user's.`,
    related: otherPlaces(duplicate, system)
  };
}
function isBotToken(name) {
  return /(?:^|_)BOT_TOKEN$/.test(name) || /^SLACK_(?:\w+_)?TOKEN$/.test(name);
}
function isCredential(name) {
  return /(?:^|_)(?:TOKEN|SECRET|API_KEY|APIKEY|SECRET_KEY|ACCESS_KEY|PRIVATE_KEY|PASSWORD|PASSWD)$/.test(name) || name === "API_SERVER_KEY";
}
var TOKEN_SHAPES = [
  /^\d{8,12}:[\w-]{30,50}$/,
  // Telegram
  /^[\w-]{23,30}\.[\w-]{6}\.[\w-]{25,45}$/,
  // Discord
  /^xox[a-z]-[\w-]{20,}$|^xapp-[\w-]{20,}$/,
  // Slack
  /^sk-[\w-]{20,}$/,
  // OpenAI, Anthropic, OpenRouter
  /^(?:gh[pousr]_|github_pat_|glpat-|hf_|gsk_|xai-|AIza|AKIA)[\w-]{16,}$/,
  /^eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}$/
  // JSON web token
];
var SHORTEST_TOKEN = 19;
var TOKENS = new RegExp(
  [
    ...TOKEN_SHAPES.map(({ source }) => source.replaceAll(/[$^]/g, "")).map(
      (shape) => `(?<![\\w-])(?:${shape})(?![\\w-])`
    ),
    `(?<=://[^\\s/:@'"]{0,200}:)[^\\s/@'"]+(?=@)`,
    "(?<=\\b(?:Bearer|Basic) )[\\w.~+/-]{8,}={0,2}"
  ].join("|"),
  "g"
);
var MAY_HOLD_TOKEN = /\d{8}:|\.[\w-]{6}\.|xox|xapp-|sk-|gh[pousr]_|github_pat_|glpat-|hf_|gsk_|xai-|AIza|AKIA|eyJ|@|Bearer |Basic /;
var STAND_INS = [
  /\$[{(]?[A-Za-z_]|<[^<>]*>|\{\{|^\{.*\}$|^[%@[(]/s,
  // ${X}, <token>, {{ x }}, @X@, [token]
  /x{3,}|\*{3,}|\.{3}|…|(?:^|[^a-z0-9])0{6,}/i,
  /(?:^|[^a-z])(?:your|change|replace|example|placeholder|dummy|fake|sample|test|demo|redacted|insert|todo|fixme|here)(?:$|[^a-z])/i,
  /change_?me|replace_?me|placeholder|redacted/i,
  /^\d{1,15}$/,
  /^\.{0,2}\/|^~\/|^[a-z][a-z0-9+.-]*:\/\/|^(?:file|env|vault|sops|age|op|ssm|encrypted):|^ENC\[/i
  // /run/secrets/x, op://…
];
function isSecret(name, value) {
  const plain = value.trim().replace(/^(["'])(.*)\1$/s, "$2");
  if (plain.length < SHORTEST || plain.length > 4096 || new Set(plain).size < 5) return false;
  return isCredential(name) ? !isStandIn(plain) : isToken(plain);
}
function isToken(value) {
  return value.length >= SHORTEST_TOKEN && value.length <= 4096 && TOKEN_SHAPES.some((shape) => shape.test(value)) && !isStandIn(value);
}
function isStandIn(value) {
  return STAND_INS.some((shape) => shape.test(value));
}
function secretsOf(service) {
  const secrets = known2.get(service) ?? findSecrets(service);
  known2.set(service, secrets);
  return secrets;
}
var known2 = /* @__PURE__ */ new WeakMap();
function findSecrets({ environment, withdrawn = [], settings, commands }) {
  const inVariables = [...environment, ...withdrawn].filter(({ name, value }) => value.isKnown() && isSecret(name, value.value)).map(({ name, span, value }) => ({ name, label: before(value.span(), span, name), value }));
  const dropped = settings.filter(({ key, effective }) => key.value === "Environment" && !effective);
  const others = settings.filter(({ key: { value } }) => !value.startsWith("Environment") && !value.startsWith("Exec"));
  const texts = [...[...dropped, ...others].map(({ value }) => value), ...commands.flatMap(({ words }) => words)];
  return [...inVariables, ...texts.flatMap(inText)];
}
function secretSpans(service) {
  const values = secretsOf(service).map(({ value }) => value);
  const origins = values.flatMap(({ pieces }) => pieces.flatMap(({ origin }) => origin ?? []));
  return [...values.map((value) => value.span()), ...origins, ...partedSpans(service)];
}
function tokenSpans(source) {
  if (!MAY_HOLD_TOKEN.test(source.text)) return [];
  return [...source.text.matchAll(TOKENS)].filter(([token]) => token.length <= 4096 && !isStandIn(token)).map(({ index, 0: token }) => source.span(index, index + token.length));
}
function partedSpans({ settings }) {
  const lists = settings.filter(({ key, value }) => key.value === "Environment" && /\s/.test(value.value)).map(({ value }) => value);
  return lists.flatMap(
    (list) => [...list.value.matchAll(/(?<![^\s"'])(\w+)=[^\s"']+((?:\s+[^\s"'=]+(?![^\s]))+)/g)].flatMap(
      ({ index, 0: all2, 1: name = "", 2: rest = "" }) => {
        if (!isCredential(name)) return [];
        const end = index + all2.length;
        return [list.span(end - rest.trimStart().length, end)];
      }
    )
  );
}
var SHORTEST = 8;
var WORD = /[^\s;|&<>()]{8,}/g;
function inText(text) {
  if (text.length < SHORTEST || !(/["'=]/.test(text.value) || MAY_HOLD_TOKEN.test(text.value))) return [];
  const referred = referredIn(text.value);
  return [...text.value.matchAll(WORD)].flatMap(({ index, 0: written2 }) => {
    const token = written2.replaceAll(/["']/g, "");
    const equals = token.indexOf("=");
    const name = token.slice(0, Math.max(equals, 0));
    const value = token.slice(equals + 1);
    const meant = referred.get(name) ?? name;
    if (!isToken(value) && !(/^\w+$/.test(name) && isSecret(meant, value))) return [];
    const place = (0, import_chunk_BRFFDVYW.unquoted)(text.slice(index, index + written2.length));
    if (!place.isKnown()) return [];
    return [{ ...name !== "" && { name }, label: place.span(0, name.length), value: place.slice(equals + 1) }];
  });
}
function referredIn(value) {
  const references = value.includes("$") ? [...value.matchAll(/\b(\w+)=["']?\$\$?\{?(\w+)/g)] : [];
  return new Map(
    references.filter(([, name = ""]) => isCredential(name)).map(([, name = "", other = ""]) => [other, name])
  );
}
function before(value, assignment, name) {
  const { source } = value;
  if (assignment.source !== source || assignment.start >= value.start) return source.span(value.start, value.start);
  const start = source.text.slice(assignment.start, value.start).indexOf(name);
  if (start === -1) return source.span(assignment.start, assignment.start);
  return source.span(assignment.start + start, assignment.start + start + name.length);
}
var environmentFileOutsideProfile = {
  id: "environment-file-outside-profile",
  family: "Locks and logs",
  severity: "warning",
  summary: "A file of variables lies in another profile's home, or one file with bot tokens serves two gateways.",
  host: (host) => {
    const homes = (0, import_chunk_BRFFDVYW.homesOf)(host);
    const files = (0, import_chunk_BRFFDVYW.residents)(host).flatMap(
      (gateway) => gateway.service.environmentFiles.map((file) => ({
        gateway,
        file,
        span: file.path.span(),
        path: (0, import_chunk_BRFFDVYW.hostPath)(file.path, gateway.service)
      }))
    );
    const foreign = /* @__PURE__ */ new Set();
    const drafts = files.flatMap((reading) => {
      const found = inForeignHome(reading, homes);
      if (found.length > 0) foreign.add(reading);
      return found;
    });
    return [...drafts, ...sharedTokens(files.filter((reading) => !foreign.has(reading)))];
  }
};
function inForeignHome({ gateway, file, span, path }, homes) {
  const isHarmless = file.source !== void 0 && !file.names.some(isCredential);
  if (path === null || isHarmless) return [];
  const other = (0, import_chunk_BRFFDVYW.foreignHome)(path, gateway, homes);
  if (other === null) return [];
  const own = (0, import_chunk_BRFFDVYW.fixedHome)(gateway);
  return [
    {
      span,
      message: `${(0, import_chunk_BRFFDVYW.nameOf)(gateway.service)} runs in ${own} and reads ${quote(path)} from the home of ${profileWords(other.profile)}: it inherits that profile's bot tokens wherever ${own}/.env does not set its own, and the two gateways fight over one bot. Read a file in ${own}, or none: Hermes reads ${own}/.env by itself.`,
      related: [{ span: gateway.span, label: `this command runs in ${own}` }]
    }
  ];
}
function sharedTokens(files) {
  const withTokens = files.filter(({ file }) => file.names.some(isBotToken));
  return [...(0, import_chunk_BRFFDVYW.groupBy)(withTokens, fileKey).values()].flatMap((group) => {
    const names2 = (0, import_chunk_BRFFDVYW.severalIn)(group);
    const first = group[0];
    if (names2 === void 0 || isOneHome(group)) return [];
    const tokens = listing([...new Set(first.file.names.filter(isBotToken))]);
    const verb = names2.length > 2 ? "all read" : names2.length > 1 ? "both read" : "reads";
    return {
      span: first.span,
      message: `${listing(names2)} ${verb} ${tokens} from ${quote(first.path ?? first.file.path.value)}: gateways with one bot token fight over it${refusal2(group)}. Give each profile its own token, in the .env of its home.`,
      related: (0, import_chunk_BRFFDVYW.relatedOf)(group, (name) => `${name} reads the same file`)
    };
  });
}
function fileKey({ path, file }) {
  return path ?? file.source?.path ?? null;
}
function refusal2(group) {
  const isContained = group.some(({ gateway }) => gateway.container !== void 0);
  return isContained ? ", and in a container none sees that another has it" : ", and the second one is refused";
}
function isOneHome(group) {
  const homes = new Set(group.map(({ gateway }) => gateway.home?.key));
  return group.length > 1 && homes.size === 1 && !homes.has(void 0) && !homes.has(null);
}
var environmentLost = {
  id: "environment-lost",
  family: "The service itself",
  severity: "error",
  summary: "The manager drops variables: unquoted blanks, bad escapes, unbalanced quotes, no `=`, no string.",
  service: fromProblems("environment-lost", quoted)
};
var WITH_BLANKS = /(?<![^ \t])[A-Za-z_]\w*=[^\s=]*(?:[ \t]+[^\s=]+)+(?![^ \t])/g;
function quoted({ span }, service) {
  const setting = settingAt(service, span);
  if (setting?.key.value !== "Environment" || linesOf(setting) === void 0) return void 0;
  const { source, start, end } = setting.value.span();
  const text = source.text.slice(start, end);
  if (/["'\\\n]/.test(text)) return void 0;
  const places = [...text.matchAll(WITH_BLANKS)].flatMap(({ index, 0: words }) => [index, index + words.length]);
  return likely(
    "Put quotes around what belongs together",
    places.map((at) => ({ span: source.span(start + at, start + at), text: '"' }))
  );
}
var execStartNotReset = {
  id: "exec-start-not-reset",
  family: "The service itself",
  severity: "error",
  summary: "A drop-in adds ExecStart= without the empty reset, or a unit has more than one and is not Type=oneshot.",
  service: fromProblems("exec-start-not-reset")
};
var fileUnreadable = {
  id: "file-unreadable",
  family: "The linter's own words",
  severity: "warning",
  // A file that a pull request makes unreadable could hide anything.
  severityOfNew: "error",
  summary: "A file that may hold a service cannot be decoded, is too large, is broken or is not what its name says.",
  service: fromProblems("file-unreadable"),
  unreadable: ({ source, reason, span = source.span(0, 0) }) => [
    {
      span,
      message: `${source.path.replace(/^.*\//s, "")} is not read: ${reason}. What it says of a gateway is missing from this verdict; mend the file or exclude it in the configuration.`
    }
  ]
};
var gatewayStartInService = {
  id: "gateway-start-in-service",
  family: "Pinned profile",
  severity: "error",
  summary: "A service runs `hermes gateway start` (or stop, restart, install), which manages a service and is not the gateway.",
  service: fromProblems("gateway-start-in-service")
};
var homeInconsistent = {
  id: "home-inconsistent",
  family: "Locks and logs",
  severity: "warning",
  summary: "The homes of one host's named profiles do not lie under one root.",
  host: check
};
function check(host) {
  const named = (0, import_chunk_BRFFDVYW.residents)(host).filter(isNamed);
  const groups2 = [...(0, import_chunk_BRFFDVYW.groupBy)(named, ({ root }) => root?.key ?? null).values()].sort((a, b) => b.length - a.length);
  if (groups2.length < 2) return [];
  const [usual, ...others] = groups2.map((group) => group[0]);
  const odd = others[0];
  return [
    {
      span: placeOf(odd),
      message: `${described(odd)}, ${described(usual)}: "hermes profile list" and active_profile know the profiles of one root only, so each command sees a part of the gateways, and one profile name can exist twice. Put the profiles under one root.`,
      related: [usual, ...others.slice(1)].map((gateway) => ({ span: placeOf(gateway), label: described(gateway) }))
    }
  ];
}
function isNamed({ profile: { name, state }, container }) {
  return container === void 0 && (state === "pinned" || state === "pinned-by-home") && name !== null && name !== "default";
}
function described({ service, profile, root }) {
  return `${(0, import_chunk_BRFFDVYW.nameOf)(service)} has profile ${quote(profile.name)} under ${root?.path}`;
}
function placeOf(gateway) {
  return (0, import_chunk_CL5MXXCG.homeVariable)(gateway)?.span ?? gateway.span;
}
var KILLER = /(?:^|[\s/;|&(])p?kill(?:\s|$)/;
var MAIN_PROCESS = /\$(?:\{MAINPID\}|MAINPID(?!\w))/;
var ONLY_KILLS = /^(?:\S*\/)?kill(?: -\S+)* \$(?:\{MAINPID\}|MAINPID)$/;
var killOnStop = {
  id: "kill-on-stop",
  family: "The service itself",
  severity: "error",
  summary: "ExecStopPost= kills $MAINPID, which by then can be the freshly started gateway.",
  service: (service) => service.commands.filter(({ role }) => role === "stop-post").filter(({ words }) => {
    const text = words.map(({ value }) => value).join(" ");
    return KILLER.test(text) && MAIN_PROCESS.test(text);
  }).map(({ span, words }) => ({
    span,
    ...withFix(words.map(({ value }) => value).join(" "), span, service),
    message: `${(0, import_chunk_BRFFDVYW.nameOf)(service)} kills $MAINPID in ExecStopPost=, which runs after every stop, clean restarts included: it can hit the gateway that has just been started, and Restart=always then starts and kills for ever. Remove the line; systemd itself ends what is left, after TimeoutStopSec=.`
  }))
};
function withFix(words, span, service) {
  const setting = ONLY_KILLS.test(words) ? settingAt(service, span) : void 0;
  const fix = setting && isWhole(setting, span) ? likely("Remove the line", removal(setting)) : void 0;
  return fix === void 0 ? {} : { fix };
}
var legacyUnit = {
  id: "legacy-unit",
  family: "Duplicate profile",
  severity: "error",
  summary: "The old `hermes.service` runs a gateway beside `hermes-gateway*.service` for the same profile.",
  host: (host) => duplicates(host).filter(({ rule }) => rule === "legacy-unit").map(draft3)
};
function draft3(duplicate) {
  const [legacy, ...others] = duplicate.gateways;
  const names2 = listing(others.map(({ service }) => (0, import_chunk_BRFFDVYW.nameOf)(service)));
  return {
    span: legacy.span,
    message: `${legacy.service.name} is the gateway's old name and stands beside ${names2}: they run ${sharedHomes(duplicate)}. ${whyFollowers(duplicate)}They share one gateway.lock, gateway.pid and log, and ${fight(duplicate.gateways)}. Remove ${legacy.service.name}; on the host "hermes gateway migrate-legacy" does it.`,
    related: otherPlaces(duplicate, legacy)
  };
}
var lockDirSplit = {
  id: "lock-dir-split",
  family: "Locks and logs",
  severity: "warning",
  summary: "Gateways of one host and user keep their bot-token locks in different directories, so none sees the others.",
  host: check2
};
var VARIABLES = ["HERMES_GATEWAY_LOCK_DIR", "XDG_STATE_HOME", "HOME"];
function check2(host) {
  const groups2 = [...(0, import_chunk_BRFFDVYW.groupBy)((0, import_chunk_BRFFDVYW.residents)(host), ({ tokenLocks }) => tokenLocks?.key ?? null).values()];
  if (groups2.length < 2) return [];
  groups2.sort((a, b) => b.length - a.length || Number(isMoved(a)) - Number(isMoved(b)));
  const [usual, ...others] = groups2.map((group) => group[0]);
  const odd = others[0];
  return [
    {
      span: deciding(odd),
      message: `${described2(odd)}, ${(0, import_chunk_BRFFDVYW.nameOf)(usual.service)} in ${usual.tokenLocks?.path}: neither sees the other's locks, so two gateways that are given one bot token both poll it, where Hermes would refuse the second. Give all gateways of this user one HERMES_GATEWAY_LOCK_DIR, XDG_STATE_HOME and HOME, or set none of them.`,
      related: [usual, ...others.slice(1)].map((gateway) => ({
        span: deciding(gateway),
        label: described2(gateway)
      }))
    }
  ];
}
function described2({ service, tokenLocks }) {
  return `${(0, import_chunk_BRFFDVYW.nameOf)(service)} keeps its bot-token locks in ${tokenLocks?.path}`;
}
function isMoved(group) {
  return group.some(({ service }) => VARIABLES.some((name) => (0, import_chunk_CL5MXXCG.variableOf)(service, name) !== void 0));
}
function deciding({ service, span }) {
  return VARIABLES.map((name) => (0, import_chunk_CL5MXXCG.variableOf)(service, name)?.span).find((found) => found !== void 0) ?? span;
}
var LOCK_FILE = /^(?:.*\/)?(?:gateway\.(?:lock|pid|\*|\{[a-z,]+\})|\*\.(?:lock|pid))$/s;
var REMOVERS = /(?:^|\/)(?:rm|unlink|shred|truncate)$/;
function lockMentions(service) {
  const { pidFile, commands, container } = service;
  const mentions = commands.flatMap((command) => inCommand(command, service));
  const found = container === void 0 ? mentions : mentions.map((mention2) => ({ ...mention2, directory: null }));
  if (pidFile === void 0 || !LOCK_FILE.test(pidFile.value)) return found;
  const mention = { directory: directoryOf((0, import_chunk_BRFFDVYW.hostPath)(pidFile, service)), text: pidFile.value, span: pidFile.span() };
  return [{ ...mention, removes: false }, ...found];
}
function inCommand(command, service) {
  const { words } = command;
  const script = (0, import_chunk_BRFFDVYW.scriptIndex)(words);
  let removes;
  return words.flatMap((word, index) => {
    if (index === script) return inScript(word, command, service);
    const from = word.value.lastIndexOf("=") + 1;
    if (!LOCK_FILE.test(word.value.slice(from))) return [];
    const value = word.slice(from);
    removes ??= words.some((other) => REMOVERS.test(other.value));
    const directory = directoryOf(value.value.startsWith("~") ? null : (0, import_chunk_BRFFDVYW.shellPath)(value, service));
    return [{ directory, text: value.value, span: value.span(), command, removes }];
  });
}
function inScript(script, command, service) {
  const found = [];
  let removes = false;
  for (const { index, 0: token } of script.value.matchAll(/[;|&\n()]+|[^\s`;|&<>()=]+/g)) {
    if (/^[;|&\n()]/.test(token)) removes = false;
    const plain = token.replaceAll(/["']/g, "");
    if (REMOVERS.test(plain)) removes = true;
    if (!LOCK_FILE.test(plain)) continue;
    const word = (0, import_chunk_BRFFDVYW.unquoted)(script.slice(index, index + token.length));
    const directory = directoryOf((0, import_chunk_BRFFDVYW.shellPath)(word, service));
    found.push({ directory, text: word.value, span: word.span(), command, removes });
  }
  return found;
}
function directoryOf(path) {
  return path === null ? null : path.slice(0, path.lastIndexOf("/")) || "/";
}
var lockOutsideProfile = {
  id: "lock-outside-profile",
  family: "Locks and logs",
  severity: "error",
  summary: "A `gateway.lock` or `gateway.pid` that the service names lies in another home than the one it runs.",
  host: (host) => {
    const homes = (0, import_chunk_BRFFDVYW.homesOf)(host);
    return host.gateways.flatMap(
      (gateway) => lockMentions(gateway.service).flatMap((mention) => check3(gateway, mention, homes))
    );
  }
};
function check3(gateway, mention, homes) {
  const { directory, text, span } = mention;
  const other = directory === null ? null : (0, import_chunk_BRFFDVYW.foreignHome)(directory, gateway, homes);
  if (other === null) return [];
  const own = (0, import_chunk_BRFFDVYW.fixedHome)(gateway);
  return [
    {
      span,
      message: `${(0, import_chunk_BRFFDVYW.nameOf)(gateway.service)} runs in ${own}, and ${quote(text)} lies in ${other.path}: ${consequence(mention, profileWords(other.profile))}. Name the file in ${own}, or leave it to Hermes and remove it here.`,
      related: [{ span: gateway.span, label: `this command runs in ${own}` }]
    }
  ];
}
function consequence({ removes, command }, profile) {
  if (command === void 0) {
    return `when this service stops, systemd deletes the file, and the gateway of ${profile} is no longer found by it`;
  }
  if (removes) return `deleting it takes away the guard against a second gateway of ${profile}`;
  return `the command looks at the gateway of ${profile}`;
}
var BEFORE = /* @__PURE__ */ new Set(["condition", "start-pre", "start"]);
var lockRemovedAtStart = {
  id: "lock-removed-at-start",
  family: "Locks and logs",
  severity: "warning",
  summary: "The service deletes its own lock or PID file before it starts, and with it the guard against a double start.",
  gateway: (gateway) => lockMentions(gateway.service).filter((mention) => mention.removes && BEFORE.has(mention.command?.role) && mayBeOwn(mention, gateway)).slice(0, 1).map(({ text, span, command }) => ({
    span,
    ...command && withFix2(command, gateway.service),
    message: `${(0, import_chunk_BRFFDVYW.nameOf)(gateway.service)} deletes ${quote(text)} before it starts: a gateway of this profile that still runs is no longer seen, and two then work in one home with one bot token. A lock ends with its process, so none is left to clean up: remove the deletion.`
  }))
};
function mayBeOwn({ directory }, gateway) {
  const own = (0, import_chunk_BRFFDVYW.fixedHome)(gateway);
  return directory === null || own === null || (0, import_chunk_BRFFDVYW.below)(directory, own) === "";
}
function withFix2({ role, words, span }, service) {
  const [program, ...rest] = words.map(({ value }) => value);
  const setting = settingAt(service, span);
  const isAll = /(?:^|\/)rm$/.test(program) && rest.every((word) => word.startsWith("-") || LOCK_FILE.test(word));
  if (role !== "start-pre" || setting === void 0 || !isAll || !isWhole(setting, span)) return {};
  const fix = likely("Remove the line", removal(setting));
  return fix === void 0 ? {} : { fix };
}
var logOutsideProfile = {
  id: "log-outside-profile",
  family: "Locks and logs",
  severity: "error",
  summary: "The log file lies in another profile's home than the one that the service runs.",
  host: (host) => {
    const homes = (0, import_chunk_BRFFDVYW.homesOf)(host);
    return host.gateways.flatMap((gateway) => (0, import_chunk_BRFFDVYW.logFiles)(gateway).flatMap((log) => check4(gateway, log, homes)));
  }
};
function check4(gateway, { path, span }, homes) {
  if (path === null) return [];
  const other = (0, import_chunk_BRFFDVYW.foreignHome)(path, gateway, homes);
  if (other === null || isNamedAfter(gateway, path, other)) return [];
  const own = (0, import_chunk_BRFFDVYW.fixedHome)(gateway);
  return [
    {
      span,
      message: `${(0, import_chunk_BRFFDVYW.nameOf)(gateway.service)} runs in ${own}, and its output goes to ${quote(path)} in the home of ${profileWords(other.profile)}: whoever looks into that profile's log reads another gateway, and Hermes writes its own files elsewhere. Log to ${own}/logs, or ${(0, import_chunk_BRFFDVYW.managerOf)(gateway.service).leaveLog}.`,
      related: [{ span: gateway.span, label: `this command runs in ${own}` }]
    }
  ];
}
function isNamedAfter({ profile: { name } }, path, other) {
  if (name === null || other.profile !== "default") return false;
  const words = `-${(0, import_chunk_BRFFDVYW.below)(path, other.path)?.split(/[^a-zA-Z0-9]+/).join("-")}-`;
  const own = name.replaceAll("_", "-");
  return words.includes(`-${own}`) || words.includes(`${own}-`);
}
var logPathIgnored = {
  id: "log-path-ignored",
  family: "Locks and logs",
  severity: "error",
  summary: "The manager ignores the log path (relative, `~`, `$HOME`, a blank after the colon); the log goes to the journal.",
  service: fromProblems("log-path-ignored")
};
var logPathInconsistent = {
  id: "log-path-inconsistent",
  family: "Locks and logs",
  severity: "notice",
  summary: "With a placeholder for the profile, the gateways of a host log by different patterns.",
  host: check5
};
function check5(host) {
  const own = (0, import_chunk_BRFFDVYW.residents)(host).filter(({ container, ordinal }) => container === void 0 && ordinal === void 0);
  return [...(0, import_chunk_BRFFDVYW.groupBy)(own, ({ service }) => service.manager).values()].flatMap(compare);
}
function compare(gateways) {
  const patterns = new Map(gateways.map((gateway) => [gateway, patternsOf(gateway)]));
  const fitting = fittingPatterns(patterns);
  const groups2 = [
    ...(0, import_chunk_BRFFDVYW.groupBy)(gateways, (gateway) => patternOf(patterns.get(gateway), fitting)).entries()
  ];
  if (groups2.length < 2) return [];
  groups2.sort(([, a], [, b]) => b.length - a.length);
  const [[usualPattern, usual], [oddPattern, odd]] = groups2;
  const [first, other] = [odd[0], usual[0]];
  return [
    {
      span: placeOf2(first),
      message: `${(0, import_chunk_BRFFDVYW.nameOf)(first.service)} logs to ${oddPattern}, ${(0, import_chunk_BRFFDVYW.nameOf)(other.service)} to ${usualPattern}: whoever looks for a profile's log has to know each service, and one rule for rotation does not cover them. Log all gateways by one pattern.`,
      related: groups2.filter(([pattern]) => pattern !== oddPattern).map(([pattern, [gateway]]) => ({ span: placeOf2(gateway), label: `this one logs to ${pattern}` }))
    }
  ];
}
function fittingPatterns(patterns) {
  const named = [...patterns].flatMap(([{ profile }, own]) => profile.name === "default" ? [] : own);
  const exact = [...new Set(named)].map((pattern) => [pattern, pattern]);
  const nameless = [/[-_./]?\{profile\}/g, /\{profile\}[-_./]?/g].flatMap(
    (name) => exact.map(([pattern]) => [pattern.replace(name, ""), pattern])
  );
  return new Map([...nameless, ...exact]);
}
function patternOf(own, fitting) {
  return own.map((pattern) => fitting.get(pattern)).find((pattern) => pattern !== void 0) ?? own[0] ?? null;
}
function patternsOf(gateway) {
  const { name } = gateway.profile;
  const logs = (0, import_chunk_BRFFDVYW.logFiles)(gateway);
  const home = (0, import_chunk_BRFFDVYW.fixedHome)(gateway);
  const paths = logs.flatMap(({ path }) => path ?? []);
  if (name === null || home === null || paths.length < logs.length) return [];
  if (paths.length === 0) return [(0, import_chunk_BRFFDVYW.managerOf)(gateway.service).ownLog];
  const byName = (path) => path.replace(wordOf(name), "$1{profile}");
  const byHome = (path) => {
    const rest = (0, import_chunk_BRFFDVYW.below)(path, home);
    return rest === null ? byName(path) : `{home}/${byName(rest)}`;
  };
  const joined = (pattern) => [...new Set(paths.map(pattern))].join(" and ");
  return name === "default" ? [joined(byHome), joined(byName)] : [joined(byHome)];
}
function wordOf(name) {
  return new RegExp(`(^|[^a-zA-Z0-9])${name.replace(/[^\w-]/g, "\\$&")}(?![a-zA-Z0-9])`, "g");
}
function placeOf2(gateway) {
  return (0, import_chunk_BRFFDVYW.logFiles)(gateway)[0]?.span ?? gateway.span;
}
var ROTATED = /* @__PURE__ */ new Set(["logs/gateway.log", "logs/agent.log", "logs/errors.log"]);
var logWrittenTwice = {
  id: "log-written-twice",
  family: "Locks and logs",
  severity: "notice",
  pedantic: true,
  summary: "The manager appends to the very log file that the program writes and rotates itself.",
  gateway: (gateway) => {
    const own = (0, import_chunk_BRFFDVYW.fixedHome)(gateway);
    const twice = (0, import_chunk_BRFFDVYW.logFiles)(gateway).find(
      ({ path }) => own !== null && path !== null && ROTATED.has((0, import_chunk_BRFFDVYW.below)(path, own) ?? "")
    );
    if (twice === void 0) return [];
    return [
      {
        span: twice.span,
        message: `${(0, import_chunk_BRFFDVYW.nameOf)(gateway.service)} sends its output to ${quote(twice.path ?? "")}, which Hermes writes and rotates itself: lines stand there twice, and after a rotation this output still goes to the old file. Use another name, such as gateway.out.log, or ${(0, import_chunk_BRFFDVYW.managerOf)(gateway.service).leaveLog}.`
      }
    ];
  }
};
var notEnabled = {
  id: "not-enabled",
  family: "The service itself",
  severity: "notice",
  summary: "Nothing starts the gateway at boot or login, so it does not come back after a reboot.",
  gateway: ({ service }) => {
    const { resident, startedBy, span } = service;
    if (!resident || startedBy.length > 0 || service.isRefused || service.isWritten) return [];
    const fact2 = (0, import_chunk_BRFFDVYW.managerOf)(service).notStarted?.(service);
    const fix = wanted(service);
    return fact2 === void 0 ? [] : [{ span, message: `${(0, import_chunk_BRFFDVYW.nameOf)(service)} ${fact2}`, ...fix && { fix } }];
  }
};
function wanted(service) {
  const { manager, scope, settings, files } = service;
  const [unit] = files;
  if (manager !== "systemd" || scope === "unknown" || settings.some(({ section }) => section === "Install"))
    return void 0;
  if (unit === void 0 || !/\.(?:service|container)$/.test(unit.path) || !isPlain(unit)) return void 0;
  const target = `WantedBy=${(0, import_chunk_BRFFDVYW.targetOf)(scope)}`;
  return likely(`Add [Install] with ${target}`, additionAtEnd(unit, ["", "[Install]", target]));
}
var pathNotExpanded = {
  id: "path-not-expanded",
  family: "The service itself",
  severity: "error",
  summary: "`~`, `$HOME` or the like stands where the manager does not expand it.",
  service: fromProblems("path-not-expanded")
};
var pinNotDurable = {
  id: "pin-not-durable",
  family: "The service itself",
  severity: "notice",
  pedantic: true,
  summary: "The pin stands in a user unit or property list that Hermes rewrites at start.",
  gateway: (gateway) => {
    const { service, profile, expectedUnit } = gateway;
    const flag = (0, import_chunk_CL5MXXCG.flagOf)(gateway);
    const isRewritten = service.scope !== "system" && service.name === expectedUnit && service.container === void 0;
    if (flag === void 0 || profile.name !== "default" || !isRewritten) return [];
    if (flag.span.source !== service.files[0] || isReplacement(service)) return [];
    return [
      {
        span: flag.span,
        message: `${(0, import_chunk_BRFFDVYW.nameOf)(service)} is the name under which Hermes keeps a service of its own: at its start, and on "hermes gateway install" and "hermes update", it writes this file anew, for the default profile without a profile flag. ${remedy2(service)}`
      }
    ];
  }
};
function isReplacement({ settings }) {
  return settings.some(({ key, ineffective }) => key.value === "ExecStart" && ineffective === "reset");
}
function remedy2(service) {
  return service.manager === "launchd" ? "Keep the pin in a property list with a label of your own, and the one of Hermes uninstalled." : `Put the command with "--profile default" in ${service.name}.d/10-profile.conf, after an empty ExecStart=.`;
}
var profileEnvNotRead = {
  id: "profile-env-not-read",
  family: "Pinned profile",
  severity: "error",
  summary: "HERMES_PROFILE is set and no profile flag is: that variable never selects a profile.",
  gateway: check6
};
function check6(gateway, host) {
  const found = hermesProfile(gateway);
  const { state, name } = gateway.profile;
  if (found === void 0 || gateway.flags.length > 0) return [];
  if (state !== "unpinned" && state !== "pinned-by-home") return [];
  if (state === "pinned-by-home" && (name ?? "default") === found.value.value) return [];
  const wanted2 = (0, import_chunk_CL5MXXCG.isKnownProfileName)(found.value) ? found.value.value : null;
  const fix = wanted2 === null || state !== "unpinned" ? void 0 : pinFix(gateway, wanted2, host);
  return [
    {
      span: found.span,
      message: `HERMES_PROFILE=${quote(found.value.value)} selects no profile, no release reads it for that: ${(0, import_chunk_BRFFDVYW.nameOf)(gateway.service)} ${outcomeWords(gateway)}. ${remedy3(gateway, wanted2 ?? "NAME")}`,
      ...fix && { fix }
    }
  ];
}
function remedy3({ command }, name) {
  const hasWord = command.words.some(({ value }) => value.split(/\s+/).includes("gateway"));
  return hasWord ? `Add "--profile ${name}" before "gateway".` : `Start it with "hermes --profile ${name} gateway run" instead.`;
}
function hermesProfile({ service, command }) {
  const prefix = "HERMES_PROFILE=";
  const word = command.argv.find(({ value }) => value.startsWith(prefix));
  const found = word === void 0 ? (0, import_chunk_CL5MXXCG.variableOf)(service, "HERMES_PROFILE") : { value: word.slice(prefix.length), span: word.span() };
  return found?.value.value === "" ? void 0 : found;
}
var WHY = {
  glued: 'is not read as a profile: Hermes knows "--profile NAME", "-p NAME" and "--profile=NAME", but no value glued to "-p"',
  equals: 'is not read as a profile: Hermes knows "--profile NAME", "-p NAME" and "--profile=NAME", but no "-p=NAME"',
  "after-dashes": 'is not read as a profile: it stands after "--", where Hermes looks for no flags',
  "value-of": "is not read as a profile: the option before it takes it as its value",
  "no-value": "names no profile: it is the last word of the command and has no value",
  "entry-point": "is not read: this entry point knows no profile flag, only HERMES_HOME selects a profile for it"
};
var profileFlagNotRead = {
  id: "profile-flag-not-read",
  family: "Pinned profile",
  severity: "error",
  summary: "A word looks like a profile flag and is none for Hermes: `-pX`, `-p=X`, after `--`, as the value of another flag.",
  gateway: (gateway) => {
    const read = gateway.flags.filter(({ outcome }) => outcome === "read");
    return gateway.flags.flatMap((flag) => {
      const isLeftOver = read.some(({ span }) => span.start !== flag.span.start);
      return isUnread(flag.outcome) ? [draft4(gateway, flag, flag.outcome, isLeftOver)] : [];
    });
  }
};
function isUnread(outcome) {
  return outcome in WHY;
}
function draft4(gateway, flag, outcome, isLeftOver) {
  const when = flag.releases === void 0 ? "" : ` (${flag.releases})`;
  const fix = repair(gateway, flag, outcome);
  return {
    span: flag.span,
    message: `${quote(writtenWords(flag.span, gateway.command))} ${WHY[outcome]}${when}. ${consequence2(gateway, outcome, isLeftOver)} ${remedy4(flag, outcome, isLeftOver)}`,
    ...fix && { fix }
  };
}
function consequence2(gateway, outcome, isLeftOver) {
  const name = (0, import_chunk_BRFFDVYW.nameOf)(gateway.service);
  if (outcome === "entry-point") return `${name} stops at it with exit 2.`;
  if (isLeftOver) return `It is left for the argument parser, which stops ${name} with exit 2.`;
  const chooser = gateway.profile.state === "volume" ? "it runs what its data volume holds" : "active_profile chooses the home";
  return `${name} is not pinned by it: ${chooser}, and the word left over can stop the command with exit 2.`;
}
function remedy4({ value }, outcome, isLeftOver) {
  if (isLeftOver) return "Remove it.";
  const name = value !== void 0 && (0, import_chunk_CL5MXXCG.isKnownProfileName)(value) ? value.value : "NAME";
  if (outcome === "entry-point") return `Start it with "hermes --profile ${name} gateway run" instead.`;
  return `Write "--profile ${name}" before "gateway".`;
}
function repair(gateway, { span, value }, outcome) {
  if (outcome !== "glued" && outcome !== "equals" || gateway.flags.length > 1) return void 0;
  if (value === void 0 || !(0, import_chunk_CL5MXXCG.isKnownProfileName)(value)) return void 0;
  const place = bareSpan(span, gateway.command);
  const quotes = (0, import_chunk_M5RVUK72.textOf)(place).match(/["']/g)?.length ?? 0;
  const separator = separatorAt(gateway.command, place, gateway.service);
  if (quotes % 2 !== 0 || separator === void 0) return void 0;
  const name = (0, import_chunk_M5RVUK72.textOf)(value.span());
  if (name !== value.value && (quotes > 0 || !(0, import_chunk_M5RVUK72.textOf)(place).endsWith(name))) return void 0;
  return {
    title: `Pin ${(0, import_chunk_BRFFDVYW.nameOf)(gateway.service)} to ${profileWords(value.value)}`,
    edits: [{ span: place, text: `--profile${separator}${name}` }]
  };
}
var profileFlagRepeated = {
  id: "profile-flag-repeated",
  family: "Pinned profile",
  severity: "error",
  summary: "A second profile flag: the first one wins, and the second makes the command stop with exit 2.",
  gateway: (gateway) => {
    const first = (0, import_chunk_CL5MXXCG.flagOf)(gateway);
    return gateway.flags.filter(({ outcome }) => outcome === "repeated").map((flag) => draft5(flag, first, gateway));
  }
};
function draft5(flag, first, gateway) {
  const winner = first === void 0 ? "the first one" : quote(writtenWords(first.span, gateway.command));
  const fix = first === void 0 ? void 0 : removal2(flag, first, gateway);
  return {
    span: flag.span,
    message: `${quote(writtenWords(flag.span, gateway.command))} is a second profile flag: Hermes takes ${winner} and leaves this one to the argument parser, which stops ${(0, import_chunk_BRFFDVYW.nameOf)(gateway.service)} with exit 2 ("unrecognized arguments"). Remove one of the two.`,
    ...first && { related: [{ span: first.span, label: "this flag is read" }] },
    ...fix && { fix }
  };
}
function removal2({ span, value }, first, { command }) {
  if (value === void 0 || value.value !== first.value?.value) return void 0;
  const edits = withoutWords(span, command);
  return edits && { title: "Remove the second profile flag", edits };
}
var profileHomeMismatch = {
  id: "profile-home-mismatch",
  family: "Pinned profile",
  severity: "error",
  summary: "The flag names one profile, HERMES_HOME or WorkingDirectory is the home of another.",
  gateway: check7
};
function check7(gateway, host) {
  const { state, name } = gateway.profile;
  const flag = (0, import_chunk_CL5MXXCG.flagOf)(gateway);
  if (state !== "pinned" || name === null || flag === void 0) return [];
  return mentionsOfHomes(gateway).flatMap(({ key, value, span }) => {
    const other = profileOfHome(value, key === "HERMES_HOME");
    if (other === null || other === name || isStartedToo(other, gateway, host)) return [];
    return [
      {
        span,
        message: `${key} is the home of ${profileWords(other)} (${quote(value.value)}), but the flag says ${quote(name)} and wins: ${(0, import_chunk_BRFFDVYW.nameOf)(gateway.service)} runs ${profileWords(name)}, with its lock, its log and its bots. Make both name one profile.`,
        related: [{ span: flag.span, label: `this flag selects ${profileWords(name)}` }]
      }
    ];
  });
}
function isStartedToo(profile, { service, ordinal }, { gateways }) {
  return ordinal !== void 0 && gateways.some((other) => other.service === service && other.profile.name === profile);
}
function mentionsOfHomes(gateway) {
  const { service } = gateway;
  const home = (0, import_chunk_CL5MXXCG.homeVariable)(gateway);
  const directory = service.workingDirectory;
  return [
    ...home === void 0 ? [] : [{ key: "HERMES_HOME", value: home.value, span: home.span }],
    ...directory === void 0 ? [] : [{ key: (0, import_chunk_BRFFDVYW.managerOf)(service).directoryKey, value: directory, span: directory.span() }]
  ];
}
function profileOfHome(path, anyRoot) {
  const match = /^(.*)\/profiles\/+([^/]+)\/*$/.exec(path.value);
  if (match === null || !(anyRoot || (match[1] ?? "").endsWith("/.hermes"))) return null;
  const name = match[2];
  const at = path.value.lastIndexOf(name);
  return path.isKnown(at, at + name.length) ? name : null;
}
var profileNameInvalid = {
  id: "profile-name-invalid",
  family: "Pinned profile",
  severity: "error",
  summary: "The profile flag names what cannot be a profile: upper case, other characters than `a-z0-9_-`, a reserved word.",
  gateway: (gateway) => gateway.flags.flatMap(
    ({ outcome, span, value }) => outcome === "invalid-name" && value !== void 0 ? [draft6(gateway, span, value)] : []
  )
};
function draft6(gateway, span, value) {
  const name = value.value;
  const lower = name.trim().toLowerCase();
  const isMeant = lower !== name && /^[a-z0-9][a-z0-9_-]{0,63}$/.test(lower);
  const remedy7 = isMeant ? `Write ${quote(lower)}.` : "Give the profile another name.";
  const place = value.span();
  const isWritten = (0, import_chunk_M5RVUK72.textOf)(place) === name;
  const fix = isMeant && isWritten ? likely(`Write ${quote(lower)}`, [{ span: place, text: lower }]) : void 0;
  return {
    span,
    ...fix && { fix },
    message: `${quote(name)} ${fault(name)}. With it ${(0, import_chunk_BRFFDVYW.nameOf)(gateway.service)} ${outcomeWords(gateway)}. ${remedy7}`
  };
}
function fault(name) {
  if (name === "") return "is no profile name: it is empty";
  if (/^[a-z0-9][a-z0-9_-]{0,63}$/.test(name)) return "cannot be a profile name: Hermes keeps that word for itself";
  return 'is no profile name: those are up to 64 of "a-z", "0-9", "_" and "-", the first a letter or a digit';
}
var profileNotLiteral = {
  id: "profile-not-literal",
  family: "Pinned profile",
  severity: "warning",
  summary: "The value of the profile flag is a variable or a command substitution that the repository does not fix.",
  gateway: check8
};
function check8(gateway) {
  const flag = (0, import_chunk_CL5MXXCG.flagOf)(gateway);
  if (flag?.value === void 0) return [];
  const open = openPart(flag.value, gateway);
  if (open?.unknown === void 0) return [];
  return [
    {
      span: flag.span,
      message: `${(0, import_chunk_BRFFDVYW.nameOf)(gateway.service)} runs profile ${quote(flag.value.value)}, which the repository does not fix: ${open.unknown.reason}. Nothing here proves that no other gateway of the host gets the same profile. Write the name itself, or set the variable where the service is declared.`
    }
  ];
}
function openPart(value, { service }) {
  const isInstance = (piece) => service.instance !== void 0 && /^%[iIj]$/.test(piece.text);
  return value.unknowns().find((piece) => !isInstance(piece));
}
function templateFix({ service, command, flagPosition: at, flags }) {
  if (!service.files[0]?.path.endsWith("@.service") || at === void 0) return void 0;
  const profile = profileOfInstances(service);
  const separator = separatorAt(command, at, service);
  const isHinted = flags.length > 0 || (0, import_chunk_CL5MXXCG.variableOf)(service, "HERMES_PROFILE") !== void 0;
  if (profile === void 0 || separator === void 0 || isHinted) return void 0;
  const title = profile === "%i" ? "Pin each instance to the profile of its name" : "Pin each user to the default profile";
  return likely(title, [{ span: at, text: `--profile${separator}${profile}${separator}` }]);
}
var PROSE = /* @__PURE__ */ new Set(["Description", "Documentation", "SyslogIdentifier"]);
function profileOfInstances({ settings }) {
  const values = settings.filter(({ key }) => !PROSE.has(key.value)).map(({ key, value }) => ({ key: key.value, text: (0, import_chunk_M5RVUK72.textOf)(value.span()) }));
  const isUser = values.some(({ key, text }) => key === "User" && text === "%i");
  const home = isUser ? /\/home\/%i(?![\w-])/g : /profiles\/%i(?![\w-])/g;
  const hasOtherUse = values.some(({ key, text }) => {
    const isAccount = isUser && /^(?:User|Group)$/.test(key);
    return !isAccount && /%[iIjJ]/.test(text.replace(home, ""));
  });
  return hasOtherUse ? void 0 : isUser ? "default" : "%i";
}
var MOST_DANGERS = 12;
var MOST_SENTENCES = 3;
var profileNotPinned = {
  id: "profile-not-pinned",
  family: "Pinned profile",
  severity: "error",
  summary: "The command of a gateway has no profile flag, so `active_profile` decides which profile it runs.",
  gateway: check9
};
function check9(gateway, host) {
  const active = gateway.outcomes.map(({ result }) => result).findLast((result) => result.kind === "active");
  if (gateway.profile.state !== "unpinned" || active === void 0) return [];
  const all2 = (0, import_chunk_BRFFDVYW.threats)(gateway, host);
  const today = active.active && (0, import_chunk_BRFFDVYW.activeValue)(active.active.name);
  const now = all2.filter(({ value }) => value === today);
  const later = all2.filter(({ value }) => value !== today);
  const dangers = [...now, ...later].slice(0, MOST_DANGERS);
  const name = freeProfile(gateway, active, all2);
  const fix = name === null ? templateFix(gateway) : pinning(gateway, name, host);
  return [
    {
      span: gateway.span,
      message: [fact(gateway), consequence3(gateway, active, now, later), remedy5(gateway, name)].join(" "),
      related: [...activeSpan(active), ...dangers.map((danger) => relatedOf2(danger, gateway))],
      ...fix && { fix }
    }
  ];
}
function fact(gateway) {
  const home = (0, import_chunk_CL5MXXCG.homeVariable)(gateway);
  const flag = gateway.flags[0];
  const almost = flag !== void 0 ? ` that Hermes reads (${quote(writtenWords(flag.span, gateway.command))} is none)` : home !== void 0 ? ` (${quote(`HERMES_HOME=${home.value.value}`)} is ${isFilledIn(home.value) ? "not known here" : "no pin"})` : "";
  return `${(0, import_chunk_BRFFDVYW.nameOf)(gateway.service)} names no profile${almost}: it ${outcomeWords(gateway)}.`;
}
function isFilledIn(value) {
  return value.unknowns().some((piece) => piece.unknown?.symbol !== "home");
}
function consequence3(gateway, { active }, now, later) {
  const sentences = [];
  if (active !== void 0) {
    const owners = now.length === 0 ? "" : `: the home of ${namesOf2(now, gateway)}`;
    sentences.push(`That file says ${quote(active.name)} in ${sourceOf(active)}${owners}.`);
  }
  const values = new Set(later.map((danger) => danger.value));
  for (const value of [...values].slice(0, MOST_SENTENCES + 1)) {
    const cause = value === null ? 'Without that file, or with "default" in it,' : `With ${quote(value)} there`;
    sentences.push(
      `${cause} it runs in the home of ${namesOf2(
        later.filter((danger) => danger.value === value),
        gateway
      )}.`
    );
  }
  if (sentences.length > MOST_SENTENCES) {
    return `${sentences.slice(0, MOST_SENTENCES).join(" ")} So it is with other gateways of this host.`;
  }
  if (now.length + later.length > 0) return sentences.join(" ");
  return [
    ...sentences,
    `A "hermes profile use NAME" on the host makes it another profile's gateway at its next start.`
  ].join(" ");
}
function sourceOf({ span }) {
  return span === void 0 ? "the configuration" : "this repository";
}
function namesOf2(dangers, gateway) {
  return listing([...new Set(dangers.map(({ other }) => (0, import_chunk_BRFFDVYW.nameBeside)(other, gateway)))]);
}
function remedy5(gateway, name) {
  const hint = gateway.service.instance === void 0 ? "" : ' ("--profile %i" where the instance is the profile)';
  return `Add "--profile ${name ?? "NAME"}"${hint} before "gateway".`;
}
function freeProfile({ namedProfile }, { root, fallback }, all2) {
  const isTaken = all2.some(({ value }) => (value ?? "default") === namedProfile);
  return isTaken || root.path !== fallback.path ? null : namedProfile ?? null;
}
function pinning(gateway, name, host) {
  const hasHint = gateway.flags.length > 0 || (0, import_chunk_CL5MXXCG.variableOf)(gateway.service, "HERMES_PROFILE") !== void 0;
  return hasHint ? void 0 : pinFix(gateway, name, host);
}
function activeSpan({ active }) {
  if (active?.span === void 0) return [];
  return [{ span: active.span, label: `active_profile says ${quote(active.name)}` }];
}
function relatedOf2({ other, value, eras }, gateway) {
  const cause = value === null ? "without active_profile" : `with ${quote(value)} in active_profile`;
  return {
    span: (0, import_chunk_CL5MXXCG.identitySpan)(other),
    label: `${cause} both run in the home of ${(0, import_chunk_BRFFDVYW.nameBeside)(other, gateway)} (${(0, import_chunk_BRFFDVYW.describeEras)(eras)})`
  };
}
var profilePinnedByHome = {
  id: "profile-pinned-by-home",
  family: "Pinned profile",
  severity: "warning",
  summary: "Only HERMES_HOME (`\u2026/profiles/NAME`) says which profile runs; releases before v0.12 ignore it.",
  gateway: check10
};
function check10(gateway, host) {
  const eras = (0, import_chunk_BRFFDVYW.erasThatFollowActive)(gateway);
  const { state, name } = gateway.profile;
  if (state !== "pinned-by-home" || eras.length === 0) return [];
  const fix = name === null ? void 0 : pinFix(gateway, name, host);
  const word = name === null || isOneOfSeveral(gateway, host) ? "NAME" : name;
  return [
    {
      span: (0, import_chunk_CL5MXXCG.identitySpan)(gateway),
      message: `${(0, import_chunk_BRFFDVYW.nameOf)(gateway.service)} takes ${name === null ? "its profile" : profileWords(name)} from HERMES_HOME alone: ${(0, import_chunk_BRFFDVYW.describeEras)(eras)} ignore it there and run whatever active_profile says. Add "--profile ${word}" before "gateway", which every release reads.`,
      ...fix && { fix }
    }
  ];
}
var profileUnknown = {
  id: "profile-unknown",
  family: "The service itself",
  severity: "notice",
  pedantic: true,
  summary: "The command cannot be read from the repository; the finding says what stopped us.",
  gateway: ({ service, profile, outcomes, span }) => {
    const result = outcomes[0]?.result;
    if (profile.state !== "unknown" || result?.kind !== "unknown") return [];
    return [
      {
        span,
        message: `Which profile ${(0, import_chunk_BRFFDVYW.nameOf)(service)} runs cannot be known from the repository: ${result.reason}. No rule about its profile, lock or log can speak; write the command out, with "--profile NAME" before "gateway".`
      }
    ];
  }
};
var replaceUnderSupervisor = {
  id: "replace-under-supervisor",
  family: "The service itself",
  severity: "notice",
  pedantic: true,
  summary: "`--replace` under a manager that always restarts; Hermes itself writes its units without it since v0.17.",
  gateway: ({ service, command, replaces, span }) => {
    if (!replaces || service.restart?.policy !== "always" || service.manager === "s6") return [];
    const word = command.argv.find(({ value }) => value === "--replace");
    const fix = word && likely("Remove --replace", withoutWords(word.span(), command));
    return [
      {
        span: word?.span() ?? span,
        ...fix && { fix },
        message: `${(0, import_chunk_BRFFDVYW.nameOf)(service)} starts with ${quote("--replace")} and is restarted always: should a second gateway ever get this profile, each ends the other and both are started again, for ever, where without it the second one only fails. ${history(service)}it does no harm while every profile has one service.`,
        related: [{ span: service.restart.span, label: "this starts the gateway again after it was replaced" }]
      }
    ];
  }
};
function history({ manager, container }) {
  if (container !== void 0) return "Across containers it cannot stop anything; ";
  if (manager === "systemd") return "Hermes writes its units without --replace since v0.17; ";
  if (manager === "launchd") return "Hermes writes its property lists without --replace since late 2026; ";
  return "Hermes writes its own units without --replace since v0.17; ";
}
var restartMissing = {
  id: "restart-missing",
  family: "The service itself",
  severity: "warning",
  summary: "A resident gateway has no restart policy, so that it stays down after its first failure.",
  gateway: ({ service, span, command, ordinal = 0 }) => {
    if (ordinal > 0) return [];
    const { noPolicy } = (0, import_chunk_BRFFDVYW.managerOf)(service);
    if (!service.resident || service.restart !== void 0 || noPolicy === void 0) return [];
    if (isLost(service) || isUnseen(service) || service.isRefused) return [];
    const fix = always(service, command);
    return [
      {
        span,
        ...fix && { fix },
        message: `${(0, import_chunk_BRFFDVYW.nameOf)(service)} ${noPolicy.fact}: after a crash, or the exit 75 with which Hermes asks to be started again, the gateway stays down until somebody looks. ${noPolicy.remedy}`
      }
    ];
  }
};
function always(service, command) {
  if (service.settings.some(({ key }) => key.value === "Restart")) return void 0;
  const setting = [settingAt(service, command.span), ...service.settings.toReversed()].find(
    (each) => each?.section === "Service" && each.key.span().source === service.files[0]
  );
  if (setting === void 0) return void 0;
  const delay = service.restartDelay === void 0 ? ["RestartSec=5"] : [];
  return likely("Add Restart=always", additionBehind(setting, ["Restart=always", ...delay]));
}
function isLost({ problems, settings }) {
  return settings.some(
    ({ key, value }) => key.value === "Restart" && problems.some(({ kind, span }) => {
      const { source, end } = value.span();
      return kind === "trailing-comment" && span.source === source && span.start <= end && span.end >= key.span().start;
    })
  );
}
function isUnseen({ isWritten, settings, commands }) {
  const words = commands.flatMap((command) => command.words);
  return isWritten === true && settings.every(({ key }) => key.value === "ExecStart") && words.every((word) => word.pieces.every((piece) => piece.unknown !== void 0));
}
var secretInUnit = {
  id: "secret-in-unit",
  family: "The service itself",
  severity: "error",
  summary: "A literal bot token or API key stands in the repository. Its value is never printed.",
  service: (service) => secretsOf(service).map(({ name, label }) => {
    const isOwn2 = service.files.includes(label.source);
    const holder = isOwn2 ? (0, import_chunk_BRFFDVYW.nameOf)(service) : `${label.source.path}, which ${(0, import_chunk_BRFFDVYW.nameOf)(service)} reads,`;
    return {
      span: label,
      message: `${holder} holds the value of ${name ?? "a token"}: everybody who can read the repository, now or in its history, can act with it. Revoke the credential, and put the new one in the .env of the profile's home, or ${(0, import_chunk_BRFFDVYW.managerOf)(service).secretPlace}.`
    };
  })
};
function sharedDirectories(host) {
  const gateways = (0, import_chunk_BRFFDVYW.residents)(host);
  const outside = new Set(gateways.filter(({ container }) => container === void 0).map(homeKey));
  const meets = (gateway) => homeKey(gateway) !== void 0 && outside.has(homeKey(gateway));
  const contained = gateways.filter((gateway) => gateway.container !== void 0 && !meets(gateway));
  const byRoot = severalOf(contained, ({ root }) => root);
  const byHome = severalOf(contained, ({ home }) => home).filter(
    ({ gateways: gateways2 }) => new Set(gateways2.map(({ root }) => keyOf(root))).size > 1
  );
  return [...byRoot, ...byHome];
}
function severalOf(gateways, directoryOf2) {
  const groups2 = (0, import_chunk_BRFFDVYW.groupBy)(gateways, (gateway) => keyOf(directoryOf2(gateway)) ?? null);
  return [...groups2.values()].filter((group) => new Set(group.map(({ service }) => service)).size > 1).map((group) => ({ directory: directoryOf2(group[0]), gateways: group }));
}
function homeKey({ home }) {
  return keyOf(home);
}
function keyOf(directory) {
  return directory?.key ?? directory?.sharedKey;
}
var sharedDataVolume = {
  id: "shared-data-volume",
  family: "Duplicate profile",
  severity: "error",
  summary: "Two containers run a gateway on one data volume.",
  host: (host) => sharedDirectories(host).map(({ directory, gateways }) => draft7(directory, gateways))
};
function draft7({ path }, group) {
  const primary = group.at(-1);
  const others = group.slice(0, -1);
  const names2 = group.map(({ service }) => (0, import_chunk_BRFFDVYW.nameOf)(service));
  return {
    span: dataSpan(primary),
    message: `${listing(names2)} ${group.length === 2 ? "both" : "all"} run a gateway on one data directory, ${path}${profilesOf(group)}. ${consequence4(group)} Give each container a data directory of its own, or run all profiles in one container.`,
    related: others.map((gateway) => ({
      span: dataSpan(gateway),
      label: `${(0, import_chunk_BRFFDVYW.nameOf)(gateway.service)} keeps its data there too`
    }))
  };
}
function profilesOf(group) {
  const names2 = group.map(({ profile }) => profile.name);
  const areDistinct = new Set(names2).size === names2.length && !names2.includes(null);
  return areDistinct ? ` (${listing(names2.map((name) => profileWords(name)))})` : "";
}
function consequence4(group) {
  const homes = new Set(group.map(homeKey));
  if (homes.size === group.length)
    return "At its boot the image starts, in every container, each profile of the volume whose gateway ran before: one profile then runs twice, with one bot token, and the two lock each other out of its logs.";
  return "They share one gateway.lock, gateway.pid, state and log, and neither can see from its container whether the other's process lives: one of them stays down or starts again and again, or both answer for one bot.";
}
function dataSpan({ container, root, service, span }) {
  const mounts = container?.mounts ?? [];
  const key = keyOf(root) ?? "";
  const found = mounts.find((mount) => mount.key !== null && isWithin(key, storageKey(mount.key, service)));
  return found?.span ?? span;
}
function storageKey(key, { account }) {
  return key.startsWith("~") ? (0, import_chunk_A74ML7CQ.userHome)(account) + key.slice(1) : key;
}
function isWithin(key, storage) {
  return key === storage || key.startsWith(`${storage}/`);
}
var sharedLog = {
  id: "shared-log",
  family: "Locks and logs",
  severity: "error",
  summary: "Two gateways of a host write their output to one file.",
  host: (host) => (0, import_chunk_BRFFDVYW.sharedLogs)(host).map((group) => {
    const names2 = (0, import_chunk_BRFFDVYW.severalIn)(group);
    const first = group[0];
    const verb = names2.length > 1 ? "write" : "writes";
    return {
      span: first.span,
      message: `${listing(names2)} ${verb} to one file, ${quote(first.path ?? (0, import_chunk_M5RVUK72.textOf)(first.span))}: nobody can tell their lines apart, and whoever rotates or truncates the file takes the other's log as well. Give each profile a file in its own home, or ${listing([...new Set(group.map(({ gateway }) => (0, import_chunk_BRFFDVYW.managerOf)(gateway.service).leaveLog))])}.`,
      related: (0, import_chunk_BRFFDVYW.relatedOf)(group, (name) => `${name} writes to it too`)
    };
  })
};
var sharedPort = {
  id: "shared-port",
  family: "The service itself",
  severity: "warning",
  summary: "Two gateways of a host listen on one port: API_SERVER_PORT, WEBHOOK_PORT and the like.",
  host: (host) => (0, import_chunk_CL5MXXCG.sharedPorts)(host).map((group) => {
    const names2 = (0, import_chunk_BRFFDVYW.severalIn)(group);
    const first = group[0];
    const verb = names2.length > 1 ? "listen" : "listens";
    const variables = listing([...new Set(group.map(({ name }) => name))]);
    return {
      span: first.span,
      message: `${listing(names2)} ${verb} on port ${first.port} (${variables}): only the first one to start gets it, and the other goes without that server or fails. Give each gateway a port of its own, in the .env of its profile's home.`,
      related: (0, import_chunk_BRFFDVYW.relatedOf)(group, (name) => `${name} listens on ${first.port} too`)
    };
  })
};
var TO_FILE = /^([12&]?)(>>?)((?:\/|%h\/)\S*)?$/;
var NOTHING = /^(?:&|<\/dev\/null)$/;
function asOutputSettings(words) {
  let targets = {};
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (NOTHING.test(word)) continue;
    if (word === "2>&1") {
      targets = { ...targets, error: targets.out ?? "journal" };
      continue;
    }
    const [, stream = "", operator, glued] = TO_FILE.exec(word) ?? [];
    const path = glued ?? words[++at] ?? "";
    if (operator === void 0 || !/^(?:\/|%h\/)[^\s"'\\;&|<>()$*?]*$/.test(path)) return void 0;
    const target = path === "/dev/null" ? "null" : `${operator === ">>" ? "append" : "truncate"}:${path}`;
    targets = {
      ...targets,
      ...stream !== "2" && { out: target },
      ...stream === "2" || stream === "&" ? { error: target } : {}
    };
  }
  return linesFor(targets);
}
function linesFor({ out, error = "journal" }) {
  const output = out === void 0 ? [] : [`StandardOutput=${out}`];
  return error === (out ?? "journal") ? output : [...output, `StandardError=${error}`];
}
var shellSyntaxInExec = {
  id: "shell-syntax-in-exec",
  family: "The service itself",
  severity: "error",
  summary: "Pipes, redirections, `&&`, `$(\u2026)`, backticks or globs stand in a command that no shell reads.",
  service: (service) => {
    if ((0, import_chunk_BRFFDVYW.managerOf)(service).hasShell) return [];
    return service.commands.flatMap((command) => check11(command, service));
  }
};
var OPERATOR = /^(?:\|\|?|&&?|<<?|\d?>{1,2}\|?|&>{1,2})$/;
var REDIRECTION = /^(?:\d?>{1,2}|&>{1,2}|<)(?:&\d|[/~.$%\w].*)$/s;
var SUBSTITUTION = /\$\(|`[^`]+`/;
var GLOB = /^[~./$%].*[*?]|^[~./$%].*\{[^{},]*,[^{}]*\}/s;
var READS_PATTERNS = /(?:^|\/)(?:find|[pe]?grep|pkill|rsync|sed)$/;
function check11(command, service) {
  const { words } = command;
  const script = (0, import_chunk_BRFFDVYW.scriptIndex)(words);
  const readsPatterns = words.some(({ value }) => READS_PATTERNS.test(value));
  const at = words.findIndex((word2, index) => {
    if (index === script || isCode(words[index - 1])) return false;
    const isQuoted = isQuotedIn(command, index);
    const value = knownPart(word2, service);
    return isShellSyntax(value, isQuoted) || !isQuoted && !readsPatterns && isGlob(value);
  });
  const word = words[at];
  if (word === void 0) return [];
  const hasOutput = service.settings.some(({ key }) => ["StandardOutput", "StandardError"].includes(key.value));
  const fix = hasOutput ? void 0 : withoutShell(command, at, service);
  return [
    {
      span: word.span(),
      ...fix && { fix },
      message: `${(0, import_chunk_BRFFDVYW.nameOf)(service)} has ${quote(word.value)} in a command that no shell reads: ${(0, import_chunk_BRFFDVYW.managerOf)(service).name} hands it to ${quote(words[0].value)} as it is, so that nothing is redirected, joined or expanded${consequence5(word.value, command)}. ${remedy6(word.value, service)}`
    }
  ];
}
function withoutShell(command, at, service) {
  const { role, raw, span } = command;
  const setting = service.manager === "systemd" ? settingAt(service, span) : void 0;
  const last = raw[at - 1];
  if (role !== "start" || setting === void 0 || !isWhole(setting, span) || last?.source !== span.source)
    return void 0;
  const lines = asOutputSettings(raw.slice(at).map(import_chunk_M5RVUK72.textOf));
  const added2 = lines && additionBehind(setting, lines);
  if (added2 === void 0) return void 0;
  return likely("Let systemd send the output there", [{ span: { ...span, start: last.end }, text: "" }, ...added2]);
}
function isQuotedIn({ raw }, index) {
  return /^["']/.test((0, import_chunk_M5RVUK72.textOf)(raw[index]));
}
function knownPart(word, { manager }) {
  const known3 = word.pieces.map(({ text, unknown }) => unknown === void 0 ? text : "%").join("");
  return manager === "kubernetes" ? known3.replace(/\$\([\w.-]+\)/g, "%") : known3;
}
function isShellSyntax(word, isQuoted) {
  return SUBSTITUTION.test(word) || !isQuoted && (OPERATOR.test(word) || REDIRECTION.test(word));
}
function isGlob(word) {
  return GLOB.test(word) && !word.includes("://");
}
function isCode(option) {
  return option !== void 0 && /^(?:-[ce]|--(?:command|eval|execute))$/.test(option.value);
}
function consequence5(word, { role }) {
  if (role !== "start" || SUBSTITUTION.test(word)) return "";
  return ", and the gateway gets arguments that it does not know";
}
function remedy6(word, service) {
  if (!/^\d?&?>/.test(word)) return "Write the command as /bin/sh -c '\u2026', or without it.";
  const { logKey, leaveLog } = (0, import_chunk_BRFFDVYW.managerOf)(service);
  return logKey === void 0 ? `Remove it, and ${leaveLog}.` : `Use ${logKey}, or ${leaveLog}.`;
}
var suppressionInvalid = {
  id: "suppression-invalid",
  family: "The linter's own words",
  severity: "error",
  summary: "A suppression names no rule or an unknown one, stands in the wrong place, or lacks the reason asked for.",
  suppression: ({ problems }) => problems
};
var suppressionUnused = {
  id: "suppression-unused",
  family: "The linter's own words",
  severity: "warning",
  summary: "A suppression suppressed nothing. A rule that is off is dormant, not unused.",
  suppression: ({ unused, scope, rules, span: comment }) => unused.map(({ id, span }) => ({
    span,
    ...unused.length === rules.length && withFix3(comment),
    message: `This suppression of ${id} suppresses nothing: the rule finds nothing ${scope === "file" ? "in this file" : "on the line that it is for"}. Remove it, before it hides a later mistake that nobody has looked at.`
  }))
};
function withFix3(comment) {
  const lines = aloneOn(comment);
  const fix = likely("Remove the suppression", lines && [{ span: lines, text: "" }]);
  return fix === void 0 ? {} : { fix };
}
var INSTANCE = /%[iI]/;
var HOME_OF_INSTANCE = /(?:\/home\/|\/Users\/|~)%[iI](?![a-zA-Z0-9_-])/;
var templateInstanceIsUser = {
  id: "template-instance-is-user",
  family: "Pinned profile",
  severity: "warning",
  summary: "A template takes its instance both for the profile and for a Linux user (`User=%i`, `/home/%i`).",
  gateway: check12
};
function check12(gateway) {
  const profile = (0, import_chunk_CL5MXXCG.identitySpan)(gateway);
  if (gateway.service.instance === void 0 || profile === gateway.span || !INSTANCE.test((0, import_chunk_M5RVUK72.textOf)(profile))) return [];
  const user = userSpan(gateway);
  if (user === void 0) return [];
  return [
    {
      span: profile,
      message: `${quote(written(profile))} takes the instance for a profile, and ${quote(written(user))} takes it for a Linux user: an instance "alice" needs a user alice and, in that user's home, a profile alice that nobody may have created. Write "--profile default" if each user runs one gateway, or name the user in full if each instance is a profile.`,
      related: [{ span: user, label: "the instance is a user here" }]
    }
  ];
}
function userSpan({ service, command }) {
  for (const { key, value, effective } of service.settings) {
    if (!effective) continue;
    const span = { ...value.span(), start: key.span().start };
    const isUser = key.value === "User" || key.value === "Group" ? INSTANCE.test((0, import_chunk_M5RVUK72.textOf)(span)) : false;
    if (isUser || !key.value.startsWith("Exec") && HOME_OF_INSTANCE.test((0, import_chunk_M5RVUK72.textOf)(span))) return span;
  }
  return command.words.map((word) => word.span()).find((span) => HOME_OF_INSTANCE.test((0, import_chunk_M5RVUK72.textOf)(span)));
}
var TEMPORARY = /^(?:%t|(?:\/private)?\/(?:tmp|var\/tmp|run|var\/run|dev\/shm))(?:\/|$)/;
var isTemporary = (path) => TEMPORARY.test(path);
var temporaryHome = {
  id: "temporary-home",
  family: "The service itself",
  severity: "error",
  summary: "HERMES_HOME lies in a directory that is emptied at boot or by a timer.",
  gateway: (gateway) => {
    const { service, home, root, span } = gateway;
    const places = [home, root].flatMap((place) => place ?? []);
    const directory = places.find(({ key, path }) => [key ?? path, path].some(isTemporary));
    if (directory === void 0) return [];
    const variable = (0, import_chunk_CL5MXXCG.homeVariable)(gateway);
    return [
      {
        span: variable !== void 0 && TEMPORARY.test(variable.value.value) ? variable.span : span,
        message: `${(0, import_chunk_BRFFDVYW.nameOf)(service)} keeps its home in ${quote(directory.path)}: sessions, pairings and tokens are gone after a reboot or the next clean-up, and a lock that was cleaned away lets a second gateway start. Use a directory that lasts, such as ~/.hermes.`
      }
    ];
  }
};
var trailingComment = {
  id: "trailing-comment",
  family: "The service itself",
  severity: "error",
  summary: "A comment after a value is part of the value, and systemd drops the setting.",
  service: fromProblems("trailing-comment", moved2)
};
function moved2({ span }, service) {
  const setting = settingAt(service, span);
  const place = setting && linesOf(setting);
  const comment = (0, import_chunk_M5RVUK72.textOf)(span);
  if (setting === void 0 || place === void 0 || /[\n\\]/.test((0, import_chunk_M5RVUK72.textOf)(place).trimEnd())) return void 0;
  const value = setting.value.span();
  const kept = span.source.text.slice(value.start, span.start).trimEnd();
  if (kept === "") return void 0;
  const { source, start } = place;
  const indent = source.text.slice(start, setting.key.span().start);
  return likely("Put the comment on the line above", [
    { span: source.span(start, start), text: indent + comment + lineEndOf(source) },
    { span: source.span(value.start + kept.length, value.end), text: "" }
  ]);
}
var unitNameMismatch = {
  id: "unit-name-mismatch",
  family: "Pinned profile",
  severity: "warning",
  summary: "The service's own name stands for another profile than the one that it runs.",
  gateway: check13
};
function check13(gateway, host) {
  const { namedProfile: named, service, expectedUnit } = gateway;
  const { state, name } = gateway.profile;
  if (named === void 0 || named === null || name === null || named === name) return [];
  if (state !== "pinned" && state !== "pinned-by-home") return [];
  if (named === "default" && !isOwn(service)) return [];
  const rename = expectedUnit === null ? ", or rename it" : `, or call it ${expectedUnit}`;
  const fix = isFree(named, host) ? renameFix(gateway, named, host) : void 0;
  return [
    {
      span: (0, import_chunk_CL5MXXCG.identitySpan)(gateway),
      ...fix && { fix },
      message: `${(0, import_chunk_BRFFDVYW.nameOf)(service)} ${isOwn(service) ? "is Hermes' own name for" : "is called after"} ${profileWords(named)}, but it runs ${profileWords(name)}: ${consequence6(service, named)}, and whoever looks for ${profileWords(name)} does not find it. Write "--profile ${named}" if that is meant${rename}.`
    }
  ];
}
function isFree(name, host) {
  const taken = takenNames.get(host) ?? new Set(
    host.gateways.flatMap(
      ({ profile, namedProfile }) => profile.name !== null && (namedProfile ?? profile.name) === profile.name ? [profile.name] : []
    )
  );
  takenNames.set(host, taken);
  return !taken.has(name);
}
var takenNames = /* @__PURE__ */ new WeakMap();
function isOwn({ manager, name }) {
  return manager === "systemd" || manager === "launchd" && name.startsWith("ai.hermes.gateway");
}
function consequence6(service, named) {
  if (!isOwn(service)) return `whoever restarts the gateway of ${profileWords(named)} by that name restarts this one`;
  const command = named === "default" ? "hermes gateway restart" : `hermes --profile ${named} gateway restart`;
  return `${quote(command)} acts on it`;
}
var OWN = { systemd: "hermes-gateway", launchd: "ai.hermes.gateway" };
var unitNameUnmanaged = {
  id: "unit-name-unmanaged",
  family: "The service itself",
  severity: "notice",
  pedantic: true,
  summary: 'A name that Hermes does not take for its own: "hermes update" and "hermes gateway" do not find the service.',
  gateway: (gateway) => {
    const { service, container, expectedUnit, profile } = gateway;
    const own = OWN[service.manager];
    if (own === void 0 || service.isNameOpen || service.name.startsWith(own)) return [];
    if (container !== void 0 || profile.state === "unknown") return [];
    return [
      {
        span: service.span,
        message: `${quote(service.name)} does not begin with ${quote(own)}: ${consequence7(gateway)}, and "hermes gateway install" puts a second service beside it. Name it ${expectedUnit ?? exampleOf(service.manager)}.`
      }
    ];
  }
};
function consequence7({ service }) {
  return service.manager === "systemd" ? '"hermes update" takes its gateway for one that was started by hand and stops it' : `"hermes gateway status" and "restart" do not find ${(0, import_chunk_BRFFDVYW.nameOf)(service)}`;
}
function exampleOf(manager) {
  return manager === "launchd" ? "ai.hermes.gateway-NAME" : "hermes-gateway-NAME.service";
}
var unitNotLoadable = {
  id: "unit-not-loadable",
  family: "The service itself",
  severity: "error",
  summary: "The manager refuses the service, or a part of it that the gateway needs.",
  service: fromProblems("unit-not-loadable")
};
var userHomeMismatch = {
  id: "user-home-mismatch",
  family: "The service itself",
  severity: "error",
  summary: "HOME, HERMES_HOME or WorkingDirectory lies in root's or another user's home than that of the account.",
  service: check14
};
function check14(service) {
  const account = accountOf(service);
  if (account === void 0 || account.user === "root" || service.container !== void 0) return [];
  const { user, span, isInstance } = account;
  const { home } = service.account;
  return directories(service).flatMap(([key, value]) => {
    const path = (0, import_chunk_BRFFDVYW.hostPath)(value, service);
    if (path === null) return [];
    const owner = ownerOf(path);
    const isOwn2 = home !== void 0 && (path === home || path.startsWith(`${home}/`));
    if (owner === null || owner === user || isOwn2 || isInstance && owner !== "root") return [];
    return [
      {
        span: value.span(),
        message: `${(0, import_chunk_BRFFDVYW.nameOf)(service)} runs as ${quote(user)}, but ${key} is ${quote(path)}, in the home of ${quote(owner)}${specifierNote(value)}: ${fate(account)}`,
        related: [{ span, label: `this makes it run as ${quote(user)}` }]
      }
    ];
  });
}
function accountOf({ account: { user, span }, instance, scope, settings }) {
  if (user !== void 0) return span && { user, span, isInstance: false };
  if (instance !== null || scope !== "system") return void 0;
  const value = settings.findLast(({ key, effective }) => effective && key.value === "User")?.value;
  if (!value?.isKnown() || !/%[iI]/.test(value.value)) return void 0;
  return { user: value.value, span: value.span(), isInstance: true };
}
function fate({ user, isInstance }) {
  const effect = "cannot write its lock and log there, or fails at start";
  if (!isInstance) return `the gateway ${effect}. Name a directory that belongs to ${quote(user)}.`;
  const whose = /^%[iI]$/.test(user) ? 'of every instance but "root"' : "of each instance";
  return `the gateway ${whose} ${effect}. Name a directory that belongs to the user of the instance, such as one in ${quote(`/home/${user}`)}.`;
}
function directories(service) {
  const variables = ["HOME", "HERMES_HOME"].flatMap((name) => {
    const variable = (0, import_chunk_CL5MXXCG.variableOf)(service, name);
    return variable === void 0 ? [] : [[name, variable.value]];
  });
  const { workingDirectory } = service;
  if (workingDirectory === void 0) return variables;
  return [...variables, [(0, import_chunk_BRFFDVYW.managerOf)(service).directoryKey, workingDirectory]];
}
function ownerOf(path) {
  if (path === "/root" || path.startsWith("/root/")) return "root";
  return /^\/(?:home|Users)\/([^/]+)/.exec(path)?.[1] ?? null;
}
function specifierNote(value) {
  const [first] = value.pieces;
  const isSpecifier = first?.source.text.startsWith("%h", first.start) && first.text.startsWith("/root");
  return isSpecifier ? ' ("%h" in a system unit is /root, whatever User= says)' : "";
}
var userUnitSetting = {
  id: "user-unit-setting",
  family: "The service itself",
  severity: "error",
  summary: "A user unit sets what only a system unit can: User=, Group= or WantedBy=multi-user.target.",
  service: fromProblems("user-unit-setting", ({ span }, service) => {
    const setting = settingAt(service, span);
    return setting && likely(`Remove ${setting.key.value}=`, removal(setting));
  })
};
var RULES = [
  profileNotPinned,
  profilePinnedByHome,
  profileFlagNotRead,
  profileEnvNotRead,
  profileFlagRepeated,
  profileNameInvalid,
  profileNotLiteral,
  templateInstanceIsUser,
  profileHomeMismatch,
  unitNameMismatch,
  gatewayStartInService,
  duplicateProfile,
  duplicateScope,
  legacyUnit,
  sharedDataVolume,
  lockOutsideProfile,
  lockRemovedAtStart,
  lockDirSplit,
  sharedLog,
  logOutsideProfile,
  logPathIgnored,
  logPathInconsistent,
  homeInconsistent,
  environmentFileOutsideProfile,
  logWrittenTwice,
  unitNotLoadable,
  execStartNotReset,
  trailingComment,
  environmentLost,
  pathNotExpanded,
  directiveMisplaced,
  userUnitSetting,
  userHomeMismatch,
  temporaryHome,
  restartMissing,
  killOnStop,
  shellSyntaxInExec,
  secretInUnit,
  sharedPort,
  notEnabled,
  replaceUnderSupervisor,
  pinNotDurable,
  unitNameUnmanaged,
  profileUnknown,
  fileUnreadable,
  suppressionUnused,
  suppressionInvalid
];
var RETIRED_RULES = {};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  RETIRED_RULES,
  RULES,
  duplicates,
  homeWords,
  listing,
  quote,
  secretSpans,
  sharedDirectories,
  sharedHomes,
  tokenSpans,
  whyFollowers
});
module.exports = { ...module.exports };
}),
"./chunk-VDMMOHIX.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  SEVERITIES: () => SEVERITIES,
  certainFix: () => certainFix
});
module.exports = __toCommonJS(stdin_exports);
var SEVERITIES = ["error", "warning", "notice"];
function certainFix({ fix }) {
  return fix?.isLikely ? void 0 : fix;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  SEVERITIES,
  certainFix
});
module.exports = { ...module.exports };
}),
"./chunk-VGTO2SNZ.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  visible: () => visible,
  withoutCommands: () => withoutCommands,
  withoutOldCommands: () => withoutOldCommands
});
module.exports = __toCommonJS(stdin_exports);
var INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;
function visible(text) {
  return text.replace(INVISIBLE, escapeCharacter);
}
var SHORT = { "	": "\\t", "\n": "\\n", "\r": "\\r" };
function escapeCharacter(character) {
  const code = character.codePointAt(0);
  const byte = code >= 56448 && code <= 56575 ? code - 56320 : code;
  return SHORT[character] ?? (byte < 256 ? `\\x${byte.toString(16).padStart(2, "0")}` : `\\u{${byte.toString(16)}}`);
}
function withoutCommands(report) {
  return withoutOldCommands(report).replace(/^([^\S\n\r\u2028\u2029]*):(?=:)/gm, "$1\\x3a");
}
function withoutOldCommands(text) {
  return text.replaceAll("##[", "##\\x5b");
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  visible,
  withoutCommands,
  withoutOldCommands
});
module.exports = { ...module.exports };
}),
"./chunk-WQQF3GEI.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  DEFAULT_CONFIG: () => DEFAULT_CONFIG,
  FAIL_ON: () => FAIL_ON
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_R2LHZ7NS = require("./chunk-R2LHZ7NS.js");
var FAIL_ON = ["error", "warning", "notice", "never"];
var DEFAULT_CONFIG = {
  failOn: "error",
  pedantic: false,
  rules: {},
  include: [],
  exclude: [],
  requireReason: false,
  markdown: false,
  hosts: {},
  limits: import_chunk_R2LHZ7NS.DEFAULT_LIMITS
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  DEFAULT_CONFIG,
  FAIL_ON
});
module.exports = { ...module.exports };
}),
"./chunk-XSSCDK5R.js": (function (module, exports, require) {
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  COMMANDS: () => COMMANDS,
  COMMON: () => COMMON,
  SHELLS: () => SHELLS
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_JCFW3VL2 = require("./chunk-JCFW3VL2.js");
var import_chunk_WQQF3GEI = require("./chunk-WQQF3GEI.js");
var COMMON = {
  "no-color": { type: "boolean", summary: "no colours (nor with NO_COLOR set; FORCE_COLOR asks for them)" },
  version: { type: "boolean", short: "V", summary: "print the version" },
  help: { type: "boolean", short: "h", summary: "print the help, behind a command that of the command" }
};
var FAILS = {
  "fail-on": {
    type: "string",
    placeholder: "SEVERITY",
    choices: import_chunk_WQQF3GEI.FAIL_ON,
    summary: "exit with 1 from this severity on: error (default), warning, notice or never"
  }
};
var FIX = {
  fix: {
    type: "boolean",
    choices: ["drop-in"],
    summary: "repair what is certain, and report what is left;\n--fix=drop-in writes the profile into UNIT.d/10-profile.conf, and does no more"
  },
  unsafe: { type: "boolean", summary: "with --fix or --diff: also what a person would nearly always want" },
  diff: { type: "boolean", summary: "print the patch that --fix would apply, and change nothing" }
};
var LINT = {
  pedantic: { type: "boolean", summary: "also run the pedantic rules" },
  "hermes-release": {
    type: "string",
    placeholder: "REL",
    summary: "release of Hermes Agent that the hosts run, such as 0.20 (default: any supported one)"
  },
  config: {
    type: "string",
    placeholder: "FILE",
    summary: "configuration (default: .gateway-lint.yml or .github/gateway-lint.yml of the repository)"
  },
  "no-suppressions": { type: "boolean", summary: "report what comments in the files suppress too" }
};
var SHELLS = ["bash", "zsh", "fish"];
var FORMAT = { type: "string", placeholder: "FORMAT" };
var COMMANDS = [
  {
    name: "",
    operands: "[PATH\u2026]",
    summary: "find mistakes (PATH: file or directory, default .)",
    options: {
      format: {
        ...FORMAT,
        choices: import_chunk_JCFW3VL2.FORMATS,
        summary: "text (default), json, jsonl, sarif, github, markdown, checkstyle, junit, rdjson or codeclimate"
      },
      output: {
        type: "string",
        multiple: true,
        placeholder: "FORMAT=FILE",
        summary: "also write a report to a file (- for stdout); may be given several times"
      },
      ...FAILS,
      ...LINT,
      quiet: { type: "boolean", short: "q", summary: "print findings only" },
      "stdin-filename": {
        type: "string",
        placeholder: "FILE",
        summary: "take the text of FILE from stdin (an editor does), and report what concerns that file"
      },
      ...FIX
    },
    load: () => Promise.resolve().then(() => __toESM(require("./lint-AP22BVQ4.js")))
  },
  {
    name: "map",
    operands: "[PATH\u2026]",
    summary: "show the gateways, one row for each, or their picture (for a folder named map: ./map)",
    options: {
      format: {
        ...FORMAT,
        choices: ["text", "json", "mermaid", "dot", "svg"],
        summary: "text (default), json, or a picture: mermaid, dot or svg"
      },
      ...LINT
    },
    load: () => Promise.resolve().then(() => __toESM(require("./map-TDD77UGX.js")))
  },
  {
    name: "merge",
    operands: "REPORT\u2026",
    summary: "join JSON reports of many repositories, and find what collides between them",
    options: {
      format: {
        ...FORMAT,
        choices: ["text", "json", "table", "mermaid", "dot", "svg"],
        summary: "text (default), json, the joined map as a table, or its picture: mermaid, dot or svg"
      },
      ...FAILS,
      host: {
        type: "string",
        multiple: true,
        placeholder: "REPO=NAME",
        summary: "the unnamed host of a repository is the one of this name; may be given several times"
      },
      "one-host": { type: "boolean", summary: "the unnamed hosts of all repositories are one" }
    },
    load: () => Promise.resolve().then(() => __toESM(require("./merge-2K4ZDUCJ.js")))
  },
  {
    name: "baseline",
    operands: "[PATH\u2026]",
    summary: "hide the findings of today: write .gateway-lint-baseline.json",
    options: {
      prune: { type: "boolean", summary: "only remove the entries that match nothing any more" },
      ...LINT
    },
    load: () => Promise.resolve().then(() => __toESM(require("./baseline-ZHWYTUEB.js")))
  },
  {
    name: "explain",
    operands: "RULE|FILE:LINE",
    mostOperands: 1,
    completes: "rules",
    summary: "say what a rule means, or what becomes of a line",
    options: LINT,
    load: () => Promise.resolve().then(() => __toESM(require("./explain-5R23FZJI.js")))
  },
  {
    name: "rules",
    operands: "",
    mostOperands: 0,
    completes: [],
    summary: "list the rules",
    options: {
      format: { ...FORMAT, choices: ["text", "json", "markdown"], summary: "text (default), json or markdown" }
    },
    load: () => Promise.resolve().then(() => __toESM(require("./rules-D535DLPF.js")))
  },
  {
    name: "init",
    operands: "[PATH]",
    mostOperands: 1,
    completes: "folders",
    summary: "write a configuration, and the workflow that checks pull requests",
    options: {},
    load: () => Promise.resolve().then(() => __toESM(require("./init-VQLNJCB4.js")))
  },
  {
    name: "completions",
    operands: SHELLS.join("|"),
    mostOperands: 1,
    completes: SHELLS,
    summary: "print the script that completes words in a shell",
    options: {},
    load: () => Promise.resolve().then(() => __toESM(require("./completions-V2CW7CFK.js")))
  }
];
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  COMMANDS,
  COMMON,
  SHELLS
});
module.exports = { ...module.exports };
}),
"./chunk-Y6CV5SOB.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  MOST_REPAIRED_LINES: () => MOST_REPAIRED_LINES,
  helpWord: () => helpWord,
  repairedLines: () => repairedLines
});
module.exports = __toCommonJS(stdin_exports);
var MOST_REPAIRED_LINES = 6;
function helpWord({ isLikely }) {
  return isLikely ? "help (likely)" : "help";
}
var MOST_UNITS = 2e3;
function repairedLines(fix) {
  const sources = [...new Set(fix.edits.map((edit) => edit.span.source))];
  return sources.flatMap(
    (source) => repairedIn(
      source,
      fix.edits.filter((edit) => edit.span.source === source)
    )
  );
}
function repairedIn(source, edits) {
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start);
  const lines = [];
  for (let index = 0; index < sorted.length; ) {
    const number = source.position(sorted[index].span.start).line;
    const begin = lineStart(source, sorted[index].span.start);
    let text = "";
    let at = begin;
    let end = lineEnd(source, at);
    for (; index < sorted.length && sorted[index].span.start <= end; index++) {
      const edit = sorted[index];
      text += source.text.slice(at, edit.span.start) + edit.text;
      at = edit.span.end;
      end = Math.max(end, lineEnd(source, at));
    }
    const isWhole = (text === "" || text.endsWith("\n")) && (at === 0 || source.text[at - 1] === "\n");
    text = isWhole ? text.replace(/\n$/, "") : text + source.text.slice(at, end);
    if (text.length > MOST_UNITS) continue;
    text.split("\n").forEach((line, offset) => {
      if (line.trim() !== "") lines.push({ source, number: number + offset, text: line.replace(/\r$/, "") });
    });
  }
  return lines;
}
function lineStart(source, offset) {
  return offset - source.position(offset).column + 1;
}
function lineEnd(source, offset) {
  const end = source.text.indexOf("\n", offset);
  return end === -1 ? source.text.length : end;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  MOST_REPAIRED_LINES,
  helpWord,
  repairedLines
});
module.exports = { ...module.exports };
}),
"./chunk-YVKLOLO3.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  expandArgv: () => expandArgv,
  expandSpecifiers: () => expandSpecifiers,
  extractWords: () => extractWords,
  openLookup: () => openLookup,
  parseEnvironment: () => parseEnvironment,
  parseUnitFile: () => parseUnitFile,
  processEnvironment: () => processEnvironment,
  readUnits: () => readUnits,
  serviceOf: () => serviceOf,
  systemd: () => systemd,
  unitNameKind: () => unitNameKind
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_DC7CRUQL = require("./chunk-DC7CRUQL.js");
var import_chunk_D4X4BIHE = require("./chunk-D4X4BIHE.js");
var import_chunk_PQITU7B7 = require("./chunk-PQITU7B7.js");
var import_chunk_TD2JDGPC = require("./chunk-TD2JDGPC.js");
var import_chunk_R2LHZ7NS = require("./chunk-R2LHZ7NS.js");
var import_chunk_TWHQGX3M = require("./chunk-TWHQGX3M.js");
var import_chunk_PLO6SWTM = require("./chunk-PLO6SWTM.js");
var import_chunk_TZIUYBDT = require("./chunk-TZIUYBDT.js");
var import_chunk_DZ7ZOY7W = require("./chunk-DZ7ZOY7W.js");
var import_chunk_M5RVUK72 = require("./chunk-M5RVUK72.js");
var MASK = (1n << 64n) - 1n;
var REFUSED = /[\p{Cs}\p{Noncharacter_Code_Point}]/u;
function isCleanUtf8(text) {
  return !REFUSED.test(text);
}
function byteLength(text) {
  return text.isWellFormed() ? Buffer.byteLength(text) : (0, import_chunk_M5RVUK72.encodeUtf8)(text).length;
}
var MAX_LENGTH = 255;
var MAX_PATH_LENGTH = 4095;
var MAX_FILE_NAME_LENGTH = 255;
var TYPES = new Set(
  "service mount swap socket target device automount timer path slice scope".split(" ")
);
var VALID_NAME = /^[A-Za-z0-9:_.\\@-]+$/;
function isUnitType(text) {
  return TYPES.has(text);
}
function unitNameKind(name) {
  const dot = name.lastIndexOf(".");
  if (dot < 1 || name.length > MAX_LENGTH || !TYPES.has(name.slice(dot + 1)) || !VALID_NAME.test(name)) return null;
  const at = name.indexOf("@");
  if (at === -1 || at > dot) return "plain";
  if (at === 0) return null;
  return at + 1 === dot ? "template" : "instance";
}
function unitNameType(name) {
  const type = name.slice(name.lastIndexOf(".") + 1);
  return type.length < name.length && TYPES.has(type) ? type : null;
}
function unitNamePrefix(name) {
  const kind = unitNameKind(name);
  if (kind === null) return null;
  return name.slice(0, kind === "plain" ? name.lastIndexOf(".") : name.indexOf("@"));
}
function unitNameInstance(name) {
  const kind = unitNameKind(name);
  if (kind === null) return null;
  return kind === "plain" ? void 0 : name.slice(name.indexOf("@") + 1, name.lastIndexOf("."));
}
function templateName(name) {
  const kind = unitNameKind(name);
  if (kind === null || kind === "plain") return null;
  return name.slice(0, name.indexOf("@") + 1) + name.slice(name.lastIndexOf("."));
}
function withInstance(name, instance) {
  const template = templateName(name);
  if (template === null || instance === "" || !VALID_NAME.test(instance)) return null;
  const result = template.replace("@", () => `@${instance}`);
  return unitNameKind(result) === "instance" ? result : null;
}
function unescapeUnitName(text) {
  if (!text.includes("\\")) return text.replaceAll("-", "/");
  const bytes = [];
  const input = (0, import_chunk_M5RVUK72.encodeUtf8)(text);
  for (let at = 0; at < input.length; at++) {
    const byte = input[at];
    if (byte === 45) {
      bytes.push(47);
    } else if (byte !== 92) {
      bytes.push(byte);
    } else {
      const match = /^\\x([0-9a-fA-F]{2})$/.exec(input.toString("latin1", at, at + 4));
      if (match === null) return null;
      bytes.push(Number.parseInt(match[1], 16));
      at += 3;
    }
  }
  const end = bytes.indexOf(0);
  return (0, import_chunk_M5RVUK72.decodeUtf8)(Uint8Array.from(end === -1 ? bytes : bytes.slice(0, end)));
}
function unescapeUnitPath(text) {
  if (text === "-") return "/";
  if (text === "" || text.startsWith("-") || text.endsWith("-")) return null;
  const name = unescapeUnitName(text);
  if (name === null) return null;
  const path = `/${name}`;
  return isNormalizedPath(path) ? path : null;
}
function unitNameToPath(name) {
  const prefix = unitNamePrefix(name);
  if (prefix === null || isHashed(name)) return null;
  return unescapeUnitPath(prefix);
}
function simplifyPath(path) {
  if (!/\/\/|\/$|(?:^|\/)\.(?:\/|$)/.test(path) || path === "/") return path;
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  if (path.startsWith("/")) return `/${parts.join("/")}`;
  return parts.length === 0 ? "." : parts.join("/");
}
function isNormalizedPath(path) {
  if (path === "" || byteLength(path) > MAX_PATH_LENGTH || /\/\/|(?:^|\/)\.\.?(?:\/|$)/.test(path)) return false;
  return path.split("/").every((part) => byteLength(part) <= MAX_FILE_NAME_LENGTH);
}
var HASH_KEY = Uint8Array.from(Buffer.from("ecf237fb58324a32849f069b0d21eb9a", "hex"));
function isHashed(name) {
  return unitNameKind(name) === "plain" && /_[0-9a-f]{16}\.[a-z]+$/.test(name);
}
var REFERENCE_RELEASE = 252;
var MAX_LINKS = 32;
var places = /* @__PURE__ */ new WeakMap();
function isInPlace(tree, folder) {
  const known = places.get(tree) ?? /* @__PURE__ */ new Map();
  places.set(tree, known);
  const answer = known.get(folder) ?? followLinks2(tree, folder, false) === folder;
  known.set(folder, answer);
  return answer;
}
function resolvePath(tree, path, keepLast = false) {
  const slash = path.lastIndexOf("/");
  const isPlain = !/^\/\/|\/\.{0,2}$/.test(path) && slash > 0 && isInPlace(tree, path.slice(0, slash));
  return isPlain && (keepLast || tree.get(path)?.kind !== "link") ? path : followLinks2(tree, path, keepLast);
}
function followLinks2(tree, path, keepLast) {
  const rest = path.split("/").reverse();
  let done = "";
  let links = 0;
  while (rest.length > 0) {
    const part = rest.pop();
    if (part === "" || part === ".") continue;
    if (part === "..") {
      done = done.slice(0, Math.max(done.lastIndexOf("/"), 0));
      continue;
    }
    const next = `${done}/${part}`;
    const entry = keepLast && isUsedUp(rest) ? void 0 : tree.get(next);
    if (entry?.kind !== "link") {
      done = next;
      continue;
    }
    if (++links > MAX_LINKS) return null;
    if (entry.target.startsWith("/")) done = "";
    rest.push(...entry.target.split("/").reverse());
  }
  return done === "" ? "/" : done;
}
function openPath(tree, path) {
  const real = resolvePath(tree, path);
  if (real === null) return void 0;
  if (real === "/dev/null") return { kind: "null" };
  const entry = tree.get(real);
  return entry === void 0 || entry.kind === "link" ? void 0 : entry;
}
function isMask(found) {
  return found.kind === "null" || found.kind === "file" && found.source.text === "";
}
function isUsedUp(rest) {
  return rest.every((part) => part === "" || part === ".");
}
var MAX_HOPS = 8;
var ALIAS_TYPES = /* @__PURE__ */ new Set(["service", "socket", "target", "device", "timer", "path"]);
var SUBDIRECTORY = /^(.+)\.(?:d|wants|requires)$/;
function indexUnits(tree, directories, release = REFERENCE_RELEASE) {
  const targets = /* @__PURE__ */ new Map();
  const subdirectories = directories.map((directory) => listDirectory(tree, directories, directory, targets));
  return {
    tree,
    release,
    directories,
    targets,
    aliases: reverse(tree, targets),
    subdirectories: subdirectories.filter(({ size }) => size > 0)
  };
}
function locateUnit(index, name) {
  const names = /* @__PURE__ */ new Set();
  addNames(index, names, name, name);
  let fragment = follow(index.targets, name);
  if (fragment === void 0 && unitNameKind(name) === "instance") {
    fragment = follow(index.targets, templateName(name));
  }
  if (fragment === null) return null;
  if (fragment === void 0) return { fragment, id: name, names: [...names] };
  const base = fragment.slice(fragment.lastIndexOf("/") + 1);
  addNames(index, names, name, base);
  const id = instantiate(base, name);
  return {
    fragment,
    // A template gives the unit its name only where it is known to be this instance's, which a masked one is not.
    id: names.has(id) ? id : name,
    names: [...new Set([...names].map((known) => instantiate(known, name)))]
  };
}
function instantiate(name, asked) {
  const instance = unitNameInstance(asked);
  return unitNameKind(name) === "template" && instance ? withInstance(name, instance) ?? asked : name;
}
function isDependencyLink(tree, path) {
  if (tree.get(path)?.kind !== "link" || unitNameKind(path.slice(path.lastIndexOf("/") + 1)) === null) return false;
  const found = openPath(tree, path);
  return found === void 0 || !isMask(found);
}
function dependencyLinks(index) {
  const seen = /* @__PURE__ */ new Map();
  for (const subdirectories of index.subdirectories) {
    for (const [directory, real] of subdirectories) {
      const match = /^(.+)\.(wants|requires)$/.exec(directory);
      if (match === null) continue;
      for (const name of index.tree.list(real)) {
        const key = `${directory}/${name}`;
        if (seen.has(key)) continue;
        const path = `${real}/${name}`;
        const link = { by: match[1], kind: match[2], name, path };
        seen.set(key, isDependencyLink(index.tree, path) ? link : null);
      }
    }
  }
  return [...seen.values()].filter((link) => link !== null);
}
function listDirectory(tree, directories, directory, targets) {
  const subdirectories = /* @__PURE__ */ new Map();
  const real = resolvePath(tree, directory);
  for (const name of real === null ? [] : tree.list(real)) {
    const entry = tree.get(`${real}/${name}`);
    if (isSubdirectory(name)) {
      const path = entry === void 0 ? null : realDirectory(tree, `${real}/${name}`, entry);
      if (path !== null) subdirectories.set(name, path);
    } else if (entry !== void 0 && entry.kind !== "directory" && unitNameKind(name) !== null && !targets.has(name)) {
      const target = entry.kind === "file" ? `${directory}/${name}` : linkTarget(tree, directories, directory, name, entry.target);
      if (target !== null) targets.set(name, target);
    }
  }
  return subdirectories;
}
function isSubdirectory(name) {
  const stem = SUBDIRECTORY.exec(name)?.[1];
  return stem !== void 0 && (unitNameKind(stem) !== null || isUnitType(stem));
}
function realDirectory(tree, path, entry) {
  if (entry.target !== void 0 && openPath(tree, `/${entry.target}`)?.kind !== "directory") return null;
  return openPath(tree, path)?.kind === "directory" ? resolvePath(tree, path) : null;
}
function linkTarget(tree, directories, directory, name, target) {
  const path = resolvePath(tree, target.startsWith("/") ? target : `${directory}/${target}`, true);
  if (path === null) return null;
  if (!directories.some((prefix) => path.startsWith(`${prefix}/`))) return `${directory}/${name}`;
  const alias = path.slice(path.lastIndexOf("/") + 1);
  return isValidAlias(name, alias) ? alias : null;
}
function isValidAlias(from, to) {
  const type = unitNameType(from);
  if (type === null || !ALIAS_TYPES.has(type) || from === to || unitNameType(to) !== type) return false;
  const kinds = `${unitNameKind(from)} ${unitNameKind(to)}`;
  if (kinds === "instance instance") return unitNameInstance(from) === unitNameInstance(to);
  return kinds === "plain plain" || kinds === "template template" || kinds === "instance template";
}
function follow(targets, name) {
  let current = name;
  for (let hop = 0; hop < MAX_HOPS; hop++) {
    let target = targets.get(current);
    if (target === void 0 && hop > 0) target = targets.get(templateName(current) ?? "");
    if (target === void 0 || target.startsWith("/")) return target;
    current = target;
  }
  return null;
}
function reverse(tree, targets) {
  const aliases = /* @__PURE__ */ new Map();
  for (const name of targets.keys()) {
    const path = follow(targets, name);
    if (path === void 0 || path === null) continue;
    const found = openPath(tree, path);
    if (found === void 0 || isMask(found)) continue;
    const main = path.slice(path.lastIndexOf("/") + 1);
    const instance = unitNameKind(main) === "template" ? unitNameInstance(name) : void 0;
    const target = instance ? withInstance(main, instance) : main;
    if (target === null) continue;
    const known = aliases.get(target);
    if (known === void 0) aliases.set(target, [name]);
    else known.push(name);
  }
  return aliases;
}
function addNames(index, names, asked, name) {
  const instance = unitNameInstance(asked);
  names.add(name);
  for (const alias of index.aliases.get(name) ?? []) {
    if (!instance || unitNameKind(alias) !== "template") {
      names.add(alias);
      continue;
    }
    const instantiated = instantiate(alias, asked);
    const elsewhere = follow(index.targets, instantiated);
    if (name !== asked && elsewhere && !elsewhere.endsWith(`/${name}`)) continue;
    names.add(instantiated);
  }
}
function findDropIns(index, names) {
  return findEntries(index, names, "d").filter((path) => path.endsWith(".conf"));
}
function findEntries(index, names, suffix) {
  const byName = /* @__PURE__ */ new Map();
  for (const directory of directoriesOf(index, names, suffix)) {
    for (const name of index.tree.list(directory)) {
      if (!name.startsWith(".") && !byName.has(name)) byName.set(name, `${directory}/${name}`);
    }
  }
  if (byName.size < 2) return [...byName.values()];
  const entries = [...byName].map(([name, path]) => ({ order: (0, import_chunk_M5RVUK72.encodeUtf8)(name), path }));
  return entries.sort((a, b) => Buffer.compare(a.order, b.order)).map(({ path }) => path);
}
function dropInStems(name) {
  const stems = /* @__PURE__ */ new Set();
  let current = name;
  while (current !== null && !stems.has(current)) {
    stems.add(current);
    const template = unitNameKind(current) === "instance" ? templateName(current) : null;
    for (let stem = template; stem !== null && !stems.has(stem); stem = shortened(stem)) stems.add(stem);
    current = shortened(current);
  }
  return [...stems];
}
function directoriesOf(index, names, suffix) {
  const directories = /* @__PURE__ */ new Set();
  const type = unitNameType(names[0] ?? "");
  const groups = names.map(dropInStems);
  if (type !== null) groups.push([type]);
  for (const stems of groups) {
    for (const subdirectories of index.subdirectories) {
      for (const stem of stems) {
        const directory = subdirectories.get(`${stem}.${suffix}`);
        if (directory !== void 0) directories.add(directory);
      }
    }
  }
  return directories;
}
function shortened(name) {
  const prefix = unitNamePrefix(name);
  if (prefix === null) return null;
  const dash = prefix.lastIndexOf("-", prefix.length - 2);
  if (dash < 1) return null;
  const rest = prefix.slice(0, dash + 1);
  const suffix = name.slice(name.lastIndexOf("."));
  const instance = unitNameInstance(name);
  return instance ? withInstance(`${rest}@${suffix}`, instance) : rest + suffix;
}
var GROUPS = [
  {
    sections: "Unit",
    keys: `
      Description Documentation SourcePath Requires Requisite Wants BindsTo BindTo Upholds Conflicts Before After
      OnSuccess OnFailure PropagatesReloadTo PropagateReloadTo ReloadPropagatedFrom PropagateReloadFrom
      PropagatesStopTo StopPropagatedFrom PartOf JoinsNamespaceOf RequiresOverridable RequisiteOverridable
      RequiresMountsFor StopWhenUnneeded RefuseManualStart RefuseManualStop AllowIsolate DefaultDependencies
      OnSuccessJobMode OnFailureJobMode OnFailureIsolate IgnoreOnIsolate JobTimeoutSec JobRunningTimeoutSec
      JobTimeoutAction JobTimeoutRebootArgument StartLimitIntervalSec SuccessAction FailureActionExitStatus
      SuccessActionExitStatus ConditionFirmware CollectMode ?PathExists ?PathExistsGlob ?PathIsDirectory
      ?PathIsSymbolicLink ?PathIsMountPoint ?PathIsReadWrite ?PathIsEncrypted ?DirectoryNotEmpty ?FileNotEmpty
      ?FileIsExecutable ?NeedsUpdate ?FirstBoot ?Architecture ?Virtualization ?Host ?KernelCommandLine
      ?KernelVersion ?Credential ?Security ?Capability ?ACPower ?Memory ?CPUFeature ?CPUs ?Environment ?User ?Group
      ?ControlGroupController ?OSRelease ?MemoryPressure ?CPUPressure ?IOPressure`
  },
  {
    sections: "Unit Service",
    keys: "StartLimitInterval StartLimitBurst StartLimitAction FailureAction RebootArgument"
  },
  {
    sections: "Service",
    keys: `
      PIDFile ExecCondition ExecStart ExecReload ExecStop RestartSec TimeoutStartSec TimeoutAbortSec
      TimeoutStartFailureMode TimeoutStopFailureMode WatchdogSec ExitType Restart PermissionsStartOnly
      RootDirectoryStartOnly RemainAfterExit GuessMainPID RestartPreventExitStatus RestartForceExitStatus
      SuccessExitStatus NonBlocking BusName FileDescriptorStoreMax NotifyAccess Sockets USBFunctionDescriptors
      USBFunctionStrings`
  },
  {
    sections: "Service Socket",
    keys: "ExecStartPre ExecStartPost ExecStopPost"
  },
  {
    sections: "Service Socket Mount Swap",
    keys: `
      TimeoutSec WorkingDirectory RootDirectory RootImage RootImageOptions RootHash RootHashSignature RootVerity
      ExtensionDirectories ExtensionImages MountImages User Group SupplementaryGroups Nice OOMScoreAdjust
      CoredumpFilter IOSchedulingClass IOSchedulingPriority CPUSchedulingPolicy CPUSchedulingPriority
      CPUSchedulingResetOnFork CPUAffinity NUMAPolicy NUMAMask UMask Environment EnvironmentFile PassEnvironment
      UnsetEnvironment DynamicUser RemoveIPC StandardInput StandardOutput StandardError StandardInputText
      StandardInputData TTYPath TTYReset TTYVHangup TTYVTDisallocate TTYRows TTYColumns SyslogIdentifier
      SyslogFacility SyslogLevel SyslogLevelPrefix LogLevelMax LogRateLimitIntervalSec LogRateLimitBurst
      LogExtraFields SecureBits CapabilityBoundingSet AmbientCapabilities TimerSlackNSec NoNewPrivileges KeyringMode
      ProtectProc ProcSubset SystemCallFilter SystemCallArchitectures SystemCallErrorNumber SystemCallLog
      MemoryDenyWriteExecute RestrictNamespaces RestrictRealtime RestrictSUIDSGID RestrictAddressFamilies
      LockPersonality RestrictFileSystems LimitCPU LimitFSIZE LimitDATA LimitSTACK LimitCORE LimitRSS LimitNOFILE
      LimitAS LimitNPROC LimitMEMLOCK LimitLOCKS LimitSIGPENDING LimitMSGQUEUE LimitNICE LimitRTPRIO LimitRTTIME
      ReadWriteDirectories ReadOnlyDirectories InaccessibleDirectories ReadWritePaths ReadOnlyPaths
      InaccessiblePaths ExecPaths NoExecPaths ExecSearchPath BindPaths BindReadOnlyPaths TemporaryFileSystem
      PrivateTmp PrivateDevices ProtectKernelTunables ProtectKernelModules ProtectKernelLogs ProtectClock
      ProtectControlGroups NetworkNamespacePath IPCNamespacePath LogNamespace PrivateNetwork PrivateUsers
      PrivateMounts PrivateIPC ProtectSystem ProtectHome MountFlags MountAPIVFS Personality RuntimeDirectoryPreserve
      RuntimeDirectoryMode RuntimeDirectory StateDirectoryMode StateDirectory CacheDirectoryMode CacheDirectory
      LogsDirectoryMode LogsDirectory ConfigurationDirectoryMode ConfigurationDirectory SetCredential
      SetCredentialEncrypted LoadCredential LoadCredentialEncrypted TimeoutCleanSec PAMName IgnoreSIGPIPE
      UtmpIdentifier UtmpMode SELinuxContext AppArmorProfile SmackProcessLabel ProtectHostname`
  },
  {
    sections: "Service Scope",
    keys: "TimeoutStopSec RuntimeMaxSec RuntimeRandomizedExtraSec OOMPolicy"
  },
  {
    sections: "Service Mount",
    keys: "Type"
  },
  {
    sections: "Service Socket Mount Swap Slice Scope",
    keys: `
      Slice AllowedCPUs StartupAllowedCPUs AllowedMemoryNodes StartupAllowedMemoryNodes CPUWeight StartupCPUWeight
      CPUQuota CPUQuotaPeriodSec MemoryAccounting MemoryMin MemoryLow MemoryHigh MemoryMax MemorySwapMax DeviceAllow
      DevicePolicy IOAccounting IOWeight StartupIOWeight IODeviceWeight IOReadBandwidthMax IOWriteBandwidthMax
      IOReadIOPSMax IOWriteIOPSMax IODeviceLatencyTargetSec TasksAccounting TasksMax Delegate DisableControllers
      IPAccounting IPAddressAllow IPAddressDeny IPIngressFilterPath IPEgressFilterPath ManagedOOMSwap
      ManagedOOMMemoryPressure ManagedOOMMemoryPressureLimit ManagedOOMPreference BPFProgram SocketBindAllow
      SocketBindDeny RestrictNetworkInterfaces`
  },
  {
    sections: "Service Socket Mount Swap Scope",
    keys: "SendSIGKILL SendSIGHUP KillMode KillSignal RestartKillSignal FinalKillSignal WatchdogSignal"
  },
  {
    sections: "Socket",
    keys: `
      ListenStream ListenDatagram ListenSequentialPacket ListenFIFO ListenNetlink ListenSpecial ListenMessageQueue
      ListenUSBFunction SocketProtocol BindIPv6Only Backlog BindToDevice ExecStopPre SocketUser SocketGroup
      SocketMode Accept FlushPending Writable MaxConnections MaxConnectionsPerSource KeepAlive KeepAliveTimeSec
      KeepAliveIntervalSec KeepAliveProbes DeferAcceptSec NoDelay ReceiveBuffer SendBuffer IPTOS IPTTL Mark PipeSize
      FreeBind Transparent Broadcast PassCredentials PassSecurity PassPacketInfo Timestamping TCPCongestion
      ReusePort MessageQueueMaxMessages MessageQueueMessageSize RemoveOnStop Symlinks FileDescriptorName Service
      SmackLabel SmackLabelIPIn SmackLabelIPOut SELinuxContextFromNet`
  },
  {
    sections: "Socket Mount Automount Path",
    keys: "DirectoryMode"
  },
  {
    sections: "Socket Swap",
    keys: "Priority"
  },
  {
    sections: "Socket Path",
    keys: "TriggerLimitIntervalSec TriggerLimitBurst"
  },
  {
    sections: "Mount Swap",
    keys: "What Options"
  },
  {
    sections: "Mount Automount",
    keys: "Where"
  },
  {
    sections: "Mount",
    keys: "SloppyOptions LazyUnmount ForceUnmount ReadWriteOnly"
  },
  {
    sections: "Automount",
    keys: "ExtraOptions TimeoutIdleSec"
  },
  {
    sections: "Timer",
    keys: `
      OnCalendar OnActiveSec OnBootSec OnStartupSec OnUnitActiveSec OnUnitInactiveSec OnClockChange OnTimezoneChange
      Persistent WakeSystem RemainAfterElapse FixedRandomDelay AccuracySec RandomizedDelaySec`
  },
  {
    sections: "Timer Path",
    keys: "Unit"
  },
  {
    sections: "Path",
    keys: "PathExists PathExistsGlob PathChanged PathModified DirectoryNotEmpty MakeDirectory"
  },
  {
    sections: "Install",
    keys: "Alias WantedBy RequiredBy Also DefaultInstance"
  },
  {
    sections: "Service Socket Mount Swap Slice Scope",
    before: 262,
    keys: `
      CPUAccounting CPUShares StartupCPUShares DefaultMemoryMin DefaultMemoryLow MemoryLimit BlockIOAccounting
      BlockIOWeight StartupBlockIOWeight BlockIODeviceWeight BlockIOReadBandwidth BlockIOWriteBandwidth`
  },
  {
    sections: "Unit",
    since: 257,
    keys: "WantsMountsFor SurviveFinalKillSignal"
  },
  {
    sections: "Service",
    since: 257,
    keys: "RestartSteps RestartMaxDelaySec RestartMode FileDescriptorStorePreserve OpenFile ReloadSignal"
  },
  {
    sections: "Service Socket Mount Swap",
    since: 257,
    keys: `
      RootImagePolicy RootEphemeral ExtensionImagePolicy MountImagePolicy SetLoginEnvironment LogFilterPatterns
      PrivatePIDs BindLogSockets ImportCredential MemoryKSM`
  },
  {
    sections: "Service Socket Mount Swap Slice Scope",
    since: 257,
    keys: `
      StartupMemoryLow StartupMemoryHigh StartupMemoryMax StartupMemorySwapMax MemoryZSwapMax StartupMemoryZSwapMax
      MemoryZSwapWriteback DelegateSubgroup ManagedOOMMemoryPressureDurationSec MemoryPressureThresholdSec
      MemoryPressureWatch NFTSet CoredumpReceive`
  },
  {
    sections: "Socket",
    since: 257,
    keys: "PassFileDescriptorsToExec PollLimitIntervalSec PollLimitBurst"
  },
  {
    sections: "Timer",
    since: 257,
    keys: "DeferReactivation"
  },
  {
    sections: "Install",
    since: 257,
    keys: "UpheldBy"
  },
  {
    sections: "Service Socket Mount Swap Slice Scope",
    since: 257,
    before: 262,
    keys: "DefaultStartupMemoryLow"
  },
  {
    sections: "Unit",
    since: 262,
    keys: "?PathIsSocket ?Fraction ?Version ?MachineTag ?KernelModuleLoaded"
  },
  {
    sections: "Service",
    since: 262,
    keys: "ExecReloadPost RestartRandomizedDelaySec LUOSession RefreshOnReload"
  },
  {
    sections: "Service Socket Mount Swap",
    since: 262,
    keys: `
      RootMStack PrivateBPF BPFDelegateCommands BPFDelegateMaps BPFDelegatePrograms BPFDelegateAttachments
      DelegateNamespaces UserNamespacePath StateDirectoryAccounting StateDirectoryQuota CacheDirectoryAccounting
      CacheDirectoryQuota LogsDirectoryAccounting LogsDirectoryQuota MemoryTHP`
  },
  {
    sections: "Service Socket Mount Swap Slice Scope",
    since: 262,
    keys: `
      CPUSetPartition OOMRules CPUPressureThresholdSec CPUPressureWatch IOPressureThresholdSec IOPressureWatch
      BindNetworkInterface`
  },
  {
    sections: "Socket",
    since: 262,
    keys: "PassPIDFD AcceptFileDescriptors DeferTrigger DeferTriggerMaxSec XAttrEntryPoint XAttrListen XAttrAccept"
  },
  {
    sections: "Timer",
    since: 262,
    keys: "RandomizedOffsetSec"
  },
  {
    sections: "Slice",
    since: 262,
    keys: "ConcurrencySoftMax ConcurrencyHardMax ActivatingConcurrencyMax"
  }
];
var tables = /* @__PURE__ */ new Map();
function knownKeys(section, release) {
  let table = tables.get(release);
  if (table === void 0) {
    table = buildTable(release);
    tables.set(release, table);
  }
  return table.get(section);
}
function sectionsKnowing(key, type, release) {
  return sectionsOf(type).filter((section) => knownKeys(section, release)?.has(key));
}
function sectionsOf(type) {
  return ["Unit", type.charAt(0).toUpperCase() + type.slice(1), "Install"];
}
function buildTable(release) {
  const table = /* @__PURE__ */ new Map();
  for (const { sections, keys, since = 0, before = Number.POSITIVE_INFINITY } of GROUPS) {
    if (release < since || release >= before) continue;
    const names = keys.trim().split(/\s+/).flatMap(expandName);
    for (const section of sections.split(" ")) {
      const known = table.get(section) ?? /* @__PURE__ */ new Map();
      for (const name of names) known.set(name, `${section}.${name}`);
      table.set(section, known);
    }
  }
  return table;
}
function expandName(name) {
  return name.startsWith("?") ? [`Condition${name.slice(1)}`, `Assert${name.slice(1)}`] : [name];
}
var MACHINE = {
  a: "the architecture",
  A: "the operating-system image version",
  b: "the boot id",
  B: "the operating-system build id",
  c: "the control group",
  H: "the host name",
  l: "the short host name",
  m: "the machine id",
  M: "the operating-system image id",
  o: "the operating-system id",
  q: "the pretty host name",
  r: "the control group root",
  R: "the control group root",
  v: "the kernel release",
  w: "the operating-system version",
  W: "the operating-system variant"
};
function expandSpecifiers(text, context) {
  const input = (0, import_chunk_PQITU7B7.lexical)(text);
  let percent = input.indexOf("%");
  if (percent === -1) return { text };
  const result = new import_chunk_PQITU7B7.TextBuilder();
  let done = 0;
  for (let after = 0; percent !== -1 && percent + 1 < input.length; percent = input.indexOf("%", after)) {
    after = percent + 2;
    const letter = input.charAt(percent + 1);
    if (!/[A-Za-z0-9%]/.test(letter)) continue;
    const value = specifierValue(letter, context);
    if (value === void 0 || value === null) {
      const error = value === null ? "no-value" : "unknown-specifier";
      return { error, specifier: `%${letter}`, at: percent };
    }
    result.copy(text, done, percent);
    done = after;
    if (typeof value !== "string") addUnknown(result, text, percent, value);
    else if (value !== "") result.replace(text, percent, done, value);
  }
  return { text: result.copy(text, done, input.length).build(text, 0, input.length) };
}
function addUnknown(result, text, at, value) {
  const span = (0, import_chunk_PQITU7B7.place)(text, at, at + 2);
  const written = { text: text.value.slice(at, at + 2), ...span, unknown: value.unknown };
  result.add(written);
  if (value.rest) result.replace(text, at, at + 2, value.rest);
}
function specifierValue(letter, context) {
  if (letter === "%") return "%";
  if ("nNpPiIjJf".includes(letter)) return nameValue(letter, context.unit);
  if ("hsuUgG".includes(letter)) return accountValue(letter, context);
  if ("tSCLEDdTV".includes(letter)) return directoryValue(letter, context);
  if (letter === "y" || letter === "Y") return fragmentValue(letter, context.fragment);
  const what = MACHINE[letter];
  if (what === void 0) return void 0;
  return context.machine?.[letter] ?? unknown(`%${letter} is ${what}, which the repository does not fix`);
}
function nameValue(letter, unit) {
  const prefix = unitNamePrefix(unit) ?? "";
  const component = prefix.slice(prefix.lastIndexOf("-") + 1);
  if (letter === "p") return prefix;
  if (letter === "P") return unescapeUnitName(prefix);
  if (letter === "j") return component;
  if (letter === "J") return unescapeUnitName(component);
  if (unitNameKind(unit) === "template") {
    return unknown(`%${letter} depends on the instance, and ${unit} is a template with no known instance`);
  }
  const instance = unitNameInstance(unit);
  if (letter === "n") return unit;
  if (letter === "N") return unit.slice(0, unit.lastIndexOf("."));
  if (letter === "i") return instance ?? "";
  if (letter === "I") return unescapeUnitName(instance ?? "");
  return instance ? unescapeUnitPath(instance) : unitNameToPath(unit);
}
function accountValue(letter, context) {
  const isSystem = context.scope === "system";
  if (letter === "h") {
    if (isSystem) return "/root";
    return context.home ?? home(context);
  }
  if (letter === "s") return context.shell ?? unknown("%s is the login shell, which the repository does not fix");
  if (isSystem) return letter === "u" || letter === "g" ? "root" : "0";
  const value = { u: context.user, U: context.uid, g: context.group, G: context.gid }[letter];
  if (value !== void 0) return String(value);
  return unknown(`%${letter} depends on the account that runs the manager`);
}
function home({ scope }, rest = "") {
  const reason = scope === "unknown" ? "%h is the home of the account that runs the manager, /root in the system manager" : "%h is the home of the account that runs the user manager";
  return { unknown: { reason, symbol: "home" }, rest };
}
var SYSTEM_DIRECTORIES = {
  t: "/run",
  S: "/var/lib",
  C: "/var/cache",
  L: "/var/log",
  E: "/etc",
  D: "/usr/share"
};
function directoryValue(letter, context) {
  const release = context.release ?? REFERENCE_RELEASE;
  if (letter === "T") return "/tmp";
  if (letter === "V") return "/var/tmp";
  if (letter === "D" && release < 257) return void 0;
  if (letter === "d") return credentials(context);
  if (context.scope === "system") return SYSTEM_DIRECTORIES[letter];
  if (context.scope === "unknown") return unknown(`%${letter} differs between the system and the user manager`);
  return userDirectory(letter, context, release);
}
function userDirectory(letter, context, release) {
  const { xdg } = context;
  const state = release < 257 ? [xdg?.config, "/.config"] : [xdg?.state, "/.local/state"];
  switch (letter) {
    case "t":
      return runtimeDirectory(context, "");
    case "C":
      return below(context, xdg?.cache, "/.cache");
    case "E":
      return below(context, xdg?.config, "/.config");
    case "D":
      return below(context, xdg?.data, "/.local/share");
    case "S":
      return below(context, state[0], state[1]);
    default:
      return below(context, state[0] && `${state[0]}/log`, `${state[1]}/log`);
  }
}
function below(context, directory, path) {
  if (directory !== void 0) return directory;
  return context.home === void 0 ? home(context, path) : context.home + path;
}
function runtimeDirectory({ xdg, uid }, path) {
  const directory = xdg?.runtime ?? (uid === void 0 ? void 0 : `/run/user/${uid}`);
  if (directory !== void 0) return directory + path;
  return { unknown: { reason: "$XDG_RUNTIME_DIR depends on the account that runs the manager" }, rest: path };
}
function credentials(context) {
  const { scope, unit } = context;
  if (scope === "unknown") return unknown("%d differs between the system and the user manager");
  if (unitNameKind(unit) === "template") return unknown(`%d depends on the instance of ${templateName(unit)}`);
  const path = `/credentials/${unit}`;
  return scope === "system" ? `/run${path}` : runtimeDirectory(context, path);
}
function fragmentValue(letter, fragment) {
  if (fragment === void 0) return unknown(`%${letter} depends on where the unit file is installed`);
  return letter === "y" ? fragment : fragment.slice(0, Math.max(1, fragment.lastIndexOf("/")));
}
function unknown(reason) {
  return { unknown: { reason } };
}
var SIMPLE = /* @__PURE__ */ new Map([
  ["a", 7],
  ["b", 8],
  ["f", 12],
  ["n", 10],
  ["r", 13],
  ["t", 9],
  ["v", 11],
  ["\\", 92],
  ['"', 34],
  ["'", 39],
  ["s", 32]
]);
var OCTAL = { prefix: 0, digits: 3, base: 8, max: 255, isByte: true };
var NUMERIC = /* @__PURE__ */ new Map([
  ["x", { prefix: 1, digits: 2, base: 16, max: 255, isByte: true }],
  ["u", { prefix: 1, digits: 4, base: 16, max: 65535, isByte: false }],
  ["U", { prefix: 1, digits: 8, base: 16, max: 1114111, isByte: false }]
]);
function readEscape(text, at, release) {
  const letter = text.charAt(at);
  const simple = SIMPLE.get(letter);
  if (simple !== void 0) return { length: 1, code: simple, isByte: false };
  const found = readNumber(text, at, NUMERIC.get(letter) ?? OCTAL);
  if (found === void 0 || found.isByte) return found;
  const char = String.fromCodePoint(found.code);
  if (letter === "U") return isCleanUtf8(char) ? found : void 0;
  return release < 262 || char.isWellFormed() ? found : void 0;
}
function readNumber(text, at, { prefix, digits, base, max, isByte: isByte2 }) {
  const length = prefix + digits;
  let code = 0;
  for (let i = at + prefix; i < at + length; i++) {
    const digit = digitAt(text, i);
    if (digit >= base) return void 0;
    code = code * base + digit;
  }
  return code === 0 || code > max ? void 0 : { length, code, isByte: isByte2 };
}
function digitAt(text, at) {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 97 + 10 : Number.POSITIVE_INFINITY;
}
var WHITESPACE = " 	\n\r";
function execWords(release = REFERENCE_RELEASE) {
  return { unquote: true, cUnescape: true, release };
}
function extractFirstWord(text, from, flags) {
  const reader = new WordReader(text, from, flags);
  return reader.read();
}
function extractFirstWordLeniently(text, from, flags) {
  const strict = extractFirstWord(text, from, flags);
  if (strict === null || !("error" in strict) || flags.unescapeRelax) return strict;
  const lenient = extractFirstWord(text, from, { ...flags, unescapeRelax: true });
  return lenient === null || "error" in lenient ? lenient : { ...lenient, unknownEscape: true };
}
function extractWords(text, flags) {
  const words = [];
  for (let at = 0; at !== void 0; ) {
    const found = extractFirstWord(text, at, flags);
    if (found === null) break;
    if ("error" in found) return { words, error: found };
    words.push(found);
    at = found.next;
  }
  return { words };
}
var WordReader = class {
  #text;
  #input;
  #flags;
  #separators;
  /** What was copied so far; a word without quotes and escapes is a part of the text, and nothing is copied for it. */
  #word;
  #at;
  /** Where the run of ordinary characters began that has not been copied to the word yet. */
  #run;
  #quote = "";
  constructor(text, from, flags) {
    this.#text = text;
    this.#input = (0, import_chunk_PQITU7B7.lexical)(text);
    this.#flags = flags;
    this.#separators = flags.separators ?? WHITESPACE;
    this.#at = from;
    this.#run = from;
  }
  read() {
    const input = this.#input;
    const { dontCoalesceSeparators } = this.#flags;
    if (!dontCoalesceSeparators) this.#skipSeparators();
    const start = this.#at;
    this.#run = start;
    if (start >= input.length && !dontCoalesceSeparators) return null;
    if (start < input.length && this.#separators.includes(input.charAt(start))) return this.#endOfWord(start);
    for (; ; ) {
      if (this.#at >= input.length) return this.#endOfText(start);
      const char = input.charAt(this.#at);
      if (char === "\\" && !this.#flags.retainEscape) {
        const stop = this.#escape(start);
        if (stop !== void 0) return stop;
      } else if (this.#isQuote(char)) {
        this.#toggleQuote(char);
      } else if (this.#quote === "" && this.#separators.includes(char)) {
        return this.#endOfWord(start);
      } else {
        this.#at++;
      }
    }
  }
  #isQuote(char) {
    if (this.#quote !== "") return char === this.#quote;
    return (char === '"' || char === "'") && (this.#flags.unquote === true || this.#flags.keepQuote === true);
  }
  #toggleQuote(char) {
    this.#quote = this.#quote === "" ? char : "";
    if (this.#flags.unquote) this.#skip(1);
    else this.#at++;
  }
  /** Takes the escape at the current index; gives the result where the word ends with it. */
  #escape(start) {
    const { cUnescape, unescapeSeparators, unescapeRelax, release } = this.#flags;
    const at = this.#at + 1;
    if (at >= this.#input.length) return this.#trailingBackslash(start);
    const char = String.fromCodePoint(this.#input.codePointAt(at));
    if (!cUnescape && !unescapeSeparators) {
      if (unescapeRelax && release === 262) this.#at = at + char.length;
      else this.#dropBackslash(char.length);
      return void 0;
    }
    const found = cUnescape ? readEscape(this.#input, at, release ?? REFERENCE_RELEASE) : void 0;
    if (found !== void 0) this.#replaceEscape(found);
    else if (unescapeSeparators && (this.#separators.includes(char) || char === "\\")) this.#dropBackslash(1);
    else if (unescapeRelax) this.#at = at + char.length;
    else return { error: "bad-escape", start, at };
    return void 0;
  }
  /** Takes the next character as it is. */
  #dropBackslash(length) {
    this.#skip(1);
    this.#at += length;
  }
  #replaceEscape({ length, code, isByte: isByte2 }) {
    const isSurrogate = code >= 55296 && code <= 57343;
    if ((!isByte2 || code < 128) && !isSurrogate) {
      this.#replace(String.fromCodePoint(code), length);
      return;
    }
    this.#copyRun();
    const end = this.#at + 1 + length;
    const bytes = isSurrogate ? [224 | code >> 12, 128 | code >> 6 & 63, 128 | code & 63] : [code];
    for (const byte of bytes) this.#builder().replaceByte(this.#text, this.#at, end, byte);
    this.#skip(1 + length);
  }
  #replace(value, length) {
    this.#copyRun();
    this.#builder().replace(this.#text, this.#at, this.#at + 1 + length, value);
    this.#skip(1 + length);
  }
  #trailingBackslash(start) {
    const { unescapeRelax, relax } = this.#flags;
    const end = this.#input.length;
    if (unescapeRelax && (this.#quote === "" || relax)) this.#at = end;
    else if (relax) this.#skip(1);
    else return { error: this.#quote === "" ? "bad-escape" : "unbalanced-quote", start, at: end };
    return this.#finish(start, end, void 0);
  }
  #endOfText(start) {
    const end = this.#input.length;
    if (this.#quote !== "" && !this.#flags.relax) return { error: "unbalanced-quote", start, at: end };
    return this.#finish(start, end, void 0);
  }
  #endOfWord(start) {
    const end = this.#at;
    const { dontCoalesceSeparators, retainSeparators } = this.#flags;
    const word = this.#build(start, end);
    if (dontCoalesceSeparators) return { word, start, end, next: retainSeparators ? end : end + 1 };
    if (!retainSeparators) this.#skipSeparators();
    return { word, start, end, next: this.#at < this.#input.length ? this.#at : void 0 };
  }
  #finish(start, end, next) {
    return { word: this.#build(start, end), start, end, next };
  }
  #build(start, end) {
    if (this.#word === void 0 && this.#run < this.#at) return (0, import_chunk_PQITU7B7.sliceText)(this.#text, this.#run, this.#at);
    this.#copyRun();
    return this.#builder().build(this.#text, start, end);
  }
  #builder() {
    this.#word ??= new import_chunk_PQITU7B7.TextBuilder();
    return this.#word;
  }
  #skipSeparators() {
    while (this.#at < this.#input.length && this.#separators.includes(this.#input.charAt(this.#at))) this.#at++;
  }
  #skip(units) {
    this.#copyRun();
    this.#at += units;
    this.#run = this.#at;
  }
  #copyRun() {
    if (this.#run < this.#at) this.#builder().copy(this.#text, this.#run, this.#at);
    this.#run = this.#at;
  }
};
function isVariableName(text) {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(text);
}
function parseEnvironment(value, context) {
  const { isReset, words, lost } = expandedWords(value, execWords(context.release), context);
  const variables = [];
  const unknown2 = [];
  for (const { text, span } of words) {
    const equals = (0, import_chunk_PQITU7B7.lexical)(text).indexOf("=");
    const kind = assignmentMistake(text, equals);
    if (kind === "unknown") unknown2.push(text);
    else if (kind !== void 0) lost.push({ kind, text: text.value, span });
    else variables.push({ name: text.value.slice(0, equals), value: (0, import_chunk_PQITU7B7.sliceText)(text, equals + 1, text.length), span });
  }
  return { isReset, variables, lost: inOrder(lost), unknown: unknown2 };
}
function parseUnsetEnvironment(value, context) {
  return parseNames(value, execWords(context.release), context, true);
}
function parsePassEnvironment(value, context) {
  return parseNames(value, { unquote: true }, context, false);
}
function parseNames(value, flags, context, allowValues) {
  const { isReset, words, lost } = expandedWords(value, flags, context);
  const names = [];
  const unknown2 = [];
  for (const { text, span } of words) {
    const equals = (0, import_chunk_PQITU7B7.lexical)(text).indexOf("=");
    const kind = nameMistake(text, equals, allowValues);
    if (kind === "unknown") unknown2.push(text);
    else if (kind !== void 0) lost.push({ kind, text: text.value, span });
    else if (equals === -1) names.push({ name: text.value, span });
    else names.push({ name: text.value.slice(0, equals), value: (0, import_chunk_PQITU7B7.sliceText)(text, equals + 1, text.length), span });
  }
  return { isReset, names, lost: inOrder(lost), unknown: unknown2 };
}
function nameMistake(text, equals, allowValues) {
  const kind = assignmentMistake(text, equals);
  if (kind === "unknown") return kind;
  if (equals === -1) return isVariableName(text.value) ? void 0 : "bad-name";
  return allowValues ? kind : "bad-name";
}
function assignmentMistake(text, equals) {
  const input = (0, import_chunk_PQITU7B7.lexical)(text);
  const name = equals === -1 ? input : input.slice(0, equals);
  if (name.includes(import_chunk_PQITU7B7.OPAQUE)) return "unknown";
  if (equals === -1) return "no-equals";
  if (!isVariableName(name)) return "bad-name";
  return isCleanUtf8(input) ? void 0 : "bad-value";
}
function expandedWords(value, flags, context) {
  const words = [];
  const lost = [];
  let isReset = true;
  for (let at = 0; at !== void 0; ) {
    const found = extractFirstWord(value, at, flags);
    if (found === null) break;
    isReset = false;
    if ("error" in found) {
      const { error, start } = found;
      lost.push({ kind: error, text: value.value.slice(start), span: (0, import_chunk_PQITU7B7.place)(value, start, value.length) });
      break;
    }
    at = found.next;
    addExpanded(found, (0, import_chunk_PQITU7B7.place)(value, found.start, found.end), context, words, lost);
  }
  return { isReset, words, lost };
}
function addExpanded(found, span, context, words, lost) {
  const result = expandSpecifiers(found.word, context);
  if ("text" in result) words.push({ text: result.text, span });
  else lost.push({ kind: "bad-specifier", text: found.word.value, span });
}
function inOrder(lost) {
  return lost.toSorted((a, b) => a.span.start - b.span.start);
}
function pathMistake(path, release) {
  if (path === "") return { kind: "empty-path", fact: "is no program: there is nothing after the prefixes" };
  if (/[\0-\x1f"'\\\x7f]/.test(path)) {
    return { kind: "special-characters", fact: "has a control character, a quote or a backslash in it" };
  }
  if (release >= 262 && (/[*?[]/.test(path) || !isCleanUtf8(path))) {
    return { kind: "special-characters", fact: "has a wildcard in it or is not valid UTF-8" };
  }
  if (path.endsWith("/") || release >= 257 && /(?:^|\/)\.\.?$/.test(path)) {
    return { kind: "directory-path", fact: "is a directory, not a program" };
  }
  if (path.startsWith("/")) return isPath(path) ? void 0 : { kind: "invalid-path", fact: "is too long for a path" };
  if (path.startsWith(import_chunk_PQITU7B7.OPAQUE) || isFileName(path)) return void 0;
  return { kind: "relative-path", fact: "is neither an absolute path nor the bare name of a program" };
}
function isPath(path) {
  return byteLength(path) < 4096 && path.split("/").every((part) => byteLength(part) <= 255);
}
function isFileName(name) {
  return !name.includes("/") && name !== "." && name !== ".." && byteLength(name) <= 255;
}
function simplifyExecPath(path, release) {
  const input = (0, import_chunk_PQITU7B7.lexical)(path);
  if (!/\/\/|\/\.\/|\/\.$|^\/\.\./.test(input)) return path;
  const simple = new import_chunk_PQITU7B7.TextBuilder();
  let isAtRoot = release >= 257 && input.startsWith("/");
  let isEmpty = true;
  for (const { 0: part, index } of input.matchAll(/[^/]+/g)) {
    if (part === "." || part === ".." && isAtRoot) continue;
    simple.copy(path, Math.max(index - 1, 0), index + part.length);
    isAtRoot = false;
    isEmpty = false;
  }
  return isEmpty ? simple.copy(path, 0, 1).build(path, 0, 1) : simple.build(path, 0, 1);
}
function parseExec(value, context) {
  const reader = new ExecReader(value, context);
  const isReset = skipBlanks((0, import_chunk_PQITU7B7.lexical)(value), 0) === value.length;
  const isFatal = !isReset && reader.read();
  const { commands, problems, refused } = reader;
  return { isReset, commands, problems, fatal: isFatal, ...refused && { refused } };
}
function execTokens(value, release = REFERENCE_RELEASE) {
  const tokens = [];
  for (let at = skipBlanks((0, import_chunk_PQITU7B7.lexical)(value), 0); at !== void 0; ) {
    const found = readToken(value, at, release);
    if (found === null) break;
    tokens.push("error" in found ? { ...found, end: value.length } : found);
    if ("error" in found) break;
    at = found.next;
  }
  return tokens;
}
var FLAG_ORDER = ["-", ":", "+", "!", "!!", "|"];
var ExecReader = class {
  commands = [];
  problems = [];
  refused;
  #value;
  #context;
  #release;
  constructor(value, context) {
    this.#value = value;
    this.#context = context;
    this.#release = context.release ?? REFERENCE_RELEASE;
  }
  /** Reads the whole line; says whether the unit is refused. */
  read() {
    for (let at = 0; at !== void 0; ) {
      const first = extractFirstWordLeniently(this.#value, at, execWords(this.#release));
      if (first === null) return false;
      if ("error" in first) {
        this.#unbalanced(first, true);
        return false;
      }
      if ((0, import_chunk_PQITU7B7.lexical)(first.word) === ";") {
        at = first.next;
        continue;
      }
      const step = this.#command(first);
      if ("fatal" in step) return step.fatal;
      at = step.next;
    }
    return false;
  }
  #command(first) {
    const { flags, namesItself, length, isOutdated } = readPrefixes((0, import_chunk_PQITU7B7.lexical)(first.word), this.#release);
    if (isOutdated) {
      const message = 'the prefix "!!" has no effect from systemd 258 on';
      this.problems.push({ kind: "outdated-prefix", span: this.#span(first), message });
    }
    const ignored = flags.includes("-");
    this.#noteEscape(first);
    const written = (0, import_chunk_PQITU7B7.sliceText)(first.word, length, first.word.length);
    const viaShell = flags.includes("|");
    const path = viaShell ? written : this.#expand(written, ignored);
    if (path === void 0) return { fatal: !ignored };
    const mistake = viaShell ? void 0 : pathMistake((0, import_chunk_PQITU7B7.lexical)(path), this.#release);
    if (mistake !== void 0) {
      this.#report(mistake.kind, this.#span(first), `"${path.value}" ${mistake.fact}`, ignored);
      if (ignored || mistake.kind !== "relative-path") return { fatal: !ignored };
    }
    const tokens = [first];
    const argv = [];
    if (viaShell) argv.push(this.#made(first, namesItself ? "-sh" : "sh"), ...path.length > 0 ? [path] : []);
    else if (!namesItself) argv.push(path);
    const step = this.#arguments(first.next, ignored, argv, tokens);
    if ("fatal" in step) return step;
    if (argv.length === 0) {
      const message = '"@" asks for a word after the path, which names the program, and there is none';
      this.#report("missing-name", this.#span(first), message, ignored);
      return { fatal: !ignored };
    }
    const command = {
      path: viaShell ? this.#made(first, "/bin/sh") : simplifyExecPath(path, this.#release),
      argv,
      flags,
      span: (0, import_chunk_PQITU7B7.place)(this.#value, first.start, tokens.at(-1).end),
      tokens
    };
    if (mistake !== void 0) {
      this.refused = command;
      return { fatal: true };
    }
    this.commands.push(command);
    return step;
  }
  #arguments(from, ignored, argv, tokens) {
    for (let at = from; at !== void 0; ) {
      const token = readToken(this.#value, at, this.#release);
      if (token === null) return { next: void 0 };
      if ("error" in token) {
        this.#unbalanced(token, ignored);
        return { fatal: !ignored };
      }
      at = token.next;
      if (token.kind === "separator") return { next: at };
      this.#noteEscape(token);
      const argument = token.kind === "escaped-semicolon" ? token.word : this.#expand(token.word, ignored);
      if (argument === void 0) return { fatal: !ignored };
      argv.push(argument);
      tokens.push(token);
    }
    return { next: void 0 };
  }
  #expand(word, ignored) {
    const result = expandSpecifiers(word, this.#context);
    if ("text" in result) return result.text;
    const { specifier, at } = result;
    const message = result.error === "unknown-specifier" ? `systemd knows no specifier "${specifier}" (a literal percent sign is written "%%")` : `"${specifier}" has no value for ${this.#context.unit}`;
    this.#report("bad-specifier", (0, import_chunk_PQITU7B7.place)(word, at, at + 2), message, ignored);
    return void 0;
  }
  #made(first, text) {
    return new import_chunk_PQITU7B7.TextBuilder().replace(this.#value, first.start, first.end, text).build(this.#value, 0, 0);
  }
  #unbalanced({ start }, ignored) {
    const span = (0, import_chunk_PQITU7B7.place)(this.#value, start, this.#value.length);
    this.#report("unbalanced-quote", span, "a quote that is opened here is not closed", ignored);
  }
  #noteEscape(token) {
    if (!token.unknownEscape) return;
    const message = "systemd does not know an escape in this word and keeps it as written, backslash included";
    this.problems.push({ kind: "unknown-escape", span: this.#span(token), message });
  }
  #report(kind, span, fact, ignored) {
    const consequence = ignored ? "systemd ignores the rest of this line" : "systemd refuses the unit";
    this.problems.push({ kind, span, message: `${fact}: ${consequence}` });
  }
  #span({ start, end }) {
    return (0, import_chunk_PQITU7B7.place)(this.#value, start, end);
  }
};
function readPrefixes(word, release) {
  const flags = /* @__PURE__ */ new Set();
  let namesItself = false;
  let length = 0;
  for (; length < word.length; length++) {
    const char = word.charAt(length);
    const isPlain = !flags.has("+") && !flags.has("!!");
    if (char === "@" && !namesItself) namesItself = true;
    else if ((char === "-" || char === ":") && !flags.has(char)) flags.add(char);
    else if (char === "|" && release >= 262 && !flags.has("|")) flags.add("|");
    else if ((char === "+" || char === "!") && isPlain && !flags.has("!")) flags.add(char);
    else if (char === "!" && isPlain && flags.delete("!")) flags.add("!!");
    else break;
  }
  const isOutdated = release >= 262 && flags.delete("!!");
  return { flags: FLAG_ORDER.filter((flag) => flags.has(flag)), namesItself, length, isOutdated };
}
function readToken(value, at, release) {
  const input = (0, import_chunk_PQITU7B7.lexical)(value);
  const semicolon = /^(?:\\;|;)(?![^ \t\n\r])/.exec(input.slice(at, at + 3))?.[0];
  if (semicolon === void 0) return extractFirstWordLeniently(value, at, execWords(release));
  const end = at + semicolon.length;
  const after = skipBlanks(input, end);
  const word = new import_chunk_PQITU7B7.TextBuilder().copy(value, end - 1, end).build(value, at, end);
  const kind = semicolon === ";" ? "separator" : "escaped-semicolon";
  return { word, start: at, end, kind, next: after < input.length ? after : void 0 };
}
function skipBlanks(input, from) {
  let at = from;
  while (at < input.length && WHITESPACE.includes(input.charAt(at))) at++;
  return at;
}
var STATUSES = new Set(
  "SUCCESS FAILURE INVALIDARGUMENT NOTIMPLEMENTED NOPERMISSION NOTINSTALLED NOTCONFIGURED NOTRUNNING USAGE DATAERR NOINPUT NOUSER NOHOST UNAVAILABLE SOFTWARE OSERR OSFILE CANTCREAT IOERR TEMPFAIL PROTOCOL NOPERM CONFIG CHDIR NICE FDS EXEC MEMORY LIMITS OOM_ADJUST SIGNAL_MASK STDIN STDOUT CHROOT IOPRIO TIMERSLACK SECUREBITS SETSCHEDULER CPUAFFINITY GROUP USER CAPABILITIES CGROUP SETSID CONFIRM STDERR PAM NETWORK NAMESPACE NO_NEW_PRIVILEGES SECCOMP SELINUX_CONTEXT PERSONALITY APPARMOR ADDRESS_FAMILIES RUNTIME_DIRECTORY CHOWN SMACK_PROCESS_LABEL KEYRING STATE_DIRECTORY CACHE_DIRECTORY LOGS_DIRECTORY CONFIGURATION_DIRECTORY NUMA_POLICY CREDENTIALS BPF EXCEPTION".split(" ")
);
var SIGNALS = new Set(
  "HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF WINCH IO PWR SYS".split(" ")
);
var REAL_TIME = 30;
var LARGEST_STATUS = 255;
function isStatusOrSignal(word) {
  return STATUSES.has(word) || isByte(word) || isSignal(word);
}
function isByte(word) {
  const digits = word.replace(/^\+/, "");
  if (!/^(?:0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9][0-9]*)$/.test(digits)) return false;
  return Number(digits.replace(/^0(?=[0-7])/, "0o")) <= LARGEST_STATUS;
}
function isSignal(word) {
  const name = word.replace(/^SIG/, "");
  const offset = /^RT(?:MIN\+|MAX-)([0-9]+)$/.exec(name)?.[1];
  if (offset !== void 0) return Number(offset) <= REAL_TIME;
  return SIGNALS.has(name) || name === "RTMIN" || name === "RTMAX";
}
function readText(value, context) {
  const expanded = expandSpecifiers(value, context);
  if ("error" in expanded) return { refused: badSpecifier(expanded.specifier) };
  return expanded.text.value === "" ? { reset: true } : { value: expanded.text };
}
function readWord(words) {
  return (value) => {
    const word = value.value;
    if (words.includes(word)) return { value: word };
    if (!value.isKnown()) return { value: null };
    return { refused: `${quoted(value)} is none of ${words.join(", ")}` };
  };
}
var SERVICE_TYPES = ["simple", "exec", "forking", "oneshot", "dbus", "notify", "idle"];
var RESTARTS = [
  "no",
  "on-success",
  "on-failure",
  "on-abnormal",
  "on-watchdog",
  "on-abort",
  "always"
];
function readType(value, context) {
  const isLater = context.release !== void 0 && context.release > 252;
  return readWord(isLater ? [...SERVICE_TYPES, "notify-reload"] : SERVICE_TYPES)(value);
}
function readBoolean(value) {
  const word = value.value.toLowerCase();
  if (/^(?:1|yes|y|true|t|on)$/.test(word)) return { value: true };
  if (/^(?:0|no|n|false|f|off)$/.test(word)) return { value: false };
  if (!value.isKnown()) return { value: null };
  return { refused: `${quoted(value)} is neither yes nor no` };
}
function readDynamicUser(value) {
  const reading = readBoolean(value);
  return "refused" in reading ? { ...reading, fatal: "bad-setting" } : reading;
}
function readKillMode(value) {
  if (value.value === "") return { reset: true };
  const reading = readWord(["control-group", "process", "mixed", "none"])(value);
  if (!("value" in reading) || reading.value !== "none") return reading;
  return { ...reading, notice: "the manager leaves the processes of the service running" };
}
function readStatuses(value) {
  if (value.value === "") return { reset: true };
  const { words, error } = extractWords(value, {});
  const wrong = words.filter(({ word }) => word.isKnown() && !isStatusOrSignal(word.value));
  const mistake = `${quoted(wrong[0]?.word ?? value)} names no exit status`;
  if (wrong.length === words.length) return { refused: mistake };
  return { value: true, ...(wrong.length > 0 || error !== void 0) && { notice: mistake } };
}
var MICROSECONDS = new Map(
  [
    [1000000n, "seconds second sec s"],
    [60000000n, "minutes minute min m"],
    [2629800000000n, "months month M"],
    [1000n, "msec ms"],
    [3600000000n, "hours hour hr h"],
    [86400000000n, "days day d"],
    [604800000000n, "weeks week w"],
    [31557600000000n, "years year y"],
    [1n, "usec us \u03BCs \xB5s"]
  ].flatMap(([factor, names]) => names.split(" ").map((name) => [name, factor]))
);
var LONGEST_FIRST = [...MICROSECONDS.keys()].sort((a, b) => b.length - a.length).join("|");
var SPAN_PART = new RegExp(`(\\+?[0-9]+)?(?:\\.([0-9]+))?([ \\t\\n\\r]*)(${LONGEST_FIRST})?[ \\t\\n\\r]*`, "y");
var LARGEST_NUMBER = 2n ** 63n - 1n;
var MOST_DIGITS = 19;
var FOREVER = 2n ** 64n - 1n;
function readTimeSpan(value) {
  const text = value.value;
  if (/^[0-9]{1,9}$/.test(text) || !value.isKnown() || text === "infinity" || isTimeSpan(text)) return { value };
  return { refused: `${quoted(value)} is no time span` };
}
function isTimeSpan(text) {
  let sum = 0n;
  let end = 0;
  while (end < text.length) {
    SPAN_PART.lastIndex = end;
    const [part = "", whole, fraction, blank, unit] = SPAN_PART.exec(text) ?? [];
    end += part.length;
    if (whole === void 0 && fraction === void 0) return false;
    if (blank === "" && unit === void 0 && end < text.length) return false;
    const digits = (whole ?? "0").replace(/^\+?0*(?=[0-9])/, "");
    let factor = MICROSECONDS.get(unit ?? "s");
    if (digits.length > MOST_DIGITS || BigInt(digits) > LARGEST_NUMBER || BigInt(digits) >= FOREVER / factor)
      return false;
    sum += BigInt(digits) * factor;
    for (const digit of fraction ?? "") {
      factor /= 10n;
      sum += BigInt(digit) * factor;
    }
    if (sum >= FOREVER) return false;
  }
  return end > 0;
}
function readAccount(value, context) {
  if (value.value === "") return { reset: true };
  const expanded = expandSpecifiers(value, context);
  if ("error" in expanded) return { refused: badSpecifier(expanded.specifier), fatal: "bad-setting" };
  const { text } = expanded;
  if (text.isKnown() && !isAccount(text.value)) {
    return { refused: `${quoted(text)} can be no user or group`, fatal: "bad-setting" };
  }
  return { value: text };
}
function readWorkingDirectory(value, context) {
  if (value.value === "") return { reset: true };
  const optional = (0, import_chunk_PQITU7B7.lexical)(value).startsWith("-");
  const rest = optional ? (0, import_chunk_PQITU7B7.sliceText)(value, 1, value.length) : value;
  if (rest.value === "~") return { value: { optional } };
  const path = readAbsolutePath(rest, context);
  if ("value" in path) return { value: { path: path.value, optional } };
  return optional ? path : { ...path, fatal: "bad-setting" };
}
function readPidFile(value, context) {
  if (value.value === "") return { reset: true };
  const expanded = expandSpecifiers(value, context);
  if ("error" in expanded) return { refused: badSpecifier(expanded.specifier) };
  if (byteLength(expanded.text.value) > MAX_PATH_LENGTH) return { refused: `${quoted(value)} is too long for a path` };
  const isRelative = !/^[/\ue000]/.test((0, import_chunk_PQITU7B7.lexical)(expanded.text));
  const absolute = isRelative ? belowRuntime(expanded.text, context) : expanded.text;
  const path = checkPath(absolute);
  if (!("value" in path)) return { ...path, fatal: "error" };
  if (!/^\/var\/run(?:\/|$)/.test((0, import_chunk_PQITU7B7.lexical)(path.value))) return path;
  const below2 = (0, import_chunk_PQITU7B7.sliceText)(path.value, "/var".length, path.value.length);
  const rest = below2.value === "/run" ? import_chunk_DZ7ZOY7W.Text.concat([below2, (0, import_chunk_PQITU7B7.sliceText)(path.value, 0, 1)]) : below2;
  return { value: rest, notice: `${quoted(path.value)} is read as "${rest.value}"` };
}
function readAbsolutePath(value, context) {
  const expanded = expandSpecifiers(value, context);
  if ("error" in expanded) return { refused: badSpecifier(expanded.specifier) };
  return checkPath(expanded.text);
}
var OUTPUTS = "inherit null tty kmsg kmsg+console journal journal+console socket fd file append truncate".split(" ");
var OLD_OUTPUTS = /* @__PURE__ */ new Map([
  ["syslog", "journal"],
  ["syslog+console", "journal+console"]
]);
function readOutput(value, context) {
  const text = (0, import_chunk_PQITU7B7.lexical)(value);
  const kind = /^(?:file|append|truncate|fd)(?=:)/.exec(text)?.[0];
  if (kind !== void 0) {
    const rest = (0, import_chunk_PQITU7B7.sliceText)(value, kind.length + 1, value.length);
    const path = kind === "fd" ? readDescriptorName(rest, context) : readAbsolutePath(rest, context);
    if ("refused" in path) return path;
    return { value: "reset" in path ? { kind } : { kind, path: path.value } };
  }
  const journal = OLD_OUTPUTS.get(text);
  if (journal !== void 0) return { value: { kind: journal }, notice: `"${text}" is read as "${journal}"` };
  if (OUTPUTS.includes(text) || text.includes(import_chunk_PQITU7B7.OPAQUE)) return { value: { kind: value.value } };
  return { refused: `${quoted(value)} names no target` };
}
function readDescriptorName(value, context) {
  const name = readText(value, context);
  if (!("value" in name) || /^[ -9;-~]{0,255}$/.test(name.value.value)) return name;
  return { refused: `${quoted(name.value)} is no name of a file descriptor` };
}
function readBusName(value, context) {
  const expanded = expandSpecifiers(value, context);
  if ("error" in expanded) return { refused: badSpecifier(expanded.specifier) };
  const { text } = expanded;
  const isName = text.length < 256 && /^(?:(?:[A-Za-z_-][A-Za-z0-9_-]*(?:\.|$)){2,}|:(?:[A-Za-z0-9_-]+(?:\.|$)){2,})$/.test(text.value) && !text.value.endsWith(".");
  return isName || !text.isKnown() ? { value: text } : { refused: `${quoted(text)} is no D-Bus name` };
}
var ACTIONS = "none reboot reboot-force reboot-immediate poweroff poweroff-force poweroff-immediate exit exit-force";
var LATER_ACTIONS = `${ACTIONS} soft-reboot soft-reboot-force kexec kexec-force halt halt-force halt-immediate`;
function readAction(value, { scope, release = REFERENCE_RELEASE }) {
  const reading = readWord((release > 252 ? LATER_ACTIONS : ACTIONS).split(" "))(value);
  const isForSystem = "value" in reading && /^(?:reboot|poweroff)/.test(reading.value ?? "");
  if (!isForSystem || scope !== "user" || release > 252) return reading;
  return { value: "exit-force", notice: `a user manager reads ${quoted(value)} as "exit-force"` };
}
function badSpecifier(specifier) {
  return `${specifier} is no specifier that it can resolve`;
}
function quoted(text) {
  return JSON.stringify(text.value);
}
function checkPath(path) {
  const text = (0, import_chunk_PQITU7B7.lexical)(path);
  if (!/^[/\ue000]/.test(text)) return { refused: `${quoted(path)} is not an absolute path` };
  const simple = simplifyPath(text);
  if (text.startsWith("/") && !isNormalizedPath(simple)) {
    return { refused: `${quoted(path)} is too long or has ".." in it` };
  }
  return { value: simple === text ? path : simplifyText(path, text) };
}
function simplifyText(path, text) {
  const result = new import_chunk_PQITU7B7.TextBuilder();
  let start = 0;
  for (const part of text.split("/")) {
    const end = start + part.length;
    const isFirst = start === 0;
    if (part !== "" && part !== ".") result.copy(path, isFirst ? start : start - 1, end);
    start = end + 1;
  }
  const simple = result.build(path, 0, 0);
  return simple.value === "" ? (0, import_chunk_PQITU7B7.sliceText)(path, 0, 1) : simple;
}
function belowRuntime(path, context) {
  const [piece] = path.pieces;
  const { source, start } = piece;
  const prefix = new import_chunk_PQITU7B7.TextBuilder().add({ text: "%t", source, start, end: start }).build(path, 0, 0);
  const expanded = expandSpecifiers(prefix, context);
  const runtime = "error" in expanded ? prefix : expanded.text;
  const slash = new import_chunk_PQITU7B7.TextBuilder().add({ text: "/", source, start, end: start }).build(path, 0, 0);
  return new import_chunk_PQITU7B7.TextBuilder().copy(runtime, 0, runtime.length).copy(slash, 0, 1).copy(path, 0, path.length).build(path, 0, 0);
}
function isAccount(name) {
  if (/^(?:0|[1-9][0-9]*)$/.test(name)) {
    const id = Number(name);
    return id < 4294967295 && id !== 65535;
  }
  if (/^-?[0-9]*$/.test(name) || name === "." || name === "..") return false;
  return !/[\0-\x1f\x7f:/]|^[ \t]|[ \t]$/.test(name);
}
var EXEC_KEYS = [
  "ExecCondition",
  "ExecStartPre",
  "ExecStart",
  "ExecStartPost",
  "ExecReload",
  "ExecStop",
  "ExecStopPost"
];
var SCALARS = {
  "Unit.Description": readText,
  "Unit.SuccessAction": readAction,
  "Unit.StartLimitIntervalSec": readTimeSpan,
  "Service.Type": readType,
  "Service.ExitType": readWord(["main", "cgroup"]),
  "Service.Restart": readWord(RESTARTS),
  "Service.RestartSec": readTimeSpan,
  "Service.TimeoutStartSec": readTimeSpan,
  "Service.TimeoutStopSec": readTimeSpan,
  "Service.RuntimeMaxSec": readTimeSpan,
  "Service.WatchdogSec": readTimeSpan,
  "Service.RemainAfterExit": readBoolean,
  "Service.DynamicUser": readDynamicUser,
  "Service.RestartForceExitStatus": readStatuses,
  "Service.KillMode": readKillMode,
  "Service.BusName": readBusName,
  "Service.PAMName": readText,
  "Service.User": readAccount,
  "Service.Group": readAccount,
  "Service.WorkingDirectory": readWorkingDirectory,
  "Service.PIDFile": readPidFile,
  "Service.StandardOutput": readOutput,
  "Service.StandardError": readOutput,
  "Install.DefaultInstance": readText
};
var DEPENDENCIES = new Set(
  "Wants Requires Requisite BindsTo BindTo Upholds PartOf Conflicts Before After OnFailure OnSuccess PropagatesReloadTo JoinsNamespaceOf".split(" ")
);
var DEPENDENCY_WORDS = { retainEscape: true };
var INSTALL_WORDS = { unquote: true, retainEscape: true };
var UnitSettings = class {
  all = [];
  problems = [];
  exec = /* @__PURE__ */ new Map();
  /** Commands for which the unit is refused. */
  refused = /* @__PURE__ */ new Map();
  /** By name, in the manager's order: a later assignment takes the place of an earlier one. */
  environment = /* @__PURE__ */ new Map();
  /** Variables that a later assignment sets again. */
  replacedVariables = [];
  environmentFiles = [];
  passEnvironment = [];
  unsetEnvironment = [];
  /** Words of `Environment=` and its kin that the manager drops. */
  lost = [];
  /** Words of them of which the repository does not even fix the name. */
  unknownWords = [];
  dependencies = [];
  #type;
  #scalars = /* @__PURE__ */ new Map();
  /** By name, the last of the assignments that the value now in force is made of. */
  #inForce = /* @__PURE__ */ new Map();
  /** `type` is that of the unit, such as `service`. */
  constructor(type) {
    this.#type = type;
  }
  get(key) {
    return this.#scalars.get(key);
  }
  /** Takes the next assignment; says how the unit is refused where that ends the reading of the file. */
  read(file, assignment, value, context) {
    const setting = { file, assignment, value };
    this.all.push(setting);
    const key = assignment.key.value;
    const { section } = assignment;
    const name = knownKeys(section, context.release ?? REFERENCE_RELEASE)?.get(key);
    if (name === void 0) return this.#unknown(setting, key, context);
    if (name in SCALARS) return this.#scalar(setting, name, context);
    if (section === "Service") return this.#service(setting, name, key, context);
    if (section === "Install") return this.#dependencies(setting, name, key, INSTALL_WORDS, context);
    if (section === "Unit" && DEPENDENCIES.has(key))
      return this.#dependencies(setting, name, key, DEPENDENCY_WORDS, context);
    this.#add(setting, name);
    return void 0;
  }
  #unknown(setting, key, context) {
    const elsewhere = sectionsKnowing(key, this.#type, context.release ?? REFERENCE_RELEASE);
    setting.ineffective = elsewhere.length > 0 ? "misplaced" : "unknown-key";
    if (key.startsWith("X-")) return;
    const { section } = setting.assignment;
    const where = elsewhere.map((name) => `[${name}]`).join(" and ");
    const message = elsewhere.length > 0 ? `${key}= has no effect in [${section}]: systemd knows it in ${where} only and ignores this line` : `systemd knows no ${key}= in [${section}] and ignores this line`;
    const kind = elsewhere.length > 0 ? "misplaced-key" : "unknown-key";
    const [belongs] = elsewhere.length === 1 ? elsewhere : [];
    this.problems.push({
      kind,
      span: setting.assignment.key.span(),
      message,
      setting,
      ...belongs !== void 0 && { section: belongs }
    });
  }
  #scalar(setting, name, context) {
    const reading = SCALARS[name](setting.value, context);
    if ("refused" in reading) return this.#refuse(setting, reading);
    this.#release(name, "reset" in reading ? "reset" : "overridden");
    this.#add(setting, name);
    if ("reset" in reading) this.#scalars.delete(name);
    else this.#scalars.set(name, { value: reading.value, setting });
    if ("value" in reading && reading.notice !== void 0) this.#report("corrected-value", setting, reading.notice);
    return void 0;
  }
  #service(setting, name, key, context) {
    if (EXEC_KEYS.includes(key)) return this.#exec(setting, name, key, context);
    switch (key) {
      case "Environment":
        this.#environment(setting, name, context);
        break;
      case "EnvironmentFile":
        this.#environmentFile(setting, name, context);
        break;
      case "PassEnvironment":
        this.passEnvironment = this.#names(
          setting,
          name,
          parsePassEnvironment(setting.value, context),
          this.passEnvironment
        );
        break;
      case "UnsetEnvironment":
        this.unsetEnvironment = this.#names(
          setting,
          name,
          parseUnsetEnvironment(setting.value, context),
          this.unsetEnvironment
        );
        break;
      default:
        if (setting.value.value === "") this.#release(name, "reset");
        this.#add(setting, name);
    }
    return void 0;
  }
  #exec(setting, name, key, context) {
    const { isReset, commands, problems, fatal, refused } = parseExec(setting.value, context);
    if (isReset) {
      this.#release(name, "reset");
      this.exec.delete(key);
    }
    const known = this.exec.get(key);
    if (known !== void 0) for (const command of commands) known.push(command);
    else if (commands.length > 0) this.exec.set(key, [...commands]);
    if (refused !== void 0) this.refused.set(key, [refused]);
    if (isReset || commands.length > 0) this.#add(setting, name);
    else setting.ineffective = "refused";
    const last = problems.at(-1);
    for (const problem3 of problems) {
      this.problems.push({ ...problem3, setting, ...fatal && problem3 === last && { fatal: true } });
    }
    return fatal ? "bad-setting" : void 0;
  }
  #environment(setting, name, context) {
    const line = parseEnvironment(setting.value, context);
    if (line.isReset) {
      this.environment.clear();
      this.replacedVariables = [];
    }
    for (const value of line.variables) {
      const before = this.environment.get(value.name);
      if (before !== void 0) this.replacedVariables.push(before);
      this.environment.set(value.name, { value, setting });
    }
    this.#environmentWords(setting, name, line, line.variables.length);
  }
  #names(setting, name, line, known) {
    this.#environmentWords(setting, name, line, line.names.length);
    const names = /* @__PURE__ */ new Map();
    const added = line.names.map((value) => ({ value, setting }));
    for (const entry of line.isReset ? added : [...known, ...added]) {
      const key = `${entry.value.name}=${entry.value.value?.value}`;
      if (!names.has(key)) names.set(key, entry);
    }
    return [...names.values()];
  }
  #environmentWords(setting, name, line, taken) {
    if (line.isReset) this.#release(name, "reset");
    for (const value of line.lost) this.lost.push({ value, setting });
    for (const value of line.unknown) this.unknownWords.push({ value, setting });
    if (line.isReset || taken > 0 || line.unknown.length > 0) this.#add(setting, name);
    else setting.ineffective = "refused";
  }
  #environmentFile(setting, name, context) {
    if (setting.value.value === "") {
      this.#release(name, "reset");
      this.environmentFiles = [];
      this.#add(setting, name);
      return;
    }
    const expanded = expandSpecifiers(setting.value, context);
    if ("error" in expanded) {
      this.#refuse(setting, { refused: badSpecifier(expanded.specifier) });
      return;
    }
    const { text } = expanded;
    const optional = (0, import_chunk_PQITU7B7.lexical)(text).startsWith("-");
    const path = checkPath(optional ? (0, import_chunk_PQITU7B7.sliceText)(text, 1, text.length) : text);
    if ("refused" in path) {
      this.#refuse(setting, path);
      return;
    }
    this.#add(setting, name);
    this.environmentFiles.push({ path: path.value, optional, setting });
  }
  #dependencies(setting, name, key, flags, context) {
    const { value } = setting;
    if (value.value === "" && flags === INSTALL_WORDS && key !== "Also") {
      this.#release(name, "reset");
      this.dependencies = this.dependencies.filter((dependency) => dependency.key !== key);
    }
    this.#add(setting, name);
    for (let at = 0; at !== void 0; ) {
      const found = extractFirstWord(value, at, flags);
      if (found === null) break;
      if ("error" in found) {
        this.#report("refused-value", setting, "the rest of the line has unbalanced quotes and is ignored");
        break;
      }
      at = found.next;
      const unit = expandSpecifiers(found.word, context);
      if ("text" in unit && (!unit.text.isKnown() || unitNameKind(unit.text.value) !== null)) {
        this.dependencies.push({ key, name: unit.text, setting });
      } else {
        this.#report("refused-value", setting, `"${found.word.value}" is no name of a unit and is ignored`);
      }
    }
  }
  #refuse(setting, { refused, fatal }) {
    setting.ineffective = "refused";
    const key = setting.assignment.key.value;
    const effect = fatal === void 0 ? "ignores this line" : "refuses the unit";
    const message = `${key}=: ${refused}, so systemd ${effect}`;
    const span = setting.value.span();
    this.problems.push({ kind: "refused-value", span, message, setting, ...fatal && { fatal: true } });
    return fatal;
  }
  #report(kind, setting, message) {
    this.problems.push({ kind, span: setting.value.span(), message, setting });
  }
  #add(setting, name) {
    const before = this.#inForce.get(name);
    if (before !== void 0) setting.before = before;
    this.#inForce.set(name, setting);
  }
  /** Marks what a key was set to before as of no effect. */
  #release(name, why) {
    for (let setting = this.#inForce.get(name); setting !== void 0; setting = setting.before)
      setting.ineffective = why;
    this.#inForce.delete(name);
  }
};
var LONG_LINE = 1048576;
var BYTE_ORDER_MARK = 65279;
function logicalLines(source) {
  const { text } = source;
  const lines = [];
  let line = 0;
  let hasMark = text.includes("\uFEFF");
  let pieces = [];
  let bytes = 0;
  for (let start = 0, next = 0; start < text.length; start = next) {
    const end = lineEnd(text, start);
    next = skipLineEnd(text, end);
    line++;
    if (isTooLong(text, start, end, LONG_LINE - 1)) return [...lines, { error: "line-too-long", line, start, end }];
    if (isComment(text, start, end)) continue;
    let from = start;
    if (hasMark && text.charCodeAt(start) === BYTE_ORDER_MARK) {
      hasMark = false;
      from++;
    }
    const continues = isContinued(text, from, end);
    if (continues || pieces.length > 0) bytes += byteLength(text.slice(from, end));
    if (bytes > LONG_LINE) return [...lines, { error: "continuation-too-long", line, start, end }];
    if (continues) {
      if (from < end - 1) pieces.push(verbatim(source, from, end - 1));
      pieces.push({ text: " ", source, start: end - 1, end: next });
      continue;
    }
    const last = verbatim(source, from, end);
    lines.push({ text: new import_chunk_DZ7ZOY7W.Text(pieces.length === 0 ? [last] : [...pieces, last]), line });
    if (pieces.length > 0) pieces = [];
    bytes = 0;
  }
  if (pieces.length > 0) lines.push({ text: new import_chunk_DZ7ZOY7W.Text(pieces), line: line + 1 });
  return lines;
}
function verbatim(source, start, end) {
  return { text: source.text.slice(start, end), source, start, end };
}
function lineEnd(text, start) {
  let at = start;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
  return at;
}
function isLineEnd(code) {
  return code === 10 || code === 13 || code === 0;
}
function skipLineEnd(text, at) {
  let seen = "";
  let next = at;
  while (next < text.length && !seen.includes("\0")) {
    const char = text.charAt(next);
    if (char !== "\n" && char !== "\r" && char !== "\0" || seen.includes(char)) break;
    seen += char;
    next++;
  }
  return next;
}
function isComment(text, start, end) {
  let at = start;
  while (at < end && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++;
  return at < end && (text.charAt(at) === "#" || text.charAt(at) === ";");
}
function isContinued(text, start, end) {
  let at = end;
  while (at > start && text.charAt(at - 1) === "\\") at--;
  return (end - at) % 2 === 1;
}
function isTooLong(text, start, end, limit) {
  return (end - start) * 3 > limit && byteLength(text.slice(start, end)) > limit;
}
function parseUnitFile(source, options = {}) {
  const reader = new UnitReader(source, options);
  let fatal;
  for (const line of logicalLines(source)) {
    fatal = "error" in line ? tooLong(source, line) : reader.read(line.text, line.line);
    if (fatal !== void 0) break;
  }
  const { headers, assignments, problems } = reader;
  return { source, headers, assignments, problems, ...fatal && { fatal } };
}
var UnitReader = class {
  headers = [];
  assignments = [];
  problems = [];
  #sections;
  #release;
  #isClean;
  /** The header that the lines belong to. */
  #section;
  constructor(source, { sections, release }) {
    this.#sections = sections;
    this.#release = release ?? 252;
    this.#isClean = isCleanUtf8(source.text);
  }
  /** Takes one logical line; gives the problem that ends the reading. */
  read(raw, line) {
    const text = strip(raw, 0, raw.length);
    const { value } = text;
    if (value === "") return void 0;
    if (!this.#isClean && !isCleanUtf8(value)) {
      return problem("invalid-utf8", text, line, "this line is not valid UTF-8: systemd stops reading the file here");
    }
    if (value.startsWith("[")) return this.#header(text, line);
    this.#assignment(text, line);
    return void 0;
  }
  #header(text, line) {
    const { value } = text;
    const name = value.slice(1, -1);
    if (!value.endsWith("]")) {
      const message = `"${value}" is not a section header (a comment must stand on a line of its own): systemd stops reading the file here`;
      return problem("invalid-section-header", text, line, message);
    }
    if (/[\0-\x1f"'\\\x7f]/.test(name) || this.#release >= 262 && /^$|[*?[]/.test(name)) {
      const message = `the section header "${value}" has characters in it that no section may have: systemd stops reading the file here`;
      return problem("bad-section-characters", text, line, message);
    }
    const isKnown = this.#sections === void 0 || this.#sections.includes(name);
    this.#section = { name, span: text.span(), line, isKnown };
    this.headers.push(this.#section);
    if (!isKnown && !name.startsWith("X-") && !this.#sections?.includes(`-${name}`)) {
      const message = `systemd does not know the section [${name}] here and skips its lines`;
      this.problems.push(problem("unknown-section", text, line, message));
    }
    return void 0;
  }
  #assignment(text, line) {
    const section = this.#section;
    if (section === void 0 && this.#sections !== void 0) {
      const message = "this line stands before the first section header: systemd ignores it";
      this.problems.push(problem("assignment-outside-section", text, line, message));
      return;
    }
    if (section?.isKnown === false) return;
    const equals = text.value.indexOf("=");
    if (equals > 0) {
      this.assignments.push({
        section: section?.name ?? "",
        sectionLine: section?.line ?? 0,
        key: strip(text, 0, equals),
        value: strip(text, equals + 1, text.length),
        line
      });
    } else if (equals === 0) {
      this.problems.push(problem("missing-key", text, line, 'this line has no key before "=": systemd ignores it'));
    } else {
      this.problems.push(problem("missing-equals", text, line, 'this line has no "=": systemd ignores it'));
    }
  }
};
function strip(text, from, to) {
  const { value } = text;
  let start = from;
  let end = to;
  while (start < end && isWhitespace(value.charCodeAt(start))) start++;
  while (end > start && isWhitespace(value.charCodeAt(end - 1))) end--;
  return (0, import_chunk_PQITU7B7.sliceText)(text, start, end);
}
function isWhitespace(code) {
  return code === 32 || code === 9 || code === 10 || code === 13;
}
function problem(kind, text, line, message) {
  return { kind, span: (0, import_chunk_PQITU7B7.place)(text, 0, text.length), line, message };
}
function tooLong(source, { error, line, start, end }) {
  const what = error === "line-too-long" ? "this line" : "this line with the lines that it continues";
  return problem(
    error,
    import_chunk_DZ7ZOY7W.Text.verbatim(source, start, end),
    line,
    `${what} has more than 1 MiB: systemd refuses the file`
  );
}
function serviceType(settings) {
  const type = settings.get("Service.Type");
  if (type !== void 0) return type.value;
  if (settings.get("Service.BusName") !== void 0) return "dbus";
  return settings.exec.has("ExecStart") ? "simple" : "oneshot";
}
function verifyService(settings) {
  const type = serviceType(settings);
  const typeSpan = settings.get("Service.Type")?.setting.value.span();
  return commandProblem(settings, type, typeSpan) ?? (type === "oneshot" ? oneshotProblem(settings, typeSpan) : void 0) ?? dbusProblem(settings, type, typeSpan) ?? pamProblem(settings);
}
function commandProblem(settings, type, typeSpan) {
  const starts = settings.exec.get("ExecStart") ?? [];
  const second = starts[1];
  if (second !== void 0 && type !== "oneshot" && type !== null) {
    const message2 = `the service has ${starts.length} ExecStart= commands, which only Type=oneshot may have`;
    return problem2("several-exec-start", second.span, message2, starts[0]?.span);
  }
  if (starts.length > 0) return void 0;
  const action = settings.get("Unit.SuccessAction");
  const hasAction = action !== void 0 && action.value !== "none";
  if (!settings.exec.has("ExecStop") && !hasAction) {
    return problem2("nothing-to-run", void 0, "the service has no ExecStart=, no ExecStop= and no SuccessAction=");
  }
  if (type !== "oneshot" && type !== null) {
    return problem2("no-exec-start", typeSpan, "the service has no ExecStart=, which only Type=oneshot may lack");
  }
  const remain = settings.get("Service.RemainAfterExit");
  if (remain?.value === true || remain?.value === null || hasAction || type === null) return void 0;
  const message = "the service has no ExecStart=, no SuccessAction= and no RemainAfterExit=yes";
  return problem2("no-exec-start", typeSpan, message);
}
function oneshotProblem(settings, typeSpan) {
  const restart = settings.get("Service.Restart");
  if (restart?.value === "always" || restart?.value === "on-success") {
    const message2 = `Restart=${restart.value} is not allowed for Type=oneshot`;
    return problem2("oneshot-restart", restart.setting.value.span(), message2, typeSpan);
  }
  const forced = settings.get("Service.RestartForceExitStatus");
  if (forced !== void 0) {
    const message2 = "RestartForceExitStatus= is not allowed for Type=oneshot";
    return problem2("oneshot-force-restart", forced.setting.value.span(), message2, typeSpan);
  }
  const exitType = settings.get("Service.ExitType");
  if (exitType?.value !== "cgroup") return void 0;
  const message = "ExitType=cgroup is not allowed for Type=oneshot";
  return problem2("oneshot-exit-type", exitType.setting.value.span(), message, typeSpan);
}
function dbusProblem(settings, type, typeSpan) {
  if (type !== "dbus" || settings.get("Service.BusName") !== void 0) return void 0;
  return problem2("no-bus-name", typeSpan, "Type=dbus needs a BusName=, and the service has none");
}
function pamProblem(settings) {
  const pam = settings.get("Service.PAMName");
  const mode = settings.get("Service.KillMode");
  if (pam === void 0 || mode?.value !== "process" && mode?.value !== "none") return void 0;
  const message = `PAMName= does not go with KillMode=${mode.value}: it must be control-group or mixed`;
  return problem2("pam-kill-mode", mode.setting.value.span(), message, pam.setting.value.span());
}
function problem2(kind, span, message, related) {
  return {
    kind,
    message,
    ...span !== void 0 && { span },
    ...related !== void 0 && { related }
  };
}
function loadUnit(index, name, context) {
  const type = unitNameType(name);
  if (type === null || unitNameKind(name) === null) return null;
  const location = locateUnit(index, name);
  const path = location?.fragment;
  const loader = new Loader(index, name, type, context, path);
  const found = path === void 0 ? void 0 : openPath(index.tree, path);
  if (location === null || path === void 0 || found === void 0) return loader.result("not-found", name, [name]);
  return loader.load(location, path, found);
}
var Loader = class {
  #index;
  #name;
  #type;
  #context;
  #path;
  #settings;
  #sections;
  #dropIns = [];
  #fragment;
  #specifiers;
  #isScoped = false;
  constructor(index, name, type, context, path) {
    this.#index = index;
    this.#name = name;
    this.#type = type;
    this.#context = context;
    this.#path = path;
    this.#settings = new UnitSettings(type);
    this.#sections = sectionsOf(type);
  }
  load({ id, names }, path, found) {
    const isMasked = isMask(found);
    this.#fragment = { path };
    if (found.kind === "file" && !isMasked) {
      const file = this.#parse(found);
      this.#fragment = { path, file };
      const fatal = this.#read(file, this.#name);
      if (fatal !== void 0) return this.result(fatal, this.#name, [this.#name]);
    } else if (found.kind === "directory") {
      return this.result("error", this.#name, [this.#name]);
    }
    if (!isMasked || this.#index.release === 252) this.#readDropIns(id, names);
    return this.result(isMasked ? "masked" : "loaded", id, names);
  }
  result(loadState, id, names) {
    const settings = this.#settings;
    const verdict = loadState === "loaded" && this.#type === "service" ? verifyService(settings) : void 0;
    return {
      id,
      names,
      loadState: verdict === void 0 ? loadState : "bad-setting",
      ...this.#fragment && { fragment: this.#fragment },
      dropIns: this.#dropIns,
      settings,
      problems: settings.problems,
      ...verdict && { verdict },
      isScoped: this.#isScoped
    };
  }
  #readDropIns(id, names) {
    const aliases = names.filter((name) => name !== id);
    for (const path of findDropIns(this.#index, [id, ...aliases])) {
      const found = openPath(this.#index.tree, path);
      if (found?.kind !== "file") {
        this.#dropIns.push({ path });
        continue;
      }
      const file = this.#parse(found);
      this.#dropIns.push({ path, file });
      this.#read(file, id);
    }
  }
  #parse({ source }) {
    return parseUnitFile(source, { sections: this.#sections, release: this.#index.release });
  }
  /** Takes a file's settings up to the first that refuses the unit; says how it is refused. */
  #read(file, unit) {
    const context = this.#specifiersOf(unit);
    const { prepare: prepare2 } = this.#context;
    const { problems } = this.#settings;
    let reported = 0;
    const report = (line) => {
      while (file.problems[reported] !== void 0 && file.problems[reported].line < line) {
        problems.push(file.problems[reported++]);
      }
    };
    for (const assignment of file.assignments) {
      report(assignment.line);
      const value = prepare2?.(assignment.value, assignment.key.value) ?? assignment.value;
      const fatal = this.#settings.read(file, assignment, value, context);
      if (fatal !== void 0) return fatal;
    }
    report(Number.POSITIVE_INFINITY);
    if (file.fatal === void 0) return void 0;
    problems.push({ ...file.fatal, fatal: true });
    return "error";
  }
  /** Mostly the unit has one name. */
  #specifiersOf(unit) {
    if (this.#specifiers?.unit !== unit) this.#specifiers = this.#newSpecifiers(unit);
    return this.#specifiers;
  }
  #newSpecifiers(unit) {
    const { prepare: _, scope, ...known } = this.#context;
    const fragment = this.#path === void 0 ? void 0 : resolvePath(this.#index.tree, this.#path) ?? this.#path;
    const isAsked = () => {
      this.#isScoped = true;
    };
    return {
      ...known,
      unit,
      release: this.#index.release,
      ...fragment !== void 0 && { fragment },
      // What hangs on the account asks for the scope first.
      get scope() {
        isAsked();
        return scope;
      }
    };
  }
};
var SYSTEM_TARGETS = /* @__PURE__ */ new Set(["multi-user.target", "graphical.target", "sysinit.target"]);
var USER_TARGETS = /* @__PURE__ */ new Set(["default.target", "graphical-session.target"]);
function scopeByContent(unit) {
  if (unit.settings.get("Service.User") !== void 0) return "system";
  const targets = unit.settings.dependencies.filter(({ key }) => key === "WantedBy" || key === "RequiredBy").map(({ name }) => name.value);
  if (targets.some((target) => SYSTEM_TARGETS.has(target))) return "system";
  return targets.some((target) => USER_TARGETS.has(target)) ? "user" : "unknown";
}
function accountOf(unit, scope, view) {
  if (scope === "system") return systemAccount(unit);
  if (view.user !== void 0 && view.home !== void 0) return { user: view.user, home: view.home };
  const user = onlyUserMentioned(unit);
  return user === void 0 ? {} : { user };
}
function systemAccount({ settings }) {
  const user = settings.get("Service.User")?.value;
  if (user === void 0) return settings.get("Service.DynamicUser")?.value ? {} : { user: "root", home: "/root" };
  if (!user.isKnown()) return {};
  const name = user.value === "0" ? "root" : user.value;
  return { user: name, span: user.span(), ...name === "root" && { home: "/root" } };
}
function onlyUserMentioned(unit) {
  const users = /* @__PURE__ */ new Set();
  for (const { value, ineffective, assignment } of unit.settings.all) {
    if (ineffective !== void 0 || assignment.section !== "Service") continue;
    for (const match of value.value.matchAll(
      /(?:^|[\s"'=:])\/(?:(?:home|Users)\/([A-Za-z0-9._-]+)|(root))(?=[/\s"':]|$)/g
    )) {
      if (value.isKnown(match.index, match.index + match[0].length)) users.add(match[1] ?? "root");
    }
  }
  const [user] = users;
  return users.size === 1 ? user : void 0;
}
var STARTING_KEYS = /* @__PURE__ */ new Set(["Wants", "Requires", "BindsTo", "Upholds", "Also"]);
var TRIGGERS = { timer: "Timer.Unit", path: "Path.Unit", socket: "Socket.Service" };
function startersByLink(index) {
  return dependencyLinks(index).map(({ name, by }) => ({ name, by }));
}
function startersBySettings(unit) {
  const wanted = unit.settings.dependencies.filter(({ key, name }) => STARTING_KEYS.has(key) && name.isKnown()).map(({ name }) => ({ name: name.value, by: unit.id, span: name.span() }));
  const type = unitNameType(unit.id) ?? "";
  const setting = TRIGGERS[type];
  if (setting === void 0) return wanted;
  const named = unit.settings.all.findLast(({ assignment: { section, key } }) => `${section}.${key.value}` === setting);
  const own = `${unit.id.slice(0, -type.length)}service`;
  return [...wanted, { name: named?.value.value || own, by: unit.id }];
}
var Starters = class {
  #byName = /* @__PURE__ */ new Map();
  #instances = /* @__PURE__ */ new Map();
  add(starters) {
    for (const starter of starters) {
      const known = this.#byName.get(starter.name);
      if (known === void 0) this.#byName.set(starter.name, [starter]);
      else known.push(starter);
      addInstance(this.#instances, starter.name);
    }
  }
  /** What starts a unit under any of its names. */
  of(names) {
    return names.flatMap((name) => this.#byName.get(name) ?? []);
  }
  instancesOf(template) {
    return this.#instances.get(template) ?? /* @__PURE__ */ new Set();
  }
};
function instancesByName(index) {
  const instances = /* @__PURE__ */ new Map();
  for (const name of index.targets.keys()) addInstance(instances, name);
  for (const folders of index.subdirectories) {
    for (const folder of folders.keys()) addInstance(instances, folder.replace(/\.(?:d|wants|requires)$/, ""));
  }
  return instances;
}
function defaultInstance(template, unit) {
  const name = unit.settings.get("Install.DefaultInstance")?.value;
  return name === void 0 || !name.isKnown() ? null : withInstance(template, name.value);
}
function addInstance(instances, name) {
  if (unitNameKind(name) !== "instance") return;
  const template = templateName(name);
  const known = instances.get(template) ?? /* @__PURE__ */ new Set();
  instances.set(template, known.add(name));
}
function userSearchPath(user, release = REFERENCE_RELEASE) {
  const config = `${user.configHome ?? `${user.home}/.config`}/systemd`;
  const data = `${user.dataHome ?? `${user.home}/.local/share`}/systemd`;
  const below2 = (names) => user.runtime === void 0 ? [] : names.split(" ").map((name) => `${user.runtime}/systemd/${name}`);
  const configDirs = user.configDirs ?? (release === 252 ? ["/etc/xdg"] : []);
  const dataDirs = user.dataDirs ?? ["/usr/local/share", "/usr/share"];
  const attached = release >= 262;
  return unique([
    `${config}/user.control`,
    ...below2("user.control transient generator.early"),
    `${config}/user`,
    ...attached ? [`${config}/user.attached`] : [],
    ...configDirs.map((directory) => `${directory}/systemd/user`),
    "/etc/systemd/user",
    ...below2(attached ? "user user.attached" : "user"),
    "/run/systemd/user",
    ...below2("generator"),
    `${data}/user`,
    ...dataDirs.map((directory) => `${directory}/systemd/user`),
    "/usr/local/lib/systemd/user",
    "/usr/local/share/systemd/user",
    "/usr/lib/systemd/user",
    "/usr/share/systemd/user",
    ...below2("generator.late")
  ]);
}
function systemSearchPath(release = REFERENCE_RELEASE) {
  return [
    "/etc/systemd/system.control",
    "/run/systemd/system.control",
    "/run/systemd/transient",
    "/run/systemd/generator.early",
    "/etc/systemd/system",
    "/etc/systemd/system.attached",
    "/run/systemd/system",
    "/run/systemd/system.attached",
    "/run/systemd/generator",
    "/usr/local/lib/systemd/system",
    ...release === 252 ? ["/lib/systemd/system"] : [],
    "/usr/lib/systemd/system",
    "/run/systemd/generator.late"
  ];
}
function unique(paths) {
  return [...new Set(paths)];
}
function unitFiles(repository, unitPath2) {
  const unreadable = [];
  const files = repository.candidates.flatMap((path) => {
    if ((0, import_chunk_TWHQGX3M.isOpaque)(path)) return [];
    const own = unitPath2(path);
    if (own === void 0) return filesBehind(repository, path, unitPath2, unreadable);
    const entry = repository.entry(path);
    return entry === void 0 ? [] : [{ path: own, at: path, entry }];
  });
  return { files, unreadable };
}
function filesBehind(repository, link, unitPath2, unreadable) {
  const kind = folderKind(link, unitPath2);
  if (kind === void 0 || repository.entry(link, false)?.kind !== "link") return [];
  if ((0, import_chunk_PLO6SWTM.endOf)(repository, link).target.kind === "lost") {
    const broken = kind === "above" ? void 0 : (0, import_chunk_PLO6SWTM.brokenLink)(repository, link, isVendors);
    if (broken !== void 0) unreadable.push(broken);
    return [];
  }
  const isRead = (at) => kind !== "unit" && repository.has(at) && unitPath2(at) !== void 0;
  const open = (folder, behind) => {
    const end = (0, import_chunk_PLO6SWTM.endOf)(repository, behind);
    if (end.target.kind !== "folder" || end.path === void 0) return [];
    const { path: real } = end;
    return end.target.names.flatMap((name) => {
      const [seen, at] = [(0, import_chunk_TWHQGX3M.pathIn)(folder, name), (0, import_chunk_TWHQGX3M.pathIn)(real, name)];
      const own = (0, import_chunk_TWHQGX3M.isOpaque)(seen) ? void 0 : unitPath2(seen);
      if (own === void 0) return folderKind(seen, unitPath2, 2) === void 0 ? [] : open(seen, at);
      if (isRead(at)) return [];
      const entry = repository.targetAt(at);
      if (entry.kind === "lost") unreadable.push({ source: new import_chunk_M5RVUK72.SourceFile(link, ""), reason: entry.reason });
      return entry.kind === "file" || entry.kind === "link" ? [{ path: own, at, entry }] : [];
    });
  };
  return open(link, link);
}
function folderKind(path, unitPath2, leastLength = 1) {
  if (/\.(?:d|wants|requires|upholds)$/.test(path) && unitPath2(`${path}/x.conf`) !== void 0) return "unit";
  const found = (0, import_chunk_TWHQGX3M.searchedFolder)(path);
  if (found === void 0 || found.length < leastLength) return void 0;
  return found.isWhole ? "searched" : "above";
}
function isVendors(path) {
  return /^(?:\/usr)?\/lib\/systemd\//.test(path);
}
function lostLink(repository, at, path, tree, isDeployed) {
  if (!isServiceFile(path) || tree.get(path)?.kind !== "link" || openPath(tree, path) !== void 0) return void 0;
  return (0, import_chunk_PLO6SWTM.brokenLink)(repository, at, (outside) => isVendors(outside) || isDeployed(outside));
}
function isServiceFile(path) {
  const name = (0, import_chunk_TWHQGX3M.fileName)(path);
  const folder = (0, import_chunk_TWHQGX3M.fileName)((0, import_chunk_TWHQGX3M.folderOf)(path));
  if (folder.endsWith(".d")) return /(?:^|\.)service\.d$/.test(folder) && /^[^.].*\.conf$/.test(name);
  return name.endsWith(".service") && unitNameKind(name) !== null && !/\.(?:wants|requires|upholds)$/.test(folder);
}
var UNIT = /^.*\/([^/]+\.service)$/;
var DROP_IN = /^.*\/([^/]+\.service)\.d\/[^/]+$/;
var DEPENDENCY = /\.(?:wants|requires|upholds)\/([^/]+\.service)$/;
function bringTogether(drafts) {
  const units = new UnitsByName(drafts);
  const lent = /* @__PURE__ */ new Set();
  for (const stray of drafts.flatMap(straysOf)) {
    if (units.in(stray.draft, stray.names).length > 0) continue;
    const { machine } = stray.draft;
    const [unit, ...others] = units.on(machine, stray.names).filter((each) => mayBeOne(each.file, stray.file));
    if (unit !== void 0) {
      if (others.length === 0 && stray.isDropIn) adopt(unit, stray);
    } else if (machine !== void 0) {
      const [general, ...more] = units.on(void 0, stray.names);
      if (general === void 0 || more.length > 0) continue;
      lent.add(general);
      units.add(copyTo(stray, general));
    } else if (stray.draft.isShared && stray.isDropIn) {
      for (const each of units.everywhere(stray.names)) if (mayBeOne(each.file, stray.file)) adopt(each, stray);
    }
  }
  for (const { draft, path, dropIns } of lent) {
    if (!draft.isShared) for (const gone of [path, ...dropIns.map(([dropIn]) => dropIn)]) draft.files.delete(gone);
  }
}
var UnitsByName = class {
  #all = /* @__PURE__ */ new Map();
  #byMachine = /* @__PURE__ */ new Map();
  #byDraft = /* @__PURE__ */ new Map();
  constructor(drafts) {
    for (const draft of drafts) {
      for (const [path, file] of draft.files) {
        const name = DEPENDENCY.test(path) ? void 0 : UNIT.exec(path)?.[1];
        if (name === void 0 || file.entry.kind === "link" && file.entry.target === "/dev/null") continue;
        this.add({ name, path, file, draft, dropIns: [] });
      }
      for (const [path, file] of draft.files) {
        const name = DROP_IN.exec(path)?.[1];
        for (const unit of name === void 0 ? [] : this.in(draft, [name])) unit.dropIns.push([path, file]);
      }
    }
  }
  add(unit) {
    append(this.#all, unit.name, unit);
    append(inner(this.#byMachine, unit.draft.machine), unit.name, unit);
    append(inner(this.#byDraft, unit.draft), unit.name, unit);
  }
  in(draft, names) {
    return firstOf(this.#byDraft.get(draft), names);
  }
  on(machine, names) {
    return firstOf(this.#byMachine.get(machine), names);
  }
  everywhere(names) {
    return firstOf(this.#all, names);
  }
};
function straysOf(draft) {
  return [...draft.files].flatMap(([path, file]) => {
    const dropIn = DROP_IN.exec(path)?.[1];
    const name = dropIn ?? DEPENDENCY.exec(path)?.[1];
    if (name === void 0) return [];
    const template = templateName(name);
    const names = template === null ? [name] : [name, template];
    return [{ path, file, draft, isDropIn: dropIn !== void 0, names }];
  });
}
function adopt(unit, { path, file }) {
  const folder = path.slice(path.slice(0, path.lastIndexOf("/")).lastIndexOf("/"));
  const target = directoryOf(unit.path) + folder;
  if (!unit.draft.files.has(target)) unit.draft.files.set(target, { ...file, layout: unit.file.layout });
}
function copyTo({ path, draft, file }, unit) {
  const directory = directoryOf(directoryOf(path));
  const move = (from) => directory + from.slice(directoryOf(unit.path).length);
  const copy = { ...unit, path: move(unit.path), file: { entry: unit.file.entry, layout: file.layout }, draft };
  for (const [from, { entry }] of [[unit.path, unit.file], ...unit.dropIns]) {
    const to = move(from);
    if (!draft.files.has(to)) draft.files.set(to, { entry, layout: file.layout });
  }
  return copy;
}
function mayBeOne(a, b) {
  const [one, other] = [a.layout.scope, b.layout.scope];
  return one === other || one === "unknown" || other === "unknown";
}
function directoryOf(path) {
  return path.slice(0, path.lastIndexOf("/"));
}
function firstOf(units, names) {
  for (const name of names) {
    const found = units?.get(name);
    if (found !== void 0) return found;
  }
  return [];
}
function inner(maps, key) {
  const map = maps.get(key) ?? /* @__PURE__ */ new Map();
  maps.set(key, map);
  return map;
}
function append(map, key, unit) {
  const units = map.get(key);
  if (units === void 0) map.set(key, [unit]);
  else units.push(unit);
}
var DEPENDENCY_LINK = /\.(?:wants|requires|upholds)\/[^/]+$/;
function unitPath(path) {
  return (0, import_chunk_TWHQGX3M.isUnit)(path) ? path : void 0;
}
function placesOf(repository, unitPath2) {
  const drafts = /* @__PURE__ */ new Map();
  const linked = /* @__PURE__ */ new Set();
  const loose = [];
  const links = [];
  const { files, unreadable } = unitFiles(repository, unitPath2);
  const layoutIn = (0, import_chunk_TWHQGX3M.layoutsIn)(repository.root);
  for (const file of files) {
    const layout = layoutIn(file.path);
    const entry = treeEntry(repository, file, layout, linked, unitPath2);
    const { machine, isShared } = layout;
    const draft = drafts.get(layout.place) ?? {
      isShared,
      files: /* @__PURE__ */ new Map(),
      ...machine !== void 0 && { machine }
    };
    drafts.set(layout.place, draft);
    if (draft.files.has(layout.path)) continue;
    draft.files.set(layout.path, { entry, layout });
    if (layout.path.startsWith(`${import_chunk_TWHQGX3M.LOOSE}/`)) loose.push([file.at, draft, layout.path]);
    if (file.entry.kind === "link") links.push([file.at, layout.place, layout.path]);
  }
  for (const [path, draft, onMachine] of loose) if (linked.has(path)) draft.files.delete(onMachine);
  bringTogether([...drafts.values()]);
  const places2 = [...drafts].map(([name, draft]) => placeOf(name, draft));
  const trees = new Map(places2.map(({ name, tree }) => [name, tree]));
  const deployed = new Set([...drafts.values()].flatMap((draft) => [...draft.files.keys()]));
  const isDeployed = (path) => deployed.has(path) || deployed.has(inUnknownHome(path));
  const lost = links.flatMap(
    ([at, place2, onMachine]) => lostLink(repository, at, onMachine, trees.get(place2), isDeployed) ?? []
  );
  return { places: places2, unreadable: [...unreadable, ...lost] };
}
function inUnknownHome(path) {
  return path.replace(/^\/(?:(?:home|Users)\/[^/]+|root)\//, `${import_chunk_TWHQGX3M.UNKNOWN_HOME}/`);
}
function placeOf(name, { files, machine, isShared }) {
  return {
    name,
    isShared,
    tree: treeOf(files),
    views: viewsOf([...files.values()].map(({ layout }) => layout)),
    ...machine !== void 0 && { machine }
  };
}
function treeEntry(repository, { path, at, entry }, layout, linked, unitPath2) {
  if (entry.kind === "file") {
    const target2 = chezmoiLink(at, entry.source);
    return target2 === void 0 ? entry : { kind: "link", target: target2 };
  }
  const to = (0, import_chunk_PLO6SWTM.followLinks)(repository, targetOf(at, entry.target), true);
  const unit = to === void 0 || !repository.has(to) ? void 0 : unitPath2(to);
  const there = unit === void 0 ? void 0 : (0, import_chunk_TWHQGX3M.layoutOf)(unit, repository.root);
  if (there?.place === layout.place) return { kind: "link", target: there.path };
  const { target } = (0, import_chunk_PLO6SWTM.endOf)(repository, at);
  if (target.kind !== "file" || DEPENDENCY_LINK.test(path)) return entry;
  linked.add(target.source.path);
  return target;
}
function chezmoiLink(path, source) {
  return (0, import_chunk_TWHQGX3M.fileName)(path).startsWith("symlink_") ? source.text.trim() : void 0;
}
function targetOf(path, target) {
  return target.startsWith("/") ? target : (0, import_chunk_TWHQGX3M.pathIn)((0, import_chunk_TWHQGX3M.folderOf)(path), target);
}
function treeOf(files) {
  const directories = /* @__PURE__ */ new Map();
  for (const path of files.keys()) {
    for (let at = path.lastIndexOf("/"), end = path.length; at >= 0; end = at, at = path.lastIndexOf("/", at - 1)) {
      const parent = path.slice(0, at) || "/";
      const known = directories.get(parent);
      directories.set(parent, (known ?? /* @__PURE__ */ new Set()).add(path.slice(at + 1, end)));
      if (known !== void 0 || at === 0) break;
    }
  }
  return {
    get: (path) => files.get(path)?.entry ?? (directories.has(path) ? { kind: "directory" } : void 0),
    list: (directory) => [...directories.get(directory) ?? []]
  };
}
function viewsOf(layouts) {
  const views = /* @__PURE__ */ new Map();
  const hasUsers = layouts.some((layout) => layout.home !== void 0);
  for (const layout of layouts) {
    const { scope } = layout;
    if (layout.path.startsWith(`${import_chunk_TWHQGX3M.LOOSE}/`)) views.set(`loose ${scope}`, { scope, directories: [import_chunk_TWHQGX3M.LOOSE] });
    else if (scope === "system") {
      if (!views.has("system")) views.set("system", { scope, directories: systemSearchPath() });
    } else if (layout.home !== void 0 || !hasUsers) {
      const home2 = layout.home ?? import_chunk_TWHQGX3M.UNKNOWN_HOME;
      views.set(home2, {
        scope,
        directories: userSearchPath({ home: home2 }),
        ...layout.user !== void 0 && { user: layout.user, home: home2 }
      });
    }
  }
  return [...views.values()];
}
function parseEnvFile(source, release = REFERENCE_RELEASE) {
  const nul = source.text.indexOf("\0");
  if (nul !== -1) return { source, variables: [], fatal: { kind: "nul", span: source.span(nul, nul + 1) } };
  const variables = new EnvFileReader(source, release).read();
  if (!isCleanUtf8(source.text)) {
    const bad = variables.find(({ name, value }) => !isCleanUtf8(name.value) || !isCleanUtf8(value.value));
    if (bad !== void 0) return { source, variables: [], fatal: { kind: "invalid-utf8", span: bad.span } };
  }
  return { source, variables };
}
var EnvFileReader = class {
  #source;
  #input;
  #whole;
  #release;
  #at = 0;
  constructor(source, release) {
    this.#source = source;
    this.#input = source.text;
    this.#whole = import_chunk_DZ7ZOY7W.Text.verbatim(source, 0, source.text.length);
    this.#release = release;
  }
  read() {
    const variables = [];
    for (this.#skip(isBlank); this.#at < this.#input.length; this.#skip(isBlank)) {
      if (isComment2(this.#char())) this.#skipComment();
      else {
        const variable = this.#variable();
        if (variable !== void 0) variables.push(variable);
      }
    }
    return variables;
  }
  /** A comment ends with its line; before 257 a backslash takes the next character, line end or not, with it. */
  #skipComment() {
    for (; this.#at < this.#input.length && !isNewline(this.#char()); this.#at++) {
      if (this.#char() === "\\" && this.#release < 257) this.#at++;
    }
  }
  /** Reads a variable; undefined for a line without `=`. The character at the current index belongs to the name. */
  #variable() {
    const start = this.#at++;
    this.#skip((char) => char !== "=" && !isNewline(char));
    if (this.#char() !== "=") return void 0;
    const name = import_chunk_DZ7ZOY7W.Text.verbatim(this.#source, start, this.#trimmed(start, this.#at));
    this.#at++;
    const value = this.#value();
    const span = this.#source.span(start, Math.max(value.span().end, name.span().end));
    return { name, value, span, isValid: isVariableName(name.value) };
  }
  #value() {
    const value = new import_chunk_PQITU7B7.TextBuilder();
    const start = this.#at;
    for (; ; ) {
      this.#skip((char2) => isBlank(char2) && !isNewline(char2));
      const char = this.#char();
      if (char === "'") this.#singleQuoted(value);
      else if (char === '"') this.#doubleQuoted(value);
      else {
        if (char !== "" && !isNewline(char)) this.#plain(value);
        return value.build(this.#whole, start, this.#at);
      }
    }
  }
  #singleQuoted(value) {
    const start = ++this.#at;
    this.#skip((char) => char !== "'");
    value.copy(this.#whole, start, this.#at++);
  }
  #doubleQuoted(value) {
    let run = ++this.#at;
    for (; this.#at < this.#input.length && this.#char() !== '"'; this.#at++) {
      if (this.#char() !== "\\") continue;
      const next = this.#input.charAt(this.#at + 1);
      const isKept = next !== "" && next !== "\n" && !'"\\`$'.includes(next);
      if (isKept) this.#at++;
      else {
        value.copy(this.#whole, run, this.#at);
        if (next !== "" && next !== "\n") value.replace(this.#whole, this.#at, this.#at + 2, next);
        run = ++this.#at + 1;
      }
    }
    value.copy(this.#whole, run, Math.min(this.#at, this.#input.length));
    this.#at++;
  }
  /** An unquoted rest of a value: quotes are ordinary in it, a backslash keeps the next character as it is. */
  #plain(value) {
    let run = this.#at;
    for (; this.#at < this.#input.length && !isNewline(this.#char()); this.#at++) {
      if (this.#char() !== "\\") continue;
      value.copy(this.#whole, run, this.#at);
      const next = this.#input.charAt(this.#at + 1);
      if (next !== "" && !isNewline(next)) value.replace(this.#whole, this.#at, this.#at + 2, next);
      run = ++this.#at + 1;
    }
    value.copy(this.#whole, run, this.#trimmed(run, Math.min(this.#at, this.#input.length)));
  }
  #trimmed(start, end) {
    let last = end;
    while (last > start && isBlank(this.#input.charAt(last - 1))) last--;
    return last;
  }
  #char() {
    return this.#input.charAt(this.#at);
  }
  #skip(accept) {
    while (this.#at < this.#input.length && accept(this.#char())) this.#at++;
  }
};
function isBlank(char) {
  return char === " " || char === "	" || isNewline(char);
}
function isNewline(char) {
  return char === "\n" || char === "\r";
}
function isComment2(char) {
  return char === "#" || char === ";";
}
function expandArgv(argv, lookup) {
  return argv.flatMap(
    (word) => isReference((0, import_chunk_PQITU7B7.lexical)(word)) ? expandWhole(word, lookup) : [expandWithin(word, lookup)]
  );
}
function isReference(word) {
  return word.startsWith("$") && word.charAt(1) !== "{" && word.charAt(1) !== "$";
}
function expandWhole(word, lookup) {
  const span = (0, import_chunk_PQITU7B7.place)(word, 0, word.length);
  const name = (0, import_chunk_PQITU7B7.lexical)(word).slice(1);
  const value = name.includes(import_chunk_PQITU7B7.OPAQUE) ? unknownName(word) : lookup(name);
  if (value === void 0) return [];
  if (!(value instanceof import_chunk_DZ7ZOY7W.Text)) return [new import_chunk_DZ7ZOY7W.Text([{ text: word.value, ...span, unknown: value }])];
  return extractWords(value, { unquote: true, relax: true }).words.map((part) => part.word.referredAt(span));
}
function unknownName(word) {
  return { reason: `the name of the variable in ${word.value} is not known` };
}
function expandWithin(word, lookup) {
  const input = (0, import_chunk_PQITU7B7.lexical)(word);
  let dollar = input.indexOf("$");
  if (dollar === -1) return word;
  const result = new import_chunk_PQITU7B7.TextBuilder();
  let done = 0;
  for (let after = 0; dollar !== -1; dollar = input.indexOf("$", after)) {
    const next = input.charAt(dollar + 1);
    after = dollar + 2;
    if (next === "$") {
      result.copy(word, done, dollar + 1);
      done = after;
    } else if (next === "{") {
      const end = endOfName(input, after);
      after = end + 1;
      if (input.charAt(end) !== "}") continue;
      result.copy(word, done, dollar);
      addValue(result, word, dollar, after, input.slice(dollar + 2, end), lookup);
      done = after;
    }
  }
  return result.copy(word, done, word.length).build(word, 0, word.length);
}
function endOfName(input, from) {
  let at = from;
  while (at < input.length && input.charAt(at) !== "}" && input.charAt(at) !== ":") at++;
  return at;
}
function addValue(result, word, from, to, name, lookup) {
  const span = (0, import_chunk_PQITU7B7.place)(word, from, to);
  const value = name.includes(import_chunk_PQITU7B7.OPAQUE) ? unknownName(word) : lookup(name);
  if (value === void 0) return;
  if (!(value instanceof import_chunk_DZ7ZOY7W.Text)) result.add({ text: word.value.slice(from, to), ...span, unknown: value });
  else for (const piece of value.referredAt(span).pieces) result.add(piece);
}
function processEnvironment(settings, read, release) {
  const variables = /* @__PURE__ */ new Map();
  const withdrawn = settings.replacedVariables.map(({ value }) => ({
    ...value,
    from: "declaration"
  }));
  for (const { value } of settings.environment.values()) variables.set(value.name, { ...value, from: "declaration" });
  const files = [];
  for (const setting of settings.environmentFiles) {
    const isLost = files.some(isFailure);
    const file = isLost ? { setting, state: "unread", files: [] } : readFile(setting, read, release);
    files.push(file);
    for (const variable of file.files.flatMap((content) => content.variables))
      setFromFile(variables, withdrawn, variable);
  }
  const failure = files.find(isFailure);
  const unset = removeUnset(settings, variables, withdrawn);
  return { variables, withdrawn, files, unset, ...failure && { failure } };
}
function finalArgv(command, lookup) {
  return command.flags.includes(":") ? command.argv : expandArgv(command.argv, lookup);
}
function openLookup({ variables, unset }) {
  return (name) => {
    const variable = variables.get(name);
    if (variable !== void 0) return variable.value;
    return isVariableName(name) && !unset.has(name) ? fromOutside(name) : void 0;
  };
}
function fromOutside(name) {
  if (name === "HOME") return { reason: "$HOME is the home of the account that runs the service", symbol: "home" };
  return { reason: `$${name} is not set by the unit, only the manager could set it` };
}
function readFile(setting, read, release) {
  const sources = read(setting);
  if (typeof sources === "string") return { setting, state: sources, files: [] };
  const files = sources.map((source) => parseEnvFile(source, release));
  const bad = files.findIndex((file) => file.fatal !== void 0);
  if (bad === -1) return { setting, state: "read", files };
  return { setting, state: "refused", files: setting.optional ? files : files.slice(0, bad + 1) };
}
function isFailure({ setting, state }) {
  return (state === "missing" || state === "refused") && !setting.optional;
}
function setFromFile(variables, withdrawn, { name, value, span, isValid }) {
  if (!isValid) return;
  const before = variables.get(name.value);
  if (before !== void 0) withdrawn.push(before);
  variables.set(name.value, { name: name.value, value, span, from: "file" });
}
function removeUnset(settings, variables, withdrawn) {
  const unset = /* @__PURE__ */ new Set();
  for (const { value: entry } of settings.unsetEnvironment) {
    if (entry.value === void 0) unset.add(entry.name);
    const variable = variables.get(entry.name);
    if (variable === void 0 || entry.value !== void 0 && variable.value.value !== entry.value.value) continue;
    withdrawn.push(variable);
    variables.delete(entry.name);
  }
  return unset;
}
var PROSE = /* @__PURE__ */ new Set(["Description", "Documentation", "ExecSearchPath"]);
function commentIn({ assignment, value }) {
  if (!/[#;]/.test(value.value)) return void 0;
  const key = assignment.key.value;
  if (PROSE.has(key) || key.startsWith("X-") || key.startsWith("Condition") || key.startsWith("Assert"))
    return void 0;
  if (key.startsWith("Exec") || key.endsWith("Environment")) {
    const start = execTokens(value).find((token) => isBareHash(value.value, token.start, token.end, key))?.start;
    return start === void 0 ? void 0 : value.span(start, value.length);
  }
  const found = /[ \t][#;](?=[ \t\w]|$)/.exec(value.value);
  return found === null || !value.isKnown(found.index) ? void 0 : value.span(found.index + 1, value.length);
}
function isBareHash(text, start, end, key) {
  if (text[start] !== "#") return false;
  return key.startsWith("Exec") ? end === start + 1 && end < text.length : true;
}
function problemsOf(unit, scope, main, environment) {
  const comments = unit.settings.all.flatMap(trailingComment);
  const explained = new Set(comments.map(({ setting }) => setting));
  const unexplained = (setting) => setting === void 0 || !explained.has(setting);
  return [
    ...comments.map(({ problem: problem3 }) => problem3),
    ...unit.problems.filter(({ setting }) => unexplained(setting)).flatMap((problem3) => fromLoading(problem3, unit, main, scope)),
    ...unit.verdict === void 0 || isTemplated(unit) ? [] : [fromVerdict(unit.verdict, unit, main)],
    ...lostBySetting(unit).filter(([setting]) => unexplained(setting) && setting.ineffective !== "reset").map(([setting, words]) => lostVariables(setting, words)),
    ...[...environment.variables.values()].flatMap((variable) => unexpanded(variable, scope)),
    ...scope === "user" ? systemSettings(unit) : []
  ];
}
function isTemplated({ fragment, dropIns }) {
  return [fragment, ...dropIns].some((loaded) => loaded?.file !== void 0 && (0, import_chunk_TD2JDGPC.isTemplate)(loaded.file.source));
}
function trailingComment(setting) {
  const span = commentIn(setting);
  if (span === void 0) return [];
  const key = setting.assignment.key.value;
  const effect = setting.ineffective === "refused" ? `it drops ${key}= for that reason` : `${key}= gets it as well`;
  const comment = span.source.text.slice(span.start, span.end);
  const message = `"${comment}" is no comment: systemd knows comments only on lines of their own and takes this one as part of the value, so ${effect}. Put it on the line above.`;
  return [{ setting, problem: { kind: "trailing-comment", span, message } }];
}
function fromLoading(problem3, unit, main, scope) {
  const { kind, span, message, setting, section } = problem3;
  const key = setting?.assignment.key.value;
  if (kind === "misplaced-key") {
    const place2 = section === void 0 ? {} : { section };
    return [{ kind: "directive-misplaced", span, message: `${sentence(message)} Move it to that section.`, ...place2 }];
  }
  if (kind === "refused-value" && key !== void 0 && setting !== void 0) {
    if (key === "WorkingDirectory" || key === "EnvironmentFile") {
      const found = shellPath(setting.value);
      if (found !== void 0) return [notExpanded(`${key}=`, setting.value, found, message, scope)];
    }
    if (key === "StandardOutput" || key === "StandardError") return [ignoredLog(setting, message, scope)];
  }
  if (problem3.fatal !== true) return [];
  const isMain = span.source === main;
  const effect = isMain ? `${unit.id} does not start${message.endsWith("refuses the unit") ? "" : ": systemd refuses the unit"}.` : `systemd reads no further in this drop-in, so what stands below is lost for ${unit.id}.`;
  return [{ kind: "unit-not-loadable", span, message: `${sentence(message)} ${effect}` }];
}
function fromVerdict(verdict, unit, main) {
  const span = verdict.span ?? headerSpan(unit, main);
  const related = verdict.related;
  const isSecondCommand = verdict.kind === "several-exec-start";
  const remedy = isSecondCommand ? ' Put an empty "ExecStart=" before it to replace the first.' : "";
  const fix = isSecondCommand ? resetFix(unit, span, main) : void 0;
  return {
    kind: isSecondCommand ? "exec-start-not-reset" : "unit-not-loadable",
    span,
    message: `${unit.id} does not start, because systemd refuses the unit: ${verdict.message}.${remedy}`,
    ...related !== void 0 && {
      related: [{ span: related, label: isSecondCommand ? "the first ExecStart= is here" : "does not go with this" }]
    },
    ...fix !== void 0 && { fix }
  };
}
function resetFix(unit, span, main) {
  if (span.source === main) return void 0;
  const setting = unit.settings.all.find(({ assignment }) => {
    const value = assignment.value.span();
    return value.source === span.source && value.start <= span.start && span.end <= value.end;
  });
  if (setting === void 0) return void 0;
  const { source, start } = setting.assignment.key.span();
  const lineEnd2 = source.text.includes("\r\n") ? "\r\n" : "\n";
  return {
    title: "Reset ExecStart= first",
    edits: [{ span: { source, start, end: start }, text: `ExecStart=${lineEnd2}` }]
  };
}
var LOST = {
  "bad-escape": "has an escape that systemd does not know, which loses the rest of the line",
  "bad-name": "has a name that no variable can have",
  "bad-specifier": 'has a "%" that systemd cannot resolve; write "%%" for a percent sign',
  "bad-value": "has characters that no variable may hold",
  "no-equals": 'is no assignment; put the whole "NAME=VALUE" in double quotes where the value has blanks',
  "unbalanced-quote": "has a quote that is never closed, which loses the rest of the line"
};
function lostBySetting(unit) {
  const bySetting = /* @__PURE__ */ new Map();
  for (const { value, setting } of unit.settings.lost) {
    const known = bySetting.get(setting);
    if (known === void 0) bySetting.set(setting, [value]);
    else known.push(value);
  }
  return [...bySetting];
}
function lostVariables(setting, words) {
  const [first] = words;
  const key = setting.assignment.key.value;
  const name = /^[A-Za-z0-9_. ]*(?==)/.exec(first.text)?.[0];
  const rest = words.length > 1 ? ` (and ${words.length - 1} more of this line)` : "";
  const word = name === void 0 ? "a word" : `"${name}=\u2026"`;
  const message = `systemd drops ${word} of ${key}=${rest}: it ${LOST[first.kind]}. The service runs without it.`;
  const end = words.reduce((last, { span }) => Math.max(last, span.end), 0);
  return { kind: "environment-lost", span: { ...first.span, end }, message };
}
var SHELL_PATH = /(?:^-?|[:=])~(?=\/|$)|\$\{?(?:HOME|USER|PATH|HERMES_HOME|XDG_[A-Z]+_(?:HOME|DIR))\b\}?/;
function shellPath(value) {
  const found = SHELL_PATH.exec(value.value);
  if (found === null || !value.isKnown(found.index, found.index + found[0].length)) return void 0;
  return found[0].replace(/^[-:=]/, "");
}
function unexpanded({ name, value, from }, scope) {
  const found = shellPath(value);
  if (found === void 0) return [];
  const fact = `${name} gets the very characters "${found}"`;
  if (from === "declaration") return [notExpanded("Environment=", value, found, fact, scope)];
  const at = value.value.indexOf(found);
  const message = `${sentence(fact)} Nothing is expanded in a file that EnvironmentFile= names. Write the full path.`;
  return [{ kind: "path-not-expanded", span: value.span(at, at + found.length), message }];
}
function notExpanded(where, value, found, fact, scope) {
  const at = value.value.indexOf(found);
  const message = `${sentence(fact)} systemd expands neither "~" nor variables in ${where}. Write "%h" for the home of the user (in a user unit) or the full path.`;
  const fix = scope === "user" ? homeFix(value) : void 0;
  return { kind: "path-not-expanded", span: value.span(at, at + found.length), message, ...fix && { fix } };
}
function homeFix(value) {
  const mentions = [...value.value.matchAll(new RegExp(SHELL_PATH, "g"))];
  const edits = mentions.map((match) => {
    const home2 = /~|\$HOME\b|\$\{HOME\}/.exec(match[0]);
    const at = match.index + (home2?.index ?? 0);
    return home2 === null ? void 0 : { span: value.span(at, at + home2[0].length), text: "%h" };
  });
  const certain = edits.filter((edit) => edit !== void 0);
  return certain.length === edits.length ? { title: "Write %h for the home", edits: certain } : void 0;
}
function ignoredLog({ value, assignment }, fact, scope) {
  const message = `${sentence(fact)} The output goes to the journal and not to that file. Write an absolute path right after the colon, with "%h" for the home.`;
  const blank = /^(?:append|file|truncate):([ \t]+)[/%]/.exec(value.value);
  const start = blank === null ? 0 : value.value.indexOf(":") + 1;
  const fix = blank?.[1] ? {
    title: "Remove the blank after the colon",
    edits: [{ span: value.span(start, start + blank[1].length), text: "" }]
  } : scope === "user" && /^(?:append|file|truncate):(?:~|\$)/.test(value.value) ? homeFix(value) : void 0;
  const span = value.length > 0 ? value.span() : assignment.key.span();
  return { kind: "log-path-ignored", span, message, ...fix && { fix } };
}
function systemSettings(unit) {
  const accounts = ["Service.User", "Service.Group"].flatMap((key) => {
    const setting = unit.settings.get(key)?.setting;
    if (setting === void 0) return [];
    const name = setting.assignment.key.value;
    const message = `${name}= in a user unit: the user's manager may not change the account, so ${unit.id} fails at start (216/GROUP), even for the same user. Remove it.`;
    return [{ kind: "user-unit-setting", span: setting.assignment.key.span(), message }];
  });
  const targets = unit.settings.dependencies.filter(({ key, name }) => (key === "WantedBy" || key === "RequiredBy") && SYSTEM_TARGETS.has(name.value)).map(({ key, name }) => ({
    kind: "user-unit-setting",
    span: name.span(),
    message: `${key}=${name.value} in a user unit: the user's manager has no such target, so ${unit.id} is never started by it. Use default.target.`,
    fix: { title: "Use default.target", edits: [{ span: name.span(), text: "default.target" }] }
  }));
  return [...accounts, ...targets];
}
function headerSpan(unit, main) {
  const headers = unit.fragment?.file?.headers ?? [];
  return (headers.find(({ name }) => name === "Service") ?? headers[0])?.span ?? main.span(0, 0);
}
function sentence(text) {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? "" : "."}`;
}
var ROLES = {
  ExecCondition: "condition",
  ExecStartPre: "start-pre",
  ExecStart: "start",
  ExecStartPost: "start-post",
  ExecReload: "reload",
  ExecStop: "stop",
  ExecStopPost: "stop-post"
};
function serviceOf({ place: place2, view, scope, unit, main, startedBy, fileAt }) {
  const { settings, id } = unit;
  const environment = withTemplates(
    processEnvironment(settings, ({ path }) => {
      const source = fileAt(path);
      return source === void 0 ? "unknown" : [source];
    })
  );
  const environmentFiles = environmentFilesOf(environment);
  const restart = settings.get("Service.Restart");
  const delay = settings.get("Service.RestartSec");
  const pidFile = settings.get("Service.PIDFile")?.value;
  const workingDirectory = settings.get("Service.WorkingDirectory")?.value.path;
  const kind = unitNameKind(id);
  const files = [main, ...unit.dropIns.flatMap(({ file }) => file === void 0 ? [] : [file.source])];
  return {
    name: id,
    manager: "systemd",
    scope,
    ...view.scope === "unknown" && { scopeByContent: true },
    place: place2.name,
    ...place2.machine !== void 0 && { machine: place2.machine },
    ...place2.isShared && { isShared: true },
    ...kind === "instance" && { instance: unitNameInstance(id) },
    ...kind === "template" && { instance: null },
    account: accountOf(unit, scope, view),
    files: [...new Set(files)],
    span: headOf(unit, main),
    settings: settings.all.map(
      ({ assignment: { section, key }, value, ineffective }) => ineffective === void 0 ? { section, key, value, effective: true } : { section, key, value, effective: false, ineffective }
    ),
    commands: EXEC_KEYS.flatMap(
      (key) => [...settings.exec.get(key) ?? [], ...settings.refused.get(key) ?? []].map(
        (command) => commandOf(ROLES[key], command, environment)
      )
    ),
    environment: [...environment.variables.values()],
    ...environment.withdrawn.length > 0 && { withdrawn: environment.withdrawn },
    environmentFiles,
    environmentOpen: openings(unit, environmentFiles),
    ...workingDirectory !== void 0 && { workingDirectory },
    ...restart !== void 0 && { restart: { policy: restart.value, span: settingSpan(restart.setting) } },
    ...delay !== void 0 && { restartDelay: { text: delay.value.value, span: settingSpan(delay.setting) } },
    outputs: outputsOf(unit),
    ...pidFile !== void 0 && { pidFile },
    startedBy: startersOf(unit, startedBy, main),
    resident: serviceType(settings) !== "oneshot",
    problems: problemsOf(unit, scope, main, environment),
    fileAt,
    ...unit.loadState !== "loaded" && { isRefused: true }
  };
}
function commandOf(role, command, environment) {
  const { path, argv, flags, span, tokens } = command;
  const words = tokens.filter(({ kind }) => kind !== "separator").slice(-argv.length);
  return {
    role,
    path,
    argv: finalArgv(command, openLookup(environment)),
    words: argv,
    raw: words.map(({ word }) => (0, import_chunk_M5RVUK72.withQuotes)(word.span())),
    span,
    ignoreFailure: flags.includes("-")
  };
}
function environmentFilesOf({ files }) {
  return files.map(({ setting: { path, optional }, files: [content] }) => ({
    path,
    optional,
    names: content === void 0 ? [] : parseEnvFile(content.source).variables.map(({ name }) => name.value),
    ...content !== void 0 && { source: content.source }
  }));
}
function outputsOf({ settings }) {
  const stdout = settings.get("Service.StandardOutput")?.value;
  const stderr = settings.get("Service.StandardError")?.value;
  const isInherited = stderr === void 0 || stderr.kind === "inherit";
  const outputs = [];
  if (stdout?.path !== void 0 && stdout.kind !== "fd") outputs.push({ stream: "stdout", path: stdout.path });
  const errors = isInherited ? stdout : stderr;
  if (errors?.path !== void 0 && errors.kind !== "fd") outputs.push({ stream: "stderr", path: errors.path });
  return outputs;
}
function openings(unit, files) {
  const { settings } = unit;
  const sections = [unit.fragment, ...unit.dropIns].flatMap((loaded) => serviceLinesFilledIn(loaded?.file));
  const filledIn = [
    ...settings.unknownWords.map(({ value }) => value.span()),
    ...sections,
    ...files.flatMap(({ source }) => source === void 0 ? [] : (0, import_chunk_TD2JDGPC.linesFilledIn)(source))
  ];
  return [
    ...files.filter(({ source }) => source === void 0).map(({ path }) => ({ reason: `${path.value} is not in the repository`, span: path.span() })),
    ...settings.passEnvironment.map(({ value: { name, span } }) => ({
      reason: `PassEnvironment=${name} takes it from the manager`,
      span,
      names: [name]
    })),
    ...filledIn.map((span) => ({ reason: `"${(0, import_chunk_M5RVUK72.textOf)(span)}" is filled in later`, span }))
  ];
}
function serviceLinesFilledIn(file) {
  if (file === void 0) return [];
  return (0, import_chunk_TD2JDGPC.linesFilledIn)(file.source).filter(
    (line) => file.headers.findLast(({ span }) => span.start < line.start)?.name === "Service"
  );
}
function withTemplates(environment) {
  const variables = new Map(
    [...environment.variables].map(([name, variable]) => [
      name,
      variable.from === "file" ? { ...variable, value: (0, import_chunk_TD2JDGPC.markTemplates)(variable.value) } : variable
    ])
  );
  return { ...environment, variables };
}
function startersOf(unit, starters, main) {
  const installed = unit.settings.dependencies.filter(({ key }) => key === "WantedBy" || key === "RequiredBy" || key === "UpheldBy").map(({ name }) => ({ target: name.value, span: name.span() }));
  const linked = starters.map(({ by, span }) => ({ target: by, span: span ?? main.span(0, 0) }));
  return [...installed, ...linked];
}
function settingSpan({
  assignment
}) {
  const { source, start } = assignment.key.span();
  return { source, start, end: assignment.value.span().end };
}
function headOf(unit, main) {
  const headers = unit.fragment?.file?.headers ?? [];
  return (headers.find(({ name }) => name === "Service") ?? headers[0])?.span ?? main.span(0, 0);
}
var systemd = {
  name: "systemd",
  read: (repository, mentions, limits) => readUnits(repository, mentions, { unitPath, serviceOf }, limits)
};
function readUnits(repository, mentions, reader, limits) {
  const { places: places2, unreadable } = placesOf(repository, reader.unitPath);
  const managers = places2.flatMap((place2) => place2.views.map((view) => managerOf(place2, view)));
  const starters = startersByMachine(managers);
  const files = (0, import_chunk_DC7CRUQL.deployedFiles)(repository, new Set(managers.map(({ place: place2 }) => place2.name)));
  const render = renderer(mentions);
  const made = managers.map(
    (manager) => servicesOf(manager, starters.get(manager.place.machine), files, reader, render, limits)
  );
  return {
    services: made.flatMap(({ services }) => services),
    unreadable: [...unreadable, ...made.flatMap((each) => each.unreadable)]
  };
}
function managerOf(place2, view) {
  const index = indexUnits(place2.tree, view.directories);
  const units = /* @__PURE__ */ new Map();
  for (const [name, target] of index.targets) {
    const unit = target.startsWith("/") ? load(index, name, view, view.scope) : null;
    if (unit !== null) units.set(name, unit);
  }
  return { place: place2, view, index, units };
}
function startersByMachine(managers) {
  const byMachine = /* @__PURE__ */ new Map();
  for (const { place: place2, index, units } of managers) {
    const starters = byMachine.get(place2.machine) ?? new Starters();
    byMachine.set(place2.machine, starters);
    starters.add(startersByLink(index));
    for (const unit of units.values()) starters.add(startersBySettings(unit));
  }
  return byMachine;
}
function servicesOf(manager, starters, files, { serviceOf: serviceOf2 }, render, limits) {
  const { place: place2, view, index, units } = manager;
  const fileAt = files.finderFor({
    place: place2.name,
    ...place2.machine !== void 0 && { machine: place2.machine },
    ...view.user !== void 0 && { user: view.user }
  });
  const instances = instancesByName(index);
  const names = [...units.keys()].filter((name) => name.endsWith(".service")).sort();
  const declared = names.flatMap(
    (name) => instantiate2(name, manager, /* @__PURE__ */ new Set([...starters.instancesOf(name), ...instances.get(name) ?? []])).map((id) => ({
      id,
      file: units.get(name)?.fragment?.file?.source ?? new import_chunk_M5RVUK72.SourceFile(name, "")
    }))
  );
  return (0, import_chunk_R2LHZ7NS.servicesMade)(
    declared,
    ({ file }) => file,
    ({ id }) => {
      const first = units.get(id) ?? load(index, id, view, view.scope);
      if (first === null) return [];
      const scope = view.scope === "unknown" ? scopeByContent(first) : view.scope;
      const unit = scope === view.scope || !first.isScoped ? first : load(index, id, view, scope) ?? first;
      const main = unit.fragment?.file?.source;
      if (main === void 0 || unit.loadState === "masked" || unit.loadState === "not-found") return [];
      const parts = { place: place2, view, scope, startedBy: starters.of(unit.names), fileAt };
      const alternatives = renderedIndexes(index, unit, render).flatMap((rendered) => {
        const other = load(rendered, id, view, scope);
        const source = other?.fragment?.file?.source;
        return other && source ? [(0, import_chunk_TZIUYBDT.surface)(serviceOf2({ ...parts, unit: other, main: source }))] : [];
      });
      if (alternatives.length === 1) return alternatives;
      const service = serviceOf2({ ...parts, unit, main });
      return [alternatives.length > 0 ? { ...service, alternatives } : service];
    },
    limits
  );
}
var MOST_RENDERED = 4096;
function renderer(mentions) {
  let done = 0;
  return (sources) => {
    if (done > MOST_RENDERED || !sources.some(mentions)) return [];
    const found = (0, import_chunk_D4X4BIHE.renderingsOfAll)(sources);
    done += found.length;
    return found;
  };
}
function renderedIndexes(index, { fragment, dropIns }, render) {
  const sources = [fragment, ...dropIns].flatMap((loaded) => loaded?.file === void 0 ? [] : [loaded.file.source]);
  return render(sources).map((rendered) => ({
    ...index,
    tree: {
      ...index.tree,
      get: (path) => {
        const entry = index.tree.get(path);
        const source = entry?.kind === "file" ? rendered.get(entry.source) : void 0;
        return source === void 0 ? entry : { kind: "file", source };
      }
    }
  }));
}
function instantiate2(name, { index, units }, instances) {
  if (unitNameKind(name) !== "template") return [name];
  const byDefault = defaultInstance(name, units.get(name));
  if (byDefault !== null) instances.add(byDefault);
  if (instances.size === 0) return [name];
  return [...instances].filter((instance) => !index.targets.get(instance)?.startsWith("/")).sort();
}
var prepare = (value) => (0, import_chunk_TD2JDGPC.markTemplates)((0, import_chunk_TZIUYBDT.markUnknown)(value));
function load(index, name, view, scope) {
  return loadUnit(index, name, {
    scope,
    prepare,
    ...scope === "system" && { user: "root", home: "/root" },
    ...scope !== "system" && view.user !== void 0 && { user: view.user },
    ...scope !== "system" && view.home !== void 0 && { home: view.home }
  });
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  expandArgv,
  expandSpecifiers,
  extractWords,
  openLookup,
  parseEnvironment,
  parseUnitFile,
  processEnvironment,
  readUnits,
  serviceOf,
  systemd,
  unitNameKind
});
module.exports = { ...module.exports };
}),
"./chunk-Z7QYKRDH.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  CONFIG_FILES: () => CONFIG_FILES,
  InputError: () => InputError,
  MISNAMED_FILES: () => MISNAMED_FILES,
  Unfit: () => Unfit,
  discover: () => discover,
  filesOnDisk: () => filesOnDisk,
  foldersBelow: () => foldersBelow,
  git: () => git,
  inRealFolder: () => inRealFolder,
  isPointer: () => isPointer,
  isUtf16: () => isUtf16,
  locate: () => locate,
  matcherOf: () => matcherOf,
  onDisk: () => onDisk,
  readFromDisk: () => readFromDisk,
  readRegularFile: () => readRegularFile,
  repositoryRoot: () => repositoryRoot,
  spawn: () => spawn
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_R2LHZ7NS = require("./chunk-R2LHZ7NS.js");
var import_chunk_PLO6SWTM = require("./chunk-PLO6SWTM.js");
var import_chunk_M5RVUK72 = require("./chunk-M5RVUK72.js");
var import_node_fs = require("node:fs");
var import_node_path = require("node:path");
var import_node_fs2 = require("node:fs");
var import_node_path2 = require("node:path");
var import_node_fs3 = require("node:fs");
var import_node_path3 = require("node:path");
var LFS_POINTER = Buffer.from("version https://git-lfs.github.com/spec/v1\n");
function openRepository({
  root,
  paths,
  known,
  candidates,
  isWanted: isWanted2,
  isWhole,
  silent,
  limits,
  unread = []
}) {
  const cache = /* @__PURE__ */ new Map();
  const unreadable = new Set(unread);
  const folders = foldersBelow(root);
  const lieAt = finderBelow(root, known);
  const readBefore = lazySet(silent);
  const isCandidate = lazySet(candidates);
  let filesRead = silent.length;
  const load2 = (path) => {
    try {
      if (!folders.reach(path)) return void 0;
      const entry = readEntry(root, path, limits);
      if (!folders.stillReach(path)) return void 0;
      if (entry?.kind === "file" && (isCandidate(path) || !readBefore(path))) filesRead++;
      return entry;
    } catch (error) {
      const reason = reasonOf(error);
      return reason === void 0 ? void 0 : { source: new import_chunk_M5RVUK72.SourceFile(path, ""), reason };
    }
  };
  const read = (path) => {
    if (!cache.has(path)) cache.set(path, load2(path));
    return cache.get(path);
  };
  return {
    root,
    paths,
    candidates,
    has: (path) => known.has(path),
    isWanted: isWanted2,
    isWhole,
    entry: (path, isService = true) => {
      if (!known.has(path)) return void 0;
      const found = read(path);
      if (found === void 0 || "kind" in found) return found;
      if (isService) unreadable.add(found);
      return void 0;
    },
    targetAt: (path) => {
      const place = lieAt(path);
      const found = place === "file" ? read(path) : void 0;
      if (place !== "file") return place;
      if (found === void 0) return import_chunk_PLO6SWTM.NOTHING_THERE;
      return "kind" in found ? found : lost(`it is a link to ${path}, which is not read: ${found.reason}`);
    },
    get unreadable() {
      return [...unreadable];
    },
    filesRead: () => filesRead
  };
}
function lazySet(list) {
  let set;
  return (one) => {
    set ??= new Set(list);
    return set.has(one);
  };
}
function foldersBelow(root) {
  let latest;
  let isLatestFolder = false;
  const known = /* @__PURE__ */ new Map();
  const folderAt = (folder) => {
    if (known.has(folder)) return known.get(folder);
    const stats = (0, import_node_fs2.lstatSync)(onDisk(root, folder), { throwIfNoEntry: false });
    const isFolder = stats?.isDirectory() === true && isReached(parentOf(folder));
    const found = isFolder ? { ino: stats.ino, dev: stats.dev } : void 0;
    known.set(folder, found);
    return found;
  };
  const isReached = (folder) => folder === "" || folderAt(folder) !== void 0;
  return {
    reach: (path) => {
      const parent = parentOf(path);
      if (parent !== latest) [latest, isLatestFolder] = [parent, isReached(parent)];
      return isLatestFolder;
    },
    stillReach: (path) => {
      const parent = parentOf(path);
      if (parent === "") return true;
      const stats = (0, import_node_fs2.lstatSync)(onDisk(root, parent), { throwIfNoEntry: false });
      const before = folderAt(parent);
      return stats?.isDirectory() === true && stats.ino === before?.ino && stats.dev === before.dev;
    }
  };
}
function finderBelow(root, listed) {
  const folders = /* @__PURE__ */ new Map();
  const inFolder = (folder) => {
    const entries = folders.get(folder) ?? new Map(entriesOf(root, folder).map((each) => [(0, import_chunk_M5RVUK72.decodeUtf8)(each.name), each]));
    folders.set(folder, entries);
    return entries;
  };
  const isSubmodule = (folder) => inFolder("").has(".git") && (listed.has(folder) || inFolder(folder).has(".git"));
  return (path) => {
    let at = "";
    for (const part of path === "" ? [] : path.split("/")) {
      const entry = part === ".git" ? void 0 : inFolder(at).get(part);
      const next = at === "" ? part : `${at}/${part}`;
      if (entry?.isDirectory()) {
        if (isSubmodule(next)) return lost("it is a link into a submodule");
        at = next;
      } else if (entry === void 0 || next !== path) return import_chunk_PLO6SWTM.NOTHING_THERE;
      else
        return entry.isFile() || entry.isSymbolicLink() ? "file" : lost(`it is a link to ${path}, which is no regular file`);
    }
    return { kind: "folder", names: [...inFolder(at).keys()].filter((name) => name !== ".git").sort() };
  };
}
function lost(reason) {
  return { kind: "lost", reason };
}
function parentOf(path) {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}
function readEntry(root, path, limits) {
  const absolute = onDisk(root, path);
  const stats = (0, import_node_fs2.lstatSync)(absolute);
  if (stats.isSymbolicLink()) return { kind: "link", target: (0, import_chunk_M5RVUK72.decodeUtf8)((0, import_node_fs2.readlinkSync)(absolute, "buffer")) };
  if (stats.isDirectory()) return void 0;
  if (!stats.isFile()) throw new Unfit("it is not a regular file");
  if (stats.size > limits.fileSize) throw new Unfit((0, import_chunk_R2LHZ7NS.beyond)("fileSize", limits, `it has ${stats.size} bytes`));
  const bytes = readRegularFile(absolute, limits.fileSize);
  if (isPointer(bytes)) throw new Unfit("it is a pointer of Git LFS; check the repository out with its large files");
  if (isUtf16(bytes)) throw new Unfit("it is written in UTF-16; save it as UTF-8");
  return { kind: "file", source: new import_chunk_M5RVUK72.SourceFile(path, (0, import_chunk_M5RVUK72.decodeUtf8)(bytes)) };
}
function readRegularFile(path, most = Number.POSITIVE_INFINITY) {
  const file = (0, import_node_fs2.openSync)(path, import_node_fs2.constants.O_RDONLY | import_node_fs2.constants.O_NOFOLLOW | import_node_fs2.constants.O_NONBLOCK);
  try {
    const stats = (0, import_node_fs2.fstatSync)(file);
    if (!stats.isFile()) throw new Unfit("it is not a regular file");
    if (stats.size > most) throw new Unfit(`it has ${stats.size} bytes, more than the limit of ${most}`);
    return (0, import_node_fs2.readFileSync)(file);
  } finally {
    (0, import_node_fs2.closeSync)(file);
  }
}
var Unfit = class extends Error {
};
var REASONS = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EIO: "the disk gives an error",
  ENAMETOOLONG: "its path is too long to be opened"
};
function reasonOf(error) {
  if (error instanceof Unfit) return error.message;
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return void 0;
  return REASONS[error.code ?? ""] ?? error.code ?? error.message;
}
function isPointer(bytes) {
  return bytes.subarray(0, LFS_POINTER.length).equals(LFS_POINTER);
}
function isUtf16([first, second]) {
  const isMarked = first === 255 && second === 254 || first === 254 && second === 255;
  return isMarked || first === 60 && second === 0 || first === 0 && second === 60;
}
function entriesOf(directory, path) {
  try {
    return (0, import_node_fs2.readdirSync)(onDisk(directory, path), { withFileTypes: true, encoding: "buffer" });
  } catch {
    return [];
  }
}
var SHORT = 1e3;
function tooLong(directory, path) {
  if (3 * (directory.length + path.length + 1) <= SHORT) return void 0;
  const whole = onDisk(directory, path);
  try {
    (0, import_node_fs2.lstatSync)(whole);
    return void 0;
  } catch (error) {
    const { code } = error;
    return code === "ENAMETOOLONG" ? REASONS[code] : void 0;
  }
}
function onDisk(root, path) {
  return (0, import_chunk_M5RVUK72.encodeUtf8)(root === "/" ? `/${path}` : `${root}/${path}`);
}
var load = () => process.getBuiltinModule("node:child_process");
var spawn = (...args) => load().spawn(...args);
var spawnSync = (...args) => load().spawnSync(...args);
var OVERRIDES = [
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "core.quotePath=false",
  "gc.auto=0",
  "maintenance.auto=false",
  // A folder with the files of a bare repository in it may be the work of whoever is under test.
  "safe.bareRepository=explicit",
  "safe.directory=*"
];
var VARIABLES = { GIT_NO_REPLACE_OBJECTS: "1", GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0" };
var PROTOCOLS = "file:http:https:ssh";
var PROGRAM = /^(?:local|worktree)\t(?:core\.(?:alternaterefscommand|askpass|gitproxy|sshcommand)|credential\.(?:.*\.)?helper|remote\..*\.(?:uploadpack|vcs))$/m;
var TIMEOUT = 6e4;
function git(directory, args, options = {}) {
  const { status, stdout } = spawnSync("git", wordsOf(directory, args), {
    ...settingsFor(directory, options),
    maxBuffer: 2 ** 30,
    stdio: ["ignore", "pipe", "ignore"]
  });
  return status === 0 ? stdout : void 0;
}
async function gitBeside(directory, args) {
  const child = spawn("git", wordsOf(directory, args), {
    ...settingsFor(directory, {}),
    stdio: ["ignore", "pipe", "ignore"]
  });
  const parts = [];
  child.stdout.on("data", (part) => parts.push(part));
  const status = await new Promise((resolve2) => child.on("close", resolve2).on("error", () => resolve2(void 0)));
  return status === 0 ? Buffer.concat(parts) : void 0;
}
function wordsOf(directory, args) {
  return ["-C", directory, ...OVERRIDES.flatMap((value) => ["-c", value]), ...args];
}
function settingsFor(directory, { timeout = TIMEOUT, mayFetch }) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_")));
  const protocols = mayFetch && !namesProgram(directory) ? PROTOCOLS : "none";
  return {
    // Where PATH, or the system, has the working directory searched as well, a `git` of the repository is not found.
    cwd: (0, import_node_path2.dirname)(process.execPath),
    env: { ...env, ...VARIABLES, GIT_ALLOW_PROTOCOL: protocols },
    timeout,
    killSignal: "SIGKILL"
  };
}
function namesProgram(directory) {
  const settings = git(directory, ["config", "--list", "--show-scope", "--name-only"]);
  return settings === void 0 || PROGRAM.test(settings.toString("latin1"));
}
function matcherOf(globs) {
  const all = globs.filter((glob) => glob !== "").flatMap(alternatives);
  const literal = new Set(all.filter(isLiteral));
  const tops = new Set([...literal].map(topOf));
  const patterns = all.filter((glob) => !isLiteral(glob)).map(compile);
  return (path) => {
    if (tops.has(topOf(path)) && isBelow(path, literal)) return true;
    if (patterns.length === 0) return false;
    const names = path.split("/");
    return patterns.some((pattern) => matches(pattern, names));
  };
}
function isLiteral(glob) {
  return !/[*?[\]\\]|(?:^|\/)(?:\.?\/|$)/.test(glob);
}
function topOf(path) {
  const end = path.indexOf("/");
  return end === -1 ? path : path.slice(0, end);
}
function isBelow(path, places) {
  if (places.has(path)) return true;
  for (let at = path.indexOf("/"); at !== -1; at = path.indexOf("/", at + 1))
    if (places.has(path.slice(0, at))) return true;
  return false;
}
var ANY = /* @__PURE__ */ Symbol("any");
var MAX_ALTERNATIVES = 1e3;
function alternatives(glob) {
  let found = [""];
  for (const part of glob.split(/(\{[^{},]*,[^{}]*\})/)) {
    const choices = /^\{[^,]*,.*\}$/s.test(part) ? part.slice(1, -1).split(",") : [part];
    if (found.length * choices.length > MAX_ALTERNATIVES) return [glob];
    found = found.flatMap((before) => choices.map((choice) => before + choice));
  }
  return found;
}
function compile(glob) {
  const names = glob.split("/").filter((name, at) => name !== "" && (name !== "." || at > 0));
  return [...names.map((name) => name === "**" ? ANY : compileName(name)), ANY];
}
function compileName(name) {
  const pattern = [...name.matchAll(/\\(.)|\[([!^]?)([^\]]+)\]|./gsu)].map(
    ([written, escaped, negation, characters]) => {
      if (characters !== void 0) return (character) => isAmong(characters, character) === (negation === "");
      if (escaped !== void 0) return (character) => character === escaped;
      if (written === "*") return ANY;
      return written === "?" ? () => true : (character) => character === written;
    }
  );
  return (part) => matches(pattern, [...part]);
}
function isAmong(characters, character) {
  return [...characters.matchAll(/(.)-(.)|./gsu)].some(
    ([one, first, last]) => first === void 0 || last === void 0 ? character === one : first <= character && character <= last
  );
}
function matches(pattern, parts) {
  let at = 0;
  let star = -1;
  let taken = 0;
  for (let part = 0; part < parts.length; ) {
    const expected = pattern[at];
    if (expected === ANY) {
      star = at++;
      taken = part;
    } else if (expected?.(parts[part])) {
      at++;
      part++;
    } else if (star !== -1) {
      at = star + 1;
      part = ++taken;
    } else {
      return false;
    }
  }
  return pattern.slice(at).every((rest) => rest === ANY);
}
var MANY = 1e3;
var isPrepared = false;
function prepareForFiles(count) {
  if (count < MANY || isPrepared) return;
  isPrepared = true;
  process.getBuiltinModule("node:v8").setFlagsFromString("--semi-space-growth-factor=1");
}
var InputError = class extends Error {
};
var SKIPPED_FOLDERS = /* @__PURE__ */ new Set([".git", "node_modules", "skills"]);
var SKIPPED = new RegExp(
  `(?:^|/)(?:${[...SKIPPED_FOLDERS].map((name) => name.replace(".", "\\.")).join("|")})(?:/|$)`
);
var BACKUP = /\.bak(?![a-z])|~(?:\/|$)/i;
async function discover(options) {
  const targets = options.paths.map((path) => realTarget((0, import_node_path.resolve)(options.cwd, path), path));
  const root = commonRoot(targets);
  const isMatched = matcher(options);
  const { limits = import_chunk_R2LHZ7NS.DEFAULT_LIMITS } = options;
  const survey = options.survey ?? (async (_, candidates) => ({ candidates, silent: [] }));
  const found = [];
  const known = /* @__PURE__ */ new Set();
  const beyondLimit = [];
  const unread = [];
  for (const target of targets)
    for await (const listed of listFiles(root, target, unread)) {
      const others = new Set(listed.filter((path) => isMatched(path) && !known.has(path)));
      const all = [...others].sort();
      const paths = all.slice(0, limits.files - known.size);
      for (const path of paths) known.add(path);
      for (const path of all.slice(paths.length)) beyondLimit.push(path);
      found.push(await survey(root, paths));
    }
  const [first] = beyondLimit;
  if (first !== void 0) {
    const fact = `there are ${known.size + beyondLimit.length} files`;
    unread.push({ source: new import_chunk_M5RVUK72.SourceFile(first, ""), reason: (0, import_chunk_R2LHZ7NS.beyond)("files", limits, fact) });
  }
  return openRepository({
    root,
    paths: [...known].sort(),
    known,
    candidates: found.flatMap(({ candidates }) => candidates).sort(),
    silent: found.flatMap(({ silent }) => silent),
    limits,
    unread,
    isWanted: (path) => isMatched(path) && targets.some((target) => covers(root, target, path)),
    isWhole: targets.some(({ path }) => path === root)
  });
}
function covers(root, { path: target, isDirectory }, path) {
  const above = fromRoot(root, target);
  if (!isDirectory) return path === above || path.startsWith(`${above}.d/`);
  if (above === "") return isWanted(path);
  return path.startsWith(`${above}/`) && isWanted(path.slice(above.length + 1));
}
function repositoryRoot(paths, cwd) {
  return commonRoot(paths.map((path) => realTarget((0, import_node_path.resolve)(cwd, path), path)));
}
function locate(file, paths, cwd) {
  const given = (0, import_node_path.resolve)(cwd, file);
  let there = given;
  while (!(0, import_node_fs.existsSync)(there)) there = (0, import_node_path.dirname)(there);
  const real = (0, import_node_path.join)((0, import_node_fs.realpathSync)(there), (0, import_node_path.relative)(there, given));
  if ((0, import_node_fs.lstatSync)(real, { throwIfNoEntry: false })?.isDirectory()) throw new InputError(`${file} is a directory`);
  const folder = there === given ? (0, import_node_path.dirname)(real) : (0, import_node_fs.realpathSync)(there);
  const around = checkoutAround(folder) ?? (folder.endsWith(".d") ? (0, import_node_path.dirname)(folder) : folder);
  const root = paths.length > 0 ? repositoryRoot(paths, cwd) : around;
  const path = fromRoot(root, real);
  if (path.startsWith("../")) throw new InputError(`${file} lies outside of ${root}`);
  return { root, path };
}
function realTarget(path, given) {
  let real;
  let stats;
  try {
    real = (0, import_node_fs.realpathSync)(path);
    stats = (0, import_node_fs.lstatSync)(real);
  } catch {
    throw new InputError(`no such file or directory: ${given}`);
  }
  const isDirectory = stats.isDirectory();
  return { path: real, isDirectory, checkout: checkoutAround(isDirectory ? real : (0, import_node_path.dirname)(real)) };
}
function checkoutAround(directory) {
  for (let at = directory; ; at = (0, import_node_path.dirname)(at)) {
    if ((0, import_node_fs.existsSync)((0, import_node_path.join)(at, ".git"))) return at;
    if ((0, import_node_path.dirname)(at) === at) return void 0;
  }
}
function commonRoot(targets) {
  const roots = targets.map((target) => target.checkout ?? (target.isDirectory ? target.path : (0, import_node_path.dirname)(target.path)));
  return roots.reduce((common, root) => {
    let at = common;
    while (at !== root && !root.startsWith(at.endsWith(import_node_path.sep) ? at : at + import_node_path.sep)) at = (0, import_node_path.dirname)(at);
    return at;
  });
}
async function* listFiles(root, target, unread) {
  const above = fromRoot(root, target.path);
  const onTooLong = (path, reason) => unread.push({ source: new import_chunk_M5RVUK72.SourceFile(above === "" ? path : `${above}/${path}`, ""), reason });
  if (!target.isDirectory) return yield [above, ...dropInsOf(root, target.path)];
  const parts = (target.checkout === void 0 ? void 0 : await gitFiles(target)) ?? [walk(target.path, onTooLong)];
  for await (const part of parts) {
    const listed = part.filter(isWanted);
    yield above === "" ? listed : listed.map((path) => `${above}/${path}`);
  }
}
function fromRoot(root, path) {
  return (0, import_node_path.relative)(root, path).split(import_node_path.sep).join("/");
}
function isWanted(path) {
  return !SKIPPED.test(path) && !BACKUP.test(path);
}
function dropInsOf(root, file) {
  const folder = `${file}.d`;
  const above = fromRoot(root, folder);
  return entriesOf(folder, "").filter((entry) => entry.isFile() || entry.isSymbolicLink()).map((entry) => `${above}/${(0, import_chunk_M5RVUK72.decodeUtf8)(entry.name)}`);
}
async function gitFiles({ path, checkout }) {
  const list = (...which) => gitBeside(path, ["ls-files", "-z", ...which]);
  const others = list("--others", "--exclude-standard").then(namesIn);
  const tracked = namesIn(await list("--cached"));
  if (tracked === void 0) return void 0;
  if (tracked.length > 0) return [tracked, others.then((names) => names ?? walk(path))];
  const untracked = await others;
  if (untracked === void 0) return void 0;
  const isIgnored = () => path !== checkout && git(path, ["check-ignore", "-q", "."]) !== void 0;
  return untracked.length === 0 && isIgnored() ? void 0 : [untracked];
}
var BYTES_OF_PATH = 50;
function namesIn(output) {
  prepareForFiles((output?.length ?? 0) / BYTES_OF_PATH);
  const names = output && (0, import_chunk_M5RVUK72.decodeUtf8)(output).split("\0");
  names?.pop();
  return names;
}
function walk(directory, onTooLong = () => {
}) {
  const files = [];
  const open = [""];
  for (let at = open.pop(); at !== void 0; at = open.pop()) {
    const entries = entriesOf(directory, at);
    prepareForFiles(files.length + entries.length);
    for (const entry of entries) {
      const name = (0, import_chunk_M5RVUK72.decodeUtf8)(entry.name);
      const reason = tooLong(directory, at + name);
      if (reason !== void 0) onTooLong(at + name, reason);
      else if (entry.isDirectory()) {
        if (!SKIPPED_FOLDERS.has(name)) open.push(`${at}${name}/`);
      } else if (entry.isFile() || entry.isSymbolicLink()) files.push(at + name);
    }
  }
  return files;
}
function matcher({ include, exclude }) {
  const isIncluded = include.length > 0 ? matcherOf(include) : () => true;
  const isExcluded = matcherOf(exclude);
  return (path) => isIncluded(path) && !isExcluded(path);
}
var CONFIG_FILES = [".gateway-lint.yml", ".github/gateway-lint.yml"];
var MISNAMED_FILES = CONFIG_FILES.map((file) => file.replace(/\.yml$/, ".yaml"));
var MOST_BYTES = 16 * 1024 * 1024;
function filesOnDisk(root) {
  return (path) => {
    const whole = (0, import_node_path3.join)(root, path);
    try {
      const isOwn = (0, import_node_fs3.lstatSync)(whole).isFile() && (0, import_node_fs3.realpathSync)(whole) === whole;
      return isOwn ? { kind: "file", bytes: readRegularFile(onDisk(root, path), MOST_BYTES) } : { kind: "other" };
    } catch (error) {
      const { code, message } = error;
      if (code === "ENOENT" || code === "ENOTDIR") return void 0;
      throw new InputError(`the configuration ${path} cannot be read: ${code ?? message}`);
    }
  };
}
function readFromDisk(path, given) {
  try {
    return (0, import_node_fs3.readFileSync)(path);
  } catch (error) {
    throw new InputError(`the configuration ${given} cannot be read: ${error.code}`);
  }
}
function inRealFolder(path) {
  try {
    return (0, import_node_path3.join)((0, import_node_fs3.realpathSync)((0, import_node_path3.dirname)(path)), (0, import_node_path3.basename)(path));
  } catch {
    return path;
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  CONFIG_FILES,
  InputError,
  MISNAMED_FILES,
  Unfit,
  discover,
  filesOnDisk,
  foldersBelow,
  git,
  inRealFolder,
  isPointer,
  isUtf16,
  locate,
  matcherOf,
  onDisk,
  readFromDisk,
  readRegularFile,
  repositoryRoot,
  spawn
});
module.exports = { ...module.exports };
}),
"./cli-main-WEOIKFZJ.js": (function (module, exports, require) {
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  main: () => main
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_XSSCDK5R = require("./chunk-XSSCDK5R.js");
var import_chunk_JCFW3VL2 = require("./chunk-JCFW3VL2.js");
var import_chunk_OV6MHTKQ = require("./chunk-OV6MHTKQ.js");
var import_chunk_WQQF3GEI = require("./chunk-WQQF3GEI.js");
var import_chunk_NCPWOSPO = require("./chunk-NCPWOSPO.js");
var import_chunk_R2LHZ7NS = require("./chunk-R2LHZ7NS.js");
var import_chunk_TZIUYBDT = require("./chunk-TZIUYBDT.js");
var import_chunk_3WA5LAVB = require("./chunk-3WA5LAVB.js");
var import_chunk_VGTO2SNZ = require("./chunk-VGTO2SNZ.js");
var import_chunk_DZ7ZOY7W = require("./chunk-DZ7ZOY7W.js");
var import_chunk_M5RVUK72 = require("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
var import_node_util = require("node:util");
var INTRODUCTION = `Reads the services of agent gateways as the service manager and the gateway would, and says which
profile, lock and log each one really gets, and which of them would fight.
`;
var EXIT_CODES = `Exit codes:
  0  nothing found at or above --fail-on
  1  findings
  2  wrong usage, a mistake in the configuration, or an internal error
`;
function helpFor(command) {
  const options = { ...command.options, ...import_chunk_XSSCDK5R.COMMON };
  if (command.name !== "") {
    return `Usage: ${usage(command)}

${capitalised(command.summary)}.

Options:
${optionLines(options)}`;
  }
  const usages = import_chunk_XSSCDK5R.COMMANDS.map((each) => [usage(each), each.summary]);
  const others = import_chunk_XSSCDK5R.COMMANDS.filter(({ name }) => name !== "").map(({ name }) => name);
  return [
    INTRODUCTION,
    `Usage:
${columns(usages, 2)}`,
    `Options:
${optionLines(options)}`,
    `gateway-lint COMMAND --help tells the options of ${others.slice(0, -1).join(", ")} and ${others.at(-1)}.
`,
    EXIT_CODES
  ].join("\n");
}
function usage({ name, operands, options }) {
  const words = ["gateway-lint", name, Object.keys(options).length > 0 ? "[OPTION\u2026]" : "", operands];
  return words.filter(Boolean).join(" ");
}
function optionLines(options) {
  return columns(
    Object.entries(options).map(([name, option]) => [optionWord(name, option), option.summary]),
    2
  );
}
function optionWord(name, { type, short, placeholder, choices }) {
  const value = placeholder === void 0 ? "" : ` ${placeholder}`;
  const mode = type === "boolean" && choices !== void 0 ? `[=${choices.join("|")}]` : "";
  return `${short === void 0 ? "    " : `-${short}, `}--${name}${value}${mode}`;
}
function columns(rows, indent) {
  const width = Math.max(...rows.map(([word]) => word.length)) + 2;
  const gap = `
${" ".repeat(indent + width)}`;
  return rows.map(([word, text]) => `${" ".repeat(indent)}${word.padEnd(width)}${text.replaceAll("\n", gap)}
`).join("");
}
function capitalised(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
function readWords(words) {
  const command = commandIn(words);
  const options = { ...command.options, ...import_chunk_XSSCDK5R.COMMON };
  const { values, positionals } = split(words, options);
  const operands = command.name === "" ? positionals : positionals.slice(1);
  if (operands.includes("")) throw new import_chunk_OV6MHTKQ.UsageError("a PATH is empty");
  const most = command.mostOperands ?? Number.POSITIVE_INFINITY;
  if (operands.length > most) throw new import_chunk_OV6MHTKQ.UsageError(`one word too many: ${operands[most]}`);
  return { command, operands, values: valuesOf(values) };
}
function commandIn(words) {
  const all = Object.assign({}, import_chunk_XSSCDK5R.COMMON, ...import_chunk_XSSCDK5R.COMMANDS.map((command) => command.options));
  const { positionals } = (0, import_node_util.parseArgs)({ args: [...words], options: shapes(all), allowPositionals: true, strict: false });
  const named = import_chunk_XSSCDK5R.COMMANDS.find(({ name }) => name !== "" && name === positionals[0]);
  return named ?? import_chunk_XSSCDK5R.COMMANDS.find(({ name }) => name === "");
}
function shapes(options) {
  return Object.fromEntries(
    Object.entries(options).map(([name, { type, short, multiple }]) => [
      name,
      { type, ...short !== void 0 && { short }, ...multiple && { multiple } }
    ])
  );
}
function split(words, options) {
  const lenient = (0, import_node_util.parseArgs)({
    args: [...words],
    options: shapes(options),
    allowPositionals: true,
    strict: false,
    tokens: true
  });
  for (const token of lenient.tokens) if (token.kind === "option") checkOption(token, options);
  return lenient;
}
function checkOption({ name, rawName, value, inlineValue }, options) {
  const option = Object.hasOwn(options, name) ? options[name] : void 0;
  if (option === void 0) throw new import_chunk_OV6MHTKQ.UsageError(`unknown option ${rawName}${hint(name, rawName, options)}`);
  if (option.type === "boolean") {
    if (value === void 0) return;
    if (option.choices === void 0) throw new import_chunk_OV6MHTKQ.UsageError(`option ${rawName} takes no value`);
    if (!option.choices.includes(value)) {
      throw new import_chunk_OV6MHTKQ.UsageError(`option ${rawName} takes no value, or ${option.choices.join(", ")}`);
    }
    return;
  }
  if (!value || !inlineValue && value.startsWith("-")) throw new import_chunk_OV6MHTKQ.UsageError(`option ${rawName} needs a value`);
  if (option.choices !== void 0) (0, import_chunk_OV6MHTKQ.oneOf)(option.choices, value, `--${name}`);
}
function hint(name, rawName, options) {
  const owner = import_chunk_XSSCDK5R.COMMANDS.find((command) => Object.hasOwn(command.options, name));
  if (owner !== void 0) {
    return `; it belongs to gateway-lint ${owner.name === "" ? "without a command" : owner.name}`;
  }
  return (0, import_chunk_NCPWOSPO.didYouMean)(
    rawName,
    Object.keys(options).map((option) => `--${option}`)
  );
}
function valuesOf(given) {
  const list = (name) => [given[name]].flat().filter((value) => typeof value === "string");
  return {
    flag: (name) => given[name] === true,
    text: (name) => list(name).at(-1),
    texts: list
  };
}
async function start(words, surroundings) {
  try {
    const { command, values, operands } = readWords(words);
    if (values.flag("help")) return done(helpFor(command));
    if (values.flag("version")) return done(`${import_chunk_3WA5LAVB.VERSION}
`);
    const { run: run2 } = await command.load();
    const color = surroundings.color && !values.flag("no-color");
    const progress = values.flag("quiet") ? void 0 : surroundings.progress;
    const { stdout, stderr = "", exitCode } = await run2({ values, operands, ...surroundings, color, progress });
    return { stdout, stderr: (0, import_chunk_VGTO2SNZ.withoutCommands)(stderr), exitCode };
  } catch (error) {
    return { stdout: "", stderr: (0, import_chunk_VGTO2SNZ.withoutCommands)(await messageOf(error, surroundings.cwd)), exitCode: 2 };
  }
}
function done(stdout) {
  return { stdout, stderr: "", exitCode: 0 };
}
async function messageOf(error, cwd) {
  if (error instanceof import_chunk_OV6MHTKQ.UsageError) return `gateway-lint: ${(0, import_chunk_VGTO2SNZ.visible)(error.message)}
Try gateway-lint --help.
`;
  const { describeFailure } = await Promise.resolve().then(() => __toESM(require("./failure-7254HB2V.js")));
  return describeFailure(error, cwd);
}
var PATIENCE = 500;
var PACE = 100;
function ticker(write2, width, now) {
  const columns2 = width > 0 ? width : 80;
  let next = now() + PATIENCE;
  let isShown = false;
  return {
    report: (doing) => {
      if (now() < next) return;
      next = now() + PACE;
      isShown = true;
      write2(`\r\x1B[K${doing.slice(0, columns2 - 1)}`);
    },
    clear: () => {
      if (isShown) write2("\r\x1B[K");
      isShown = false;
    }
  };
}
function isWatched(isTerminal, env) {
  const isCI = !["", "0", "false", void 0].includes(env.CI);
  return isTerminal === true && !isCI && env.TERM !== "dumb";
}
function main() {
  return run().catch(fail);
}
async function run() {
  const { isTTY, columns: columns2 } = process.stderr;
  const { report, clear } = ticker(
    (text) => process.stderr.write(text),
    columns2,
    () => performance.now()
  );
  const { stdout, stderr, exitCode } = await start(process.argv.slice(2), {
    cwd: process.cwd(),
    color: wantsColor(),
    columns: process.stdout.columns,
    stdin: async () => (await Promise.resolve().then(() => __toESM(require("node:stream/consumers")))).buffer(process.stdin),
    progress: isWatched(isTTY, process.env) ? report : void 0
  });
  clear();
  process.exitCode = exitCode;
  process.stderr.write(stderr);
  await write(stdout);
}
function wantsColor() {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== void 0) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return process.stdout.isTTY && TERM !== "dumb";
}
async function write(text) {
  process.stdout.on("error", (error) => {
    if (error.code !== "EPIPE") fail(error);
  });
  process.stdout.write(text.isWellFormed() ? text : (await Promise.resolve().then(() => __toESM(require("./source-FA6EEUWK.js")))).encodeUtf8(text));
}
function fail(error) {
  process.exitCode = 2;
  console.error(error);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  main
});
module.exports = { ...module.exports };
}),
"./lint-AP22BVQ4.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  run: () => run2
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_JCFW3VL2 = require("./chunk-JCFW3VL2.js");
var import_chunk_RVWNWLQA = require("./chunk-RVWNWLQA.js");
var import_chunk_FXTZHYZW = require("./chunk-FXTZHYZW.js");
var import_chunk_ASF2YWFD = require("./chunk-ASF2YWFD.js");
var import_chunk_UGHLTISC = require("./chunk-UGHLTISC.js");
var import_chunk_DJKPHKXN = require("./chunk-DJKPHKXN.js");
var import_chunk_MWT466LE = require("./chunk-MWT466LE.js");
var import_chunk_D7SLYKJO = require("./chunk-D7SLYKJO.js");
var import_chunk_Z7QYKRDH = require("./chunk-Z7QYKRDH.js");
var import_chunk_OV6MHTKQ = require("./chunk-OV6MHTKQ.js");
var import_chunk_ICUTAQBB = require("./chunk-ICUTAQBB.js");
var import_chunk_UD7O2AFR = require("./chunk-UD7O2AFR.js");
var import_chunk_JG37QGRM = require("./chunk-JG37QGRM.js");
var import_chunk_EISCKDBZ = require("./chunk-EISCKDBZ.js");
var import_chunk_WQQF3GEI = require("./chunk-WQQF3GEI.js");
var import_chunk_NCPWOSPO = require("./chunk-NCPWOSPO.js");
var import_chunk_R2LHZ7NS = require("./chunk-R2LHZ7NS.js");
var import_chunk_FYCCJL4J = require("./chunk-FYCCJL4J.js");
var import_chunk_TWHQGX3M = require("./chunk-TWHQGX3M.js");
var import_chunk_PLO6SWTM = require("./chunk-PLO6SWTM.js");
var import_chunk_TZIUYBDT = require("./chunk-TZIUYBDT.js");
var import_chunk_5V3QA6ZH = require("./chunk-5V3QA6ZH.js");
var import_chunk_UQZD6N2T = require("./chunk-UQZD6N2T.js");
var import_chunk_VGTO2SNZ = require("./chunk-VGTO2SNZ.js");
var import_chunk_VDMMOHIX = require("./chunk-VDMMOHIX.js");
var import_chunk_CL5MXXCG = require("./chunk-CL5MXXCG.js");
var import_chunk_BRFFDVYW = require("./chunk-BRFFDVYW.js");
var import_chunk_A74ML7CQ = require("./chunk-A74ML7CQ.js");
var import_chunk_DZ7ZOY7W = require("./chunk-DZ7ZOY7W.js");
var import_chunk_M5RVUK72 = require("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
var import_node_path = require("node:path");
var import_node_fs = require("node:fs");
var import_node_path2 = require("node:path");
var PINNING = /* @__PURE__ */ new Set(["profile-not-pinned", "profile-env-not-read", "profile-pinned-by-home"]);
function asDropIns({ findings, gateways }) {
  return findings.flatMap((finding) => {
    const { fix, rule } = finding;
    if (fix === void 0 || !PINNING.has(rule)) return [];
    const [found] = gateways.flatMap((gateway) => dropInFor(gateway, fix) ?? []);
    return found === void 0 ? [] : [{ ...finding, fix: { ...fix, ...found } }];
  });
}
function dropInFor({ service, command }, { title, edits }) {
  const [unit] = service.files;
  if (unit === void 0 || !isUnitFile(unit, service)) return void 0;
  if (!edits.every(({ span }) => isWithin(span, command.span))) return void 0;
  const commands = service.settings.filter(({ section, key, effective }) => effective && section === "Service" && key.value === "ExecStart").map(({ value }) => value.span());
  if (!commands.every(({ source }) => source === unit)) return void 0;
  const path = `${unit.path}.d/10-profile.conf`;
  const lines = ["[Service]", "ExecStart=", ...commands.map((value) => `ExecStart=${changed(value, edits)}`)];
  const lineEnd = unit.text.includes("\r\n") ? "\r\n" : "\n";
  const text = lines.map((line) => line + lineEnd).join("");
  return { title: `${title} in ${path}`, edits: [{ span: new import_chunk_M5RVUK72.SourceFile(path, "").span(0, 0), text }] };
}
function isUnitFile({ path }, { manager, name }) {
  const file = path.slice(path.lastIndexOf("/") + 1);
  return manager === "systemd" && [name, name.replace(/^([^@]*)@.*(?=\.service$)/s, "$1@")].includes(file);
}
function isWithin(inner, outer) {
  return inner.source === outer.source && outer.start <= inner.start && inner.end <= outer.end;
}
function changed(span, edits) {
  const own = (0, import_chunk_EISCKDBZ.distinctEdits)(edits.filter((edit) => isWithin(edit.span, span)));
  return (0, import_chunk_EISCKDBZ.applyEdits)(span.source.text, own, span.start, span.end);
}
var CONTEXTS = [3, 2, 1];
function patchOf({ before, text, isNew }, isShown) {
  const [old, now] = [`a/${before.path}`, `b/${before.path}`];
  const head = [
    `diff --git ${quoted(old)} ${quoted(now)}`,
    ...isNew ? ["new file mode 100644", "--- /dev/null"] : [`--- ${ended(old)}`],
    `+++ ${ended(now)}`
  ].map((line) => `${line}
`);
  return CONTEXTS.map((context) => {
    const patch = (0, import_chunk_ASF2YWFD.structuredPatch)("", "", before.text, text, "", "", { context });
    return head.join("") + (0, import_chunk_ASF2YWFD.formatPatch)(patch, import_chunk_ASF2YWFD.OMIT_HEADERS);
  }).find((patch) => patch.split("\n").every(isShown));
}
function quoted(path) {
  if (/^[ !#-[\]-~]*$/.test(path)) return path;
  const bytes = [...(0, import_chunk_M5RVUK72.encodeUtf8)(path)].map((byte) => {
    const isPlain = byte >= 32 && byte < 127 && byte !== 34 && byte !== 92;
    return isPlain ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, "0")}`;
  });
  return `"${bytes.join("")}"`;
}
function ended(path) {
  const name = quoted(path);
  return name === path && path.includes(" ") ? `${name}	` : name;
}
function repairable(findings, unsafe = false) {
  const taken = /* @__PURE__ */ new Map();
  const fits = (edit) => (taken.get(edit.span.source) ?? []).every((other) => isCompatible(edit, other));
  return findings.flatMap((finding) => {
    const fix = unsafe ? finding.fix : (0, import_chunk_VDMMOHIX.certainFix)(finding);
    if (fix === void 0 || !fix.edits.every(fits)) return [];
    for (const edit of fix.edits) {
      const known = taken.get(edit.span.source);
      if (known === void 0) taken.set(edit.span.source, [edit]);
      else known.push(edit);
    }
    return [{ ...finding, fix }];
  });
}
function isCompatible(a, b) {
  const [first, second] = a.span.start <= b.span.start ? [a, b] : [b, a];
  return (0, import_chunk_EISCKDBZ.isSameEdit)(a, b) || !(0, import_chunk_EISCKDBZ.contradict)(first, second);
}
function fixedText(source, findings, unsafe = false) {
  const edits = repairable(findings, unsafe).flatMap(({ fix }) => fix.edits);
  return (0, import_chunk_EISCKDBZ.applyEdits)(source.text, (0, import_chunk_EISCKDBZ.distinctEdits)(edits.filter(({ span }) => span.source === source)));
}
var MOST_ROUNDS = 10;
async function repair(result, lint, unsafe) {
  const files = /* @__PURE__ */ new Map();
  const repaired = [];
  const secrets = [...result.secrets];
  let findings = repairable(result.findings, unsafe);
  for (let round = 0; findings.length > 0 && round < MOST_ROUNDS; round++) {
    for (const source of sourcesOf(findings)) {
      const before = files.get(source.path)?.before ?? source;
      files.set(source.path, { before, text: fixedText(source, findings, unsafe), isNew: false });
    }
    repaired.push(...findings);
    const next = await lint(textsOf(files.values()));
    secrets.push(...next.secrets);
    findings = repairable(next.findings, unsafe);
  }
  const changed2 = [...files.values()].filter(({ before, text }) => before.text !== text);
  return { files: changed2.toSorted(compareFiles), findings: repaired, secrets };
}
async function repairByDropIns(result, lint, unsafe) {
  const findings = repairable(asDropIns(result), unsafe);
  const files = [...sourcesOf(findings)].map((before) => ({
    before,
    text: fixedText(before, findings, unsafe),
    isNew: true
  }));
  const left = sourcesOf(asDropIns(await lint(textsOf(files))));
  const useless = new Set([...left].map(({ path }) => path));
  return {
    files: files.filter(({ before }) => !useless.has(before.path)).toSorted(compareFiles),
    findings: findings.filter((finding) => pathsOf(finding).every((path) => !useless.has(path))),
    secrets: result.secrets
  };
}
function pathsOf({ fix }) {
  return fix?.edits.map(({ span }) => span.source.path) ?? [];
}
function sourcesOf(findings) {
  return new Set(findings.flatMap(({ fix }) => fix?.edits.map(({ span }) => span.source) ?? []));
}
function textsOf(files) {
  return new Map([...files].map(({ before, text }) => [before.path, text]));
}
function compareFiles({ before: a }, { before: b }) {
  return a.path < b.path ? -1 : 1;
}
var SHORTEST_PART = 4;
function showable(secrets) {
  const parts = secrets.flatMap((secret) => (0, import_chunk_M5RVUK72.textOf)(secret).split(/[\r\n]+/)).filter((part) => part.trim().length >= SHORTEST_PART);
  return (line) => {
    const plain = line.replace(/^(.)\ufeff/, "$1").replace(/\r$/, "").replaceAll("	", " ");
    return (0, import_chunk_VGTO2SNZ.visible)(plain) === plain && !/^\s*::|##\[/.test(plain) && !parts.some((part) => line.includes(part));
  };
}
var CHANGED = "it has changed since it was read";
function obstacle(root, { before, isNew }) {
  return attempt(() => {
    const path = (0, import_chunk_Z7QYKRDH.onDisk)(root, before.path);
    const stats = (0, import_node_fs.lstatSync)(path, { throwIfNoEntry: false });
    if (isNew)
      return stats === void 0 ? newFolderObstacle(root, before.path) : "there is a file of that name already";
    if (stats?.isFile() !== true || !(0, import_chunk_Z7QYKRDH.foldersBelow)(root).reach(before.path)) return CHANGED;
    if ((stats.mode & 146) === 0) return "it is read-only";
    return (0, import_chunk_Z7QYKRDH.readRegularFile)(path).equals((0, import_chunk_M5RVUK72.encodeUtf8)(before.text)) ? void 0 : CHANGED;
  });
}
function write(root, file) {
  return obstacle(root, file) ?? attempt(() => (file.isNew ? create : replace)(root, file));
}
function replace(root, { before, text }) {
  const path = (0, import_chunk_Z7QYKRDH.onDisk)(root, before.path);
  (0, import_chunk_UGHLTISC.putInPlace)(path, (0, import_chunk_M5RVUK72.encodeUtf8)(text), (0, import_node_fs.lstatSync)(path));
}
function create(root, { before, text }) {
  (0, import_node_fs.mkdirSync)((0, import_chunk_Z7QYKRDH.onDisk)(root, folderOf(before.path)), { recursive: true });
  const path = (0, import_chunk_Z7QYKRDH.onDisk)(root, before.path);
  const file = (0, import_node_fs.openSync)(path, "wx");
  try {
    (0, import_node_fs.writeFileSync)(file, (0, import_chunk_M5RVUK72.encodeUtf8)(text));
  } catch (error) {
    (0, import_node_fs.rmSync)(path, { force: true });
    throw error;
  } finally {
    (0, import_node_fs.closeSync)(file);
  }
}
function newFolderObstacle(root, path) {
  const folder = folderOf(path);
  const isFree = (0, import_node_fs.lstatSync)((0, import_chunk_Z7QYKRDH.onDisk)(root, folder), { throwIfNoEntry: false }) === void 0;
  return (0, import_chunk_Z7QYKRDH.foldersBelow)(root).reach(isFree ? folder : path) ? void 0 : "there is something else where its folder would be";
}
function folderOf(path) {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}
var REASONS = {
  ENOENT: CHANGED,
  ELOOP: CHANGED,
  ENOTDIR: "there is something else where its folder would be",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
  EEXIST: "there is a file of that name already"
};
function attempt(action) {
  try {
    return action();
  } catch (error) {
    if (error instanceof import_chunk_Z7QYKRDH.Unfit) return CHANGED;
    const { code } = error;
    if (code === void 0) throw error;
    return REASONS[code] ?? code;
  }
}
function repairModeOf(values) {
  const isShownOnly = values.flag("diff");
  const byDropIns = values.text("fix") === "drop-in";
  const isUnsafe = values.flag("unsafe");
  if (isShownOnly || byDropIns || values.flag("fix")) return { isShownOnly, isUnsafe, byDropIns };
  if (isUnsafe) throw new import_chunk_OV6MHTKQ.UsageError("--unsafe goes with --fix or --diff");
  return void 0;
}
async function repairFiles(request, mode) {
  const first = await (0, import_chunk_DJKPHKXN.run)(request);
  const { files, findings } = await repairsOf(first.result, request, mode);
  const attempts = files.map((file) => ({ file, reason: write(first.result.root, file) }));
  const written = new Set(attempts.flatMap(({ file, reason }) => reason === void 0 ? file.before.path : []));
  const { result, failed } = files.length === 0 ? first : await (0, import_chunk_DJKPHKXN.run)(request);
  const left = new Set(result.findings.map(({ fingerprint }) => fingerprint));
  const more = (mode.byDropIns ? asDropIns(result) : result.findings).filter(({ fix }) => fix?.isLikely);
  return {
    result,
    failed,
    repaired: {
      // git may keep a new drop-in out of sight, and then it repairs nothing that we see.
      findings: findings.filter(
        (finding) => pathsOf(finding).every((path) => written.has(path)) && !left.has(finding.fingerprint)
      ).length,
      files: written.size,
      more: mode.isUnsafe ? 0 : more.length
    },
    notes: notesOn(attempts)
  };
}
async function showPatch(request, mode) {
  const { result, failed } = await (0, import_chunk_DJKPHKXN.run)(request);
  const { files, secrets } = await repairsOf(result, request, mode);
  const isShown = showable(secrets);
  const attempts = files.map((file) => {
    const reason = obstacle(result.root, file);
    const patch = reason === void 0 ? patchOf(file, isShown) : "";
    return { file, patch, reason: patch === void 0 ? HIDDEN : reason };
  });
  return {
    stdout: attempts.map(({ patch = "" }) => patch).join(""),
    stderr: notesOn(attempts),
    exitCode: failed ? 1 : 0
  };
}
async function showRepaired(request, mode) {
  const { only = "", texts } = request;
  if (mode.isShownOnly || mode.byDropIns)
    throw new import_chunk_OV6MHTKQ.UsageError("what is on stdin goes with --fix alone, which prints the repaired text");
  const { result } = await (0, import_chunk_DJKPHKXN.run)(request);
  const { files } = await repairsOf(result, request, mode);
  const text = files.find(({ before }) => before.path === only)?.text ?? texts?.get(only) ?? "";
  const { failed } = await (0, import_chunk_DJKPHKXN.run)({ ...request, texts: /* @__PURE__ */ new Map([[only, text]]) });
  return { stdout: text, exitCode: failed ? 1 : 0 };
}
var HIDDEN = "its patch would show a secret, or characters that cannot be printed; --fix repairs it";
function repairsOf(result, request, { byDropIns, isUnsafe }) {
  const again = async (changed2) => {
    const texts = new Map([...request.texts ?? [], ...changed2]);
    return within((await (0, import_chunk_DJKPHKXN.run)({ ...request, texts })).result, request.only);
  };
  return (byDropIns ? repairByDropIns : repair)(within(result, request.only), again, isUnsafe);
}
function within(result, file) {
  if (file === void 0) return result;
  return { ...result, findings: result.findings.filter((finding) => pathsOf(finding).every((path) => path === file)) };
}
function notesOn(attempts) {
  return attempts.filter(({ reason }) => reason !== void 0).map(({ file, reason }) => `gateway-lint: ${(0, import_chunk_VGTO2SNZ.visible)(file.before.path)} is left alone: ${reason}
`).join("");
}
function outputsOf({ values, cwd }) {
  const asked = values.texts("output").map(split);
  const chosen = values.text("format");
  const toStdout = [
    ...chosen === void 0 ? [] : [(0, import_chunk_OV6MHTKQ.oneOf)(import_chunk_JCFW3VL2.FORMATS, chosen, "--format")],
    ...asked.filter(({ name }) => name === "-").map(({ format }) => format)
  ];
  if (toStdout.length > 1) throw new import_chunk_OV6MHTKQ.UsageError(`stdout takes one report, not ${toStdout.join(" and ")}`);
  const files = asked.filter(({ name }) => name !== "-").map((output) => ({ ...output, path: (0, import_node_path2.resolve)(cwd, output.name) }));
  const twice = files.find(({ path }, index) => files.findIndex((other) => other.path === path) < index);
  if (twice !== void 0) throw new import_chunk_OV6MHTKQ.UsageError(`two reports go to one file: ${twice.name}`);
  return { stdout: toStdout[0] ?? "text", files };
}
function split(word) {
  const at = word.indexOf("=");
  const name = word.slice(at + 1);
  if (at === -1 || name === "") throw new import_chunk_OV6MHTKQ.UsageError(`--output must be FORMAT=FILE, not "${word}"`);
  return { format: (0, import_chunk_OV6MHTKQ.oneOf)(import_chunk_JCFW3VL2.FORMATS, word.slice(0, at), "the format of --output"), name };
}
async function writeFiles(files, read, report) {
  const lost = files.find(({ path }) => read.has(path));
  if (lost !== void 0) throw new import_chunk_Z7QYKRDH.InputError(`${lost.name} declares a service; no report is written over it`);
  for (const { format, name, path } of files) (0, import_chunk_UGHLTISC.replaceFile)(path, await report(format), name);
}
async function withStdin(request, { values, operands, cwd, stdin }) {
  const file = values.text("stdin-filename");
  if (file === void 0) {
    if (operands.includes("-")) throw new import_chunk_OV6MHTKQ.UsageError("- needs --stdin-filename, the path of what is on stdin");
    return request;
  }
  const paths = operands.filter((operand) => operand !== "-");
  const { root, path } = (0, import_chunk_Z7QYKRDH.locate)(file, paths, cwd);
  const text = (0, import_chunk_M5RVUK72.decodeUtf8)(await stdin?.() ?? new Uint8Array());
  return { ...request, paths: paths.length > 0 ? paths : [root], texts: /* @__PURE__ */ new Map([[path, text]]), only: path };
}
async function run2(call) {
  const { values, color, cwd } = call;
  const request = await withStdin((0, import_chunk_FXTZHYZW.requestOf)(call), call);
  const outputs = outputsOf(call);
  const mode = repairModeOf(values);
  if (mode !== void 0 && (mode.isShownOnly || request.only !== void 0)) {
    const what = mode.isShownOnly ? "--diff" : "--fix of what is on stdin";
    if (outputs.files.length > 0) throw new import_chunk_OV6MHTKQ.UsageError(`${what} makes no report for --output`);
    if (values.text("format") !== void 0) throw new import_chunk_OV6MHTKQ.UsageError(`${what} makes no report; it takes no --format`);
    return request.only === void 0 ? showPatch(request, mode) : showRepaired(request, mode);
  }
  const repairs = mode === void 0 ? void 0 : await repairFiles(request, mode);
  const { result, failed } = repairs ?? await (0, import_chunk_DJKPHKXN.run)(request);
  const showPath = (path) => (0, import_chunk_RVWNWLQA.clickable)(path, result.root, cwd);
  const report = async (format, isColored = false) => {
    const options = {
      color: isColored,
      quiet: values.flag("quiet"),
      showPath,
      ...repairs && { repaired: repairs.repaired }
    };
    return (await import_chunk_JCFW3VL2.REPORTERS[format]())(result, options);
  };
  if (outputs.files.length > 0) {
    const read = result.services.flatMap(({ files }) => files.map(({ path }) => (0, import_node_path.join)(result.root, path)));
    await writeFiles(outputs.files, new Set(read), report);
  }
  const stdout = await report(outputs.stdout, color);
  return { stdout, stderr: repairs?.notes ?? "", exitCode: failed ? 1 : 0 };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  run
});
module.exports = { ...module.exports };
}),
"./systemd-6XS54J3G.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  readUnits: () => import_chunk_YVKLOLO3.readUnits,
  systemd: () => import_chunk_YVKLOLO3.systemd
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_YVKLOLO3 = require("./chunk-YVKLOLO3.js");
var import_chunk_DC7CRUQL = require("./chunk-DC7CRUQL.js");
var import_chunk_D4X4BIHE = require("./chunk-D4X4BIHE.js");
var import_chunk_PQITU7B7 = require("./chunk-PQITU7B7.js");
var import_chunk_TD2JDGPC = require("./chunk-TD2JDGPC.js");
var import_chunk_R2LHZ7NS = require("./chunk-R2LHZ7NS.js");
var import_chunk_TWHQGX3M = require("./chunk-TWHQGX3M.js");
var import_chunk_PLO6SWTM = require("./chunk-PLO6SWTM.js");
var import_chunk_TZIUYBDT = require("./chunk-TZIUYBDT.js");
var import_chunk_DZ7ZOY7W = require("./chunk-DZ7ZOY7W.js");
var import_chunk_M5RVUK72 = require("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  readUnits,
  systemd
});
module.exports = { ...module.exports };
}),
"./text-ISB3ZVAN.js": (function (module, exports, require) {
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  textReport: () => import_chunk_2GFEBG2H.textReport
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_2GFEBG2H = require("./chunk-2GFEBG2H.js");
var import_chunk_FVDK4WDU = require("./chunk-FVDK4WDU.js");
var import_chunk_Y6CV5SOB = require("./chunk-Y6CV5SOB.js");
var import_chunk_QJDIH6DG = require("./chunk-QJDIH6DG.js");
var import_chunk_OY25YJED = require("./chunk-OY25YJED.js");
var import_chunk_IQSQ5BZQ = require("./chunk-IQSQ5BZQ.js");
var import_chunk_VGTO2SNZ = require("./chunk-VGTO2SNZ.js");
var import_chunk_VDMMOHIX = require("./chunk-VDMMOHIX.js");
var import_chunk_OPSX7VO5 = require("./chunk-OPSX7VO5.js");
var import_chunk_M5RVUK72 = require("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  textReport
});
module.exports = { ...module.exports };
})
};
const loaded = new Map();
module.exports = (path) => {
  if (!(path in modules)) return require(path);
  const known = loaded.get(path);
  if (known !== undefined) return known.exports;
  const own = { exports: {} };
  loaded.set(path, own);
  modules[path](own, own.exports, module.exports);
  return own.exports;
};
