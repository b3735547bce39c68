/** The variables of a compose service's container (compose specification, environment and env_file). */
import type { Repository } from '../../repository.ts';
import type { EnvironmentFile, Service } from '../../service.ts';
import type { Span } from '../../source.ts';
import type { Text } from '../../text.ts';
import { filledIn, unexpanded } from '../containers.ts';
import { at, entriesOf, entrySpan, isFalse, itemsOf, textAt, type YamlNode } from '../yaml/nodes.ts';
import { type Definition, valuesOf } from './definitions.ts';
import { readDotenv } from './dotenv.ts';
import { type ComposeFile, fileIn, listOrOne } from './files.ts';
import { interpolate } from './interpolate.ts';

type Environment = Pick<Service, 'environment' | 'environmentFiles' | 'environmentOpen' | 'problems'>;

/** Variables as the container gets them: those of files first, which the service's own go before. */
export function environmentOf(repository: Repository, definition: Definition): Environment {
  const files = environmentFiles(repository, definition);
  const assignments = valuesOf(definition, 'environment').flatMap(({ node, file }) => assignmentsIn(node, file));
  const own = assignments.flatMap(({ name, value, span }) =>
    value === undefined ? [] : [{ name, value, span, from: 'declaration' as const }],
  );
  const passed = assignments.filter(({ value }) => value === undefined);
  const fromFiles = files.flatMap(({ source }) =>
    source === undefined ? [] : readDotenv(source).map((variable) => ({ ...variable, from: 'file' as const })),
  );
  return {
    environment: [...fromFiles, ...own],
    environmentFiles: files,
    environmentOpen: [
      ...files
        .filter(({ source }) => source === undefined)
        .map(({ path }) => ({ reason: `${path.value} is not in the repository`, span: path.span() })),
      ...passed.map(({ name, span }) => ({
        reason: `${name} is taken from the environment of compose`,
        span,
        names: [name],
      })),
      ...definition.layers.flatMap(({ node }) => filledIn(node.span)),
    ],
    problems: own.flatMap(unexpanded),
  };
}

function environmentFiles(repository: Repository, definition: Definition): readonly EnvironmentFile[] {
  return valuesOf(definition, 'env_file').flatMap(({ node, file }) =>
    listOrOne(node).flatMap((item) => {
      const written = textAt(item) ?? textAt(item, 'path');
      if (written === undefined) return [];
      const path = interpolate(written, file.lookup);
      const source = fileIn(repository, file.folder, written, file.lookup);
      return [
        {
          path,
          optional: isFalse(at(item, 'required')),
          names: source === undefined ? [] : readDotenv(source).map(({ name }) => name),
          ...(source !== undefined && { source }),
        },
      ];
    }),
  );
}

interface Assignment {
  readonly name: string;
  /** Undefined where it is passed on from outside. */
  readonly value: Text | undefined;
  readonly span: Span;
}

function assignmentsIn(node: YamlNode, { lookup }: ComposeFile): readonly Assignment[] {
  const named = entriesOf(node).map((entry) => {
    const name = entry.key.text.value;
    const text = textAt(entry.value);
    return { name, value: text === undefined ? lookup(name) : interpolate(text, lookup), span: entrySpan(entry) };
  });
  const listed = itemsOf(node).flatMap((item) => {
    const text = textAt(item);
    if (text === undefined) return [];
    const equals = text.value.indexOf('=');
    const name = equals === -1 ? text.value : text.value.slice(0, equals);
    return [
      { name, value: equals === -1 ? lookup(name) : interpolate(text.slice(equals + 1), lookup), span: text.span() },
    ];
  });
  return [...named, ...listed];
}
