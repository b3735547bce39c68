import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/source.ts';
import { type Files, lintFiles } from '../support/lint.ts';

const unit = (command: string) =>
  `[Service]\nUser=hermes\nExecStart=${command}\nRestart=always\n[Install]\nWantedBy=multi-user.target\n`;

/** Name, scope, state and profile of each gateway. */
async function gatewaysIn(files: Files): Promise<string[]> {
  const { gateways } = await lintFiles(files);
  return gateways.map(({ service, profile }) => `${service.name} ${service.scope} ${profile.state} ${profile.name}`);
}

const task = (text: string) => `- name: x\n${text.replace(/^/gm, '  ')}\n`;
const install = (dest: string, more = '') => task(`template:\n  src: unit.service.j2\n  dest: "${dest}"${more}`);
const ROLE = 'roles/r';
const TEMPLATE = `${ROLE}/templates/unit.service.j2`;
const TASKS = `${ROLE}/tasks/main.yml`;

describe('a template is read where a task puts it', () => {
  const pinned = unit('/x/hermes -p {{ item }} gateway run');
  const rows: [name: string, files: Files, expected: string[]][] = [
    [
      'once, and not where it lies as well',
      { [TASKS]: install('/etc/systemd/system/hermes-gateway.service'), [TEMPLATE]: unit('/x/hermes gateway run') },
      ['hermes-gateway.service system unpinned null'],
    ],
    [
      'for each item of a loop',
      {
        [TASKS]: install('/etc/systemd/system/hermes-gateway-{{ item }}.service', '\nloop: [code, ops]'),
        [TEMPLATE]: pinned,
      },
      ['hermes-gateway-code.service system pinned code', 'hermes-gateway-ops.service system pinned ops'],
    ],
    [
      'for each item of a list that the play has',
      {
        'site.yml': `- hosts: all\n  vars:\n    names: [code]\n  tasks:\n    - template:\n        src: u.j2\n        dest: ~/.config/systemd/user/hermes-gateway-{{ item }}.service\n      loop: "{{ names }}"\n`,
        'templates/u.j2': pinned.replace('User=hermes\n', ''),
      },
      ['hermes-gateway-code.service user pinned code'],
    ],
    [
      'for each key of a map',
      {
        'site.yml': `- hosts: all\n  tasks:\n    - template: {src: u.j2, dest: "/etc/systemd/system/hermes-gateway-{{ item.key }}.service"}\n      loop: "{{ names | dict2items }}"\n      vars:\n        names: {code: {profile: ops}}\n`,
        'templates/u.j2': unit('/x/hermes -p {{ item.value.profile }} gateway run'),
      },
      ['hermes-gateway-code.service system pinned ops'],
    ],
    [
      'under an open name where the list stands elsewhere',
      {
        [TASKS]: install('/etc/systemd/system/hermes-gateway-{{ item }}.service', '\nloop: "{{ names }}"'),
        [TEMPLATE]: pinned,
      },
      ['hermes-gateway-{{ item }}.service system pinned null'],
    ],
    [
      'with the name that the defaults give its file, and nothing else of them',
      {
        [TASKS]: install('{{ folder }}/{{ name }}.service'),
        [`${ROLE}/defaults/main.yml`]: 'folder: /etc/systemd/system\nname: hermes-gateway\nprofile: code\n',
        [TEMPLATE]: unit('/x/hermes -p {{ profile }} gateway run'),
      },
      ['hermes-gateway.service system pinned null'],
    ],
    [
      "with the role's own variables",
      {
        [TASKS]: install('/etc/systemd/system/hermes-gateway.service'),
        [`${ROLE}/vars/main.yml`]: 'profile: code\n',
        [TEMPLATE]: unit('/x/hermes -p {{ profile }} gateway run'),
      },
      ['hermes-gateway.service system pinned code'],
    ],
    [
      'where it lies, when nobody knows what it is put to',
      { [TASKS]: install('{{ dest }}'), [`${ROLE}/templates/unit.service.j2`]: unit('/x/hermes -p a gateway run') },
      ['unit.service system pinned a'],
    ],
    [
      'from a task that another file includes with its loop',
      {
        [TASKS]: task('include_tasks: one.yml\nloop: [code]\nloop_control:\n  loop_var: item'),
        [`${ROLE}/tasks/one.yml`]: `# hermes\n${install('/etc/systemd/system/hermes-gateway-{{ item }}.service')}`,
        [TEMPLATE]: pinned,
      },
      ['hermes-gateway-code.service system pinned code'],
    ],
    [
      'in the home of the account that it is put in',
      {
        [TASKS]: `# hermes\n${task('template: src=unit.service.j2 dest=~/.config/systemd/user/hermes-gateway.service\nbecome_user: alice')}`,
        [TEMPLATE]: unit('/x/hermes -p default gateway run').replace('User=hermes\n', ''),
      },
      ['hermes-gateway.service user pinned default'],
    ],
    [
      'with conditions on the item decided',
      {
        [TASKS]: install('/etc/systemd/system/hermes-gateway-a.service', '\nloop:\n  - {profile: a}'),
        [TEMPLATE]: unit('/x/hermes{% if item.profile is defined %} -p {{ item.profile }}{% endif %} gateway run'),
      },
      ['hermes-gateway-a.service system pinned a'],
    ],
  ];
  it.each(rows)('%s', async (_, files, expected) => {
    const mentioning = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, path.endsWith('.yml') ? `# hermes\n${text}` : text]),
    );
    expect(await gatewaysIn(mentioning)).toEqual(expected);
  });
});

describe('other modules', () => {
  const rows: [name: string, tasks: string, expected: string[]][] = [
    [
      'copy writes its content',
      task(
        `copy:\n  dest: /etc/systemd/system/hermes-gateway.service\n  content: |\n${unit('/x/hermes gateway run').replace(/^/gm, '    ')}`,
      ),
      ['hermes-gateway.service system unpinned null'],
    ],
    [
      'systemd enables instances of a template',
      `${task(`copy:\n  dest: /etc/systemd/system/hermes-gateway@.service\n  content: |\n${unit('/x/hermes -p %i gateway run').replace(/^/gm, '    ')}`)}${task('ansible.builtin.systemd: {name: "hermes-gateway@{{ item }}", enabled: yes}\nwith_items: [code, ops]')}`,
      ['hermes-gateway@code.service system pinned code', 'hermes-gateway@ops.service system pinned ops'],
    ],
    [
      'file makes a link that enables one',
      `${task(`copy:\n  dest: /etc/systemd/system/hermes-gateway@.service\n  content: |\n${unit('/x/hermes -p %i gateway run').replace(/^/gm, '    ')}`)}${task('file: src=/etc/systemd/system/hermes-gateway@.service dest=/etc/systemd/system/multi-user.target.wants/hermes-gateway@code.service state=link')}`,
      ['hermes-gateway@code.service system pinned code'],
    ],
    ['a command that returns is no gateway', task('command: hermes gateway restart'), []],
    [
      'a container that is taken away is none',
      task('docker_container: {name: hermes, state: absent, image: nousresearch/hermes-agent}'),
      [],
    ],
  ];
  it.each(rows)('%s', async (_, tasks, expected) => {
    expect(await gatewaysIn({ 'tasks/main.yml': `---\n${tasks}` })).toEqual(expected);
  });

  it('a container is read like a service of compose, with its words in the task', async () => {
    const tasks = task(
      'community.docker.docker_container:\n  name: hermes-gateway\n  image: nousresearch/hermes-agent\n  command: -p code gateway run\n  volumes:\n    - data:/opt/data\n  env:\n    A: b',
    );
    const { services } = await lintFiles({ 'tasks/main.yml': tasks });
    const [service] = services;
    expect(service?.manager).toBe('compose');
    expect(service?.commands.map(({ argv }) => argv.map((word) => textOf(word.span())))).toEqual([
      ['-p', 'code', 'gateway', 'run'],
    ]);
    expect(service?.container?.mounts.map(({ key, target }) => [key, target.value])).toEqual([
      ['volume data', '/opt/data'],
    ]);
  });

  it('what is not Ansible, or refers to itself, is survived', async () => {
    const files = {
      'a/tasks/main.yml':
        '# hermes\n- include_tasks: main.yml\n- template: {src: ../../../../etc/passwd, dest: /x.service}\n- 7\n- name: y\n- copy:\n',
      'b.yml': 'hermes: [',
      'c.yml':
        '# hermes\n- vars: {a: "{{ a }}", b: "{{ c }}", c: "{{ b }}"}\n  copy: {dest: "/etc/systemd/system/{{ b }}.service", content: "{{ a }}"}\n',
    };
    expect((await lintFiles(files)).gateways).toEqual([]);
  });
});
