/** Reads a JSON report back. It comes from elsewhere: nothing in it is believed to have the shape that it should have. */
import type { Mistake } from '../config/validate.ts';
import { JsonMistake, type JsonReader, jsonReader } from '../filters/json.ts';
import { PROFILE_STATES, type ProfileState } from '../gateway.ts';
import { SYSTEMS } from '../hosts.ts';
import { REPORT_VERSION } from '../reporters/json.ts';
import { MANAGERS, type Manager, SCOPES, type Scope } from '../service.ts';
import type { SourceFile } from '../source.ts';

/** What merging needs of a report; the names are those of `docs/json.md`. */
export interface Report {
  /** `owner/name`, where the report says so. */
  readonly repository: string | null;
  readonly summary: Summary;
  readonly gateways: readonly Declared[];
  readonly hosts: readonly ReportedHost[];
}

/** How many findings there are inside the repository. */
export type Summary = Readonly<Record<(typeof COUNTS)[number], number>>;

export const COUNTS = ['errors', 'warnings', 'notices', 'suppressed', 'baselined'] as const;

/** A gateway as it is declared, wherever it runs. */
export interface Declared {
  readonly service: string;
  readonly manager: Manager;
  readonly scope: Scope;
  readonly file: string;
  readonly line: number;
  readonly profile: { readonly name: string | null; readonly state: ProfileState };
  readonly lock: string | null;
  readonly logs: readonly string[];
  readonly identity: string | null;
  readonly container: boolean;
  readonly template: boolean;
  readonly foreground: boolean;
  readonly replicas: number;
}

export interface ReportedHost {
  readonly name: string;
  readonly machine: string | null;
  readonly system: string | null;
  readonly user: string | null;
  readonly userHome: string | null;
  readonly copy: boolean;
  readonly activeProfiles: readonly { readonly root: string; readonly profile: string }[];
  readonly gateways: readonly Resolved[];
}

/** What becomes of a gateway on one host. */
export interface Resolved {
  /** Index of its declaration in the report. */
  readonly gateway: number;
  readonly root: Directory | null;
  readonly home: Directory | null;
  readonly outcomes: readonly ReportedOutcome[];
  readonly outputs: readonly string[];
  readonly ports: readonly { readonly variable: string; readonly port: number }[];
}

export interface Directory {
  readonly path: string;
  readonly key: string | null;
  readonly sharedKey?: string;
}

export interface ReportedOutcome {
  readonly releases: string;
  readonly kind: 'fixed' | 'active' | 'fails' | 'unknown';
  readonly profile?: string | null;
  readonly home?: Directory;
  readonly root?: Directory;
  readonly fallback?: Directory;
  readonly fallbackProfile?: string | null;
  readonly active?: string | null;
}

/** Whether this release tells the releases of a range from all others. */
type KnowsRange = (range: string) => boolean;

/** The report that a text is, or the first mistake in it, with its place. */
export function parseReport(
  source: SourceFile,
  knowsRange: KnowsRange,
): Report | { readonly mistakes: readonly Mistake[] } {
  try {
    return readReport(jsonReader(source.text), knowsRange);
  } catch (error) {
    if (!(error instanceof JsonMistake)) throw error;
    return { mistakes: [{ ...source.position(error.offset), message: error.message }] };
  }
}

function readReport(json: JsonReader, knowsRange: KnowsRange): Report {
  const read = readers(json);
  const indices: { readonly index: number; readonly offset: number }[] = [];
  const { value, offset } = read.record<Report & { version: number }>({
    version: () => {
      const { text, offset } = json.scalar();
      if (text === String(REPORT_VERSION)) return REPORT_VERSION;
      throw new JsonMistake(
        offset,
        `this release of gateway-lint reads version ${REPORT_VERSION} of its report, not ${text}; make the report with the same release`,
      );
    },
    repository: read.textOrNull,
    summary: () => read.record<Summary>(Object.fromEntries(COUNTS.map((name) => [name, read.count]))).value as Summary,
    gateways: () => json.array(() => declared(read)),
    hosts: () => json.array(() => host(json, read, knowsRange, (index, offset) => indices.push({ index, offset }))),
  });
  json.end();
  for (const name of ['version', 'repository', 'summary', 'gateways', 'hosts'] as const) {
    if (value[name] !== undefined) continue;
    const hint = value.version === undefined ? 'this is no report of gateway-lint' : 'an older gateway-lint made it';
    throw new JsonMistake(offset, `"${name}" is missing: ${hint}; make the report with "gateway-lint --format json"`);
  }
  const report = value as Report;
  const wrong = indices.find(({ index }) => index >= report.gateways.length);
  if (wrong !== undefined) throw new JsonMistake(wrong.offset, `the report has no gateway ${wrong.index}`);
  return report;
}

type Read = ReturnType<typeof readers>;

/** Values as they stand in a report. */
function readers(json: JsonReader) {
  const text = () => json.string().text;
  const textOrNull = () => json.nullable(text);
  const flag = (): boolean => {
    const { text: word, offset } = json.scalar();
    if (word !== 'true' && word !== 'false') throw new JsonMistake(offset, `expected true or false, not "${word}"`);
    return word === 'true';
  };
  const number = (): { readonly number: number; readonly offset: number } => {
    const { text: word, offset } = json.scalar();
    if (!/^(?:0|[1-9]\d{0,14})$/.test(word)) throw new JsonMistake(offset, `expected a whole number, not "${word}"`);
    return { number: Number(word), offset };
  };
  const one = <T extends string>(choices: readonly T[], what: string): T => {
    const { text: word, offset } = json.string();
    const choice = choices.find((candidate) => candidate === word);
    if (choice !== undefined) return choice;
    throw new JsonMistake(offset, `this release of gateway-lint knows no ${what} "${word}"; use that of the report`);
  };
  /** An object; what a newer release adds to it is passed over. */
  const record = <T extends object>(members: { readonly [K in keyof T]?: () => T[K] }) => {
    const value: Partial<T> = {};
    const setters = Object.entries(members).map(([name, member]) => [
      name,
      () => {
        value[name as keyof T] = (member as () => T[keyof T])();
      },
    ]);
    const { offset } = json.object(Object.fromEntries(setters), json.skip);
    return { value, offset };
  };
  /** The same, with all of its members. */
  const whole = <T extends object>(members: { readonly [K in keyof T]-?: () => T[K] }): T => {
    const { value, offset } = record<T>(members);
    const missing = Object.keys(members).find((name) => !Object.hasOwn(value, name));
    if (missing !== undefined) throw new JsonMistake(offset, `"${missing}" is missing here`);
    return value as T;
  };
  const list = <T>(item: () => T) => json.array(item);
  return { text, textOrNull, flag, number, count: () => number().number, one, record, whole, list };
}

function declared(read: Read): Declared {
  return read.whole<Declared>({
    service: read.text,
    manager: () => read.one(MANAGERS, 'manager'),
    scope: () => read.one(SCOPES, 'scope'),
    file: read.text,
    line: read.count,
    profile: () =>
      read.whole<Declared['profile']>({ name: read.textOrNull, state: () => read.one(PROFILE_STATES, 'state') }),
    lock: read.textOrNull,
    logs: () => read.list(read.text),
    identity: read.textOrNull,
    container: read.flag,
    template: read.flag,
    foreground: read.flag,
    replicas: read.count,
  });
}

function host(
  json: JsonReader,
  read: Read,
  knowsRange: KnowsRange,
  noteIndex: (index: number, offset: number) => void,
): ReportedHost {
  const directory = (): Directory => {
    const { value, offset } = read.record<Directory>({
      path: read.text,
      key: read.textOrNull,
      sharedKey: read.text,
    });
    if (value.path === undefined || value.key === undefined)
      throw new JsonMistake(offset, 'a "path" and a "key" belong here');
    return value as Directory;
  };
  return read.whole<ReportedHost>({
    name: read.text,
    machine: read.textOrNull,
    system: () => json.nullable(() => read.one(SYSTEMS, 'system')),
    user: read.textOrNull,
    userHome: read.textOrNull,
    copy: read.flag,
    activeProfiles: () =>
      read.list(() => read.whole<ReportedHost['activeProfiles'][number]>({ root: read.text, profile: read.text })),
    gateways: () =>
      read.list(() =>
        read.whole<Resolved>({
          gateway: () => {
            const { number, offset } = read.number();
            noteIndex(number, offset);
            return number;
          },
          root: () => json.nullable(directory),
          home: () => json.nullable(directory),
          outcomes: () => read.list(() => outcome(json, read, knowsRange, directory)),
          outputs: () => read.list(read.text),
          ports: () =>
            read.list(() => read.whole<Resolved['ports'][number]>({ variable: read.text, port: read.count })),
        }),
      ),
  });
}

const PARTS: Readonly<Record<ReportedOutcome['kind'], readonly (keyof ReportedOutcome)[]>> = {
  fixed: ['releases', 'profile', 'home'],
  active: ['releases', 'root', 'fallback', 'fallbackProfile', 'active'],
  fails: ['releases'],
  unknown: ['releases'],
};

function outcome(json: JsonReader, read: Read, knowsRange: KnowsRange, directory: () => Directory): ReportedOutcome {
  const { value, offset } = read.record<ReportedOutcome>({
    releases: () => {
      const { text: range, offset } = json.string();
      if (knowsRange(range)) return range;
      throw new JsonMistake(
        offset,
        `this release of gateway-lint does not tell the releases "${range}" apart; use that of the report`,
      );
    },
    kind: () => read.one(Object.keys(PARTS) as (keyof typeof PARTS)[], 'outcome'),
    profile: read.textOrNull,
    home: directory,
    root: directory,
    fallback: directory,
    fallbackProfile: read.textOrNull,
    active: read.textOrNull,
  });
  const { kind } = value;
  const missing = kind === undefined ? 'kind' : PARTS[kind].find((name) => value[name] === undefined);
  if (missing !== undefined) throw new JsonMistake(offset, `"${missing}" is missing here`);
  return value as ReportedOutcome;
}
