/** Ways through a script of which one is taken: what they set comes together behind them. */
import type { Case, CompoundList, If } from 'unbash';
import type { Text } from '../text.ts';
import { chosenItem, isExhaustive, outcomeOf } from './conditions.ts';
import { branchOf, type Leaves, leave, NOTHING, type Run, SHELL, within } from './run.ts';
import type { Changes } from './variables.ts';
import { written } from './words.ts';

/** A way, and what is asked before it is taken. */
interface Way {
  readonly condition: Text;
  readonly body: CompoundList;
}

/** Runs an `if`, and gives what all of its branches leave. */
export function runIf(run: Run, { clause, then, elif, else: otherwise }: If): Leaves {
  const ways: Way[] = [];
  for (const { clause: test, body } of [
    { clause, body: then },
    ...elif.map((each) => ({ ...each, body: each.then })),
  ]) {
    const outcome = outcomeOf(run, test);
    if (outcome === undefined) run.walk.statements(run, test.commands);
    const condition = written(run, test);
    if (outcome === false) continue;
    ways.push({ condition, body });
    if (outcome === true) return runWays(run, ways, true);
  }
  const isComplete = otherwise !== undefined;
  const condition = written(run, clause);
  return runWays(run, isComplete ? [...ways, { condition, body: otherwise }] : ways, isComplete);
}

/** Runs a `case`, and gives what all of its branches leave. */
export function runCase(run: Run, node: Case): Leaves {
  const item = chosenItem(run, node);
  if (item === null) return NOTHING;
  const condition = written(run, node.word);
  if (item !== undefined) return run.walk.statements(run, item.body.commands);
  const ways = node.items.map(({ body }) => ({ condition, body }));
  return runWays(run, ways, isExhaustive(node) && ways.length > 1);
}

/** Runs alternatives, and gives what all of them leave. A single one that is certain is no alternative. */
function runWays(run: Run, ways: readonly Way[], isComplete: boolean): Leaves {
  const [first] = ways;
  if (first === undefined) return NOTHING;
  if (ways.length === 1 && isComplete) return run.walk.statements(run, first.body.commands);
  const open: Changes[] = isComplete ? [] : [new Map()];
  const at = first.condition.span();
  let least: Leaves = SHELL;
  for (const [number, { condition, body }] of ways.entries()) {
    const mark = run.variables.mark();
    const branch = branchOf(run, at, number);
    const frame = { condition, branches: [...run.branches, branch] };
    const left = within(run, frame, () => run.walk.statements(run, body.commands)) ?? SHELL;
    const changes = run.variables.takeBack(mark);
    if (left === NOTHING) open.push(changes);
    else leave(run, branch, left);
    if (left < least) least = left;
  }
  bringTogether(run, open, first.condition);
  return open.length === 0 ? least : NOTHING;
}

/** A part of a list that is run or not: opened once, and closed by bringing both together. */
export function openWays(run: Run) {
  let now: { readonly mark: number; readonly condition: Text } | undefined;
  return {
    get condition() {
      return now?.condition;
    },
    open: (condition: Text) => {
      now ??= { mark: run.variables.mark(), condition };
    },
    close: () => {
      if (now !== undefined) bringTogether(run, [run.variables.takeBack(now.mark), new Map()], now.condition);
      now = undefined;
    },
  };
}

/** Lays what several ways have set over each other: a variable that they do not agree on is not known. */
export function bringTogether(run: Run, ways: readonly Changes[], condition: Text): void {
  run.variables.bringTogether(ways, (name) => `$${name} hangs on \`${shortened(condition)}\``, condition.span());
}

/** What a condition reads as within a sentence. */
export function shortened(text: Text): string {
  const line = text.value.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
