import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/source.ts';
import { parseExec } from '../../src/systemd/exec.ts';
import { shown, USER, value, written } from './texts.ts';

/** `FLAGS PATH: ARGV` for each command, the words in square brackets. */
function commands(input: string, context = USER): string[] {
  return parseExec(value(input), context).commands.map(
    ({ flags, path, argv }) => `${flags.join('')}${shown(path)}: ${argv.map((word) => `[${shown(word)}]`).join('')}`,
  );
}

describe('an Exec line', () => {
  const rows: [input: string, expected: string[]][] = [
    ['/bin/a b "c d"', ['/bin/a: [/bin/a][b][c d]']],
    ['-@:/bin/a name x', ['-:/bin/a: [name][x]']],
    ['"-/bin/a"', ['-/bin/a: [/bin/a]']],
    ['!!/bin/a', ['!!/bin/a: [/bin/a]']],
    ['/bin//a/./b/../c', ['/bin/a/b/../c: [/bin//a/./b/../c]']],
    ['/bin/a ; -/bin/b x', ['/bin/a: [/bin/a]', '-/bin/b: [/bin/b][x]']],
    ['/bin/a \\; ";" a; ;b', ['/bin/a: [/bin/a][;][;][a;][;b]']],
    ['; /bin/a ;', ['/bin/a: [/bin/a]']],
    ['%h/bin/%i \\x25i %%i', ['/home/alice/bin/code: [/home/alice/bin/code][code][%i]']],
    ['/bin/sh -c "a | b > c && $(d)"', ['/bin/sh: [/bin/sh][-c][a | b > c && $(d)]']],
    ['{{ python }} -m hermes', ['<{{ python }}>: [<{{ python }}>][-m][hermes]']],
    ['-{{ home }}//bin/{{ x }} y', ['-<{{ home }}>/bin/<{{ x }}>: [<{{ home }}>//bin/<{{ x }}>][y]']],
    ['hermes gateway', ['hermes: [hermes][gateway]']],
  ];
  for (const [input, expected] of rows) {
    it(`reads ${input}`, () => {
      const line = parseExec(value(input), USER);
      expect(commands(input)).toEqual(expected);
      expect(line).toMatchObject({ problems: [], fatal: false, isReset: false });
    });
  }

  it('is a reset when it is empty', () => {
    expect(parseExec(value(' \t'), USER)).toMatchObject({ isReset: true, commands: [], fatal: false });
  });

  it('keeps the name of an unknown home and of an unknown instance', () => {
    expect(commands('%h/bin/a %i', { unit: 'a@.service', scope: 'user' })).toEqual(['<%h>/bin/a: [<%h>/bin/a][<%i>]']);
  });

  it('runs a shell for "|" from 258 on', () => {
    const context = { ...USER, release: 262 } as const;
    expect(commands('|echo %i', context)).toEqual(['|/bin/sh: [sh][echo][code]']);
    expect(commands('@|echo', context)).toEqual(['|/bin/sh: [-sh][echo]']);
    expect(commands('!!/bin/a', context)).toEqual(['/bin/a: [/bin/a]']);
  });
});

describe('an Exec line that systemd refuses', () => {
  it('for a path below ~ still says what it was to run', () => {
    const { commands: found, refused } = parseExec(value('~/bin/a -p %% ; /bin/never'), USER);
    expect(found).toEqual([]);
    expect(refused?.argv.map((word) => word.value)).toEqual(['~/bin/a', '-p', '%']);
  });

  const rows: [input: string, kind: string, place: string][] = [
    ['/bin/a "b c', 'unbalanced-quote', '"b c'],
    ['/bin/a %Q', 'bad-specifier', '%Q'],
    ['./a b', 'relative-path', './a'],
    ['$HOME/bin/a b', 'relative-path', '$HOME/bin/a'],
    ['~/bin/a', 'relative-path', '~/bin/a'],
    ['./{{ x }}/a', 'relative-path', './{{ x }}/a'],
    ['/bin/ x', 'directory-path', '/bin/'],
    ['"/bin/a\\tb" x', 'special-characters', '"/bin/a\\tb"'],
    ['@/bin/a', 'missing-name', '@/bin/a'],
    ['@ x', 'empty-path', '@'],
    [`/${'a'.repeat(256)}`, 'invalid-path', `/${'a'.repeat(256)}`],
  ];
  for (const [input, kind, place] of rows) {
    it(`is refused as ${kind}: ${input.slice(0, 30)}`, () => {
      const { fatal, problems, commands: found } = parseExec(value(`/bin/ok ; ${input}`), USER);
      expect(problems.map((problem) => [problem.kind, textOf(problem.span)])).toEqual([[kind, place]]);
      expect(fatal).toBe(true);
      expect(found).toHaveLength(1);
    });

    it(`is only ignored after "-": ${input.slice(0, 30)}`, () => {
      const ignored = parseExec(value(`-${input} ; /bin/never`), USER);
      expect(ignored).toMatchObject({ fatal: false, commands: [] });
      expect(ignored.problems).toHaveLength(1);
    });
  }

  it('is ignored when the quote is not closed in the first word', () => {
    expect(parseExec(value('"/bin/a b'), USER)).toMatchObject({ fatal: false, commands: [] });
  });
});

describe('the places in an Exec line', () => {
  it('are those of the words as written', () => {
    const line = parseExec(value('-@/bin/a  name "--x=%i" ; /bin/b'), USER);
    const [command] = line.commands;
    if (command === undefined) throw new Error('no command');
    expect(textOf(command.span)).toBe('-@/bin/a  name "--x=%i"');
    expect(written(command.path)).toBe('/bin/a');
    expect(written((command.argv[1] as typeof command.path).slice(4))).toBe('%i');
    expect(command.tokens.map(({ start, end }) => [start, end])).toEqual([
      [0, 8],
      [10, 14],
      [15, 23],
    ]);
  });
});

describe('what is said of an Exec line', () => {
  const REFUSED = 'systemd refuses the unit';
  const rows: [input: string, message: string][] = [
    ['/bin/a "b c', `a quote that is opened here is not closed: ${REFUSED}`],
    ['"/bin/a b', 'a quote that is opened here is not closed: systemd ignores the rest of this line'],
    ['/bin/a %Q', `systemd knows no specifier "%Q" (a literal percent sign is written "%%"): ${REFUSED}`],
    ['/bin/a %f', `"%f" has no value for a@-.b-.service: ${REFUSED}`],
    ['./a', `"./a" is neither an absolute path nor the bare name of a program: ${REFUSED}`],
    ['/bin/', `"/bin/" is a directory, not a program: ${REFUSED}`],
    ['-/bin/', '"/bin/" is a directory, not a program: systemd ignores the rest of this line'],
    ['"/a\\tb"', `"/a\tb" has a control character, a quote or a backslash in it: ${REFUSED}`],
    ['@/bin/a', `"@" asks for a word after the path, which names the program, and there is none: ${REFUSED}`],
    ['@ x', `"" is no program: there is nothing after the prefixes: ${REFUSED}`],
    ['/bin/a \\q', 'systemd does not know an escape in this word and keeps it as written, backslash included'],
    ['/bin/\\q', 'systemd does not know an escape in this word and keeps it as written, backslash included'],
  ];
  for (const [input, message] of rows) {
    it(`${input}: ${message}`, () => {
      const { problems } = parseExec(value(input), { ...USER, unit: 'a@-.b-.service' });
      expect(problems.map((problem) => problem.message)).toContain(message);
    });
  }

  it('that "!!" came to nothing in 258', () => {
    const line = parseExec(value('!!/bin/a x'), { ...USER, release: 262 });
    expect(line.problems.map(({ kind, span, message }) => [kind, textOf(span), message])).toEqual([
      ['outdated-prefix', '!!/bin/a', 'the prefix "!!" has no effect from systemd 258 on'],
    ]);
    expect(line.commands).toMatchObject([{ flags: [] }]);
    expect(parseExec(value('!!/bin/a x'), { ...USER, release: 257 }).problems).toEqual([]);
  });

  it('that a word has an escape which there is not', () => {
    const { problems } = parseExec(value('/bin/a b\\qc'), USER);
    expect(problems.map(({ kind, span }) => [kind, textOf(span)])).toEqual([['unknown-escape', 'b\\qc']]);
  });

  it('nothing of a percent sign in an escaped semicolon', () => {
    const { commands: found } = parseExec(value('/bin/a \\; b ;'), USER);
    expect(found.map(({ argv }) => argv.map((word) => word.value))).toEqual([['/bin/a', ';', 'b']]);
  });
});
