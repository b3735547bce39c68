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
var import_chunk_45DJHNGE = require("./chunk-45DJHNGE.js");
var import_chunk_RVWNWLQA = require("./chunk-RVWNWLQA.js");
var import_chunk_HYNGH52V = require("./chunk-HYNGH52V.js");
var import_chunk_ASF2YWFD = require("./chunk-ASF2YWFD.js");
var import_chunk_R7MZD4T6 = require("./chunk-R7MZD4T6.js");
var import_chunk_AD4GFBE3 = require("./chunk-AD4GFBE3.js");
var import_chunk_KBNGKLOO = require("./chunk-KBNGKLOO.js");
var import_chunk_LZXLWJQK = require("./chunk-LZXLWJQK.js");
var import_chunk_OV6MHTKQ = require("./chunk-OV6MHTKQ.js");
var import_chunk_GJNPAT6G = require("./chunk-GJNPAT6G.js");
var import_chunk_KJYZEJ43 = require("./chunk-KJYZEJ43.js");
var import_chunk_T5DYHM7K = require("./chunk-T5DYHM7K.js");
var import_chunk_6IOZUD2B = require("./chunk-6IOZUD2B.js");
var import_chunk_EISCKDBZ = require("./chunk-EISCKDBZ.js");
var import_chunk_2IQXFEBZ = require("./chunk-2IQXFEBZ.js");
var import_chunk_NCPWOSPO = require("./chunk-NCPWOSPO.js");
var import_chunk_CAB5YUAS = require("./chunk-CAB5YUAS.js");
var import_chunk_536SCP3P = require("./chunk-536SCP3P.js");
var import_chunk_AXWHWBGL = require("./chunk-AXWHWBGL.js");
var import_chunk_EQUFCBUA = require("./chunk-EQUFCBUA.js");
var import_chunk_VGTO2SNZ = require("./chunk-VGTO2SNZ.js");
var import_chunk_VDMMOHIX = require("./chunk-VDMMOHIX.js");
var import_chunk_AFTHCDGO = require("./chunk-AFTHCDGO.js");
var import_chunk_6ZUKDAX7 = require("./chunk-6ZUKDAX7.js");
var import_chunk_DS6R6JKH = require("./chunk-DS6R6JKH.js");
var import_chunk_QNLMBOTP = require("./chunk-QNLMBOTP.js");
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
    const path = (0, import_chunk_536SCP3P.onDisk)(root, before.path);
    const stats = (0, import_node_fs.lstatSync)(path, { throwIfNoEntry: false });
    if (isNew)
      return stats === void 0 ? newFolderObstacle(root, before.path) : "there is a file of that name already";
    if (stats?.isFile() !== true || !(0, import_chunk_536SCP3P.foldersBelow)(root).reach(before.path)) return CHANGED;
    if ((stats.mode & 146) === 0) return "it is read-only";
    return (0, import_chunk_536SCP3P.readRegularFile)(path).equals((0, import_chunk_M5RVUK72.encodeUtf8)(before.text)) ? void 0 : CHANGED;
  });
}
function write(root, file) {
  return obstacle(root, file) ?? attempt(() => (file.isNew ? create : replace)(root, file));
}
function replace(root, { before, text }) {
  const path = (0, import_chunk_536SCP3P.onDisk)(root, before.path);
  (0, import_chunk_R7MZD4T6.putInPlace)(path, (0, import_chunk_M5RVUK72.encodeUtf8)(text), (0, import_node_fs.lstatSync)(path));
}
function create(root, { before, text }) {
  (0, import_node_fs.mkdirSync)((0, import_chunk_536SCP3P.onDisk)(root, folderOf(before.path)), { recursive: true });
  const path = (0, import_chunk_536SCP3P.onDisk)(root, before.path);
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
  const isFree = (0, import_node_fs.lstatSync)((0, import_chunk_536SCP3P.onDisk)(root, folder), { throwIfNoEntry: false }) === void 0;
  return (0, import_chunk_536SCP3P.foldersBelow)(root).reach(isFree ? folder : path) ? void 0 : "there is something else where its folder would be";
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
    if (error instanceof import_chunk_536SCP3P.Unfit) return CHANGED;
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
  const first = await (0, import_chunk_AD4GFBE3.run)(request);
  const { files, findings } = await repairsOf(first.result, request, mode);
  const attempts = files.map((file) => ({ file, reason: write(first.result.root, file) }));
  const written = new Set(attempts.flatMap(({ file, reason }) => reason === void 0 ? file.before.path : []));
  const { result, failed } = files.length === 0 ? first : await (0, import_chunk_AD4GFBE3.run)(request);
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
  const { result, failed } = await (0, import_chunk_AD4GFBE3.run)(request);
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
  const { result } = await (0, import_chunk_AD4GFBE3.run)(request);
  const { files } = await repairsOf(result, request, mode);
  const text = files.find(({ before }) => before.path === only)?.text ?? texts?.get(only) ?? "";
  const { failed } = await (0, import_chunk_AD4GFBE3.run)({ ...request, texts: /* @__PURE__ */ new Map([[only, text]]) });
  return { stdout: text, exitCode: failed ? 1 : 0 };
}
var HIDDEN = "its patch would show a secret, or characters that cannot be printed; --fix repairs it";
function repairsOf(result, request, { byDropIns, isUnsafe }) {
  const again = async (changed2) => {
    const texts = new Map([...request.texts ?? [], ...changed2]);
    return within((await (0, import_chunk_AD4GFBE3.run)({ ...request, texts })).result, request.only);
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
    ...chosen === void 0 ? [] : [(0, import_chunk_OV6MHTKQ.oneOf)(import_chunk_45DJHNGE.FORMATS, chosen, "--format")],
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
  return { format: (0, import_chunk_OV6MHTKQ.oneOf)(import_chunk_45DJHNGE.FORMATS, word.slice(0, at), "the format of --output"), name };
}
async function writeFiles(files, read, report) {
  const lost = files.find(({ path }) => read.has(path));
  if (lost !== void 0) throw new import_chunk_LZXLWJQK.InputError(`${lost.name} declares a service; no report is written over it`);
  for (const { format, name, path } of files) (0, import_chunk_R7MZD4T6.replaceFile)(path, await report(format), name);
}
async function withStdin(request, { values, operands, cwd, stdin }) {
  const file = values.text("stdin-filename");
  if (file === void 0) {
    if (operands.includes("-")) throw new import_chunk_OV6MHTKQ.UsageError("- needs --stdin-filename, the path of what is on stdin");
    return request;
  }
  const paths = operands.filter((operand) => operand !== "-");
  const { root, path } = (0, import_chunk_LZXLWJQK.locate)(file, paths, cwd);
  const text = (0, import_chunk_M5RVUK72.decodeUtf8)(await stdin?.() ?? new Uint8Array());
  return { ...request, paths: paths.length > 0 ? paths : [root], texts: /* @__PURE__ */ new Map([[path, text]]), only: path };
}
async function run2(call) {
  const { values, color, cwd } = call;
  const request = await withStdin((0, import_chunk_HYNGH52V.requestOf)(call), call);
  const outputs = outputsOf(call);
  const mode = repairModeOf(values);
  if (mode !== void 0 && (mode.isShownOnly || request.only !== void 0)) {
    const what = mode.isShownOnly ? "--diff" : "--fix of what is on stdin";
    if (outputs.files.length > 0) throw new import_chunk_OV6MHTKQ.UsageError(`${what} makes no report for --output`);
    if (values.text("format") !== void 0) throw new import_chunk_OV6MHTKQ.UsageError(`${what} makes no report; it takes no --format`);
    return request.only === void 0 ? showPatch(request, mode) : showRepaired(request, mode);
  }
  const repairs = mode === void 0 ? void 0 : await repairFiles(request, mode);
  const { result, failed } = repairs ?? await (0, import_chunk_AD4GFBE3.run)(request);
  const showPath = (path) => (0, import_chunk_RVWNWLQA.clickable)(path, result.root, cwd);
  const report = async (format, isColored = false) => {
    const options = {
      color: isColored,
      quiet: values.flag("quiet"),
      showPath,
      ...repairs && { repaired: repairs.repaired }
    };
    return (await import_chunk_45DJHNGE.REPORTERS[format]())(result, options);
  };
  const read = result.services.flatMap(({ files }) => files.map(({ path }) => (0, import_node_path.join)(result.root, path)));
  await writeFiles(outputs.files, new Set(read), report);
  const stdout = await report(outputs.stdout, color);
  return { stdout, stderr: repairs?.notes ?? "", exitCode: failed ? 1 : 0 };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  run
});
module.exports = { ...module.exports };
