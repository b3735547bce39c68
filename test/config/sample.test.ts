import { describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import { sampleConfig } from '../../src/config/sample.ts';
import { SETTINGS } from '../../src/config/settings.ts';
import { validateConfig } from '../../src/config/validate.ts';
import { hermes } from '../../src/programs/hermes/index.ts';
import { RULES } from '../../src/rules/index.ts';
import { SourceFile } from '../../src/source.ts';

const known = { ruleIds: RULES.map(({ id }) => id), retiredRules: {}, checkRelease: hermes.checkRelease };
const read = (text: string) => validateConfig(new SourceFile('.gateway-lint.yml', text), known);
const sample = sampleConfig();
const use = (text: string, key: string) => text.replace(`\n#${key}:`, `\n${key}:`);

describe('the sample of a configuration', () => {
  test('sets nothing as it is', () => {
    expect(read(sample)).toEqual({ config: {}, mistakes: [] });
  });

  test.each(SETTINGS)('is valid, and sets $key and nothing else, once its line loses the "#"', ({ key, property }) => {
    const { config, mistakes } = read(use(sample, key));
    expect([Object.keys(config), mistakes]).toEqual([[property], []]);
  });

  test('is valid when every setting is used', () => {
    const all = SETTINGS.reduce((text, { key }) => use(text, key), sample);
    const { config, mistakes } = read(all);
    expect([Object.keys(config).sort(), mistakes]).toEqual([SETTINGS.map(({ property }) => property).sort(), []]);
  });

  test.each(['fail-on', 'pedantic', 'require-reason', 'markdown'])('shows for %s what holds without it', (key) => {
    const { config } = read(use(sample, key));
    expect(DEFAULT_CONFIG).toMatchObject(config);
  });

  test('explains every setting on the line above it', () => {
    for (const { key, description } of SETTINGS)
      expect(sample).toMatch(new RegExp(`# ${description.replace(/[.()]/g, '\\$&')}.*\n#${key}: `));
  });
});
