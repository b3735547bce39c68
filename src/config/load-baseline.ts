import { join } from 'node:path';
import { type Baseline, parseBaseline } from '../filters/baseline.ts';
import { decodeUtf8, SourceFile } from '../source.ts';
import { filesOnDisk, type PolicyFiles } from './files.ts';
import { ConfigError } from './load.ts';

/** Where the baseline lies, relative to the root of the repository. */
export const BASELINE_FILE = '.gateway-lint-baseline.json';

const MOST_BYTES = 16 * 1024 * 1024;

/**
 * The baseline of a repository; undefined where there is none. Throws `ConfigError` for a file that is no baseline, with
 * the place of the mistake.
 *
 * @param root absolute path of the repository
 */
export function loadBaseline(root: string, files: PolicyFiles = filesOnDisk(root)): Baseline | undefined {
  const found = files(BASELINE_FILE);
  if (found === undefined) return undefined;
  const path = join(root, BASELINE_FILE);
  const refuse = (message: string) => new ConfigError(path, [{ line: 1, column: 1, message }]);
  if (found.kind === 'other') throw refuse('not a regular file; a link is not followed');
  if (found.bytes.length > MOST_BYTES) throw refuse(`larger than ${MOST_BYTES} bytes`);
  const baseline = parseBaseline(new SourceFile(path, decodeUtf8(found.bytes)));
  if ('mistakes' in baseline) throw new ConfigError(path, baseline.mistakes);
  return baseline;
}
