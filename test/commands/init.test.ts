import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { start } from '../../src/commands/start.ts';
import { folderWith } from '../support/process.ts';

const CONFIG = '.gateway-lint.yml';
const WORKFLOW = '.github/workflows/gateway-lint.yml';

const init = (cwd: string, ...words: readonly string[]) => start(['init', ...words], { cwd, color: false });
const read = (root: string, path: string) => readFileSync(join(root, path), 'utf8');

function checkout(files: Readonly<Record<string, string>> = {}): string {
  const root = folderWith(files);
  mkdirSync(join(root, '.git'));
  return root;
}

describe('init', () => {
  test('writes a configuration and the workflow, and says what comes next', async () => {
    const root = checkout();
    expect(await init(root)).toEqual({
      stdout:
        `${CONFIG} is written: every setting, commented out.\n` +
        `${WORKFLOW} is written: the check of pull requests.\n\n` +
        'Next: write the account that gateway-lint lives under in place of OWNER, and commit.\n' +
        '"gateway-lint" tells what the check will find, "gateway-lint baseline" hides the findings of today from it.\n',
      stderr: '',
      exitCode: 0,
    });
    expect(read(root, CONFIG)).toContain('\n#fail-on: error\n');
    expect(read(root, WORKFLOW)).toContain('      - uses: OWNER/gateway-lint@v1\n');
    expect(readdirSync(root).sort()).toEqual(['.git', CONFIG, '.github'].sort());
    expect(readdirSync(join(root, '.github/workflows'))).toEqual(['gateway-lint.yml']);
  });

  test('leaves a repository that lints as before', async () => {
    const root = checkout();
    await init(root);
    const { stdout, stderr, exitCode } = await start([], { cwd: root, color: false });
    expect([stdout, stderr, exitCode]).toEqual([expect.stringContaining('No gateway found'), '', 0]);
  });

  test('writes at the root of the checkout, wherever in it the path leads', async () => {
    const root = checkout({ 'home/alice/file': '' });
    await init(root, 'home/alice');
    expect([existsSync(join(root, CONFIG)), existsSync(join(root, 'home/alice', CONFIG))]).toEqual([true, false]);
  });

  test('writes into a folder that is no checkout, and says so', async () => {
    const root = folderWith({});
    expect((await init(root)).stdout.split('\n').at(-2)).toBe(
      `${root} is no git checkout: the workflow runs once it is one on GitHub.`,
    );
    expect(existsSync(join(root, WORKFLOW))).toBe(true);
  });

  test.each([CONFIG, '.github/gateway-lint.yml', '.gateway-lint.yaml'])(
    'leaves a configuration alone: %s',
    async (path) => {
      const root = checkout({ [path]: 'mine\n' });
      const { stdout, exitCode } = await init(root);
      expect([stdout.split('\n').slice(0, 2), exitCode]).toEqual([
        [`${path} is there already and stays as it is.`, `${WORKFLOW} is written: the check of pull requests.`],
        0,
      ]);
      expect(read(root, path)).toBe('mine\n');
      expect(existsSync(join(root, CONFIG))).toBe(path === CONFIG);
    },
  );

  test('leaves a workflow alone', async () => {
    const root = checkout({ [WORKFLOW]: 'mine\n' });
    expect((await init(root)).exitCode).toBe(0);
    expect([read(root, WORKFLOW), existsSync(join(root, CONFIG))]).toEqual(['mine\n', true]);
  });

  test('refuses to run a second time', async () => {
    const root = checkout();
    await init(root);
    writeFileSync(join(root, CONFIG), 'pedantic: true\n');
    const { stdout, stderr, exitCode } = await init(root);
    expect([stdout, stderr, exitCode]).toEqual([
      '',
      `gateway-lint: ${CONFIG} and ${WORKFLOW} are there already; nothing is written\n`,
      2,
    ]);
    expect(read(root, CONFIG)).toBe('pedantic: true\n');
  });

  test('takes a link in the place of a file for the file, even one that leads nowhere', async () => {
    const root = checkout();
    symlinkSync('/nonexistent/elsewhere.yml', join(root, CONFIG));
    expect((await init(root)).stdout).toContain(`${CONFIG} is there already and stays as it is.`);
  });

  test.each(['.github', '.github/workflows'])(
    'follows no link in the place of the folder %s, and writes nothing then',
    async (folder) => {
      const root = checkout({ 'elsewhere/file': '' });
      if (folder !== '.github') mkdirSync(join(root, '.github'));
      symlinkSync(join(root, 'elsewhere'), join(root, folder));
      const { stderr, exitCode } = await init(root);
      expect([stderr, exitCode]).toEqual([`gateway-lint: ${folder} is no folder; a link is not followed\n`, 2]);
      expect([readdirSync(join(root, 'elsewhere')), existsSync(join(root, CONFIG))]).toEqual([['file'], false]);
    },
  );

  test('refuses a path that is not there', async () => {
    const { stderr, exitCode } = await init(folderWith({}), 'nowhere');
    expect([stderr, exitCode]).toEqual(['gateway-lint: no such file or directory: nowhere\n', 2]);
  });
});
