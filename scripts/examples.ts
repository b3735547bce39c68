/**
 * The examples of the documentation: fenced blocks of the language `console` in which lines that begin with `$ ` are
 * commands, and the lines below each are what it prints. Known commands are `gateway-lint …` and `node dist/cli.js …`
 * (both are the command line, run in this process), `cat FILE`, and `echo $?` for the last exit code. `| head -n N` cuts
 * what a command prints, `< FILE` is its standard input. There is no shell: quotes group words, and nothing is expanded.
 *
 * Commands run in the project's root; with `<!-- in a copy of FOLDER -->` on the line above the block, in a git
 * repository of its own that holds a copy of that folder's files.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start } from '../src/commands/start.ts';

/** A block in its page. */
export interface Example {
  /** 1-based line of the opening fence. */
  readonly line: number;
  /** The folder that it runs in a copy of, as the page writes it. */
  readonly copied: string | undefined;
  /** What stands between the fences, without the indentation of the fence. */
  readonly text: string;
  /** UTF-16 offsets of what stands between the fences, with the indentation. */
  readonly from: number;
  readonly to: number;
  readonly fence: string;
  readonly indent: string;
}

const BLOCK = /^(?:[ ]*<!-- in a copy of (\S+) -->\n)?([ ]*)(`{3,})console\n((?:.*\n)*?)\2\3[ ]*$/gm;

/** Every example of a page, in its order. */
export function examplesIn(page: string): readonly Example[] {
  return [...page.matchAll(BLOCK)].map((found) => {
    const [whole, copied, indent = '', fence = '', inner = ''] = found;
    const from = found.index + whole.indexOf(`${fence}console\n`) + `${fence}console\n`.length;
    return {
      line: page.slice(0, from).split('\n').length - 1,
      copied,
      text: inner.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
      from,
      to: from + inner.length,
      fence,
      indent,
    };
  });
}

/** The page with what its commands print today, run in `root`. Throws for a command that is not known. */
export async function refreshed(page: string, root: string): Promise<string> {
  let text = '';
  let done = 0;
  for (const example of examplesIn(page)) {
    const now = (await rerun(example, root)).replaceAll(/^(?=.)/gm, example.indent);
    text += page.slice(done, example.from) + now;
    done = example.to;
  }
  return text + page.slice(done);
}

/** What the block must say: its commands, each with what it prints. */
export async function rerun({ text, copied, fence }: Example, root: string): Promise<string> {
  const commands = text.split('\n').filter((line) => line.startsWith('$ '));
  if (commands.length === 0) throw new Error('an example without a command');
  const cwd = copied === undefined ? root : copyOf(join(root, copied));
  try {
    const lines: string[] = [];
    const last = { cwd, exitCode: 0 };
    for (const command of commands) lines.push(`${command}\n`, ended(await run(command.slice(2), last)));
    const now = lines.join('');
    if (now.includes(fence)) throw new Error(`an output that holds ${fence}: give the block a longer fence`);
    return now;
  } finally {
    if (cwd !== root) rmSync(cwd, { recursive: true });
  }
}

function ended(output: string): string {
  return output === '' || output.endsWith('\n') ? output : `${output}\n`;
}

function copyOf(folder: string): string {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'gateway-lint-example-')));
  cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
  execFileSync('git', ['init', '--quiet'], { cwd: copy });
  return copy;
}

interface Session {
  readonly cwd: string;
  exitCode: number;
}

/** What a command prints on a terminal: stderr, then stdout, as src/cli-main.ts writes them. */
async function run(line: string, session: Session): Promise<string> {
  const { words, input, most } = commandOf(line);
  const output = await outputOf(words, input, session);
  if (output === undefined) throw new Error(`an example cannot run this: ${line}`);
  return output
    .split(/(?<=\n)/)
    .slice(0, most)
    .join('');
}

/** Takes `< FILE` and `| head -n N` off the end of a command. */
function commandOf(line: string): { words: readonly string[]; input?: string; most?: number } {
  const words = wordsOf(line);
  const [head, option, count] = words.slice(-3);
  if (words.at(-4) === '|' && head === 'head' && option === '-n') {
    return { words: words.slice(0, -4), most: Number(count) };
  }
  const input = words.at(-2) === '<' ? words.at(-1) : undefined;
  return input === undefined ? { words } : { words: words.slice(0, -2), input };
}

/** Undefined for a command that is not known. */
async function outputOf(
  words: readonly string[],
  input: string | undefined,
  session: Session,
): Promise<string | undefined> {
  const { cwd } = session;
  const read = (path: string) => readFileSync(join(cwd, path));
  const [first, second, third] = words;
  if (words.some((word) => /^(?:[|<>;&]+|2>.*)$/.test(word))) return undefined;
  if (first === 'cat' && second !== undefined && third === undefined) return read(second).toString();
  if (first === 'echo' && second === '$?') return `${session.exitCode}\n`;
  const isBuilt = first === 'node' && second === 'dist/cli.js';
  if (!isBuilt && first !== 'gateway-lint') return undefined;
  const { stdout, stderr, exitCode } = await start(words.slice(isBuilt ? 2 : 1), {
    cwd,
    color: false,
    ...(input !== undefined && { stdin: async () => read(input) }),
  });
  session.exitCode = exitCode;
  return stderr + stdout;
}

/** Words between blanks; quotes of both kinds keep blanks together. */
function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/(?:[^\s'"]|'[^']*'|"[^"]*")+/g)].map(([word]) =>
    word.replaceAll(/'([^']*)'|"([^"]*)"/g, (_, single, double) => single ?? double),
  );
}
