import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { RULES } from '../src/rules/index.ts';
import { PROJECT } from './support/process.ts';

/** Values that all parts speak of; they know each other and nothing else. */
const MODEL = [
  'source',
  'text',
  'service',
  'gateway',
  'finding',
  'program',
  'result',
  'repository',
  'embedded',
  'suppression',
  'limits',
];

/**
 * Who may know whom, beside a folder's own files: modules and folders of src/, `node:` modules, packages. A part that is
 * not listed here is glue between the others, and may know all of them except what is denied below.
 */
const MAY_KNOW: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(MODEL.map((name) => [name, MODEL])),
  collisions: MODEL,
  globs: [],
  alternatives: MODEL,
  copies: MODEL,
  hosts: [...MODEL, 'copies', 'globs'],
  proof: [...MODEL, 'collisions'],
  check: [...MODEL, 'collisions', 'config/config', 'edits', 'rules/rule', 'node:crypto'],
  blob: ['node:crypto'],
  change: [...MODEL, 'diff'],
  secrets: MODEL,
  edits: MODEL,
  repairs: [...MODEL, 'edits'],
  'repairs/patch': [...MODEL, 'diff'],
  'repairs/shown': [...MODEL, 'reporters/visible'],
  'repairs/write': [...MODEL, 'disk', 'replace-file', 'node:fs'],
  git: ['node:child_process', 'node:path'],
  discover: [...MODEL, 'disk', 'git', 'globs', 'memory', 'node:fs', 'node:path'],
  disk: [...MODEL, 'node:fs'],
  survey: [...MODEL, 'disk', 'memory', 'programs/hermes/mention', 'node:fs'],
  'survey/survey': [
    ...MODEL,
    'survey',
    'node:child_process',
    'node:fs',
    'node:os',
    'node:path',
    'node:stream/consumers',
  ],
  systemd: [...MODEL],
  shell: [...MODEL, 'unbash'],
  formats: [...MODEL, 'systemd', 'shell', 'yaml', 'saxes', 'node:path'],
  written: [...MODEL, 'formats/format'],
  programs: [...MODEL, 'shell', 'node:crypto', 'node:util'],
  rules: [...MODEL, 'collisions'],
  filters: [...MODEL, 'change', 'config/closest', 'config/validate', 'formats/paths'],
  reporters: [...MODEL, 'collisions', 'edits', 'fast-string-width', 'node:util'],
  'reporters/explain': [...MODEL, 'collisions', 'rules/shared', 'secrets'],
  'reporters/json': [...MODEL, 'collisions', 'rules/shared', 'secrets'],
  'reporters/page': [...MODEL, 'fast-wrap-ansi', 'marked'],
  'reporters/rules': [...MODEL, 'rules/rule'],
  'reporters/sarif/rules': [...MODEL, 'rules/index', 'rules/pages', 'rules/rule'],
  'reporters/sarif/sarif': [...MODEL, 'rules/index', 'version'],
  'reporters/picture/draw': [...MODEL, 'collisions', 'rules/shared'],
  'reporters/picture/sharing': [...MODEL, 'collisions', 'rules/shared'],
  'config/config': MODEL,
  'config/settings': [...MODEL, 'config'],
  'config/closest': [],
  'config/sample': [],
  'config/validate': [...MODEL, 'config', 'yaml'],
  'config/files': ['discover', 'disk', 'node:fs', 'node:path'],
  'config/load': [...MODEL, 'config', 'discover', 'node:path'],
  'config/load-baseline': [...MODEL, 'config', 'filters/baseline', 'node:path'],
  'github/checkout': [...MODEL, 'blob', 'change', 'config/files', 'git'],
  'github/client': ['github', 'reporters/visible', 'usage', 'node:timers/promises', '@actions/github'],
  'github/environment': ['github/event', 'node:crypto', 'node:fs', 'node:os'],
  'github/event': [],
  'github/suggestions': [...MODEL, 'edits', 'reporters', 'node:crypto'],
  usage: ['config/closest'],
  'commands/words': ['commands', 'config/closest', 'usage', 'node:util'],
  cli: ['cli-main', 'compile-cache', 'version'],
  'compile-cache': ['node:os', 'node:path'],
  progress: [],
  version: [],
  workflow: [],
};

/** What only these may know. */
const ONLY: Readonly<Record<string, readonly string[]>> = {
  '@actions/core': ['action', 'github/inputs', 'github/publish'],
  '@actions/github': ['github/client'],
  'reporters/github': ['action', 'github', 'reporters/index'],
  'reporters/markdown': ['github/page', 'github/publish', 'github/suggestions', 'reporters/index'],
  'node:fs': [
    'action',
    'commands/explain',
    'commands/init',
    'discover',
    'disk',
    'config/files',
    'github/environment',
    'github/inputs',
    'github/publication',
    'merge/files',
    'repairs/write',
    'replace-file',
    'survey',
  ],
  'node:child_process': ['git', 'survey/survey'],
  diff: ['change', 'repairs/patch'],
  'fast-wrap-ansi': ['reporters/page'],
  marked: ['reporters/page'],
  github: ['action', 'github'],
  commands: ['cli-main', 'commands'],
  yaml: ['config/validate', 'formats'],
  saxes: ['formats'],
  unbash: ['shell'],
};

/** `path` without the extension, from src/: `rules/shared-log`. */
const modules = readdirSync(join(PROJECT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => path.replace(/\.ts$/, '').replaceAll('\\', '/'))
  .sort();

/** What a module imports: modules as paths from src/, packages and `node:` modules by their names. */
function importsOf(module: string): readonly string[] {
  const text = readFileSync(join(PROJECT, 'src', `${module}.ts`), 'utf8');
  return [...text.matchAll(/(?:^|\n)(?:import|export)\b[^;']*?from '([^']+)'|\bimport\('([^']+)'\)/g)].map((found) => {
    const name = (found[1] ?? found[2]) as string;
    return name.startsWith('.') ? relative('.', join(dirname(module), name)).replace(/\.ts$/, '') : name;
  });
}

function matches(module: string, name: string): boolean {
  return module === name || module.startsWith(`${name}/`);
}

/** The names of the table that a module goes by: itself, or a folder that it lies in, the nearest first. */
function namesOf(module: string): readonly string[] {
  const parts = module.split('/');
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('/'));
}

test('the table speaks of modules that exist', () => {
  const names = [...Object.keys(MAY_KNOW), ...Object.values(ONLY).flat()];
  expect(names.filter((name) => !modules.some((module) => matches(module, name)))).toEqual([]);
});

for (const module of modules) {
  test(`${module} knows only what it may`, () => {
    const allowed = namesOf(module)
      .map((name) => MAY_KNOW[name])
      .find((names) => names !== undefined);
    const own = module.includes('/') ? [module.split('/')[0] as string] : [];
    const wrong = importsOf(module).filter((imported) => {
      const keepers = Object.entries(ONLY).find(([name]) => matches(imported, name))?.[1];
      if (keepers !== undefined && !keepers.some((keeper) => matches(module, keeper))) return true;
      return allowed !== undefined && ![...allowed, ...own].some((name) => matches(imported, name));
    });
    expect(wrong).toEqual([]);
  });
}

test('the variables of the runner are read in one place', () => {
  const speakers = modules.filter((module) =>
    /'(?:GITHUB|RUNNER)_/.test(readFileSync(join(PROJECT, 'src', `${module}.ts`), 'utf8')),
  );
  expect(speakers).toEqual(['github/environment']);
});

test('nobody but the faces and what runs git looks at the process', () => {
  const users = modules.filter((module) =>
    /\bprocess\.(?:env|argv|cwd|exit|stdout)/.test(readFileSync(join(PROJECT, 'src', `${module}.ts`), 'utf8')),
  );
  expect(users).toEqual(['action', 'cli', 'cli-main', 'compile-cache', 'git', 'github/publish']);
});

test('every file that exports a rule is in the catalogue', () => {
  const folder = join(PROJECT, 'src/rules');
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  const exporting = files.filter((file) => /: Rule = \{/.test(readFileSync(join(folder, file), 'utf8')));
  expect(exporting.sort()).toEqual(RULES.map(({ id }) => `${id}.ts`).sort());
});
