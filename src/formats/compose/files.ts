/** Compose files of a repository, and the projects that they form. */
import type { Repository } from '../../repository.ts';
import { fileAt } from '../../repository.ts';
import type { SourceFile } from '../../source.ts';
import type { Text } from '../../text.ts';
import { candidateAt, type Mentions } from '../format.ts';
import { isComposeName, isYaml } from '../names.ts';
import { fileName, folderOf, pathIn, withoutTemplateSuffix } from '../paths.ts';
import { at, entriesOf, itemsOf, textAt, type YamlMap, type YamlNode } from '../yaml/nodes.ts';
import { readYaml } from '../yaml/read.ts';
import { readDotenv } from './dotenv.ts';
import { interpolate, type Lookup } from './interpolate.ts';

/** A file with services. */
export interface ComposeFile {
  readonly source: SourceFile;
  readonly root: YamlMap;
  /** The folder that its relative paths are taken from. */
  readonly folder: string;
  readonly lookup: Lookup;
}

/** Files that compose reads together, and whose services belong to one project. */
export interface Project {
  /** Undefined where neither a file nor a folder says it. */
  readonly name: string | undefined;
  /** In the order in which they are merged. */
  readonly files: readonly ComposeFile[];
  /** The project of the folder that these files are a variant of (`compose.prod.yml`): what they leave out is there. */
  readonly base?: Project;
  /** Where its services are deployed; a variant is another place than what it varies. */
  readonly place: string;
}

const YAML = /\.ya?ml$/;
/** Names that compose looks for by itself, the first it finds counts. */
const BASES = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
const OVERRIDE = /^(?:docker-)?compose\.override\.ya?ml$/;

/** Whether compose looks for the name by itself. */
export function isBaseName(path: string): boolean {
  const whole = withoutTemplateSuffix(path);
  return BASES.includes(fileName(whole));
}

/** YAML files that may hold services of compose and speak of a gateway, or bring in other files. */
export function composeSources(repository: Repository, mentions: Mentions): readonly SourceFile[] {
  const sources = repository.candidates.filter(isYaml).flatMap((path) => {
    const isTaken = (source: SourceFile) => {
      const isCompose = /^\ufeff?(?:services|include)[ \t]*:/m.test(source.text);
      const includes = isComposeName(path) && /^\ufeff?include[ \t]*:/m.test(source.text);
      return isCompose && (mentions(source) || includes);
    };
    const isNamed = isComposeName(path);
    const source = candidateAt(repository, path, isYaml, isNamed, (found) => isNamed || isTaken(found));
    return source !== undefined && isTaken(source) ? [source] : [];
  });
  return [...new Set(sources)];
}

/** The root of a file of compose: a map with services, or with files to include; undefined for anything else. */
export function composeRoot(source: SourceFile): YamlMap | undefined {
  return readYaml(source).documents.find((root): root is YamlMap => {
    if (root.kind !== 'map' || at(root, 'apiVersion') !== undefined) return false;
    const services = entriesOf(at(root, 'services')).map(({ value }) => value);
    if (isComposeName(source.path)) return services.length > 0 || at(root, 'include') !== undefined;
    return services.some((node) => ['image', 'build', 'extends'].some((key) => at(node, key) !== undefined));
  });
}

/** The projects that files form: those of one folder that compose merges by itself, and each other file alone. */
export function projectsOf(repository: Repository, sources: readonly SourceFile[]): readonly Project[] {
  const folders = new Map<string, SourceFile[]>();
  for (const source of sources) {
    if (composeRoot(source) === undefined) continue;
    const folder = folderOf(source.path);
    folders.set(folder, [...(folders.get(folder) ?? []), source]);
  }
  return [...folders].flatMap(([folder, files]) => projectsIn(repository, folder, files));
}

function projectsIn(repository: Repository, folder: string, sources: readonly SourceFile[]): readonly Project[] {
  const main =
    BASES.flatMap((name) => sources.filter((source) => nameOf(source) === name))[0] ?? mainAt(repository, folder);
  const overrides = sources.filter((source) => OVERRIDE.test(nameOf(source)));
  const merged = main === undefined ? [] : [main, ...overrides];
  const base = merged.length === 0 ? undefined : projectOf(repository, merged, folder);
  const others = sources.filter((source) => !merged.includes(source));
  const variants = others.map((source) => {
    const isNamed = isComposeName(source.path);
    const place = withoutTemplateSuffix(source.path);
    const project = projectOf(repository, [source], place, isNamed ? base?.name : nameOf(source).replace(YAML, ''));
    return base !== undefined && isNamed && !isBaseName(source.path) ? { ...project, base } : project;
  });
  return [...(base !== undefined && sources.some((source) => merged.includes(source)) ? [base] : []), ...variants];
}

/** The file that compose would read in a folder, although it does not speak of a gateway itself. */
function mainAt(repository: Repository, folder: string): SourceFile | undefined {
  return BASES.map((name) => fileAt(repository, pathIn(folder, name))).find(
    (source) => source !== undefined && composeRoot(source) !== undefined,
  );
}

/** Files as one project. A name that no file gives is that of the folder. */
function projectOf(repository: Repository, sources: readonly SourceFile[], place: string, fallback?: string): Project {
  const folder = folderOf(sources[0]?.path ?? '');
  const files = sources.flatMap((source) => {
    const file = composeFile(repository, source, folder);
    return file === undefined ? [] : [file];
  });
  const named = files
    .map(({ root, lookup }) => written(textAt(root, 'name'), lookup))
    .findLast((name) => name !== undefined);
  const name = named ?? files[0]?.lookup('COMPOSE_PROJECT_NAME')?.value ?? fallback ?? folderName(repository, folder);
  return { name: name && projectName(name), files, place };
}

/** A file whose relative paths start at a folder; its variables come from the `.env` there. */
export function composeFile(repository: Repository, source: SourceFile, folder: string): ComposeFile | undefined {
  const root = composeRoot(source);
  if (root === undefined) return undefined;
  const dotenv = fileAt(repository, pathIn(folder, '.env'));
  const variables = new Map(dotenv === undefined ? [] : readDotenv(dotenv).map(({ name, value }) => [name, value]));
  return { source, root, folder, lookup: (name) => variables.get(name) };
}

/** Files that a file includes: each is a project of its own but for the name (compose specification, include). */
export function included(repository: Repository, { root, folder, lookup }: ComposeFile): readonly ComposeFile[] {
  return itemsOf(at(root, 'include')).flatMap((item) => {
    const paths = item.kind === 'scalar' ? [item] : listOrOne(at(item, 'path'));
    const directory = textAt(item, 'project_directory');
    return paths.flatMap((path) => {
      const source = path.kind === 'scalar' ? fileIn(repository, folder, path.text, lookup) : undefined;
      if (source === undefined) return [];
      const own = directory === undefined ? folderOf(source.path) : pathIn(folder, directory.value);
      return composeFile(repository, source, own) ?? [];
    });
  });
}

/** A value that may be one or a list of them. */
export function listOrOne(node: YamlNode | undefined): readonly YamlNode[] {
  if (node === undefined) return [];
  return node.kind === 'list' ? node.items : [node];
}

/** The file of the repository that a path in a compose file leads to. */
export function fileIn(repository: Repository, folder: string, path: Text, lookup: Lookup): SourceFile | undefined {
  const name = written(path, lookup);
  return name === undefined || /^[/~]/.test(name) ? undefined : fileAt(repository, pathIn(folder, name));
}

function written(text: Text | undefined, lookup: Lookup): string | undefined {
  const value = text && interpolate(text, lookup);
  return value?.isKnown() ? value.value : undefined;
}

/** A path below a folder of the repository. */
function nameOf({ path }: SourceFile): string {
  const whole = withoutTemplateSuffix(path);
  return fileName(whole);
}

function folderName(repository: Repository, folder: string): string | undefined {
  const path = folder === '' ? repository.root : folder;
  return fileName(path) || undefined;
}

/** As compose makes a project's name of a folder's. */
function projectName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9_-]/g, '')
    .replace(/^[_-]+/, '');
}
