/** Texts of unit files, drop-ins and environment files: made by a grammar, then damaged now and then. */
import type { Random } from './random.ts';

type Make = (random: Random) => string;

const BLANKS = [
  ' ',
  ' ',
  ' ',
  '  ',
  '\t',
  ' \t ',
  ' \\\n',
  '\\\n  ',
  ' \\\n# a comment in between\n',
  ' \\\r\n\t',
  '\\\n;\\\n',
];
const LINE_ENDS = ['\n', '\r\n', '\r', '\n\r', '\0', '\n\n', '\r\r\n', '\n\0\n'];
/** Specifiers with one value on the machine that is asked, unknown ones, and percent signs that are none. */
const SPECIFIERS = [
  ...'aABCdEfgGhHiIjJlLMnNopPsStTuUVwWyY'.split('').map((letter) => `%${letter}`),
  ...['%%', '%%h', '%', '% ', '%-', '%_', '%.', '%é', '%D', '%k', '%x', '%Z', '%0', '%9', '%i%i', '%%%i'],
];
const COMMON_SPECIFIERS = ['%h', '%i', '%n', '%p', '%N', '%t', '%u', '%S', '%E', '%%'];
const ESCAPES = [
  ...'\\a \\b \\f \\n \\r \\t \\v \\\\ \\" \\\' \\s \\x41 \\x20 \\x00 \\xff \\xc3\\xa9 \\x4 \\101 \\040 \\000 \\777'.split(
    ' ',
  ),
  ...'\\377 \\18 \\u00e9 \\u0000 \\ud800 \\ufffe \\u12 \\U0001F600 \\U00110000 \\U0000fffe \\U0000d800 \\q \\; \\$ \\% \\/'.split(
    ' ',
  ),
  ...['\\ ', '\\é', '\\-', '\\', '\\\udcff', '\\x25h', '\\x24A', '\\44{A}', '\\x3b', '\\x5cx41'],
];
const VARIABLES = [
  ...'$A ${A} $$ $$A $${A} $B ${B} $A_B ${A_B} $1 ${1A} $ ${ ${A $A} ${A:-x} ${A:+x} ${} $- $A$B ${A}${B} $Ab'.split(
    ' ',
  ),
  ...['a$A', 'x${A}y', '"$A"', '"${B}"', "'$A'", "'${A} b'", '$é', '${é}', '$A-b', '$$$A', '$${B}${A}', '${MAINPID}'],
];
const WORDS: readonly string[] = [
  ...'a b -v --flag --profile=code hermes gateway run --replace a=b A=b x.y /etc/x ~/x *.c [a] {b} # ;x x; é 日本 |'.split(
    ' ',
  ),
  ...[
    'ümlaut',
    '\u{1f600}',
    '\ufeff',
    '\u00a0',
    '\u2028',
    '\ufffe',
    '\u{1fffe}',
    '\x01',
    '\x1b[31m',
    '\x7f',
    '&&',
    '>',
    '`x`',
    '!',
    '@',
    '-',
  ],
];
const SOUP = [
  ...'"\'\\\\\\ $${}%%;;@-=:#a0xniA\t'.split(''),
  '\\x4',
  '\\\n',
  '${',
  '$$',
  '"',
  "'",
  '\r',
  'é',
  '\udc80',
  '\\u00',
];
const NAMES = ['A', 'B', 'A_B', 'C', 'HOME', 'PATH', 'a', '_', '_1', 'HERMES_HOME', 'PROFILE', 'NOTIFY_SOCKET', 'LANG'];
const BAD_NAMES = ['1A', 'A-B', '', 'é', 'A.B', 'A B', '%i', 'A%%', '$A', 'A\\x42', '\ufeffA'];

/** Characters that mean something to one reader or another, in any order. */
const soup: Make = (random) => random.several(1, 8, () => random.pick(SOUP)).join('');

const word: Make = (random) => {
  const kinds: Make[] = [
    (r) => r.pick(WORDS),
    (r) => r.pick(WORDS),
    (r) => r.pick(COMMON_SPECIFIERS),
    (r) => r.pick(r.once(6) ? SPECIFIERS : COMMON_SPECIFIERS),
    (r) => r.pick(VARIABLES),
    (r) => (r.once(3) ? r.pick(ESCAPES) : r.pick(ESCAPES.slice(0, 14))),
    quoted,
    (r) => (r.once(3) ? soup(r) : 'c'),
  ];
  return random.several(1, 3, () => random.pick(kinds)(random)).join('');
};

const quoted: Make = (random) => {
  const quote = random.pick(['"', "'"]);
  const inside: string = random
    .several(0, 3, () =>
      random.pick([random.pick(WORDS), random.pick(VARIABLES), random.pick(ESCAPES), ' ', '  ', "'", '"', ';', '\t']),
    )
    .join(random.pick(['', ' ']))
    .replaceAll(quote, random.once(8) ? quote : `\\${quote}`);
  return quote + inside + (random.once(40) ? '' : quote);
};

function words(random: Random, least: number, most: number, make: Make): string {
  return random.several(least, most, () => make(random) + random.pick(BLANKS)).join('');
}

const program: Make = (random) =>
  random.pick([
    '/bin/true',
    '/usr/bin/hermes',
    '/usr/bin/env',
    'hermes',
    'sh',
    '%h/bin/hermes',
    '/opt/%i/run',
    '/bin/./x//y',
    '/../bin/x',
    '/a/../b',
    '"/bin/a b"',
    "'/bin/x'",
    '/bin/\\x41',
    '/bin/é',
    random.once(5)
      ? random.pick([
          './x',
          'x/y',
          '/bin/',
          '/',
          '.',
          '..',
          '~/x',
          '$A',
          '/bin/$A',
          '${A}',
          '',
          '%%',
          '"/x',
          '/x\\"',
          '/x\udc80',
          '/x*',
        ])
      : '/bin/x',
    random.once(300) ? `/${'p'.repeat(255 + random.below(2))}` : '/bin/y',
    random.once(300) ? '/abc'.repeat(1022 + random.below(4)) : '/bin/z',
    random.once(8) ? word(random) : '/bin/w',
  ]);

const command: Make = (random) => {
  const prefix = random.once(3)
    ? random.several(1, 4, () => random.pick(['-', '@', ':', '+', '!', '!!', '|'])).join('')
    : '';
  const space = random.once(40) ? ' ' : '';
  return `${prefix}${space}${program(random)}${random.pick(BLANKS)}${words(random, 0, 4, word)}`;
};

const execLine: Make = (random) => {
  if (random.once(10)) return `-/bin/soup ${soup(random)} ${soup(random)}`;
  if (random.once(12))
    return random.pick([
      '',
      ' ',
      ';',
      '""',
      '; ;',
      '\\;',
      '-',
      '@',
      '/bin/x ;',
      '; /bin/x',
      '/bin/x \\; a',
      '/bin/x;',
      '/x ";" b',
    ]);
  const separator = random.pick([' ; ', ';', ' ;', ' ;; ', ' \\; ', ' ;\\\n', '\t;\t']);
  return random.several(1, random.once(4) ? 3 : 1, () => command(random)).join(separator);
};

const environmentWord: Make = (random) => {
  if (random.once(8)) return word(random);
  if (random.once(10)) return `A=${soup(random)}`;
  const name = random.pick(random.once(10) ? BAD_NAMES : NAMES);
  const value = random.once(6) ? '' : random.once(4) ? quoted(random) : word(random);
  const assignment = `${name}=${value}`;
  if (!random.once(4)) return assignment;
  const quote = random.pick(['"', "'"]);
  return quote + assignment.replaceAll(quote, '') + quote;
};

const environmentName: Make = (random) => {
  const name = random.pick(random.once(6) ? BAD_NAMES : NAMES);
  return random.once(4) ? environmentWord(random) : random.once(8) ? `"${name}"` : name;
};

const path: Make = (random) =>
  random.pick([
    '/',
    '/srv/x',
    '%h/.hermes',
    '/srv/%i',
    '/srv//x/./y/',
    '/srv/../x',
    '/srv/..',
    'relative/x',
    './x',
    '~',
    '~/x',
    '~x',
    '/a b',
    '"/a"',
    '/%Z',
    '%t/x',
    '%S/x',
    '/var/run/x',
    '/var/run',
    '/run/x',
    '/é',
    '/x\udcff',
    '/x\\x41',
    '$A/x',
    '',
    `/${word(random)}`,
    random.once(60) ? '/abc'.repeat(1023 + random.below(3)) : '/b',
    random.once(60) ? `/${'l'.repeat(255 + random.below(2))}` : '/c',
  ]);

const BOOLEANS = '1 0 yes no y n true false t f on off YES No TrUe maybe 2 oui'.split(' ');
const SPANS = [
  ...'0 5 5s 1min 1min30s 1m 1h30min 100ms 10us infinity INFINITY 1.5 1.5s .5 5. -1 +1 1s1s 1s,2s 1d 1w 1y 1M 1month'.split(
    ' ',
  ),
  ...[
    '5 s',
    ' 5s',
    '5s ',
    '1min 30s',
    '',
    's',
    '5x',
    '1e3',
    '0x10',
    '99999999999999999999',
    '9999999999999s',
    '5µs',
    '5μs',
    '00',
    '1.',
    '1..5',
    '1 2',
    '5\tmin',
    '1sec',
    '2hr',
    '3fortnight',
    '1.2.3s',
    '584542y',
    '600000y',
    '18446744073709551615us',
  ],
];
const ACCOUNTS = [
  ...'root hermes _x x-y x.y 1x 0 1001 65535 65534 4294967295 4294967294 -1 007 + . .. %i %u %p a:b a/b é x$ $A root@x'.split(
    ' ',
  ),
  ...[
    'a b',
    'a\tb',
    '',
    '"x"',
    `${'u'.repeat(31)}`,
    'u'.repeat(33),
    '%Z',
    'a\\x41',
    'x\udc80',
    '\u0085x',
    '99999999999',
    '1.5',
    '-x',
    '_',
    '#',
  ],
];
const TYPES = 'simple exec forking oneshot dbus notify idle notify-reload Simple x'.split(' ');
const RESTARTS = 'no on-success on-failure on-abnormal on-watchdog on-abort always Always yes x'.split(' ');
const OUTPUTS = [
  ...'inherit null tty kmsg kmsg+console journal journal+console socket fd fd:x fd: fd:stdout fd:a:b fd:%i syslog syslog+console'.split(
    ' ',
  ),
  ...'file:/x append:/x/%i.log truncate:/x file:x append: truncate:%h/x/../y file: append:%h/.hermes//x tty-force journald x'.split(
    ' ',
  ),
  ...[
    '',
    'append: /x',
    'append:/a b',
    'file:"/x"',
    'fd:é',
    'append:/x\udc80',
    'append:%Z',
    'syslog ',
    'Journal',
    'fd:a b',
  ],
];
const STATUSES = [
  '',
  '0',
  '1',
  '255',
  '256',
  'SIGTERM',
  '1 2 SIGKILL',
  'TEMPFAIL',
  'x',
  'x 1',
  '-1',
  '1,2',
  '"1"',
  'TERM',
  '01',
  'SIGRTMIN+1',
  'EX_OK',
  'x y',
  'EX_OK 256 TERM',
  '0x10',
  '08',
  '1\\',
];
const BUS_NAMES = [
  'org.x.Y',
  'x',
  'a.b',
  'a..b',
  '.a.b',
  'a.b.',
  'a-b.c',
  '1a.b',
  ':1.2',
  'a.%i',
  '',
  'org.freedesktop.systemd1',
  'a.b c',
  `a.${'b'.repeat(252)}`,
  `a.${'b'.repeat(254)}`,
  '%Z.b',
];
const UNITS = [
  'a.service',
  'b.target',
  'x@.service',
  'x@%i.service',
  '%n',
  'a.service b.target',
  'nonsense',
  '',
  '"a.service"',
  'a.service, b.service',
  '%Z.service',
  'é.service',
  'a\\x2db.service',
  'a.service\\',
  '%p.socket',
  '@.service',
];
const ACTIONS = 'none reboot reboot-force reboot-immediate poweroff exit exit-force halt kexec soft-reboot x'.split(
  ' ',
);

/** Settings whose values the project does not read; the last two come of damage to others. */
export const NOT_READ = [
  'Nice',
  'LimitNOFILE',
  'SyslogIdentifier',
  'Documentation',
  'StartLimitInterval',
  'TimeoutSec',
];

type Table = Readonly<Record<string, Make>>;

function choice(choices: readonly string[]): Make {
  return (random) => random.pick(choices);
}

/** Settings with the values that people and mistakes give them; those that come often stand several times. */
const SERVICE: Table = {
  ExecStart: execLine,
  ExecStartPre: execLine,
  ExecStartPost: execLine,
  ExecCondition: execLine,
  ExecReload: execLine,
  ExecStop: execLine,
  ExecStopPost: execLine,
  Environment: (random) => words(random, 0, 4, environmentWord),
  EnvironmentFile: (random) => environmentFile(random),
  PassEnvironment: (random) => words(random, 0, 3, environmentName),
  UnsetEnvironment: (random) => words(random, 0, 3, environmentName),
  WorkingDirectory: (random) => (random.once(5) ? '-' : '') + path(random),
  User: choice(ACCOUNTS),
  Group: choice(ACCOUNTS),
  DynamicUser: choice(BOOLEANS),
  Type: choice(TYPES),
  ExitType: choice(['main', 'cgroup', 'x', '']),
  Restart: choice(RESTARTS),
  RestartSec: choice(SPANS),
  TimeoutStartSec: choice(SPANS),
  TimeoutStopSec: choice(SPANS),
  RuntimeMaxSec: choice(SPANS),
  WatchdogSec: choice(SPANS),
  RemainAfterExit: choice(BOOLEANS),
  RestartForceExitStatus: choice(STATUSES),
  KillMode: choice(['control-group', 'process', 'mixed', 'none', '', 'x']),
  BusName: choice(BUS_NAMES),
  PAMName: choice(['login', '%i', '%Z', '', 'a b']),
  PIDFile: (random) => path(random),
  StandardOutput: choice(OUTPUTS),
  StandardError: choice(OUTPUTS),
  Nice: choice(['5']),
  LimitNOFILE: choice(['1024']),
  SyslogIdentifier: choice(['x']),
  Unknown: choice(['x']),
  'X-Own': choice(['x']),
  Description: choice(['misplaced']),
  execStart: choice(['/bin/x']),
};
const COMMON_SERVICE = [
  'ExecStart',
  'ExecStart',
  'ExecStart',
  'ExecStartPre',
  'Environment',
  'Environment',
  'Environment',
  'EnvironmentFile',
  'WorkingDirectory',
  'User',
  'Type',
];
const UNIT: Table = {
  Description: (random) => words(random, 0, 3, (r) => (r.once(3) ? r.pick(SPECIFIERS) : r.pick(WORDS))),
  After: choice(UNITS),
  Wants: choice(UNITS),
  Requires: choice(UNITS),
  Conflicts: choice(UNITS),
  PartOf: choice(UNITS),
  OnFailure: choice(UNITS),
  BindTo: choice(UNITS),
  SuccessAction: choice(ACTIONS),
  StartLimitIntervalSec: choice(SPANS),
  Documentation: choice(['man:x(1)']),
  ExecStart: choice(['/bin/misplaced']),
  User: choice(['misplaced']),
  'X-Own': choice(['x']),
};
const INSTALL: Table = {
  WantedBy: choice(UNITS),
  Alias: choice(UNITS),
  Also: choice(UNITS),
  DefaultInstance: choice(['code', '%i', '']),
  ExecStart: choice(['/bin/misplaced']),
};
const SECTIONS: readonly (readonly [name: string, settings: Table])[] = [
  ['Unit', UNIT],
  ['Service', SERVICE],
  ['Service', SERVICE],
  ['Install', INSTALL],
  ['X-Own', SERVICE],
  ['Socket', SERVICE],
  ['service', SERVICE],
  ['Unknown', UNIT],
];
const ODD_HEADERS = [
  '[Service',
  'Service]',
  '[Service] # x',
  '[]',
  '[ Service ]',
  '[Ser"vice]',
  '[Ser\\x41]',
  '[[Service]]',
  '[Service]x',
  '  [Service]',
  '[Service]  ',
  '[Serv\tice]',
  '[é]',
  '[*]',
];
const ODD_LINES = [
  '=x',
  'ExecStart',
  'no equals',
  '.include /etc/other.conf',
  '  ',
  ';',
  '#',
  ' # x\\',
  '; x \\',
  '\\',
  ' \\',
  '\\\\',
  '=',
  ' = ',
  'Exec Start=/bin/x',
  'ExecStart =/bin/x',
  ' ExecStart= /bin/x',
  '[',
  ']',
  '\ufeff',
  '\ufeff[Service]',
  '\udcfe\udcff',
  'ExecStart=/bin/\udcc3',
  'Environment=A=\udcff',
  '\u00a0ExecStart=/bin/x',
  'Environment="A=b',
  'ExecStart=/bin/x \\\n\\\n\\\n y',
  'ExecStart=/bin/x \\\n\n y',
  'ExecStart=\\\n/bin/x',
  'Environ\\\nment=A=1',
  '[Serv\\\nice]',
];

let environmentFile: Make = () => '';

/** Sets what `EnvironmentFile=` names: paths of files that are there, and of others. */
export function withEnvironmentFiles<T>(paths: readonly string[], make: () => T): T {
  const before = environmentFile;
  environmentFile = (random) => {
    const known = paths.length > 0 && !random.once(3) ? random.pick(paths) : path(random);
    return (random.once(2) ? '-' : '') + known;
  };
  try {
    return make();
  } finally {
    environmentFile = before;
  }
}

function section(random: Random, [name, settings]: readonly [string, Table], most: number): string[] {
  const keys = Object.keys(settings);
  const lines = random.several(1, most, () => {
    if (random.once(40)) return random.pick(ODD_LINES);
    if (random.once(25)) return random.pick(['# a comment', '; another', '  # ExecStart=/bin/no', '']);
    const key = settings === SERVICE && !random.once(2) ? random.pick(COMMON_SERVICE) : random.pick(keys);
    const value = random.once(12) ? '' : (settings[key] as Make)(random);
    return `${key}${random.once(12) ? random.pick([' =', '= ', ' = ', '\t=\t', '=\\\n', '\\\n=']) : '='}${value}`;
  });
  return [random.once(60) ? random.pick(ODD_HEADERS) : `[${name}]`, ...lines];
}

/** What people write, from which many of the other files are made by a few changes. */
const REAL: readonly string[] = [
  '[Unit]\nDescription=Hermes gateway (%i)\nAfter=network-online.target\nWants=network-online.target\nStartLimitIntervalSec=0\n\n[Service]\nType=simple\nEnvironment="HERMES_HOME=%h/.hermes/profiles/%i" A=b\nEnvironmentFile=-%h/.hermes/.env\nWorkingDirectory=%h/.hermes\nExecStart=%h/.local/bin/hermes --profile %i gateway run --replace\nRestart=always\nRestartSec=5\nKillMode=mixed\nStandardOutput=append:%h/.hermes/logs/%i.log\nStandardError=inherit\n\n[Install]\nWantedBy=default.target\n',
  "# written by setup\r\n[Service]\r\nType=oneshot\r\nRemainAfterExit=yes\r\nExecStartPre=-/usr/bin/mkdir -p '%h/x y'\r\nExecStart=/bin/sh -c 'exec \"$$0\" ${A} $B' \\\r\n  hermes \\\r\n  # why\r\n  run\r\nUser=hermes\r\n",
  '[Unit]\nDescription=A\n[Service]\nExecStart=/usr/bin/env A=1 hermes gateway run\nExecStart=\nExecStart=/usr/bin/hermes gateway run ; /bin/true\nType=oneshot\nUser=%i\nGroup=hermes\nDynamicUser=yes\nPassEnvironment=HOME PATH\nUnsetEnvironment=A B=c\n[Service]\nEnvironment=\nEnvironment=A=1 B="two words" C=\'x\\ty\'\n',
];

/** Ends that let most units load, whatever stands above. */
const ENDINGS = [
  '[Service]\nType=oneshot\nRestart=no\nRestartForceExitStatus=\nExitType=main\nExecStart=/bin/last $A "${B}"\n',
  '[Service]\nType=oneshot\nRestart=on-failure\nRestartForceExitStatus=\nExitType=main\nRemainAfterExit=yes\nExecStop=/bin/last\n',
  '[Service]\nType=simple\nExecStart=\nExecStart=/bin/last $A "${B}"\n',
];

/** The text of a unit or a drop-in. */
export function unitText(random: Random, isDropIn: boolean): string {
  let text: string;
  if (random.once(5)) {
    text = random.pick(REAL);
  } else {
    const sections = random.several(0, 2, () => section(random, random.pick(SECTIONS), 4));
    sections.splice(random.below(sections.length + 1), 0, section(random, ['Service', SERVICE], isDropIn ? 3 : 7));
    text = `${sections.flat().join('\n')}\n`;
    if (!isDropIn && !random.once(4)) text += random.pick(ENDINGS);
  }
  if (random.once(4)) text = damaged(random, text);
  if (random.once(15)) text = text.replaceAll('\n', random.pick(LINE_ENDS));
  if (random.once(60)) text = `\ufeff${text}`;
  if (random.once(2000)) text = lengthened(random, text);
  // What stands for something of the machine says nothing of the reader.
  return text.replace(/%(["'\\]*)[bcmqrRv]/g, '%$1i');
}

const DAMAGE = [
  '"',
  "'",
  '\\',
  '%',
  '$',
  '{',
  '}',
  ';',
  '#',
  '=',
  '[',
  ']',
  ' ',
  '\t',
  '\n',
  '\r',
  '\0',
  '\\\n',
  '-',
  '@',
  '\udc80',
  '\udce2\udc82',
  'é',
  '\ufeff',
  '\ufffe',
  '/',
  '.',
  ':',
  '!',
  '+',
  '~',
  ',',
  '0',
  'A',
];

function damaged(random: Random, text: string): string {
  let result = text;
  for (let left = 1 + random.below(4); left > 0; left--) {
    const at = random.below(result.length + 1);
    const to = Math.min(result.length, at + random.below(random.once(4) ? 40 : 3));
    const middle = random.pick([
      random.pick(DAMAGE),
      random.pick(DAMAGE) + result.slice(at, to),
      '',
      result.slice(at, to).repeat(2),
      random.pick(LINE_ENDS),
    ]);
    result = result.slice(0, at) + middle + result.slice(to);
  }
  // A pair that was cut leaves a surrogate that no file can give.
  return result.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udc7f\udd00-\udfff]/g, '');
}

/** Adds a line around the limit of 1 MiB, in one piece or continued. */
function lengthened(random: Random, text: string): string {
  const limit = 1_048_576;
  const start = 'Environment=A=';
  const size = limit - start.length - 3 + random.below(6);
  const filler = random.once(3) ? `${'é'.repeat(size >> 1)}${'a'.repeat(size & 1)}` : 'a'.repeat(size);
  const pieces = [
    `${start}${filler}\n`,
    `${start}${filler.slice(0, size >> 1)}\\\n${filler.slice(size >> 1)}\n`,
    `# ${filler}\n`,
    `${start}${filler.slice(9)} \\\n# ${'c'.repeat(50)}\n x \\\n y`,
  ];
  return `${text}\n[Service]\n${random.pick(pieces)}\nEnvironment=B=after\n`;
}

const ENVIRONMENT_VALUE: readonly Make[] = [
  (random) => random.pick(WORDS),
  (random) => random.pick(ESCAPES),
  (random) => random.pick(VARIABLES),
  quoted,
  (random) => `"${random.pick(WORDS)}\n${random.pick(WORDS)}"`,
  soup,
  (random) => random.pick([' ', '\t', '"', "'", '\\\n', '\\\r\n', ' # x', ' ;', '=']),
];

/** The text of a file that `EnvironmentFile=` names. */
export function environmentText(random: Random): string {
  const lines = random.several(0, 5, () => {
    if (random.once(6))
      return random.pick([
        '# x',
        '; x',
        '',
        '  ',
        'no equals',
        'export A=1',
        '# x\\',
        '=x',
        ' = ',
        '\\',
        'A',
        '#\\\nA=1',
        '\ufeffA=1',
      ]);
    const name = random.pick(random.once(8) ? BAD_NAMES : NAMES);
    const value = random.several(0, 3, () => random.pick(ENVIRONMENT_VALUE)(random)).join('');
    return `${random.once(10) ? random.pick([' ', '\t']) : ''}${name}${random.once(10) ? ' ' : ''}=${random.once(8) ? ' ' : ''}${value}`;
  });
  let text = lines.map((line) => line + (random.once(12) ? random.pick(LINE_ENDS) : '\n')).join('');
  if (random.once(5)) text = damaged(random, text);
  return random.once(10) ? text.replaceAll('\n', '\r\n') : text;
}
