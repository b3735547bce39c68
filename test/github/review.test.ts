import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import type { Octokit } from '../../src/github/client.ts';
import { publishSuggestions, type ReviewOutcome } from '../../src/github/review.ts';
import { suggestionsOf } from '../../src/github/suggestions.ts';
import { encodeUtf8 } from '../../src/source.ts';
import type { GitHub } from '../support/github/server.ts';
import type { PullFile, ReviewComment } from '../support/github/state.ts';
import { result } from '../support/result.ts';
import { noWait, pullRequest, requestsOf, target } from './pull.ts';
import { repairsIn } from './repairs.ts';

const LIST = 'GET /pulls/7/comments';
const FILES = 'GET /pulls/7/files';
const POST = 'POST /pulls/7/reviews';
const SETTLED =
  'gateway-lint withdrew this suggestion: it no longer applies here.\n\n<!-- gateway-lint: 0123456789abcdef settled -->';

/** Path to text in which `⟦1:old|new⟧` marks what is to be repaired. */
type Tree = Readonly<Record<string, string>>;

/** The findings of a tree as suggestions, each line of it being new. */
function suggestionsIn(tree: Tree) {
  const findings = Object.entries(tree).flatMap(([path, text]) => repairsIn(path, text).findings);
  return suggestionsOf(result({ findings }), { onChangedLines: () => true });
}

/** A pull request that adds the files of a tree. */
function added(tree: Tree): readonly PullFile[] {
  return Object.entries(tree).map(([filename, marked]) => {
    const { text } = repairsIn(filename, marked).source;
    const lines = text.replace(/\n$/, '').split('\n');
    const patch = `@@ -0,0 +1,${lines.length} @@\n${lines.map((line) => `+${line}`).join('\n')}`;
    return { filename, status: 'added', sha: blobSha(text), patch };
  });
}

function blobSha(text: string): string {
  return execFileSync('git', ['hash-object', '--stdin'], { input: encodeUtf8(text) })
    .toString()
    .trim();
}

/** One run of the action after each push. */
async function pushes(
  pull: { github: GitHub; octokit: Octokit },
  trees: readonly Tree[],
  key = target.key,
): Promise<readonly ReviewOutcome[]> {
  const outcomes: ReviewOutcome[] = [];
  for (const [index, tree] of trees.entries()) outcomes.push(await pushed(pull, tree, { key, head: `${index}` }));
  return outcomes;
}

async function pushed(
  { github, octokit }: { github: GitHub; octokit: Octokit },
  tree: Tree,
  { key = target.key, head = '9' } = {},
): Promise<ReviewOutcome> {
  const headSha = head.repeat(40);
  github.push({ headSha, files: added(tree) });
  return publishSuggestions(octokit, { ...target, headSha, key }, suggestionsIn(tree), noWait);
}

function counts({ posted, kept, settled, refused }: ReviewOutcome): string {
  return `${posted} posted, ${kept} kept, ${settled} settled, ${refused} refused`;
}

/** `a.service:2-3 new lines` for each comment; what is not a suggestion in full. */
function standing({ reviewComments }: GitHub): readonly string[] {
  return reviewComments.map(({ path, start_line, line, body }) => {
    const block = /```suggestion\n([\s\S]*?)```/.exec(body)?.[1];
    const lines = start_line === null ? line : `${start_line}-${line}`;
    return block === undefined ? body : `${path}:${lines} ${JSON.stringify(block)}`;
  });
}

interface Row {
  readonly trees: readonly Tree[];
  readonly counts: readonly string[];
  readonly standing: readonly string[];
  readonly reviews: number;
}

const PUSHES: readonly [name: string, row: Row][] = [
  [
    'a repair is posted on its line',
    {
      trees: [{ 'a.service': '[Service]\nUser=⟦1:x|y⟧\n' }],
      counts: ['1 posted, 0 kept, 0 settled, 0 refused'],
      standing: ['a.service:2 "User=y\\n"'],
      reviews: 1,
    },
  ],
  [
    'repairs of several lines and files are one review',
    {
      trees: [{ 'a.service': '⟦1:a|A⟧\nb\n⟦1:c|C⟧\n', 'deep/b c.service': '⟦1:x\n|⟧y\n' }],
      counts: ['2 posted, 0 kept, 0 settled, 0 refused'],
      standing: ['a.service:1-3 "A\\nb\\nC\\n"', 'deep/b c.service:1 ""'],
      reviews: 1,
    },
  ],
  [
    'what is there is never posted again',
    {
      trees: [{ 'a.service': '⟦1:a|A⟧\n' }, { 'a.service': '⟦1:a|A⟧\n', 'README.md': 'new\n' }],
      counts: ['1 posted, 0 kept, 0 settled, 0 refused', '0 posted, 1 kept, 0 settled, 0 refused'],
      standing: ['a.service:1 "A\\n"'],
      reviews: 1,
    },
  ],
  [
    'what is repaired goes away',
    {
      trees: [{ 'a.service': '⟦1:a|A⟧\n⟦2:b|B⟧\n' }, { 'a.service': 'A\n⟦1:b|B⟧\n' }],
      counts: ['2 posted, 0 kept, 0 settled, 0 refused', '0 posted, 1 kept, 1 settled, 0 refused'],
      standing: ['a.service:2 "B\\n"'],
      reviews: 1,
    },
  ],
  [
    'what is not found any more goes away, though its line is as it was',
    {
      trees: [{ 'a.service': '⟦1:a|A⟧\n' }, { 'a.service': 'a\n' }],
      counts: ['1 posted, 0 kept, 0 settled, 0 refused', '0 posted, 0 kept, 1 settled, 0 refused'],
      standing: [],
      reviews: 1,
    },
  ],
  [
    'a mistake that comes back is posted anew',
    {
      trees: [{ 'a.service': '⟦1:a|A⟧\n' }, { 'a.service': 'A\n' }, { 'a.service': '⟦1:a|A⟧\n' }],
      counts: [
        '1 posted, 0 kept, 0 settled, 0 refused',
        '0 posted, 0 kept, 1 settled, 0 refused',
        '1 posted, 0 kept, 0 settled, 0 refused',
      ],
      standing: ['a.service:1 "A\\n"'],
      reviews: 2,
    },
  ],
  [
    'a comment that moves with its lines is kept',
    {
      trees: [{ 'a.service': '⟦1:a|A⟧ b\n⟦1:c|C⟧\n' }, { 'a.service': '# new\n\n⟦1:a|A⟧ b\n⟦1:c|C⟧\n' }],
      counts: ['1 posted, 0 kept, 0 settled, 0 refused', '0 posted, 1 kept, 0 settled, 0 refused'],
      standing: ['a.service:3-4 "A b\\nC\\n"'],
      reviews: 1,
    },
  ],
  [
    'lines that are repaired otherwise have one comment',
    {
      trees: [{ 'a.service': '⟦1:a|A⟧ b\n' }, { 'a.service': '⟦1:a|X⟧ b\n' }],
      counts: ['1 posted, 0 kept, 0 settled, 0 refused', '1 posted, 0 kept, 1 settled, 0 refused'],
      standing: ['a.service:1 "X b\\n"'],
      reviews: 2,
    },
  ],
  [
    'lines that are the same twice have a comment each',
    {
      trees: [
        { 'a.service': '⟦1:a|A⟧\nb\n⟦2:a|A⟧\n' },
        { 'a.service': '⟦1:a|A⟧\nb\n⟦2:a|A⟧\n' },
        { 'a.service': 'A\nb\n⟦1:a|A⟧\n' },
      ],
      counts: [
        '2 posted, 0 kept, 0 settled, 0 refused',
        '0 posted, 2 kept, 0 settled, 0 refused',
        // GitHub shows the first comment on the second line then, which may well be kept there.
        '0 posted, 1 kept, 1 settled, 0 refused',
      ],
      standing: ['a.service:3 "A\\n"'],
      reviews: 1,
    },
  ],
  [
    'without repairs nothing is written',
    { trees: [{ 'a.service': 'a\n' }], counts: ['0 posted, 0 kept, 0 settled, 0 refused'], standing: [], reviews: 0 },
  ],
];

for (const [name, { trees, counts: expected, standing: stand, reviews }] of PUSHES) {
  test(name, async () => {
    const pull = await pullRequest();
    const outcomes = await pushes(pull, trees);
    expect(outcomes.map(counts)).toEqual(expected);
    expect(standing(pull.github)).toEqual(stand);
    expect(pull.github.reviews).toHaveLength(reviews);
    expect(outcomes.flatMap(({ notes, failure }) => [...notes, failure ?? []].flat())).toEqual([]);
  });
}

test('the review says nothing that gets wrong, the comment ends with the marker', async () => {
  const pull = await pullRequest();
  await pushed(pull, { 'a.service': '⟦1:a|b⟧\n' });
  const [review] = pull.github.reviews;
  expect([review?.state, review?.commit_id, review?.body]).toEqual([
    'COMMENTED',
    '9'.repeat(40),
    'gateway-lint read the lines that this pull request changes.\n\n<!-- gateway-lint: 0123456789abcdef -->',
  ]);
  expect(pull.github.reviewComments[0]?.body).toMatch(
    /^\*\*error\*\* .*\n\nhelp: .*\n\n```suggestion\nb\n```\n\n<!-- gateway-lint: 0123456789abcdef [0-9a-f]{16} -->$/,
  );
});

test('only what has to be asked is asked', async () => {
  const pull = await pullRequest();
  const tree = { 'a.service': '⟦1:a|A⟧\n' };
  await pushes(pull, [tree, tree, { 'a.service': 'A\n' }, {}]);
  const [comment] = pull.github.requests.filter(({ method }) => method === 'DELETE');
  const removal = `DELETE ${comment?.path.replace('/repos/someone/dotfiles', '')}`;
  expect(requestsOf(pull.github)).toEqual([LIST, FILES, POST, LIST, LIST, removal, LIST]);
});

test('an outdated comment makes room for a new one', async () => {
  const pull = await pullRequest();
  const tree = { 'a.service': '⟦1:a|A⟧\n' };
  await pushed(pull, tree);
  (pull.github.reviewComments[0] as ReviewComment).line = null;
  expect(counts(await pushed(pull, tree))).toBe('1 posted, 0 kept, 1 settled, 0 refused');
  expect(standing(pull.github)).toEqual(['a.service:1 "A\\n"']);
});

test('a comment whose finding is worded otherwise is edited', async () => {
  const pull = await pullRequest();
  const tree = { 'a.service': '⟦1:a|A⟧\n' };
  await pushed(pull, tree);
  const comment = pull.github.reviewComments[0] as ReviewComment;
  const before = comment.body;
  comment.body = before.replace('mistake 1', 'an older mistake');
  expect(counts(await pushed(pull, tree))).toBe('0 posted, 1 kept, 0 settled, 0 refused');
  expect(comment.body).toBe(before);
});

test('a comment that somebody answered is withdrawn, and left alone afterwards', async () => {
  const pull = await pullRequest();
  const tree = { 'a.service': '⟦1:a|A⟧\n' };
  await pushed(pull, tree);
  const { id } = pull.github.reviewComments[0] as ReviewComment;
  pull.github.addReviewComment({ path: 'a.service', line: 1, body: 'Why?' }, 'someone', id);
  expect(counts(await pushed(pull, { 'a.service': 'A\n' }))).toBe('0 posted, 0 kept, 1 settled, 0 refused');
  expect(counts(await pushed(pull, { 'a.service': 'A\n' }))).toBe('0 posted, 0 kept, 0 settled, 0 refused');
  expect(standing(pull.github)).toEqual([SETTLED, 'Why?']);
  expect(counts(await pushed(pull, tree))).toBe('1 posted, 0 kept, 0 settled, 0 refused');
  expect(standing(pull.github)).toEqual([SETTLED, 'Why?', 'a.service:1 "A\\n"']);
});

test('two steps keep to their own comments', async () => {
  const pull = await pullRequest();
  const tree = { 'a.service': '⟦1:a|A⟧\n' };
  const other = 'fedcba9876543210';
  await pushed(pull, tree);
  await pushed(pull, tree, { key: other });
  expect(standing(pull.github)).toHaveLength(2);
  expect(counts(await pushed(pull, { 'a.service': 'a\n' }, { key: other }))).toBe(
    '0 posted, 0 kept, 1 settled, 0 refused',
  );
  expect(counts(await pushed(pull, tree))).toBe('0 posted, 1 kept, 0 settled, 0 refused');
});

const STRANGERS: readonly [name: string, token: string, author: string, expected: string][] = [
  ['a stranger who copies our comment keeps us from nothing', 'github-actions[bot]', 'mallory', '1 posted, 0 kept'],
  ["nor does one whom a person's token meets", 'someone', 'mallory', '1 posted, 0 kept'],
  ["a person's token knows that person's comments", 'someone', 'someone', '0 posted, 1 kept'],
];

for (const [name, login, author, expected] of STRANGERS) {
  test(name, async () => {
    const pull = await pullRequest({ login });
    const tree = { 'a.service': '⟦1:a|A⟧\n' };
    pull.github.push({ headSha: '9'.repeat(40), files: added(tree) });
    const [suggestion] = suggestionsIn(tree);
    const body = `${suggestion?.text}\n\n<!-- gateway-lint: ${target.key} ${suggestion?.hash} -->`;
    pull.github.addReviewComment({ path: 'a.service', line: 1, body }, author);
    expect(counts(await pushed(pull, tree))).toBe(`${expected}, 0 settled, 0 refused`);
    if (author === 'mallory') {
      expect(counts(await pushed(pull, { 'a.service': 'A\n' }))).toBe('0 posted, 0 kept, 1 settled, 0 refused');
      expect(pull.github.reviewComments.map((comment) => comment.user.login)).toEqual(['mallory']);
    }
  });
}

test('a reply that quotes our comment is none', async () => {
  const pull = await pullRequest();
  await pushed(pull, { 'a.service': '⟦1:a|A⟧\n' });
  const { id, body } = pull.github.reviewComments[0] as ReviewComment;
  pull.github.addReviewComment({ path: 'a.service', line: 1, body }, 'helper[bot]', id);
  await pushed(pull, { 'a.service': 'A\n' });
  expect(pull.github.reviewComments.map((comment) => comment.body)).toEqual([SETTLED, body]);
});

test('seventy repairs are three reviews, each comment there once', async () => {
  const pull = await pullRequest();
  const lines = Array.from({ length: 70 }, (_, index) => `⟦${index + 1}:a|${index}⟧ # ${index}\n`);
  const tree = { 'a.service': lines.join('') };
  expect((await pushes(pull, [tree, tree])).map(counts)).toEqual([
    '70 posted, 0 kept, 0 settled, 0 refused',
    '0 posted, 70 kept, 0 settled, 0 refused',
  ]);
  expect(pull.github.reviews).toHaveLength(3);
  expect(standing(pull.github)).toEqual(lines.map((_, index) => `a.service:${index + 1} "${index} # ${index}\\n"`));
  expect(counts(await pushed(pull, { 'a.service': 'b\n' }))).toBe('0 posted, 0 kept, 70 settled, 0 refused');
  expect(pull.github.reviewComments).toEqual([]);
});

const ONE = { 'a.service': 'x\n⟦1:a|A⟧\n⟦1:b|B⟧\n' };
const [FILE] = added(ONE) as [PullFile];

const ELSEWHERE: readonly [name: string, files: readonly PullFile[]][] = [
  ['the file is another one at the head', [{ ...FILE, sha: blobSha('x\na\nb\nmerged\n') }]],
  ['the file has no patch', [{ filename: FILE.filename, status: 'added', sha: FILE.sha as string }]],
  ['no line is new', [{ ...FILE, status: 'modified', patch: '@@ -1,2 +1,3 @@\n+x\n a\n b' }]],
  ['the first line is not new', [{ ...FILE, status: 'modified', patch: '@@ -1 +1,3 @@\n+x\n a\n+b' }]],
  ['the last line is not new', [{ ...FILE, status: 'modified', patch: '@@ -1 +1,3 @@\n+x\n+a\n b' }]],
  ['the lines are not shown', [{ ...FILE, status: 'modified', patch: '@@ -0,0 +1 @@\n+x' }]],
  ['the pull request does not change the file', []],
];

for (const [name, files] of ELSEWHERE) {
  test(`nothing is posted where ${name}, and a note says so`, async () => {
    const { github, octokit } = await pullRequest();
    github.push({ headSha: target.headSha, files });
    const outcome = await publishSuggestions(octokit, target, suggestionsIn(ONE), noWait);
    expect(counts(outcome)).toBe('0 posted, 0 kept, 0 settled, 1 refused');
    expect(outcome.notes).toEqual([
      {
        severity: 'notice',
        message:
          "GitHub takes no suggestion for 1 repair: not on lines that it shows of the pull request's head. The findings say what to change.",
      },
    ]);
    expect(requestsOf(github)).toEqual([LIST, FILES]);
  });
}

test('a comment that GitHub refuses does not keep the others back', async () => {
  const pull = await pullRequest();
  const lines = Array.from({ length: 9 }, (_, index) => `⟦${index + 1}:a|${index}⟧ # ${index}\n`);
  const tree = { 'a.service': lines.join(''), 'b.service': '⟦1:b|B⟧\n' };
  const headSha = '9'.repeat(40);
  // The list of files is that of a later head, in which b.service has been added.
  pull.github.push({ headSha, files: added({ 'a.service': lines.join('') }) });
  pull.github.push({ headSha: '8'.repeat(40), files: added(tree) });
  const outcome = await publishSuggestions(pull.octokit, { ...target, headSha }, suggestionsIn(tree), noWait);
  expect(counts(outcome)).toBe('9 posted, 0 kept, 0 settled, 1 refused');
  expect(outcome.failure).toBeUndefined();
  expect(standing(pull.github).map((text) => text.split(' ')[0])).toEqual(
    lines.map((_, index) => `a.service:${index + 1}`),
  );
});

test('a comment that is too large is left out', async () => {
  const pull = await pullRequest();
  const lines = Array.from({ length: 40 }, () => `⟦1:a|${'x'.repeat(1900)}⟧\n`).join('');
  const outcome = await pushed(pull, { 'a.service': lines, 'b.service': '⟦1:b|B⟧\n' });
  expect(counts(outcome)).toBe('1 posted, 0 kept, 0 settled, 1 refused');
});

const BEFORE = { 'a.service': '⟦1:a|A⟧\n', 'b.service': '⟦1:b|B⟧\n' };
const AFTER = { 'a.service': 'A\n', 'b.service': '⟦1:b|B⟧\n', 'c.service': '⟦1:c|C⟧\n' };
const FORBIDDEN =
  'The token lacks the permission "pull-requests: write" (403: Resource not accessible by integration).';

const FAILURES: readonly [name: string, rule: object, counts: string, message: string][] = [
  [
    'comments may not be listed',
    { path: /comments$/, status: 403 },
    '0 posted, 0 kept, 0 settled, 0 refused',
    FORBIDDEN,
  ],
  [
    'comments cannot be found',
    { path: /comments$/, status: 404 },
    '0 posted, 0 kept, 0 settled, 0 refused',
    'The token lacks the permission "pull-requests: write" (404: Not Found).',
  ],
  ['files may not be listed', { path: /files$/, status: 403 }, '0 posted, 1 kept, 1 settled, 0 refused', FORBIDDEN],
  [
    'files are not told',
    { path: /files$/, status: 500 },
    '0 posted, 1 kept, 1 settled, 0 refused',
    'GitHub answered 500.',
  ],
  ['a review may not be posted', { method: 'POST', status: 403 }, '0 posted, 1 kept, 1 settled, 0 refused', FORBIDDEN],
  ['reviews fail', { method: 'POST', status: 502 }, '0 posted, 1 kept, 1 settled, 0 refused', 'GitHub answered 502.'],
  [
    'a comment may not be removed',
    { method: 'DELETE', status: 403 },
    '1 posted, 1 kept, 0 settled, 0 refused',
    FORBIDDEN,
  ],
  [
    'removals fail',
    { method: 'DELETE', status: 503 },
    '1 posted, 1 kept, 0 settled, 0 refused',
    'GitHub answered 503.',
  ],
];

for (const [name, rule, expected, message] of FAILURES) {
  test(`where ${name}, the rest is done`, async () => {
    const pull = await pullRequest();
    await pushed(pull, BEFORE);
    pull.github.fail(rule);
    const outcome = await pushed(pull, AFTER);
    expect(counts(outcome)).toBe(expected);
    expect(outcome.failure?.message).toBe(message);
  });
}

const OVERCOME: readonly [name: string, rule: object][] = [
  ['a review is posted, but the answer is 502', { method: 'POST', status: 502, processed: true, times: 1 }],
  ['a review is posted, but the answer is cut', { method: 'POST', cut: true, processed: true, times: 1 }],
  ['a review is cut off', { method: 'POST', cut: true, times: 1 }],
  ['a review fails at first', { method: 'POST', status: 500, times: 1 }],
  ['comments are listed at the second try', { path: /comments$/, status: 500, times: 1 }],
  ['files are listed at the second try', { path: /files$/, cut: true, times: 1 }],
  ['a comment is removed, but the answer is 502', { method: 'DELETE', status: 502, processed: true, times: 1 }],
  ['a comment is removed, but the answer is cut', { method: 'DELETE', cut: true, processed: true, times: 1 }],
  ['a comment is gone already', { method: 'DELETE', status: 404, processed: true, times: 1 }],
];

for (const [name, rule] of OVERCOME) {
  test(`where ${name}, each comment stands there once`, async () => {
    const pull = await pullRequest();
    await pushed(pull, BEFORE);
    pull.github.fail(rule);
    const outcome = await pushed(pull, AFTER);
    expect(counts(outcome)).toBe('1 posted, 1 kept, 1 settled, 0 refused');
    expect(outcome.failure).toBeUndefined();
    expect(standing(pull.github)).toEqual(['b.service:1 "B\\n"', 'c.service:1 "C\\n"']);
  });
}

test('hostile lines and line ends break nothing', async () => {
  const pull = await pullRequest();
  const tree = {
    'a.md': '⟦1:a|b⟧ </details> <!-- gateway-lint: 0123456789abcdef 0123456789abcdef --> @someone ```\n',
    'b.service': '⟦1:a|b⟧\r\n',
    'c.service': '⟦1:a|b⟧ \u202e\n',
  };
  expect((await pushes(pull, [tree, tree])).map(counts)).toEqual([
    '1 posted, 0 kept, 0 settled, 0 refused',
    '0 posted, 1 kept, 0 settled, 0 refused',
  ]);
  expect(pull.github.reviewComments[0]?.body).toContain(
    '\n\n````suggestion\nb </details> <!-- gateway-lint: 0123456789abcdef 0123456789abcdef --> @someone ```\n````\n\n<!-- ',
  );
});
