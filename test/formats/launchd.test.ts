import { describe, expect, it } from 'vitest';
import { launchd } from '../../src/formats/launchd/launchd.ts';
import type { Service } from '../../src/service.ts';
import { textOf } from '../../src/source.ts';
import { type Files, lintFiles, memoryRepository, servicesOf } from '../support/lint.ts';

const AGENTS = 'Library/LaunchAgents';
const PATH = `${AGENTS}/ai.hermes.gateway.plist`;

/** A property list as Apple's tools write it, around the keys of a job. */
const plist = (...keys: string[]) =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    '<plist version="1.0">',
    '<dict>',
    ...keys,
    '</dict>',
    '</plist>',
    '',
  ].join('\n');

const key = (name: string, value: string) => `<key>${name}</key>${value}`;
const string = (name: string, text: string) => key(name, `<string>${text}</string>`);
const strings = (words: readonly string[]) =>
  `<array>${words.map((word) => `<string>${word}</string>`).join('')}</array>`;
const LABEL = string('Label', 'ai.hermes.gateway');
const RUN = key('ProgramArguments', strings(['/opt/hermes', 'gateway', 'run']));
const env = (...pairs: string[]) => key('EnvironmentVariables', `<dict>${pairs.join('')}</dict>`);

const read = (files: Files): readonly Service[] => servicesOf(launchd, memoryRepository(files));
const only = (text: string, path = PATH) => read({ [path]: text })[0] as Service;
const argv = (service: Service | undefined) => service?.commands[0]?.argv.map(({ value }) => value);
const problems = ({ problems }: Service) => problems.map(({ kind, span }) => `${kind}: ${textOf(span)}`);

describe('which files hold a job', () => {
  const rows: [sentence: string, path: string, text: string, names: string[]][] = [
    ['a property list anywhere', 'mac/x.plist', plist(LABEL, RUN), ['ai.hermes.gateway']],
    ['a template of one', 'mac/x.plist.j2', plist(LABEL, RUN), ['ai.hermes.gateway']],
    ['a template by another name', 'mac/x.plist.template', plist(LABEL, RUN), ['ai.hermes.gateway']],
    ['only Program', 'x.plist', plist(LABEL, string('Program', '/opt/x')), ['ai.hermes.gateway']],
    ['without a label the name of the file counts', 'a.b.plist.tmpl', plist(RUN), ['a.b']],
    [
      'without the document type and the plist element',
      'x.plist',
      `<dict>${LABEL}${RUN}</dict>`,
      ['ai.hermes.gateway'],
    ],
    ['settings of a program are none', 'Info.plist', plist(string('CFBundleName', 'hermes')), []],
    ['XML of another kind is none', 'x.plist', '<svg><path d="hermes"/></svg>', []],
    ['an empty file is none', 'x.plist', '', []],
    ['another ending is none', 'x.xml', plist(LABEL, RUN), []],
  ];
  it.each(rows)('%s', (_, path, text, names) => {
    expect(read({ [path]: text }).map(({ name }) => name)).toEqual(names);
  });

  it('reads only files that may speak of a gateway', () => {
    const repository = memoryRepository({ [PATH]: plist(LABEL, RUN) });
    expect(launchd.read(repository, () => false).services).toEqual([]);
  });
});

describe('the words of a command', () => {
  const rows: [sentence: string, words: string, expected: string[]][] = [
    ['entities', '<string>a &amp; b</string><string>&lt;&#45;p&#x2D;&gt;&quot;&apos;</string>', ['a & b', '<-p->"\'']],
    ['CDATA', '<string>sh</string><string><![CDATA[a && b <c>]]> d</string>', ['sh', 'a && b <c> d']],
    [
      'comments inside and between',
      '<string>a<!-- <string>x</string> -->b</string><!-- c --><string>d</string>',
      ['ab', 'd'],
    ],
    ['blanks count', '<string> a\n b </string>', [' a\n b ']],
    ['an empty string is a word', '<string></string><string/><string>x</string>', ['', '', 'x']],
    ['what is no string keeps its place', '<string>a</string><integer>7</integer><true/>', ['a', '7', '<true/>']],
    ['an entity that nobody knows stays', '<string>&home;/x</string>', ['&home;/x']],
  ];
  it.each(rows)('%s', (_, words, expected) => {
    expect(argv(only(plist(LABEL, key('ProgramArguments', `<array>${words}</array>`))))).toEqual(expected);
  });

  it('have their places in the file', () => {
    const words = '<array>\n  <string>a&amp;b</string>\n  <string>gateway</string>\n</array>';
    const [command] = only(plist(LABEL, key('ProgramArguments', words))).commands;
    expect(command?.words.map((word) => textOf(word.span()))).toEqual(['a&amp;b', 'gateway']);
    expect(command?.words[0]?.slice(1, 2).span()).toMatchObject({
      start: (command?.words[0]?.span().start as number) + 1,
    });
    expect(command?.separator).toBe('</string>\n  <string>');
  });

  it('are executed by Program, where it is there', () => {
    const text = plist(LABEL, string('Program', '/opt/hermes'), key('ProgramArguments', strings(['gw', 'gateway'])));
    const [command] = only(text).commands;
    expect([command?.path.value, ...(command?.argv ?? []).map(({ value }) => value)]).toEqual([
      '/opt/hermes',
      'gw',
      'gateway',
    ]);
  });

  it('are Program alone where nothing else is there', () => {
    expect(argv(only(plist(LABEL, string('Program', '/opt/hermes'))))).toEqual(['/opt/hermes']);
  });

  it('come from the last of several keys', () => {
    const again = key('ProgramArguments', strings(['/b']));
    expect(argv(only(plist(LABEL, RUN, again)))).toEqual(['/b']);
  });
});

describe('the manager and the account', () => {
  const home = '/Users/alice/x';
  const rows: [sentence: string, path: string, keys: string[], expected: string][] = [
    ['an agent of the one user whom it speaks of', PATH, [string('WorkingDirectory', home)], 'user alice /Users/alice'],
    ['an agent that speaks of nobody', PATH, [], 'user ? ?'],
    [
      'an agent that speaks of two',
      PATH,
      [string('WorkingDirectory', home), string('StandardOutPath', '/Users/bob/l')],
      'user ? ?',
    ],
    ['the shared folder is nobody', PATH, [string('WorkingDirectory', '/Users/Shared/x')], 'user ? ?'],
    ['the folder of a user', `Users/bob/${PATH}`, [string('WorkingDirectory', home)], 'user bob /Users/bob'],
    ['a folder called home is nobody', `home/${PATH}`, [], 'user ? ?'],
    ['an agent cannot have an account', PATH, [string('UserName', 'carol')], 'user ? ?'],
    [
      'a daemon runs as root',
      'Library/LaunchDaemons/x.plist',
      [string('WorkingDirectory', home)],
      'system root /var/root',
    ],
    [
      'a daemon with an account',
      'Library/LaunchDaemons/x.plist',
      [string('UserName', 'carol')],
      'system carol /Users/carol',
    ],
    ['an account that is filled in', 'Library/LaunchDaemons/x.plist', [string('UserName', '__USER__')], 'system ? ?'],
    ['elsewhere an account makes a daemon', 'mac/x.plist', [string('UserName', 'carol')], 'system carol /Users/carol'],
    ['elsewhere it is an agent', 'mac/x.plist', [], 'user ? ?'],
    ['names of chezmoi', 'private_Library/private_LaunchAgents/x.plist.tmpl', [], 'user ? ?'],
  ];
  it.each(rows)('%s', (_, path, keys, expected) => {
    const { scope, account } = only(plist(LABEL, RUN, ...keys), path);
    expect(`${scope} ${account.user ?? '?'} ${account.home ?? '?'}`).toBe(expected);
  });

  const places: [path: string, place: string][] = [
    [PATH, ''],
    [`mac/${PATH}`, 'mac'],
    [`backup/Users/alice/${PATH}`, 'backup'],
    ['LaunchAgents/x.plist', ''],
    ['deploy/launchd/x.plist', 'deploy/launchd'],
  ];
  it.each(places)('%s lies in %j', (path, place) => {
    expect(only(plist(LABEL, RUN), path).place).toBe(place);
  });
});

describe('when it runs', () => {
  const dict = (...entries: string[]) => key('KeepAlive', `<dict>${entries.join('')}</dict>`);
  const at = key('StartCalendarInterval', '<dict><key>Hour</key><integer>4</integer></dict>');
  const rows: [sentence: string, keys: string[], policy: string, started: string, resident: boolean][] = [
    ['neither key', [], '?', '', true],
    ['RunAtLoad', [key('RunAtLoad', '<true/>')], '?', 'RunAtLoad', true],
    ['RunAtLoad false', [key('RunAtLoad', '<false/>')], '?', '', true],
    ['KeepAlive implies RunAtLoad', [key('KeepAlive', '<true/>')], 'always', 'KeepAlive', true],
    ['KeepAlive false', [key('KeepAlive', '<false/>')], 'no', '', true],
    ['the old opposite', [key('OnDemand', '<false/>')], 'always', 'OnDemand', true],
    ['failures', [dict(key('SuccessfulExit', '<false/>'))], 'on-failure', 'KeepAlive', true],
    ['successes', [dict(key('SuccessfulExit', '<true/>'))], 'on-success', 'KeepAlive', true],
    ['crashes', [dict(key('Crashed', '<true/>'))], 'on-abort', 'KeepAlive', true],
    [
      'failures and crashes',
      [dict(key('SuccessfulExit', '<false/>'), key('Crashed', '<true/>'))],
      'on-failure',
      'KeepAlive',
      true,
    ],
    ['all but crashes', [dict(key('Crashed', '<false/>'))], 'always', 'KeepAlive', true],
    ['the network, which counts no more', [dict(key('NetworkState', '<true/>'))], 'null', 'KeepAlive', true],
    [
      'a path that may be there',
      [dict(key('PathState', '<dict><key>/x</key><true/></dict>'))],
      'null',
      'KeepAlive',
      true,
    ],
    ['no condition', [dict()], 'no', '', true],
    ['no boolean', [string('KeepAlive', 'true')], '?', '', true],
    ['a time', [at], '?', 'StartCalendarInterval', false],
    ['a time and KeepAlive', [at, key('KeepAlive', '<true/>')], 'always', 'KeepAlive, StartCalendarInterval', true],
    ['Disabled', [key('Disabled', '<true/>'), key('KeepAlive', '<true/>')], 'always', '', true],
  ];
  it.each(rows)('%s', (_, keys, policy, started, resident) => {
    const service = only(plist(LABEL, RUN, ...keys));
    expect(service.restart === undefined ? '?' : String(service.restart.policy)).toBe(policy);
    expect(service.startedBy.map(({ target }) => target).join(', ')).toBe(started);
    expect(service.resident).toBe(resident);
  });

  it('keeps the time between two starts', () => {
    const service = only(plist(LABEL, RUN, key('ThrottleInterval', '<integer>30</integer>')));
    expect(service.restartDelay?.text).toBe('30');
  });
});

describe('what it runs with', () => {
  it('has the variables, the folder and the files of the output', () => {
    const service = only(
      plist(
        LABEL,
        RUN,
        env(string('HERMES_HOME', '/Users/a/.hermes'), string('X', 'a&amp;b')),
        string('WorkingDirectory', '/Users/a'),
        string('StandardOutPath', '/Users/a/out.log'),
        string('StandardErrorPath', '/dev/null'),
      ),
    );
    expect(service.environment.map(({ name, value }) => `${name}=${value.value}`)).toEqual([
      'HERMES_HOME=/Users/a/.hermes',
      'X=a&b',
    ]);
    expect(service.environment[0] && textOf(service.environment[0].span)).toBe(
      'HERMES_HOME</key><string>/Users/a/.hermes',
    );
    expect(service.workingDirectory?.value).toBe('/Users/a');
    expect(service.outputs.map(({ stream, path }) => `${stream} ${path.value}`)).toEqual(['stdout /Users/a/out.log']);
  });

  it('finds files of the repository by their paths on the machine', () => {
    const run = key('ProgramArguments', strings(['/Users/alice/.local/bin/start.sh']));
    const [service] = read({ [`mac/${PATH}`]: plist(LABEL, run), 'mac/.local/bin/start.sh': 'x' });
    const path = service?.commands[0]?.path;
    expect(path && service?.fileAt?.(path)?.path).toBe('mac/.local/bin/start.sh');
  });
});

describe('mistakes that launchd makes nothing of', () => {
  const rows: [sentence: string, keys: string[], expected: string[]][] = [
    ['a home in a variable', [RUN, env(string('HERMES_HOME', '~/.hermes'))], ['path-not-expanded: ~']],
    ['a variable in a variable', [RUN, env(string('PATH', '/bin:$HOME/bin'))], ['path-not-expanded: $HOME']],
    [
      'a home in a word',
      [key('ProgramArguments', strings(['~/bin/x', '--c=~/y']))],
      ['path-not-expanded: ~', 'path-not-expanded: ~'],
    ],
    ['a shell reads its script', [key('ProgramArguments', strings(['/bin/sh', '-lc', 'exec ~/bin/x $HOME']))], []],
    ['a home in the folder', [RUN, string('WorkingDirectory', '$HOME')], ['path-not-expanded: $HOME']],
    ['a home in a log', [RUN, string('StandardOutPath', '~/l')], ['path-not-expanded: ~']],
    ['a dollar sign in a password', [RUN, env(string('PASSWORD', 'pa$$word'))], []],
    [
      'a number as a variable',
      [RUN, env(key('PORT', '<integer>80</integer>'))],
      ['environment-lost: PORT</key><integer>80'],
    ],
  ];
  it.each(rows)('%s', (_, keys, expected) => {
    expect(problems(only(plist(LABEL, ...keys)))).toEqual(expected);
  });

  it('offers the home where the user is known', () => {
    const service = only(plist(LABEL, RUN, string('WorkingDirectory', '~/x')), `Users/alice/${PATH}`);
    expect(service.problems[0]?.fix?.edits.map(({ span, text }) => `${textOf(span)} → ${text}`)).toEqual([
      '~ → /Users/alice',
    ]);
  });

  it('takes a variable of a template for what is filled in', () => {
    const service = only(plist(LABEL, RUN, string('WorkingDirectory', '${HOME}/x')), 'x.plist.template');
    expect(service.problems).toEqual([]);
    expect(service.workingDirectory?.unknowns()).toMatchObject([{ text: '${HOME}' }]);
  });
});

describe('files that are not well-formed', () => {
  const rows: [sentence: string, text: string, words: string[], expected: string[]][] = [
    [
      'a placeholder in angle brackets',
      plist(LABEL, key('ProgramArguments', strings(['<HOME>/hermes', 'gateway', 'run']))),
      ['<HOME>/hermes', 'gateway', 'run'],
      ['file-unreadable: <HOME>'],
    ],
    [
      'placeholders of several words and with slashes',
      plist(LABEL, key('ProgramArguments', strings(['<your path>/x', '<path/to>', 'run']))),
      ['<your path>/x', '<path/to>', 'run'],
      ['file-unreadable: <your path>'],
    ],
    [
      'a string without its end',
      plist(LABEL, key('ProgramArguments', '<array>\n<string>/x\n<string>run</string>\n</array>')),
      ['/x', 'run'],
      ['file-unreadable: </array>'],
    ],
    [
      'an end tag with a slip of the pen',
      plist(LABEL, key('ProgramArguments', '<array><string>/x</strng><string>run</string></array>')),
      ['/x', 'run'],
      ['file-unreadable: </strng>'],
    ],
    [
      'no end at all',
      plist(LABEL, RUN).replace(/<\/dict>.*/s, ''),
      ['/opt/hermes', 'gateway', 'run'],
      ['file-unreadable: </array>'],
    ],
    [
      'a bare ampersand',
      plist(LABEL, RUN, string('X', 'a & b')),
      ['/opt/hermes', 'gateway', 'run'],
      ['file-unreadable: &'],
    ],
    [
      'a stray end tag',
      plist('</array>', LABEL, RUN),
      ['/opt/hermes', 'gateway', 'run'],
      ['file-unreadable: </array>'],
    ],
  ];
  it.each(rows)('%s', (_, text, words, expected) => {
    const service = only(text);
    expect(argv(service)).toEqual(words);
    expect(problems(service).map((problem) => problem.replace(/\n.*/s, ''))).toEqual(expected);
  });

  it('leaves the placeholder unknown and the rest of the value known', () => {
    const { environment } = only(plist(LABEL, RUN, env(string('HERMES_HOME', '<HOME>/.hermes'))));
    expect(environment[0]?.value.unknowns().map(({ text }) => text)).toEqual(['<HOME>']);
  });

  it('says nothing of ampersands in CDATA and comments', () => {
    const script = '<array><string>sh</string><string>-c</string><string><![CDATA[a && b]]></string></array>';
    expect(problems(only(plist(LABEL, '<!-- a & b -->', key('ProgramArguments', script))))).toEqual([]);
  });

  it('reads on behind ampersands', () => {
    const service = only(plist(string('X', 'a && b & c'), LABEL, RUN));
    expect([service.name, argv(service)]).toEqual(['ai.hermes.gateway', ['/opt/hermes', 'gateway', 'run']]);
  });

  it('says nothing of what stands before the first element', () => {
    expect(problems(only(`<!-- ~/Library/LaunchAgents -->\n${plist(LABEL, RUN)}`))).toEqual([]);
    expect(problems(only(`\n  ${plist(LABEL, RUN)}`))).toEqual([]);
    expect(problems(only(`\ufeff${plist(LABEL, RUN)}`))).toEqual([]);
  });

  it('says nothing of a template, which is rendered first', () => {
    expect(problems(only(plist(LABEL, RUN, string('X', '<HOME>')), 'x.plist.in'))).toEqual([]);
    expect(problems(only(plist('{% if a < b %}', LABEL, '{% endif %}', RUN), 'x.plist.j2'))).toEqual([]);
  });

  const unreadable: [sentence: string, text: string, reason: RegExp][] = [
    ['a binary one', 'bplist00\u0001ProgramArguments hermes', /binary property list; .*plutil -convert xml1/],
    ['JSON', '{"Label": "x", "ProgramArguments": ["hermes"]}', /in JSON or in the old style/],
    ['the old style', '{ Label = x; ProgramArguments = (hermes); }', /in JSON or in the old style/],
    ['no XML', 'ProgramArguments: hermes', /no property list/],
  ];
  it.each(unreadable)('%s is not read, with the reason', (_, text, reason) => {
    const { services, unreadable } = launchd.read(memoryRepository({ [PATH]: text }), () => true);
    expect(services).toEqual([]);
    expect(unreadable?.map((each) => each.reason)).toEqual([expect.stringMatching(reason)]);
  });

  it('gets to the end of hostile files', () => {
    const many = 10_000;
    const word = (text: string) => plist(LABEL, key('ProgramArguments', `<array><string>${text}</string></array>`));
    const texts = [
      '<array>'.repeat(many),
      '<array>'.repeat(many) + '</dict>'.repeat(many),
      ...['<!--', '<a ', '<a>', '&', '&amp;', '<![CDATA[', '<?'].map((part) => word(part.repeat(many))),
    ];
    for (const text of texts) expect(() => read({ [PATH]: text })).not.toThrow();
  });
});

describe('templates', () => {
  const words = [
    '<string>/opt/hermes</string>',
    '{% if profile %}',
    '<string>--profile</string><string>{{ profile }}</string>',
    '{% endif %}',
    '<string>gateway</string>',
  ];

  it('keep the words of a condition apart', () => {
    const service = only(plist(LABEL, key('ProgramArguments', `<array>${words.join('\n')}</array>`)), 'x.plist.j2');
    expect((service.alternatives ?? []).map(argv)).toEqual([
      ['/opt/hermes', '--profile', '{{ profile }}', 'gateway'],
      ['/opt/hermes', 'gateway'],
    ]);
    expect(service.commands[0]?.words.map((word) => word.isKnown())).toEqual([true, false, false, true]);
  });

  it('leave the name open', () => {
    const service = only(plist(string('Label', 'ai.hermes.gateway-__PROFILE__'), RUN), 'x.plist');
    expect([service.name, service.isNameOpen]).toEqual(['ai.hermes.gateway-__PROFILE__', true]);
  });
});

describe('what becomes of it', () => {
  it('is repaired with elements of its own', async () => {
    const { findings } = await lintFiles({ [PATH]: plist(LABEL, RUN, key('KeepAlive', '<true/>')) });
    const pin = findings.find(({ rule }) => rule === 'profile-not-pinned');
    expect(pin?.fix?.edits.map(({ text }) => text)).toEqual(['--profile</string><string>default</string><string>']);
  });
});
