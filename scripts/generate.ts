// Writes what is made from the sources: the schema of the configuration, the tables of the documentation, the heads of
// the rules' pages, these pages as data, and what the commands of the examples print and draw.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { start } from '../src/commands/start.ts';
import { SETTINGS, type Shape } from '../src/config/settings.ts';
import { escapeCell, pageOf, rulesTable, severityWords } from '../src/reporters/rules.ts';
import { RULES } from '../src/rules/index.ts';
import type { Rule } from '../src/rules/rule.ts';
import { WORKFLOW } from '../src/workflow.ts';
import { refreshed } from './examples.ts';
import { releasesTable } from './releases.ts';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Pages for users, as paths from the root: the front page in each language, and all of docs/. */
export const PAGES: readonly string[] = [
  ...readdirSync(ROOT).filter((name) => /^README.*\.md$/.test(name)),
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `docs/${path}`),
].sort();

/** Chinese for families and summaries of rules; what is not in it stays English. */
export const CHINESE: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(ROOT, 'scripts/summaries.zh-CN.json'), 'utf8'),
);

const WORKFLOW_BLOCK = `\`\`\`yaml\n${WORKFLOW}\`\`\``;

/** Path and content of every generated file, as it must be but for the examples in it. */
export function generate(): ReadonlyMap<string, string> {
  const pages = RULES.map((rule) => ({ id: rule.id, path: pageOf(rule), text: rulePage(rule) }));
  return new Map([
    ['schema/config.schema.json', `${JSON.stringify(configSchema(), null, 2)}\n`],
    ['README.md', filled('README.md', { workflow: WORKFLOW_BLOCK, rules: rulesTable(RULES) })],
    [
      'README.zh-CN.md',
      filled('README.zh-CN.md', {
        workflow: WORKFLOW_BLOCK,
        rules: rulesTable(RULES, ['规则', '级别', '何时报告'], CHINESE),
      }),
    ],
    ['docs/how-it-resolves.md', filled('docs/how-it-resolves.md', { releases: releasesTable() })],
    ['docs/configuration.md', filled('docs/configuration.md', { settings: settingsTable() })],
    ...pages.map(({ path, text }): [string, string] => [path, text]),
    [
      'src/rules/pages.json',
      `${JSON.stringify(Object.fromEntries(pages.map(({ id, text }) => [id, text])), null, 2)}\n`,
    ],
  ]);
}

function rulePage(rule: Rule): string {
  return filled(pageOf(rule), { rule: ruleHead(rule) });
}

/** A file's text with the parts between `<!-- NAME:start -->` and `<!-- NAME:end -->` replaced. */
function filled(path: string, parts: Readonly<Record<string, string>>): string {
  let text = readFileSync(join(ROOT, path), 'utf8');
  for (const [name, content] of Object.entries(parts)) {
    const [before, rest] = split(text, `<!-- ${name}:start -->\n`, path);
    const [, after] = split(rest, `<!-- ${name}:end -->`, path);
    text = `${before}<!-- ${name}:start -->\n${content}\n<!-- ${name}:end -->${after}`;
  }
  return text;
}

function split(text: string, marker: string, path: string): [string, string] {
  const at = text.indexOf(marker);
  if (at === -1) throw new Error(`${path} has no ${marker.trim()}`);
  return [text.slice(0, at), text.slice(at + marker.length)];
}

function ruleHead(rule: Rule): string {
  return `${rule.summary}\n\n| severity | family |\n| --- | --- |\n| ${severityWords(rule)} | ${rule.family} |`;
}

function settingsTable(): string {
  const rows = SETTINGS.map(
    ({ key, shape, description }) => `| \`${key}\` | ${escapeCell(shapeWords(shape))} | ${escapeCell(description)} |`,
  );
  return ['| setting | value | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

function shapeWords(shape: Shape): string {
  switch (shape.kind) {
    case 'text':
      return shape.form;
    case 'flag':
      return '`true` or `false`';
    case 'choice':
      return shape.choices.map((choice) => `\`${choice}\``).join(', ');
    case 'list':
      return 'list of globs';
    case 'numbers':
      return shape.numbers.map(({ key, value }) => `\`${key}\` (${value})`).join(', ');
    case 'table':
      return `${shape.keys === 'rule' ? 'rule id' : 'name'} → ${shapeWords(shape.value)}`;
  }
}

function configSchema(): object {
  const properties = SETTINGS.map(({ key, description, shape }) => [key, { description, ...schemaOf(shape) }]);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'gateway-lint configuration',
    description: '.gateway-lint.yml or .github/gateway-lint.yml',
    type: ['object', 'null'],
    additionalProperties: false,
    properties: Object.fromEntries(properties),
  };
}

function schemaOf(shape: Shape): object {
  switch (shape.kind) {
    case 'text':
      return { type: ['string', 'number'], pattern: shape.pattern };
    case 'flag':
      return { type: 'boolean' };
    case 'choice':
      return { enum: shape.choices };
    case 'list':
      return { type: 'array', items: schemaOf(shape.item) };
    case 'numbers':
      return {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          shape.numbers.map(({ key, value, most, meaning }) => [
            key,
            { description: `The most ${meaning}; ${value} by default.`, type: 'integer', minimum: 1, maximum: most },
          ]),
        ),
      };
    case 'table':
      return shape.keys === 'rule'
        ? rulesSchema(shape.value)
        : { type: 'object', additionalProperties: schemaOf(shape.value) };
  }
}

function rulesSchema(value: Shape): object {
  const properties = RULES.map((rule) => [rule.id, { description: rule.summary, ...schemaOf(value) }]);
  return { type: 'object', additionalProperties: false, properties: Object.fromEntries(properties) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of generate()) writeFileSync(join(ROOT, path), text);
  for (const path of PAGES) {
    const page = readFileSync(join(ROOT, path), 'utf8');
    const now = await refreshed(page, ROOT);
    if (now !== page) writeFileSync(join(ROOT, path), now);
  }
  const map = await start(['map', '--format', 'svg', 'fixtures/article-broken'], { cwd: ROOT, color: false });
  writeFileSync(join(ROOT, 'docs/map.svg'), map.stdout);
}
