import { expect, test } from 'vitest';
import { validateConfig } from '../../src/config/validate.ts';
import { SourceFile } from '../../src/source.ts';

const KNOWN = {
  ruleIds: ['profile-not-pinned', 'duplicate-profile', 'shared-log'],
  retiredRules: { 'double-profile': 'use duplicate-profile' },
  checkRelease: (release: string) => {
    if (!/^v?0\.\d+/.test(release)) throw new RangeError(`unknown release "${release}"`);
  },
};

const read = (text: string) => validateConfig(new SourceFile('.gateway-lint.yml', text), KNOWN);

const good: readonly (readonly [string, string, object])[] = [
  ['an empty file', '', {}],
  ['comments only', '# nothing yet\n', {}],
  ['a release that looks like a number', 'hermes-release: 0.20\n', { hermesRelease: '0.20' }],
  ['a release with a v', 'hermes-release: v0.12.3\n', { hermesRelease: 'v0.12.3' }],
  ['fail-on', 'fail-on: never\n', { failOn: 'never' }],
  ['pedantic', 'pedantic: true\n', { pedantic: true }],
  [
    'rules',
    'rules:\n  shared-log: off\n  duplicate-profile: "warning"\n',
    { rules: { 'shared-log': 'off', 'duplicate-profile': 'warning' } },
  ],
  ['globs', 'include: [a/**]\nexclude:\n  - b\n  - "*.bak"\n', { include: ['a/**'], exclude: ['b', '*.bak'] }],
  [
    'hosts, one by an alias',
    'hosts:\n  laptop: &mine [home/**]\n  2: *mine\n',
    { hosts: { laptop: ['home/**'], '2': ['home/**'] } },
  ],
  ['a profile that looks like a number', 'active-profile: 007\n', { activeProfile: '007' }],
  ['a byte-order mark and CRLF', '\ufefffail-on: error\r\npedantic: false\r\n', { failOn: 'error', pedantic: false }],
];

for (const [name, text, expected] of good) {
  test(`the configuration is read: ${name}`, () => expect(read(text)).toEqual({ config: expected, mistakes: [] }));
}

const bad: readonly (readonly [string, string, readonly string[]])[] = [
  ['an unknown setting', 'fail_on: error\n', ['1:1: unknown setting "fail_on"; did you mean "fail-on"?']],
  [
    'a setting like no other',
    'colour: blue\n',
    [
      '1:1: unknown setting "colour"; the settings are hermes-release, fail-on, pedantic, rules, include, exclude, require-reason, markdown, hosts, active-profile',
    ],
  ],
  [
    'an unknown rule',
    'rules:\n  duplicate-profiles: off\n',
    ['2:3: unknown rule "duplicate-profiles"; did you mean "duplicate-profile"?'],
  ],
  [
    'a retired rule',
    'rules:\n  double-profile: off\n',
    ['2:3: rule "double-profile" is retired: use duplicate-profile'],
  ],
  [
    'a wrong severity',
    'rules:\n  shared-log: warn\n',
    ['2:15: "shared-log" must be one of off, notice, warning, error, not "warn"'],
  ],
  [
    'a severity that is true',
    'rules: {shared-log: true}\n',
    ['1:21: "shared-log" must be one of off, notice, warning, error, not true'],
  ],
  ['an unknown release', 'hermes-release: 7.1\n', ['1:17: unknown release "7.1"']],
  ['a wrong flag', 'pedantic: "yes"\n', ['1:11: "pedantic" must be true or false, not "yes"']],
  ['no list', 'include: src\n', ['1:10: "include" must be a list, not "src"']],
  [
    'a glob that can match nothing',
    'exclude: [/etc, ../x, ""]\n',
    [
      '1:11: an entry of "exclude" must be a glob relative to the root of the repository, not "/etc"',
      '1:17: an entry of "exclude" must be a glob relative to the root of the repository, not "../x"',
      '1:23: an entry of "exclude" must be a glob relative to the root of the repository, not ""',
    ],
  ],
  ['hosts without names', 'hosts: [a]\n', ['1:8: "hosts" must be a mapping of names, not a list']],
  ['a host without globs', 'hosts:\n  a:\n  b: x\n', ['2:3: "a" has no value', '3:6: "b" must be a list, not "x"']],
  [
    'an invalid profile',
    'active-profile: My Profile\n',
    ['1:17: "active-profile" must be the name of a profile, not "My Profile"'],
  ],
  ['a list', '- a\n', ['1:1: the configuration must be a mapping of settings, not a list']],
  ['a word', 'hello\n', ['1:1: the configuration must be a mapping of settings, not "hello"']],
  ['a key twice', 'fail-on: error\nfail-on: never\n', ['2:1: this key stands here twice']],
  [
    'a key that is no text',
    '? [a]\n: b\ntrue: 1\n',
    ['1:3: a list cannot be a key of the configuration', '3:1: true cannot be a key of the configuration'],
  ],
  [
    'two documents',
    'fail-on: error\n---\nfail-on: never\n',
    ['2:1: a second document starts here; the configuration is a single one'],
  ],
  ['an alias of nothing', 'include: *x\n', ['1:10: "include" refers to an anchor that is not there']],
  ['many mistakes at once', 'a: 1\nfail-on: x\nrules:\n  b: off\n', ['1:1', '2:10', '4:3']],
];

for (const [name, text, expected] of bad) {
  test(`every mistake is reported at its place: ${name}`, () => {
    const got = read(text).mistakes.map(({ line, column, message }) => `${line}:${column}: ${message}`);
    expect(got).toHaveLength(expected.length);
    for (const [index, line] of expected.entries()) expect(got[index]).toContain(line);
  });
}

test('broken YAML is reported with its place', () => {
  const places = read('fail-on: error\nrules:\n  shared-log: [off\nhosts: "\n').mistakes.map((mistake) => [
    mistake.line,
    mistake.message.split(': ')[0],
  ]);
  expect(places).toContainEqual([4, 'not valid YAML']);
});

const hostile: readonly (readonly [string, string, string])[] = [
  ['nested block lists without end', `include: \n${'- '.repeat(200_000)}`, 'nested too deeply'],
  ['nested lists without end', `include: ${'['.repeat(200_000)}`, 'nested too deeply'],
  ['an alias bomb', `a: &a [x]\ninclude: [${'*a, '.repeat(5000)}]\n`, 'more than 100 aliases'],
  ['an alias of itself', 'include: &a [*a]\n', 'an entry of "include" must be a glob'],
];

for (const [name, text, expected] of hostile) {
  test(`a hostile file is refused, quickly: ${name}`, () => {
    expect(
      read(text)
        .mistakes.map(({ message }) => message)
        .join('\n'),
    ).toContain(expected);
  });
}
