import { FAIL_ON } from '../config/config.ts';
import type { RunRequest } from '../run.ts';
import { oneOf } from '../usage.ts';
import type { Call } from './command.ts';

/** What the options of every command that lints ask for. */
export function requestOf({ values, operands, cwd, progress }: Call): RunRequest {
  const [failOn, configFile, hermesRelease] = ['fail-on', 'config', 'hermes-release'].map(values.text);
  return {
    paths: operands.length > 0 ? operands : ['.'],
    cwd,
    ...(configFile !== undefined && { configFile }),
    ...(values.flag('no-suppressions') && { noSuppressions: true }),
    ...(progress !== undefined && { progress }),
    overrides: {
      ...(failOn !== undefined && { failOn: oneOf(FAIL_ON, failOn, '--fail-on') }),
      ...(values.flag('pedantic') && { pedantic: true }),
      ...(hermesRelease !== undefined && { hermesRelease }),
    },
  };
}
