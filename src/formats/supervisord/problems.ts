/** What supervisord makes of the mistakes in a program's section. */
import type { Problem } from '../../service.ts';
import type { Span } from '../../source.ts';
import type { Pair, Pairs } from './words.ts';

/** A mistake for which supervisord does not start at all, or does not take over the changed configuration. */
export function refused(span: Span, fact: string, remedy?: string): Problem {
  return {
    kind: 'unit-not-loadable',
    span,
    message: `${fact}: supervisord refuses the whole configuration, and none of its programs starts.${remedy === undefined ? '' : ` ${remedy}`}`,
  };
}

/** The mistakes of an `environment=` list; its values may be secrets and are not shown. */
export function listProblems({ pairs, mistake }: Pairs): readonly Problem[] {
  const cut = pairs.filter(({ lost }) => lost !== undefined);
  const [first] = cut;
  if (mistake === undefined) return cut.map(cutValue);
  if (first === undefined) return [refused(mistake, 'The list environment= is no KEY="value" with commas between')];
  const fact = `The value of ${first.name} has characters that need quotes, which throws the list environment= out of step`;
  return [refused(wholeOf(first), fact, `Write ${first.name}="…".`)];
}

/** The rest of an unquoted value, which supervisord drops without a word. */
function cutValue(pair: Pair): Problem {
  const { name } = pair;
  return {
    kind: 'environment-lost',
    span: wholeOf(pair),
    message: `supervisord cuts the value of ${name} off and drops the rest: without quotes a value in environment= holds only letters, digits and "_/.+-():". Write ${name}="…".`,
  };
}

function wholeOf({ span, lost }: Pair): Span {
  return { ...span, end: lost?.end ?? span.end };
}
