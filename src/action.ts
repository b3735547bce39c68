import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import * as core from '@actions/core';
import { type Config, FAIL_ON } from './config/config.ts';
import { ConfigError } from './config/load.ts';
import { describeFailure } from './failure.ts';
import { annotations, blobUrl, fenced, MOST_ANNOTATIONS } from './reporters/github.ts';
import { jsonReport } from './reporters/json.ts';
import { markdownReport } from './reporters/markdown.ts';
import { textReport } from './reporters/text.ts';
import { visible } from './reporters/visible.ts';
import { countBySeverity, type Result } from './result.ts';
import { run } from './run.ts';
import { oneOf, UsageError } from './usage.ts';

/** The runner drops a step's summary that is larger. */
const MOST_SUMMARY_BYTES = 1024 * 1024;

const ANNOTATE = { error: core.error, warning: core.warning, notice: core.notice };

interface Inputs {
  readonly paths: readonly string[];
  /** Absolute. */
  readonly directory: string;
  readonly configFile?: string;
  readonly overrides: Partial<Config>;
  readonly summary: boolean;
}

async function main(workspace: string): Promise<void> {
  try {
    const inputs = readInputs(workspace);
    const { paths, directory, configFile, overrides } = inputs;
    const request = { paths, cwd: directory, overrides, ...(configFile !== undefined && { configFile }) };
    const { result, failed } = await run(request);
    await publish(result, workspace, inputs.summary);
    core.setOutput('outcome', failed ? 'findings' : 'clean');
    process.exitCode = failed ? 1 : 0;
  } catch (error) {
    core.setOutput('outcome', 'error');
    process.exitCode = 1;
    publishFailure(error, workspace);
  }
}

function readInputs(workspace: string): Inputs {
  const directory = resolve(workspace, core.getInput('working-directory'));
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`working-directory is not a directory: ${core.getInput('working-directory')}`);
  }
  const paths = core.getMultilineInput('paths').filter((path) => path !== '');
  const configFile = core.getInput('config');
  return {
    paths: paths.length > 0 ? paths : ['.'],
    directory,
    ...(configFile !== '' && { configFile }),
    overrides: readOverrides(),
    summary: readFlag('summary') ?? true,
  };
}

function readOverrides(): Partial<Config> {
  const failOn = core.getInput('fail-on');
  const pedantic = readFlag('pedantic');
  const hermesRelease = core.getInput('hermes-release');
  return {
    ...(failOn !== '' && { failOn: oneOf(FAIL_ON, failOn, 'fail-on') }),
    ...(pedantic !== undefined && { pedantic }),
    ...(hermesRelease !== '' && { hermesRelease }),
  };
}

function readFlag(name: string): boolean | undefined {
  const value = core.getInput(name);
  return value === '' ? undefined : oneOf(['true', 'false'], value.toLowerCase(), name) === 'true';
}

/** Log, annotations, summary, report file and counts. */
async function publish(result: Result, workspace: string, summary: boolean): Promise<void> {
  const workspacePath = (path: string) => fromWorkspace(join(result.root, path), workspace);
  const hasSummary = summary && Boolean(process.env.GITHUB_STEP_SUMMARY);
  process.stdout.write(fenced(textReport(result, { color: false, showPath: workspacePath }), randomUUID()));
  const elsewhere = hasSummary ? 'the job summary' : "the job's log";
  for (const { severity, message, ...properties } of annotations(result, { workspacePath, elsewhere })) {
    ANNOTATE[severity](message, properties);
  }
  if (hasSummary) await core.summary.addRaw(summaryOf(result, workspacePath)).write();
  const file = join(mkdtempSync(join(process.env.RUNNER_TEMP || tmpdir(), 'gateway-lint-')), 'report.json');
  writeFileSync(file, jsonReport(result));
  const counts = countBySeverity(result.findings);
  core.setOutput('gateways', result.gateways.length);
  core.setOutput('errors', counts.error);
  core.setOutput('warnings', counts.warning);
  core.setOutput('notices', counts.notice);
  core.setOutput('json', file);
}

function summaryOf(result: Result, workspacePath: (path: string) => string): string {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit } = process.env;
  const { GITHUB_ACTION_REPOSITORY: project, GITHUB_ACTION_REF: ref } = process.env;
  // A checkout may lie below the workspace (`path:`); its files are named from its own root.
  const repositoryPath = existsSync(join(result.root, '.git')) ? (path: string) => path : workspacePath;
  return markdownReport(result, {
    maxBytes: MOST_SUMMARY_BYTES,
    ...(server &&
      repository &&
      commit && {
        lineUrl: (path, line, endLine) => blobUrl(server, repository, commit, repositoryPath(path), line, endLine),
      }),
    ...(server && project && ref && { pageUrl: (page) => `${server}/${project}/blob/${ref}/${page}` }),
  });
}

function publishFailure(error: unknown, workspace: string): void {
  process.stdout.write(fenced(describeFailure(error, workspace), randomUUID()));
  if (!(error instanceof ConfigError)) {
    core.error(visible(error instanceof Error ? error.message : String(error)), { title: 'gateway-lint failed' });
    return;
  }
  for (const { line, column, message } of error.mistakes.slice(0, MOST_ANNOTATIONS)) {
    const place = { file: fromWorkspace(error.path, workspace), startLine: line, startColumn: column };
    core.error(visible(message), { title: 'gateway-lint: configuration', ...place });
  }
}

function fromWorkspace(path: string, workspace: string): string {
  return relative(workspace, path).split(sep).join('/');
}

await main(realpathSync(process.env.GITHUB_WORKSPACE || process.cwd()));
