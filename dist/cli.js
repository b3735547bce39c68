#!/usr/bin/env node
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
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
var import_chunk_3WA5LAVB = require("./chunks/chunk-3WA5LAVB.js");
var import_chunk_7VZ5H7B6 = require("./chunks/chunk-7VZ5H7B6.js");
var import_node_os = require("node:os");
var import_node_path = require("node:path");
function useCompileCache() {
  const { enableCompileCache } = process.getBuiltinModule("node:module");
  if (enableCompileCache === void 0) return;
  const { XDG_CACHE_HOME } = process.env;
  enableCompileCache(
    (0, import_node_path.join)(XDG_CACHE_HOME?.startsWith("/") ? XDG_CACHE_HOME : (0, import_node_path.join)((0, import_node_os.homedir)(), ".cache"), "gateway-lint")
  );
}
var [word, ...others] = process.argv.slice(2);
if (word === "--version" && others.length === 0) process.stdout.write(`${import_chunk_3WA5LAVB.VERSION}
`);
else {
  useCompileCache();
  void Promise.resolve().then(() => __toESM(require("./chunks/usual.js")("./cli-main-WEOIKFZJ.js"))).then(({ main }) => main());
}
