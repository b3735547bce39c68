/** What the runner tells a step, read once. Source: GitHub's list of default environment variables. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { type RunEvent, readEvent } from './event.ts';

export interface Environment {
  /** Absolute path of the folder that checkouts lie in, links and all. */
  readonly workspace: string;
  readonly event: RunEvent;
  /** `https://github.com`, and the address of its API; without a slash at the end. */
  readonly server: string;
  readonly api: string;
  /** Id of the job in its workflow; empty outside of one. */
  readonly job: string;
  /** Tells this step of this job, matrix aside, from every other one. */
  readonly step: string;
  /** Tells this attempt of the run from every other one. */
  readonly attempt: string;
  /** The page of the run; undefined outside of one. */
  readonly runUrl?: string;
  /** The action's own repository and the reference that it was taken at, for links to its pages. */
  readonly project?: { readonly repository: string; readonly ref: string };
  readonly hasSummary: boolean;
  /** Absolute path of a folder that lasts as long as the job. */
  readonly temporary: string;
}

/** Reads the runner's variables; a payload that is missing or broken leaves an event without details. */
export function readEnvironment(variables: NodeJS.ProcessEnv, cwd: string): Environment {
  const value = (name: string) => variables[name] ?? '';
  const [server, repository] = [value('GITHUB_SERVER_URL') || 'https://github.com', value('GITHUB_REPOSITORY')];
  const [run, action, ref] = ['GITHUB_RUN_ID', 'GITHUB_ACTION_REPOSITORY', 'GITHUB_ACTION_REF'].map(value);
  // The same workflow on another branch is the same; its reference is `owner/name/path@ref`.
  const workflow = value('GITHUB_WORKFLOW_REF').replace(/@.*$/s, '') || value('GITHUB_WORKFLOW');
  return {
    workspace: value('GITHUB_WORKSPACE') || cwd,
    event: readEvent(
      value('GITHUB_EVENT_NAME'),
      repository,
      value('GITHUB_SHA'),
      payloadAt(value('GITHUB_EVENT_PATH')),
    ),
    server,
    api: (value('GITHUB_API_URL') || 'https://api.github.com').replace(/\/$/, ''),
    job: value('GITHUB_JOB'),
    step: JSON.stringify([workflow, value('GITHUB_JOB'), value('GITHUB_ACTION')]),
    attempt: [run, value('GITHUB_RUN_ATTEMPT')].join('/'),
    ...(repository && run && { runUrl: `${server}/${repository}/actions/runs/${run}` }),
    ...(action && ref && { project: { repository: action, ref } }),
    hasSummary: value('GITHUB_STEP_SUMMARY') !== '',
    temporary: value('RUNNER_TEMP') || tmpdir(),
  };
}

/**
 * 16 hexadecimal digits for this step of this job, the same on each of its runs. `inputs` are what tells calls of one
 * reusable workflow apart.
 */
export function keyOf({ step }: Environment, inputs: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify([step, ...inputs]))
    .digest('hex')
    .slice(0, 16);
}

function payloadAt(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
