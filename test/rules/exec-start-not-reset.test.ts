import { describe, expect, it } from 'vitest';
import { dropIn, messagesOf, userGateway } from '../support/rules.ts';

const MORE = 'ExecStart=hermes --profile a gateway run -v';

describe('exec-start-not-reset', () => {
  it.each([
    [
      'a drop-in that adds a command',
      { ...userGateway('a'), ...dropIn('hermes-gateway-a.service', `[Service]\n${MORE}\n`) },
      1,
    ],
    ['two commands in the unit', userGateway('a', { service: MORE }), 1],
    [
      'a drop-in that empties the list first',
      { ...userGateway('a'), ...dropIn('hermes-gateway-a.service', `[Service]\nExecStart=\n${MORE}\n`) },
      0,
    ],
    ['oneshot', userGateway('a', { service: `Type=oneshot\n${MORE}`, restart: '' }), 0],
    [
      'a drop-in that brings the only command',
      {
        ...userGateway('a', { exec: '' }),
        ...dropIn('hermes-gateway-a.service', `[Service]\n${MORE}\n`),
      },
      0,
    ],
  ])('%s', async (_name, files, count) => {
    expect(await messagesOf('exec-start-not-reset', files)).toHaveLength(count);
  });
});
