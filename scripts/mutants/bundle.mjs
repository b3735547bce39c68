/** The tests of `vitest.core.config.ts`, and all that they test, as one script. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * The text of a script that takes Vitest, and what comes with Node.js, by `require`. `root` is the project's folder, or a copy of it.
 */
export async function bundle(root, filters) {
  const { outputFiles } = await build({
    stdin: {
      contents: testFiles(root, filters)
        .map((path) => `import ${JSON.stringify(path)};`)
        .join('\n'),
      resolveDir: root,
    },
    bundle: true,
    external: ['vitest'],
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    write: false,
    plugins: [{ name: 'places', setup: (setup) => setup.onLoad({ filter: /\.ts$/ }, ({ path }) => load(path, root)) }],
  });
  return outputFiles[0].text;
}

function testFiles(root, filters) {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'list', ...filters, '--filesOnly', '--json', '--config', 'vitest.core.config.ts'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  return JSON.parse(stdout).map(({ file }) => file);
}

/** A module that knows where it came from, and a test file that says so as well. */
function load(path, root) {
  const text = readFileSync(path, 'utf8')
    .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
    .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)));
  const begin = `import { begin } from 'vitest'; begin(${JSON.stringify(relative(root, path))});`;
  return { contents: path.endsWith('.test.ts') ? `${begin}${text}` : text, loader: 'ts' };
}
