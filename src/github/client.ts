import { setTimeout as pause } from 'node:timers/promises';
import type { getOctokit } from '@actions/github';
import { visible } from '../reporters/visible.ts';
import { UsageError } from '../usage.ts';
import { boundedFetch } from './fetch.ts';

export type Octokit = ReturnType<typeof getOctokit>;

/** Waits so many milliseconds. */
export type Wait = (ms: number) => Promise<unknown>;

export interface ClientOptions {
  readonly wait?: Wait;
  /** Milliseconds that one request may take. */
  readonly timeLimit?: number;
}

/** What a token must be allowed, as it is written below `permissions:` in a workflow. */
export type Permission = 'checks: write' | 'pull-requests: write' | 'contents: read';

/** A call that finally failed. */
export interface ApiFailure {
  /** HTTP status; null where there was no answer. */
  readonly status: number | null;
  /** One sentence for people, free of control characters. */
  readonly message: string;
  /** What the token lacks, where that is the reason. */
  readonly permission?: Permission;
}

/** The error that octokit throws for everything that happens to a request. */
interface HttpError extends Error {
  readonly status: number;
  /** Missing where there was no answer; `status` is then 500 all the same. */
  readonly response?: {
    readonly headers: Readonly<Record<string, string | undefined>>;
    readonly data: unknown;
  };
}

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

const TIME_LIMIT = 30_000;
const MOST_RETRIES = 3;
/** Milliseconds for one wait, and for all that the requests of a run wait, unanswered requests included. */
const MOST_WAIT = 60_000;
const MOST_WAITING = 180_000;
/** What GitHub asks for where it limits the rate and does not say until when. */
const RATE_LIMIT_WAIT = 60_000;

const MOST_QUOTED = 500;

/**
 * A client for the API at `baseUrl`, which ends without a slash. Every request has a time limit, goes to no other server,
 * and is repeated after a rate limit and, where that can do no harm, after a failure of the server or the network. A POST
 * can do harm; for another method `request: { repeat: false }` says so. Throws `UsageError` for what cannot be a token.
 */
export async function connect(
  token: string,
  baseUrl: string,
  { wait = pause, timeLimit = TIME_LIMIT }: ClientOptions = {},
): Promise<Octokit> {
  // The error for a header with such a character would quote the token.
  if (!/^[\x21-\x7e]+$/.test(token)) throw new UsageError('token holds a character that no token of GitHub has');
  const { getOctokit } = await import('@actions/github');
  const octokit = getOctokit(token, { baseUrl, log: SILENT });
  const { origin } = new URL(baseUrl);
  let left = MOST_WAITING;
  octokit.hook.wrap('request', async (request, options) => {
    const isRepeatable = options.request.repeat ?? options.method !== 'POST';
    const fetch = boundedFetch(options.request.fetch, origin, timeLimit);
    // Only what is changed in place reaches the hooks within this one.
    options.request = { ...options.request, log: SILENT, fetch };
    for (let attempt = 0; ; attempt++) {
      try {
        return await request(options);
      } catch (error) {
        if (isUnanswered(error, 'TimeoutError')) left -= timeLimit;
        const delay = delayBeforeRetry(error, isRepeatable, attempt);
        if (delay === undefined || delay > Math.min(left, MOST_WAIT)) throw error;
        left -= delay;
        await wait(delay);
      }
    }
  });
  return octokit;
}

/**
 * Creates something that must not be there twice. After a failure that leaves open whether GitHub did it, `find` looks
 * for it, and it is created again where it is missing. Throws the last error.
 */
export async function createOnce<T>(
  create: () => Promise<T>,
  find: () => Promise<T | undefined>,
  wait: Wait = pause,
): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await create();
    } catch (error) {
      if (!isAmbiguous(error)) throw error;
      await wait(backOff(attempt));
      const found = await find();
      if (found !== undefined) return found;
      if (attempt === MOST_RETRIES) throw error;
    }
  }
}

/** What a failed call means to people. Throws the error again where it is none of the API's, but a mistake of ours. */
export function failureOf(error: unknown, permission: Permission): ApiFailure {
  if (!isHttpError(error)) throw error;
  const { status, response } = error;
  if (response === undefined) return { status: null, message: whyUnanswered(error) };
  if (isRateLimit(error)) return { status, message: `GitHub limits the rate of requests (${status}).` };
  const says = quoted(response.data);
  switch (status) {
    case 401:
      return { status, message: `GitHub does not accept the token (${status}${says}).` };
    case 403:
    case 404:
      return { status, message: `The token lacks the permission "${permission}" (${status}${says}).`, permission };
    case 410:
    case 422:
      return { status, message: `GitHub answered ${status}${says}.` };
    default:
      return { status, message: `GitHub answered ${status}.` };
  }
}

function isHttpError(error: unknown): error is HttpError {
  return error instanceof Error && error.name === 'HttpError';
}

/** Whether there was no answer for the reason of a `DOMException` with this name. */
function isUnanswered(error: unknown, name: string): boolean {
  return (
    isHttpError(error) && error.response === undefined && error.cause instanceof Error && error.cause.name === name
  );
}

/** Whether GitHub may have done what was asked, or not. */
function isAmbiguous(error: unknown): error is HttpError {
  return isHttpError(error) && error.status >= 500 && !isUnanswered(error, 'SecurityError');
}

function isRateLimit({ status, message, response }: HttpError): boolean {
  if (response === undefined) return false;
  const { headers } = response;
  const isSaid =
    'retry-after' in headers || headers['x-ratelimit-remaining'] === '0' || /secondary rate limit/i.test(message);
  return status === 429 || (status === 403 && isSaid);
}

/** Milliseconds; undefined where the request must not be repeated. */
function delayBeforeRetry(error: unknown, isRepeatable: boolean, attempt: number): number | undefined {
  if (attempt === MOST_RETRIES || !isHttpError(error)) return undefined;
  if (isRateLimit(error)) return rateLimitDelay(error.response?.headers ?? {});
  return isRepeatable && isAmbiguous(error) ? backOff(attempt) : undefined;
}

function rateLimitDelay(headers: Readonly<Record<string, string | undefined>>): number {
  const seconds = Number(headers['retry-after'] ?? Number.NaN);
  if (seconds >= 0) return seconds * 1000;
  if (headers['x-ratelimit-remaining'] !== '0') return RATE_LIMIT_WAIT;
  // By the server's clock; ours may be wrong.
  const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN) * 1000 - Date.parse(headers.date ?? '');
  return Number.isNaN(reset) ? RATE_LIMIT_WAIT : Math.max(0, reset);
}

/** About 1, 2, 4 and 8 seconds, in milliseconds, not the same for all that failed at one time. */
function backOff(attempt: number): number {
  return 1000 * 2 ** attempt * (0.75 + Math.random() / 2);
}

function whyUnanswered(error: HttpError): string {
  const isOurs = isUnanswered(error, 'TimeoutError') || isUnanswered(error, 'SecurityError');
  return isOurs ? error.message : `The connection to GitHub failed: ${visible(error.message)}.`;
}

/** GitHub's own words, from the body of an answer: `: Validation Failed: path is too long`. */
function quoted(data: unknown): string {
  const { message, errors } = (data ?? {}) as { message?: unknown; errors?: unknown };
  const details = (Array.isArray(errors) ? errors : []).map((one) => one?.message ?? JSON.stringify(one));
  const text = [message, ...details].filter((part) => typeof part === 'string' && part !== '').join(': ');
  return text === '' ? '' : `: ${visible(text.slice(0, MOST_QUOTED)).replace(/\.$/, '')}`;
}
