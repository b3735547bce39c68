import {
  deployedFiles
} from "./chunk-L45WQMXA.js";
import {
  commandOf,
  declaredService
} from "./chunk-ZO4YP3TT.js";
import {
  markTemplates
} from "./chunk-FUZVRGSW.js";
import {
  candidates
} from "./chunk-237S4ZQ3.js";
import {
  folderOf,
  isProcfile,
  machineAt,
  markUnknown,
  pathIn
} from "./chunk-XN3HYEOO.js";
import "./chunk-AXWHWBGL.js";
import {
  Text
} from "./chunk-I7K72DE5.js";
import "./chunk-M5RVUK72.js";
import "./chunk-YLVDSGH3.js";

// src/formats/procfile.ts
var procfile = {
  name: "procfile",
  read: (repository, mentions) => {
    const files = deployedFiles(repository);
    const sources = candidates(repository, isProcfile, mentions);
    return {
      services: sources.flatMap((source) => {
        const folder = folderOf(source.path);
        const common = {
          ...variablesBeside(source, repository),
          place: placeOf(source, folder),
          fileAt: files.finderFor({ place: folder, ...machineAt(source.path) })
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
        name: Text.verbatim(source, found.index, found.index + name.length),
        command: markTemplates(markUnknown(Text.verbatim(source, start, start + command.trimEnd().length)))
      }
    ];
  });
}
function serviceOf({ name, command }, common) {
  return declaredService({
    name: name.value,
    manager: "procfile",
    span: name.span(),
    commands: [{ ...commandOf([shellWord("sh", command), shellWord("-c", command), command]), span: command.span() }],
    ...common
  });
}
function shellWord(text, command) {
  const { source, start } = command.span();
  return new Text([{ text, source, start, end: start }]);
}
function variablesBeside(source, repository) {
  const path = pathIn(folderOf(source.path), ".env");
  const entry = repository.has(path) ? repository.entry(path) : void 0;
  if (entry?.kind !== "file") return void 0;
  const environment = variablesOf(entry.source);
  const file = {
    path: new Text([{ ...source.span(0, 0), text: path }]),
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
      value: markTemplates(markUnknown(unquoted(source, start, value.trimEnd()))),
      span: source.span(start - 1 - name.length, start + value.trimEnd().length),
      from: "file"
    };
  });
}
function unquoted(source, start, written) {
  const quote = written.length > 1 && written.at(-1) === written[0] ? written[0] : void 0;
  const isQuoted = quote === '"' || quote === "'";
  const [from, to] = isQuoted ? [start + 1, start + written.length - 1] : [start, start + written.length];
  return quote === '"' ? withoutEscapes(source, from, to) : Text.verbatim(source, from, to);
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
  return new Text(pieces);
}
export {
  procfile
};
