import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { type Files, lintFiles } from '../support/lint.ts';
import { PROJECT } from '../support/process.ts';

const PEDANTIC = { pedantic: true };
const FORMS = join(PROJECT, 'fixtures/forms');

/** How a person would write a comment in a file of that name. */
const COMMENTS: readonly (readonly [name: RegExp, open: string, close: string])[] = [
  [/\.plist(?:\.\w+)?$/, '<!-- ', ' -->'],
  [/\.[cm]?[jt]s(?:on)?$/, '// ', ''],
  [/\.ini$/, '; ', ''],
  [/(?:)/, '# ', ''],
];

function filesIn(directory: string): Files {
  const paths = readdirSync(directory, { recursive: true, encoding: 'utf8' }).map((path) => join(directory, path));
  return Object.fromEntries(
    paths.flatMap((path) => {
      const stats = lstatSync(path);
      if (stats.isDirectory()) return [];
      const content = stats.isSymbolicLink() ? { link: readlinkSync(path) } : readFileSync(path, 'utf8');
      return [[relative(directory, path), content]];
    }),
  );
}

// In Markdown the language of a comment is that of the code block around it.
const directories = readdirSync(FORMS)
  .filter((form) => form !== 'markdown')
  .flatMap((form) => readdirSync(join(FORMS, form)).map((name) => `${form}/${name}`))
  .filter((path) => /\/bad-[^.]*$/.test(path));

for (const directory of directories) {
  const files = filesIn(join(FORMS, directory));
  const { findings } = await lintFiles(files, PEDANTIC);
  // A file that breaks off is unreadable at its very end, where no line is.
  for (const { rule, span } of findings.filter(({ span }) => span.start < span.source.text.length)) {
    const { path, text } = span.source;
    const { line } = span.source.position(span.start);
    test(`a comment above ${directory}/${path}:${line} suppresses ${rule}, and changes nothing else`, async () => {
      const lines = text.split('\n');
      const [, open, close] = COMMENTS.find(([name]) => name.test(path)) ?? [];
      const comment = `${/^\s*/.exec(span.source.line(line))?.[0]}${open}gateway-lint: ignore[${rule}] known${close}`;
      const commented = { ...files, [path]: lines.toSpliced(line - 1, 0, comment).join('\n') };
      const after = await lintFiles(commented, PEDANTIC);
      const others = (all: typeof findings) => all.filter((finding) => finding.rule !== rule).map((each) => each.rule);
      expect(after.suppressed).toBeGreaterThan(0);
      expect(others(after.findings)).toEqual(others(findings));
    });
  }
}
