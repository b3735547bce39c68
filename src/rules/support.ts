/** Small helpers that several rules share. */

import { describeEras } from '../collisions.ts';
import type { Draft, Fix } from '../finding.ts';
import type { Gateway, Home, Outcome, ProfileFlag } from '../gateway.ts';
import type { ProblemKind, Service, Setting, Variable } from '../service.ts';
import { type Span, textOf } from '../source.ts';
import type { Text } from '../text.ts';

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

/** The service check of a rule whose facts are the manager's: the format has found them, the rule reports them. */
export function fromProblems(kind: ProblemKind): (service: Service) => readonly Draft[] {
  return (service) =>
    service.problems
      .filter((problem) => problem.kind === kind)
      .map(({ span, message, related, fix }) => ({ span, message, ...(related && { related }), ...(fix && { fix }) }));
}

/** The environment variable as the process gets it: the last one of its name. */
export function variableOf(service: Service, name: string): Variable | undefined {
  return service.environment.findLast((variable) => variable.name === name);
}

/** The assignment of a key that counts in the end. */
export function settingOf(service: Service, key: string): Setting | undefined {
  return service.settings.findLast((setting) => setting.effective && setting.key.value === key);
}

/** The profile flag that the program reads. */
export function flagOf(gateway: Gateway): ProfileFlag | undefined {
  return gateway.flags.find((flag) => flag.outcome === 'read');
}

/** What stands at a span, without the quotes around its words. */
export function written(span: Span): string {
  return textOf(span).replace(/["']/g, '');
}

/** The words that decide the identity: the flag, else HERMES_HOME where that is the pin, else the whole command. */
export function identitySpan(gateway: Gateway): Span {
  const home = gateway.profile.state === 'pinned-by-home' ? variableOf(gateway.service, 'HERMES_HOME') : undefined;
  return flagOf(gateway)?.span ?? home?.span ?? gateway.span;
}

/** `profile "code"`, `the default profile`. */
export function profileWords(name: string): string {
  return name === 'default' ? 'the default profile' : `profile ${quote(name)}`;
}

/** `profile "code"`; the gateway in a directory that is no profile's and no root. */
export function homeWords(profile: string | null, home: Home): string {
  return profile === null ? `the gateway in ${home.path}` : profileWords(profile);
}

/** Whether the repository fixes the text, and it has the form of a profile's name. */
export function isProfileName(text: Text): boolean {
  return text.isKnown() && /^[a-z0-9][a-z0-9_-]{0,63}$/.test(text.value);
}

/** The fix that pins a gateway to a profile with a flag where a person would write it; none where no place is certain. */
export function pinFix(gateway: Gateway, name: string): Fix | undefined {
  if (gateway.flagPosition === undefined) return undefined;
  return {
    title: `Pin ${gateway.service.name} to ${profileWords(name)}`,
    edits: [{ span: gateway.flagPosition, text: `--profile ${name} ` }],
  };
}

/** What the selected releases make of a gateway, the releases of each behaviour after it: `stops with exit 1 (v0.6 to v0.12)`. */
export function outcomeWords(gateway: Gateway): string {
  const erasOf = new Map<string, Outcome['eras']>();
  for (const { result, eras } of gateway.outcomes) {
    const words = resultWords(result);
    erasOf.set(words, [...(erasOf.get(words) ?? []), ...eras]);
  }
  const clauses = [...erasOf].map(([words, eras]) => `${words} (${describeEras(eras, gateway)})`);
  const isRun = (clause: string | undefined) => clause?.startsWith('runs ') === true;
  return listing(
    clauses.map((clause, at) => (isRun(clause) && isRun(clauses[at - 1]) ? clause.slice('runs '.length) : clause)),
  );
}

function resultWords(result: Outcome['result']): string {
  if (result.kind === 'fixed') return `runs ${homeWords(result.profile, result.home)}`;
  if (result.kind === 'active') return `runs whatever ${result.root.path}/active_profile says`;
  if (result.kind === 'fails') return result.exit === null ? 'does not start' : `stops with exit ${result.exit}`;
  return 'runs a profile that cannot be known';
}
