import type { Command, Option } from '../command.ts';
import {
  inOneLine,
  namesOf,
  operandsOf,
  optionsOf,
  optionsWithValue,
  takesFile,
  type Vocabulary,
} from './vocabulary.ts';

/** The script for fish. */
export function fish(vocabulary: Vocabulary): string {
  const names = namesOf(vocabulary);
  return `# Completes the words of gateway-lint in fish; printed by "gateway-lint completions fish".
function __gateway_lint_is --description 'Whether the command so far is one of these; "lint" for none, "start" before any operand'
    set --local words (commandline --current-process --tokenize --cut-at-cursor)
    set --local command start
    set --local is_value 0
    for word in $words[2..]
        if test $is_value = 1
            set is_value 0
            continue
        end
        switch $word
            case ${optionsWithValue(vocabulary).join(' ')}
                set is_value 1
            case '-*'
            case ${names.join(' ')}
                set command $word
                break
            case '*'
                set command lint
                break
        end
    end
    contains -- $command $argv
end
${vocabulary.commands.flatMap((command) => lines(command, vocabulary)).join('\n')}
`;
}

function lines(command: Command, vocabulary: Vocabulary): readonly string[] {
  const { name, summary } = command;
  const start = name === '' ? [] : [line('start', `--arguments ${name} --description ${quoted(inOneLine(summary))}`)];
  const condition = name === '' ? 'start lint' : name;
  return [
    ...start,
    ...optionsOf(command, vocabulary).map((option) => line(condition, optionWords(option))),
    ...operandWords(command, vocabulary).map((words) => line(condition, words)),
  ];
}

function line(condition: string, rest: string): string {
  return `complete --command gateway-lint --condition '__gateway_lint_is ${condition}' ${rest}`;
}

function optionWords([name, option]: readonly [string, Option]): string {
  const short = option.short === undefined ? '' : ` --short-option ${option.short}`;
  const description = `--description ${quoted(inOneLine(option.summary))}`;
  return `--long-option ${name}${short}${valueWords(option)} ${description}`;
}

function valueWords(option: Option): string {
  if (option.type === 'boolean')
    return option.choices === undefined ? '' : ` --no-files --arguments ${quoted(option.choices.join(' '))}`;
  if (option.choices !== undefined) return ` --exclusive --arguments ${quoted(option.choices.join(' '))}`;
  return takesFile(option) ? ' --require-parameter --force-files' : ' --exclusive';
}

function operandWords(command: Command, vocabulary: Vocabulary): readonly string[] {
  const { completes } = command;
  if (completes === undefined) return [];
  if (completes === 'folders') return [`--no-files --arguments '(__fish_complete_directories)'`];
  const words = operandsOf(command, vocabulary);
  const files = completes === 'rules' ? '' : '--no-files ';
  return [words.length === 0 ? '--no-files' : `${files}--arguments ${quoted(words.join(' '))}`];
}

/** A text between single quotes, as fish reads it. */
function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
