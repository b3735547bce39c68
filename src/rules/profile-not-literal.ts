import type { Draft } from '../finding.ts';
import type { Gateway } from '../gateway.ts';
import type { Piece, Text } from '../text.ts';
import type { Rule } from './rule.ts';
import { flagOf } from './shared/lookup.ts';
import { nameOf } from './shared/managers.ts';
import { quote } from './shared/words.ts';

export const profileNotLiteral: Rule = {
  id: 'profile-not-literal',
  family: 'Pinned profile',
  severity: 'warning',
  summary: 'The value of the profile flag is a variable or a command substitution that the repository does not fix.',
  gateway: check,
};

function check(gateway: Gateway): readonly Draft[] {
  const flag = flagOf(gateway);
  if (flag?.value === undefined) return [];
  const open = openPart(flag.value, gateway);
  if (open?.unknown === undefined) return [];
  return [
    {
      span: flag.span,
      message:
        `${nameOf(gateway.service)} runs profile ${quote(flag.value.value)}, which the repository does not fix: ` +
        `${open.unknown.reason}. Nothing here proves that no other gateway of the host gets the same profile. ` +
        'Write the name itself, or set the variable where the service is declared.',
    },
  ];
}

/** What is open in the flag's value, the instance of a template aside: that one is the pin of each of its instances. */
function openPart(value: Text, { service }: Gateway): Piece | undefined {
  const isInstance = (piece: Piece) => service.instance !== undefined && /^%[iIj]$/.test(piece.text);
  return value.unknowns().find((piece) => !isInstance(piece));
}
