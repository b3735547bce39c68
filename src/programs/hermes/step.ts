/** What is looked at one after the other on the way from a service's command to the gateway. */
import type { Placed } from '../../shell/command.ts';
import type { Text } from '../../text.ts';
import type { Surroundings } from '../surroundings.ts';

/** A command to look at. */
export interface Step {
  readonly words: readonly Text[];
  readonly around: Surroundings;
  readonly condition?: Text;
  /** Where it lies in the script that it comes from. */
  readonly place?: Placed;
  /** Set where what follows it runs beside it: equal for what runs one after the other. */
  readonly job?: string;
  /** Set where the words are arguments of an image's entry point: the words that name the image. */
  readonly image?: readonly Text[];
}
