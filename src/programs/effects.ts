/** What wrappers change around the program that they run. Sources: their manual pages. */
import type { Text } from '../text.ts';
import { hasOption, type Option, optionValue } from './options.ts';
import { asUser, cleared, type Surroundings } from './surroundings.ts';

/** The surroundings behind a wrapper with these options; the operands are those in front of the command. */
export type Effect = (around: Surroundings, options: readonly Option[], operands: readonly Text[]) => Surroundings;

/** sudo(8), doas(1): the environment is made anew unless they are told to keep it. */
export function asRoot(around: Surroundings, options: readonly Option[]): Surroundings {
  const keeps = hasOption(options, 'E', 'preserve-env');
  return asUser(keeps ? around : cleared(around), optionValue(options, 'u', 'user') ?? 'root');
}

/** gosu, su-exec: `gosu USER COMMAND…`. */
export const asFirstOperand: Effect = (around, _, operands) => asUser(around, operands[0]);

/** s6-setuidgid, setuidgid(8), chpst(8): they change the account and no variable. */
export const keepingHome =
  (user: (options: readonly Option[], operands: readonly Text[]) => Text | undefined): Effect =>
  (around, options, operands) => {
    const name = user(options, operands);
    return name === undefined ? around : { ...around, user: name, keepsHome: name };
  };

/** env(1). */
export function runEnv(around: Surroundings, options: readonly Option[]): Surroundings {
  const variables = new Map(around.variables);
  const isCleared = around.isCleared || hasOption(options, 'i', 'ignore-environment');
  if (hasOption(options, 'i', 'ignore-environment')) variables.clear();
  for (const { name, value } of options)
    if ((name === 'u' || name === 'unset') && value) variables.set(value.value, null);
  return { ...around, isCleared, variables };
}

/** systemd-run(1): a service of its own gets none of the caller's variables, a scope gets all. */
export function runTransient(around: Surroundings, options: readonly Option[]): Surroundings {
  const variables = new Map(hasOption(options, 'scope') ? around.variables : []);
  for (const { name, value } of options) {
    if ((name !== 'E' && name !== 'setenv') || value === undefined) continue;
    const equals = value.value.indexOf('=');
    const inherited = around.variables.get(value.value);
    if (equals > 0) variables.set(value.value.slice(0, equals), value.slice(equals + 1));
    else if (inherited !== undefined) variables.set(value.value, inherited);
  }
  const isCleared = around.isCleared || !hasOption(options, 'scope');
  return asUser({ ...around, isCleared, variables }, optionValue(options, 'uid'));
}

/** Programs that set variables from where the repository cannot be read. */
export const opensEnvironment =
  (what: string): Effect =>
  (around, options, operands) => {
    const at = operands[0] ?? options.find((option) => option.value !== undefined)?.value;
    return at === undefined
      ? around
      : { ...around, open: [...around.open, { reason: `${what} may set any variable`, at }] };
  };

/** `NAME=VALUE` words in front of a command, and a `-` in front of these, which takes away all others (env(1)). */
export function takeAssignments(words: readonly Text[], around: Surroundings): { rest: Text[]; inside: Surroundings } {
  const variables = new Map(around.variables);
  let isCleared = around.isCleared;
  let at = 0;
  for (; at < words.length; at++) {
    const word = words[at] as Text;
    const equals = word.value.indexOf('=');
    if (word.value === '-' && at === 0) {
      isCleared = true;
      variables.clear();
    } else if (equals > 0 && !word.value.slice(0, equals).includes('/')) {
      variables.set(word.value.slice(0, equals), word.slice(equals + 1));
    } else break;
  }
  return { rest: words.slice(at), inside: { ...around, isCleared, variables } };
}
