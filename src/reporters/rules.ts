/** The catalogue of rules, for people, for programs and for the documentation. */

import type { Rule } from '../rules/rule.ts';
import { jsonText } from './json-text.ts';
import { type PageOptions, textWidth, wrapped } from './page.ts';
import { painter } from './paint.ts';

/** The page of a rule, from the root of the project. */
export function pageOf({ id }: Pick<Rule, 'id'>): string {
  return `docs/rules/${id}.md`;
}

/** `error`; `notice, pedantic` for a rule that is off until it is asked for. */
export function severityWords({ severity, pedantic }: Rule): string {
  return pedantic ? `${severity}, pedantic` : severity;
}

/** By family: id and severity of each rule, and what fires it below. Ends with a line feed. */
export function rulesText(rules: readonly Rule[], options: PageOptions): string {
  const paint = painter(options.color);
  const columns = textWidth(options.columns);
  const families = byFamily(rules).map(([family, own]) => {
    const entries = own.map((rule) => {
      const summary = wrapped(rule.summary, columns, '    ');
      return `  ${paint('bold', rule.id)}  ${severityWords(rule)}\n    ${summary}\n`;
    });
    return `${paint('bold', family)}\n${entries.join('')}`;
  });
  return families.join('\n');
}

const TABLE_HEAD = ['rule', 'severity', 'fires when'];

/**
 * The table of the documentation, a part for each family.
 *
 * @param words families and summaries in another language, by the English ones
 */
export function rulesTable(
  rules: readonly Rule[],
  head: readonly string[] = TABLE_HEAD,
  words: Readonly<Record<string, string>> = {},
): string {
  const translated = (text: string) => words[text] ?? text;
  return byFamily(rules)
    .map(([family, own]) => {
      const rows = own.map(
        (rule) =>
          `| [\`${rule.id}\`](${pageOf(rule)}) | ${severityWords(rule)} | ${escapeCell(translated(rule.summary))} |`,
      );
      return [`**${translated(family)}**`, '', `| ${head.join(' | ')} |`, '| --- | --- | --- |', ...rows].join('\n');
    })
    .join('\n\n');
}

/** As `schema/rules.schema.json` describes it. Ends with a line feed. */
export function rulesJson(rules: readonly Rule[]): string {
  const entries = rules.map((rule) => {
    const { id, family, severity, pedantic = false, summary } = rule;
    return { id, family, severity, pedantic, summary, page: pageOf(rule) };
  });
  return `${jsonText({ version: 1, rules: entries }, 2)}\n`;
}

/** Text of ours as a cell of a Markdown table. */
export function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function byFamily(rules: readonly Rule[]): readonly (readonly [string, readonly Rule[]])[] {
  const families = [...new Set(rules.map(({ family }) => family))];
  return families.map((family) => [family, rules.filter((rule) => rule.family === family)]);
}
