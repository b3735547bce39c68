import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Files, lintFiles } from './support/lint.ts';

const FOLDER = '.config/systemd/user';
const DEFAULT = `${FOLDER}/hermes-gateway.service`;
const CODE = `${FOLDER}/hermes-gateway-code.service`;
const ACTIVE = '.hermes/active_profile';

function fixture(name: string): Record<string, string> {
  const read = (path: string) => readFileSync(new URL(`../fixtures/${name}/${path}`, import.meta.url), 'utf8');
  return Object.fromEntries([DEFAULT, CODE, ACTIVE].map((path) => [path, read(path)]));
}

async function verdict(files: Files): Promise<string[]> {
  const { findings } = await lintFiles(files);
  return findings.map((finding) => {
    const name = finding.span.source.path.split('/').find((part) => part.startsWith('hermes-gateway'));
    return `${finding.rule} ${name?.replace(/\.d$/, '')}`;
  });
}

const BROKEN = ['duplicate-profile hermes-gateway.service', 'profile-not-pinned hermes-gateway.service'];
const broken = fixture('article-broken');
const repaired = fixture('article-repaired');

/** Ways to write the same: systemd and Hermes read each as they read the original. */
const SAME: [sentence: string, change: (unit: string) => string][] = [
  ['as it is', (unit) => unit],
  ['CRLF line ends', (unit) => unit.replaceAll('\n', '\r\n')],
  ['lone CR line ends', (unit) => unit.replaceAll('\n', '\r')],
  ['a byte-order mark', (unit) => `\ufeff${unit}`],
  ['no final newline', (unit) => unit.trimEnd()],
  ['every word in double quotes', (unit) => words(unit, (word) => `"${word}"`)],
  ['every word in single quotes', (unit) => words(unit, (word) => `'${word}'`)],
  ['quotes in the middle of words', (unit) => words(unit, (word) => `${word.slice(0, 2)}"${word.slice(2)}"`)],
  ['escaped characters', (unit) => unit.replace('hermes ', 'h\\x65rmes ').replace('gateway run', 'gatewa\\171 run')],
  ['a continuation after each word', (unit) => exec(unit, (line) => line.replaceAll(' ', ' \\\n  '))],
  [
    'comments within the continuation',
    (unit) => exec(unit, (line) => line.replaceAll(' ', ' \\\n# --profile other\n; x\n ')),
  ],
  ['many blanks and tabs', (unit) => exec(unit, (line) => line.replaceAll(' ', ' \t  '))],
  ['blanks around the equals sign', (unit) => unit.replace('ExecStart=', '  ExecStart \t=  ')],
  [
    'comments everywhere',
    (unit) => `# --profile x\n${unit.replaceAll('\n', '\n; ExecStart=/bin/hermes -p y gateway\n')}`,
  ],
  [
    'an earlier command that is reset',
    (unit) => unit.replace('ExecStart=', 'ExecStart=/bin/hermes -p x gateway\nExecStart=\nExecStart='),
  ],
  ['sections in another order', (unit) => unit.split('\n\n').reverse().join('\n\n')],
  ['a section in two parts', (unit) => unit.replace('Restart=', '[Unit]\n[Service]\nRestart=')],
  ['a prefix', (unit) => unit.replace('ExecStart=', 'ExecStart=-')],
  ['another argv[0]', (unit) => unit.replace('/hermes', '/hermes hermes').replace('ExecStart=', 'ExecStart=@')],
  ['a PATH look-up', (unit) => unit.replace('%h/.local/bin/hermes', 'hermes')],
  ['the home written out', (unit) => unit.replaceAll('%h', '/home/alice')],
  ['an env in front', (unit) => unit.replace('%h', '/usr/bin/env LANG=C %h')],
  ['a shell around it', (unit) => exec(unit, (line) => line.replace(/=(.*)$/, "=/bin/sh -c 'exec $1'"))],
  ['the module of Python', (unit) => unit.replace('%h/.local/bin/hermes', '/opt/venv/bin/python3 -m hermes_cli.main')],
  [
    'a variable of the unit',
    (unit) => unit.replace('gateway run', '$WHAT').replace('Restart=', 'Environment="WHAT=gateway run"\nRestart='),
  ],
  ['the root as HERMES_HOME', (unit) => unit.replace('Restart=', 'Environment=HERMES_HOME=%h/.hermes\nRestart=')],
  ['unknown keys and sections', (unit) => `[X-Own]\nA=1\n${unit.replace('[Service]', '[Service]\nX-Note=1')}`],
];

/** Ways to write the flag. */
const FLAG: [sentence: string, change: (unit: string) => string][] = [
  ['-p', (unit) => unit.replace('--profile ', '-p ')],
  ['--profile=', (unit) => unit.replace('--profile ', '--profile=')],
  ['behind the subcommand', (unit) => unit.replace(/ --profile (\w+)(.*)/, '$2 --profile $1')],
  ['between the two words', (unit) => unit.replace(/ --profile (\w+) gateway run/, ' gateway -p $1 run')],
  [
    'from the environment of the unit',
    (unit) => unit.replace(/--profile (\w+)(.*)/, '--profile ${P}$2\nEnvironment=P=$1'),
  ],
  [
    'from a specifier',
    (unit) => unit.replace('--profile code', '--profile %j').replace('--profile default', '--profile default'),
  ],
];

function words(unit: string, change: (word: string) => string): string {
  return exec(unit, (line) => `ExecStart=${line.slice('ExecStart='.length).split(' ').map(change).join(' ')}`);
}

function exec(unit: string, change: (line: string) => string): string {
  return unit.replace(/^ExecStart=.*$/m, (line) => change(line));
}

const both = (files: Record<string, string>, change: (unit: string) => string): Files => ({
  ...files,
  [DEFAULT]: change(files[DEFAULT] as string),
  [CODE]: change(files[CODE] as string),
});

describe("the article's pair, written in every other way", () => {
  it.each([...SAME, ...FLAG])('broken stays broken: %s', async (_, change) => {
    expect(await verdict(both(broken, change))).toEqual(BROKEN);
  });

  it.each([...SAME, ...FLAG])('repaired stays repaired: %s', async (_, change) => {
    expect(await verdict(both(repaired, change))).toEqual([]);
  });

  it('any two ways at once', async () => {
    for (const [first, one] of SAME) {
      for (const [second, two] of FLAG) {
        const change = (unit: string) => one(two(unit));
        expect([first, second, await verdict(both(repaired, change))]).toEqual([first, second, []]);
        expect([first, second, await verdict(both(broken, change))]).toEqual([first, second, BROKEN]);
      }
    }
  });
});

describe('a drop-in', () => {
  const dropIn = (text: string): Files => ({ ...broken, [`${DEFAULT}.d/10-profile.conf`]: text });
  const pinned = '[Service]\nExecStart=\nExecStart=%h/.local/bin/hermes --profile default gateway run --replace\n';

  it('repairs the pair when it resets the command and names the profile', async () => {
    expect(await verdict(dropIn(pinned))).toEqual([]);
  });

  it('for all services gives them all one profile', async () => {
    const rules = await verdict({ ...repaired, [`${FOLDER}/service.d/10-profile.conf`]: pinned });
    expect(rules.map((line) => line.split(' ')[0])).toContain('duplicate-profile');
  });

  it('breaks a repaired pair when it takes the profile away', async () => {
    const bare = pinned.replace(' --profile default', '');
    expect(await verdict({ ...repaired, [`${DEFAULT}.d/10-profile.conf`]: bare })).toEqual(BROKEN);
  });

  it('that comes last by name wins, wherever it lies', async () => {
    const bare = pinned.replace(' --profile default', '');
    const files = {
      ...broken,
      [`${DEFAULT}.d/20-bare.conf`]: bare,
      'etc/systemd/user/hermes-gateway.service.d/30-pinned.conf': pinned,
    };
    expect(await verdict(files)).toEqual([]);
  });
});

describe('instances of a template', () => {
  const template = (broken[CODE] as string).replace('--profile code', '--profile %i');
  const link = (name: string) => ({
    [`${FOLDER}/default.target.wants/${name}`]: { link: '../hermes-gateway@.service' },
  });

  it('keep apart', async () => {
    const files = {
      [`${FOLDER}/hermes-gateway@.service`]: template,
      ...link('hermes-gateway@code.service'),
      ...link('hermes-gateway@default.service'),
    };
    expect(await verdict(files)).toEqual([]);
  });

  it('collide with a plain unit of the same profile', async () => {
    const files = {
      [`${FOLDER}/hermes-gateway@.service`]: template,
      ...link('hermes-gateway@code.service'),
      [CODE]: broken[CODE] as string,
    };
    expect((await verdict(files)).map((line) => line.split(' ')[0])).toEqual(['duplicate-profile']);
  });
});
