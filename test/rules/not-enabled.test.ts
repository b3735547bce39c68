import { describe, expect, it } from 'vitest';
import type { Files } from '../support/lint.ts';
import { messagesOf, userGateway } from '../support/rules.ts';

const wanted = '.config/systemd/user/default.target.wants/hermes-gateway-a.service';
const count = async (files: Files) => (await messagesOf('not-enabled', files)).length;

describe('not-enabled', () => {
  it.each<[string, Files, number]>([
    ['no [Install]', userGateway('a', { install: '' }), 1],
    ['[Install] with nothing in it', userGateway('a', { install: '# WantedBy=default.target' }), 1],
    ['WantedBy=', userGateway('a'), 0],
    ['RequiredBy=', userGateway('a', { install: 'RequiredBy=default.target' }), 0],
    [
      'a link of a target',
      { ...userGateway('a', { install: '' }), [wanted]: { link: '../hermes-gateway-a.service' } },
      0,
    ],
    [
      '[Install] below the mistake for which systemd refuses the unit',
      userGateway('a', { service: 'WorkingDirectory=x' }),
      0,
    ],
    ['a job that runs and ends', userGateway('a', { install: '', service: 'Type=oneshot', restart: '' }), 0],
  ])('%s', async (_name, files, expected) => {
    expect(await count(files)).toBe(expected);
  });

  it('says what an [Install] section lacks that has only another name', async () => {
    expect(await messagesOf('not-enabled', userGateway('a', { install: 'Alias=hermes.service' }))).toEqual([
      'hermes-gateway-a.service names nothing in [Install] that starts it, and nothing else in the repository starts it: ' +
        '"systemctl enable" has nothing start it, and after a reboot the gateway stays down. Add WantedBy=default.target.',
    ]);
  });
});
