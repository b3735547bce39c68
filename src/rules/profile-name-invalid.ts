import type { Draft } from '../finding.ts';
import type { Gateway } from '../gateway.ts';
import { type Span, textOf } from '../source.ts';
import type { Text } from '../text.ts';
import type { Rule } from './rule.ts';
import { likely } from './shared/drafts.ts';
import { nameOf } from './shared/managers.ts';
import { outcomeWords, quote } from './shared/words.ts';

export const profileNameInvalid: Rule = {
  id: 'profile-name-invalid',
  family: 'Pinned profile',
  severity: 'error',
  summary:
    'The profile flag names what cannot be a profile: upper case, other characters than `a-z0-9_-`, a reserved word.',
  gateway: (gateway) =>
    gateway.flags.flatMap(({ outcome, span, value }) =>
      outcome === 'invalid-name' && value !== undefined ? [draft(gateway, span, value)] : [],
    ),
};

function draft(gateway: Gateway, span: Span, value: Text): Draft {
  const name = value.value;
  const lower = name.trim().toLowerCase();
  const isMeant = lower !== name && /^[a-z0-9][a-z0-9_-]{0,63}$/.test(lower);
  const remedy = isMeant ? `Write ${quote(lower)}.` : 'Give the profile another name.';
  const place = value.span();
  const isWritten = textOf(place) === name;
  const fix = isMeant && isWritten ? likely(`Write ${quote(lower)}`, [{ span: place, text: lower }]) : undefined;
  return {
    span,
    ...(fix && { fix }),
    message: `${quote(name)} ${fault(name)}. With it ${nameOf(gateway.service)} ${outcomeWords(gateway)}. ${remedy}`,
  };
}

function fault(name: string): string {
  if (name === '') return 'is no profile name: it is empty';
  if (/^[a-z0-9][a-z0-9_-]{0,63}$/.test(name)) return 'cannot be a profile name: Hermes keeps that word for itself';
  return 'is no profile name: those are up to 64 of "a-z", "0-9", "_" and "-", the first a letter or a digit';
}
