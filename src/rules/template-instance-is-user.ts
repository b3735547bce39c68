import type { Draft } from '../finding.ts';
import type { Gateway } from '../gateway.ts';
import { type Span, textOf } from '../source.ts';
import type { Rule } from './rule.ts';
import { identitySpan } from './shared/lookup.ts';
import { quote, written } from './shared/words.ts';

const INSTANCE = /%[iI]/;
const HOME_OF_INSTANCE = /(?:\/home\/|\/Users\/|~)%[iI](?![a-zA-Z0-9_-])/;

export const templateInstanceIsUser: Rule = {
  id: 'template-instance-is-user',
  family: 'Pinned profile',
  severity: 'warning',
  summary: 'A template takes its instance both for the profile and for a Linux user (`User=%i`, `/home/%i`).',
  gateway: check,
};

function check(gateway: Gateway): readonly Draft[] {
  const profile = identitySpan(gateway);
  if (gateway.service.instance === undefined || profile === gateway.span || !INSTANCE.test(textOf(profile))) return [];
  const user = userSpan(gateway);
  if (user === undefined) return [];
  return [
    {
      span: profile,
      message:
        `${quote(written(profile))} takes the instance for a profile, and ${quote(written(user))} takes it for a Linux user: ` +
        `an instance "alice" needs a user alice and, in that user's home, a profile alice that nobody may have created. ` +
        'Write "--profile default" if each user runs one gateway, or name the user in full if each instance is a profile.',
      related: [{ span: user, label: 'the instance is a user here' }],
    },
  ];
}

/** Where the service says that its instance is the name of a user. */
function userSpan({ service, command }: Gateway): Span | undefined {
  for (const { key, value, effective } of service.settings) {
    if (!effective) continue;
    const span = { ...value.span(), start: key.span().start };
    const isUser = key.value === 'User' || key.value === 'Group' ? INSTANCE.test(textOf(span)) : false;
    if (isUser || (!key.value.startsWith('Exec') && HOME_OF_INSTANCE.test(textOf(span)))) return span;
  }
  return command.words.map((word) => word.span()).find((span) => HOME_OF_INSTANCE.test(textOf(span)));
}
