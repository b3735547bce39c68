/** What fits the command into other tools, against what the command really is and prints. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { start } from '../src/commands/start.ts';
import { fixture } from './support/lint.ts';
import { folderWith, PROJECT } from './support/process.ts';
import { schemaErrors } from './support/schema.ts';

const read = (path: string) => readFileSync(join(PROJECT, path), 'utf8');
const blocks = (page: string, language: string) =>
  [...read(page).matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    (found) => found[1] as string,
  );

interface Pattern {
  readonly regexp: string;
  readonly [group: string]: string | number;
}

const [matcher] = JSON.parse(read('editors/problem-matcher.json')).problemMatcher as {
  owner: string;
  pattern: Pattern[];
}[];
const [pattern] = (matcher?.pattern ?? []) as [Pattern];
const GROUPS = ['file', 'line', 'column', 'severity', 'message', 'code'] as const;

/** What the problem matcher finds in a report. */
function matched(report: string): readonly Readonly<Record<string, string>>[] {
  const regexp = new RegExp(pattern.regexp);
  return report.split('\n').flatMap((line) => {
    const found = regexp.exec(line);
    return found === null
      ? []
      : [Object.fromEntries(GROUPS.map((group) => [group, found[pattern[group] as number] ?? '']))];
  });
}

const reports = ['article-broken', 'rules/not-enabled/bad', 'rules/unit-name-mismatch/bad', 'rules/secret-in-unit/bad'];

for (const name of reports) {
  test(`the problem matcher finds every finding of a report, and nothing else: ${name}`, async () => {
    const cwd = folderWith(fixture(name));
    const [text, json] = await Promise.all(
      ['text', 'json'].map((format) => start(['--format', format], { cwd, color: false })),
    );
    const { findings } = JSON.parse(json?.stdout ?? '') as { findings: Record<string, string | number>[] };
    const expected = findings.map(({ file, line, column, severity, message, rule }) => ({
      ...{ file, line: `${line}`, column: `${column}`, severity, message },
      code: rule,
    }));
    expect(expected.length).toBeGreaterThan(0);
    expect(matched(text?.stdout ?? '')).toEqual(expected);
  });
}

test('the task for Visual Studio Code reads the same lines, and calls the command with options that it has', async () => {
  const [tasks = ''] = blocks('docs/editors.md', 'json');
  const [{ problemMatcher, args }] = JSON.parse(tasks).tasks;
  expect(problemMatcher.pattern).toEqual(pattern);
  expect((await start([...args, 'fixtures/article-repaired'], { cwd: PROJECT, color: false })).exitCode).toBe(0);
});

test('the schema that editors are told of is the one of this project', () => {
  const [, settings = ''] = blocks('docs/editors.md', 'json');
  const [[address, files]] = Object.entries(JSON.parse(settings)['yaml.schemas']) as [[string, string[]]];
  expect(files).toEqual(['.gateway-lint.yml', '.github/gateway-lint.yml']);
  const path = /\/gateway-lint\/main\/(.*)$/.exec(address)?.[1] ?? '';
  expect(existsSync(join(PROJECT, path))).toBe(true);
  const modeline = blocks('docs/editors.md', 'yaml').find((text) => text.includes('$schema='));
  expect(modeline).toContain(`$schema=${address}\n`);
  expect(schemaErrors(path.replace('schema/', ''), parse(modeline ?? ''))).toEqual([]);
});

test('the hook of pre-commit is the command, over the whole repository at every commit', () => {
  const { bin } = JSON.parse(read('package.json'));
  const hooks = parse(read('.pre-commit-hooks.yaml'));
  expect(hooks).toEqual([
    {
      ...{ id: 'gateway-lint', name: 'gateway-lint', description: expect.any(String) },
      ...{ entry: Object.keys(bin)[0], language: 'node', pass_filenames: false, always_run: true },
    },
  ]);
  const [example = ''] = blocks('docs/install.md', 'yaml');
  expect(parse(example).repos[0].hooks).toEqual([{ id: hooks[0].id }]);
});

test('the image starts the command, as a user without rights, and holds nothing but what it needs', () => {
  const lines = read('Dockerfile').split('\n');
  const entry = JSON.parse(lines.find((line) => line.startsWith('ENTRYPOINT '))?.slice('ENTRYPOINT '.length) ?? '[]');
  expect(entry).toEqual(['node', '/opt/gateway-lint/dist/cli.js']);
  expect(lines).toContain('COPY . /opt/gateway-lint');
  expect(lines.indexOf('USER node')).toBeGreaterThan(lines.indexOf('COPY . /opt/gateway-lint'));
  expect(read('.dockerignore').trim().split('\n')).toEqual(['*', '!LICENSE', '!package.json', '!dist']);
});
