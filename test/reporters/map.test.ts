import { expect, test } from 'vitest';
import { mapReport } from '../../src/reporters/map.ts';
import { gateway, marked, result, service } from '../support/result.ts';

const span = marked('a.service', 'ExecStart=⟦hermes⟧\n');
const PLAIN = { color: false };

test('the map has one aligned row for each gateway, and a question mark where nothing is known', () => {
  const unknown = gateway(span, {
    service: service(span, { name: 'hermes-gateway-日本.service', scope: 'system' }),
    profile: { name: null, state: 'unpinned', why: [] },
    home: null,
    lock: null,
    logs: [],
    host: 'server',
  });
  expect(mapReport(result({ gateways: [gateway(span), unknown] }), PLAIN)).toBe(
    `SERVICE                      MANAGER  SCOPE   PROFILE  PINNED              HOME                     LOCK                                  LOG                                       HOST
hermes-gateway.service       systemd  user    code     by flag             ~/.hermes/profiles/code  ~/.hermes/profiles/code/gateway.lock  ~/.hermes/profiles/code/logs/gateway.log  laptop
hermes-gateway-日本.service  systemd  system  ?        no: active_profile  ?                        ?                                     ?                                         server
`,
  );
});

test('a command that only starts a service is no gateway of its own, and the map says so', () => {
  const starter = gateway(span, { manages: true });
  expect(mapReport(result({ gateways: [starter] }), PLAIN)).toContain('by flag; only starts a service');
});

test('a map without gateways says so', () => {
  expect(mapReport(result({ files: 3 }), PLAIN)).toBe('No gateway found: 3 files read, 0 services, 0 gateways\n');
});

test('names of the repository cannot break the table', () => {
  const hostile = gateway(span, { host: 'a\x1b[2J\nb' });
  expect(mapReport(result({ gateways: [hostile] }), PLAIN).split('\n')[1]).toMatch(/a\\x1b\[2J\\nb$/);
});
