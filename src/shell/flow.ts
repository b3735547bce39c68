/** Goes through a script as a shell would, along every way that it can take. Source: bash(1), SHELL GRAMMAR. */
import type { AndOr, CommandNode, CompoundList, Pipeline, PipelineNode, Statement } from 'unbash';
import { openWays, runCase, runIf } from './branches.ts';
import { evaluate, runFunction, substitute } from './calls.ts';
import { isTest, outcomeOf } from './conditions.ts';
import { runArithmeticFor, runFor, runWhile } from './loops.ts';
import {
  branchOf,
  inSubshell,
  type Leaves,
  leastLeft,
  leave,
  NOTHING,
  type OpenBranch,
  type Pipe,
  type Run,
  SHELL,
  type Walk,
  within,
} from './run.ts';
import { runCommand } from './simple.ts';
import { redirect } from './streams.ts';
import { written } from './words.ts';

/** How a script is gone through, for the parts of it that have others in them. */
export const WALK: Walk = { statements: runStatements, body: runBody, call: runFunction, evaluate, substitute };

/** Goes through statements, and gives what they leave for sure. */
export function runStatements(run: Run, statements: readonly Statement[]): Leaves {
  const first = run.left.length;
  for (const { command, background } of statements) {
    if (run.isStopped) return SHELL;
    if (background) inSubshell(run, { job: ++run.jobs }, () => runList(run, command));
    else {
      const left = runList(run, command);
      if (left !== NOTHING) return leastLeft(run, first, left);
    }
  }
  return NOTHING;
}

function runList(run: Run, node: PipelineNode | AndOr): Leaves {
  return node.type === 'AndOr' ? runAndOr(run, node) : runPipeline(run, node);
}

function runPipeline(run: Run, node: PipelineNode): Leaves {
  return node.type === 'Pipeline' ? runPipes(run, node) : runNode(run, node);
}

/** `a && b || c`: what stands behind a test or `||` may or may not run. What stands behind a plain action and `&&` does. */
function runAndOr(run: Run, { commands, operators, pos }: AndOr): Leaves {
  const ways = openWays(run);
  const whole = written(run, { pos, end: pos }).span();
  let number = 0;
  /** What stands behind a test can be left without what stands before it. */
  let tested: OpenBranch | undefined;
  let outcome: boolean | undefined;
  let isCertain = true;
  let certain: Leaves = NOTHING;
  for (const [at, node] of commands.entries()) {
    const before = commands[at - 1];
    if (before !== undefined) {
      const isOr = operators[at - 1] === '||';
      const start = commands[Math.max(0, at - MOST_SHOWN)];
      if (isOr) number++;
      if (isOr) tested = undefined;
      if (outcome === isOr) continue;
      if (isOr) ways.close();
      isCertain &&= outcome !== undefined;
      if (outcome === undefined && (isOr || isTest(before)))
        ways.open(written(run, { pos: start?.pos ?? pos, end: before.end }));
      if (outcome === undefined && !isOr && isTest(before)) tested = branchOf(run, written(run, before).span(), 0);
    }
    outcome = node.type === 'Pipeline' ? undefined : outcomeOf(run, node);
    const { condition } = ways;
    const branch = branchOf(run, whole, number);
    const branches = [...run.branches, branch, ...(tested === undefined ? [] : [tested])];
    const frame = { branches, ...(condition && { condition }) };
    const left = within(run, frame, () => runPipeline(run, node)) ?? SHELL;
    if (left === NOTHING) continue;
    if (isCertain) certain ||= left;
    else leave(run, tested ?? branch, left);
  }
  ways.close();
  return certain;
}

/** So many commands of a list are shown as what another one hangs on. */
const MOST_SHOWN = 4;

function runPipes(run: Run, { commands, operators }: Pipeline): Leaves {
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
  return NOTHING;
}

function runNode(run: Run, node: CommandNode): Leaves {
  switch (node.type) {
    case 'Command':
      return runCommand(run, node);
    case 'Redirected':
      return (
        within(run, { streams: redirect(run, run.streams, node.redirects) }, () => runNode(run, node.command)) ?? SHELL
      );
    case 'BraceGroup':
      return within(run, {}, () => runStatements(run, node.body.commands)) ?? SHELL;
    case 'Subshell':
      inSubshell(run, {}, () => runStatements(run, node.body.commands));
      return NOTHING;
    case 'If':
      return within(run, {}, () => runIf(run, node)) ?? SHELL;
    case 'Case':
      return within(run, {}, () => runCase(run, node)) ?? SHELL;
    case 'For':
    case 'Select':
      return within(run, {}, () => runFor(run, node)) ?? SHELL;
    case 'While':
      within(run, {}, () => runWhile(run, node));
      return NOTHING;
    case 'ArithmeticFor':
      within(run, {}, () => runArithmeticFor(run, node));
      return NOTHING;
    case 'Function':
      run.functions.set(node.name.value, { node, code: run.code, end: run.end });
      return NOTHING;
    case 'Coproc':
      inSubshell(run, { job: ++run.jobs }, () => runBody(run, node.body));
      return NOTHING;
    default:
      return NOTHING;
  }
}

function runBody(run: Run, body: CompoundList | CommandNode): Leaves {
  return body.type === 'CompoundList' ? runStatements(run, body.commands) : runNode(run, body);
}
