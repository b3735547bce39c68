import { describe, expect, it } from 'vitest';
import type { Files } from '../support/lint.ts';
import { messagesOf, systemGateway, userGateway } from '../support/rules.ts';

const count = async (files: Files) => (await messagesOf('user-unit-setting', files)).length;

describe('user-unit-setting', () => {
  it.each([
    ['User= in a user unit', userGateway('a', { service: 'User=ann' }), 1],
    ['Group= in a user unit', userGateway('a', { service: 'Group=ann' }), 1],
    ["the system's target in a user unit", userGateway('a', { install: 'WantedBy=multi-user.target' }), 1],
    ['User= that is emptied later', userGateway('a', { service: 'User=ann\nUser=' }), 0],
    ['both in a system unit', systemGateway('a', { service: 'User=ann\nGroup=ann' }), 0],
    ['the usual target', userGateway('a'), 0],
  ])('%s', async (_name, files, expected) => {
    expect(await count(files)).toBe(expected);
  });
});
