/** What is looked at one after the other on the way from a service's command to the gateway. */
import type { Text } from '../../text.ts';
import type { Surroundings } from '../surroundings.ts';

/** A command to look at. */
export interface Step {
  readonly words: readonly Text[];
  readonly around: Surroundings;
  readonly condition?: Text;
  /** Whether what follows it may run as well, so that it is no alternative to that. */
  readonly isBackground?: true;
  /** Set where the words are arguments of an image's entry point: the words that name the image. */
  readonly image?: readonly Text[];
}
