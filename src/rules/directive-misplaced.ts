import type { Fix } from '../finding.ts';
import type { Problem, Service } from '../service.ts';
import type { Rule } from './rule.ts';
import { fromProblems, likely } from './shared/drafts.ts';
import { additionBehind, isPlain, linesOf, removal, settingAt } from './shared/lines.ts';

export const directiveMisplaced: Rule = {
  id: 'directive-misplaced',
  family: 'The service itself',
  severity: 'warning',
  summary: 'A directive stands in a section in which systemd ignores it.',
  service: fromProblems('directive-misplaced', moved),
};

/** To the end of its section, where that is in the file and says nothing of it yet. A comment above would be left behind. */
function moved({ span, section }: Problem, service: Service): Fix | undefined {
  const setting = settingAt(service, { ...span, start: span.end });
  const place = setting && linesOf(setting);
  if (section === undefined || setting === undefined || place === undefined) return undefined;
  const { source } = span;
  if (!isPlain(source) || /(?:^|\n)[ \t]*[#;][^\n]*\n$/.test(source.text.slice(0, place.start))) return undefined;
  const others = service.settings.filter((other) => other.section === section);
  if (others.some(({ key, effective }) => effective && key.value === setting.key.value)) return undefined;
  const same = service.settings.filter(
    ({ key, section: own }) => own === setting.section && key.value === setting.key.value,
  );
  if (same.length > 1) return undefined;
  const last = others.findLast(({ key }) => key.span().source === source);
  const { start } = setting.key.span();
  const words = source.text.slice(start, setting.value.span().end);
  const [taken, put] = [removal(setting), last && additionBehind(last, [words])];
  return taken && put && likely(`Move ${setting.key.value}= to [${section}]`, [...taken, ...put]);
}
