/**
 * Checks the regular expressions of src/ for a cost that grows faster than their input, and keeps the answers in
 * `test/regexps.json`: `npm run regexps`. Only those that are not there yet are looked at, since one may take a minute.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkSync } from 'recheck';
import { parseSync } from 'vite';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const ANSWERS = join(ROOT, 'test/regexps.json');

/** `linear`, or what is wrong; by the expression as it is written. */
export type Answers = Readonly<Record<string, string>>;

/** Every literal of a regular expression in src/, with the files that it stands in. */
export function literals(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  for (const file of files.sort()) {
    const look = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      if ('regex' in node) {
        const { pattern, flags } = node.regex as { pattern: string; flags: string };
        const literal = `/${pattern}/${flags}`;
        found.set(literal, [...(found.get(literal) ?? []), file]);
      }
      for (const inner of Object.values(node)) look(inner);
    };
    look(parseSync(file, readFileSync(join(ROOT, 'src', file), 'utf8')).program);
  }
  return found;
}

export function answers(): Answers {
  return JSON.parse(readFileSync(ANSWERS, 'utf8')) as Answers;
}

function answer(literal: string): string {
  const end = literal.lastIndexOf('/');
  const result = checkSync(literal.slice(1, end), literal.slice(end + 1), { timeout: 20_000 });
  if (result.status === 'safe') return 'linear';
  return result.status === 'vulnerable' ? result.complexity.summary : `not known: ${result.error.kind}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const known = answers();
  const now = [...literals().keys()].sort().map((literal) => [literal, known[literal] ?? answer(literal)]);
  writeFileSync(ANSWERS, `${JSON.stringify(Object.fromEntries(now), null, 2)}\n`);
}
