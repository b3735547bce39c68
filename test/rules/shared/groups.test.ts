import { describe, expect, test } from 'vitest';
import {
  areWaysToStart,
  groupBy,
  type Placed,
  relatedOf,
  residents,
  severalIn,
} from '../../../src/rules/shared/groups.ts';
import { SourceFile } from '../../../src/source.ts';
import { gatewayOf, lone } from '../../support/gateways.ts';
import { type ServiceOptions, serviceOf } from '../../support/service.ts';

const gateway = (name: string, options: ServiceOptions = {}) =>
  gatewayOf(serviceOf(['hermes', '-p', 'x', 'gateway', 'run'], { name, ...options }));
const placed = (name: string, options: ServiceOptions = {}): Placed => ({
  gateway: gateway(name, options),
  span: lone(name).span(),
});
const script = (name: string, file = new SourceFile(name, '')) =>
  gateway(name, { manager: 'script', parts: { files: [file] } });

test('scripts in the foreground do not stay', () => {
  const [stays, ends] = [gateway('a'), gateway('b', { manager: 'script', parts: { isEntry: true } })];
  expect(residents({ name: 'local', gateways: [ends, stays] })).toEqual([stays]);
});

describe('whether gateways are ways to start one', () => {
  const file = new SourceFile('up.sh', '');
  test.each([
    ['scripts of their own', [script('a.sh'), script('b.sh')], true],
    ['two starts of one script', [script('a', file), script('b', file)], false],
    ['a script and a unit', [script('a.sh'), gateway('b')], false],
    ['units', [gateway('a'), gateway('b')], false],
  ])('%s', (_, gateways, expected) => expect(areWaysToStart(gateways)).toBe(expected));
});

test('groups are in the order of their first members, without what has no key', () => {
  const groups = groupBy(['b1', 'a1', 'x', 'b2', ''], (item) => (item.length < 2 ? null : item.charAt(0)));
  expect([...groups]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1']],
  ]);
});

describe('the services of a group', () => {
  const template = { parts: { instance: null } };
  test.each<[string, readonly Placed[], readonly string[] | undefined]>([
    ['one', [placed('a'), placed('a')], undefined],
    ['two', [placed('a'), placed('b'), placed('a')], ['a', 'b']],
    [
      'two of one name under two managers',
      [placed('a'), placed('a', { manager: 'compose' })],
      ['a', 'compose service a'],
    ],
    ['a template', [placed('a@.service', template)], ['every instance of a@.service']],
    ['a template and another one', [placed('a@.service', template), placed('b')], ['a@.service', 'b']],
    ['one instance of a template', [placed('a@x.service', { parts: { instance: 'x' } })], undefined],
    ['none', [], undefined],
  ])('%s', (_, group, expected) => expect(severalIn(group)).toEqual(expected));
});

test('the places of others are those of each service but the first, once', () => {
  const group = ['a', 'b', 'a', 'c', 'b'].map((name) => placed(name));
  expect(relatedOf(group, (name) => `${name} too`)).toEqual([
    { span: group[1]?.span, label: 'b too' },
    { span: group[3]?.span, label: 'c too' },
  ]);
});
