import { activeValue, describeEras, type Threat, threats } from '../collisions.ts';
import type { Draft, Fix } from '../finding.ts';
import type { ActiveProfile, Gateway, Host, Outcome } from '../gateway.ts';
import type { Text } from '../text.ts';
import type { Rule } from './rule.ts';
import { pinFix } from './shared/drafts.ts';
import { homeVariable, identitySpan, variableOf } from './shared/lookup.ts';
import { nameBeside, nameOf } from './shared/managers.ts';
import { templateFix } from './shared/templates.ts';
import { listing, outcomeWords, quote, writtenWords } from './shared/words.ts';

type Active = Extract<Outcome['result'], { kind: 'active' }>;

/** On a host with many gateways the first few make the point; the rest is counted. */
const MOST_DANGERS = 12;
const MOST_SENTENCES = 3;

export const profileNotPinned: Rule = {
  id: 'profile-not-pinned',
  family: 'Pinned profile',
  severity: 'error',
  summary: 'The command of a gateway has no profile flag, so `active_profile` decides which profile it runs.',
  gateway: check,
};

function check(gateway: Gateway, host: Host): readonly Draft[] {
  const active = gateway.outcomes.map(({ result }) => result).findLast((result) => result.kind === 'active');
  if (gateway.profile.state !== 'unpinned' || active === undefined) return [];
  const all = threats(gateway, host);
  const today = active.active && activeValue(active.active.name);
  const now = all.filter(({ value }) => value === today);
  const later = all.filter(({ value }) => value !== today);
  const dangers = [...now, ...later].slice(0, MOST_DANGERS);
  const name = freeProfile(gateway, active, all);
  const fix = name === null ? templateFix(gateway) : pinning(gateway, name, host);
  return [
    {
      span: gateway.span,
      message: [fact(gateway), consequence(gateway, active, now, later), remedy(gateway, name)].join(' '),
      related: [...activeSpan(active), ...dangers.map((danger) => relatedOf(danger, gateway))],
      ...(fix && { fix }),
    },
  ];
}

function fact(gateway: Gateway): string {
  const home = homeVariable(gateway);
  const flag = gateway.flags[0];
  const almost =
    flag !== undefined
      ? ` that Hermes reads (${quote(writtenWords(flag.span, gateway.command))} is none)`
      : home !== undefined
        ? ` (${quote(`HERMES_HOME=${home.value.value}`)} is ${isFilledIn(home.value) ? 'not known here' : 'no pin'})`
        : '';
  return `${nameOf(gateway.service)} names no profile${almost}: it ${outcomeWords(gateway)}.`;
}

/** Whether a value hangs on more than the home directory of the account. */
function isFilledIn(value: Text): boolean {
  return value.unknowns().some((piece) => piece.unknown?.symbol !== 'home');
}

/** What the file says today, and what it would take for the gateway to run in another one's home. */
function consequence(gateway: Gateway, { active }: Active, now: readonly Threat[], later: readonly Threat[]): string {
  const sentences: string[] = [];
  if (active !== undefined) {
    const owners = now.length === 0 ? '' : `: the home of ${namesOf(now, gateway)}`;
    sentences.push(`That file says ${quote(active.name)} in ${sourceOf(active)}${owners}.`);
  }
  const values = new Set(later.map((danger) => danger.value));
  for (const value of [...values].slice(0, MOST_SENTENCES + 1)) {
    const cause = value === null ? 'Without that file, or with "default" in it,' : `With ${quote(value)} there`;
    sentences.push(
      `${cause} it runs in the home of ${namesOf(
        later.filter((danger) => danger.value === value),
        gateway,
      )}.`,
    );
  }
  if (sentences.length > MOST_SENTENCES) {
    return `${sentences.slice(0, MOST_SENTENCES).join(' ')} So it is with other gateways of this host.`;
  }
  if (now.length + later.length > 0) return sentences.join(' ');
  return [
    ...sentences,
    'A "hermes profile use NAME" on the host makes it another profile\'s gateway at its next start.',
  ].join(' ');
}

function sourceOf({ span }: ActiveProfile): string {
  return span === undefined ? 'the configuration' : 'this repository';
}

function namesOf(dangers: readonly Threat[], gateway: Gateway): string {
  return listing([...new Set(dangers.map(({ other }) => nameBeside(other, gateway)))]);
}

function remedy(gateway: Gateway, name: string | null): string {
  const hint = gateway.service.instance === undefined ? '' : ' ("--profile %i" where the instance is the profile)';
  return `Add "--profile ${name ?? 'NAME'}"${hint} before "gateway".`;
}

/**
 * The profile that the service's own name says is meant, where a flag for it keeps the home that there is without the
 * file, and no other gateway of the host has that home.
 */
function freeProfile({ namedProfile }: Gateway, { root, fallback }: Active, all: readonly Threat[]): string | null {
  const isTaken = all.some(({ value }) => (value ?? 'default') === namedProfile);
  return isTaken || root.path !== fallback.path ? null : (namedProfile ?? null);
}

/** A fix only where nothing else in the service hints at another profile. */
function pinning(gateway: Gateway, name: string, host: Host): Fix | undefined {
  const hasHint = gateway.flags.length > 0 || variableOf(gateway.service, 'HERMES_PROFILE') !== undefined;
  return hasHint ? undefined : pinFix(gateway, name, host);
}

function activeSpan({ active }: Active): Draft['related'] & object {
  if (active?.span === undefined) return [];
  return [{ span: active.span, label: `active_profile says ${quote(active.name)}` }];
}

function relatedOf({ other, value, eras }: Threat, gateway: Gateway): { span: Gateway['span']; label: string } {
  const cause = value === null ? 'without active_profile' : `with ${quote(value)} in active_profile`;
  return {
    span: identitySpan(other),
    label: `${cause} both run in the home of ${nameBeside(other, gateway)} (${describeEras(eras)})`,
  };
}
