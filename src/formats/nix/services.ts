/** The units that NixOS and home-manager make of `systemd.services`, `systemd.user.services` and the like. */
import { Text } from '../../text.ts';
import type { Written } from '../format.ts';
import { type Attributes, attributesOf, isBool, linesOfOption } from './definitions.ts';
import type { Evaluator } from './evaluation/evaluator.ts';
import { type Lazy, madeUp, type Place } from './evaluation/values.ts';
import { quotedWord, UnitText } from './lines.ts';
import { fileName, type Target } from './machine.ts';
import { scriptsOf } from './scripts.ts';

/** An option that is set in one module, with all its definitions. */
export interface Option {
  readonly name: Text;
  readonly values: readonly Lazy[];
  readonly target: Target;
}

/** Options of NixOS that are settings of a section, each value a line (systemd-unit-options.nix). */
const SETTINGS: Readonly<Record<string, readonly [section: string, key: string]>> = {
  description: ['Unit', 'Description'],
  documentation: ['Unit', 'Documentation'],
  after: ['Unit', 'After'],
  before: ['Unit', 'Before'],
  wants: ['Unit', 'Wants'],
  requires: ['Unit', 'Requires'],
  requisite: ['Unit', 'Requisite'],
  bindsTo: ['Unit', 'BindsTo'],
  partOf: ['Unit', 'PartOf'],
  conflicts: ['Unit', 'Conflicts'],
  onFailure: ['Unit', 'OnFailure'],
  startLimitIntervalSec: ['Unit', 'StartLimitIntervalSec'],
  startLimitBurst: ['Unit', 'StartLimitBurst'],
  wantedBy: ['Install', 'WantedBy'],
  requiredBy: ['Install', 'RequiredBy'],
  upheldBy: ['Install', 'UpheldBy'],
};

const SECTIONS: Readonly<Record<string, string>> = {
  unitConfig: 'Unit',
  serviceConfig: 'Service',
  Unit: 'Unit',
  Service: 'Service',
  Install: 'Install',
};

/** The unit of an option, or the drop-in where another module or a package has the unit itself, and its scripts. */
export function systemdFiles(evaluator: Evaluator, option: Option, isUser: boolean): readonly Written[] {
  const attributes = attributesOf(evaluator, option.values);
  if (isBool(evaluator, attributes.byName.get('enable')?.values, false)) return [];
  const name = fileName(option.name);
  const folder = folderOf(option, attributes, isUser);
  if (attributes.byName.size === 0 && attributes.isOpen) return [unknownUnit(option, `${folder}${name}.service`)];
  const unit = new UnitText(option.name.span());
  const scripts = scriptsOf(evaluator, attributes, name);
  addAttributes(evaluator, unit, attributes, scripts.settings);
  const content = unit.build();
  const path = `${folder}${name}.service`;
  const hasCommand = /^ExecStart=/m.test(content.value);
  if (hasCommand && !isDropIn(evaluator, attributes)) return [{ path, content }, ...scripts.files];
  return [
    ...(hasCommand ? [overriddenUnit(option, path, content)] : []),
    ...(content.value === '' ? [] : [{ path: `${path}.d/overrides.conf`, content }]),
    ...scripts.files,
    ...wantsLinks(evaluator, attributes, folder, name),
  ];
}

/** Whether NixOS writes no unit of this name, only a drop-in for the one of a package or of somebody's own. */
function isDropIn(evaluator: Evaluator, { byName }: Attributes): boolean {
  const strategy = linesOfOption(evaluator, byName.get('overrideStrategy')?.values ?? []).at(-1);
  return strategy?.isKnown() === true && strategy.value === 'asDropin';
}

/** The unit that a drop-in with a command is for, and that is not in the repository. Its command is there to be taken back. */
function overriddenUnit({ name }: Option, path: string, dropIn: Text): Written {
  const reason = `${fileName(name)}.service, which this adds to, is not in the repository`;
  const keys = /^ExecStart=$/m.test(dropIn.value) ? ['ExecStart', 'Restart'] : ['Restart'];
  return { path, content: sectionFilledIn(name, name.value, reason, keys) };
}

/** The unit of a module that is switched on here and stands elsewhere. */
export function moduleUnit({ name, target }: Option): Written {
  const path = target.isHome
    ? `${target.root}${target.home}.config/systemd/user/${fileName(name)}.service`
    : `${target.root}etc/systemd/system/${fileName(name)}.service`;
  const reason = `the module that declares services.${name.value} writes its command, and it is not in the repository`;
  return { path, content: commandless(name, `services.${name.value}`, reason) };
}

function unknownUnit({ name, values }: Option, path: string): Written {
  const found = values[0]?.force();
  const reason =
    found?.kind === 'unknown' ? found.unknown.reason : `what "${name.value}" is set to is not written in this file`;
  return { path, content: commandless(name, name.value, reason) };
}

/** Whether it is started again nobody knows either. */
function commandless(name: Text, text: string, reason: string): Text {
  return sectionFilledIn(name, text, reason, ['ExecStart', 'Restart']);
}

/** A [Service] section of settings whose values are not known. */
function sectionFilledIn(name: Text, text: string, reason: string, keys: readonly string[]): Text {
  const span = name.span();
  const behind = { ...span, start: span.end };
  const filledIn = { text: `\${${text}}`, ...span, unknown: { reason } };
  const lines = keys.flatMap((key) => [{ text: `\n${key}=`, ...behind }, filledIn]);
  return new Text([{ text: '[Service]', ...span }, ...lines, { text: '\n', ...behind }]);
}

function folderOf({ name, target }: Option, { byName }: Attributes, isUser: boolean): string {
  if (name.pieces.every(({ unknown }) => unknown !== undefined) && target.key === '') return '';
  const isHome = target.isHome || ['Unit', 'Service', 'Install'].some((section) => byName.has(section));
  if (!isUser) return `${target.root}etc/systemd/system/`;
  return isHome ? `${target.root}${target.home}.config/systemd/user/` : `${target.root}etc/systemd/user/`;
}

/** @param scripts what runs the unit's scripts: definitions of `serviceConfig` beside its own */
function addAttributes(evaluator: Evaluator, unit: UnitText, { byName }: Attributes, scripts: readonly Lazy[]): void {
  for (const [key, { name: at, values }] of byName) {
    const setting = SETTINGS[key];
    const section = SECTIONS[key];
    if (setting !== undefined) {
      for (const line of linesOfOption(evaluator, values)) unit.add(setting[0], setting[1], line, at.span());
    } else if (section !== undefined) {
      const all = key === 'serviceConfig' ? [...values, ...scripts] : values;
      addSection(evaluator, unit, section, attributesOf(evaluator, all));
    } else if (key === 'environment')
      addVariables(evaluator, unit, 'Service', attributesOf(evaluator, values), at.span());
  }
  if (!byName.has('serviceConfig')) addSection(evaluator, unit, 'Service', attributesOf(evaluator, scripts));
}

/** Adds the settings of a section. */
export function addSection(evaluator: Evaluator, unit: UnitText, section: string, { byName }: Attributes): void {
  for (const [key, { name, values }] of byName) {
    for (const line of linesOfOption(evaluator, values, key.startsWith('Exec')))
      unit.add(section, key, line, name.span());
  }
}

/** Adds `Environment=` lines for the attributes of a set; where others may be in it, that as well. */
export function addVariables(
  evaluator: Evaluator,
  unit: UnitText,
  section: string,
  { byName, isOpen }: Attributes,
  at: Place,
): void {
  for (const [, { name, values }] of byName) {
    const value = linesOfOption(evaluator, values).at(-1);
    if (value === undefined) continue;
    const { source, end } = name.span();
    const word = Text.concat([name, madeUp('=', source, { start: end, end }), value]);
    unit.add(section, 'Environment', quotedWord(word, false));
  }
  if (!isOpen) return;
  const unknown = { reason: 'other variables are set where this file does not say' };
  const { source } = evaluator;
  const { start, end } = at;
  unit.add(section, 'Environment', new Text([{ text: source.text.slice(start, end), source, start, end, unknown }]));
}

/** Links of a unit that stands elsewhere into the targets that want it, which a drop-in cannot say. */
function wantsLinks(evaluator: Evaluator, { byName }: Attributes, folder: string, name: string): readonly Written[] {
  return linesOfOption(evaluator, byName.get('wantedBy')?.values ?? [])
    .filter((target) => target.isKnown() && /^[\w@.-]+$/.test(target.value))
    .map((target) => {
      const unit = name.replace(/@.+$/s, '@');
      return { path: `${folder}${target.value}.wants/${name}.service`, target: `../${unit}.service` };
    });
}
