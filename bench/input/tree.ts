/** A made-up monorepo with its operations: many files of all kinds, of which a few mention the program. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type KindName, mayMention, writerOf } from './contents.ts';
import type { Expected } from './input.ts';
import { randomOf } from './random.ts';
import { unit } from './units.ts';

export interface TreeOptions {
  readonly files: number;
  /** How many of them mention the program. */
  readonly mentions: number;
  /** What all sizes are multiplied by; with 1 a file takes about 9 kB of the disk. */
  readonly scale: number;
}

/** The folders of a project and the kinds of their files; a kind that stands twice is twice as frequent. */
const FOLDERS: readonly (readonly [path: string, kinds: readonly KindName[]])[] = [
  ['src', ['ts', 'ts', 'ts', 'tsx', 'js', 'css']],
  ['src/components', ['tsx', 'tsx', 'ts', 'css', 'html']],
  ['server', ['go', 'go', 'go', 'rs', 'toml']],
  ['jobs', ['py', 'py', 'py', 'txt', 'toml']],
  ['test', ['ts', 'ts', 'js', 'py', 'json']],
  ['test/data', ['json', 'json', 'txt', 'yaml']],
  ['docs', ['md', 'md', 'md', 'png', 'html']],
  ['deploy', ['yaml', 'yaml', 'yml', 'json', 'sh']],
  ['scripts', ['sh', 'sh', 'py', 'js']],
  ['etc', ['service', 'toml', 'yml', 'sh']],
  ['assets', ['png', 'css', 'json']],
];
const AREAS = ['apps', 'libraries', 'services', 'tools', 'platform', 'data'];

/** Writes the tree below `folder`, and each file once more through `also`. */
export function writeTree(folder: string, { files, mentions, scale }: TreeOptions): Expected {
  const random = randomOf(6);
  const write = writerOf(random, scale);
  const gateways = Object.entries(GATEWAYS);
  for (const [path, text] of gateways) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const others = files - gateways.length;
  let mentioned = gateways.length;
  let written = 0;
  for (let at = 0; written < others; at++) {
    const [inner, kinds] = FOLDERS[at % FOLDERS.length] as (typeof FOLDERS)[number];
    const project = Math.floor(at / FOLDERS.length);
    const path = `${AREAS[project % AREAS.length]}/project-${project}/${inner}`;
    mkdirSync(join(folder, path), { recursive: true });
    const last = Math.min(written + 9 + random.below(8), others);
    for (; written < last; written++) {
      const kind = random.pick(kinds);
      const isDue = mentioned < gateways.length + ((written + 1) / others) * (mentions - gateways.length);
      const isMentioning = isDue && mayMention(kind);
      if (isMentioning) mentioned++;
      const file = `${path}/part-${written}.${kind}`;
      writeFileSync(join(folder, file), write(kind, file, isMentioning));
    }
  }
  return { files, mentions: mentioned, gateways: 10, findings: ['duplicate-profile'] };
}

/** Ten gateways on four hosts, of which two on the last one share a profile. */
const GATEWAYS: Readonly<Record<string, string>> = {
  ...unitsOf('alpha', ['support', 'code', 'ops']),
  ...unitsOf('beta', ['support', 'research']),
  ...unitsOf('gamma', ['code']),
  ...unitsOf('delta', ['sales', 'legal']),
  'ops/hosts/delta/etc/systemd/system/gateway.service': unit('sales'),
  'ops/hosts/delta/etc/systemd/system/hermes-gateway-legal.service.d/10-log.conf':
    '[Service]\nStandardOutput=journal\n# hermes rotates its own log.\n',
  'ops/chat/compose.yaml': `services:
  gateway:
    image: nousresearch/hermes-agent:v0.21.0
    command: gateway run
    restart: unless-stopped
    volumes:
      - ./data:/opt/data
`,
};

function unitsOf(host: string, profiles: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    profiles.map((profile) => [
      `ops/hosts/${host}/etc/systemd/system/hermes-gateway-${profile}.service`,
      unit(profile),
    ]),
  );
}
