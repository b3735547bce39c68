import { certainFix, type Edit, type Finding, SEVERITIES } from '../../finding.ts';
import type { HeldBack, Result } from '../../result.ts';
import { RULES } from '../../rules/index.ts';
import type { Span } from '../../source.ts';
import { VERSION } from '../../version.ts';
import { jsonText } from '../json-text.ts';
import { visible } from '../visible.ts';
import { count } from '../words.ts';
import { artifactOf, ROOTS, regionOf } from './places.ts';
import { descriptors, LEVEL, type PageUrl } from './rules.ts';

export interface SarifOptions {
  /** Where the pages of the rules lie; without it the log has no links. */
  readonly pageUrl?: PageUrl;
  /** What the path of a source file is called; by default as it is, relative to the repository's root. */
  readonly showPath?: (path: string) => string;
  /** Set to leave out what suppressions and the baseline hold back. */
  readonly onlyReported?: true;
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** Code scanning refuses a log with more results, and a result with more places. */
export const MOST_RESULTS = 25_000;
const MOST_PLACES = 1000;

const RULE_INDEX = new Map(RULES.map(({ id }, index) => [id, index]));

type ShowPath = (path: string) => string;

/** The report as a SARIF 2.1.0 log: what is reported, then what is held back. Ends with a line feed. */
export function sarifReport(result: Result, options: SarifOptions = {}): string {
  const { pageUrl, showPath = (path: string) => path } = options;
  const reported: readonly Listed[] = result.findings.map((finding) => ({ finding }));
  const all = options.onlyReported ? reported : [...reported, ...result.heldBack];
  const kept = worst(all);
  // The standard wants it of all results or of none.
  const isCompared = kept.every(({ finding }) => finding.isNew !== undefined);
  const run = {
    tool: {
      driver: {
        name: 'gateway-lint',
        version: VERSION,
        semanticVersion: VERSION,
        ...(pageUrl !== undefined && { informationUri: pageUrl('README.md') }),
        rules: descriptors(pageUrl),
      },
    },
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications(all.length - kept.length) }],
    originalUriBaseIds: ROOTS,
    defaultEncoding: 'utf-8',
    columnKind: 'utf16CodeUnits',
    results: kept.map((listed) => resultOf(listed, isCompared, showPath)),
  };
  return `${jsonText({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, 2)}\n`;
}

interface Listed {
  readonly finding: Finding;
  readonly by?: HeldBack['by'];
}

/** As many as a log may have, in their order: those held back go first, then the mildest. */
function worst(all: readonly Listed[]): readonly Listed[] {
  if (all.length <= MOST_RESULTS) return all;
  const rank = ({ finding, by }: Listed) =>
    by === undefined ? SEVERITIES.indexOf(finding.severity) : SEVERITIES.length;
  const kept = new Set(all.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST_RESULTS));
  return all.filter((listed) => kept.has(listed));
}

function notifications(leftOut: number): readonly object[] {
  if (leftOut === 0) return [];
  const text = `${count(leftOut, 'result')} left out: a log may have ${MOST_RESULTS}.`;
  return [{ level: 'warning', message: { text } }];
}

function resultOf({ finding, by }: Listed, isCompared: boolean, showPath: ShowPath) {
  const { rule, severity, message, span, related, fingerprint, isNew } = finding;
  const changes = changesOf(finding, showPath);
  return {
    ruleId: rule,
    ruleIndex: RULE_INDEX.get(rule),
    level: LEVEL[severity],
    message: { text: messageText(message) },
    locations: [placeOf(span, showPath)],
    relatedLocations: related.slice(0, MOST_PLACES - 1).map((place, id) => ({
      id,
      ...placeOf(place.span, showPath),
      message: { text: messageText(place.label) },
    })),
    ...(changes !== undefined && {
      fixes: [{ description: { text: messageText(finding.fix?.title ?? '') }, artifactChanges: changes }],
    }),
    partialFingerprints: { 'gatewayLint/v1': fingerprint },
    ...(isCompared && { baselineState: isNew ? 'new' : 'unchanged' }),
    suppressions: by === undefined ? [] : [suppressionOf(by, showPath)],
  };
}

function suppressionOf(by: HeldBack['by'], showPath: ShowPath) {
  if (by === 'baseline') return { kind: 'external' };
  const { span, reason } = by;
  return {
    kind: 'inSource',
    location: placeOf(span, showPath),
    ...(reason !== '' && { justification: visible(reason) }),
  };
}

function placeOf(span: Span, showPath: ShowPath) {
  return { physicalLocation: { artifactLocation: artifactOf(showPath(span.source.path)), region: regionOf(span) } };
}

/** A certain fix, file by file; undefined where there is none, or it inserts bytes that are no text. */
function changesOf(finding: Finding, showPath: ShowPath): readonly object[] | undefined {
  const edits = certainFix(finding)?.edits ?? [];
  if (edits.length === 0 || edits.some(({ text }) => !text.isWellFormed())) return undefined;
  return [...new Set(edits.map(({ span }) => span.source))].map((source) => ({
    artifactLocation: artifactOf(showPath(source.path)),
    replacements: edits.filter(({ span }) => span.source === source).map(replacementOf),
  }));
}

function replacementOf({ span, text }: Edit) {
  return { deletedRegion: regionOf(span), ...(text !== '' && { insertedContent: { text } }) };
}

/** Text of a message; where a link could be read into it, its brackets are escaped. */
function messageText(text: string): string {
  const shown = visible(text);
  return shown.includes('](') ? shown.replace(/[\\[\]]/g, '\\$&') : shown;
}
