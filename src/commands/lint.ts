import { join } from 'node:path';
import { type Format, REPORTERS } from '../reporters/index.ts';
import { run as lint } from '../run.ts';
import { UsageError } from '../usage.ts';
import { clickable } from './clickable.ts';
import type { Call, Outcome } from './command.ts';
import { repairFiles, repairModeOf, showPatch, showRepaired } from './fix.ts';
import { outputsOf, writeFiles } from './outputs.ts';
import { requestOf } from './request.ts';
import { withStdin } from './stdin.ts';

/** Reports what is wrong; the exit code tells whether there is something at or above `--fail-on`. */
export async function run(call: Call): Promise<Outcome> {
  const { values, color, cwd } = call;
  const request = await withStdin(requestOf(call), call);
  const outputs = outputsOf(call);
  const mode = repairModeOf(values);
  if (mode !== undefined && (mode.isShownOnly || request.only !== undefined)) {
    const what = mode.isShownOnly ? '--diff' : '--fix of what is on stdin';
    if (outputs.files.length > 0) throw new UsageError(`${what} makes no report for --output`);
    if (values.text('format') !== undefined) throw new UsageError(`${what} makes no report; it takes no --format`);
    return request.only === undefined ? showPatch(request, mode) : showRepaired(request, mode);
  }
  const repairs = mode === undefined ? undefined : await repairFiles(request, mode);
  const { result, failed } = repairs ?? (await lint(request));
  const showPath = (path: string) => clickable(path, result.root, cwd);
  const report = async (format: Format, isColored = false) => {
    const options = {
      color: isColored,
      quiet: values.flag('quiet'),
      showPath,
      ...(repairs && { repaired: repairs.repaired }),
    };
    return (await REPORTERS[format]())(result, options);
  };
  if (outputs.files.length > 0) {
    const read = result.services.flatMap(({ files }) => files.map(({ path }) => join(result.root, path)));
    await writeFiles(outputs.files, new Set(read), report);
  }
  const stdout = await report(outputs.stdout, color);
  return { stdout, stderr: repairs?.notes ?? '', exitCode: failed ? 1 : 0 };
}
