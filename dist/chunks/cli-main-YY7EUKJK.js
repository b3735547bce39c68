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
var import_chunk_MZAIKCJY = require("./chunk-MZAIKCJY.js");
var import_chunk_45DJHNGE = require("./chunk-45DJHNGE.js");
var import_chunk_3WA5LAVB = require("./chunk-3WA5LAVB.js");
var import_chunk_OV6MHTKQ = require("./chunk-OV6MHTKQ.js");
var import_chunk_2IQXFEBZ = require("./chunk-2IQXFEBZ.js");
var import_chunk_NCPWOSPO = require("./chunk-NCPWOSPO.js");
var import_chunk_EQUFCBUA = require("./chunk-EQUFCBUA.js");
var import_chunk_VGTO2SNZ = require("./chunk-VGTO2SNZ.js");
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
  const options = { ...command.options, ...import_chunk_MZAIKCJY.COMMON };
  if (command.name !== "") {
    return `Usage: ${usage(command)}

${capitalised(command.summary)}.

Options:
${optionLines(options)}`;
  }
  const usages = import_chunk_MZAIKCJY.COMMANDS.map((each) => [usage(each), each.summary]);
  const others = import_chunk_MZAIKCJY.COMMANDS.filter(({ name }) => name !== "").map(({ name }) => name);
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
  const options = { ...command.options, ...import_chunk_MZAIKCJY.COMMON };
  const { values, positionals } = split(words, options);
  const operands = command.name === "" ? positionals : positionals.slice(1);
  if (operands.includes("")) throw new import_chunk_OV6MHTKQ.UsageError("a PATH is empty");
  const most = command.mostOperands ?? Number.POSITIVE_INFINITY;
  if (operands.length > most) throw new import_chunk_OV6MHTKQ.UsageError(`one word too many: ${operands[most]}`);
  return { command, operands, values: valuesOf(values) };
}
function commandIn(words) {
  const all = Object.assign({}, import_chunk_MZAIKCJY.COMMON, ...import_chunk_MZAIKCJY.COMMANDS.map((command) => command.options));
  const { positionals } = (0, import_node_util.parseArgs)({ args: [...words], options: shapes(all), allowPositionals: true, strict: false });
  const named = import_chunk_MZAIKCJY.COMMANDS.find(({ name }) => name !== "" && name === positionals[0]);
  return named ?? import_chunk_MZAIKCJY.COMMANDS.find(({ name }) => name === "");
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
  const owner = import_chunk_MZAIKCJY.COMMANDS.find((command) => Object.hasOwn(command.options, name));
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
  const { describeFailure } = await import("./failure-2C6RV74O.js");
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
    stdin: async () => (await import("node:stream/consumers")).buffer(process.stdin),
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
  process.stdout.write(text.isWellFormed() ? text : (await import("./source-FA6EEUWK.js")).encodeUtf8(text));
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
