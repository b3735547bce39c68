import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vectors-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function conformance(...args: string[]) {
  const tsx = join(root, 'node_modules', '.bin', 'tsx');
  return spawnSync(tsx, [join(root, 'scripts', 'conformance.ts'), ...args], { encoding: 'utf8', cwd: root });
}

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const GOOD = { fn: 'replace_env_argv', input: '$A', flags: { env: ['A=b c'] }, expected: ['b', 'c'] };

describe('the conformance run', () => {
  it('passes on the vectors of the project', () => {
    const { status, stdout } = conformance();
    expect(stdout).toMatch(/\n\d+ passed, 0 failed\n$/);
    expect(status).toBe(0);
  }, 60_000);

  it('prints a vector that fails with what was expected and what came out', () => {
    const path = file('bad.json', [GOOD, { ...GOOD, title: 'wrong', expected: ['b'] }]);
    const { status, stdout } = conformance(path);
    expect(stdout).toBe(
      `FAIL ${path}[1] replace_env_argv "wrong" (systemd 252)\n  input:    "$A"\n  expected: ["b"]\n  got:      ["b","c"]\n` +
        `${path}: 1 passed, 1 failed\n1 passed, 1 failed\n`,
    );
    expect(status).toBe(1);
  }, 60_000);

  it('counts a function that it does not know as failed', () => {
    const { status, stdout } = conformance(file('unknown.json', [{ ...GOOD, fn: 'brew_tea' }]));
    expect(stdout).toContain('the project has no function for "brew_tea"');
    expect(status).toBe(1);
  }, 60_000);

  const refused: [name: string, content: unknown, message: string][] = [
    ['text.json', 'no JSON', 'cannot read'],
    ['shape.json', { vectors: [] }, 'is no vector file'],
    ['vector.json', [{ input: 'x' }], 'is no vector'],
  ];
  for (const [name, content, message] of refused) {
    it(`refuses ${JSON.stringify(content)}`, () => {
      const { status, stderr } = conformance(file(name, content));
      expect(stderr).toContain(message);
      expect(status).toBe(2);
    }, 60_000);
  }
});
