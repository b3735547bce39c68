import { describe, expect, it } from 'vitest';
import { systemd } from '../../../src/formats/systemd/systemd.ts';
import type { Service } from '../../../src/service.ts';
import { textOf } from '../../../src/source.ts';
import { type Files, memoryRepository, servicesOf } from '../../support/lint.ts';

const USER = '.config/systemd/user';
const unit = (...service: string[]) => ['[Service]', ...service, '[Install]', 'WantedBy=default.target', ''].join('\n');
const read = (files: Files): readonly Service[] => servicesOf(systemd, memoryRepository(files));
const names = (files: Files) => read(files).map(({ name }) => name);
const argvOf = (service: Service | undefined) =>
  service?.commands.filter(({ role }) => role === 'start').map(({ argv }) => argv.map(({ value }) => value));

describe('which services a repository holds', () => {
  const rows: [sentence: string, files: Files, expected: string[]][] = [
    ['a unit anywhere', { 'deploy/x/a.service': unit('ExecStart=/a') }, ['a.service']],
    ['a drop-in alone is none', { [`${USER}/a.service.d/1.conf`]: unit('ExecStart=/a') }, []],
    ['a masked unit is none', { [`${USER}/a.service`]: { link: '/dev/null' } }, []],
    ['an empty file is a mask', { [`${USER}/a.service`]: '' }, []],
    [
      'an alias is the unit that it stands for',
      { [`${USER}/a.service`]: unit('ExecStart=/a'), [`${USER}/b.service`]: { link: 'a.service' } },
      ['a.service'],
    ],
    [
      'a link to a unit elsewhere in the repository is that unit, once',
      { [`${USER}/a.service`]: { link: '../../../units/a.service' }, 'units/a.service': unit('ExecStart=/a') },
      ['a.service'],
    ],
    [
      'the folder that wins hides the same unit in the others',
      { [`${USER}/a.service`]: unit('ExecStart=/mine'), 'etc/systemd/user/a.service': unit('ExecStart=/other') },
      ['a.service'],
    ],
    ['a template of which no instance is known', { [`${USER}/a@.service`]: unit('ExecStart=/a %i') }, ['a@.service']],
    [
      'instances from links in .wants',
      {
        [`${USER}/a@.service`]: unit('ExecStart=/a %i'),
        [`${USER}/default.target.wants/a@x.service`]: { link: '../a@.service' },
        [`${USER}/default.target.wants/a@y.service`]: { link: `/home/alice/${USER}/a@.service` },
      },
      ['a@x.service', 'a@y.service'],
    ],
    [
      'instances from drop-in folders',
      { [`${USER}/a@.service`]: unit('ExecStart=/a'), [`${USER}/a@x.service.d/1.conf`]: '[Service]\nRestart=no\n' },
      ['a@x.service'],
    ],
    [
      'the default instance',
      { [`${USER}/a@.service`]: `${unit('ExecStart=/a')}DefaultInstance=main\n` },
      ['a@main.service'],
    ],
    [
      'instances that a target wants',
      {
        [`${USER}/a@.service`]: unit('ExecStart=/a'),
        [`${USER}/all.target`]: '[Unit]\nWants=a@x.service\nRequires=a@y.service b.service\n',
      },
      ['a@x.service', 'a@y.service'],
    ],
    [
      'chezmoi names, templates and links',
      {
        'dot_config/systemd/user/a.service.tmpl': unit('ExecStart={{ .bin }}/a'),
        'dot_config/systemd/user/default.target.wants/symlink_b@x.service': '../b@.service\n',
        'private_dot_config/systemd/user/b@.service': unit('ExecStart=/b'),
      },
      ['a.service', 'b@x.service'],
    ],
    ['other files are none', { 'a.txt': unit('ExecStart=/a'), 'a.service.bak': unit(), 'README.md': '[Service]' }, []],
  ];
  it.each(rows)('%s', (_, files, expected) => {
    expect(names(files).sort()).toEqual(expected);
  });
});

describe('the manager and the account', () => {
  const exec = 'ExecStart=/home/alice/bin/a';
  const rows: [path: string, text: string, expected: string][] = [
    [`${USER}/a.service`, '[Service]\nExecStart=%h/a\n', 'user ?'],
    [`home/bob/${USER}/a.service`, `[Service]\n${exec}\n`, 'user bob'],
    [`${USER}/a.service`, `[Service]\n${exec}\n`, 'user alice'],
    [`${USER}/a.service`, `[Service]\n${exec}\nWorkingDirectory=/home/bob\n`, 'user ?'],
    ['etc/systemd/system/a.service', `[Service]\n${exec}\n`, 'system root'],
    ['etc/systemd/system/a.service', `[Service]\n${exec}\nUser=carol\n`, 'system carol'],
    ['etc/systemd/system/a.service', `[Service]\n${exec}\nUser=carol\nUser=\n`, 'system root'],
    ['etc/systemd/system/a.service', `[Service]\n${exec}\nUser={{ user }}\n`, 'system ?'],
    ['etc/systemd/system/a.service', `[Service]\n${exec}\nDynamicUser=yes\n`, 'system ?'],
    ['deploy/a.service', `[Service]\n${exec}\n[Install]\nWantedBy=multi-user.target\n`, 'system root'],
    ['deploy/a.service', `[Service]\n${exec}\n[Install]\nWantedBy=default.target\n`, 'user alice'],
    ['deploy/a.service', `[Service]\n${exec}\nUser=dave\n[Install]\nWantedBy=default.target\n`, 'system dave'],
    ['deploy/a.service', '[Service]\nExecStart=/a\n', 'unknown ?'],
  ];
  it.each(rows)('of %s with %j are %s', (path, text, expected) => {
    const [service] = read({ [path]: text });
    expect(`${service?.scope} ${service?.account.user ?? '?'}`).toBe(expected);
  });
});

describe('what a service runs with', () => {
  it('merges drop-ins in the order of their names and keeps where each word stands', () => {
    const [service] = read({
      [`${USER}/a.service`]: unit('ExecStart=/a one', 'Environment=A=1 B=2'),
      [`${USER}/a.service.d/20-b.conf`]: '[Service]\nEnvironment=B=4\n',
      [`${USER}/a.service.d/10-a.conf`]: '[Service]\nExecStart=\nExecStart=/a "two words" ${B}\nEnvironment=B=3\n',
    });
    expect(argvOf(service)).toEqual([['/a', 'two words', '4']]);
    expect(service?.environment.map(({ name, value }) => `${name}=${value.value}`)).toEqual(['A=1', 'B=4']);
    const [, words, reference] = service?.commands[0]?.argv ?? [];
    expect([words, reference].map((word) => word && textOf(word.span()))).toEqual(['two words', '${B}']);
    expect(service?.commands[0]?.raw.map(textOf)).toEqual(['/a', '"two words"', '${B}']);
    expect(reference?.pieces[0]?.origin?.source.path).toBe(`${USER}/a.service.d/20-b.conf`);
  });

  it('reads an EnvironmentFile= that lies in the repository, and says that the others may set anything', () => {
    const [service] = read({
      [`${USER}/a.service`]: unit(
        'ExecStart=/a $WHO',
        'EnvironmentFile=%h/.hermes/.env',
        'EnvironmentFile=-/etc/a.env',
      ),
      '.hermes/.env': 'WHO=me\n',
    });
    expect(argvOf(service)).toEqual([['/a', 'me']]);
    expect(service?.environment.map(({ name, from }) => [name, from])).toEqual([['WHO', 'file']]);
    expect(service?.environmentOpen.map(({ reason }) => reason)).toEqual(['/etc/a.env is not in the repository']);
  });

  it('finds the file of a user by the home that it is deployed to', () => {
    const [service] = read({
      [`home/alice/${USER}/a.service`]: unit('ExecStart=/a', 'EnvironmentFile=/home/alice/a.env'),
      'home/alice/a.env': 'A=1\n',
    });
    expect(service?.environment.map(({ name }) => name)).toEqual(['A']);
  });

  it('keeps unknown what a template or the manager fills in', () => {
    const [service] = read({
      [`${USER}/a.service`]: unit('ExecStart={{ bin }}/a --x @NAME@ $FROM_OUTSIDE', 'Environment=H=@HOME@/x'),
    });
    const argv = service?.commands[0]?.argv ?? [];
    expect(argv.map(({ value }) => value)).toEqual(['{{ bin }}/a', '--x', '@NAME@', '$FROM_OUTSIDE']);
    expect(argv.map((word) => word.isKnown())).toEqual([false, true, false, false]);
    expect(service?.environment[0]?.value.isKnown()).toBe(false);
  });

  it('sends stderr where stdout goes unless it has a target of its own', () => {
    const outputs = (...lines: string[]) =>
      read({ [`${USER}/a.service`]: unit('ExecStart=/a', ...lines) })[0]?.outputs.map(
        ({ stream, path }) => `${stream} ${path.value}`,
      );
    expect(outputs('StandardOutput=append:/l')).toEqual(['stdout /l', 'stderr /l']);
    expect(outputs('StandardOutput=append:/l', 'StandardError=journal')).toEqual(['stdout /l']);
    expect(outputs('StandardOutput=journal', 'StandardError=file:/e')).toEqual(['stderr /e']);
    expect(outputs()).toEqual([]);
  });

  it('knows what starts it', () => {
    const starters = read({
      [`${USER}/a.service`]: '[Service]\nExecStart=/a\n',
      [`${USER}/default.target.wants/a.service`]: { link: '../a.service' },
      [`${USER}/b.service`]: '[Unit]\nWants=a.service\n[Service]\nExecStart=/b\n',
    }).map(({ name, startedBy }) => [name, startedBy.map(({ target }) => target)]);
    expect(starters).toEqual([
      ['a.service', ['default.target', 'b.service']],
      ['b.service', []],
    ]);
  });
});

describe('mistakes that systemd makes something else of', () => {
  const rows: [lines: string[], kind: string, at: string][] = [
    [['ExecStart=/a', 'Restart=always # for ever'], 'trailing-comment', '# for ever'],
    [['ExecStart=/a gateway run # the default'], 'trailing-comment', '# the default'],
    [['ExecStart=/a', 'Environment=A=1 # one'], 'trailing-comment', '# one'],
    [['ExecStart=/a', 'RestartSec=5 ; seconds'], 'trailing-comment', '; seconds'],
    [['ExecStart=/a', 'Environment=A=b c'], 'environment-lost', 'c'],
    [['ExecStart=/a', 'Environment="A=b c'], 'environment-lost', '"A=b c'],
    [['ExecStart=/a', 'Environment=HERMES_HOME=~/.hermes'], 'path-not-expanded', '~'],
    [['ExecStart=/a', 'Environment=HERMES_HOME=$HOME/.hermes'], 'path-not-expanded', '$HOME'],
    [['ExecStart=/a', 'Environment=PATH=/bin:${HOME}/bin'], 'path-not-expanded', '${HOME}'],
    [['ExecStart=/a', 'WorkingDirectory=~/x'], 'path-not-expanded', '~'],
    [['ExecStart=~/bin/a b'], 'unit-not-loadable', '~/bin/a'],
    [['ExecStart=/a', 'EnvironmentFile=-~/.env'], 'path-not-expanded', '~'],
    [['ExecStart=/a', 'StartLimitIntervalSec=0'], 'directive-misplaced', 'StartLimitIntervalSec'],
    [['ExecStart=/a', 'StandardOutput=append: /l'], 'log-path-ignored', 'append: /l'],
    [['ExecStart=/a', 'StandardError=file:~/l'], 'log-path-ignored', 'file:~/l'],
    [['ExecStart=/a', 'User=alice'], 'user-unit-setting', 'User'],
    [['ExecStart=/a "b'], 'unit-not-loadable', '"b'],
    [['Type=oneshot', 'ExecStart=/a', 'Restart=always'], 'unit-not-loadable', 'always'],
    [['Restart=always'], 'unit-not-loadable', '[Service]'],
    [['ExecStart=/a', 'ExecStart=/b'], 'exec-start-not-reset', '/b'],
  ];
  it.each(rows)('%j is one %s', (lines, kind, at) => {
    const [service] = read({ [`${USER}/a.service`]: unit(...lines) });
    expect(service?.problems.map((problem) => [problem.kind, textOf(problem.span)])).toEqual([[kind, at]]);
  });

  const fine: string[][] = [
    ['ExecStart=/a --channel #general', 'Restart=no'],
    ['ExecStart=/bin/sh -c "a # b"'],
    ['ExecStart=/a ; /b', 'Type=oneshot'],
    ['ExecStart=/a', 'WorkingDirectory=~'],
    ['ExecStart=/a', 'Environment="A=b c" PASSWORD=a$b'],
    ['ExecStart=/a', 'Environment=A=@HOME@/x B={{ x # y }}'],
    ['ExecStart=/a', 'ExecStart=', 'ExecStart=/b'],
    ['ExecStart=/a', 'StandardOutput=append:%h/l'],
  ];
  it.each(fine)('%j and %j are fine', (...lines) => {
    const [service] = read({ [`${USER}/a.service`]: unit(...lines) });
    expect(service?.problems).toEqual([]);
  });

  it('offers the missing reset in a drop-in', () => {
    const [service] = read({
      [`${USER}/a.service`]: unit('ExecStart=/a'),
      [`${USER}/a.service.d/1.conf`]: '[Service]\nExecStart=/b\n',
    });
    const [edit] = service?.problems[0]?.fix?.edits ?? [];
    expect([edit?.text, edit?.span.start]).toEqual(['ExecStart=\n', '[Service]\n'.length]);
  });

  const repairs: [line: string, repaired: string | null][] = [
    ['Environment=HERMES_HOME=~/.hermes', 'Environment=HERMES_HOME=%h/.hermes'],
    ['Environment="P=$HOME/a:${HOME}/b"', 'Environment="P=%h/a:%h/b"'],
    ['Environment=P=$HOME/a:$PATH', null],
    ['WorkingDirectory=~/x', 'WorkingDirectory=%h/x'],
    ['EnvironmentFile=-~/.env', 'EnvironmentFile=-%h/.env'],
    ['StandardOutput=append: /l', 'StandardOutput=append:/l'],
    ['StandardError=file:  %h/l', 'StandardError=file:%h/l'],
    ['StandardOutput=append:l', null],
    ['User=alice', null],
  ];
  it.each(repairs)('%j is repaired to %j where that is certain', (line, repaired) => {
    const text = unit('ExecStart=/a', line);
    const [service] = read({ [`${USER}/a.service`]: text });
    const edits = service?.problems[0]?.fix?.edits ?? [];
    const after = edits
      .toReversed()
      .reduce((all, { span, text: inserted }) => all.slice(0, span.start) + inserted + all.slice(span.end), text);
    expect(after).toBe(repaired === null ? text : text.replace(line, () => repaired));
    if (repaired !== null) expect(read({ [`${USER}/a.service`]: after })[0]?.problems).toEqual([]);
  });

  it('sends a user unit to the target that users have', () => {
    const [service] = read({ [`${USER}/a.service`]: unit('ExecStart=/a').replace('default', 'multi-user') });
    expect(service?.problems.map(({ kind, fix }) => [kind, fix?.edits.map(({ text }) => text)])).toEqual([
      ['user-unit-setting', ['default.target']],
    ]);
  });

  it('knows that nothing is expanded in an environment file either', () => {
    const [service] = read({
      [`${USER}/a.service`]: unit('ExecStart=/a', 'EnvironmentFile=%h/.hermes/.env'),
      '.hermes/.env': 'HERMES_HOME=~/.hermes\n',
    });
    expect(service?.problems.map(({ kind, span }) => [kind, span.source.path])).toEqual([
      ['path-not-expanded', '.hermes/.env'],
    ]);
    expect(service?.problems[0]?.fix).toBeUndefined();
  });

  it('says of a broken drop-in only that the rest of it is lost', () => {
    const [service] = read({
      [`${USER}/a.service`]: unit('ExecStart=/a'),
      [`${USER}/a.service.d/1.conf`]: '[Service]\nEnvironment=A=1\n[Broken\nEnvironment=B=1\n',
    });
    expect(service?.problems.map(({ kind }) => kind)).toEqual(['unit-not-loadable']);
    expect(service?.problems[0]?.message).toContain('reads no further in this drop-in');
    expect(service?.environment.map(({ name }) => name)).toEqual(['A']);
  });
});
