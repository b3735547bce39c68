/** Runs one case of `hermes-resolution.json` against the project's own resolver. */
import { resolveStart } from '../../src/programs/hermes/profile.ts';
import { ERAS, type HermesEra } from '../../src/programs/hermes/releases.ts';

/** A case: `<HOME>` and `<DATA>` stand for two directories; the first holds a `.hermes` root, the second is one. */
export interface HermesCase {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly active: string | null;
  readonly data_active: string | null;
}

export type HermesResult =
  | { readonly home: string | null; readonly argv: readonly string[] }
  | { readonly exit: number };

const RELEASES: Readonly<Record<string, number>> = {
  'v0.6.0': 0,
  'v0.9.0': 1,
  'v0.12.0': 2,
  'v0.13.0': 3,
  'v0.14.0': 4,
  'v0.17.0': 5,
  'v0.20.0': 6,
  main_after_99678: 7,
};

const HOME = '/<HOME>';
const DATA = '/<DATA>';
const PROFILES = new Set([
  ...['coder', 'work', 'a1_b-c'].map((name) => `${HOME}/.hermes/profiles/${name}`),
  ...['coder', 'ops'].map((name) => `${DATA}/profiles/${name}`),
]);

/** What each release makes of a case, under the release's name. */
export function runHermesCase(input: HermesCase): Record<string, HermesResult> {
  const rooted = (text: string) => text.replace(/^<(HOME|DATA)>/, '/<$1>');
  const env = Object.fromEntries(Object.entries(input.env).map(([name, value]) => [name, rooted(value)]));
  const active = (root: string) =>
    root === `${HOME}/.hermes` ? input.active : root === DATA ? input.data_active : null;
  const files = { active, exists: (home: string) => PROFILES.has(home) };
  return Object.fromEntries(
    Object.entries(RELEASES).map(([name, index]) => {
      const start = { argv: input.argv, env, userHome: HOME };
      const result = resolveStart(start, files, ERAS[index] as HermesEra);
      if ('exit' in result) return [name, result];
      return [name, { home: result.home?.replace(/^\/(?=<)/, '') ?? null, argv: result.argv }];
    }),
  );
}
