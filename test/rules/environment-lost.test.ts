import { describe, expect, it } from 'vitest';
import { messagesOf, userGateway } from '../support/rules.ts';

const lost = (line: string) => messagesOf('environment-lost', userGateway('a', { service: line }));

describe('environment-lost', () => {
  it.each([
    ['a value with blanks', 'Environment=A=one two'],
    ['a word without =', 'Environment=A=1 B'],
    ['a bad escape', String.raw`Environment=A=C:\quark`],
    ['quotes that are not balanced', 'Environment="A=1'],
    ['a name that is none', 'Environment=1A=x'],
    ['blanks around =', 'Environment=A = x'],
    ['export', 'Environment=export A=1'],
  ])('%s', async (_name, line) => {
    expect(await lost(line)).not.toEqual([]);
  });

  it.each([
    ['quotes around the word', 'Environment="A=one two"'],
    ['quotes within the word', 'Environment=A="one two"'],
    ['several words', "Environment=A=1 'B=2 3' C="],
    ['an escaped blank', String.raw`Environment=A=one\x20two`],
    ['a line that is emptied later', 'Environment=A=one two\nEnvironment='],
  ])('not for %s', async (_name, line) => {
    expect(await lost(line)).toEqual([]);
  });
});
