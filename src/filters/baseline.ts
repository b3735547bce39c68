/** The baseline: findings that a repository had when it began to use the linter, by their fingerprints. */
import type { Mistake } from '../config/validate.ts';
import type { Finding } from '../finding.ts';
import type { SourceFile } from '../source.ts';
import { JsonMistake, type JsonReader, jsonReader } from './json.ts';

/** One finding that is not reported any more. Rule and path are for people; the fingerprint is what counts. */
export interface BaselineEntry {
  readonly rule: string;
  readonly path: string;
  readonly fingerprint: string;
}

export interface Baseline {
  readonly entries: readonly BaselineEntry[];
}

const VERSION = 1;

/**
 * The findings without those that the baseline has and that it `counts` for, these, and the entries that have no finding
 * (any more).
 */
export function applyBaseline(
  findings: readonly Finding[],
  baseline: Baseline,
  counts: (finding: Finding) => boolean = () => true,
): {
  readonly kept: readonly Finding[];
  readonly hidden: readonly Finding[];
  readonly unmatched: readonly BaselineEntry[];
} {
  const known = new Set(baseline.entries.map(({ fingerprint }) => fingerprint));
  const isHidden = (finding: Finding) => known.has(finding.fingerprint) && counts(finding);
  const found = new Set(findings.map(({ fingerprint }) => fingerprint));
  return {
    kept: findings.filter((finding) => !isHidden(finding)),
    hidden: findings.filter(isHidden),
    unmatched: baseline.entries.filter(({ fingerprint }) => !found.has(fingerprint)),
  };
}

/** The entry that stands for a finding. */
export function entryOf({ rule, span, fingerprint }: Finding): BaselineEntry {
  return { rule, path: span.source.path, fingerprint };
}

/** The text of a baseline's file: one entry a line, sorted by path, rule and fingerprint, each once. */
export function formatBaseline(entries: readonly BaselineEntry[]): string {
  const byKey = new Map(entries.map((entry) => [[entry.path, entry.rule, entry.fingerprint].join('\0'), entry]));
  const lines = [...byKey]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { rule, path, fingerprint }]) => `\n    ${JSON.stringify({ rule, path, fingerprint })}`);
  return `{\n  "version": ${VERSION},\n  "findings": [${lines.join(',')}${lines.length > 0 ? '\n  ' : ''}]\n}\n`;
}

/** Reads the text of a baseline's file; of several mistakes only the first is told, with its place. */
export function parseBaseline(source: SourceFile): Baseline | { readonly mistakes: readonly Mistake[] } {
  try {
    return readBaseline(jsonReader(source.text));
  } catch (error) {
    if (!(error instanceof JsonMistake)) throw error;
    return { mistakes: [{ ...source.position(error.offset), message: error.message }] };
  }
}

function readBaseline(json: JsonReader): Baseline {
  let entries: readonly BaselineEntry[] = [];
  const found = json.object({
    version: () => {
      const { text, offset } = json.scalar();
      if (text === String(VERSION)) return;
      throw new JsonMistake(offset, `this release reads version ${VERSION} of the baseline, not ${text}`);
    },
    findings: () => {
      entries = json.array(() => readEntry(json));
    },
  });
  json.end();
  for (const key of ['version', 'findings']) {
    if (!found.keys.has(key)) throw new JsonMistake(found.offset, `"${key}" is missing`);
  }
  return { entries };
}

function readEntry(json: JsonReader): BaselineEntry {
  const entry = { rule: '', path: '', fingerprint: '' };
  const { keys, offset } = json.object({
    rule: () => {
      entry.rule = json.string().text;
    },
    path: () => {
      entry.path = json.string().text;
    },
    fingerprint: () => {
      const { text, offset: at } = json.string();
      if (!/^[0-9a-f]{32}$/.test(text)) throw new JsonMistake(at, 'a fingerprint has 32 digits from 0 to f');
      entry.fingerprint = text;
    },
  });
  const missing = Object.keys(entry).find((key) => !keys.has(key));
  if (missing !== undefined) throw new JsonMistake(offset, `"${missing}" is missing in this entry`);
  return entry;
}
