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
  run: () => run
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_CJ6TDHAG = require("./chunk-CJ6TDHAG.js");
var import_chunk_UGHLTISC = require("./usual.js")("./chunk-UGHLTISC.js");
var import_chunk_MWT466LE = require("./usual.js")("./chunk-MWT466LE.js");
var import_chunk_Z7QYKRDH = require("./usual.js")("./chunk-Z7QYKRDH.js");
var import_chunk_WQQF3GEI = require("./usual.js")("./chunk-WQQF3GEI.js");
var import_chunk_R2LHZ7NS = require("./usual.js")("./chunk-R2LHZ7NS.js");
var import_chunk_PLO6SWTM = require("./usual.js")("./chunk-PLO6SWTM.js");
var import_chunk_TZIUYBDT = require("./usual.js")("./chunk-TZIUYBDT.js");
var import_chunk_VGTO2SNZ = require("./usual.js")("./chunk-VGTO2SNZ.js");
var import_chunk_VDMMOHIX = require("./usual.js")("./chunk-VDMMOHIX.js");
var import_chunk_DZ7ZOY7W = require("./usual.js")("./chunk-DZ7ZOY7W.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
var import_node_fs = require("node:fs");
var import_node_path = require("node:path");
var HEAD = `# yaml-language-server: $schema=https://raw.githubusercontent.com/OWNER/gateway-lint/main/schema/config.schema.json

# What gateway-lint does otherwise than by default. No setting is needed; to use one, remove the "#" before its name.
`;
function sampleConfig() {
  const settings = import_chunk_CJ6TDHAG.SETTINGS.map(({ key, description, shape, example }) => {
    const choices = choicesOf(shape);
    const values = choices.length === 0 ? "" : ` One of: ${choices.join(", ")}.`;
    return `
# ${description}${values}
#${key}: ${example}
`;
  });
  return `${HEAD}${settings.join("")}`;
}
function choicesOf(shape) {
  if (shape.kind === "table") return choicesOf(shape.value);
  return shape.kind === "choice" ? shape.choices : [];
}
var WORKFLOW = `name: gateway-lint
on:
  pull_request:
  merge_group:
  push:
    branches: [main]
permissions:
  contents: read
jobs:
  gateway-lint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@93cb6efe18208431cddfb8368fd83d5badbf9bfd # v5.0.1
        with:
          persist-credentials: false
      - uses: OWNER/gateway-lint@v1
`;
var WORKFLOW_FILE = ".github/workflows/gateway-lint.yml";
var STARTS = [
  {
    path: import_chunk_Z7QYKRDH.CONFIG_FILES[0],
    content: sampleConfig(),
    what: "every setting, commented out",
    places: [...import_chunk_Z7QYKRDH.CONFIG_FILES, ...import_chunk_Z7QYKRDH.MISNAMED_FILES]
  },
  { path: WORKFLOW_FILE, content: WORKFLOW, what: "the check of pull requests", places: [WORKFLOW_FILE] }
];
async function run({ operands, cwd }) {
  const root = (0, import_chunk_Z7QYKRDH.repositoryRoot)(operands.length > 0 ? operands : ["."], cwd);
  const found = STARTS.map((file) => ({ file, there: file.places.find((place) => isThere(root, place)) }));
  if (found.every(({ there }) => there !== void 0)) {
    throw new import_chunk_Z7QYKRDH.InputError(`${found.map(({ there }) => there).join(" and ")} are there already; nothing is written`);
  }
  const missing = found.flatMap(({ file, there }) => there === void 0 ? [file.path] : []);
  for (const path of missing) checkFolders(root, path);
  for (const path of missing) makeFolders(root, path);
  const lines = found.map(({ file, there }) => {
    if (there !== void 0) return `${there} is there already and stays as it is.`;
    (0, import_chunk_UGHLTISC.replaceFile)((0, import_node_path.join)(root, file.path), file.content, file.path);
    return `${file.path} is written: ${file.what}.`;
  });
  return { stdout: `${[...lines, "", ...nextSteps(root)].join("\n")}
`, exitCode: 0 };
}
function nextSteps(root) {
  const isCheckout = isThere(root, ".git");
  return [
    "Next: write the account that gateway-lint lives under in place of OWNER, and commit.",
    '"gateway-lint" tells what the check will find, "gateway-lint baseline" hides the findings of today from it.',
    ...isCheckout ? [] : [`${(0, import_chunk_VGTO2SNZ.visible)(root)} is no git checkout: the workflow runs once it is one on GitHub.`]
  ];
}
function isThere(root, path) {
  return (0, import_node_fs.lstatSync)((0, import_node_path.join)(root, path), { throwIfNoEntry: false }) !== void 0;
}
function checkFolders(root, path) {
  for (const folder of foldersAbove(path)) {
    const stats = (0, import_node_fs.lstatSync)((0, import_node_path.join)(root, folder), { throwIfNoEntry: false });
    if (stats?.isDirectory() === false) throw new import_chunk_Z7QYKRDH.InputError(`${folder} is no folder; a link is not followed`);
  }
}
function foldersAbove(path) {
  const parent = (0, import_node_path.dirname)(path);
  return parent === "." ? [] : [...foldersAbove(parent), parent];
}
function makeFolders(root, path) {
  try {
    (0, import_node_fs.mkdirSync)((0, import_node_path.dirname)((0, import_node_path.join)(root, path)), { recursive: true });
  } catch (error) {
    throw new import_chunk_Z7QYKRDH.InputError(`${path} cannot be written: ${error.code}`);
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  run
});
module.exports = { ...module.exports };
