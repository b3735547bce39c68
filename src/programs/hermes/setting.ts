/** The environment in which a service's gateway really starts, as far as Hermes looks at it. */
import type { Account, Service } from '../../service.ts';
import type { Span } from '../../source.ts';
import type { Text } from '../../text.ts';
import type { Surroundings } from '../wrappers.ts';
import { isOwnDotenv } from './command.ts';
import { SOME_HOME } from './paths.ts';
import { Symbols } from './symbols.ts';

/** Every variable that decides about profile, home or locks. */
const NAMES = [
  ...['HERMES_HOME', 'HOME', 'XDG_STATE_HOME', 'HERMES_GATEWAY_LOCK_DIR', 'HERMES_SUPERVISED_CHILD'],
  ...['HERMES_S6_SUPERVISED_CHILD', 'HERMES_GATEWAY_EXTERNAL_SUPERVISOR', 'INVOCATION_ID'],
] as const;

export interface Setting {
  /** Values with a symbol for each unknown part. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Home directory of the process, `/~` where it is not known. */
  readonly userHome: string;
  readonly symbols: Symbols;
  /** The working directory, which a relative HERMES_HOME is taken from; undefined where it is not known. */
  readonly directory: string | undefined;
  /** Where HERMES_HOME is set. */
  readonly homeSpan: Span | undefined;
  /** Why HERMES_HOME may have another value than it seems to have. */
  readonly open: Open | undefined;
}

export interface Open {
  readonly reason: string;
  readonly span: Span;
  /** The same for every service that reads the same files; undefined where not even that is known. */
  readonly files?: string;
}

/** Works out the environment of a gateway from its service and from what the wrappers in its command change. */
export function settingOf(service: Service, around: Surroundings): Setting {
  const symbols = new Symbols(accountHome(service.account));
  const texts = new Map(NAMES.map((name) => [name as string, textOf(name, service, around)]));
  const env = Object.fromEntries([...texts].map(([name, text]) => [name, text && symbols.of(text.value)]));
  const isOwnService = service.manager === 'systemd' && !around.isCleared;
  if (isOwnService) env.INVOCATION_ID ??= '1';
  const home = texts.get('HERMES_HOME');
  return {
    env,
    userHome: processHome(service, around, env.HOME, symbols),
    symbols,
    directory: directoryOf(service, symbols),
    homeSpan: home?.span,
    open: home === undefined ? whatMaySetHome(service, around) : undefined,
  };
}

function directoryOf({ workingDirectory }: Service, symbols: Symbols): string | undefined {
  const path = workingDirectory && symbols.of(workingDirectory);
  return path?.startsWith('/') && symbols.isKnown(path) ? path : undefined;
}

interface Assigned {
  readonly value: Text;
  readonly span: Span;
}

function textOf(name: string, service: Service, around: Surroundings): Assigned | undefined {
  const over = around.variables.get(name);
  if (over !== undefined) return over === null ? undefined : { value: over, span: over.span() };
  return around.isCleared ? undefined : service.environment.findLast((variable) => variable.name === name);
}

/** What the repository does not hold and may set HERMES_HOME. Hermes' own `.env` lies in the home and does not. */
function whatMaySetHome(service: Service, around: Surroundings): Open | undefined {
  const inside = around.open[0];
  if (inside !== undefined) return { reason: inside.reason, span: inside.at.span() };
  if (around.isCleared) return undefined;
  const dotenvs = new Set(
    service.environmentFiles.filter((file) => isOwnDotenv(file.path.value)).map(({ path }) => spanKey(path.span())),
  );
  const open = service.environmentOpen.filter(
    ({ names, span }) => (names === undefined || names.includes('HERMES_HOME')) && !isWithin(span, dotenvs),
  );
  if (open[0] === undefined) return undefined;
  const files = unreadFiles(service, new Set(open.map(({ span }) => spanKey(span))));
  return { ...open[0], ...(files.length === open.length && { files: files.join('\n') }) };
}

/** Paths of the files behind the given spans, as far as they are known. */
function unreadFiles(service: Service, spans: ReadonlySet<string>): readonly string[] {
  return service.environmentFiles
    .filter(({ path }) => path.isKnown() && spans.has(spanKey(path.span())))
    .map(({ path }) => path.value);
}

function spanKey(span: Span): string {
  return `${span.source.path}\0${span.start}`;
}

function isWithin(span: Span, keys: ReadonlySet<string>): boolean {
  return keys.has(spanKey(span));
}

/** Home directory of an account: `/~` where neither it nor the name is known. */
function accountHome({ user, home }: Pick<Account, 'user' | 'home'>): string {
  if (home !== undefined) return home.startsWith('~') ? `/${home}` : home;
  if (user === undefined) return SOME_HOME;
  return user === 'root' ? '/root' : `/home/${user}`;
}

function processHome(service: Service, around: Surroundings, home: string | undefined, symbols: Symbols): string {
  const { user } = around;
  const name = user === 'root' ? user : user?.value.replace(/:.*$/, '');
  const isOwn = user === undefined || name === service.account.user;
  if (home !== undefined && home !== '' && (isOwn || around.variables.has('HOME'))) return home;
  if (user === undefined || isOwn) return accountHome(service.account);
  return user === 'root' || user.isKnown() ? accountHome({ user: name as string }) : `/home/${symbols.of(user)}`;
}
