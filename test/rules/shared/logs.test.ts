import { describe, expect, test } from 'vitest';
import { logFiles, sharedLogs } from '../../../src/rules/shared/logs.ts';
import type { Service } from '../../../src/service.ts';
import { SourceFile, textOf } from '../../../src/source.ts';
import { container, gatewayOf, hostOf, lone } from '../../support/gateways.ts';
import { type ServiceOptions, serviceOf } from '../../support/service.ts';

const shell = (redirections: string) => ['sh', '-c', `exec hermes -p x gateway run ${redirections}`];
const filesOf = (words: readonly string[], options: ServiceOptions = {}) =>
  logFiles(gatewayOf(serviceOf(words, options)));

describe('the files that a gateway writes to', () => {
  const plain = ['hermes', '-p', 'x', 'gateway', 'run'];
  test.each<[readonly string[], ServiceOptions, readonly [by: string, path: string | null, key: string | null][]]>([
    [plain, {}, []],
    [plain, { outputs: ['/var/log/./x.log'] }, [['manager', '/var/log/x.log', '/var/log/x.log']]],
    [plain, { outputs: ['/dev/null', '/devices/x.log'] }, [['manager', '/devices/x.log', '/devices/x.log']]],
    [plain, { outputs: ['<where>/x.log'] }, [['manager', null, null]]],
    [plain, { outputs: ['x.log'] }, [['manager', null, null]]],
    [shell('>> ~/x.log 2> /dev/null'), {}, [['shell', '~/x.log', '~/x.log']]],
    [shell('> $DIR/x.log'), { env: { DIR: '/srv' } }, [['shell', '/srv/x.log', '/srv/x.log']]],
    [
      shell('>> /b.log'),
      { outputs: ['/a.log'] },
      [
        ['manager', '/a.log', '/a.log'],
        ['shell', '/b.log', '/b.log'],
      ],
    ],
  ])('%j with %j', (words, options, expected) => {
    expect(filesOf(words, options).map(({ by, path, key }) => [by, path, key])).toEqual(expected);
  });

  test('are no files of the host where a shell of a container writes them', () => {
    const parts = { container: container('/srv/x') };
    expect(filesOf(shell('> /x.log'), { parts })).toEqual([]);
    expect(filesOf(plain, { parts, outputs: ['/x.log'] }).map(({ path }) => path)).toEqual(['/x.log']);
  });

  test('stand where they are named', () => {
    expect(filesOf(shell('> "/x.log"')).map(({ span }) => textOf(span))).toEqual(['/x.log']);
  });
});

describe('a relative path', () => {
  const script = (path: string, options: ServiceOptions = {}) =>
    filesOf(shell(`>> ${path}`), { name: 'bin/start.sh', manager: 'script', ...options }).map(({ key }) => key);
  test.each<[string, string | null]>([
    ['x.log', 'bin/start.sh: x.log'],
    ['./logs/x.log', 'bin/start.sh: logs/x.log'],
    ['.//././x.log', 'bin/start.sh: x.log'],
    ['.x.log', 'bin/start.sh: .x.log'],
    ['../x.log', 'bin/start.sh: ../x.log'],
    ['$DIR/x.log', null],
  ])('%s of a script has the key %j', (path, expected) => expect(script(path)).toEqual([expected]));

  test('is not known of a service, of a script that changes the directory, or with a part that is not known', () => {
    expect(script('x.log', { manager: 'procfile' })).toEqual([null]);
    expect(script('x.log', { parts: { workingDirectory: lone('/srv') } })).toEqual([null]);
    expect(script('/dev/null', { outputs: ['x-<profile>.log'] })).toEqual([null]);
  });
});

describe('the files that several services write to', () => {
  const outputs = ['/x.log'];
  const of = (profile: string, options: ServiceOptions = {}): Service =>
    serviceOf(['hermes', '-p', profile, 'gateway', 'run'], { name: `${profile}.service`, outputs, ...options });
  const script = (name: string, profile: string) => of(profile, { name, manager: 'script' });
  test.each<[string, readonly Service[], number]>([
    ['two services', [of('a'), of('b')], 2],
    ['two services of one profile', [of('a'), of('a', { name: 'b.service' })], 2],
    ['two scripts of two profiles', [script('a.sh', 'a'), script('b.sh', 'b')], 2],
    ['two scripts of one profile, which are two ways to start it', [script('a.sh', 'a'), script('b.sh', 'a')], 0],
    ['a script and a unit of one profile', [script('a.sh', 'a'), of('a')], 2],
    ['two scripts of profiles that are not known', [script('a.sh', '<p>'), script('b.sh', '<p>')], 2],
    ['a template', [of('a', { parts: { instance: null } })], 1],
    ['both streams of one service', [of('a', { outputs: ['/x.log', '/x.log'] })], 0],
    ['a service and a script in the foreground', [of('a'), of('b', { parts: { isEntry: true } })], 0],
    ['two files', [of('a'), of('b', { outputs: ['/y.log'] })], 0],
  ])('%s', (_, services, expected) => {
    expect(sharedLogs(hostOf(...services)).flat()).toHaveLength(expected);
  });

  test('are several places of one script where it starts several', () => {
    const source = new SourceFile('up.sh', '');
    const each = (profile: string) =>
      of(profile, { name: profile, manager: 'script', outputs: ['./out.log'], parts: { files: [source] } });
    expect(sharedLogs(hostOf(each('a'), each('b'))).flat()).toHaveLength(2);
    expect(sharedLogs(hostOf(each('a'), of('b', { manager: 'script', outputs: ['out.log'] })))).toEqual([]);
  });
});
