/** Which command of a service starts the gateway of Hermes Agent, through whatever stands around it. */
import type { Command, Container, Service } from '../../service.ts';
import { areAlternatives, type Placed } from '../../shell/command.ts';
import type { SourceFile } from '../../source.ts';
import { Text } from '../../text.ts';
import { type Contained, readContainer } from '../containers.ts';
import { baseName } from '../shells.ts';
import { type Surroundings, UNCHANGED } from '../surroundings.ts';
import { unwrap } from '../wrappers.ts';
import { isBareAgentImage, isCalledLikeAgent, isMeantAsGateway, speaksOfHermes } from './hints.ts';
import { keepsRunning, startsItsVolume } from './image.ts';
import { type Invocation, isUnknown, readArguments, readInvocation, wordsAfterTimestamps } from './invocation.ts';
import { type Opaque, opaque, opaqueImage, opaqueProgram, wordsAfterWrapper } from './opaque.ts';
import { type CalledScript, scriptCalled, stepsOf } from './scripts.ts';
import type { Step } from './step.ts';
import { hasMountedHome } from './storage.ts';

/** A call of the program in a service's command. */
export interface Called {
  readonly command: Command;
  readonly invocation: Invocation;
  readonly around: Surroundings;
  /** What it hangs on in a script. */
  readonly condition?: Text;
  /** Where it lies in the scripts that it is started through, from the outside in. */
  readonly places: readonly Placed[];
}

/** The calls of which one starts a gateway, under whatever condition. */
export type Alternatives = readonly [Called, ...Called[]];

/** What the start commands of a service come to. */
export type Recognised =
  /** The gateway itself, in the foreground, or several that run side by side. */
  | { readonly kind: 'runs'; readonly gateways: readonly Alternatives[] }
  /** `hermes gateway start` and the like, which ask a service manager for it and return. */
  | Managing
  /** A gateway by all signs, but the command line does not say how it is started. */
  | Opaque;

type Managing = { readonly kind: 'manages' } & Called;

/** What one command comes to. */
type Found = ({ readonly kind: 'runs' } & Called) | Managing | Opaque;

interface Pending extends Step {
  readonly depth: number;
  readonly places: readonly Placed[];
  readonly job: string;
  /** The script files that it lies in, so that one which calls itself comes to an end. */
  readonly files: readonly SourceFile[];
}

interface Search {
  readonly service: Service;
  readonly command: Command;
  readonly pending: Pending[];
  /** How many scripts were read, and parts found that run beside what follows them. */
  parts: number;
}

/** Nested deeper, or with more commands in it, no command line was ever written by a person. */
const DEEPEST = 12;
const MOST_STEPS = 2000;
const MOST_CALLS = 100;
const MOST_PARTS = 500;

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
  const starts = service.commands.filter(({ role }) => role === 'start');
  const commands = starts.length === 0 && service.container !== undefined ? [imageCommand(service)] : starts;
  let fallback: Recognised | null = null;
  for (const command of commands) {
    const found = explore(service, command);
    if (found?.kind === 'runs') return found;
    fallback = better(fallback, found);
  }
  return fallback;
}

/** What is known for certain counts before what is not. */
function better<T extends Recognised | Found>(found: T | null, next: T | null): T | null {
  return found === null || (found.kind === 'opaque' && next?.kind === 'manages') ? next : found;
}

/** The command of a container that names none: its image. */
function imageCommand({ container, span }: Service): Command {
  const image = (container && startedImage(container)) ?? Text.verbatim(span.source, span.start, span.end);
  const words = [image];
  const place = image.span();
  return { role: 'start', path: image, argv: words, words, raw: [place], span: place, ignoreFailure: false };
}

/** An image's own entry point that cannot be read is taken to run its arguments, as nearly all of them do. */
function explore(service: Service, command: Command): Recognised | null {
  const first = firstStep(service, command);
  const search: Search = { service, command, pending: [first], parts: 0 };
  const found = follow(search);
  const { entrypointLength = 0 } = service.container ?? {};
  const isRead = found?.kind === 'runs' || search.parts > 0;
  if (isRead || entrypointLength === 0 || entrypointLength === command.argv.length) return found;
  search.pending.push({ ...first, words: command.argv.slice(entrypointLength), image: [] });
  return better(follow(search), found);
}

function follow(search: Search): Recognised | null {
  const { pending } = search;
  const jobs = new Map<string, Called[]>();
  const over = new Set<string>();
  let fallback: Managing | Opaque | null = null;
  let calls = 0;
  for (let steps = 0; pending.length > 0 && steps < MOST_STEPS && calls < MOST_CALLS; steps++) {
    const step = pending.pop() as Pending;
    if (step.depth > DEEPEST || isBehind(step, over)) continue;
    const found = look(search, step);
    if (found?.kind !== 'runs') {
      fallback = better(fallback, found);
      continue;
    }
    calls++;
    jobs.set(step.job, [...(jobs.get(step.job) ?? []), found]);
    if (step.condition === undefined) over.add(step.job);
  }
  return calls === 0 ? fallback : { kind: 'runs', gateways: sideBySide([...jobs.values()]) };
}

/** Whether a gateway that stays in the foreground keeps a shell from reaching a command. */
function isBehind({ job }: Pending, over: ReadonlySet<string>): boolean {
  return [...over].some((each) => `${job}/`.startsWith(`${each}/`));
}

/** The calls of each shell are alternatives, and so are those of shells of which only one is started. */
function sideBySide(jobs: readonly (readonly Called[])[]): readonly Alternatives[] {
  const gateways: [Called, ...Called[]][] = [];
  for (const calls of jobs) {
    const [first, ...others] = calls as readonly Called[] as Alternatives;
    const known = gateways.find((each) => calls.every((call) => each.every((one) => areExclusive(one, call))));
    if (known === undefined) gateways.push([first, ...others]);
    else known.push(first, ...others);
  }
  return gateways;
}

/** Whether only one of two calls is made: so it is where the ways to them part. */
function areExclusive({ places: a }: Called, { places: b }: Called): boolean {
  const parting = a.findIndex(({ order }, at) => order !== b[at]?.order);
  const [one, other] = [a[parting], b[parting]];
  return one !== undefined && other !== undefined && areAlternatives(one, other);
}

function firstStep({ container, commands }: Service, command: Command): Pending {
  const words = [command.path, ...command.argv.slice(1)];
  const first = { depth: 0, places: [], job: '', files: [] };
  if (container === undefined) return { ...first, words, around: UNCHANGED };
  const around = { ...UNCHANGED, container };
  if (!commands.includes(command)) return { ...first, words: [], around, image: words };
  return { ...first, words, around, ...(container.usesEntrypoint && { image: [] }) };
}

/** Looks at one command: recognises it, or puts what it runs on the pile. */
function look(search: Search, step: Pending): Found | null {
  const { service } = search;
  const { words, around } = step;
  const inImage = step.image === undefined ? null : lookAtImage(search, step, step.image);
  if (inImage !== null || words[0] === undefined) return inImage;
  const isMeant = isMeantAsGateway(service);
  const invocation = readInvocation(words, isMeant) ?? readEntryScript(service, words, around);
  if (invocation !== null) return called(search, step, invocation);
  const stamped = wordsAfterTimestamps(words);
  if (stamped !== null) return go(search, step, { words: stamped, around });
  const contained = readContainer(words);
  if (contained !== null) return lookIntoContainer(search, step, contained);
  const script = scriptCalled(service, words, around);
  if (script !== null) return lookIntoScript(search, step, script);
  const inner = unwrap(words, around);
  if (inner?.kind === 'script') return lookIntoScript(search, inner.isDetached ? beside(search, step) : step, inner);
  if (inner !== null) return go(search, inner.isDetached ? beside(search, step) : step, inner);
  const behind = wordsAfterWrapper(words, around);
  if (behind !== null) go(search, step, behind);
  return opaqueProgram(service, search.command, words, around);
}

/** Puts on the pile what a command runs. */
function go({ pending }: Search, { depth, condition, places, job, files }: Pending, next: Step): null {
  pending.push({
    depth: depth + 1,
    ...(condition !== undefined && { condition }),
    ...next,
    places: next.place === undefined ? places : [...places, next.place],
    job,
    files,
  });
  return null;
}

/** The same command where what follows it runs beside it. */
function beside(search: Search, step: Pending): Pending {
  return { ...step, job: `${step.job}/${++search.parts}` };
}

/** A script of a person may well manage the gateway; only starting it says that there is one. */
function called({ service, command }: Search, step: Pending, invocation: Invocation): Found | null {
  const { around, condition, places } = step;
  const found: Called = { command, invocation, around, places, ...(condition !== undefined && { condition }) };
  if (invocation.action === 'run') return { kind: 'runs', ...found };
  return service.manager === 'script' && invocation.action !== 'start' ? null : { kind: 'manages', ...found };
}

/** Words that an image's entry point gets; without any the image runs what its data volume holds. */
function lookAtImage(search: Search, step: Pending, entry: readonly Text[]): Found | null {
  const { service, command } = search;
  const container = step.around.container as Container;
  const { words } = step;
  if (words.length === 0 || keepsRunning(words)) return lookAtBareImage(search, step, container);
  const invocation = speaksOfHermes(service, container) ? readArguments(entry, words) : null;
  return invocation === null ? opaqueImage(command, container, words) : called(search, step, invocation);
}

/** An image that gets no command, or an idle one beside which its init starts what the data volume holds. */
function lookAtBareImage(search: Search, step: Pending, container: Container): Found | null {
  const { service, command } = search;
  const image = startedImage(container);
  const speaks = speaksOfHermes(service, container);
  const isAgent = image !== undefined && isBareAgentImage(image) && speaks;
  const isKept = isKeptRunning(service);
  const isOfficial = /nousresearch\//.test(image?.value ?? '');
  const hasData = container.mounts.length > 0 || isOfficial;
  const isIdle = step.words.length > 0;
  if (isIdle && !(isAgent && hasData && startsItsVolume(image))) return null;
  if (isAgent && isKept && hasData && (isOfficial || !isIdle)) return called(search, step, bareImage(image));
  const isMeant = isAgent
    ? isKept
    : isMeantAsGateway(service) ||
      (isKept && speaks && isCalledLikeAgent(service) && hasMountedHome(service, container));
  const what = image === undefined ? 'the image that it builds' : `the image ${image.value}`;
  return isMeant ? opaque(command, `what ${what} starts is not written here`, image ?? command.path) : null;
}

/** The image whose command runs where none is given: the one that an own one is built on, as far as that is known. */
function startedImage({ image, base }: Container): Text | undefined {
  return base ?? image;
}

function bareImage(image: Text): Invocation {
  return { entry: 'image', program: [image], args: [], gatewayAt: -1, action: 'run', actionWord: null };
}

/** As against a container that a person starts for a chat, or once. */
function isKeptRunning({ container, resident, restart, startedBy }: Service): boolean {
  if (container === undefined) return resident;
  return startedBy.length > 0 || (restart !== undefined && restart.policy !== 'no');
}

/** `/opt/hermes/docker/main-wrapper.sh gateway run`: an image's entry point, called by its name. */
function readEntryScript(service: Service, words: readonly Text[], { container }: Surroundings): Invocation | null {
  const program = words[0] as Text;
  if (container === undefined || container === 'running' || !speaksOfHermes(service, container)) return null;
  const isEntry = /entry-?point|wrapper|start|run|launch|\.sh$/.test(baseName(program.value));
  return isEntry ? readArguments([program], words.slice(1)) : null;
}

function lookIntoContainer(search: Search, step: Pending, contained: Contained): Found | null {
  const { service } = search;
  const { kind, where, words, variables, files, container, isDetached } = contained;
  const open = files.map((at) => ({ reason: `the variables in ${at.value} are not read`, at }));
  const around: Surroundings = { isCleared: true, variables, open, container: kind === 'run' ? container : 'running' };
  const saysNothing = words[0] === undefined || isUnknown(words[0]);
  const isChat = saysNothing && service.manager === 'script' && !isDetached;
  if (kind === 'run' && isChat) return null;
  const next = { words, around, ...(container.usesEntrypoint && { image: [where] }) };
  return go(search, isDetached ? beside(search, step) : step, next);
}

function lookIntoScript(search: Search, step: Pending, script: CalledScript): Found | null {
  const { service, command } = search;
  const { file } = script;
  if ((file !== undefined && step.files.includes(file)) || search.parts > MOST_PARTS) return null;
  const { steps, unread } = stepsOf(service, script);
  const inside = file === undefined ? step : { ...step, files: [...step.files, file] };
  const { job } = beside(search, step);
  for (const next of steps.toReversed()) {
    go(search, next.job === undefined ? inside : { ...inside, job: `${job}.${next.job}` }, next);
  }
  if (unread === undefined) return null;
  const mayBe =
    isMeantAsGateway(service) || (/\bhermes\b/.test(script.script.value) && /\bgateway\b/.test(script.script.value));
  if (!mayBe || service.manager === 'script') return null;
  return { ...opaque(command, unread.reason, unread.at), script: script.script };
}
