/** The way from a repository to what the rules find, on one page. */

import { activeProfilesByHost } from './active-profiles.ts';
import { resolveAlternatives, withAlternatives } from './alternatives.ts';
import { check } from './check.ts';
import type { Config } from './config/config.ts';
import { add, type ServiceGroup } from './copies.ts';
import type { Looked } from './filter.ts';
import type { Finding } from './finding.ts';
import { type ActiveProfileFile, activeProfileFiles } from './formats/active-profile.ts';
import type { Extractor, Lazy } from './formats/format.ts';
import { EXTRACTORS, FORMATS, MARKDOWN } from './formats/index.ts';
import type { ActiveProfile, Gateway, Host } from './gateway.ts';
import { groupByHost } from './hosts.ts';
import type { Program } from './program.ts';
import { hermes } from './programs/hermes/index.ts';
import type { Progress } from './progress.ts';
import { type Repository, watched } from './repository.ts';
import { RULES } from './rules/index.ts';
import type { Problem, Service } from './service.ts';
import { readServices } from './services.ts';
import type { SourceFile, Span } from './source.ts';

const PROGRAMS: readonly Program[] = [hermes];

/** What was found, and in what. */
export interface Examined {
  readonly repository: Repository;
  readonly services: readonly Service[];
  readonly resolved: readonly Host[];
  readonly hosts: readonly Host[];
  readonly found: readonly Finding[];
  readonly looked: Looked;
}

/** All that the rules find, whatever holds it back. */
export async function examine(given: Repository, config: Config, progress: Progress): Promise<Examined> {
  const { repository, opened } = watched(given, (files) => progress(`reading: ${files} files`));
  const { services, unreadable: broken } = await readServices(repository, {
    formats: FORMATS,
    extractors: extractorsFor(config),
    programs: PROGRAMS,
    limits: config.limits,
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

/** The ways of writing files that are read. */
export function extractorsFor({ markdown }: Config): readonly Lazy<Extractor>[] {
  return markdown ? [...EXTRACTORS, MARKDOWN] : EXTRACTORS;
}

function hostOf(
  { services, ...group }: ServiceGroup,
  activeProfiles: readonly ActiveProfile[],
  config: Config,
  progress: Progress,
): Host {
  const context = {
    host: group.name,
    activeProfiles,
    ...(config.hermesRelease !== undefined && { release: config.hermesRelease }),
  };
  const gateways = services.flatMap((service, at) => {
    progress(`resolving: ${at + 1} of ${services.length} services`);
    const found = PROGRAMS.map((program) =>
      resolveAlternatives(service, (each) => program.resolve(each, context)),
    ).find((gateways) => gateways.length > 0);
    return numbered(found ?? []);
  });
  return { ...group, gateways, activeProfiles };
}

/** Tells the gateways of one service apart. */
function numbered(gateways: readonly Gateway[]): readonly Gateway[] {
  return gateways.length < 2 ? gateways : gateways.map((gateway, ordinal) => ({ ...gateway, ordinal }));
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
  return hosts.map((host) => ({
    ...host,
    gateways: host.gateways.filter((gateway) => !(isScript(gateway) && isCalled(gateway))),
  }));
}

function activeProfilesOf(files: readonly ActiveProfileFile[], config: Config): readonly ActiveProfile[] {
  const found = files.map(({ name, span, root }) => ({ name, span, root: { path: root, key: root } }));
  return config.activeProfile === undefined ? found : [...found, { name: config.activeProfile }];
}
