import { asDropIns } from '../repairs/drop-in.ts';
import { patchOf } from '../repairs/patch.ts';
import { pathsOf, type RepairedFile, type Repairs, repair, repairByDropIns } from '../repairs/repair.ts';
import { showable } from '../repairs/shown.ts';
import { obstacle, write } from '../repairs/write.ts';
import { visible } from '../reporters/visible.ts';
import type { Repaired } from '../reporters/words.ts';
import type { Result } from '../result.ts';
import { run as lint, type RunRequest } from '../run.ts';
import { UsageError } from '../usage.ts';
import type { Outcome, Values } from './command.ts';

/** How `--fix`, `--unsafe` and `--diff` ask for repairs. */
export interface RepairMode {
  readonly isShownOnly: boolean;
  readonly isUnsafe: boolean;
  readonly byDropIns: boolean;
}

/** Undefined where no repair is asked for. Throws `UsageError`. */
export function repairModeOf(values: Values): RepairMode | undefined {
  const isShownOnly = values.flag('diff');
  const byDropIns = values.text('fix') === 'drop-in';
  const isUnsafe = values.flag('unsafe');
  if (isShownOnly || byDropIns || values.flag('fix')) return { isShownOnly, isUnsafe, byDropIns };
  if (isUnsafe) throw new UsageError('--unsafe goes with --fix or --diff');
  return undefined;
}

/** What became of a run with repairs. */
export interface RepairRun {
  /** What is left. */
  readonly result: Result;
  readonly failed: boolean;
  readonly repaired: Repaired;
  /** What was left alone and why, a line each, for stderr. */
  readonly notes: string;
}

/** Repairs the files that a request is about, and lints them as they are then. Throws like `run`. */
export async function repairFiles(request: RunRequest, mode: RepairMode): Promise<RepairRun> {
  const first = await lint(request);
  const { files, findings } = await repairsOf(first.result, request, mode);
  const attempts = files.map((file) => ({ file, reason: write(first.result.root, file) }));
  const written = new Set(attempts.flatMap(({ file, reason }) => (reason === undefined ? file.before.path : [])));
  const { result, failed } = files.length === 0 ? first : await lint(request);
  const left = new Set(result.findings.map(({ fingerprint }) => fingerprint));
  const more = (mode.byDropIns ? asDropIns(result) : result.findings).filter(({ fix }) => fix?.isLikely);
  return {
    result,
    failed,
    repaired: {
      // git may keep a new drop-in out of sight, and then it repairs nothing that we see.
      findings: findings.filter(
        (finding) => pathsOf(finding).every((path) => written.has(path)) && !left.has(finding.fingerprint),
      ).length,
      files: written.size,
      more: mode.isUnsafe ? 0 : more.length,
    },
    notes: notesOn(attempts),
  };
}

/** Prints what `repairFiles` would change, as one patch, and changes nothing. Throws like `run`. */
export async function showPatch(request: RunRequest, mode: RepairMode): Promise<Outcome> {
  const { result, failed } = await lint(request);
  const { files, secrets } = await repairsOf(result, request, mode);
  const isShown = showable(secrets);
  const attempts = files.map((file) => {
    const reason = obstacle(result.root, file);
    const patch = reason === undefined ? patchOf(file, isShown) : '';
    return { file, patch, reason: patch === undefined ? HIDDEN : reason };
  });
  return {
    stdout: attempts.map(({ patch = '' }) => patch).join(''),
    stderr: notesOn(attempts),
    exitCode: failed ? 1 : 0,
  };
}

/** Prints the text on stdin, the request's only file, as it is after the repairs in it. Throws like `run`. */
export async function showRepaired(request: RunRequest, mode: RepairMode): Promise<Outcome> {
  const { only = '', texts } = request;
  if (mode.isShownOnly || mode.byDropIns)
    throw new UsageError('what is on stdin goes with --fix alone, which prints the repaired text');
  const { result } = await lint(request);
  const { files } = await repairsOf(result, request, mode);
  const text = files.find(({ before }) => before.path === only)?.text ?? texts?.get(only) ?? '';
  const { failed } = await lint({ ...request, texts: new Map([[only, text]]) });
  return { stdout: text, exitCode: failed ? 1 : 0 };
}

const HIDDEN = 'its patch would show a secret, or characters that cannot be printed; --fix repairs it';

function repairsOf(result: Result, request: RunRequest, { byDropIns, isUnsafe }: RepairMode): Promise<Repairs> {
  const again = async (changed: ReadonlyMap<string, string>) => {
    const texts = new Map([...(request.texts ?? []), ...changed]);
    return within((await lint({ ...request, texts })).result, request.only);
  };
  return (byDropIns ? repairByDropIns : repair)(within(result, request.only), again, isUnsafe);
}

/** The findings that are repaired in one file alone, where there is one that may be changed. */
function within(result: Result, file: string | undefined): Result {
  if (file === undefined) return result;
  return { ...result, findings: result.findings.filter((finding) => pathsOf(finding).every((path) => path === file)) };
}

function notesOn(attempts: readonly { readonly file: RepairedFile; readonly reason: string | undefined }[]): string {
  return attempts
    .filter(({ reason }) => reason !== undefined)
    .map(({ file, reason }) => `gateway-lint: ${visible(file.before.path)} is left alone: ${reason}\n`)
    .join('');
}
