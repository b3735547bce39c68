/** Loops: over words that are known one turn for each, else one turn of which nothing is known. */
import type { ArithmeticFor, CompoundList, For, Select, While, Word } from 'unbash';
import type { Text } from '../text.ts';
import { bringTogether, shortened } from './branches.ts';
import { assign } from './builtins.ts';
import { outcomeOf } from './conditions.ts';
import { parametersOf } from './references.ts';
import { inScope, type Leaves, LOOP, NOTHING, type Run, SHELL, TURN, within } from './run.ts';
import { assignedNames } from './tree.ts';
import { openText } from './variables.ts';
import { expandWord, written } from './words.ts';

/** More turns of loops than this in a script are taken as one turn of which nothing is known. */
const MOST_ITERATIONS = 100;

/** Runs a `for` over words, or a `select`, and gives what it leaves for sure. */
export function runFor(run: Run, { type, name, wordlist, body, pos }: For | Select): Leaves {
  const items = wordlist === undefined ? parametersOf(run) : listOf(run, wordlist);
  const at = written(run, name);
  const isKnown = type === 'For' && items !== undefined && run.iterations + items.length <= MOST_ITERATIONS;
  if (isKnown) {
    run.iterations += items.length;
    return runTurns(run, body, items, (item) => assign(run, name.value, item, at.span()));
  }
  const header = written(run, { pos, end: wordlist?.at(-1)?.end ?? name.end });
  const value = openText(name.value, `$${name.value} is each one of \`${shortened(header)}\``, at.span());
  runOpenLoop(run, body, header, false, () => assign(run, name.value, value, at.span()));
  return NOTHING;
}

/** One turn for each item, until one of them leaves the loop for sure. */
function runTurns(run: Run, body: CompoundList, items: readonly Text[], begin: (item: Text) => void): Leaves {
  return inScope(run, LOOP, () => {
    for (const item of items) {
      if (run.isStopped) return SHELL;
      begin(item);
      const left = inScope(run, TURN, () => run.walk.statements(run, body.commands));
      if (left > TURN) return left === LOOP ? NOTHING : left;
    }
    return NOTHING;
  });
}

/** The words of a `for`; undefined where nobody knows how many there are. */
function listOf(run: Run, words: readonly Word[]): readonly Text[] | undefined {
  const items: Text[] = [];
  for (const word of words) {
    if (word.parts?.some((part) => part.type === 'Glob' || part.type === 'ExtendedGlob')) return undefined;
    const fields = expandWord(run, word);
    const isQuoted = word.parts?.every((part) => part.type === 'DoubleQuoted' || part.type === 'Literal');
    if (fields.some((field) => isOpenEnded(field, isQuoted === true))) return undefined;
    for (const each of fields) items.push(each);
  }
  return items;
}

/** Whether a word that is not known may stand for several: without quotes, or for what is left of an array. */
function isOpenEnded(field: Text, isQuoted: boolean): boolean {
  return field
    .unknowns()
    .some(({ text, unknown }) => unknown?.symbol === undefined && (!isQuoted || /\[@\]|^\$[@*]/.test(text)));
}

/** Runs a `while` or `until`. */
export function runWhile(run: Run, { clause, body, kind }: While): void {
  const outcome = outcomeOf(run, clause);
  // `until COMMAND; do sleep 5; done` starts the command again and again.
  if (outcome === undefined) within(run, { isRepeated: true }, () => run.walk.statements(run, clause.commands));
  if (outcome === (kind === 'until')) return;
  runOpenLoop(run, body, outcome === undefined ? written(run, clause) : undefined, true);
}

/** Runs a `for ((…))`. */
export function runArithmeticFor(run: Run, { pos, test, body }: ArithmeticFor): void {
  const isEndless = test === undefined;
  runOpenLoop(run, body, isEndless ? undefined : written(run, { pos, end: body.pos }), isEndless);
}

/** One turn for any number of them, none included. What a turn sets may be set already when it begins. */
function runOpenLoop(
  run: Run,
  body: CompoundList,
  condition: Text | undefined,
  isRepeated: boolean,
  begin: () => void = () => {},
): void {
  const place = condition ?? written(run, { pos: body.pos, end: body.pos });
  const mark = run.variables.mark();
  for (const name of assignedNames(body)) {
    const at = place.span();
    if (run.variables.get(name) !== undefined) assign(run, name, openText(name, `$${name} changes in a loop`, at), at);
  }
  begin();
  const frame = { ...(condition && { condition }), ...(isRepeated && { isRepeated }) };
  inScope(run, LOOP, () => within(run, frame, () => run.walk.statements(run, body.commands)));
  const changes = run.variables.takeBack(mark);
  bringTogether(run, [changes, new Map()], place);
}
