/** What a rule looks up in a service or a gateway. */
import type { Gateway, ProfileFlag } from '../../gateway.ts';
import type { Service, Variable } from '../../service.ts';
import { compareSpans, type Span } from '../../source.ts';
import type { Text } from '../../text.ts';

/** The environment variable as the process gets it: the last one of its name. */
export function variableOf(service: Service, name: string): Variable | undefined {
  return service.environment.findLast((variable) => variable.name === name);
}

/** The profile flag that the program reads. */
export function flagOf(gateway: Gateway): ProfileFlag | undefined {
  return gateway.flags.find((flag) => flag.outcome === 'read');
}

/** HERMES_HOME as the service sets it, unless the command itself sets another one. */
export function homeVariable({ service, profile }: Gateway): Variable | undefined {
  const found = variableOf(service, 'HERMES_HOME');
  const counts = profile.why.some(({ span }) => found !== undefined && compareSpans(span, found.span) === 0);
  return counts ? found : undefined;
}

/** The words that decide the identity: the flag, else HERMES_HOME where that is the pin, else the whole command. */
export function identitySpan(gateway: Gateway): Span {
  const { state, why } = gateway.profile;
  return flagOf(gateway)?.span ?? (state === 'pinned-by-home' ? why[0]?.span : undefined) ?? gateway.span;
}

const PROFILE_NAME = /^[a-z0-9][a-z0-9_-]{0,63}$/;

/** Whether the repository fixes the text, and it has the form of a profile's name. */
export function isKnownProfileName(text: Text): boolean {
  return text.isKnown() && PROFILE_NAME.test(text.value);
}

/** Whether a name may be written into a command as a profile's. */
export function isWritable(name: string): boolean {
  return PROFILE_NAME.test(name);
}
