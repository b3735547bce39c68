/** One observed behaviour: a function of systemd, its input and what came out. */
export interface Vector {
  readonly fn: string;
  readonly title?: string;
  readonly input: unknown;
  /** An expression that gives the input, where it is too long to write down. */
  readonly input_recipe?: string;
  readonly flags?: unknown;
  readonly expected: unknown;
  readonly expected_257?: unknown;
  readonly expected_262?: unknown;
}

export type Release = 252 | 257 | 262;

/** Gives what the project makes of a vector, in the shape of the vector's expectation. */
export type Adapter = (vector: Vector, release: Release) => unknown;

/** What a release gives for a vector; undefined where the vector does not tell. */
export function expectedOf(vector: Vector, release: Release): unknown {
  return release === 252 ? vector.expected : vector[`expected_${release}`];
}

/** The releases that a vector tells of. */
export function releasesOf(vector: Vector): readonly Release[] {
  return ([252, 257, 262] as const).filter((release) => expectedOf(vector, release) !== undefined);
}

/** A flag of a vector whose flags are an object. */
export function flagOf(vector: Vector, name: string): unknown {
  return isRecord(vector.flags) ? vector.flags[name] : undefined;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Keys that count only where the result has them too: messages need not be the same. */
const OPTIONAL: ReadonlySet<string> = new Set(['log', 'stderr']);

/**
 * Whether a result is what the vector expects. Of a `log` only the number of entries counts; a `ret` may be given as a
 * range (`>= 0`).
 */
export function matches(expected: unknown, got: unknown, key = ''): boolean {
  if (key === 'ret') return matchesReturn(expected, got);
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length) return false;
    return key === 'log' || expected.every((item, index) => matches(item, got[index]));
  }
  if (!isRecord(expected)) return Object.is(expected, got);
  if (!isRecord(got)) return false;
  const names = new Set([...Object.keys(expected), ...Object.keys(got)]);
  return [...names].every((name) => {
    if (name in expected && name in got) return matches(expected[name], got[name], name);
    return OPTIONAL.has(name);
  });
}

function matchesReturn(expected: unknown, got: unknown): boolean {
  if (Array.isArray(expected)) {
    return (
      Array.isArray(got) && got.length === expected.length && expected.every((one, i) => matchesReturn(one, got[i]))
    );
  }
  if (expected === '>= 0') return typeof got === 'number' && got >= 0;
  if (expected === '<0') return typeof got === 'string' && got.startsWith('-');
  return String(expected) === String(got);
}
