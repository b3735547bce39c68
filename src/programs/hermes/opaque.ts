/** Commands that hide what they run, in services that are gateways by all other signs. */
import type { Command, Container, Service } from '../../service.ts';
import type { Text } from '../../text.ts';
import { startsContainers } from '../containers.ts';
import { baseName, isShell } from '../shells.ts';
import type { Surroundings } from '../surroundings.ts';
import { agentImageOf, isHelper, isMeantAsGateway, speaksOfHermes } from './hints.ts';
import { isPython, isUnknown, readInvocation } from './invocation.ts';
import type { Step } from './step.ts';

export interface Opaque {
  readonly kind: 'opaque';
  readonly command: Command;
  /** Ends the sentence "the profile cannot be known: …". */
  readonly reason: string;
  readonly at: Text;
  /** The script that hides it. */
  readonly script?: Text;
}

/** Programs that have a gateway of their own, or take the same words. */
const OTHER_PROGRAMS: ReadonlySet<string> = new Set(
  [
    'openclaw clawdbot moltbot nanobot docker podman kubectl mcp echo printf pgrep pkill systemctl curl node true false',
    'sleep ssh logger grep tail journalctl sed awk cat tee kill killall supervisorctl launchctl s6-svc notify-send test',
    'pm2 tmux screen wget npm make watch crontab cd mkdir rm cp mv ln chmod chown touch install tar git',
  ]
    .join(' ')
    .split(' '),
);

export function opaque(command: Command, reason: string, at: Text): Opaque {
  return { kind: 'opaque', command, reason, at };
}

/**
 * The command behind a wrapper that is not known: after its `--`, a shell that it hands a script, or what follows a word
 * that a template fills in.
 */
export function wordsAfterWrapper(words: readonly Text[], around: Surroundings): Step | null {
  const at = words[0] as Text;
  const dashes = words.findIndex((word) => word.value === '--');
  const from = dashes > 0 ? dashes + 1 : 1;
  const next = words[from];
  if (next === undefined || isOther(at) || !(dashes > 0 || isUnknown(at) || isShell(next))) return null;
  const open = [...around.open, { reason: `${at.value} may set any variable`, at }];
  return { words: words.slice(from), around: { ...around, open } };
}

/** A program that is no wrapper and no script but may well start the gateway: a script elsewhere, a variable, an alias. */
export function opaqueProgram(
  service: Service,
  command: Command,
  words: readonly Text[],
  { container }: Surroundings,
): Opaque | null {
  const program = words[0] as Text;
  const name = baseName(program.value);
  const wrapped = wrappedCall(service, words, container !== undefined);
  if (wrapped !== undefined)
    return opaque(command, `what ${program.value} makes of these words is not written here`, wrapped);
  const isInImage = container !== undefined && container !== 'running' && runsInImage(service, container, program);
  if (!isMeantAsGateway(service) && !isInImage) return null;
  if (startsContainers(words))
    return opaque(
      command,
      `"${words.map((word) => word.value).join(' ')}" starts what another file describes`,
      program,
    );
  if (!program.isKnown(program.length - 1))
    return opaque(command, whyUnknown(program.slice(program.value.lastIndexOf('/') + 1)), program);
  if (isShell(program)) {
    const file = words.slice(1).find((word) => !/^[-+]/.test(word.value));
    return file === undefined || isHelper(baseName(file.value))
      ? null
      : opaque(command, `the script ${file.value} is not read`, file);
  }
  const own = words.find((word) => isOwnScript(baseName(word.value)));
  if (own !== undefined && (own === program || INTERPRETER.test(name)))
    return opaque(command, `what ${own.value} runs is not written here`, own);
  if (OTHER_PROGRAMS.has(name) || isHelper(name)) return null;
  if (isPython(name) || isOwnProgram(name)) {
    const hidden = words.find(isUnknown);
    return hidden === undefined ? null : opaque(command, whyUnknown(hidden), hidden);
  }
  const looksLikeOne = /\.(?:ba|z)?sh$/.test(name) || /hermes|gateway|start|launch|entrypoint/i.test(name);
  const isAlias = words.some((word) => word.value === 'gateway') && !/\./.test(name);
  if (/\.(?:py|js|mjs|rb|pl)$/.test(name) || !(looksLikeOne || isAlias)) return null;
  return opaque(command, `what ${program.value} runs is not written here`, program);
}

/** Arguments of the program's own image that are not known. */
export function opaqueImage(command: Command, container: Container, words: readonly Text[]): Opaque | null {
  const first = words[0] as Text;
  if (agentImageOf(container) === undefined || !isUnknown(first)) return null;
  return opaque(command, whyUnknown(first), first);
}

/** A script or another program that is called by its path in a container of the program's own image. */
function runsInImage(service: Service, container: Container, program: Text): boolean {
  if (service.manager === 'script' || isHelper(service.name)) return false;
  const isProgram = program.value.includes('/') || isShell(program) || isUnknown(program);
  return isProgram && agentImageOf(container) !== undefined && speaksOfHermes(service, container);
}

const INTERPRETER = /^(?:python[\d.]*|pypy[\d.]*|node|nodejs|bun|deno|tsx|ruby|perl)$/;

/** A script for an interpreter that is called after the program: `run-hermes-gateway.mjs`. */
function isOwnScript(name: string): boolean {
  return /\.(?:[cm]?[jt]s|py|rb|pl)$/.test(name) && /hermes/i.test(name) && !isHelper(name);
}

/** A call of the program among the arguments of another one: `with-secrets.sh hermes gateway run`. */
function wrappedCall(service: Service, words: readonly Text[], isContained: boolean): Text | undefined {
  const program = words[0] as Text;
  const at = words.findIndex((word, index) => index > 0 && baseName(word.value) === 'hermes');
  if (service.manager === 'script' || at < 1 || isOther(program)) return undefined;
  return (isContained || /[/.]/.test(program.value)) && readInvocation(words.slice(at), false)?.action === 'run'
    ? words[at]
    : undefined;
}

function isOther(program: Text): boolean {
  const name = baseName(program.value);
  return OTHER_PROGRAMS.has(name) || isPython(name) || isOwnProgram(name) || isHelper(name);
}

function isOwnProgram(name: string): boolean {
  return name === 'hermes' || name === 'hermes-agent' || name === 'hermes-acp';
}

function whyUnknown(word: Text): string {
  return word.unknowns()[0]?.unknown?.reason as string;
}
