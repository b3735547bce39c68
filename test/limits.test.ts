import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS, type Limits } from '../src/limits.ts';
import { run } from '../src/run.ts';

const COMMAND = '/usr/bin/hermes --profile code gateway run';
const UNIT = `[Service]\nExecStart=${COMMAND}\nRestart=always\n[Install]\nWantedBy=multi-user.target\n`;
const procfile = (count: number) =>
  Array.from({ length: count }, (_, at) => `w${at}: hermes --profile p${at} gateway run\n`).join('');

const installer = (count: number) =>
  Array.from(
    { length: count },
    (_, at) =>
      `write("/etc/systemd/system/h${at}.service", '''[Service]\nExecStart=/usr/bin/hermes -p p${at} gateway run\n''')\n`,
  ).join('');

function repository(files: Readonly<Record<string, string>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'limits-')));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** What is said of files that are not read, once the configuration has these lines. */
async function unreadable(files: Readonly<Record<string, string>>, configuration = ''): Promise<readonly string[]> {
  const cwd = repository({ ...files, '.gateway-lint.yml': configuration });
  const { result } = await run({ paths: ['.'], cwd, overrides: {} });
  return result.findings
    .filter(({ rule }) => rule === 'file-unreadable')
    .map(({ span, message }) => `${span.source.path}:${span.source.position(span.start).line}: ${message}`);
}

const UNIT_PATH = 'etc/systemd/system/hermes.service';
const LONG = `# ${'x'.repeat(DEFAULT_LIMITS.lineLength)}\n`;
const rows: [property: keyof Limits, files: Record<string, string>, raised: string, expected: RegExp][] = [
  [
    'fileSize',
    { [UNIT_PATH]: `${UNIT}${'# x\n'.repeat(300_000)}` },
    'file-size: 2000000',
    /hermes\.service:1: .* has 1200\d\d\d bytes, more than the limit of 1048576 \(to raise it, set "limits: \{file-size: …\}"/,
  ],
  [
    'lineLength',
    { [UNIT_PATH]: UNIT + LONG },
    'line-length: 70000',
    /hermes\.service:6: .* a line of 65538 characters, more than the limit of 65536 .*line-length/,
  ],
  [
    'services',
    { Procfile: procfile(1001) },
    'services: 1001',
    /Procfile:1: .* declares 1001 services, more than the limit of 1000 .*services/,
  ],
  [
    'services',
    { 'install.py': installer(1001) },
    'services: 1001',
    /install\.py:1: .* writes 1001 files, more than the limit of 1000 .*services/,
  ],
];

describe.each(rows)('%s', (_, files, raised, expected) => {
  test('what goes beyond it is reported, with how to raise it', async () => {
    expect(await unreadable(files)).toEqual([expect.stringMatching(expected)]);
  });

  test('it can be raised', async () => {
    expect(await unreadable(files, `limits: {${raised}}\n`)).toEqual([]);
  });
});

const nested = (depth: number, open = '[', close = ']') => open.repeat(depth) + close.repeat(depth);
const RUN = '{ name: "hermes", script: "hermes", args: "gateway run" }';
const TASK = `- copy: {dest: /etc/systemd/system/hermes.service, content: "[Service]\\nExecStart=${COMMAND}\\n"}\n`;
const POD = 'kind: Pod\nspec: {containers: [{image: nousresearch/hermes-agent, args: [gateway, run]}]}\n';
const SERVICES = 'services:\n  hermes: {image: nousresearch/hermes-agent, command: gateway run}\n';
const NIX = `systemd.services.hermes.serviceConfig.ExecStart = "${COMMAND}";`;
const MANY = `let l = [${'1 '.repeat(100)}]; in map (a: map (b: map (c: [a b c]) l) l) l`;
const ALIASES = Array.from({ length: 20 }, (_, at) => `- &a${at + 1} [*a${at}, *a${at}, *a${at}]\n`).join('');
const LONG_SCRIPT = `${'true\n'.repeat(60_000)}${COMMAND}\n`;
const included = (at: number) => (at === 25 ? TASK : `- include_tasks: t${at + 1}.yml # hermes gateway\n`);

/** How deep a file may nest, and what else no configuration raises. */
const fixed: [what: string, files: Record<string, string>, expected: string][] = [
  [
    'Nix',
    { 'a.nix': `{\n x = ${nested(130, '(', ')')};\n ${NIX} }` },
    'a.nix:2: it is nested deeper than the limit of 120 levels',
  ],
  [
    'Nix in strings',
    { 'a.nix': `{\n x = ${nested(130, '"${', '}"')};\n ${NIX} }` },
    'a.nix:2: it is nested deeper than the limit of 120 levels',
  ],
  [
    'Nix that is much to work out',
    { 'a.nix': `{ x = ${MANY}; ${NIX} }` },
    'a.nix:1: to work it out takes more than the limit of 200000 steps',
  ],
  [
    "pm2's JavaScript",
    { 'ecosystem.config.js': `const x =\n ${nested(70)};\nmodule.exports = { apps: [${RUN}] };` },
    'ecosystem.config.js:2: it is nested deeper than the limit of 60 levels',
  ],
  [
    "pm2's JSON",
    { 'ecosystem.json': `{ "x":\n ${nested(70)}, "apps": [${RUN}] }` },
    'ecosystem.json:2: it is nested deeper than the limit of 60 levels',
  ],
  [
    "values of pm2's JavaScript",
    { 'ecosystem.config.js': `const x = [\n${'1,'.repeat(21_000)}];\nmodule.exports = { apps: [${RUN}] };` },
    'ecosystem.config.js:2: it has more than the limit of 20000 values',
  ],
  [
    "loops of pm2's JavaScript",
    {
      'ecosystem.config.js': `const all = [${'1,'.repeat(100)}];\nconst x = all.map((one) => f(${'a,'.repeat(15_000)}));\nmodule.exports = { apps: [${RUN}] };`,
    },
    'ecosystem.config.js:2: its lists are gone through for more than the limit of 2000000 words',
  ],
  [
    "pm2's YAML",
    { 'ecosystem.config.yml': `x:\n ${nested(210)}\napps:\n - ${RUN}\n` },
    'ecosystem.config.yml:2: it is nested deeper than the limit of 200 levels',
  ],
  [
    'compose',
    { 'stack.yml': `x:\n ${nested(210)}\n${SERVICES}` },
    'stack.yml:2: it is nested deeper than the limit of 200 levels',
  ],
  [
    'compose, by indentation',
    { 'stack.yml': `x:\n${' '.repeat(400)}- a\n${SERVICES}` },
    'stack.yml:2: it is nested deeper than the limit of 200 levels',
  ],
  [
    'aliases',
    {
      'stack.yml': `x:\n- &a0 [1, 1, 1]\n${ALIASES}${SERVICES}`,
    },
    'stack.yml:1: its aliases make it larger than the limit of 200000 values',
  ],
  [
    'mistakes in YAML',
    { 'tasks/main.yml': `${TASK}${'}\n'.repeat(1001)}` },
    'tasks/main.yml:1002: it has more than the limit of 1000 mistakes',
  ],
  [
    'Kubernetes',
    { 'pod.yaml': `x:\n ${nested(210)}\n---\n${POD}` },
    'pod.yaml:2: it is nested deeper than the limit of 200 levels',
  ],
  [
    'documents',
    { 'pod.yaml': `${'a: b\n---\n'.repeat(5000)}${POD}` },
    'pod.yaml:10001: it has more than the limit of 5000 documents',
  ],
  [
    'Helm values',
    {
      'values.yaml': `x:\n ${nested(210)}\ncontrollers:\n  c: {containers: {main: {image: nousresearch/hermes-agent}}}\n`,
    },
    'values.yaml:2: it is nested deeper than the limit of 200 levels',
  ],
  [
    'cloud-init',
    { 'user-data.yaml': `x:\n ${nested(210)}\nruncmd: [hermes gateway run]\n` },
    'user-data.yaml:2: it is nested deeper than the limit of 200 levels',
  ],
  [
    'Ansible',
    { 'tasks/main.yml': `- debug:\n   msg: ${nested(210)}\n${TASK}` },
    'tasks/main.yml:2: it is nested deeper than the limit of 200 levels',
  ],
  [
    "Ansible's tasks",
    { 'tasks/main.yml': `${'- apt: {name: x}\n'.repeat(2000)}${TASK}` },
    'tasks/main.yml:2001: the tasks here are more than the limit of 2000',
  ],
  [
    "Ansible's included files",
    Object.fromEntries(Array.from({ length: 26 }, (_, at) => [`tasks/t${at}.yml`, included(at)])),
    'tasks/t20.yml:1: it is included through more than the limit of 20 files',
  ],
  [
    'a script in cloud-init',
    { 'user-data.yaml': `runcmd:\n- |\n  #!/bin/sh\n${LONG_SCRIPT.replace(/^(?=.)/gm, '  ')}` },
    'user-data.yaml:3: the shell script is too long to be read',
  ],
  [
    'a script that is a template',
    { 'install.sh': `#!/bin/sh\n# {{ managed }}\n${LONG_SCRIPT}` },
    'install.sh:1: the shell script is too long to be read',
  ],
];
test.each(fixed)('%s beyond what can be raised is reported where it is', async (_, files, expected) => {
  const [place, reason] = expected.split(/: (.*)/) as [string, string];
  const name = place.replace(/^.*\/|:\d+$/g, '');
  expect(await unreadable(files)).toContainEqual(
    expect.stringMatching(new RegExp(`^${place}: ${name} is not read: ${reason}\\. `)),
  );
});

const many = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('');
const MANY_VARIABLES = many(400, (at) => `A${at}=b\n`);

/** A small file in which every service has all of what stands there once. */
const shared: [what: string, files: Record<string, string>, file: string][] = [
  [
    'a file of variables in compose',
    {
      'compose.yml': `services:\n${many(9, (at) => `  h${at}: {image: nousresearch/hermes-agent, command: gateway run, env_file: v}\n`)}`,
      v: MANY_VARIABLES,
    },
    'compose.yml',
  ],
  [
    'volumes of Helm values',
    {
      'values.yaml': `controllers:\n${many(9, (at) => `  h${at}: {containers: {m: {image: nousresearch/hermes-agent}}}\n`)}persistence:\n${many(400, (at) => `  d${at}: {existingClaim: x}\n`)}`,
    },
    'values.yaml',
  ],
  [
    'variables of supervisord',
    {
      'supervisord.conf': `[supervisord]\nenvironment=Z="0"${many(400, (at) => `,\n A${at}="b"`)}\n${many(9, (at) => `[program:h${at}]\ncommand=${COMMAND}\n`)}`,
    },
    'supervisord.conf',
  ],
  [
    "a constant of pm2's JavaScript",
    {
      'ecosystem.config.js': `const env = {${many(400, (at) => `A${at}: 'b',`)}};\nmodule.exports = { apps: [${many(9, (at) => `{ name: 'h${at}', script: 'hermes', args: 'gateway run', env },`)}] };`,
    },
    'ecosystem.config.js',
  ],
  [
    'a file of variables of a template',
    {
      'etc/systemd/system/hermes@.service': UNIT.replace(
        'Restart',
        `${many(400, (at) => `Environment=A${at}=b\n`)}Restart`,
      ),
      ...Object.fromEntries(
        Array.from({ length: 9 }, (_, at) => [
          `etc/systemd/system/hermes@h${at}.service.d/x.conf`,
          '[Service]\nNice=1\n',
        ]),
      ),
    },
    'etc/systemd/system/hermes@.service',
  ],
];
test.each(shared)('%s cannot make very much of little', async (_, files, file) => {
  const name = file.replace(/^.*\//, '');
  expect(await unreadable(files, 'limits: {services: 10}\n')).toEqual([
    expect.stringMatching(`^${file}:1: ${name} is not read: its services have more than 500 variables, .*services: …`),
  ]);
  expect(await unreadable(files)).toEqual([]);
});

test('a single service may have as much as its files hold', async () => {
  const compose = 'services:\n  h: {image: nousresearch/hermes-agent, command: gateway run, env_file: v}\n';
  expect(await unreadable({ 'compose.yml': compose, v: MANY_VARIABLES }, 'limits: {services: 1}\n')).toEqual([]);
});

test('files: those behind the limit are left out, and the first of them is named', async () => {
  const files = Object.fromEntries(['a', 'b', 'c'].map((name) => [`etc/systemd/system/${name}.service`, UNIT]));
  expect(await unreadable(files, 'limits: {files: 2}\n')).toEqual([
    expect.stringMatching(
      /^etc\/systemd\/system\/b\.service:1: .* there are 4 files, more than the limit of 2 .*files: …/,
    ),
  ]);
  expect(await unreadable(files, 'limits: {files: 4}\n')).toEqual([]);
});

test('the services up to the limit are read', async () => {
  const cwd = repository({ Procfile: procfile(1010) });
  const { result } = await run({ paths: ['.'], cwd, overrides: {} });
  expect(result.gateways).toHaveLength(1000);
});

const LONG_CODE = `/* ${'x'.repeat(DEFAULT_LIMITS.lineLength)} */\n`;
const WRITES = `fs.writeFileSync("/etc/systemd/system/hermes.service", \`${UNIT}\`);\n`;
describe('a file with too long a line', () => {
  test.each<[what: string, path: string, text: string]>([
    ['says nothing of a gateway', 'bundle.sh', `#!/bin/sh\n${LONG}`],
    ['is a bundle that talks about one', 'dist/index-Q1.js', `const t = "Hermes gateway";\n${LONG_CODE}`],
    [
      'has a source map below a folder of that name',
      'packages/hermes-ui/App.tsx',
      `export {};\n//# sourceMappingURL=data:application/json;base64,${'e'.repeat(DEFAULT_LIMITS.lineLength)}\n`,
    ],
    ['is code whose escapes may spell the name', 'page_files/q9', `var a = "\\x68\\x65";${LONG_CODE}`],
    ['is the entry of a cache', '_cacache/content-v2/77/e3/26', `{"name":"hermes-parser","x":"${LONG.trim()}"}`],
    ['is a script of another language', 'bin/tool', `#!/usr/bin/env node\nconst h = "hermes gateway";\n${LONG_CODE}`],
    ['is an INI file without programs', 'setup.cfg', `[hermes]\n${LONG}`],
  ])('is no matter where it %s', async (_, path, text) => {
    expect(await unreadable({ [path]: text })).toEqual([]);
  });

  test.each<[what: string, path: string, text: string]>([
    ['is a script that does', 'bundle.sh', `#!/bin/sh\nhermes gateway run\n${LONG}`],
    ['is a script by its first line', 'bin/start', `#!/bin/sh\nhermes gateway run\n${LONG}`],
    ['is a script that spells the name in escapes', 'start.sh', `#!/bin/sh\n$'h\\x65rmes' gateway run\n${LONG}`],
    ['is code that writes a unit', 'install.js', WRITES + LONG_CODE],
    ['is a bundle that writes one', 'dist/index-Q1.js', LONG_CODE + WRITES],
    ['is code whose long line is the unit', 'install.js', WRITES.replace('[Service]', `# ${LONG}[Service]`)],
    ['is a workload', 'pod.yaml', `kind: Pod\nspec: {containers: [{image: nousresearch/hermes-agent}]}\n${LONG}`],
    ['has the name of a file of compose', 'compose.yml', `{services: {a: {image: x/hermes-agent}}}\n${LONG}`],
    ['may be a playbook', 'hermes.yml', `- hosts: all\n${LONG}`],
    ['has programs of supervisord', 'h.conf', `[program:h]\ncommand=${COMMAND}\n${LONG}`],
    ['provisions a machine', 'user-data', `#cloud-config\nruncmd:\n- ${COMMAND}\n${LONG}`],
  ])('is reported where it %s', async (_, path, text) => {
    expect(await unreadable({ [path]: text })).toHaveLength(1);
  });
});

const wrong: [configuration: string, message: RegExp][] = [
  ['limits: {services: 0}', /:1:20: "services" must be a whole number from 1 to 1000000$/],
  ['limits: {services: many}', /must be a whole number/],
  ['limits: {services: 1.5}', /must be a whole number/],
  ['limits: {service: 5}', /:1:10: unknown limit "service"; did you mean "services"\?$/],
  ['limits: 5', /:1:9: "limits" must be a mapping of numbers, not "5"$/],
];
test.each(wrong)('the configuration %s is a mistake', async (configuration, message) => {
  await expect(unreadable({}, configuration)).rejects.toThrow(message);
});
