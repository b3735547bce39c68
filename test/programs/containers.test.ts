import { describe, expect, test } from 'vitest';
import { readContainer, startsContainers } from '../../src/programs/containers.ts';
import { textOf } from '../../src/source.ts';
import { serviceOf } from '../support/service.ts';

const RUN = 'hermes gateway run';

/** The words of a line; `<x>` is a part that is not known. */
function wordsOf(line: string) {
  return serviceOf(line.match(/\S+/g) ?? []).commands[0]?.argv ?? [];
}

/** Engines or their subcommands, their options, and what follows them. */
const OPTIONS: readonly (readonly [before: string, options: string, after: string])[] = [
  ['docker', '-c x | --context x | -H x | --host x | -l warn | --log-level warn | --config /c', 'container run box'],
  ['docker', '-D | --debug | --tls | --tlsverify | --tlscacert /c | --tlscert /c | --tlskey /k', 'run box'],
  [
    'podman',
    `-c x | --connection x | --url x | --root /r | --storage-driver vfs | --cgroup-manager x | -r | --remote |
      --syslog | --noout | --transient-store`,
    'exec box',
  ],
  ['nerdctl', '-n x | --namespace x | -a /s | -H /s | --insecure-registry | --debug-full | --experimental', 'exec box'],
  [
    'docker run',
    `-a stdout | -c 5 | -e A=b | -h h | -l a=b | -m 1g | -p 80:80 | -u 1000 | -v h:/d | -w / | -dit | -Pq | --name h |
      --restart always | --network host | --env-file .env | --mount type=tmpfs,dst=/d | --detach | --interactive |
      --tty | --rm | --init | --privileged | --read-only | --publish-all | --no-healthcheck | --oom-kill-disable |
      --quiet | --sig-proxy | --disable-content-trust | --use-api-socket | --sig-proxy=false | --`,
    'box',
  ],
  [
    'podman run',
    `--replace | --tls-verify | --no-hosts | --no-hostname | --rmi | --read-only-tmpfs | --rootfs | --env-host |
      --http-proxy | --passwd | --unsetenv-all | --userns keep-id | --sdnotify conmon`,
    'box',
  ],
  [
    'docker exec',
    `-e A=b | --env A=b | --env-file .env | -u 1000 | --user 1000 | -w / | --workdir / | --detach-keys x | -it | -d |
      --privileged`,
    'box',
  ],
  ['/usr/bin/podman exec', '--preserve-fds 3 | --detach | --interactive --tty', 'box'],
];

describe('a command that runs a program in a container', () => {
  test.each(
    OPTIONS.flatMap(([before, options, after]) =>
      options.split(/\s*\|\s*/).map((option) => `${before} ${option} ${after} ${RUN}`),
    ),
  )('%s', (line) => {
    const { kind, where, words } = readContainer(wordsOf(line)) ?? {};
    expect([kind, where?.value, words?.map(({ value }) => value).join(' ')]).toEqual([
      line.includes(' exec ') ? 'exec' : 'run',
      'box',
      RUN,
    ]);
  });

  test.each([
    'hermes gateway run',
    'docker ps',
    'docker',
    'docker run',
    'docker run --name h',
    'docker exec -it',
    'docker container',
    'docker compose exec box hermes',
    'kubectl exec box hermes',
  ])('%s is none', (line) => expect(readContainer(wordsOf(line))).toBeNull());

  test.each<[string, Record<string, string>, readonly string[], boolean]>([
    ['docker run box', {}, [], false],
    ['docker run -d -e A=b --env C=d=e box', { A: 'b', C: 'd=e' }, [], true],
    ['docker run --detach -e A -e =b --env-file a.env --env-file=b.env box', {}, ['a.env', 'b.env'], true],
    ['docker exec -d -e A=b box', { A: 'b' }, [], true],
  ])('%s: variables, their files, and whether it returns at once', (line, variables, files, isDetached) => {
    const contained = readContainer(wordsOf(`${line} ${RUN}`));
    const values = [...(contained?.variables ?? [])].map(([name, { value }]) => [name, value]);
    expect(Object.fromEntries(values)).toEqual(variables);
    expect(contained?.files.map(({ value }) => value)).toEqual(files);
    expect(contained?.isDetached).toBe(isDetached);
  });

  test.each<[string, string, boolean, string | undefined]>([
    ['docker run box a b', 'a b', true, 'box'],
    ['docker run --entrypoint hermes box a b', 'hermes a b', false, 'box'],
    ['docker run --entrypoint= box a b', 'a b', false, 'box'],
    ['docker exec box a b', 'a b', false, undefined],
    ['podman exec --entrypoint=x box a b', 'a b', false, undefined],
  ])('%s runs %s (of the entry point: %s, image: %s)', (line, expected, usesEntrypoint, image) => {
    const { words, container } = readContainer(wordsOf(line)) ?? {};
    expect(words?.map(({ value }) => value).join(' ')).toBe(expected);
    expect([container?.usesEntrypoint, container?.image?.value]).toEqual([usesEntrypoint, image]);
  });

  test.each<[options: string, expected: readonly (string | null)[]]>([
    ['-v h:/d', ['volume', 'volume h', 'h', '/d']],
    ['-v /srv/h:/d:ro', ['bind', '/srv/h', '/srv/h', '/d']],
    ['--volume=~/.hermes:/d:Z', ['bind', '~/.hermes', '~/.hermes', '/d']],
    ['-v h.data:/d', ['volume', 'volume h.data', 'h.data', '/d']],
    ['-v /srv/~bob:/d', ['bind', '/srv/~bob', '/srv/~bob', '/d']],
    ['-v ~bob/h:/d', ['bind', null, '~bob/h', '/d']],
    ['-v ./h:/d', ['bind', null, './h', '/d']],
    ['-v ../h:/d', ['bind', null, '../h', '/d']],
    ['-v <home>/.hermes:/d', ['bind', '~/.hermes', '<home>/.hermes', '/d']],
    ['-v <home>:/d', ['bind', '~', '<home>', '/d']],
    ['-v <base>/h:/d', ['bind', null, '<base>/h', '/d']],
    ['-v <base>:/d', ['volume', null, '<base>', '/d']],
    ['-v <home>/<name>:/d', ['bind', null, '<home>/<name>', '/d']],
    ['-v h-<name>:/d', ['volume', null, 'h-<name>', '/d']],
    ['-v <a:b>:/d', ['volume', null, '<a:b>', '/d']],
    ['-v /srv/h:<target>:ro', ['bind', '/srv/h', '/srv/h', '<target>']],
    ['-v /d', ['own', null, null, '/d']],
    ['--mount type=bind,source=/srv/h,target=/d', ['bind', '/srv/h', '/srv/h', '/d']],
    ['--mount type=bind,src=/srv/h,dst=/d,ro', ['bind', '/srv/h', '/srv/h', '/d']],
    ['--mount=type=volume,source=h,destination=/d', ['volume', 'volume h', 'h', '/d']],
    ['--mount source=h,target=/d', ['volume', 'volume h', 'h', '/d']],
    ['--mount readonly,source=h,target=/d', ['volume', 'volume h', 'h', '/d']],
    ['--mount target=/d', ['own', null, null, '/d']],
    ['--mount type=tmpfs,source=x,target=/d', ['own', null, null, '/d']],
    ['--mount type=bind,source=<a,b>,target=/d', ['bind', null, '<a,b>', '/d']],
    ['--mount type=bind,source=/srv/h', []],
  ])('%s mounts %j', (options, expected) => {
    const mounts = readContainer(wordsOf(`docker run ${options} box`))?.container.mounts ?? [];
    expect(mounts.flatMap((m) => [m.kind, m.key, m.source?.value ?? null, m.target.value])).toEqual(expected);
    const written = options.replace(/^--?\w+[ =]/, '');
    expect(mounts.map(({ span }) => textOf(span))).toEqual(mounts.map(() => written));
  });
});

test.each([
  ['docker compose up', true],
  ['docker start h', true],
  ['docker container start h', true],
  ['docker run box', true],
  ['docker stack deploy h', true],
  ['podman play kube h.yml', true],
  ['podman --remote kube play h.yml', true],
  ['/usr/bin/docker-compose up', true],
  ['podman-compose up', true],
  ['docker stop h', false],
  ['docker', false],
  ['hermes compose', false],
])('whether %s starts containers that another file describes: %s', (line, expected) => {
  expect(startsContainers(wordsOf(line))).toBe(expected);
});
