import { describe, expect, test } from 'vitest';
import { lockMentions } from '../../../src/rules/shared/locks.ts';
import { textOf } from '../../../src/source.ts';
import { container, lone } from '../../support/gateways.ts';
import { type ServiceOptions, serviceOf } from '../../support/service.ts';

type Mention = readonly [text: string, directory: string | null, removes?: 'removed'];

function mentionsIn(words: readonly string[], options: ServiceOptions = {}): readonly Mention[] {
  return lockMentions(serviceOf(words, options)).map(({ text, directory, removes }) =>
    removes ? [text, directory, 'removed'] : [text, directory],
  );
}

describe('the lock and PID files that a command names', () => {
  test.each<[readonly string[], readonly Mention[]]>([
    [['/bin/rm', '-f', '/run/a/gateway.lock'], [['/run/a/gateway.lock', '/run/a', 'removed']]],
    [['unlink', '/gateway.pid'], [['/gateway.pid', '/', 'removed']]],
    [['/usr/bin/shred', '-u', '/run/./gateway.pid'], [['/run/./gateway.pid', '/run', 'removed']]],
    [
      ['truncate', '-s0', '/run/*.lock', '/run/*.pid'],
      [
        ['/run/*.lock', '/run', 'removed'],
        ['/run/*.pid', '/run', 'removed'],
      ],
    ],
    [['rmdir', '/run/gateway.pid'], [['/run/gateway.pid', '/run']]],
    [['farm', '/run/gateway.pid'], [['/run/gateway.pid', '/run']]],
    [['cat', 'gateway.pid'], [['gateway.pid', null]]],
    [['rm', '~/.hermes/gateway.lock'], [['~/.hermes/gateway.lock', null, 'removed']]],
    [['rm', '<home>/.hermes/gateway.*'], [['<home>/.hermes/gateway.*', '~/.hermes', 'removed']]],
    [['rm', '<where>/gateway.*'], [['<where>/gateway.*', null, 'removed']]],
    [['start-stop-daemon', '--pidfile=/run/gateway.pid'], [['/run/gateway.pid', '/run']]],
    [['rm', '/run/gateway.pid.bak', '/run/my-gateway.pid', '/run/gateway.log', '/run/.pid', '/run/gateway.lock/x'], []],
    [['rm', '/run/gateway.{LOCK}', '/run/gateway.{}'], []],
  ])('%j', (words, expected) => expect(mentionsIn(words)).toEqual(expected));

  test.each<[string, readonly Mention[]]>([
    ['rm -f ~/.hermes/gateway.{lock,pid}', [['~/.hermes/gateway.{lock,pid}', '~/.hermes', 'removed']]],
    ['rm -f "$DIR"/gateway.lock', [['$DIR/gateway.lock', '/srv', 'removed']]],
    ["/bin/'rm' '/run/gateway.pid'", [['/run/gateway.pid', '/run', 'removed']]],
    ['rm -f $ELSEWHERE/gateway.lock', [['$ELSEWHERE/gateway.lock', null, 'removed']]],
    ['rm -f /tmp/x; cat /run/gateway.pid', [['/run/gateway.pid', '/run']]],
    ['rm -f /tmp/x && cat /run/gateway.pid', [['/run/gateway.pid', '/run']]],
    ['rm -f /tmp/x || cat /run/gateway.pid', [['/run/gateway.pid', '/run']]],
    ['rm -f /tmp/x\ncat /run/gateway.pid', [['/run/gateway.pid', '/run']]],
    ['(rm -f /tmp/x) cat /run/gateway.pid', [['/run/gateway.pid', '/run']]],
    [
      'cat /run/gateway.pid; rm /run/gateway.lock',
      [
        ['/run/gateway.pid', '/run'],
        ['/run/gateway.lock', '/run', 'removed'],
      ],
    ],
    ['kill $(cat /run/gateway.pid)', [['/run/gateway.pid', '/run']]],
    ['kill `cat /run/gateway.pid`', [['/run/gateway.pid', '/run']]],
    ['PID=/run/gateway.pid', [['/run/gateway.pid', '/run']]],
    ['echo $$ >/run/gateway.pid', [['/run/gateway.pid', '/run']]],
    ['read pid </run/gateway.pid', [['/run/gateway.pid', '/run']]],
    ['cat "gateway.pid"', [['gateway.pid', null]]],
    ['rm -f /run/gateway.log', []],
  ])('in a script: %j', (script, expected) => {
    const words = ['/bin/sh', '-c', script];
    expect(mentionsIn(words, { env: { DIR: '/srv' } })).toEqual(expected);
  });

  test('with the command and the place of each', () => {
    const service = serviceOf(['sh', '-c', 'rm "/run/gateway.lock"']);
    const [mention] = lockMentions(service);
    expect(mention?.command).toBe(service.commands[0]);
    expect(mention && textOf(mention.span)).toBe('/run/gateway.lock');
  });

  test('lie in no directory of the host where the command runs in a container', () => {
    expect(mentionsIn(['rm', '/run/gateway.lock'], { parts: { container: container('/srv') } })).toEqual([
      ['/run/gateway.lock', null, 'removed'],
    ]);
  });
});

describe('the PID file of a service', () => {
  test.each<[string, readonly Mention[]]>([
    ['/run/a/gateway.pid', [['/run/a/gateway.pid', '/run/a']]],
    ['gateway.pid', [['gateway.pid', null]]],
    ['/run/hermes.pid', []],
  ])('%s', (path, expected) => {
    const pidFile = lone(path);
    expect(mentionsIn(['hermes'], { parts: { pidFile } })).toEqual(expected);
    const [first] = lockMentions(serviceOf(['rm', '/x/gateway.lock'], { parts: { pidFile } }));
    expect(first?.command === undefined).toBe(expected.length > 0);
  });
});
