import {
  SETTINGS
} from "./chunk-RTBY3KBO.js";
import {
  replaceFile
} from "./chunk-WAZTHR46.js";
import {
  CONFIG_FILES,
  InputError,
  MISNAMED_FILES,
  repositoryRoot
} from "./chunk-RKZHIKGY.js";
import "./chunk-SFD24VQ6.js";
import "./chunk-J5ECMFKT.js";
import "./chunk-AXWHWBGL.js";
import "./chunk-VDMMOHIX.js";
import {
  visible
} from "./chunk-NR4KXAU6.js";
import "./chunk-M5RVUK72.js";
import "./chunk-YLVDSGH3.js";

// src/commands/init.ts
import { lstatSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";

// src/config/sample.ts
var HEAD = `# yaml-language-server: $schema=https://raw.githubusercontent.com/OWNER/gateway-lint/main/schema/config.schema.json

# What gateway-lint does otherwise than by default. No setting is needed; to use one, remove the "#" before its name.
`;
function sampleConfig() {
  const settings = SETTINGS.map(({ key, description, shape, example }) => {
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

// src/workflow.ts
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
      - uses: actions/checkout@v5
        with:
          persist-credentials: false
      - uses: OWNER/gateway-lint@v1
`;
var WORKFLOW_FILE = ".github/workflows/gateway-lint.yml";

// src/commands/init.ts
var STARTS = [
  {
    path: CONFIG_FILES[0],
    content: sampleConfig(),
    what: "every setting, commented out",
    places: [...CONFIG_FILES, ...MISNAMED_FILES]
  },
  { path: WORKFLOW_FILE, content: WORKFLOW, what: "the check of pull requests", places: [WORKFLOW_FILE] }
];
async function run({ operands, cwd }) {
  const root = repositoryRoot(operands.length > 0 ? operands : ["."], cwd);
  const found = STARTS.map((file) => ({ file, there: file.places.find((place) => isThere(root, place)) }));
  if (found.every(({ there }) => there !== void 0)) {
    throw new InputError(`${found.map(({ there }) => there).join(" and ")} are there already; nothing is written`);
  }
  const missing = found.flatMap(({ file, there }) => there === void 0 ? [file.path] : []);
  for (const path of missing) checkFolders(root, path);
  for (const path of missing) makeFolders(root, path);
  const lines = found.map(({ file, there }) => {
    if (there !== void 0) return `${there} is there already and stays as it is.`;
    replaceFile(join(root, file.path), file.content, file.path);
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
    ...isCheckout ? [] : [`${visible(root)} is no git checkout: the workflow runs once it is one on GitHub.`]
  ];
}
function isThere(root, path) {
  return lstatSync(join(root, path), { throwIfNoEntry: false }) !== void 0;
}
function checkFolders(root, path) {
  for (const folder of foldersAbove(path)) {
    const stats = lstatSync(join(root, folder), { throwIfNoEntry: false });
    if (stats?.isDirectory() === false) throw new InputError(`${folder} is no folder; a link is not followed`);
  }
}
function foldersAbove(path) {
  const parent = dirname(path);
  return parent === "." ? [] : [...foldersAbove(parent), parent];
}
function makeFolders(root, path) {
  try {
    mkdirSync(dirname(join(root, path)), { recursive: true });
  } catch (error) {
    throw new InputError(`${path} cannot be written: ${error.code}`);
  }
}
export {
  run
};
