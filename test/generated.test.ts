import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { generate, ROOT } from '../scripts/generate.ts';
import { schemaErrors } from './support/schema.ts';

for (const [path, text] of generate()) {
  test(`${path} is what the sources give (npm run generate)`, () => {
    expect(readFileSync(join(ROOT, path), 'utf8')).toBe(text);
  });
}

const rows: readonly (readonly [string, string, number])[] = [
  ['nothing', '', 0],
  [
    'every setting',
    'hermes-release: 0.20\nfail-on: never\npedantic: true\nrules: {shared-log: off}\ninclude: [a]\nexclude: [b]\nrequire-reason: true\nhosts: {a: [b]}\nactive-profile: code\n',
    0,
  ],
  ['an unknown setting', 'colour: red\n', 1],
  ['an unknown rule', 'rules: {shared-logs: off}\n', 1],
  ['a wrong severity', 'rules: {shared-log: warn}\n', 1],
  ['an absolute glob', 'include: [/etc]\n', 1],
];

for (const [name, text, expected] of rows) {
  test(`the schema for editors and the check agree: ${name}`, () => {
    expect(schemaErrors('config.schema.json', parse(text))).toHaveLength(expected);
  });
}
