import { afterEach, expect, test } from 'vitest';
import { connect } from '../../src/github/client.ts';
import { type Comparison, compare, type Remote } from '../../src/github/comparison.ts';
import { readEvent } from '../../src/github/event.ts';
import { SourceFile } from '../../src/source.ts';
import { type Event, mergeGroupEvent, pullRequestEvent, pushEvent, scheduleEvent } from '../support/github/events.ts';
import { git } from '../support/github/git.ts';
import { type PullRepository, pullRepository, type RepositoryOptions } from '../support/github/repository.ts';
import { type GitHub, type GitHubOptions, startGitHub } from '../support/github/server.ts';

const servers: GitHub[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

async function remoteOf(options: GitHubOptions): Promise<Remote> {
  const server = await startGitHub(options);
  servers.push(server);
  return { client: () => connect('ghs_test', server.url), owner: 'someone', repo: 'dotfiles' };
}

const runEvent = ({ name, sha, payload }: Event) => readEvent(name, 'someone/dotfiles', sha, payload);
const pullEvent = (pull: PullRepository) => runEvent(pullRequestEvent(pull));

const BASE = { 'a.service': 'one\ntwo\nthree\n', 'b.service': 'x\n' };
const CHANGE = { 'a.service': 'one\nTWO\nthree\nfour\n', 'b.service': null, 'c.service': 'new\n' };
/** What CHANGE does, as path before, path after and the lines that it adds. */
const CHANGES = [
  [
    'a.service',
    'a.service',
    [
      [2, 2],
      [4, 4],
    ],
  ],
  ['b.service', null, []],
  [null, 'c.service', [[1, 1]]],
];

function changesOf({ start }: Comparison): unknown {
  return start?.change?.files
    .map(({ oldPath, path, lines }) => [oldPath, path, lines])
    .toSorted((a, b) => (String(a[0] ?? a[1]) < String(b[0] ?? b[1]) ? -1 : 1));
}

const MOVED = { 'other.txt': 'moved on\n' };

const known: readonly (readonly [string, Omit<RepositoryOptions, 'base' | 'change'>, 'base' | 'mergeBase'])[] = [
  ['the merge that actions/checkout takes, alone', {}, 'base'],
  ['the same for a fork', { fork: true }, 'base'],
  ['the same with all history', { checkout: { depth: 0 } }, 'base'],
  ['the same after the base branch moved on', { moved: MOVED }, 'base'],
  ['the head alone', { checkout: { ref: 'head' } }, 'mergeBase'],
  [
    'the head with all history, after the base branch moved on',
    { moved: MOVED, checkout: { ref: 'head', depth: 0 } },
    'mergeBase',
  ],
  ['the head alone, after the base branch moved on', { moved: MOVED, checkout: { ref: 'head' } }, 'mergeBase'],
  [
    'the head of a fork alone, after the base branch moved on',
    { fork: true, moved: MOVED, checkout: { ref: 'head' } },
    'mergeBase',
  ],
];

test.each(known)(
  'a pull request is compared with its own merge base, without a token: %s',
  async (_, options, base) => {
    const pull = pullRepository({ base: BASE, change: CHANGE, ...options });
    const comparison = await compare(pullEvent(pull), pull.workspace, undefined);
    expect(comparison.start).toMatchObject({ base: pull[base], isLocal: true });
    expect(comparison.tip).toMatchObject({ base: pull.base, isLocal: true });
    expect(comparison.words).toMatch(/^Compared [0-9a-f]{12} with [0-9a-f]{12}\.$/);
    expect(changesOf(comparison)).toEqual(CHANGES);
  },
);

test('where nothing can be fetched, the API is asked', async () => {
  for (const ref of ['merge', 'head'] as const) {
    const pull = pullRepository({ base: BASE, change: CHANGE, moved: MOVED, checkout: { ref, reachable: false } });
    const comparison = await compare(pullEvent(pull), pull.workspace, await remoteOf({ git: pull.origin }));
    expect(comparison.start).toMatchObject({ base: ref === 'merge' ? pull.base : pull.mergeBase, isLocal: false });
    expect(comparison.tip).toMatchObject({ base: pull.base, isLocal: false });
    expect(comparison.words).toMatch(/as the API tells it: the commit could not be fetched\.$/);
    expect(changesOf(comparison)).toEqual(CHANGES);
  }
});

test('the API names the merge base of a shallow head, and git fetches it', async () => {
  const pull = pullRepository({ base: BASE, change: CHANGE, moved: MOVED, checkout: { ref: 'head' } });
  const comparison = await compare(pullEvent(pull), pull.workspace, await remoteOf({ git: pull.origin }));
  expect(comparison.start).toMatchObject({ base: pull.mergeBase, isLocal: true });
  expect(changesOf(comparison)).toEqual(CHANGES);
  expect(git(pull.workspace, 'rev-parse', '--is-shallow-repository')).toBe('true');
});

const OFFLINE = { checkout: { reachable: false } } as const;

test('without a token and without origin nothing is known, and the reason is told', async () => {
  const pull = pullRepository({ base: BASE, change: CHANGE, ...OFFLINE });
  const comparison = await compare(pullEvent(pull), pull.workspace, undefined);
  const start = { base: pull.base, isLocal: false };
  expect(comparison).toEqual({
    start,
    tip: start,
    words: `Commit ${pull.base.slice(0, 12)} could not be fetched, and there is no token to ask the API.`,
  });
});

test('a comparison that the API cuts is none', async () => {
  const pull = pullRepository({ base: BASE, change: CHANGE, ...OFFLINE });
  const files = Array.from({ length: 300 }, (_, at) => ({
    filename: `f${at}`,
    status: 'added',
    patch: '@@ -0,0 +1 @@\n+x',
    sha: pull.head,
  }));
  const basehead = `${pull.base}...${pull.merge}`;
  const remote = await remoteOf({ compare: { [basehead]: { mergeBase: pull.base, files } } } as GitHubOptions);
  const comparison = await compare(pullEvent(pull), pull.workspace, remote);
  expect(comparison.start?.change).toBeUndefined();
  expect(comparison.words).toBe('The API tells no more than 300 files of a comparison.');
});

test('a file of which the API shows no patch is new in all its lines', async () => {
  const pull = pullRepository({ base: BASE, change: CHANGE, ...OFFLINE });
  const files = [{ filename: 'a.service', status: 'modified', sha: pull.head }];
  const basehead = `${pull.base}...${pull.merge}`;
  const remote = await remoteOf({ compare: { [basehead]: { mergeBase: pull.base, files } } } as GitHubOptions);
  expect(changesOf(await compare(pullEvent(pull), pull.workspace, remote))).toEqual([
    ['a.service', 'a.service', 'all'],
  ]);
});

const FILES = { 'a.service': 'one\nTWO\nthree\nfour\n', 'd.service': 'd\n', 'e.service': 'e\n' };

test('what the commit does not hold just so is new in all its lines, line ends aside', async () => {
  const pull = pullRepository({ base: { ...BASE, ...FILES, 'a.service': 'one\n' }, change: CHANGE });
  const { start } = await compare(pullEvent(pull), pull.workspace, undefined);
  const isCommitted = (path: string, text: string) => start?.change?.isCommitted(new SourceFile(path, text));
  expect(isCommitted('a.service', FILES['a.service'])).toBe(true);
  expect(isCommitted('d.service', 'd\r\n')).toBe(true);
  expect(isCommitted('d.service', 'd\nmore\n')).toBe(false);
  expect(isCommitted('rendered.service', 'd\n')).toBe(false);
});

const NAMES = { 'trail ': 'x\n', ' lead': 'x\n', 'q"\n': 'x\n', 'caf\u00e9': 'x\n', empty: '' };

test('files are known by their very names', async () => {
  const gone = Object.fromEntries(Object.keys(NAMES).map((name) => [name, null]));
  const added = pullRepository({ base: BASE, change: NAMES });
  const removed = pullRepository({ base: { ...BASE, ...NAMES }, change: gone });
  const namesOf = async (pull: PullRepository, of: 'path' | 'oldPath') =>
    (await compare(pullEvent(pull), pull.workspace, undefined)).start?.change?.files.map((file) => file[of]).toSorted();
  expect(await namesOf(added, 'path')).toEqual(Object.keys(NAMES).toSorted());
  expect(await namesOf(removed, 'oldPath')).toEqual(Object.keys(NAMES).toSorted());
});

test('attributes of the repository cannot hide a change', async () => {
  const pull = pullRepository({
    base: BASE,
    change: { ...CHANGE, '.gitattributes': '* binary -diff filter=x diff=x\n', '.gitignore': '*\n' },
  });
  const changes = changesOf(await compare(pullEvent(pull), pull.workspace, undefined)) as unknown[];
  expect(changes).toEqual(expect.arrayContaining(CHANGES));
});

test('a push is compared with what stood there before, and a merge group with what it is put on', async () => {
  const pull = pullRepository({ base: BASE, change: CHANGE });
  for (const event of [
    pushEvent({ before: pull.base, after: pull.merge }),
    mergeGroupEvent({ base: pull.base, head: pull.merge }),
  ]) {
    const comparison = await compare(runEvent(event), pull.workspace, undefined);
    expect(comparison.start).toMatchObject({ base: pull.base, isLocal: true });
    expect(changesOf(comparison)).toEqual(CHANGES);
  }
});

const ZEROS = '0'.repeat(40);

test('where the event compares nothing there is nothing to know', async () => {
  const pull = pullRepository({ base: BASE, change: CHANGE });
  const words = async (event: Event) => compare(runEvent(event), pull.workspace, undefined);
  expect(await words(scheduleEvent(pull.merge))).toEqual({
    isMoot: true,
    words: 'The event schedule compares nothing.',
  });
  expect(await words(pushEvent({ before: ZEROS, after: pull.merge }))).toEqual({
    isMoot: true,
    words: 'The push made a new branch.',
  });
});

test('a checkout of another commit is compared with nothing: its parents are whatever their author wants', async () => {
  const pull = pullRepository({ base: BASE, change: CHANGE });
  git(pull.workspace, 'commit', '--quiet', '--allow-empty', '-m', 'another');
  const evil = git(pull.workspace, 'rev-parse', 'HEAD');
  git(pull.workspace, 'fetch', '--quiet', 'origin', pull.head);
  const merge = git(pull.workspace, 'commit-tree', '-m', 'own', '-p', evil, '-p', pull.head, `${pull.head}^{tree}`);
  git(pull.workspace, 'checkout', '--quiet', merge);
  const other = {
    tip: { base: pull.base, isLocal: true },
    words: `The commit that is checked out, ${merge.slice(0, 12)}, is not the one that the event is about.`,
  };
  expect(await compare(pullEvent(pull), pull.workspace, undefined)).toEqual(other);
  // On `pull_request_target` the commit of the run is none that GitHub merged.
  const target = { ...pullEvent(pull), name: 'pull_request_target', sha: merge };
  expect(await compare(target, pull.workspace, undefined)).toEqual(other);
});

test('a folder that is no checkout is compared with nothing', async () => {
  const pull = pullRepository({ base: BASE, change: CHANGE });
  const comparison = await compare(pullEvent(pull), '/', undefined);
  const tip = { base: pull.base, isLocal: false };
  expect(comparison).toEqual({ tip, words: 'git cannot tell which commit is checked out.' });
});
