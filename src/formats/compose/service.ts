/** From the layers of a compose service to the service model. */
import type { Repository } from '../../repository.ts';
import type { Command, Problem, Restart, Service } from '../../service.ts';
import { type SourceFile, type Span, textOf as writtenAt } from '../../source.ts';
import { Text } from '../../text.ts';
import { mountedFile } from '../mounts.ts';
import { isTemplate } from '../placeholders.ts';
import { declaredService } from '../service.ts';
import { listedWords, separatorOf } from '../yaml/lists.ts';
import { at, textAt, type YamlNode } from '../yaml/nodes.ts';
import { readYaml, type YamlError } from '../yaml/read.ts';
import { type BuiltDefinition, copiedFile } from './build.ts';
import { type Definition, lastOf, type Value, valuesOf } from './definitions.ts';
import { environmentOf } from './environment.ts';
import { interpolate } from './interpolate.ts';
import { mountsOf } from './volumes.ts';
import { splitCommand, type Word } from './words.ts';

/** The service that compose would start. */
export function serviceOf(repository: Repository, definition: BuiltDefinition): Service {
  const { name, project, layers, missing, image: built } = definition;
  const environment = environmentOf(repository, definition);
  const image = textOf(lastOf(definition, 'image'));
  const workingDirectory = textOf(lastOf(definition, 'working_dir')) ?? built?.workingDirectory;
  const { commands, entrypointLength } = startOf(definition);
  const restart = restartOf(definition);
  const replicas = replicasOf(definition);
  const identity = identityOf(definition);
  const mounts = mountsOf(repository, definition);
  return declaredService({
    name: name.text.value,
    manager: 'compose',
    scope: 'system',
    ...(identity !== undefined && { identity }),
    ...(!name.text.isKnown() && { isNameOpen: true as const }),
    place: project.place,
    files: [...new Set([name.span.source, ...layers.map(({ file }) => file.source), ...(built ? [built.source] : [])])],
    span: name.span,
    ...environment,
    environment: [...(built?.environment ?? []), ...environment.environment],
    environmentOpen: [...environment.environmentOpen, ...missing],
    commands,
    ...(workingDirectory !== undefined && { workingDirectory }),
    ...(restart !== undefined && { restart }),
    ...delayOf(definition),
    ...(replicas !== undefined && { replicas }),
    startedBy: restart?.policy === 'always' ? [{ target: 'the container engine', span: restart.span }] : [],
    container: {
      ...(image !== undefined && { image }),
      ...(built !== undefined && { base: built.base }),
      usesEntrypoint: isNull(lastOf(definition, 'entrypoint')?.node) && built?.entrypoint === undefined,
      ...(entrypointLength > 0 && { entrypointLength }),
      mounts,
      ...(textOf(lastOf(definition, 'network_mode'))?.value === 'host' && { usesHostNetwork: true }),
    },
    fileAt: (path) => mountedFile(repository, mounts, path) ?? copiedFile(repository, definition, path),
    problems: [...environment.problems, ...errorsOf(definition)],
  });
}

/** The name of its container, which an engine has once; undefined where it cannot be told. */
function identityOf(definition: Definition): string | undefined {
  const { name, project } = definition;
  const container = textOf(lastOf(definition, 'container_name'));
  if (container !== undefined) return container.isKnown() ? container.value : undefined;
  return project.name === undefined ? undefined : `${project.name}-${name.text.value}`;
}

/** What a container starts, and how many of its words are the entry point of the image that the service builds. */
interface Start {
  readonly commands: readonly Command[];
  readonly entrypointLength: number;
}

/**
 * The entry point with the command as its arguments; with an entry point of its own the image's default command is gone.
 * None where both are those of an image that is not built here.
 */
function startOf(definition: BuiltDefinition): Start {
  const { image, missing } = definition;
  const [entrypoint, command] = ['entrypoint', 'command'].map((key) => lastOf(definition, key));
  const isOwn = !isNull(entrypoint?.node);
  const own = isOwn ? partOf(entrypoint) : (image?.entrypoint ?? NOTHING);
  const rest = isNull(command?.node) ? ((isOwn ? undefined : image?.command) ?? NOTHING) : partOf(command);
  const [unread] = isNull(command?.node) && rest.words.length === 0 ? missing : [];
  const parts = [own, rest];
  const words = [...parts.flatMap((part) => part.words), ...(unread === undefined ? [] : [openWord(unread)])];
  const [first] = words;
  if (first === undefined) return { commands: [], entrypointLength: 0 };
  const separator = parts.findLast((part) => part.separator !== undefined)?.separator;
  const texts = words.map(({ text }) => text);
  const start: Command = {
    role: 'start',
    path: first.text,
    argv: texts,
    words: texts,
    raw: words.map(({ raw }) => raw),
    span: parts.findLast(({ span, words }) => span !== undefined && words.length > 0)?.span ?? first.raw,
    ignoreFailure: false,
    ...(separator !== undefined && { separator }),
  };
  return { commands: [start], entrypointLength: isOwn ? 0 : own.words.length };
}

/** The entry point or the command as words, and what parts them in the file. */
interface Part {
  readonly words: readonly Word[];
  readonly span?: Span;
  readonly separator?: string;
}

const NOTHING: Part = { words: [] };

function partOf(value: Value | undefined): Part {
  if (value === undefined || isNull(value.node)) return NOTHING;
  const { node, file } = value;
  if (node.kind === 'scalar')
    return { words: splitCommand(interpolate(node.text, file.lookup)), span: node.text.span() };
  const listed = listedWords(node);
  const separator = separatorOf(listed);
  return {
    words: listed.map(({ text, raw }) => ({ text: interpolate(text, file.lookup), raw })),
    span: node.span,
    ...(separator !== undefined && { separator }),
  };
}

/** Stands for a command that is in a file which cannot be found. */
function openWord({ reason, span }: { readonly reason: string; readonly span: Span }): Word {
  return { text: new Text([{ ...span, text: writtenAt(span), unknown: { reason } }]), raw: span };
}

const POLICIES: Readonly<Record<string, Restart>> = {
  no: 'no',
  false: 'no',
  none: 'no',
  always: 'always',
  any: 'always',
  'unless-stopped': 'always',
  'on-failure': 'on-failure',
};

/** What only a swarm heeds; it starts its services again unless they say otherwise, and knows no `restart`. */
const SWARM = ['mode', 'placement', 'update_config', 'rollback_config'];

/** `deploy.restart_policy` goes before `restart` (compose specification, deploy). */
function restartOf(definition: Definition): Service['restart'] {
  const deploy = valuesOf(definition, 'deploy').findLast(({ node }) => at(node, 'restart_policy') !== undefined);
  if (deploy !== undefined) {
    const condition = textAt(deploy.node, 'restart_policy', 'condition');
    const text = condition && interpolate(condition, deploy.file.lookup);
    const span = condition?.span() ?? at(deploy.node, 'restart_policy')?.span ?? deploy.span;
    return { policy: text === undefined ? 'always' : policyOf(text), span };
  }
  const swarm = valuesOf(definition, 'deploy').find(({ node }) => SWARM.some((key) => at(node, key) !== undefined));
  if (swarm !== undefined) return { policy: 'always', span: swarm.span };
  const value = lastOf(definition, 'restart');
  const text = textOf(value);
  return value === undefined || text === undefined ? undefined : { policy: policyOf(text), span: value.span };
}

function delayOf(definition: Definition): Pick<Service, 'restartDelay'> {
  const delays = valuesOf(definition, 'deploy').map(({ node }) => textAt(node, 'restart_policy', 'delay'));
  const delay = delays.findLast((text) => text?.isKnown());
  return delay === undefined ? {} : { restartDelay: { text: delay.value, span: delay.span() } };
}

function policyOf(text: Text): Restart | null {
  return text.isKnown() ? (POLICIES[text.value.replace(/:\d*$/, '')] ?? null) : null;
}

function replicasOf(definition: Definition): Service['replicas'] {
  const deploy = valuesOf(definition, 'deploy').findLast(({ node }) => at(node, 'replicas') !== undefined);
  const value = deploy ?? lastOf(definition, 'scale');
  const written = deploy === undefined ? textOf(value) : textAt(deploy.node, 'replicas');
  if (value === undefined || written === undefined) return undefined;
  const text = interpolate(written, value.file.lookup);
  const count = text.isKnown() && /^\d+$/.test(text.value) ? Number(text.value) : null;
  return count === 1 ? undefined : { count, span: written.span() };
}

function textOf(value: Value | undefined): Text | undefined {
  const text = textAt(value?.node);
  return text && value && interpolate(text, value.file.lookup);
}

function isNull(node: YamlNode | undefined): boolean {
  return node === undefined || (node.kind === 'scalar' && node.isNull);
}

/** What compose refuses in the files of a service, of which the rest was read. */
function errorsOf({ layers }: Definition): readonly Problem[] {
  return [...new Set(layers.map(({ file }) => file.source))].flatMap((source) => {
    const error = readYaml(source).errors[0] ?? repeatedKey(source);
    if (error === undefined) return [];
    const message = `${source.path.replace(/^.*\//s, '')} is read only in part: ${error.reason}. Compose refuses the whole file, and what stands there may change what is said of this service. Mend the file.`;
    return [{ kind: 'file-unreadable' as const, span: error.span, message }];
  });
}

/** A template may well keep one of the two. */
function repeatedKey(source: SourceFile): YamlError | undefined {
  const [key] = isTemplate(source) ? [] : readYaml(source).repeatedKeys;
  return key && { reason: `"${key.text.value}" stands twice in one map`, span: key.span };
}
