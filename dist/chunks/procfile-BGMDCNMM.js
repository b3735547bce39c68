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
  procfile: () => procfile
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_DC7CRUQL = require("./usual.js")("./chunk-DC7CRUQL.js");
var import_chunk_VRI5N55B = require("./chunk-VRI5N55B.js");
var import_chunk_TD2JDGPC = require("./usual.js")("./chunk-TD2JDGPC.js");
var import_chunk_VEJ4FVRR = require("./chunk-VEJ4FVRR.js");
var import_chunk_TWHQGX3M = require("./usual.js")("./chunk-TWHQGX3M.js");
var import_chunk_PLO6SWTM = require("./usual.js")("./chunk-PLO6SWTM.js");
var import_chunk_TZIUYBDT = require("./usual.js")("./chunk-TZIUYBDT.js");
var import_chunk_DZ7ZOY7W = require("./usual.js")("./chunk-DZ7ZOY7W.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
var procfile = {
  name: "procfile",
  read: (repository, mentions) => {
    const files = (0, import_chunk_DC7CRUQL.deployedFiles)(repository);
    const sources = (0, import_chunk_VEJ4FVRR.candidates)(repository, import_chunk_TWHQGX3M.isProcfile, mentions);
    return {
      services: sources.flatMap((source) => {
        const folder = (0, import_chunk_TWHQGX3M.folderOf)(source.path);
        const common = {
          ...variablesBeside(source, repository),
          place: placeOf(source, folder),
          fileAt: files.finderFor({ place: folder, ...(0, import_chunk_TWHQGX3M.machineAt)(source.path) })
        };
        return processesOf(source).map((process) => serviceOf(process, common));
      })
    };
  }
};
function placeOf({ path }, folder) {
  return path.endsWith("Procfile") ? folder : path;
}
function processesOf(source) {
  return [...source.text.matchAll(/^([\w-]+):[ \t]*(\S.*?)?\r?$/gm)].flatMap((found) => {
    const [whole, name = "", command] = found;
    if (command === void 0) return [];
    const start = found.index + whole.indexOf(command, name.length + 1);
    return [
      {
        name: import_chunk_DZ7ZOY7W.Text.verbatim(source, found.index, found.index + name.length),
        command: (0, import_chunk_TD2JDGPC.markTemplates)((0, import_chunk_TZIUYBDT.markUnknown)(import_chunk_DZ7ZOY7W.Text.verbatim(source, start, start + command.trimEnd().length)))
      }
    ];
  });
}
function serviceOf({ name, command }, common) {
  return (0, import_chunk_VRI5N55B.declaredService)({
    name: name.value,
    manager: "procfile",
    span: name.span(),
    commands: [{ ...(0, import_chunk_VRI5N55B.commandOf)([shellWord("sh", command), shellWord("-c", command), command]), span: command.span() }],
    ...common
  });
}
function shellWord(text, command) {
  const { source, start } = command.span();
  return new import_chunk_DZ7ZOY7W.Text([{ text, source, start, end: start }]);
}
function variablesBeside(source, repository) {
  const path = (0, import_chunk_TWHQGX3M.pathIn)((0, import_chunk_TWHQGX3M.folderOf)(source.path), ".env");
  const entry = repository.has(path) ? repository.entry(path) : void 0;
  if (entry?.kind !== "file") return void 0;
  const environment = variablesOf(entry.source);
  const file = {
    path: new import_chunk_DZ7ZOY7W.Text([{ ...source.span(0, 0), text: path }]),
    optional: true,
    source: entry.source,
    names: environment.map(({ name }) => name)
  };
  return { environment, environmentFiles: [file] };
}
function variablesOf(source) {
  return [...source.text.matchAll(/^(?:export[ \t]+)?([A-Za-z_]\w*)=(.*?)\r?$/gm)].map((found) => {
    const [whole, name = "", value = ""] = found;
    const start = found.index + whole.indexOf("=") + 1;
    return {
      name,
      value: (0, import_chunk_TD2JDGPC.markTemplates)((0, import_chunk_TZIUYBDT.markUnknown)(unquoted(source, start, value.trimEnd()))),
      span: source.span(start - 1 - name.length, start + value.trimEnd().length),
      from: "file"
    };
  });
}
function unquoted(source, start, written) {
  const quote = written.length > 1 && written.at(-1) === written[0] ? written[0] : void 0;
  const isQuoted = quote === '"' || quote === "'";
  const [from, to] = isQuoted ? [start + 1, start + written.length - 1] : [start, start + written.length];
  return quote === '"' ? withoutEscapes(source, from, to) : import_chunk_DZ7ZOY7W.Text.verbatim(source, from, to);
}
function withoutEscapes(source, start, end) {
  const pieces = [];
  let at = start;
  for (const { index, 0: sequence, 1: char = "" } of source.text.slice(start, end).matchAll(/\\(.)/g)) {
    const from = start + index;
    if (from > at) pieces.push({ text: source.text.slice(at, from), source, start: at, end: from });
    at = from + sequence.length;
    pieces.push({ text: char === "n" ? "\n" : char, source, start: from, end: at });
  }
  if (at < end || pieces.length === 0) pieces.push({ text: source.text.slice(at, end), source, start: at, end });
  return new import_chunk_DZ7ZOY7W.Text(pieces);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  procfile
});
module.exports = { ...module.exports };
