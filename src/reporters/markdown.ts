import type { Finding, Severity } from '../finding.ts';
import type { Result } from '../result.ts';
import type { Span } from '../source.ts';
import { MAP_HEAD, mapRow } from './map.ts';
import { type Mask, maskFor } from './mask.ts';
import { repairedLines } from './repair.ts';
import { snippet } from './snippet.ts';
import { visible } from './visible.ts';
import { count, foundCounts, readCounts } from './words.ts';

export interface MarkdownOptions {
  /** At most so many bytes of UTF-8; what does not fit is left out, and a last line says how much. */
  readonly maxBytes: number;
  /** Address of the lines of a file, for a link; undefined where there is none. */
  readonly lineUrl?: (path: string, line: number, endLine: number) => string;
  /** Address of a rule's page, from the path relative to the project. */
  readonly pageUrl?: (page: string) => string;
}

const MARKS: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', notice: 'ℹ️' };

/** Bytes kept for the note that says what was left out. */
const NOTE_BYTES = 400;

/** The report as GitHub Flavored Markdown: counts, findings with links, the map. Text of the repository stays text. */
export function markdownReport(result: Result, options: MarkdownOptions): string {
  const head = `## gateway-lint: ${verdict(result)}\n\n${[readCounts(result), foundCounts(result)].filter(Boolean).join(', ')}\n`;
  const proofs = result.findings.length === 0 ? result.proofs.map((proof) => `\n- ${escapeMarkdown(proof)}\n`) : [];
  const mask = maskFor(result);
  const budget = { left: options.maxBytes - NOTE_BYTES - bytes(head) };
  const shown = [
    ...fitting(proofs, budget),
    ...section(
      'Findings',
      result.findings.map((finding) => findingBlock(finding, mask, options)),
      'finding',
      budget,
    ),
    ...section('Map', mapBlocks(result), 'gateway', budget),
  ];
  return head + shown.join('');
}

function verdict(result: Result): string {
  if (result.findings.length > 0) return foundCounts(result);
  return result.gateways.length === 0 ? 'no gateway found' : 'no findings';
}

/** A heading, as many blocks as fit, and a note that counts the others. The first block may be a table's head. */
function section(title: string, blocks: readonly string[], noun: string, budget: { left: number }): readonly string[] {
  if (blocks.length === 0) return [];
  const shown = fitting([`\n### ${title}\n\n`, ...blocks], budget);
  const missing = Math.min(blocks.length, blocks.length + 1 - shown.length);
  if (missing === 0) return shown;
  return [
    ...shown,
    `\n**${count(missing, `more ${noun}`)} left out here: the size of a summary is limited.** The log and the JSON report hold all.\n`,
  ];
}

function fitting(blocks: readonly string[], budget: { left: number }): readonly string[] {
  const end = blocks.findIndex((block) => {
    budget.left -= bytes(block);
    return budget.left < 0;
  });
  return end === -1 ? blocks : blocks.slice(0, end);
}

function bytes(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

function findingBlock(finding: Finding, mask: Mask, options: MarkdownOptions): string {
  const { severity, rule, message, span, related, fix, url } = finding;
  const page = options.pageUrl?.(url);
  const name = page === undefined ? code(rule) : `[${code(rule)}](${page})`;
  const lines = [
    `- ${MARKS[severity]} **${severity}** ${name} at ${placeLink(span, options)}: ${escapeMarkdown(message)}`,
    quote(mask.span(span)),
    ...related.map((place) => `  - ${placeLink(place.span, options)}: ${escapeMarkdown(place.label)}`),
  ];
  if (fix !== undefined) {
    const repaired = repairedLines(mask.fix(fix)).map(({ text }) => visible(text));
    lines.push(`  - help: ${escapeMarkdown(fix.title)}`);
    if (repaired.length > 0) lines.push(fenced(repaired, '    '));
  }
  return `${lines.join('\n')}\n`;
}

function quote(span: Span): string {
  return fenced(
    snippet(span).flatMap(({ text, marks }) => [text, marks]),
    '  ',
  );
}

/** A code block that no line of its content can close. */
function fenced(lines: readonly string[], indent: string): string {
  const longest = Math.max(2, ...lines.flatMap((line) => line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return ['', `${fence}text`, ...lines, fence, ''].map((line) => (line === '' ? '' : indent + line)).join('\n');
}

function placeLink(span: Span, { lineUrl }: MarkdownOptions): string {
  const { path } = span.source;
  const { line, column } = span.source.position(span.start);
  const label = code(`${path}:${line}:${column}`);
  return lineUrl === undefined ? label : `[${label}](${lineUrl(path, line, span.source.position(span.end).line)})`;
}

function mapBlocks(result: Result): readonly string[] {
  if (result.gateways.length === 0) return [];
  const head = `${row(MAP_HEAD)}${row(MAP_HEAD.map(() => '---'))}`;
  const [first, ...others] = result.gateways.map((gateway) => row(mapRow(gateway).map(code)));
  return [head + first, ...others];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

/** Text in code letters; nothing in it is markup, not even a mention. */
function code(text: string): string {
  return `<code>${entities(visible(text))}</code>`;
}

/**
 * Text that Markdown shows as it is: no markup, no HTML, no link, and no mention or reference, which GitHub looks for
 * after the entities are resolved (a zero-width space parts them).
 */
export function escapeMarkdown(text: string): string {
  return entities(visible(text)).replace(/&#(?:64|35);(?=\S)/g, '$&&#8203;');
}

/** Characters that Markdown, HTML or an automatic link could start from, as numeric entities. */
function entities(text: string): string {
  return text.replace(/[&<>"\\`*_{}[\]()#+!|~@:$=^]|(?<=www)\./gi, (character) => `&#${character.charCodeAt(0)};`);
}
