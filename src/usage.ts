import { didYouMean } from './config/closest.ts';

/** An option or input that cannot be understood; the message is for the user. */
export class UsageError extends Error {}

/** The value if it is one of the choices. Throws `UsageError`; `name` is the option or input that it was given for. */
export function oneOf<T extends string>(choices: readonly T[], value: string, name: string): T {
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== undefined) return choice;
  throw new UsageError(`${name} must be one of ${choices.join(', ')}, not "${value}"${didYouMean(value, choices)}`);
}
