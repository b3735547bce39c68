import type { Finding } from '../finding.ts';
import type { Result } from '../result.ts';
import type { SourceFile, Span } from '../source.ts';
import { fixedText, type Repairable, repairable } from './apply.ts';
import { asDropIns } from './drop-in.ts';

/** A file and its text after all repairs. */
export interface RepairedFile {
  /** As it was read; with an empty text where there is none yet. */
  readonly before: SourceFile;
  readonly text: string;
  readonly isNew: boolean;
}

export interface Repairs {
  /** Sorted by path. */
  readonly files: readonly RepairedFile[];
  /** The findings that are repaired, with the fixes that do it. */
  readonly findings: readonly Repairable[];
  /** Values in the files, as they were or as they are meanwhile, that nobody may print. */
  readonly secrets: readonly Span[];
}

/** Lints the repository, with these texts in place of the files at these paths. */
export type Lint = (texts: ReadonlyMap<string, string>) => Promise<Result>;

/** A repair may bring a further mistake to light, and two of one place need a round each. */
const MOST_ROUNDS = 10;

/**
 * Works out what the fixes make of the files: applies them, lints again, and so on until nothing is left to fix. Likely
 * fixes are applied only if `unsafe` is set. Nothing is written.
 *
 * @param result of a run with the files as they are
 */
export async function repair(result: Result, lint: Lint, unsafe: boolean): Promise<Repairs> {
  const files = new Map<string, RepairedFile>();
  const repaired: Repairable[] = [];
  const secrets = [...result.secrets];
  let findings = repairable(result.findings, unsafe);
  for (let round = 0; findings.length > 0 && round < MOST_ROUNDS; round++) {
    for (const source of sourcesOf(findings)) {
      const before = files.get(source.path)?.before ?? source;
      files.set(source.path, { before, text: fixedText(source, findings, unsafe), isNew: false });
    }
    repaired.push(...findings);
    const next = await lint(textsOf(files.values()));
    secrets.push(...next.secrets);
    findings = repairable(next.findings, unsafe);
  }
  const changed = [...files.values()].filter(({ before, text }) => before.text !== text);
  return { files: changed.toSorted(compareFiles), findings: repaired, secrets };
}

/**
 * The same by drop-ins alone, which leave the units as they are. One that does not help, because nobody deploys what lies
 * beside the unit, is not among them.
 */
export async function repairByDropIns(result: Result, lint: Lint, unsafe: boolean): Promise<Repairs> {
  const findings = repairable(asDropIns(result), unsafe);
  const files = [...sourcesOf(findings)].map((before) => ({
    before,
    text: fixedText(before, findings, unsafe),
    isNew: true,
  }));
  const left = sourcesOf(asDropIns(await lint(textsOf(files))));
  const useless = new Set([...left].map(({ path }) => path));
  return {
    files: files.filter(({ before }) => !useless.has(before.path)).toSorted(compareFiles),
    findings: findings.filter((finding) => pathsOf(finding).every((path) => !useless.has(path))),
    secrets: result.secrets,
  };
}

/** The files that the fix of a finding changes. */
export function pathsOf({ fix }: Pick<Finding, 'fix'>): readonly string[] {
  return fix?.edits.map(({ span }) => span.source.path) ?? [];
}

function sourcesOf(findings: readonly Finding[]): ReadonlySet<SourceFile> {
  return new Set(findings.flatMap(({ fix }) => fix?.edits.map(({ span }) => span.source) ?? []));
}

function textsOf(files: Iterable<RepairedFile>): ReadonlyMap<string, string> {
  return new Map([...files].map(({ before, text }) => [before.path, text]));
}

function compareFiles({ before: a }: RepairedFile, { before: b }: RepairedFile): number {
  return a.path < b.path ? -1 : 1;
}
