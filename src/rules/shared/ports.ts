/** The ports that gateways listen on. */
import type { Gateway, Host } from '../../gateway.ts';
import type { Variable } from '../../service.ts';
import { groupBy, residents, severalIn } from './groups.ts';
import { variableOf } from './lookup.ts';

/** Variables that set the port on which a gateway listens. */
const PORTS = [
  'API_SERVER_PORT',
  'WEBHOOK_PORT',
  'WECOM_CALLBACK_PORT',
  'BLUEBUBBLES_WEBHOOK_PORT',
  'MSGRAPH_WEBHOOK_PORT',
  'LINE_PORT',
  'FEISHU_WEBHOOK_PORT',
  'SMS_WEBHOOK_PORT',
  'WHATSAPP_CLOUD_WEBHOOK_PORT',
  'TEAMS_PORT',
  'A2A_PORT',
];

export interface Port {
  readonly gateway: Gateway;
  /** The variable that sets it. */
  readonly name: string;
  readonly port: string;
  readonly span: Gateway['span'];
}

/** The ports of a host that several services listen on, each with all who do. */
export function sharedPorts(host: Host): readonly (readonly Port[])[] {
  const groups = groupBy(residents(host).flatMap(portsOf), ({ port }) => port);
  return [...groups.values()].filter((group) => severalIn(group) !== undefined);
}

/** The ports of its host that the environment gives a gateway. */
export function portsOf(gateway: Gateway): readonly Port[] {
  // Another container has ports of its own; what it publishes on the host stands elsewhere.
  if (gateway.container !== undefined && !gateway.container.usesHostNetwork) return [];
  return PORTS.flatMap((name) => {
    const variable = given(gateway, name);
    const port = variable?.value.isKnown() ? variable.value.value.trim() : '';
    if (variable === undefined || !/^[1-9]\d{0,4}$/.test(port) || isOff(gateway, name)) return [];
    return [{ gateway, name, port, span: variable.span }];
  });
}

/** `API_SERVER_ENABLED=false` beside the port. */
function isOff(gateway: Gateway, port: string): boolean {
  const switched = given(gateway, port.replace(/_PORT$/, '_ENABLED'))?.value.value ?? '';
  return /^\s*(?:false|0|no|off)\s*$/i.test(switched);
}

/** A variable as the gateway gets it. A container that the service's command starts has only those that the command hands on. */
function given({ service, container, command }: Gateway, name: string): Pick<Variable, 'value' | 'span'> | undefined {
  if (container === undefined || service.container !== undefined) return variableOf(service, name);
  const prefix = `${name}=`;
  const word = command.argv.findLast(({ value }) => value.startsWith(prefix));
  return word && { value: word.slice(prefix.length), span: word.span() };
}
