/** What programs that run another program change around it. */
import type { Container } from '../service.ts';
import type { Text } from '../text.ts';

/** What the wrappers around a program have made of the environment that the service gives it. */
export interface Surroundings {
  /** The service's own variables do not reach the program. */
  readonly isCleared: boolean;
  /** Set (or, with null, unset) on top. */
  readonly variables: ReadonlyMap<string, Text | null>;
  /** Why any variable may have another value: a file that the repository does not hold. */
  readonly open: readonly { readonly reason: string; readonly at: Text }[];
  /** The account that the program is run as, where a wrapper changes it. */
  readonly user?: Text | 'root';
  /** The program that changes the account and leaves HOME as it is. */
  readonly keepsHome?: Text;
  /** The container that it runs in; `running`: one that something else has started. */
  readonly container?: Container | 'running';
}

/** Those of a program that the service runs itself. */
export const UNCHANGED: Surroundings = { isCleared: false, variables: new Map(), open: [] };

/** What a wrapper runs: words, or a script that it hands to a shell with the words after it. */
export type Wrapped = (
  | { readonly kind: 'words'; readonly words: readonly Text[] }
  | { readonly kind: 'script'; readonly script: Text; readonly parameters: readonly Text[] }
) & {
  readonly around: Surroundings;
  /** Set where the wrapper returns and leaves it running. */
  readonly isDetached?: true;
};

/** The same for another account; without one nothing changes. */
export function asUser(around: Surroundings, user: Text | 'root' | undefined): Surroundings {
  return user === undefined ? around : { ...around, user };
}

/** The same with none of the variables set so far. */
export function cleared(around: Surroundings): Surroundings {
  return { ...around, isCleared: true, variables: new Map() };
}
