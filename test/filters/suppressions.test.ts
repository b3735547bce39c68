import { describe, expect, it } from 'vitest';
import { type SuppressionTerms, suppressionsIn } from '../../src/filters/suppressions.ts';
import { SourceFile, textOf } from '../../src/source.ts';

const TERMS: SuppressionTerms = {
  ruleIds: ['shared-log', 'shared-port', 'profile-not-pinned'],
  ownRules: ['suppression-unused'],
  retiredRules: { 'old-rule': 'shared-log says it now' },
  requireReason: false,
};

/** What a file suppresses: `LINES RULES: REASON` for lines, `file RULES: REASON` for all of it. */
function read(path: string, text: string): readonly string[] {
  return suppressionsIn(new SourceFile(path, text), TERMS).map(({ scope, lines, rules, reason }) => {
    const where = scope === 'file' ? 'file' : lines[0] === lines[1] ? lines[0] : lines.join('-');
    return `${where} ${rules.map(({ id }) => id).join('+') || 'nothing'}${reason === '' ? '' : `: ${reason}`}`;
  });
}

const IGNORE = 'gateway-lint: ignore[shared-log]';
const FILE = 'gateway-lint: ignore-file[shared-log]';

const forms: readonly (readonly [name: string, path: string, text: string, expected: readonly string[]])[] = [
  ['a comment above a line of a unit', 'a.service', `[Service]\n# ${IGNORE} old\nA=b\n`, ['3 shared-log: old']],
  ['a semicolon in a unit', 'a.service', `; ${IGNORE}\nA=b\n`, ['2 shared-log']],
  ['blanks in front of it', 'a.service', `  # ${IGNORE}\nA=b\n`, ['2 shared-log']],
  ['no blank at all', 'a.service', '#gateway-lint:ignore[shared-log]\nA=b\n', ['2 shared-log']],
  ['several openers', 'a.sh', `### ${IGNORE}\nb\n`, ['2 shared-log']],
  ['lines that end with CRLF', 'a.service', `# ${IGNORE} old\r\nA=b\r\n`, ['2 shared-log: old']],
  ['a byte-order mark in front', 'a.service', `\ufeff# ${IGNORE}\nA=b\n`, ['2 shared-log']],
  ['a drop-in', 'a.service.d/b.conf', `# ${IGNORE}\nA=b\n`, ['2 shared-log']],
  ['a Quadlet', 'a.container', `# ${IGNORE}\nA=b\n`, ['2 shared-log']],
  ['a comment of the template', 'a.service.j2', `{# ${IGNORE} old #}\nA=b\n`, ['2 shared-log: old']],
  ['a comment of the template that eats blanks', 'a.service.j2', `{#- ${IGNORE} old -#}\nA=b\n`, ['2 shared-log: old']],
  ['a shell script', 'a.sh', `# ${IGNORE} old\nb\n`, ['2 shared-log: old']],
  ['behind a command', 'a.sh', `b # ${IGNORE} old\nc\n`, ['1 shared-log: old']],
  ['behind a command of a file without extension', 'sv/x/run', `b # ${IGNORE}\n`, ['1 shared-log']],
  ['behind a value in YAML', 'a.yaml', `a: b # ${IGNORE}\n`, ['1 shared-log']],
  ['behind a value in a template of YAML', 'a.yaml.j2', `a: b {# ${IGNORE} #}\n`, ['1 shared-log']],
  ['behind an option of supervisord', 'conf.d/a.conf', `a=b ; ${IGNORE}\n`, ['1 shared-log']],
  ['above an option of supervisord', 'conf.d/a.conf', `; ${IGNORE}\na=b\n`, ['2 shared-log']],
  ['a property list', 'a.plist', `<!-- ${IGNORE} old -->\n<b/>\n`, ['2 shared-log: old']],
  ['behind an element', 'a.plist', `<b/> <!-- ${IGNORE} old -->\n`, ['1 shared-log: old']],
  ['in front of an element', 'a.plist', `<!-- ${IGNORE} old --> <b/>\n<c/>\n`, ['1 shared-log: old']],
  ['over several lines', 'a.plist', `<!-- ${IGNORE}\n  old\n  ones -->\n<b/>\n`, ['4 shared-log: old ones']],
  ['TypeScript', 'a.ts', `// ${IGNORE} old\nb();\n`, ['2 shared-log: old']],
  ['a block comment', 'a.ts', `/* ${IGNORE}\n * old\n */\nb();\n`, ['4 shared-log: old']],
  ['behind a statement', 'a.ts', `b(); /* ${IGNORE} old */ c();\n`, ['1 shared-log: old']],
  ['JSON that is JavaScript', 'ecosystem.config.json', `// ${IGNORE}\n{}\n`, ['2 shared-log']],
  ['Nix', 'a.nix', `a = b; # ${IGNORE}\n`, ['1 shared-log']],
  ['Lua', 'a.lua', `a() -- ${IGNORE}\n`, ['1 shared-log']],
  ['a Procfile', 'Procfile', `# ${IGNORE}\nweb: a\n`, ['2 shared-log']],
  ['a unit in a here-document', 'a.sh', `cat <<X\n; ${IGNORE}\nA=b\nX\n`, ['3 shared-log']],
  ['a unit in a string of code', 'a.ts', `const a = \`\n# ${IGNORE}\nA=b\n\`;\n`, ['3 shared-log']],
  ['a setting of a unit', 'a.service', 'A=b\nX-GatewayLint-Ignore=shared-log old\n', ['file shared-log: old']],
  ['a setting with blanks', 'a.service', '  X-GatewayLint-Ignore = shared-log\told\n', ['file shared-log: old']],
  ['a setting of a drop-in', 'a.service.d/b.conf', 'X-GatewayLint-Ignore=shared-log\n', ['file shared-log']],
  ['a setting that is none, outside of units', 'a.sh', 'X-GatewayLint-Ignore=shared-log\n', []],
  [
    'a setting that is the end of a value',
    'a.service',
    'A=b \\\nX-GatewayLint-Ignore=shared-log\nX-GatewayLint-Ignore=shared-port\n',
    ['file shared-port'],
  ],
  ['the top of a file', 'a.service', `# ${FILE} old\nA=b\n`, ['file shared-log: old']],
  ['the top of a script', 'a.sh', `#!/bin/sh\n\n# ${FILE}\nb\n`, ['file shared-log']],
  ['the top of YAML', 'a.yml', `---\n# ${FILE}\na: b\n`, ['file shared-log']],
  [
    'the top of a property list',
    'a.plist',
    `<?xml version="1.0"?>\n<!DOCTYPE plist\n  PUBLIC "x">\n<!-- ${FILE} -->\n<b/>\n`,
    ['file shared-log'],
  ],
  ['several rules', 'a.sh', '# gateway-lint: ignore[shared-log, shared-port] x\nb\n', ['2 shared-log+shared-port: x']],
  ['a reason behind a dash', 'a.sh', `# ${IGNORE} -- moved - in May\nb\n`, ['2 shared-log: moved - in May']],
  [
    'stacked comments',
    'a.service',
    `# ${IGNORE}\n# why\n\n# gateway-lint: ignore[shared-port]\nA=b\n`,
    ['5 shared-log', '5 shared-port'],
  ],
  ['the lines that a line is joined with', 'a.service', `# ${IGNORE}\nA=b \\\n  c \\\n  d\nE=f\n`, ['2-4 shared-log']],
  ['a comment between joined lines', 'a.service', `A=b \\\n# ${IGNORE}\n  c\nE=f\n`, ['1-3 shared-log']],
  ['behind the last of joined lines', 'a.sh', `a \\\n  b # ${IGNORE}\nc\n`, ['1-2 shared-log']],
  ['a backslash that is escaped', 'a.service', `# ${IGNORE}\nA=b \\\\\nC=d\n`, ['2 shared-log']],
  ['the next line only, in XML', 'a.plist', `<!-- ${IGNORE} -->\n<b> \\\n</b>\n`, ['2 shared-log']],
  ['the end of the file', 'a.sh', `b\n# ${IGNORE}\n`, ['3 shared-log']],
  ['a file of one comment', 'a.sh', `# ${FILE}`, ['file shared-log']],
  ['a value behind which a unit has no comments', 'a.service', `A=b # ${IGNORE}\n`, []],
  ['a word that ends in an opener', 'a.sh', `b# ${IGNORE}\n`, []],
  ['no comment', 'a.sh', `${IGNORE}\n`, []],
  ['prose about the linter', 'a.sh', '# gateway-lint: see docs/hosts.md\n# gateway-lint docs [here](x)\n', []],
];

describe('suppressions are read from', () => {
  it.each(forms)('%s', (_name, path, text, expected) => {
    expect(read(path, text)).toEqual(expected);
  });
});

/** The words under the carets, and a part of the message. */
const mistakes: readonly (readonly [name: string, text: string, words: string, message: string])[] = [
  ['no brackets', '# gateway-lint: ignore\n', '# gateway-lint: ignore', 'names no rule between brackets'],
  ['empty brackets', '# gateway-lint: ignore[]\n', '# gateway-lint: ignore[]', 'names no rule between brackets'],
  ['an open bracket', '# gateway-lint: ignore[shared-log\n', '# gateway-lint: ignore[shared-log', 'names no rule'],
  ['round brackets', '# gateway-lint: ignore(shared-log)\n', '# gateway-lint: ignore(shared-log)', 'names no rule'],
  ['a star', '# gateway-lint: ignore[*]\n', '*', 'patterns are not read'],
  ['an unknown rule', '# gateway-lint: ignore[shared-lok]\n', 'shared-lok', 'did you mean "shared-log"?'],
  ['another case', '# gateway-lint: ignore[Shared-Log]\n', 'Shared-Log', 'did you mean "shared-log"?'],
  ['a retired rule', '# gateway-lint: ignore[old-rule]\n', 'old-rule', 'is retired: shared-log says it now.'],
  ['an own rule', '# gateway-lint: ignore[suppression-unused]\n', 'suppression-unused', 'cannot be suppressed itself'],
  [
    'another verb',
    '# gateway-lint: disable[shared-log]\n',
    '# gateway-lint: disable[shared-log]',
    '"disable" is no word',
  ],
  [
    'no colon',
    '# gateway-lint ignore[shared-log]\n',
    '# gateway-lint ignore[shared-log]',
    '"gateway-lint ignore" is no',
  ],
  ['a file below its top', `A=b\n# ${FILE}\n`, `# ${FILE}`, 'Move it to the top of the file'],
  [
    'a setting without a rule',
    'X-GatewayLint-Ignore=\n',
    'X-GatewayLint-Ignore=',
    'This suppression names no rule, so',
  ],
];

describe('a suppression is a mistake with', () => {
  it.each(mistakes)('%s', (_name, text, words, message) => {
    const [found, ...others] = suppressionsIn(new SourceFile('a.service', text), TERMS);
    expect(others).toEqual([]);
    expect(found?.rules).toEqual([]);
    expect(found?.problems.map(({ span }) => textOf(span))).toEqual([words]);
    expect(found?.problems[0]?.message).toContain(message);
  });

  it('a name that is wrong among others, which hold', () => {
    const [found] = suppressionsIn(new SourceFile('a.sh', '# gateway-lint: ignore[nothing, shared-log]\nb\n'), TERMS);
    expect(found?.rules.map(({ id }) => id)).toEqual(['shared-log']);
    expect(found?.problems.map(({ span }) => textOf(span))).toEqual(['nothing']);
  });

  const reasons: readonly (readonly [text: string, problems: number])[] = [
    [`# ${IGNORE}\n`, 1],
    [`# ${IGNORE} --\n`, 1],
    ['X-GatewayLint-Ignore=shared-log\n', 1],
    [`# ${IGNORE} moved\n`, 0],
    ['X-GatewayLint-Ignore=shared-log moved\n', 0],
  ];
  it.each(reasons)('no reason, where the configuration asks for one: %j', (text, problems) => {
    const [found] = suppressionsIn(new SourceFile('a.service', text), { ...TERMS, requireReason: true });
    expect(found?.problems).toHaveLength(problems);
    expect(found?.rules).toHaveLength(1 - problems);
  });
});

describe('a file is read to its end that is', () => {
  const TIMES = 30_000;
  const hostile: readonly (readonly [name: string, path: string, text: string, found: number])[] = [
    ['one line of marks', 'a.sh', '# gateway-lint '.repeat(TIMES), 0],
    ['one line of marks without blanks', 'a.sh', '#gateway-lint'.repeat(TIMES), 0],
    ['one line of brackets', 'a.sh', 'x # gateway-lint: ignore['.repeat(TIMES), 1],
    ['comments that are never closed', 'a.ts', `/* ${IGNORE}\n`.repeat(TIMES), TIMES],
    ['comments on one line', 'a.ts', `/* ${IGNORE} */ `.repeat(TIMES), TIMES],
    ['joined lines with comments between them', 'a.service', `# ${IGNORE}\nA \\\n`.repeat(TIMES), TIMES],
    ['a reason of dashes and stars', 'a.sh', `# ${IGNORE} ${'-'.repeat(TIMES)}x ${'*'.repeat(TIMES)}.\n`, 1],
    ['a setting of blanks', 'a.service', `X-GatewayLint-Ignore=${' '.repeat(TIMES)}\n${' '.repeat(TIMES)}\n`, 1],
  ];
  it.each(hostile)('%s', (_name, path, text, found) => {
    expect(suppressionsIn(new SourceFile(path, text), TERMS)).toHaveLength(found);
  });
});
