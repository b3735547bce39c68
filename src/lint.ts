/** The whole way from a repository to findings, on one page. */

import { activeProfilesByHost } from './active-profiles.ts';
import { resolveAlternatives, withAlternatives } from './alternatives.ts';
import { type Change, repositoryBefore } from './change.ts';
import { check } from './check.ts';
import type { Config } from './config/config.ts';
import { BASELINE_FILE } from './config/load-baseline.ts';
import { add, type ServiceGroup } from './copies.ts';
import { discover } from './discover.ts';
import { type Filters, filter, type Looked } from './filter.ts';
import { finderIn, markNew } from './filters/changed.ts';
import type { Finding } from './finding.ts';
import { type ActiveProfileFile, activeProfileFiles } from './formats/active-profile.ts';
import { EXTRACTORS, FORMATS } from './formats/index.ts';
import { isMarkdown, markdown } from './formats/markdown/markdown.ts';
import type { ActiveProfile, Gateway, Host } from './gateway.ts';
import { groupByHost } from './hosts.ts';
import type { Program } from './program.ts';
import { hermes } from './programs/hermes/index.ts';
import type { Progress } from './progress.ts';
import { proofs } from './proof.ts';
import { type Repository, watched, withTexts } from './repository.ts';
import type { Result } from './result.ts';
import { RULES } from './rules/index.ts';
import { secretSpans } from './rules/shared/credentials.ts';
import { blotter, gatewayWithoutSecrets, withoutSecrets } from './secrets.ts';
import type { Problem, Service } from './service.ts';
import { readServices } from './services.ts';
import { compareSpans, type SourceFile, type Span } from './source.ts';

const PROGRAMS: readonly Program[] = [hermes];

export interface LintOptions {
  /** Files or directories, absolute or relative to `cwd`. */
  readonly paths: readonly string[];
  readonly cwd: string;
  readonly config: Config;
  readonly filters?: Filters;
  /** What has led to the files as they are, where that is known: every finding is then marked as new or not. */
  readonly change?: Change;
  /** Texts that count in place of the files at these paths, from the root of the repository. */
  readonly texts?: ReadonlyMap<string, string>;
  readonly progress?: Progress;
}

/** Lints the repository that the paths lie in. Throws `InputError` for a path that does not exist. */
export async function lint({
  paths,
  cwd,
  config,
  filters = {},
  change,
  texts,
  progress,
}: LintOptions): Promise<Result> {
  const exclude = [...config.exclude, BASELINE_FILE];
  const found = discover({ paths, cwd, include: config.include, exclude });
  const repository = texts === undefined ? found : withTexts(found, texts);
  // Whoever names a Markdown file wants it read.
  const wanted = { ...config, markdown: config.markdown || paths.some(isMarkdown) };
  return change === undefined
    ? lintRepository(repository, wanted, filters, progress)
    : lintChange(repository, change, wanted, filters, progress);
}

/** Lints what `discover` found; touches nothing but the repository that it is given. */
export function lintRepository(
  repository: Repository,
  config: Config,
  filters: Filters = {},
  progress: Progress = () => {},
): Result {
  return resultOf(examine(repository, config, progress), config, filters);
}

/** The same, with every finding marked as new or not. */
function lintChange(
  repository: Repository,
  change: Change,
  config: Config,
  filters: Filters,
  progress: Progress = () => {},
): Result {
  const now = examine(repository, config, progress);
  const old = repositoryBefore(repository, change);
  const before = old && examine(old, config, progress);
  const { suppressionCounts: _, baselineCounts: __, ...lenient } = filters;
  const result = resultOf(now, config, filters, finderIn(before?.found ?? []));
  const reported = before === undefined ? [] : resultOf(before, config, lenient).findings;
  const findings = markNew(result.findings, change, finderIn(reported));
  return { ...result, findings: findings.map((finding) => withSeverityOfNew(finding, config)) };
}

interface Examined {
  readonly repository: Repository;
  readonly services: readonly Service[];
  readonly resolved: readonly Host[];
  readonly hosts: readonly Host[];
  readonly found: readonly Finding[];
  readonly looked: Looked;
}

/** All that the rules find, whatever holds it back. */
function examine(given: Repository, config: Config, progress: Progress): Examined {
  const { repository, opened } = watched(given, (files) => progress(`reading: ${files} files`));
  const { services, unreadable: broken } = readServices(repository, {
    formats: FORMATS,
    extractors: config.markdown ? [...EXTRACTORS, markdown] : EXTRACTORS,
    programs: PROGRAMS,
  });
  const concerned = services.filter((service) =>
    PROGRAMS.some((program) => withAlternatives(service).some(program.concerns)),
  );
  const groups = groupByHost(concerned, config.hosts, isContained);
  const filesOf = activeProfilesByHost(groups, activeProfileFiles(repository));
  const resolved = withoutScriptsOfOthers(
    groups.map((group) => hostOf(group, activeProfilesOf(filesOf(group), config), config, progress)),
  );
  const hosts = resolved
    .map((host) => ({ ...host, gateways: host.gateways.filter(({ manages }) => !manages) }))
    .filter((host) => host.gateways.length > 0);
  const unreadable = [...repository.unreadable, ...broken];
  const found = check({ hosts, services: concerned, unreadable }, RULES, config, ({ id }) =>
    progress(`checking: ${id}`),
  );
  const isRead = unreadable.length === 0 && concerned.every(({ problems }) => !problems.some(isLoss));
  return {
    repository,
    services,
    resolved,
    hosts,
    found,
    looked: { sources: opened, isComplete: repository.isWhole && isRead },
  };
}

/** What is reported of it; `isKnown` tells what was found before the change under review. */
function resultOf(
  { repository, services, resolved, hosts, found, looked }: Examined,
  config: Config,
  filters: Filters,
  isKnown?: (finding: Finding) => boolean,
): Result {
  const secrets = services.flatMap(secretSpans);
  const blot = blotter(secrets);
  const filtered = filter(found, looked, config, filters, isKnown);
  const shown = (gateway: Gateway) => (secrets.length === 0 ? gateway : gatewayWithoutSecrets(gateway, blot));
  return {
    root: repository.root,
    isWhole: repository.isWhole,
    files: repository.filesRead(),
    services,
    gateways: distinct(resolved).map(shown),
    hosts: hosts.map((host) => ({ ...host, gateways: host.gateways.map(shown) })),
    ...filtered,
    findings: filtered.findings.map((finding) => withoutSecrets(finding, blot)),
    heldBack: filtered.heldBack.map((one) => ({ ...one, finding: withoutSecrets(one.finding, blot) })),
    older: 0,
    secrets,
    proofs: found.length === 0 ? proofs(hosts) : [],
  };
}

/** A rule may be stricter with what a change brings, unless the configuration says otherwise. */
function withSeverityOfNew(finding: Finding, { rules }: Config): Finding {
  const severity = RULES.find(({ id }) => id === finding.rule)?.severityOfNew;
  if (severity === undefined || !finding.isNew || rules[finding.rule] !== undefined) return finding;
  return { ...finding, severity };
}

function hostOf(
  group: ServiceGroup,
  activeProfiles: readonly ActiveProfile[],
  config: Config,
  progress: Progress,
): Host {
  const context = {
    host: group.name,
    activeProfiles,
    ...(config.hermesRelease !== undefined && { release: config.hermesRelease }),
  };
  const gateways = group.services.flatMap((service, at) => {
    progress(`resolving: ${at + 1} of ${group.services.length} services`);
    const found = PROGRAMS.map((program) =>
      resolveAlternatives(service, (each) => program.resolve(each, context)),
    ).find((gateway) => gateway !== null);
    return found === undefined || found === null ? [] : [found];
  });
  return { name: group.name, gateways };
}

/** Whether a part of a service's file could not be read. */
function isLoss({ kind }: Problem): boolean {
  return kind === 'file-unreadable';
}

function isContained(service: Service): boolean {
  return PROGRAMS.some((program) => withAlternatives(service).some(program.isContained));
}

/** A script that a service runs is that service's command, and no gateway of its own beside it. */
function withoutScriptsOfOthers(hosts: readonly Host[]): readonly Host[] {
  const isScript = ({ service }: Gateway) => service.manager === 'script';
  const calls = new Map<SourceFile, Span[]>();
  for (const { gateways } of hosts)
    for (const call of gateways.flatMap((each) => (isScript(each) ? [] : each.calls))) add(calls, call.source, call);
  const isCalled = ({ span }: Gateway) =>
    (calls.get(span.source) ?? []).some(({ start, end }) => span.start < end && start < span.end);
  return hosts.map(({ name, gateways }) => ({
    name,
    gateways: gateways.filter((gateway) => !(isScript(gateway) && isCalled(gateway))),
  }));
}

function activeProfilesOf(files: readonly ActiveProfileFile[], config: Config): readonly ActiveProfile[] {
  const found = files.map(({ name, span, root }) => ({ name, span, root: { path: root, key: root } }));
  return config.activeProfile === undefined ? found : [...found, { name: config.activeProfile }];
}

/** Each service once, although it may run on several hosts; sorted by place. */
function distinct(hosts: readonly Host[]): readonly Gateway[] {
  const byService = new Map<string, Gateway>();
  for (const gateway of hosts.flatMap((host) => host.gateways)) {
    const { name, span } = gateway.service;
    const key = `${span.source.path}\0${span.start}\0${name}`;
    const known = byService.get(key);
    byService.set(key, known === undefined ? gateway : { ...known, host: `${known.host}, ${gateway.host}` });
  }
  return [...byService.values()].sort(
    (a, b) => compareSpans(a.span, b.span) || (a.service.name < b.service.name ? -1 : 1),
  );
}
