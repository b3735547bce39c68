import { lstatSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CONFIG_FILES, MISNAMED_FILES } from '../config/files.ts';
import { sampleConfig } from '../config/sample.ts';
import { InputError, repositoryRoot } from '../discover.ts';
import { replaceFile } from '../replace-file.ts';
import { visible } from '../reporters/visible.ts';
import { WORKFLOW, WORKFLOW_FILE } from '../workflow.ts';
import type { Call, Outcome } from './command.ts';

/** A file to begin with. */
interface Start {
  /** From the root of the repository. */
  readonly path: string;
  readonly content: string;
  readonly what: string;
  /** Where it may lie as well; what is there already stays as it is. */
  readonly places: readonly string[];
}

const STARTS: readonly Start[] = [
  {
    path: CONFIG_FILES[0] as string,
    content: sampleConfig(),
    what: 'every setting, commented out',
    places: [...CONFIG_FILES, ...MISNAMED_FILES],
  },
  { path: WORKFLOW_FILE, content: WORKFLOW, what: 'the check of pull requests', places: [WORKFLOW_FILE] },
];

/**
 * Writes a configuration and the workflow at the root of a repository, whichever is not there yet. Throws `InputError`
 * where both are, and for what cannot be written.
 */
export async function run({ operands, cwd }: Call): Promise<Outcome> {
  const root = repositoryRoot(operands.length > 0 ? operands : ['.'], cwd);
  const found = STARTS.map((file) => ({ file, there: file.places.find((place) => isThere(root, place)) }));
  if (found.every(({ there }) => there !== undefined)) {
    throw new InputError(`${found.map(({ there }) => there).join(' and ')} are there already; nothing is written`);
  }
  const missing = found.flatMap(({ file, there }) => (there === undefined ? [file.path] : []));
  for (const path of missing) checkFolders(root, path);
  for (const path of missing) makeFolders(root, path);
  const lines = found.map(({ file, there }) => {
    if (there !== undefined) return `${there} is there already and stays as it is.`;
    replaceFile(join(root, file.path), file.content, file.path);
    return `${file.path} is written: ${file.what}.`;
  });
  return { stdout: `${[...lines, '', ...nextSteps(root)].join('\n')}\n`, exitCode: 0 };
}

function nextSteps(root: string): readonly string[] {
  const isCheckout = isThere(root, '.git');
  return [
    'Next: write the account that gateway-lint lives under in place of OWNER, and commit.',
    '"gateway-lint" tells what the check will find, "gateway-lint baseline" hides the findings of today from it.',
    ...(isCheckout ? [] : [`${visible(root)} is no git checkout: the workflow runs once it is one on GitHub.`]),
  ];
}

function isThere(root: string, path: string): boolean {
  return lstatSync(join(root, path), { throwIfNoEntry: false }) !== undefined;
}

/** Throws where a file would come to lie behind a link. */
function checkFolders(root: string, path: string): void {
  for (const folder of foldersAbove(path)) {
    const stats = lstatSync(join(root, folder), { throwIfNoEntry: false });
    if (stats?.isDirectory() === false) throw new InputError(`${folder} is no folder; a link is not followed`);
  }
}

/** `.github`, `.github/workflows` for a file in them. */
function foldersAbove(path: string): readonly string[] {
  const parent = dirname(path);
  return parent === '.' ? [] : [...foldersAbove(parent), parent];
}

function makeFolders(root: string, path: string): void {
  try {
    mkdirSync(dirname(join(root, path)), { recursive: true });
  } catch (error) {
    throw new InputError(`${path} cannot be written: ${(error as NodeJS.ErrnoException).code}`);
  }
}
