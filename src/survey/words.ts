/** What makes a file worth reading. Kept apart from the programs themselves, which take longer to load than this to run. */
import { isMentioned } from '../programs/hermes/mention.ts';

/** Whether a text may speak of a program, or to this linter: cheap, and rather once too often. ASCII alone decides. */
export function isWorthReading(text: string): boolean {
  return isMentioned(text) || text.includes('gateway-lint');
}
