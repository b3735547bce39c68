/** Gateways and hosts of services that are made out of nothing but words. */
import type { Draft } from '../../src/finding.ts';
import type { ActiveProfile, Gateway, Host } from '../../src/gateway.ts';
import type { ProgramContext } from '../../src/program.ts';
import { hermes } from '../../src/programs/hermes/index.ts';
import { RULES } from '../../src/rules/index.ts';
import type { Container, Restart, Service } from '../../src/service.ts';
import { SourceFile } from '../../src/source.ts';
import { Text } from '../../src/text.ts';

/** The gateway that a service runs, or the first of several; null for one that runs none. */
export function firstGateway(service: Service, context: ProgramContext): Gateway | null {
  return hermes.resolve(service, context)[0] ?? null;
}

/** The gateway that a service runs; throws for one that runs none. */
export function gatewayOf(service: Service, activeProfiles: readonly ActiveProfile[] = []): Gateway {
  const gateway = firstGateway(service, { activeProfiles, host: 'local' });
  if (gateway === null) throw new Error(`${service.name} runs no gateway`);
  return gateway;
}

/** A host with just these services. */
export function hostOf(...services: readonly Service[]): Host {
  return { name: 'local', gateways: services.map((service) => gatewayOf(service)) };
}

/** What a rule finds on such a host. */
export function drafts(id: string, ...services: readonly Service[]): readonly Draft[] {
  const rule = RULES.find((each) => each.id === id);
  const host = hostOf(...services);
  return [
    ...services.flatMap((service) => rule?.service?.(service) ?? []),
    ...(rule?.host?.(host) ?? []),
    ...host.gateways.flatMap((gateway) => rule?.gateway?.(gateway, host) ?? []),
  ];
}

/** The messages of a rule for such a host, one a line. */
export function messages(id: string, ...services: readonly Service[]): string {
  return drafts(id, ...services)
    .map(({ message }) => message)
    .join('\n');
}

/** A text that is all of a file. */
export function lone(value: string): Text {
  return Text.verbatim(new SourceFile('value', value), 0, value.length);
}

/** A policy as it stands in a file. */
export function restart(policy: Restart | null, written = `Restart=${policy}`): Pick<Service, 'restart'> {
  return { restart: { policy, span: lone(written).span() } };
}

/** A container with its data in a directory of the host. */
export function container(directory: string): Container {
  const source = lone(directory);
  const mount = { target: lone('/opt/data'), source, kind: 'bind' as const, key: directory, span: source.span() };
  return { image: lone('nousresearch/hermes-agent'), usesEntrypoint: true, mounts: [mount] };
}
