import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/source.ts';
import { parseEnvironment, parsePassEnvironment, parseUnsetEnvironment } from '../../src/systemd/environment.ts';
import { shown, USER, value } from './texts.ts';

describe('Environment=', () => {
  const rows: [input: string, variables: string[], lost: string[]][] = [
    ['A=1 "B=two words" C="x"y', ['A=1', 'B=two words', 'C=xy'], []],
    ['A=%h/%i B=$HOME', ['A=/home/alice/code', 'B=$HOME'], []],
    ['A=hello from x', ['A=hello'], ['no-equals from', 'no-equals x']],
    ['export A=1', ['A=1'], ['no-equals export']],
    ['1A=x A-B=y A=z', ['A=z'], ['bad-name 1A=x', 'bad-name A-B=y']],
    ['A=1 B=x\\qy C=3', ['A=1'], ['bad-escape B=x\\qy C=3']],
    ['A=1 B="x y', ['A=1'], ['unbalanced-quote B="x y']],
    ['A=%Q B=2', ['B=2'], ['bad-specifier A=%Q']],
    ['A=\\xff B=2', ['B=2'], ['bad-value A=\\xff']],
    ['A={{ x y }} B=1', ['A=<{{ x y }}>', 'B=1'], []],
  ];
  for (const [input, variables, lost] of rows) {
    it(`reads ${input}`, () => {
      const line = parseEnvironment(value(input), USER);
      expect(line.variables.map((one) => `${one.name}=${shown(one.value)}`)).toEqual(variables);
      expect(line.lost.map((one) => `${one.kind} ${textOf(one.span)}`)).toEqual(lost);
      expect(line.isReset).toBe(false);
    });
  }

  it('is a reset when it is empty', () => {
    expect(parseEnvironment(value(''), USER)).toMatchObject({ isReset: true, variables: [], lost: [] });
  });

  it('has words of which not even the name is known', () => {
    expect(parseEnvironment(value('{{ env }} {{ name }}=1 A=1'), USER).unknown.map(shown)).toEqual([
      '<{{ env }}>',
      '<{{ name }}>=1',
    ]);
  });

  it('gives each variable the place of its whole word', () => {
    const [variable] = parseEnvironment(value(' "A=b c" D=1'), USER).variables;
    expect(variable && textOf(variable.span)).toBe('"A=b c"');
    expect(variable && textOf(variable.value.span())).toBe('b c');
  });
});

describe('UnsetEnvironment= and PassEnvironment=', () => {
  it('name variables, the first also with a value', () => {
    const unset = parseUnsetEnvironment(value('A B=1 1C "D=x y"'), USER);
    expect(unset.names.map((one) => [one.name, one.value?.value])).toEqual([
      ['A', undefined],
      ['B', '1'],
      ['D', 'x y'],
    ]);
    expect(unset.lost.map((one) => one.text)).toEqual(['1C']);
    const pass = parsePassEnvironment(value('A B=1 "C"'), USER);
    expect(pass.names.map((one) => one.name)).toEqual(['A', 'C']);
    expect(pass.lost.map((one) => one.text)).toEqual(['B=1']);
    expect(pass.lost.map((one) => one.kind)).toEqual(['bad-name']);
  });

  it('say of each word why it is none, in the order in which they are written', () => {
    const lost = (input: string) =>
      parseUnsetEnvironment(value(input), USER).lost.map(({ kind, text }) => `${kind} ${text}`);
    expect(lost('1 %Q 2=x B "C')).toEqual(['bad-name 1', 'bad-specifier %Q', 'bad-name 2=x', 'unbalanced-quote "C']);
    expect(lost('A=\\xff')).toEqual(['bad-value A=\udcff']);
  });

  it('do not know the words that a template fills in', () => {
    const { names, unknown, lost } = parseUnsetEnvironment(value('{{ a }} A{{ b }}=1 B={{ c }}'), USER);
    expect(unknown.map(shown)).toEqual(['<{{ a }}>', 'A<{{ b }}>=1']);
    expect(names.map(({ name }) => name)).toEqual(['B']);
    expect(lost).toEqual([]);
    expect(parsePassEnvironment(value('A'), USER).unknown).toEqual([]);
    expect(parsePassEnvironment(value('{{ a }}'), USER)).toMatchObject({ names: [], lost: [] });
  });
});
