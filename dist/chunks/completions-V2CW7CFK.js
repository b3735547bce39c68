var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  run: () => run
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_XSSCDK5R = require("./usual.js")("./chunk-XSSCDK5R.js");
var import_chunk_JCFW3VL2 = require("./usual.js")("./chunk-JCFW3VL2.js");
var import_chunk_OV6MHTKQ = require("./usual.js")("./chunk-OV6MHTKQ.js");
var import_chunk_WQQF3GEI = require("./usual.js")("./chunk-WQQF3GEI.js");
var import_chunk_NCPWOSPO = require("./usual.js")("./chunk-NCPWOSPO.js");
var import_chunk_R2LHZ7NS = require("./usual.js")("./chunk-R2LHZ7NS.js");
var import_chunk_TZIUYBDT = require("./usual.js")("./chunk-TZIUYBDT.js");
var import_chunk_UQZD6N2T = require("./usual.js")("./chunk-UQZD6N2T.js");
var import_chunk_CL5MXXCG = require("./usual.js")("./chunk-CL5MXXCG.js");
var import_chunk_BRFFDVYW = require("./usual.js")("./chunk-BRFFDVYW.js");
var import_chunk_A74ML7CQ = require("./usual.js")("./chunk-A74ML7CQ.js");
var import_chunk_DZ7ZOY7W = require("./usual.js")("./chunk-DZ7ZOY7W.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
function namesOf({ commands }) {
  return commands.flatMap(({ name }) => name === "" ? [] : [name]);
}
function optionsOf(command, { common }) {
  return Object.entries({ ...command.options, ...common });
}
function optionsWithValue(vocabulary) {
  const options = vocabulary.commands.flatMap((command) => optionsOf(command, vocabulary));
  return [...new Set(options.filter(([, option]) => option.type === "string").flatMap(spellings))];
}
function spellings([name, { short }]) {
  return [...short === void 0 ? [] : [`-${short}`], `--${name}`];
}
function takesFile({ placeholder = "" }) {
  return placeholder.includes("FILE");
}
function operandsOf({ completes }, { rules }) {
  if (completes === "rules") return rules;
  return typeof completes === "object" ? completes : [];
}
function inOneLine(summary) {
  return summary.replaceAll("\n", " ");
}
function singleQuoted(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
function bash(vocabulary) {
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
      ${optionsWithValue(vocabulary).join(" | ")}) [[ \${COMP_WORDS[index + 1]} == '=' ]] || ((index++)) ;;
      -*) ;;
      ${namesOf(vocabulary).join(" | ")}) command=\${COMP_WORDS[index]}; break ;;
      *) command=PATH; break ;;
    esac
  done
  case "$command $previous" in
${valueCases(vocabulary).join("\n")}
    *) case "$command $current" in
${vocabulary.commands.map((command) => optionCase(command, vocabulary)).join("\n")}
${vocabulary.commands.flatMap((command) => operandCase(command, vocabulary)).join("\n")}
    esac ;;
  esac
  COMPREPLY=($(compgen -W "$offered" -- "$current"))
}
complete -o default -F _gateway_lint gateway-lint
`;
}
function prefixes({ name }) {
  return name === "" ? ["", "PATH"] : [name];
}
function valueCases(vocabulary) {
  const chosen = vocabulary.commands.flatMap(
    (command) => optionsOf(command, vocabulary).flatMap((option) => {
      const { choices, type } = option[1];
      if (choices === void 0) return [];
      const written = spellings(option).flatMap((word) => type === "string" ? [word, `${word}=`] : [`${word}=`]);
      const words = prefixes(command).flatMap((prefix) => written.map((word) => `${prefix} ${word}`));
      return [branch(words.map(singleQuoted), choices)];
    })
  );
  const others = optionsWithValue(vocabulary).map((word) => `*${singleQuoted(` ${word}`)}`);
  return [...chosen, branch(["*=", ...others], [])];
}
function optionCase(command, vocabulary) {
  const patterns = prefixes(command).map((prefix) => `${singleQuoted(`${prefix} -`)}*`);
  return branch(patterns, optionsOf(command, vocabulary).flatMap(spellings));
}
function operandCase(command, vocabulary) {
  const words = command.name === "" ? namesOf(vocabulary) : operandsOf(command, vocabulary);
  return words.length === 0 ? [] : [branch([`${singleQuoted(`${command.name} `)}*`], words)];
}
function branch(patterns, words) {
  return `    ${patterns.join(" | ")}) offered=${singleQuoted(words.join(" "))} ;;`;
}
function fish(vocabulary) {
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
            case ${optionsWithValue(vocabulary).join(" ")}
                set is_value 1
            case '-*'
            case ${names.join(" ")}
                set command $word
                break
            case '*'
                set command lint
                break
        end
    end
    contains -- $command $argv
end
${vocabulary.commands.flatMap((command) => lines(command, vocabulary)).join("\n")}
`;
}
function lines(command, vocabulary) {
  const { name, summary } = command;
  const start = name === "" ? [] : [line("start", `--arguments ${name} --description ${quoted(inOneLine(summary))}`)];
  const condition = name === "" ? "start lint" : name;
  return [
    ...start,
    ...optionsOf(command, vocabulary).map((option) => line(condition, optionWords(option))),
    ...operandWords(command, vocabulary).map((words) => line(condition, words))
  ];
}
function line(condition, rest2) {
  return `complete --command gateway-lint --condition '__gateway_lint_is ${condition}' ${rest2}`;
}
function optionWords([name, option]) {
  const short = option.short === void 0 ? "" : ` --short-option ${option.short}`;
  const description = `--description ${quoted(inOneLine(option.summary))}`;
  return `--long-option ${name}${short}${valueWords(option)} ${description}`;
}
function valueWords(option) {
  if (option.type === "boolean")
    return option.choices === void 0 ? "" : ` --no-files --arguments ${quoted(option.choices.join(" "))}`;
  if (option.choices !== void 0) return ` --exclusive --arguments ${quoted(option.choices.join(" "))}`;
  return takesFile(option) ? " --require-parameter --force-files" : " --exclusive";
}
function operandWords(command, vocabulary) {
  const { completes } = command;
  if (completes === void 0) return [];
  if (completes === "folders") return [`--no-files --arguments '(__fish_complete_directories)'`];
  const words = operandsOf(command, vocabulary);
  const files = completes === "rules" ? "" : "--no-files ";
  return [words.length === 0 ? "--no-files" : `${files}--arguments ${quoted(words.join(" "))}`];
}
function quoted(text) {
  return `'${text.replace(/[\\']/g, "\\$&")}'`;
}
function zsh(vocabulary) {
  return `#compdef gateway-lint
# Completes the words of gateway-lint in zsh; printed by "gateway-lint completions zsh".
_gateway-lint_first() {
  local -a commands=(
${vocabulary.commands.flatMap(described).join("\n")}
  )
  _describe -t commands command commands
  _files
}
${vocabulary.commands.flatMap((command) => operandFunction(command, vocabulary)).join("\n")}
_gateway-lint() {
  local command=
  integer index
  for ((index = 2; index < CURRENT; index++)); do
    case $words[index] in
      (${optionsWithValue(vocabulary).join("|")}) ((index++)) ;;
      (-*) ;;
      (${namesOf(vocabulary).join("|")}) command=$words[index]; break ;;
      (*) break ;;
    esac
  done
  case $command in
${vocabulary.commands.map((command) => commandCase(command, vocabulary)).join("\n")}
  esac
}
if [[ $funcstack[1] == _gateway-lint ]]; then _gateway-lint "$@"; else compdef _gateway-lint gateway-lint; fi
`;
}
function described({ name, summary }) {
  return name === "" ? [] : [`    ${singleQuoted(`${name}:${inOneLine(summary)}`)}`];
}
function operandFunction(command, vocabulary) {
  if (command.completes !== "rules") return [];
  const words = operandsOf(command, vocabulary);
  return [`_gateway-lint_${command.name}() {
  compadd -- ${words.join(" ")}
  _files
}`];
}
function commandCase(command, vocabulary) {
  const { name, completes } = command;
  const options = optionsOf(command, vocabulary).flatMap(optionSpecs);
  const operands = name === "" ? ["1: :_gateway-lint_first", "*:file:_files"] : [`1: :(${name})`, ...rest(name, completes)];
  const specs = [...options, ...operands].map((spec) => `      ${singleQuoted(spec)}`);
  return `    (${name === "" ? "''" : name}) _arguments -s -S \\
${specs.join(" \\\n")} ;;`;
}
function rest(name, completes) {
  if (completes === "rules") return [`*: :_gateway-lint_${name}`];
  if (completes === "folders") return ["*:folder:_files -/"];
  if (completes === void 0) return ["*:file:_files"];
  return completes.length === 0 ? [] : [`*: :(${completes.join(" ")})`];
}
function optionSpecs(entry) {
  const [, option] = entry;
  const words = spellings(entry);
  const before = option.multiple ? "*" : words.length > 1 ? `(${words.join(" ")})` : "";
  const summary = inOneLine(option.summary).replace(/[\\[\]:]/g, "\\$&");
  return words.map((word) => `${before}${word}${valueSpec(word, option, summary)}`);
}
function valueSpec(word, option, summary) {
  const { type, placeholder = "VALUE", choices } = option;
  if (type === "boolean" && choices === void 0) return `[${summary}]`;
  const action = choices === void 0 ? takesFile(option) ? "_files" : " " : `(${choices.join(" ")})`;
  if (type === "boolean") return `=-[${summary}]::${placeholder}:${action}`;
  return `${word.startsWith("--") ? "=" : "+"}[${summary}]:${placeholder}:${action}`;
}
var SCRIPTS = { bash, zsh, fish };
async function run({ operands: [shell] }) {
  if (shell === void 0) throw new import_chunk_OV6MHTKQ.UsageError(`name the shell: ${import_chunk_XSSCDK5R.SHELLS.join(", ")}`);
  const vocabulary = { commands: import_chunk_XSSCDK5R.COMMANDS, common: import_chunk_XSSCDK5R.COMMON, rules: import_chunk_UQZD6N2T.RULES.map(({ id }) => id) };
  return { stdout: SCRIPTS[(0, import_chunk_OV6MHTKQ.oneOf)(import_chunk_XSSCDK5R.SHELLS, shell, "the shell")](vocabulary), exitCode: 0 };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  run
});
module.exports = { ...module.exports };
