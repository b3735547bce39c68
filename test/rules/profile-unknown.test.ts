import { describe, expect, it } from 'vitest';
import { messagesOf, userGateway } from '../support/rules.ts';

const count = async (exec: string) => (await messagesOf('profile-unknown', userGateway('a', { exec }))).length;

describe('profile-unknown', () => {
  it.each([
    ['%h/bin/start-gateway.sh code', 1],
    ['{{ gateway_command }}', 1],
    ['hermes --profile code gateway run', 0],
    ["/bin/sh -c 'exec hermes --profile code gateway run'", 0],
    ['hermes gateway run', 0],
  ])('%s', async (exec, expected) => {
    expect(await count(exec)).toBe(expected);
  });
});
