import { describe, expect, it } from 'vitest';
import { messagesOf, userGateway } from '../support/rules.ts';

describe('trailing-comment', () => {
  it.each([
    ['after Restart=', userGateway('a', { restart: 'Restart=always # for ever' }), 1],
    ['after RestartSec=', userGateway('a', { service: 'RestartSec=5 ; seconds' }), 1],
    ['after Type=', userGateway('a', { service: 'Type=simple # as usual' }), 1],
    ['on a line of its own', userGateway('a', { service: '# RestartSec=5 # seconds' }), 0],
    ['a # in a free text', userGateway('a', { service: 'SyslogIdentifier=hermes#1' }), 0],
  ])('%s', async (_name, files, count) => {
    expect(await messagesOf('trailing-comment', files)).toHaveLength(count);
  });
});
