/** Makes the gateways of a report again, as far as it takes to compare them with those of other repositories. */
import type { Era, Gateway, Home, Host, Outcome } from '../gateway.ts';
import type { Container, Service } from '../service.ts';
import { SourceFile, type Span } from '../source.ts';
import { Text } from '../text.ts';
import type { Declared, Directory, Report, ReportedHost, ReportedOutcome, Resolved } from './report.ts';

/** Where a gateway is declared. */
export interface Origin {
  readonly repository: string;
  readonly file: string;
  readonly line: number;
}

/** A host as one repository knows it. */
export interface Seat extends Host {
  readonly repository: string;
}

export interface Rebuilt {
  readonly seats: readonly Seat[];
  readonly origins: ReadonlyMap<Gateway, Origin>;
}

/** The eras of a range of releases that `parseReport` has let pass. */
type ErasOf = (range: string) => readonly Era[];

/** The hosts of a report, with gateways whose sources hold no text. */
export function rebuild(report: Report, repository: string, erasOf: ErasOf): Rebuilt {
  const sources = new Map<string, SourceFile>();
  const origins = new Map<Gateway, Origin>();
  const sourceOf = (file: string) => {
    const source = sources.get(file) ?? new SourceFile(file, '');
    sources.set(file, source);
    return source;
  };
  const seats = report.hosts.map((host) => {
    const gateways = host.gateways.map((resolved) => {
      const declared = report.gateways[resolved.gateway] as Declared;
      const { file, line } = declared;
      const gateway = gatewayOf(declared, resolved, host, sourceOf(file), repository, erasOf);
      origins.set(gateway, { repository, file, line });
      return gateway;
    });
    return seatOf(host, repository, gateways);
  });
  return { seats, origins };
}

function seatOf(host: ReportedHost, repository: string, gateways: readonly Gateway[]): Seat {
  const { name, machine, system, user, userHome, copy, activeProfiles } = host;
  return {
    repository,
    name,
    ...(machine !== null && { machine }),
    ...(system !== null && { system }),
    ...(user !== null && { user: { user, ...(userHome !== null && { home: userHome }) } }),
    ...(copy && { isCopy: true as const }),
    activeProfiles: activeProfiles.map(({ root, profile }) => ({ name: profile, root: { path: root, key: root } })),
    gateways,
  };
}

function gatewayOf(
  declared: Declared,
  { root, home, outcomes, outputs, ports }: Resolved,
  host: ReportedHost,
  source: SourceFile,
  repository: string,
  erasOf: ErasOf,
): Gateway {
  // Without text, the line stands for the place.
  const span = source.span(declared.line, declared.line);
  const service = serviceOf(declared, outputs, ports, span);
  const results = outcomes.map((outcome) => outcomeOf(outcome, repository, erasOf));
  const text = textAt('', span);
  const { lock, logs, container, replicas } = declared;
  return {
    program: 'hermes',
    service,
    host: host.name,
    command: { role: 'start', path: text, argv: [], words: [], raw: [], span, ignoreFailure: false },
    span,
    profile: { ...declared.profile, why: [] },
    flags: [],
    outcomes: results,
    home: home && homeOf(home, repository),
    root: root && homeOf(root, repository),
    lock,
    pid: null,
    logDirectory: logs[0] === undefined ? null : logs[0].slice(0, logs[0].lastIndexOf('/')),
    logs,
    tokenLocks: null,
    expectedUnit: null,
    replaces: false,
    ...(container && { container: containerOf(ports) }),
    ...(replicas > 1 && { replicas: { count: replicas, span } }),
    calls: [],
  };
}

/** A container that the report names ports of listens on those of its host. */
function containerOf(ports: Resolved['ports']): Container {
  return { usesEntrypoint: false, mounts: [], ...(ports.length > 0 && { usesHostNetwork: true }) };
}

function serviceOf(
  { service: name, manager, scope, identity, container, template, foreground }: Declared,
  outputs: readonly string[],
  ports: Resolved['ports'],
  span: Span,
): Service {
  return {
    name,
    manager,
    scope,
    ...(identity !== null && { identity }),
    ...(template && { instance: null }),
    ...(container && { container: containerOf(ports) }),
    ...(foreground && { isEntry: true as const }),
    place: '',
    account: {},
    files: [span.source],
    span,
    settings: [],
    commands: [],
    environment: ports.map(({ variable, port }) => ({
      name: variable,
      value: textAt(String(port), span),
      span,
      from: 'declaration' as const,
    })),
    environmentFiles: [],
    environmentOpen: [],
    outputs: outputs.map((path) => ({ stream: 'stdout' as const, path: textAt(path, span) })),
    startedBy: [],
    resident: true,
    problems: [],
  };
}

function textAt(text: string, { source, start, end }: Span): Text {
  return new Text([{ text, source, start, end }]);
}

function outcomeOf(outcome: ReportedOutcome, repository: string, erasOf: ErasOf): Outcome {
  const { releases: range } = outcome;
  return { range, eras: erasOf(range), result: resultOf(outcome, repository) };
}

function resultOf(outcome: ReportedOutcome, repository: string): Outcome['result'] {
  const directory = (given: Directory | undefined) => homeOf(given as Directory, repository);
  const { kind, profile = null, fallbackProfile = null, active = null } = outcome;
  if (kind === 'fixed') return { kind, profile, home: directory(outcome.home) };
  if (kind === 'active') {
    return {
      kind,
      root: directory(outcome.root),
      fallback: directory(outcome.fallback),
      fallbackProfile,
      ...(active !== null && { active: { name: active } }),
    };
  }
  return kind === 'fails' ? { kind, exit: null, reason: '' } : { kind, reason: '' };
}

/** Keys that hold a path of the repository are equal in it alone: storage of a container's own, files of a project. */
const OWN_KEY = /^(?:container |project |volume [^\n]*\.ya?ml_)/;

function homeOf({ path, key, sharedKey }: Directory, repository: string): Home {
  const global = (text: string) => (OWN_KEY.test(text) ? `${text}\0${repository}` : text);
  return {
    path,
    key: key === null ? null : global(key),
    ...(sharedKey !== undefined && { sharedKey: global(sharedKey) }),
  };
}
