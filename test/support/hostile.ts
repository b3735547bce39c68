/** Names that would be more than text in some language that a picture is written in, or on some page that shows it. */
import type { Gateway, Home, Outcome } from '../../src/gateway.ts';
import { SourceFile } from '../../src/source.ts';
import { Text } from '../../src/text.ts';
import { gateway, marked, service } from './result.ts';

const span = marked('a.service', 'ExecStart=⟦hermes⟧\n');
const ERA = { index: 0, from: 'v0.6', to: null };
/** One outcome, in every release. */
export const eraOf = (result: Outcome['result']): readonly Outcome[] => [{ range: '>=0.6.0', eras: [ERA], result }];

/** A gateway of each kind, with this name in every place that can hold one. */
export function named(name: string): readonly Gateway[] {
  const home: Home = { path: name, key: name };
  const log = Text.verbatim(new SourceFile('log', name), 0, name.length);
  const parts = {
    service: service(span, { name, outputs: [{ stream: 'stdout' as const, path: log }] }),
    home,
    root: home,
    lock: `${name}/gateway.lock`,
    logDirectory: `${name}/logs`,
    logs: [`${name}/logs/gateway.log`],
  };
  const active = { kind: 'active' as const, root: home, fallback: home, fallbackProfile: name, active: { name } };
  const profile = { name, state: 'pinned' as const, why: [] };
  return [
    gateway(span, { ...parts, profile, outcomes: eraOf({ kind: 'fixed', profile: name, home }) }),
    gateway(span, { ...parts, profile, outcomes: eraOf(active) }),
    gateway(span, { ...parts, profile, outcomes: eraOf({ kind: 'unknown', reason: name }) }),
  ];
}

export const HOSTILE: readonly string[] = [
  '"] --> n9["x',
  '`"`',
  '```\n# x',
  'a\n  end',
  'end',
  'direction TB',
  'click n1 href "javascript:alert(1)"',
  '%%{init: {"theme": "forest"}}%%',
  '%% x',
  ':::collides',
  'style n1 fill:#fff;',
  '<img src=x onerror=alert(1)>',
  '<br/>',
  '#quot;',
  '#60;b#62;',
  '&lt;b&gt;',
  'ﬂ°°60¶ßb',
  '1. x',
  '- x',
  '    x',
  '---',
  '[a](javascript:alert(1))',
  '![a](https://example.org/x.png)',
  'https://example.org',
  'www.example.org',
  'hermes@example.org',
  '**b** _i_ ~~s~~',
  '$$x^2$$',
  'fa:fa-car',
  '\u202e\u200babc\x1b[2J',
  'x'.repeat(10_000),
  '💥'.repeat(60),
  `${'x'.repeat(47)}💥${'y'.repeat(47)}`,
  '\udcff',
  '日本語',
  '\\N \\G \\E \\l',
  '<![CDATA[x]]>',
  ']]>-->',
  '</text></svg><script>alert(1)</script>',
  '\ufffe\uffff',
  'a\\',
  '',
];
