/** What a Dockerfile makes of an image: what it starts, and in which environment. Nothing of what it runs to build it. */
import type { Variable } from '../../service.ts';
import type { SourceFile } from '../../source.ts';
import { Text } from '../../text.ts';
import { type Copy, copyIn } from './copies.ts';
import { type Instruction, instructionsOf } from './instructions.ts';
import { commandIn, type Escape, type ImageCommand, listedIn, type Variables, valueIn, wordsIn } from './words.ts';

/** An image as far as its Dockerfile says. What is undefined is as in the image that it builds on. */
export interface Image {
  readonly source: SourceFile;
  /** The image of somebody else that it builds on. */
  readonly base: Text;
  readonly entrypoint?: ImageCommand;
  readonly command?: ImageCommand;
  readonly environment: readonly Variable[];
  readonly workingDirectory?: Text;
  /** What is copied into it from the folder that it is built in, in its order. */
  readonly copies: readonly Copy[];
}

/** How an image is built. */
export interface Build {
  /** The stage that is built, by default the last one. */
  readonly target?: string;
  /** The value that an argument gets from whoever builds; it may be unknown. */
  readonly argument?: Variables;
}

/** No file that a person wrote has more stages. */
const MOST_STAGES = 200;

/** The image that a Dockerfile describes; undefined where it has no such stage, or too many. */
export function imageOf(source: SourceFile, build: Build = {}): Image | undefined {
  return imagesOf(source, build).at(-1);
}

/** The images of all stages, or of those that are asked for. */
export function imagesOf(source: SourceFile, { target, argument = () => undefined }: Build = {}): readonly Image[] {
  const { instructions, escapedBy } = instructionsOf(source);
  const file: Dockerfile = { source, escapedBy, argument, globals: new Map(), stages: [], named: new Map() };
  for (const instruction of instructions) {
    const stage = file.stages.at(-1);
    if (file.stages.length > MOST_STAGES) return [];
    if (instruction.keyword === 'FROM') file.stages.push(stageFrom(file, instruction.text));
    else if (stage !== undefined) apply(file, stage, instruction);
    else if (instruction.keyword === 'ARG') declare(file, file.globals, instruction.text);
  }
  const stages = target === undefined ? file.stages : file.stages.filter((stage, at) => isNamed(stage, at, target));
  return stages.map(({ image }) => ({ source, ...image, environment: [...image.environment.values()] }));
}

interface Dockerfile extends Required<Pick<Build, 'argument'>> {
  readonly source: SourceFile;
  readonly escapedBy: Escape;
  /** Arguments before the first stage, which count in `FROM`, and in a stage that asks for them. */
  readonly globals: Map<string, Text>;
  readonly stages: Stage[];
  /** By their names in small letters. */
  readonly named: Map<string, Stage>;
}

interface Stage {
  readonly name: string | undefined;
  readonly arguments: Map<string, Text>;
  /** What the shell form of a command is an argument of. */
  shell?: readonly Text[];
  /** Whether the stage itself gives the command, which an entry point behind it then leaves alone. */
  hasCommand: boolean;
  image: Omit<Image, 'source' | 'environment' | 'copies'> & {
    readonly environment: Map<string, Variable>;
    readonly copies: Copy[];
  };
}

/** `FROM [--platform=P] IMAGE [AS NAME]`; a stage of the file goes on from there. */
function stageFrom(file: Dockerfile, text: Text): Stage {
  const words = wordsIn(text, file.escapedBy).filter(({ value }) => !value.startsWith('--'));
  const base = valueIn(words[0] ?? text, (name) => file.globals.get(name), file.escapedBy);
  const name = words[1]?.value.toLowerCase() === 'as' ? words[2]?.value : undefined;
  const below = file.named.get(base.value.toLowerCase());
  const image = below === undefined ? { base, environment: new Map(), copies: [] } : below.image;
  const stage: Stage = {
    name,
    arguments: new Map(),
    ...(below?.shell !== undefined && { shell: below.shell }),
    hasCommand: false,
    image: { ...image, environment: new Map(image.environment), copies: [...image.copies] },
  };
  if (name !== undefined) file.named.set(name.toLowerCase(), stage);
  return stage;
}

function isNamed({ name }: Stage, at: number, target: string): boolean {
  return name?.toLowerCase() === target.toLowerCase() || String(at) === target;
}

function apply(file: Dockerfile, stage: Stage, { keyword, text }: Instruction): void {
  const { image } = stage;
  const variables: Variables = (name) => image.environment.get(name)?.value ?? stage.arguments.get(name);
  switch (keyword) {
    case 'ARG':
      declare(file, stage.arguments, text, variables);
      break;
    case 'ENV':
      for (const variable of assignmentsIn(text, variables, file.escapedBy))
        image.environment.set(variable.name, variable);
      break;
    case 'SHELL':
      stage.shell = listedIn(text)?.words.map((word) => word.text) ?? [];
      break;
    case 'CMD':
      stage.hasCommand = true;
      stage.image = { ...image, command: commandIn(text, stage.shell) };
      break;
    case 'ENTRYPOINT': {
      const { command, ...rest } = image;
      const kept = stage.hasCommand && command !== undefined ? command : { words: [], span: text.span() };
      stage.image = { ...rest, entrypoint: commandIn(text, stage.shell), command: kept };
      break;
    }
    case 'COPY':
    case 'ADD': {
      const copy = copyIn(text, (word) => valueIn(word, variables, file.escapedBy), file.escapedBy);
      if (copy === undefined) break;
      const target = absolute(image, copy.target);
      if (target !== undefined) image.copies.push({ ...copy, target });
      break;
    }
    case 'WORKDIR':
      stage.image = { ...image, ...directory(image, valueIn(text, variables, file.escapedBy)) };
      break;
  }
}

/** `ARG NAME[=DEFAULT] …`: what whoever builds gives goes before the default, and that of the file before none. */
function declare(
  file: Dockerfile,
  known: Map<string, Text>,
  text: Text,
  variables: Variables = (name) => known.get(name),
) {
  for (const word of wordsIn(text, file.escapedBy)) {
    const equals = word.value.indexOf('=');
    const name = equals === -1 ? word.value : word.value.slice(0, equals);
    const own = equals === -1 ? file.globals.get(name) : valueIn(word.slice(equals + 1), variables, file.escapedBy);
    const value = file.argument(name) ?? own;
    if (value !== undefined) known.set(name, value);
  }
}

/** `ENV NAME=VALUE …`, or `ENV NAME VALUE` with a value to the end of the line. */
function assignmentsIn(text: Text, variables: Variables, escapedBy: Escape): readonly Variable[] {
  const words = wordsIn(text, escapedBy);
  const from = 'declaration' as const;
  const [first] = words;
  if (first === undefined) return [];
  if (!first.value.includes('=')) {
    const rest = text.slice(text.value.indexOf(first.value) + first.length);
    const value = rest.slice(rest.length - rest.value.trimStart().length);
    return [{ name: first.value, value: valueIn(value, variables, escapedBy), span: text.span(), from }];
  }
  return words.flatMap((word) => {
    const equals = word.value.indexOf('=');
    if (equals < 1) return [];
    const value = valueIn(word.slice(equals + 1), variables, escapedBy);
    return [{ name: word.value.slice(0, equals), value, span: word.span(), from }];
  });
}

/** A relative one starts from the one before, which may be another image's. */
function directory(image: Stage['image'], path: Text): Pick<Image, 'workingDirectory'> {
  const workingDirectory = absolute(image, path);
  return workingDirectory === undefined ? {} : { workingDirectory };
}

function absolute({ workingDirectory }: Stage['image'], path: Text): Text | undefined {
  if (path.value.startsWith('/')) return path;
  if (workingDirectory === undefined) return undefined;
  const { source, start } = path.span(0, 0);
  const slash = new Text([{ text: '/', source, start, end: start }]);
  return Text.concat([workingDirectory, slash, path]);
}
