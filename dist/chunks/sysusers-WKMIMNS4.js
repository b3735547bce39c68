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
  sysusers: () => sysusers
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_VEJ4FVRR = require("./chunk-VEJ4FVRR.js");
var import_chunk_FYCCJL4J = require("./usual.js")("./chunk-FYCCJL4J.js");
var import_chunk_TWHQGX3M = require("./usual.js")("./chunk-TWHQGX3M.js");
var import_chunk_PLO6SWTM = require("./usual.js")("./chunk-PLO6SWTM.js");
var import_chunk_A74ML7CQ = require("./usual.js")("./chunk-A74ML7CQ.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
var sysusers = { name: "sysusers", read };
function read(repository, mentions) {
  const homes = (0, import_chunk_VEJ4FVRR.candidates)(repository, import_chunk_TWHQGX3M.isSysusers, mentions).flatMap(
    ({ path, text }) => text.split("\n").flatMap((line) => homeIn(line).map((home) => ({ ...(0, import_chunk_TWHQGX3M.machineAt)(path), ...home })))
  );
  return { services: [], homes };
}
function homeIn(line) {
  const [type, user, , , home = "-"] = (line.match(/"[^"]*"|'[^']*'|\S+/g) ?? []).map(
    (field) => field.replace(/^(["'])(.*)\1$/, "$2")
  );
  if (type === void 0 || user === void 0 || !/^u[!+-]*$/.test(type)) return [];
  return [{ user, home: (0, import_chunk_FYCCJL4J.homeAt)(home) }];
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  sysusers
});
module.exports = { ...module.exports };
