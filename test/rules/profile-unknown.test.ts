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

  it('leaves a container alone, whose volume tells enough', async () => {
    const files = {
      '.config/containers/systemd/box.container':
        '[Container]\nImage=nousresearch/hermes-agent\nExec={{ arguments }} gateway run\nVolume=/srv/h:/opt/data\n',
    };
    expect(await messagesOf('profile-unknown', files)).toEqual([]);
  });

  it.each([
    ['%h/bin/start-gateway.sh code', 'what %h/bin/start-gateway.sh runs is not written here'],
    ['hermes {{ args }} gateway run', '"{{ args }}" is filled in by a template'],
    ['/usr/bin/docker exec box hermes gateway run', 'its home lies in a container'],
  ])('says what stopped it at %s', async (exec, reason) => {
    expect(await messagesOf('profile-unknown', userGateway('a', { exec }))).toEqual([
      `Which profile hermes-gateway-a.service runs cannot be known from the repository: ${reason}. No rule about its profile, lock or log can speak; write the command out, with "--profile NAME" before "gateway".`,
    ]);
  });
});
