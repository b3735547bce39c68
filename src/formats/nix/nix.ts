/** What NixOS, nix-darwin and home-manager configurations put on a machine: units, property lists, containers, scripts. */
import { fileAt, type Repository, type Unreadable } from '../../repository.ts';
import type { SourceFile } from '../../source.ts';
import { candidates, type Deployment, type Extractor, type Mentions, type Written } from '../format.ts';
import { isNix } from '../names.ts';
import { folderOf, pathIn } from '../paths.ts';
import { homeOf } from './accounts.ts';
import { containerFiles } from './containers.ts';
import { attributesOf, isBool, whereSet } from './definitions.ts';
import { evaluatorOf } from './evaluation/evaluate.ts';
import type { Evaluator } from './evaluation/evaluator.ts';
import { MOST_STEPS } from './evaluation/limits.ts';
import { activationScript, placedFile } from './files.ts';
import { DEEPEST } from './language/cursor.ts';
import { type NixFile, parseNix } from './language/parse.ts';
import { launchdFiles } from './launchd.ts';
import { literalFiles } from './literals.ts';
import { targetOf } from './machine.ts';
import { moduleUnit, type Option, systemdFiles } from './services.ts';
import { type Definition, type Findings, type OptionKind, walk } from './walk.ts';

export const nix: Extractor = {
  name: 'nix',
  read: (repository, mentions) => {
    const files = candidates(repository, isNix, mentions).map((source) => evaluate(repository, source));
    const declared = new Set(files.flatMap(({ findings }) => [...findings.declared]));
    return files.flatMap((file) => deployment(file, declared, mentions));
  },
};

/** No file writes more than this, in UTF-16 units. */
const MOST_TEXT = 1_000_000;

interface Evaluated {
  readonly source: SourceFile;
  readonly evaluator: Evaluator;
  readonly findings: Findings;
  readonly file: NixFile;
}

function evaluate(repository: Repository, source: SourceFile): Evaluated {
  const evaluator = evaluatorOf(source, (path) => fileAt(repository, pathIn(folderOf(source.path), path)));
  const file = parseNix(source.text);
  return { source, evaluator, file, findings: walk(evaluator, evaluator.root(file.expression), file.isFragment) };
}

/** @param declared the modules that files of the repository declare: what they write is there to be read */
function deployment(
  { source, evaluator, findings, file }: Evaluated,
  declared: ReadonlySet<string>,
  mentions: Mentions,
): readonly Deployment[] {
  const options = merged(findings, source.path);
  const backend = findings.settings.get('oci-containers.backend')?.value ?? 'podman';
  const isElsewhere = ({ name, values }: Option) =>
    mentions({ path: name.value, text: '' }) &&
    !declared.has(name.value) &&
    isBool(evaluator, attributesOf(evaluator, values).byName.get('enable')?.values, true);
  let length = 0;
  const written = options.flatMap(({ kind, option }) => {
    if (kind === 'module' || kind === 'account' || length > MOST_TEXT) return [];
    const files = filesOf(evaluator, kind, option, backend);
    for (const each of files) length += 'content' in each ? each.content.length : 0;
    return files;
  });
  const homes = options.flatMap(({ kind, option }) => (kind === 'account' ? homeOf(evaluator, option) : []));
  const paths = new Set(written.map(({ path }) => path));
  const modules = options
    .filter(({ kind, option }) => kind === 'module' && isElsewhere(option))
    .map(({ option }) => moduleUnit(option))
    .filter(({ path }) => !paths.has(path));
  const stored = [...evaluator.files.values()].map(({ path, content }) => ({ path, content }));
  const files = [...written, ...modules, ...stored];
  const all = [...files, ...literalFiles(source, findings.texts, files)];
  const unreadable = unreadIn(source, file, evaluator, length);
  if (all.length + homes.length + unreadable.length === 0) return [];
  return [{ place: source.path, files: all, unreadable, homes }];
}

/** What of a file is beyond the limits: once its services were worked out, since that is most of the work. */
function unreadIn(
  source: SourceFile,
  { tooDeepAt }: NixFile,
  { isExhausted }: Evaluator,
  length: number,
): readonly Unreadable[] {
  const told = (reason: string, at: number): Unreadable => ({ source, reason, span: source.span(at, at) });
  return [
    ...(tooDeepAt === undefined ? [] : [told(`it is nested deeper than the limit of ${DEEPEST} levels`, tooDeepAt)]),
    ...(isExhausted ? [told(`to work it out takes more than the limit of ${MOST_STEPS} steps`, 0)] : []),
    ...(length > MOST_TEXT ? [told(`what it writes is more than the limit of ${MOST_TEXT} characters`, 0)] : []),
  ];
}

function filesOf(
  evaluator: Evaluator,
  kind: Exclude<OptionKind, 'account' | 'module'>,
  option: Option,
  backend: string,
): readonly Written[] {
  switch (kind) {
    case 'system-service':
    case 'user-service':
      return systemdFiles(evaluator, option, kind === 'user-service');
    case 'unit':
      return placedFile(evaluator, option, 'etc/systemd/system/');
    case 'user-unit':
      return placedFile(evaluator, option, 'etc/systemd/user/');
    case 'launchd-daemon':
      return launchdFiles(evaluator, option, { folder: 'Library/LaunchDaemons/', isDaemon: true });
    case 'launchd-agent':
    case 'launchd-user-agent':
      return launchdFiles(evaluator, option, { folder: 'Library/LaunchAgents/', isDaemon: false });
    case 'oci-container':
    case 'quadlet':
    case 'podman':
      return containerFiles(evaluator, option, kind, backend);
    case 'etc':
      return placedFile(evaluator, option, 'etc/');
    case 'home-file':
      return placedFile(evaluator, option, '');
    case 'config-file':
      return placedFile(evaluator, option, '.config/');
    case 'data-file':
      return placedFile(evaluator, option, '.local/share/');
    case 'activation':
      return activationScript(evaluator, option);
  }
}

/** The definitions of one option in one module together, in the order of the first. */
function merged(findings: Findings, path: string): readonly { readonly kind: OptionKind; readonly option: Option }[] {
  const groups = new Map<string, { kind: OptionKind; definitions: Definition[] }>();
  for (const definition of findings.definitions) {
    const { kind, above, name } = definition;
    const key = [kind, targetOf(above, findings, path).key, name.value].join('\0');
    const group = groups.get(key) ?? { kind, definitions: [] };
    groups.set(key, group);
    group.definitions.push(definition);
  }
  return [...groups.values()].map(({ kind, definitions }) => {
    const [first] = definitions as [Definition];
    const values = whereSet(definitions.map(({ value }) => value));
    return { kind, option: { name: first.name, values, target: targetOf(first.above, findings, path) } };
  });
}
