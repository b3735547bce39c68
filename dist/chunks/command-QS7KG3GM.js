import {
  BASELINE_FILE,
  InputError,
  applyBaseline,
  count,
  describeFailure,
  entryOf,
  formatBaseline,
  jsonReport,
  loadPolicy,
  mapReport,
  run,
  textReport
} from "./chunk-UZRZL26D.js";
import {
  UsageError,
  visible
} from "./chunk-EW4Q3EA6.js";
import "./chunk-2CQGHTQJ.js";
import "./chunk-GOB2AMT4.js";
import "./chunk-YLVDSGH3.js";

// src/command.ts
import { join as join2, relative } from "node:path";

// src/baseline-command.ts
import { randomUUID } from "node:crypto";
import { lstatSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
async function updateBaseline(request, prune) {
  const { settings, baseline: old } = await loadPolicy(request);
  const { result } = await run({ ...request, policy: { settings } });
  if (prune && !result.isWhole) {
    throw new UsageError("--prune has to look at the whole repository; give its root as the PATH");
  }
  const { kept, hidden, unmatched } = applyBaseline(result.findings, old ?? { entries: [] });
  if (prune) {
    const removed = new Set(unmatched);
    if (removed.size > 0) save(result.root, old?.entries.filter((entry) => !removed.has(entry)) ?? []);
    return pruned(old === void 0, hidden.length, unmatched.length);
  }
  if (kept.length > 0) save(result.root, [...old?.entries ?? [], ...kept.map(entryOf)]);
  return added(old === void 0, kept.length, hidden.length, result.isWhole ? unmatched : []);
}
function pruned(isMissing, hidden, unmatched) {
  if (isMissing) return `There is no ${BASELINE_FILE}, and so nothing to remove.
`;
  if (unmatched === 0) return `Every entry of ${BASELINE_FILE} matches; it hides ${count(hidden, "finding")}.
`;
  const which = unmatched === 1 ? "matches" : "match";
  return `Removed ${entries(unmatched)} from ${BASELINE_FILE} that ${which} nothing any more; it hides ${count(hidden, "finding")}.
`;
}
function added(isMissing, fresh, hidden, unmatched) {
  if (isMissing && fresh === 0) return `No findings, and so no ${BASELINE_FILE} is written.
`;
  const total = count(fresh + hidden, "finding");
  const done = isMissing ? `${BASELINE_FILE} is written: it hides ${total}.` : `${BASELINE_FILE} hides ${total}, ${fresh} of them new.`;
  return `${done}${closing(unmatched)}
`;
}
var MOST_NAMED = 20;
function closing(unmatched) {
  if (unmatched.length === 0) return "";
  const names = unmatched.slice(0, MOST_NAMED).map(({ rule, path }) => visible(`${rule} in ${path}`));
  const rest = unmatched.length > MOST_NAMED ? ` and ${unmatched.length - MOST_NAMED} more` : "";
  const which = unmatched.length === 1 ? "matches" : "match";
  return ` ${entries(unmatched.length)} ${which} nothing any more (gateway-lint baseline --prune): ${names.join(", ")}${rest}.`;
}
function entries(number) {
  return number === 1 ? "1 entry" : `${number} entries`;
}
function save(root, content) {
  const path = join(root, BASELINE_FILE);
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile() === false) {
    throw new InputError(`${BASELINE_FILE} is not a regular file; a link is not followed`);
  }
  const text = formatBaseline(content);
  const temporary = `${path}.${randomUUID()}`;
  try {
    writeFileSync(temporary, text, { flag: "wx" });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new InputError(`${BASELINE_FILE} cannot be written: ${error.code}`);
  }
}

// src/command.ts
async function runCommand(args, cwd, color) {
  try {
    const request = requestOf(args, cwd);
    if (args.command === "baseline") {
      return { stdout: await updateBaseline(request, args.prune ?? false), stderr: "", exitCode: 0 };
    }
    const { result, failed } = await run(request);
    return {
      stdout: report(result, args, cwd, color),
      stderr: "",
      exitCode: failed && args.command === "lint" ? 1 : 0
    };
  } catch (error) {
    return { stdout: "", stderr: describeFailure(error, cwd), exitCode: 2 };
  }
}
function requestOf(args, cwd) {
  return {
    paths: args.paths,
    cwd,
    ...args.config !== void 0 && { configFile: args.config },
    ...args.noSuppressions && { noSuppressions: true },
    overrides: {
      ...args.failOn !== void 0 && { failOn: args.failOn },
      ...args.pedantic && { pedantic: true },
      ...args.hermesRelease !== void 0 && { hermesRelease: args.hermesRelease }
    }
  };
}
function report(result, { format, command, quiet }, cwd, color) {
  if (format === "json") return jsonReport(result);
  if (command === "map") return mapReport(result, { color });
  return textReport(result, { color, quiet, showPath: (path) => clickable(join2(result.root, path), cwd) });
}
function clickable(path, cwd) {
  const fromHere = relative(cwd, path);
  return fromHere.length <= path.length ? fromHere : path;
}
export {
  runCommand
};
