import type { Draft } from '../finding.ts';
import type { Gateway, Host } from '../gateway.ts';
import type { Span } from '../source.ts';
import type { Rule } from './rule.ts';
import { groupBy, residents } from './shared/groups.ts';
import { variableOf } from './shared/lookup.ts';
import { nameOf } from './shared/managers.ts';

export const lockDirSplit: Rule = {
  id: 'lock-dir-split',
  family: 'Locks and logs',
  severity: 'warning',
  summary:
    'Gateways of one host and user keep their bot-token locks in different directories, so none sees the others.',
  host: check,
};

/** The variables that decide, the strongest first. */
const VARIABLES = ['HERMES_GATEWAY_LOCK_DIR', 'XDG_STATE_HOME', 'HOME'];

function check(host: Host): readonly Draft[] {
  const groups = [...groupBy(residents(host), ({ tokenLocks }) => tokenLocks?.key ?? null).values()];
  if (groups.length < 2) return [];
  groups.sort((a, b) => b.length - a.length || Number(isMoved(a)) - Number(isMoved(b)));
  const [usual, ...others] = groups.map((group) => group[0]) as [Gateway, ...Gateway[]];
  const odd = others[0] as Gateway;
  return [
    {
      span: deciding(odd),
      message: `${described(odd)}, ${nameOf(usual.service)} in ${usual.tokenLocks?.path}: neither sees the other's locks, so two gateways that are given one bot token both poll it, where Hermes would refuse the second. Give all gateways of this user one HERMES_GATEWAY_LOCK_DIR, XDG_STATE_HOME and HOME, or set none of them.`,
      related: [usual, ...others.slice(1)].map((gateway) => ({
        span: deciding(gateway),
        label: described(gateway),
      })),
    },
  ];
}

function described({ service, tokenLocks }: Gateway): string {
  return `${nameOf(service)} keeps its bot-token locks in ${tokenLocks?.path}`;
}

function isMoved(group: readonly Gateway[]): boolean {
  return group.some(({ service }) => VARIABLES.some((name) => variableOf(service, name) !== undefined));
}

function deciding({ service, span }: Gateway): Span {
  return VARIABLES.map((name) => variableOf(service, name)?.span).find((found) => found !== undefined) ?? span;
}
