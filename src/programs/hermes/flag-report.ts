import type { ProfileFlag } from '../../gateway.ts';
import type { Span } from '../../source.ts';
import type { Text } from '../../text.ts';
import { lookalikes, type Mention, mentions } from './flags.ts';
import type { Invocation } from './invocation.ts';
import { spanOfWords } from './places.ts';
import { type HermesEra, wordsFor } from './releases.ts';
import type { Setting } from './setting.ts';

/** Every profile flag of a call and all that looks like one, with what the selected releases make of each. */
export function flagsOf(invocation: Invocation, setting: Setting, eras: readonly HermesEra[]): readonly ProfileFlag[] {
  const { args, entry } = invocation;
  const argv = args.map((word) => setting.symbols.of(word));
  if (!argv.some((word) => word.startsWith('-p') || word.startsWith('--profile'))) return [];
  const looks = lookalikes(argv);
  const byOutcome = new Map<string, { mention: Mention; eras: HermesEra[] }>();
  for (const era of eras) {
    for (const found of mentions(argv, looks, era)) {
      const mention: Mention = entry === 'module' ? { ...found, outcome: 'entry-point' } : found;
      const key = `${mention.index} ${mention.outcome}`;
      const entered = byOutcome.get(key) ?? { mention, eras: [] };
      byOutcome.set(key, entered);
      entered.eras.push(era);
    }
  }
  return [...byOutcome.values()]
    .sort((a, b) => a.mention.index - b.mention.index)
    .map(({ mention, eras: holds }) => ({
      ...flagAt(args, mention),
      outcome: mention.outcome,
      ...(holds.length < eras.length && { releases: wordsFor(holds) }),
    }));
}

function flagAt(args: readonly Text[], { index, count, valueAt }: Mention): { span: Span; value?: Text } {
  const words = args.slice(index, index + count);
  const holder = words.at(-1) as Text;
  const span = spanOfWords(words);
  return valueAt === null ? { span } : { span, value: holder.slice(valueAt) };
}
