/** The files that the commands of a script write. */
import type { Repository } from '../../repository.ts';
import type { FileOutput, SimpleCommand } from '../../shell/command.ts';
import { joined } from '../../shell/literals.ts';
import { printed } from '../../shell/print.ts';
import { type Span, textOf } from '../../source.ts';
import { Text } from '../../text.ts';
import { fileName, machineAt } from '../paths.ts';
import { filesNamed } from './files.ts';
import { baseName, operandsOf, optionWord, programWords } from './programs.ts';
import { envsubstText, sedOperands, sedText } from './sed.ts';

/** A file as it is written so far. */
export interface WrittenFile {
  readonly path: Text;
  readonly parts: readonly Text[];
  /** The file of the repository that its text is made of. */
  readonly copyOf?: string;
  readonly opened: FileOutput['opened'];
}

/** What a script writes is not longer than this in all, in UTF-16 units. */
const MOST_WRITTEN = 2 * 1024 * 1024;

/** To find what a script copies takes a look at the whole repository. */
const MOST_COPIES = 200;

/**
 * Files in the order of their writing. One that branches write differently is there once for each of them, and one that they
 * write alike, since they call one function, once.
 */
export class WrittenFiles {
  readonly #files = new Set<WrittenFile & { parts: Text[] }>();
  readonly #byPath = new Map<string, WrittenFile & { parts: Text[] }>();
  #room = MOST_WRITTEN;
  #copies = MOST_COPIES;

  get all(): readonly WrittenFile[] {
    const distinct = new Map<string, WrittenFile>();
    for (const file of this.#files) {
      const { path, opened, parts } = file;
      const key = JSON.stringify([path.value, opened.start, parts.map(({ value }) => value)]);
      if (!distinct.has(key)) distinct.set(key, file);
    }
    return [...distinct.values()];
  }

  get isFull(): boolean {
    return this.#room <= 0;
  }

  /** Counts one more look at the repository; false where there were too many. */
  mayLook(): boolean {
    return this.#copies-- > 0;
  }

  at(path: Text): WrittenFile | undefined {
    return this.#byPath.get(path.value);
  }

  /** @param isConditional whether the file may well be as it was before */
  write(file: WrittenFile, appends: boolean, isConditional: boolean): void {
    for (const part of file.parts) this.#room -= part.length;
    const before = this.#byPath.get(file.path.value);
    if (before !== undefined && (appends || before.opened === file.opened)) {
      before.parts.push(...file.parts);
      return;
    }
    if (!isConditional) this.remove(file.path);
    const own = { ...file, parts: [...file.parts] };
    this.#files.add(own);
    this.#byPath.set(file.path.value, own);
  }

  /** The file is written anew or moved away. */
  remove(path: Text): void {
    const before = this.#byPath.get(path.value);
    if (before === undefined) return;
    this.#files.delete(before);
    this.#byPath.delete(path.value);
  }
}

interface Place {
  readonly repository: Repository;
  /** The path of the script. */
  readonly script: string;
}

/** Folders from which a service manager reads what it starts. */
const UNIT_FOLDER =
  /systemd\/(?:system|user)|\.config\/systemd|LaunchAgents|LaunchDaemons|containers\/systemd|supervisor(?:d|\b)|(?:^|\/)s6/;

/** Adds what a command writes, copies or changes. */
export function writeFiles(command: SimpleCommand, files: WrittenFiles, place: Place): void {
  if (files.isFull) return;
  const words = programWords(command.words);
  const name = baseName(words[0]);
  if (name === 'tee') writeTee(command, words, files, place);
  else if (name === 'sed' && words.some(({ value }) => /^(?:-[a-zA-Z]*i|--in-place)/.test(value)))
    editInPlace(words, files);
  else if (/^(?:cp|mv|install|ln|scp|rsync)$/.test(name)) copy(command, words, files, place);
  for (const output of command.outputs) {
    if (output.stream === 'stdout' && !output.isPiped) put(command, output, contentOf(command, files, place), files);
  }
}

function put(
  command: SimpleCommand,
  { path, appends, opened }: Pick<FileOutput, 'path' | 'appends' | 'opened'>,
  { content, copyOf }: Content,
  files: WrittenFiles,
): void {
  if (path.value.startsWith('/dev/') || files.isFull) return;
  const file = { path, opened, parts: [content], ...(copyOf !== undefined && { copyOf }) };
  files.write(file, appends, command.condition !== undefined);
}

interface Content {
  readonly content: Text;
  readonly copyOf?: string;
}

function writeTee(command: SimpleCommand, words: readonly Text[], files: WrittenFiles, place: Place): void {
  const appends = words.some(({ value }) => value === '-a' || value === '--append');
  const content = inputContent(command, files, place) ?? unknownContent(command.span);
  for (const path of operandsOf(words, /^$/)) put(command, { path, appends, opened: command.span }, content, files);
}

/** What a command writes to its stdout. */
function contentOf(command: SimpleCommand, files: WrittenFiles, place: Place): Content {
  const words = programWords(command.words);
  const name = baseName(words[0]);
  const plain = printed(words, command.input);
  if (plain !== undefined) return { content: plain };
  const changed = name === 'sed' || name === 'envsubst' || name === 'cat';
  const source = changed ? sourceOf(command, words, files, place) : undefined;
  if (source === undefined) return unknownContent(command.span);
  const made =
    name === 'cat'
      ? source.content
      : name === 'sed'
        ? sedText(words, source.content)
        : envsubstText(words, source.content, command.variables);
  return made === undefined ? { ...source, ...unknownContent(command.span) } : { ...source, content: made };
}

/** The text that a filter reads: of the file that it names, else what stands on its stdin. */
function sourceOf(
  command: SimpleCommand,
  words: readonly Text[],
  files: WrittenFiles,
  place: Place,
): Content | undefined {
  const name = baseName(words[0]);
  const named = name === 'sed' ? sedOperands(words).files : name === 'cat' ? operandsOf(words, /^$/) : [];
  const [file, ...others] = named;
  if (others.length > 0) return undefined;
  return file === undefined ? inputContent(command, files, place) : contentAt(file, files, place);
}

function inputContent(command: SimpleCommand, files: WrittenFiles, place: Place): Content | undefined {
  if (command.input !== undefined) return { content: command.input };
  if (command.inputFile !== undefined) return contentAt(command.inputFile, files, place);
  const [only, ...others] = command.pipedFrom;
  return only === undefined || others.length > 0 ? undefined : contentOf(only, files, place);
}

function contentAt(path: Text, files: WrittenFiles, { repository, script }: Place): Content | undefined {
  const written = files.at(path);
  if (written !== undefined) return contentOfFile(written);
  const [file, ...others] = files.mayLook() ? filesNamed(repository, script, path) : [];
  if (file === undefined || others.length > 0) return undefined;
  return { content: Text.verbatim(file, 0, file.text.length), copyOf: file.path };
}

function contentOfFile({ parts, copyOf }: WrittenFile): Content {
  return { content: joined(parts), ...(copyOf !== undefined && { copyOf }) };
}

/** Of a file nothing but what would start the service is of interest, and that is not known. */
function unknownContent(span: Span): Content {
  const text = textOf(span).replace(/\s+/g, ' ');
  const reason = `what \`${text.length > 60 ? `${text.slice(0, 57)}…` : text}\` writes is not in the repository`;
  const piece = (of: string) => ({ ...span, text: of });
  return {
    content: new Text([piece('[Service]\nExecStart='), { ...piece(text), unknown: { reason } }, piece('\n')]),
  };
}

/** `sed -i` of files that the script has written before. */
function editInPlace(words: readonly Text[], files: WrittenFiles): void {
  for (const path of sedOperands(words).files) {
    const file = files.at(path);
    if (file === undefined) continue;
    const { content, copyOf } = contentOfFile(file);
    const made = sedText(words, content) ?? unknownContent(path.span()).content;
    files.write({ path: file.path, opened: path.span(), parts: [made], ...(copyOf && { copyOf }) }, false, false);
  }
}

const COPY_WITH_VALUE = /^-(?:[mogtSzPi]|-mode|-owner|-group|-target-directory|-suffix|-chmod|-exclude)$/;

/** `cp`, `mv`, `install`, `ln`, `scp`, `rsync`: files that the script has written, and files of the repository that go to a unit folder. */
function copy(command: SimpleCommand, words: readonly Text[], files: WrittenFiles, place: Place): void {
  const folder = optionWord(words, 't', 'target-directory');
  const operands = operandsOf(words, COPY_WITH_VALUE);
  const sources = folder === undefined ? operands.slice(0, -1) : operands;
  const to = folder ?? operands.at(-1);
  const target = to && withoutMachine(to);
  if (target === undefined || !UNIT_FOLDER.test(target.value)) return;
  const isFolder = folder !== undefined || sources.length > 1 || !/[^/]\.\w+$/.test(target.value);
  const goTo = (name: Text, content: Content) =>
    put(
      command,
      { path: isFolder ? below(target, name) : target, appends: false, opened: command.span },
      content,
      files,
    );
  for (const source of sources) {
    if (source.value === '/dev/stdin') {
      const content = inputContent(command, files, place);
      if (content !== undefined && !isFolder) goTo(source, content);
      continue;
    }
    const written = files.at(source);
    if (written !== undefined) {
      files.remove(source);
      goTo(source, contentOfFile(written));
      continue;
    }
    for (const file of files.mayLook() ? filesNamed(place.repository, place.script, source) : []) {
      if (isBetterWhereItLies(place.repository, file.path)) continue;
      const whole = Text.verbatim(file, 0, file.text.length);
      const name = fileName(file.path);
      goTo(source.value.includes('*') ? new Text([{ ...source.span(), text: name }]) : source, {
        content: whole,
        copyOf: file.path,
      });
    }
  }
}

/** Whether a file of the repository says more where it is: by its folder, its machine, or the drop-ins beside it. */
function isBetterWhereItLies({ paths }: Repository, path: string): boolean {
  return (
    UNIT_FOLDER.test(path) ||
    machineAt(path).machine !== undefined ||
    paths.some((other) => other.startsWith(`${path}.d/`))
  );
}

/** `HOST:/path` of `scp` and `rsync` without the machine. */
function withoutMachine(path: Text): Text {
  const colon = path.value.indexOf(':');
  const slash = path.value.indexOf('/');
  return colon === -1 || (slash !== -1 && slash < colon) ? path : path.slice(colon + 1);
}

/** The path of a file in a folder, under the last part of its own path. */
function below(folder: Text, file: Text): Text {
  const end = folder.value.endsWith('/') ? folder.length - 1 : folder.length;
  const slash = new Text([{ ...file.span(0, 0), text: '/' }]);
  return Text.concat([folder.slice(0, end), slash, file.slice(file.value.lastIndexOf('/') + 1)]);
}
