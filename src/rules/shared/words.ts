/** Words for messages. */
import { describeEras } from '../../collisions.ts';
import type { Gateway, Home, Outcome } from '../../gateway.ts';
import type { Command } from '../../service.ts';
import { type Span, textOf } from '../../source.ts';

const LONGEST_QUOTE = 100;

/** A value in double quotes, cut where it is too long for a sentence. */
export function quote(text: string): string {
  return `"${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}"`;
}

/** `a`, `a and b`, `a, b and c`; of more than five the rest is counted. */
export function listing(items: readonly string[]): string {
  if (items.length > 5) return `${items.slice(0, 4).join(', ')} and ${items.length - 4} more`;
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** What stands at a span, without the quotes around its words. */
export function written(span: Span): string {
  return textOf(span).replace(/["']/g, '');
}

/** The words of a command that stand at a span, one blank apart whatever parts them in the file. */
export function writtenWords(span: Span, { words }: Command): string {
  const inside = words.filter((word) => {
    const { source, start, end } = word.span();
    return source === span.source && start >= span.start && end <= span.end;
  });
  return inside.length === 0 ? written(span) : inside.map(({ value }) => value).join(' ');
}

/** `profile "code"`, `the default profile`. */
export function profileWords(name: string): string {
  return name === 'default' ? 'the default profile' : `profile ${quote(name)}`;
}

/** `profile "code"`; the gateway in a directory that is no profile's and no root. */
export function homeWords(profile: string | null, home: Home): string {
  return profile === null ? `the gateway in ${home.path}` : profileWords(profile);
}

/** What the selected releases make of a gateway, the releases of each behaviour after it: `stops with exit 1 (v0.6 to v0.12)`. */
export function outcomeWords(gateway: Gateway): string {
  const erasOf = new Map<string, Outcome['eras']>();
  for (const { result, eras } of gateway.outcomes) {
    const words = result.kind === 'active' && gateway.isHomeOpen ? OPEN : resultWords(result);
    erasOf.set(words, [...(erasOf.get(words) ?? []), ...eras]);
  }
  const clauses = [...erasOf].map(([words, eras]) => `${words} (${describeEras(eras)})`);
  const isRun = (clause: string | undefined) => clause?.startsWith('runs ') === true;
  return listing(
    clauses.map((clause, at) => (isRun(clause) && isRun(clauses[at - 1]) ? clause.slice('runs '.length) : clause)),
  );
}

const OPEN = 'runs whatever active_profile says in a root that is not known here';

function resultWords(result: Outcome['result']): string {
  if (result.kind === 'fixed') return `runs ${homeWords(result.profile, result.home)}`;
  if (result.kind === 'active') return `runs whatever ${result.root.path}/active_profile says`;
  if (result.kind === 'fails') return result.exit === null ? 'does not start' : `stops with exit ${result.exit}`;
  return 'runs a profile that cannot be known';
}
