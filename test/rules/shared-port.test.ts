import { expect, it } from 'vitest';
import type { Files } from '../support/lint.ts';
import { messagesOf, systemGateway, templateGateway, testRule, unit, userGateway } from '../support/rules.ts';

const set = (line: string) => ({ service: `Environment=${line}` });

const PORT = 'API_SERVER_PORT=8642';

/** Two compose services on one port, each with lines of its own. */
const compose = (...services: readonly (readonly string[])[]): Files => ({
  'compose.yaml': [
    'services:',
    ...services.flatMap((lines, index) => [
      `  box${index}:`,
      ...[
        'image: nousresearch/hermes-agent',
        'command: gateway run',
        'restart: always',
        `volumes: ["/srv/${index}:/opt/data"]`,
        `environment: [${PORT}]`,
        ...lines,
      ].map((line) => `    ${line}`),
    ]),
    '',
  ].join('\n'),
});

const quadlet = (name: string, ...lines: readonly string[]): Files => ({
  [`etc/containers/systemd/${name}.container`]: [
    '[Container]',
    'Image=docker.io/nousresearch/hermes-agent',
    'Exec=gateway run',
    `Volume=/srv/${name}:/opt/data`,
    `Environment=${PORT}`,
    ...lines,
    '',
  ].join('\n'),
});

/** A unit that starts a container. */
const docker = (name: string, options: string, service = ''): Files => ({
  [`etc/systemd/system/${name}.service`]: unit({
    exec: `/usr/bin/docker run --rm -v /srv/${name}:/opt/data ${options} nousresearch/hermes-agent gateway run`,
    service,
  }),
});

const pod = (name: string): string =>
  [
    'apiVersion: apps/v1',
    'kind: Deployment',
    `metadata: { name: ${name} }`,
    'spec:',
    '  template:',
    '    spec:',
    '      hostNetwork: true',
    '      containers:',
    '        - name: gateway',
    '          image: nousresearch/hermes-agent',
    '          args: [gateway, run]',
    '          env: [{ name: API_SERVER_PORT, value: "8642" }]',
    '',
  ].join('\n');

/** A playbook that starts two containers, by the module and the line that says which network each uses. */
const playbook = (...tasks: readonly (readonly [module: string, network: string])[]): Files => ({
  'playbook.yml': [
    '- hosts: box',
    '  tasks:',
    ...tasks.flatMap(([module, network], index) => [
      `    - ${module}:`,
      `        name: box${index}`,
      '        image: nousresearch/hermes-agent',
      '        command: gateway run',
      `        env: { API_SERVER_PORT: "8642" }`,
      `        volumes: ["/srv/${index}:/opt/data"]`,
      `        ${network}`,
    ]),
    '',
  ].join('\n'),
});

testRule('shared-port', [
  [
    'containers of a playbook in the network of the host',
    playbook(
      ['community.docker.docker_container', 'network_mode: host'],
      ['containers.podman.podman_container', 'network: host'],
    ),
    ['API_SERVER_PORT: "8642"'],
  ],
  [
    'containers of a playbook in other networks',
    playbook(
      ['community.docker.docker_container', 'network_mode: bridge'],
      ['containers.podman.podman_container', 'network: host'],
    ),
    [],
  ],
  [
    'the same variable',
    { ...userGateway('a', set('API_SERVER_PORT=8642')), ...userGateway('b', set('API_SERVER_PORT=8642')) },
    ['API_SERVER_PORT=8642'],
  ],
  [
    'two variables',
    { ...userGateway('a', set('LINE_PORT=8646')), ...userGateway('b', set('"MSGRAPH_WEBHOOK_PORT=8646"')) },
    ['LINE_PORT=8646'],
  ],
  ...[
    'WECOM_CALLBACK_PORT',
    'BLUEBUBBLES_WEBHOOK_PORT',
    'FEISHU_WEBHOOK_PORT',
    'SMS_WEBHOOK_PORT',
    'WHATSAPP_CLOUD_WEBHOOK_PORT',
    'TEAMS_PORT',
    'A2A_PORT',
    'WEBHOOK_PORT',
  ].map(
    (name) =>
      [
        `the port of ${name}`,
        { ...userGateway('a', set(`${name}=80`)), ...userGateway('b', set(`${name}=80`)) },
        [`${name}=80`],
      ] as const,
  ),
  ...['0', '080', '123456', '80a', '-1', ''].map(
    (port) =>
      [
        `"${port}", which is no port`,
        { ...userGateway('a', set(`TEAMS_PORT=${port}`)), ...userGateway('b', set(`TEAMS_PORT=${port}`)) },
        [],
      ] as const,
  ),
  [
    'a port of five digits, with blanks around it',
    { ...userGateway('a', set('"TEAMS_PORT= 65000 "')), ...userGateway('b', set('TEAMS_PORT=65000')) },
    ['"TEAMS_PORT= 65000 "'],
  ],
  ...['false', '0', 'no', 'OFF', ' false '].map(
    (word) =>
      [
        `switched off by "${word}"`,
        {
          ...userGateway('a', set('TEAMS_PORT=80')),
          ...userGateway('b', set(`TEAMS_PORT=80 "TEAMS_ENABLED=${word}"`)),
        },
        [],
      ] as const,
  ),
  ...['true', '1', 'offline', 'not false'].map(
    (word) =>
      [
        `not switched off by "${word}"`,
        {
          ...userGateway('a', set('TEAMS_PORT=80')),
          ...userGateway('b', set(`TEAMS_PORT=80 "TEAMS_ENABLED=${word}"`)),
        },
        ['TEAMS_PORT=80'],
      ] as const,
  ),
  ['every instance of a template', templateGateway(set('WEBHOOK_PORT=8644')), ['WEBHOOK_PORT=8644']],
  [
    'different ports',
    { ...userGateway('a', set('API_SERVER_PORT=8642')), ...userGateway('b', set('API_SERVER_PORT=8643')) },
    [],
  ],
  ['one gateway alone', userGateway('a', set('API_SERVER_PORT=8642 WEBHOOK_PORT=8642')), []],
  [
    'switched off',
    {
      ...userGateway('a', set('API_SERVER_PORT=8642')),
      ...userGateway('b', set('API_SERVER_PORT=8642 API_SERVER_ENABLED=false')),
    },
    [],
  ],
  [
    'a variable of another kind',
    { ...userGateway('a', set('METRICS_PORT=9000')), ...userGateway('b', set('METRICS_PORT=9000')) },
    [],
  ],
  [
    'two containers of compose in the network of the host',
    compose(['network_mode: host'], ['network_mode: "host"']),
    [PORT],
  ],
  ['two containers of compose, of which one has a network of its own', compose(['network_mode: host'], []), []],
  [
    'two containers of compose in one network of theirs',
    compose(['network_mode: bridge'], ['network_mode: bridge']),
    [],
  ],
  [
    'Quadlets in the network of the host',
    { ...quadlet('a', 'Network=host'), ...quadlet('b', 'PodmanArgs=--network=host') },
    [PORT],
  ],
  [
    'a Quadlet in a pod in the network of the host, and a unit',
    {
      ...quadlet('a', 'Pod=x.pod'),
      'etc/containers/systemd/x.pod': '[Pod]\nNetwork=host\n',
      ...systemGateway('b', set(PORT)),
    },
    [PORT],
  ],
  ['Quadlets in other networks', { ...quadlet('a', 'Network=x.network'), ...quadlet('b', 'Network=x.network') }, []],
  [
    'a Quadlet that is given another network last',
    { ...quadlet('a', 'Network=host'), ...quadlet('b', 'Network=host\nNetwork=\nNetwork=x') },
    [],
  ],
  [
    'containers that commands start in the network of the host',
    { ...docker('a', `--network host -e ${PORT}`), ...docker('b', `--net=host -e ${PORT}`) },
    [PORT],
  ],
  [
    'containers that commands start in networks of their own',
    { ...docker('a', `-e ${PORT}`), ...docker('b', `--network x -e ${PORT}`) },
    [],
  ],
  [
    'a variable of a service that does not reach the container which it starts',
    {
      ...docker('a', '--network host', `Environment=${PORT}`),
      ...docker('b', '--network host', `Environment=${PORT}`),
    },
    [],
  ],
  [
    'containers of NixOS in the network of the host',
    {
      'x.nix': `{ virtualisation.oci-containers.containers = { ${[
        'extraOptions = [ "--network=host" ]',
        'networks = [ "host" ]',
      ]
        .map(
          (network, index) =>
            `a${index} = { image = "nousresearch/hermes-agent"; cmd = [ "gateway" "run" ]; volumes = [ "/srv/${index}:/opt/data" ]; environment.API_SERVER_PORT = "8642"; ${network}; };`,
        )
        .join(' ')} }; }`,
    },
    ['API_SERVER_PORT = "8642'],
  ],
  ['pods in the network of the host, which may run on two nodes', { 'a.yaml': pod('a'), 'b.yaml': pod('b') }, []],
  [
    'a port that is not known',
    { ...userGateway('a', set('API_SERVER_PORT={{ port }}')), ...userGateway('b', set('API_SERVER_PORT={{ port }}')) },
    [],
  ],
]);

it.each([
  [
    'two gateways',
    { ...userGateway('a', set('LINE_PORT=8646')), ...userGateway('b', set('MSGRAPH_WEBHOOK_PORT=8646')) },
    'hermes-gateway-a.service and hermes-gateway-b.service listen on port 8646 (LINE_PORT and MSGRAPH_WEBHOOK_PORT): ',
  ],
  ['a template', templateGateway(set('LINE_PORT=80')), 'hermes-gateway@.service listens on port 80 (LINE_PORT): '],
])('what is said of %s', async (_name, files, part) => {
  expect((await messagesOf('shared-port', files)).join()).toContain(part);
});
