/** From an event to a verdict: what is compared, whose rules hold, which suppressions count. */
import { relative } from 'node:path';
import { lineToucher, toucher } from '../change.ts';
import { ConfigError, pathInRepository } from '../config/load.ts';
import { BASELINE_FILE } from '../config/load-baseline.ts';
import { InputError, repositoryRoot } from '../discover.ts';
import type { Result } from '../result.ts';
import { loadPolicy, type Policy, type RunRequest, run } from '../run.ts';
import type { JudgedSuppression, Suppression } from '../suppression.ts';
import { type Comparison, compare, type Remote } from './comparison.ts';
import type { RunEvent } from './event.ts';
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
  const mode = inputs.newSuppressions ?? (policy === undefined ? 'allow' : 'block');
  const isNew = newnessOf(event, comparison);
  const { change } = comparison;
  const { result, failed } = await run({
    ...request,
    report,
    suppressionCounts: (suppression) => mode !== 'block' || !isNew(suppression),
    ...(policy !== undefined && { policy }),
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
  if ((configFrom ?? (event.pullRequest === undefined ? 'head' : 'base')) === 'head') return { notes: [] };
  const { configFile, cwd } = request;
  const named = configFile === undefined ? undefined : pathInRepository({ root, cwd }, configFile);
  const also = [BASELINE_FILE, ...(named === undefined ? [] : [named])];
  const files = await policyFilesAt(comparison, root, remote, also);
  if (typeof files === 'string') {
    if (configFrom === 'base') throw new InputError(`config-from is base, and that cannot be read: ${files}`);
    const message = `The base branch cannot be read, so the configuration, the baseline and the suppressions of the pull request itself hold. ${files}`;
    return { notes: [{ severity: 'warning', message }] };
  }
  // What the change makes of them takes effect once it is merged; a mistake in it must not get that far.
  const proposed = await loadPolicy(request);
  try {
    const policy = await loadPolicy(request, files);
    const isSame = JSON.stringify(policy) === JSON.stringify(proposed);
    return { policy, notes: isSame ? [] : [{ severity: 'notice', message: PROPOSED }] };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const [{ line, column, message } = { line: 1, column: 1, message: '' }] = error.mistakes;
    const place = `${relative(root, error.path)}:${line}:${column}`;
    const warning = `The configuration of the base branch has a mistake (${place}: ${message}), so the defaults hold, without a baseline.`;
    return { policy: { settings: {} }, notes: [{ severity: 'warning', message: warning }] };
  }
}

const PROPOSED =
  'The configuration or the baseline differs from that of the base branch, which holds here; this one takes effect once it is merged.';

/**
 * Whether a suppression is the change's own: the change adds it, or puts something else under it. Where that cannot be
 * told it is taken for one.
 */
function newnessOf(event: RunEvent, { change }: Comparison): (suppression: Suppression) => boolean {
  if (event.pullRequest === undefined && event.name !== 'merge_group') return () => false;
  if (change === undefined) return () => true;
  const touches = toucher(change);
  const touchesLines = lineToucher(change);
  // Under another name a file is another service, which nobody has approved to be silent.
  const renamed = new Set(change.files.flatMap(({ path, oldPath }) => (path === oldPath ? [] : [path])));
  return ({ span, scope, lines }) =>
    touches(span) || renamed.has(span.source.path) || (scope === 'line' && touchesLines(span.source.path, ...lines));
}

function eventNotes({ name }: RunEvent, { words }: Comparison): readonly Note[] {
  if (name !== 'pull_request_target') return [];
  const message = `pull_request_target runs with the secrets and the write token of the base branch, and by default checks that branch out, not the pull request. gateway-lint runs nothing of what it reads, but other steps of the job may. Use pull_request: it needs no token, and works for forks. ${words}`;
  return [{ severity: 'warning', message }];
}

function reportNotes({ report }: Inputs, { change, isMoot, words }: Comparison): readonly Note[] {
  if (report === 'all' || change !== undefined || isMoot) return [];
  const message = `What has changed is not known, so everything is reported. ${words}`;
  return [{ severity: 'warning', message }];
}

function suppressionNotes({ span, used }: JudgedSuppression, mode: 'warn' | 'block'): readonly Note[] {
  if (used.length === 0) return [];
  const ids = used.map(({ id }) => id).join(', ');
  const message =
    mode === 'warn'
      ? `The change silences ${ids} with this suppression: it adds it, or what it is for.`
      : `This suppression of ${ids} does not count: the change itself adds it, or what it is for.`;
  return [{ severity: 'warning', message, span }];
}
