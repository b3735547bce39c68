import { describe, expect, it } from 'vitest';
import { compose } from '../../src/formats/compose/compose.ts';
import { interpolate } from '../../src/formats/compose/interpolate.ts';
import { splitCommand } from '../../src/formats/compose/words.ts';
import type { Service } from '../../src/service.ts';
import { SourceFile, textOf } from '../../src/source.ts';
import { Text } from '../../src/text.ts';
import { type Files, lintFiles, memoryRepository, servicesOf } from '../support/lint.ts';

const read = (files: Files): readonly Service[] => servicesOf(compose, memoryRepository(files));
const PATH = 'agents/compose.yml';

/** A file with one service of the given lines. */
const file = (...lines: string[]) => `services:\n  hermes:\n${lines.map((line) => `    ${line}\n`).join('')}`;
const only = (...lines: string[]) => read({ [PATH]: file('image: example/agent', ...lines) })[0] as Service;
const shown = (text: Text | undefined) =>
  text?.pieces.map(({ text, unknown }) => (unknown ? `<${text}>` : text)).join('');
const argv = (service: Service | undefined) => service?.commands[0]?.argv.map(shown) ?? [];
const names = (files: Files) => read(files).map(({ name }) => name);

describe('which files hold services', () => {
  const text = file('image: a');
  const rows: [sentence: string, path: string, text: string, names: string[]][] = [
    ['compose.yml', 'compose.yml', text, ['hermes']],
    ['docker-compose.yaml', 'a/docker-compose.yaml', text, ['hermes']],
    ['a byte-order mark in front of them', 'compose.yml', `\ufeff${text}`, ['hermes']],
    ['a variant', 'docker-compose.prod.yml', text, ['hermes']],
    ['named before', 'hermes.compose.yml', text, ['hermes']],
    ['a template', 'templates/docker-compose.yml.j2', text, ['hermes']],
    ['a stack of any name', 'stacks/agents.yml', text, ['hermes']],
    ['only services that are built', 'x.yml', file('build: .'), ['hermes']],
    ['services without an image are none, but for the name of the file', 'x.yml', file('port: 80'), []],
    ['services of a workflow are none', 'x.yml', `jobs:\n  a:\n    ${text.replaceAll('\n', '\n    ')}`, []],
    ['an object of Kubernetes is none', 'x.yml', `apiVersion: v1\nkind: Service\n${text}`, []],
    ['a list is none', 'compose.yml', 'services: [a]\n', []],
    ['a service that is no map is none', 'compose.yml', 'services: {hermes: }\n', []],
    ['another ending is none', 'compose.txt', text, []],
  ];
  it.each(rows)('%s', (_, path, text, expected) => {
    expect(names({ [path]: text })).toEqual(expected);
  });

  it('gives only services that may speak of a gateway', () => {
    const text = 'services:\n  db: {image: postgres}\n  agent: {image: example/hermes}\n';
    const found = compose.read(memoryRepository({ 'x/compose.yml': text }), ({ text }) => /hermes/.test(text));
    expect(found.services.map(({ name }) => name)).toEqual(['agent']);
  });

  it('says which file cannot be read, and where', () => {
    const { services, unreadable } = compose.read(memoryRepository({ [PATH]: 'services: [hermes\nx' }), () => true);
    expect(services).toEqual([]);
    expect(unreadable?.map(({ source, reason }) => `${source.path}: ${reason}`)).toEqual([
      expect.stringMatching(/^agents\/compose\.yml: it is not valid YAML: /),
    ]);
  });

  it('says with a service that a key of its file stands twice, which compose refuses', () => {
    const [service] = read({ [PATH]: file('image: a', 'restart: always', 'restart: "no"') });
    expect(service?.problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('read only in part: "restart" stands twice in one map. Compose refuses the whole file'),
    ]);
    const templated = file('image: a', '{{ if x }}', 'restart: always', '{{ else }}', 'restart: "no"', '{{ end }}');
    expect(read({ [PATH]: templated })[0]?.problems).toEqual([]);
  });

  it('says with a service that the rest of its file is not valid', () => {
    const [service] = read({ [PATH]: `${file('image: a')}x: - b\n` });
    expect(service?.problems.map(({ kind, span }) => [kind, textOf(span)])).toEqual([['file-unreadable', '-']]);
  });
});

describe('what a service runs', () => {
  const rows: [sentence: string, lines: string[], argv: string[], usesEntrypoint: boolean][] = [
    ['nothing of its own', [], [], true],
    ['a string', ['command: gateway run'], ['gateway', 'run'], true],
    ['a string in quotes', ["command: 'gateway run'"], ['gateway', 'run'], true],
    ['a list', ['command: ["gateway", "run"]'], ['gateway', 'run'], true],
    ['a list of lines', ['command:', '  - gateway', '  - run'], ['gateway', 'run'], true],
    ['a folded string', ['command: >', '  sh -c "a', '  b"'], ['sh', '-c', 'a b'], true],
    ['nothing at all', ['command: []'], [], true],
    ['null is the default of the image', ['command: null'], [], true],
    ['an entry point', ['entrypoint: [sh, -c]', 'command: ["a b"]'], ['sh', '-c', 'a b'], false],
    ['an entry point as a string', ['entrypoint: /init main'], ['/init', 'main'], false],
    ['an entry point that is taken away', ['entrypoint: []', 'command: hermes gateway'], ['hermes', 'gateway'], false],
    ['a dollar sign', ['command: ["sh", "-c", "echo $$HOME"]'], ['sh', '-c', 'echo $HOME'], true],
    ['a default', ['command: "-p ${NAME:-code} gateway"'], ['-p', 'code', 'gateway'], true],
    ['a variable from outside', ['command: "-p ${NAME} gateway"'], ['-p', '<${NAME}>', 'gateway'], true],
  ];
  it.each(rows)('%s', (_, lines, expected, usesEntrypoint) => {
    const service = only(...lines);
    expect(argv(service)).toEqual(expected);
    expect(service.container?.usesEntrypoint).toBe(usesEntrypoint);
  });

  it('knows what parts the words of a list', () => {
    expect(only('command: ["gateway", "run"]').commands[0]?.separator).toBe('", "');
    expect(only('command: gateway run').commands[0]?.separator).toBeUndefined();
  });

  const words: [sentence: string, text: string, words: string[]][] = [
    ['blanks and line ends', ' a \n b\t', ['a', 'b']],
    ['single quotes', "a 'b \"c' d", ['a', 'b "c', 'd']],
    ['double quotes', 'a "b \'c\\" d"e', ['a', 'b \'c" de']],
    ['an empty word', 'a "" b', ['a', '', 'b']],
    ['a backslash', 'a\\ b \\\\', ['a b', '\\']],
    ['it stops at an operator', 'a b && c', ['a', 'b']],
    ['a quote that is never closed', 'a "b c', ['a', 'b c']],
  ];
  it.each(words)('splits %s', (_, text, expected) => {
    const source = new SourceFile('x', text);
    expect(splitCommand(Text.verbatim(source, 0, text.length)).map((word) => word.text.value)).toEqual(expected);
  });
});

describe('variables', () => {
  const values: Record<string, string> = { SET: 'value', EMPTY: '' };
  const lookup = (name: string) => {
    const value = values[name];
    return value === undefined ? undefined : Text.verbatim(new SourceFile('.env', value), 0, value.length);
  };
  const rows: [written: string, value: string][] = [
    ['$SET', 'value'],
    ['${SET}/x', 'value/x'],
    ['$$SET $${SET}', '$SET ${SET}'],
    ['$UNSET', '<$UNSET>'],
    ['${UNSET}', '<${UNSET}>'],
    ['${UNSET:-a b}', 'a b'],
    ['${UNSET-}', ''],
    ['${EMPTY:-a}', 'a'],
    ['${EMPTY-a}', ''],
    ['${SET:-a}', 'value'],
    ['${SET:+a}', 'a'],
    ['${UNSET:+a}', '<${UNSET:+a}>'],
    ['${UNSET:?say why}', '<${UNSET:?say why}>'],
    ['${SET:?say why}', 'value'],
    ['${UNSET:-${SET}}', 'value'],
    ['${UNSET:-${OTHER:-${SET}x}y}z', 'valuexyz'],
    ['$ $( ${ ${}', '$ $( ${ ${}'],
    ['100$', '100$'],
  ];
  it.each(rows)('%s reads as %s', (written, expected) => {
    const source = new SourceFile('x', written);
    expect(shown(interpolate(Text.verbatim(source, 0, written.length), lookup))).toBe(expected);
  });

  it('come from the .env beside the file, and stand there', () => {
    const [service] = read({
      [PATH]: file('image: "agent:${TAG}"', 'command: -p ${NAME:-x} gateway'),
      'agents/.env': 'export TAG=v1 # comment\nNAME="code"\n',
      '.env': 'TAG=v2\n',
    });
    expect(service?.container?.image?.value).toBe('agent:v1');
    expect(argv(service)).toEqual(['-p', 'code', 'gateway']);
    const piece = service?.commands[0]?.argv[1]?.pieces[0];
    expect([textOf(piece as never), piece?.origin?.source.path]).toEqual(['${NAME:-x}', 'agents/.env']);
  });
});

describe('the environment', () => {
  const env = (service: Service) =>
    service.environment.map(({ name, value, from }) => `${name}=${shown(value)} ${from}`);
  const rows: [sentence: string, lines: string[], variables: string[]][] = [
    [
      'a map',
      ['environment:', '  A: b', '  C: 1', '  D: ${E:-f}'],
      ['A=b declaration', 'C=1 declaration', 'D=f declaration'],
    ],
    ['a list', ['environment:', '  - A=b=c', '  - "D="'], ['A=b=c declaration', 'D= declaration']],
    ['names that are passed on', ['environment: {A: , B: c}'], ['B=c declaration']],
  ];
  it.each(rows)('%s', (_, lines, expected) => {
    expect(env(only(...lines))).toEqual(expected);
  });

  it('says what may be set from outside', () => {
    const service = only('environment:', '  - A', 'env_file:', '  - .env', '  - {path: x.env, required: false}');
    expect(service.environmentOpen.map(({ reason, names }) => [reason, names])).toEqual([
      ['.env is not in the repository', undefined],
      ['x.env is not in the repository', undefined],
      ['A is taken from the environment of compose', ['A']],
    ]);
    expect(service.environmentFiles.map(({ optional }) => optional)).toEqual([false, true]);
  });

  it('reads files of variables, which the declaration goes before', () => {
    const [service] = read({
      [PATH]: file('image: a', 'env_file: conf/agent.env', 'environment: {B: own}'),
      'agents/conf/agent.env': "# comment\nA='x y' # z\nB=file\nC=${A}-${Z}\nnot a line\n",
    });
    expect(env(service as Service)).toEqual(['A=x y file', 'B=file file', 'C=x y-<${Z}> file', 'B=own declaration']);
    expect(service?.environmentFiles[0]?.names).toEqual(['A', 'B', 'C']);
    expect(service?.environmentOpen).toEqual([]);
  });

  it.each([
    ['A: ~/.hermes', ['~']],
    ['A: /x:~/y', ['~']],
    ['A: $$HOME/x', ['$HOME']],
    ['A: ${HOME}/x', []],
    ['A: x~y', []],
  ])('%s leaves %s as it is', (line, expected) => {
    const { problems } = only('environment:', `  ${line}`);
    expect(problems.map(({ span }) => textOf(span).replace('$$', '$'))).toEqual(expected);
    for (const { kind } of problems) expect(kind).toBe('path-not-expanded');
  });
});

describe('mounts', () => {
  const rows: [written: string, kind: string, key: string | null, target: string][] = [
    ['./data:/opt/data', 'bind', 'repository agents/data', '/opt/data'],
    ['./a/../data/:/opt/data:ro', 'bind', 'repository agents/data', '/opt/data'],
    ['../data:/opt/data', 'bind', 'repository data', '/opt/data'],
    ['/srv/x/:/opt/data', 'bind', '/srv/x', '/opt/data'],
    ['~/.hermes:/opt/data', 'bind', '~/.hermes', '/opt/data'],
    ['${HOME}/.hermes:/opt/data', 'bind', '~/.hermes', '/opt/data'],
    ['/home/${USER}/.hermes:/opt/data', 'bind', '~/.hermes', '/opt/data'],
    ['${PWD}/data:/opt/data', 'bind', 'repository agents/data', '/opt/data'],
    ['${DIR:-./data}:/opt/data', 'bind', 'repository agents/data', '/opt/data'],
    ['${DIR:?set it}/x:/opt/data', 'bind', 'project repository agents ${DIR:?set it}/x', '/opt/data'],
    ['"{{ dir }}:/opt/data"', 'bind', null, '/opt/data'],
    ['C:\\x:/opt/data', 'bind', 'C:/x', '/opt/data'],
    ['data:/opt/data', 'volume', 'volume agents_data', '/opt/data'],
    ['/opt/data', 'own', null, '/opt/data'],
    ['{type: bind, source: ./data, target: /opt/data}', 'bind', 'repository agents/data', '/opt/data'],
    ['{type: volume, source: data, target: /opt/data}', 'volume', 'volume agents_data', '/opt/data'],
    [
      '{type: volume, source: data, target: /opt/data, volume: {subpath: a}}',
      'volume',
      'volume agents_data/a',
      '/opt/data',
    ],
    ['{type: tmpfs, target: /opt/data}', 'own', null, '/opt/data'],
    ['{type: volume, target: /opt/data}', 'own', null, '/opt/data'],
  ];
  it.each(rows)('%s is a %s with the key %s', (written, kind, key, target) => {
    const [mount] = only('volumes:', `  - ${written}`).container?.mounts ?? [];
    expect([mount?.kind, mount?.key, mount?.target.value]).toEqual([kind, key, target]);
  });

  const volumes: [sentence: string, volume: string, key: string | null][] = [
    ['of the project', '', 'volume agents_data'],
    ['with a name of its own', '{name: shared}', 'volume shared'],
    ['of somebody else', '{external: true}', 'volume data'],
    ['of somebody else by name', '{external: true, name: x}', 'volume x'],
    ['with a name from outside', '{name: "${X}"}', null],
    ['that is a folder', '{driver: local, driver_opts: {type: none, o: "bind,rw", device: /srv/x}}', '/srv/x'],
  ];
  it.each(volumes)('a volume %s', (_, volume, key) => {
    const text = `${file('image: a', 'volumes: ["data:/opt/data"]')}volumes:\n  data: ${volume}\n`;
    expect(read({ [PATH]: text })[0]?.container?.mounts[0]?.key).toBe(key);
  });

  it('the project has its name from the file, from .env, or from the folder', () => {
    const text = file('image: a', 'volumes: ["data:/x"]');
    const key = (files: Files) => read(files)[0]?.container?.mounts[0]?.key;
    expect(key({ [PATH]: `name: Mine\n${text}` })).toBe('volume mine_data');
    expect(key({ [PATH]: text, 'agents/.env': 'COMPOSE_PROJECT_NAME=env\n' })).toBe('volume env_data');
    expect(key({ 'My Agents/compose.yml': text })).toBe('volume myagents_data');
    expect(key({ 'compose.yml': text })).toBe('volume repository_data');
    expect(key({ 'stacks/agents.yml': text })).toBe('volume agents_data');
  });

  it.each([
    ['/app/start.sh', 'agents/scripts/start.sh'],
    ['/start', 'agents/scripts/start.sh'],
    ['/app/other.sh', undefined],
    ['/app2/start.sh', undefined],
    ['/data/start.sh', undefined],
  ])('%s in the container is %s', (path, expected) => {
    const volumes = 'volumes: ["./scripts:/app", "./scripts/start.sh:/start:ro", "data:/data"]';
    const [service] = read({ [PATH]: file('image: a', volumes), 'agents/scripts/start.sh': 'exec true\n' });
    const text = Text.verbatim(new SourceFile('x', path), 0, path.length);
    expect(service?.fileAt?.(text)?.path).toBe(expected);
  });

  it('another service lends its mounts', () => {
    const lent = 'volumes: ["data:/x", "./y:/y"]\n  b: {image: b, volumes_from: [c]}\n';
    const text = file('image: a', 'volumes_from: ["b:ro", nobody]', 'volumes: ["own:/y"]');
    const [service] = read({ [PATH]: `${text}  c:\n    image: c\n    volumes_from: [b]\n    ${lent}` });
    const mounts = service?.container?.mounts.map(({ key, span }) => [key, textOf(span)]);
    expect(mounts).toEqual([
      ['volume agents_data', '"b:ro"'],
      ['volume agents_own', '"own:/y"'],
    ]);
  });

  it('a later mount at the same place counts', () => {
    const { container } = only('volumes: ["one:/x", "two:/x", "three:/y"]');
    expect(container?.mounts.map(({ key }) => key)).toEqual(['volume agents_two', 'volume agents_three']);
  });
});

describe('how it is kept running', () => {
  const rows: [sentence: string, lines: string[], policy: string | null | undefined, starts: boolean, words: string][] =
    [
      ['no policy', [], undefined, false, ''],
      ['a service of a swarm', ['deploy: {mode: global}'], 'always', true, 'deploy: {mode: global}'],
      ['always', ['restart: always'], 'always', true, 'restart: always'],
      ['unless-stopped', ['restart: unless-stopped'], 'always', true, 'restart: unless-stopped'],
      ['on-failure', ['restart: on-failure:5'], 'on-failure', false, 'restart: on-failure:5'],
      ['no', ['restart: "no"'], 'no', false, 'restart: "no"'],
      ['no without quotes', ['restart: no'], 'no', false, 'restart: no'],
      ['from outside', ['restart: ${X}'], null, false, 'restart: ${X}'],
      [
        'of a deployment',
        ['deploy: {restart_policy: {condition: on-failure, delay: 5s}}'],
        'on-failure',
        false,
        'on-failure',
      ],
      ['of a deployment without a condition', ['deploy: {restart_policy: {delay: 5s}}'], 'always', true, '{delay: 5s}'],
    ];
  it.each(rows)('%s', (_, lines, policy, starts, words) => {
    const { restart, startedBy } = only(...lines);
    expect([restart?.policy, startedBy.length > 0]).toEqual([policy, starts]);
    expect(restart === undefined ? '' : textOf(restart.span)).toBe(words);
  });

  it.each([
    [[], undefined],
    [['scale: 1'], undefined],
    [['scale: 3'], 3],
    [['deploy: {replicas: 2}'], 2],
    [['deploy: {replicas: "${N}"}'], null],
  ])('%j gives %s of it', (lines, count) => {
    expect(only(...lines).replicas?.count).toBe(count);
  });
});

describe('services of several parts', () => {
  const rows: [sentence: string, files: Files, argv: string[][], images: (string | undefined)[]][] = [
    [
      'an anchor with a merge key',
      {
        [PATH]:
          'x-agent: &agent\n  image: a\n  command: gateway run\nservices:\n  hermes:\n    <<: *agent\n    image: b\n',
      },
      [['gateway', 'run']],
      ['b'],
    ],
    [
      'an override beside the file',
      { [PATH]: file('image: a', 'command: x'), 'agents/compose.override.yml': file('command: gateway run') },
      [['gateway', 'run']],
      ['a'],
    ],
    [
      'an override that resets',
      { [PATH]: file('image: a', 'command: x'), 'agents/compose.override.yml': file('command: !reset null') },
      [[]],
      ['a'],
    ],
    [
      'a variant that leaves something out takes it from the file that it varies',
      { [PATH]: file('image: a', 'command: x'), 'agents/compose.prod.yml': file('image: b') },
      [['x'], ['x']],
      ['a', 'b'],
    ],
    [
      'a variant that says everything stands alone',
      {
        [PATH]: file('image: a', 'command: x', 'entrypoint: y'),
        'agents/compose.prod.yml': file('image: b', 'command: z'),
      },
      [['y', 'x'], ['z']],
      ['a', 'b'],
    ],
    [
      'a service that another one extends',
      {
        [PATH]:
          'services:\n  base:\n    image: a\n    command: gateway run\n  hermes:\n    extends: base\n    image: b\n',
      },
      [
        ['gateway', 'run'],
        ['gateway', 'run'],
      ],
      ['a', 'b'],
    ],
    [
      'a service of another file',
      {
        [PATH]: file('extends: {file: ../common/base.yml, service: "${BASE:-agent}"}'),
        'common/base.yml': 'services:\n  agent:\n    image: a\n    command: gateway run\n',
      },
      [['gateway', 'run']],
      ['a'],
    ],
    [
      'a base that is not there, with a command',
      { [PATH]: file('extends: {file: base.yml, service: x}', 'image: a', 'command: gateway run') },
      [['gateway', 'run']],
      ['a'],
    ],
    [
      'a base that is not there, which may say what runs',
      { [PATH]: file('extends: {file: base.yml, service: x}', 'image: a') },
      [['<base.yml>']],
      ['a'],
    ],
    [
      'services that extend each other',
      { [PATH]: 'services:\n  a: {extends: b, image: x}\n  b: {extends: a}\n' },
      [[], []],
      ['x', 'x'],
    ],
    [
      'a file that another one includes belongs to its project',
      { 'compose.yml': 'include: [agents/compose.yml]\n', [PATH]: file('image: a') },
      [[]],
      ['a'],
    ],
    [
      'a second file of a name that compose looks for varies nothing',
      { 'a/compose.yml': file('image: a', 'command: x'), 'a/docker-compose.yml': file('image: b') },
      [['x'], []],
      ['a', 'b'],
    ],
  ];
  it.each(rows)('%s', (_, files, commands, images) => {
    const services = read(files);
    expect(services.map(argv)).toEqual(commands);
    expect(services.map(({ container }) => container?.image?.value)).toEqual(images);
  });

  it('says what it extends and cannot be read', () => {
    const [service] = read({ [PATH]: file('extends: {file: base.yml, service: x}', 'image: a', 'command: b') });
    expect(service?.environmentOpen.map(({ reason, span }) => [reason, textOf(span)])).toEqual([
      ['base.yml, which it extends, is not in the repository', 'base.yml'],
    ]);
  });

  it('takes the paths of what it extends from the folder of that file', () => {
    const [service] = read({
      [PATH]: file('extends: {file: ../common/base.yml, service: x}', 'volumes: ["./b:/b"]'),
      'common/base.yml': 'services: {x: {image: a, volumes: ["./a:/a"]}}\n',
    });
    expect(service?.container?.mounts.map(({ key }) => key)).toEqual(['repository common/a', 'repository agents/b']);
  });

  it('names the project of an included file after the one that includes it', () => {
    const [service] = read({
      'compose.yml': 'name: all\ninclude:\n  - path: agents/compose.yml\n',
      [PATH]: file('image: a', 'volumes: ["data:/x", "./y:/y"]'),
    });
    expect(service?.identity).toBe('all-hermes');
    expect(service?.container?.mounts.map(({ key }) => key)).toEqual(['volume all_data', 'repository agents/y']);
  });

  it('variants of one service are one service in two places', () => {
    const services = read({ [PATH]: file('image: a'), 'agents/compose.prod.yml': file('image: b') });
    expect(services.map(({ identity, place }) => [identity, place])).toEqual([
      ['agents-hermes', 'agents'],
      ['agents-hermes', 'agents/compose.prod.yml'],
    ]);
  });

  it('a container has the name that it is given', () => {
    expect(only('container_name: mine').identity).toBe('mine');
    expect(only('container_name: ${X}').identity).toBeUndefined();
  });
});

describe('images that are built', () => {
  const DOCKERFILE = 'FROM python:3\nRUN pip install hermes-agent\nCMD ["hermes", "gateway", "run"]\n';
  const two = (...lines: string[]) =>
    ['a', 'b'].map((name) => `  ${name}:\n${lines.map((line) => `    ${line}\n`).join('')}`).join('');
  const shared = (...lines: string[]) => `services:\n${two('restart: always', 'volumes: ["/srv/x:/data"]', ...lines)}`;
  const NONE = { gateways: 0, rules: [] as string[] };
  const BOTH = { gateways: 2, rules: ['shared-data-volume'] };
  const home = 'ENV HERMES_HOME=/data\n';
  const agent = `FROM nousresearch/hermes-agent\n${home}`;
  const rows: [sentence: string, build: string[], files: Files, expected: { gateways: number; rules: string[] }][] = [
    ['a Dockerfile', ['build: .'], { 'x/Dockerfile': `${DOCKERFILE}${home}` }, BOTH],
    ['a Containerfile', ['build: .'], { 'x/Containerfile': `${DOCKERFILE}${home}` }, BOTH],
    ['a context', ['build: ./img'], { 'x/img/Dockerfile': `${DOCKERFILE}${home}` }, BOTH],
    ['a context above', ['build: {context: ..}'], { Dockerfile: `${DOCKERFILE}${home}` }, BOTH],
    [
      'a Dockerfile of another name',
      ['build: {context: .., dockerfile: x/d/Dockerfile.bot}'],
      { 'x/d/Dockerfile.bot': `${DOCKERFILE}${home}` },
      BOTH,
    ],
    [
      'a Dockerfile in the file',
      [
        'build:',
        '  dockerfile_inline: |',
        '    FROM nousresearch/hermes-agent',
        '    ENV HERMES_HOME=/data',
        '    CMD gateway run',
      ],
      {},
      NONE,
    ],
    [
      'words in the file for the entry point below',
      [
        'build:',
        '  dockerfile_inline: |',
        '    FROM nousresearch/hermes-agent',
        '    ENV HERMES_HOME=/data',
        '    CMD ["gateway", "run"]',
      ],
      {},
      BOTH,
    ],
    ['arguments of the image below', ['build: .'], { 'x/Dockerfile': `${agent}CMD ["gateway", "run"]` }, BOTH],
    ['the image below by itself', ['build: .'], { 'x/Dockerfile': agent }, BOTH],
    ['another command', ['build: .'], { 'x/Dockerfile': `${agent}CMD ["dashboard"]` }, NONE],
    [
      'another command in the file',
      ['build: .', 'command: dashboard'],
      { 'x/Dockerfile': `${agent}CMD ["gateway"]` },
      NONE,
    ],
    [
      'a command in the file',
      ['build: .', 'command: gateway run'],
      { 'x/Dockerfile': `FROM a\n${home}ENTRYPOINT ["hermes"]` },
      BOTH,
    ],
    [
      'an entry point in the file',
      ['build: .', 'entrypoint: [sleep]'],
      { 'x/Dockerfile': `${DOCKERFILE}${home}` },
      NONE,
    ],
    [
      'an entry point in the file leaves no command of the image',
      ['build: .', 'entrypoint: [hermes]'],
      { 'x/Dockerfile': `FROM a\n${home}CMD ["gateway", "run"]` },
      NONE,
    ],
    [
      'an entry point that cannot be read runs its arguments',
      ['build: .', 'command: hermes gateway run'],
      { 'x/Dockerfile': `FROM a\n${home}ENTRYPOINT ["/entrypoint.sh"]` },
      BOTH,
    ],
    [
      'a stage',
      ['build: {context: ., target: bot}'],
      { 'x/Dockerfile': `${DOCKERFILE.replace('3', '3 AS bot')}${home}FROM a\nCMD ["sleep"]\n` },
      BOTH,
    ],
    ['a stage that is not there', ['build: {context: ., target: x}'], { 'x/Dockerfile': `${DOCKERFILE}${home}` }, NONE],
    [
      'an argument',
      ['build: {context: ., args: [BASE=nousresearch/hermes-agent]}'],
      { 'x/Dockerfile': `ARG BASE=a\nFROM $BASE\n${home}` },
      BOTH,
    ],
    [
      'an argument from outside',
      ['build: {context: ., args: {BASE: }}'],
      { 'x/Dockerfile': `ARG BASE=nousresearch/hermes-agent\nFROM $BASE\n${home}` },
      NONE,
    ],
    [
      'a variable of the file goes before the image',
      ['build: .', 'environment: [HERMES_HOME=/other]'],
      { 'x/Dockerfile': `${DOCKERFILE}${home}` },
      { gateways: 2, rules: [] },
    ],
    ['a context elsewhere', ['build: https://example.org/x.git'], { 'x/Dockerfile': `${DOCKERFILE}${home}` }, NONE],
    ['a link out of the repository', ['build: .'], { 'x/Dockerfile': { link: '/etc/Dockerfile' } }, NONE],
    ['no Dockerfile', ['build: .'], {}, NONE],
  ];
  it.each(rows)('%s', async (_, build, files, expected) => {
    const { gateways, findings } = await lintFiles({ 'x/compose.yml': shared(...build), ...files });
    expect({ gateways: gateways.length, rules: findings.map(({ rule }) => rule) }).toEqual(expected);
  });

  it('a file that says nothing of a gateway but builds one is read, unless only chance makes it one of compose', async () => {
    const text = `services:\n${two('build: .')}`;
    const count = async (path: string) => (await lintFiles({ [path]: text, Dockerfile: DOCKERFILE })).gateways.length;
    expect([await count('compose.yml'), await count('other.yml')]).toEqual([2, 0]);
  });

  it('a Dockerfile is opened only where a file of compose builds from it', () => {
    const repository = memoryRepository({ 'compose.yml': file('image: a'), Dockerfile: DOCKERFILE });
    compose.read(repository, ({ text }) => text.includes('gateway'));
    expect(repository.filesRead()).toBe(1);
  });

  it('a flag is put into the Dockerfile, where the words stand there', async () => {
    const text = 'FROM python:3\nCMD ["hermes", "gateway", "run", "--profile", "code"]\n';
    const { gateways } = await lintFiles({ 'compose.yml': `services:\n${two('build: .')}`, Dockerfile: text });
    const [{ span, flagPosition, command } = {}] = gateways;
    expect(span && [span.source.path, textOf(span)]).toEqual(['Dockerfile', text.slice(19, -2)]);
    expect(flagPosition && [flagPosition.source.path, text.slice(flagPosition.start)]).toEqual([
      'Dockerfile',
      'gateway", "run", "--profile", "code"]\n',
    ]);
    expect(command?.separator).toBe('", "');
  });

  it('the words of the file count where those of its image stand elsewhere', async () => {
    const text = `services:\n${two('build: .', 'command: gateway run')}`;
    const { gateways } = await lintFiles({ 'compose.yml': text, Dockerfile: 'FROM a\nENTRYPOINT ["hermes"]\n' });
    expect(gateways.map(({ span }) => [span.source.path, textOf(span)])).toEqual([
      ['compose.yml', 'gateway run'],
      ['compose.yml', 'gateway run'],
    ]);
  });

  it('says of an image that is not known only what is true', async () => {
    const text = 'services: {hermes-agent: {build: ., restart: always}}\n';
    const { gateways } = await lintFiles({ 'compose.yml': text });
    expect(gateways.map(({ profile }) => profile.why[0]?.text)).toEqual([
      'what the image that it builds starts is not written here',
    ]);
  });
});

describe('what people see', () => {
  const two = (a: string, b: string) =>
    [
      'services:',
      ...[a, b].flatMap((volume, at) => [
        `  hermes-${at}:`,
        '    image: nousresearch/hermes-agent',
        '    command: ["gateway", "run"]',
        '    restart: always',
        `    volumes: ["${volume}:/opt/data"]`,
      ]),
      '',
    ].join('\n');
  it.each([
    ['./data', './data', ['shared-data-volume']],
    ['${DIR}', '${DIR}', ['shared-data-volume']],
    ['./a', './b', []],
    ['${A}', '${B}', []],
    ['one', 'two', []],
  ])('%s and %s give %j', async (a, b, rules) => {
    const { gateways, findings } = await lintFiles({ [PATH]: two(a, b) });
    expect(gateways.map(({ profile }) => profile.state)).toEqual(['volume', 'volume']);
    expect(findings.map(({ rule }) => rule)).toEqual(rules);
  });

  it('a file that a script writes lies where the script puts it', async () => {
    const script = `#!/bin/sh\ncat > /opt/agents/compose.yml <<'EOF'\n${two('./a', '/opt/agents/a')}EOF\n`;
    const { gateways } = await lintFiles({ 'install.sh': script });
    expect(gateways.map(({ root }) => root?.key)).toEqual(['/opt/agents/a', '/opt/agents/a']);
  });
});
