import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS, COMMON } from '../../src/commands/index.ts';
import { start } from '../../src/commands/start.ts';
import { RULES } from '../../src/rules/index.ts';
import { folderWith } from '../support/process.ts';

const print = (...words: readonly string[]) => start(['completions', ...words], { cwd: '/', color: false });
const scripts = {
  bash: (await print('bash')).stdout,
  zsh: (await print('zsh')).stdout,
  fish: (await print('fish')).stdout,
};

const NAMES = COMMANDS.flatMap(({ name }) => (name === '' ? [] : [name]));
const IDS = RULES.map(({ id }) => id);
const LONG = (command: string) => {
  const options = { ...COMMANDS.find(({ name }) => name === command)?.options, ...COMMON };
  return Object.keys(options).map((name) => `--${name}`);
};

/** What bash offers for the last of the words, as it has parted them. */
function offered(...words: readonly string[]): readonly string[] {
  const call = `COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _gateway_lint; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const argv = ['--norc', '-c', `${scripts.bash}\n${call}`, 'bash', 'gateway-lint', ...words];
  const { stdout, stderr } = spawnSync('bash', argv, { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter(Boolean);
}

const rows: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['the commands for the first word', [''], NAMES],
  ['the one command that begins so', ['ma'], ['map']],
  ['no command behind an operand', ['home', 'ma'], []],
  ['an option', ['--fo'], ['--format']],
  ['an option behind an operand', ['home', '--hermes'], ['--hermes-release']],
  ['an option of the command', ['baseline', '--pr'], ['--prune']],
  ['a command behind an option with a value', ['--fail-on', 'never', 'ma'], ['map']],
  ['a command behind an option with a value glued to it', ['--fail-on', '=', 'never', 'ma'], ['map']],
  ['a value', ['--fail-on', 'n'], ['notice', 'never']],
  ['a value behind =', ['--fail-on', '=', 'n'], ['notice', 'never']],
  ['all values right behind =', ['rules', '--format', '='], ['text', 'json', 'markdown']],
  ['the values that the command knows', ['rules', '--format', 'm'], ['markdown']],
  ['a value that stands behind = only', ['--fix', '=', ''], ['drop-in']],
  ['no such value for the next word', ['--fix', 'dr'], []],
  ['nothing, so that bash offers files, for the value of --config', ['--config', 'ma'], []],
  ['nothing, so that bash offers files, behind the format of --output', ['--output', 'sarif', '=', ''], []],
  ['the id of a rule', ['explain', 'duplicate-p'], ['duplicate-profile']],
  ['the ids of all rules', ['explain', ''], IDS],
  ['the shells', ['completions', ''], ['bash', 'zsh', 'fish']],
  ['nothing, so that bash offers files, for an operand', ['map', ''], []],
  ['nothing for a word that no command begins with', ['$(touch run)'], []],
  ['nothing for a word that is a pattern', ['*'], []],
];

describe('bash is offered', () => {
  test.each(rows)('%s', (_, words, expected) => {
    expect(offered(...words)).toEqual(expected);
  });

  test.each(COMMANDS)('every option of the command "$name"', ({ name }) => {
    const words = name === '' ? ['--'] : [name, '--'];
    expect([...offered(...words)].sort()).toEqual(LONG(name).sort());
  });
});

test('no word that is typed and no name of a file is run by bash', () => {
  const root = folderWith({ '$(touch run)': '', '--x;touch run': '' });
  mkdirSync(join(root, '`touch run`'));
  writeFileSync(join(root, 'script'), scripts.bash);
  const typed = ['$(touch run)', '`touch run`', '"; touch run; "', 'a[$(touch run)]'];
  for (const word of typed) {
    const call = 'source ./script; COMP_WORDS=(gateway-lint "$1" "$1"); COMP_CWORD=2; _gateway_lint';
    expect(spawnSync('bash', ['--norc', '-c', call, 'bash', word], { cwd: root, encoding: 'utf8' }).stderr).toBe('');
  }
  expect(readdirSync(root)).not.toContain('run');
});

describe.each(['zsh', 'fish'] as const)('the script for %s', (shell) => {
  test('speaks of every command, option and rule', () => {
    const words = scripts[shell].split(/[^\w-]+/);
    const options = COMMANDS.flatMap(({ options }) => Object.keys({ ...options, ...COMMON }));
    const spelt = options.map((name) => (shell === 'zsh' ? `--${name}` : name));
    expect([...NAMES, ...spelt, ...IDS].filter((word) => !words.includes(word))).toEqual([]);
  });

  test('closes every quote on the line that it is opened on', () => {
    const open = scripts[shell].split('\n').filter((line) => {
      const bare = line.replaceAll(shell === 'zsh' ? "'\\''" : "\\'", '').replace(/^#.*/, '');
      return (bare.match(/'/g) ?? []).length % 2 === 1;
    });
    expect(open).toEqual([]);
  });
});

test.each([
  ['no shell', [], 'gateway-lint: name the shell: bash, zsh, fish\n'],
  ['an unknown shell', ['fich'], 'the shell must be one of bash, zsh, fish, not "fich"; did you mean "fish"?\n'],
])('%s is told', async (_, words, message) => {
  const { stdout, stderr, exitCode } = await print(...words);
  expect([stdout, exitCode]).toEqual(['', 2]);
  expect(stderr).toContain(message);
});
