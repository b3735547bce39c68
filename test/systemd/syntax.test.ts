import { describe, expect, it } from 'vitest';
import { decodeUtf8, SourceFile, textOf } from '../../src/source.ts';
import { parseUnitFile, type SyntaxOptions } from '../../src/systemd/syntax.ts';

const SECTIONS = ['Unit', 'Service', '-Install'];

function parse(text: string, options: SyntaxOptions = { sections: SECTIONS }) {
  return parseUnitFile(new SourceFile('a.service', text), options);
}

describe('the assignments of a unit file', () => {
  const rows: [name: string, text: string, expected: string[]][] = [
    ['are stripped at both ends', '[Unit]\n  A \t= 1 \n', ['2 Unit A=1']],
    ['have comments as part of the value', '[Unit]\nA=1 # why\n', ['2 Unit A=1 # why']],
    [
      'go on after a backslash and count by their last line',
      '[Unit]\nA=1 \\\n  2\nB=3\n',
      ['3 Unit A=1    2', '4 Unit B=3'],
    ],
    ['go on across a comment', '[Unit]\nA=1 \\\n# c\\\n; d\n2\n', ['5 Unit A=1  2']],
    ['end with a blank line', '[Unit]\nA=1 \\\n\nB=2\n', ['3 Unit A=1', '4 Unit B=2']],
    ['swallow a header after a backslash', '[Unit]\nA=1 \\\n[Service]\nB=2\n', ['3 Unit A=1  [Service]', '4 Unit B=2']],
    ['do not go on after an even run of backslashes', '[Unit]\nA=1\\\\\nB=2\n', ['2 Unit A=1\\\\', '3 Unit B=2']],
    [
      'end at CRLF, CR and NUL',
      '[Unit]\r\nA=1\rB=2\0C=3\n\rD=4',
      ['2 Unit A=1', '3 Unit B=2', '4 Unit C=3', '5 Unit D=4'],
    ],
    ['may follow a byte-order mark', '\ufeff[Unit]\nA=1\n', ['2 Unit A=1']],
    [
      'count each line end once',
      '\n\r[Unit]\n\nA=1\r\rB=2\r\n\r\nC=3\n\r\nD=4',
      ['4 Unit A=1', '6 Unit B=2', '8 Unit C=3', '10 Unit D=4'],
    ],
    [
      'may follow a byte-order mark on a later line, and only one',
      '[Unit]\n\ufeffA=1\n\ufeffB=2\n',
      ['2 Unit A=1', '3 Unit \ufeffB=2'],
    ],
    ['are no comments, however far those are indented', '[Unit]\n\t # A=1\n \t;B=2\n#\nC=#3\n', ['5 Unit C=#3']],
    ['go on from nothing but a backslash', '[Unit]\nA=\\\n1\n\\\nB=2\n', ['3 Unit A=1', '5 Unit B=2']],
    ['go on up to the end of the file', '[Unit]\nA=1\\', ['3 Unit A=1']],
    ['may be empty', '[Service]\nExecStart=\n', ['2 Service ExecStart=']],
    ['of unknown sections are skipped', '[unit]\nA=1\n[X-Mine]\nB=2\n[Install]\nC=3\n[Unit]\nD=4', ['8 Unit D=4']],
  ];
  for (const [name, text, expected] of rows) {
    it(name, () => {
      const found = parse(text).assignments.map(
        (one) => `${one.line} ${one.section} ${one.key.value}=${one.value.value}`,
      );
      expect(found).toEqual(expected);
    });
  }
});

describe('a line that is no assignment', () => {
  const rows: [text: string, kind: string, place: string][] = [
    ['A=1\n[Unit]\n', 'assignment-outside-section', 'A=1'],
    ['[Unit]\n  words only\n', 'missing-equals', 'words only'],
    ['[Unit]\n=1\n', 'missing-key', '=1'],
    ['[Sevice]\nA=1\n', 'unknown-section', '[Sevice]'],
    ['[ Unit ]\nA=1\n', 'unknown-section', '[ Unit ]'],
  ];
  for (const [text, kind, place] of rows) {
    it(`is reported as ${kind} for ${JSON.stringify(text)}`, () => {
      const { problems, fatal } = parse(text);
      expect(problems.map((problem) => [problem.kind, textOf(problem.span)])).toEqual([[kind, place]]);
      expect(fatal).toBeUndefined();
    });
  }

  it('is skipped silently in sections that are not for systemd', () => {
    expect(parse('[X-Mine]\nwords\n[Install]\nwords\n').problems).toEqual([]);
  });
});

describe('what is said of a line', () => {
  const STOP = 'systemd stops reading the file here';
  const rows: [text: string, message: string][] = [
    ['A=1', 'this line stands before the first section header: systemd ignores it'],
    ['[Unit]\nwords', 'this line has no "=": systemd ignores it'],
    ['[Unit]\n= 1', 'this line has no key before "=": systemd ignores it'],
    ['[Sevice]', 'systemd does not know the section [Sevice] here and skips its lines'],
    ['[Unit] # c', `"[Unit] # c" is not a section header (a comment must stand on a line of its own): ${STOP}`],
    ['["Unit"]', `the section header "["Unit"]" has characters in it that no section may have: ${STOP}`],
    ['[Unit]\nA=\udcff', `this line is not valid UTF-8: ${STOP}`],
    [`[Unit]\nA=${'x'.repeat(1_048_576)}`, 'this line has more than 1 MiB: systemd refuses the file'],
    [
      `[Unit]\nA=${'x'.repeat(600_000)}\\\n${'x'.repeat(600_000)}`,
      'this line with the lines that it continues has more than 1 MiB: systemd refuses the file',
    ],
  ];
  for (const [text, message] of rows) {
    it(message, () => {
      const { problems, fatal } = parse(text);
      expect([...problems, ...(fatal ? [fatal] : [])].map((problem) => problem.message)).toEqual([message]);
    });
  }
});

describe('the sections of a unit file', () => {
  it('are known by their headers, in which no line is lost', () => {
    const { headers } = parse('[Unit]\nA=1\n[X-Mine]\n[Nope]\n[Unit]\n');
    expect(headers.map(({ name, line, isKnown, span }) => [name, line, isKnown, textOf(span)])).toEqual([
      ['Unit', 1, true, '[Unit]'],
      ['X-Mine', 3, false, '[X-Mine]'],
      ['Nope', 4, false, '[Nope]'],
      ['Unit', 5, true, '[Unit]'],
    ]);
  });

  it('are whatever stands there, or none, where nobody says which there are', () => {
    const { assignments, problems } = parse('A=1\n[Foo]\nB=2\n', {});
    expect(assignments.map(({ section, sectionLine, key }) => [section, sectionLine, key.value])).toEqual([
      ['', 0, 'A'],
      ['Foo', 2, 'B'],
    ]);
    expect(problems).toEqual([]);
  });

  it('may have most characters in their names, also since 258', () => {
    for (const name of ['Unit', 'a b', 'x]y', 'é', '-']) {
      expect(parse(`[${name}]\nA=1`, { release: 262 }).assignments).toMatchObject([{ section: name }]);
    }
    for (const name of ['a*', '?', 'a[b', ''])
      expect(parse(`[${name}]`, { release: 262 }).fatal?.kind).toBe('bad-section-characters');
  });
});

describe('the length of a line', () => {
  const MOST = 1_048_576;
  const read = (text: string) => parse(`[Unit]\n${text}\nC=3\n`);
  it('counts in bytes, the last one that fits included', () => {
    expect(read(`A=${'x'.repeat(MOST - 3)}`).assignments).toHaveLength(2);
    expect(read(`A=${'x'.repeat(MOST - 2)}`).fatal?.kind).toBe('line-too-long');
    expect(read(`A=${'é'.repeat(MOST / 2 - 2)}x`).assignments).toHaveLength(2);
    expect(read(`A=${'é'.repeat(MOST / 2 - 1)}`).fatal?.kind).toBe('line-too-long');
    expect(read(`# ${'x'.repeat(MOST)}`).fatal?.kind).toBe('line-too-long');
  });
});

describe('reading stops', () => {
  const long = 'x'.repeat(1_048_576);
  const rows: [name: string, text: string, kind: string][] = [
    ['at a header with a comment behind it', '[Unit] # c', 'invalid-section-header'],
    ['at a header that is not closed', '[Unit', 'invalid-section-header'],
    ['at a header with a quote in it', '["Unit"]', 'bad-section-characters'],
    ['at a byte that is not UTF-8', 'B=\udcff', 'invalid-utf8'],
    ['at a noncharacter', 'B=\ufffe', 'invalid-utf8'],
    ['at a line of a mebibyte', `B=${long}`, 'line-too-long'],
    [
      'at continuations of more than a mebibyte',
      `B=${long.slice(0, 600_000)}\\\n${long.slice(0, 600_000)}`,
      'continuation-too-long',
    ],
  ];
  for (const [name, line, kind] of rows) {
    it(`${name}, and keeps what came before`, () => {
      const { assignments, fatal } = parse(`[Unit]\nA=1\n${line}\nC=3\n`);
      expect(assignments.map((one) => one.key.value)).toEqual(['A']);
      expect(fatal?.kind).toBe(kind);
    });
  }

  it('not for such a byte in a comment', () => {
    const text = decodeUtf8(Buffer.from('[Unit]\n# caf\xe9\nA=1\n', 'latin1'));
    expect(parse(text)).toMatchObject({ assignments: [{ line: 3 }] });
  });

  it('at an empty header and at wildcards in one since 258', () => {
    const kinds = ['[]', '[U*]', '[[Unit]]'].map(
      (text) => parse(text, { sections: SECTIONS, release: 262 }).fatal?.kind,
    );
    expect(kinds).toEqual(['bad-section-characters', 'bad-section-characters', 'bad-section-characters']);
    expect(parse('[]').fatal).toBeUndefined();
  });
});

describe('the place of a value', () => {
  it('runs from its first to its last character, through continuations and comments', () => {
    const { assignments } = parse('[Service]\nExecStart= /bin/a \\\n  # no\n  --profile code \n');
    const { value } = assignments[0] as (typeof assignments)[0];
    expect(textOf(value.span())).toBe('/bin/a \\\n  # no\n  --profile code');
    const at = value.value.indexOf('code');
    expect(textOf(value.span(at, at + 4))).toBe('code');
  });
});
