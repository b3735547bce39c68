import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { didYouMean } from '../config/closest.ts';
import { type Config, DEFAULT_CONFIG } from '../config/config.ts';
import { CONFIG_FILES } from '../config/files.ts';
import { BASELINE_FILE } from '../config/load-baseline.ts';
import { type DiscoverOptions, discover, InputError, repositoryRoot } from '../discover.ts';
import { isMarkdown } from '../formats/names.ts';
import { explainReport } from '../reporters/explain/explain.ts';
import { spotAt } from '../reporters/explain/spot.ts';
import { pageReport } from '../reporters/page.ts';
import { RETIRED_RULES, RULES } from '../rules/index.ts';
import { run as lint, loadPolicy } from '../run.ts';
import { decodeUtf8, SourceFile } from '../source.ts';
import { UsageError } from '../usage.ts';
import { clickable } from './clickable.ts';
import type { Call, Outcome } from './command.ts';
import { requestOf } from './request.ts';

/**
 * Explains a rule, or what becomes of a line. Throws `UsageError` for what is neither, `InputError` for a file or line
 * that is not there, and what linting throws.
 */
export async function run(call: Call): Promise<Outcome> {
  const [operand] = call.operands;
  if (operand === undefined) throw new UsageError('name a rule, or a line as FILE:LINE');
  const place = placeIn(operand, call.cwd);
  return {
    stdout: place === undefined ? await explainRule(operand, call) : await explainPlace(place, call),
    exitCode: 0,
  };
}

/** The page of a rule, or what took the place of one that is retired. */
async function explainRule(id: string, { color, columns, cwd }: Call): Promise<string> {
  const instead = retirementOf(id, RETIRED_RULES);
  if (instead !== undefined) return instead;
  const { PAGES } = await import('../rules/pages.ts');
  const page = Object.hasOwn(PAGES, id) ? PAGES[id] : undefined;
  if (page !== undefined) return pageReport(page, { color, columns });
  if (id.includes('/') || existsSync(resolve(cwd, id))) throw new UsageError(`name a line of the file: ${id}:1`);
  const known = RULES.map((rule) => rule.id);
  throw new UsageError(`unknown rule "${id}"${didYouMean(id, known) || '; gateway-lint rules lists them'}`);
}

/** What took the place of a rule that is no more, in a sentence; undefined for an id that was never retired. */
export function retirementOf(id: string, retired: typeof RETIRED_RULES): string | undefined {
  return Object.hasOwn(retired, id) ? `The rule "${id}" is retired: ${retired[id]}\n` : undefined;
}

interface Place {
  /** As it was given. */
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

/** `FILE:LINE` or `FILE:LINE:COLUMN`, with a colon at the end as reports have it; undefined for what has no line. */
function placeIn(operand: string, cwd: string): Place | undefined {
  const [, file, line, column] = /^(.+?):(\d+)(?::(\d+))?:?$/s.exec(operand) ?? [];
  if (file === undefined || line === undefined) return undefined;
  if (column === undefined) return { file, line: Number(line) };
  // `a:1` may itself be the name of a file.
  const longer = `${file}:${line}`;
  if (!existsSync(resolve(cwd, file)) && existsSync(resolve(cwd, longer)))
    return { file: longer, line: Number(column) };
  return { file, line: Number(line), column: Number(column) };
}

async function explainPlace({ file, line, column }: Place, call: Call): Promise<string> {
  const root = rootAround(file, call.cwd);
  const real = realpathSync(resolve(call.cwd, file));
  const path = relative(root, real).split(sep).join('/');
  const source = new SourceFile(path, contentOf(real, file));
  const spot = line > 0 && column !== 0 ? spotAt(source, line, column) : undefined;
  if (spot === undefined) throw new InputError(`${file} has no line ${line}${column === 0 ? ' with a column 0' : ''}`);
  const request = { ...requestOf(call), paths: [root] };
  const policy = await loadPolicy(request);
  const overrides = { ...request.overrides, ...(isMarkdown(path) && { markdown: true }) };
  const { result } = await lint({ ...request, overrides, policy });
  const takenFor = await takenForOf(path, root, policy.settings);
  const question = { spot, ...(takenFor !== undefined && { takenFor }) };
  const showPath = (from: string) => clickable(from, root, call.cwd);
  return explainReport(result, question, { color: call.color, columns: call.columns, showPath });
}

/** The repository around a file: its checkout, or else the folder that the command runs in, if the file lies below it. */
function rootAround(file: string, cwd: string): string {
  const root = repositoryRoot([file], cwd);
  const path = realpathSync(resolve(cwd, file));
  if (!statSync(path).isFile()) throw new UsageError(`${file} is not a file`);
  return existsSync(join(root, '.git')) || !path.startsWith(cwd + sep) ? root : cwd;
}

function contentOf(path: string, given: string): string {
  try {
    return decodeUtf8(readFileSync(path));
  } catch (error) {
    throw new InputError(`${given} cannot be read: ${(error as NodeJS.ErrnoException).code}`);
  }
}

/** What a file is to gateway-lint, where nobody looks for services in it. */
async function takenForOf(path: string, root: string, settings: Partial<Config>): Promise<string | undefined> {
  if (CONFIG_FILES.includes(path)) return 'This file is the configuration of gateway-lint.';
  if (path === BASELINE_FILE) return 'This file is the baseline of gateway-lint.';
  const isListed = (globs: Pick<DiscoverOptions, 'include' | 'exclude'>) =>
    discover({ paths: [root], cwd: root, ...globs }).then(({ has }) => has(path));
  if (!(await isListed(DEFAULT_CONFIG))) {
    return (
      'gateway-lint does not read this file with its repository: git ignores it, or it lies in a folder or has a name ' +
      'that is left out (node_modules, skills, backups).'
    );
  }
  const isWanted = await isListed({ ...DEFAULT_CONFIG, ...settings });
  return isWanted ? undefined : 'The configuration leaves this file out ("include", "exclude").';
}
