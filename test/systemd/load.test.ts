import { describe, expect, test } from 'vitest';
import { virtualTree } from '../../scripts/conformance/tree.ts';
import { SourceFile, textOf } from '../../src/source.ts';
import { accountOf } from '../../src/systemd/account.ts';
import { loadUnit } from '../../src/systemd/load.ts';
import {
  closedLookup,
  finalArgv,
  openLookup,
  processEnvironment,
  readEnvironmentFiles,
} from '../../src/systemd/process.ts';
import { Text } from '../../src/text.ts';
import { indexOf, load, loadText } from './units.ts';

const START = 'ExecStart=/bin/x\n';

describe('a unit is refused or not', () => {
  const rows: readonly [string, string][] = [
    [START, 'loaded'],
    [`ExecStart=/bin/x/\n${START}`, 'bad-setting'],
    [`ExecStart=-/bin/x/\n${START}`, 'loaded'],
    [`${START}User=a:b\n`, 'bad-setting'],
    [`${START}User=bad name\n`, 'loaded'],
    [`${START}WorkingDirectory=rel\n`, 'bad-setting'],
    [`${START}WorkingDirectory=-rel\n`, 'loaded'],
    [`${START}PIDFile=/run/../x\n`, 'error'],
    [`${START}[Service] # again\n`, 'error'],
    [`${START}Environment=A=\udcff\n`, 'error'],
    [`${START}# \udcff\n`, 'loaded'],
    [`${START}DynamicUser=\n`, 'bad-setting'],
    [`${START}ExecStart=/bin/y\n`, 'bad-setting'],
    [`${START}ExecStart=/bin/y\nType=oneshot\n`, 'loaded'],
    [`${START}ExecStart=\nExecStart=/bin/y\n`, 'loaded'],
    ['', 'bad-setting'],
    ['Type=oneshot\nRemainAfterExit=yes\nExecStop=/bin/x\n', 'loaded'],
    ['Type=oneshot\nExecStop=/bin/x\n', 'bad-setting'],
    [`${START}Type=oneshot\nRestart=always\n`, 'bad-setting'],
    [`${START}Type=oneshot\nRestart=on-failure\n`, 'loaded'],
    [`${START}Type=oneshot\nRestartForceExitStatus=1\n`, 'bad-setting'],
    [`${START}Type=oneshot\nRestartForceExitStatus=1\nRestartForceExitStatus=\n`, 'loaded'],
    [`${START}Type=dbus\n`, 'bad-setting'],
    [`${START}Type=dbus\nBusName=org.x\n`, 'loaded'],
    [`${START}PAMName=x\nKillMode=process\n`, 'bad-setting'],
    [`${START}PAMName=x\nKillMode=none\n`, 'bad-setting'],
    [`${START}PAMName=x\nKillMode=mixed\n`, 'loaded'],
    [`${START}PAMName=x\n`, 'loaded'],
    [`${START}KillMode=process\n`, 'loaded'],
    [`${START}BusName=org.x\n`, 'loaded'],
    [`${START}Type=dbus\nBusName=x\n`, 'bad-setting'],
    [`${START}Restart=always\n`, 'loaded'],
    [`${START}Type=oneshot\nRestart=on-success\n`, 'bad-setting'],
    [`${START}Type=oneshot\nExitType=cgroup\n`, 'bad-setting'],
    [`${START}Type=oneshot\nExitType=main\n`, 'loaded'],
    [`${START}ExitType=cgroup\n`, 'loaded'],
    ['ExecStop=/bin/x\n', 'bad-setting'],
    ['RemainAfterExit=yes\nExecStop=/bin/x\n', 'loaded'],
    ['RemainAfterExit=no\nExecStop=/bin/x\n', 'bad-setting'],
    ['Type=simple\nRemainAfterExit=yes\nExecStop=/bin/x\n', 'bad-setting'],
    ['[Unit]\nSuccessAction=reboot\n', 'loaded'],
    ['[Unit]\nSuccessAction=none\n', 'bad-setting'],
    ['[Unit]\nSuccessAction=reboot\n[Service]\nType=simple\n', 'bad-setting'],
  ];
  test.each(rows)('%j: %s', (body, state) => {
    expect(loadText(`[Service]\n${body}`).loadState).toBe(state);
  });

  test('a refused value in a drop-in only ends that drop-in', () => {
    const unit = load(
      {
        'etc/u/a.service': `[Service]\n${START}`,
        'etc/u/a.service.d/1.conf': '[Service]\nUser=a:b\nEnvironment=A=1\n',
        'etc/u/a.service.d/2.conf': '[Service]\nEnvironment=B=1\n',
      },
      'a.service',
    );
    expect(unit.loadState).toBe('loaded');
    expect([...unit.settings.environment.keys()]).toEqual(['B']);
  });

  test('a masked unit has drop-ins only until release 252', () => {
    const files = { 'etc/u/a.service': '', 'etc/u/a.service.d/1.conf': '[Service]\nUser=u\n' };
    for (const [release, dropIns] of [
      [252, 1],
      [257, 0],
      [262, 0],
    ] as const) {
      const unit = loadUnit(indexOf(files, release), 'a.service', { scope: 'user' });
      expect([unit?.loadState, unit?.dropIns.length]).toEqual(['masked', dropIns]);
    }
  });

  test('a link to a directory is an error, and what is not there is not found', () => {
    const files = { 'etc/u/a.service': { symlink: '/src' }, 'src/x': '' };
    expect(load(files, 'a.service')).toMatchObject({ loadState: 'error', id: 'a.service', names: ['a.service'] });
    expect(load({}, 'a.service')).toMatchObject({ loadState: 'not-found', id: 'a.service', names: ['a.service'] });
    const circle = { 'etc/u/a.service': { symlink: 'b.service' }, 'etc/u/b.service': { symlink: 'a.service' } };
    expect(load(circle, 'a.service').loadState).toBe('not-found');
    const broken = load({ 'etc/u/a.service': '[Service', 'etc/u/b.service': { symlink: 'a.service' } }, 'b.service');
    expect(broken).toMatchObject({ loadState: 'error', names: ['b.service'] });
  });

  test('only a service needs a command', () => {
    expect(load({ 'etc/u/a.timer': '[Timer]\nOnBootSec=1\n' }, 'a.timer').loadState).toBe('loaded');
    expect(load({ 'etc/u/a.timer': '[Service]\nExecStart=/x\n' }, 'a.timer').problems).toMatchObject([
      { kind: 'unknown-section' },
    ]);
  });

  test('a file knows where it lies, also in a drop-in', () => {
    const files = {
      'etc/u/a.service': `[Service]\n${START}Environment=A=%y\n`,
      'etc/u/a.service.d/1.conf': '[Service]\nEnvironment=B=%Y\n',
    };
    const { settings } = load(files, 'a.service');
    expect([...settings.environment.values()].map(({ value }) => value.value.value)).toEqual([
      '/etc/u/a.service',
      '/etc/u',
    ]);
  });

  test('what cannot be the name of a unit is none', () => {
    expect(loadUnit(indexOf({}), 'a.bogus', { scope: 'user' })).toBeNull();
  });
});

describe('an assignment has no effect', () => {
  const rows: readonly [string, string, (string | undefined)[]][] = [
    [
      'when a later empty one resets the list',
      'ExecStart=/bin/x\nExecStart=\nExecStart=/bin/y\n',
      ['reset', undefined, undefined],
    ],
    ['when a later one replaces the scalar', 'User=a\nUser=b\nUser=\n', ['overridden', 'reset', undefined]],
    ['when its value is refused', 'Restart=always # x\nEnvironment=1A=x\n', ['refused', 'refused']],
    ['when the key is unknown', 'Foo=1\nX-Foo=1\nexecstart=/bin/x\n', ['unknown-key', 'unknown-key', 'unknown-key']],
    ['when the key belongs elsewhere', 'WantedBy=x.target\nStartLimitIntervalSec=5\n', ['misplaced', 'misplaced']],
  ];
  test.each(rows)('%s', (_, body, why) => {
    expect(loadText(`[Service]\n${body}`).settings.all.map((setting) => setting.ineffective)).toEqual(why);
  });
});

describe('why a unit is refused as a whole', () => {
  const rows: readonly [body: string, message: string, place: string | undefined, related: string | undefined][] = [
    ['', 'the service has no ExecStart=, no ExecStop= and no SuccessAction=', undefined, undefined],
    [
      'ExecStart=/bin/x\nExecStart=/bin/y\nExecStart=/bin/z\n',
      'the service has 3 ExecStart= commands, which only Type=oneshot may have',
      '/bin/y',
      '/bin/x',
    ],
    [
      'Type=exec\nExecStop=/bin/x\n',
      'the service has no ExecStart=, which only Type=oneshot may lack',
      'exec',
      undefined,
    ],
    [
      'Type=oneshot\nExecStop=/bin/x\n',
      'the service has no ExecStart=, no SuccessAction= and no RemainAfterExit=yes',
      'oneshot',
      undefined,
    ],
    [
      `${START}Type=oneshot\nRestart=on-success\n`,
      'Restart=on-success is not allowed for Type=oneshot',
      'on-success',
      'oneshot',
    ],
    [
      `${START}Type=oneshot\nRestartForceExitStatus=1\n`,
      'RestartForceExitStatus= is not allowed for Type=oneshot',
      '1',
      'oneshot',
    ],
    [`${START}Type=oneshot\nExitType=cgroup\n`, 'ExitType=cgroup is not allowed for Type=oneshot', 'cgroup', 'oneshot'],
    [`${START}Type=dbus\n`, 'Type=dbus needs a BusName=, and the service has none', 'dbus', undefined],
    [
      `${START}PAMName=login\nKillMode=none\n`,
      'PAMName= does not go with KillMode=none: it must be control-group or mixed',
      'none',
      'login',
    ],
  ];
  test.each(rows)('%j', (body, message, place, related) => {
    const { verdict: found } = loadText(`[Service]\n${body}`);
    expect(found?.message).toBe(message);
    expect([found?.span && textOf(found.span), found?.related && textOf(found.related)]).toEqual([place, related]);
  });
});

describe('a warning', () => {
  const rows: readonly [string, string, string][] = [
    ['Foo=1', 'unknown-key', 'Foo'],
    ['StartLimitIntervalSec=5', 'misplaced-key', 'StartLimitIntervalSec'],
    ['Restart=always # x', 'refused-value', 'always # x'],
    ['StandardOutput=append: /a', 'refused-value', 'append: /a'],
    ['EnvironmentFile=~/.env', 'refused-value', '~/.env'],
    ['PIDFile=/var/run/a.pid', 'corrected-value', '/var/run/a.pid'],
    ['no equals', 'missing-equals', 'no equals'],
  ];
  test.each(rows)('for %j is %s and points at %j', (line, kind, text) => {
    const { problems } = loadText(`[Service]\n${START}${line}\n`);
    expect(problems.map((problem) => [problem.kind, textOf(problem.span)])).toEqual([[kind, text]]);
  });

  test('stands in the order of the file, and none stands behind the line that ended the reading', () => {
    const { problems } = loadText('[Service]\nFoo=1\nbar\nUser=a:b\nFoo=2\nbaz\n');
    expect(problems.map((problem) => problem.kind)).toEqual(['unknown-key', 'missing-equals', 'refused-value']);
    expect(problems.at(-1)?.fatal).toBe(true);
  });
});

describe('what is said of a setting', () => {
  const rows: readonly [lines: string, messages: readonly string[]][] = [
    ['Foo=1', ['systemd knows no Foo= in [Service] and ignores this line']],
    ['X-Foo=1', []],
    [
      'StartLimitIntervalSec=5',
      ['StartLimitIntervalSec= has no effect in [Service]: systemd knows it in [Unit] only and ignores this line'],
    ],
    [
      'Restart=x',
      [
        'Restart=: "x" is none of no, on-success, on-failure, on-abnormal, on-watchdog, on-abort, always, so systemd ignores this line',
      ],
    ],
    ['User=a:b', ['User=: "a:b" can be no user or group, so systemd refuses the unit']],
    ['PIDFile=/var/run/a', ['"/var/run/a" is read as "/run/a"']],
    ['EnvironmentFile=x', ['EnvironmentFile=: "x" is not an absolute path, so systemd ignores this line']],
    ['EnvironmentFile=%Q', ['EnvironmentFile=: %Q is no specifier that it can resolve, so systemd ignores this line']],
    ['[Install]\nWantedBy=a b.target', ['"a" is no name of a unit and is ignored']],
    ['[Install]\nWantedBy=b.target "c', ['the rest of the line has unbalanced quotes and is ignored']],
    ['[Unit]\nAfter=%Q', ['"%Q" is no name of a unit and is ignored']],
  ];
  test.each(rows)('%s', (lines, messages) => {
    const { problems } = loadText(`[Service]\n${START}${lines}\n`);
    expect(problems.map(({ message }) => message)).toEqual(messages);
  });

  test('which section a misplaced one belongs to, where there is only one', () => {
    const { problems } = loadText(`[Service]\n${START}WantedBy=x.target\n[Install]\nUser=x\n`);
    expect(problems.map((problem) => 'section' in problem && problem.section)).toEqual(['Install', 'Service']);
  });

  test('which refusal ends the reading', () => {
    const { problems } = loadText(`[Service]\nExecStart=/bin/\nExecStart=./x\n`);
    expect(problems.map(({ kind, fatal }) => [kind, fatal])).toEqual([['directory-path', true]]);
  });
});

describe('the lists of a service', () => {
  const of = (lines: string) => loadText(`[Service]\n${START}${lines}\n`).settings;
  test('of files of variables are reset by an empty one', () => {
    const files = (lines: string) =>
      of(lines).environmentFiles.map(({ path, optional }) => `${optional ? '-' : ''}${path.value}`);
    expect(files('EnvironmentFile=/a\nEnvironmentFile=-/b//c')).toEqual(['/a', '-/b/c']);
    expect(files('EnvironmentFile=/a\nEnvironmentFile=\nEnvironmentFile=/b')).toEqual(['/b']);
  });

  test('of variables that are passed or unset hold each once, and are reset by an empty one', () => {
    const names = (lines: string) => {
      const { passEnvironment, unsetEnvironment } = of(lines);
      return [passEnvironment, unsetEnvironment].map((list) => list.map(({ value }) => value.name).join(' '));
    };
    expect(names('PassEnvironment=A B\nPassEnvironment=B C\nUnsetEnvironment=D D=1 D')).toEqual(['A B C', 'D D']);
    expect(names('PassEnvironment=A\nPassEnvironment=\nPassEnvironment=B')).toEqual(['B', '']);
    expect(names('UnsetEnvironment=A\nUnsetEnvironment=\n')).toEqual(['', '']);
  });

  test('of variables remember what is set again', () => {
    const { environment, replacedVariables } = of('Environment=A=1 B=2\nEnvironment=A=3');
    const shown = (all: Iterable<{ value: { name: string; value: Text } }>) =>
      [...all].map(({ value }) => `${value.name}=${value.value.value}`);
    expect([shown(environment.values()), shown(replacedVariables)]).toEqual([['A=3', 'B=2'], ['A=1']]);
    expect(of('Environment=A=1\nEnvironment=A=2\nEnvironment=').replacedVariables).toEqual([]);
  });

  test('of commands grow until an empty one, each key for itself', () => {
    const { exec } = of('ExecStartPre=/a ; /b\nExecStartPre=/c\nExecStop=/d\nExecStop=');
    expect([...exec].map(([key, commands]) => [key, commands.map(({ path }) => path.value)])).toEqual([
      ['ExecStart', ['/bin/x']],
      ['ExecStartPre', ['/a', '/b', '/c']],
    ]);
  });

  test('of words that are lost say which line lost them', () => {
    const { lost, unknownWords } = of('Environment=A=1 x\nUnsetEnvironment=1\nPassEnvironment=2 B');
    expect(lost.map(({ value, setting }) => [value.text, setting.assignment.key.value])).toEqual([
      ['x', 'Environment'],
      ['1', 'UnsetEnvironment'],
      ['2', 'PassEnvironment'],
    ]);
    expect(unknownWords).toEqual([]);
  });

  test('a setting that came to nothing, or to nothing any more, says so', () => {
    const why = (lines: string) => of(lines).all.map(({ ineffective }) => ineffective);
    expect(why('UnsetEnvironment=1')).toEqual([undefined, 'refused']);
    expect(why('PassEnvironment=A 1')).toEqual([undefined, undefined]);
    expect(why('PassEnvironment=A\nPassEnvironment=')).toEqual([undefined, 'reset', undefined]);
    expect(why('EnvironmentFile=/a\nEnvironmentFile=')).toEqual([undefined, 'reset', undefined]);
    expect(why('Nice=1\nNice=')).toEqual([undefined, 'reset', undefined]);
    expect(why('LimitNOFILE=1\nLimitNOFILE=2')).toEqual([undefined, undefined, undefined]);
    expect(why('ExecStop=-./x y')).toEqual([undefined, 'refused']);
    expect(why('[Install]\nWantedBy=a.target\nWantedBy=')).toEqual([undefined, 'reset', undefined]);
    expect(why('[Install]\nAlso=a.service\nAlso=')).toEqual([undefined, undefined, undefined]);
    expect(why('[Unit]\nWants=a.service\nWants=')).toEqual([undefined, undefined, undefined]);
  });
});

test('specifiers see the name asked for in the main file and the own name in drop-ins', () => {
  const files = {
    'etc/u/a@.service': `[Service]\n${START}Environment=A=%n\n`,
    'etc/u/b@.service': { symlink: 'a@.service' },
    'etc/u/a@.service.d/1.conf': '[Service]\nEnvironment=B=%n\n',
  };
  const { settings } = load(files, 'b@x.service');
  expect([...settings.environment.values()].map(({ value }) => value.value.value)).toEqual([
    'b@x.service',
    'a@x.service',
  ]);
});

test('a template is read for any instance, which stays unknown', () => {
  const { settings, loadState } = load(
    { 'etc/u/a@.service': '[Service]\nExecStart=/bin/x --profile %i\n' },
    'a@.service',
  );
  const argv = settings.exec.get('ExecStart')?.[0]?.argv ?? [];
  expect(loadState).toBe('loaded');
  expect(argv.map((word) => [word.value, word.isKnown()])).toEqual([
    ['/bin/x', true],
    ['--profile', true],
    ['%i', false],
  ]);
});

test('a value that a template fills in is taken for what it must be', () => {
  const prepare = (value: Text): Text => {
    const at = value.value.indexOf('{{');
    if (at === -1) return value;
    const { source, start, end } = value.span(at, value.length);
    const unknown = { text: value.value.slice(at), source, start, end, unknown: { reason: 'it is filled in later' } };
    return Text.concat([...(at > 0 ? [value.slice(0, at)] : []), new Text([unknown])]);
  };
  const body =
    'Type={{ t }}\nUser={{ u }}\nWorkingDirectory={{ d }}\nRestart={{ r }}\nPIDFile={{ p }}\nEnvironmentFile={{ e }}\n';
  const { loadState, problems, settings } = loadText(`[Service]\n${START}${body}`, { prepare });
  expect([loadState, problems]).toEqual(['loaded', []]);
  expect(settings.get('Service.Restart')?.value).toBeNull();
  expect(settings.environmentFiles.map(({ path }) => path.value)).toEqual(['{{ e }}']);
});

test('DynamicUser= names a missing user after the unit', () => {
  const unit = loadText(`[Service]\n${START}DynamicUser=yes\n`);
  expect(accountOf(unit)).toMatchObject({ user: { value: 'a' }, group: { value: 'a' } });
  expect(accountOf(loadText(`[Service]\n${START}DynamicUser=no\n`))).toEqual({});
  expect(accountOf(loadText(`[Service]\n${START}`))).toEqual({});
  const both = (lines: string) => {
    const { user, group } = accountOf(loadText(`[Service]\n${START}${lines}`));
    return [user?.value, group?.value];
  };
  expect(both('DynamicUser=yes\nUser=u\n')).toEqual(['u', 'u']);
  expect(both('DynamicUser=yes\nGroup=g\n')).toEqual(['a', 'g']);
  expect(both('User=u\n')).toEqual(['u', undefined]);
  expect(both('Group=g\n')).toEqual([undefined, 'g']);
  expect(both('User=u\nGroup=g\n')).toEqual(['u', 'g']);
});

test('words of [Unit] and [Install] name units; only [Install] is reset', () => {
  const { settings } = loadText(
    '[Unit]\nWants=b.service %p@.service x\nWants=\n[Install]\nWantedBy=x.target\nWantedBy=\nAlias=c.service\n',
  );
  expect(settings.dependencies.map(({ key, name }) => `${key} ${name.value}`)).toEqual([
    'Wants b.service',
    'Wants a@.service',
    'Alias c.service',
  ]);
});

describe('the environment of a process', () => {
  const unit = loadText(
    `[Service]\nExecStart=/bin/x \${A} \${B} \${C} \${HOME} $1\nEnvironment=A=1 B=2 D=3\nEnvironmentFile=/e1\nEnvironmentFile=-/e2\nUnsetEnvironment=D C\n`,
  );
  const command = unit.settings.exec.get('ExecStart')?.[0];
  const files: Record<string, SourceFile> = { '/e1': new SourceFile('e1', 'A=file\nexport X=1\n') };
  const read = (path: string) => (files[path] === undefined ? ('missing' as const) : [files[path]]);

  test('is Environment=, then the files, less UnsetEnvironment=', () => {
    const environment = processEnvironment(unit.settings, ({ path }) => read(path.value));
    const found = [...environment.variables.values()].map(({ name, value, from }) => `${name}=${value.value} ${from}`);
    expect(found).toEqual(['A=file file', 'B=2 declaration']);
    expect(environment.failure).toBeUndefined();
  });

  test('is not made when a file is missing that must be there', () => {
    const environment = processEnvironment(unit.settings, () => 'missing');
    expect(environment.failure?.setting.path.value).toBe('/e1');
    expect(environment.files.map(({ state }) => state)).toEqual(['missing', 'unread']);
  });

  test('is not made either when such a file is broken, which one that may be missing may be', () => {
    const broken = (at: string) =>
      processEnvironment(unit.settings, ({ path }) => [
        new SourceFile(path.value, path.value === at ? 'X=\0\n' : `FROM=${path.value}\n`),
      ]);
    const first = broken('/e1');
    expect(first.files.map(({ state }) => state)).toEqual(['refused', 'unread']);
    expect(first.failure?.setting.path.value).toBe('/e1');
    const second = broken('/e2');
    expect(second.files.map(({ state }) => state)).toEqual(['read', 'refused']);
    expect(second.failure).toBeUndefined();
    expect(second.variables.get('FROM')?.value.value).toBe('/e1');
  });

  test('remembers what was set and is set again or unset', () => {
    const again = loadText(
      '[Service]\nExecStart=/bin/x\nEnvironment=A=1 A=2 B=3 C=4 E=6\nEnvironmentFile=/e\nUnsetEnvironment=B C=4 E=5\n',
    );
    const environment = processEnvironment(again.settings, () => [new SourceFile('e', 'A=file\nC=5\nD=6\n')]);
    const shown = (from: Iterable<{ name: string; value: Text }>) =>
      [...from].map(({ name, value }) => `${name}=${value.value}`);
    expect(shown(environment.variables.values())).toEqual(['A=file', 'C=5', 'E=6', 'D=6']);
    expect(shown(environment.withdrawn)).toEqual(['A=1', 'A=2', 'C=4', 'B=3']);
    expect([...environment.unset]).toEqual(['B']);
  });

  test('is not looked at for the arguments behind a colon', () => {
    const plain = loadText('[Service]\nExecStart=:/bin/x $A ${B} $$\n').settings.exec.get('ExecStart')?.[0];
    const argv = plain === undefined ? [] : finalArgv(plain, () => undefined);
    expect(argv.map((word) => word.value)).toEqual(['/bin/x', '$A', '${B}', '$$']);
  });

  test.each([
    ['/e/a.env', ['e/a.env']],
    ['/e/*.env', ['e/a.env', 'e/b.env']],
    ['/e/[b-z].env', ['e/b.env']],
    ['/*/a.env', ['e/a.env']],
    ['/e/?.env', ['e/a.env', 'e/b.env']],
    ['/e/c.env', 'missing'],
    ['/e/*.txt', 'missing'],
    ['/n/*', 'missing'],
    ['/e', 'missing'],
    ['/*', 'missing'],
  ] as const)('reads, for EnvironmentFile=%s, %j', (pattern, expected) => {
    const tree = virtualTree({ 'e/a.env': 'A=1\n', 'e/b.env': 'B=1\n' });
    const found = readEnvironmentFiles(tree, pattern);
    expect(typeof found === 'string' ? found : found.map(({ path }) => path)).toEqual(expected);
  });

  test('leaves unknown what the manager may add, and only that', () => {
    const environment = processEnvironment(unit.settings, () => 'unknown');
    const argv = command === undefined ? [] : finalArgv(command, openLookup(environment));
    expect(argv.map((word) => [word.value, word.isKnown()])).toEqual([
      ['/bin/x', true],
      ['1', true],
      ['2', true],
      ['', true],
      ['${HOME}', false],
    ]);
    expect(argv[4]?.unknowns()[0]?.unknown?.symbol).toBe('home');
    expect(command && finalArgv(command, closedLookup(environment)).map((word) => word.value)).toEqual([
      '/bin/x',
      '1',
      '2',
      '',
      '',
    ]);
  });
});
