/** The environment in which a service's gateway really starts, as far as Hermes looks at it. */
import type { Home } from '../../gateway.ts';
import type { Account, Service } from '../../service.ts';
import type { Span } from '../../source.ts';
import type { Text } from '../../text.ts';
import type { Surroundings } from '../surroundings.ts';
import { mayBeProfileHome, SOME_HOME } from './paths.ts';
import { isOwnDotenv } from './scripts.ts';
import { defaultHome } from './storage.ts';
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
  /** The HERMES_HOME that is set. */
  readonly homeValue: Text | undefined;
  /** Where HERMES_HOME is set. */
  readonly homeSpan: Span | undefined;
  /** Why nobody knows whether the HERMES_HOME that is set is a root or a profile's home. */
  readonly openRoot: { readonly reason: string; readonly at: Text } | undefined;
  /** Why HERMES_HOME may have another value than it seems to have. */
  readonly open: Open | undefined;
  /** The directories that paths were found to be: the releases mostly ask for the same ones. */
  readonly homes: Map<string, Home>;
}

export interface Open {
  readonly reason: string;
  /** The variable that it is about, where that is not HERMES_HOME itself. */
  readonly name?: 'HOME';
  readonly span: Span;
  /** The same for every service that reads the same files; undefined where not even that is known. */
  readonly files?: string;
}

/** Works out the environment of a gateway from its service and from what the wrappers in its command change. */
export function settingOf(service: Service, around: Surroundings): Setting {
  const isInside = service.container !== undefined;
  const symbols = new Symbols(isInside ? SOME_HOME : accountHome(service.account, service.manager === 'launchd'));
  const env: Record<string, string | undefined> = {};
  for (const name of NAMES) {
    const text = textOf(name, service, around)?.value;
    if (text !== undefined) env[name] = symbols.of(text);
  }
  const isOwnService = service.manager === 'systemd' && !around.isCleared && around.container === undefined;
  if (isOwnService && !around.variables.has('INVOCATION_ID')) env.INVOCATION_ID ??= '1';
  const home = textOf('HERMES_HOME', service, around);
  const mounted = home === undefined ? imageHome(around) : undefined;
  if (mounted !== undefined) env.HERMES_HOME = mounted;
  return {
    env,
    userHome: processHome(service, around, env.HOME, symbols),
    symbols,
    directory: directoryOf(service, around, symbols),
    homeValue: home?.value,
    homeSpan: home?.span,
    openRoot: home && openRootOf(home.value, symbols),
    open: home === undefined && mounted === undefined ? whatMaySetHome(service, around) : undefined,
    homes: new Map(),
  };
}

function openRootOf(home: Text, symbols: Symbols): Setting['openRoot'] {
  if (!mayBeProfileHome(symbols.of(home), symbols)) return undefined;
  const reason = `whether ${home.value} is a root or a profile's home hangs on its parent directory, which is filled in`;
  return { reason, at: home };
}

/**
 * The home in a container where nothing sets HERMES_HOME. A file of variables may set another one; but who mounts a
 * directory just there means it to be the home.
 */
function imageHome({ container }: Surroundings): string | undefined {
  return container === undefined || container === 'running' ? undefined : defaultHome(container);
}

function directoryOf(service: Service, around: Surroundings, symbols: Symbols): string | undefined {
  const isElsewhere = around.container !== undefined && around.container !== service.container;
  const { workingDirectory } = service;
  const path = isElsewhere ? undefined : workingDirectory && symbols.of(workingDirectory);
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
  const [inside] = around.open;
  const { keepsHome } = around;
  if (keepsHome !== undefined && inheritsHome(service, around) && textOf('HOME', service, around) === undefined)
    return { name: 'HOME', reason: `${keepsHome.value} gets the one that is there`, span: keepsHome.span() };
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
function accountHome({ user, home }: Pick<Account, 'user' | 'home'>, isMac: boolean): string {
  if (home !== undefined) return home.startsWith('~') ? `/${home}` : home;
  if (user === undefined) return SOME_HOME;
  if (user === 'root') return isMac ? '/var/root' : '/root';
  return `${isMac ? '/Users' : '/home'}/${user}`;
}

/** Whether the process has the HOME of whoever started the service, and another account. systemd itself gives it none. */
function inheritsHome({ manager, account }: Service, { keepsHome }: Surroundings): boolean {
  return keepsHome !== undefined && manager !== 'systemd' && account.user === undefined;
}

function processHome(service: Service, around: Surroundings, home: string | undefined, symbols: Symbols): string {
  const { user, container, keepsHome } = around;
  const isMac = service.manager === 'launchd';
  const name = user === 'root' ? user : user?.value.replace(/:.*$/s, '');
  const isOwn = user === undefined || name === service.account.user;
  if (home !== undefined && home !== '' && (isOwn || keepsHome !== undefined || around.variables.has('HOME')))
    return home;
  if ((user === undefined && container !== undefined) || inheritsHome(service, around)) return SOME_HOME;
  if (user === undefined || isOwn) return accountHome(service.account, isMac);
  if (user === 'root' || user.isKnown()) return accountHome({ user: name as string }, isMac);
  return `${isMac ? '/Users' : '/home'}/${symbols.of(user)}`;
}
