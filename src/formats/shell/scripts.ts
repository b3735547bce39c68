/** The shell scripts of a repository, each read once. */
import { markUnknown, surfaceText } from '../../embedded.ts';
import type { Repository } from '../../repository.ts';
import type { ShellReading } from '../../shell/command.ts';
import { readScript } from '../../shell/script.ts';
import type { SourceFile } from '../../source.ts';
import { Text } from '../../text.ts';
import { candidates, type Mentions } from '../format.ts';
import { isOpaque, withoutTemplateSuffix } from '../paths.ts';
import { markTemplates } from '../placeholders.ts';
import { renderings } from '../templates/renderings.ts';
import { tagsOf } from '../templates/tags.ts';

/** A script file, with what it comes to; several times for a template whose branches are alternatives. */
export interface Script {
  readonly source: SourceFile;
  readonly readings: readonly ShellReading[];
}

/** `.console`: what a person types into a terminal. */
const SCRIPT = /\.(?:ba|da|k|z)?sh$|\.console$/;
const SHEBANG = /^#![^\n]*\b(?:ba|da|a|k|mk|z)?sh\b/;

const known = new WeakMap<SourceFile, Script>();

/** Every shell script that may speak of a gateway: by its name, or without an extension by its first line. */
export function scriptsOf(repository: Repository, mentions: Mentions): readonly Script[] {
  return candidates(repository, mayBeScript, mentions)
    .filter((source) => SCRIPT.test(withoutTemplateSuffix(source.path)) || SHEBANG.test(source.text))
    .map(read);
}

function mayBeScript(path: string): boolean {
  const name = withoutTemplateSuffix(path.slice(path.lastIndexOf('/') + 1));
  return (SCRIPT.test(name) || !name.includes('.')) && !isOpaque(path);
}

function read(source: SourceFile): Script {
  const earlier = known.get(source);
  if (earlier !== undefined) return earlier;
  const script = { source, readings: textsOf(source).map((text) => readScript(text, OUTSIDE)) };
  known.set(source, script);
  return script;
}

/** Nobody knows who starts a script, and with what. */
const OUTSIDE = { variable: () => undefined, parameters: undefined };

function textsOf(source: SourceFile): readonly Text[] {
  if (tagsOf(source).length === 0) return [wholeOf(source)];
  return (renderings(source) ?? [source]).map((rendering) => surfaceText(wholeOf(rendering)));
}

function wholeOf(source: SourceFile): Text {
  return markTemplates(markUnknown(Text.verbatim(source, 0, source.text.length)));
}
