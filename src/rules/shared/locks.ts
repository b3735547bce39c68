import type { Command, Service } from '../../service.ts';
import type { Span } from '../../source.ts';
import type { Text } from '../../text.ts';
import { scriptIndex, unquoted } from './commands.ts';
import { hostPath, shellPath } from './paths.ts';

/** A mention of a gateway's own lock or PID file in a service. */
export interface LockMention {
  /** The directory that the file lies in; null where the repository does not fix it. */
  readonly directory: string | null;
  /** As written, for messages. */
  readonly text: string;
  readonly span: Span;
  /** The command that mentions it; undefined for PIDFile=. */
  readonly command?: Command;
  /** Whether that command deletes it. */
  readonly removes: boolean;
}

/** What a gateway's own lock and PID files are called. */
export const LOCK_FILE = /^(?:.*\/)?(?:gateway\.(?:lock|pid|\*|\{[a-z,]+\})|\*\.(?:lock|pid))$/s;
const REMOVERS = /(?:^|\/)(?:rm|unlink|shred|truncate)$/;

/**
 * Every mention of `gateway.lock` and `gateway.pid` in PIDFile= and in the commands of a service. What its commands name
 * in a container lies in no directory of the host.
 */
export function lockMentions(service: Service): readonly LockMention[] {
  const { pidFile, commands, container } = service;
  const mentions = commands.flatMap((command) => inCommand(command, service));
  const found = container === undefined ? mentions : mentions.map((mention) => ({ ...mention, directory: null }));
  if (pidFile === undefined || !LOCK_FILE.test(pidFile.value)) return found;
  const mention = { directory: directoryOf(hostPath(pidFile, service)), text: pidFile.value, span: pidFile.span() };
  return [{ ...mention, removes: false }, ...found];
}

function inCommand(command: Command, service: Service): readonly LockMention[] {
  const { words } = command;
  const script = scriptIndex(words);
  let removes: boolean | undefined;
  return words.flatMap((word, index) => {
    if (index === script) return inScript(word, command, service);
    const from = word.value.lastIndexOf('=') + 1;
    if (!LOCK_FILE.test(word.value.slice(from))) return [];
    const value = word.slice(from);
    removes ??= words.some((other) => REMOVERS.test(other.value));
    const directory = directoryOf(value.value.startsWith('~') ? null : shellPath(value, service));
    return [{ directory, text: value.value, span: value.span(), command, removes }];
  });
}

function inScript(script: Text, command: Command, service: Service): readonly LockMention[] {
  const found: LockMention[] = [];
  let removes = false;
  for (const { index, 0: token } of script.value.matchAll(/[;|&\n()]+|[^\s`;|&<>()=]+/g)) {
    if (/^[;|&\n()]/.test(token)) removes = false;
    const plain = token.replaceAll(/["']/g, '');
    if (REMOVERS.test(plain)) removes = true;
    if (!LOCK_FILE.test(plain)) continue;
    const word = unquoted(script.slice(index, index + token.length));
    const directory = directoryOf(shellPath(word, service));
    found.push({ directory, text: word.value, span: word.span(), command, removes });
  }
  return found;
}

function directoryOf(path: string | null): string | null {
  return path === null ? null : path.slice(0, path.lastIndexOf('/')) || '/';
}
