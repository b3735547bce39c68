import { locate } from '../discover.ts';
import type { RunRequest } from '../run.ts';
import { decodeUtf8 } from '../source.ts';
import { UsageError } from '../usage.ts';
import type { Call } from './command.ts';

/**
 * The request with the text on stdin in place of the file that `--stdin-filename` names, where the words ask for that.
 * Then the repository around that file is read, or the paths that were given, and what is found elsewhere is not reported.
 * Throws `UsageError` and `InputError`.
 */
export async function withStdin(request: RunRequest, { values, operands, cwd, stdin }: Call): Promise<RunRequest> {
  const file = values.text('stdin-filename');
  if (file === undefined) {
    if (operands.includes('-')) throw new UsageError('- needs --stdin-filename, the path of what is on stdin');
    return request;
  }
  const paths = operands.filter((operand) => operand !== '-');
  const { root, path } = locate(file, paths, cwd);
  const text = decodeUtf8((await stdin?.()) ?? new Uint8Array());
  return { ...request, paths: paths.length > 0 ? paths : [root], texts: new Map([[path, text]]), only: path };
}
