/** The help, made of the table of commands. */
import type { Command, Option, Options } from './command.ts';
import { COMMANDS, COMMON } from './index.ts';

const INTRODUCTION = `Reads the services of agent gateways as the service manager and the gateway would, and says which
profile, lock and log each one really gets, and which of them would fight.
`;

const EXIT_CODES = `Exit codes:
  0  nothing found at or above --fail-on
  1  findings
  2  wrong usage, a mistake in the configuration, or an internal error
`;

/** What `--help` prints: for a command with a name what it takes, else all commands and the options of linting. */
export function helpFor(command: Command): string {
  const options = { ...command.options, ...COMMON };
  if (command.name !== '') {
    return `Usage: ${usage(command)}\n\n${capitalised(command.summary)}.\n\nOptions:\n${optionLines(options)}`;
  }
  const usages = COMMANDS.map((each) => [usage(each), each.summary] as const);
  const others = COMMANDS.filter(({ name }) => name !== '').map(({ name }) => name);
  return [
    INTRODUCTION,
    `Usage:\n${columns(usages, 2)}`,
    `Options:\n${optionLines(options)}`,
    `gateway-lint COMMAND --help tells the options of ${others.slice(0, -1).join(', ')} and ${others.at(-1)}.\n`,
    EXIT_CODES,
  ].join('\n');
}

function usage({ name, operands, options }: Command): string {
  const words = ['gateway-lint', name, Object.keys(options).length > 0 ? '[OPTION…]' : '', operands];
  return words.filter(Boolean).join(' ');
}

function optionLines(options: Options): string {
  return columns(
    Object.entries(options).map(([name, option]) => [optionWord(name, option), option.summary] as const),
    2,
  );
}

function optionWord(name: string, { type, short, placeholder, choices }: Option): string {
  const value = placeholder === undefined ? '' : ` ${placeholder}`;
  const mode = type === 'boolean' && choices !== undefined ? `[=${choices.join('|')}]` : '';
  return `${short === undefined ? '    ' : `-${short}, `}--${name}${value}${mode}`;
}

function columns(rows: readonly (readonly [string, string])[], indent: number): string {
  const width = Math.max(...rows.map(([word]) => word.length)) + 2;
  const gap = `\n${' '.repeat(indent + width)}`;
  return rows
    .map(([word, text]) => `${' '.repeat(indent)}${word.padEnd(width)}${text.replaceAll('\n', gap)}\n`)
    .join('');
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
