import { describe, expect, test } from 'vitest';
import type { Fix } from '../../../src/finding.ts';
import type { Gateway } from '../../../src/gateway.ts';
import {
  bareSpan,
  fromProblems,
  likely,
  pinFix,
  renameFix,
  separatorAt,
  withoutWords,
} from '../../../src/rules/shared/drafts.ts';
import type { Command, Problem, ProblemKind, Service } from '../../../src/service.ts';
import { SourceFile, type Span } from '../../../src/source.ts';
import { Text } from '../../../src/text.ts';
import { hostOf, lone } from '../../support/gateways.ts';
import { type ServiceOptions, serviceOf } from '../../support/service.ts';

/** A command whose words stand in `[ ]` in the text, with their quotes; `separator` as in a list of a file. */
function commandIn(marked: string, separator?: string): { command: Command; source: SourceFile } {
  const source = new SourceFile('file', marked.replace(/[[\]]/g, ''));
  const raw: Span[] = [];
  let at = 0;
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    const length = part.replace(/[[\]]/g, '').length;
    if (part.startsWith('[')) raw.push(source.span(at, at + length));
    at += length;
  }
  const words = raw.map(({ start, end }) => {
    const isQuoted = /["']/.test(source.text[start] ?? '');
    return Text.verbatim(source, isQuoted ? start + 1 : start, isQuoted ? end - 1 : end);
  });
  const [plain] = serviceOf(['x']).commands as [Command];
  return { source, command: { ...plain, words, argv: words, raw, ...(separator !== undefined && { separator }) } };
}

const PLAIN = serviceOf(['x']);
const WRITTEN: Service = { ...PLAIN, isWritten: true };

describe('what parts the words where one is added', () => {
  const rows: [marked: string, before: string, separator: string | undefined, expected: string | undefined][] = [
    ['[hermes] [gateway]', 'gateway', undefined, ' '],
    ['[hermes] "[gateway]"', 'gateway', undefined, undefined],
    ['[hermes]  \\\n [gateway]', 'gateway', undefined, ' '],
    ['[hermes],[gateway]', 'gateway', undefined, undefined],
    ["['hermes gateway run']", 'gateway', undefined, ' '],
    ['[hermes-gateway]', 'gateway', undefined, undefined],
    ['["hermes"], ["gateway"]', 'gateway', '", "', '", "'],
    ['["hermes"],\n  ["gateway"]', 'gateway', '", "', '", "'],
    ['["hermes"]; ["gateway"]', 'gateway', '", "', undefined],
    ['["hermes gateway run"]', 'gateway', '", "', ' '],
    ['["gateway"]', 'gateway', '", "', '", "'],
    ['[x] gateway', 'gateway', undefined, ' '],
    ['["x"] gateway', 'gateway', '", "', undefined],
    ['run ["hermes"], ["gateway"]', 'run', '", "', undefined],
    ['[hermes], [gateway]', 'gateway', undefined, undefined],
    ['[hermes], [gateway]', 'gateway', ', ', ', '],
  ];
  test.each(rows)('%j, before %j, with %j: %j', (marked, before, separator, expected) => {
    const { command, source } = commandIn(marked, separator);
    const at = source.text.indexOf(before);
    expect(separatorAt(command, source.span(at, at), PLAIN)).toBe(expected);
  });

  test('is a blank where the word stands in another file than the list', () => {
    const { command } = commandIn('["hermes"], ["start.sh"]', '", "');
    const script = new SourceFile('start.sh', 'hermes gateway run');
    expect(separatorAt(command, script.span(7, 7), PLAIN)).toBe(' ');
  });

  test('is a blank where the word stands at the place of another one of the list', () => {
    const { command } = commandIn('["hermes"], ["start.sh"]', '", "');
    const script = new SourceFile('start.sh', 'hermes gateway');
    expect(separatorAt(command, script.span(0, 0), PLAIN)).toBe(' ');
    expect(separatorAt(commandIn('[start-hermes]').command, script.span(7, 7), PLAIN)).toBe(' ');
  });

  test('is that of the command where its words come from several files, or in another order', () => {
    const { command, source } = commandIn('[hermes]: [gateway]');
    const elsewhere = new SourceFile('other', '          gateway');
    const [hermes, gateway] = command.words as [Text, Text];
    const of = (...words: Text[]): Command => ({ ...command, words, raw: words.map((word) => word.span()) });
    const away = Text.verbatim(elsewhere, 10, 17);
    expect(separatorAt(of(hermes, away), elsewhere.span(10, 10), PLAIN)).toBe(' ');
    expect(separatorAt(of(gateway, hermes), source.span(0, 0), PLAIN)).toBe(' ');
  });

  test('is not known of a lone word in a file that another one writes', () => {
    const { command, source } = commandIn('["gateway"]', '", "');
    expect(separatorAt(command, source.span(1, 1), WRITTEN)).toBeUndefined();
    const plain = commandIn('[gateway]');
    expect(separatorAt(plain.command, plain.source.span(0, 0), WRITTEN)).toBe(' ');
    const quoted = commandIn('"[gateway]"');
    expect(separatorAt(quoted.command, quoted.source.span(0, 0), WRITTEN)).toBeUndefined();
  });
});

describe('what goes with words that go', () => {
  const rows: [marked: string, words: string, separator: string | undefined, left: string | undefined][] = [
    ['[hermes] [run] [--replace]', '--replace', undefined, 'hermes run'],
    ['[hermes] [-p] [x] [run]', '-p x', undefined, 'hermes run'],
    ['[hermes] ["--replace"] [run]', '--replace', undefined, 'hermes run'],
    ['[hermes]\t[--replace] [run]', '--replace', undefined, 'hermes\t run'],
    ['[hermes] \\\n[--replace]', '--replace', undefined, 'hermes \\\n'],
    ['[--replace] [run]', '--replace', undefined, undefined],
    ['["run"], ["--replace"]', '--replace', '", "', '"run"'],
    ['["run"],["--replace"]', '--replace', '", "', undefined],
    ['["--replace"], ["run"]', '--replace', '", "', undefined],
    ['[run],\n[--replace]', '--replace', ', ', undefined],
    ['[run], [--replace]', '--replace', ', ', 'run'],
  ];
  test.each(rows)('%j without %j, with %j: %j', (marked, words, separator, left) => {
    const { command, source } = commandIn(marked, separator);
    const at = source.text.indexOf(words);
    const edits = withoutWords(source.span(at, at + words.length), command);
    const [edit] = edits ?? [];
    const text = edit && source.text.slice(0, edit.span.start) + edit.text + source.text.slice(edit.span.end);
    expect(text).toBe(left);
  });
});

test.each<[marked: string, separator: string | undefined, expected: string]>([
  ['["-p"], ["x"]', '", "', '-p", "x'],
  ['["-p"] ["x"]', undefined, '"-p" "x"'],
])('%j with %j is replaced as %j', (marked, separator, expected) => {
  const { command, source } = commandIn(marked, separator);
  const { start, end } = bareSpan(source.span(0, source.text.length), command);
  expect(source.text.slice(start, end)).toBe(expected);
});

test('words that stand in another file are not replaced', () => {
  const { command } = commandIn('["-p"], ["x"]', '", "');
  const span = new SourceFile('other', '["-p"], ["x"]').span(0, 13);
  expect(bareSpan(span, command)).toEqual(span);
});

test('a span in which no word of the list stands is replaced as it is', () => {
  const { command, source } = commandIn('["-p"], ["x"]', '", "');
  expect(bareSpan(source.span(4, 6), command)).toEqual(source.span(4, 6));
});

describe('a fix that changes the profile of a gateway', () => {
  const RUN = ['gateway', 'run'];
  const under = (words: readonly string[], options: ServiceOptions = {}) => serviceOf(['hermes', ...words], options);
  const fixed = (fix: Fix | undefined) =>
    fix && [
      fix.title,
      fix.edits.map(({ span, text }) => `${span.start}-${span.end} ${text}`).join(),
      fix.isLikely ?? false,
    ];

  test.each<[string, Service, string, unknown]>([
    [
      'a flag in front of the subcommand',
      under(RUN),
      'code',
      ['Pin hermes-gateway.service to profile "code"', '7-7 --profile code ', false],
    ],
    ['a name that may be none', under(RUN), 'a b', undefined],
    ['a template', under(RUN, { parts: { instance: null } }), 'code', undefined],
    ['an instance', under(RUN, { parts: { instance: 'x' } }), 'code', undefined],
    ['a command that cannot be read', under(['<arguments>', ...RUN]), 'code', undefined],
  ])('pins by %s', (_, service, name, expected) => {
    const host = hostOf(service);
    expect(fixed(pinFix(host.gateways[0] as Gateway, name, host))).toEqual(expected);
  });

  const [START, END] = ['hermes -p '.length, 'hermes -p code'.length];
  const hint = (parts: Partial<Service>): ServiceOptions => ({ parts });
  const setting = (key: string): Partial<Service> => ({
    settings: [{ section: 'Service', key: lone(key), value: lone('/srv/profiles/code/x'), effective: true }],
  });
  const OPS = ['Run profile "ops" in hermes-gateway.service', `${START}-${END} ops`, true];
  test.each<[string, readonly string[], ServiceOptions, string, unknown]>([
    ['the name in the flag', ['-p', 'code'], {}, 'ops', OPS],
    ['it by a name that may be none', ['-p', 'code'], {}, 'a b', undefined],
    ['no flag', [], {}, 'ops', undefined],
    ['no flag that is not read', ['-pcode'], {}, 'ops', undefined],
    ['none of a template', ['-p', 'code'], hint({ instance: null }), 'ops', undefined],
    ['none of an instance', ['-p', 'code'], hint({ instance: 'code' }), 'ops', undefined],
    ['none of several branches', ['-p', 'code'], hint({ alternatives: [] }), 'ops', undefined],
    ['none beside a setting that speaks of it', ['-p', 'code'], hint(setting('ReadWritePaths')), 'ops', undefined],
    ['one although a command speaks of it', ['-p', 'code'], hint(setting('ExecStartPre')), 'ops', OPS],
    ['none beside a variable', ['-p', 'code'], { env: { HERMES_HOME: '/srv/profiles/code' } }, 'ops', undefined],
    ['one beside a variable of another profile', ['-p', 'code'], { env: { NOTES: '/srv/profiles/ops' } }, 'ops', OPS],
    ['none beside a log', ['-p', 'code'], { outputs: ['/srv/profiles/code/x.log'] }, 'ops', undefined],
    [
      'none beside a directory',
      ['-p', 'code'],
      hint({ workingDirectory: lone('/srv/profiles/code') }),
      'ops',
      undefined,
    ],
    ['one beside another directory', ['-p', 'code'], hint({ workingDirectory: lone('/srv/code') }), 'ops', OPS],
  ])('renames %s', (_, flag, options, name, expected) => {
    const host = hostOf(under([...flag, ...RUN], options));
    expect(fixed(renameFix(host.gateways[0] as Gateway, name, host))).toEqual(expected);
  });

  test('is none where the name is only referred to', () => {
    const service = under(['-p', 'code', ...RUN]);
    const [command] = service.commands as [Command];
    const refer = (word: Text) =>
      word.value === 'code' ? word.referredAt(new SourceFile('x', '$NAME').span(0, 5)) : word;
    const argv = command.argv.map(refer);
    const host = hostOf({ ...service, commands: [{ ...command, argv, words: argv }] });
    expect(renameFix(host.gateways[0] as Gateway, 'ops', host)).toBeUndefined();
  });

  test.each<[string, readonly string[], typeof pinFix]>([
    ['pins', [], pinFix],
    ['renames', ['-p', 'code'], renameFix],
  ])('that %s is none where several services are made of the very same words', (_, flag, make) => {
    const service = under([...flag, ...RUN]);
    const other = under([...flag, ...RUN], { name: 'other.service' });
    const alone = hostOf(service, other);
    const shared = hostOf(service, { ...service, name: 'twin.service' }, other);
    const fixes = [alone, shared].map((host) =>
      host.gateways.map((gateway) => make(gateway, 'ops', host) !== undefined),
    );
    expect(fixes).toEqual([
      [true, true],
      [false, false, true],
    ]);
  });
});

describe('the problems that a format has found', () => {
  const span = lone('Restart=x').span();
  const problem = (kind: ProblemKind, more: Partial<Problem> = {}): Problem => ({ kind, span, message: kind, ...more });
  const fix = { title: 'mend', edits: [{ span, text: '' }] };
  const related = [{ span, label: 'here' }];
  const service: Service = {
    ...PLAIN,
    problems: [
      problem('unit-not-loadable'),
      problem('trailing-comment', { related }),
      problem('trailing-comment', { fix }),
    ],
  };

  test('are reported by the rule of their kind, with all that they say', () => {
    expect(fromProblems('trailing-comment')(service)).toEqual([
      { span, message: 'trailing-comment', related },
      { span, message: 'trailing-comment', fix },
    ]);
    expect(fromProblems('environment-lost')(service)).toEqual([]);
  });

  test('have a likely fix where they have none of their own', () => {
    const made = fromProblems('trailing-comment', ({ message }, { name }) =>
      likely(`${message} of ${name}`, fix.edits),
    );
    expect(made(service).map((draft) => [draft.fix?.title, draft.fix?.isLikely])).toEqual([
      ['trailing-comment of hermes-gateway.service', true],
      ['mend', undefined],
    ]);
    expect(fromProblems('unit-not-loadable', () => undefined)(service)).toEqual([
      { span, message: 'unit-not-loadable' },
    ]);
  });

  test('have none without an edit', () => {
    expect(likely('mend', [])).toBeUndefined();
    expect(likely('mend', undefined)).toBeUndefined();
  });
});
