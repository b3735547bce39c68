/** Podman Quadlet: `.container` files, of which a generator makes systemd services (podman-systemd.unit(5)). */
import { brokenLink, fileAt, type Repository, type Unreadable } from '../../repository.ts';
import type { Scope, Service } from '../../service.ts';
import type { SourceFile } from '../../source.ts';
import type { LoadedUnit } from '../../systemd/load.ts';
import { unitNameKind } from '../../systemd/names.ts';
import { openLookup, processEnvironment } from '../../systemd/process.ts';
import type { SpecifierContext } from '../../systemd/specifiers.ts';
import { parseUnitFile } from '../../systemd/syntax.ts';
import type { Format } from '../format.ts';
import { isQuadletContainer } from '../names.ts';
import { folderOf, pathIn } from '../paths.ts';
import { type ServiceParts, serviceOf } from '../systemd/service.ts';
import { readUnits } from '../systemd/systemd.ts';
import { type ContainerParts, readContainer } from './container.ts';
import { directoryOf, unitPath } from './paths.ts';
import { problemsOf } from './problems.ts';
import { Section } from './section.ts';

export const quadlet: Format = {
  name: 'quadlet',
  read: (repository, mentions, limits) => {
    const containers = new Map<string, string | undefined>();
    const links: Unreadable[] = [];
    for (const path of repository.candidates.filter(isQuadletContainer)) {
      const source = fileAt(repository, path);
      if (source !== undefined && mentions(source)) containers.set(path, serviceName(source));
      const link = repository.entry(path)?.kind === 'link' ? brokenLink(repository, path) : undefined;
      if (link !== undefined) links.push(link);
    }
    if (containers.size === 0) return { services: [], unreadable: links };
    const pathOf = (path: string) =>
      isQuadletContainer(path) && !containers.has(path) ? undefined : unitPath(path, containers.get(path));
    const generated = (parts: ServiceParts) => containerService(repository, parts);
    const { services, unreadable } = readUnits(
      repository,
      mentions,
      { unitPath: pathOf, serviceOf: generated },
      limits,
    );
    // The drop-ins of services are also systemd's, which tells of them.
    const own = unreadable.filter(({ source: { path } }) => isQuadletContainer(path) || path.includes('.container.d'));
    return { services, unreadable: [...links, ...own] };
  },
};

/** What `ServiceName=` makes of the service's name, where it can be one. */
function serviceName(source: SourceFile): string | undefined {
  const setting = parseUnitFile(source).assignments.findLast(({ key }) => key.value === 'ServiceName');
  const name = `${setting?.value.value}.service`;
  return setting !== undefined && unitNameKind(name) !== null ? name : undefined;
}

/** The service that the generator makes: of its own settings the command, from the container all else. */
function containerService(repository: Repository, parts: ServiceParts): Service {
  const { unit, main, view, fileAt: find } = parts;
  const scope = view.scope === 'unknown' ? scopeByTargets(unit) : parts.scope;
  const service = serviceOf({ ...parts, scope, unit: withCommand(unit) });
  const specifiers: SpecifierContext = {
    unit: unit.id,
    scope,
    ...(view.user !== undefined && { user: view.user }),
    ...(view.home !== undefined && { home: view.home }),
    ...(scope === 'system' && { user: 'root', home: '/root' }),
  };
  const section = new Section('Container', service.files, specifiers);
  const beside = (file: string, name: string) => sectionBeside(repository, main, file, name, specifiers);
  const pod = section.last('Pod')?.value;
  const content = readContainer(section, {
    specifiers,
    lookup: openLookup(processEnvironment(unit.settings, () => 'unknown')),
    fileAt: find,
    folder: folderOf(main.path),
    directory: directoryOf(main.path),
    pod: pod === undefined ? undefined : beside(pod, 'Pod'),
    imageOf: (file) => beside(file, 'Image')?.last('Image') ?? beside(file, 'Build')?.last('ImageTag'),
    volumeKey: (file) => (file.endsWith('.volume') ? volumeKey(file, beside(file, 'Volume')) : undefined),
  });
  return withContainer(service, content, section, unit);
}

function withContainer(service: Service, content: ContainerParts, section: Section, unit: LoadedUnit): Service {
  const { command, ...rest } = content;
  const { workingDirectory: _, pidFile: __, ...own } = service;
  const inside = section.last('WorkingDir');
  const name = section.last('ContainerName');
  return {
    ...own,
    ...rest,
    span: section.header ?? service.span,
    ...(inside !== undefined && { workingDirectory: section.expand(inside) }),
    ...(name?.isKnown() && !name.value.includes('%') && { identity: name.value }),
    commands: [...(command === undefined ? [] : [command]), ...service.commands.filter(({ role }) => role !== 'start')],
    outputs: [],
    resident: unit.settings.get('Service.Type')?.value !== 'oneshot',
    problems: [...withoutIdleTarget(service), ...problemsOf(section, service)],
  };
}

/** The unit without the complaint that it has nothing to start, which the generator adds. */
function withCommand(unit: LoadedUnit): LoadedUnit {
  const { verdict, ...rest } = unit;
  if (verdict?.kind !== 'nothing-to-run' && verdict?.kind !== 'no-exec-start') return unit;
  return { ...rest, loadState: 'loaded' };
}

/** The manager by the targets that want a container in a plain folder; many want one of either. */
function scopeByTargets(unit: LoadedUnit): Scope {
  const targets = new Set(unit.settings.dependencies.map(({ name }) => name.value));
  const [isSystem, isUser] = [targets.has('multi-user.target'), targets.has('default.target')];
  return isSystem === isUser ? 'unknown' : isSystem ? 'system' : 'user';
}

/** `multi-user.target` of a user's container does nothing, and no harm where `default.target` is there as well. */
function withoutIdleTarget(service: Service): Service['problems'] {
  if (!service.startedBy.some(({ target }) => target === 'default.target')) return service.problems;
  return service.problems.filter(
    ({ kind, span }) =>
      kind !== 'user-unit-setting' || span.source.text.slice(span.start, span.end) !== 'multi-user.target',
  );
}

/** A section of a file that the container names, which lies in the same folder. */
function sectionBeside(
  repository: Repository,
  main: SourceFile,
  file: string,
  name: string,
  context: SpecifierContext,
): Section | undefined {
  if (!/^[\w@.-]+\.(?:volume|pod|image|build)$/.test(file)) return undefined;
  const source = fileAt(repository, pathIn(folderOf(main.path), file));
  return source === undefined ? undefined : new Section(name, [source], context);
}

/** Podman's name for the volume, or the directory of the host that it is bound to. */
function volumeKey(file: string, section: Section | undefined): string {
  const device = section?.last('Device');
  const isBound = device?.value.startsWith('/') && /(?:^|,)bind(?:,|$)/.test(section?.last('Options')?.value ?? '');
  if (isBound && device?.isKnown()) return device.value;
  return `volume ${section?.last('VolumeName')?.value ?? `systemd-${file.replace(/\.volume$/, '')}`}`;
}
