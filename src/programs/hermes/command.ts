/** Which command of a service starts the gateway of Hermes Agent, through whatever stands around it. */
import type { Command, Service, Variable } from '../../service.ts';
import type { Text } from '../../text.ts';
import { readContainer, startsContainers } from '../containers.ts';
import { readScript, type ShellContext } from '../shell.ts';
import { baseName, isShell, type Surroundings, UNCHANGED, unwrap } from '../wrappers.ts';
import { type Invocation, isPython, isUnknown, readInvocation, wordsAfterTimestamps } from './invocation.ts';
import { followsScheme } from './names.ts';

/** What the start commands of a service come to. */
export type Recognised =
  /** The gateway itself, in the foreground. */
  | { readonly kind: 'runs'; readonly command: Command; readonly invocation: Invocation; readonly around: Surroundings }
  /** `hermes gateway start` and the like, which ask a service manager for it and return. */
  | {
      readonly kind: 'manages';
      readonly command: Command;
      readonly invocation: Invocation;
      readonly around: Surroundings;
    }
  /** A gateway by all signs, but the command line does not say how it is started. */
  | { readonly kind: 'opaque'; readonly command: Command; readonly reason: string; readonly at: Text };

interface Step {
  readonly words: readonly Text[];
  readonly around: Surroundings;
  readonly depth: number;
}

/** Nested deeper, or with more commands in it, no command line was ever written by a person. */
const DEEPEST = 12;
const MOST_STEPS = 400;

/** Programs that have a gateway of their own, or take the same words. */
const OTHER_PROGRAMS: ReadonlySet<string> = new Set(
  'openclaw clawdbot moltbot nanobot docker podman kubectl mcp echo printf pgrep pkill systemctl curl node true false sleep'.split(
    ' ',
  ),
);

const known = new WeakMap<Service, Recognised | null>();

/** Finds what a service starts; null when that is no gateway of Hermes. Remembers its answer, which several parts ask for. */
export function recognise(service: Service): Recognised | null {
  const earlier = known.get(service);
  if (earlier !== undefined) return earlier;
  const found = search(service);
  known.set(service, found);
  return found;
}

function search(service: Service): Recognised | null {
  let opaque: Recognised | null = null;
  let manages: Recognised | null = null;
  for (const command of service.commands) {
    if (command.role !== 'start') continue;
    const found = explore(service, command);
    if (found?.kind === 'runs') return found;
    if (found?.kind === 'manages') manages ??= found;
    else if (found !== null) opaque ??= found;
  }
  return manages ?? opaque;
}

function explore(service: Service, command: Command): Recognised | null {
  const pending: Step[] = [{ words: [command.path, ...command.argv.slice(1)], around: UNCHANGED, depth: 0 }];
  let fallback: Recognised | null = null;
  for (let steps = 0; pending.length > 0 && steps < MOST_STEPS; steps++) {
    const step = pending.pop() as Step;
    if (step.depth > DEEPEST || step.words.length === 0) continue;
    const found = look(service, command, step, pending);
    if (found?.kind === 'runs') return found;
    fallback ??= found;
  }
  return fallback;
}

/** Looks at one command: recognises it, or puts what it runs on the pile. */
function look(service: Service, command: Command, step: Step, pending: Step[]): Recognised | null {
  const { words, around, depth } = step;
  const invocation = readInvocation(words, followsScheme(service.name));
  if (invocation !== null)
    return { kind: invocation.action === 'run' ? 'runs' : 'manages', command, invocation, around };
  const stamped = wordsAfterTimestamps(words);
  if (stamped !== null) {
    pending.push({ words: stamped, around, depth: depth + 1 });
    return null;
  }
  const container = readContainer(words);
  if (container !== null) return lookIntoContainer(command, container, around, service, pending, depth);
  const inner = unwrap(words, around);
  if (inner?.kind === 'words') pending.push({ ...inner, depth: depth + 1 });
  if (inner?.kind === 'script') return lookIntoScript(service, command, inner, pending, depth);
  return inner === null ? opaqueProgram(service, command, words) : null;
}

function lookIntoScript(
  service: Service,
  command: Command,
  { script, parameters, around }: { script: Text; parameters: readonly Text[]; around: Surroundings },
  pending: Step[],
  depth: number,
): Recognised | null {
  const read = readScript(script, shellContext(service, around, parameters));
  if ('reason' in read) {
    const mayBe = followsScheme(service.name) || (/\bhermes\b/.test(script.value) && /\bgateway\b/.test(script.value));
    return mayBe ? { kind: 'opaque', command, reason: read.reason, at: read.at } : null;
  }
  for (const { words, variables, sourced } of read.toReversed()) {
    const open = sourced.filter(mayMoveHome).map((at) => ({ reason: `${at.value} is read by the shell`, at }));
    const inside = {
      ...around,
      variables: new Map([...around.variables, ...variables]),
      open: [...around.open, ...open],
    };
    pending.push({ words, around: inside, depth: depth + 1 });
  }
  return null;
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

function lookIntoContainer(
  command: Command,
  container: NonNullable<ReturnType<typeof readContainer>>,
  outside: Surroundings,
  service: Service,
  pending: Step[],
  depth: number,
): Recognised | null {
  const { kind, where, words, variables } = container;
  const around: Surroundings = { isCleared: true, variables, open: outside.open, container: kind };
  if (kind === 'exec') {
    pending.push({ words, around, depth: depth + 1 });
    return null;
  }
  if (/hermes/i.test(where.value)) {
    const invocation = readInvocation([where, ...words], false, 'image');
    if (invocation?.action === 'run') return { kind: 'runs', command, invocation, around };
    pending.push({ words, around, depth: depth + 1 });
  }
  return followsScheme(service.name)
    ? { kind: 'opaque', command, reason: `what the image ${where.value} starts is not written here`, at: where }
    : null;
}

/** A program that is none of the above but may well start the gateway: a script, a variable, an alias. */
function opaqueProgram(service: Service, command: Command, words: readonly Text[]): Recognised | null {
  const program = words[0] as Text;
  const name = baseName(program.value);
  if (!followsScheme(service.name)) return null;
  const opaque = (reason: string, at = program): Recognised => ({ kind: 'opaque', command, reason, at });
  if (startsContainers(words))
    return opaque(`"${words.map((word) => word.value).join(' ')}" starts what another file describes`);
  const unknown = program.unknowns()[0];
  if (
    unknown !== undefined &&
    /^(?:|[^/]*\/)$/.test(program.value.slice(program.value.lastIndexOf(unknown.text) + unknown.text.length))
  ) {
    return opaque(unknown.unknown?.reason ?? `${program.value} is not known`);
  }
  if (isShell(program)) {
    const file = words.slice(1).find((word) => !/^[-+]/.test(word.value));
    return file === undefined ? null : opaque(`the script ${file.value} is not read`, file);
  }
  if (OTHER_PROGRAMS.has(name)) return null;
  if (isPython(name) || name === 'hermes' || name === 'hermes-agent' || name === 'hermes-acp') {
    const hidden = words.slice(1).find(isUnknown);
    return hidden === undefined
      ? null
      : opaque(hidden.unknowns()[0]?.unknown?.reason ?? `${hidden.value} is not known`, hidden);
  }
  const looksLikeOne = /\.(?:ba|z)?sh$/.test(name) || /hermes|gateway|start|launch|entrypoint/i.test(name);
  const isAlias = words.slice(1).some((word) => word.value === 'gateway') && !/\./.test(name);
  if (/\.(?:py|js|mjs|rb|pl)$/.test(name) || !(looksLikeOne || isAlias)) return null;
  return opaque(`what ${program.value} runs is not written here`);
}
