/** What must hold of every input, tried on a thousand of them. The seed is fixed: whoever sees a failure sees it again. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSpans } from '../fuzz/invariants.ts';
import { DEFAULT_CONFIG } from '../src/config/config.ts';
import { applyEdits, contradict, distinctEdits } from '../src/edits.ts';
import { formatBaseline, parseBaseline } from '../src/filters/baseline.ts';
import type { Edit } from '../src/finding.ts';
import { matcherOf } from '../src/globs.ts';
import { lintRepository } from '../src/lint.ts';
import { jsonReport } from '../src/reporters/json.ts';
import { visible } from '../src/reporters/visible.ts';
import { splitWords } from '../src/shell/script.ts';
import { decodeUtf8, encodeUtf8, SourceFile } from '../src/source.ts';
import { parseEnvFile } from '../src/systemd/env-file.ts';
import {
  escapeUnitName,
  escapeUnitPath,
  isNormalizedPath,
  mangleUnitName,
  simplifyPath,
  unescapeUnitName,
  unescapeUnitPath,
  unitNameInstance,
  unitNameKind,
  unitNamePrefix,
  withInstance,
} from '../src/systemd/names.ts';
import { execWords, extractWords } from '../src/systemd/words.ts';
import { Text } from '../src/text.ts';
import { memoryRepository } from './support/lint.ts';

fc.configureGlobal({ seed: 1, numRuns: 1000 });

const bytes = fc.uint8Array({ maxLength: 200 });
/** Any text that a file can hold: bytes that are no UTF-8 are in it, too. */
const texts = bytes.map(decodeUtf8);
const textOf = (value: string) => Text.verbatim(new SourceFile('a', value), 0, value.length);
/** Texts of the characters that mean something. */
const meaningful = (characters: string) => fc.string({ unit: fc.constantFrom(...characters), maxLength: 60 });

describe('UTF-8', () => {
  test('every run of bytes comes back from its text', () => {
    fc.assert(
      fc.property(bytes, (given) => {
        expect([...encodeUtf8(decodeUtf8(given))]).toEqual([...given]);
      }),
    );
  });

  test('bytes that are valid are decoded as everybody does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(text.isWellFormed());
        expect(decodeUtf8(Buffer.from(text))).toBe(text);
      }),
    );
  });
});

describe('places', () => {
  test('line and column of an offset lead back to it', () => {
    fc.assert(
      fc.property(meaningful('ab\n\r'), fc.nat(80), (text, offset) => {
        const source = new SourceFile('a', text);
        const { line, column } = source.position(offset);
        const before = text.split('\n').slice(0, line - 1);
        expect(before.join('\n').length + (line > 1 ? 1 : 0) + column - 1).toBe(Math.min(offset, text.length));
      }),
    );
  });

  test('edits that do not contradict each other change their own places alone', () => {
    const ranges = fc.array(fc.tuple(fc.nat(30), fc.nat(5), meaningful('xy')), { maxLength: 6 });
    fc.assert(
      fc.property(meaningful('abc'), ranges, (text, given) => {
        const source = new SourceFile('a', text);
        const all = given.map(([from, length, replacement]) => {
          const start = Math.min(from, text.length);
          return { span: source.span(start, Math.min(start + length, text.length)), text: replacement };
        });
        const edits: Edit[] = [];
        for (const edit of distinctEdits(all)) {
          const last = edits.at(-1);
          if (last === undefined || !contradict(last, edit)) edits.push(edit);
        }
        const backwards = edits.toReversed().reduce((now, { span, text: replacement }) => {
          return now.slice(0, span.start) + replacement + now.slice(span.end);
        }, text);
        expect(applyEdits(text, edits)).toBe(backwards);
      }),
    );
  });
});

describe('words of systemd', () => {
  const lines = meaningful('ab "\'\\ntx0-%$;=\t\ud83d\udca5');

  test('words lie in their text, in order, without white space between them', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const { words } = extractWords(textOf(line), execWords());
        words.reduce((at, { word, start, end }) => {
          checkSpans(word);
          expect(line.slice(at, start).trim()).toBe('');
          expect([start >= at, end > start, end <= line.length]).toEqual([true, true, true]);
          return end;
        }, 0);
      }),
    );
  });

  test('whatever is quoted is one word, which reads as it was', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 5 }), (given) => {
        const quoted = given.map((word) => `"${word.replace(/[\\"]/g, '\\$&')}"`).join(' ');
        const { words, error } = extractWords(textOf(quoted), execWords());
        expect([words.map(({ word }) => word.value), error]).toEqual([given, undefined]);
      }),
    );
  });

  test('variables of a file lie in it, and come back from quotes', () => {
    const value = texts.filter((text) => !text.includes('\0') && text.isWellFormed());
    fc.assert(
      fc.property(value, (text) => {
        const file = parseEnvFile(new SourceFile('a.env', `A="${text.replace(/[\\"`$]/g, '\\$&')}"\n`));
        checkSpans(file);
        expect(file.variables.map(({ name, value: read }) => [name.value, read.value])).toEqual([['A', text]]);
      }),
    );
  });

  test('every file of variables is read to its end', () => {
    fc.assert(fc.property(texts, (text) => checkSpans(parseEnvFile(new SourceFile('a.env', text)))));
  });
});

describe('unit names', () => {
  test('escaping is undone', () => {
    fc.assert(
      fc.property(texts, (text) => {
        fc.pre(!text.includes('\0'));
        expect(unescapeUnitName(escapeUnitName(text))).toBe(text);
      }),
    );
  });

  test('so is that of paths, which come back simple and absolute', () => {
    fc.assert(
      fc.property(meaningful('ab/.-\\ '), (path) => {
        const escaped = escapeUnitPath(path);
        fc.pre(escaped !== null);
        expect(unescapeUnitPath(escaped as string)).toBe(
          path === '' ? '/' : `/${simplifyPath(path).replace(/^\.?\/?/, (start) => (start === '.' ? '.' : ''))}`,
        );
      }),
    );
  });

  test('a simple path stays as it is, and is normal unless it goes up', () => {
    fc.assert(
      fc.property(meaningful('ab/.'), (path) => {
        const simple = simplifyPath(path);
        expect(simplifyPath(simple)).toBe(simple);
        const goesUp = simple.split('/').includes('..') || simple === '.' || simple === '';
        expect(isNormalizedPath(simple)).toBe(!goesUp);
      }),
    );
  });

  test('an instance has the prefix and the instance that it was made of', () => {
    const parts = fc.string({ unit: fc.constantFrom(...'abc09:_.\\-'), minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(parts, parts, (prefix, instance) => {
        const name = withInstance(`${prefix}@.service`, instance);
        expect([unitNameKind(name ?? ''), unitNamePrefix(name ?? ''), unitNameInstance(name ?? '')]).toEqual([
          'instance',
          prefix,
          instance,
        ]);
      }),
    );
  });

  test('whatever is made of typed words is a unit name', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const name = mangleUnitName(text);
        if (name !== null) expect(unitNameKind(name)).not.toBeNull();
      }),
    );
  });
});

describe('globs', () => {
  const names = fc.string({ unit: fc.constantFrom(...'ab.é'), minLength: 1, maxLength: 4 });
  const paths = fc.array(names, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));

  test('a path without marks is its own glob, and a folder that of all in it', () => {
    fc.assert(
      fc.property(paths, paths, (path, inner) => {
        fc.pre(path.split('/')[0] !== '.');
        expect([matcherOf([path])(path), matcherOf([path])(`${path}/${inner}`)]).toEqual([true, true]);
      }),
    );
  });

  test('`**` takes every path, and `*` in the place of a name takes every name', () => {
    fc.assert(
      fc.property(paths, names, (path, name) => {
        expect(matcherOf(['**'])(path)).toBe(true);
        expect(matcherOf([`*/${name}`])(`${path.replaceAll('/', '')}/${name}`)).toBe(true);
      }),
    );
  });

  test('any text is a glob that gives an answer', () => {
    fc.assert(fc.property(meaningful('ab*?[]{},!^-\\/'), paths, (glob, path) => matcherOf([glob])(path) !== undefined));
  });
});

describe('JSON of baselines', () => {
  test('a baseline is read as it was written', () => {
    const fingerprint = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 32, maxLength: 32 });
    const entry = fc.record({ rule: fc.string(), path: fc.string({ unit: 'binary' }), fingerprint });
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: (one) => one.fingerprint, maxLength: 5 }), (entries) => {
        const read = parseBaseline(new SourceFile('b.json', formatBaseline(entries)));
        expect('entries' in read && new Set(read.entries.map((one) => JSON.stringify(one)))).toEqual(
          new Set(entries.map((one) => JSON.stringify(one))),
        );
      }),
    );
  });

  test('what JSON.parse refuses is refused', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(5), meaningful('{}[]",:\\1'), (at, length, other) => {
        const whole = formatBaseline([{ rule: 'a', path: 'b', fingerprint: '0'.repeat(32) }]);
        const text = whole.slice(0, at) + other + whole.slice(at + length);
        const isJson = (() => {
          try {
            return JSON.parse(text) !== undefined;
          } catch {
            return false;
          }
        })();
        if (!isJson) expect(parseBaseline(new SourceFile('b.json', text))).toHaveProperty('mistakes');
      }),
    );
  });
});

test('what is made visible has no character left that acts on a terminal', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(visible(text)).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});

test('words of a shell lie in their line', () => {
  fc.assert(fc.property(meaningful('ab "\'\\$(){}|&;<>`\n#='), (line) => checkSpans(splitWords(textOf(line)))));
});

describe('whole repositories', () => {
  const UNITS: readonly string[] = [
    '[Service]\nExecStart=/usr/bin/hermes --profile code gateway run\n',
    '[Service]\nEnvironment=HERMES_HOME=/srv/h\nExecStart=/usr/bin/hermes gateway run\nRestart=always\n[Install]\nWantedBy=multi-user.target\n',
    'services:\n  a:\n    image: hermes\n    command: hermes gateway run\n',
    '#!/bin/sh\nhermes -p code gateway run > /tmp/log\n',
    'w: hermes gateway run\n',
  ];
  const PATHS = ['etc/systemd/system/a.service', 'etc/systemd/system/b.service', 'compose.yaml', 'run.sh', 'Procfile'];
  const file = fc.tuple(
    fc.oneof(
      fc.constantFrom(...PATHS),
      texts.map((name) => name.replace(/^\/+|\0/g, '') || 'x'),
    ),
    fc.oneof(
      fc.constantFrom(...UNITS),
      texts,
      fc.tuple(fc.constantFrom(...UNITS), texts).map((both) => both.join('')),
    ),
  );
  const files = fc.uniqueArray(file, { selector: ([path]) => path, maxLength: 6 });
  const report = async (entries: readonly (readonly [string, string])[]) => {
    const result = await lintRepository(memoryRepository(Object.fromEntries(entries)), DEFAULT_CONFIG);
    checkSpans(result);
    return jsonReport(result);
  };

  test('are linted, with the same report whatever the order of the files', async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.infiniteStream(fc.nat()), async (entries, order) => {
        const shuffled = entries
          .map((entry) => [order.next().value as number, entry] as const)
          .sort(([a], [b]) => a - b)
          .map(([, entry]) => entry);
        expect(await report(shuffled)).toBe(await report(entries));
      }),
      { numRuns: 300 },
    );
  });
});
