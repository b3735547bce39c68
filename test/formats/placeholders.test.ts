import { describe, expect, it } from 'vitest';
import { linesFilledIn, markTemplates } from '../../src/formats/placeholders.ts';
import { systemd } from '../../src/formats/systemd/systemd.ts';
import { SourceFile, textOf } from '../../src/source.ts';
import { Text } from '../../src/text.ts';
import { memoryRepository, servicesOf } from '../support/lint.ts';

/** The unknown parts of a value, which stands between two bars. */
function unknownIn(written: string, path = 'a'): string[] {
  const source = new SourceFile(path, written);
  const start = written.indexOf('|') + 1;
  const value = Text.verbatim(source, start, written.lastIndexOf('|'));
  return markTemplates(value)
    .unknowns()
    .map(({ text }) => text);
}

describe('what a template fills in is unknown', () => {
  const rows: [written: string, expected: string[]][] = [
    ['|/a gateway run|', []],
    ['|/{{ a }}/b @X@ @@Y@@|', ['{{ a }}', '@X@', '@@Y@@']],
    ['|${A:-{{ a }}} {{{ b }}} {{ "{{" }}.x{{ "}}" }}|', ['{{ a }}', '{{{ b }}}', '{{ "{{" }}', '{{ "}}" }}']],
    ['|<HOME> __X__ REPLACE_ME|', ['<HOME>', '__X__', 'REPLACE_ME']],
    ['|/a{% if p %} -p {{ p }}{% endif %} run|', ['{% if p %} -p {{ p }}{% endif %}']],
    ['|/a {{ if .p }}-p x {{ end }}run {{ .q }}|', ['{{ if .p }}-p x {{ end }}', '{{ .q }}']],
    ['|/a {% set x = 1 %} run|', ['{% set x = 1 %}']],
    ['{% if a %}\n|/a run|\n{% endif %}', ['/a run']],
    ['{{- if .a }}\n{{ if .b }}x{{ end }}\n|/a run|\n{{- end }}', ['/a run']],
    ['{% if a %}\n|HERMES_HOME=/a|\n{% endif %}', ['/a']],
    ['{% for a in b %}\n|/a|', ['/a']],
    ['{% if a %}x{% endif %}\n|/a|\n{% if b %}x{% endif %}', []],
    ['{{ range .x }}\n{{ else }}\n|"A=b c"|\n{{ end }}', ['"A=b c"']],
  ];
  it.each(rows)('%j', (written, expected) => {
    expect(unknownIn(written)).toEqual(expected);
  });

  const whole: [sentence: string, path: string, written: string, expected: string[]][] = [
    ['a file', 'a.yaml', '# why\n{{- if .a }}\n{{ if .b }}{{ fail "x" }}{{ end }}\na:\n  |b|\n{{- end }}\n', []],
    ['a unit', 'a.service.j2', '{% if a %}\n[Service]\n|x|\n{% endif %}\n', []],
    ['a document', 'a.yaml', '{{ if .a }}\n---\n|b|\n{{ end }}\n{{ if .c }}\n---\nd\n{{ end }}\n', []],
    ['a document behind another', 'a.yaml', 'a: b\n---\n{{ range .c }}\n|b|\n{{ end }}\n', []],
    ['a part of a document', 'a.yaml', 'a:\n{{ if .c }}\n|b|\n{{ end }}\n', ['b']],
    ['a part in a whole', 'a.yaml', '{{ if .a }}\na:\n{{ if .c }}\n|b|\n{{ end }}{{ end }}\n', ['b']],
    ['one of two cases', 'a.yaml', '{{ if .a }}\n|b|\n{{ else }}\nc\n{{ end }}\n', ['b']],
    ['a drop-in, without which the unit is another', 'a.conf', '{{ if .a }}\n|b|\n{{ end }}\n', ['b']],
  ];
  it.each(whole)('a condition around %s', (_, path, written, expected) => {
    expect(unknownIn(written, path)).toEqual(expected);
  });

  it('and so is what a line that is filled in as a whole may become', () => {
    const text = '{{ managed }}\n[Unit]\n{% if x %}\n{{- end }}\n @EXTRA@ \r\nA={{ x }}\n{{/* why */}}\n# {{ x }}\n';
    expect(linesFilledIn(new SourceFile('a', text)).map(textOf)).toEqual(['{{ managed }}', '@EXTRA@']);
  });
});

describe('a unit that is a template', () => {
  const read = (files: Record<string, string>) => servicesOf(systemd, memoryRepository(files))[0];

  it('with a command for each case has no known command and no second one either', () => {
    const service = read({
      'a.service': '[Service]\n{{ if .x }}\nExecStart=/a -p b\n{{ else }}\nExecStart=/a\n{{ end }}\n',
    });
    expect(service?.problems).toEqual([]);
    expect(service?.commands.map(({ argv }) => argv.every((word) => word.isKnown()))).toEqual([false, false]);
  });

  it('may set any variable where a line of [Service] is filled in, and only there', () => {
    const service = read({ 'a.service': '{{ head }}\n[Unit]\n{{ one }}\n[Service]\nExecStart=/a\n{{ two }}\n' });
    expect(service?.environmentOpen.map(({ reason }) => reason)).toEqual(['"{{ two }}" is filled in later']);
  });

  it('knows no value that an environment file leaves open', () => {
    const service = read({
      'dot_config/systemd/user/a.service': '[Service]\nExecStart=/a\nEnvironmentFile=%h/.env\n',
      'dot_env.tmpl': 'A={{ .a }}/x\n{{ if .b }}\nB=1\n{{ end }}\nC=1\n',
    });
    const known = service?.environment.map(({ name, value }) => [name, value.isKnown()]);
    expect(known).toEqual([
      ['A', false],
      ['B', false],
      ['C', true],
    ]);
  });
});
