import type { Result } from '../result.ts';
import type { Arrow } from './picture/canvas.ts';
import { drawFrame, num } from './picture/elements.ts';
import { type Frame, framesOf, type Picture } from './picture/frames.ts';
import { shown } from './picture/line.ts';
import { COLUMN_WIDTH, LINE_HEIGHT, MARGIN } from './picture/metrics.ts';
import { type Scene, sceneOf } from './picture/scene.ts';
import { STYLE } from './picture/style.ts';
import { count } from './words.ts';
import { content } from './xml.ts';

/** A browser shows a picture of that many in the time that a page takes; nobody reads a longer one. */
const MOST_GATEWAYS = 1000;

const KEY_HEIGHT = 24;
/** The legend of one stroke needs as much. */
const LEAST_WIDTH = 320;

/**
 * The picture as an SVG file in UTF-8 that needs nothing from elsewhere, for light and dark pages. No text is wider than
 * the box that it stands in.
 */
export function svgMap(result: Pick<Result, 'hosts'>): Picture {
  const { total, first } = framesOf(result);
  const size = Math.min(total, MOST_GATEWAYS);
  const frames = first(size);
  return { text: frames.length === 0 ? emptySvg() : svgOf(frames, size), leftOut: total - size };
}

function emptySvg(): string {
  const title = 'No gateway found';
  const text = `<text class="name" x="${MARGIN}" y="${MARGIN + LINE_HEIGHT}">${title}</text>`;
  return document({ width: 200, height: 2 * MARGIN + LINE_HEIGHT + 8, title, description: title }, [text]);
}

function svgOf(frames: readonly Frame[], size: number): string {
  const scene = sceneOf(frames);
  const kinds = frames.flatMap(({ canvas }) => [...canvas.arrows.values()].map(({ kind }) => kind));
  const legend = legendOf(new Set(kinds), scene);
  const page = {
    width: Math.max(scene.width, LEAST_WIDTH),
    height: scene.height + (legend.length > 0 ? KEY_HEIGHT : 0),
    title: `Map of ${count(size, 'gateway')} on ${count(frames.length, 'host')}`,
    description: descriptionOf(frames),
  };
  return document(page, [...heads(scene), ...scene.frames.flatMap(drawFrame), ...legend]);
}

/** What the picture shows to those who do not see it. */
function descriptionOf(frames: readonly Frame[]): string {
  const fights = frames.flatMap(({ name, canvas }) =>
    [...canvas.nodes.values()]
      .filter(({ shape, collides, lines }) => collides && shape !== 'service' && lines.length > 1)
      .map(({ lines }) => `${shown(name)}: ${lines.map(shown).join(', ')}.`),
  );
  const lead = 'Which profile, home, lock and log each service gets.';
  return [lead, ...(fights.length === 0 ? ['Nothing collides.'] : fights)].join(' ');
}

interface Page {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
}

function document({ width, height, title, description }: Page, elements: readonly string[]): string {
  const [w, h] = [Math.ceil(width), Math.ceil(height)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="gateway-map" role="img" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" aria-labelledby="gateway-map-title gateway-map-desc">`,
    `<title id="gateway-map-title">${content(title)}</title>`,
    `<desc id="gateway-map-desc">${content(description)}</desc>`,
    `<style>${STYLE}</style>`,
    `<rect class="page" width="${w}" height="${h}" rx="8"/>`,
    ...elements,
    '</svg>',
    '',
  ].join('\n');
}

function heads({ heads }: Scene): readonly string[] {
  return heads.map(({ text, x }) => `<text class="head" x="${num(x)}" y="${MARGIN + 12}">${text}</text>`);
}

/** What the strokes mean, as far as they are used. */
function legendOf(kinds: ReadonlySet<Arrow['kind']>, { height }: Scene): readonly string[] {
  const keys = [
    ['collides', 'leads to what gateways share'],
    ['possible', 'where active_profile would lead if it said so'],
  ] as const;
  let x = MARGIN;
  return keys
    .filter(([kind]) => kinds.has(kind))
    .map(([kind, text]) => {
      const y = num(height - 2);
      const line = `<path class="arrow ${kind}" d="M${num(x)} ${y}h24"/>`;
      const words = `<text class="key" x="${num(x + 32)}" y="${num(y + 4)}">${text}</text>`;
      x += 32 + text.length * COLUMN_WIDTH + 24;
      return line + words;
    });
}
