/** Draws what stands in a frame, as elements of SVG. */
import width from 'fast-string-width';
import { content } from '../xml.ts';
import type { ArrowView } from './arrows.ts';
import type { Arrow, Node } from './canvas.ts';
import { COLUMN_WIDTH, LABEL_COLUMN_WIDTH, LABEL_HEIGHT, LINE_HEIGHT, PADDING } from './metrics.ts';
import type { BoxView, FrameView } from './scene.ts';

/** From below to above. */
const KINDS = ['plain', 'possible', 'collides'] as const satisfies readonly Arrow['kind'][];

/** A host with all that is in it. */
export function drawFrame({ name, x, y, width, height, boxes, arrows }: FrameView): readonly string[] {
  return [
    `<rect class="frame" x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}" rx="8"/>`,
    textLine('name', x + 18, y + 20, name, COLUMN_WIDTH),
    ...KINDS.flatMap((kind) => arrows.filter((arrow) => arrow.kind === kind).map(drawArrow)),
    ...boxes.map(drawBox),
    ...arrows.flatMap(drawLabel),
  ];
}

/** Curves that leave and arrive level, and the head of the arrow. */
function drawArrow({ kind, stretches }: ArrowView): string {
  const curves = stretches.map(({ from, run, to }, at) => {
    const [start, end] = [from.x + run, at === stretches.length - 1 ? to.x - 6 : to.x];
    const middle = num((start + end) / 2);
    const level = `${at === 0 ? 'M' : 'L'}${num(from.x)} ${num(from.y)}${run > 0 ? `H${num(start)}` : ''}`;
    return `${level}C${middle} ${num(from.y)} ${middle} ${num(to.y)} ${num(end)} ${num(to.y)}`;
  });
  const { x, y } = stretches.at(-1)?.to ?? { x: 0, y: 0 };
  const tip = `M${num(x - 1)} ${num(y)}l-8 -4v8z`;
  return `<path class="arrow ${kind}" d="${curves.join('')}"/><path class="tip ${kind}" d="${tip}"/>`;
}

function drawLabel({ kind, stretches, label }: ArrowView): readonly string[] {
  const from = stretches[0]?.from;
  if (label.length === 0 || from === undefined) return [];
  const [wide, high] = [
    Math.max(...label.map((line) => width(line))) * LABEL_COLUMN_WIDTH,
    label.length * LABEL_HEIGHT,
  ];
  const [left, top] = [from.x + 8, from.y - high / 2];
  return [
    `<rect class="plate" x="${num(left - 2)}" y="${num(top)}" width="${num(wide + 4)}" height="${num(high)}"/>`,
    ...label.map((line, at) =>
      textLine(`label ${kind}`, left, top + LABEL_HEIGHT * at + 10.5, line, LABEL_COLUMN_WIDTH),
    ),
  ];
}

function drawBox({ shape, collides, x, y, width, height, lines, names }: BoxView): string {
  const texts = lines.map((line, at) =>
    textLine(at < names ? 'name' : 'note', PADDING, LINE_HEIGHT * at + 18, line, COLUMN_WIDTH),
  );
  const isMarked = collides && (shape === 'service' || names < lines.length);
  const badge = isMarked
    ? `<circle class="badge" cx="${num(width)}" r="8"/><path class="mark" d="M${num(width)} -4v4m0 4v.01"/>`
    : '';
  const group = `<g${collides ? ' class="hit"' : ''} transform="translate(${num(x)} ${num(y)})">`;
  return `${group}${OUTLINES[shape](num(width), num(height))}${texts.join('')}${badge}</g>`;
}

/** How things look: a service is a box, a profile a pill, a home a folder, a file a page, a volume a drum. */
const OUTLINES: Readonly<Record<Node['shape'], (width: number, height: number) => string>> = {
  service: (w, h) => `<rect class="box" width="${w}" height="${h}" rx="6"/>`,
  profile: (w, h) => `<rect class="box" width="${w}" height="${h}" rx="${h / 2}"/>`,
  storage: (w, h) =>
    `<path class="box" d="M4 -5h26l6 5H${w - 4}a4 4 0 0 1 4 4V${h - 4}a4 4 0 0 1 -4 4H4a4 4 0 0 1 -4 -4V-1a4 4 0 0 1 4 -4z"/>`,
  active: page,
  file: page,
  volume: (w, h) => `<path class="box" d="M0 0v${h}c0 6 ${w} 6 ${w} 0V0c0 -6 ${-w} -6 ${-w} 0c0 6 ${w} 6 ${w} 0"/>`,
};

function page(w: number, h: number): string {
  return `<path class="box" d="M3 0h${w - 13}l10 10v${h - 13}a3 3 0 0 1 -3 3h${6 - w}a3 3 0 0 1 -3 -3v${6 - h}a3 3 0 0 1 3 -3z"/><path class="fold" d="M${w - 10} 0v10h10"/>`;
}

/** A line of text at a place. Only the width of ASCII is known in any monospaced font; other text is made to fit. */
export function textLine(name: string, x: number, y: number, text: string, columnWidth: number): string {
  const columns = width(text);
  const isKnown = /^[ -~]*$/.test(text) || columns === 0;
  const fit = isKnown ? '' : ` textLength="${num(columns * columnWidth)}" lengthAdjust="spacingAndGlyphs"`;
  return `<text class="${name}" x="${num(x)}" y="${num(y)}"${fit}>${content(text)}</text>`;
}

/** With one decimal: half a pixel is as fine as it gets. */
export function num(value: number): number {
  return Math.round(value * 10) / 10;
}
