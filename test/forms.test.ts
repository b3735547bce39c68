import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../src/config/config.ts';
import { lint } from '../src/lint.ts';
import { mapReport } from '../src/reporters/map.ts';
import { golden } from './support/golden.ts';
import { PROJECT } from './support/process.ts';

const FORMS = join(PROJECT, 'fixtures/forms');

/** `form/case` for every repository under fixtures/forms; beside each lies what it must report. */
const cases = readdirSync(FORMS).flatMap((form) =>
  readdirSync(join(FORMS, form), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${form}/${entry.name}`),
);

describe('every form in which people keep a gateway', () => {
  test.each(cases)('%s', async (name) => {
    const directory = join(FORMS, name);
    const config = { ...DEFAULT_CONFIG, markdown: name.startsWith('markdown/') };
    const result = await lint({ paths: [directory], cwd: directory, config });
    const report = `${mapReport(result, { color: false })}\n${golden(result, directory)}`;
    await expect(report).toMatchFileSnapshot(join(FORMS, `${name}.expected`));
    expect(result.findings.length > 0, 'bad cases have findings, good ones have none').toBe(/\/bad/.test(name));
  });
});
