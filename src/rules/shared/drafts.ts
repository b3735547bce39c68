/** What rules return, where several return the same kind of thing. */
import type { Draft, Fix } from '../../finding.ts';
import type { Gateway } from '../../gateway.ts';
import type { ProblemKind, Service } from '../../service.ts';
import { profileWords } from './words.ts';

/** The service check of a rule whose facts are the manager's: the format has found them, the rule reports them. */
export function fromProblems(kind: ProblemKind): (service: Service) => readonly Draft[] {
  return (service) =>
    service.problems
      .filter((problem) => problem.kind === kind)
      .map(({ span, message, related, fix }) => ({ span, message, ...(related && { related }), ...(fix && { fix }) }));
}

/** The fix that pins a gateway to a profile with a flag where a person would write it; none where no place is certain. */
export function pinFix(gateway: Gateway, name: string): Fix | undefined {
  if (gateway.flagPosition === undefined) return undefined;
  return {
    title: `Pin ${gateway.service.name} to ${profileWords(name)}`,
    edits: [{ span: gateway.flagPosition, text: `--profile ${name} ` }],
  };
}
