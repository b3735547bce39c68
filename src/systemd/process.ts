/** What a service's processes get when they start: their environment and their arguments (systemd.exec(5)). */
import type { SourceFile, Span } from '../source.ts';
import type { Text, Unknown } from '../text.ts';
import { type EnvFile, type EnvFileVariable, parseEnvFile } from './env-file.ts';
import { isVariableName } from './environment.ts';
import type { ExecCommand } from './exec.ts';
import { expandArgv, type Lookup } from './expand.ts';
import { globPaths } from './glob.ts';
import type { SystemdRelease } from './release.ts';
import type { EnvironmentFileSetting, UnitSettings } from './settings.ts';
import { openPath, type UnitTree } from './tree.ts';

/** Reads what an `EnvironmentFile=` names: the files (several for wildcards), none, or `unknown` where nobody can say. */
export type EnvironmentFileReader = (file: EnvironmentFileSetting) => readonly SourceFile[] | 'missing' | 'unknown';

export interface ProcessVariable {
  readonly name: string;
  readonly value: Text;
  /** The whole assignment as written. */
  readonly span: Span;
  readonly from: 'declaration' | 'file';
}

/** What became of an `EnvironmentFile=`. */
export interface ReadEnvironmentFile {
  readonly setting: EnvironmentFileSetting;
  /** `unread`: the service fails before it comes to this file. */
  readonly state: 'read' | 'missing' | 'unknown' | 'refused' | 'unread';
  readonly files: readonly EnvFile[];
}

export interface ProcessEnvironment {
  /** By name, in the manager's order. */
  readonly variables: ReadonlyMap<string, ProcessVariable>;
  /** Assignments that none of them comes from: their variables are set again, or unset. */
  readonly withdrawn: readonly ProcessVariable[];
  readonly files: readonly ReadEnvironmentFile[];
  /** The file for want of which the service does not start. */
  readonly failure?: ReadEnvironmentFile;
  /** Names that the service certainly does not get (`UnsetEnvironment=`). */
  readonly unset: ReadonlySet<string>;
}

/**
 * The variables that a unit gives to its processes: `Environment=`, then its files in order, less `UnsetEnvironment=`.
 * What the manager itself adds (`HOME`, `PATH`, imported ones) is not among them.
 */
export function processEnvironment(
  settings: UnitSettings,
  read: EnvironmentFileReader,
  release?: SystemdRelease,
): ProcessEnvironment {
  const variables = new Map<string, ProcessVariable>();
  const withdrawn: ProcessVariable[] = settings.replacedVariables.map(({ value }) => ({
    ...value,
    from: 'declaration',
  }));
  for (const { value } of settings.environment.values()) variables.set(value.name, { ...value, from: 'declaration' });
  const files: ReadEnvironmentFile[] = [];
  for (const setting of settings.environmentFiles) {
    const isLost = files.some(isFailure);
    const file = isLost ? { setting, state: 'unread' as const, files: [] } : readFile(setting, read, release);
    files.push(file);
    for (const variable of file.files.flatMap((content) => content.variables))
      setFromFile(variables, withdrawn, variable);
  }
  const failure = files.find(isFailure);
  const unset = removeUnset(settings, variables, withdrawn);
  return { variables, withdrawn, files, unset, ...(failure && { failure }) };
}

/** What a path of `EnvironmentFile=` names in a tree; a directory is as bad as nothing. */
export function readEnvironmentFiles(tree: UnitTree, pattern: string): readonly SourceFile[] | 'missing' {
  const found = globPaths(tree, pattern).map((path) => openPath(tree, path));
  const isReadable = found.length > 0 && found.every((entry) => entry?.kind !== 'directory');
  return isReadable ? found.flatMap((entry) => (entry?.kind === 'file' ? [entry.source] : [])) : 'missing';
}

/** The arguments of a command as its process gets them; `lookup` as for `expandArgv`. */
export function finalArgv(command: ExecCommand, lookup: Lookup): readonly Text[] {
  return command.flags.includes(':') ? command.argv : expandArgv(command.argv, lookup);
}

/** Looks variables up in an environment to which the manager may add what it likes. */
export function openLookup({ variables, unset }: ProcessEnvironment): Lookup {
  return (name) => {
    const variable = variables.get(name);
    if (variable !== undefined) return variable.value;
    return isVariableName(name) && !unset.has(name) ? fromOutside(name) : undefined;
  };
}

/** Looks variables up in an environment that holds nothing else. */
export function closedLookup({ variables }: ProcessEnvironment): Lookup {
  return (name) => variables.get(name)?.value;
}

function fromOutside(name: string): Unknown {
  if (name === 'HOME') return { reason: '$HOME is the home of the account that runs the service', symbol: 'home' };
  return { reason: `$${name} is not set by the unit, only the manager could set it` };
}

function readFile(
  setting: EnvironmentFileSetting,
  read: EnvironmentFileReader,
  release: SystemdRelease | undefined,
): ReadEnvironmentFile {
  const sources = read(setting);
  if (typeof sources === 'string') return { setting, state: sources, files: [] };
  const files = sources.map((source) => parseEnvFile(source, release));
  const bad = files.findIndex((file) => file.fatal !== undefined);
  if (bad === -1) return { setting, state: 'read', files };
  return { setting, state: 'refused', files: setting.optional ? files : files.slice(0, bad + 1) };
}

function isFailure({ setting, state }: ReadEnvironmentFile): boolean {
  return (state === 'missing' || state === 'refused') && !setting.optional;
}

function setFromFile(
  variables: Map<string, ProcessVariable>,
  withdrawn: ProcessVariable[],
  { name, value, span, isValid }: EnvFileVariable,
): void {
  if (!isValid) return;
  const before = variables.get(name.value);
  if (before !== undefined) withdrawn.push(before);
  variables.set(name.value, { name: name.value, value, span, from: 'file' });
}

function removeUnset(
  settings: UnitSettings,
  variables: Map<string, ProcessVariable>,
  withdrawn: ProcessVariable[],
): ReadonlySet<string> {
  const unset = new Set<string>();
  for (const { value: entry } of settings.unsetEnvironment) {
    if (entry.value === undefined) unset.add(entry.name);
    const variable = variables.get(entry.name);
    if (variable === undefined || (entry.value !== undefined && variable.value.value !== entry.value.value)) continue;
    withdrawn.push(variable);
    variables.delete(entry.name);
  }
  return unset;
}
