import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Finished, folderWith, PROJECT, runFace, runFaceAsync } from './process.ts';

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly runs: { readonly using: string; readonly main: string };
}

export const ACTION = parse(readFileSync(join(PROJECT, 'action.yml'), 'utf8')) as ActionFile;

const MAIN = ACTION.runs.main.replace('dist/', '');

/** A workflow command as the runner understands it. */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

export interface Step {
  readonly code: number | null;
  readonly log: string;
  readonly stderr: string;
  readonly commands: readonly Command[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Runs the action over a workspace with the environment that the runner sets, and nothing else. */
export function runStep(
  workspace: string,
  inputs: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
): Step {
  const runner = folderWith({ output: '', summary: '', 'temp/.keep': '' });
  return stepOf(runFace(MAIN, [], { cwd: workspace, env: environment(runner, workspace, inputs, env) }), runner);
}

/** As runStep, while a server of the test goes on answering. */
export async function runStepAsync(
  workspace: string,
  inputs: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
): Promise<Step> {
  const runner = folderWith({ output: '', summary: '', 'temp/.keep': '' });
  return stepOf(
    await runFaceAsync(MAIN, [], { cwd: workspace, env: environment(runner, workspace, inputs, env) }),
    runner,
  );
}

/** What the runner sets for a step; nothing listens at its GITHUB_API_URL. */
function environment(
  runner: string,
  workspace: string,
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>>,
): Record<string, string> {
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION_REF: 'v1',
    GITHUB_ACTION_REPOSITORY: 'linters/gateway-lint',
    GITHUB_API_URL: 'http://127.0.0.1:9',
    GITHUB_OUTPUT: join(runner, 'output'),
    GITHUB_REPOSITORY: 'someone/dotfiles',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    GITHUB_STEP_SUMMARY: join(runner, 'summary'),
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: join(runner, 'temp'),
    ...inputVariables(inputs),
    ...env,
  };
}

/** A step from what its process said and what it left in the runner's files. */
function stepOf({ stdout, stderr, code }: Finished, runner: string): Step {
  return {
    code,
    stderr,
    log: stdout,
    commands: commandsIn(stdout),
    outputs: outputsIn(readFileSync(join(runner, 'output'), 'utf8')),
    summary: existsSync(join(runner, 'summary')) ? readFileSync(join(runner, 'summary'), 'utf8') : '',
  };
}

/** Every input of action.yml, given or by default, as the runner names them; expressions in defaults give nothing. */
function inputVariables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  for (const name of Object.keys(inputs)) {
    if (!Object.hasOwn(ACTION.inputs, name)) throw new Error(`action.yml has no input ${name}`);
  }
  return Object.fromEntries(
    Object.entries(ACTION.inputs).map(([name, input]) => [
      `INPUT_${name.toUpperCase()}`,
      inputs[name] ?? (input.default ?? '').replace(/\$\{\{.*?\}\}/g, ''),
    ]),
  );
}

/** The commands in a log: `::name key=value::message` at the start of a line, `##[name]` anywhere, none while stopped. */
function commandsIn(log: string): readonly Command[] {
  const commands: Command[] = [];
  let token: string | undefined;
  for (const line of log.split('\n')) {
    const found = /^\s*::([^\s:]+)(?: ([^:]*))?::(.*)$/.exec(line) ?? /##\[([^\s\]]+)(?: ([^\]]*))?\](.*)$/.exec(line);
    if (found === null) continue;
    const [, name = '', properties = '', message = ''] = found;
    if (token !== undefined) {
      if (name === token) token = undefined;
    } else if (name === 'stop-commands') token = message;
    else commands.push({ name, properties: propertiesIn(properties), message: decoded(message) });
  }
  if (token !== undefined) throw new Error('commands were stopped and never resumed');
  return commands;
}

function propertiesIn(text: string): Record<string, string> {
  const pairs = text.split(',').filter((pair) => pair !== '');
  return Object.fromEntries(pairs.map((pair) => [pair.split('=', 1)[0], decoded(pair.slice(pair.indexOf('=') + 1))]));
}

function decoded(text: string): string {
  const escapes: Readonly<Record<string, string>> = { '%25': '%', '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',' };
  return text.replace(/%(?:25|0D|0A|3A|2C)/g, (code) => escapes[code] as string);
}

/** The file that GITHUB_OUTPUT names: `name<<delimiter`, the value's lines, the delimiter. */
function outputsIn(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const [, name, delimiter] = /^(.+)<<(.+)$/.exec(lines[at] as string) ?? [];
    if (name === undefined) continue;
    const end = lines.indexOf(delimiter as string, at);
    outputs[name] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return outputs;
}
