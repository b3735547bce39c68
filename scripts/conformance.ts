/**
 * Runs vectors - inputs and what systemd or the gateway made of them - against the project's own functions.
 * `npm run conformance -- FILE…`; without a file, those of `fixtures/vectors/`. Exit code 1: a vector failed; 2: a file
 * cannot be read or is no vector file.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type HermesCase, runHermesCase } from './conformance/hermes.ts';
import { TEXT_FUNCTIONS } from './conformance/texts.ts';
import { KNOWN_KEYS, UNIT_FUNCTIONS } from './conformance/units.ts';
import {
  type Adapter,
  expectedOf,
  isRecord,
  matches,
  type Release,
  releasesOf,
  type Vector,
} from './conformance/vector.ts';

interface Check {
  /** What is checked, for a failure's first line. */
  readonly name: string;
  readonly input: unknown;
  readonly expected: unknown;
  readonly run: () => unknown;
}

class UnreadableError extends Error {}

const ADAPTERS: ReadonlyMap<string, Adapter> = new Map(Object.entries({ ...TEXT_FUNCTIONS, ...UNIT_FUNCTIONS }));

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  try {
    const results = (args.length > 0 ? args : ownVectors()).map((path) =>
      runFile(path, checksOf(readJson(path), path)),
    );
    const failed = results.reduce((sum, result) => sum + result.failed, 0);
    const passed = results.reduce((sum, result) => sum + result.passed, 0);
    console.log(`${passed} passed, ${failed} failed`);
    return failed > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    console.error(`conformance: ${error.message}`);
    return 2;
  }
}

function ownVectors(): string[] {
  const folder = fileURLToPath(new URL('../fixtures/vectors/', import.meta.url));
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => folder + name);
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UnreadableError(`cannot read ${path}: ${(error as Error).message}`);
  }
}

/** The groups of checks in a file, one group for each vector. */
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

/** Runs a file's vectors and prints those that fail; a vector passes when all its checks do. */
function runFile(path: string, vectors: readonly Check[][]): { passed: number; failed: number } {
  const failed = vectors.filter((checks) => checks.filter((check) => !passes(check)).length > 0).length;
  const passed = vectors.length - failed;
  console.log(`${path}: ${passed} passed, ${failed} failed`);
  return { passed, failed };
}

function passes(check: Check): boolean {
  let got: unknown;
  try {
    got = check.run();
  } catch (error) {
    console.log(
      `FAIL ${check.name}\n  input:    ${short(check.input)}\n  expected: ${short(check.expected)}\n  threw:    ${error}`,
    );
    return false;
  }
  if (matches(check.expected, got)) return true;
  console.log(
    `FAIL ${check.name}\n  input:    ${short(check.input)}\n  expected: ${short(check.expected)}\n  got:      ${short(got)}`,
  );
  return false;
}

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 800 ? `${text.slice(0, 800)}… (${text.length} characters)` : text;
}
