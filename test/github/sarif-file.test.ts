import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { readInputs } from '../../src/github/inputs.ts';
import { writeSarif } from '../../src/github/sarif-file.ts';
import type { Result } from '../../src/result.ts';
import { folderWith } from '../support/process.ts';
import { finding, marked, result } from '../support/result.ts';
import { type SarifLog, sarifErrors } from '../support/sarif.ts';

const span = marked('a.service', '⟦x⟧');
const paths = {
  inRepository: (path: string) => `sub/${path}`,
  pageUrl: (page: string) => `https://github.com/linters/gateway-lint/blob/v1/${page}`,
};

afterEach(() => vi.unstubAllEnvs());

function fileOf(workspace: string, name: string): string | undefined {
  vi.stubEnv('INPUT_SARIF-FILE', name);
  return readInputs(workspace).sarifFile;
}

async function written(shown: Partial<Result>): Promise<SarifLog['runs'][0]> {
  const sarifFile = join(folderWith({}), 'x.sarif');
  await writeSarif({ inputs: { sarifFile }, judgement: { result: result(shown) }, paths });
  const log = JSON.parse(readFileSync(sarifFile, 'utf8')) as SarifLog;
  expect(sarifErrors(log)).toEqual([]);
  return log.runs[0];
}

test('the file holds what is reported, with paths from the root of the repository and addresses of the pages', async () => {
  const { tool, results } = await written({
    findings: [finding(span, { isNew: true })],
    heldBack: [{ finding: finding(span), by: 'baseline' }],
  });
  expect(results).toMatchObject([
    {
      baselineState: 'new',
      locations: [{ physicalLocation: { artifactLocation: { uri: 'sub/a.service' } } }],
    },
  ]);
  expect(tool.driver.rules[0]?.helpUri).toBe(paths.pageUrl('docs/rules/profile-not-pinned.md'));
});

test('the file is written without findings too', async () => {
  expect((await written({})).results).toEqual([]);
});

test('nothing is written where no file is named', async () => {
  const workspace = folderWith({});
  expect(fileOf(workspace, '')).toBeUndefined();
  await writeSarif({ inputs: {}, judgement: { result: result() }, paths });
  expect(readdirSync(workspace)).toEqual([]);
});

test('the name is relative to the workspace, not to the working directory', () => {
  const workspace = folderWith({ 'sub/.keep': '' });
  vi.stubEnv('INPUT_WORKING-DIRECTORY', 'sub');
  expect(fileOf(workspace, 'x.sarif')).toBe(join(workspace, 'x.sarif'));
  expect(fileOf(workspace, join(tmpdir(), 'x.sarif'))).toBe(join(tmpdir(), 'x.sarif'));
});

test('a link in the workspace does not lead the file out of it', async () => {
  const workspace = folderWith({});
  const outside = folderWith({ kept: 'as it was' });
  symlinkSync(outside, join(workspace, 'out'));
  symlinkSync(join(outside, 'kept'), join(workspace, 'x.sarif'));
  mkdirSync(join(workspace, 'folder'));
  expect(() => fileOf(workspace, 'out/x.sarif')).toThrow('sarif-file leads through a link; name what it leads to: out');
  const write = writeSarif({
    inputs: { sarifFile: join(workspace, 'x.sarif') },
    judgement: { result: result() },
    paths,
  });
  await expect(write).rejects.toThrow('x.sarif is not a regular file; a link is not followed');
  expect(fileOf(workspace, 'folder/x.sarif')).toBe(join(workspace, 'folder/x.sarif'));
  expect(readFileSync(join(outside, 'kept'), 'utf8')).toBe('as it was');
});
