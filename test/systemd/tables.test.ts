import { describe, expect, test } from 'vitest';
import { virtualTree } from '../../scripts/conformance/tree.ts';
import { globPaths } from '../../src/systemd/glob.ts';
import { knownKeys, sectionsKnowing } from '../../src/systemd/known-keys.ts';
import { systemSearchPath, userSearchPath } from '../../src/systemd/search-path.ts';
import { sipHash24 } from '../../src/systemd/siphash.ts';

describe('known settings', () => {
  test('differ between releases', () => {
    const has = (key: string) => ([252, 257, 262] as const).map((release) => knownKeys('Service', release)?.has(key));
    expect(has('ExecStart')).toEqual([true, true, true]);
    expect(has('RestartSteps')).toEqual([false, true, true]);
    expect(has('MemoryLimit')).toEqual([true, true, false]);
  });

  test('of conditions and assertions come in pairs', () => {
    for (const key of ['ConditionHost', 'AssertHost']) expect(knownKeys('Unit', 252)?.has(key), key).toBe(true);
  });

  test('are known in the sections that a unit of the type may have', () => {
    expect(sectionsKnowing('StartLimitIntervalSec', 'service', 252)).toEqual(['Unit']);
    expect(sectionsKnowing('WantedBy', 'service', 252)).toEqual(['Install']);
    expect(sectionsKnowing('OnCalendar', 'service', 252)).toEqual([]);
    expect(sectionsKnowing('OnCalendar', 'timer', 252)).toEqual(['Timer']);
  });
});

describe('the search path', () => {
  test('of a user starts in the home, and has /etc/xdg only in 252', () => {
    const path = userSearchPath({ home: '/home/u' });
    expect(path.slice(0, 4)).toEqual([
      '/home/u/.config/systemd/user.control',
      '/home/u/.config/systemd/user',
      '/etc/xdg/systemd/user',
      '/etc/systemd/user',
    ]);
    expect(userSearchPath({ home: '/home/u' }, 257)).not.toContain('/etc/xdg/systemd/user');
    expect(path.indexOf('/usr/share/systemd/user')).toBeLessThan(path.indexOf('/usr/lib/systemd/user'));
  });

  test('of a user follows the XDG variables', () => {
    const path = userSearchPath({
      home: '/h',
      configHome: '/c',
      dataHome: '/d',
      configDirs: ['/x'],
      dataDirs: ['/y'],
      runtime: '/r',
    });
    expect(path).toEqual(
      expect.arrayContaining([
        '/c/systemd/user',
        '/d/systemd/user',
        '/x/systemd/user',
        '/y/systemd/user',
        '/r/systemd/user',
      ]),
    );
    expect(path.filter((directory) => directory.startsWith('/h') || directory.startsWith('/etc/xdg'))).toEqual([]);
  });

  test('of the system has /lib in 252 only', () => {
    expect(systemSearchPath(252)).toContain('/lib/systemd/system');
    expect(systemSearchPath(257)).not.toContain('/lib/systemd/system');
  });
});

describe('wildcards', () => {
  const tree = virtualTree({
    'o/a.env': '',
    'o/b.env': '',
    'o/.h.env': '',
    'o/c]': '',
    'o/a*b': '',
    'p/a.env': '',
    l: { symlink: 'o' },
  });
  const rows: readonly [string, string[]][] = [
    ['/o/a.env', ['/o/a.env']],
    ['/o/none', []],
    ['/o/*.env', ['/o/a.env', '/o/b.env']],
    ['/o/.*.env', ['/o/.h.env']],
    ['/*/a.env', ['/l/a.env', '/o/a.env', '/p/a.env']],
    ['/o/?.env', ['/o/a.env', '/o/b.env']],
    ['/o/[!a].env', ['/o/b.env']],
    ['/o/[b-z].env', ['/o/b.env']],
    ['/o/c[]]', ['/o/c]']],
    ['/o/a\\*b', ['/o/a*b']],
    ['/o/[', []],
  ];
  test.each(rows)('%s matches %j', (pattern, paths) => {
    expect(globPaths(tree, pattern)).toEqual(paths);
  });

  test('cost no more than pattern times name', () => {
    const long = virtualTree({ [`o/${'a'.repeat(5000)}`]: '' });
    expect(globPaths(long, `/o/${'*a'.repeat(500)}b`)).toEqual([]);
  });
});

test('SipHash-2-4 gives the value of its reference vector', () => {
  const bytes = (length: number) => Uint8Array.from({ length }, (_, index) => index);
  expect(sipHash24(bytes(15), bytes(16))).toBe(0xa129ca6149be45e5n);
});
