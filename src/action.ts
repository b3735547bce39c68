import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import * as core from '@actions/core';
import { ConfigError } from './config/load.ts';
import { describeFailure } from './failure.ts';
import { connect, type Octokit } from './github/client.ts';
import type { Remote } from './github/comparison.ts';
import { type Environment, readEnvironment } from './github/environment.ts';
import { readInputs } from './github/inputs.ts';
import { type Judgement, judge } from './github/judge.ts';
import { publicationOf } from './github/publication.ts';
import { commentFailure, log, publish } from './github/publish.ts';
import { writeSarif } from './github/sarif-file.ts';
import { MOST_ANNOTATIONS } from './reporters/github.ts';
import { jsonReport } from './reporters/json.ts';
import { visible } from './reporters/visible.ts';
import { countBySeverity } from './result.ts';

async function main(environment: Environment, workspace: string): Promise<void> {
  let takeBack: ((message: string) => Promise<void>) | undefined;
  try {
    const inputs = readInputs(workspace);
    const remote = remoteOf(inputs.token, environment);
    takeBack = (message) => commentFailure(inputs, environment, remote, message);
    const judgement = await judge(inputs, environment.event, remote);
    const publication = publicationOf(inputs, environment, judgement, workspace, remote);
    await publish(publication);
    await writeSarif(publication);
    writeOutputs(judgement, environment, workspace);
    process.exitCode = judgement.failed ? 1 : 0;
  } catch (error) {
    core.setOutput('outcome', 'error');
    process.exitCode = 1;
    publishFailure(error, workspace);
    await takeBack?.(describeFailure(error, workspace)).catch((reason) => log(describeFailure(reason, workspace)));
  }
}

/** The API, where there is a token for it and a repository to ask about; the client is loaded once it is needed. */
function remoteOf(token: string, { api, event }: Environment): Remote | undefined {
  const [owner, repo] = event.repository.split('/');
  if (token === '' || !owner || !repo) return undefined;
  let client: Promise<Octokit> | undefined;
  return {
    owner,
    repo,
    client: () => {
      client ??= connect(token, api);
      return client;
    },
  };
}

function writeOutputs(
  { result, failed, comparison }: Judgement,
  { temporary, event }: Environment,
  workspace: string,
): void {
  mkdirSync(temporary, { recursive: true });
  // What is checked out elsewhere may well be another repository.
  const repository = result.root === workspace ? event.repository || null : null;
  const file = join(mkdtempSync(join(temporary, 'gateway-lint-')), 'report.json');
  writeFileSync(file, jsonReport(result, repository));
  const counts = countBySeverity(result.findings);
  core.setOutput('gateways', result.gateways.length);
  core.setOutput('findings', result.findings.length);
  core.setOutput(
    'new-findings',
    comparison.start?.change === undefined ? '' : result.findings.filter(({ isNew }) => isNew).length,
  );
  core.setOutput('errors', counts.error);
  core.setOutput('warnings', counts.warning);
  core.setOutput('notices', counts.notice);
  core.setOutput('json', file);
  core.setOutput('outcome', failed ? 'findings' : 'clean');
}

function publishFailure(error: unknown, workspace: string): void {
  log(describeFailure(error, workspace));
  if (!(error instanceof ConfigError)) {
    core.error(visible(error instanceof Error ? error.message : String(error)), { title: 'gateway-lint failed' });
    return;
  }
  for (const { line, column, message } of error.mistakes.slice(0, MOST_ANNOTATIONS)) {
    const file = relative(workspace, error.path).split(sep).join('/');
    core.error(visible(message), { title: 'gateway-lint: configuration', file, startLine: line, startColumn: column });
  }
}

const environment = readEnvironment(process.env, process.cwd());
void main(environment, realpathSync(environment.workspace));
