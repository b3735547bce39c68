import { applyEdits, distinctEdits } from '../edits.ts';
import type { Edit, Finding, Fix } from '../finding.ts';
import type { Gateway } from '../gateway.ts';
import type { Result } from '../result.ts';
import type { Service } from '../service.ts';
import { SourceFile, type Span } from '../source.ts';

/** The rules whose fix puts a profile flag into a command. */
const PINNING = new Set(['profile-not-pinned', 'profile-env-not-read', 'profile-pinned-by-home']);

/**
 * The findings that a drop-in can repair, each with a fix that writes it: `10-profile.conf` in the folder of the unit,
 * with the reset and the command as the unit has it and the flag in it. Only units in files of their own have one, and
 * only while no other drop-in gives the command.
 */
export function asDropIns({ findings, gateways }: Result): readonly Finding[] {
  return findings.flatMap((finding) => {
    const { fix, rule } = finding;
    if (fix === undefined || !PINNING.has(rule)) return [];
    const [found] = gateways.flatMap((gateway) => dropInFor(gateway, fix) ?? []);
    return found === undefined ? [] : [{ ...finding, fix: { ...fix, ...found } }];
  });
}

function dropInFor({ service, command }: Gateway, { title, edits }: Fix): Pick<Fix, 'title' | 'edits'> | undefined {
  const [unit] = service.files;
  if (unit === undefined || !isUnitFile(unit, service)) return undefined;
  if (!edits.every(({ span }) => isWithin(span, command.span))) return undefined;
  const commands = service.settings
    .filter(({ section, key, effective }) => effective && section === 'Service' && key.value === 'ExecStart')
    .map(({ value }) => value.span());
  if (!commands.every(({ source }) => source === unit)) return undefined;
  const path = `${unit.path}.d/10-profile.conf`;
  const lines = ['[Service]', 'ExecStart=', ...commands.map((value) => `ExecStart=${changed(value, edits)}`)];
  const lineEnd = unit.text.includes('\r\n') ? '\r\n' : '\n';
  const text = lines.map((line) => line + lineEnd).join('');
  return { title: `${title} in ${path}`, edits: [{ span: new SourceFile(path, '').span(0, 0), text }] };
}

/** Whether a file bears the name of the unit, or of the template that it is an instance of, and so lies where a manager reads it. */
function isUnitFile({ path }: SourceFile, { manager, name }: Service): boolean {
  const file = path.slice(path.lastIndexOf('/') + 1);
  return manager === 'systemd' && [name, name.replace(/^([^@]*)@.*(?=\.service$)/s, '$1@')].includes(file);
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.source === outer.source && outer.start <= inner.start && inner.end <= outer.end;
}

/** The words of a span after the edits in it. */
function changed(span: Span, edits: readonly Edit[]): string {
  const own = distinctEdits(edits.filter((edit) => isWithin(edit.span, span)));
  return applyEdits(span.source.text, own, span.start, span.end);
}
