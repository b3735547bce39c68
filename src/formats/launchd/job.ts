/** From the dictionary of a property list to the service that launchd makes of it (`launchd.plist(5)`). */
import type { Command, Output, Problem, Service, Variable } from '../../service.ts';
import { type SourceFile, textOf } from '../../source.ts';
import { Text } from '../../text.ts';
import { commandOf, declaredService } from '../service.ts';
import { isShellScript, needsShell, notExpanded } from '../unexpanded.ts';
import { isTemplateName, nameWithoutSuffix } from './files.ts';
import { lifecycleOf } from './lifecycle.ts';
import { type Entry, entriesOf, entryOf, itemsOf, stringOf, textOfElement, type Value } from './values.ts';
import { type Whereabouts, whereaboutsOf } from './whereabouts.ts';

/** Finds a file by its path where the job runs. */
export type FileAt = (path: Text) => SourceFile | undefined;

/** What the keys of a job say. */
interface Job {
  readonly label: Text | undefined;
  readonly userName: Text | undefined;
  readonly program: Text | undefined;
  readonly words: readonly Text[];
  readonly separator: string;
  readonly variables: readonly Variable[];
  /** Variables whose values are no strings. */
  readonly lost: readonly Entry[];
  readonly workingDirectory: Text | undefined;
  readonly logs: readonly { readonly key: string; readonly path: Text }[];
}

/** The service that a dictionary declares; undefined for a property list that is no job. */
export function serviceOf(root: Value, finderFor: (where: Whereabouts) => FileAt): Service | undefined {
  const { path } = root.source;
  const entries = entriesOf(root);
  const head = entryOf(entries, 'ProgramArguments') ?? entryOf(entries, 'Program');
  if (head === undefined) return undefined;
  const job = jobOf(entries);
  const { label, variables, workingDirectory, logs } = job;
  const where = whereaboutsOf(path, job.userName, textsOf(job));
  return declaredService({
    name: label?.value ?? nameWithoutSuffix(path),
    manager: 'launchd',
    ...where,
    ...(label?.isKnown() === false && { isNameOpen: true as const }),
    span: label?.span() ?? head.span,
    commands: commandsOf(job),
    environment: variables,
    ...(workingDirectory !== undefined && { workingDirectory }),
    outputs: logs.filter(({ path }) => isFile(path)).map(outputOf),
    ...lifecycleOf(entries),
    problems: problemsOf(job, where.account.home, isTemplateName(path)),
    fileAt: finderFor(where),
  });
}

function jobOf(entries: readonly Entry[]): Job {
  const string = (key: string) => stringOf(entryOf(entries, key)?.value);
  const list = entryOf(entries, 'ProgramArguments')?.value;
  const variables = entryOf(entries, 'EnvironmentVariables');
  const assigned = (variables === undefined ? [] : entriesOf(variables.value)).map((entry) => ({
    entry,
    value: stringOf(entry.value),
  }));
  return {
    label: string('Label'),
    userName: string('UserName'),
    program: string('Program'),
    words: list === undefined ? [] : itemsOf(list).map(wordOf),
    separator: list === undefined ? '' : separatorIn(list),
    variables: assigned.flatMap(({ entry: { key, span }, value }): Variable[] =>
      value === undefined ? [] : [{ name: key.value, value, span, from: 'declaration' }],
    ),
    lost: assigned.filter(({ value }) => value === undefined).map(({ entry }) => entry),
    workingDirectory: string('WorkingDirectory'),
    logs: ['StandardOutPath', 'StandardErrorPath'].flatMap((key) => {
      const path = string(key);
      return path === undefined ? [] : [{ key, path }];
    }),
  };
}

/** A word of `ProgramArguments`; what is no string is not known. */
function wordOf(item: Value): Text {
  const text = stringOf(item);
  if (text !== undefined) return text;
  const { source, element } = item;
  const place = element.from < element.to ? textOfElement(item).span() : source.span(element.start, element.end);
  const reason = `<${element.name}> is no string, and launchd takes only strings as words of a command`;
  return new Text([{ ...place, text: source.text.slice(place.start, place.end), unknown: { reason } }]);
}

/** What stands between the words of the first two strings that nothing but blanks is between. */
function separatorIn({ source, element: { children } }: Value): string {
  const between = children.slice(1).map((item, at) => source.text.slice(children[at]?.end, item.start));
  return `</string>${between.find((text) => text.trim() === '') ?? ''}<string>`;
}

/** `Program` is what is executed, with `ProgramArguments` as its argv; each stands for the other where that is missing. */
function commandsOf({ program, words, separator }: Job): readonly Command[] {
  if (words.length === 0) return program === undefined ? [] : [commandOf([program])];
  const command = commandOf(words, { separator });
  return [program === undefined ? command : { ...command, path: program }];
}

/** Every value in which the home of a user may stand. */
function textsOf({ program, words, variables, workingDirectory, logs }: Job): readonly Text[] {
  const others = [program, workingDirectory].filter((text) => text !== undefined);
  return [...words, ...variables.map(({ value }) => value), ...logs.map(({ path }) => path), ...others];
}

/** In a template `$NAME` is for whatever renders it. */
function problemsOf(job: Job, home: string | undefined, isTemplate: boolean): readonly Problem[] {
  const { words, program, variables, workingDirectory, logs } = job;
  const plain = words.filter((_, at) => !isShellScript(words, at));
  const places: readonly (readonly [string, Text | undefined])[] = [
    ['Program', program],
    ...plain.map((word) => ['A word of ProgramArguments', word] as const),
    ...variables.map(({ name, value }) => [name, value] as const),
    ['WorkingDirectory', workingDirectory],
    ...logs.map(({ key, path }) => [key, path] as const),
  ];
  const found = places.flatMap(([name, text]) => (text === undefined ? [] : notExpanded(text, name, 'launchd', home)));
  return [...job.lost.map(lostVariable), ...found.filter(({ span }) => !isTemplate || !textOf(span).startsWith('$'))];
}

/** A variable whose value is no string is ignored (launchd.plist(5), `EnvironmentVariables`). */
function lostVariable({ key, value, span }: Entry): Problem {
  const message = `launchd ignores ${key.value} in EnvironmentVariables, because its value is <${value.element.name}> and no string. The service runs without it. Write <string>…</string>.`;
  return { kind: 'environment-lost', span, message };
}

function outputOf({ key, path }: { readonly key: string; readonly path: Text }): Output {
  return { stream: key === 'StandardOutPath' ? 'stdout' : 'stderr', path };
}

function isFile(path: Text): boolean {
  return path.length > 0 && !path.value.startsWith('/dev/') && !needsShell(path);
}
