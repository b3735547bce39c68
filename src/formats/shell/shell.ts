/** Scripts that start services themselves. */
import { outermost, surfaceSpan } from '../../embedded.ts';
import type { Repository, Unreadable } from '../../repository.ts';
import type { Service, Variable } from '../../service.ts';
import { areAlternatives, type ShellReading, type SimpleCommand } from '../../shell/command.ts';
import { readScript } from '../../shell/script.ts';
import type { SourceFile } from '../../source.ts';
import { type DeployedFiles, deployedFiles } from '../deployed.ts';
import type { Format, Mentions, Reading } from '../format.ts';
import type { StatedHome } from '../homes.ts';
import { isMarkdown } from '../names.ts';
import { deployedParts, folderOf, machineAt, ownerAt } from '../paths.ts';
import { isServiceScript } from '../s6/s6.ts';
import { commandOf, declaredService } from '../service.ts';
import { filesNamed } from './files.ts';
import { homeMade } from './homes.ts';
import { withInner } from './inner.ts';
import { baseName, programWords, scriptWord } from './programs.ts';
import { type Script, scriptsOf } from './scripts.ts';

export const shell: Format = { name: 'shell', read };

/** Commands that say or ask something, or see to files: none of them starts anything. */
const HARMLESS: ReadonlySet<string> = new Set(
  (
    'echo printf : [ test true false cat tee grep egrep fgrep pgrep pkill kill killall type which systemctl launchctl ' +
    'journalctl sed awk cd pushd popd mkdir rmdir rm cp mv ln install ls find touch chmod chown chgrp cat head tail diff ' +
    'tar unzip curl wget git basename dirname realpath readlink mktemp sleep wait trap read source useradd adduser id'
  ).split(' '),
);

function read(repository: Repository, mentions: Mentions): Reading {
  const scripts = scriptsOf(repository, mentions).filter(({ source }) => !isServiceScript(source.path, repository));
  const files = deployedFiles(repository);
  return {
    services: scripts.flatMap((script) => servicesOf(script, { repository, files, mentions })),
    unreadable: scripts.flatMap((script) => unreadable(script, mentions)),
    homes: scripts.flatMap(homesIn),
  };
}

/** The homes of the accounts that a script makes. One that begins with the container is about the accounts in it. */
function homesIn({ source, readings }: Script): readonly StatedHome[] {
  if (/entry-?point/i.test(source.path)) return [];
  const { machine } = machineAt(source.path);
  return readings.flatMap(({ commands }) =>
    commands
      .flatMap((command) => withInner(command))
      .flatMap((command) => {
        const home = homeMade(command);
        return home === undefined ? [] : [{ ...home, ...(machine !== undefined && { machine }) }];
      }),
  );
}

/**
 * A script of which a part that may start something is not read. What a document shows is often half a script, and what
 * stands in another file or a template may well be right once it is filled in, unless it is too much.
 */
function unreadable({ source, readings }: Script, mentions: Mentions): readonly Unreadable[] {
  const [{ unread } = {}] = readings;
  if (unread === undefined) return [];
  const file = outermost(source);
  const isFilledIn = file !== source || /\{[{%]/.test(source.text);
  if (isFilledIn && (!unread.isLimit || isMarkdown(file.path))) return [];
  const span = unread.at.span();
  const from = span.source === source ? source.text.lastIndexOf('\n', span.start - 1) + 1 : 0;
  const lines = source.text.slice(from).split('\n');
  const isLost = lines.some((line) => !/^\s*#/.test(line) && mentions({ path: '', text: line }));
  return isLost ? [{ source, reason: unread.reason, span }] : [];
}

interface Context {
  readonly repository: Repository;
  readonly files: DeployedFiles;
  readonly mentions: Mentions;
}

function servicesOf({ source, readings }: Script, context: Context): readonly Service[] {
  const services: Service[] = [];
  const names = new Map<string, number>();
  const known = new Set<string>();
  for (const reading of readings) {
    const starts = startsOf(reading, (command) => !known.has(keyOf(command)) && mayStart(command, source, context));
    const together = togetherOf(starts);
    for (const start of starts) {
      const [command] = start;
      const service = serviceOf(nameOf(source, command, names), source, command, reading, context);
      services.push(together.has(start) ? service : { ...service, isEntry: true });
    }
    // Another rendering of a template starts the same things again.
    for (const [command] of starts) known.add(keyOf(command));
  }
  return services;
}

/** Commands of one start, the first of them in front: another call of a function starts the same thing again. */
type Start = [SimpleCommand, ...SimpleCommand[]];

/** What the commands of a script start; those that differ in their variables only are told apart. */
function startsOf({ commands }: ShellReading, isStart: (command: SimpleCommand) => boolean): readonly Start[] {
  const starts = new Map<string, Start>();
  for (const command of commands) {
    if (!isStart(command)) continue;
    const key = `${keyOf(command)}\n${variablesKey(command)}`;
    const known = starts.get(key);
    if (known === undefined) starts.set(key, [command]);
    else if (known.length < MOST_CALLS) known.push(command);
  }
  return [...starts.values()];
}

const MOST_CALLS = 8;
const MOST_COMPARED = 50;

/** Of the starts that stay behind as many as can run together; of those that shut each other out, the first. */
function togetherOf(starts: readonly Start[]): ReadonlySet<Start> {
  const lasting = starts.filter(([command]) => staysBehind(command));
  const compared = lasting.slice(0, MOST_COMPARED);
  const others = new Map(
    compared.map((start) => [start, compared.filter((other) => areExclusive(start, other)).length]),
  );
  const together: Start[] = [];
  for (const start of lasting.toSorted((a, b) => (others.get(a) ?? 0) - (others.get(b) ?? 0))) {
    if (!together.slice(0, MOST_COMPARED).some((other) => areExclusive(start, other))) together.push(start);
  }
  return new Set(together);
}

/** Whether only one of two starts is made, whichever way the script goes. */
function areExclusive(a: Start, b: Start): boolean {
  return a.every((one) => b.every((other) => areAlternatives(one, other)));
}

/** What a command is, but for its variables. */
function keyOf(command: SimpleCommand): string {
  const outputs = command.outputs.map(({ path }) => path.value);
  return [command.span.start, wordsOf(command), ...outputs].join(' ');
}

function variablesKey({ variables }: SimpleCommand): string {
  const written = [...variables].map(([name, value]) => `${name}=${value?.value}`);
  return JSON.stringify(written.sort());
}

function wordsOf({ words }: SimpleCommand): string {
  return words.map((word) => word.value).join(' ');
}

/** Whether a command may start what is looked for; what is typed into a terminal ends with it. */
function mayStart(command: SimpleCommand, source: SourceFile, { mentions }: Context): boolean {
  if (HARMLESS.has(baseName(programWords(command.words)[0]))) return false;
  if (source.path.endsWith('.console') && !staysBehind(command)) return false;
  return mentions({ path: '', text: wordsOf(command) });
}

/** The script's own name for the first service in it, later ones with the line, and a number where a line has several. */
function nameOf(source: SourceFile, { span }: SimpleCommand, names: Map<string, number>): string {
  const file = deployedParts(source.path).at(-1) as string;
  const { source: written, start } = surfaceSpan(span);
  const name = names.size === 0 ? file : `${file}:${written.position(start).line}`;
  const times = (names.get(name) ?? 0) + 1;
  names.set(name, times);
  return times === 1 ? name : `${name} (${times})`;
}

function serviceOf(
  name: string,
  source: SourceFile,
  command: SimpleCommand,
  { inherited }: ShellReading,
  { repository, files }: Context,
): Service {
  const account = ownerAt(source.path);
  const place = folderOf(source.path);
  const { machine } = machineAt(source.path);
  const find = files.finderFor({
    place,
    ...(machine !== undefined && { machine }),
    ...(account.user !== undefined && { user: account.user }),
  });
  return declaredService({
    name,
    manager: 'script',
    span: command.span,
    files: [source],
    account,
    place,
    commands: [commandOf(command.words)],
    environment: variablesOf(command),
    environmentOpen: [
      ...command.sourced
        .filter(({ value }) => !/\/bin\/activate$/.test(value))
        .map((path) => ({ reason: `${path.value} is read by the shell`, span: path.span() })),
      ...[...inherited].map(([variable, at]) => ({
        reason: `the script takes ${variable} from whoever starts it`,
        span: at.span(),
        names: [variable],
      })),
    ],
    outputs: command.outputs
      .filter(({ path }) => !path.value.startsWith('/dev/'))
      .map(({ stream, path }) => ({ stream, path })),
    fileAt: (path) => find(path) ?? onlyOf(filesNamed(repository, source.path, path)),
    ...(command.workingDirectory !== undefined && { workingDirectory: command.workingDirectory }),
    ...(command.isRepeated && { restart: { policy: 'always' as const, span: command.span } }),
  });
}

function onlyOf<T>([first, ...others]: readonly T[]): T | undefined {
  return others.length === 0 ? first : undefined;
}

function variablesOf({ variables, assignments }: SimpleCommand): readonly Variable[] {
  return [...variables].flatMap(([name, value]) => {
    const span = assignments.get(name);
    return value === null || span === undefined ? [] : [{ name, value, span, from: 'declaration' as const }];
  });
}

const DEEPEST = 3;

/** Whether what a command starts goes on when the script is at its end, or is started again by the script. */
function staysBehind(command: SimpleCommand, depth = 0): boolean {
  if (command.job !== undefined || command.isRepeated === true || leavesRunning(command)) return true;
  const script = depth < DEEPEST ? scriptWord(command.words) : undefined;
  if (script === undefined) return false;
  const { commands } = readScript(script, { variable: () => undefined, parameters: [] });
  return commands.some((inner) => staysBehind(inner, depth + 1));
}

/** Programs that return and leave what they start running. Sources: their manual pages. */
function leavesRunning({ words }: SimpleCommand): boolean {
  const [program, ...rest] = programWords(words);
  const args = rest.map((word) => word.value);
  const has = (...options: readonly string[]) => args.some((arg) => options.includes(arg));
  switch (baseName(program)) {
    case 'pm2':
    case 'forever':
      return has('start');
    case 'screen':
      return args.some((arg) => /^-(?=[a-zA-Z]*$)[a-ce-zA-Z]*d/.test(arg));
    case 'tmux':
      return has('new', 'new-session', 'new-window', 'neww', 'split-window', 'send-keys');
    case 'docker':
    case 'podman':
    case 'nerdctl':
      return args.some((arg) => /^-(?=[a-z]*$)[a-ce-z]*d/.test(arg) || arg === '--detach');
    case 'start-stop-daemon':
      return has('-b', '--background');
    case 'setsid':
      return has('-f', '--fork');
    case 'systemd-run':
      return !has('--scope', '-t', '--pty', '-P', '--pipe', '--wait');
    default:
      return baseName(program) === 'daemonize' || baseName(program) === 'daemon';
  }
}
