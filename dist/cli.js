#!/usr/bin/env node
import {
  UsageError,
  oneOf,
  visible
} from "./chunks/chunk-EW4Q3EA6.js";
import {
  FAIL_ON,
  didYouMean
} from "./chunks/chunk-GOB2AMT4.js";
import "./chunks/chunk-YLVDSGH3.js";

// src/arguments.ts
import { parseArgs } from "node:util";
var HELP = `Reads the services of agent gateways as the service manager and the gateway would, and says which
profile, lock and log each one really gets, and which of them would fight.

Usage:
  gateway-lint [OPTION\u2026] [PATH\u2026]           find mistakes (PATH: file or directory, default .)
  gateway-lint map [OPTION\u2026] [PATH\u2026]       show the gateways, one row for each (for a folder named map: ./map)
  gateway-lint baseline [OPTION\u2026] [PATH\u2026]  hide the findings of today: write .gateway-lint-baseline.json

Options:
      --format FORMAT        text (default) or json
      --fail-on SEVERITY     exit with 1 from this severity on: error (default), warning, notice or never
      --pedantic             also run the pedantic rules
      --hermes-release REL   release of Hermes Agent that the hosts run, such as 0.20 (default: any supported one)
      --config FILE          configuration (default: .gateway-lint.yml or .github/gateway-lint.yml of the repository)
      --no-suppressions      report what comments in the files suppress too
      --prune                baseline: only remove the entries that match nothing any more
  -q, --quiet                print findings only
      --no-color             no colours (nor with NO_COLOR set; FORCE_COLOR asks for them)
  -V, --version              print the version
  -h, --help                 print this help

Exit codes:
  0  nothing found at or above --fail-on
  1  findings
  2  wrong usage, a mistake in the configuration, or an internal error
`;
var OPTIONS = {
  format: { type: "string" },
  "fail-on": { type: "string" },
  pedantic: { type: "boolean" },
  "hermes-release": { type: "string" },
  config: { type: "string" },
  quiet: { type: "boolean", short: "q" },
  "no-suppressions": { type: "boolean" },
  prune: { type: "boolean" },
  "no-color": { type: "boolean" },
  version: { type: "boolean", short: "V" },
  help: { type: "boolean", short: "h" }
};
var COMMANDS = ["map", "baseline"];
var FORMATS = ["text", "json"];
function parseArguments(words) {
  const { values, positionals } = split(words);
  if (values.help) return { ...NOTHING, command: "help" };
  if (values.version) return { ...NOTHING, command: "version" };
  const command = COMMANDS.find((name) => name === positionals[0]);
  const paths = command === void 0 ? positionals : positionals.slice(1);
  if (paths.includes("")) throw new UsageError("a PATH is empty");
  if (values.prune && command !== "baseline") throw new UsageError("--prune belongs to the command baseline");
  return {
    command: command ?? "lint",
    paths: paths.length > 0 ? paths : ["."],
    format: oneOf(FORMATS, values.format ?? "text", "--format"),
    quiet: values.quiet ?? false,
    noColor: values["no-color"] ?? false,
    ...values.config !== void 0 && { config: values.config },
    ...values["fail-on"] !== void 0 && { failOn: oneOf(FAIL_ON, values["fail-on"], "--fail-on") },
    ...values.pedantic && { pedantic: true },
    ...values["hermes-release"] !== void 0 && { hermesRelease: values["hermes-release"] },
    ...values["no-suppressions"] && { noSuppressions: true },
    ...values.prune && { prune: true }
  };
}
var NOTHING = { paths: [], format: "text", quiet: false, noColor: false };
function split(words) {
  const lenient = parseArgs({
    args: [...words],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true
  });
  for (const token of lenient.tokens) {
    if (token.kind === "option") checkOption(token);
  }
  return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
}
function checkOption({ name, rawName, value, inlineValue }) {
  if (!Object.hasOwn(OPTIONS, name)) {
    const known = Object.keys(OPTIONS).map((option) => `--${option}`);
    throw new UsageError(`unknown option ${rawName}${didYouMean(rawName, known)}`);
  }
  const takesValue = OPTIONS[name].type === "string";
  if (!takesValue && value !== void 0) throw new UsageError(`option ${rawName} takes no value`);
  if (takesValue && (!value || !inlineValue && value.startsWith("-")))
    throw new UsageError(`option ${rawName} needs a value`);
}

// src/version.ts
var VERSION = "0.1.0";

// src/cli.ts
async function main() {
  const args = parseArguments(process.argv.slice(2));
  if (args.command === "help") return write(HELP);
  if (args.command === "version") return write(`${VERSION}
`);
  const { runCommand } = await import("./chunks/command-QS7KG3GM.js");
  const { stdout, stderr, exitCode } = await runCommand(args, process.cwd(), wantsColor(args));
  process.exitCode = exitCode;
  process.stderr.write(stderr);
  write(stdout);
}
function wantsColor({ noColor }) {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (noColor || NO_COLOR) return false;
  if (FORCE_COLOR !== void 0) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return process.stdout.isTTY && TERM !== "dumb";
}
function write(text) {
  process.stdout.on("error", (error) => {
    if (error.code !== "EPIPE") fail(error);
  });
  process.stdout.write(text);
}
function fail(error) {
  process.exitCode = 2;
  if (error instanceof UsageError) console.error(`gateway-lint: ${visible(error.message)}
Try gateway-lint --help.`);
  else console.error(error);
}
await main().catch(fail);
