import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/source.ts';
import { lintFiles } from '../support/lint.ts';

const UNIT =
  '[Service]\nUser=hermes\nExecStart=/x/hermes -p code gateway run\nRestart=always\n[Install]\nWantedBy=multi-user.target\n';
const indented = (text: string, by: number) => text.replace(/^(?=.)/gm, ' '.repeat(by));
const PATH = '/etc/systemd/system/hermes-gateway-code.service';

async function gatewaysIn(path: string, text: string): Promise<string[]> {
  const { gateways } = await lintFiles({ [path]: text });
  return gateways.map(
    ({ service, profile, span }) =>
      `${service.name} ${service.scope} ${profile.state} ${profile.name}: ${textOf(span)}`,
  );
}

const FOUND = 'hermes-gateway-code.service system pinned code: /x/hermes -p code gateway run';

describe('cloud-init, Butane and Ignition write units', () => {
  const base64 = Buffer.from(UNIT).toString('base64');
  const rows: [name: string, path: string, text: string, expected: string[]][] = [
    [
      'write_files',
      'user-data',
      `#cloud-config\nwrite_files:\n- path: ${PATH}\n  content: |\n${indented(UNIT, 4)}`,
      [FOUND],
    ],
    ['only a part of it', 'part.yaml', `  # units\n  - path: ${PATH}\n    content: |\n${indented(UNIT, 6)}`, [FOUND]],
    [
      'in base64, which is placed as a whole',
      'a.yaml',
      `#cloud-config\n# hermes\nwrite_files: [{path: ${PATH}, encoding: b64, content: ${base64}}]\n`,
      [FOUND.replace('/x/hermes -p code gateway run', base64)],
    ],
    [
      'what is compressed is not read',
      'a.yaml',
      `#cloud-config\n# hermes\nwrite_files: [{path: ${PATH}, encoding: gz+b64, content: ${base64}}]\n`,
      [],
    ],
    [
      'in an installer',
      'autoinstall.yaml',
      `#cloud-config\nautoinstall:\n  user-data:\n    write_files:\n    - path: ${PATH}\n      content: |\n${indented(UNIT, 8)}`,
      [FOUND],
    ],
    [
      'inside a profile of Incus',
      'p.yaml',
      `config:\n  user.user-data: |\n    #cloud-config\n    write_files:\n    - path: ${PATH}\n      content: |\n${indented(UNIT, 8)}`,
      [FOUND],
    ],
    [
      'Butane',
      'a.bu',
      `variant: fcos\nstorage:\n  files:\n  - path: ${PATH}\n    contents:\n      inline: |\n${indented(UNIT, 8)}`,
      [FOUND],
    ],
    [
      'Ignition',
      'a.ign',
      JSON.stringify({ systemd: { units: [{ name: 'hermes-gateway-code.service', contents: UNIT }] } }),
      [FOUND],
    ],
    [
      'a URL of Ignition',
      'a.ign',
      `{"storage": {"files": [{"path": "${PATH}", "contents": {"source": "data:,${encodeURIComponent(UNIT)}"}}]}}`,
      [FOUND.replace(/: .*/, `: ${encodeURIComponent(UNIT)}`)],
    ],
    ['another file is none', 'values.yaml', 'hermes:\n  write_files: 3\n  runcmd: {}\n', []],
  ];
  it.each(rows)('%s', async (_, path, text, expected) => {
    expect(await gatewaysIn(path, text)).toEqual(expected);
  });

  const script = `#!/bin/bash\ncat > ${PATH} <<'E'\n${UNIT}E\n`;
  const scripts: [name: string, path: string, text: string, expected: string[]][] = [
    ['Lima', 'vm.yaml', `provision:\n- mode: system\n  script: |\n${indented(script, 4)}`, [FOUND]],
    [
      'CloudFormation',
      'stack.yaml',
      `Properties:\n  UserData:\n    Fn::Base64: !Sub |\n${indented(script, 6)}`,
      [FOUND],
    ],
    ['a config map', 'cm.yaml', `kind: ConfigMap\ndata:\n  install.sh: |\n${indented(script, 4)}`, [FOUND]],
    ['what is no script', 'a.yaml', `notes: |\n  # hermes gateway\n${indented(script, 2)}`, []],
    ['what a file is to hold', 'a.yaml', `hermes:\n  content: |\n${indented(script, 4)}`, []],
  ];
  it.each(scripts)('and so do scripts in YAML: %s', async (_, path, text, expected) => {
    expect(await gatewaysIn(path, text)).toEqual(expected);
  });

  it('what Terraform fills in is unknown, and what it does not is not', async () => {
    const text = `#cloud-config\nwrite_files:\n- path: /etc/systemd/system/hermes-gateway-\${name}.service\n  content: |\n${indented(
      UNIT.replace('-p code', `-p \${profile}`),
      4,
    )}    Environment="A=$\${B}"\n`;
    const { gateways, services } = await lintFiles({ 'a.yaml.tftpl': text });
    expect(gateways.map(({ profile, service }) => [service.name, service.isNameOpen, profile.name])).toEqual([
      [`hermes-gateway-\${name}.service`, true, null],
    ]);
    expect(services[0]?.settings.find(({ key }) => key.value === 'Environment')?.value.value).toBe(`"A=\${B}"`);
  });

  it('a drop-in meets its unit, and a link enables an instance', async () => {
    const text = `systemd:\n  units:\n  - name: hermes-gateway@.service\n    contents: |\n${indented(UNIT.replace('code', '%i'), 6)}    dropins:\n    - name: a.conf\n      contents: |\n        [Service]\n        RestartSec=9\n  - name: hermes-gateway@ops.service\n    enabled: true\n`;
    const { gateways } = await lintFiles({ 'a.bu': text });
    expect(gateways.map(({ profile, service }) => [profile.name, service.restartDelay?.text])).toEqual([['ops', '9']]);
  });
});
