import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lintFiles } from './support/lint.ts';
import { PROJECT } from './support/process.ts';

const page = readFileSync(join(PROJECT, 'docs/forms.md'), 'utf8');
const examples = [...page.matchAll(/^```\w+ title="([^"]+)"\n(.*?)^```$/gms)].map(
  ([, path, text]) => [path, text] as [string, string],
);

describe('the page of the forms', () => {
  test('has an example for each form but Markdown, whose examples are all of them', () => {
    expect(examples).toHaveLength(15);
  });

  test.each(examples)('%s is one gateway, and a good one', async (path, text) => {
    const { gateways, findings } = await lintFiles({ [path]: text });
    expect(gateways.map(({ profile }) => profile.state)).toEqual([expect.stringMatching(/^(?:pinned|volume)$/)]);
    expect(findings).toEqual([]);
  });

  test('is itself a runbook, and all its gateways are found when Markdown is read', async () => {
    const { gateways } = await lintFiles({ 'docs/forms.md': page }, { markdown: true });
    expect(gateways).toHaveLength(examples.length);
  });
});
