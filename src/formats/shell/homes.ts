/** The homes of the accounts that a script makes. Sources: useradd(8), usermod(8), adduser(8) of Debian, Fedora and BusyBox. */
import type { SimpleCommand } from '../../shell/command.ts';
import { textOf } from '../../source.ts';
import type { Text } from '../../text.ts';
import { homeIn, type StatedHome } from '../homes.ts';
import { baseName, programWords } from './programs.ts';

/** By program, the options that take a value. */
const WITH_VALUE: Readonly<Record<string, ReadonlySet<string>>> = {
  useradd: options(
    'b c d e f g G k K p P R s u Z base-dir comment home home-dir expiredate inactive gid groups skel key password prefix ' +
      'root shell uid selinux-user',
  ),
  usermod: options(
    'c d e f g G l p P R s u Z comment home expiredate inactive gid groups login password prefix root shell uid selinux-user',
  ),
  adduser: options(
    'b c d e f g G h k K p R s u base-dir comment home home-dir gid groups ingroup gecos shell uid conf firstuid lastuid root',
  ),
};
const HOME = ['d', 'home', 'home-dir', 'h'];
const BASE = ['b', 'base-dir'];
/** The account is one of another system. */
const ELSEWHERE = ['R', 'root', 'P', 'prefix'];

function options(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}

/** What a command says of the home of the account that it makes or changes; undefined where it does neither. */
export function homeMade({ words }: Pick<SimpleCommand, 'words'>): StatedHome | undefined {
  const program = programWords(words);
  const name = baseName(program[0]);
  const withValue = Object.hasOwn(WITH_VALUE, name) ? WITH_VALUE[name] : undefined;
  if (withValue === undefined) return undefined;
  const { given, operands } = parse(program, withValue);
  const [operand, ...others] = operands;
  const user = operand && usual(operand);
  if (user === undefined || others.length > 0 || ELSEWHERE.some((each) => given.has(each))) return undefined;
  const value = (names: readonly string[]) => given.get(names.find((each) => given.has(each)) ?? '');
  const home = value(HOME);
  if (home !== undefined) return { user, home: homeIn(home) };
  if (name === 'usermod') return undefined;
  const base = value(BASE);
  // Which home Debian gives to a system account hangs on the release.
  const isOpen = name === 'adduser' && given.has('system');
  const parent = base === undefined ? '/home' : homeIn(base);
  return { user, home: isOpen || parent === undefined ? undefined : `${parent}/${user}` };
}

/** A word; of `${NAME:-word}` the one that it is unless somebody wants another account. */
function usual(word: Text): string | undefined {
  if (word.isKnown()) return word.value;
  const [piece, ...others] = word.pieces;
  if (piece === undefined || others.length > 0) return undefined;
  return /^\$\{\w+:?-([\w-]+)\}$/.exec(textOf(piece.origin ?? piece))?.[1];
}

interface Parsed {
  /** Options by their names, with their values where they take one. */
  readonly given: ReadonlyMap<string, Text | undefined>;
  readonly operands: readonly Text[];
}

function parse(words: readonly Text[], withValue: ReadonlySet<string>): Parsed {
  const given = new Map<string, Text | undefined>();
  const operands: Text[] = [];
  for (let at = 1; at < words.length; at++) {
    const word = words[at] as Text;
    const { value } = word;
    const [, long, joined] = /^--([^=]+)(=?)/.exec(value) ?? [];
    if (!value.startsWith('-')) operands.push(word);
    else if (long !== undefined) {
      if (joined === '=') given.set(long, word.slice(long.length + 3));
      else given.set(long, withValue.has(long) ? words[++at] : undefined);
    } else {
      // Letters are one word up to the first that takes a value, which may follow at once.
      const last = [...value].findIndex((letter, index) => index > 0 && withValue.has(letter));
      for (const letter of value.slice(1, last === -1 ? value.length : last)) given.set(letter, undefined);
      if (last !== -1) given.set(value[last] as string, last + 1 < value.length ? word.slice(last + 1) : words[++at]);
    }
  }
  return { given, operands };
}
