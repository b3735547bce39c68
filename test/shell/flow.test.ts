import { expect, test } from 'vitest';
import { areAlternatives, type SimpleCommand } from '../../src/shell/command.ts';
import { readScript } from '../../src/shell/script.ts';
import { SourceFile, textOf } from '../../src/source.ts';
import { Text } from '../../src/text.ts';

function read(script: string) {
  const text = Text.verbatim(new SourceFile('start.sh', script), 0, script.length);
  return readScript(text, { variable: () => undefined, parameters: undefined });
}

/** Unknown parts stand between ‹ and ›. */
function shown(text: Text): string {
  return text.pieces.map((piece) => (piece.unknown === undefined ? piece.text : `‹${piece.text}›`)).join('');
}

/** The commands of a script called `run`, one per line. */
function runs(script: string): readonly string[] {
  return read(script)
    .commands.filter(({ words }) => words[0]?.value === 'run')
    .map(({ words }) => words.slice(1).map(shown).join(' '));
}

test.each([
  ['branches of an if', 'if a; then run x; elif b; then run y; else run z; fi', ['x', 'y', 'z']],
  ['branches of a case', 'case $1 in a) run x;; *) run y;; esac', ['x', 'y']],
  ['both sides of ||', 'run x || run y', ['x', 'y']],
  ['every side of a pipe', 'run x | run y', ['x', 'y']],
  ['a loop over words', 'for p in code "my ops"; do run $p; done', ['code', 'my ops']],
  ['a loop over braces', 'for p in {a,b} {1..3}; do run $p; done', ['a', 'b', '1', '2', '3']],
  ['a loop over an array', 'P=(code ops); P+=(web); for p in "${P[@]}"; do run $p; done', ['code', 'ops', 'web']],
  ['a loop over a list in a variable', 'P="code ops"; for p in $P; do run $p; done', ['code', 'ops']],
  ['a loop over files, once', 'for p in ~/.hermes/*/; do run $p; done', ['‹$p›']],
  ['a loop over what a command prints, once', 'for p in $(ls); do run $p; done', ['‹$p›']],
  ['a loop over lines, once', 'ls | while read -r p; do run "$p"; done', ['‹$p›']],
  ['a counting loop, once', 'for ((i=0; i<3; i++)); do run $i; done', ['‹$i›']],
  ['functions where they are called', 'f() { run "$1" "$2"; }; f a; f b c', ['a ', 'b c']],
  ['functions with all their words', 'f() { run "$@"; }; f a "b c"', ['a b c']],
  ['functions that nobody calls', 'f() { run "$1"; }', ['‹$1›']],
  ['functions that only uncalled ones call', 'g() { run $1; }; main() { g x; }', ['x']],
  ['functions that call themselves', 'f() { run x; f; }; f', ['x']],
  ['nothing behind exit', 'run x; exit 0; run y', ['x']],
  ['nothing behind exec', 'exec run x; run y', []],
  ['what stands behind a conditional exit', '[ -f x ] || exit 1; run x', ['x']],
  ['what eval is given', 'C="run x"; eval "$C"', ['x']],
  ['the body of an endless loop', 'while true; do run x; done', ['x']],
  ['nothing of a loop that never begins', 'while false; do run x; done', []],
  ['the branch that a known word chooses', 'P=b; case $P in a) run x;; b) run y;; *) run z;; esac', ['y']],
  ['the branch that a known test chooses', 'P=b; if [ "$P" = a ]; then run x; else run y; fi', ['y']],
  [
    'what a known test lets through',
    'P=b; [ "$P" = b ] && run x; [[ $P == a ]] && run y; [ -z "$P" ] || run z',
    ['x', 'z'],
  ],
  ['what follows a continue in some turns', 'for p in a b; do [ $p = a ] && continue; run $p; done', ['b']],
  ['commands in substitutions', 'X=$(run x)', ['x']],
  ['nothing behind a function that exits', 'die() { exit 1; }; run x; die; run y', ['x']],
  ['what stands behind a function that returns', 'f() { run x; return; run y; }; f; run z', ['x', 'z']],
  ['what stands behind a function that returns or exits', 'f() { if a; then return; fi; exit; }; f; run x', ['x']],
  ['what stands behind a loop that may go on', 'for p in a b; do [ -f x ] && continue; exit; done; run c', ['c']],
  ['what stands behind a function that may exit', 'f() { if a; then exit; fi; }; f; run x', ['x']],
  ['what stands behind a subshell that exits', '( run x; exit ); run y', ['x', 'y']],
  ['the turns of a loop up to a break', 'for p in a b; do run $p; break; done; run c', ['a', 'c']],
  ['the turns of a loop up to a return', 'f() { for p in a b; do run $p; return; done; run c; }; f; run d', ['a', 'd']],
  ['every turn of a loop that may break', 'for p in a b; do run $p; [ -f x ] && break; done', ['a', 'b']],
  ['every turn of a loop with continue', 'for p in a b; do run $p; continue; run x; done; run c', ['a', 'b', 'c']],
] as const)('a script runs %s', (_, script, expected) => {
  expect(runs(script)).toEqual(expected);
});

test.each([
  ['a variable', 'A=b; run $A', ['b']],
  ['an assignment in front does not reach the words', 'A=b run $A', ['‹$A›']],
  ['assignments in a row', 'A=b C=$A; run $C', ['b']],
  ['a variable that branches set alike', 'if a; then A=b; else A=b; fi; run $A', ['b']],
  ['a variable that branches set otherwise', 'if a; then A=b; else A=c; fi; run $A', ['‹$A›']],
  ['a variable that one branch sets', 'A=b; if a; then A=c; fi; run $A', ['‹$A›']],
  ['a branch that leaves the script', 'A=b; if a; then A=c; exit; fi; run $A', ['b']],
  ['a variable that hangs on a test', 'A=b; [ -f x ] && A=c; run $A', ['‹$A›']],
  ['a variable behind a plain action', 'cd /x && A=b; run $A', ['b']],
  ['a variable of a subshell', 'A=b; ( A=c ); run $A', ['b']],
  ['a variable of a pipe', 'A=b; x | A=c; run $A', ['b']],
  ['a variable that a loop changes', 'A=b; while x; do run $A; A=c; done', ['‹$A›']],
  ['a variable that a loop sets first', 'while x; do A=c; run $A; done', ['c']],
  ['a local variable', 'f() { local A=c; }; A=b; f; run $A', ['b']],
  ['a variable that a function sets', 'f() { A=c; }; A=b; f; run $A', ['c']],
  ['a variable that is read', 'A=b; read -r A; run $A', ['‹$A›']],
  ['a variable that is unset', 'A=b; unset A; run "x$A"', ['x']],
  ['words of the script', 'set -- a b; shift; run $1', ['b']],
  ['an item of an array', 'A=(a b); run ${A[1]} $A', ['b a']],
  ['an array that a branch adds to', 'A=(x); if a; then A+=(y); fi; run "${A[@]}"', ['x ‹$A›']],
  ['a default of what is set', 'A=b; run ${A:-c}', ['b']],
  ['a default of what is not set here', 'run ${A:-c}', ['‹${A:-c}›']],
  ['a default of what is empty', 'A=; run ${A:-c} ${A:+d}', ['c']],
  ['a default that is kept', ': ${A:=c}; run $A', ['‹${A:=c}›']],
  [
    'a part of a value',
    'A=a/b.service; run ${A##*/} ${A%.service} ${A%/*} ${A#a/} ${A/b/c} ${A^^}',
    ['b.service a/b a b.service a/c.service A/B.SERVICE'],
  ],
  ['what echo prints', 'A=$(echo "a b"); run "$A"', ['a b']],
  ['what basename prints', 'A=/x/y.sh; run $(basename "$A" .sh)', ['y']],
  ['what a here-document holds', 'A=$(cat <<\'E\'\na $b\nE\n); run "$A"', ['a $b']],
  ['what other programs print', 'run $(hostname)', ['‹$(hostname)›']],
  ['an option list in one variable', 'A="-p code"; run $A gateway "$A"', ['-p code gateway -p code']],
  ['a value of known and unknown parts', 'A="$X -p code"; run $A', ['‹$X› -p code']],
  [
    'the home directory',
    'run ~/a $HOME/b "${HOME}/c" ~alice/d "~/e"',
    ['‹~›/a ‹$HOME›/b ‹${HOME}›/c /home/alice/d ~/e'],
  ],
  ['quotes', `run 'a'"b"\\c $'d\\n' $"e"`, ['abc d\n e']],
  ['words in braces', 'run a{b,c}d', ['abd acd']],
] as const)('%s reads as a shell reads it', (_, script, expected) => {
  expect(runs(script)).toEqual(expected);
});

test.each([
  ['branches of an if', 'if a; then run x; else run y; fi', true],
  ['branches of a case', 'case $1 in a) run x;; b) run y;; esac', true],
  ['both sides of ||', 'run x || run y', true],
  ['a branch that exits and what follows', 'if a; then run x; exit; fi; run y', true],
  ['one that returns from the function', 'f() { if a; then run x; return; fi; run y; }; f', true],
  ['one that returns from a function that nobody calls', 'f() { if a; then run x; return; fi; run y; }', true],
  ['one that replaces the shell', 'if a; then exec run x; fi; run y', true],
  ['one that calls a function that exits', 'end() { exit 0; }; if a; then run x; end; fi; run y', true],
  ['a branch of a case that exits', 'case $1 in a) run x; exit;; *) b;; esac; run y', true],
  ['a group behind a test that returns', 'f() { [ -x a ] && { run x & return 0; }; run y; }; f', true],
  ['a group behind || that exits', 'a || { run x; exit; }; run y', true],
  ['a command whose success exits', 'run x && exit; run y', true],
  ['an if in an if', 'f() { if a; then if b; then run x; return; fi; c; fi; run y; }; f', true],
  ['what follows in the outer if', 'f() { if a; then if b; then run x; return; fi; run y; fi; }; f', true],
  ['branches that all leave', 'f() { if a; then run x; if b; then return; else exit; fi; fi; run y; }; f', true],
  ['a turn that is left and the rest of it', 'for p in a; do if b; then run x; continue; fi; run y; done', true],
  ['a loop that is left and its later turns', 'for p in x y; do if [ -x $p ]; then run $p; break; fi; done', true],
  [
    'a loop that returns and what follows it',
    'f() { for p in a b; do if c; then run x; return; fi; done; run y; }; f',
    true,
  ],
  ['a loop over what is not known that exits', 'for p in *; do if a; then run x; exit; fi; done; run y', true],
  ['calls of one function', 'f() { if a; then $1 x; return; fi; $2 y; }; f run b; f b run', true],
  ['a branch and what follows', 'if a; then run x; fi; run y', false],
  ['a branch that may exit', 'if a; then run x; [ -f b ] && exit; fi; run y', false],
  ['a branch that exits where a command failed', 'if a; then run x || exit 1; fi; run y', false],
  ['a branch that returns or exits', 'f() { if a; then run x; [ -f b ] && return; exit; fi; }; f; run y', false],
  ['a command whose failure exits', 'run x || exit 1; run y', false],
  ['a command in front of a test that exits', 'run x && [ -f a ] && exit; run y', false],
  ['a branch in front of one that exits', 'if a; then run x; fi; if b; then exit; fi; run y', false],
  ['another branch than the one that exits', 'if a; then exit; else run x; fi; run y', false],
  ['what follows a function that is left', 'f() { if a; then run x; return; fi; }; f; run y', false],
  ['what follows a subshell that is left', '( if a; then run x; exit; fi ); run y', false],
  ['what follows a subshell that returns', 'f() { ( if a; then run x; return; fi ); run y; }; f', false],
  ['what follows a loop that is left', 'for p in a b; do if c; then run x; break; fi; done; run y', false],
  ['later turns than the one that is left', 'for p in x y; do if a; then run $p; continue; fi; done', false],
  ['what goes on beside the script', '{ run x; exit; } & run y', false],
  ['functions that nobody calls', 'f() { if a; then run x; exit; fi; }; g() { run y; }', false],
  ['a test and the branches of its own', 'if a || run x; then run y; fi', false],
] as const)('of two commands only one runs, or both: %s', (_, script, expected) => {
  const found = read(script).commands.filter(({ words }) => words.slice(0, 2).some(({ value }) => value === 'run'));
  const [one, other] = [found[0], found.at(-1)];
  expect(one && other && areAlternatives(one, other)).toBe(expected);
  expect(one && other && areAlternatives(other, one)).toBe(expected);
});

function command(script: string): SimpleCommand | undefined {
  return read(script).commands.find(({ words }) => words[0]?.value === 'run');
}

test.each([
  ['a here-document with variables', 'A=b; run <<E\n$A $C \\$D\nE\n', 'b ‹$C› $D\n'],
  ['a quoted here-document', "A=b; run <<'E'\n$A \\$D\nE\n", '$A \\$D\n'],
  ['a here-document with tabs', 'run <<-E\n\ta\n\t\tb\n\tE\n', 'a\nb\n'],
  ['a here-string', 'A=b; run <<< "$A"', 'b\n'],
  ['a pipe', 'cat <<E | run\na\nE\n', 'a\n'],
  ['a pipe from echo', 'echo "a b" c | run', 'a b c\n'],
  ['a pipe from echo -e', "echo -e 'a\\nb' | run", 'a\nb\n'],
  ['a pipe from printf', "printf '%s=%s\\n' a b c d | run", 'a=b\nc=d\n'],
  ['a pipe from a group', '{ echo a; echo b; } | run', 'a\nb\n'],
  ['a group with a here-document', '{ run; } <<E\na\nE\n', 'a\n'],
  ['a function with a here-document', 'f() { run; }; f <<E\na\nE\n', 'a\n'],
  ['a pipe from another program', 'date | run', undefined],
  ['nothing', 'run', undefined],
] as const)('the input of a command is known from %s', (_, script, expected) => {
  const input = command(script)?.input;
  expect(input && shown(input)).toBe(expected);
});

test.each([
  ['run &', { isBackground: true }],
  ['( while true; do run; done ) &', { isBackground: true, isRepeated: true }],
  ['until run; do sleep 1; done', { isRepeated: true }],
  ['for ((;;)); do run; done', { isRepeated: true }],
  ['for i in 1 2; do run; done', {}],
  ['cd /x && run', { workingDirectory: '/x' }],
  ['cd /x; cd y; run', { workingDirectory: '/x/y' }],
  ['( cd /x ); run', {}],
  ['if [ -f x ]; then run; fi', { condition: '[ -f x ]' }],
  ['case "$1" in start) run;; esac', { condition: '"$1"' }],
  ['test -f x && run', { condition: 'test -f x' }],
  ['a || run', { condition: 'a' }],
  ['a && run', {}],
  ['start() { run; }', { condition: 'start' }],
] as const)('%j tells how the command runs', (script, expected) => {
  const { job, isRepeated, workingDirectory, condition } = command(script) as SimpleCommand;
  expect({
    ...(job !== undefined && { isBackground: true }),
    ...(isRepeated && { isRepeated }),
    ...(workingDirectory && { workingDirectory: workingDirectory.value }),
    ...(condition && { condition: textOf(condition.span()) }),
  }).toEqual(expected);
});

test.each([
  ['export A=b; export -n A; run', {}],
  ['set -a; A=b; set +a; C=d; run', { A: 'b' }],
  ['A=b C=$A run', { A: 'b', C: 'b' }],
  ['f() { run; }; A=b f', { A: 'b' }],
  ['export A=b; ( unset A; run )', { A: null }],
  ['if x; then export A=b; fi; run', { A: '‹$A›' }],
  ['export A=~/x; run', { A: '‹~›/x' }],
  ['declare -x A=b; run', { A: 'b' }],
  ['local A=b; run', {}],
] as const)('%j gives the program these variables', (script, expected) => {
  const variables = [...(command(script)?.variables ?? [])];
  expect(Object.fromEntries(variables.map(([name, value]) => [name, value && shown(value)]))).toEqual(expected);
});

test('what a variable is referred to by is its place, where it was set its origin', () => {
  const [piece] = command('A=b\nrun "$A"')?.words[1]?.pieces.filter(({ text }) => text !== '') ?? [];
  expect([piece && textOf(piece), piece?.origin && textOf(piece.origin)]).toEqual(['$A', 'b']);
});

test('a value that is not known says what it hangs on', () => {
  const word = command('if [ -x /opt/a ]; then A=/opt/a; else A=a; fi; run $A')?.words[1];
  expect(word?.unknowns()[0]?.unknown?.reason).toBe('$A hangs on `[ -x /opt/a ]`');
});

test('variables that come from outside are told with the first place that asks for them', () => {
  const { inherited } = read('B=x; run "$A" ${A:-b} $B $HOME $1; export C');
  expect([...inherited].map(([name, at]) => `${name} ${at.value}`)).toEqual(['A $A', 'C C']);
});

test('what stands before a mistake is read', () => {
  const { commands, unread } = read('run a\nif b; then\nrun c\n) d\nrun e\n');
  expect(commands.map(({ words }) => words.map((word) => word.value).join(' '))).toEqual(['run a', 'b', 'run c']);
  expect(unread?.reason).toMatch(/^the shell script has a mistake: /);
});

test('leaves a script that goes deeper and deeper into folders', () => {
  expect(read('cd a\n'.repeat(20_000)).unread?.reason).toBe('the shell script is too long to be read');
});
