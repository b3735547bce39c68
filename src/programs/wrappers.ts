/** Takes off a command the programs that run another program. */
import { splitWords } from '../shell/script.ts';
import type { Text } from '../text.ts';
import { takeAssignments } from './effects.ts';
import { unwrapLauncher } from './launchers.ts';
import { hasOption, type Option, optionValue, readOptions } from './options.ts';
import { baseName, isShell, SHELL_OPTIONS } from './shells.ts';
import { asUser, cleared, type Surroundings, type Wrapped } from './surroundings.ts';
import { PLAIN, WRAPPERS, type Wrapper } from './wrapper-table.ts';

/** Takes one wrapper off a command; null when its program is none. */
export function unwrap(words: readonly Text[], around: Surroundings): Wrapped | null {
  const program = words[0];
  if (program === undefined) return null;
  const name = baseName(program.value);
  if (isShell(program)) return unwrapShell(words, around);
  if (name === 'su' || name === 'runuser') return unwrapSu(words, around);
  if (name === 'uv' && words[1]?.value === 'tool' && words[2]?.value === 'run') {
    return unwrapWith(WRAPPERS.uvx as Wrapper, words.slice(2), around);
  }
  const wrapper = Object.hasOwn(WRAPPERS, name) ? WRAPPERS[name] : undefined;
  if (program.value === '/init') return unwrapWith(PLAIN, words, around);
  return wrapper === undefined ? unwrapLauncher(words, around) : unwrapWith(wrapper, words, around);
}

function unwrapWith(wrapper: Wrapper, words: readonly Text[], around: Surroundings): Wrapped | null {
  let from = 1;
  if (wrapper.subcommand !== undefined) {
    from = readOptions(words, 1, wrapper.before ?? {}).next;
    if (!wrapper.subcommand.includes(words[from]?.value ?? '')) return null;
    from++;
  }
  const { options, next } = readOptions(words, from, wrapper);
  if (wrapper === WRAPPERS.uv && hasOption(options, 'm', 'module')) return moduleOfUv(words, from, next, around);
  const operands = words.slice(next, next + (wrapper.operands ?? 0));
  let rest = words.slice(next + operands.length);
  const script = scriptOf(wrapper, options, rest);
  if (script !== undefined) return { kind: 'script', script, parameters: [], around };
  let inside = wrapper.effect?.(around, options, operands) ?? around;
  const split = optionValue(options, 'S', 'split-string');
  if (split !== undefined) rest = [...splitWords(split), ...rest];
  if (rest[0]?.value === '--') rest = rest.slice(1);
  if (wrapper.assigns) ({ rest, inside } = takeAssignments(rest, inside));
  return { kind: 'words', words: rest, around: inside };
}

/** `uv run -m MODULE ARGUMENT…`, read as the interpreter itself would read it. */
function moduleOfUv(words: readonly Text[], from: number, next: number, around: Surroundings): Wrapped | null {
  const flag = words.slice(from, next).find(({ value }) => value === '-m' || value === '--module');
  return flag === undefined ? null : { kind: 'words', words: [words[0] as Text, flag, ...words.slice(next)], around };
}

/** `script -c SCRIPT FILE`, `flock FILE -c SCRIPT`: the option may stand behind the operand. */
function scriptOf(wrapper: Wrapper, options: readonly Option[], rest: readonly Text[]): Text | undefined {
  return wrapper.script && optionValue([...options, ...readOptions(rest, 0, wrapper).options], ...wrapper.script);
}

/** `bash -lc SCRIPT NAME ARGUMENT…`; null for a shell that reads a file or its input. */
function unwrapShell(words: readonly Text[], around: Surroundings): Wrapped | null {
  const { options, next } = readOptions(words, 1, SHELL_OPTIONS);
  const script = words[next];
  if (!hasOption(options, 'c', 'command') || script === undefined) return null;
  return { kind: 'script', script, parameters: words.slice(next + 1), around };
}

/** su(1) and runuser(1): `runuser -u USER COMMAND…`, `su - USER -c SCRIPT`. */
function unwrapSu(words: readonly Text[], around: Surroundings): Wrapped | null {
  const spec = {
    short: 'ugGcsw',
    long: ['user', 'group', 'supp-group', 'command', 'session-command', 'shell', 'whitelist-environment'],
  };
  const first = readOptions(words, 1, spec);
  const user = optionValue(first.options, 'u', 'user');
  if (user !== undefined) return { kind: 'words', words: words.slice(first.next), around: asUser(around, user) };
  let next = first.next;
  let isLogin = hasOption(first.options, 'l', 'login');
  if (words[next]?.value === '-') {
    isLogin = true;
    next++;
  }
  const second = readOptions(words, next + 1, spec);
  const script = optionValue([...first.options, ...second.options], 'c', 'command', 'session-command');
  if (script === undefined) return null;
  const isCleared = isLogin || hasOption(second.options, 'l', 'login');
  const inside = isCleared ? cleared(around) : around;
  return {
    kind: 'script',
    script,
    parameters: words.slice(second.next),
    around: asUser(inside, words[next] ?? 'root'),
  };
}
