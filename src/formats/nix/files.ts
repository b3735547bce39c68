/** Files that NixOS and home-manager put in place as they are, and scripts that run when a configuration is activated. */
import { Text } from '../../text.ts';
import type { Written } from '../format.ts';
import { writtenPath } from '../written-path.ts';
import { attributesOf, isBool, linesOfOption, resolve, textOfOption } from './definitions.ts';
import type { Evaluator } from './evaluation/evaluator.ts';
import { textOf } from './evaluation/texts.ts';
import { type Lazy, madeUp } from './evaluation/values.ts';
import { fileName } from './machine.ts';
import type { Option } from './services.ts';

/** The file that an option with `text` or `source` puts below a folder (`etc/`, `.config/`). */
export function placedFile(evaluator: Evaluator, { name, values, target }: Option, folder: string): readonly Written[] {
  const { byName } = attributesOf(evaluator, values);
  if (isBool(evaluator, byName.get('enable')?.values, false)) return [];
  const content =
    textOfOption(evaluator, byName.get('text')?.values ?? []) ??
    sourceOf(evaluator, byName.get('source')?.values ?? []);
  const own = linesOfOption(evaluator, byName.get('target')?.values ?? []).at(-1) ?? name;
  const { source, start } = own.span();
  const path = writtenPath(Text.concat([madeUp(folder, source, { start, end: start }), own]));
  if (content === undefined || path === undefined) return [];
  const isInHome = !folder.startsWith('etc/');
  return [{ path: `${target.root}${isInHome ? target.home : ''}${path}`, content }];
}

/** The text of the file that `source` names: one that the expression writes, or one of the repository. */
function sourceOf(evaluator: Evaluator, definitions: readonly Lazy[]): Text | undefined {
  const value = resolve(evaluator, definitions).at(-1)?.value;
  if (value?.kind === 'file') return value.content;
  if (value?.kind !== 'path' || !value.text.isKnown()) return undefined;
  const file = evaluator.readFile(value.text.value);
  return file === undefined ? undefined : Text.verbatim(file, 0, file.text.length);
}

/** What home-manager has set before the scripts of an activation run; they are dry only where one asks for that. */
const ACTIVATION = '#!/bin/sh\nDRY_RUN_CMD=\nVERBOSE_ARG=\nrun() { "$@"; }\n';

/** A script that runs whenever the configuration is activated. */
export function activationScript(evaluator: Evaluator, { name, values, target }: Option): readonly Written[] {
  const scripts = resolve(evaluator, values).flatMap(({ value, at }) => {
    if (value.kind === 'string') return [value.text];
    if (value.kind !== 'set') return [];
    const inner = value.attributes.get('text') ?? value.attributes.get('data');
    return inner === undefined ? [] : [textOf(evaluator, inner.value.force(), at)];
  });
  return scripts.map((script) => {
    const { source, start } = script.span();
    const content = Text.concat([madeUp(ACTIVATION, source, { start, end: start }), script]);
    return { path: `${target.root}${target.home}${fileName(name)}.sh`, content };
  });
}
