/** From a loaded unit to the service model. */
import type { Command, CommandRole, EnvironmentFile, Output, Scope, Service } from '../../service.ts';
import { type SourceFile, type Span, textOf, withQuotes } from '../../source.ts';
import { parseEnvFile } from '../../systemd/env-file.ts';
import type { ExecCommand } from '../../systemd/exec.ts';
import type { LoadedUnit } from '../../systemd/load.ts';
import { unitNameInstance, unitNameKind } from '../../systemd/names.ts';
import { finalArgv, openLookup, type ProcessEnvironment, processEnvironment } from '../../systemd/process.ts';
import { EXEC_KEYS, type ExecKey } from '../../systemd/settings.ts';
import type { UnitFile } from '../../systemd/syntax.ts';
import { serviceType } from '../../systemd/verify.ts';
import type { Text } from '../../text.ts';
import { linesFilledIn, markTemplates } from '../placeholders.ts';
import { accountOf } from './account.ts';
import type { Starter } from './instances.ts';
import type { ManagerView, Place } from './place.ts';
import { problemsOf } from './problems.ts';

const ROLES: Readonly<Record<ExecKey, CommandRole>> = {
  ExecCondition: 'condition',
  ExecStartPre: 'start-pre',
  ExecStart: 'start',
  ExecStartPost: 'start-post',
  ExecReload: 'reload',
  ExecStop: 'stop',
  ExecStopPost: 'stop-post',
};

export interface ServiceParts {
  readonly place: Place;
  readonly view: ManagerView;
  readonly scope: Scope;
  readonly unit: LoadedUnit;
  /** The main file; a unit without one is no service. */
  readonly main: SourceFile;
  readonly startedBy: readonly Starter[];
  readonly fileAt: (path: Text) => SourceFile | undefined;
}

/** The service that a unit is once it is loaded, whatever state it is loaded in. */
export function serviceOf({ place, view, scope, unit, main, startedBy, fileAt }: ServiceParts): Service {
  const { settings, id } = unit;
  const environment = withTemplates(
    processEnvironment(settings, ({ path }) => {
      const source = fileAt(path);
      return source === undefined ? 'unknown' : [source];
    }),
  );
  const environmentFiles = environmentFilesOf(environment);
  const restart = settings.get('Service.Restart');
  const delay = settings.get('Service.RestartSec');
  const pidFile = settings.get('Service.PIDFile')?.value;
  const workingDirectory = settings.get('Service.WorkingDirectory')?.value.path;
  const kind = unitNameKind(id);
  const files = [main, ...unit.dropIns.flatMap(({ file }) => (file === undefined ? [] : [file.source]))];
  return {
    name: id,
    manager: 'systemd',
    scope,
    ...(view.scope === 'unknown' && { scopeByContent: true as const }),
    place: place.name,
    ...(place.machine !== undefined && { machine: place.machine }),
    ...(place.isShared && { isShared: true }),
    ...(kind === 'instance' && { instance: unitNameInstance(id) as string }),
    ...(kind === 'template' && { instance: null }),
    account: accountOf(unit, scope, view),
    files: [...new Set(files)],
    span: headOf(unit, main),
    settings: settings.all.map(({ assignment: { section, key }, value, ineffective }) =>
      ineffective === undefined
        ? { section, key, value, effective: true }
        : { section, key, value, effective: false, ineffective },
    ),
    commands: EXEC_KEYS.flatMap((key) =>
      [...(settings.exec.get(key) ?? []), ...(settings.refused.get(key) ?? [])].map((command) =>
        commandOf(ROLES[key], command, environment),
      ),
    ),
    environment: [...environment.variables.values()],
    ...(environment.withdrawn.length > 0 && { withdrawn: environment.withdrawn }),
    environmentFiles,
    environmentOpen: openings(unit, environmentFiles),
    ...(workingDirectory !== undefined && { workingDirectory }),
    ...(restart !== undefined && { restart: { policy: restart.value, span: settingSpan(restart.setting) } }),
    ...(delay !== undefined && { restartDelay: { text: delay.value.value, span: settingSpan(delay.setting) } }),
    outputs: outputsOf(unit),
    ...(pidFile !== undefined && { pidFile }),
    startedBy: startersOf(unit, startedBy, main),
    resident: serviceType(settings) !== 'oneshot',
    problems: problemsOf(unit, scope, main, environment),
    fileAt,
    ...(unit.loadState !== 'loaded' && { isRefused: true as const }),
  };
}

function commandOf(role: CommandRole, command: ExecCommand, environment: ProcessEnvironment): Command {
  const { path, argv, flags, span, tokens } = command;
  // `@` puts a word of its own between the path and the arguments: that word is argv[0] then.
  const words = tokens.filter(({ kind }) => kind !== 'separator').slice(-argv.length);
  return {
    role,
    path,
    argv: finalArgv(command, openLookup(environment)),
    words: argv,
    raw: words.map(({ word }) => withQuotes(word.span())),
    span,
    ignoreFailure: flags.includes('-'),
  };
}

function environmentFilesOf({ files }: ProcessEnvironment): readonly EnvironmentFile[] {
  return files.map(({ setting: { path, optional }, files: [content] }) => ({
    path,
    optional,
    names: content === undefined ? [] : parseEnvFile(content.source).variables.map(({ name }) => name.value),
    ...(content !== undefined && { source: content.source }),
  }));
}

/** Files only. Without a target of its own, stderr goes where stdout goes. */
function outputsOf({ settings }: LoadedUnit): readonly Output[] {
  const stdout = settings.get('Service.StandardOutput')?.value;
  const stderr = settings.get('Service.StandardError')?.value;
  const isInherited = stderr === undefined || stderr.kind === 'inherit';
  const outputs: Output[] = [];
  if (stdout?.path !== undefined && stdout.kind !== 'fd') outputs.push({ stream: 'stdout', path: stdout.path });
  const errors = isInherited ? stdout : stderr;
  if (errors?.path !== undefined && errors.kind !== 'fd') outputs.push({ stream: 'stderr', path: errors.path });
  return outputs;
}

/** Why variables that stand nowhere may be set all the same. */
function openings(unit: LoadedUnit, files: readonly EnvironmentFile[]): Service['environmentOpen'] {
  const { settings } = unit;
  const sections = [unit.fragment, ...unit.dropIns].flatMap((loaded) => serviceLinesFilledIn(loaded?.file));
  const filledIn = [
    ...settings.unknownWords.map(({ value }) => value.span()),
    ...sections,
    ...files.flatMap(({ source }) => (source === undefined ? [] : linesFilledIn(source))),
  ];
  return [
    ...files
      .filter(({ source }) => source === undefined)
      .map(({ path }) => ({ reason: `${path.value} is not in the repository`, span: path.span() })),
    ...settings.passEnvironment.map(({ value: { name, span } }) => ({
      reason: `PassEnvironment=${name} takes it from the manager`,
      span,
      names: [name],
    })),
    ...filledIn.map((span) => ({ reason: `"${textOf(span)}" is filled in later`, span })),
  ];
}

/** Lines of a `[Service]` section that a template makes of something else. */
function serviceLinesFilledIn(file: UnitFile | undefined): readonly Span[] {
  if (file === undefined) return [];
  return linesFilledIn(file.source).filter(
    (line) => file.headers.findLast(({ span }) => span.start < line.start)?.name === 'Service',
  );
}

/** Marks what templates leave open in the variables that come from files; the unit's own are marked already. */
function withTemplates(environment: ProcessEnvironment): ProcessEnvironment {
  const variables = new Map(
    [...environment.variables].map(([name, variable]) => [
      name,
      variable.from === 'file' ? { ...variable, value: markTemplates(variable.value) } : variable,
    ]),
  );
  return { ...environment, variables };
}

function startersOf(unit: LoadedUnit, starters: readonly Starter[], main: SourceFile): Service['startedBy'] {
  const installed = unit.settings.dependencies
    .filter(({ key }) => key === 'WantedBy' || key === 'RequiredBy' || key === 'UpheldBy')
    .map(({ name }) => ({ target: name.value, span: name.span() }));
  const linked = starters.map(({ by, span }) => ({ target: by, span: span ?? main.span(0, 0) }));
  return [...installed, ...linked];
}

function settingSpan({
  assignment,
}: {
  readonly assignment: { readonly key: { span(): Span }; readonly value: { span(): Span } };
}): Span {
  const { source, start } = assignment.key.span();
  return { source, start, end: assignment.value.span().end };
}

/** The header of the section that matters, or the start of the file. */
function headOf(unit: LoadedUnit, main: SourceFile): Span {
  const headers = unit.fragment?.file?.headers ?? [];
  return (headers.find(({ name }) => name === 'Service') ?? headers[0])?.span ?? main.span(0, 0);
}
