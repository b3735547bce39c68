/**
 * What the assignments of a unit's files come to, one after the other: lists that grow and are reset, scalars whose
 * last value counts, and what the manager drops on the way (systemd.service(5), systemd.exec(5), systemd.unit(5)).
 */
import type { Span } from '../source.ts';
import type { Text } from '../text.ts';
import {
  type EnvironmentName,
  type EnvironmentNames,
  type EnvironmentVariable,
  type LostWord,
  parseEnvironment,
  parsePassEnvironment,
  parseUnsetEnvironment,
} from './environment.ts';
import { type ExecCommand, type ExecProblemKind, parseExec } from './exec.ts';
import { knownKeys, sectionsKnowing } from './known-keys.ts';
import { unitNameKind } from './names.ts';
import { REFERENCE_RELEASE } from './release.ts';
import { expandSpecifiers, type SpecifierContext } from './specifiers.ts';
import type { Assignment, SyntaxProblemKind, UnitFile } from './syntax.ts';
import { lexical, sliceText } from './text-builder.ts';
import * as values from './values.ts';
import { extractFirstWord, type WordFlags } from './words.ts';

/** Why an assignment has no effect on the unit that comes of it. */
export type Ineffective = 'reset' | 'overridden' | 'unknown-key' | 'misplaced' | 'refused';

/** An assignment and what became of it. */
export interface UnitSetting {
  readonly file: UnitFile;
  readonly assignment: Assignment;
  /** As the manager reads it, placeholders marked as unknown. */
  readonly value: Text;
  readonly ineffective?: Ineffective;
}

/** A value and the assignment that gave it. */
export interface Located<T> {
  readonly value: T;
  readonly setting: UnitSetting;
}

export interface EnvironmentFileSetting {
  /** The path without its `-`; it may hold wildcards. */
  readonly path: Text;
  readonly optional: boolean;
  readonly setting: UnitSetting;
}

/** A unit that another setting names: `Wants=`, `WantedBy=`, `Alias=` … */
export interface DependencySetting {
  readonly key: string;
  readonly name: Text;
  readonly setting: UnitSetting;
}

export type SettingProblemKind = 'unknown-key' | 'misplaced-key' | 'refused-value' | 'corrected-value';

export interface UnitProblem {
  readonly kind: SyntaxProblemKind | ExecProblemKind | SettingProblemKind;
  readonly span: Span;
  readonly message: string;
  readonly setting?: UnitSetting;
  /** Of a misplaced key: the section that knows it, where there is one only. */
  readonly section?: string;
  /** The manager reads the file no further. */
  readonly fatal?: true;
}

export const EXEC_KEYS = [
  'ExecCondition',
  'ExecStartPre',
  'ExecStart',
  'ExecStartPost',
  'ExecReload',
  'ExecStop',
  'ExecStopPost',
] as const;

export type ExecKey = (typeof EXEC_KEYS)[number];

const SCALARS = {
  'Unit.Description': values.readText,
  'Unit.SuccessAction': values.readAction,
  'Unit.StartLimitIntervalSec': values.readTimeSpan,
  'Service.Type': values.readType,
  'Service.ExitType': values.readWord(['main', 'cgroup']),
  'Service.Restart': values.readWord(values.RESTARTS),
  'Service.RestartSec': values.readTimeSpan,
  'Service.TimeoutStartSec': values.readTimeSpan,
  'Service.TimeoutStopSec': values.readTimeSpan,
  'Service.RuntimeMaxSec': values.readTimeSpan,
  'Service.WatchdogSec': values.readTimeSpan,
  'Service.RemainAfterExit': values.readBoolean,
  'Service.DynamicUser': values.readDynamicUser,
  'Service.RestartForceExitStatus': values.readStatuses,
  'Service.KillMode': values.readKillMode,
  'Service.BusName': values.readBusName,
  'Service.PAMName': values.readText,
  'Service.User': values.readAccount,
  'Service.Group': values.readAccount,
  'Service.WorkingDirectory': values.readWorkingDirectory,
  'Service.PIDFile': values.readPidFile,
  'Service.StandardOutput': values.readOutput,
  'Service.StandardError': values.readOutput,
  'Install.DefaultInstance': values.readText,
} as const satisfies Record<string, (value: Text, context: SpecifierContext) => values.Reading<unknown>>;

export type ScalarKey = keyof typeof SCALARS;
export type Scalar<K extends ScalarKey> = Extract<ReturnType<(typeof SCALARS)[K]>, { value: unknown }>['value'];

const DEPENDENCIES = new Set(
  (
    'Wants Requires Requisite BindsTo BindTo Upholds PartOf Conflicts Before After OnFailure OnSuccess ' +
    'PropagatesReloadTo JoinsNamespaceOf'
  ).split(' '),
);
const DEPENDENCY_WORDS: WordFlags = { retainEscape: true };
const INSTALL_WORDS: WordFlags = { unquote: true, retainEscape: true };

type Fatal = 'bad-setting' | 'error';
type Draft = { -readonly [K in keyof UnitSetting]: UnitSetting[K] } & {
  /** The one before it that its key's value is made of as well. */
  before?: Draft;
};

/** Takes a unit's assignments in the order in which the manager reads them. */
export class UnitSettings {
  readonly all: UnitSetting[] = [];
  readonly problems: UnitProblem[] = [];
  readonly exec = new Map<ExecKey, ExecCommand[]>();
  /** Commands for which the unit is refused. */
  readonly refused = new Map<ExecKey, readonly ExecCommand[]>();
  /** By name, in the manager's order: a later assignment takes the place of an earlier one. */
  readonly environment = new Map<string, Located<EnvironmentVariable>>();
  /** Variables that a later assignment sets again. */
  replacedVariables: Located<EnvironmentVariable>[] = [];
  environmentFiles: EnvironmentFileSetting[] = [];
  passEnvironment: Located<EnvironmentName>[] = [];
  unsetEnvironment: Located<EnvironmentName>[] = [];
  /** Words of `Environment=` and its kin that the manager drops. */
  readonly lost: Located<LostWord>[] = [];
  /** Words of them of which the repository does not even fix the name. */
  readonly unknownWords: Located<Text>[] = [];
  dependencies: DependencySetting[] = [];
  readonly #type: string;
  readonly #scalars = new Map<string, Located<unknown>>();
  /** By name, the last of the assignments that the value now in force is made of. */
  readonly #inForce = new Map<string, Draft>();

  /** `type` is that of the unit, such as `service`. */
  constructor(type: string) {
    this.#type = type;
  }

  get<K extends ScalarKey>(key: K): Located<Scalar<K>> | undefined {
    return this.#scalars.get(key) as Located<Scalar<K>> | undefined;
  }

  /** Takes the next assignment; says how the unit is refused where that ends the reading of the file. */
  read(file: UnitFile, assignment: Assignment, value: Text, context: SpecifierContext): Fatal | undefined {
    const setting: Draft = { file, assignment, value };
    this.all.push(setting);
    const key = assignment.key.value;
    const { section } = assignment;
    const name = knownKeys(section, context.release ?? REFERENCE_RELEASE)?.get(key);
    if (name === undefined) return this.#unknown(setting, key, context);
    if (name in SCALARS) return this.#scalar(setting, name as ScalarKey, context);
    if (section === 'Service') return this.#service(setting, name, key, context);
    if (section === 'Install') return this.#dependencies(setting, name, key, INSTALL_WORDS, context);
    if (section === 'Unit' && DEPENDENCIES.has(key))
      return this.#dependencies(setting, name, key, DEPENDENCY_WORDS, context);
    this.#add(setting, name);
    return undefined;
  }

  #unknown(setting: Draft, key: string, context: SpecifierContext): undefined {
    const elsewhere = sectionsKnowing(key, this.#type, context.release ?? REFERENCE_RELEASE);
    setting.ineffective = elsewhere.length > 0 ? 'misplaced' : 'unknown-key';
    if (key.startsWith('X-')) return;
    const { section } = setting.assignment;
    const where = elsewhere.map((name) => `[${name}]`).join(' and ');
    const message =
      elsewhere.length > 0
        ? `${key}= has no effect in [${section}]: systemd knows it in ${where} only and ignores this line`
        : `systemd knows no ${key}= in [${section}] and ignores this line`;
    const kind = elsewhere.length > 0 ? 'misplaced-key' : 'unknown-key';
    const [belongs] = elsewhere.length === 1 ? elsewhere : [];
    this.problems.push({
      kind,
      span: setting.assignment.key.span(),
      message,
      setting,
      ...(belongs !== undefined && { section: belongs }),
    });
  }

  #scalar(setting: Draft, name: ScalarKey, context: SpecifierContext): Fatal | undefined {
    const reading: values.Reading<unknown> = SCALARS[name](setting.value, context);
    if ('refused' in reading) return this.#refuse(setting, reading);
    this.#release(name, 'reset' in reading ? 'reset' : 'overridden');
    this.#add(setting, name);
    if ('reset' in reading) this.#scalars.delete(name);
    else this.#scalars.set(name, { value: reading.value, setting });
    if ('value' in reading && reading.notice !== undefined) this.#report('corrected-value', setting, reading.notice);
    return undefined;
  }

  #service(setting: Draft, name: string, key: string, context: SpecifierContext): Fatal | undefined {
    if ((EXEC_KEYS as readonly string[]).includes(key)) return this.#exec(setting, name, key as ExecKey, context);
    switch (key) {
      case 'Environment':
        this.#environment(setting, name, context);
        break;
      case 'EnvironmentFile':
        this.#environmentFile(setting, name, context);
        break;
      case 'PassEnvironment':
        this.passEnvironment = this.#names(
          setting,
          name,
          parsePassEnvironment(setting.value, context),
          this.passEnvironment,
        );
        break;
      case 'UnsetEnvironment':
        this.unsetEnvironment = this.#names(
          setting,
          name,
          parseUnsetEnvironment(setting.value, context),
          this.unsetEnvironment,
        );
        break;
      default:
        if (setting.value.value === '') this.#release(name, 'reset');
        this.#add(setting, name);
    }
    return undefined;
  }

  #exec(setting: Draft, name: string, key: ExecKey, context: SpecifierContext): Fatal | undefined {
    const { isReset, commands, problems, fatal, refused } = parseExec(setting.value, context);
    if (isReset) {
      this.#release(name, 'reset');
      this.exec.delete(key);
    }
    const known = this.exec.get(key);
    if (known !== undefined) for (const command of commands) known.push(command);
    else if (commands.length > 0) this.exec.set(key, [...commands]);
    if (refused !== undefined) this.refused.set(key, [refused]);
    if (isReset || commands.length > 0) this.#add(setting, name);
    else setting.ineffective = 'refused';
    const last = problems.at(-1);
    for (const problem of problems) {
      this.problems.push({ ...problem, setting, ...(fatal && problem === last && { fatal: true as const }) });
    }
    return fatal ? 'bad-setting' : undefined;
  }

  #environment(setting: Draft, name: string, context: SpecifierContext): void {
    const line = parseEnvironment(setting.value, context);
    if (line.isReset) {
      this.environment.clear();
      this.replacedVariables = [];
    }
    for (const value of line.variables) {
      const before = this.environment.get(value.name);
      if (before !== undefined) this.replacedVariables.push(before);
      this.environment.set(value.name, { value, setting });
    }
    this.#environmentWords(setting, name, line, line.variables.length);
  }

  #names(
    setting: Draft,
    name: string,
    line: EnvironmentNames,
    known: readonly Located<EnvironmentName>[],
  ): Located<EnvironmentName>[] {
    this.#environmentWords(setting, name, line, line.names.length);
    const names = new Map<string, Located<EnvironmentName>>();
    const added = line.names.map((value) => ({ value, setting }));
    for (const entry of line.isReset ? added : [...known, ...added]) {
      const key = `${entry.value.name}=${entry.value.value?.value}`;
      if (!names.has(key)) names.set(key, entry);
    }
    return [...names.values()];
  }

  #environmentWords(
    setting: Draft,
    name: string,
    line: { isReset: boolean; lost: readonly LostWord[]; unknown: readonly Text[] },
    taken: number,
  ): void {
    if (line.isReset) this.#release(name, 'reset');
    for (const value of line.lost) this.lost.push({ value, setting });
    for (const value of line.unknown) this.unknownWords.push({ value, setting });
    if (line.isReset || taken > 0 || line.unknown.length > 0) this.#add(setting, name);
    else setting.ineffective = 'refused';
  }

  #environmentFile(setting: Draft, name: string, context: SpecifierContext): void {
    if (setting.value.value === '') {
      this.#release(name, 'reset');
      this.environmentFiles = [];
      this.#add(setting, name);
      return;
    }
    const expanded = expandSpecifiers(setting.value, context);
    if ('error' in expanded) {
      this.#refuse(setting, { refused: values.badSpecifier(expanded.specifier) });
      return;
    }
    const { text } = expanded;
    const optional = lexical(text).startsWith('-');
    const path = values.checkPath(optional ? sliceText(text, 1, text.length) : text);
    if ('refused' in path) {
      this.#refuse(setting, path);
      return;
    }
    this.#add(setting, name);
    this.environmentFiles.push({ path: path.value, optional, setting });
  }

  #dependencies(setting: Draft, name: string, key: string, flags: WordFlags, context: SpecifierContext): undefined {
    const { value } = setting;
    if (value.value === '' && flags === INSTALL_WORDS && key !== 'Also') {
      this.#release(name, 'reset');
      this.dependencies = this.dependencies.filter((dependency) => dependency.key !== key);
    }
    this.#add(setting, name);
    for (let at: number | undefined = 0; at !== undefined; ) {
      const found = extractFirstWord(value, at, flags);
      if (found === null) break;
      if ('error' in found) {
        this.#report('refused-value', setting, 'the rest of the line has unbalanced quotes and is ignored');
        break;
      }
      at = found.next;
      const unit = expandSpecifiers(found.word, context);
      if ('text' in unit && (!unit.text.isKnown() || unitNameKind(unit.text.value) !== null)) {
        this.dependencies.push({ key, name: unit.text, setting });
      } else {
        this.#report('refused-value', setting, `"${found.word.value}" is no name of a unit and is ignored`);
      }
    }
  }

  #refuse(setting: Draft, { refused, fatal }: values.Refused): Fatal | undefined {
    setting.ineffective = 'refused';
    const key = setting.assignment.key.value;
    const effect = fatal === undefined ? 'ignores this line' : 'refuses the unit';
    const message = `${key}=: ${refused}, so systemd ${effect}`;
    const span = setting.value.span();
    this.problems.push({ kind: 'refused-value', span, message, setting, ...(fatal && { fatal: true as const }) });
    return fatal;
  }

  #report(kind: SettingProblemKind, setting: UnitSetting, message: string): void {
    this.problems.push({ kind, span: setting.value.span(), message, setting });
  }

  #add(setting: Draft, name: string): void {
    const before = this.#inForce.get(name);
    if (before !== undefined) setting.before = before;
    this.#inForce.set(name, setting);
  }

  /** Marks what a key was set to before as of no effect. */
  #release(name: string, why: Ineffective): void {
    for (let setting = this.#inForce.get(name); setting !== undefined; setting = setting.before)
      setting.ineffective = why;
    this.#inForce.delete(name);
  }
}
