import { describe, expect, it } from 'vitest';
import { markTemplates } from '../../src/formats/placeholders.ts';
import { renderings, renderingsOfAll } from '../../src/formats/templates/renderings.ts';
import { tagsOf } from '../../src/formats/templates/tags.ts';
import { SourceFile, textOf } from '../../src/source.ts';
import { Text } from '../../src/text.ts';
import { lintFiles } from '../support/lint.ts';

const rendered = (text: string, path = 'a.service.j2') =>
  renderings(new SourceFile(path, text))?.map((file) => file.text);

describe('what a template can become', () => {
  const rows: [name: string, text: string, expected: string[] | undefined][] = [
    ['is itself without tags', 'A={{ x }}\n', ['A={{ x }}\n']],
    ['is either branch', '{% if a %}\nA=1\n{% else %}\nA=2\n{% endif %}\nB=1\n', ['A=1\nB=1\n', 'A=2\nB=1\n']],
    ['is nothing where no else is', 'x{% if a %} y{% endif %} z', ['x y z', 'x z']],
    ['is one of several', '{% if a %}1{% elif b %}2{% else %}3{% endif %}', ['1', '2', '3']],
    ['is the same for the same condition', '{% if a %}1{% endif %}-{% if a %}2{% endif %}', ['1-2', '-']],
    ['and for its opposite', '{% if a %}1{% endif %}{% if not a %}2{% endif %}', ['1', '2']],
    [
      'has the lines of a loop once or not at all',
      'a \\\n{% for v in list %}\n  -v {{ v }} \\\n{% endfor %}\nb',
      ['a \\\n  -v {{ v }} \\\nb', 'a \\\nb'],
    ],
    [
      'has those of a literal loop as often as it says',
      "{% for p in ['a', 'b'] %}\n{{ p }}{{ q }}\n{% endfor %}\n",
      ['a{{ q }}\nb{{ q }}\n'],
    ],
    ['has no comments', '{# A=0\nB=0 #}\nA=1{# x #}\n', ['A=1\n']],
    ['has no macros', '{% macro m() %}x{% endmacro %}y', ['y']],
    ['loses the white space that dashes take', 'a\n  {{- if .x }} b{{ end -}}\n  c', ['a bc', 'ac']],
    ['in Go', '{{ if .a }}1{{ else if .b }}2{{ else }}3{{ end }}{{/* why */}}', ['1', '2', '3']],
    ['in Mustache', '{{#a}}1{{/a}}{{^a}}2{{/a}}', ['1', '2']],
    ['in Handlebars', '{{#if a}}1{{else}}2{{/if}}', ['1', '2']],
    ['in ERB', '<% if @a -%>\n1<%= @b %>\n<% end -%>\n2', ['1<%= @b %>\n2', '2']],
    ['in Terraform', '%{ if a ~}\n1\n%{ else ~}\n2\n%{ endif ~}\n', ['1\n', '2\n']],
    ['is not told where a tag is not closed', '{% if a %}1', undefined],
    ['or closed twice', '{% if a %}1{% endif %}{% endif %}', undefined],
    ['or where that would be too many', 'abcdefg'.replace(/./g, '{% if $& %}1{% endif %}'), undefined],
  ];
  it.each(rows)('%s', (_, text, expected) => {
    expect(rendered(text)).toEqual(expected);
  });

  it('points to the template, and where an item stands to the list', () => {
    const source = new SourceFile('a', "{% for p in ['code'] %}x {{ p }}{% endfor %}");
    expect(tagsOf(source).map(({ kind }) => kind)).toEqual(['for', 'end']);
    const [only] = renderingsOfAll([source]);
    expect([...(only?.values() ?? [])].map(({ text }) => text)).toEqual(['x code']);
  });

  it('stays linear and within bounds on hostile text', () => {
    for (const part of ['{%', '{{', '{% if a %}', '{{{', '<%', '%{ if', "{% for p in ['a','b'] %}", '{# ']) {
      const source = new SourceFile('a.service.in', part.repeat(40_000));
      expect(renderings(source)).toSatisfy((found: unknown) => found === undefined || Array.isArray(found));
      expect(() => markTemplates(Text.verbatim(source, 0, source.text.length))).not.toThrow();
    }
  });
});

describe('what a template leaves to be filled in', () => {
  const rows: [path: string, written: string, expected: string[]][] = [
    ['a.service', '/a ${B} $C @d@ %%E%% <%= f %> {# g #}', ['%%E%%', '<%= f %>', '{# g #}']],
    [
      'a.service',
      '/home/YOUR_USER/x CHANGE_ME {{{ a }}} {{ {"a": b}[c] }}',
      ['YOUR_USER', 'CHANGE_ME', '{{{ a }}}', '{{ {"a": b}[c] }}'],
    ],
    ['a.service.in', '@bindir@/a ${B} $C $MAINPID', ['@bindir@', '${B}']],
    ['a.service.template', '${DIR}/a $C ${MAINPID} $MAINPID', ['${DIR}', '$C']],
    ['a.service.tmpl', '{{ .a }} $C', ['{{ .a }}']],
    ['a.service.tftpl', '${dir}/a $C $${D}', ['${dir}']],
    ['a.plist.template', '${HOME}/x', ['${HOME}']],
    ['compose.yml.template', '${HOME}/x', []],
  ];
  it.each(rows)('%s: %s', (path, written, expected) => {
    const text = Text.verbatim(new SourceFile(path, written), 0, written.length);
    expect(
      markTemplates(text)
        .unknowns()
        .map((piece) => piece.text),
    ).toEqual(expected);
  });

  it('is not what the unit sets itself', () => {
    const written = 'Environment=A=1\nExecStart=/x ${A} ${B}';
    const text = Text.verbatim(new SourceFile('a.service.template', written), 0, written.length);
    expect(
      markTemplates(text)
        .unknowns()
        .map((piece) => piece.text),
    ).toEqual(['${B}']);
  });
});

const UNIT = 'Restart=always\n[Install]\nWantedBy=default.target\n';

async function gatewaysIn(files: Record<string, string>): Promise<string[]> {
  const { gateways } = await lintFiles(files);
  return gateways.map(({ service, profile }) => `${service.name} ${profile.state} ${profile.name}`);
}

describe('the gateway of a template', () => {
  const rows: [name: string, path: string, service: string, expected: string][] = [
    [
      'is known where all branches agree',
      'hermes-gateway-x.service.j2',
      '{% if a %}\nExecStart=/a/hermes --profile x gateway run\n{% else %}\nExecStart=/b/hermes -p x gateway run\n{% endif %}\n',
      'hermes-gateway-x.service pinned x',
    ],
    [
      'is unknown where they do not',
      'hermes-gateway.service.j2',
      'ExecStart=/a/hermes{% if p %} -p {{ p }}{% endif %} gateway run\n',
      'hermes-gateway.service unknown null',
    ],
    [
      'is the one that is not in a comment',
      'hermes-gateway.service.j2',
      '{#\nExecStart=/a/hermes -p x gateway run\n#}\nExecStart=/a/hermes -p y gateway run\n',
      'hermes-gateway.service pinned y',
    ],
    [
      'is read from a draft',
      'hermes-gateway.service.example',
      'ExecStart=/home/YOUR_USER/hermes -p x gateway run\n',
      'hermes-gateway.service pinned x',
    ],
    [
      'is unknown where the whole command is',
      'hermes-gateway.service.in',
      'ExecStart=@command@\n',
      'hermes-gateway.service unknown null',
    ],
  ];
  it.each(rows)('%s', async (_, path, service, expected) => {
    expect(await gatewaysIn({ [path]: `[Service]\n${service}${UNIT}` })).toEqual([expected]);
  });

  it('is not counted again in the example beside the unit', async () => {
    const unit = `[Service]\nExecStart=/a/hermes -p x gateway run\n${UNIT}`;
    const files = { 'hermes-gateway.service': unit, 'hermes-gateway.service.example': unit };
    expect(await gatewaysIn(files)).toEqual(['hermes-gateway.service pinned x']);
  });

  it('points to the words of the template', async () => {
    const text = `[Service]\n{% if a %}\nUser=x\n{% endif %}\nExecStart={% if b %}/a{% else %}/b{% endif %}/hermes gateway run\n${UNIT}`;
    const { findings } = await lintFiles({ 'hermes-gateway.service.j2': text });
    const finding = findings.find(({ rule }) => rule === 'profile-not-pinned');
    expect(finding && textOf(finding.span)).toBe('{% if b %}/a{% else %}/b{% endif %}/hermes gateway run');
  });
});

describe('a unit of any name whose command hangs on a condition', () => {
  const branches = (...commands: readonly string[]) =>
    `[Service]\n{% if a %}\n${commands.map((each) => `ExecStart=/x/hermes ${each}\n`).join('{% else %}\n')}{% endif %}\nRestart=always\n`;
  it.each<[string, string[], string]>([
    ['is what both branches run', ['--profile code gateway run', '-p code gateway run'], 'pinned'],
    ['is not known where they differ', ['--profile code gateway run', '-p ops gateway run'], 'unknown'],
    ['is not known where one runs something else', ['gateway run', 'dashboard'], 'unknown'],
    ['is not known where there is one branch', ['gateway run'], 'unknown'],
  ])('%s', async (_, commands, state) => {
    const { gateways } = await lintFiles({ 'bot.service.j2': branches(...commands) });
    expect(gateways.map(({ profile }) => profile.state)).toEqual([state]);
  });

  it('is nothing where no branch is a gateway', async () => {
    const { gateways } = await lintFiles({ 'bot.service.j2': branches('dashboard', 'gateway status') });
    expect(gateways).toEqual([]);
  });
});

describe('a whole line that is filled in', () => {
  it.each([
    ['hermes-gateway-$ID', 'unknown'],
    ['hermes-gateway', 'unpinned'],
  ])('may set the home of %s', async (name, state) => {
    const unit = '[Service]\n$ENV_LINE\nExecStart=/x/hermes gateway run\nRestart=always';
    const text = `#!/bin/sh\ncat > /etc/systemd/system/${name}.service <<EOF\n${unit}\nEOF\n`;
    const { gateways } = await lintFiles({ 'install.sh': text });
    expect(gateways.map(({ profile }) => profile.state)).toEqual([state]);
  });
});
