// Bundles the two faces into dist/: self-contained, the same bytes on every run. Code that both share, and code that is
// loaded on demand, goes to dist/chunks/; what every lint loads is one file of it, usual.js.
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Lets esbuild drop the parts of packages that nobody calls, such as the HTTP client of `@actions/core`. */
const withoutSideEffects = {
  name: 'without-side-effects',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^[^./]/ }, async ({ path, pluginData, ...options }) => {
      if (pluginData === 'resolving') return undefined;
      const result = await resolve(path, { ...options, pluginData: 'resolving' });
      return { ...result, sideEffects: false };
    });
  },
};

/** Gives CommonJS packages the modules of Node.js, which they cannot `require` from within a module. */
const builtins = {
  name: 'builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /./ }, ({ path, kind }) =>
      kind === 'require-call' && isBuiltin(path) ? { path, namespace: 'builtin', sideEffects: false } : undefined,
    );
    onLoad({ filter: /./, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
    }));
  },
};

/** The licence texts of every package that a bundle holds, in the order of their names. */
async function licences(metafile) {
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  const folders = new Set(used.flatMap((path) => path.match(/^node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []));
  const texts = [...folders].sort().map(async (folder) => {
    const { name, version, license, author } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
    const file = (await readdir(join(root, folder))).find((entry) => /^licen[cs]e/i.test(entry));
    // A package may name its licence without holding the text.
    if (file === undefined && license !== 'ISC') throw new Error(`${name} has no licence file`);
    const text =
      file === undefined
        ? `Copyright ${author}\n\n${await readFile(join(root, 'scripts/isc.txt'), 'utf8')}`
        : await readFile(join(root, folder, file), 'utf8');
    return `${name} ${version}\n\n${text.replaceAll('\r\n', '\n').trim()}\n`;
  });
  return (await Promise.all(texts)).join(`\n${'-'.repeat(80)}\n\n`);
}

/** The files of dist/ that the command never loads; the package on npm is the command alone. */
function withoutCommand({ outputs }) {
  const reached = new Set();
  // The last is loaded by its path.
  const open = ['dist/cli.js', 'dist/chunks/unbash.js'];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    open.push(...outputs[file].imports.map(({ path }) => path).filter((path) => path in outputs));
  }
  const others = Object.keys(outputs).filter((file) => !reached.has(file));
  return others
    .map((file) => `/${file.slice('dist/'.length)}\n`)
    .sort()
    .join('');
}

/** Loads modules when the first of their functions is called: those that few runs need, in code that cannot wait. */
const atFirstCall = {
  name: 'at-first-call',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:unbash|node:(?:child_process|crypto))$/ }, ({ path, importer }) =>
      importer.startsWith(join(root, 'src')) ? { path, namespace: 'at-first-call', sideEffects: false } : undefined,
    );
    onLoad({ filter: /./, namespace: 'at-first-call' }, async ({ path }) => {
      const names = Object.entries(await import(path)).flatMap(([name, value]) =>
        typeof value === 'function' && name !== 'default' ? [name] : [],
      );
      const each = names.map((name) => `export const ${name} = (...args) => load().${name}(...args);`);
      const loading = isBuiltin(path) ? `process.getBuiltinModule('${path}')` : `require('./${path}.js')`;
      return { contents: `const load = () => ${loading};\n${each.join('\n')}\n` };
    });
  },
};

/**
 * What a lint of systemd's units loads: in one file, because to open many takes longer than to read it. Where a file of the
 * pack is asked for, the pack is asked for it.
 */
const USUAL = ['src/cli-main.ts', 'src/commands/lint.ts', 'src/formats/systemd/systemd.ts', 'src/reporters/text.ts'];

/** The files of dist/ that hold these sources and all that they import. */
function reachedFrom(sources, { outputs }) {
  // A set that grows while it is gone through is gone through to its end.
  const reached = new Set(Object.keys(outputs).filter((file) => sources.includes(outputs[file].entryPoint)));
  for (const file of reached)
    for (const { path, kind } of outputs[file].imports)
      if (kind === 'import-statement' && path in outputs) reached.add(path);
  return reached;
}

/** The same files, with some of them in one, by their paths. */
function packed(files, within) {
  const names = new Set([...within].map((path) => basename(path)));
  const throughPack = (call, path) =>
    names.has(basename(path)) ? `require("${dirname(path)}/usual.js")("./${basename(path)}")` : call;
  const others = [...files].filter(([path]) => !within.has(path));
  const modules = [...within]
    .sort()
    .map((path) => `"./${basename(path)}": (function (module, exports, require) {\n${files.get(path)}})`);
  const pack = `const modules = {\n${modules.join(',\n')}\n};
const loaded = new Map();
module.exports = (path) => {
  if (!(path in modules)) return require(path);
  const known = loaded.get(path);
  if (known !== undefined) return known.exports;
  const own = { exports: {} };
  loaded.set(path, own);
  modules[path](own, own.exports, module.exports);
  return own.exports;
};
`;
  return new Map([
    ...others.map(([path, code]) => [path, code.replace(/\brequire\("([^"]+)"\)/g, throughPack)]),
    ['dist/chunks/usual.js', pack],
  ]);
}

const PLATFORM = { platform: 'node', target: 'node20.19' };
const OPTIONS = {
  ...PLATFORM,
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  legalComments: 'none',
  // The package's `node` entry is CommonJS; this one is the same code as modules.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
  external: ['./unbash.js'],
  plugins: [atFirstCall, builtins, withoutSideEffects],
  write: false,
};
const { metafile, outputFiles } = await build({
  ...OPTIONS,
  entryPoints: { cli: 'src/cli.ts', action: 'src/action.ts', 'chunks/unbash': 'unbash' },
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  format: 'esm',
  metafile: true,
});
// The helper starts while everybody waits for it, and loads nothing but itself.
const helper = await build({
  ...OPTIONS,
  entryPoints: { 'chunks/survey-helper': 'src/survey/helper.ts' },
  format: 'cjs',
});
// Node starts CommonJS faster than modules; esbuild splits only modules.
const AS_COMMONJS = { ...PLATFORM, format: 'cjs', define: { 'import.meta.dirname': '__dirname' } };
const files = new Map();
for (const { path, text } of outputFiles) {
  const { code } = await transform(text, { ...AS_COMMONJS, supported: { 'dynamic-import': false } });
  // Each name is a getter until all is evaluated, and slow to call for as long as it is one.
  const isShared = code.includes('module.exports = ');
  files.set(relative(root, path), isShared ? `${code}module.exports = { ...module.exports };\n` : code);
}
await rm(join(root, 'dist'), { recursive: true, force: true });
await mkdir(join(root, 'dist/chunks'), { recursive: true });
// What the command starts with, before code is kept, stays by itself.
const usual = reachedFrom(USUAL, metafile);
for (const path of reachedFrom(['src/cli.ts'], metafile)) usual.delete(path);
for (const [path, code] of packed(files, usual)) await writeFile(join(root, path), code);
for (const { path, text } of helper.outputFiles) await writeFile(path, text);
await writeFile(join(root, 'dist/package.json'), '{ "type": "commonjs" }\n');
await writeFile(join(root, 'dist/.npmignore'), withoutCommand(metafile));
await writeFile(join(root, 'dist/licenses.txt'), await licences(metafile));
await chmod(join(root, 'dist/cli.js'), 0o755);
