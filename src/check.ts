/** Runs the rules and turns what they return into findings. */
import { createHash } from 'node:crypto';
import type { Config } from './config/config.ts';
import { isSameEdit } from './edits.ts';
import type { Draft, Edit, Finding, Severity } from './finding.ts';
import type { Host } from './gateway.ts';
import type { Unreadable } from './repository.ts';
import type { Rule } from './rules/rule.ts';
import type { Service } from './service.ts';
import { compareSpans, type Span, textOf } from './source.ts';
import type { JudgedSuppression } from './suppression.ts';

/** What the rules look at. */
export interface Subjects {
  readonly hosts: readonly Host[];
  /** Services that are gateways or are meant to be. */
  readonly services: readonly Service[];
  readonly unreadable: readonly Unreadable[];
  readonly suppressions: readonly JudgedSuppression[];
}

/**
 * Findings of all rules that the configuration leaves on, sorted by path, place and rule, each once. The fingerprint is made
 * of rule, path and words; for a rule about a host also of the other places, since with another service it is another
 * collision. `onRule` is told which rule is next.
 */
export function check(
  subjects: Partial<Subjects>,
  rules: readonly Rule[],
  config: Pick<Config, 'rules' | 'pedantic'>,
  onRule: (rule: Rule) => void = () => {},
): readonly Finding[] {
  const found = rules.flatMap((rule) => {
    onRule(rule);
    const severity = severityOf(rule, config);
    return severity === 'off' ? [] : draftsOf(rule, subjects).map((draft) => ({ ...draft, rule: rule.id, severity }));
  });
  const sorted = unique(found).sort(compareFindings);
  const ofHost = new Set(rules.filter((rule) => rule.host !== undefined).map(({ id }) => id));
  const occurrences = new Map<string, number>();
  return sorted.map(({ rule, severity, ...draft }) => {
    const others = ofHost.has(rule) ? (draft.related ?? []) : [];
    const identity = [rule, wordsOf(draft.span), ...others.map(({ span }) => wordsOf(span)).sort()].join('\0');
    const occurrence = occurrences.get(identity) ?? 0;
    occurrences.set(identity, occurrence + 1);
    return {
      ...draft,
      rule,
      severity,
      related: draft.related ?? [],
      url: `docs/rules/${rule}.md`,
      fingerprint: createHash('sha256').update(`${identity}\0${occurrence}`).digest('hex').slice(0, 32),
    };
  });
}

function wordsOf(span: Span): string {
  return `${span.source.path}\0${textOf(span).replace(/\s+/g, ' ')}`;
}

/** Orders findings by path, place and rule. */
export function compareFindings(
  a: { readonly span: Span; readonly rule: string },
  b: { readonly span: Span; readonly rule: string },
): number {
  return compareSpans(a.span, b.span) || (a.rule < b.rule ? -1 : Number(a.rule > b.rule));
}

/** The severity that the configuration leaves a rule; `off` also for a pedantic one that nobody asked for. */
export function severityOf(rule: Rule, config: Pick<Config, 'rules' | 'pedantic'>): Severity | 'off' {
  return config.rules[rule.id] ?? (rule.pedantic && !config.pedantic ? 'off' : rule.severity);
}

function draftsOf(rule: Rule, subjects: Partial<Subjects>): readonly Draft[] {
  const { hosts = [], services = [], unreadable = [], suppressions = [] } = subjects;
  return [
    ...(rule.unreadable === undefined ? [] : unreadable.flatMap(rule.unreadable)),
    ...(rule.suppression === undefined ? [] : suppressions.flatMap(rule.suppression)),
    ...(rule.service === undefined ? [] : services.flatMap(rule.service)),
    ...hosts.flatMap((host) => [
      ...(rule.host?.(host) ?? []),
      ...(rule.gateway === undefined ? [] : host.gateways.flatMap((gateway) => rule.gateway?.(gateway, host) ?? [])),
    ]),
  ];
}

interface Found extends Draft {
  readonly rule: string;
  readonly severity: Severity;
}

/**
 * A template's instances, a file that goes to several hosts and a loop give the same finding many times; one is enough. What
 * would have to be written differently for each of them repairs none.
 */
function unique(found: readonly Found[]): Found[] {
  const seen = new Map<string, Found>();
  for (const one of found) {
    const places = [one.span, ...(one.related ?? []).map(({ span }) => span)];
    const key = [one.rule, ...places.map((span) => `${span.source.path}:${span.start}-${span.end}`)].join('\0');
    const first = seen.get(key);
    if (first === undefined) seen.set(key, one);
    else if (!hasSameEdits(first, one)) seen.set(key, withoutFix(first));
  }
  return [...seen.values()];
}

function hasSameEdits({ fix: a }: Found, { fix: b }: Found): boolean {
  const edits = b?.edits ?? [];
  return (
    a?.edits.length === b?.edits.length && (a?.edits ?? []).every((edit, at) => isSameEdit(edit, edits[at] as Edit))
  );
}

function withoutFix({ fix: _, ...found }: Found): Found {
  return found;
}
