import { describe, expect, it } from 'vitest';
import { messagesOf, userGateway } from '../support/rules.ts';

const gateway = 'hermes --profile a gateway run';
const [path] = Object.keys(userGateway('a')) as [string];

describe('unit-not-loadable', () => {
  it.each([
    ['a section header that is not closed', `[Service\nExecStart=${gateway}\n`],
    ['no command', '[Service]\nRestart=always\n'],
    ['quotes that are not balanced', `[Service]\nExecStart=${gateway} "x\n`],
    ['a relative path', `[Service]\nExecStart=./${gateway}\n`],
    ['a path below ~', `[Service]\nExecStart=~/bin/${gateway}\n`],
    ['oneshot with Restart=always', `[Service]\nType=oneshot\nRestart=always\nExecStart=${gateway}\n`],
    ['dbus without a name', `[Service]\nType=dbus\nExecStart=${gateway}\n`],
    ['a relative working directory', `[Service]\nWorkingDirectory=src\nExecStart=${gateway}\n`],
    ['an unknown specifier', `[Service]\nExecStart=${gateway} %Q\n`],
  ])('%s', async (_name, text) => {
    expect(await messagesOf('unit-not-loadable', { [path]: text })).toHaveLength(1);
  });

  it.each([
    ['an unknown key', `[Service]\nColour=red\nExecStart=${gateway}\n`],
    ['an unknown section', `[Colours]\nA=b\n[Service]\nExecStart=${gateway}\n`],
    ['a line without =', `[Service]\nhello\nExecStart=${gateway}\n`],
    ['oneshot with Restart=no', `[Service]\nType=oneshot\nRestart=no\nExecStart=${gateway}\n`],
    ['a bad path that is ignored with -', `[Service]\nExecStart=${gateway}\nExecStartPre=-./x\n`],
    ['several commands of oneshot', `[Service]\nType=oneshot\nExecStart=/bin/true\nExecStart=${gateway}\n`],
  ])('not for %s', async (_name, text) => {
    expect(await messagesOf('unit-not-loadable', { [path]: text })).toEqual([]);
  });
});
