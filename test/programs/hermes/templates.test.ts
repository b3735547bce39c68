import { describe, expect, test } from 'vitest';
import { lintFiles } from '../../support/lint.ts';

const UNPINNED = 'unpinned - ~/.hermes';
const CODE = 'pinned code ~/.hermes/profiles/code';

/** The command of a unit that a template makes, and what becomes known of its gateway; null: it is none. */
const COMMANDS: readonly (readonly [command: string, expected: string | null])[] = [
  ['hermes {% if debug %}--verbose {% endif %}gateway run', UNPINNED],
  ['hermes {% if debug %} --verbose {% endif %} gateway run', UNPINNED],
  ['hermes -p code gateway {% if fast %} --replace {% endif %}', CODE],
  ['hermes -p code gateway {# later: #} run', CODE],
  ["hermes -p code gateway run '' {% if x %} -v {% endif %}", CODE],
  ['hermes -p code gateway run{% if x %} --replace{% endif %}', CODE],
  ['hermes {# note #}-p code gateway run', CODE],
  ['hermes -p code {{ extra }} gateway run', CODE],
  ['hermes -p code gateway {{ action }}', CODE],
  ['{{ hermes }} -p code gateway run', CODE],
  ['{{ venv }}/bin/hermes gateway run', UNPINNED],
  ['{{ python }} -m hermes_cli.main gateway run', UNPINNED],
  ['hermes -p {{ name }} gateway run', 'pinned - ~/.hermes/profiles/{{ name }}'],
  ['hermes {% if p %}--profile {{ p }} {% endif %}gateway run', 'unknown - - it hangs on "{% if p %}" of the template'],
  ['hermes{% if p %} -p code{% endif %} gateway run', 'unknown - - it hangs on "{% if p %}" of the template'],
  [
    'hermes {% if p %}-p code{% else %}-p ops{% endif %} gateway run',
    'unknown - - it hangs on "{% if p %}" of the template',
  ],
  ['hermes {% if x %}gateway run{% endif %}', 'unknown - - it hangs on "{% if x %}" of the template'],
  ['hermes {{ extra }} gateway run', 'unknown - - "{{ extra }}" is filled in by a template'],
  ['hermes {{ flags }}gateway run', 'unknown - - "{{ flags }}" is filled in by a template'],
  ['hermes gateway run {{ more }}', 'unknown - - "{{ more }}" is filled in by a template'],
  ['hermes gateway {{ action }}', 'unknown - - "{{ action }}" is filled in by a template'],
  ['python -m {{ module }} gateway run', 'unknown - - "{{ module }}" is filled in by a template'],
  ['hermes -c {{ x }} gateway run', 'unknown - - "{{ x }}" is filled in by a template'],
  ['hermes -c mine gateway run', UNPINNED],
  ['hermes -c gateway run', null],
  ['hermes --continue -p code gateway run', CODE],
  ['hermes --resume x -p code gateway run', CODE],
  ['hermes mcp add gateway run', null],
];

/** More conditions than each way to fill them in could be looked at. */
const MANY = [...'abcdefgh'].map((name) => `{% if ${name} %}Environment=${name}=1{% endif %}\n`).join('');

describe.each([
  ['every way to fill it in', ''],
  ['itself, where there are too many of these', MANY],
])('a template is read as %s', (_, lines) => {
  test.each(COMMANDS)('%s', async (command, expected) => {
    const unit = `[Service]\n${lines}ExecStart=${command}\nRestart=always\n[Install]\nWantedBy=default.target\n`;
    const { gateways } = await lintFiles({ '.config/systemd/user/hermes-gateway.service.j2': unit });
    const [found] = gateways.map(({ profile: { state, name, why }, home }) =>
      [state, name ?? '-', home?.path ?? '-', ...(state === 'unknown' ? [why[0]?.text] : [])].join(' '),
    );
    expect(found ?? null).toBe(expected);
  });
});
