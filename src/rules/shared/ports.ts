/** The ports that gateways listen on. */
import type { Gateway, Host } from '../../gateway.ts';
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
  // A container has ports of its own; what it publishes on the host stands elsewhere.
  const own = residents(host).filter(({ container }) => container === undefined);
  const groups = groupBy(own.flatMap(portsOf), ({ port }) => port);
  return [...groups.values()].filter((group) => severalIn(group) !== undefined);
}

/** The ports that the environment gives a gateway. */
export function portsOf(gateway: Gateway): readonly Port[] {
  return PORTS.flatMap((name) => {
    const variable = variableOf(gateway.service, name);
    const port = variable?.value.isKnown() ? variable.value.value.trim() : '';
    if (variable === undefined || !/^[1-9]\d{0,4}$/.test(port) || isOff(gateway, name)) return [];
    return [{ gateway, name, port, span: variable.span }];
  });
}

/** `API_SERVER_ENABLED=false` beside the port. */
function isOff({ service }: Gateway, port: string): boolean {
  const switched = variableOf(service, port.replace(/_PORT$/, '_ENABLED'))?.value.value ?? '';
  return /^\s*(?:false|0|no|off)\s*$/i.test(switched);
}
