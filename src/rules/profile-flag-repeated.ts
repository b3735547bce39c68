import type { Draft, Fix } from '../finding.ts';
import type { Gateway, ProfileFlag } from '../gateway.ts';
import type { Rule } from './rule.ts';
import { withoutWords } from './shared/drafts.ts';
import { flagOf } from './shared/lookup.ts';
import { nameOf } from './shared/managers.ts';
import { quote, writtenWords } from './shared/words.ts';

export const profileFlagRepeated: Rule = {
  id: 'profile-flag-repeated',
  family: 'Pinned profile',
  severity: 'error',
  summary: 'A second profile flag: the first one wins, and the second makes the command stop with exit 2.',
  gateway: (gateway) => {
    const first = flagOf(gateway);
    return gateway.flags.filter(({ outcome }) => outcome === 'repeated').map((flag) => draft(flag, first, gateway));
  },
};

function draft(flag: ProfileFlag, first: ProfileFlag | undefined, gateway: Gateway): Draft {
  const winner = first === undefined ? 'the first one' : quote(writtenWords(first.span, gateway.command));
  const fix = first === undefined ? undefined : removal(flag, first, gateway);
  return {
    span: flag.span,
    message:
      `${quote(writtenWords(flag.span, gateway.command))} is a second profile flag: Hermes takes ${winner} and leaves this ` +
      `one to the argument parser, which stops ${nameOf(gateway.service)} with exit 2 ("unrecognized arguments"). Remove one of the two.`,
    ...(first && { related: [{ span: first.span, label: 'this flag is read' }] }),
    ...(fix && { fix }),
  };
}

/** Only where both name the same profile is it certain which one may go. */
function removal({ span, value }: ProfileFlag, first: ProfileFlag, { command }: Gateway): Fix | undefined {
  if (value === undefined || value.value !== first.value?.value) return undefined;
  const edits = withoutWords(span, command);
  return edits && { title: 'Remove the second profile flag', edits };
}
