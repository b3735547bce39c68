import type { Problem, Service } from '../../service.ts';
import { textOf } from '../../source.ts';
import type { Text } from '../../text.ts';
import type { Invocation } from './invocation.ts';

const WHAT_IT_DOES: Readonly<Record<string, string>> = {
  start: "that asks the service manager to start the gateway's own unit and returns",
  restart: "that asks the service manager to restart the gateway's own unit and returns",
  stop: 'that stops the gateway and returns',
  install: "that writes the gateway's own unit and returns",
};

/**
 * Whether a service that runs such a command is meant to be the gateway: one that asks for its status is not, and a job
 * that ends may well stop it, install it or start it again.
 */
export function isMistaken({ resident }: Service, { action }: Invocation): boolean {
  return action === 'start' || (resident && Object.hasOwn(WHAT_IT_DOES, action));
}

/** A service that manages the gateway where it should be the gateway; `start` can be repaired without a doubt in a daemon. */
export function managementProblem(service: Service, { program, action, actionWord, args }: Invocation): Problem {
  const last = actionWord as Text;
  const word = last.span();
  const first = (program.at(-1) ?? last).span();
  const span = first.source === word.source ? { ...first, end: word.end } : service.span;
  const isCertain = service.resident && args.at(-1) === last && textOf(word) === 'start';
  return {
    kind: 'gateway-start-in-service',
    span,
    message: `${service.name} runs "gateway ${action}": ${WHAT_IT_DOES[action]}; it is not the gateway. The manager sees the service end at once, whatever becomes of the gateway. Use "gateway run".`,
    ...(isCertain && { fix: { title: 'Run the gateway itself', edits: [{ span: word, text: 'run' }] } }),
  };
}
