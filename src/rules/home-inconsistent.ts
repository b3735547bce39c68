import type { Draft } from '../finding.ts';
import type { Gateway, Host } from '../gateway.ts';
import type { Rule } from './rule.ts';
import { groupBy, residents } from './shared/groups.ts';
import { homeVariable } from './shared/lookup.ts';
import { nameOf } from './shared/managers.ts';
import { quote } from './shared/words.ts';

export const homeInconsistent: Rule = {
  id: 'home-inconsistent',
  family: 'Locks and logs',
  severity: 'warning',
  summary: "The homes of one host's named profiles do not lie under one root.",
  host: check,
};

function check(host: Host): readonly Draft[] {
  const named = residents(host).filter(isNamed);
  const groups = [...groupBy(named, ({ root }) => root?.key ?? null).values()].sort((a, b) => b.length - a.length);
  if (groups.length < 2) return [];
  const [usual, ...others] = groups.map((group) => group[0] as Gateway) as [Gateway, ...Gateway[]];
  const odd = others[0] as Gateway;
  return [
    {
      span: placeOf(odd),
      message: `${described(odd)}, ${described(usual)}: "hermes profile list" and active_profile know the profiles of one root only, so each command sees a part of the gateways, and one profile name can exist twice. Put the profiles under one root.`,
      related: [usual, ...others.slice(1)].map((gateway) => ({ span: placeOf(gateway), label: described(gateway) })),
    },
  ];
}

function isNamed({ profile: { name, state }, container }: Gateway): boolean {
  return (
    container === undefined && (state === 'pinned' || state === 'pinned-by-home') && name !== null && name !== 'default'
  );
}

function described({ service, profile, root }: Gateway): string {
  return `${nameOf(service)} has profile ${quote(profile.name as string)} under ${root?.path}`;
}

function placeOf(gateway: Gateway): Gateway['span'] {
  return homeVariable(gateway)?.span ?? gateway.span;
}
