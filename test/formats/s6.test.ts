import { describe, expect, it } from 'vitest';
import { isServiceScript, s6 } from '../../src/formats/s6/s6.ts';
import type { Service } from '../../src/service.ts';
import { textOf } from '../../src/source.ts';
import type { Text } from '../../src/text.ts';
import { type Files, lintFiles, memoryRepository, servicesOf } from '../support/lint.ts';

const RUN = 'etc/services.d/x/run';
const read = (files: Files) => servicesOf(s6, memoryRepository(files));
const execline = (...lines: string[]) =>
  read({ [RUN]: `#!/command/execlineb -P\n${lines.join('\n')}\n` })[0] as Service;
const written = (text: Text) =>
  text.pieces.map((piece) => (piece.unknown === undefined ? piece.text : `<${piece.text}>`)).join('');
const commands = (service: Service | undefined) =>
  service?.commands.map(({ role, argv }) => `${role}: ${argv.map(written).join(' ')}`);

describe('which folders are services', () => {
  const SCRIPT = '#!/bin/sh\nexec x\n';
  const rows: [sentence: string, files: Files, names: string[]][] = [
    ['services.d of s6-overlay', { 'root/etc/services.d/a/run': SCRIPT }, ['a']],
    ['s6-rc.d', { 's6-rc.d/a/run': SCRIPT, 's6-rc.d/a/type': 'longrun\n' }, ['a']],
    ['sv of runit', { 'etc/sv/a/run': SCRIPT }, ['a']],
    ['any folder with other files of a service', { 'x/a/run': SCRIPT, 'x/a/finish': '' }, ['a']],
    ['any folder with an interpreter of s6', { 'x/a/run': '#!/usr/bin/with-contenv sh\nx' }, ['a']],
    ['a template', { 'etc/sv/a/run.j2': SCRIPT }, ['a']],
    ['a oneshot has no run', { 's6-rc.d/a/up': '/etc/x\n', 's6-rc.d/a/type': 'oneshot' }, ['a']],
    ['a bundle is none', { 's6-rc.d/a/run': SCRIPT, 's6-rc.d/a/type': 'bundle' }, []],
    ['a logger is none', { 'etc/sv/a/log/run': SCRIPT }, []],
    ['a script called run is none', { 'scripts/run': SCRIPT, 'x/y/run': SCRIPT }, []],
    ['a file without an interpreter is none', { 'etc/sv/a/run': 'exec x' }, []],
  ];
  it.each(rows)('%s', (_, files, names) => {
    expect(read(files).map(({ name }) => name)).toEqual(names);
  });
});

describe('scripts', () => {
  const rows: [sentence: string, text: string, argv: string[]][] = [
    ['a shell', '#!/bin/bash -e\nx\n', ['/bin/bash', '-c', '#!/bin/bash -e\nx\n']],
    ['a shell by env', '#!/usr/bin/env -S bash\nx\n', ['bash', '-c', '#!/usr/bin/env -S bash\nx\n']],
    [
      'a shell in the environment of the container',
      '#!/command/with-contenv sh\nx',
      ['sh', '-c', '#!/command/with-contenv sh\nx'],
    ],
    ['another language', '#!/usr/bin/python3 -u\nx', ['/usr/bin/python3', '-u', RUN]],
  ];
  it.each(rows)('%s', (_, text, argv) => {
    expect(read({ [RUN]: text })[0]?.commands[0]?.argv.map(({ value }) => value)).toEqual(argv);
  });

  it('says that the container may set any variable', () => {
    expect(
      read({ [RUN]: '#!/command/with-contenv sh\nx' })[0]?.environmentOpen.map(({ span }) => textOf(span)),
    ).toEqual(['/command/with-contenv']);
  });
});

describe('execline', () => {
  const rows: [sentence: string, lines: string[], commands: string[]][] = [
    ['a program', ['a b "c d" e\\ f # g', '# h'], ['start: a b c d e f']],
    ['programs that change the process', ['fdmove -c 2 1', 'cd /x', 'umask 022', 'a b'], ['start: a b']],
    ['wrappers that others know stay', ['s6-setuidgid u', 'cd /', 'a'], ['start: s6-setuidgid u a']],
    [
      'what runs before',
      ['foreground { rm -f x }', 'if { test -f y }', 'a'],
      ['start-pre: rm -f x', 'start-pre: test -f y', 'start: a'],
    ],
    ['what runs beside', ['background { b }', 'a'], ['start: a', 'start: b']],
    ['blocks in blocks', ['foreground { if { x } y }', 'a'], ['start-pre: if { x } y', 'start: a']],
    ['definitions', ['define P code', 'a -p ${P} $P $Q'], ['start: a -p code code $Q']],
    ['imported variables', ['importas -i P PROFILE', 'a -p ${P}'], ['start: a -p <${P}>']],
    ['a command that prints a value', ['backtick -n P { cat x }', 'a ${P}'], ['start-pre: cat x', 'start: a <${P}>']],
    ['a block that is never closed', ['foreground { a'], ['start-pre: a']],
  ];
  it.each(rows)('%s', (_, lines, expected) => {
    expect(commands(execline(...lines))).toEqual(expected);
  });

  it('sets variables, the directory and the output', () => {
    const service = execline('with-contenv', 'export A "b c"', 'cd /srv', 'redirfd -w 1 /var/log/x', 'a');
    expect(service.environment.map(({ name, value }) => `${name}=${value.value}`)).toEqual(['A=b c']);
    expect(service.workingDirectory?.value).toBe('/srv');
    expect(service.outputs.map(({ path }) => path.value)).toEqual(['/var/log/x']);
    expect(service.environmentOpen).toHaveLength(1);
  });
});

describe('what starts it', () => {
  const SCRIPT = '#!/bin/sh\nx';
  const rows: [sentence: string, files: Files, targets: string[]][] = [
    ['services.d', { 'etc/services.d/a/run': SCRIPT }, ['services.d']],
    ['not with a file down', { 'etc/services.d/a/run': SCRIPT, 'etc/services.d/a/down': '' }, []],
    ['a bundle', { 's6-rc.d/a/run': SCRIPT, 's6-rc.d/user/contents.d/a': '' }, ['user']],
    ['a bundle in one file', { 's6-rc.d/a/run': SCRIPT, 's6-rc.d/user/contents': 'b\na\n' }, ['user']],
    ['nothing', { 's6-rc.d/a/run': SCRIPT, 's6-rc.d/user/contents.d/b': '' }, []],
  ];
  it.each(rows)('%s', (_, files, targets) => {
    expect(read(files).flatMap(({ startedBy }) => startedBy.map(({ target }) => target))).toEqual(targets);
  });
});

describe('logs', () => {
  const rows: [sentence: string, files: Files, log: string | undefined][] = [
    [
      's6-log',
      { 'etc/services.d/x/log/run': '#!/bin/sh\nexec s6-log n20 s1000000 /var/log/x\n' },
      '/var/log/x/current',
    ],
    ['svlogd', { 'etc/services.d/x/log/run': '#!/bin/sh\nexec svlogd -tt /var/log/x\n' }, '/var/log/x/current'],
    [
      'a consumer',
      { 'etc/services.d/x/producer-for': 'y', 'etc/services.d/y/run': '#!/bin/sh\nlogutil-service /var/log/y\n' },
      '/var/log/y/current',
    ],
    ['a logger that is not read', { 'etc/services.d/x/log/run': '#!/bin/sh\nexec s6-log "$DIR"\n' }, undefined],
  ];
  it.each(rows)('%s', (_, files, log) => {
    const service = read({ [RUN]: '#!/bin/sh\nx', ...files }).find(({ name }) => name === 'x');
    expect(service?.outputs[0]?.path.value).toBe(log);
  });
});

it('reads the gateway in a script', async () => {
  const { gateways } = await lintFiles({
    [RUN]: '#!/command/with-contenv bash\nexec s6-setuidgid abc hermes -p code gateway run\n',
  });
  expect(gateways.map(({ service, profile, span }) => [service.name, profile.name, textOf(span)])).toEqual([
    ['x', 'code', 'hermes -p code gateway run'],
  ]);
});

it('knows the scripts that nobody runs by themselves', () => {
  const repository = memoryRepository({
    'etc/sv/a/run': '',
    'etc/sv/a/log/run': '',
    'x/run': '',
    'y/a/run': '',
    'y/a/down': '',
  });
  expect(repository.paths.filter((path) => isServiceScript(path, repository))).toEqual([
    'etc/sv/a/log/run',
    'etc/sv/a/run',
    'y/a/down',
    'y/a/run',
  ]);
});

describe('hostile scripts', () => {
  it.each(['foreground { ', '{ ', '"', '\\', 'define a b ', '$a ${a} '])('%j a hundred thousand times', (text) => {
    expect(() => execline(text.repeat(100_000 / text.length))).not.toThrow();
  });
});
