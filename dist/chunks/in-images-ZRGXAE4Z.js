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
  inImages: () => inImages
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_XQQA7Q5Z = require("./chunk-XQQA7Q5Z.js");
var import_chunk_PQITU7B7 = require("./usual.js")("./chunk-PQITU7B7.js");
var import_chunk_TWHQGX3M = require("./usual.js")("./chunk-TWHQGX3M.js");
var import_chunk_PLO6SWTM = require("./usual.js")("./chunk-PLO6SWTM.js");
var import_chunk_TZIUYBDT = require("./usual.js")("./chunk-TZIUYBDT.js");
var import_chunk_DZ7ZOY7W = require("./usual.js")("./chunk-DZ7ZOY7W.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
var MANAGERS = /* @__PURE__ */ new Set(["script", "supervisord", "s6"]);
function inImages(services, repository) {
  const dockerfiles = /* @__PURE__ */ new Map();
  for (const path of repository.paths.filter(import_chunk_TWHQGX3M.isDockerfile))
    dockerfiles.set((0, import_chunk_TWHQGX3M.folderOf)(path), [...dockerfiles.get((0, import_chunk_TWHQGX3M.folderOf)(path)) ?? [], path]);
  const images = /* @__PURE__ */ new Map();
  const residents = /* @__PURE__ */ new Map();
  for (const service of services) {
    if (!MANAGERS.has(service.manager) || service.container !== void 0 || service.isWritten) continue;
    const image = imageWith((0, import_chunk_TZIUYBDT.outermost)(service.span.source).path, dockerfiles, repository);
    if (image === void 0) continue;
    images.set(service, image);
    if (!service.isEntry) residents.set(image.source, (residents.get(image.source) ?? 0) + 1);
  }
  return services.map((service) => {
    const image = images.get(service);
    if (image === void 0) return service;
    const isAlone = service.isEntry === true || residents.get(image.source) === 1;
    return inImage(service, image, isAlone);
  });
}
function inImage(service, { source, base, environment }, isAlone) {
  return {
    ...service,
    files: [...service.files, source],
    environment: [...environment, ...service.environment],
    ...isAlone && { container: { base, usesEntrypoint: false, mounts: [] } }
  };
}
function imageWith(path, dockerfiles, repository) {
  for (const folder of foldersAbove(path))
    for (const file of dockerfiles.get(folder) ?? []) {
      const source = (0, import_chunk_PLO6SWTM.fileAt)(repository, file);
      const images = source === void 0 ? [] : (0, import_chunk_XQQA7Q5Z.imagesOf)(source);
      const found = images.findLast((image) => foldersAbove(file).some((context) => holds(image, path, context)));
      if (found !== void 0) return found;
    }
  return void 0;
}
function foldersAbove(path) {
  const folder = (0, import_chunk_TWHQGX3M.folderOf)(path);
  return folder === "" ? [""] : [folder, ...foldersAbove(folder)];
}
function holds({ copies, entrypoint, command }, path, context) {
  if (context !== "" && !path.startsWith(`${context}/`)) return false;
  const inContext = context === "" ? path : path.slice(context.length + 1);
  const isNamed = copies.some(
    ({ sources }) => sources.some((source) => source !== "" && (inContext === source || inContext.startsWith(`${source}/`)))
  );
  const words = [entrypoint, command].flatMap((part) => part?.words ?? []).flatMap(({ text }) => text.value.split(/\s+/));
  return isNamed || words.some((word) => word.startsWith("/") && (0, import_chunk_XQQA7Q5Z.copiedTo)(copies, word).includes(inContext));
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  inImages
});
module.exports = { ...module.exports };
