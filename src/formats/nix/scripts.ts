/** The scripts of a NixOS service, each of which is a definition of a setting (systemd-lib.nix, "serviceConfig"). */
import { Text } from '../../text.ts';
import type { Written } from '../format.ts';
import { type Attributes, resolve, textOfOption, whenever } from './definitions.ts';
import type { Evaluator } from './evaluation/evaluator.ts';
import { type Lazy, listOf, madeUp, ready, type Value } from './evaluation/values.ts';

/** The setting that runs a script, and what NixOS adds to the name of its file; `isOneOf`: as an item of a list. */
interface Job {
  readonly key: string;
  readonly suffix: string;
  readonly isOneOf?: true;
}

const JOBS: Readonly<Record<string, Job>> = {
  preStart: { key: 'ExecStartPre', suffix: 'pre-start', isOneOf: true },
  script: { key: 'ExecStart', suffix: 'start' },
  postStart: { key: 'ExecStartPost', suffix: 'post-start', isOneOf: true },
  reload: { key: 'ExecReload', suffix: 'reload' },
  preStop: { key: 'ExecStop', suffix: 'pre-stop' },
  postStop: { key: 'ExecStopPost', suffix: 'post-stop' },
};

export interface Scripts {
  /** Definitions of `serviceConfig`, to be merged with those of the module. */
  readonly settings: readonly Lazy[];
  readonly files: readonly Written[];
}

/** What the scripts among a unit's attributes come to. */
export function scriptsOf(evaluator: Evaluator, { byName }: Attributes, unit: string): Scripts {
  const settings: Lazy[] = [];
  const files: Written[] = [];
  for (const [option, job] of Object.entries(JOBS)) {
    const found = byName.get(option);
    const content = fileOf(evaluator, found?.values ?? []);
    if (found === undefined || content === undefined) continue;
    const file = `${unit.replace('@', '_')}-${job.suffix}`;
    const path = `nix/store/unit-script-${file}/bin/${file}`;
    files.push({ path, content });
    settings.push(underCondition(evaluator, found.values, settingOf(found.name, job, path)));
  }
  return { settings, files };
}

/** The file of a script; none where nothing stands in it. */
function fileOf(evaluator: Evaluator, values: readonly Lazy[]): Text | undefined {
  const body = textOfOption(evaluator, values);
  if (body === undefined || body.value.trim() === '') return undefined;
  const { source, start, end } = body.span();
  const head = madeUp('#!/bin/sh\n', source, { start, end: start });
  return Text.concat([head, body, madeUp('\n', source, { start: end, end })]);
}

/** A set of the one setting that runs a script, at the place of the option. */
function settingOf(name: Text, { key, isOneOf }: Job, path: string): Lazy {
  const { source, start, end } = name.span();
  const at = { start, end };
  const command = ready({ kind: 'string', text: madeUp(`/${path}`, source, at) }, at);
  const value = isOneOf ? ready(listOf([command]), at) : command;
  const set: Value = { kind: 'set', attributes: new Map([[key, { name, value }]]) };
  return ready(set, at);
}

/** A script that is there only under conditions gives its setting only under them. */
function underCondition(evaluator: Evaluator, values: readonly Lazy[], setting: Lazy): Lazy {
  const conditions = resolve(evaluator, values).map(({ condition }) => condition);
  const [first] = conditions;
  return first === undefined || conditions.includes(undefined) ? setting : whenever(first, setting);
}
