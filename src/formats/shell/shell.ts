/** Scripts that start services themselves. */
import type { Repository } from '../../repository.ts';
import type { Service, Variable } from '../../service.ts';
import { areAlternatives, type ShellReading, type SimpleCommand } from '../../shell/command.ts';
import { SourceFile } from '../../source.ts';
import { type DeployedFiles, deployedFiles } from '../deployed.ts';
import type { Format, Mentions, Reading } from '../format.ts';
import { deployedParts, machineAt, ownerAt } from '../paths.ts';
import { isServiceScript } from '../s6/s6.ts';
import { commandOf, declaredService } from '../service.ts';
import { filesNamed } from './files.ts';
import { baseName, programWords } from './programs.ts';
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
  return { services: scripts.flatMap((script) => servicesOf(script, { repository, files, mentions })) };
}

interface Context {
  readonly repository: Repository;
  readonly files: DeployedFiles;
  readonly mentions: Mentions;
}

function servicesOf({ source, readings }: Script, context: Context): readonly Service[] {
  const found = new Map<string, Service>();
  const names = new Map<string, number>();
  for (const reading of readings) {
    const own: SimpleCommand[] = [];
    for (const command of reading.commands) {
      // Another call of a function, or another rendering of a template, starts the same thing again.
      const key = `${command.span.start} ${wordsOf(command)}`;
      if (found.has(key) || !mayStart(command, source, context)) continue;
      const isOther = own.some((earlier) => areAlternatives(earlier, command));
      if (own.length < MOST_COMPARED) own.push(command);
      const isEntry = isOther || !staysBehind(command);
      const service = serviceOf(nameOf(source, command, names), source, command, reading, context);
      found.set(key, isEntry ? { ...service, isEntry } : service);
    }
  }
  return [...found.values()];
}

const MOST_COMPARED = 50;

function wordsOf({ words }: SimpleCommand): string {
  return words.map((word) => word.value).join(' ');
}

/** Whether a command may start what is looked for; what is typed into a terminal ends with it. */
function mayStart(command: SimpleCommand, source: SourceFile, { mentions }: Context): boolean {
  if (HARMLESS.has(baseName(programWords(command.words)[0]))) return false;
  if (source.path.endsWith('.console') && !staysBehind(command)) return false;
  return mentions(new SourceFile('', wordsOf(command)));
}

/** The script's own name for the first service in it, later ones with the line, and a number where a line has several. */
function nameOf(source: SourceFile, { span }: SimpleCommand, names: Map<string, number>): string {
  const file = deployedParts(source.path).at(-1) as string;
  const name = names.size === 0 ? file : `${file}:${span.source.position(span.start).line}`;
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
  const place = source.path.slice(0, Math.max(source.path.lastIndexOf('/'), 0));
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

/** Whether what a command starts goes on when the script is at its end, or is started again by the script. */
function staysBehind(command: SimpleCommand): boolean {
  return command.isBackground === true || command.isRepeated === true || leavesRunning(command);
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
      return args.some((arg) => /^-[a-zA-Z]*d[a-zA-Z]*$/.test(arg));
    case 'tmux':
      return has('new', 'new-session', 'new-window', 'neww', 'split-window', 'send-keys');
    case 'docker':
    case 'podman':
    case 'nerdctl':
      return args.some((arg) => /^-[a-z]*d[a-z]*$/.test(arg) || arg === '--detach');
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
