import { systemGateway, testRule, userGateway } from '../support/rules.ts';

const OWN = 'Environment=HERMES_GATEWAY_LOCK_DIR=/srv/locks';

testRule('lock-dir-split', [
  [
    'one of two gateways has a directory of its own',
    { ...userGateway('default'), ...userGateway('code', { service: OWN }) },
    ['HERMES_GATEWAY_LOCK_DIR=/srv/locks'],
  ],
  [
    'by XDG_STATE_HOME',
    { ...userGateway('default'), ...userGateway('code', { service: 'Environment=XDG_STATE_HOME=/srv/state' }) },
    ['XDG_STATE_HOME=/srv/state'],
  ],
  [
    'by HOME',
    { ...userGateway('default'), ...userGateway('code', { service: 'Environment=HOME=/srv/code' }) },
    ['HOME=/srv/code'],
  ],
  [
    'the odd one of three, wherever it stands',
    { ...userGateway('a', { service: OWN }), ...userGateway('b'), ...userGateway('c', { service: OWN }) },
    ['%h/.local/bin/hermes --profile b gateway run'],
  ],
  [
    'a container, which has its own in any case',
    {
      ...userGateway('a', { service: OWN }),
      '.config/containers/systemd/box.container':
        '[Container]\nImage=nousresearch/hermes-agent\nExec=gateway run\nVolume=/srv/h:/opt/data\n',
    },
    [],
  ],
  ['all in one directory', { ...userGateway('a', { service: OWN }), ...userGateway('b', { service: OWN }) }, []],
  ['none sets anything', { ...userGateway('a'), ...userGateway('b') }, []],
  ['one gateway alone', userGateway('a', { service: OWN }), []],
  [
    'two users',
    {
      ...systemGateway('a', { service: 'User=ann' }),
      ...systemGateway('b', { service: 'User=bob' }),
    },
    [],
  ],
  [
    'a directory that is not known',
    { ...userGateway('a'), ...userGateway('b', { service: 'Environment=HERMES_GATEWAY_LOCK_DIR={{ lock_dir }}' }) },
    [],
  ],
]);
