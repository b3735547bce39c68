import { describe, expect, it } from 'vitest';
import { fight } from '../../../src/rules/shared/fight.ts';
import type { Manager, Restart } from '../../../src/service.ts';
import { container, gatewayOf, lone, restart } from '../../support/gateways.ts';
import { serviceOf } from '../../support/service.ts';

/** A gateway by its name, its policy (null: not known), and whether it starts with `--replace`. */
type Row = readonly [
  name: string,
  policy: Restart | 'none' | null,
  flag?: '--replace' | 'in a container' | '',
  manager?: Manager,
];

function gateway([name, policy, flag = '', manager = 'systemd']: Row) {
  const words = flag === '--replace' ? [flag] : [];
  return gatewayOf(
    serviceOf(flag === 'in a container' ? ['gateway', 'run'] : ['hermes', '-p', 'x', 'gateway', 'run', ...words], {
      name,
      manager,
      parts: {
        ...(policy !== 'none' && restart(policy)),
        ...(policy === 'always' && { restartDelay: { text: '7', span: lone('7').span() } }),
        ...(flag === 'in a container' && { container: container('/srv/x') }),
      },
    }),
  );
}

const SECOND = 'the one that starts second exits 1 with "Gateway already running", ';
const WALL =
  'across the wall of a container neither can see or stop the process of the other (--replace does not help): where the lock ' +
  'is seen on both sides, the one that starts second exits 1, ';

describe('what gateways in one home do to each other', () => {
  it.each<[string, readonly Row[], string]>([
    [
      'no policy',
      [
        ['a', 'none'],
        ['b', 'none'],
      ],
      `${SECOND}and stays down`,
    ],
    [
      'policies that do not count after exit 1',
      [
        ['a', 'no'],
        ['b', 'on-success'],
      ],
      `${SECOND}and stays down`,
    ],
    [
      'one that is tried again',
      [
        ['a', 'on-failure'],
        ['b', 'no'],
      ],
      `${SECOND}and Restart=on-failure starts it again and again, for ever`,
    ],
    [
      'two policies',
      [
        ['a', 'always'],
        ['b', 'on-failure'],
      ],
      `${SECOND}and Restart=always with RestartSec=7 and Restart=on-failure start it again and again, for ever`,
    ],
    [
      'one policy of both',
      [
        ['a', 'on-failure'],
        ['b', 'on-failure'],
      ],
      `${SECOND}and Restart=on-failure starts it again and again, for ever`,
    ],
    [
      'one that is not known',
      [
        ['a', 'no'],
        ['b', null],
      ],
      `${SECOND}and what Restart= then does is not known here`,
    ],
    [
      'two managers of which neither is known',
      [
        ['a', null],
        ['b', null, '', 'supervisord'],
        ['c', null],
      ],
      `${SECOND}and what Restart= and autorestart= then do is not known here`,
    ],
    [
      'both replace, and both come back',
      [
        ['a', 'always', '--replace'],
        ['b', 'on-success', '--replace'],
      ],
      'both start with --replace under Restart=always with RestartSec=7 and Restart=on-success: each start stops the other with SIGTERM, which the manager then starts again, and so for ever',
    ],
    [
      'all three replace, and come back',
      [
        ['a', 'on-success', '--replace'],
        ['b', 'on-success', '--replace'],
        ['c', 'on-success', '--replace'],
      ],
      'all start with --replace under Restart=on-success: each start stops the other with SIGTERM, which the manager then starts again, and so for ever',
    ],
    [
      'two of three replace, and come back',
      [
        ['a', 'on-success', '--replace'],
        ['b', 'always'],
        ['c', 'on-success', '--replace'],
      ],
      'a and c start with --replace under Restart=on-success: each start stops the other with SIGTERM, which the manager then starts again, and so for ever',
    ],
    [
      'both replace, and one comes back',
      [
        ['a', 'always', '--replace'],
        ['b', 'on-failure', '--replace'],
      ],
      'every start of a and b (--replace) stops the one that runs with SIGTERM: b then stays down; a comes back under Restart=always with RestartSec=7 and takes over again',
    ],
    [
      'both replace, and neither comes back',
      [
        ['a', 'on-failure', '--replace'],
        ['b', 'none', '--replace'],
      ],
      'every start of a and b (--replace) stops the one that runs with SIGTERM: a and b then stay down',
    ],
    [
      'one replaces one that stays down, whatever its own policy is',
      [
        ['a', 'always', '--replace'],
        ['b', 'on-abort'],
      ],
      'every start of a (--replace) stops the one that runs with SIGTERM: b then stays down',
    ],
    [
      'one replaces one that comes back, again and again',
      [
        ['a', 'always'],
        ['b', 'always', '--replace'],
      ],
      'every start of b (--replace) stops the one that runs with SIGTERM: a comes back under Restart=always with RestartSec=7 and exits 1 with "Gateway already running", again and again',
    ],
    [
      'one replaces one that comes back once, for its policy does not count after exit 1',
      [
        ['a', 'on-success'],
        ['b', null, '--replace'],
      ],
      'every start of b (--replace) stops the one that runs with SIGTERM: a comes back under Restart=on-success and exits 1 with "Gateway already running", and then stays down',
    ],
    [
      'one replaces many',
      [
        ['a', 'always'],
        ['b', 'always'],
        ['c', 'on-success'],
        ['d', 'on-success'],
        ['e', 'no'],
        ['f', null],
        ['g', null, '', 'compose'],
        ['h', 'no', '--replace'],
      ],
      'every start of h (--replace) stops the one that runs with SIGTERM: e then stays down; ' +
        'a and b come back under Restart=always with RestartSec=7 and exit 1 with "Gateway already running", again and again; ' +
        'c and d come back under Restart=on-success and exit 1 with "Gateway already running", and then stay down; ' +
        'what becomes of f and compose service g is up to Restart= and restart:, which is not known here',
    ],
    [
      'a container beside a unit, where --replace does not help',
      [
        ['a', 'always', '--replace'],
        ['b', 'no', 'in a container', 'compose'],
      ],
      `${WALL}and Restart=always with RestartSec=7 starts it again and again, for ever; where it is not (a virtual machine, network storage), both answer with the same bots and write over the same sessions`,
    ],
  ])('%s', (_, rows, expected) => expect(fight(rows.map(gateway))).toBe(expected));
});
