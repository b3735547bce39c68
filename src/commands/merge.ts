import { didYouMean } from '../config/closest.ts';
import { FAIL_ON } from '../config/config.ts';
import { UNNAMED_HOST } from '../copies.ts';
import { InputError } from '../discover.ts';
import { readReportFile, reportFiles, repositoryOf } from '../merge/files.ts';
import { mergedJson } from '../merge/json.ts';
import { knowsRange, type Merged, merger } from '../merge/merged.ts';
import { mergedTable, mergedText } from '../merge/text.ts';
import { isFailed } from '../run.ts';
import { oneOf, UsageError } from '../usage.ts';
import type { Call, Outcome, Values } from './command.ts';
import { isPicture, pictureOf } from './pictures.ts';

/** Joins the reports of many repositories; the exit code tells whether some of them collide, at or above `--fail-on`. */
export async function run(call: Call): Promise<Outcome> {
  const { values, color } = call;
  const failOn = oneOf(FAIL_ON, values.text('fail-on') ?? 'error', '--fail-on');
  const merged = await mergedOf(call);
  const exitCode = isFailed(merged.clashes, failOn) ? 1 : 0;
  const format = values.text('format') ?? 'text';
  if (isPicture(format)) return { ...pictureOf(withRepositories(merged), format), exitCode };
  if (format === 'json') return { stdout: mergedJson(merged), exitCode };
  return { stdout: (format === 'table' ? mergedTable : mergedText)(merged, { color }), exitCode };
}

/** Reads one report after the other. Throws as `readReportFile` does, and for two reports of one repository. */
async function mergedOf({ values, operands, cwd, progress }: Call): Promise<Merged> {
  if (operands.length === 0) throw new UsageError('merge needs a REPORT');
  const files = reportFiles(operands, cwd);
  const reports = merger();
  const shownOf = new Map<string, string>();
  for (const [at, file] of files.entries()) {
    progress?.(`reading: ${at + 1} of ${files.length} reports`);
    const report = readReportFile(file, knowsRange);
    const repository = repositoryOf(file, report);
    const known = shownOf.get(repository);
    if (known !== undefined) {
      throw new InputError(
        `two reports are of ${repository}: ${known} and ${file.shown}; leave one out, or tell them apart by NAME=FILE`,
      );
    }
    shownOf.set(repository, file.shown);
    reports.add(report, repository);
  }
  const names = namesOfUnnamed(values, new Set(shownOf.keys()));
  const one = values.flag('one-host') ? UNNAMED_HOST : undefined;
  return reports.result((repository) => names.get(repository) ?? one);
}

/** What `--host REPO=NAME` says. Throws `UsageError`, also for a repository of which there is no report. */
function namesOfUnnamed(values: Values, repositories: ReadonlySet<string>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const word of values.texts('host')) {
    const [, repository = '', name = ''] = /^(.+)=([^=]+)$/s.exec(word) ?? [];
    if (name === '') throw new UsageError(`--host takes REPOSITORY=NAME, not "${word}"`);
    if (!repositories.has(repository)) {
      throw new UsageError(`--host: there is no report of ${repository}${didYouMean(repository, repositories)}`);
    }
    if ((names.get(repository) ?? name) !== name) throw new UsageError(`--host names ${repository} twice`);
    names.set(repository, name);
  }
  return names;
}

/** With the repository before the name of each service, for a picture. */
function withRepositories({ hosts, originOf }: Merged): Pick<Merged, 'hosts'> {
  return {
    hosts: hosts.map((host) => ({
      ...host,
      gateways: host.gateways.map((gateway) => {
        const name = `${originOf(gateway).repository}: ${gateway.service.name}`;
        return { ...gateway, service: { ...gateway.service, name } };
      }),
    })),
  };
}
