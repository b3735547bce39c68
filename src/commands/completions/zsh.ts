import type { Command, Option } from '../command.ts';
import {
  inOneLine,
  namesOf,
  operandsOf,
  optionsOf,
  optionsWithValue,
  singleQuoted,
  spellings,
  takesFile,
  type Vocabulary,
} from './vocabulary.ts';

/** The script for zsh: a function for \`_gateway-lint\` in the \`fpath\`, which can also be sourced. */
export function zsh(vocabulary: Vocabulary): string {
  return `#compdef gateway-lint
# Completes the words of gateway-lint in zsh; printed by "gateway-lint completions zsh".
_gateway-lint_first() {
  local -a commands=(
${vocabulary.commands.flatMap(described).join('\n')}
  )
  _describe -t commands command commands
  _files
}
${vocabulary.commands.flatMap((command) => operandFunction(command, vocabulary)).join('\n')}
_gateway-lint() {
  local command=
  integer index
  for ((index = 2; index < CURRENT; index++)); do
    case $words[index] in
      (${optionsWithValue(vocabulary).join('|')}) ((index++)) ;;
      (-*) ;;
      (${namesOf(vocabulary).join('|')}) command=$words[index]; break ;;
      (*) break ;;
    esac
  done
  case $command in
${vocabulary.commands.map((command) => commandCase(command, vocabulary)).join('\n')}
  esac
}
if [[ $funcstack[1] == _gateway-lint ]]; then _gateway-lint "$@"; else compdef _gateway-lint gateway-lint; fi
`;
}

function described({ name, summary }: Command): readonly string[] {
  return name === '' ? [] : [`    ${singleQuoted(`${name}:${inOneLine(summary)}`)}`];
}

function operandFunction(command: Command, vocabulary: Vocabulary): readonly string[] {
  if (command.completes !== 'rules') return [];
  const words = operandsOf(command, vocabulary);
  return [`_gateway-lint_${command.name}() {\n  compadd -- ${words.join(' ')}\n  _files\n}`];
}

function commandCase(command: Command, vocabulary: Vocabulary): string {
  const { name, completes } = command;
  const options = optionsOf(command, vocabulary).flatMap(optionSpecs);
  const operands =
    name === '' ? ['1: :_gateway-lint_first', '*:file:_files'] : [`1: :(${name})`, ...rest(name, completes)];
  const specs = [...options, ...operands].map((spec) => `      ${singleQuoted(spec)}`);
  return `    (${name === '' ? "''" : name}) _arguments -s -S \\\n${specs.join(' \\\n')} ;;`;
}

function rest(name: string, completes: Command['completes']): readonly string[] {
  if (completes === 'rules') return [`*: :_gateway-lint_${name}`];
  if (completes === 'folders') return ['*:folder:_files -/'];
  if (completes === undefined) return ['*:file:_files'];
  return completes.length === 0 ? [] : [`*: :(${completes.join(' ')})`];
}

/** One for each spelling; each rules out the others unless the option may be given several times. */
function optionSpecs(entry: readonly [string, Option]): readonly string[] {
  const [, option] = entry;
  const words = spellings(entry);
  const before = option.multiple ? '*' : words.length > 1 ? `(${words.join(' ')})` : '';
  const summary = inOneLine(option.summary).replace(/[\\[\]:]/g, '\\$&');
  return words.map((word) => `${before}${word}${valueSpec(word, option, summary)}`);
}

function valueSpec(word: string, option: Option, summary: string): string {
  const { type, placeholder = 'VALUE', choices } = option;
  if (type === 'boolean' && choices === undefined) return `[${summary}]`;
  const action = choices === undefined ? (takesFile(option) ? '_files' : ' ') : `(${choices.join(' ')})`;
  if (type === 'boolean') return `=-[${summary}]::${placeholder}:${action}`;
  return `${word.startsWith('--') ? '=' : '+'}[${summary}]:${placeholder}:${action}`;
}
