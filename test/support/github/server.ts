import { setTimeout } from 'node:timers/promises';
import { type Answer, type Call, NOT_FOUND } from './call.ts';
import { type Code, type Comparison, codeOfGit, codeOfTables } from './code.ts';
import { bodyOf, type Failure, failsAnswer, failures } from './failures.ts';
import { type Hands, hands } from './hands.ts';
import { type Listener, listen, type SentRequest, send } from './http.ts';
import { judged, refusedToken, type Token } from './judge.ts';
import { type Match, matchRoute, mistakesInAnswer } from './openapi.ts';
import { paged } from './pages.ts';
import { ROUTES } from './routes.ts';
import { clock, type Pull, type PullFile, type State, user } from './state.ts';

export interface GitHubOptions extends Token {
  /** `owner/name`; every other repository is not found. */
  readonly repository?: string;
  /** Path that the API lies under: `/api/v3` on a GitHub Enterprise Server. */
  readonly prefix?: string;
  /** Whom the token is of. A bot has no `GET /user`. */
  readonly login?: string;
  readonly pull?: {
    readonly number: number;
    readonly headSha: string;
    /** What the pull request changes; with `git`, by default what git says of baseSha...headSha. */
    readonly files?: readonly PullFile[];
    readonly baseSha?: string;
  };
  /** By `base...head`. */
  readonly compare?: Readonly<Record<string, Comparison>>;
  /** By `ref:path`; a request without a ref reads `HEAD`. */
  readonly contents?: Readonly<Record<string, string | Buffer>>;
  /** A git repository that comparisons and contents are answered from, in the place of the two tables. */
  readonly git?: string;
}

/** A GitHub on loopback. */
export interface GitHub extends State, Listener, Hands {
  /** Of the API, with its prefix and without a slash at the end: a GITHUB_API_URL. */
  readonly url: string;
  /** What GitHub's description or one of its limits does not allow in a request, whether the request failed or not. */
  readonly violations: readonly string[];
  fail(rule: Failure): void;
}

/** Starts a GitHub with one repository and at most one pull request. */
export async function startGitHub(options: GitHubOptions = {}): Promise<GitHub> {
  const { prefix = '', login = 'github-actions[bot]', repository = 'someone/dotfiles' } = options;
  const code =
    options.git === undefined ? codeOfTables(options.compare ?? {}, options.contents ?? {}) : codeOfGit(options.git);
  const pull = pullOf(options, code);
  const state: State = { checkRuns: [], comments: [], reviews: [], reviewComments: [] };
  const time = clock();
  const violations: string[] = [];
  const failing = failures();

  const listener = await listen(prefix, async (request, response) => {
    const { method, path } = request;
    const violated = (text: string) => void violations.push(`${method} ${path}: ${text}`);
    const byName = path.replace(/^\/repositories\/1\//, `/repos/${repository}/`);
    const match = request.url.startsWith(`${prefix}/`) ? matchRoute(method, byName) : undefined;
    const refused = judged(request, match, violated);
    const failure = failing.take(method, path);
    if (failure?.delay !== undefined) await setTimeout(failure.delay, undefined, { ref: false });
    const work = () => {
      const answer = match === undefined ? NOT_FOUND : worked(request, match, refused);
      for (const mistake of mistakesInAnswer(match, answer)) violated(`our answer: ${mistake}`);
      return answer;
    };
    if (failure === undefined || !failsAnswer(failure)) return send(response, work());
    const answer = failure.processed === true ? work() : undefined;
    if (answer !== undefined && failure.status === undefined) return send(response, answer, failure.cut);
    const { status = failure.cut === true ? 200 : 500, headers = {} } = failure;
    send(response, { status, headers, body: failure.body ?? bodyOf(status, headers) }, failure.cut);
  });

  const url = `${listener.url}${prefix}`;
  const place = {
    api: `${url}/repos/${repository}`,
    html: `https://github.com/${repository}`,
    ...(pull === undefined ? {} : { pull: pull.number }),
  };

  function worked(request: SentRequest, { route, parts }: Match, wrong: Answer | undefined): Answer {
    const refused = refusedToken(request, route, options);
    if (refused !== undefined) return refused;
    const named = `${parts.owner}/${parts.repo}`.toLowerCase();
    if (parts.owner !== undefined && named !== repository.toLowerCase()) return NOT_FOUND;
    if (wrong !== undefined) return wrong;
    const call: Call = {
      ...{ parts, query: request.query, body: request.body as Call['body'], accept: request.headers.accept ?? '' },
      ...{ state, pull, code, user: user(login), place, clock: time },
    };
    return paged(ROUTES[route]?.run(call) ?? NOT_FOUND, request, url);
  }

  const given = {
    state,
    pull,
    clock: time,
    login,
    filesOf: (head: string) => filesOf(code, options.pull?.baseSha, head),
  };
  return { ...state, ...listener, ...hands(given), url, violations, fail: failing.add };
}

function pullOf({ pull }: GitHubOptions, code: Code): Pull | undefined {
  if (pull === undefined) return undefined;
  const files = pull.files ?? filesOf(code, pull.baseSha, pull.headSha);
  const { number, headSha, baseSha = '0'.repeat(40) } = pull;
  return { number, baseSha, headSha, heads: new Map([[headSha, files]]) };
}

function filesOf(code: Code, base: string | undefined, head: string): readonly PullFile[] {
  const comparison = base === undefined ? undefined : code.compare(base, head);
  if (comparison?.mergeBase === undefined) throw new Error(`what ${head} changes is not known: give its files`);
  return comparison.files;
}
