/** All commands, in the order of the help. A new one is an entry here and a module beside this one. */
import { FAIL_ON } from '../config/config.ts';
import { FORMATS } from '../reporters/index.ts';
import type { Command, Options } from './command.ts';

/** Options that every command has. */
export const COMMON: Options = {
  'no-color': { type: 'boolean', summary: 'no colours (nor with NO_COLOR set; FORCE_COLOR asks for them)' },
  version: { type: 'boolean', short: 'V', summary: 'print the version' },
  help: { type: 'boolean', short: 'h', summary: 'print the help, behind a command that of the command' },
};

const FAILS: Options = {
  'fail-on': {
    type: 'string',
    placeholder: 'SEVERITY',
    choices: FAIL_ON,
    summary: 'exit with 1 from this severity on: error (default), warning, notice or never',
  },
};

const FIX: Options = {
  fix: {
    type: 'boolean',
    choices: ['drop-in'],
    summary:
      'repair what is certain, and report what is left;\n--fix=drop-in writes the profile into UNIT.d/10-profile.conf, and does no more',
  },
  unsafe: { type: 'boolean', summary: 'with --fix or --diff: also what a person would nearly always want' },
  diff: { type: 'boolean', summary: 'print the patch that --fix would apply, and change nothing' },
};

/** Options of every command that lints. */
const LINT: Options = {
  pedantic: { type: 'boolean', summary: 'also run the pedantic rules' },
  'hermes-release': {
    type: 'string',
    placeholder: 'REL',
    summary: 'release of Hermes Agent that the hosts run, such as 0.20 (default: any supported one)',
  },
  config: {
    type: 'string',
    placeholder: 'FILE',
    summary: 'configuration (default: .gateway-lint.yml or .github/gateway-lint.yml of the repository)',
  },
  'no-suppressions': { type: 'boolean', summary: 'report what comments in the files suppress too' },
};

/** The shells for which there are completions. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;

const FORMAT = { type: 'string', placeholder: 'FORMAT' } as const;

export const COMMANDS: readonly Command[] = [
  {
    name: '',
    operands: '[PATH…]',
    summary: 'find mistakes (PATH: file or directory, default .)',
    options: {
      format: {
        ...FORMAT,
        choices: FORMATS,
        summary: 'text (default), json, jsonl, sarif, github, markdown, checkstyle, junit, rdjson or codeclimate',
      },
      output: {
        type: 'string',
        multiple: true,
        placeholder: 'FORMAT=FILE',
        summary: 'also write a report to a file (- for stdout); may be given several times',
      },
      ...FAILS,
      ...LINT,
      quiet: { type: 'boolean', short: 'q', summary: 'print findings only' },
      'stdin-filename': {
        type: 'string',
        placeholder: 'FILE',
        summary: 'take the text of FILE from stdin (an editor does), and report what concerns that file',
      },
      ...FIX,
    },
    load: () => import('./lint.ts'),
  },
  {
    name: 'map',
    operands: '[PATH…]',
    summary: 'show the gateways, one row for each, or their picture (for a folder named map: ./map)',
    options: {
      format: {
        ...FORMAT,
        choices: ['text', 'json', 'mermaid', 'dot', 'svg'],
        summary: 'text (default), json, or a picture: mermaid, dot or svg',
      },
      ...LINT,
    },
    load: () => import('./map.ts'),
  },
  {
    name: 'merge',
    operands: 'REPORT…',
    summary: 'join JSON reports of many repositories, and find what collides between them',
    options: {
      format: {
        ...FORMAT,
        choices: ['text', 'json', 'table', 'mermaid', 'dot', 'svg'],
        summary: 'text (default), json, the joined map as a table, or its picture: mermaid, dot or svg',
      },
      ...FAILS,
      host: {
        type: 'string',
        multiple: true,
        placeholder: 'REPO=NAME',
        summary: 'the unnamed host of a repository is the one of this name; may be given several times',
      },
      'one-host': { type: 'boolean', summary: 'the unnamed hosts of all repositories are one' },
    },
    load: () => import('./merge.ts'),
  },
  {
    name: 'baseline',
    operands: '[PATH…]',
    summary: 'hide the findings of today: write .gateway-lint-baseline.json',
    options: {
      prune: { type: 'boolean', summary: 'only remove the entries that match nothing any more' },
      ...LINT,
    },
    load: () => import('./baseline.ts'),
  },
  {
    name: 'explain',
    operands: 'RULE|FILE:LINE',
    mostOperands: 1,
    completes: 'rules',
    summary: 'say what a rule means, or what becomes of a line',
    options: LINT,
    load: () => import('./explain.ts'),
  },
  {
    name: 'rules',
    operands: '',
    mostOperands: 0,
    completes: [],
    summary: 'list the rules',
    options: {
      format: { ...FORMAT, choices: ['text', 'json', 'markdown'], summary: 'text (default), json or markdown' },
    },
    load: () => import('./rules.ts'),
  },
  {
    name: 'init',
    operands: '[PATH]',
    mostOperands: 1,
    completes: 'folders',
    summary: 'write a configuration, and the workflow that checks pull requests',
    options: {},
    load: () => import('./init.ts'),
  },
  {
    name: 'completions',
    operands: SHELLS.join('|'),
    mostOperands: 1,
    completes: SHELLS,
    summary: 'print the script that completes words in a shell',
    options: {},
    load: () => import('./completions.ts'),
  },
];
