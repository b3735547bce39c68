/**
 * Run in a copy of the sources, with parts of the paths of tests: bundles these tests, and all that they test, into one
 * script, build/core.cjs, that takes Vitest and what comes with Node.js by `require`.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = process.cwd();
const project = join(import.meta.dirname, '../..');

// What the tests read; links within the fixtures would be lost in copying.
for (const folder of ['docs', 'fixtures']) symlinkSync(join(project, folder), folder);

await build({
  stdin: {
    contents: testFiles(process.argv.slice(2))
      .map((path) => `import ${JSON.stringify(path)};`)
      .join('\n'),
    resolveDir: root,
  },
  outfile: 'build/core.cjs',
  bundle: true,
  external: ['vitest'],
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  plugins: [{ name: 'places', setup: (setup) => setup.onLoad({ filter: /\.ts$/ }, ({ path }) => load(path)) }],
});

function testFiles(filters) {
  const vitest = join(project, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'list', ...filters, '--filesOnly', '--json', '--config', 'vitest.core.config.ts'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  return JSON.parse(stdout).map(({ file }) => file);
}

/** A module that knows where it came from, and a test file that says so as well. */
function load(path) {
  const text = readFileSync(path, 'utf8')
    .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
    .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)));
  const begin = `import { begin } from 'vitest'; begin(${JSON.stringify(relative(root, path))});`;
  return { contents: path.endsWith('.test.ts') ? `${begin}${text}` : text, loader: 'ts' };
}
