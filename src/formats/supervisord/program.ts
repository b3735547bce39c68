/** From a `[program:x]` section to the services that supervisord runs for it. */
import type { Account, Problem, Service, Variable } from '../../service.ts';
import type { SourceFile } from '../../source.ts';
import { Text } from '../../text.ts';
import { machineAt } from '../paths.ts';
import { commandOf, declaredService } from '../service.ts';
import { isShellScript, notExpanded } from '../unexpanded.ts';
import type { Configuration } from './configuration.ts';
import { expand, type Lookup } from './expand.ts';
import type { Option, Section } from './ini.ts';
import { lifecycleOf, numberOf } from './lifecycle.ts';
import { outputsOf } from './outputs.ts';
import { listProblems, refused } from './problems.ts';
import { type Pairs, splitCommand, splitPairs } from './words.ts';

/** Finds a file by its path where the program of a user runs. */
export type FinderFor = (user: string | undefined) => (path: Text) => SourceFile | undefined;

/** More processes of one program than this are not told apart. */
const MOST_PROCESSES = 16;

/** Options that a process of its own may have its own value of. */
const OWN_VALUES = ['command', 'directory', 'environment', 'stdout_logfile', 'stderr_logfile'];

/** A program, and which of its processes; undefined for all of them at once. */
interface Process {
  readonly program: Text;
  readonly section: Section;
  readonly configuration: Configuration;
  readonly number: number | undefined;
}

const HEAD = /^(?:fcgi-)?program:\s*/;

/** Whether a section is `[program:x]` or `[fcgi-program:x]`. */
export function isProgram({ name }: Section): boolean {
  return HEAD.test(name.value);
}

/** The services of a program: one for each process where `%(process_num)d` tells them apart, else one with `replicas`. */
export function servicesOf(
  section: Section,
  configuration: Configuration,
  place: string,
  finderFor: FinderFor,
): readonly Service[] {
  const program = section.name.slice(HEAD.exec(section.name.value)?.[0].length ?? 0);
  const count = numberOf(section, 'numprocs', 1);
  const first = numberOf(section, 'numprocs_start', 0);
  const isToldApart =
    count !== null &&
    first !== null &&
    count <= MOST_PROCESSES &&
    (count < 2 || OWN_VALUES.some(namesProcess(section)));
  const numbers = isToldApart ? Array.from({ length: count }, (_, at) => first + at) : [undefined];
  return numbers.map((number) => {
    const service = serviceOf({ program, section, configuration, number }, finderFor);
    const option = section.options.get('numprocs');
    const isSeveral = number === undefined && option !== undefined;
    return { ...service, place, ...(isSeveral && { replicas: { count, span: option.span } }) };
  });
}

function namesProcess({ options }: Section): (key: string) => boolean {
  return (key) => options.get(key)?.value.value.includes('%(process_num)') === true;
}

function serviceOf(process: Process, finderFor: FinderFor): Service {
  const { section, configuration } = process;
  const daemon = variablesOf(configuration.daemon.get('environment'), lookupIn(process, []));
  const own = variablesOf(section.options.get('environment'), lookupIn(process, daemon.set));
  const environment = [...daemon.set, ...own.set];
  const lookup = lookupIn(process, environment);
  const get = (key: string) => {
    const option = section.options.get(key);
    return option && expand(option.value, lookup).text;
  };
  const command = get('command');
  const split = command && splitCommand(command);
  const words = split?.words ?? [];
  const directory = get('directory');
  const account = accountOf(process, environment);
  const name = nameOf(process, lookup);
  const problems = [
    ...refusals(process, lookup, split?.mistake),
    ...listProblems(own.pairs),
    ...notExpandedIn(words, own.pairs, directory),
  ];
  return declaredService({
    name: name.value,
    manager: 'supervisord',
    ...(!name.isKnown() && { isNameOpen: true as const }),
    ...machineAt(section.header.source.path),
    account,
    span: section.header,
    commands: words.length === 0 ? [] : [commandOf(words, { raw: split?.raw ?? [] })],
    environment,
    environmentOpen: [...daemon.open, ...own.open, ...section.filledIn.map(openLine)],
    ...(directory !== undefined && { workingDirectory: directory }),
    outputs: outputsOf(get, section.options.has('user')),
    ...lifecycleOf(section),
    problems,
    fileAt: finderFor(account.user),
    ...(problems.some(({ kind }) => kind === 'unit-not-loadable') && { isRefused: true as const }),
  });
}

/** Values with `~` or `$NAME`, but for those that are cut off right there. */
function notExpandedIn(words: readonly Text[], { pairs }: Pairs, directory: Text | undefined): readonly Problem[] {
  const plain = words.filter((_, at) => !isShellScript(words, at));
  const values = pairs.filter(({ lost }) => lost === undefined);
  return [
    ...plain.flatMap((word) => notExpanded(word, 'A word of command=', 'supervisord', undefined)),
    ...values.flatMap(({ name, value }) => notExpanded(value, name, 'supervisord', undefined)),
    ...(directory === undefined ? [] : notExpanded(directory, 'directory=', 'supervisord', undefined)),
  ];
}

/** The program's name; that of the process where there are several. */
function nameOf({ program, section, number }: Process, lookup: Lookup): Text {
  const name = section.options.get('process_name')?.value;
  const isOneOfSeveral = number !== undefined && numberOf(section, 'numprocs', 1) !== 1;
  return isOneOfSeveral && name !== undefined ? expand(name, lookup).text : program;
}

/** What `%(NAME)s` stands for in the options of a process. */
function lookupIn(process: Process, environment: readonly Variable[]): Lookup {
  const { program, section, configuration, number } = process;
  const variables = new Map(environment.map((variable) => [`ENV_${variable.name}`, variable.value]));
  return (name) => {
    if (name === 'program_name') return program;
    if (name === 'group_name') return configuration.groups.get(program.value) ?? program;
    if (name === 'numprocs') return section.options.get(name)?.value ?? numberText(1, program);
    if (name === 'process_num' && number !== undefined) {
      return numberText(number, section.options.get('numprocs')?.value ?? program);
    }
    return variables.get(name) ?? { reason: `%(${name}) ${reasonFor(name)}` };
  };
}

function numberText(number: number, place: Text): Text {
  return new Text([{ ...place.span(), text: String(number) }]);
}

function reasonFor(name: string): string {
  if (name.startsWith('ENV_')) return 'comes from the environment in which supervisord starts';
  if (name === 'process_num') return 'is another one for each process';
  if (name === 'here') return 'is the folder that the configuration is installed in';
  return name === 'host_node_name' ? "is the machine's name" : 'is nothing that supervisord knows';
}

interface Variables {
  readonly set: readonly Variable[];
  readonly pairs: Pairs;
  readonly open: Service['environmentOpen'];
}

/** An `environment=` option. Where it cannot be read because of parts that are not known, it may set anything. */
function variablesOf(option: Option | undefined, lookup: Lookup): Variables {
  if (option === undefined) return { set: [], pairs: { pairs: [] }, open: [] };
  const { text } = expand(option.value, lookup);
  const pairs = splitPairs(text);
  const [unknown] = text.unknowns();
  const isOpen = pairs.mistake !== undefined && unknown !== undefined;
  return {
    set: pairs.pairs.map(({ name, value, span }) => ({ name, value, span, from: 'declaration' })),
    pairs: isOpen ? { pairs: pairs.pairs } : pairs,
    open: isOpen ? [{ reason: unknown.unknown?.reason ?? '', span: option.value.span() }] : [],
  };
}

function openLine(span: Section['header']): Service['environmentOpen'][number] {
  return { reason: `"${span.source.text.slice(span.start, span.end)}" is filled in later`, span };
}

/**
 * `user=` of the program, else supervisord's own. supervisord changes the account and no variable, so that HOME stays
 * the one that it was started with.
 */
function accountOf({ section, configuration }: Process, environment: readonly Variable[]): Account {
  const user = (section.options.get('user') ?? configuration.daemon.get('user'))?.value;
  if (user === undefined || !user.isKnown() || /%|^[1-9]\d*$/.test(user.value)) return {};
  const name = user.value === '0' ? 'root' : user.value;
  const isHomeSet = name === 'root' || environment.some((variable) => variable.name === 'HOME');
  return { user: name, span: user.span(), ...(!isHomeSet && { home: '~' }) };
}

/** Everything for which supervisord refuses its whole configuration. */
function refusals(
  { section, number, program }: Process,
  lookup: Lookup,
  unclosed: Problem['span'] | undefined,
): readonly Problem[] {
  const badFormats = [...section.options].flatMap(([key, { value }]) => {
    const { mistake } = expand(value, lookup);
    return mistake === undefined
      ? []
      : [refused(mistake, `The value of ${key}= has a "%" that is none of "%%" and "%(NAME)s"`)];
  });
  const processName = section.options.get('process_name');
  const isSeveral = (numberOf(section, 'numprocs', 1) ?? 0) > 1;
  const isUnnumbered = isSeveral && processName?.value.value.includes('%(process_num)') !== true;
  const name = program.value;
  return [
    ...(section.options.has('command') ? [] : [refused(section.header, `The program ${name} has no command=`)]),
    ...badFormats,
    ...(unclosed === undefined
      ? []
      : [refused(unclosed, 'The value of command= has a quote or a backslash that nothing ends')]),
    ...(isUnnumbered && (number === undefined || number === numberOf(section, 'numprocs_start', 0))
      ? [
          refused(
            section.options.get('numprocs')?.span ?? section.header,
            'With numprocs= above 1 process_name= needs "%(process_num)d" in it',
          ),
        ]
      : []),
  ];
}
