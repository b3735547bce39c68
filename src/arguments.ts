import { parseArgs } from 'node:util';
import { didYouMean } from './config/closest.ts';
import { FAIL_ON, type FailOn } from './config/config.ts';
import { oneOf, UsageError } from './usage.ts';

/** What the command line asks for. */
export interface Arguments {
  readonly command: 'lint' | 'map' | 'baseline' | 'help' | 'version';
  readonly paths: readonly string[];
  readonly format: 'text' | 'json';
  readonly quiet: boolean;
  readonly noColor: boolean;
  readonly config?: string;
  readonly failOn?: FailOn;
  readonly pedantic?: true;
  readonly hermesRelease?: string;
  readonly noSuppressions?: true;
  /** Only with the command `baseline`. */
  readonly prune?: true;
}

export const HELP = `Reads the services of agent gateways as the service manager and the gateway would, and says which
profile, lock and log each one really gets, and which of them would fight.

Usage:
  gateway-lint [OPTION…] [PATH…]           find mistakes (PATH: file or directory, default .)
  gateway-lint map [OPTION…] [PATH…]       show the gateways, one row for each (for a folder named map: ./map)
  gateway-lint baseline [OPTION…] [PATH…]  hide the findings of today: write .gateway-lint-baseline.json

Options:
      --format FORMAT        text (default) or json
      --fail-on SEVERITY     exit with 1 from this severity on: error (default), warning, notice or never
      --pedantic             also run the pedantic rules
      --hermes-release REL   release of Hermes Agent that the hosts run, such as 0.20 (default: any supported one)
      --config FILE          configuration (default: .gateway-lint.yml or .github/gateway-lint.yml of the repository)
      --no-suppressions      report what comments in the files suppress too
      --prune                baseline: only remove the entries that match nothing any more
  -q, --quiet                print findings only
      --no-color             no colours (nor with NO_COLOR set; FORCE_COLOR asks for them)
  -V, --version              print the version
  -h, --help                 print this help

Exit codes:
  0  nothing found at or above --fail-on
  1  findings
  2  wrong usage, a mistake in the configuration, or an internal error
`;

const OPTIONS = {
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  pedantic: { type: 'boolean' },
  'hermes-release': { type: 'string' },
  config: { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
  'no-suppressions': { type: 'boolean' },
  prune: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  version: { type: 'boolean', short: 'V' },
  help: { type: 'boolean', short: 'h' },
} as const;

const COMMANDS = ['map', 'baseline'] as const;
const FORMATS = ['text', 'json'] as const;

/** Reads the words after the command's own name. Throws `UsageError`. */
export function parseArguments(words: readonly string[]): Arguments {
  const { values, positionals } = split(words);
  if (values.help) return { ...NOTHING, command: 'help' };
  if (values.version) return { ...NOTHING, command: 'version' };
  const command = COMMANDS.find((name) => name === positionals[0]);
  const paths = command === undefined ? positionals : positionals.slice(1);
  if (paths.includes('')) throw new UsageError('a PATH is empty');
  if (values.prune && command !== 'baseline') throw new UsageError('--prune belongs to the command baseline');
  return {
    command: command ?? 'lint',
    paths: paths.length > 0 ? paths : ['.'],
    format: oneOf(FORMATS, values.format ?? 'text', '--format'),
    quiet: values.quiet ?? false,
    noColor: values['no-color'] ?? false,
    ...(values.config !== undefined && { config: values.config }),
    ...(values['fail-on'] !== undefined && { failOn: oneOf(FAIL_ON, values['fail-on'], '--fail-on') }),
    ...(values.pedantic && { pedantic: true as const }),
    ...(values['hermes-release'] !== undefined && { hermesRelease: values['hermes-release'] }),
    ...(values['no-suppressions'] && { noSuppressions: true as const }),
    ...(values.prune && { prune: true as const }),
  };
}

const NOTHING = { paths: [], format: 'text', quiet: false, noColor: false } as const;

function split(words: readonly string[]) {
  const lenient = parseArgs({
    args: [...words],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of lenient.tokens) {
    if (token.kind === 'option') checkOption(token);
  }
  return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

/** The checks that `parseArgs` makes itself, in words of our own. */
function checkOption({ name, rawName, value, inlineValue }: OptionToken): void {
  if (!Object.hasOwn(OPTIONS, name)) {
    const known = Object.keys(OPTIONS).map((option) => `--${option}`);
    throw new UsageError(`unknown option ${rawName}${didYouMean(rawName, known)}`);
  }
  const takesValue = OPTIONS[name as keyof typeof OPTIONS].type === 'string';
  if (!takesValue && value !== undefined) throw new UsageError(`option ${rawName} takes no value`);
  if (takesValue && (!value || (!inlineValue && value.startsWith('-'))))
    throw new UsageError(`option ${rawName} needs a value`);
}
