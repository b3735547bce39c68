/** Text of the repository gives nobody an order and hides nothing, in whatever report it stands and wherever it came from. */
import { lexer, type Token, walkTokens } from 'marked';
import { describe, expect, test } from 'vitest';
import { dotMap } from '../../src/reporters/dot.ts';
import { explainReport } from '../../src/reporters/explain/explain.ts';
import { spotAt } from '../../src/reporters/explain/spot.ts';
import { blobUrl } from '../../src/reporters/github.ts';
import { FORMATS, REPORTERS } from '../../src/reporters/index.ts';
import { mapReport } from '../../src/reporters/map.ts';
import { markdownReport } from '../../src/reporters/markdown.ts';
import { mermaidMap } from '../../src/reporters/mermaid.ts';
import { svgMap } from '../../src/reporters/svg.ts';
import type { Result } from '../../src/result.ts';
import { VALIDATORS } from '../support/formats.ts';
import { type Files, lintFiles } from '../support/lint.ts';
import { parseXml } from '../support/xml.ts';

const PLAIN = { color: false };

type Report = (result: Result) => string | Promise<string>;
const reports: readonly (readonly [name: string, report: Report])[] = [
  ...FORMATS.map((format): [string, Report] => [format, async (result) => (await REPORTERS[format]())(result, PLAIN)]),
  ['the map', (result) => mapReport(result, PLAIN)],
  ['the map in Mermaid', (result) => mermaidMap(result, { maxBytes: 50_000 })?.text ?? ''],
  ['the map in DOT', dotMap],
  ['the map in SVG', (result) => svgMap(result).text],
  ['explanations', (result) => result.findings.map((finding) => explained(result, finding.span)).join('\n')],
  [
    'a comment with links',
    (result) =>
      markdownReport(result, {
        maxBytes: 60_000,
        lineUrl: (path, line, end) => blobUrl('https://github.com', 'o/r', 'main', path, line, end),
        pageUrl: (page) => `https://github.com/o/gateway-lint/blob/main/${page}`,
      }),
  ],
];

function explained(result: Result, { source, start }: Result['findings'][number]['span']): string {
  const { line, column } = source.position(start);
  const spot = spotAt(source, line, column);
  return spot === undefined ? '' : explainReport(result, { spot }, { ...PLAIN, showPath: (path) => path });
}

const FRAGMENTS: Readonly<Record<string, string>> = {
  'a workflow command': '::error file=x::owned',
  'a command behind a line end': 'x\n::stop-commands::x\n  ::warning::y\r::debug::z\u2028::error::q\u0085::error::r',
  'a line end as the runner writes it': '%0A::error::x%0D%0A##[error]y%25',
  'the older form of a command': '##[error]owned ##[command]x ###[x] #\u200b#[error]',
  'escapes of a terminal': '\x1b[2J\x1b]0;t\x07\x1b]8;;http://x\x1b\\y\x9b31m\x90x\x9c\b\b\x7f',
  'direction and joiners': 'a\u202eb\u2066c\u2069\u200d\u200b\u2060\ufeff\u00ad\u061c\u{e0041}d',
  'what is no character': '\ufffe\uffff\u{1ffff}\udc80\udcff\ud800\0',
  HTML: '<img src=x onerror=alert(1)></code></pre></details><!-- --><script>x</script> &lt;b&gt;',
  'the end of XML': ']]></failure></testcase>"\'><x y="',
  'Markdown links and images': '[a](javascript:x) ![b](https://x/y.png) <https://x> [c]: https://x',
  'Markdown fences': '```\n# x\n~~~~\n``````` x',
  'a Markdown table': 'a | b\n| --- | --- |\n| x | y |',
  'addresses and mail': 'https://example.org www.example.org me@example.org ftp://x',
  'mentions and references': '@octocat @org/team #123 GH-123 owner/repo#1 @everyone @\u200bx',
  Mermaid: '"] --> n9["x\n  end\n  click n1 href "javascript:x"\n%%{init: {}}%%\n#quot;]:::c',
  DOT: '"]; b [URL="javascript:x" label="\\N\\G',
  JSON: '"}],"x":[{"\\u202e\\',
};

/** A repository in which a fragment stands in every place that takes text. */
function filesWith(fragment: string): Files {
  const name = fragment.replaceAll('/', '∕').slice(0, 80);
  const folder = `${name}/.config/systemd/user`;
  const unit = (profile: string) =>
    `# ${fragment}\n# gateway-lint: ignore[no-such-rule] ${fragment}\n[Unit]\nDescription=${fragment}\n[Service]\n` +
    `User=${fragment}\nWorkingDirectory=/srv/${fragment}\nEnvironment="NAME=${fragment}" ${fragment}=1\n` +
    `EnvironmentFile=/etc/${fragment}.env\nStandardOutput=append:/var/log/${fragment}.log\n` +
    `ExecStartPre=rm -f ~/.hermes/${fragment}/gateway.lock\nExecStart=/usr/bin/hermes --profile ${profile} gateway run # ${fragment}\n${fragment}=x\n`;
  const text = JSON.stringify(fragment);
  const xml = fragment.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
  return {
    [`${folder}/hermes-gateway-${name}.service`]: unit(fragment),
    [`${folder}/hermes-gateway-a.service`]: unit('same'),
    [`${folder}/hermes-gateway-b.service`]: unit('same'),
    [`${folder}/hermes-gateway-b.service.d/${name}.conf`]: `[Service]\nEnvironment=HERMES_HOME=/x/${fragment}\n`,
    [`${folder}/hermes-gateway-link.service`]: { link: `/opt/${fragment}` },
    [`${folder}/${name}.service`]: { link: fragment },
    [`${name}/compose.yml`]: `services:\n  ${text}:\n    image: nousresearch/hermes-agent\n    command: ["--profile", ${text}, "gateway", "run"]\n    environment: {${text}: ${text}}\n    volumes: [${text}]\n  other:\n    image: nousresearch/hermes-agent\n    command: gateway run\n    container_name: ${text}\n    volumes: ["v:/opt/data"]\n  third:\n    image: nousresearch/hermes-agent\n    command: gateway run\n    volumes: ["v:/opt/data"]\nvolumes: {v: {name: ${text}}}\n`,
    [`Library/LaunchAgents/${name}.plist`]: `<?xml version="1.0"?><plist version="1.0"><dict><key>Label</key><string>${xml}</string><key>ProgramArguments</key><array><string>/usr/bin/hermes</string><string>--profile</string><string>${xml}</string><string>gateway</string><string>run</string></array><key>StandardOutPath</key><string>${xml}</string></dict></plist>`,
    [`${name}/supervisord.conf`]: `[program:${fragment}]\ncommand=/usr/bin/hermes -p ${fragment} gateway run\nstdout_logfile=${fragment}\n`,
    [`${name}/install.sh`]: `#!/bin/sh\ncat > /etc/systemd/system/hermes-gateway.service <<'X'\n[Service]\nExecStart=/usr/bin/hermes --profile ${fragment} gateway run\nX\n`,
    [`${name}/pod.yml`]: `apiVersion: v1\nkind: Pod\nmetadata: {name: ${text}}\nspec:\n  containers:\n  - {name: ${text}, image: nousresearch/hermes-agent, args: [gateway, run, ${text}]}\n`,
  };
}

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u;
/** The runner takes blanks away in front of a command. */
const COMMAND = /^\s*::/m;
const OLD_COMMAND = /##\[/;
const OWN_COMMAND = /^::(?:error|warning|notice) (?:[a-zA-Z]+=[^,:]*,?)+::/;

/** Elements and addresses of ours. */
const OWN_HTML = /^<\/?code>$/;
const OWN_ADDRESS = /^https:\/\/github\.com\/o\/(?:r|gateway-lint)\/blob\/main\/[^?]*$/;

function markdownMistakes(text: string): readonly string[] {
  const mistakes: string[] = [];
  const outside = text.replace(/^( *)(`{3,})[\s\S]*?^\1\2$/gm, '').replace(/<code>[^<]*<\/code>/g, '');
  mistakes.push(
    ...(/(?:@|#|\bGH-)(?=[\w])/i.exec(
      outside.replace(/&#\d+;/g, (all) => resolved(all)).replace(/https:\/\/github\.com\/o\/[^)]*/g, ''),
    ) ?? []),
  );
  walkTokens(lexer(text), (token: Token) => {
    if (token.type === 'html' && !OWN_HTML.test(token.raw)) mistakes.push(token.raw);
    if (token.type === 'link' && !OWN_ADDRESS.test(token.href)) mistakes.push(token.href);
    if (['image', 'def', 'blockquote', 'hr', 'del', 'em'].includes(token.type)) mistakes.push(token.raw);
    if (token.type === 'heading' && !/^(?:gateway-lint: |Findings$|Picture$|Map$)/.test(token.text))
      mistakes.push(token.raw);
  });
  return mistakes;
}

function resolved(entity: string): string {
  return String.fromCodePoint(Number(entity.slice(2, -1)));
}

describe.each(Object.entries(FRAGMENTS))('%s', async (_, fragment) => {
  const files = filesWith(fragment);
  const result = await lintFiles(files, { pedantic: true });

  test('reaches the reports', () => {
    expect(result.findings.length).toBeGreaterThan(5);
    expect(result.gateways.length).toBeGreaterThan(3);
  });

  test.each(reports)('gives no order and hides nothing in %s', async (name, report) => {
    const text = await report(result);
    expect(INVISIBLE.exec(text.replaceAll('\n', ''))).toBeNull();
    expect(OLD_COMMAND.exec(text)).toBeNull();
    if (name === 'github') {
      const lines = text.split('\n').slice(0, -1);
      expect(lines.length).toBe(result.findings.length);
      expect(lines.filter((line) => !OWN_COMMAND.test(line))).toEqual([]);
    } else expect(COMMAND.exec(text)).toBeNull();
    if (name === 'markdown' || name === 'a comment with links') expect(markdownMistakes(text)).toEqual([]);
    if (name === 'the map in SVG') expect(() => parseXml(text)).not.toThrow();
    const format = FORMATS.find((each) => each === name);
    expect((format && VALIDATORS[format]?.(text)) ?? []).toEqual([]);
  });

  test('stands in JSON as it is', async () => {
    const { findings } = JSON.parse(await (await REPORTERS.json())(result, PLAIN));
    expect(findings.map(({ file }: { file: string }) => file)).toEqual(
      result.findings.map(({ span }) => span.source.path),
    );
    expect(findings.map(({ message }: { message: string }) => message)).toEqual(
      result.findings.map(({ message }) => message),
    );
  });
});
