import type { Fix } from '../finding.ts';
import type { Problem, Service } from '../service.ts';
import { textOf } from '../source.ts';
import type { Rule } from './rule.ts';
import { fromProblems, likely } from './shared/drafts.ts';
import { lineEndOf, linesOf, settingAt } from './shared/lines.ts';

export const trailingComment: Rule = {
  id: 'trailing-comment',
  family: 'The service itself',
  severity: 'error',
  summary: 'A comment after a value is part of the value, and systemd drops the setting.',
  service: fromProblems('trailing-comment', moved),
};

/** On a line of its own, above that of the setting. */
function moved({ span }: Problem, service: Service): Fix | undefined {
  const setting = settingAt(service, span);
  const place = setting && linesOf(setting);
  const comment = textOf(span);
  if (setting === undefined || place === undefined || /[\n\\]/.test(textOf(place).trimEnd())) return undefined;
  const value = setting.value.span();
  const kept = span.source.text.slice(value.start, span.start).trimEnd();
  if (kept === '') return undefined;
  const { source, start } = place;
  const indent = source.text.slice(start, setting.key.span().start);
  return likely('Put the comment on the line above', [
    { span: source.span(start, start), text: indent + comment + lineEndOf(source) },
    { span: source.span(value.start + kept.length, value.end), text: '' },
  ]);
}
