import { join } from 'node:path';
import { BASELINE_FILE } from '../config/load-baseline.ts';
import { InputError } from '../discover.ts';
import { applyBaseline, type BaselineEntry, entryOf, formatBaseline } from '../filters/baseline.ts';
import { replaceFile } from '../replace-file.ts';
import { visible } from '../reporters/visible.ts';
import { count } from '../reporters/words.ts';
import { run as lint, loadPolicy } from '../run.ts';
import type { Call, Outcome } from './command.ts';
import { requestOf } from './request.ts';

/**
 * Brings the baseline of the repository up to date and says what it did, in one line. Without `prune` every finding of
 * the run is added, and nothing is taken out; with it the entries that match nothing are taken out, and nothing is added.
 * Throws like `run`, and for a file that cannot be written.
 */
export async function run(call: Call): Promise<Outcome> {
  return { stdout: await updateBaseline(call), exitCode: 0 };
}

async function updateBaseline(call: Call): Promise<string> {
  const request = requestOf(call);
  const prune = call.values.flag('prune');
  const { settings, baseline: old } = await loadPolicy(request);
  const { result } = await lint({ ...request, policy: { settings } });
  if (prune && !result.isWhole) {
    throw new InputError('--prune has to look at the whole repository; give its root as the PATH');
  }
  const { kept, hidden, unmatched } = applyBaseline(result.findings, old ?? { entries: [] });
  if (prune) {
    const removed = new Set(unmatched);
    if (removed.size > 0) save(result.root, old?.entries.filter((entry) => !removed.has(entry)) ?? []);
    return pruned(old === undefined, hidden.length, unmatched.length);
  }
  if (kept.length > 0) save(result.root, [...(old?.entries ?? []), ...kept.map(entryOf)]);
  return added(old === undefined, kept.length, hidden.length, result.isWhole ? unmatched : []);
}

function pruned(isMissing: boolean, hidden: number, unmatched: number): string {
  if (isMissing) return `There is no ${BASELINE_FILE}, and so nothing to remove.\n`;
  if (unmatched === 0) return `Every entry of ${BASELINE_FILE} matches; it hides ${count(hidden, 'finding')}.\n`;
  const which = unmatched === 1 ? 'matches' : 'match';
  return `Removed ${entries(unmatched)} from ${BASELINE_FILE} that ${which} nothing any more; it hides ${count(hidden, 'finding')}.\n`;
}

function added(isMissing: boolean, fresh: number, hidden: number, unmatched: readonly BaselineEntry[]): string {
  if (isMissing && fresh === 0) return `No findings, and so no ${BASELINE_FILE} is written.\n`;
  const total = count(fresh + hidden, 'finding');
  const done = isMissing
    ? `${BASELINE_FILE} is written: it hides ${total}.`
    : `${BASELINE_FILE} hides ${total}, ${fresh} of them new.`;
  return `${done}${closing(unmatched)}\n`;
}

const MOST_NAMED = 20;

function closing(unmatched: readonly BaselineEntry[]): string {
  if (unmatched.length === 0) return '';
  const names = unmatched.slice(0, MOST_NAMED).map(({ rule, path }) => visible(`${rule} in ${path}`));
  const rest = unmatched.length > MOST_NAMED ? ` and ${unmatched.length - MOST_NAMED} more` : '';
  const which = unmatched.length === 1 ? 'matches' : 'match';
  return ` ${entries(unmatched.length)} ${which} nothing any more (gateway-lint baseline --prune): ${names.join(', ')}${rest}.`;
}

function entries(number: number): string {
  return number === 1 ? '1 entry' : `${number} entries`;
}

function save(root: string, content: readonly BaselineEntry[]): void {
  replaceFile(join(root, BASELINE_FILE), formatBaseline(content), BASELINE_FILE);
}
