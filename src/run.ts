import { type Config, DEFAULT_CONFIG, type FailOn } from './config/config.ts';
import { loadConfig } from './config/load.ts';
import { InputError, repositoryRoot } from './discover.ts';
import { SEVERITIES } from './finding.ts';
import { lint } from './lint.ts';
import { hermes } from './programs/hermes/index.ts';
import type { Result } from './result.ts';
import { RETIRED_RULES, RULES } from './rules/index.ts';

/** What a face was asked to do, wherever the words came from. */
export interface RunRequest {
  readonly paths: readonly string[];
  readonly cwd: string;
  readonly configFile?: string;
  /** Settings that win over the file's. */
  readonly overrides: Partial<Config>;
}

/**
 * Reads the configuration and lints. Throws `InputError` or `ConfigError` for what the user has to mend; any other
 * exception is a mistake of ours.
 */
export async function run({
  paths,
  cwd,
  configFile,
  overrides,
}: RunRequest): Promise<{ result: Result; failed: boolean }> {
  if (overrides.hermesRelease !== undefined) checkRelease(overrides.hermesRelease);
  const settings = await loadConfig({
    root: repositoryRoot(paths, cwd),
    cwd,
    ...(configFile !== undefined && { file: configFile }),
    known: { ruleIds: RULES.map((rule) => rule.id), retiredRules: RETIRED_RULES, checkRelease: hermes.checkRelease },
  });
  const config = { ...DEFAULT_CONFIG, ...settings, ...overrides };
  const result = await lint({ paths, cwd, config });
  return { result, failed: isFailed(result, config.failOn) };
}

function checkRelease(release: string): void {
  try {
    hermes.checkRelease(release);
  } catch (error) {
    throw error instanceof RangeError ? new InputError(error.message) : error;
  }
}

/** Whether there is a finding at least as severe as `failOn`. */
function isFailed(result: Result, failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  const limit = SEVERITIES.indexOf(failOn);
  return result.findings.some((finding) => SEVERITIES.indexOf(finding.severity) <= limit);
}
