/** The commands of a shell script that a service's command runs, from a file of the repository or from the command itself. */
import { markUnknown, surfaceText } from '../../embedded.ts';
import type { Service, Variable } from '../../service.ts';
import type { ShellContext, Unread } from '../../shell/command.ts';
import { readScript } from '../../shell/script.ts';
import { startsShellScript } from '../../shell/shells.ts';
import type { SourceFile } from '../../source.ts';
import { Text } from '../../text.ts';
import { hasOption, readOptions } from '../options.ts';
import { isShell, SHELL_OPTIONS } from '../shells.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Step } from './step.ts';

/** A script with the words after it, the first of which is its own name. */
export interface CalledScript {
  readonly script: Text;
  readonly parameters: readonly Text[];
  readonly around: Surroundings;
  /** The file of the repository that it stands in. */
  readonly file?: SourceFile;
}

/** What a script comes to; set `unread` where the rest of it is not read. */
interface Steps {
  readonly steps: readonly Step[];
  readonly unread?: Unread;
}

/**
 * The script file that a command runs, by itself or with a shell; null where it runs none, or none that lies in the
 * repository. What a script runs is left alone: the other script is a file of its own. So is a path in a container that
 * is not the service's own.
 */
export function scriptCalled(service: Service, words: readonly Text[], around: Surroundings): CalledScript | null {
  if (service.manager === 'script' || around.container !== service.container) return null;
  const at = scriptAt(words);
  const path = words[at];
  const file = path && service.fileAt?.(path);
  if (file === undefined || !(at > 0 || isShellScript(file))) return null;
  const script = surfaceText(markUnknown(Text.verbatim(file, 0, file.text.length)));
  return { script, parameters: words.slice(at), around, file };
}

/** Index of the word that is, or may be, the path of a script; -1 where none is. */
function scriptAt(words: readonly Text[]): number {
  const program = words[0] as Text;
  if (!isShell(program)) return program.value.includes('/') ? 0 : -1;
  const { options, next } = readOptions(words, 1, SHELL_OPTIONS);
  return hasOption(options, 'c', 'command') ? -1 : next;
}

function isShellScript({ path, text }: SourceFile): boolean {
  return text.startsWith('#!') ? startsShellScript(text) : /\.(?:ba|da|k|z)?sh(?:\.\w+)?$/.test(path);
}

/** The commands of a script in order, each with what the script has made of the environment before it. */
export function stepsOf(service: Service, { script, parameters, around }: CalledScript): Steps {
  const { commands, unread } = readScript(script, shellContext(service, around, parameters));
  const steps = commands.map(({ words, variables, sourced, condition, branches, order, job }): Step => {
    const open = sourced.filter(mayMoveHome).map((at) => ({ reason: `${at.value} is read by the shell`, at }));
    const inside = new Map([...around.variables, ...variables]);
    return {
      words,
      around: { ...around, variables: inside, open: [...around.open, ...open] },
      ...(condition !== undefined && { condition }),
      place: { branches, order },
      ...(job !== undefined && { job: `${job}` }),
    };
  });
  return { steps, ...(unread !== undefined && { unread }) };
}

/** Whether a file that a shell reads may set HERMES_HOME; a virtual environment's `activate` does not. */
function mayMoveHome(path: Text): boolean {
  return !/\/bin\/activate$/.test(path.value) && !isOwnDotenv(path.value);
}

/** Hermes' own `.env`, which lies in its home; a home does not say where it lies. */
export function isOwnDotenv(path: string): boolean {
  return /\/(?:\.hermes|profiles\/[^/]+)\/\.env$/.test(path);
}

function shellContext(service: Service, around: Surroundings, parameters: readonly Text[]): ShellContext {
  const own = new Map(service.environment.map((variable: Variable) => [variable.name, variable.value]));
  const variable = (name: string): Text | undefined => {
    if (around.variables.has(name)) return around.variables.get(name) ?? undefined;
    return around.isCleared ? undefined : own.get(name);
  };
  return { variable, parameters };
}
