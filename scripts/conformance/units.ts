/** Runs the vectors of whole units, of unit trees and of known settings. */
import { SourceFile } from '../../src/source.ts';
import { accountOf } from '../../src/systemd/account.ts';
import { findLinkedDependencies } from '../../src/systemd/drop-ins.ts';
import { knownKeys } from '../../src/systemd/known-keys.ts';
import { type LoadContext, type LoadedUnit, loadUnit } from '../../src/systemd/load.ts';
import { indexUnits, type UnitIndex } from '../../src/systemd/lookup.ts';
import {
  escapeUnitName,
  unitNameInstance,
  unitNameKind,
  unitNamePrefix,
  withInstance,
} from '../../src/systemd/names.ts';
import { closedLookup, finalArgv, processEnvironment, readEnvironmentFiles } from '../../src/systemd/process.ts';
import { systemSearchPath, userSearchPath } from '../../src/systemd/search-path.ts';
import type { UnitSettings } from '../../src/systemd/settings.ts';
import type { SyntaxProblem } from '../../src/systemd/syntax.ts';
import type { UnitTree } from '../../src/systemd/tree.ts';
import { serviceType } from '../../src/systemd/verify.ts';
import { Text } from '../../src/text.ts';
import { NAME_FUNCTIONS } from './names.ts';
import { contextOf } from './texts.ts';
import { type TreeFiles, virtualTree } from './tree.ts';
import { type Adapter, expectedOf, flagOf, type Release, type Vector } from './vector.ts';

type Report = Record<string, unknown>;

/** Per `fn` of a vector. */
export const UNIT_FUNCTIONS: Readonly<Record<string, Adapter>> = {
  ...NAME_FUNCTIONS,
  unit_tree: runTree,
  unit_file: runFile,
  unit_exec_final: runExec,
};

export function KNOWN_KEYS(section: string, release: Release): Iterable<string> {
  return knownKeys(section, release)?.keys() ?? [];
}

function runTree(vector: Vector, release: Release): unknown {
  const { files, units } = vector.input as { files: TreeFiles; units: readonly string[] };
  const expected = expectedOf(vector, release) as Record<string, Report>;
  const reports = reportUnits(virtualTree(files), units, contextOf(vector, release));
  return Object.fromEntries(
    Object.entries(reports).map(([name, report]) => [name, asFarAs(expected[name] ?? {}, report)]),
  );
}

/** Loads one unit after the other into one manager: a name of a unit that is loaded already gives that unit. */
export function reportUnits(
  tree: UnitTree,
  units: readonly string[],
  context: LoadContext & { readonly release?: Release },
): Record<string, Report> {
  const release = context.release ?? 252;
  const index = indexUnits(tree, searchPath(context, release), release);
  const loaded = new Map<string, LoadedUnit>();
  const asked = new Map<LoadedUnit, string>();
  const reports: Record<string, Report> = {};
  for (const name of units) {
    const known = loaded.get(name);
    const unit = unitNameKind(name) === 'template' ? null : (known ?? loadUnit(index, name, context));
    for (const other of unit?.names ?? []) loaded.set(other, unit as LoadedUnit);
    if (unit !== null && known === undefined) asked.set(unit, name);
    // A unit is read once, and warned about once.
    if (unit === null) reports[name] = { error: 'Invalid argument' };
    else
      reports[name] = withoutEmpty({
        ...reportUnit(unit, asked.get(unit) as string, index, context),
        ...(known && { warnings: [] }),
      });
  }
  return reports;
}

function runFile(vector: Vector, release: Release): unknown {
  const { name, content } = vector.input as { name: string; content: string };
  const tree = virtualTree({ [`units/${name}`]: content });
  const context = contextOf(vector, release);
  const index = indexUnits(tree, ['/units'], release);
  const unit = loadUnit(index, name, context);
  const report = unit === null ? { error: 'Invalid argument' } : reportUnit(unit, name, index, context);
  return asFarAs(expectedOf(vector, release) as Report, report);
}

function runExec(vector: Vector, release: Release): unknown {
  const name = flagOf(vector, 'unit') as string;
  const tree = virtualTree({ [`units/${name}`]: `[Service]\nExecStart=${vector.input}\n` });
  const unit = loadUnit(indexUnits(tree, ['/units'], release), name, contextOf(vector, release)) as LoadedUnit;
  const command = unit.settings.exec.get('ExecStart')?.[0];
  const variables = new Map<string, Text>();
  for (const assignment of (flagOf(vector, 'Environment') ?? []) as string[]) {
    const equals = assignment.indexOf('=');
    variables.set(assignment.slice(0, equals), textOf(assignment.slice(equals + 1)));
  }
  return {
    load_state: unit.loadState,
    parsed: command?.argv.map(asString) ?? null,
    final: command === undefined ? null : finalArgv(command, (variable) => variables.get(variable)).map(asString),
  };
}

function searchPath({ scope, home, xdg }: LoadContext, release: Release): readonly string[] {
  if (scope === 'system') return systemSearchPath(release);
  const directories = { runtime: xdg?.runtime, configHome: xdg?.config, dataHome: xdg?.data };
  const known = Object.entries(directories).filter(([, path]) => path !== undefined);
  return userSearchPath({ home: home as string, ...Object.fromEntries(known) }, release);
}

/** Vectors are silent on these where there is nothing; where they are silent on others, the default is not compared. */
const SILENT_WHEN_EMPTY: ReadonlySet<string> = new Set(
  'exec Environment EnvironmentFile PassEnvironment UnsetEnvironment dropins aliases instance User Group'.split(' '),
);

/** What a report says of the things that are expected to be said. */
function asFarAs(expected: Report, report: Report): Report {
  const said = Object.entries(report).filter(([key]) => key in expected || SILENT_WHEN_EMPTY.has(key));
  const result = Object.fromEntries(said);
  const final = expected.final as Report | undefined;
  if (final === undefined) return result;
  return { ...result, final: sameError(final, asFarAs(final, report.final as Report)) };
}

/** Of an error only that there is one must be the same. */
function sameError(expected: Report, got: Report): Report {
  const isSame = (expected.env_error === null) === (got.env_error === null);
  return isSame ? { ...got, env_error: expected.env_error } : got;
}

/** `asked` is the name under which the unit was loaded, which its own file is read with. */
function reportUnit(unit: LoadedUnit, asked: string, index: UnitIndex, context: LoadContext): Report {
  const { settings } = unit;
  return withoutEmpty({
    id: unit.id,
    load_state: unit.loadState,
    description: settings.get('Unit.Description')?.value.value ?? unit.id,
    fragment: unit.fragment?.path,
    instance: unitNameInstance(unit.id) || undefined,
    aliases: unit.names.filter((name) => name !== unit.id).sort(),
    dropins: unit.dropIns.map((file) => file.path),
    ...(unit.id.endsWith('.service') && unit.loadState !== 'not-found' && reportService(unit, context)),
    deps: reportDependencies(unit, asked, index, context),
    final: reportProcess(settings, index.tree, index.release),
    warnings: reportWarnings(unit),
  });
}

/**
 * The places that the manager warns about while it loads the unit. It does not look at the values of `[Install]`, and
 * refuses a line that is too long without a word.
 */
function reportWarnings({ fragment, dropIns, problems, settings }: LoadedUnit): string[] {
  const places: string[] = [];
  for (const { path, file } of fragment === undefined ? dropIns : [fragment, ...dropIns]) {
    const lines = problems
      .filter(({ span }) => span.source === file?.source)
      .filter(({ kind, setting }) => setting?.assignment.section !== 'Install' || kind !== 'refused-value')
      .filter(({ kind }) => kind !== 'line-too-long' && kind !== 'continuation-too-long')
      .map((problem) => ('line' in problem ? (problem as SyntaxProblem).line : problem.setting?.assignment.line));
    const lost = settings.lost.filter(({ setting }) => setting.file === file);
    for (const line of [...lines, ...lost.map(({ setting }) => setting.assignment.line)])
      places.push(`${path}:${line}`);
  }
  return [...new Set(places)];
}

function reportService(unit: LoadedUnit, context: LoadContext): Report {
  const { settings } = unit;
  const commands = [...settings.exec].map(([key, list]) => {
    return [key, list.map(({ path, argv, flags }) => ({ path: path.value, argv: argv.map(asString), flags }))];
  });
  return {
    exec: commands.length > 0 ? Object.fromEntries(commands) : undefined,
    Environment: [...settings.environment.values()].map(({ value }) => `${value.name}=${value.value.value}`),
    EnvironmentFile: settings.environmentFiles.map(({ path, optional }) => (optional ? '-' : '') + path.value),
    PassEnvironment: settings.passEnvironment.map(({ value }) => value.name),
    UnsetEnvironment: settings.unsetEnvironment.map(({ value }) => {
      return value.value === undefined ? value.name : `${value.name}=${value.value.value}`;
    }),
    ...reportAccount(unit),
    KillMode: settings.get('Service.KillMode')?.value ?? 'control-group',
    RemainAfterExit: settings.get('Service.RemainAfterExit')?.value ? 'yes' : 'no',
    DynamicUser: settings.get('Service.DynamicUser')?.value ? 'yes' : 'no',
    SuccessAction: settings.get('Unit.SuccessAction')?.value ?? 'none',
    PIDFile: settings.get('Service.PIDFile')?.value.value,
    BusName: settings.get('Service.BusName')?.value.value,
    type: serviceType(settings),
    restart: settings.get('Service.Restart')?.value ?? 'no',
    WorkingDirectory: reportDirectory(settings, context),
    ...reportOutput(settings, 'StandardOutput'),
    ...reportOutput(settings, 'StandardError'),
  };
}

function reportAccount(unit: LoadedUnit): Report {
  const { user, group } = accountOf(unit);
  return { User: user?.value, Group: group?.value };
}

function reportDirectory(settings: UnitSettings, { scope, home }: LoadContext): string {
  const directory = settings.get('Service.WorkingDirectory')?.value;
  return directory?.path?.value ?? (scope === 'user' ? (home as string) : '/');
}

function reportOutput(settings: UnitSettings, key: 'StandardOutput' | 'StandardError'): Report {
  const output = settings.get(`Service.${key}`)?.value;
  const suffix = { file: 'File', append: 'FileToAppend', truncate: 'FileToTruncate' }[output?.kind ?? ''];
  const path = output?.path?.value;
  return { [key]: output?.kind ?? 'inherit', ...(suffix && path && { [key + suffix]: path }) };
}

function reportProcess(settings: UnitSettings, tree: UnitTree, release: Release): Report {
  const environment = processEnvironment(settings, ({ path }) => readEnvironmentFiles(tree, path.value), release);
  const lookup = closedLookup(environment);
  const commands = [...settings.exec].map(([key, list]) => {
    return [key, list.map((command) => finalArgv(command, lookup).map(asString))];
  });
  return {
    env_error: environment.failure === undefined ? null : 'an environment file is missing or refused',
    env: [...environment.variables.values()].map(({ name, value }) => `${name}=${value.value}`),
    exec: Object.fromEntries(commands),
  };
}

/** The dependencies that files give, with the slice that every service that loads is put in. */
function reportDependencies(unit: LoadedUnit, asked: string, index: UnitIndex, { scope }: LoadContext): Report {
  const { id, names, settings } = unit;
  const instance = unitNameInstance(id);
  const prefix = unitNamePrefix(id) as string;
  const parent = scope === 'system' ? 'system' : 'app';
  const slice = instance ? `${parent}-${escapeUnitName(prefix)}.slice` : `${parent}.slice`;
  const found = new Map<string, Set<string>>();
  const add = (kind: string, name: string, by = id): void => {
    const missing = unitNameInstance(by) || (unitNamePrefix(by) as string);
    const target = unitNameKind(name) === 'template' ? withInstance(name, missing) : name;
    if (target !== null && !names.includes(target)) found.set(kind, new Set([...(found.get(kind) ?? []), target]));
  };
  if (unit.loadState === 'loaded' && id.endsWith('.service'))
    for (const kind of ['Requires', 'After']) add(kind, slice);
  for (const { key, name, setting } of settings.dependencies) {
    const by = setting.file === unit.fragment?.file ? asked : id;
    if (setting.assignment.section === 'Unit') add(key === 'BindTo' ? 'BindsTo' : key, name.value, by);
  }
  const order = [id, ...names.filter((name) => name !== id)];
  for (const name of findLinkedDependencies(index, order, 'wants')) add('Wants', name);
  for (const name of findLinkedDependencies(index, order, 'requires')) add('Requires', name);
  return Object.fromEntries([...found].map(([key, names]) => [key, [...names].sort()]));
}

function textOf(text: string): Text {
  return Text.verbatim(new SourceFile('environment', text), 0, text.length);
}

function asString(text: Text): string {
  return text.value;
}

function withoutEmpty(report: Report): Report {
  const isEmpty = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(report).filter(([, value]) => !isEmpty(value)));
}
