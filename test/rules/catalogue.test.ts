import { cpSync, lstatSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import type { Finding } from '../../src/finding.ts';
import { lint } from '../../src/lint.ts';
import { RETIRED_RULES, RULES } from '../../src/rules/index.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { decodeUtf8 } from '../../src/source.ts';
import { applyFixes } from '../support/fixes.ts';
import { golden } from '../support/golden.ts';
import { type Files, lintFiles } from '../support/lint.ts';

const ROOT = join(import.meta.dirname, '../..');
const IDS = RULES.map(({ id }) => id);
const PEDANTIC = new Set(RULES.filter(({ pedantic }) => pedantic).map(({ id }) => id));

describe('the catalogue', () => {
  test('has ids in kebab-case, each once and none that was retired', () => {
    expect(IDS.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
    expect(new Set(IDS).size).toBe(IDS.length);
    expect(IDS.filter((id) => id in RETIRED_RULES)).toEqual([]);
  });

  test('keeps the rules of a family together', () => {
    const families = RULES.map(({ family }) => family);
    expect(families.filter((family, at) => family !== families[at - 1])).toEqual([...new Set(families)]);
  });

  test('lists every page and every fixture', () => {
    expect(readdirSync(join(ROOT, 'docs/rules')).sort()).toEqual(IDS.map((id) => `${id}.md`).sort());
    expect(readdirSync(join(ROOT, 'fixtures/rules')).sort()).toEqual([...IDS].sort());
  });
});

describe.each(RULES)('$id', (rule) => {
  const bad = join(ROOT, 'fixtures/rules', rule.id, 'bad');
  const good = join(ROOT, 'fixtures/rules', rule.id, 'good');

  test('has a page that says its summary, severity and family', () => {
    const page = readFileSync(join(ROOT, 'docs/rules', `${rule.id}.md`), 'utf8');
    expect(page).toContain(`# ${rule.id}\n\n<!-- rule:start -->\n${rule.summary}\n`);
    expect(page).toContain(`| ${rule.pedantic ? `${rule.severity}, pedantic` : rule.severity} | ${rule.family} |`);
  });

  test('finds what is wrong in the bad fixture', async () => {
    const { result, root } = await lintFixture(rule, bad);
    expect(result.findings.map((finding) => finding.rule)).toContain(rule.id);
    await expect(golden(result, root)).toMatchFileSnapshot(join(bad, '../bad.expected'));
  });

  test('finds nothing in the good fixture', async () => {
    const { result, root } = await lintFixture(rule, good);
    expect(golden(result, root)).toBe('');
    expect(result.files).toBeGreaterThan(0);
  });

  test('leaves nothing to fix once its fixes are applied', async () => {
    const files = readFiles(bad);
    const config = { pedantic: rule.pedantic === true };
    const own = ({ findings }: { findings: readonly Finding[] }) =>
      findings.filter((finding) => finding.rule === rule.id && finding.fix !== undefined);
    const before = own(await lintFiles(files, config));
    const after = own(await lintFiles(applyFixes(files, before), config));
    expect(after.map(({ message }) => message)).toEqual([]);
  });
});

/** Lints a fixture as the whole repository that it stands for; of the pedantic rules only the one at hand counts. */
async function lintFixture(rule: Rule, directory: string) {
  const config = { ...DEFAULT_CONFIG, pedantic: rule.pedantic === true };
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'gateway-lint-test-')));
  cpSync(directory, root, { recursive: true, verbatimSymlinks: true });
  const result = await lint({ paths: [root], cwd: root, config });
  const findings = result.findings.filter((finding) => finding.rule === rule.id || !PEDANTIC.has(finding.rule));
  return { result: { ...result, findings }, root };
}

function readFiles(directory: string): Files {
  const paths = readdirSync(directory, { recursive: true, encoding: 'utf8' }).map((path) => join(directory, path));
  return Object.fromEntries(
    paths.flatMap((path) => {
      const stats = lstatSync(path);
      if (stats.isDirectory()) return [];
      const content = stats.isSymbolicLink() ? { link: readlinkSync(path) } : decodeUtf8(readFileSync(path));
      return [[relative(directory, path), content]];
    }),
  );
}
