#!/usr/bin/env node
import {
  COMMANDS,
  COMMON
} from "./chunks/chunk-HJ2UDPYZ.js";
import "./chunks/chunk-SURTPYWF.js";
import {
  UsageError,
  oneOf
} from "./chunks/chunk-OV6MHTKQ.js";
import "./chunks/chunk-SFD24VQ6.js";
import {
  didYouMean
} from "./chunks/chunk-NCPWOSPO.js";
import {
  VERSION
} from "./chunks/chunk-3WA5LAVB.js";
import {
  visible
} from "./chunks/chunk-NR4KXAU6.js";
import "./chunks/chunk-YLVDSGH3.js";

// src/cli.ts
import { buffer } from "node:stream/consumers";

// src/commands/help.ts
var INTRODUCTION = `Reads the services of agent gateways as the service manager and the gateway would, and says which
profile, lock and log each one really gets, and which of them would fight.
`;
var EXIT_CODES = `Exit codes:
  0  nothing found at or above --fail-on
  1  findings
  2  wrong usage, a mistake in the configuration, or an internal error
`;
function helpFor(command) {
  const options = { ...command.options, ...COMMON };
  if (command.name !== "") {
    return `Usage: ${usage(command)}

${capitalised(command.summary)}.

Options:
${optionLines(options)}`;
  }
  const usages = COMMANDS.map((each) => [usage(each), each.summary]);
  const others = COMMANDS.filter(({ name }) => name !== "").map(({ name }) => name);
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

// src/commands/words.ts
import { parseArgs } from "node:util";
function readWords(words) {
  const command = commandIn(words);
  const options = { ...command.options, ...COMMON };
  const { values, positionals } = split(words, options);
  const operands = command.name === "" ? positionals : positionals.slice(1);
  if (operands.includes("")) throw new UsageError("a PATH is empty");
  const most = command.mostOperands ?? Number.POSITIVE_INFINITY;
  if (operands.length > most) throw new UsageError(`one word too many: ${operands[most]}`);
  return { command, operands, values: valuesOf(values) };
}
function commandIn(words) {
  const all = Object.assign({}, COMMON, ...COMMANDS.map((command) => command.options));
  const { positionals } = parseArgs({ args: [...words], options: shapes(all), allowPositionals: true, strict: false });
  const named = COMMANDS.find(({ name }) => name !== "" && name === positionals[0]);
  return named ?? COMMANDS.find(({ name }) => name === "");
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
  const lenient = parseArgs({
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
  if (option === void 0) throw new UsageError(`unknown option ${rawName}${hint(name, rawName, options)}`);
  if (option.type === "boolean") {
    if (value === void 0) return;
    if (option.choices === void 0) throw new UsageError(`option ${rawName} takes no value`);
    if (!option.choices.includes(value)) {
      throw new UsageError(`option ${rawName} takes no value, or ${option.choices.join(", ")}`);
    }
    return;
  }
  if (!value || !inlineValue && value.startsWith("-")) throw new UsageError(`option ${rawName} needs a value`);
  if (option.choices !== void 0) oneOf(option.choices, value, `--${name}`);
}
function hint(name, rawName, options) {
  const owner = COMMANDS.find((command) => Object.hasOwn(command.options, name));
  if (owner !== void 0) {
    return `; it belongs to gateway-lint ${owner.name === "" ? "without a command" : owner.name}`;
  }
  return didYouMean(
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

// src/commands/start.ts
async function start(words, surroundings) {
  try {
    const { command, values, operands } = readWords(words);
    if (values.flag("help")) return done(helpFor(command));
    if (values.flag("version")) return done(`${VERSION}
`);
    const { run } = await command.load();
    const color = surroundings.color && !values.flag("no-color");
    const progress = values.flag("quiet") ? void 0 : surroundings.progress;
    return { stderr: "", ...await run({ values, operands, ...surroundings, color, progress }) };
  } catch (error) {
    return { stdout: "", stderr: await messageOf(error, surroundings.cwd), exitCode: 2 };
  }
}
function done(stdout) {
  return { stdout, stderr: "", exitCode: 0 };
}
async function messageOf(error, cwd) {
  if (error instanceof UsageError) return `gateway-lint: ${visible(error.message)}
Try gateway-lint --help.
`;
  const { describeFailure } = await import("./chunks/failure-CM4O763U.js");
  return describeFailure(error, cwd);
}

// src/progress.ts
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

// src/cli.ts
async function main() {
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
    stdin: () => buffer(process.stdin),
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
  process.stdout.write(text.isWellFormed() ? text : (await import("./chunks/source-E3DPARUB.js")).encodeUtf8(text));
}
function fail(error) {
  process.exitCode = 2;
  console.error(error);
}
await main().catch(fail);
