/** From an event to a verdict: what is compared, whose rules hold, which suppressions count. */
import { relative } from 'node:path';
import { toucher } from '../change.ts';
import type { PolicyFiles } from '../config/files.ts';
import { ConfigError, pathInRepository } from '../config/load.ts';
import { BASELINE_FILE } from '../config/load-baseline.ts';
import { InputError, repositoryRoot } from '../discover.ts';
import type { Finding } from '../finding.ts';
import type { Result } from '../result.ts';
import { loadBaselineOf, loadPolicy, loadSettings, type Policy, type RunRequest, run } from '../run.ts';
import type { Span } from '../source.ts';
import type { JudgedSuppression, Suppression } from '../suppression.ts';
import { type Comparison, compare, type Remote } from './comparison.ts';
import { isOfPullRequest, type RunEvent } from './event.ts';
import type { Inputs } from './inputs.ts';
import type { Note } from './note.ts';
import { policyFilesAt } from './policy.ts';

export interface Judgement {
  readonly result: Result;
  readonly failed: boolean;
  readonly comparison: Comparison;
  /** Whose configuration, baseline and right to suppress held. */
  readonly policyFrom: 'base' | 'head';
  /** Suppressions that the change adds, or may have added. */
  readonly newSuppressions: readonly JudgedSuppression[];
  readonly notes: readonly Note[];
}

/**
 * Lints as the inputs and the event ask. Throws what `run` throws, and `InputError` where `config-from` asks for a commit
 * that cannot be read.
 */
export async function judge(inputs: Inputs, event: RunEvent, remote: Remote | undefined): Promise<Judgement> {
  const { paths, directory, configFile, overrides, report } = inputs;
  const request = { paths, cwd: directory, overrides, ...(configFile !== undefined && { configFile }) };
  const root = repositoryRoot(paths, directory);
  const comparison = await compare(event, root, remote);
  const { policy, notes } = await policyOf(inputs, event, { comparison, root, remote, request });
  // What is merged already has been reviewed.
  const isReview = isOfPullRequest(event) || event.name === 'merge_group';
  const mode = isReview ? (inputs.newSuppressions ?? (policy === undefined ? 'allow' : 'block')) : 'allow';
  const isNew = newnessOf(event, comparison);
  const change = comparison.start?.change;
  const touches = change === undefined ? () => false : toucher(change);
  const { result, failed } = await run({
    ...request,
    report,
    suppressionCounts: (suppression, finding, isKnown) =>
      mode !== 'block' || (!isNew(suppression) && (isKnown || isWithin(finding, suppression))),
    // What the change writes anew is not what the baseline was made of.
    ...(policy !== undefined && { policy }),
    ...(policy !== undefined && isReview && { baselineCounts: ({ span }) => !touches(span) }),
    ...(change !== undefined && { change }),
  });
  const newSuppressions = result.suppressions.filter(isNew);
  return {
    result,
    failed,
    comparison,
    policyFrom: policy === undefined ? 'head' : 'base',
    newSuppressions,
    notes: [
      ...eventNotes(event, comparison),
      ...notes,
      ...reportNotes(inputs, comparison),
      ...(mode === 'allow' ? [] : newSuppressions.flatMap((suppression) => suppressionNotes(suppression, mode))),
    ],
  };
}

interface Sources {
  readonly comparison: Comparison;
  readonly root: string;
  readonly remote: Remote | undefined;
  readonly request: RunRequest;
}

/** The rules of the base commit where they hold; undefined where those of the checkout do. */
async function policyOf(
  { configFrom }: Inputs,
  event: RunEvent,
  { comparison, root, remote, request }: Sources,
): Promise<{ readonly policy?: Policy; readonly notes: readonly Note[] }> {
  const from = configFrom ?? (isOfPullRequest(event) ? 'base' : 'head');
  if (from === 'head' || comparison.isMoot) return { notes: [] };
  const { configFile, cwd } = request;
  const named = configFile === undefined ? undefined : pathInRepository({ root, cwd }, configFile);
  const also = [BASELINE_FILE, ...(named === undefined ? [] : [named])];
  const files = await policyFilesAt(comparison, root, remote, also);
  if (typeof files === 'string') {
    if (configFrom === 'base') throw new InputError(`config-from is base, and that cannot be read: ${files}`);
    const message = `The base branch cannot be read, so the configuration, the baseline and the suppressions of the checkout hold. ${files}`;
    return { notes: [{ severity: 'warning', message }] };
  }
  // What the change makes of them takes effect once it is merged; a mistake in it must not get that far.
  const proposed = await loadPolicy(request);
  const notes: Note[] = [];
  const policy = await readable(request, files, notes);
  if (named !== undefined && files(named) === undefined) {
    const message = `${configFile} is not in the base branch, so the defaults hold.`;
    notes.push({ severity: 'warning', message });
  }
  if (notes.length === 0 && JSON.stringify(policy) !== JSON.stringify(proposed)) {
    notes.push({ severity: 'notice', message: PROPOSED });
  }
  return { policy, notes };
}

/** What of the base's policy is without mistakes; the rest is replaced by the defaults, so that a change can repair it. */
async function readable(request: RunRequest, files: PolicyFiles, notes: Note[]): Promise<Policy> {
  const tried = async <T>(load: () => Promise<T>, what: string, instead: T): Promise<T> => {
    try {
      return await load();
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      const [{ line, column, message } = { line: 1, column: 1, message: '' }] = error.mistakes;
      const place = `${relative(repositoryRoot(request.paths, request.cwd), error.path)}:${line}:${column}`;
      notes.push({
        severity: 'warning',
        message: `${place} in the base branch has a mistake (${message}), so ${what}.`,
      });
      return instead;
    }
  };
  const settings = await tried(() => loadSettings(request, files), 'the default settings hold', {});
  const baseline = await tried(async () => loadBaselineOf(request, files), 'no baseline holds', undefined);
  return { settings, ...(baseline !== undefined && { baseline }) };
}

const PROPOSED =
  'The configuration or the baseline differs from that of the base branch, which holds here; this one takes effect once it is merged.';

/** Whether a suppression is the change's own. Where that cannot be told it is taken for one. */
function newnessOf(event: RunEvent, { tip }: Comparison): (suppression: Suppression) => boolean {
  if (!isOfPullRequest(event) && event.name !== 'merge_group') return () => false;
  const change = tip?.change;
  if (change === undefined) return () => true;
  const touches = toucher(change);
  // Under another name a file is another service, which nobody has approved to be silent.
  const renamed = new Set(change.files.flatMap(({ path, oldPath }) => (path === oldPath ? [] : [path])));
  return ({ span }) => touches(span) || renamed.has(span.source.path);
}

/** Whether a suppression is for a whole file, and all that a finding is about stands in it. */
function isWithin({ span, related }: Finding, { span: own, scope }: Suppression): boolean {
  const isThere = ({ source }: Span) => source.path === own.source.path;
  return scope === 'file' && isThere(span) && related.every((place) => isThere(place.span));
}

function eventNotes(event: RunEvent, { start, words }: Comparison): readonly Note[] {
  const notes: Note[] = [];
  if (event.name === 'pull_request_target') notes.push({ severity: 'warning', message: TARGET });
  if (isOfPullRequest(event) && start === undefined) {
    const message = `The checkout is not that of the pull request, so nothing is written to it. ${words}`;
    notes.push({ severity: 'warning', message });
  }
  return notes;
}

const TARGET =
  'pull_request_target runs with the secrets and the write token of the base branch, and by default checks that branch out, not the pull request. gateway-lint runs nothing of what it reads, but other steps of the job may. Use pull_request: it needs no token, and works for forks.';

function reportNotes({ report }: Inputs, { start, isMoot, words }: Comparison): readonly Note[] {
  if (report === 'all' || start?.change !== undefined || isMoot) return [];
  const message = `What has changed is not known, so everything is reported. ${words}`;
  return [{ severity: 'warning', message }];
}

function suppressionNotes({ span, used }: JudgedSuppression, mode: 'warn' | 'block'): readonly Note[] {
  if (used.length === 0) return [];
  const ids = used.map(({ id }) => id).join(', ');
  const message =
    mode === 'warn'
      ? `The change silences ${ids} with this suppression, which it adds.`
      : `This suppression of ${ids} does not count: the change itself adds it.`;
  return [{ severity: 'warning', message, span }];
}
