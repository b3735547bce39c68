import { SEVERITIES, type Severity } from '../finding.ts';
import type { Result } from '../result.ts';
import { maskFor } from './mask.ts';
import { fullMessage } from './message.ts';
import { visible, withoutOldCommands } from './visible.ts';
import { count } from './words.ts';

/** What GitHub shows beside a line of a file, whichever way it gets there. */
export interface Annotation {
  readonly severity: Severity;
  readonly message: string;
  readonly title: string;
  readonly file: string;
  readonly startLine: number;
  readonly endLine: number;
  /** Left out where the lines differ: the runner drops columns there, and the API refuses them. */
  readonly startColumn?: number;
  readonly endColumn?: number;
}

/** The runner keeps the first ten annotations of each kind that a step makes, and drops the others without a word. */
export const MOST_ANNOTATIONS = 10;

/** The runner cuts a message there. */
const MOST_MESSAGE = 4096;

/**
 * Annotations as workflow commands, in their order; where the runner would drop some of a kind, the last one that it keeps
 * says how many, and where they stand (`elsewhere`: `the job summary`). Not yet escaped as arguments of a command.
 */
export function commands<T extends Pick<Annotation, 'severity' | 'message'>>(
  annotations: readonly T[],
  elsewhere: string,
): readonly T[] {
  const seen: Record<Severity, number> = { error: 0, warning: 0, notice: 0 };
  const total = (severity: Severity) => annotations.filter((annotation) => annotation.severity === severity).length;
  const hidden = new Map(SEVERITIES.map((severity) => [severity, total(severity) - MOST_ANNOTATIONS]));
  return annotations.flatMap((annotation) => {
    const { severity } = annotation;
    const number = ++seen[severity];
    if (number > MOST_ANNOTATIONS) return [];
    const more = number === MOST_ANNOTATIONS ? (hidden.get(severity) ?? 0) : 0;
    const suffix = more > 0 ? `\n${count(more, `more ${severity}`)}: see ${elsewhere}.` : '';
    const message = withoutOldCommands(annotation.message);
    return [{ ...annotation, message: cut(message, MOST_MESSAGE - suffix.length) + suffix }];
  });
}

/** Whether the runner's limits would lose an annotation, or a part of one. */
export function isCut(annotations: readonly Pick<Annotation, 'severity' | 'message'>[]): boolean {
  const ofKind = (severity: Severity) => annotations.filter((annotation) => annotation.severity === severity).length;
  return (
    SEVERITIES.some((severity) => ofKind(severity) > MOST_ANNOTATIONS) ||
    annotations.some(({ message }) => withoutOldCommands(message).length > MOST_MESSAGE)
  );
}

/** One annotation for each finding, in their order, with the whole message; `pathOf` names the file for the reader. */
export function annotations(result: Result, pathOf: (path: string) => string): readonly Annotation[] {
  const mask = maskFor(result);
  return result.findings.map((finding) => {
    const { source, start, end } = finding.span;
    const from = source.position(start);
    const to = source.position(end);
    return {
      severity: finding.severity,
      message: fullMessage(finding, mask),
      title: `gateway-lint: ${finding.rule}`,
      file: pathOf(source.path),
      startLine: from.line,
      endLine: to.line,
      ...(from.line === to.line ? { startColumn: from.column, endColumn: to.column } : {}),
    };
  });
}

/**
 * The findings as workflow commands, one a line; paths are relative to the repository's root. All of them: the runner
 * annotates the first ten of each kind and prints the others in the log.
 */
export function githubReport(result: Result): string {
  return annotations(result, visible).map(commandLine).join('');
}

function commandLine({ severity, message, title, ...place }: Annotation): string {
  const { file, startLine, endLine, startColumn, endColumn } = place;
  const properties = { title, file, line: startLine, endLine, col: startColumn, endColumn };
  const words = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(withoutOldCommands(String(value)))}`);
  return `::${severity} ${words.join(',')}::${escapeData(withoutOldCommands(message))}\n`;
}

// As @actions/core does it, which keeps that to itself and prints what it makes.
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).toWellFormed()}…`;
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
