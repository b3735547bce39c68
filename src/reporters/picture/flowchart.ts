/** Nodes and arrows in the language of Mermaid. Nothing of a label can be read as anything but text. */
import type { Arrow, Node } from './canvas.ts';
import type { Frame } from './frames.ts';
import { shown } from './line.ts';

const SHAPES: Readonly<Record<Node['shape'], readonly [string, string]>> = {
  service: ['[', ']'],
  active: ['([', '])'],
  profile: ['([', '])'],
  storage: ['[(', ')]'],
  volume: ['[(', ')]'],
  file: ['[', ']'],
};

const ARROWS: Readonly<Record<Arrow['kind'], string>> = { plain: '-->', collides: '==>', possible: '-.->' };

/** Strokes that stand out on a white page and on a dark one; fill and text are left to the reader's theme. */
const RED = 'stroke:#e5383b,stroke-width:3px';
const GREY = 'fill:none,stroke:#8b949e';
const AMBER = 'stroke:#bf8700,stroke-width:2px';

/** The sign beside the colour, with a blank at which no line is broken. */
const COLLIDES = '💥\u00a0';

/** A flowchart from left to right, with a frame for each host. ASCII only, every line with its end. */
export function flowchart(hosts: readonly Frame[]): string {
  if (hosts.length === 0) return `flowchart LR\n  none["${label(['No gateway found'])}"]\n`;
  const ids = hosts.map(() => new Map<string, string>());
  const marked: string[] = [];
  let nodes = 0;
  const frames = hosts.flatMap(({ name, canvas }, at) => [
    `  subgraph h${at + 1}["${label([name])}"]`,
    '    direction LR',
    ...[...canvas.nodes].map(([key, { shape, lines, collides }]) => {
      const id = `n${++nodes}`;
      ids[at]?.set(key, id);
      if (collides) marked.push(id);
      const [open, close] = SHAPES[shape];
      return `    ${id}${open}"${label(lines, collides ? COLLIDES : '')}"${close}`;
    }),
    '  end',
  ]);
  const arrows = hosts.flatMap(({ canvas }, at) =>
    [...canvas.arrows.values()].map((arrow) => ({ arrow, ids: ids[at] })),
  );
  const links = arrows.map(({ arrow: { from, to, label: text, kind }, ids }) => {
    const words = text === '' ? '' : `|"${label([text])}"|`;
    return `  ${ids?.get(from)} ${ARROWS[kind]}${words} ${ids?.get(to)}`;
  });
  const indicesOf = (kind: Arrow['kind']) =>
    arrows.flatMap(({ arrow }, at) => (arrow.kind === kind ? [at] : [])).join();
  const styles = [
    `  classDef host ${GREY}`,
    `  class ${hosts.map((_, at) => `h${at + 1}`).join()} host`,
    ...(marked.length > 0 ? [`  classDef collides ${RED}`, `  class ${marked.join()} collides`] : []),
    ...[['collides', RED] as const, ['possible', AMBER] as const]
      .map(([kind, style]) => [indicesOf(kind), style] as const)
      .filter(([indices]) => indices !== '')
      .map(([indices, style]) => `  linkStyle ${indices} ${style}`),
  ];
  return ['flowchart LR', ...frames, ...links, ...styles, ''].join('\n');
}

function label(lines: readonly string[], sign = ''): string {
  return entities(sign) + lines.map((line) => entities(plain(shown(line)))).join('<br/>');
}

/**
 * All but letters, digits, slashes, and a dot or hyphen that stands single between two of them as Mermaid's entities.
 * Blanks are never left: `direction TB` is a statement wherever it stands in a line, even in quotes.
 */
function entities(text: string): string {
  return text.replace(
    /[^A-Za-z0-9/.-]|(?<![A-Za-z0-9])[.-]|[.-](?![A-Za-z0-9])/gu,
    (character) => `#${character.codePointAt(0)};`,
  );
}

/**
 * Mermaid 11 reads some labels as Markdown, and looks for icons (`fa:fa-car`), after it has resolved the entities. A
 * zero-width space parts what would be a list, a link, emphasis, an escape, a formula or an icon; where none can, another
 * character that looks the same stands in. The letters that Mermaid writes entities with are told as `visible` does.
 */
function plain(line: string): string {
  return line
    .replace(/^(?![A-Za-z/~.])|(?<=www)(?=\.)|(?<=[\\@$])|(?<=\])(?=[(:[])|(?<=:)(?=\/\/|fa-)/gi, '\u200b')
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\u200b_\u200b')
    .replace(/(?<=~.*)~/g, '∼')
    .replaceAll('*', '∗')
    .replaceAll('`', '\\x60')
    .replaceAll('ﬂ', '\\u{fb02}')
    .replaceAll('¶', '\\xb6');
}
