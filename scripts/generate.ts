// Writes what is made from the sources: the schema of the configuration, the tables of the documentation, the heads of
// the rules' pages, the example in the README.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEFAULT_CONFIG } from '../src/config/config.ts';
import { SETTINGS, type Shape } from '../src/config/settings.ts';
import { lint } from '../src/lint.ts';
import { textReport } from '../src/reporters/text.ts';
import { RULES } from '../src/rules/index.ts';
import type { Rule } from '../src/rules/rule.ts';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Path and content of every generated file, as it must be. */
export async function generate(): Promise<ReadonlyMap<string, string>> {
  const readme = { rules: rulesTable(), example: await example() };
  return new Map([
    ['schema/config.schema.json', `${JSON.stringify(configSchema(), null, 2)}\n`],
    ['README.md', filled('README.md', readme)],
    ['docs/configuration.md', filled('docs/configuration.md', { settings: settingsTable() })],
    ...RULES.map((rule): [string, string] => [pageOf(rule), filled(pageOf(rule), { rule: ruleHead(rule) })]),
  ]);
}

function pageOf({ id }: Rule): string {
  return `docs/rules/${id}.md`;
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

function severityOf({ severity, pedantic }: Rule): string {
  return pedantic ? `${severity}, pedantic` : severity;
}

function ruleHead(rule: Rule): string {
  return `${rule.summary}\n\n| severity | family |\n| --- | --- |\n| ${severityOf(rule)} | ${rule.family} |`;
}

function rulesTable(): string {
  const families = [...new Set(RULES.map((rule) => rule.family))];
  return families
    .map((family) => {
      const rules = RULES.filter((rule) => rule.family === family);
      const rows = rules.map(
        (rule) => `| [\`${rule.id}\`](${pageOf(rule)}) | ${severityOf(rule)} | ${cell(rule.summary)} |`,
      );
      return [`**${family}**`, '', '| rule | severity | fires when |', '| --- | --- | --- |', ...rows].join('\n');
    })
    .join('\n\n');
}

function settingsTable(): string {
  const rows = SETTINGS.map(
    ({ key, shape, description }) => `| \`${key}\` | ${cell(shapeWords(shape))} | ${cell(description)} |`,
  );
  return ['| setting | value | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
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

async function example(): Promise<string> {
  const paths = ['fixtures/article-broken'];
  const report = textReport(await lint({ paths, cwd: ROOT, config: DEFAULT_CONFIG }), { color: false });
  return `\`\`\`text\n$ node dist/cli.js ${paths[0]}\n${report}\`\`\``;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of await generate()) writeFileSync(join(ROOT, path), text);
}
