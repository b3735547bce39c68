import { describe, expect, it } from 'vitest';
import { procfile } from '../../src/formats/procfile.ts';
import { textOf } from '../../src/source.ts';
import { type Files, lintFiles, memoryRepository, servicesOf } from '../support/lint.ts';

const read = (files: Files) => servicesOf(procfile, memoryRepository(files));

describe('the lines of a Procfile', () => {
  const rows: [sentence: string, text: string, processes: string[]][] = [
    ['a process with its command', 'web: bin/web -p 1\n', ['web: bin/web -p 1']],
    ['names with dashes and underscores', 'a-b_c:x\n', ['a-b_c: x']],
    ['blanks around the command', 'a: \t x y \t\n', ['a: x y']],
    ['a colon in the command', 'a: x: y\n', ['a: x: y']],
    ['no line end at the end', 'a: x', ['a: x']],
    ['carriage returns', 'a: x\r\nb: y\r\n', ['a: x', 'b: y']],
    ['comments and empty lines', '# a: x\n\n  b: y\n', []],
    ['a process without a command', 'a:\nb: y\n', ['b: y']],
  ];
  it.each(rows)('%s', (_, text, processes) => {
    const found = read({ Procfile: text }).map(
      ({ name, commands }) => `${name}: ${textOf(commands[0]?.span as never)}`,
    );
    expect(found).toEqual(processes);
  });

  it.each(['Procfile', 'app/Procfile', 'Procfile.dev'])('are read from %s', (path) => {
    expect(read({ [path]: 'a: x' })).toHaveLength(1);
  });

  it.each(['Procfile/a', 'myProcfile', 'Procfile.d/x/y'])('are not read from %s', (path) => {
    expect(read({ [path]: 'a: x' })).toEqual([]);
  });
});

describe('the environment that foreman reads from .env', () => {
  const rows: [sentence: string, text: string, variables: Record<string, string>][] = [
    ['plain values', 'A=b c\nB=\n', { A: 'b c', B: '' }],
    ['quoted values', 'A="b\\nc\\"d"\nB=\'$x\\n\'\n', { A: 'b\nc"d', B: '$x\\n' }],
    ['comments', '# A=b\n#B=c\n', {}],
    ['export', 'export A=b\n', { A: 'b' }],
  ];
  it.each(rows)('%s', (_, text, variables) => {
    const [service] = read({ Procfile: 'a: x', '.env': text });
    expect(Object.fromEntries(service?.environment.map(({ name, value }) => [name, value.value]) ?? [])).toEqual(
      variables,
    );
    expect(service?.environmentFiles[0]?.names).toEqual(Object.keys(variables));
  });

  it('lies beside the Procfile', () => {
    expect(read({ 'app/Procfile': 'a: x', '.env': 'A=b' })[0]?.environment).toEqual([]);
  });
});

it('a shell reads the command of a gateway', async () => {
  const { gateways } = await lintFiles({
    Procfile: 'bot: cd /srv && HERMES_HOME=/srv/h exec hermes -p code gateway run',
  });
  expect(gateways.map(({ service, profile, home }) => [service.name, profile.name, home?.path])).toEqual([
    ['bot', 'code', '/srv/h/profiles/code'],
  ]);
});

it('another Procfile of the folder is another way to run the same processes', async () => {
  const text = 'bot: hermes -p code gateway run\n';
  expect((await lintFiles({ Procfile: text, 'Procfile.dev': text })).findings).toEqual([]);
});
