/** Trees of units to ask systemd and the project about. */
import type { Scope } from '../../src/service.ts';
import { decodeUtf8, encodeUtf8 } from '../../src/source.ts';
import { systemSearchPath, userSearchPath } from '../../src/systemd/search-path.ts';
import { Random } from './random.ts';
import { environmentText, unitText, withEnvironmentFiles } from './texts.ts';

export type Content = string | { readonly symlink: string };
export type Files = Readonly<Record<string, Content>>;

/** Files, and the units to load from them, one after the other, into one manager. */
export interface Case {
  readonly files: Files;
  readonly units: readonly string[];
}

/** Cases that are loaded together, and the files that all of them see. */
export interface Batch {
  readonly scope: Exclude<Scope, 'unknown'>;
  readonly shared: Files;
  readonly cases: readonly Case[];
}

const INSTANCES = [
  'code',
  'a-b',
  'a\\x2db',
  'x',
  '1',
  'my.profile',
  'A_b',
  'b@c',
  '-',
  'home-u',
  '\\x2f',
  'a:b',
  '\\x41b',
  'a\\b',
  '\\xc3\\xa9',
];
const CONF_NAMES = [
  '10-a.conf',
  '20-b.conf',
  'override.conf',
  'a.conf',
  'B.conf',
  'é.conf',
  '10-a.conf~',
  'x.txt',
  '.hidden.conf',
  '-.conf',
  'a b.conf',
];

/** The batch of a number; the same for the same seed. */
export function makeBatch(seed: number, number: number, size: number): Batch {
  const random = new Random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  const scope = random.once(3) ? 'system' : 'user';
  const directories = searchPath(scope);
  const shared: Record<string, Content> = {};
  if (random.once(5))
    shared[`${random.pick(directories)}/service.d/${random.pick(CONF_NAMES)}`] = asRead(unitText(random, true));
  if (random.once(5))
    shared[`${random.pick(directories)}/k-.service.d/${random.pick(CONF_NAMES)}`] = asRead(unitText(random, true));
  const cases = Array.from({ length: size }, (_, index) => makeCase(random, `k-${index}`, directories));
  return { scope, shared, cases };
}

/** Directories of the search path that a manager which only reads looks into: not those of what managers write at run time. */
function searchPath(scope: 'system' | 'user'): readonly string[] {
  const paths =
    scope === 'system' ? systemSearchPath() : userSearchPath({ home: '/home/oracle', runtime: '/run/user/1001' });
  return paths.filter(
    (path) => !/\/transient$|\/generator(?:\.early|\.late)?$/.test(path) && !path.startsWith('/lib/'),
  );
}

function makeCase(random: Random, stem: string, all: readonly string[]): Case {
  const maker = new CaseMaker(random, stem, all);
  maker.make();
  return { files: maker.files, units: [...maker.units] };
}

class CaseMaker {
  readonly files: Record<string, Content> = {};
  readonly units = new Set<string>();
  readonly #random: Random;
  readonly #stem: string;
  readonly #directories: readonly string[];
  #number = 0;

  constructor(random: Random, stem: string, all: readonly string[]) {
    this.#random = random;
    this.#stem = stem;
    this.#directories = random.several(1, 3, () => random.pick(all));
  }

  make(): void {
    const random = this.#random;
    const environmentFiles = random.several(0, 2, () => this.#environmentFile());
    const patterns = environmentFiles.length > 0 ? [...environmentFiles, ...this.#patterns()] : [];
    withEnvironmentFiles(patterns, () => {
      const suffix = random.pick([
        '',
        '',
        '-gateway',
        '-a-b',
        '--',
        '.x',
        '_',
        ':',
        '\\x2d',
        'Upper',
        `-${'n'.repeat(205)}`,
      ]);
      if (random.once(3)) this.#template(suffix);
      else this.#plain(suffix);
    });
  }

  #plain(suffix: string): void {
    const name = `${this.#stem}${suffix}.service`;
    this.#fragments(name);
    this.units.add(name);
    this.#dropIns([name, ...prefixes(`${this.#stem}${suffix}`).map((prefix) => `${prefix}.service`)]);
    if (this.#random.once(6)) this.#alias(`${this.#stem}-alias.service`, name);
    if (this.#random.once(12)) this.#chain(name);
    if (this.#random.once(12)) this.#dependencies(name);
  }

  /** Aliases of aliases; a circle, a missing unit or one of another type at the end now and then. */
  #chain(name: string): void {
    const random = this.#random;
    const length = random.once(4) ? 7 + random.below(3) : 1 + random.below(3);
    const names = Array.from({ length }, (_, index) => `${this.#stem}-link${index}.service`);
    const end = random.pick([
      name,
      name,
      name,
      names[0] as string,
      `${this.#stem}-none.service`,
      `${this.#stem}.socket`,
      '/dev/null',
      '/opt/x.service',
    ]);
    const chain = [...names, end];
    for (const [index, link] of names.entries()) {
      this.#put(`${random.pick(this.#directories)}/${link}`, { symlink: this.#target(chain[index + 1] as string) });
    }
    this.units.add(random.pick(names));
    this.#dropIns(names);
  }

  #target(name: string): string {
    return name.startsWith('/') ? name : this.#random.pick([name, `${this.#random.pick(this.#directories)}/${name}`]);
  }

  /** Links in `.wants` and `.requires`, and a directory of drop-ins that is a link itself. */
  #dependencies(name: string): void {
    const random = this.#random;
    const directory = random.pick(this.#directories);
    const kind = random.pick(['wants', 'requires']);
    for (const wanted of ['w.service', 'not-a-unit', 'v@.service', 'v@x.service']) {
      if (random.once(2)) continue;
      const link = {
        symlink: random.pick([`../${wanted}`, `${directory}/${wanted}`, '/dev/null', '../other.service', '']),
      };
      this.#put(`${directory}/${name}.${kind}/${wanted}`, link.symlink === '' ? '' : link);
    }
    this.#put(`/opt/${this.#stem}.d/10-x.conf`, unitText(random, true));
    const where = `${random.pick(this.#directories)}/${name}.d`;
    const isTaken = Object.keys(this.files).some((path) => path.startsWith(`${where}/`));
    if (!isTaken)
      this.#put(where, { symlink: random.pick([`/opt/${this.#stem}.d`, `../../../opt/${this.#stem}.d`, '/nowhere']) });
  }

  #template(suffix: string): void {
    const random = this.#random;
    const prefix = this.#stem + suffix;
    const template = `${prefix}@.service`;
    const instances = random.several(1, 2, () => `${prefix}@${random.pick(INSTANCES)}.service`);
    this.#fragments(template);
    if (random.once(5)) this.#fragments(instances[0] as string);
    for (const instance of instances) this.units.add(instance);
    if (random.once(10)) this.units.add(template);
    const dashed = prefixes(prefix).flatMap((one) => [
      `${one}.service`,
      `${one}@.service`,
      `${one}@${random.pick(INSTANCES)}.service`,
    ]);
    this.#dropIns([template, ...instances, `${prefix}.service`, ...dashed]);
    if (random.once(5)) this.#alias(`${this.#stem}-alias@.service`, template, `${this.#stem}-alias@code.service`);
    else if (random.once(6)) this.#alias(`${prefix}@link.service`, random.pick([template, ...instances]));
  }

  /** One file of a unit, or several in several directories; something else in its place now and then. */
  #fragments(name: string): void {
    const random = this.#random;
    for (const directory of random.once(6) ? this.#directories : this.#directories.slice(0, 1)) {
      const path = `${directory}/${name}`;
      if (random.once(40)) continue;
      if (random.once(40)) this.#put(path, random.pick(['', { symlink: '/dev/null' }, { symlink: '/nowhere/x' }]));
      else if (random.once(100)) this.#put(`${path}/`, '');
      else if (random.once(25)) this.#linked(path);
      else this.#put(path, unitText(random, false));
    }
  }

  /** A link to a file outside of the search path. */
  #linked(path: string): void {
    const target = `/opt/${this.#stem}/${this.#number++}.service`;
    this.#put(target, unitText(this.#random, false));
    this.#put(path, { symlink: target });
  }

  #dropIns(names: readonly string[]): void {
    const random = this.#random;
    if (!random.once(3)) return;
    for (let left = 1 + random.below(3); left > 0; left--) {
      const path = `${random.pick(this.#directories)}/${random.pick(names)}.d/${random.pick(CONF_NAMES)}`;
      if (random.once(20)) this.#put(path, random.pick(['', { symlink: '/dev/null' }, { symlink: '/nowhere/x' }]));
      else if (random.once(60)) this.#put(`${path}/`, '');
      else this.#put(path, unitText(random, true));
    }
  }

  #alias(name: string, target: string, instance?: string): void {
    const random = this.#random;
    const directory = random.pick(this.#directories);
    const link = random.pick([
      target,
      `./${target}`,
      `${this.#directories[0]}/${target}`,
      `../${directory.split('/').at(-1)}/${target}`,
    ]);
    this.#put(`${directory}/${name}`, { symlink: link });
    const asked = instance ?? name;
    if (!asked.includes('@.')) this.units.add(asked);
    if (random.once(3)) this.#put(`${directory}/${asked}.d/${random.pick(CONF_NAMES)}`, unitText(random, true));
  }

  #environmentFile(): string {
    const path = `/srv/${this.#stem}/${this.#number++}.env`;
    this.#put(path, environmentText(this.#random));
    return path;
  }

  #patterns(): string[] {
    return [
      `/srv/${this.#stem}/*.env`,
      `/srv/${this.#stem}/?.env`,
      `/srv/${this.#stem}/[0-9].env`,
      `/srv/${this.#stem}/`,
    ];
  }

  #put(path: string, content: Content): void {
    const place = path.replace(/\/$/, '');
    const clashes = Object.keys(this.files).some((known) => {
      const other = known.replace(/\/$/, '');
      return other === place || place.startsWith(`${other}/`);
    });
    if (!clashes) this.files[path] = typeof content === 'string' ? asRead(content) : content;
  }
}

/** `a-b-` and `a-` of `a-b-c`. */
function prefixes(name: string): string[] {
  return [...name.matchAll(/-/g)].map(({ index }) => name.slice(0, index + 1)).filter((prefix) => prefix !== 'k-');
}

/** The text as it is once it has been written to a file and read: bytes that make a character together are one. */
function asRead(text: string): string {
  return decodeUtf8(encodeUtf8(text));
}
