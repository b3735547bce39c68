import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { byUrgency } from '../filters/changed.ts';
import { blobUrl } from '../reporters/github.ts';
import type { Result } from '../result.ts';
import type { Remote } from './comparison.ts';
import { type Environment, keyOf } from './environment.ts';
import { headOf } from './event.ts';
import type { Inputs } from './inputs.ts';
import type { Judgement } from './judge.ts';
import type { PullRequestTarget } from './ownership.ts';
import type { Target } from './target.ts';

/** Everything that decides what is shown where. */
export interface Publication {
  readonly inputs: Inputs;
  readonly environment: Environment;
  readonly judgement: Judgement;
  /** The result with its findings in the order for a reviewer. */
  readonly result: Result;
  readonly remote?: Remote & { readonly target: Target };
  readonly paths: Paths;
}

/** What a path of the result is called elsewhere. */
export interface Paths {
  /** From the workspace: what workflow commands want. */
  readonly inWorkspace: (path: string) => string;
  /** From the root of the repository on GitHub: what its API and its pages want. */
  readonly inRepository: (path: string) => string;
  readonly lineUrl?: (path: string, line: number, endLine: number) => string;
  readonly pageUrl?: (page: string) => string;
}

/** Brings together what is known; `workspace` is absolute and free of links. */
export function publicationOf(
  inputs: Inputs,
  environment: Environment,
  judgement: Judgement,
  workspace: string,
  remote: Remote | undefined,
): Publication {
  // What is said of another commit than the pull request's is not for the pull request.
  const isOther = environment.event.pullRequest !== undefined && judgement.comparison.start === undefined;
  return {
    inputs,
    environment,
    judgement,
    result: { ...judgement.result, findings: byUrgency(judgement.result.findings) },
    ...(remote !== undefined && !isOther && { remote: { ...remote, target: targetOf(inputs, environment, remote) } }),
    paths: pathsOf(environment, judgement.result, workspace),
  };
}

/** What a step speaks to. */
export function targetOf(inputs: Inputs, environment: Environment, { owner, repo }: Remote): Target {
  const { matrix, paths, configFile } = inputs;
  const directory = relative(environment.workspace, inputs.directory);
  const number = environment.event.pullRequest?.number;
  return {
    owner,
    repo,
    headSha: headOf(environment.event),
    key: keyOf(environment, [matrix, directory, paths, configFile]),
    ...(number !== undefined && { pullRequest: number }),
  };
}

/** The pull request that comments and reviews go to; undefined where there is none. */
export function pullRequestOf(target: Target | undefined): PullRequestTarget | undefined {
  return target?.pullRequest === undefined ? undefined : { ...target, pullRequest: target.pullRequest };
}

function pathsOf({ server, event, project }: Environment, { root }: Result, workspace: string): Paths {
  const inWorkspace = (path: string) => relative(workspace, join(root, path)).split(sep).join('/');
  // A checkout may lie below the workspace (`path:`); its files are named from its own root.
  const inRepository = existsSync(join(root, '.git')) ? (path: string) => path : inWorkspace;
  const { repository, sha } = event;
  return {
    inWorkspace,
    inRepository,
    ...(repository &&
      sha && {
        lineUrl: (path, line, endLine) => blobUrl(server, repository, sha, inRepository(path), line, endLine),
      }),
    ...(project !== undefined && { pageUrl: (page) => `${server}/${project.repository}/blob/${project.ref}/${page}` }),
  };
}
