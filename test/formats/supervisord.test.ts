import { describe, expect, it } from 'vitest';
import { supervisord } from '../../src/formats/supervisord/supervisord.ts';
import type { Service } from '../../src/service.ts';
import { textOf } from '../../src/source.ts';
import { type Files, lintFiles, memoryRepository, servicesOf } from '../support/lint.ts';

const PATH = 'etc/supervisor/conf.d/hermes.conf';
const RUN = 'command=/opt/hermes gateway run';

const program = (...options: string[]) => ['[program:hermes]', ...options, ''].join('\n');
const read = (files: Files): readonly Service[] => servicesOf(supervisord, memoryRepository(files));
const only = (text: string, path = PATH) => read({ [path]: text })[0] as Service;
const argv = (service: Service | undefined) => service?.commands[0]?.argv.map(({ value }) => value);
const variables = ({ environment }: Service) => environment.map(({ name, value }) => `${name}=${value.value}`);
const problems = ({ problems }: Service) => problems.map(({ kind, span }) => `${kind}: ${textOf(span)}`);

describe('which programs there are', () => {
  const rows: [sentence: string, path: string, text: string, names: string[]][] = [
    ['a program', PATH, program(RUN), ['hermes']],
    ['a file by another ending', 'supervisord.d/x.ini', program(RUN), ['hermes']],
    ['a template', 'roles/x/templates/supervisor.conf.j2', program(RUN), ['hermes']],
    ['a program of FastCGI', PATH, `[fcgi-program:web]\n${RUN}\n`, ['web']],
    ['a listener is none', PATH, `[eventlistener:x]\n${RUN}\n`, []],
    ['other files are none', 'x.txt', program(RUN), []],
    ['a section that comes twice is one', PATH, `${program(RUN)}${program('user=bob')}`, ['hermes']],
    ['the name may be filled in', 'x.conf.j2', `[program:hermes-{{ name }}]\n${RUN}\n`, ['hermes-{{ name }}']],
    [
      'loops over a list give each',
      'x.conf.j2',
      `{% for p in ['a', 'b'] %}\n[program:hermes-{{ p }}]\ncommand=hermes -p {{ p }} gateway run\n{% endfor %}\n`,
      ['hermes-a', 'hermes-b'],
    ],
  ];
  it.each(rows)('%s', (_, path, text, names) => {
    expect(read({ [path]: text }).map(({ name }) => name)).toEqual(names);
  });

  it('reads only files that may speak of a gateway', () => {
    expect(supervisord.read(memoryRepository({ [PATH]: program(RUN) }), () => false).services).toEqual([]);
  });
});

describe('the dialect', () => {
  const rows: [sentence: string, options: string[], words: string[] | undefined][] = [
    ['quotes and backslashes', ['command=a "b c" \'d "e\' f\\ g "h\\"i\\j"'], ['a', 'b c', 'd "e', 'f g', 'h"i\\j']],
    ['an empty word', ['command=a ""'], ['a', '']],
    ['a comment behind a blank', ['command=a b ; c', 'user=bob'], ['a', 'b']],
    ['a comment with a number sign', ['command=a b #c'], ['a', 'b']],
    ['no comment without a blank', ['command=a;b c#d'], ['a;b', 'c#d']],
    ['a colon', ['command: a b'], ['a', 'b']],
    ['names in any case', ['Command = a b'], ['a', 'b']],
    ['lines that go on', ['command=a', '   b', '', '# comment', '  c'], ['a', 'b', 'c']],
    ['the last of several', ['command=a', 'command=b'], ['b']],
    ['a percent sign', ['command=a 100%%'], ['a', '100%']],
    ['the names of the program and its group', ['command=a %(program_name)s-%(group_name)s'], ['a', 'hermes-hermes']],
    ['the number of the process', ['command=a %(process_num)d %(process_num)02d'], ['a', '0', '00']],
    ['its own variables', ['environment=P="x y"', 'command=a %(ENV_P)s'], ['a', 'x', 'y']],
    ['line ends of Windows', ['command=a\r', '  b\r'], ['a', 'b']],
    ['no command', ['user=bob'], undefined],
  ];
  it.each(rows)('%s', (_, options, words) => {
    expect(argv(only(program(...options)))).toEqual(words);
  });

  it('keeps the place of every word', () => {
    const [command] = only(
      program('environment=P="code"', 'command = hermes -p "%(ENV_P)s"', '  gateway run'),
    ).commands;
    expect(command?.raw.map(textOf)).toEqual(['hermes', '-p', '"%(ENV_P)s"', 'gateway', 'run']);
    expect(command?.argv[2]?.pieces[0]?.origin && textOf(command.argv[2].pieces[0].origin)).toBe('code');
    expect(command && textOf(command.span)).toBe('hermes -p "%(ENV_P)s"\n  gateway run');
  });

  it('leaves unknown what comes from outside', () => {
    const [command] = only(program('command=%(ENV_HOME)s/hermes -c %(here)s %(host_node_name)s')).commands;
    expect(command?.words.map((word) => word.isKnown())).toEqual([false, true, false, false]);
    expect(command?.words[0]?.unknowns()[0]?.unknown?.reason).toBe(
      '%(ENV_HOME) comes from the environment in which supervisord starts',
    );
  });
});

describe('the variables', () => {
  const rows: [sentence: string, value: string, expected: string[]][] = [
    ['a list with and without quotes', 'A="1,2",B=x/y.z+-():,C=\'3\'', ['A=1,2', 'B=x/y.z+-():', 'C=3']],
    ['blanks and a comma at the end', ' A = "1" , B="2", ', ['A=1', 'B=2']],
    ['several lines', 'A="1",\n    B="2",\n    C="%(program_name)s"', ['A=1', 'B=2', 'C=hermes']],
    ['a quote of the other kind', `A="it's"`, ["A=it's"]],
    ['an empty value', 'A="",B="2"', ['A=', 'B=2']],
    ['a comment ends even what stands in quotes', 'A="1" ; B="2"', ['A=1']],
    ['an unquoted value ends at the first other character', 'A=$HOME', ['A=$']],
  ];
  it.each(rows)('%s', (_, value, expected) => {
    expect(variables(only(program(RUN, `environment=${value}`)))).toEqual(expected);
  });

  it('keeps the places', () => {
    const { environment } = only(program(RUN, 'environment=A="1,2",B=x'));
    expect(environment.map(({ span, value }) => `${textOf(span)} ${textOf(value.span())}`)).toEqual([
      'A="1,2" 1,2',
      'B=x x',
    ]);
  });

  it('may be any where a template gives the list', () => {
    const service = only(program(RUN, 'environment={{ variables }}'), 'x.conf.j2');
    expect(service.environmentOpen.map(({ reason }) => reason)).toEqual([
      '"{{ variables }}" is filled in by a template',
    ]);
    expect(service.problems).toEqual([]);
  });

  it('may be any where a template gives a whole line', () => {
    const service = only(program(RUN, '{{ options }}', 'user=bob'), 'x.conf.j2');
    expect(service.environmentOpen.map(({ span }) => textOf(span))).toEqual(['{{ options }}']);
    expect(service.account.user).toBe('bob');
  });
});

describe("supervisord's own section", () => {
  const main = (files: string) =>
    `[supervisord]\nuser=carol\nenvironment=HERMES_HOME="/srv/h",A="1"\n[include]\nfiles = ${files}\n`;
  const rows: [sentence: string, mainPath: string, files: string, expected: boolean][] = [
    ['an absolute pattern', 'etc/supervisor/supervisord.conf', '/etc/supervisor/conf.d/*.conf', true],
    ['a relative pattern', 'etc/supervisor/supervisord.conf', 'other/*.ini conf.d/*.conf', true],
    ['a file by name', 'etc/supervisor/supervisord.conf', '%(here)s/conf.d/hermes.conf', true],
    ['another ending', 'etc/supervisor/supervisord.conf', 'conf.d/*.ini', false],
    ['a pattern in several parts', 'etc/supervisor/supervisord.conf', 'conf.d/h*m*s.conf', true],
    ['a pattern in parts that overlap', 'etc/supervisor/supervisord.conf', 'conf.d/herm*rmes.conf', false],
    ['a star is no folder', 'etc/supervisor/supervisord.conf', '/etc/*.conf', false],
    [
      'the main file of another machine',
      'hosts/b/etc/supervisor/supervisord.conf',
      '/etc/supervisor/conf.d/*.conf',
      false,
    ],
  ];
  it.each(rows)('holds for files that it includes by %s', (_, mainPath, files, expected) => {
    const [service] = read({ [mainPath]: main(files), [PATH]: program(RUN, 'environment=A="2"') });
    expect(service && variables(service)).toEqual(expected ? ['HERMES_HOME=/srv/h', 'A=1', 'A=2'] : ['A=2']);
    expect(service?.account.user).toBe(expected ? 'carol' : undefined);
  });

  it('holds for the programs beside it', () => {
    const service = only(`${main('x')}${program(RUN)}`);
    expect(variables(service)).toEqual(['HERMES_HOME=/srv/h', 'A=1']);
  });

  it('gives groups their programs', () => {
    const service = only(`[group:team]\nprograms=web, hermes\n${program('command=a %(group_name)s')}`);
    expect(argv(service)).toEqual(['a', 'team']);
  });
});

describe('the account', () => {
  const rows: [options: string[], user: string | undefined, home: string | undefined][] = [
    [[], undefined, undefined],
    [['user=bob'], 'bob', '~'],
    [['user=bob', 'environment=HOME="/home/bob"'], 'bob', undefined],
    [['user=root'], 'root', undefined],
    [['user=0'], 'root', undefined],
    [['user=1000'], undefined, undefined],
    [['user=%(ENV_USER)s'], undefined, undefined],
    [['user={{ user }}'], undefined, undefined],
  ];
  it.each(rows)('of %j is %s with home %s', (options, user, home) => {
    const { account } = only(program(RUN, ...options));
    expect([account.user, account.home]).toEqual([user, home]);
  });
});

describe('when it runs', () => {
  const rows: [options: string[], policy: string, isStarted: boolean, resident: boolean][] = [
    [[], 'on-failure', true, true],
    [['autorestart=unexpected'], 'on-failure', true, true],
    [['autorestart=TRUE'], 'always', true, true],
    [['autorestart=false'], 'no', true, true],
    [['autorestart=false', 'startsecs=0'], 'no', true, false],
    [['autorestart={{ restart }}'], 'null', true, true],
    [['autostart=false'], 'on-failure', false, true],
  ];
  it.each(rows)('with %j it restarts %s', (options, policy, isStarted, resident) => {
    const service = only(program(RUN, ...options));
    expect([String(service.restart?.policy), service.startedBy.length > 0, service.resident]).toEqual([
      policy,
      isStarted,
      resident,
    ]);
  });
});

describe('where its output goes', () => {
  const rows: [options: string[], expected: string[]][] = [
    [[], []],
    [
      ['stdout_logfile=/var/log/a', 'stderr_logfile=/var/log/b'],
      ['stdout /var/log/a', 'stderr /var/log/b'],
    ],
    [['stdout_logfile=/var/log/%(program_name)s.log'], ['stdout /var/log/hermes.log']],
    [
      ['stdout_logfile=/var/log/a', 'stderr_logfile=/b', 'redirect_stderr=true'],
      ['stdout /var/log/a', 'stderr /var/log/a'],
    ],
    [['stdout_logfile=NONE', 'stderr_logfile=AUTO'], []],
    [['stdout_logfile=/dev/stdout', 'stderr_logfile=/dev/fd/2'], []],
    [['stdout_logfile=syslog'], []],
  ];
  it.each(rows)('with %j', (options, expected) => {
    const { outputs } = only(program(RUN, ...options));
    expect(outputs.map(({ stream, path }) => `${stream} ${path.value}`)).toEqual(expected);
  });

  it('is in the home of whoever starts supervisord, for "~"', () => {
    const [own, other] = [[], ['user=bob']].map((user) => only(program(RUN, 'stdout_logfile=~/a.log', ...user)));
    expect(own?.outputs[0]?.path.pieces[0]?.unknown?.symbol).toBe('home');
    expect(other?.outputs[0]?.path.pieces[0]?.unknown?.symbol).toBeUndefined();
  });
});

describe('several processes of one program', () => {
  const several = ['process_name=%(program_name)s_%(process_num)02d', 'numprocs=2'];

  it('are services of their own where the number tells them apart', () => {
    const services = read({ [PATH]: program('command=hermes -p p%(process_num)d gateway run', ...several) });
    expect(services.map((service) => [service.name, argv(service)?.[2]])).toEqual([
      ['hermes_00', 'p0'],
      ['hermes_01', 'p1'],
    ]);
  });

  it('begin with another number', () => {
    const services = read({ [PATH]: program('command=a %(process_num)d', ...several, 'numprocs_start=5') });
    expect(services.map(argv)).toEqual([
      ['a', '5'],
      ['a', '6'],
    ]);
  });

  it('are one service with replicas where nothing tells them apart', () => {
    const services = read({ [PATH]: program(RUN, ...several) });
    expect(services.map(({ name, replicas }) => [name, replicas?.count])).toEqual([['hermes', 2]]);
    expect(services[0]?.replicas && textOf(services[0].replicas.span)).toBe('numprocs=2');
  });

  it('are one service with replicas where their number is not known, or too high', () => {
    const counts = ['%(ENV_N)s', '5000'].map(
      (count) =>
        only(program('command=a %(process_num)d', `process_name=x%(process_num)d`, `numprocs=${count}`)).replicas,
    );
    expect(counts.map((replicas) => replicas?.count)).toEqual([null, 5000]);
  });

  it('are none with numprocs=0', () => {
    expect(read({ [PATH]: program(RUN, 'numprocs=0') })).toEqual([]);
  });
});

describe('mistakes', () => {
  const rows: [sentence: string, options: string[], expected: string[]][] = [
    ['a home in a command', ['command=~/bin/hermes run'], ['path-not-expanded: ~']],
    ['a variable in a command', ['command=$HOME/bin/hermes run'], ['path-not-expanded: $HOME']],
    ['a shell reads its script', ["command=bash -lc '~/bin/hermes $HOME'"], []],
    ['a home in a variable', [RUN, 'environment=A="~/x"'], ['path-not-expanded: ~']],
    ['a home in the folder', [RUN, 'directory=~/x'], ['path-not-expanded: ~']],
    ['a value that is cut off', [RUN, 'environment=A="1",B=$HOME/x'], ['environment-lost: B=$HOME/x']],
    ['a value that throws the list out of step', [RUN, 'environment=A=~/x,B="1"'], ['unit-not-loadable: A=~/x']],
    ['a list without commas', [RUN, 'environment=A="1" B="2"'], ['unit-not-loadable: A="1" B']],
    ['a quote that nothing ends', [RUN, 'environment=A="1'], ['unit-not-loadable: "']],
    ['a comment that cuts a quote', [RUN, 'environment=A="1 ;2"'], ['unit-not-loadable: "']],
    ['a quote in the command', ['command=a "b'], ['unit-not-loadable: "']],
    ['a bare percent sign', ['command=a 50%'], ['unit-not-loadable: %']],
    ['no command', ['user=bob'], ['unit-not-loadable: [program:hermes]']],
    ['processes without numbers', [RUN, 'numprocs=2'], ['unit-not-loadable: numprocs=2']],
    ['a line that says nothing', [RUN, 'autostart'], ['unit-not-loadable: autostart']],
  ];
  it.each(rows)('%s', (_, options, expected) => {
    expect(problems(only(program(...options)))).toEqual(expected);
  });

  it('that supervisord refuses leave nothing running', () => {
    expect(only(program('command=a "b')).isRefused).toBe(true);
  });
});

describe('what becomes of it', () => {
  it('is repaired in the command', async () => {
    const { findings } = await lintFiles({ [PATH]: '[program:hermes-gateway]\ncommand=hermes gateway run\n' });
    expect(findings.find(({ rule }) => rule === 'profile-not-pinned')?.fix?.edits.map(({ text }) => text)).toEqual([
      '--profile default ',
    ]);
  });

  it('gets to the end of hostile files', () => {
    const many = 10_000;
    const texts = [
      program(RUN, `environment=${'A=1 '.repeat(many)}`),
      program(RUN, `environment=${"A='".repeat(many)}`),
      program(`command=${'%('.repeat(many)}`),
      program(
        `environment=A="${'x'.repeat(many)}",B="${'%(ENV_A)s'.repeat(many)}"`,
        `command=${'%(ENV_B)s'.repeat(many)}`,
      ),
      program(RUN, ...Array.from({ length: many }, () => ' x')),
      '\n'.repeat(many) + program(RUN) + ' '.repeat(many),
      Array.from({ length: many }, (_, at) => `[program:p${at}]`).join('\n'),
    ];
    for (const text of texts) expect(() => read({ [PATH]: text })).not.toThrow();
  });
});
