/** From a container of a pod to the service model. */
import type { Command, Mount, Restart, Service, Variable } from '../../service.ts';
import { type SourceFile, type Span, textOf } from '../../source.ts';
import { Text } from '../../text.ts';
import { filledIn, unexpanded } from '../containers.ts';
import { folderOf } from '../paths.ts';
import { declaredService } from '../service.ts';
import { type ListedWord, listedWords, separatorOf } from '../yaml/lists.ts';
import { at, entriesOf, entrySpan, itemsOf, textAt, type YamlMap, type YamlNode } from '../yaml/nodes.ts';
import type { YamlError } from '../yaml/read.ts';
import { expand } from './expand.ts';
import { withoutVariables } from './substitution.ts';

/** A container, with what the workload around it says. */
export interface ContainerParts {
  readonly name: string;
  readonly isNameOpen: boolean;
  /** The namespace, or the folder where none is said. */
  readonly scope: string;
  readonly span: Span;
  readonly container: YamlMap;
  readonly image: Text;
  readonly mounts: () => readonly Mount[];
  readonly replicas?: Service['replicas'];
  readonly restart: NonNullable<Service['restart']>;
  readonly resident: boolean;
}

/** The service that a cluster would run; `errors` are those of the file that was read in spite of them. */
export function serviceOf(parts: ContainerParts, errors: readonly YamlError[]): Service {
  const { container, image, replicas, restart } = parts;
  const environment = variablesOf(container);
  const command = commandOf(container, environment);
  const workingDirectory = textAt(container, 'workingDir');
  return declaredService({
    name: parts.name,
    manager: 'kubernetes',
    identity: `${parts.scope}/${parts.name}`,
    scope: 'system',
    ...(parts.isNameOpen && { isNameOpen: true as const }),
    span: parts.span,
    commands: command === undefined ? [] : [command],
    environment,
    environmentOpen: [...openings(container), ...filledIn(container.span)],
    ...(workingDirectory !== undefined && { workingDirectory }),
    container: { image, usesEntrypoint: wordsOf(at(container, 'command')).length === 0, mounts: parts.mounts() },
    restart,
    ...(replicas !== undefined && { replicas }),
    startedBy: [{ target: 'the cluster', span: parts.span }],
    resident: parts.resident,
    problems: [...environment.flatMap(unexpanded), ...errors.slice(0, 1).map(problemOf)],
  });
}

/** `command` takes the place of the image's entry point, `args` of its arguments. */
function commandOf(container: YamlMap, environment: readonly Variable[]): Command | undefined {
  const nodes = ['command', 'args'].map((key) => at(container, key));
  const lists = nodes.map(wordsOf);
  const values = new Map(environment.map(({ name, value }) => [name, value]));
  const listed = lists.flat();
  const words = listed.map(({ text }) => withoutVariables(expand(text, values, openings(container)[0]?.reason)));
  const [path] = words;
  const last = nodes.findLast((_, index) => (lists[index]?.length ?? 0) > 0);
  if (path === undefined || last === undefined) return undefined;
  const separator = lists.map(separatorOf).findLast((found) => found !== undefined);
  return {
    role: 'start',
    path,
    argv: words,
    words: listed.map(({ text }) => text),
    raw: listed.map(({ raw }) => raw),
    span: last.span,
    ignoreFailure: false,
    ...(separator !== undefined && { separator }),
  };
}

/** The words of a list; Helm values may give a single one as it is. */
function wordsOf(node: YamlNode | undefined): readonly ListedWord[] {
  const text = textAt(node);
  return text === undefined ? listedWords(node) : [{ text, raw: text.span() }];
}

/** Variables of the container, as a list of names and values or, in Helm values, as a map. */
function variablesOf(container: YamlMap): readonly Variable[] {
  const env = at(container, 'env');
  const listed = itemsOf(env).flatMap((item) => {
    const name = textAt(item, 'name')?.value;
    return name === undefined ? [] : [{ name, node: item, span: item.span }];
  });
  const mapped = entriesOf(env).map((entry) => ({
    name: entry.key.text.value,
    node: entry.value,
    span: entrySpan(entry),
  }));
  const known = new Map<string, Text>();
  const others = openings(container)[0]?.reason;
  return [...listed, ...mapped].map(({ name, node, span }) => {
    const value = withoutVariables(expand(variableValue(node, span), known, others));
    known.set(name, value);
    return { name, value, span, from: 'declaration' as const };
  });
}

/** What a variable holds: a text, nothing, or something that only the cluster knows (`valueFrom`). */
function variableValue(node: YamlNode, span: Span): Text {
  const text = textAt(node) ?? textAt(node, 'value');
  if (text !== undefined) return text;
  const isText =
    node.kind === 'scalar' || !entriesOf(node).some(({ key }) => !['name', 'value'].includes(key.text.value));
  if (isText) return Text.verbatim(span.source, span.end, span.end);
  const unknown = { reason: 'the cluster fills it in' };
  return new Text([{ ...node.span, text: textOf(node.span), unknown }]);
}

function openings(container: YamlMap): Service['environmentOpen'] {
  return itemsOf(at(container, 'envFrom')).map((item) => {
    const kind = ['secretRef', 'configMapRef', 'secret', 'configMap'].find((key) => at(item, key) !== undefined);
    const name = kind === undefined ? undefined : (textAt(item, kind, 'name') ?? textAt(item, kind));
    const what = kind?.startsWith('secret') ? 'secret' : 'config map';
    return { reason: `the variables of the ${what} "${name?.value ?? '?'}" are not known`, span: item.span };
  });
}

const POLICIES: Readonly<Record<string, Restart>> = { Always: 'always', OnFailure: 'on-failure', Never: 'no' };

/** Pods are restarted unless they say otherwise; then the container is the place to point at. */
export function restartOf(policy: YamlNode | undefined, container: YamlMap): NonNullable<Service['restart']> {
  const text = textAt(policy);
  if (text === undefined) return { policy: 'always', span: nameSpan(container) };
  return { policy: text.isKnown() ? (POLICIES[text.value] ?? null) : null, span: text.span() };
}

function nameSpan(container: YamlMap): Span {
  return textAt(container, 'name')?.span() ?? container.entries[0]?.key.span ?? container.span;
}

/** How many there are, where that is not one. */
export function scaleOf(node: YamlNode | undefined): Service['replicas'] {
  const text = textAt(node);
  if (text === undefined || text.value === '1') return undefined;
  return { count: text.isKnown() && /^\d+$/.test(text.value) ? Number(text.value) : null, span: text.span() };
}

/** The folder whose files are applied together. */
export function appliedFolder({ path }: SourceFile): string {
  return folderOf(path) || '.';
}

function problemOf({ reason, span }: YamlError): Service['problems'][number] {
  const message = `${span.source.path.replace(/^.*\//s, '')} is read only in part: ${reason}. What is missing may change what is said of this service. Mend the file.`;
  return { kind: 'file-unreadable', span, message };
}
