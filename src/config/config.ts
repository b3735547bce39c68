import type { Severity } from '../finding.ts';
import { DEFAULT_LIMITS, type Limits } from '../limits.ts';

export const FAIL_ON = ['error', 'warning', 'notice', 'never'] as const satisfies readonly (Severity | 'never')[];
export type FailOn = (typeof FAIL_ON)[number];

/** The configuration as the engine uses it: the file's values with the command line's laid over them. */
export interface Config {
  /** Release of Hermes Agent; undefined means any supported one. */
  readonly hermesRelease?: string;
  readonly failOn: FailOn;
  readonly pedantic: boolean;
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** Globs relative to the repository root; empty include means everything. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Whether a suppression without a reason is a mistake. */
  readonly requireReason: boolean;
  /** Whether the code blocks of Markdown files are read too. */
  readonly markdown: boolean;
  /** Host name to globs of the files deployed to it. */
  readonly hosts: Readonly<Record<string, readonly string[]>>;
  readonly limits: Limits;
  /** What `active_profile` says on the hosts, when the repository does not hold the file. */
  readonly activeProfile?: string;
}

export const DEFAULT_CONFIG: Config = {
  failOn: 'error',
  pedantic: false,
  rules: {},
  include: [],
  exclude: [],
  requireReason: false,
  markdown: false,
  hosts: {},
  limits: DEFAULT_LIMITS,
};
