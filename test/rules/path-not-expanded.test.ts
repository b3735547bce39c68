import { describe, expect, it } from 'vitest';
import { messagesOf, userGateway } from '../support/rules.ts';

const found = (line: string) => messagesOf('path-not-expanded', userGateway('a', { service: line }));

describe('path-not-expanded', () => {
  it.each([
    'Environment=HERMES_HOME=~/.hermes',
    'Environment=HERMES_HOME=$HOME/.hermes',
    'Environment="HERMES_HOME=${HOME}/.hermes"',
    'EnvironmentFile=~/.hermes/.env',
    'EnvironmentFile=-$HOME/.hermes/.env',
    'WorkingDirectory=~/.hermes',
  ])('%s', async (line) => {
    expect(await found(line)).toHaveLength(1);
  });

  it.each([
    'Environment=HERMES_HOME=%h/.hermes',
    'EnvironmentFile=-%h/.hermes/.env',
    'WorkingDirectory=~',
    'Environment=NOTE=about~half',
    "ExecStartPre=/bin/sh -c 'mkdir -p ~/.hermes'",
  ])('not for %s', async (line) => {
    expect(await found(line)).toEqual([]);
  });
});
