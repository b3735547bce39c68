/** Service directories of s6, s6-rc, s6-overlay and runit: a folder with an executable `run`. */
import type { Repository } from '../../repository.ts';
import type { Output, Service } from '../../service.ts';
import type { SourceFile } from '../../source.ts';
import { Text } from '../../text.ts';
import { type DeployedFiles, deployedFiles } from '../deployed.ts';
import { candidates, type Format, type Mentions, type Reading } from '../format.ts';
import { S6_SCRIPT } from '../names.ts';
import { fileName, folderOf } from '../paths.ts';
import { declaredService } from '../service.ts';
import { type Run, readRun, readUp } from './run.ts';

export const s6: Format = { name: 's6', read };

/** Folders that hold nothing but service directories. */
const ROOT = /(?:^|\/)(?:s6-rc\.d|services?\.d|sv|runit|s6|service|services|sources?\.d)\/[^/]+\/[^/]+$/;
/** Files that only a service directory holds. */
const COMPANIONS = [
  'type',
  'finish',
  'down',
  'notification-fd',
  'dependencies.d',
  'log/run',
  'producer-for',
  'timeout-kill',
];

function read(repository: Repository, mentions: Mentions): Reading {
  const files = deployedFiles(repository);
  const scripts = candidates(repository, (path) => S6_SCRIPT.test(path), mentions);
  const folders = scripts.length === 0 ? new Set<string>() : foldersOf(repository);
  const services = scripts.flatMap((source) => {
    const service = serviceOf(source, repository, folders);
    return service === null ? [] : [withFiles(service, files)];
  });
  return { services };
}

function withFiles(service: Service, files: DeployedFiles): Service {
  return { ...service, fileAt: files.finderFor(service) };
}

/** Every folder that something lies in. */
function foldersOf({ paths }: Repository): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const folder = path.slice(0, at);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}

/** Whether a script is one of a service directory, its logger's and those of its end included: nobody runs it by itself. */
export function isServiceScript(path: string, repository: Repository): boolean {
  const folder = folderOf(path);
  if (!/^(?:run|up|down|finish|check)(?:\.sh|\.tmpl|\.j2)?$/.test(fileName(path))) return false;
  return ROOT.test(path.replace(/\/log\//, '/')) || COMPANIONS.some((file) => repository.has(`${folder}/${file}`));
}

function serviceOf(source: SourceFile, repository: Repository, folders: ReadonlySet<string>): Service | null {
  const [, name = '', script] = S6_SCRIPT.exec(source.path) as RegExpExecArray;
  const folder = source.path.slice(0, source.path.lastIndexOf('/'));
  const type = textAt(repository, `${folder}/type`)?.trim();
  if (name === 'log' || (type !== undefined && type !== 'longrun' && type !== 'oneshot')) return null;
  const has = (file: string) => repository.has(`${folder}/${file}`) || folders.has(`${folder}/${file}`);
  if (script === 'up')
    return type === 'oneshot' ? declared(source, name, folder, readUp(source), repository, false) : null;
  const run = readRun(source);
  if (run === null || type === 'oneshot') return null;
  const isCertain = run.isOfS6 || ROOT.test(source.path) || COMPANIONS.some(has);
  return isCertain ? declared(source, name, folder, run, repository, true) : null;
}

function declared(
  source: SourceFile,
  name: string,
  folder: string,
  run: Run,
  repository: Repository,
  resident: boolean,
): Service {
  const span = source.span(0, Math.max(source.text.search(/\r?\n|$/), 0));
  return declaredService({
    name,
    manager: 's6',
    span,
    resident,
    commands: run.commands,
    environment: run.environment,
    environmentOpen: run.open,
    outputs: [...run.outputs, ...logOf(repository, folder, name)],
    startedBy: startedBy(source, repository, folder, name),
    ...(resident && { restart: { policy: 'always' as const, span } }),
    ...(run.workingDirectory !== undefined && { workingDirectory: run.workingDirectory }),
    place: folderOf(folder),
  });
}

/** What lies in `services.d` or in a bundle is started, unless a file `down` keeps it from that. */
function startedBy(source: SourceFile, repository: Repository, folder: string, name: string): Service['startedBy'] {
  const root = folderOf(folder);
  if (repository.has(`${folder}/down`)) return [];
  const bundle = ['user', 'user2', 'default'].find((each) => isIn(repository, `${root}/${each}`, name));
  const span = source.span(0, 0);
  if (bundle !== undefined) return [{ target: bundle, span }];
  return /(?:^|\/)services?(?:\.d)?$/.test(root) ? [{ target: fileName(root), span }] : [];
}

function isIn(repository: Repository, bundle: string, name: string): boolean {
  if (repository.has(`${bundle}/contents.d/${name}`)) return true;
  return (textAt(repository, `${bundle}/contents`) ?? '').split(/\s+/).includes(name);
}

/** The file that the logger of a service keeps: `log/run` of s6 and runit, or the consumer that s6-rc pipes it to. */
function logOf(repository: Repository, folder: string, name: string): readonly Output[] {
  const root = folder.slice(0, folder.lastIndexOf('/') + 1);
  const consumers = (textAt(repository, `${folder}/producer-for`) ?? '').split(/\s+/).filter((each) => each !== '');
  const scripts = [`${folder}/log/run`, ...consumers.map((each) => `${root}${each}/run`), `${root}${name}-log/run`];
  for (const path of scripts) {
    const entry = repository.has(path) ? repository.entry(path) : undefined;
    const directory = entry?.kind === 'file' ? logDirectory(entry.source) : undefined;
    if (directory !== undefined) return [{ stream: 'stdout', path: directory }];
  }
  return [];
}

const LOGGER = /\b(?:s6-log|svlogd|multilog|logutil-service|logutil-newfile)\b[^\n|;&]*?[ \t](\/[^\s"'|;&$]+)[ \t]*$/m;

/** Longer, a script is more than a logger. */
const LONGEST_LOGGER = 10_000;

/** Loggers write to `current` in the directory that is their last word. */
function logDirectory(source: SourceFile): Text | undefined {
  const found = LOGGER.exec(source.text.slice(0, LONGEST_LOGGER));
  if (found === null) return undefined;
  const [whole, path = ''] = found;
  const start = found.index + whole.lastIndexOf(path);
  const end = start + path.length;
  return new Text([...Text.verbatim(source, start, end).pieces, { source, start: end, end, text: '/current' }]);
}

function textAt(repository: Repository, path: string): string | undefined {
  const entry = repository.has(path) ? repository.entry(path) : undefined;
  return entry?.kind === 'file' ? entry.source.text : undefined;
}
