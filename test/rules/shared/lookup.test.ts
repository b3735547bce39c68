import { describe, expect, test } from 'vitest';
import {
  flagOf,
  homeVariable,
  identitySpan,
  isKnownProfileName,
  isWritable,
  variableOf,
} from '../../../src/rules/shared/lookup.ts';
import type { Variable } from '../../../src/service.ts';
import { textOf } from '../../../src/source.ts';
import { Text } from '../../../src/text.ts';
import { gatewayOf, lone } from '../../support/gateways.ts';
import { type ServiceOptions, serviceOf } from '../../support/service.ts';

const gateway = (words: readonly string[], options: ServiceOptions = {}) => gatewayOf(serviceOf(words, options));
const RUN = ['gateway', 'run'];
const home = (path: string) => ({ env: { HERMES_HOME: path } });

test('of several assignments of a variable the last one counts', () => {
  const variable = (name: string, value: string): Variable => ({
    name,
    value: lone(value),
    span: lone(`${name}=${value}`).span(),
    from: 'declaration',
  });
  const environment = [variable('A', '1'), variable('B', '2'), variable('A', '3'), variable('AB', '4')];
  const service = serviceOf(['hermes'], { parts: { environment } });
  expect(variableOf(service, 'A')?.value.value).toBe('3');
  expect(variableOf(service, 'C')).toBeUndefined();
});

describe('the flag that is read', () => {
  test.each<[readonly string[], string | undefined]>([
    [['hermes', '-p', 'code', ...RUN], '-p code'],
    [['hermes', ...RUN], undefined],
    [['hermes', '-pcode', ...RUN], undefined],
    [['hermes', '-pcode', '--profile=ops', ...RUN], '--profile=ops'],
    [['hermes', '-p', 'code', '-p', 'ops', ...RUN], '-p code'],
  ])('%j', (words, expected) => {
    const flag = flagOf(gateway(words));
    expect(flag && textOf(flag.span)).toBe(expected);
  });
});

describe('HERMES_HOME as it counts', () => {
  test.each<[string, readonly string[], ServiceOptions, string | undefined]>([
    ['the one of the service', ['hermes', ...RUN], home('/srv/h'), '/srv/h'],
    ['none that the command sets again', ['env', 'HERMES_HOME=/srv/i', 'hermes', ...RUN], home('/srv/h'), undefined],
    ['none', ['hermes', ...RUN], {}, undefined],
  ])('%s', (_, words, options, expected) => {
    expect(homeVariable(gateway(words, options))?.value.value).toBe(expected);
  });
});

describe('the words that decide which profile it is', () => {
  test.each<[string, readonly string[], ServiceOptions, string]>([
    ['the flag', ['hermes', '--profile', 'code', ...RUN], {}, '--profile code'],
    ['the flag, beside HERMES_HOME', ['hermes', '-p', 'code', ...RUN], home('/srv/profiles/x'), '-p code'],
    ['HERMES_HOME', ['hermes', ...RUN], home('/srv/profiles/x'), 'HERMES_HOME=/srv/profiles/x'],
    ['the command where HERMES_HOME is no pin', ['hermes', ...RUN], home('/srv/x'), 'hermes gateway run'],
    ['the command', ['hermes', ...RUN], {}, 'hermes gateway run'],
  ])('%s', (_, words, options, expected) => expect(textOf(identitySpan(gateway(words, options)))).toBe(expected));
});

describe('the name of a profile', () => {
  test.each([
    ['code', true],
    ['0', true],
    ['a-b_c9', true],
    ['a'.repeat(64), true],
    ['a'.repeat(65), false],
    ['', false],
    ['-a', false],
    ['_a', false],
    ['Code', false],
    ['a.b', false],
    ['a b', false],
    ['a\n', false],
  ])('%j: %j', (name, expected) => {
    expect(isWritable(name)).toBe(expected);
    expect(isKnownProfileName(lone(name))).toBe(expected);
  });

  test('is not known where a part of it is not', () => {
    const pieces = lone('code').pieces.map((piece) => ({ ...piece, unknown: { reason: 'a template fills it in' } }));
    expect(isKnownProfileName(new Text(pieces))).toBe(false);
  });
});
