import width from 'fast-string-width';
import { expect, test } from 'vitest';
import { framesOf } from '../../src/reporters/picture/frames.ts';
import { COLUMN_WIDTH, PADDING } from '../../src/reporters/picture/metrics.ts';
import { type FrameView, sceneOf } from '../../src/reporters/picture/scene.ts';
import { svgMap } from '../../src/reporters/svg.ts';
import type { Result } from '../../src/result.ts';
import { HOSTILE, named } from '../support/hostile.ts';
import { type Files, fixture, lintFiles } from '../support/lint.ts';
import { unit } from '../support/process.ts';
import { gateway, marked, result } from '../support/result.ts';
import { parseXml, type XmlElement } from '../support/xml.ts';

/** Every element of a document, which has to be well-formed XML. */
function elementsOf(text: string): readonly XmlElement[] {
  const flat = (element: XmlElement): readonly XmlElement[] => [element, ...element.children.flatMap(flat)];
  return flat(parseXml(text));
}

const textsOf = (text: string) =>
  elementsOf(text)
    .filter(({ name }) => name === 'text')
    .map((element) => element.text);

test('the picture of the article shows the two services that meet, why, and in which releases', async () => {
  const { text, leftOut } = svgMap(await lintFiles(fixture('article-broken')));
  expect(textsOf(text)).toEqual([
    ...['service', 'decided by', 'profile', 'home', 'lock and log'],
    'local',
    ...['hermes-gateway-code.service', 'systemd · user', 'profile code'],
    ...['~/.hermes/profiles/code', '2 gateways collide', 'v0.6 to v0.20', 'gateway.lock', 'logs/gateway.log'],
    ...['hermes-gateway.service', 'systemd · user', 'active_profile says code'],
    ...['profile default', '~/.hermes', 'gateway.lock', 'logs/gateway.log'],
    ...['v0.6 to v0.20', 'v0.21 and later'],
    'leads to what gateways share',
  ]);
  const kinds = elementsOf(text).flatMap(({ attributes }) => attributes.class?.match(/(?<=^arrow )\w+/) ?? []);
  expect(kinds.filter((kind) => kind === 'plain')).toHaveLength(4);
  // One of them is in the legend.
  expect(kinds.filter((kind) => kind === 'collides')).toHaveLength(7);
  expect(leftOut).toBe(0);
});

test('who does not see the picture is told what it shows', async () => {
  const elements = elementsOf(svgMap(await lintFiles(fixture('article-broken'))).text);
  const [root, title, description] = elements;
  expect(root?.attributes).toMatchObject({ role: 'img', 'aria-labelledby': 'gateway-map-title gateway-map-desc' });
  expect([title?.attributes.id, title?.text]).toEqual(['gateway-map-title', 'Map of 2 gateways on 1 host']);
  expect([description?.attributes.id, description?.text]).toEqual([
    'gateway-map-desc',
    'Which profile, home, lock and log each service gets. local: ~/.hermes/profiles/code, 2 gateways collide, v0.6 to v0.20.',
  ]);
});

test('in the repaired article nothing meets and nothing is marked', async () => {
  const { text } = svgMap(await lintFiles(fixture('article-repaired')));
  expect(elementsOf(text).find(({ name }) => name === 'desc')?.text).toMatch(/Nothing collides\.$/);
  expect(elementsOf(text).filter(({ attributes }) => /hit|collides|badge/.test(attributes.class ?? ''))).toEqual([]);
});

test('the picture of no gateway says so', () => {
  expect(textsOf(svgMap(result()).text)).toEqual(['No gateway found']);
});

test('the picture needs nothing from elsewhere, and changes its colours with the page', async () => {
  const { text } = svgMap(await lintFiles(fixture('article-broken')));
  expect(text.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
    /https?:|url\(|@import|@font-face|href|<script|<foreignObject|\son\w+=/i,
  );
  const style = elementsOf(text).find(({ name }) => name === 'style')?.text ?? '';
  expect(style).toContain('@media (prefers-color-scheme:dark){');
  const selectors = [...style.matchAll(/^([^@}\n].*)\{/gm)].flatMap(([, list = '']) => list.split(','));
  expect(selectors.filter((selector) => !selector.startsWith('.gateway-map'))).toEqual([]);
});

test('of very many gateways those that collide are drawn, and the others counted', () => {
  const at = (name: string, home: string) =>
    gateway(marked(name, '⟦x⟧'), {
      outcomes: [
        {
          range: '',
          eras: [{ index: 0, from: 'v0.6', to: null }],
          result: { kind: 'fixed', profile: home, home: { path: home, key: home } },
        },
      ],
    });
  const gateways = Array.from({ length: 1200 }, (_, number) => at(`${number}.service`, `${number % 1199}`));
  const { text, leftOut } = svgMap(result({ hosts: [{ name: 'local', gateways }] }));
  expect(leftOut).toBe(200);
  expect(textsOf(text)).toContain('2 gateways collide');
  expect(elementsOf(text)[1]?.text).toBe('Map of 1000 gateways on 1 host');
});

const UNITS = '.config/systemd/user';
const volume = (name: string, command: string) =>
  `  ${name}:\n    image: nousresearch/hermes-agent\n    command: ${command}\n    volumes: ["data:/opt/data"]\n`;
const busy: Files = {
  [`${UNITS}/hermes-gateway.service`]: unit('%h/.local/bin/hermes gateway run'),
  [`${UNITS}/hermes-gateway-code.service`]: unit('%h/.local/bin/hermes -p code gateway run'),
  [`${UNITS}/hermes-gateway-ops.service`]: `${unit('%h/.local/bin/hermes -p ops gateway run')}[Service]\nStandardOutput=append:/var/log/h.log\n`,
  [`${UNITS}/hermes-gateway-web.service`]: `${unit('%h/.local/bin/hermes -p web gateway run')}[Service]\nStandardOutput=append:/var/log/h.log\n`,
  '.hermes/active_profile': 'code\n',
  'compose.yaml': `services:\n${volume('one', 'gateway run')}${volume('two', '["-p", "code", "gateway", "run"]')}volumes:\n  data:\n`,
};

const scenes: readonly (readonly [string, () => Promise<Result>])[] = [
  ['of the article', () => lintFiles(fixture('article-broken'))],
  ['with everything in it', () => lintFiles(busy)],
  ...HOSTILE.map(
    (name) =>
      [
        `with the name ${JSON.stringify(name.slice(0, 40))}`,
        async () => result({ hosts: [{ name, gateways: named(name) }] }),
      ] as const,
  ),
];

for (const [name, lint] of scenes) {
  test(`no text leaves its box, no box meets another, no arrow runs through one: the picture ${name}`, async () => {
    const found = await lint();
    const scene = sceneOf(framesOf(found).first(1000));
    const { text } = svgMap(found);
    const known = elementsOf(text).filter(({ name }) => name === 'text');
    const loose = known.filter(({ text, attributes }) => /[^ -~]/.test(text) && attributes.textLength === undefined);
    expect(loose.filter(({ text }) => width(text) > 0)).toEqual([]);
    for (const frame of scene.frames) {
      expect(wideLines(frame)).toEqual([]);
      expect(overlaps(frame)).toEqual([]);
      expect(piercings(frame)).toEqual([]);
      expect(frame.x + frame.width).toBeLessThanOrEqual(scene.width);
      expect(frame.y + frame.height).toBeLessThanOrEqual(scene.height);
      expect(width(frame.name) * COLUMN_WIDTH).toBeLessThan(frame.width);
    }
  });
}

function wideLines({ boxes }: FrameView): readonly string[] {
  return boxes.flatMap(({ lines, ...box }) =>
    lines.filter((line) => width(line) * COLUMN_WIDTH > box.width - 2 * PADDING),
  );
}

function overlaps(frame: FrameView): readonly unknown[] {
  const isInside = ({ x, y, width, height }: FrameView['boxes'][number]) =>
    x >= frame.x && y >= frame.y && x + width <= frame.x + frame.width && y + height <= frame.y + frame.height;
  const outside = frame.boxes.filter((box) => !isInside(box));
  const pairs = frame.boxes.flatMap((a, at) =>
    frame.boxes.slice(at + 1).filter((b) => a.x === b.x && a.y < b.y + b.height && b.y < a.y + a.height),
  );
  return [...outside, ...pairs];
}

/** Boxes that an arrow on its way through their column runs through. */
function piercings({ arrows, boxes }: FrameView): readonly unknown[] {
  return arrows.flatMap(({ stretches }) =>
    stretches
      .slice(1)
      .flatMap(({ from }) =>
        boxes.filter(({ x, y, width, height }) => x + width === from.x && y < from.y && from.y < y + height),
      ),
  );
}
