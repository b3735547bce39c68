import { join, relative } from 'node:path';
import type { Arguments } from './arguments.ts';
import { updateBaseline } from './baseline-command.ts';
import { describeFailure } from './failure.ts';
import { jsonReport } from './reporters/json.ts';
import { mapReport } from './reporters/map.ts';
import { textReport } from './reporters/text.ts';
import type { Result } from './result.ts';
import { type RunRequest, run } from './run.ts';

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: 0 | 1 | 2;
}

/**
 * Lints, maps or writes the baseline, as the command line asks; `cwd` is absolute and free of links. Never throws: an error becomes a message
 * and exit code 2.
 */
export async function runCommand(args: Arguments, cwd: string, color: boolean): Promise<Outcome> {
  try {
    const request = requestOf(args, cwd);
    if (args.command === 'baseline') {
      return { stdout: await updateBaseline(request, args.prune ?? false), stderr: '', exitCode: 0 };
    }
    const { result, failed } = await run(request);
    return {
      stdout: report(result, args, cwd, color),
      stderr: '',
      exitCode: failed && args.command === 'lint' ? 1 : 0,
    };
  } catch (error) {
    return { stdout: '', stderr: describeFailure(error, cwd), exitCode: 2 };
  }
}

function requestOf(args: Arguments, cwd: string): RunRequest {
  return {
    paths: args.paths,
    cwd,
    ...(args.config !== undefined && { configFile: args.config }),
    ...(args.noSuppressions && { noSuppressions: true }),
    overrides: {
      ...(args.failOn !== undefined && { failOn: args.failOn }),
      ...(args.pedantic && { pedantic: true }),
      ...(args.hermesRelease !== undefined && { hermesRelease: args.hermesRelease }),
    },
  };
}

function report(result: Result, { format, command, quiet }: Arguments, cwd: string, color: boolean): string {
  if (format === 'json') return jsonReport(result);
  if (command === 'map') return mapReport(result, { color });
  return textReport(result, { color, quiet, showPath: (path) => clickable(join(result.root, path), cwd) });
}

/** A path as a terminal makes it clickable: relative to where the command runs, or absolute where that is shorter. */
function clickable(path: string, cwd: string): string {
  const fromHere = relative(cwd, path);
  return fromHere.length <= path.length ? fromHere : path;
}
