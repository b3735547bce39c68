/** The checks that vector files ask for. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type HermesCase, runHermesCase } from './hermes.ts';
import { TEXT_FUNCTIONS } from './texts.ts';
import { KNOWN_KEYS, UNIT_FUNCTIONS } from './units.ts';
import { type Adapter, expectedOf, isRecord, matches, type Release, releasesOf, type Vector } from './vector.ts';

/** One expectation of a vector. */
export interface Check {
  /** What is checked, for a failure's first line. */
  readonly name: string;
  readonly input: unknown;
  readonly expected: unknown;
  readonly run: () => unknown;
}

/** A file is no vector file, or cannot be read. */
export class UnreadableError extends Error {}

const ADAPTERS: ReadonlyMap<string, Adapter> = new Map(Object.entries({ ...TEXT_FUNCTIONS, ...UNIT_FUNCTIONS }));

/** The vector files of the project. */
export function ownVectors(): string[] {
  const folder = fileURLToPath(new URL('../../fixtures/vectors/', import.meta.url));
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => folder + name);
}

/** The groups of checks in a file, one group for each vector. Throws an `UnreadableError`. */
export function readVectors(path: string): Check[][] {
  return checksOf(readJson(path), path);
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UnreadableError(`cannot read ${path}: ${(error as Error).message}`);
  }
}

function checksOf(content: unknown, path: string): Check[][] {
  if (Array.isArray(content)) return content.map((vector, index) => vectorChecks(vector, `${path}[${index}]`));
  if (isRecord(content) && Array.isArray(content.cases)) {
    return content.cases.map((one, index) => hermesChecks(one, `${path}[${index}]`));
  }
  if (isRecord(content) && isRecord(content.keys)) return keyChecks(content.keys, path);
  throw new UnreadableError(`${path} is no vector file: neither a list, nor an object with "cases" or "keys"`);
}

function vectorChecks(vector: unknown, place: string): Check[] {
  if (!isRecord(vector) || typeof vector.fn !== 'string' || !('expected' in vector)) {
    throw new UnreadableError(`${place} is no vector: it needs "fn" and "expected"`);
  }
  const known = vector as unknown as Vector;
  return releasesOf(known).map((release) => ({
    name: `${place} ${known.fn}${known.title ? ` "${known.title}"` : ''} (systemd ${release})`,
    input: known.input_recipe ?? known.input,
    expected: expectedOf(known, release),
    run: () => runVector(known, release),
  }));
}

function runVector(vector: Vector, release: Release): unknown {
  const adapter = ADAPTERS.get(vector.fn);
  if (adapter === undefined) throw new Error(`the project has no function for "${vector.fn}"`);
  return adapter(vector, release);
}

function hermesChecks(one: unknown, place: string): Check[] {
  if (!isRecord(one) || !Array.isArray(one.argv) || !isRecord(one.resolved)) {
    throw new UnreadableError(`${place} is no case of a resolution: it needs "argv" and "resolved"`);
  }
  return Object.entries(one.resolved).map(([release, expected]) => ({
    name: `${place} hermes ${release}`,
    input: { argv: one.argv, env: one.env, active: one.active, data_active: one.data_active },
    expected,
    run: () => runHermesCase(one as unknown as HermesCase)[release],
  }));
}

function keyChecks(keys: Record<string, unknown>, path: string): Check[][] {
  return Object.entries(keys).map(([release, sections]) => {
    if (!isRecord(sections)) throw new UnreadableError(`${path}: "keys" of ${release} is no object of sections`);
    return Object.entries(sections).map(([section, expected]) => ({
      name: `${path} keys of [${section}] (systemd ${release})`,
      input: null,
      expected: Object.keys(expected as object).sort(),
      run: () => [...KNOWN_KEYS(section, Number(release) as Release)].sort(),
    }));
  });
}

/** What came out of a check that fails, ready to print; null for one that passes. */
export function failureOf(check: Check): string | null {
  let got: unknown;
  try {
    got = check.run();
  } catch (error) {
    return failure(check, `threw:    ${error}`);
  }
  return matches(check.expected, got) ? null : failure(check, `got:      ${short(got)}`);
}

function failure({ name, input, expected }: Check, outcome: string): string {
  return `FAIL ${name}\n  input:    ${short(input)}\n  expected: ${short(expected)}\n  ${outcome}`;
}

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 800 ? `${text.slice(0, 800)}… (${text.length} characters)` : text;
}
