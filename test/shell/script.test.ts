import { expect, test } from 'vitest';
import { readScript, splitWords } from '../../src/shell/script.ts';
import { SourceFile, textOf } from '../../src/source.ts';
import { Text } from '../../src/text.ts';

const VARIABLES: Readonly<Record<string, string>> = { PROFILE: 'code', WORDS: 'a  b' };

function textFor(written: string): Text {
  return Text.verbatim(new SourceFile('script', written), 0, written.length);
}

function read(script: string, parameters: readonly string[] = []) {
  const value = (name: string) => VARIABLES[name];
  return readScript(textFor(script), {
    variable: (name) => (value(name) === undefined ? undefined : textFor(value(name) as string)),
    parameters: parameters.map(textFor),
  });
}

function commands(script: string, parameters?: readonly string[]): readonly string[][] {
  return read(script, parameters).commands.map(({ words }) =>
    words.map((word) => (word.isKnown() ? word.value : `?${word.value}`)),
  );
}

const SCRIPTS: readonly (readonly [script: string, expected: readonly string[][]])[] = [
  ['a b c', [['a', 'b', 'c']]],
  ['a; b && c || d | e & f\ng', [['a'], ['b'], ['c'], ['d'], ['e'], ['f'], ['g']]],
  ['a "b c" \'d e\' f\\ g', [['a', 'b c', 'd e', 'f g']]],
  ['a"b"\'c\'d', [['abcd']]],
  ['a ""', [['a', '']]],
  ['a "x\\"y" "\\n"', [['a', 'x"y', '\\n']]],
  ["a '\\'", [['a', '\\']]],
  ['a \\\n b', [['a', 'b']]],
  ['a # b; c', [['a']]],
  ['a#b', [['a#b']]],
  ['a > out 2>&1', [['a']]],
  ['a 2>err b >>out', [['a', 'b']]],
  ['a <<< word', [['a']]],
  [`run $PROFILE "\${PROFILE}x"`, [['run', 'code', 'codex']]],
  ["run '$PROFILE'", [['run', '$PROFILE']]],
  ['run $WORDS "$WORDS"', [['run', 'a', 'b', 'a  b']]],
  ['run $ELSEWHERE', [['run', '?$ELSEWHERE']]],
  ['run $(date) `id`', [['date'], ['id'], ['run', '?$(date)', '?`id`']]],
  [`run \${X:-y}`, [['run', `?\${X:-y}`]]],
  [
    'run "a $(echo "b c") d"',
    [
      ['echo', 'b c'],
      ['run', 'a b c d'],
    ],
  ],
  ['P=x; run $P', [['run', 'x']]],
  ['export P=x Q=$P; run $Q', [['run', '?$P']]],
  ['~/bin/a ~', [['?~/bin/a', '?~']]],
  ["'~/a' b~", [['~/a', 'b~']]],
  ['$', [['$']]],
  ['', []],
  ['while true; do a; done', [['a']]],
  ['if a; then b; fi', [['a'], ['b']]],
  ['(a)', [['a']]],
  ['{ a; }', [['a']]],
  ['f() { a; }', [['a']]],
  ['a <<EOF\nb\nEOF', [['a']]],
];

test.each(SCRIPTS)('a shell runs %j as these commands', (script, expected) => {
  expect(commands(script)).toEqual(expected);
});

test.each([
  ['exec "$@"', ['sh', 'a', 'b c'], [['exec', 'a', 'b c']]],
  ['exec $0 $1', ['a', 'b'], [['exec', 'a', 'b']]],
] as const)('the words after the script are the parameters of %j', (script, parameters, expected) => {
  expect(commands(script, parameters)).toEqual(expected);
});

test.each([
  ['A=b run', { A: 'b' }],
  ['export A=b; run', { A: 'b' }],
  ['A=b; export A; run', { A: 'b' }],
  ['A=b; run', {}],
  ['PROFILE=b; run', { PROFILE: 'b' }],
  ['unset PROFILE; run', { PROFILE: null }],
  ['A="b c"d run', { A: 'b cd' }],
  ['export A="~/b"; run', { A: '~/b' }],
  ["A='~/b' run", { A: '~/b' }],
] as const)('%j gives the program these variables', (script, expected) => {
  const result = read(script);
  const last = result.commands.at(-1);
  const variables = [...(last?.variables ?? [])].map(([name, value]) => [name, value?.value ?? null]);
  expect(Object.fromEntries(variables)).toEqual(expected);
});

test.each([
  ['run > a', ['stdout a']],
  ['run >>"a b" 2>c', ['stdout a b', 'stderr c']],
  ['run &> a', ['stdout a', 'stderr a']],
  ['run > a 2>&1 < b', ['stdout a', 'stderr a']],
  ['run 2>&1 > a', ['stdout a']],
  ['run &>> a', ['stdout a', 'stderr a']],
  ['{ run; } > a', ['stdout a']],
  ['( run 2>&1 ) >> a', ['stdout a', 'stderr a']],
  ['exec > a 2>&1; run', ['stdout a', 'stderr a']],
  ['exec > >(tee -a a) 2>&1; run', ['stdout a', 'stderr a']],
  ['run | tee -a a', ['stdout a']],
  ['run 2>&1 | ts | sudo tee a', ['stdout a', 'stderr a']],
  ['run |& grep x > a', ['stdout a', 'stderr a']],
  ['for i in 1; do run; done > a', ['stdout a']],
] as const)('%j sends its output to these files', (script, expected) => {
  const result = read(script);
  const outputs = result.commands.find(({ words }) => words[0]?.value === 'run')?.outputs ?? [];
  expect(outputs.map(({ stream, path }) => `${stream} ${path.value}`)).toEqual(expected);
});

test('files that are sourced are remembered for the commands after them', () => {
  const result = read('run; . ./a; source b; run');
  expect(result.commands.map(({ sourced }) => sourced.map((word) => word.value))).toEqual([[], ['./a', 'b']]);
});

test('every word keeps its place in the file', () => {
  const result = read('cd /x && exec "her\\mes" gate"way" $PROFILE');
  const words = result.commands[1]?.words ?? [];
  expect(words.map((word) => textOf(word.span()))).toEqual(['exec', 'her\\mes', 'gate"way', '$PROFILE']);
});

test('nothing inside an unknown part is syntax', () => {
  const source = new SourceFile('script', 'run {{ a; b }} c');
  const unknown = { reason: 'a template fills it in' };
  const script = new Text([
    { text: 'run ', source, start: 0, end: 4 },
    { text: '{{ a; b }}', source, start: 4, end: 14, unknown },
    { text: ' c', source, start: 14, end: 16 },
  ]);
  const result = readScript(script, { variable: () => undefined, parameters: [] });
  expect(result.commands[0]?.words.map((word) => word.value)).toEqual(['run', '{{ a; b }}', 'c']);
});

test('a script of any size and any nesting is read to its end', () => {
  for (const hostile of [
    '$('.repeat(8000),
    '"'.repeat(16_000),
    `$\{`.repeat(8000),
    '\\'.repeat(16_001),
    'a '.repeat(100_000),
  ]) {
    // What is not read in linear time does not end before the runner of the tests gives up.
    expect(() => read(hostile)).not.toThrow();
  }
});

test('env -S splits words as a shell would, without its operators', () => {
  expect(splitWords(textFor('A=b "c d" e')).map((word) => word.value)).toEqual(['A=b', 'c d', 'e']);
});
