/** The whole way from a repository to findings, on one page. */

import { activeProfilesByHost } from './active-profiles.ts';
import { check } from './check.ts';
import type { Config } from './config/config.ts';
import { discover } from './discover.ts';
import { type ActiveProfileFile, activeProfileFiles } from './formats/active-profile.ts';
import { systemd } from './formats/systemd/systemd.ts';
import type { ActiveProfile, Gateway, Host } from './gateway.ts';
import { groupByHost, type ServiceGroup } from './hosts.ts';
import { hermes } from './programs/hermes/index.ts';
import { proofs } from './proof.ts';
import type { Repository } from './repository.ts';
import type { Result } from './result.ts';
import { RULES } from './rules/index.ts';
import { secretSpans } from './rules/shared/credentials.ts';
import { type Service, userHome } from './service.ts';
import { compareSpans } from './source.ts';

const FORMATS = [systemd];
const PROGRAMS = [hermes];

export interface LintOptions {
  /** Files or directories, absolute or relative to `cwd`. */
  readonly paths: readonly string[];
  readonly cwd: string;
  readonly config: Config;
}

/** Lints the repository that the paths lie in. Throws `InputError` for a path that does not exist. */
export async function lint({ paths, cwd, config }: LintOptions): Promise<Result> {
  return lintRepository(discover({ paths, cwd, include: config.include, exclude: config.exclude }), config);
}

/** Lints what `discover` found; touches nothing but the repository that it is given. */
export function lintRepository(repository: Repository, config: Config): Result {
  const services = FORMATS.flatMap((format) => format.read(repository)).map(withProgramProblems);
  const concerned = services.filter((service) => PROGRAMS.some((program) => program.concerns(service)));
  const groups = groupByHost(concerned, config.hosts);
  const filesOf = activeProfilesByHost(groups, activeProfileFiles(repository));
  const hosts = groups
    .map((group) => hostOf(group, activeProfilesOf(group, filesOf(group), config), config))
    .filter((host) => host.gateways.length > 0);
  const findings = check({ hosts, services: concerned, unreadable: repository.unreadable }, RULES, config);
  return {
    root: repository.root,
    files: repository.filesRead(),
    services,
    gateways: distinct(hosts),
    hosts,
    findings,
    secrets: services.flatMap(secretSpans),
    suppressed: 0,
    baselined: 0,
    proofs: findings.length === 0 ? proofs(hosts) : [],
  };
}

function withProgramProblems(service: Service): Service {
  const problems = PROGRAMS.flatMap((program) => program.problems(service));
  return problems.length === 0 ? service : { ...service, problems: [...service.problems, ...problems] };
}

function hostOf(group: ServiceGroup, activeProfiles: readonly ActiveProfile[], config: Config): Host {
  const context = {
    host: group.name,
    activeProfiles,
    ...(config.hermesRelease !== undefined && { release: config.hermesRelease }),
  };
  const gateways = group.services.flatMap((service) => {
    const found = PROGRAMS.map((program) => program.resolve(service, context)).find((gateway) => gateway !== null);
    return found === undefined || found === null ? [] : [found];
  });
  return { name: group.name, gateways };
}

function activeProfilesOf(
  group: ServiceGroup,
  files: readonly ActiveProfileFile[],
  config: Config,
): readonly ActiveProfile[] {
  const home = userHome(group.services.find(({ account }) => account.user !== undefined)?.account ?? {});
  const found = files.map(({ name, span, root }) => ({
    name,
    span,
    root: { path: root, key: root.replace(/^~/, () => home) },
  }));
  return config.activeProfile === undefined ? found : [...found, { name: config.activeProfile }];
}

/** Each service once, although it may run on several hosts; sorted by place. */
function distinct(hosts: readonly Host[]): readonly Gateway[] {
  const byService = new Map<string, Gateway>();
  for (const gateway of hosts.flatMap((host) => host.gateways)) {
    const key = `${gateway.service.span.source.path}\0${gateway.service.name}`;
    const known = byService.get(key);
    byService.set(key, known === undefined ? gateway : { ...known, host: `${known.host}, ${gateway.host}` });
  }
  return [...byService.values()].sort(
    (a, b) => compareSpans(a.span, b.span) || (a.service.name < b.service.name ? -1 : 1),
  );
}
