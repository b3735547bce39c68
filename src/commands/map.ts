import { jsonReport } from '../reporters/json.ts';
import { mapReport } from '../reporters/map.ts';
import { run as lint } from '../run.ts';
import type { Call, Outcome } from './command.ts';
import { isPicture, pictureOf } from './pictures.ts';
import { requestOf } from './request.ts';

/** Shows every gateway; gives no verdict. */
export async function run(call: Call): Promise<Outcome> {
  const { result } = await lint(requestOf(call));
  const format = call.values.text('format') ?? 'text';
  if (isPicture(format)) return { ...pictureOf(result, format), exitCode: 0 };
  return { stdout: format === 'json' ? jsonReport(result) : mapReport(result, { color: call.color }), exitCode: 0 };
}
