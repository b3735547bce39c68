/** Why a gateway runs the profile that it runs, as a chain of places from the first cause to the result. */
import type { Gateway, ProfileFlag, Reason } from '../../gateway.ts';
import type { Container } from '../../service.ts';
import { type Span, textOf } from '../../source.ts';
import type { Text } from '../../text.ts';
import type { Invocation } from './invocation.ts';
import type { Judgement } from './outcomes.ts';
import { displayPath } from './paths.ts';
import type { Setting } from './setting.ts';
import { mountOf } from './storage.ts';

interface Evidence {
  readonly invocation: Invocation;
  readonly setting: Setting;
  readonly judgements: readonly Judgement[];
  readonly state: Gateway['profile']['state'];
  readonly flags: readonly ProfileFlag[];
  readonly container: Container | 'running' | undefined;
}

/** The chain for a readable command; what makes one unreadable explains itself. */
export function explain(evidence: Evidence): readonly Reason[] {
  const flag = evidence.flags.find(({ outcome }) => outcome === 'read');
  if (evidence.state === 'pinned' && flag !== undefined)
    return [...becauseOfFlag(flag), ...becauseOfHome(evidence, 'root')];
  if (evidence.state === 'pinned-by-home') return becauseOfHome(evidence, 'pin');
  if (evidence.state === 'volume' || evidence.state === 'unknown') return becauseOfContainer(evidence);
  return [...becauseOfCommand(evidence), ...becauseOfHome(evidence, 'none'), ...becauseOfActive(evidence)];
}

function becauseOfFlag({ span, value }: ProfileFlag): readonly Reason[] {
  const name = (value as Text).value;
  const flag = /^["']?-p/.test(textOf(span)) ? '-p' : '--profile';
  return [
    ...originsOf(value as Text).map((origin) => ({ span: origin, text: `"${name}" comes from here` })),
    { span, text: `${flag} ${name} names the profile` },
  ];
}

/** What HERMES_HOME does: it is the pin, the root under which the named profile lies, or neither. */
function becauseOfHome({ setting }: Evidence, role: 'pin' | 'root' | 'none' | 'volume'): readonly Reason[] {
  const { homeSpan, open, openRoot, symbols, env } = setting;
  if (homeSpan === undefined) {
    return open === undefined
      ? []
      : [{ span: open.span, text: `${open.name ?? 'HERMES_HOME'} may be set from outside: ${open.reason}` }];
  }
  if (role === 'root' && openRoot !== undefined) return [{ span: homeSpan, text: openRoot.reason }];
  const value = symbols.show(displayPath(env.HERMES_HOME ?? ''));
  const text = {
    pin: `HERMES_HOME=${value} is the home`,
    root: `HERMES_HOME=${value} says which root the profile lies under`,
    none: `HERMES_HOME=${value} is no profile's home, so it pins nothing`,
    volume: `HERMES_HOME=${value} is the root in the container`,
  }[role];
  return [{ span: homeSpan, text }];
}

/** Without a flag, what counts is the container's: its data volume, or its own environment. */
function becauseOfContainer(evidence: Evidence): readonly Reason[] {
  const { invocation, container, setting } = evidence;
  const span = placeOfGateway(invocation);
  if (container === 'running') {
    const text = 'no profile flag is read here, and the environment of the container is not written in this service';
    return [{ span, text }];
  }
  const home = setting.env.HERMES_HOME;
  const mount = home === undefined ? undefined : mountOf(home, container as Container);
  const text =
    invocation.entry === 'image'
      ? 'the image itself starts the gateways of its data volume'
      : "no profile flag is read here, and the container's data volume is a root of its own";
  return [
    ...becauseOfHome(evidence, 'volume'),
    ...(mount === undefined
      ? []
      : [{ span: mount.span, text: `${setting.symbols.show(home ?? '')} lies in this mount` }]),
    { span, text },
  ];
}

function becauseOfCommand({ invocation, judgements }: Evidence): readonly Reason[] {
  const follows = judgements.some(({ result }) => result.kind === 'active');
  const text = follows ? 'no profile flag is read here, so active_profile decides' : 'no profile flag is read here';
  return [{ span: placeOfGateway(invocation), text }];
}

/** The word `gateway`, or the last that names a program which is nothing but the gateway. */
function placeOfGateway({ args, gatewayAt, program }: Invocation): Span {
  return (args[gatewayAt] ?? (program.at(-1) as Text)).span();
}

function becauseOfActive({ judgements }: Evidence): readonly Reason[] {
  const active = judgements.flatMap(({ result }) => (result.kind === 'active' && result.active) || []).at(-1);
  return active?.span === undefined ? [] : [{ span: active.span, text: `active_profile says "${active.name}"` }];
}

function originsOf(value: Text): readonly Span[] {
  return value.pieces.flatMap(({ origin }) => origin ?? []);
}
