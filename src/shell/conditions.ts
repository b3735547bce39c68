/** Tests whose outcome a script itself decides. Source: test(1); bash(1), CONDITIONAL EXPRESSIONS. */
import type { Case, CaseItem, CompoundList, PipelineNode, TestExpression, Word } from 'unbash';
import type { Text } from '../text.ts';
import type { Run } from './run.ts';
import { expandText, expandWord } from './words.ts';

/** The outcome of a command that only tests; undefined where it cannot be told, or does something else. */
export function outcomeOf(run: Run, node: PipelineNode | CompoundList): boolean | undefined {
  const drafts = run.commands.length;
  const outcome = decided(run, node);
  // What substitutions run counts when the test itself is run.
  run.commands.length = drafts;
  return outcome;
}

function decided(run: Run, node: PipelineNode | CompoundList): boolean | undefined {
  if (node.type === 'CompoundList') {
    const command = node.commands.length === 1 ? node.commands[0]?.command : undefined;
    return command === undefined || command.type === 'AndOr' ? undefined : decided(run, command);
  }
  if (node.type === 'TestCommand') return outcomeOfTest(run, node.expression);
  if (node.type !== 'Command' || node.name === undefined || node.redirects.length > 0) return undefined;
  const name = node.name.value;
  if (name === 'true' || name === ':') return true;
  if (name === 'false') return false;
  if (name !== '[' && name !== 'test') return undefined;
  const words = node.args.map((word) => (word.type === 'Word' ? expandText(run, word) : undefined));
  return compare(name === '[' ? words.slice(0, -1) : words);
}

function outcomeOfTest(run: Run, expression: TestExpression): boolean | undefined {
  const { type } = expression;
  if (type === 'TestUnary') {
    const { operator, operand } = expression;
    return unary(operator, expandText(run, operand));
  }
  if (type !== 'TestBinary' || expression.right.parts?.some((part) => part.type === 'Glob')) return undefined;
  return binary(expandText(run, expression.left), expression.operator, expandText(run, expression.right));
}

function compare(words: readonly (Text | undefined)[]): boolean | undefined {
  const [a, b, c] = words;
  if (words.length === 2 && a?.isKnown() && b !== undefined) return unary(a.value, b);
  if (words.length === 3 && a !== undefined && b?.isKnown() && c !== undefined) return binary(a, b.value, c);
  return undefined;
}

function unary(operator: string, operand: Text): boolean | undefined {
  if (operator !== '-n' && operator !== '-z') return undefined;
  const isFilled = operand.pieces.some(({ text, unknown }) => unknown === undefined && text !== '');
  if (!operand.isKnown() && !isFilled) return undefined;
  return isFilled === (operator === '-n');
}

function binary(left: Text, operator: string, right: Text): boolean | undefined {
  if (!left.isKnown() || !right.isKnown()) return undefined;
  if (operator === '=' || operator === '==') return left.value === right.value;
  return operator === '!=' ? left.value !== right.value : undefined;
}

/** Whether a command asks something, so that nobody knows whether `&&` goes on behind it. */
export function isTest(node: PipelineNode): boolean {
  if (node.type === 'Pipeline')
    return node.prefixes.some(({ type }) => type === 'Negation') || node.commands.some(isTest);
  if (node.type === 'TestCommand' || node.type === 'ArithmeticCommand') return true;
  return node.type === 'Command' && TESTS.has(node.name?.value ?? '');
}

const TESTS: ReadonlySet<string> = new Set(
  '[ test grep egrep fgrep command type which hash pgrep pidof diff cmp systemctl id getent false read'.split(' '),
);

/** The only branch of a `case` that can be taken; undefined where that is not known; null where none is. */
export function chosenItem(run: Run, { word, items }: Case): CaseItem | null | undefined {
  const value = expandText(run, word);
  if (!value.isKnown()) return undefined;
  for (const item of items) {
    for (const pattern of item.pattern) {
      const matches = matchesPattern(run, pattern, value.value);
      if (matches === undefined) return undefined;
      if (matches) return item.terminator === ';;' || item.terminator === undefined ? item : undefined;
    }
  }
  return null;
}

function matchesPattern(run: Run, pattern: Word, value: string): boolean | undefined {
  if (pattern.text === '*') return true;
  if (pattern.parts?.some((part) => part.type === 'Glob' || part.type === 'ExtendedGlob')) return undefined;
  const [text, ...more] = expandWord(run, pattern);
  return more.length > 0 || text?.isKnown() === false ? undefined : (text?.value ?? '') === value;
}

/** Whether some branch of a `case` is taken for sure. */
export function isExhaustive({ items }: Case): boolean {
  return items.some((item) => item.pattern.some((pattern) => pattern.text === '*'));
}
