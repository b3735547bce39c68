import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { NoAnswerError, type Reader, type Report } from '../scripts/differential/client.ts';
import { compare, readOurs } from '../scripts/differential/compare.ts';
import { explanationOf, explanationOfSilence, type Finding } from '../scripts/differential/explained.ts';
import { makeBatch } from '../scripts/differential/generate.ts';
import { run } from '../scripts/differential/run.ts';

/** A systemd that says whatever the project says, but for one thing. */
function almostOurs(change: (report: Report) => Report): Reader {
  return async (scope, files, units) => {
    const reports = readOurs(scope, files, units);
    return Object.fromEntries(Object.entries(reports).map(([name, report]) => [name, change(report)]));
  };
}

async function runWith(theirs: Reader): Promise<{ count: number; printed: string }> {
  const lines: string[] = [];
  const count = await run({ runs: 1, seed: 7, show: 1, theirs, print: (text) => lines.push(text) });
  return { count, printed: lines.join('\n') };
}

describe('the generator of units', () => {
  it('makes the same trees for the same seed, and others for another', () => {
    expect(makeBatch(1, 3, 20)).toEqual(makeBatch(1, 3, 20));
    expect(makeBatch(2, 3, 20)).not.toEqual(makeBatch(1, 3, 20));
    expect(makeBatch(1, 4, 20)).not.toEqual(makeBatch(1, 3, 20));
  });

  const batches = Array.from({ length: 6 }, (_, number) => makeBatch(1, number, 100));
  const files = batches
    .flatMap(({ shared, cases }) => [shared, ...cases.map((one) => one.files)])
    .flatMap(Object.entries);
  const texts = files.map(([, content]) => content).filter((content) => typeof content === 'string');
  const paths = files.map(([path]) => path);
  const links = files.filter(([, content]) => typeof content !== 'string').map(([path]) => path);

  const expectedTexts: [what: string, pattern: RegExp][] = [
    ['continued lines', /\\\n/],
    ['comments within continued lines', /\\\n# /],
    ['Windows line ends', /\r\n/],
    ['NUL', /\0/],
    ['bytes that are not UTF-8', /[\udc80-\udcff]/],
    ['a byte-order mark', /^\ufeff/],
    ['tabs between words', /\w\t\w/],
    ['specifiers', /%[hinp]/],
    ['variables', /\$\{A\}.*\$A/],
    ['settings that are reset', /^Environment=$/m],
    ['sections that come again', /\[Service\].*\[Service\]/s],
    ['.include', /^\.include/m],
  ];
  for (const [what, pattern] of expectedTexts) {
    it(`writes ${what}`, () => {
      expect(texts.some((text) => pattern.test(text))).toBe(true);
    });
  }

  const expectedPaths: [what: string, pattern: RegExp][] = [
    ['drop-ins of a unit', /k-\d+[^/]*\.service\.d\/[^/]+\.conf$/],
    ['drop-ins of a type', /\/service\.d\//],
    ['drop-ins of a prefix', /-\.service\.d\//],
    ['drop-ins of a template', /@\.service\.d\//],
    ['drop-ins of an instance', /@[^./]+\.service\.d\//],
    ['templates', /@\.service$/],
    ['environment files', /\.env$/],
    ['dependencies by link', /\.wants\//],
  ];
  for (const [what, pattern] of expectedPaths) {
    it(`makes ${what}`, () => {
      expect(paths.some((path) => pattern.test(path))).toBe(true);
    });
  }

  it('makes aliases', () => {
    expect(links.some((path) => /-alias\.service$/.test(path))).toBe(true);
  });
});

describe('the differential run', () => {
  it('finds no difference where both say the same', async () => {
    const { count, printed } = await runWith(almostOurs((report) => report));
    expect(count).toBe(0);
    expect(printed).toMatch(/^\d{3} units of seed 7 compared in \d+ s: .*loaded.*\n0 unexplained differences/);
  }, 120_000);

  it('prints a difference as small as it can be made, with a vector of it', async () => {
    const deaf = almostOurs(({ Environment, ...report }) => {
      const isHit = (Environment as string[] | undefined)?.some((variable) => variable.startsWith('LANG='));
      return isHit || Environment === undefined ? report : { ...report, Environment };
    });
    const { count, printed } = await runWith(deaf);
    expect(count).toBeGreaterThan(0);
    const vector = JSON.parse(/^ {2}vector: (.*)$/m.exec(printed)?.[1] ?? '{}');
    const written = Object.values(vector.input.files).join('');
    expect(written).toContain('LANG=');
    expect(written.length).toBeLessThan(80);
    expect(vector).toMatchObject({ fn: 'unit_tree', source: 'systemd 252' });
    expect(Object.keys(vector.expected)).toEqual(vector.input.units);
  }, 120_000);

  it('goes on without a case that ends the other reader, and reports it', async () => {
    let victim: string | undefined;
    const fragile: Reader = async (scope, files, units) => {
      victim ??= units[0];
      if (units.includes(victim as string)) throw new NoAnswerError("Assertion 'x' failed");
      return readOurs(scope, files, units);
    };
    const { count, printed } = await runWith(fragile);
    expect(count).toBe(1);
    expect(printed).toContain("NO ANSWER: Assertion 'x' failed");
    expect(printed).toContain(`"${victim}"`);
  }, 120_000);
});

describe('what is compared', () => {
  const ours = { id: 'a.service', load_state: 'loaded', type: 'simple', warnings: ['/a:2', '/a:1'] };

  it('takes warnings in any order', () => {
    expect(compare(ours, { ...ours, warnings: ['/a:1', '/a:2'] })).toEqual([]);
  });

  it('sees what only one of the two says', () => {
    expect(compare(ours, { ...ours, User: 'x' })).toEqual([{ key: 'User', ours: undefined, theirs: 'x' }]);
    expect(compare({ ...ours, User: 'x' }, ours)).toEqual([{ key: 'User', ours: 'x', theirs: undefined }]);
  });

  it('leaves out the defaults of a unit that systemd does not load', () => {
    const { type: _, ...theirs } = { ...ours, load_state: 'bad-setting' };
    expect(compare({ ...ours, load_state: 'bad-setting' }, theirs)).toEqual([]);
  });
});

describe('explained differences', () => {
  const finding = (change: Partial<Finding>): Finding => ({
    unit: 'a.service',
    scope: 'user',
    files: { '/etc/systemd/user/a.service': '[Service]\nNice=x\nUser=\n' },
    units: ['a.service'],
    answers: { 'a.service': { load_state: 'loaded' } },
    differences: [{ key: 'warnings', ours: undefined, theirs: ['/etc/systemd/user/a.service:2'] }],
    alone: [],
    ...change,
  });

  it('are warnings about values that the project does not read', () => {
    expect(explanationOf(finding({}))).toContain('does not read');
    const elsewhere = [{ key: 'warnings', ours: undefined, theirs: ['/etc/systemd/user/a.service:3'] }];
    expect(explanationOf(finding({ differences: elsewhere }))).toBeUndefined();
  });

  it('are specifiers of the machine, and nothing beside them', () => {
    const of = (ours: string, theirs: string) => finding({ differences: [{ key: 'User', ours, theirs }] });
    expect(explanationOf(of('a%b.c', 'a123.c'))).toContain('boot id');
    expect(explanationOf(of('a%b.c', 'a123.d'))).toBeUndefined();
    expect(explanationOf(of('%i', 'x'))).toBeUndefined();
  });

  it('are not other differences', () => {
    expect(explanationOf(finding({ differences: [{ key: 'User', ours: 'a', theirs: 'b' }] }))).toBeUndefined();
    expect(explanationOfSilence("Assertion 'x' failed")).toBeUndefined();
  });
});

describe('npm run differential', () => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const differential = (...args: string[]) => {
    const nowhere = mkdtempSync(join(tmpdir(), 'no-python-'));
    const tsx = fileURLToPath(import.meta.resolve('tsx/cli'));
    const script = join(root, 'scripts', 'differential.ts');
    const options = { encoding: 'utf8', cwd: root, env: { PATH: nowhere } } as const;
    const result = spawnSync(process.execPath, [tsx, script, ...args], options);
    rmSync(nowhere, { recursive: true });
    return result;
  };

  it('says that it cannot run where systemd cannot be asked', () => {
    const { status, stderr } = differential();
    expect(stderr).toMatch(/^differential: systemd cannot be asked here: cannot run python3: /);
    expect(status).toBe(2);
  }, 60_000);

  it('refuses a number that is none', () => {
    const { status, stderr } = differential('--runs', 'many');
    expect(stderr).toBe('differential: --runs, --seed and --show are whole numbers\n');
    expect(status).toBe(2);
  }, 60_000);
});
