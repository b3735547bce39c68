import { afterEach, expect } from 'vitest';
import { UNITS, unit } from '../process.ts';
import { type Command, runStepAsync, type Step } from '../runner.ts';
import { type Event, eventVariables, pullRequestEvent } from './events.ts';
import { type Files, type PullRepository, pullRepository, type RepositoryOptions } from './repository.ts';
import { type GitHub, type GitHubOptions, startGitHub } from './server.ts';

export const DEFAULT = `${UNITS}/hermes-gateway.service`;
export const CODE = `${UNITS}/hermes-gateway-code.service`;
export const OPS = `${UNITS}/hermes-gateway-ops.service`;

export const runs = (profile: string) => unit(`/usr/bin/hermes --profile ${profile} gateway run --replace`);
export const BARE = unit('/usr/bin/hermes gateway run --replace');

/** Two gateways that keep apart. */
export const BASE: Files = { [DEFAULT]: runs('default'), [CODE]: runs('code') };
/** A third one that runs the profile of the second. */
export const DUPLICATE: Files = { [OPS]: runs('code') };

/** The repository of a pull request that does `change` to `BASE`. */
export function pullOf(change: Files, options: Partial<RepositoryOptions> = {}): PullRepository {
  return pullRepository({ base: BASE, change, ...options });
}

/** Starts GitHubs for the tests of a file; each is stopped after its test, and nothing that they were asked may be wrong. */
export function githubs(): (pull: PullRepository, options?: Partial<GitHubOptions>) => Promise<GitHub> {
  const running: GitHub[] = [];
  afterEach(async () => {
    const stopped = running.splice(0);
    await Promise.all(stopped.map((github) => github.close()));
    expect(stopped.flatMap(({ violations }) => violations)).toEqual([]);
  });
  return async (pull, options = {}) => {
    const github = await startGitHub({
      token: 'ghs_test',
      git: pull.origin,
      pull: { number: 7, headSha: pull.head, baseSha: pull.base },
      ...options,
    });
    running.push(github);
    return github;
  };
}

export interface StepOptions {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** By default that the pull request was opened. */
  readonly event?: Event;
  /** Where the API is; without it there is no token either. */
  readonly github?: GitHub | undefined;
}

/** Runs the action in the workspace of a pull request as the runner does. */
export function stepOn(
  pull: PullRepository,
  { inputs = {}, env = {}, event = pullRequestEvent(pull), github }: StepOptions = {},
): Promise<Step> {
  return runStepAsync(
    pull.workspace,
    { ...(github !== undefined && { token: 'ghs_test' }), ...inputs },
    {
      ...eventVariables(event),
      GITHUB_WORKFLOW_REF: 'someone/dotfiles/.github/workflows/lint.yml@refs/pull/7/merge',
      GITHUB_JOB: 'lint',
      GITHUB_ACTION: '__someone_gateway-lint',
      GITHUB_RUN_ID: '100',
      GITHUB_RUN_ATTEMPT: '1',
      ...(github !== undefined && { GITHUB_API_URL: github.url }),
      ...env,
    },
  );
}

/** The annotations of a step, each as `error RULE PATH:LINE`; what is no finding has its first line in place of a rule. */
export function annotated({ commands }: Step): readonly string[] {
  return annotationsOf(commands).map(({ name, properties, message }) => {
    const rule = /^gateway-lint: (.*)$/.exec(properties.title ?? '')?.[1] ?? message.split('\n')[0];
    return properties.file === undefined ? `${name} ${rule}` : `${name} ${rule} ${properties.file}:${properties.line}`;
  });
}

/** The rules of the errors that a step annotates. */
export function errorsOf(step: Step): readonly string[] {
  return annotated(step).flatMap((line) => /^error (\S+)/.exec(line)?.[1] ?? []);
}

/** The messages of the warnings that are no findings. */
export function warningsOf({ commands }: Step): readonly string[] {
  return annotationsOf(commands).flatMap(({ name, properties, message }) =>
    name === 'warning' && properties.title === 'gateway-lint' ? [message] : [],
  );
}

function annotationsOf(commands: readonly Command[]): readonly Command[] {
  return commands.filter(({ name }) => ['error', 'warning', 'notice'].includes(name));
}
