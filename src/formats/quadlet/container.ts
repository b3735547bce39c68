/** What `[Container]` of a Quadlet file comes to (podman-systemd.unit(5), podman-run(1)). */
import type { Command, Container, EnvironmentFile, Mount, Service, Variable } from '../../service.ts';
import { type SourceFile, withQuotes } from '../../source.ts';
import { parseEnvironment } from '../../systemd/environment.ts';
import { expandArgv, type Lookup } from '../../systemd/expand.ts';
import type { SpecifierContext } from '../../systemd/specifiers.ts';
import { extractWords } from '../../systemd/words.ts';
import { Text } from '../../text.ts';
import { commandOf } from '../service.ts';
import { readEnvFile } from './env-file.ts';
import { type MountContext, readMount, readVolume } from './mounts.ts';
import { type Flags, flagsOf } from './podman-args.ts';
import type { Section } from './section.ts';

/** What stands around a container. */
export interface ContainerContext extends MountContext {
  readonly specifiers: SpecifierContext;
  /** The variables that systemd itself expands in the command. */
  readonly lookup: Lookup;
  readonly fileAt: (path: Text) => SourceFile | undefined;
  /** The `[Pod]` section of the pod that it runs in, whose volumes and network it has. */
  readonly pod: Section | undefined;
  /** The image that an `x.image` or `x.build` file gives. */
  readonly imageOf: (file: string) => Text | undefined;
}

/** The parts of a service that its container decides. */
export type ContainerParts = Pick<Service, 'environment' | 'environmentFiles' | 'environmentOpen'> & {
  readonly container: Container;
  readonly command: Command | undefined;
};

/** Reads a container; `podman run` gets its settings first and `PodmanArgs=` behind them. */
export function readContainer(section: Section, context: ContainerContext): ContainerParts {
  const flags = flagsOf(section.all('PodmanArgs').flatMap((value) => wordsOf(value, section).words));
  const entrypoint = flags.entrypoint ?? section.last('Entrypoint');
  const exec = section.last('Exec');
  const words = exec === undefined ? NO_WORDS : wordsOf(exec, section);
  const start = entrypoint === undefined ? NO_WORDS : entrypointWords(section.expand(entrypoint));
  const argv = expandArgv([...start.words, ...words.words], context.lookup);
  const raw = argv.length === start.words.length + words.words.length ? [...start.raw, ...words.raw] : undefined;
  const image = section.last('Image') ?? section.last('Rootfs');
  return {
    container: {
      ...(image !== undefined && { image: context.imageOf(image.value) ?? section.expand(image) }),
      usesEntrypoint: entrypoint === undefined,
      mounts: mountsOf(section, flags, context),
      ...(usesHostNetwork(section, flags, context) && { usesHostNetwork: true }),
    },
    command: argv.length === 0 ? undefined : commandOf(argv, raw === undefined ? {} : { raw }),
    ...environmentOf(section, flags, context),
  };
}

interface Words {
  readonly words: readonly Text[];
  /** Where each is written, quotes included. */
  readonly raw: readonly ReturnType<Text['span']>[];
}

const NO_WORDS: Words = { words: [], raw: [] };

function wordsOf(value: Text, section: Section): Words {
  const { words } = extractWords(value, { unquote: true, cUnescape: true, unescapeRelax: true, relax: true });
  return {
    words: words.map(({ word }) => section.expand(word)),
    raw: words.map(({ word }) => withQuotes(word.span())),
  };
}

/** An entry point is one word or a JSON list of words. */
function entrypointWords(value: Text): Words {
  const isList = /^\s*\[/.test(value.value);
  // One that is not closed takes the rest, so that nothing is searched twice, and is no word.
  const strings = isList ? [...value.value.matchAll(/"[^"\\]*(?:\\[\s\S]?[^"\\]*)*("|$)/g)] : [];
  const matches = strings.filter(([, end]) => end === '"');
  const words = isList
    ? matches.map((match) => value.slice(match.index + 1, match.index + match[0].length - 1))
    : [value];
  return { words, raw: words.map((word) => word.span()) };
}

/** Of its own, or that of the pod that it runs in. */
function usesHostNetwork(section: Section, flags: Flags, { pod }: ContainerContext): boolean {
  const networks = [...section.all('Network'), ...flags.networks, ...(pod?.all('Network') ?? [])];
  return networks.some(({ value }) => value === 'host');
}

function mountsOf(section: Section, flags: Flags, context: ContainerContext): readonly Mount[] {
  const volumes = [...section.all('Volume'), ...flags.volumes, ...(context.pod?.all('Volume') ?? [])];
  const mounts = [...section.all('Mount'), ...flags.mounts];
  const own = section.all('Tmpfs').map((value): Mount => {
    const end = value.value.indexOf(':');
    return { target: end < 0 ? value : value.slice(0, end), kind: 'own', key: null, span: value.span() };
  });
  return [
    ...volumes.map((value) => readVolume(section.expand(value), context)),
    ...mounts.map((value) => readMount(section.expand(value), context)),
    ...own,
  ].filter((mount) => mount !== null);
}

/** `Environment=` and `-e` win over the files; what comes from the host or a secret is not written here. */
function environmentOf(
  section: Section,
  flags: Flags,
  context: ContainerContext,
): Pick<Service, 'environment' | 'environmentFiles' | 'environmentOpen'> {
  const variables = new Map<string, Variable>();
  const files = [...section.all('EnvironmentFile'), ...flags.environmentFiles].map((value) =>
    environmentFile(section.expand(value), context),
  );
  for (const { source } of files) {
    if (source !== undefined) for (const variable of readEnvFile(source)) variables.set(variable.name, variable);
  }
  for (const value of section.all('Environment')) {
    for (const { name, value: text, span } of parseEnvironment(value, context.specifiers).variables) {
      variables.set(name, { name, value: text, span, from: 'declaration' });
    }
  }
  for (const word of flags.environment) {
    const equals = word.value.indexOf('=');
    if (equals < 1) continue;
    const name = word.value.slice(0, equals);
    variables.set(name, { name, value: word.slice(equals + 1), span: word.span(), from: 'declaration' });
  }
  return { environment: [...variables.values()], environmentFiles: files, environmentOpen: openings(section, files) };
}

function environmentFile(path: Text, context: ContainerContext): EnvironmentFile {
  const source = context.fileAt(absolute(path, context.directory));
  return {
    path,
    optional: false,
    names: source === undefined ? [] : readEnvFile(source).map(({ name }) => name),
    ...(source !== undefined && { source }),
  };
}

/** A relative path starts from the directory of the container's file; in a plain folder that stands for `/` then. */
function absolute(path: Text, directory: string | null): Text {
  if (!path.isKnown() || path.value.startsWith('/')) return path;
  return new Text([{ ...path.span(), text: `${directory ?? ''}/${path.value.replace(/^\.\//, '')}` }]);
}

function openings(section: Section, files: readonly EnvironmentFile[]): Service['environmentOpen'] {
  const host = section.last('EnvironmentHost');
  return [
    ...files
      .filter(({ source }) => source === undefined)
      .map(({ path }) => ({ reason: `${path.value} is not in the repository`, span: path.span() })),
    ...(host !== undefined && /^(?:1|yes|true|on|y|t)$/i.test(host.value)
      ? [{ reason: 'EnvironmentHost= hands on what the host has set', span: host.span() }]
      : []),
    ...section.all('Secret').flatMap((value) => {
      const name = /(?:^|,)target=([^,]+)/.exec(value.value)?.[1] ?? /^[^,]+/.exec(value.value)?.[0];
      if (!/(?:^|,)type=env(?:,|$)/.test(value.value) || name === undefined) return [];
      return [{ reason: `${name} is a secret of podman`, span: value.span(), names: [name] }];
    }),
  ];
}
