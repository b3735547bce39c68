import type { Command } from '../command.ts';
import {
  namesOf,
  operandsOf,
  optionsOf,
  optionsWithValue,
  singleQuoted,
  spellings,
  type Vocabulary,
} from './vocabulary.ts';

/**
 * The script for bash 3.2 and later. It offers words of ours only; where it offers none, bash itself completes the names
 * of files, and quotes them.
 */
export function bash(vocabulary: Vocabulary): string {
  return `# Completes the words of gateway-lint in bash; printed by "gateway-lint completions bash".
_gateway_lint() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]} command='' offered='' index
  local IFS=$' \\t\\n'
  # --format=json is three words for bash.
  if [[ $current == '=' ]]; then
    current='' previous+='='
  elif [[ $previous == '=' ]]; then
    previous=\${COMP_WORDS[COMP_CWORD - 2]}=
  fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    case \${COMP_WORDS[index]} in
      =) ((index++)) ;;
      ${optionsWithValue(vocabulary).join(' | ')}) [[ \${COMP_WORDS[index + 1]} == '=' ]] || ((index++)) ;;
      -*) ;;
      ${namesOf(vocabulary).join(' | ')}) command=\${COMP_WORDS[index]}; break ;;
      *) command=PATH; break ;;
    esac
  done
  case "$command $previous" in
${valueCases(vocabulary).join('\n')}
    *) case "$command $current" in
${vocabulary.commands.map((command) => optionCase(command, vocabulary)).join('\n')}
${vocabulary.commands.flatMap((command) => operandCase(command, vocabulary)).join('\n')}
    esac ;;
  esac
  COMPREPLY=($(compgen -W "$offered" -- "$current"))
}
complete -o default -F _gateway_lint gateway-lint
`;
}

/** What may stand in front of an option: the command, or for the one without a name nothing or an operand. */
function prefixes({ name }: Command): readonly string[] {
  return name === '' ? ['', 'PATH'] : [name];
}

/** A branch for each option with choices, and one for all other values, where bash completes files. */
function valueCases(vocabulary: Vocabulary): readonly string[] {
  const chosen = vocabulary.commands.flatMap((command) =>
    optionsOf(command, vocabulary).flatMap((option) => {
      const { choices, type } = option[1];
      if (choices === undefined) return [];
      const written = spellings(option).flatMap((word) => (type === 'string' ? [word, `${word}=`] : [`${word}=`]));
      const words = prefixes(command).flatMap((prefix) => written.map((word) => `${prefix} ${word}`));
      return [branch(words.map(singleQuoted), choices)];
    }),
  );
  const others = optionsWithValue(vocabulary).map((word) => `*${singleQuoted(` ${word}`)}`);
  return [...chosen, branch(['*=', ...others], [])];
}

function optionCase(command: Command, vocabulary: Vocabulary): string {
  const patterns = prefixes(command).map((prefix) => `${singleQuoted(`${prefix} -`)}*`);
  return branch(patterns, optionsOf(command, vocabulary).flatMap(spellings));
}

function operandCase(command: Command, vocabulary: Vocabulary): readonly string[] {
  const words = command.name === '' ? namesOf(vocabulary) : operandsOf(command, vocabulary);
  return words.length === 0 ? [] : [branch([`${singleQuoted(`${command.name} `)}*`], words)];
}

function branch(patterns: readonly string[], words: readonly string[]): string {
  return `    ${patterns.join(' | ')}) offered=${singleQuoted(words.join(' '))} ;;`;
}
