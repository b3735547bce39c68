import { describe, expect, it } from 'vitest';
import { encodeUnknown } from '../../src/embedded.ts';
import { markdown } from '../../src/formats/markdown/markdown.ts';
import { textOf } from '../../src/source.ts';
import { lintFiles, memoryRepository } from '../support/lint.ts';

/** Lines of a Markdown file. */
const lines = (...text: string[]) => `${text.join('\n')}\n`;
const fence = (info: string, ...text: string[]) => lines(`\`\`\`${info}`, ...text, '```');
const UNIT = ['[Unit]', 'Description=x', '[Service]', 'ExecStart=/usr/bin/hermes -p code gateway run'];

/** Path and text of every file that a Markdown file shows. */
function shown(text: string): readonly (readonly [path: string, content: string])[] {
  return markdown
    .read(memoryRepository({ 'docs/x.md': text }), () => true)
    .flatMap(({ files }) => files.map((file) => [file.path, 'content' in file ? file.content.value : ''] as const));
}
const paths = (text: string) => shown(text).map(([path]) => path);

/** Name, state and profile of every gateway of a Markdown file. */
async function gateways(text: string): Promise<readonly string[]> {
  const { gateways: found } = await lintFiles({ 'docs/x.md': text }, { markdown: true });
  return found.map(({ service, profile }) => `${service.name} ${profile.state} ${profile.name ?? '?'}`);
}

describe('where code is shown', () => {
  const unit = ['[Service]', 'ExecStart=/usr/bin/hermes gateway run', '[Install]'];
  const text = unit.join('\n');
  const rows: [sentence: string, markdown: string, content: string | undefined][] = [
    ['backticks', fence('ini', ...unit), `${text}\n`],
    ['tildes', lines('~~~', ...unit, '~~~'), `${text}\n`],
    ['a longer fence holds a shorter one', lines('````', ...unit, '# ```', '````'), `${text}\n# \`\`\`\n`],
    ['a fence that is never closed goes to the end', lines('```', ...unit), `${text}\n\n`],
    [
      'a list takes its indentation away',
      lines(
        '1. x:',
        '',
        ...fence('', ...unit)
          .split('\n')
          .map((l) => `   ${l}`),
      ),
      `${text}\n`,
    ],
    ['a fence behind a list marker', lines('- ```', ...unit.map((l) => `  ${l}`), '  ```'), `${text}\n`],
    ['a quote takes its marks away', lines('> ```', ...unit.map((l) => `> ${l}`), '> ```'), `${text}\n`],
    ['a quote that ends ends the fence', lines('> ```', ...unit.map((l) => `> ${l}`), 'x'), `${text}\n`],
    ['indented code', lines('x:', '', ...unit.map((l) => `    ${l}`), '', 'y'), `${text}\n`],
    ['tabs indent by four', lines('', ...unit.map((l) => `\t${l}`)), `${text}\n`],
    [
      'preformatted HTML',
      lines('<pre><code class="language-ini">', ...unit, '# &lt;b&gt;', '</code></pre>'),
      `\n${text}\n# <b>\n`,
    ],
    ['a listing with numbers', lines(...unit.map((l, at) => `  ${at + 9}|${l}`)), `${text}\n`],
    ['numbers and blanks', fence('', ...unit.map((l, at) => `${at + 1} │ ${l}`)), `${text}\n`],
    ['a unit without any fence', lines('Write:', '', ...unit, '', 'Then enable it.'), `${text}\n`],
    ['carriage returns', fence('ini', ...unit).replaceAll('\n', '\r\n'), `${text}\n`],
    ['code in a comment is not shown', lines('<!--', ...fence('ini', ...unit).split('\n'), '-->'), undefined],
    ['an info string holds no backtick', lines('``` a `b` ```', 'x'), undefined],
  ];
  it.each(rows)('%s', (_, text, content) => {
    expect(shown(text).map(([, found]) => found)).toEqual(content === undefined ? [] : [content]);
  });

  it('undoes the escapes of a fence on one line', () => {
    const [file] = shown('```bash\\ncat > x <<EOF\\n\\ta\\\\b\\nEOF\\n```\n');
    expect(file).toEqual(['block-1.console', '\ncat > x <<EOF\n\ta\\b\nEOF\n']);
  });
});

describe('what a block is', () => {
  const rows: [sentence: string, markdown: string, path: string | undefined][] = [
    ['a unit, whatever the language says', fence('bash', ...UNIT), `${encodeUnknown('block-2')}.service`],
    ['a template by its specifier', fence('', ...UNIT, 'User=%i'), `${encodeUnknown('block-2')}@.service`],
    ['a Quadlet', fence('ini', '[Container]', 'Image=x', '[Install]'), `${encodeUnknown('block-2')}.container`],
    ['supervisor', fence('ini', '; x', '[program:x]', 'command=x'), 'block-2.conf'],
    [
      'a property list by its label',
      fence('xml', '<plist><dict><key>Label</key><string>a.b</string></dict></plist>'),
      'Library/LaunchAgents/a.b.plist',
    ],
    ['compose', fence('yaml', 'services:', '  a:', '    image: x'), 'block-2/compose.yaml'],
    ['other YAML', fence('yml', 'kind: Pod'), 'block-2.yaml'],
    ['a terminal session', fence('sh', 'ls'), 'block-2.console'],
    ['a session that writes a unit', fence('bash', 'cat > x.service <<EOF', ...UNIT, 'EOF'), 'block-2.console'],
    ['a script', fence('bash', '#!/bin/sh', 'x'), 'block-2.sh'],
    ['Nix', fence('nix', '{ }'), 'block-2.nix'],
    [
      'an ecosystem file of pm2',
      fence('js', 'module.exports = { apps: [{ script: "x" }] };'),
      'block-2/ecosystem.config.js',
    ],
    ['a Procfile', fence('procfile', 'a: b'), 'block-2/Procfile'],
    ['Markdown', fence('md', 'x'), 'block-2.md'],
    ['a command that stands alone', lines('', '- `nohup x &`'), 'block-2.console'],
    ['output is nothing', fence('text', 'hermes gateway run'), undefined],
    ['an excerpt that runs nothing is nothing', fence('ini', '[Service]', 'Restart=always'), undefined],
    ['a word in code is nothing', lines('`x`'), undefined],
  ];
  it.each(rows)('%s', (_, text, path) => {
    expect(paths(text)).toEqual(path === undefined ? [] : [path]);
  });
});

describe('how a file is called', () => {
  const rows: [sentence: string, markdown: string, paths: string[]][] = [
    [
      'by a comment at its head',
      fence('ini', '# ~/.config/systemd/user/a.service', ...UNIT),
      ['.config/systemd/user/a.service'],
    ],
    [
      'by the info string',
      fence('ini title="/etc/systemd/system/a.service"', ...UNIT),
      ['etc/systemd/system/a.service'],
    ],
    [
      'by the text above',
      lines('Write `/etc/systemd/system/a.service`:', '', fence('', ...UNIT)),
      ['etc/systemd/system/a.service'],
    ],
    [
      'by the heading above',
      lines('## ~/.config/systemd/user/a@.service', fence('', ...UNIT)),
      ['.config/systemd/user/a@.service'],
    ],
    [
      'by the command above',
      lines(fence('bash', 'nano $HOME/.config/systemd/user/a.service'), fence('', ...UNIT)),
      ['block-2.console', '.config/systemd/user/a.service'],
    ],
    ['by the nearest', lines('`a.service`, then `b.service`:', fence('', ...UNIT)), ['b.service']],
    [
      'with the folder that is named elsewhere',
      lines('`/etc/systemd/system/a.service`', '# x', '`a.service`:', fence('', ...UNIT)),
      ['etc/systemd/system/a.service'],
    ],
    [
      'not by another section',
      lines('## a', '`a.service`', '## b', fence('', ...UNIT)),
      [`${encodeUnknown('block-5')}.service`],
    ],
    ['by a section around it', lines('# a', '`a.service`', '## b', fence('', ...UNIT)), ['a.service']],
    [
      'by a name once',
      lines('`a.service`:', fence('', ...UNIT), fence('', ...UNIT)),
      ['a.service', `${encodeUnknown('block-10')}.service`],
    ],
    [
      'not by a setting of another unit',
      lines('# x', fence('', ...UNIT, 'After=b.service'), fence('', ...UNIT)),
      [`${encodeUnknown('block-3')}.service`, `${encodeUnknown('block-11')}.service`],
    ],
    [
      'with what is left open encoded',
      lines('`/home/<you>/.config/systemd/user/a-<name>.service`:', fence('', ...UNIT)),
      [`.config/systemd/user/a-${encodeUnknown('<name>')}.service`],
    ],
    [
      'by each name of a list',
      lines('`/etc/systemd/system/a-{b,c}.service`:', fence('', ...UNIT)),
      ['etc/systemd/system/a-b.service', 'etc/systemd/system/a-c.service'],
    ],
    [
      'as the drop-in that systemctl edit writes',
      lines('`a.service`:', fence('', ...UNIT), 'Then `sudo systemctl edit a`:', fence('', '[Service]', 'Restart=no')),
      ['a.service', 'a.service.d/override.conf'],
    ],
    [
      'a drop-in with a command stands for a unit that is not shown',
      lines('`/etc/systemd/system/a.service.d/b.conf`', fence('', '[Service]', 'ExecStart=x')),
      ['etc/systemd/system/a.service'],
    ],
    ['a script by its path', fence('sh', '#!/bin/sh', '# ~/bin/a.sh', 'x'), ['bin/a.sh']],
    ['any file by the comment at its head', fence('env', '# ~/.hermes/.env', 'A=b'), ['.hermes/.env']],
    [
      'two units in one block',
      fence('ini', '# a.service', ...UNIT, '', '# b.service', ...UNIT),
      ['a.service', 'b.service'],
    ],
  ];
  it.each(rows)('%s', (_, text, expected) => {
    expect(paths(text)).toEqual(expected);
  });
});

describe('settings in a sentence', () => {
  const rows: [sentence: string, markdown: string, content: Record<string, string>][] = [
    [
      'make the unit that is named above',
      lines('`a.service` has `Restart=always` and', '`ExecStart=/x y`, `WantedBy=default.target`.'),
      { 'a.service': '[Service]\nRestart=always\nExecStart=/x y\n[Install]\nWantedBy=default.target\n' },
    ],
    [
      'or below',
      lines('- `ExecStart=/x`', '', 'in `a-{b,c}.service`'),
      { 'a-b.service': '[Service]\nExecStart=/x\n', 'a-c.service': '[Service]\nExecStart=/x\n' },
    ],
    ['say nothing without a command', lines('`a.service` has `Restart=always`.'), {}],
    [
      'say nothing of what is shown',
      lines('`a.service`:', fence('', ...UNIT), 'It has `ExecStart=/x`.'),
      { 'a.service': `${UNIT.join('\n')}\n` },
    ],
  ];
  it.each(rows)('%s', (_, text, content) => {
    expect(Object.fromEntries(shown(text))).toEqual(content);
  });
});

describe('gateways', () => {
  const rows: [sentence: string, markdown: string, gateways: string[]][] = [
    ['a unit', lines('`hermes-gateway-code.service`', fence('', ...UNIT)), ['hermes-gateway-code.service pinned code']],
    ['a unit without a name', fence('', ...UNIT), ['block-2.service pinned code']],
    [
      'a word to fill in',
      lines('`hermes-gateway.service`', fence('', '[Service]', 'ExecStart=/x/hermes -p <name> gateway run')),
      ['hermes-gateway.service pinned ?'],
    ],
    [
      'words that are left out',
      lines('`hermes-gateway.service` runs `ExecStart=... --profile default gateway run`'),
      ['hermes-gateway.service pinned default'],
    ],
    [
      'a home that is written short',
      fence(
        'ini',
        '[Service]',
        'ExecStart=~/bin/hermes gateway run',
        'Environment="HERMES_HOME=~/.hermes/profiles/code"',
      ),
      ['block-2.service pinned-by-home code'],
    ],
    [
      'a command in the background',
      fence('bash', 'nohup hermes -p code gateway run > x.log 2>&1 &'),
      ['block-2.console pinned code'],
    ],
    [
      'behind a prompt',
      fence('console', 'a@b:~$ nohup hermes -p code \\', '> gateway run &', '[1] 4711'),
      ['block-2.console pinned code'],
    ],
    [
      'a unit that a session writes',
      fence('sh', 'cat > /etc/systemd/system/hermes-gateway.service <<EOF', ...UNIT, 'EOF'),
      ['hermes-gateway.service pinned code'],
    ],
    ['a block of Markdown in Markdown', lines('````md', fence('', ...UNIT), '````'), ['block-2.service pinned code']],
    ['a command to try', fence('bash', 'hermes gateway run', 'hermes gateway start'), []],
    ['another program of that form', lines('`openclaw --profile default gateway run`'), []],
  ];
  it.each(rows)('%s', async (_, text, expected) => {
    expect(await gateways(text)).toEqual(expected);
  });

  it('are not looked for unless the configuration says so', async () => {
    expect((await lintFiles({ 'x.md': fence('', ...UNIT) })).gateways).toEqual([]);
  });

  it('points at the words in the Markdown file', async () => {
    const text = lines('> `hermes-gateway.service`', '> ```', ...UNIT.map((line) => `> ${line}`), '> ```');
    const { gateways: found } = await lintFiles({ 'docs/x.md': text }, { markdown: true });
    expect(found.map(({ span }) => `${span.source.path}: ${textOf(span)}`)).toEqual([
      'docs/x.md: /usr/bin/hermes -p code gateway run',
    ]);
  });

  it('merges the drop-in of a block', async () => {
    const text = lines(
      fence(
        'ini',
        '# /etc/systemd/system/hermes-gateway.service',
        '[Unit]',
        '[Service]',
        'ExecStart=/x/hermes gateway run',
      ),
      'Then `systemctl edit hermes-gateway.service`:',
      fence('ini', '[Service]', 'Environment=HERMES_HOME=/srv/profiles/ops'),
    );
    expect(await gateways(text)).toEqual(['hermes-gateway.service pinned-by-home ops']);
  });
});

describe('hostile files', () => {
  const rows = [
    '`',
    '> ',
    '- ',
    '```\n',
    '`ExecStart=a` ',
    '# a\n',
    '{a,b}/x.service ',
    '<pre>\n',
    '1| a\n',
    '[Unit]\n\n',
  ];
  it.each(rows)('%j a hundred thousand times', (text) => {
    expect(() => shown(text.repeat(100_000 / text.length))).not.toThrow();
  });
});
