import { describe, expect, it } from 'vitest';
import { SourceFile, textOf } from '../../src/source.ts';
import { parseEnvFile } from '../../src/systemd/env-file.ts';

function read(text: string, release?: 252 | 257) {
  return parseEnvFile(new SourceFile('hermes.env', text), release);
}

describe('a file of variables', () => {
  const rows: [text: string, expected: string[]][] = [
    [' A = 1 2 \nB=x # y\n', ['A=1 2', 'B=x # y']],
    ['A="a b" c\nB=\'x\ny\'\nC=x"y z"\n', ['A=a bc', 'B=x\ny', 'C=x"y z"']],
    ['A="\\$\\n\\"\\\n."\nB=\\$ \\ \n', ['A=$\\n".', 'B=$  ']],
    ['A=x\\\n  y\r\nB=2\r\n', ['A=x  y', 'B=2']],
    ['# c\n;c\nwords\nA=%h$HOME', ['A=%h$HOME']],
    ['A="unclosed\nB=2', ['A=unclosed\nB=2']],
    ['A=1\nA=2\n', ['A=1', 'A=2']],
    ['', []],
  ];
  for (const [text, expected] of rows) {
    it(`reads ${JSON.stringify(text)}`, () => {
      expect(read(text).variables.map(({ name, value }) => `${name.value}=${value.value}`)).toEqual(expected);
    });
  }

  it('has names that no variable can have', () => {
    const valid = read('export A=1\n1A=2\nA-B=3\n\ufeffC=4\nD=5\n').variables.map(({ isValid }) => isValid);
    expect(valid).toEqual([false, false, false, false, true]);
  });

  it('loses the line after a comment that ends in a backslash, before 257', () => {
    expect(read('# c \\\nA=1\nB=2\n').variables).toHaveLength(1);
    expect(read('# c \\\nA=1\nB=2\n', 257).variables).toHaveLength(2);
  });

  it('is refused as a whole for a NUL and for bytes that are not UTF-8, comments aside', () => {
    expect(read('A=1\nB=\0')).toMatchObject({ variables: [], fatal: { kind: 'nul' } });
    expect(read('A=1\nB=\udcff')).toMatchObject({ variables: [], fatal: { kind: 'invalid-utf8' } });
    expect(read('# \udcff\nA=1').variables).toHaveLength(1);
  });

  it('gives the places of variable, name and value', () => {
    const [variable] = read('\n A = "b\\"c" # d').variables;
    if (variable === undefined) throw new Error('no variable');
    expect(textOf(variable.name.span())).toBe('A');
    expect(textOf(variable.span)).toBe('A = "b\\"c" # d');
    expect(textOf(variable.value.span(1, 2))).toBe('\\"');
  });
});
