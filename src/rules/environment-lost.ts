import type { Fix } from '../finding.ts';
import type { Problem, Service } from '../service.ts';
import type { Rule } from './rule.ts';
import { fromProblems, likely } from './shared/drafts.ts';
import { linesOf, settingAt } from './shared/lines.ts';

export const environmentLost: Rule = {
  id: 'environment-lost',
  family: 'The service itself',
  severity: 'error',
  summary: 'The manager drops variables: unquoted blanks, bad escapes, unbalanced quotes, no `=`, no string.',
  service: fromProblems('environment-lost', quoted),
};

/** A variable with a value that has blanks, where nothing is quoted or escaped. */
const WITH_BLANKS = /(?<![^ \t])[A-Za-z_]\w*=[^\s=]*(?:[ \t]+[^\s=]+)+(?![^ \t])/g;

function quoted({ span }: Problem, service: Service): Fix | undefined {
  const setting = settingAt(service, span);
  if (setting?.key.value !== 'Environment' || linesOf(setting) === undefined) return undefined;
  const { source, start, end } = setting.value.span();
  const text = source.text.slice(start, end);
  if (/["'\\\n]/.test(text)) return undefined;
  const places = [...text.matchAll(WITH_BLANKS)].flatMap(({ index, 0: words }) => [index, index + words.length]);
  return likely(
    'Put quotes around what belongs together',
    places.map((at) => ({ span: source.span(start + at, start + at), text: '"' })),
  );
}
