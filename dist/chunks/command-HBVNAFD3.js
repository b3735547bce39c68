import {
  describeFailure,
  jsonReport,
  mapReport,
  run,
  textReport
} from "./chunk-NRMMNK7N.js";
import "./chunk-H6JOGDDN.js";
import "./chunk-2CQGHTQJ.js";
import "./chunk-S334LQYE.js";

// src/command.ts
import { join, relative } from "node:path";
async function runCommand(args, cwd, color) {
  try {
    const { result, failed } = await run({
      paths: args.paths,
      cwd,
      ...args.config !== void 0 && { configFile: args.config },
      overrides: {
        ...args.failOn !== void 0 && { failOn: args.failOn },
        ...args.pedantic && { pedantic: true },
        ...args.hermesRelease !== void 0 && { hermesRelease: args.hermesRelease }
      }
    });
    return {
      stdout: report(result, args, cwd, color),
      stderr: "",
      exitCode: failed && args.command === "lint" ? 1 : 0
    };
  } catch (error) {
    return { stdout: "", stderr: describeFailure(error, cwd), exitCode: 2 };
  }
}
function report(result, { format, command, quiet }, cwd, color) {
  if (format === "json") return jsonReport(result);
  if (command === "map") return mapReport(result, { color });
  return textReport(result, { color, quiet, showPath: (path) => clickable(join(result.root, path), cwd) });
}
function clickable(path, cwd) {
  const fromHere = relative(cwd, path);
  return fromHere.length <= path.length ? fromHere : path;
}
export {
  runCommand
};
