/**
 * Changes the code in thousands of small ways, and looks whether a test fails for each.
 * `npm run mutants` for all parts, `npm run mutants -- systemd src/systemd/words.ts` for a part, or some of its files.
 * What a run found is kept in build/mutants/, and the next run only does what has changed since.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';

/** What is changed, and the tests (parts of their paths) that have to notice. */
const PARTS = {
  systemd: {
    mutate: ['src/systemd/**/*.ts'],
    tests: ['test/systemd', 'test/formats/systemd', 'test/vectors', 'test/text'],
  },
  programs: { mutate: ['src/programs/**/*.ts'], tests: ['test/programs', 'test/vectors'] },
  rules: { mutate: ['src/rules/**/*.ts'], tests: ['test/rules', 'test/check', 'test/secrets', 'test/proof'] },
  hosts: {
    mutate: ['src/hosts.ts', 'src/collisions.ts'],
    tests: ['test/hosts', 'test/collisions', 'test/copies', 'test/rules/duplicate'],
  },
};

const [part, ...files] = process.argv.slice(2);
if (part !== undefined && !Object.hasOwn(PARTS, part)) {
  console.error(`"${part}" is none of ${Object.keys(PARTS).join(', ')}`);
  process.exit(2);
}
for (const name of part === undefined ? Object.keys(PARTS) : [part]) {
  const { mutate, tests } = PARTS[name];
  const incrementalFile = `build/mutants/${name}.incremental.json`;
  forgetStaticSurvivors(incrementalFile);
  const stryker = new Stryker({
    mutate: files.length > 0 ? files : mutate,
    testRunner: 'bundle',
    plugins: ['./scripts/mutants/runner.mjs'],
    coverageAnalysis: 'perTest',
    concurrency: 2,
    // A mutant that never ends is caught as well; one that is only slow is not.
    timeoutMS: 20_000,
    timeoutFactor: 3,
    reporters: ['clear-text', 'json', 'progress-append-only'],
    clearTextReporter: { reportTests: false, reportMutants: false, logTests: false },
    jsonReporter: { fileName: `build/mutants/${name}.json` },
    incremental: true,
    incrementalFile,
    tempDirName: 'build/mutants/sandbox',
    ignorePatterns: ['dist', 'docs', 'editors', 'fixtures', 'tsconfig.json'],
    buildCommand: `node ../../../../scripts/mutants/bundle.mjs ${tests.join(' ')}`,
  });
  await stryker.runMutationTest();
}

/** Of code that runs while modules load Stryker does not know the tests: it would never try such a change again. */
function forgetStaticSurvivors(file) {
  if (!existsSync(file)) return;
  const report = JSON.parse(readFileSync(file, 'utf8'));
  for (const one of Object.values(report.files))
    one.mutants = one.mutants.filter(
      ({ status, static: isStatic, coveredBy }) => status !== 'Survived' || (!isStatic && coveredBy !== undefined),
    );
  writeFileSync(file, JSON.stringify(report));
}
