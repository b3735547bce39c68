/** Goes through a script as a shell would, along every way that it can take. Source: bash(1), SHELL GRAMMAR. */
import type { AndOr, CommandNode, CompoundList, Pipeline, PipelineNode, Statement } from 'unbash';
import { openWays, runCase, runIf } from './branches.ts';
import { evaluate, runFunction, substitute } from './calls.ts';
import { isTest, outcomeOf } from './conditions.ts';
import { runArithmeticFor, runFor, runWhile } from './loops.ts';
import { inSubshell, type Pipe, type Run, type Walk, within } from './run.ts';
import { runCommand } from './simple.ts';
import { redirect } from './streams.ts';
import { written } from './words.ts';

/** How a script is gone through, for the parts of it that have others in them. */
export const WALK: Walk = { statements: runStatements, body: runBody, call: runFunction, evaluate, substitute };

/** Goes through statements; true where nothing behind them is reached. */
export function runStatements(run: Run, statements: readonly Statement[]): boolean {
  for (const { command, background } of statements) {
    if (run.isStopped) return true;
    if (background) inSubshell(run, { job: ++run.jobs }, () => runList(run, command));
    else if (runList(run, command)) return true;
  }
  return false;
}

function runList(run: Run, node: PipelineNode | AndOr): boolean {
  return node.type === 'AndOr' ? runAndOr(run, node) : runPipeline(run, node);
}

function runPipeline(run: Run, node: PipelineNode): boolean {
  return node.type === 'Pipeline' ? runPipes(run, node) : runNode(run, node);
}

/** `a && b || c`: what stands behind a test or `||` may or may not run. What stands behind a plain action and `&&` does. */
function runAndOr(run: Run, { commands, operators, pos }: AndOr): boolean {
  const ways = openWays(run);
  const hasOr = operators.includes('||');
  const whole = written(run, { pos, end: pos }).span();
  let number = 0;
  let outcome: boolean | undefined;
  let isCertain = true;
  let ends = false;
  for (const [at, node] of commands.entries()) {
    const before = commands[at - 1];
    if (before !== undefined) {
      const isOr = operators[at - 1] === '||';
      const start = commands[Math.max(0, at - MOST_SHOWN)];
      if (isOr) number++;
      if (outcome === isOr) continue;
      if (isOr) ways.close();
      isCertain &&= outcome !== undefined;
      if (outcome === undefined && (isOr || isTest(before)))
        ways.open(written(run, { pos: start?.pos ?? pos, end: before.end }));
    }
    outcome = node.type === 'Pipeline' ? undefined : outcomeOf(run, node);
    const { condition } = ways;
    const branches = hasOr ? [...run.branches, { at: whole, number }] : run.branches;
    const frame = { branches, ...(condition && { condition }) };
    const isLeft = within(run, frame, () => runPipeline(run, node)) ?? true;
    ends ||= isCertain && isLeft;
  }
  ways.close();
  return ends;
}

/** So many commands of a list are shown as what another one hangs on. */
const MOST_SHOWN = 4;

function runPipes(run: Run, { commands, operators }: Pipeline): boolean {
  let last: Pipe | undefined;
  commands.forEach((node, at) => {
    const stdin = last === undefined ? run.streams.stdin : { kind: 'pipe' as const, pipe: last };
    const next: Pipe | undefined = at < commands.length - 1 ? { writers: [], readers: [], isRead: false } : undefined;
    const stdout = next === undefined ? run.streams.stdout : { kind: 'pipe' as const, pipe: next };
    const stderr = operators[at] === '|&' ? stdout : run.streams.stderr;
    const streams = { stdin, stdout, stderr };
    if (commands.length === 1) runNode(run, node);
    else inSubshell(run, { streams }, () => runNode(run, node));
    last = next;
  });
  return false;
}

function runNode(run: Run, node: CommandNode): boolean {
  switch (node.type) {
    case 'Command':
      return runCommand(run, node);
    case 'Redirected':
      return (
        within(run, { streams: redirect(run, run.streams, node.redirects) }, () => runNode(run, node.command)) ?? true
      );
    case 'BraceGroup':
      return within(run, {}, () => runStatements(run, node.body.commands)) ?? true;
    case 'Subshell':
      inSubshell(run, {}, () => runStatements(run, node.body.commands));
      return false;
    case 'If':
      return within(run, {}, () => runIf(run, node)) ?? true;
    case 'Case':
      return within(run, {}, () => runCase(run, node)) ?? true;
    case 'For':
    case 'Select':
      within(run, {}, () => runFor(run, node));
      return false;
    case 'While':
      within(run, {}, () => runWhile(run, node));
      return false;
    case 'ArithmeticFor':
      within(run, {}, () => runArithmeticFor(run, node));
      return false;
    case 'Function':
      run.functions.set(node.name.value, { node, code: run.code, end: run.end });
      return false;
    case 'Coproc':
      inSubshell(run, { job: ++run.jobs }, () => runBody(run, node.body));
      return false;
    default:
      return false;
  }
}

function runBody(run: Run, body: CompoundList | CommandNode): boolean {
  return body.type === 'CompoundList' ? runStatements(run, body.commands) : runNode(run, body);
}
