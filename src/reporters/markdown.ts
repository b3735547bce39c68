import type { Finding, Severity } from '../finding.ts';
import type { Result } from '../result.ts';
import type { Span } from '../source.ts';
import { fencedLines } from './fence.ts';
import { MAP_HEAD, mapRow } from './map.ts';
import { type Mask, maskFor } from './mask.ts';
import { mermaidMap } from './mermaid.ts';
import { helpWord, repairedLines } from './repair.ts';
import { snippet } from './snippet.ts';
import { visible, withoutCommands } from './visible.ts';
import { count, foundCounts, readCounts } from './words.ts';

export interface MarkdownOptions {
  /** At most so many bytes of UTF-8; what does not fit is left out, and a line in its place says how much. */
  readonly maxBytes: number;
  /** What else a reader must know, as titles and items of Markdown; those without an item are left out. */
  readonly sections?: readonly { readonly title: string; readonly lines: readonly string[] }[];
  /** Address of the lines of a file, for a link; undefined where there is none. */
  readonly lineUrl?: (path: string, line: number, endLine: number) => string;
  /** Address of a rule's page, from the path relative to the project. */
  readonly pageUrl?: (page: string) => string;
}

const MARKS: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', notice: 'ℹ️' };

/** Bytes kept for each note that says what was left out. */
const NOTE_BYTES = 160;

/** A part of a picture in less room than this shows too little of what belongs together. */
const LEAST_PART = 8000;

interface Budget {
  /** Bytes. */
  left: number;
}

/**
 * The report as GitHub Flavored Markdown: counts, findings with links, the caller's sections, picture, map. Text of the
 * repository stays text. Room is given out in this order, but that the sections have a quarter of it for their own: no
 * number of findings hides what a change does to the rules.
 */
export function markdownReport(result: Result, options: MarkdownOptions): string {
  const counts = result.findings.length > 0 ? [readCounts(result)] : [readCounts(result), foundCounts(result)];
  const head = `## gateway-lint: ${verdict(result)}\n\n${counts.filter(Boolean).join(', ')}\n`;
  const proofs = result.findings.length === 0 ? result.proofs.map((proof) => `\n- ${escapeMarkdown(proof)}\n`) : [];
  const mask = maskFor(result);
  const wanted = (options.sections ?? []).filter(({ lines }) => lines.length > 0);
  const guide = guideTo(result, options);
  const left = options.maxBytes - bytes(head) - bytes(guide) - NOTE_BYTES * (wanted.length + 3);
  const own: Budget = { left: Math.floor(left / 4) };
  const sections = wanted.flatMap(({ title, lines }) =>
    section(
      title,
      lines.map((line) => `- ${line}\n`),
      'line',
      own,
    ),
  );
  const budget: Budget = { left: left - (Math.floor(left / 4) - own.left) };
  const findings = result.findings.map((finding) => findingBlock(finding, mask, options));
  return [
    head,
    ...fitting(proofs, budget),
    ...section('Findings', findings, 'finding', budget),
    ...sections,
    ...pictureBlocks(result, budget),
    ...section('Map', mapBlocks(result), 'gateway', budget),
    guide,
  ].join('');
}

/** Where a reader finds his way who has never seen a finding. */
function guideTo(result: Result, { pageUrl }: MarkdownOptions): string {
  if (result.findings.length === 0 || pageUrl === undefined) return '';
  const link = `[From the annotation to the repaired unit in two minutes](${pageUrl('docs/red-check.md')})`;
  return `\nNew to these findings? ${link}.\n`;
}

function verdict(result: Result): string {
  if (result.findings.length > 0) return foundCounts(result);
  return result.gateways.length === 0 ? 'no gateway found' : 'no findings';
}

/** A heading, as many blocks as fit, and a note that counts the others. The first block may be a table's head. */
function section(title: string, blocks: readonly string[], noun: string, budget: Budget): readonly string[] {
  if (blocks.length === 0) return [];
  const shown = fitting([`\n### ${title}\n\n`, ...blocks], budget);
  const missing = Math.min(blocks.length, blocks.length + 1 - shown.length);
  return missing === 0 ? shown : [...shown, leftOut(count(missing, `more ${noun}`))];
}

/** The blocks up to the first one that does not fit. */
function fitting(blocks: readonly string[], budget: Budget): readonly string[] {
  const end = blocks.findIndex((block) => {
    const size = bytes(block);
    if (size > budget.left) return true;
    budget.left -= size;
    return false;
  });
  return end === -1 ? blocks : blocks.slice(0, end);
}

function leftOut(what: string): string {
  return `\n**${what} left out here: the size of a report is limited.** The log and the JSON report hold all.\n`;
}

function bytes(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

/** The picture with what its signs mean, or a note where it has no room. */
function pictureBlocks(result: Result, budget: Budget): readonly string[] {
  if (result.hosts.length === 0) return [];
  const head = '\n### Picture\n\n```mermaid\n';
  const room = budget.left - bytes(`${head}${LEGEND}`) - NOTE_BYTES;
  const picture = mermaidMap(result, { maxBytes: room });
  if (picture === undefined || (picture.leftOut > 0 && room < LEAST_PART)) return [leftOut('The picture is')];
  const legend = /==>|-\.->/.test(picture.text) ? LEGEND : '';
  const missing = picture.leftOut > 0 ? leftOut(count(picture.leftOut, 'more gateway')) : '';
  return fitting([`${head}${picture.text}\`\`\`\n${legend}${missing}`], budget);
}

const LEGEND =
  '\nThick red arrows and 💥: what gateways share and must not. Dashed arrows: where another value of ' +
  '<code>active_profile</code> would send them.\n';

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
    lines.push(`  - ${helpWord(fix)}: ${escapeMarkdown(fix.title)}`);
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

function fenced(lines: readonly string[], indent: string): string {
  return ['', ...fencedLines('text', lines.map(withoutCommands)), '']
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n');
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
export function code(text: string): string {
  return `<code>${entities(visible(text))}</code>`;
}

/**
 * Text that Markdown shows as it is: no markup, no HTML, no link, and no mention or reference, which GitHub looks for
 * after the entities are resolved (a zero-width space parts them).
 */
export function escapeMarkdown(text: string): string {
  return entities(visible(text)).replace(/&#(?:64|35);(?=\S)|\bGH-(?=\d)/gi, '$&&#8203;');
}

/** Characters that Markdown, HTML or an automatic link could start from, as numeric entities. */
function entities(text: string): string {
  return text.replace(/[&<>"\\`*_{}[\]()#+!|~@:$=^]|(?<=www)\./gi, (character) => `&#${character.charCodeAt(0)};`);
}
