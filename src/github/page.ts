/** The pages that a publication writes in Markdown: job summary, comment, summary of a check run. */
import { code, escapeMarkdown, markdownReport } from '../reporters/markdown.ts';
import { count } from '../reporters/words.ts';
import type { Note } from './note.ts';
import type { Publication } from './publication.ts';

/** The runner drops a step's summary that is larger. */
export const MOST_SUMMARY_BYTES = 1024 * 1024;

/** The API refuses a longer one; it counts characters, of which there are never more than bytes. */
export const MOST_CHECK_SUMMARY_BYTES = 65_535;

/** The report with what a reviewer must know of how it came about; of at most so many bytes. */
export function pageOf(publication: Publication, notes: readonly Note[], maxBytes: number): string {
  const { result, paths } = publication;
  const { lineUrl, pageUrl } = paths;
  const isKnown = publication.judgement.comparison.tip?.change !== undefined;
  return markdownReport(result, {
    maxBytes,
    sections: [
      {
        title: 'Judged',
        lines: [...circumstances(publication), ...notes.filter(({ span }) => span === undefined).map(noteLine)],
      },
      { title: `Suppressions that this change ${isKnown ? 'adds' : 'may add'}`, lines: suppressionLines(publication) },
    ],
    ...(lineUrl !== undefined && { lineUrl }),
    ...(pageUrl !== undefined && { pageUrl }),
  });
}

function noteLine({ severity, message }: Note): string {
  return `**${severity}**: ${escapeMarkdown(message)}`;
}

/** What was compared, and by whose rules; nothing where there is nothing to compare. */
function circumstances({ judgement, result, inputs }: Publication): readonly string[] {
  const { comparison, policyFrom } = judgement;
  if (comparison.isMoot) return [];
  const policy =
    policyFrom === 'base'
      ? `Configuration, baseline and suppressions: as in ${comparison.tip?.base.slice(0, 12)}, the base.`
      : 'Configuration, baseline and suppressions: as in the checkout.';
  const older =
    result.older > 0
      ? [`${count(result.older, 'finding')} that the change is not to blame for left out (report: ${inputs.report}).`]
      : [];
  return [comparison.words, policy, ...older].map(escapeMarkdown);
}

function suppressionLines({ judgement, paths }: Publication): readonly string[] {
  return judgement.newSuppressions.map((suppression) => {
    const { span, rules, reason } = suppression;
    const { line } = span.source.position(span.start);
    const place = code(`${span.source.path}:${line}`);
    const link = paths.lineUrl === undefined ? place : `[${place}](${paths.lineUrl(span.source.path, line, line)})`;
    const ids = rules.map(({ id }) => code(id)).join(', ');
    return `${link}: ${ids}${reason === '' ? '' : `, ${escapeMarkdown(reason)}`}`;
  });
}
