/** The whole way from a repository to findings, on one page. */

import { activeProfilesByHost } from './active-profiles.ts';
import { resolveAlternatives, withAlternatives } from './alternatives.ts';
import { check } from './check.ts';
import type { Config } from './config/config.ts';
import type { ServiceGroup } from './copies.ts';
import { discover } from './discover.ts';
import { type ActiveProfileFile, activeProfileFiles } from './formats/active-profile.ts';
import { ansible } from './formats/ansible/ansible.ts';
import { cloudInit } from './formats/cloud-init/cloud-init.ts';
import { compose } from './formats/compose/compose.ts';
import type { Extractor, Format } from './formats/format.ts';
import { kubernetes } from './formats/kubernetes/kubernetes.ts';
import { launchd } from './formats/launchd/launchd.ts';
import { isMarkdown, markdown } from './formats/markdown/markdown.ts';
import { nix } from './formats/nix/nix.ts';
import { pm2 } from './formats/pm2/pm2.ts';
import { procfile } from './formats/procfile.ts';
import { quadlet } from './formats/quadlet/quadlet.ts';
import { s6 } from './formats/s6/s6.ts';
import { shellFiles } from './formats/shell/extractor.ts';
import { shell } from './formats/shell/shell.ts';
import { sourceCode } from './formats/source-code/source-code.ts';
import { supervisord } from './formats/supervisord/supervisord.ts';
import { systemd } from './formats/systemd/systemd.ts';
import type { ActiveProfile, Gateway, Host } from './gateway.ts';
import { groupByHost } from './hosts.ts';
import type { Program } from './program.ts';
import { hermes } from './programs/hermes/index.ts';
import { proofs } from './proof.ts';
import type { Repository } from './repository.ts';
import type { Result } from './result.ts';
import { RULES } from './rules/index.ts';
import { secretSpans } from './rules/shared/credentials.ts';
import { userHome } from './service.ts';
import { readServices } from './services.ts';
import { compareSpans } from './source.ts';

const EXTRACTORS: readonly Extractor[] = [ansible, cloudInit, nix, shellFiles, sourceCode];
const FORMATS: readonly Format[] = [
  compose,
  kubernetes,
  launchd,
  pm2,
  procfile,
  quadlet,
  s6,
  shell,
  supervisord,
  systemd,
];
const PROGRAMS: readonly Program[] = [hermes];

export interface LintOptions {
  /** Files or directories, absolute or relative to `cwd`. */
  readonly paths: readonly string[];
  readonly cwd: string;
  readonly config: Config;
}

/** Lints the repository that the paths lie in. Throws `InputError` for a path that does not exist. */
export async function lint({ paths, cwd, config }: LintOptions): Promise<Result> {
  const repository = discover({ paths, cwd, include: config.include, exclude: config.exclude });
  // Whoever names a Markdown file wants it read.
  return lintRepository(repository, { ...config, markdown: config.markdown || paths.some(isMarkdown) });
}

/** Lints what `discover` found; touches nothing but the repository that it is given. */
export function lintRepository(repository: Repository, config: Config): Result {
  const { services, unreadable } = readServices(repository, {
    formats: FORMATS,
    extractors: config.markdown ? [...EXTRACTORS, markdown] : EXTRACTORS,
    programs: PROGRAMS,
  });
  const concerned = services.filter((service) =>
    PROGRAMS.some((program) => withAlternatives(service).some(program.concerns)),
  );
  const groups = groupByHost(concerned, config.hosts);
  const filesOf = activeProfilesByHost(groups, activeProfileFiles(repository));
  const resolved = withoutScriptsOfOthers(
    groups.map((group) => hostOf(group, activeProfilesOf(group, filesOf(group), config), config)),
  );
  const hosts = resolved
    .map((host) => ({ ...host, gateways: host.gateways.filter(({ manages }) => !manages) }))
    .filter((host) => host.gateways.length > 0);
  const findings = check(
    { hosts, services: concerned, unreadable: [...repository.unreadable, ...unreadable] },
    RULES,
    config,
  );
  return {
    root: repository.root,
    files: repository.filesRead(),
    services,
    gateways: distinct(resolved),
    hosts,
    findings,
    secrets: services.flatMap(secretSpans),
    suppressed: 0,
    baselined: 0,
    proofs: findings.length === 0 ? proofs(hosts) : [],
  };
}

function hostOf(group: ServiceGroup, activeProfiles: readonly ActiveProfile[], config: Config): Host {
  const context = {
    host: group.name,
    activeProfiles,
    ...(config.hermesRelease !== undefined && { release: config.hermesRelease }),
  };
  const gateways = group.services.flatMap((service) => {
    const found = PROGRAMS.map((program) =>
      resolveAlternatives(service, (each) => program.resolve(each, context)),
    ).find((gateway) => gateway !== null);
    return found === undefined || found === null ? [] : [found];
  });
  return { name: group.name, gateways };
}

/** A script that a service runs is that service's command, and no gateway of its own beside it. */
function withoutScriptsOfOthers(hosts: readonly Host[]): readonly Host[] {
  const placeOf = ({ span }: Gateway) => `${span.source.path}:${span.start}`;
  const isScript = ({ service }: Gateway) => service.manager === 'script';
  const run = new Set(hosts.flatMap(({ gateways }) => gateways.filter((each) => !isScript(each)).map(placeOf)));
  return hosts.map(({ name, gateways }) => ({
    name,
    gateways: gateways.filter((gateway) => !isScript(gateway) || !run.has(placeOf(gateway))),
  }));
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
    const { name, span } = gateway.service;
    const key = `${span.source.path}\0${span.start}\0${name}`;
    const known = byService.get(key);
    byService.set(key, known === undefined ? gateway : { ...known, host: `${known.host}, ${gateway.host}` });
  }
  return [...byService.values()].sort(
    (a, b) => compareSpans(a.span, b.span) || (a.service.name < b.service.name ? -1 : 1),
  );
}
