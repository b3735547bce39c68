/** The instructions of a Dockerfile (Dockerfile reference, "Format" and "Parser directives"). */
import { markUnknown } from '../../embedded.ts';
import type { SourceFile } from '../../source.ts';
import { lexical, sliceText } from '../../systemd/text-builder.ts';
import { Text } from '../../text.ts';
import type { Escape } from './words.ts';

/** An instruction with its lines joined and without its here-documents. */
export interface Instruction {
  /** In capitals. */
  readonly keyword: string;
  /** What stands behind the keyword; it may be empty. */
  readonly text: Text;
}

/** The instructions of a file, and the character that escapes in it. */
export interface Instructions {
  readonly instructions: readonly Instruction[];
  readonly escapedBy: Escape;
}

/** Instructions that may be followed by here-documents. */
const WITH_DOCUMENTS: ReadonlySet<string> = new Set(['RUN', 'COPY', 'ADD']);

const known = new WeakMap<SourceFile, Instructions>();

/** The instructions of a file, which many services may build from. */
export function instructionsOf(source: SourceFile): Instructions {
  const instructions = known.get(source) ?? read(source);
  known.set(source, instructions);
  return instructions;
}

function read(source: SourceFile): Instructions {
  const lines = linesOf(source);
  const escapedBy = escapeOf(lines);
  const ends = endsIn(lines);
  const instructions: Instruction[] = [];
  for (let at = 0; at < lines.length; ) {
    const { text, next } = joined(lines, at, escapedBy);
    at = next;
    const found = /^[ \t\ufeff]*([A-Za-z]+)[ \t]*/.exec(lexical(text));
    if (found === null) continue;
    const keyword = (found[1] as string).toUpperCase();
    instructions.push({ keyword, text: sliceText(text, found[0].length, text.value.trimEnd().length) });
    if (WITH_DOCUMENTS.has(keyword)) at = behindDocuments(text.value, ends, at);
  }
  return { instructions, escapedBy };
}

function linesOf(source: SourceFile): readonly Text[] {
  const whole = markUnknown(Text.verbatim(source, 0, source.text.length));
  const lines: Text[] = [];
  let start = 0;
  for (const { index, 0: end } of whole.value.matchAll(/\r?\n|$/g)) {
    lines.push(sliceText(whole, start, index));
    start = index + end.length;
  }
  return lines;
}

/** `# escape=` counts only among the directives at the top. */
function escapeOf(lines: readonly Text[]): Escape {
  for (const { value } of lines) {
    const directive = /^\ufeff?[ \t]*#[ \t]*([a-z]+)[ \t]*=/i.exec(value);
    if (directive === null) break;
    const [before, name = ''] = directive;
    if (name.toLowerCase() === 'escape') return value.slice(before.length).trim() === '`' ? '`' : '\\';
  }
  return '\\';
}

/** The line at an index with those that continue it; comments and empty lines between them are left out. */
function joined(
  lines: readonly Text[],
  from: number,
  escapedBy: Escape,
): { readonly text: Text; readonly next: number } {
  const parts: Text[] = [];
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] as Text;
    if (/^[ \t]*(?:#|$)/.test(line.value)) {
      if (at > from) continue;
      return { text: sliceText(line, 0, 0), next: at + 1 };
    }
    const end = line.value.trimEnd().length - 1;
    const goesOn = line.value[end] === escapedBy && line.value[end - 1] !== escapedBy;
    parts.push(goesOn ? sliceText(line, 0, end) : line);
    if (!goesOn) return { text: Text.concat(parts), next: at + 1 };
  }
  return { text: Text.concat(parts), next: lines.length };
}

/** The index of the line behind the here-documents that an instruction begins; what is never ended is none. */
function behindDocuments(instruction: string, ends: Ends, from: number): number {
  let at = from;
  for (const [, dash = '', , name = ''] of instruction.matchAll(/<<(-?)(["']?)([A-Za-z_]\w*)\2/g)) {
    const end = ends(dash + name, at);
    if (end !== undefined) at = end + 1;
  }
  return at;
}

/** The first line from an index on that ends a document, where each index is no less than the last; behind a dash it may be indented. */
type Ends = (mark: string, from: number) => number | undefined;

function endsIn(lines: readonly Text[]): Ends {
  const found = new Map<string, number[]>();
  for (let at = lines.length - 1; at >= 0; at--) {
    const { value } = lines[at] as Text;
    if (!/^\t*[A-Za-z_]\w*$/.test(value)) continue;
    for (const mark of [value, `-${value.trimStart()}`]) {
      const places = found.get(mark) ?? [];
      found.set(mark, places);
      places.push(at);
    }
  }
  return (mark, from) => {
    const places = found.get(mark) ?? [];
    while ((places.at(-1) ?? from) < from) places.pop();
    return places.at(-1);
  };
}
