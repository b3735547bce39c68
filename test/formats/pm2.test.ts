import { describe, expect, it } from 'vitest';
import { pm2 } from '../../src/formats/pm2/pm2.ts';
import type { Service } from '../../src/service.ts';
import { textOf } from '../../src/source.ts';
import type { Text } from '../../src/text.ts';
import { lintFiles, memoryRepository, servicesOf } from '../support/lint.ts';

const JS = 'ecosystem.config.js';
const read = (text: string, path = JS) => servicesOf(pm2, memoryRepository({ [path]: text }));
const app = (text: string) => read(`module.exports = { apps: [{ name: 'a', script: 'x', ${text} }] };`)[0] as Service;
/** A text with what is not known in angle brackets. */
const written = (text: Text | undefined) =>
  text?.pieces.map((piece) => (piece.unknown === undefined ? piece.text : `<${piece.text}>`)).join('');
const argv = (service: Service | undefined) => service?.commands[0]?.argv.map(written);

describe('where the apps are', () => {
  const APP = "{ name: 'a', script: 'x' }";
  const rows: [sentence: string, path: string, text: string, names: string[]][] = [
    ['module.exports', JS, `module.exports = { apps: [${APP}] }`, ['a']],
    ['a default export', 'ecosystem.config.mjs', `export default { apps: [${APP}] };`, ['a']],
    ['a constant', JS, `const apps = [${APP}];\nmodule.exports = { apps };`, ['a']],
    ['a function', JS, `module.exports = () => ({ apps: [${APP}] })`, ['a']],
    ['a function that types it', JS, `export default defineConfig({ apps: [${APP}] });`, ['a']],
    ['JSON with comments', 'pm2.json', '// x\n{ "apps": [{ "name": "a", "script": "x" }] /* y */ }', ['a']],
    ['a bare list', 'process.json', '[{ "name": "a", "script": "x" }, { "name": "b", "script": "x" }]', ['a', 'b']],
    ['one app', 'ecosystem.json', '{ "apps": { "name": "a", "script": "x" } }', ['a']],
    ['YAML', 'ecosystem.config.yml', 'apps:\n  - name: a\n    script: x\n', ['a']],
    ['an app without a name', JS, "module.exports = { apps: [{ script: './bin/x.js' }] }", ['x']],
    ['an app without a script', JS, "module.exports = { apps: [{ name: 'a' }] }", []],
    ['another file', 'config.js', `module.exports = { apps: [${APP}] }`, []],
    ['nothing that is exported', JS, `const apps = [${APP}];`, []],
  ];
  it.each(rows)('%s', (_, path, text, names) => {
    expect(read(text, path).map(({ name }) => name)).toEqual(names);
  });

  it('says which part is worked out', () => {
    const text = "module.exports = { apps: require('./apps') };";
    const { unreadable = [] } = pm2.read(memoryRepository({ [JS]: text }), () => true);
    expect(unreadable.map(({ reason, span }) => [reason, span && textOf(span)])).toEqual([
      [`"require('./apps')" is worked out by JavaScript`, "require('./apps')"],
    ]);
  });
});

describe('values of JavaScript', () => {
  const rows: [sentence: string, before: string, value: string, args: string[]][] = [
    ['single quotes', '', "'a b'", ['a', 'b']],
    ['escapes', '', "'a\\'b'", ['a', 'b']],
    ['a list', '', '[\'a b\', "c",]', ['a b', 'c']],
    ['a template', "const n = 'x';", '`-p ${n} run`', ['-p', 'x', 'run']],
    ['a template that is worked out', '', '[`a${f()}`]', ['a<${f()}>']],
    ['a constant', "const n = 'x';", '[n, "y"]', ['x', 'y']],
    ['a member of a constant', "const c = { n: 'x' };", '[c.n]', ['x']],
    ['a sum', "const n = 'x';", "['-p' + n]", ['-px']],
    ['a spread list', "const more = ['b'];", "['a', ...more]", ['a', 'b']],
    ['the environment', '', "[process.env.X || 'd']", ["<process.env.X || 'd'>"]],
    [
      'the home directory',
      '',
      '[`${os.homedir()}/x`, path.join(process.env.HOME, "y")]',
      ['<${os.homedir()}>/x', '<process.env.HOME>/y'],
    ],
    ['a condition', '', "[on ? 'a' : 'b', 'c']", ["<on ? 'a' : 'b'>", 'c']],
    ['quotes within a string', '', '\'-c "x y" z\'', ['-c', 'x y', 'z']],
  ];
  it.each(rows)('%s', (_, before, value, args) => {
    const text = `${before}\nmodule.exports = { apps: [{ name: 'a', script: 'x', args: ${value} }] };`;
    expect(argv(read(text)[0])).toEqual(['x', ...args]);
  });

  it('makes one app of each item of a list', () => {
    const text = `
      const base = { script: 'x' };
      module.exports = { apps: ['a', 'b'].map((n) => ({ ...base, name: \`g-\${n}\`, args: ['-p', n] })) };`;
    expect(read(text).map((service) => [service.name, ...(argv(service) ?? [])])).toEqual([
      ['g-a', 'x', '-p', 'a'],
      ['g-b', 'x', '-p', 'b'],
    ]);
  });

  it('takes objects of a list apart', () => {
    const text = "module.exports = { apps: [{ n: 'a' }].map(({ n }) => { return { script: 'x', name: n }; }) };";
    expect(read(text).map(({ name }) => name)).toEqual(['a']);
  });
});

describe('what is run', () => {
  const rows: [sentence: string, text: string, argv: string[]][] = [
    ['a command by itself', "script: 'hermes', args: 'gateway run'", ['hermes', 'gateway', 'run']],
    ['an interpreter', "script: 'x', interpreter: 'python3', interpreter_args: '-u'", ['python3', '-u', 'x']],
    ['no interpreter', "script: 'x.py', interpreter: 'none'", ['x.py']],
    ['the interpreter of the ending', "script: './x.sh', args: ['a']", ['bash', './x.sh', 'a']],
    ['several words for a shell', "script: 'exec x y', args: 'z'", ['bash', '-c', 'exec x y']],
  ];
  it.each(rows)('%s', (_, text, expected) => {
    expect(argv(read(`module.exports = { apps: [{ name: 'a', ${text} }] }`)[0])).toEqual(expected);
  });

  it('keeps what stands between the words of a list', () => {
    expect(app("args: ['gateway', 'run']").commands[0]?.separator).toBe("', '");
    expect(app("args: 'gateway run'").commands[0]?.separator).toBeUndefined();
  });
});

describe('settings', () => {
  const rows: [sentence: string, text: string, take: (service: Service) => unknown, expected: unknown][] = [
    ['it is started again by default', '', ({ restart }) => restart?.policy, 'always'],
    ['not when told so', 'autorestart: false', ({ restart }) => restart?.policy, 'no'],
    ['not after a good end', 'stop_exit_codes: [0]', ({ restart }) => restart?.policy, 'on-failure'],
    ['nobody knows', 'autorestart: f()', ({ restart }) => restart?.policy, null],
    ['delay', 'restart_delay: 5000', ({ restartDelay }) => restartDelay?.text, '5000ms'],
    ['one instance', 'instances: 1', ({ replicas }) => replicas, undefined],
    ['several', 'instances: 3', ({ replicas }) => replicas?.count, 3],
    ['as many as processors', "instances: 'max'", ({ replicas }) => replicas?.count, null],
    [
      'variables',
      "env: { A: 'b', N: 1 }",
      (s) => s.environment.map(({ name, value }) => `${name}=${value.value}`),
      ['A=b', 'N=1'],
    ],
    ['other environments', "env_production: { A: 'b' }", (s) => s.environmentOpen.map(({ names }) => names), [['A']]],
    ['spread variables', 'env: { ...process.env }', (s) => s.environmentOpen.length, 1],
    [
      'outputs',
      "out_file: '/a', error_file: '/b'",
      (s) => s.outputs.map(({ stream, path }) => `${stream} ${path.value}`),
      ['stdout /a', 'stderr /b'],
    ],
    ['an output below cwd', "cwd: '/srv', out_file: './a'", (s) => s.outputs.map(({ path }) => path.value), ['/srv/a']],
    ['an output somewhere', "out_file: './a'", (s) => s.outputs, []],
    ['no output', "out_file: '/dev/null'", (s) => s.outputs, []],
    ['user', "uid: 'alice'", ({ account }) => account.user, 'alice'],
    [
      'a tilde that nobody expands',
      "env: { HERMES_HOME: '~/x' }",
      (s) => s.problems.map(({ kind }) => kind),
      ['path-not-expanded'],
    ],
  ];
  it.each(rows)('%s', (_, text, take, expected) => {
    expect(take(app(text))).toEqual(expected);
  });
});

it('points at the words of the gateway', async () => {
  const text = "module.exports = { apps: [{ name: 'g', script: 'hermes', args: '-p code gateway run' }] };";
  const { gateways } = await lintFiles({ [JS]: text });
  expect(gateways.map(({ profile, span }) => [profile.name, textOf(span)])).toEqual([
    ['code', "'hermes', args: '-p code gateway run"],
  ]);
});

describe('hostile files', () => {
  const rows = ['[', '{a:', '...a,', '[1].map(x=>', '`${', '"', '/*', 'x=>', '\\', '('];
  it.each(rows)('%j a hundred thousand times', (text) => {
    expect(() => read(`module.exports = { apps: ${text.repeat(100_000 / text.length)}`)).not.toThrow();
    expect(() => read(text.repeat(100_000 / text.length), 'pm2.json')).not.toThrow();
  });
});
