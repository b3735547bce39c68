/** Tags of template languages in YAML files, hidden from a parser that would take them for maps or fail at them. */

/**
 * Tags of Go templates and Jinja, comments of Jinja, Terraform's `%{ if x }`, and a placeholder `@X@`, which no plain
 * value may begin with. No two alternatives run over the same text, so that matching takes linear time.
 */
const TAGS = /\{\{[^{}]*\}\}|\{%[^{}%]*%\}|\{#[^{}#]*#\}|%\{[^{}]*\}|@@?[A-Z][A-Z0-9_]*@@?/g;

/** Stands for a character of a tag until it is known what else is in its line. */
const HIDDEN = '\ue000';

/** Whether a text has anything to hide. */
export function hasTags(text: string): boolean {
  return /\{[{%#]|%\{|@[A-Z]/.test(text);
}

/** A block scalar: text to its last line. */
export interface Block {
  readonly start: number;
  readonly end: number;
  /** Blanks before the least indented of its lines. */
  readonly indentation: number;
}

/**
 * The text with every tag replaced by as many harmless characters, so that all places stay. In a line of tags and
 * nothing else they go blank, because they are no value; elsewhere a tag becomes a word.
 *
 * @param blocks in order: in their lines every tag becomes a word, unless it stands too far to the left to be in them
 */
export function blankTags(text: string, blocks: readonly Block[]): string {
  let at = 0;
  let index = 0;
  return text
    .replace(TAGS, (tag) => tag.replace(/[^\r\n]/g, HIDDEN))
    .split('\n')
    .map((line) => {
      const start = at;
      at += line.length + 1;
      while ((blocks[index]?.end ?? Infinity) <= start) index++;
      const block = blocks[index];
      const isText = block !== undefined && block.start <= start && line.search(/\S/) >= block.indentation;
      return line.replaceAll(HIDDEN, isText || !/^[\s\ue000]*$/.test(line) ? 'x' : ' ');
    })
    .join('\n');
}

/** The block scalar at a range of a text. */
export function blockAt(text: string, start: number, end: number): Block {
  const lines = text.slice(start, end).split('\n').slice(1);
  const indentations = lines.map((line) => line.search(/\S/)).filter((indentation) => indentation >= 0);
  return { start, end, indentation: indentations.reduce((least, each) => Math.min(least, each), Infinity) };
}
