/** Services of files that a Dockerfile copies into an image, where they run in a container and not on the host. */
import { outermost } from '../../embedded.ts';
import { fileAt, type Repository } from '../../repository.ts';
import type { Manager, Service } from '../../service.ts';
import type { SourceFile } from '../../source.ts';
import { isDockerfile } from '../names.ts';
import { folderOf } from '../paths.ts';
import { copiedTo } from './copies.ts';
import { type Image, imagesOf } from './image.ts';

/** Managers that are at home in images. */
const MANAGERS: ReadonlySet<Manager> = new Set(['script', 'supervisord', 's6']);

/**
 * The services, each of those whose file is copied into an image in a container of it. Several that stay in one image share
 * its storage, which no container says of its service: they only get the environment, and are judged as those of a machine.
 */
export function inImages(services: readonly Service[], repository: Repository): readonly Service[] {
  const dockerfiles = new Map<string, string[]>();
  for (const path of repository.paths.filter(isDockerfile))
    dockerfiles.set(folderOf(path), [...(dockerfiles.get(folderOf(path)) ?? []), path]);
  const images = new Map<Service, Image>();
  const residents = new Map<SourceFile, number>();
  for (const service of services) {
    if (!MANAGERS.has(service.manager) || service.container !== undefined || service.isWritten) continue;
    const image = imageWith(outermost(service.span.source).path, dockerfiles, repository);
    if (image === undefined) continue;
    images.set(service, image);
    if (!service.isEntry) residents.set(image.source, (residents.get(image.source) ?? 0) + 1);
  }
  return services.map((service) => {
    const image = images.get(service);
    if (image === undefined) return service;
    const isAlone = service.isEntry === true || residents.get(image.source) === 1;
    return inImage(service, image, isAlone);
  });
}

function inImage(service: Service, { source, base, environment }: Image, isAlone: boolean): Service {
  return {
    ...service,
    files: [...service.files, source],
    environment: [...environment, ...service.environment],
    ...(isAlone && { container: { base, usesEntrypoint: false, mounts: [] } }),
  };
}

/** The image of a Dockerfile beside a file, or above it, that the file is copied into. */
function imageWith(
  path: string,
  dockerfiles: ReadonlyMap<string, readonly string[]>,
  repository: Repository,
): Image | undefined {
  for (const folder of foldersAbove(path))
    for (const file of dockerfiles.get(folder) ?? []) {
      const source = fileAt(repository, file);
      const images = source === undefined ? [] : imagesOf(source);
      const found = images.findLast((image) => foldersAbove(file).some((context) => holds(image, path, context)));
      if (found !== undefined) return found;
    }
  return undefined;
}

/** The folder of a file and those that it lies in, the root of the repository last. */
function foldersAbove(path: string): readonly string[] {
  const folder = folderOf(path);
  return folder === '' ? [''] : [folder, ...foldersAbove(folder)];
}

/**
 * Whether an image that is built in a folder gets a file. Where all of the folder is copied, which says nothing of any file
 * in it, the image must start it.
 */
function holds({ copies, entrypoint, command }: Image, path: string, context: string): boolean {
  if (context !== '' && !path.startsWith(`${context}/`)) return false;
  const inContext = context === '' ? path : path.slice(context.length + 1);
  const isNamed = copies.some(({ sources }) =>
    sources.some((source) => source !== '' && (inContext === source || inContext.startsWith(`${source}/`))),
  );
  const words = [entrypoint, command]
    .flatMap((part) => part?.words ?? [])
    .flatMap(({ text }) => text.value.split(/\s+/));
  return isNamed || words.some((word) => word.startsWith('/') && copiedTo(copies, word).includes(inContext));
}
