import { describe, expect, it } from 'vitest';
import { expandSpecifiers, type SpecifierContext } from '../../src/systemd/specifiers.ts';
import { shown, USER, value, written } from './texts.ts';

function expand(text: string, context: SpecifierContext): string {
  const result = expandSpecifiers(value(text), context);
  return 'text' in result ? shown(result.text) : `${result.error} ${result.specifier}`;
}

describe('specifiers', () => {
  const plain = { ...USER, unit: 'a-b-c.service' };
  const rows: [name: string, text: string, context: SpecifierContext, expected: string][] = [
    [
      'of an instance',
      '%n %N %p %i %I %j',
      { ...USER, unit: 'a-b@x-y.service' },
      'a-b@x-y.service a-b@x-y a-b x-y x/y b',
    ],
    ['of a plain unit', '%n %p [%i%I] %j %f', plain, 'a-b-c.service a-b-c [] c /a/b/c'],
    ['of an escaped instance', '%i|%I|%f', { ...USER, unit: 'a@\\xc3\\xa9-b.service' }, '\\xc3\\xa9-b|é/b|/é/b'],
    ['of a template', '%p %i %n', { ...USER, unit: 'a@.service' }, 'a <%i> <%n>'],
    ['of the account', '%h %u %U %g %G', USER, '/home/alice alice 1000 alice 1000'],
    [
      'of the system manager',
      '%h %u %U %t %S %L %E %C',
      { ...USER, scope: 'system' },
      '/root root 0 /run /var/lib /var/log /etc /var/cache',
    ],
    [
      'of the user manager in 252',
      '%t %S %L %E %C',
      USER,
      '/run/user/1000 /home/alice/.config /home/alice/.config/log /home/alice/.config /home/alice/.cache',
    ],
    [
      'of the user manager in 257',
      '%S %L %D',
      { ...USER, release: 257 },
      '/home/alice/.local/state /home/alice/.local/state/log /home/alice/.local/share',
    ],
    ['of directories that the environment sets', '%S %E', { ...USER, xdg: { config: '/c' } }, '/c /c'],
    [
      'of directories that the environment sets, in 257',
      '%t %S %L %C %E %D',
      { ...USER, release: 257, xdg: { runtime: '/t', config: '/c', state: '/s', cache: '/k', data: '/d' } },
      '/t /s /s/log /k /c /d',
    ],
    ['of a log below the configuration in 252', '%L', { ...USER, xdg: { config: '/c' } }, '/c/log'],
    [
      'of a log below an unknown home',
      '%L',
      { unit: 'a.service', scope: 'user', release: 257 },
      '<%L>/.local/state/log',
    ],
    ['of temporary directories', '%T %V', USER, '/tmp /var/tmp'],
    ['of shared data', '%D', { ...USER, scope: 'system', release: 257 }, '/usr/share'],
    [
      'of an account that is not known',
      '%u %U %g %G %t',
      { unit: 'a.service', scope: 'user' },
      '<%u> <%U> <%g> <%G> <%t>',
    ],
    ['of root’s groups', '%g %G', { ...USER, scope: 'system' }, 'root 0'],
    ['of a shell', '%s', { ...USER, shell: '/bin/fish' }, '/bin/fish'],
    ['of an unknown shell', '%s', USER, '<%s>'],
    ['of credentials', '%d', { ...USER, unit: 'a.service' }, '/run/user/1000/credentials/a.service'],
    ['of credentials of the system', '%d', { unit: 'a.service', scope: 'system' }, '/run/credentials/a.service'],
    [
      'of credentials of a user without a number',
      '%d',
      { unit: 'a.service', scope: 'user' },
      '<%d>/credentials/a.service',
    ],
    ['of credentials of a template', '%d', { ...USER, unit: 'a@.service' }, '<%d>'],
    ['of credentials in an unknown scope', '%d', { unit: 'a.service', scope: 'unknown' }, '<%d>'],
    ['of a file', '%y %Y', { ...USER, fragment: '/etc/u/a.service' }, '/etc/u/a.service /etc/u'],
    ['of a file at the root', '%Y', { ...USER, fragment: '/a.service' }, '/'],
    ['of a file that is installed nobody knows where', '%y %Y', USER, '<%y> <%Y>'],
    ['of a prefix', '%P %J', { ...USER, unit: 'a-b\\x2dc@x.service' }, 'a/b-c b-c'],
    ['of an unknown home', '%h/x %S', { unit: 'a.service', scope: 'user' }, '<%h>/x <%S>/.config'],
    ['of an unknown scope', '%h %t', { unit: 'a.service', scope: 'unknown' }, '<%h> <%t>'],
    ['of an unknown machine', '%H%%', USER, '<%H>%'],
    ['that are none', '100% %- %{h} %', USER, '100% %- %{h} %'],
    ['that do not exist', 'a %Q', USER, 'unknown-specifier %Q'],
    ['that came later', '%D', USER, 'unknown-specifier %D'],
    ['without a value', '%f', { ...USER, unit: 'a@-.b-.service' }, 'no-value %f'],
    ['in unknown text', '{{ %i }}%{{ x }}', USER, '<{{ %i }}>%<{{ x }}>'],
  ];
  for (const [name, text, context, expected] of rows) {
    it(`${name}: ${text}`, () => {
      expect(expand(text, context)).toBe(expected);
    });
  }

  it('have the place of the specifier', () => {
    const result = expandSpecifiers(value('a%ib'), USER);
    if (!('text' in result)) throw new Error(result.error);
    expect(written(result.text.slice(1, 5))).toBe('%i');
    expect(written(result.text.slice(5))).toBe('b');
  });

  it('say that an unknown home is a home', () => {
    const result = expandSpecifiers(value('%h'), { unit: 'a.service', scope: 'user' });
    expect(result).toMatchObject({ text: { pieces: [{ unknown: { symbol: 'home' } }] } });
  });
});
