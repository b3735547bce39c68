import { type Finding, SEVERITIES, type Severity } from '../finding.ts';
import type { Result } from '../result.ts';
import { visible } from './visible.ts';
import { count } from './words.ts';

/** What the runner shows beside a line of a file: the arguments of an `::error::` workflow command, not yet escaped. */
export interface Annotation {
  readonly severity: Severity;
  readonly message: string;
  readonly title: string;
  /** Relative to the workspace. */
  readonly file: string;
  readonly startLine: number;
  readonly endLine: number;
  /** Left out where the lines differ: the runner drops columns there. */
  readonly startColumn?: number;
  readonly endColumn?: number;
}

export interface AnnotationOptions {
  /** Path from the workspace, for a path of the repository. */
  readonly workspacePath: (path: string) => string;
  /** Where the findings stand that are not annotated: `the job summary`. */
  readonly elsewhere: string;
}

/** The runner keeps the first ten annotations of each kind that a step makes, and drops the others without a word. */
export const MOST_ANNOTATIONS = 10;

/** The runner cuts a message there. */
const MOST_MESSAGE = 4096;

/** Annotations for the findings, errors first; where the runner would drop some, the last of the kind says how many. */
export function annotations(result: Result, options: AnnotationOptions): readonly Annotation[] {
  return SEVERITIES.flatMap((severity) => {
    const findings = result.findings.filter((finding) => finding.severity === severity);
    const hidden = Math.max(0, findings.length - MOST_ANNOTATIONS);
    return findings.slice(0, MOST_ANNOTATIONS).map((finding, index) => {
      const isLast = hidden > 0 && index === MOST_ANNOTATIONS - 1;
      return annotate(
        finding,
        options,
        isLast ? `\n${count(hidden, `more ${severity}`)}: see ${options.elsewhere}.` : '',
      );
    });
  });
}

function annotate(finding: Finding, options: AnnotationOptions, suffix: string): Annotation {
  const { source, start, end } = finding.span;
  const from = source.position(start);
  const to = source.position(end);
  return {
    severity: finding.severity,
    message: cut(message(finding), MOST_MESSAGE - suffix.length) + suffix,
    title: `gateway-lint: ${finding.rule}`,
    file: options.workspacePath(source.path),
    startLine: from.line,
    endLine: to.line,
    ...(from.line === to.line ? { startColumn: from.column, endColumn: to.column } : {}),
  };
}

function message({ message, related, fix }: Finding): string {
  const places = related.map(({ span, label }) => {
    const { line, column } = span.source.position(span.start);
    return `${visible(span.source.path)}:${line}:${column}: ${visible(label)}`;
  });
  const lines = [visible(message), ...places, ...(fix === undefined ? [] : [`help: ${visible(fix.title)}`])];
  return withoutOldCommands(lines.join('\n'));
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).toWellFormed()}…`;
}

/** Takes the older form of a workflow command apart, which the runner finds anywhere in a line. */
function withoutOldCommands(text: string): string {
  return text.replaceAll('##[', '##\\x5b');
}

/**
 * A text as it may stand in a job's log: between the lines that switch workflow commands off and on again, and with the
 * older form of a command taken apart. The token must be new for every fence.
 */
export function fenced(text: string, token: string): string {
  return `::stop-commands::${token}\n${withoutOldCommands(text)}${text.endsWith('\n') ? '' : '\n'}::${token}::\n`;
}

/** Address of lines of a file in a commit; `server` as in GITHUB_SERVER_URL, `repository` as in GITHUB_REPOSITORY. */
export function blobUrl(
  server: string,
  repository: string,
  commit: string,
  path: string,
  line: number,
  endLine: number,
): string {
  const encoded = path
    .toWellFormed()
    .split('/')
    .map((part) =>
      encodeURIComponent(part).replace(/[()'*!~]/g, (character) => `%${character.charCodeAt(0).toString(16)}`),
    )
    .join('/');
  return `${server}/${repository}/blob/${commit}/${encoded}#L${line}${endLine > line ? `-L${endLine}` : ''}`;
}
