/** Keeps secrets of the repository out of the words about it. */
import type { Finding } from './finding.ts';
import type { Gateway, Outcome } from './gateway.ts';
import { type Span, textOf } from './source.ts';

/** Shorter values stand in ordinary words. */
const LEAST = 8;

/** Blots the values at some places out of a text, wherever they stand in it. */
export function blotter(secrets: readonly Span[]): (text: string) => string {
  const values = new Set(secrets.map(textOf).filter((value) => value.length >= LEAST));
  // The longest first: one may be a part of another.
  const sorted = [...values].sort((a, b) => b.length - a.length);
  return (text) => sorted.reduce((rest, value) => rest.replaceAll(value, '*'.repeat(value.length)), text);
}

/** A finding whose words hold no secret; a repair that would write one is left out. */
export function withoutSecrets(finding: Finding, blot: (text: string) => string): Finding {
  const { fix, ...rest } = finding;
  const isClean = fix?.edits.every(({ text }) => blot(text) === text);
  return {
    ...rest,
    message: blot(finding.message),
    related: finding.related.map((place) => ({ ...place, label: blot(place.label) })),
    ...(fix !== undefined && isClean && { fix: { ...fix, title: blot(fix.title) } }),
  };
}

/** The same for what is shown of a gateway. */
export function gatewayWithoutSecrets(gateway: Gateway, blot: (text: string) => string): Gateway {
  const { profile, home, lock, pid, logs, outcomes } = gateway;
  return {
    ...gateway,
    profile: {
      ...profile,
      name: orNull(profile.name, blot),
      why: profile.why.map((step) => ({ ...step, text: blot(step.text) })),
    },
    home: home && { ...home, path: blot(home.path) },
    lock: orNull(lock, blot),
    pid: orNull(pid, blot),
    logs: logs.map(blot),
    outcomes: outcomes.map((outcome) => ({ ...outcome, result: resultWithoutSecrets(outcome.result, blot) })),
  };
}

function resultWithoutSecrets(result: Outcome['result'], blot: (text: string) => string): Outcome['result'] {
  if (result.kind !== 'fixed') return result;
  const { profile, home } = result;
  return { ...result, profile: orNull(profile, blot), home: { ...home, path: blot(home.path) } };
}

function orNull(text: string | null, blot: (text: string) => string): string | null {
  return text === null ? null : blot(text);
}
