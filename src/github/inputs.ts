import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import * as core from '@actions/core';
import { type Config, FAIL_ON } from '../config/config.ts';
import { oneOf, UsageError } from '../usage.ts';

const ANNOTATIONS = ['auto', 'commands', 'check-run', 'off'] as const;
const COMMENT = ['never', 'on-failure', 'always'] as const;
const NEW_SUPPRESSIONS = ['allow', 'warn', 'block'] as const;
const REPORT = ['all', 'changed'] as const;
const CONFIG_FROM = ['head', 'base'] as const;

/** The inputs of `action.yml`, checked; an empty one is as good as none. */
export interface Inputs {
  readonly paths: readonly string[];
  /** Absolute. */
  readonly directory: string;
  readonly configFile?: string;
  readonly overrides: Partial<Config>;
  readonly summary: boolean;
  readonly annotations: (typeof ANNOTATIONS)[number];
  readonly suggestions: boolean;
  readonly comment: (typeof COMMENT)[number];
  readonly report: (typeof REPORT)[number];
  readonly configFrom?: (typeof CONFIG_FROM)[number];
  readonly newSuppressions?: (typeof NEW_SUPPRESSIONS)[number];
  /** Where the log for code scanning goes; absolute. */
  readonly sarifFile?: string;
  readonly token: string;
  /** The values of the job's matrix by name; none where it has none. */
  readonly matrix: object;
}

/** Throws `UsageError` for an input that cannot be understood. */
export function readInputs(workspace: string): Inputs {
  const directory = resolve(workspace, core.getInput('working-directory'));
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`working-directory is not a directory: ${core.getInput('working-directory')}`);
  }
  const paths = core.getMultilineInput('paths').filter((path) => path !== '');
  refuseLinks(workspace, directory, 'working-directory');
  for (const path of paths) refuseLinks(workspace, resolve(directory, path), 'paths');
  const configFile = core.getInput('config');
  const configFrom = readChoice('config-from', CONFIG_FROM);
  const sarifFile = readSarifFile(workspace);
  const newSuppressions = readChoice('new-suppressions', NEW_SUPPRESSIONS);
  return {
    paths: paths.length > 0 ? paths : ['.'],
    directory,
    ...(configFile !== '' && { configFile }),
    overrides: readOverrides(),
    summary: readFlag('summary') ?? true,
    annotations: readChoice('annotations', ANNOTATIONS) ?? 'auto',
    suggestions: readFlag('suggestions') ?? false,
    comment: readChoice('comment', COMMENT) ?? 'never',
    report: readChoice('report', REPORT) ?? 'all',
    ...(configFrom !== undefined && { configFrom }),
    ...(newSuppressions !== undefined && { newSuppressions }),
    ...(sarifFile !== undefined && { sarifFile }),
    token: core.getInput('token'),
    matrix: readMatrix(),
  };
}

/**
 * What is named within the workspace lies there: a link that a change puts in its place must not lead the linter to other
 * files than it is meant for.
 */
function refuseLinks(workspace: string, path: string, input: string): void {
  const isInside = path === workspace || path.startsWith(workspace + sep);
  if (!isInside || !existsSync(path) || realpathSync(path) === path) return;
  throw new UsageError(`${input} leads through a link; name what it leads to: ${relative(workspace, path)}`);
}

function readSarifFile(workspace: string): string | undefined {
  const name = core.getInput('sarif-file');
  if (name === '') return undefined;
  const path = resolve(workspace, name);
  refuseLinks(workspace, dirname(path), 'sarif-file');
  return path;
}

function readOverrides(): Partial<Config> {
  const failOn = readChoice('fail-on', FAIL_ON);
  const pedantic = readFlag('pedantic');
  const hermesRelease = core.getInput('hermes-release');
  return {
    ...(failOn !== undefined && { failOn }),
    ...(pedantic !== undefined && { pedantic }),
    ...(hermesRelease !== '' && { hermesRelease }),
  };
}

function readMatrix(): object {
  try {
    return JSON.parse(core.getInput('matrix') || 'null') ?? {};
  } catch {
    throw new UsageError('matrix must be what toJSON(matrix) gives');
  }
}

function readChoice<T extends string>(name: string, choices: readonly T[]): T | undefined {
  const value = core.getInput(name);
  return value === '' ? undefined : oneOf(choices, value, name);
}

function readFlag(name: string): boolean | undefined {
  const value = core.getInput(name);
  return value === '' ? undefined : oneOf(['true', 'false'], value.toLowerCase(), name) === 'true';
}
