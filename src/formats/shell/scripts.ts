/** The shell scripts of a repository, each read once. */
import { markUnknown, surfaceText } from '../../embedded.ts';
import type { Repository } from '../../repository.ts';
import type { ShellReading } from '../../shell/command.ts';
import { readScript } from '../../shell/script.ts';
import { startsOtherScript, startsShellScript } from '../../shell/shells.ts';
import type { SourceFile } from '../../source.ts';
import { Text } from '../../text.ts';
import { candidates, type Mentions } from '../format.ts';
import { isShellName, mayBeScript } from '../names.ts';
import { markTemplates } from '../placeholders.ts';
import { renderings } from '../templates/renderings.ts';
import { tagsOf } from '../templates/tags.ts';

/** A script file, with what it comes to; several times for a template whose branches are alternatives. */
export interface Script {
  readonly source: SourceFile;
  readonly readings: readonly ShellReading[];
}

const known = new WeakMap<SourceFile, Script>();

/** Every shell script that may speak of a gateway: by its name, unless its first line says otherwise, or by its first line. */
export function scriptsOf(repository: Repository, mentions: Mentions): readonly Script[] {
  return candidates(repository, mayBeScript, mentions, { isTaken: isScript }).map(read);
}

function isScript({ path, text }: SourceFile): boolean {
  return startsShellScript(text) || (isShellName(path) && !startsOtherScript(text));
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
  const marked = markTemplates(markUnknown(Text.verbatim(source, 0, source.text.length)));
  return source.text.includes('</') ? withTags(marked) : marked;
}

/** The text with `<x>` as it stands: where a script writes XML it is a tag and no placeholder. */
function withTags(text: Text): Text {
  return new Text(
    text.pieces.map((piece) => {
      if (piece.unknown === undefined || !/^<\w/.test(piece.text)) return piece;
      const { unknown, ...known } = piece;
      return known;
    }),
  );
}
