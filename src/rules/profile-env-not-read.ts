import type { Draft } from '../finding.ts';
import type { Gateway, Host } from '../gateway.ts';
import type { Span } from '../source.ts';
import type { Text } from '../text.ts';
import type { Rule } from './rule.ts';
import { pinFix } from './shared/drafts.ts';
import { isKnownProfileName, variableOf } from './shared/lookup.ts';
import { nameOf } from './shared/managers.ts';
import { outcomeWords, quote } from './shared/words.ts';

export const profileEnvNotRead: Rule = {
  id: 'profile-env-not-read',
  family: 'Pinned profile',
  severity: 'error',
  summary: 'HERMES_PROFILE is set and no profile flag is: that variable never selects a profile.',
  gateway: check,
};

function check(gateway: Gateway, host: Host): readonly Draft[] {
  const found = hermesProfile(gateway);
  const { state, name } = gateway.profile;
  if (found === undefined || gateway.flags.length > 0) return [];
  // A container's data volume is the pin: that it holds the named profile as well, nothing says.
  if (state !== 'unpinned' && state !== 'pinned-by-home') return [];
  if (state === 'pinned-by-home' && (name ?? 'default') === found.value.value) return [];
  const wanted = isKnownProfileName(found.value) ? found.value.value : null;
  const fix = wanted === null || state !== 'unpinned' ? undefined : pinFix(gateway, wanted, host);
  return [
    {
      span: found.span,
      message:
        `HERMES_PROFILE=${quote(found.value.value)} selects no profile, no release reads it for that: ` +
        `${nameOf(gateway.service)} ${outcomeWords(gateway)}. ${remedy(gateway, wanted ?? 'NAME')}`,
      ...(fix && { fix }),
    },
  ];
}

/** An entry point that is nothing but the gateway has no word for it, and knows no flag. */
function remedy({ command }: Gateway, name: string): string {
  const hasWord = command.words.some(({ value }) => value.split(/\s+/).includes('gateway'));
  return hasWord
    ? `Add "--profile ${name}" before "gateway".`
    : `Start it with "hermes --profile ${name} gateway run" instead.`;
}

/** From the service's environment, or set by `env` on the command line. */
function hermesProfile({ service, command }: Gateway): { readonly value: Text; readonly span: Span } | undefined {
  const prefix = 'HERMES_PROFILE=';
  const word = command.argv.find(({ value }) => value.startsWith(prefix));
  const found =
    word === undefined
      ? variableOf(service, 'HERMES_PROFILE')
      : { value: word.slice(prefix.length), span: word.span() };
  return found?.value.value === '' ? undefined : found;
}
