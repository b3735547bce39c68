/** Reads the words of a command line. */
import { parseArgs } from 'node:util';
import { didYouMean } from '../config/closest.ts';
import { oneOf, UsageError } from '../usage.ts';
import type { Command, Options, Values } from './command.ts';
import { COMMANDS, COMMON } from './index.ts';

export interface Words {
  readonly command: Command;
  readonly values: Values;
  readonly operands: readonly string[];
}

/** The command that the words behind the program's name call, with its options and operands. Throws `UsageError`. */
export function readWords(words: readonly string[]): Words {
  const command = commandIn(words);
  const options = { ...command.options, ...COMMON };
  const { values, positionals } = split(words, options);
  const operands = command.name === '' ? positionals : positionals.slice(1);
  if (operands.includes('')) throw new UsageError('a PATH is empty');
  const most = command.mostOperands ?? Number.POSITIVE_INFINITY;
  if (operands.length > most) throw new UsageError(`one word too many: ${operands[most]}`);
  return { command, operands, values: valuesOf(values) };
}

/** The command whose name is the first word that is neither an option nor the value of one. */
function commandIn(words: readonly string[]): Command {
  const all = Object.assign({}, COMMON, ...COMMANDS.map((command) => command.options)) as Options;
  const { positionals } = parseArgs({ args: [...words], options: shapes(all), allowPositionals: true, strict: false });
  const named = COMMANDS.find(({ name }) => name !== '' && name === positionals[0]);
  return named ?? (COMMANDS.find(({ name }) => name === '') as Command);
}

type Shape = Readonly<Record<string, { type: 'string' | 'boolean'; short?: string; multiple?: boolean }>>;

function shapes(options: Options): Shape {
  return Object.fromEntries(
    Object.entries(options).map(([name, { type, short, multiple }]) => [
      name,
      { type, ...(short !== undefined && { short }), ...(multiple && { multiple }) },
    ]),
  );
}

function split(words: readonly string[], options: Options) {
  const lenient = parseArgs({
    args: [...words],
    options: shapes(options),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of lenient.tokens) if (token.kind === 'option') checkOption(token, options);
  return lenient;
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

/** The checks that `parseArgs` makes itself, in words of our own, and those of the choices. */
function checkOption({ name, rawName, value, inlineValue }: OptionToken, options: Options): void {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (option === undefined) throw new UsageError(`unknown option ${rawName}${hint(name, rawName, options)}`);
  if (option.type === 'boolean') {
    if (value === undefined) return;
    if (option.choices === undefined) throw new UsageError(`option ${rawName} takes no value`);
    if (!option.choices.includes(value)) {
      throw new UsageError(`option ${rawName} takes no value, or ${option.choices.join(', ')}`);
    }
    return;
  }
  if (!value || (!inlineValue && value.startsWith('-'))) throw new UsageError(`option ${rawName} needs a value`);
  if (option.choices !== undefined) oneOf(option.choices, value, `--${name}`);
}

/** Where the option would be right: with another command, or spelt otherwise. */
function hint(name: string, rawName: string, options: Options): string {
  const owner = COMMANDS.find((command) => Object.hasOwn(command.options, name));
  if (owner !== undefined) {
    return `; it belongs to gateway-lint ${owner.name === '' ? 'without a command' : owner.name}`;
  }
  return didYouMean(
    rawName,
    Object.keys(options).map((option) => `--${option}`),
  );
}

function valuesOf(given: Readonly<Record<string, unknown>>): Values {
  const list = (name: string) => [given[name]].flat().filter((value) => typeof value === 'string');
  return {
    flag: (name) => given[name] === true,
    text: (name) => list(name).at(-1),
    texts: list,
  };
}
