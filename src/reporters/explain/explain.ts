/**
 * All that is known of a line: whom it belongs to, what the manager and the program make of it, who runs beside it, and
 * what is wrong there.
 */
import type { Result } from '../../result.ts';
import { nameOf } from '../../rules/shared/managers.ts';
import { blotter } from '../../secrets.ts';
import type { Service } from '../../service.ts';
import type { Span } from '../../source.ts';
import { textWidth, wrapped } from '../page.ts';
import { painter } from '../paint.ts';
import { visible, withoutCommands } from '../visible.ts';
import { findingsAt } from './findings.ts';
import { type Pen, sentences } from './layout.ts';
import { showFor } from './show.ts';
import { subjectBlocks } from './subject.ts';
import { declaredIn, type Subject, subjectsAt } from './subjects.ts';

/** The place that is asked about. */
export interface Question {
  /** As `spotAt` gives it. */
  readonly spot: Span;
  /** What the file is taken for, where nobody looks for services in it; a sentence. */
  readonly takenFor?: string;
}

export interface ExplainOptions {
  readonly color: boolean;
  /** The width of the terminal, where there is one. */
  readonly columns?: number | undefined;
  /** How the path of a source file is shown. */
  readonly showPath: (path: string) => string;
}

/** As many services are explained; of more than these the names are told. */
const MOST_SUBJECTS = 3;
const MOST_NAMES = 12;

/** The explanation for people; ends with a line feed. */
export function explainReport(result: Result, question: Question, options: ExplainOptions): string {
  const spot = inResult(result, question.spot);
  const show = showFor(result, spot.source.path, options.showPath);
  const pen = { paint: painter(options.color), columns: textWidth(options.columns), show };
  const subjects = subjectsAt(result, spot, show);
  const findings = findingsAt(result, spot, show);
  const blocks = [
    title(spot, subjects.length > 0, pen),
    ...subjects.slice(0, MOST_SUBJECTS).flatMap((subject) => subjectBlocks(subject, spot, pen)),
    closing(subjects, question, result, pen),
    findings.length === 0
      ? ['No finding names this line.']
      : [pen.paint('bold', 'Findings that name this line'), ...sentences(findings, pen)],
  ];
  const shown = blocks.filter((lines) => lines.length > 0);
  const report = `${shown.map((lines) => lines.join('\n')).join('\n\n')}\n`;
  return withoutCommands(blotter(result.secrets)(report));
}

/** The spot in the file as the result has it, of which it knows the secrets. */
function inResult({ services, secrets }: Result, { source, start, end }: Span): Span {
  const sources = [
    ...secrets.map((secret) => secret.source),
    ...services.flatMap(({ files, environmentFiles }) => [
      ...files,
      ...environmentFiles.flatMap((file) => file.source ?? []),
    ]),
  ];
  return (sources.find(({ path }) => path === source.path) ?? source).span(start, end);
}

/** The line itself is shown only where it is some service's: of other files nobody knows what in them is secret. */
function title(spot: Span, isShown: boolean, { paint, show }: Pen): readonly string[] {
  const { line } = spot.source.position(spot.start);
  const text = isShown ? [`${paint('dim', `${String(line).padStart(5)} |`)} ${show.line(spot)}`] : [];
  return [paint('bold', `${show.file(spot.source)}:${line}`), ...text];
}

/** The services that are not explained at length, or why there are none. */
function closing(
  subjects: readonly Subject[],
  { spot, takenFor }: Question,
  result: Result,
  { columns }: Pen,
): readonly string[] {
  if (subjects.length > MOST_SUBJECTS) {
    const rest = subjects.slice(MOST_SUBJECTS).map(({ service }) => service);
    return [wrapped(`The line is read for ${names(rest)} as well.`, columns)];
  }
  if (subjects.length > 0) return [];
  if (takenFor !== undefined) return [wrapped(takenFor, columns)];
  const services = declaredIn(result, spot.source.path);
  const text =
    services.length === 0
      ? 'No service is found in this file: it has no form that gateway-lint reads, or speaks of no gateway.'
      : `This file belongs to ${names(services)}. The line sets nothing there: it is blank, a comment, a heading, or ` +
        'of no consequence for a gateway, or the manager does not read the file so far.';
  return [wrapped(text, columns)];
}

function names(services: readonly Service[]): string {
  const shown = services.slice(0, MOST_NAMES).map((service) => visible(nameOf(service)));
  return `${shown.join(', ')}${services.length > MOST_NAMES ? ` and ${services.length - MOST_NAMES} more` : ''}`;
}
