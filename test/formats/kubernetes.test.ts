import { describe, expect, it } from 'vitest';
import { kubernetes } from '../../src/formats/kubernetes/kubernetes.ts';
import type { Service } from '../../src/service.ts';
import { textOf } from '../../src/source.ts';
import type { Text } from '../../src/text.ts';
import { type Files, lintFiles, memoryRepository, servicesOf } from '../support/lint.ts';

const PATH = 'apps/agents/deployment.yaml';
const read = (files: Files): readonly Service[] => servicesOf(kubernetes, memoryRepository(files));
const names = (text: string, path = PATH) => read({ [path]: text }).map(({ name }) => name);
const shown = (text: Text | undefined) =>
  text?.pieces.map(({ text, unknown }) => (unknown ? `<${text}>` : text)).join('');
const indent = (lines: readonly string[], by: number) => lines.map((line) => `${' '.repeat(by)}${line}`);

const container = (...lines: string[]) => [
  'containers:',
  '- name: agent',
  '  image: example/agent:1',
  ...indent(lines, 2),
];

interface Around {
  readonly kind?: string;
  readonly metadata?: string;
  readonly spec?: readonly string[];
  readonly pod?: readonly string[];
}

/** A workload with one container of the given lines. */
const workload = (
  lines: readonly string[],
  { kind = 'Deployment', metadata = 'name: agent', spec = [], pod = [] }: Around = {},
) =>
  [
    'apiVersion: apps/v1',
    `kind: ${kind}`,
    `metadata: {${metadata}}`,
    'spec:',
    ...indent([...spec, 'template:', '  spec:', ...indent([...container(...lines), ...pod], 4)], 2),
    '',
  ].join('\n');

const only = (lines: readonly string[], around: Around = {}) => read({ [PATH]: workload(lines, around) })[0] as Service;
const argv = (service: Service | undefined) => service?.commands[0]?.argv.map(shown) ?? [];

describe('which objects run containers', () => {
  const rows: [sentence: string, text: string, names: string[]][] = [
    ['a deployment', workload([]), ['deployment/agent']],
    ['a stateful set', workload([], { kind: 'StatefulSet' }), ['statefulset/agent']],
    ['a daemon set', workload([], { kind: 'DaemonSet' }), ['daemonset/agent']],
    ['a job', workload([], { kind: 'Job' }), ['job/agent']],
    [
      'a pod',
      ['kind: Pod', 'metadata: {name: agent}', 'spec:', ...indent(container(), 2), ''].join('\n'),
      ['pod/agent'],
    ],
    [
      'a cron job',
      [
        'kind: CronJob',
        'metadata: {name: agent}',
        'spec:',
        '  jobTemplate:',
        '    spec:',
        '      template:',
        '        spec:',
        ...indent(container(), 10),
        '',
      ].join('\n'),
      ['cronjob/agent'],
    ],
    [
      'several documents',
      `${workload([])}---\nkind: Service\n---\n${workload([], { metadata: 'name: b' })}`,
      ['deployment/agent', 'deployment/b'],
    ],
    [
      'a list of objects',
      `kind: List\nitems:\n- ${workload([]).trim().replaceAll('\n', '\n  ')}\n`,
      ['deployment/agent'],
    ],
    [
      'a pod of two containers',
      workload([], { pod: ['- {name: ui, image: b}'] }),
      ['deployment/agent/agent', 'deployment/agent/ui'],
    ],
    [
      'what runs before the containers is none of them',
      workload([], { pod: ['initContainers:', '- {name: a, image: b}'] }),
      ['deployment/agent'],
    ],
    ['a patch has no image', workload([]).replace(/ *image:.*\n/, ''), []],
    ['an object without pods', 'kind: Service\nmetadata: {name: agent}\nspec: {containers: [{image: a}]}\n', []],
    ['no object at all', 'image: a\nkind: x\n', []],
    ['a name that is made', workload([], { metadata: 'generateName: agent-' }), ['deployment/agent-']],
  ];
  it.each(rows)('%s', (_, text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('gives only containers that may speak of a gateway', () => {
    const text = workload([], { metadata: 'name: x', pod: ['- {name: hermes, image: b}'] });
    const found = kubernetes.read(memoryRepository({ 'a.yaml': text }), ({ text }) => /hermes/.test(text));
    expect(found.services.map(({ name }) => name)).toEqual(['deployment/x/hermes']);
  });

  it('says which workload cannot be read', () => {
    const found = kubernetes.read(memoryRepository({ 'a.yaml': 'kind: Deployment\nspec: [a\nb: c' }), () => true);
    expect(found.unreadable?.map(({ reason }) => reason)).toEqual([expect.stringMatching(/^it is not valid YAML: /)]);
  });

  it('says with a service that the rest of its file is not valid', () => {
    const [service] = read({ [PATH]: `${workload([])}x: - b\n` });
    expect(service?.problems.map(({ kind }) => kind)).toEqual(['file-unreadable']);
  });
});

describe('what a container runs', () => {
  const rows: [sentence: string, lines: string[], argv: string[], usesEntrypoint: boolean][] = [
    ['nothing of its own', [], [], true],
    ['arguments', ['args: ["gateway", "run"]'], ['gateway', 'run'], true],
    ['a command', ['command: ["/init"]', 'args:', '- main', '- gateway'], ['/init', 'main', 'gateway'], false],
    ['a variable', ['env: [{name: P, value: code}]', 'args: [-p, $(P)]'], ['-p', 'code'], true],
    ['a variable that nobody sets', ['args: [-p, $(P)]'], ['-p', '$(P)'], true],
    [
      'a variable that a secret may set',
      ['envFrom: [{secretRef: {name: a}}]', 'args: [-p, $(P)]'],
      ['-p', '<$(P)>'],
      true,
    ],
    ['an escaped variable', ['env: [{name: P, value: code}]', 'args: [$$(P)]'], ['$(P)'], true],
    ['a secret', ['env: [{name: P, valueFrom: {secretKeyRef: {name: a}}}]', 'args: [x-$(P)]'], ['x-<$(P)>'], true],
    [
      'what a chart fills in',
      ['args: [{{ .Values.x }}, "{{ .Values.y }}"]'],
      ['<{{ .Values.x }}>', '<{{ .Values.y }}>'],
      true,
    ],
  ];
  it.each(rows)('%s', (_, lines, expected, usesEntrypoint) => {
    const service = only(lines);
    expect(argv(service)).toEqual(expected);
    expect(service.container?.usesEntrypoint).toBe(usesEntrypoint);
  });

  it('knows what parts the words of a list', () => {
    expect(only(['args: ["gateway", "run"]']).commands[0]?.separator).toBe('", "');
  });
});

describe('the environment', () => {
  it('has values, references to earlier ones, and what only the cluster knows', () => {
    const { environment } = only([
      'env:',
      '- {name: A, value: /x}',
      '- {name: B, value: $(A)/y}',
      '- {name: C}',
      '- {name: D, valueFrom: {fieldRef: {fieldPath: a}}}',
    ]);
    expect(environment.map(({ name, value }) => `${name}=${shown(value)}`)).toEqual([
      'A=/x',
      'B=/x/y',
      'C=',
      'D=<{name: D, valueFrom: {fieldRef: {fieldPath: a}}}>',
    ]);
  });

  it('says what may be set from outside', () => {
    const { environmentOpen } = only(['envFrom:', '- secretRef: {name: keys}', '- configMapRef: {name: conf}']);
    expect(environmentOpen.map(({ reason, span }) => [reason, textOf(span)])).toEqual([
      ['the variables of the secret "keys" are not known', 'secretRef: {name: keys}'],
      ['the variables of the config map "conf" are not known', 'configMapRef: {name: conf}'],
    ]);
  });

  it('finds a tilde that nobody expands', () => {
    const { problems } = only(['env: [{name: A, value: ~/x}]']);
    expect(problems.map(({ kind, span }) => [kind, textOf(span)])).toEqual([['path-not-expanded', '~']]);
  });
});

describe('storage', () => {
  const rows: [sentence: string, volume: string, mount: string, kind: string, key: string | null][] = [
    ['a claim', 'persistentVolumeClaim: {claimName: data}', '', 'claim', 'claim agents/data'],
    ['a part of a claim', 'persistentVolumeClaim: {claimName: data}', 'subPath: a/', 'claim', 'claim agents/data/a'],
    ['a part that is computed', 'persistentVolumeClaim: {claimName: data}', 'subPathExpr: $(A)', 'claim', null],
    ['a claim that a chart names', 'persistentVolumeClaim: {claimName: "{{ .x }}"}', '', 'claim', null],
    ['a claim that Flux names', 'persistentVolumeClaim: {claimName: "${CLAIM:-${APP}}"}', '', 'claim', null],
    ['a folder of the node', 'hostPath: {path: /srv/x/}', '', 'bind', '/srv/x'],
    ['a share', 'nfs: {server: nas, path: /x}', '', 'volume', 'volume nfs nas:/x'],
    ['an empty folder', 'emptyDir: {}', '', 'own', null],
    ['a config map', 'configMap: {name: x}', '', 'own', null],
    ['anything else', 'csi: {driver: x}', '', 'volume', null],
  ];
  it.each(rows)('%s', (_, volume, mount, kind, key) => {
    const lines = ['volumeMounts:', `- {name: v, mountPath: /opt/data${mount && `, ${mount}`}}`];
    const pod = ['volumes:', `- {name: v, ${volume}}`];
    const [found] = only(lines, { metadata: 'name: a, namespace: agents', pod }).container?.mounts ?? [];
    expect([found?.target.value, found?.kind, found?.key]).toEqual(['/opt/data', kind, key]);
  });

  it('each pod of a stateful set has a claim of its own', () => {
    const spec = ['volumeClaimTemplates:', '- metadata: {name: v}'];
    const { container } = only(['volumeMounts: [{name: v, mountPath: /x}]'], { kind: 'StatefulSet', spec });
    expect(container?.mounts.map(({ kind, key }) => [kind, key])).toEqual([['own', null]]);
  });

  it.each([
    ['its own', 'name: a, namespace: x', 'namespace: y\n', 'claim x/data'],
    ['the one of the kustomization', 'name: a', 'namespace: y\n', 'claim y/data'],
    ['the folder where none is said', 'name: a', 'resources: []\n', 'claim apps/agents/data'],
  ])('a claim lies in the namespace: %s', (_, metadata, kustomization, key) => {
    const pod = ['volumes: [{name: v, persistentVolumeClaim: {claimName: data}}]'];
    const text = workload(['volumeMounts: [{name: v, mountPath: /x}]'], { metadata, pod });
    const [service] = read({ [PATH]: text, 'apps/agents/kustomization.yaml': kustomization });
    expect(service?.container?.mounts[0]?.key).toBe(key);
  });
});

describe('how it is kept running', () => {
  it.each<[Around, string | null, number | null | undefined, boolean]>([
    [{}, 'always', undefined, true],
    [{ spec: ['replicas: 3'] }, 'always', 3, true],
    [{ spec: ['replicas: 1'] }, 'always', undefined, true],
    [{ spec: ['replicas: {{ .Values.n }}'] }, 'always', null, true],
    [{ kind: 'DaemonSet' }, 'always', null, true],
    [{ pod: ['restartPolicy: OnFailure'], kind: 'Job' }, 'on-failure', undefined, false],
    [{ pod: ['restartPolicy: Never'] }, 'no', undefined, true],
  ])('%j: restarted %s, %s of it, resident %s', (around, policy, count, resident) => {
    const service = only([], around);
    expect([service.restart?.policy, service.replicas?.count, service.resident]).toEqual([policy, count, resident]);
  });
});

describe('Helm values', () => {
  const values = [
    'controllers:',
    '  main:',
    '    replicas: 2',
    '    containers:',
    '      app:',
    '        image: {repository: example/agent, tag: "1"}',
    '        args: [gateway, run]',
    '        env:',
    '          A: x',
    '          B: {value: y}',
    '          C: {valueFrom: {secretKeyRef: {name: a, key: b}}}',
    '        envFrom: [{secretRef: {name: keys}}]',
    'persistence:',
    '  data: {existingClaim: agent-data, globalMounts: [{path: /opt/data}]}',
    '  own: {type: persistentVolumeClaim, advancedMounts: {main: {app: [{path: /own, subPath: s}], other: [{path: /no}]}}}',
    '  tmp: {type: emptyDir}',
    '  host: {type: hostPath, hostPath: /srv/x, globalMounts: [{path: /x}]}',
    '  nas: {type: nfs, server: nas, path: /y, globalMounts: [{path: /y}]}',
    '  off: {enabled: false}',
  ];
  const release = [
    'kind: HelmRelease',
    'metadata: {name: agent, namespace: ai}',
    'spec:',
    '  values:',
    ...indent(values, 4),
    '',
  ].join('\n');

  it('give the containers of a release', () => {
    const [service, ...more] = read({ [PATH]: release });
    expect(more).toEqual([]);
    expect([service?.name, service?.container?.image?.value, argv(service)]).toEqual([
      'helmrelease/agent',
      'example/agent:1',
      ['gateway', 'run'],
    ]);
    expect(service?.environment.map(({ name, value }) => [name, value.isKnown() ? value.value : null])).toEqual([
      ['A', 'x'],
      ['B', 'y'],
      ['C', null],
    ]);
    expect([service?.environmentOpen.length, service?.replicas?.count, service?.identity]).toEqual([
      1,
      2,
      'ai/helmrelease/agent',
    ]);
  });

  it('give what the containers mount', () => {
    const [service] = read({ [PATH]: release });
    expect(service?.container?.mounts.map(({ target, kind, key }) => [target.value, kind, key])).toEqual([
      ['/opt/data', 'claim', 'claim ai/agent-data'],
      ['/own', 'claim', 'claim ai/agent-own/s'],
      ['/tmp', 'own', null],
      ['/x', 'bind', '/srv/x'],
      ['/y', 'volume', 'volume nfs nas:/y'],
    ]);
  });

  it('may stand in a file of their own', () => {
    expect(names(`${values.join('\n')}\n`, 'agent/values.yaml')).toEqual(['helmrelease/main']);
  });

  it('may have several containers', () => {
    const two = release.replace('          app:', '          ui: {image: b}\n          app:');
    expect(names(two)).toEqual(['helmrelease/agent/main/ui', 'helmrelease/agent/main/app']);
  });
});

describe('what people see', () => {
  const claim = ['volumes: [{name: v, persistentVolumeClaim: {claimName: data}}]'];
  const gateway = (name: string, around: Around = {}) =>
    workload(['args: ["gateway", "run"]', 'volumeMounts: [{name: v, mountPath: /opt/data}]'], {
      metadata: `name: ${name}, namespace: ai`,
      pod: claim,
      ...around,
    }).replace('example/agent', 'nousresearch/hermes-agent');
  it.each<[string, Files, string[]]>([
    ['one gateway', { 'a.yaml': gateway('a') }, []],
    ['two on one claim', { 'a.yaml': `${gateway('a')}---\n${gateway('b')}` }, ['shared-data-volume']],
    [
      'two on one claim of two namespaces',
      { 'a.yaml': gateway('a'), 'b.yaml': gateway('b', { metadata: 'name: b, namespace: other' }) },
      [],
    ],
    ['replicas on one claim', { 'a.yaml': gateway('a', { spec: ['replicas: 2'] }) }, ['duplicate-profile']],
    [
      'replicas with a claim each',
      {
        'a.yaml': gateway('a', {
          kind: 'StatefulSet',
          spec: ['replicas: 2', 'volumeClaimTemplates: [{metadata: {name: v}}]'],
          pod: [],
        }),
      },
      [],
    ],
  ])('%s', async (_, files, rules) => {
    const { gateways, findings } = await lintFiles(files);
    expect(gateways.length).toBeGreaterThan(0);
    expect(findings.map(({ rule }) => rule)).toEqual(rules);
  });
});
