/** What the files of the made-up monorepo hold. */
import type { Random } from './random.ts';

/** A kind of file: how large one is, how it is written, and how it speaks of the program where it shall. */
export interface Kind {
  readonly extension: string;
  /** Median size in bytes. */
  readonly size: number;
  readonly line: (random: Random, number: number) => string;
  readonly head?: (title: string) => string;
  readonly tail?: string;
  /** A line that mentions the program without running its gateway; without it files of the kind never do. */
  readonly mention?: string;
}

const WORDS = (
  'account address agent alert amount archive asset audit backend batch billing branch bucket budget buffer build cache ' +
  'catalog channel chart check client cluster column config context contract counter currency customer dashboard data ' +
  'deadline default deploy device digest document domain draft driver edge email engine entry event export feature field ' +
  'filter folder format frame gauge group handler header health history host image import index input invoice item job ' +
  'journal key label language layer layout ledger level library limit link listener locale lock log mapper market message ' +
  'metric migration model module monitor network node notice number object offset option order output owner package page ' +
  'parser partner payment period plan policy pool portal price process product profile project prompt provider proxy query ' +
  'queue quota rate record region release report request resource response result retry role route row sample schedule ' +
  'schema scope search secret section segment sender sequence server service session shard shape signal source stage state ' +
  'status step storage store stream string summary table target task team template tenant test theme thread ticket timer ' +
  'token topic trace track transfer trigger unit update upload user value vendor version view volume warning webhook window ' +
  'worker zone'
).split(' ');

const word = (random: Random) => random.pick(WORDS);
const title = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const camel = (random: Random) => word(random) + title(word(random));
const prose = (random: Random) => Array.from({ length: 6 + random.below(10) }, () => word(random)).join(' ');

const script: Pick<Kind, 'line' | 'head' | 'mention'> = {
  head: (path) => `// ${path}\n`,
  line: (random, number) =>
    random.pick([
      `export function ${camel(random)}${number}(${word(random)}, ${word(random)}) {`,
      `  const ${camel(random)} = ${word(random)}.${camel(random)}('${word(random)}', ${number});`,
      `  if (${word(random)} === undefined) return ${word(random)}.${word(random)};`,
      `  // ${prose(random)}`,
      '}',
      '',
    ]),
  mention: "export const agent = 'hermes';",
};

const python: Pick<Kind, 'line' | 'mention'> = {
  line: (random, number) =>
    random.pick([
      `def ${word(random)}_${word(random)}_${number}(${word(random)}, ${word(random)}=None):`,
      `    ${word(random)} = self.${word(random)}["${word(random)}"] or ${number}`,
      `    # ${prose(random)}`,
      `    return ${word(random)}.${word(random)}()`,
      '',
    ]),
  mention: 'AGENT = "hermes"',
};

const compiled: Pick<Kind, 'line'> = {
  line: (random, number) =>
    random.pick([
      `func ${camel(random)}${number}(ctx Context, ${word(random)} string) error {`,
      `\t${word(random)}, err := ${word(random)}.${title(word(random))}(ctx, ${number})`,
      '\tif err != nil {',
      `\t\treturn wrap(err, "${prose(random)}")`,
      '\t}',
      '}',
      '',
    ]),
};

const style: Pick<Kind, 'line'> = {
  line: (random, number) =>
    `.${word(random)}-${number} { ${word(random)}: var(--${word(random)}); margin: ${number}px; }`,
};

const yaml: Pick<Kind, 'line' | 'mention'> = {
  line: (random, number) =>
    random.pick([
      `${word(random)}_${number}:\n  ${word(random)}: ${word(random)}\n  replicas: ${number}`,
      `${word(random)}_${number}: "${prose(random)}"`,
      `${word(random)}_${number}: [${word(random)}, ${word(random)}]`,
      `# ${prose(random)}`,
    ]),
  mention: 'chat_agent: hermes',
};

const KINDS = {
  ts: { extension: 'ts', size: 3800, ...script },
  tsx: { extension: 'tsx', size: 4200, ...script },
  js: { extension: 'js', size: 4600, ...script },
  py: { extension: 'py', size: 4800, ...python },
  go: { extension: 'go', size: 5600, ...compiled, mention: '// The name of the agent is hermes.' },
  rs: { extension: 'rs', size: 6000, ...compiled, mention: '// The name of the agent is hermes.' },
  css: { extension: 'css', size: 4200, ...style },
  html: {
    extension: 'html',
    size: 6500,
    head: (path) => `<!doctype html>\n<title>${path}</title>\n`,
    line: (random, number) => `<p id="${word(random)}-${number}">${prose(random)}</p>`,
  },
  md: {
    extension: 'md',
    size: 3600,
    head: (path) => `# ${path}\n\n`,
    line: (random) =>
      random.pick([`## ${title(word(random))}`, prose(random), prose(random), `- ${prose(random)}`, '']),
    mention: 'Questions about an incident are answered by hermes in the channel of the team.',
  },
  json: {
    extension: 'json',
    size: 2400,
    head: () => '{\n',
    line: (random, number) => `"${word(random)}${number}": "${prose(random)}",`,
    tail: '"end": true\n}\n',
    mention: '"agent": "hermes",',
  },
  yaml: { extension: 'yaml', size: 1500, ...yaml },
  yml: { extension: 'yml', size: 1300, ...yaml },
  sh: {
    extension: 'sh',
    size: 1300,
    head: () => '#!/bin/sh\nset -eu\n',
    line: (random, number) =>
      random.pick([
        `${word(random)}_${number}=$(cat "/srv/${word(random)}/${word(random)}")`,
        `install -m 0644 "${word(random)}/${word(random)}.conf" /etc/${word(random)}/`,
        `echo "${prose(random)}"`,
        `# ${prose(random)}`,
      ]),
    mention: 'hermes --version',
  },
  toml: { extension: 'toml', size: 900, line: (random, number) => `${word(random)}_${number} = "${prose(random)}"` },
  txt: { extension: 'txt', size: 2600, line: prose },
  service: {
    extension: 'service',
    size: 420,
    head: (path) => `[Unit]\nDescription=${path}\n\n[Service]\n`,
    line: (random, number) => `Environment=${word(random).toUpperCase()}_${number}=${word(random)}`,
    tail: 'ExecStart=/usr/bin/env true\n\n[Install]\nWantedBy=multi-user.target\n',
  },
} satisfies Readonly<Record<string, Kind>>;

export type KindName = keyof typeof KINDS | 'png';

/** Median size of a picture in bytes. */
const PICTURE = 18_000;
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const POOL = 512 * 1024;

/** Gives the bytes of a file of a kind; `title` becomes a part of most. */
export type Writer = (kind: KindName, title: string, isMentioning: boolean) => Buffer;

export function mayMention(kind: KindName): boolean {
  return kind !== 'png' && 'mention' in KINDS[kind];
}

/** `scale` is what all sizes are multiplied by. */
export function writerOf(random: Random, scale: number): Writer {
  // Drawing every line anew would take minutes: each file is a cut out of one long text of its kind.
  const pools = new Map<KindName, Buffer>([['png', noise(random)]]);
  const poolOf = (kind: keyof typeof KINDS) => {
    const known = pools.get(kind) ?? linesOf(KINDS[kind], random);
    pools.set(kind, known);
    return known;
  };
  return (kind, title, isMentioning) => {
    const size = Math.round(scale * random.logNormal(kind === 'png' ? PICTURE : KINDS[kind].size, 1));
    if (kind === 'png') return Buffer.concat([PNG, cut(pools.get('png') as Buffer, size, random)]);
    const { head, tail, mention }: Kind = KINDS[kind];
    const text = wholeLines(cut(poolOf(kind), size, random));
    return Buffer.concat([
      Buffer.from(head?.(title) ?? ''),
      text,
      Buffer.from(isMentioning ? `${mention}\n` : ''),
      Buffer.from(tail ?? ''),
    ]);
  };
}

function noise(random: Random): Buffer {
  const bytes = Buffer.alloc(2 * POOL);
  for (let at = 0; at < bytes.length; at += 4) bytes.writeUInt32LE(random.below(2 ** 32), at);
  return bytes;
}

function linesOf({ line }: Kind, random: Random): Buffer {
  const lines: string[] = [];
  for (let size = 0; size < POOL; size += lines.at(-1)?.length ?? 0) lines.push(`${line(random, lines.length)}\n`);
  return Buffer.from(lines.join(''));
}

function cut(pool: Buffer, size: number, random: Random): Buffer {
  const length = Math.min(size, pool.length >> 1);
  const from = random.below(pool.length - length);
  return pool.subarray(from, from + length);
}

/** From the first start of a line to the end of the last whole one. An indented line is a start only for itself. */
function wholeLines(bytes: Buffer): Buffer {
  let from = bytes.indexOf('\n') + 1;
  while (bytes[from] === 0x20 || bytes[from] === 0x09) from = bytes.indexOf('\n', from) + 1 || bytes.length;
  return bytes.subarray(from, Math.max(bytes.lastIndexOf('\n') + 1, from));
}
