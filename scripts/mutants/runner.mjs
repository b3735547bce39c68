/**
 * A test runner for Stryker: loads the tests, and all that they test, afresh for every mutant out of one bundle, in the
 * process that is there. Vitest, which starts a worker for each mutant, takes far longer for the same.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Script } from 'node:vm';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { expect, harness } from './harness.mjs';

const require = createRequire(import.meta.url);

/** How often a place is passed, in all tests, by code that comes to an end; Stryker knows it only for what no module does while it loads. */
const MOST_HITS = 10_000_000;

class Runner {
  constructor() {
    /** What Stryker's changes in the code look at. */
    this.state = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
    /** How many mutants a test has caught, by its id: the likeliest run first. */
    this.caught = new Map();
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    const filename = resolve('build/core.cjs');
    this.script = new Script(`(function (require) {${readFileSync(filename, 'utf8')}\n})`, { filename });
  }

  load() {
    const { tests, ...names } = harness();
    this.script.runInThisContext()((name) => (name === 'vitest' ? { expect, ...names } : require(name)));
    return tests;
  }

  async dryRun({ disableBail }) {
    this.state.activeMutant = undefined;
    const tests = await this.run(this.load(), !disableBail);
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.state.mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, hitLimit = MOST_HITS, testFilter, disableBail }) {
    Object.assign(this.state, { hitCount: 0, hitLimit, activeMutant: undefined });
    if (mutantActivation === 'static') this.state.activeMutant = activeMutant.id;
    let result;
    try {
      const tests = this.load();
      this.state.activeMutant = activeMutant.id;
      const wanted = new Set(testFilter);
      const chosen = testFilter === undefined ? tests : tests.filter(({ id }) => wanted.has(id));
      const caught = (test) => this.caught.get(test.id) ?? 0;
      const results = await this.run(
        chosen.sort((a, b) => caught(b) - caught(a)),
        !disableBail,
      );
      result = { status: DryRunStatus.Complete, tests: results };
      for (const { id, status } of results)
        if (status === TestStatus.Failed) this.caught.set(id, (this.caught.get(id) ?? 0) + 1);
    } catch (error) {
      // The mutant does not even load: whoever runs the tests sees them fail.
      const test = { id: 'load', name: 'load', timeSpentMs: 0, status: TestStatus.Failed, failureMessage: `${error}` };
      result = { status: DryRunStatus.Complete, tests: [test] };
    }
    return toMutantRunResult(determineHitLimitReached(this.state.hitCount, hitLimit) ?? result);
  }

  async run(tests, bails) {
    const results = [];
    for (const test of tests) {
      const result = await this.runTest(test);
      results.push(result);
      if (bails && result.status === TestStatus.Failed) break;
    }
    return results;
  }

  async runTest({ id, file, run }) {
    const start = performance.now();
    const about = { id, name: id, fileName: resolve(file) };
    this.state.currentTestId = id;
    try {
      await run();
      return { ...about, timeSpentMs: performance.now() - start, status: TestStatus.Success };
    } catch (error) {
      const failureMessage = error instanceof Error ? error.message : String(error);
      return { ...about, timeSpentMs: performance.now() - start, status: TestStatus.Failed, failureMessage };
    } finally {
      this.state.currentTestId = undefined;
    }
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'bundle', Runner)];
