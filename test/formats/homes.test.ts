import { expect, test } from 'vitest';
import { type Files, lintFiles } from '../support/lint.ts';

const UNIT = '[Service]\nExecStart=/x/hermes -p default gateway run\nUser=hermes\nRestart=always\n';
const DEFAULT = '/home/hermes/.hermes';
const OTHER = '/var/lib/hermes/.hermes';
const UNKNOWN = '~/.hermes';

async function homesIn(files: Files): Promise<readonly (string | undefined)[]> {
  const { gateways } = await lintFiles({ 'etc/systemd/system/hermes-gateway.service': UNIT, ...files });
  return gateways.map(({ home }) => home?.path);
}

test.each([
  ['useradd', 'sudo useradd --system --create-home --home-dir /var/lib/hermes hermes', OTHER],
  ['useradd with =', 'useradd -r --home-dir=/var/lib/hermes/ --shell /usr/sbin/nologin hermes', OTHER],
  ['useradd with letters in one word', 'useradd -rmd /var/lib/hermes -s /bin/false -c "Hermes d /x" hermes', OTHER],
  ['useradd with a joined value', 'useradd -d/var/lib/hermes hermes', OTHER],
  ['useradd with a folder for homes', 'useradd -m -b /var/lib hermes', OTHER],
  ['useradd where the account is not there', 'id hermes || useradd -d /var/lib/hermes hermes || true', OTHER],
  ['useradd with a variable', 'H=/var/lib/hermes; U=hermes; useradd -d "$H" "$U"', OTHER],
  ['useradd with a name that may be another', 'U="${U:-hermes}"\nuseradd -d /var/lib/hermes "$U"', OTHER],
  ['useradd with the same in place', 'useradd -d /var/lib/hermes "${U:-hermes}"', OTHER],
  ['useradd with a home that may be another', 'H="${H:-/var/lib/hermes}"; useradd -d "$H" hermes', UNKNOWN],
  ['useradd with another name that may be another', 'U="${U:-agent}"\nuseradd -d /var/lib/hermes "$U"', DEFAULT],
  ['adduser of Debian', 'adduser --system --group --home /var/lib/hermes --gecos "" hermes', OTHER],
  ['adduser of BusyBox', 'adduser -S -D -h /var/lib/hermes -G hermes hermes', OTHER],
  ['usermod', 'usermod -l hermes -d /var/lib/hermes hermes', OTHER],
  ['sh -c', `sudo sh -c 'useradd -d /var/lib/hermes hermes'`, OTHER],
  ['useradd twice, the same', 'useradd -d /var/lib/hermes hermes\nuseradd -d /var/lib/hermes/ hermes', OTHER],
  ['useradd twice, differently', 'useradd -d /var/lib/hermes hermes; useradd -d /opt/hermes hermes', UNKNOWN],
  ['useradd with a variable that nobody sets', 'useradd -d "$1" hermes', UNKNOWN],
  ['adduser --system alone, whose home hangs on the release', 'adduser --system hermes', UNKNOWN],
  ['useradd without a home', 'useradd --system --no-create-home hermes', DEFAULT],
  ['adduser without a home', 'adduser --disabled-password --gecos "" hermes', DEFAULT],
  ['useradd for another account', 'useradd -d /var/lib/hermes-bot hermes-bot', DEFAULT],
  ['useradd for an account that is not known', 'useradd -d /var/lib/hermes "$1"', DEFAULT],
  ['useradd in another root', 'useradd -R /mnt -d /var/lib/hermes hermes', DEFAULT],
  ['usermod for a group', 'usermod -aG docker hermes', DEFAULT],
  ['adduser for a group', 'adduser hermes docker', DEFAULT],
  ['a printed command', 'echo useradd -d /var/lib/hermes hermes', DEFAULT],
  ['a comment', '# useradd -d /var/lib/hermes hermes', DEFAULT],
])('the home of an account that a script makes: %s', async (_, command, expected) => {
  expect(await homesIn({ 'setup.sh': `#!/bin/sh\n${command}\n` })).toEqual([expected]);
});

test.each([
  ['in sysusers.d', 'usr/lib/sysusers.d/hermes.conf', 'u hermes - "Hermes Agent" /var/lib/hermes /bin/bash\n', OTHER],
  ['in a package', 'debian/hermes.sysusers', 'g hermes -\nu! hermes 420:hermes - /var/lib/hermes\n', OTHER],
  ['without a home', 'sysusers.d/hermes.conf', 'u hermes -\n', UNKNOWN],
  ['of another account', 'sysusers.d/hermes.conf', 'u hermesd - - /var/lib/hermes\n', DEFAULT],
  ['of a group', 'sysusers.d/hermes.conf', 'g hermes - - /var/lib/hermes\n', DEFAULT],
  ['in a script', 'x.sh', 'cat > /etc/sysusers.d/h.conf <<E\nu hermes - - /var/lib/hermes\nE\n', OTHER],
  ['in a task', 'tasks/main.yml', '- ansible.builtin.user: {name: hermes, home: /var/lib/hermes}\n', OTHER],
  ['in a task with a variable', 'tasks/main.yml', '- user: {name: hermes, home: "{{ h }}"}\n', UNKNOWN],
  ['in a task about its groups', 'tasks/main.yml', '- user: {name: hermes, groups: docker}\n', DEFAULT],
  ['in a task about whom nobody knows', 'tasks/main.yml', '- user: {name: "{{ hermes }}", home: /srv/x}\n', DEFAULT],
  [
    'in cloud-config',
    'user-data',
    '#cloud-config\nusers:\n- default\n- {name: hermes, homedir: /var/lib/hermes}\nruncmd: []\n',
    OTHER,
  ],
  [
    'in Butane',
    'web.bu',
    'passwd:\n  users:\n  - {name: hermes, home_dir: /var/lib/hermes}\nstorage: {files: [{path: /x, contents: {inline: a}}]}\n',
    OTHER,
  ],
  ['in the script of an image', 'docker/entrypoint.sh', 'useradd -d /opt/data hermes\n', DEFAULT],
])('the home of an account %s', async (_, path, text, expected) => {
  expect(await homesIn({ [path]: text })).toEqual([expected]);
});

const NIX_UNIT =
  'systemd.services.hermes-gateway.serviceConfig = { User = "hermes"; ExecStart = "/x/hermes -p default gateway run"; };';
test.each([
  ['NixOS', 'users.users.hermes = { isSystemUser = true; home = "/var/lib/hermes"; createHome = true; };', OTHER],
  ['NixOS, by its older name', 'users.extraUsers."hermes".home = "/var/lib/hermes";', OTHER],
  ['NixOS, in a variable', 'users.users.hermes.home = config.services.hermes.dataDir;', UNKNOWN],
  ['NixOS, in no place', 'users.users.hermes = { isSystemUser = true; group = "hermes"; };', UNKNOWN],
  ['NixOS, on a condition', 'users.users.hermes.home = lib.mkIf c "/var/lib/hermes";', UNKNOWN],
  ['NixOS, as of everybody', 'users.users.hermes = { isNormalUser = true; extraGroups = [ "docker" ]; };', DEFAULT],
  ['NixOS, of another account', 'users.users.agent.home = "/var/lib/hermes";', DEFAULT],
])('the home of an account of %s', async (_, account, expected) => {
  const { gateways } = await lintFiles({ 'hosts/web.nix': `{ config, lib, ... }: { ${NIX_UNIT} ${account} }\n` });
  expect(gateways.map(({ home }) => home?.path)).toEqual([expected]);
});

test('each machine has accounts of its own', async () => {
  const files = {
    'hosts/one/etc/systemd/system/hermes-gateway.service': UNIT,
    'hosts/one/setup.sh': 'useradd -d /srv/hermes hermes\n',
    'hosts/two/etc/systemd/system/hermes-gateway.service': UNIT,
    'hosts/two/setup.sh': 'useradd -d /opt/hermes hermes\n',
  };
  const { gateways } = await lintFiles(files);
  expect(gateways.map(({ home }) => home?.path)).toEqual(['/srv/hermes/.hermes', '/opt/hermes/.hermes']);
});

test('HOME and HERMES_HOME of the unit itself count before the home of the account', async () => {
  const own = UNIT.replace('User', 'Environment=HERMES_HOME=/srv/agent\nUser');
  const files = { 'etc/systemd/system/hermes-gateway.service': own, 'x.sh': 'useradd -d /var/lib/hermes hermes\n' };
  expect(await homesIn(files)).toEqual(['/srv/agent']);
});
