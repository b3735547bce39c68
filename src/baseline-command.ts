/** The command that writes the baseline. */
import { randomUUID } from 'node:crypto';
import { lstatSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BASELINE_FILE } from './config/load-baseline.ts';
import { InputError } from './discover.ts';
import { applyBaseline, type BaselineEntry, entryOf, formatBaseline } from './filters/baseline.ts';
import { visible } from './reporters/visible.ts';
import { count } from './reporters/words.ts';
import { loadPolicy, type RunRequest, run } from './run.ts';
import { UsageError } from './usage.ts';

/**
 * Brings the baseline of the repository up to date and says what it did, in one line. Without `prune` every finding of
 * the run is added, and nothing is taken out; with it the entries that match nothing are taken out, and nothing is added.
 * Throws like `run`, and for a file that cannot be written.
 */
export async function updateBaseline(request: RunRequest, prune: boolean): Promise<string> {
  const { settings, baseline: old } = await loadPolicy(request);
  const { result } = await run({ ...request, policy: { settings } });
  if (prune && !result.isWhole) {
    throw new UsageError('--prune has to look at the whole repository; give its root as the PATH');
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

/** Puts the file in its place in one step, so that nobody ever reads a part of it. */
function save(root: string, content: readonly BaselineEntry[]): void {
  const path = join(root, BASELINE_FILE);
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile() === false) {
    throw new InputError(`${BASELINE_FILE} is not a regular file; a link is not followed`);
  }
  const text = formatBaseline(content);
  const temporary = `${path}.${randomUUID()}`;
  try {
    writeFileSync(temporary, text, { flag: 'wx' });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new InputError(`${BASELINE_FILE} cannot be written: ${(error as NodeJS.ErrnoException).code}`);
  }
}
