import type { Change } from './change.ts';
import { type Config, DEFAULT_CONFIG, type FailOn } from './config/config.ts';
import { filesOnDisk, type PolicyFiles } from './config/files.ts';
import { loadConfig } from './config/load.ts';
import { loadBaseline } from './config/load-baseline.ts';
import { InputError, repositoryRoot } from './discover.ts';
import type { Filters } from './filter.ts';
import type { Baseline } from './filters/baseline.ts';
import { SEVERITIES, type Severity } from './finding.ts';
import { lint } from './lint.ts';
import { hermes } from './programs/hermes/index.ts';
import type { Progress } from './progress.ts';
import type { Result } from './result.ts';
import { RETIRED_RULES, RULES } from './rules/index.ts';
import type { Span } from './source.ts';

/** What the repository itself says of how it is to be judged. */
export interface Policy {
  readonly settings: Partial<Config>;
  readonly baseline?: Baseline;
}

/** What a face was asked to do, wherever the words came from. */
export interface RunRequest {
  readonly paths: readonly string[];
  readonly cwd: string;
  readonly configFile?: string;
  /** Settings that win over the file's. */
  readonly overrides: Partial<Config>;
  /** By default what lies on the disk. */
  readonly policy?: Policy;
  /** Set where no suppression counts, and none is judged. */
  readonly noSuppressions?: boolean;
  /** As in `Filters`. */
  readonly suppressionCounts?: Filters['suppressionCounts'];
  /** As in `Filters`. */
  readonly baselineCounts?: Filters['baselineCounts'];
  /** The change under review, where it is known: every finding is then marked as new or not. */
  readonly change?: Change;
  /** `changed`: only what the change is to blame for; without `change` the same as `all`. */
  readonly report?: 'all' | 'changed';
  /** Texts that count in place of the files at these paths, from the root of the repository. */
  readonly texts?: ReadonlyMap<string, string>;
  /** A path from the root of the repository: only findings of which a place lies in that file are reported. */
  readonly only?: string;
  readonly progress?: Progress;
}

/**
 * Reads the configuration and lints. Throws `InputError` or `ConfigError` for what the user has to mend; any other
 * exception is a mistake of ours.
 */
export async function run(request: RunRequest): Promise<{ result: Result; failed: boolean }> {
  const { paths, cwd, overrides, change, report, texts, only, progress } = request;
  const { noSuppressions, suppressionCounts, baselineCounts } = request;
  if (overrides.hermesRelease !== undefined) checkRelease(overrides.hermesRelease);
  const { settings, baseline } = request.policy ?? (await loadPolicy(request));
  const config = { ...DEFAULT_CONFIG, ...settings, ...overrides };
  const all = await lint({
    paths,
    cwd,
    config,
    filters: {
      ...(noSuppressions && { noSuppressions }),
      ...(suppressionCounts !== undefined && { suppressionCounts }),
      ...(baselineCounts !== undefined && { baselineCounts }),
      ...(baseline !== undefined && { baseline }),
    },
    ...(change !== undefined && { change }),
    ...(texts !== undefined && { texts }),
    ...(progress !== undefined && { progress }),
  });
  const seen = only === undefined ? all : within(all, only);
  const result = report === 'changed' && change !== undefined ? withoutOld(seen) : seen;
  return { result, failed: isFailed(result.findings, config.failOn) };
}

type Place = Pick<RunRequest, 'paths' | 'cwd' | 'configFile'>;

/** Configuration and baseline, from `files` or from the disk. Throws like `run`. */
export async function loadPolicy(place: Place, files?: PolicyFiles): Promise<Policy> {
  const settings = await loadSettings(place, files);
  const baseline = loadBaselineOf(place, files);
  return { settings, ...(baseline !== undefined && { baseline }) };
}

/** The settings alone. */
export async function loadSettings({ paths, cwd, configFile }: Place, files?: PolicyFiles): Promise<Partial<Config>> {
  return loadConfig({
    root: repositoryRoot(paths, cwd),
    cwd,
    ...(configFile !== undefined && { file: configFile }),
    ...(files !== undefined && { files }),
    known: { ruleIds: RULES.map((rule) => rule.id), retiredRules: RETIRED_RULES, checkRelease: hermes.checkRelease },
  });
}

/** The baseline alone. */
export function loadBaselineOf({ paths, cwd }: Place, files?: PolicyFiles): Baseline | undefined {
  const root = repositoryRoot(paths, cwd);
  return loadBaseline(root, files ?? filesOnDisk(root));
}

function checkRelease(release: string): void {
  try {
    hermes.checkRelease(release);
  } catch (error) {
    throw error instanceof RangeError ? new InputError(error.message) : error;
  }
}

function within(result: Result, file: string): Result {
  const isThere = ({ span }: { readonly span: Span }) => span.source.path === file;
  return { ...result, findings: result.findings.filter((finding) => [finding, ...finding.related].some(isThere)) };
}

function withoutOld(result: Result): Result {
  const findings = result.findings.filter(({ isNew }) => isNew);
  return { ...result, findings, older: result.findings.length - findings.length };
}

/** Whether there is a finding at least as severe as `failOn`. */
export function isFailed(findings: readonly { readonly severity: Severity }[], failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  const limit = SEVERITIES.indexOf(failOn);
  return findings.some((finding) => SEVERITIES.indexOf(finding.severity) <= limit);
}
