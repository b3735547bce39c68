/**
 * Runs vectors - inputs and what systemd or the gateway made of them - against the project's own functions.
 * `npm run conformance -- FILE…`; without a file, those of `fixtures/vectors/`. Exit code 1: a vector failed; 2: a file
 * cannot be read or is no vector file.
 */
import { type Check, failureOf, ownVectors, readVectors, UnreadableError } from './conformance/checks.ts';

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  try {
    const results = (args.length > 0 ? args : ownVectors()).map((path) => runFile(path, readVectors(path)));
    const failed = results.reduce((sum, result) => sum + result.failed, 0);
    const passed = results.reduce((sum, result) => sum + result.passed, 0);
    console.log(`${passed} passed, ${failed} failed`);
    return failed > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    console.error(`conformance: ${error.message}`);
    return 2;
  }
}

/** Runs a file's vectors and prints those that fail; a vector passes when all its checks do. */
function runFile(path: string, vectors: readonly Check[][]): { passed: number; failed: number } {
  const failures = vectors.map((checks) => checks.map(failureOf).filter((failure) => failure !== null));
  for (const failure of failures.flat()) console.log(failure);
  const failed = failures.filter(({ length }) => length > 0).length;
  const passed = vectors.length - failed;
  console.log(`${path}: ${passed} passed, ${failed} failed`);
  return { passed, failed };
}
