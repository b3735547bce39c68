/** How some requests fail. Without `status`, `cut` or `delay` they answer 500. */
export interface Failure {
  readonly method?: string;
  /** Of the path without prefix and query. */
  readonly path?: RegExp;
  /** How many requests fail; all of them by default. */
  readonly times?: number;
  /** How many matching requests go through first. */
  readonly after?: number;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Milliseconds before the answer; alone, the answer itself is what it would be. */
  readonly delay?: number;
  /** Destroys the connection in the middle of the answer. */
  readonly cut?: boolean;
  /** Does what was asked, then fails: the caller cannot know whether it was done. */
  readonly processed?: boolean;
}

/** Whether a rule changes the answer, and not only the time that it takes. */
export function failsAnswer({ status, cut, delay, processed }: Failure): boolean {
  return status !== undefined || cut === true || processed === true || delay === undefined;
}

/** Rules in the order in which they were made; the first that takes a request wins. */
export function failures(): { add(rule: Failure): void; take(method: string, path: string): Failure | undefined } {
  const rules: { readonly rule: Failure; seen: number }[] = [];
  return {
    add: (rule) => void rules.push({ rule, seen: 0 }),
    take(method, path) {
      for (const entry of rules) {
        const { rule } = entry;
        if ((rule.method ?? method) !== method || !(rule.path ?? /^/).test(path)) continue;
        const at = entry.seen++ - (rule.after ?? 0);
        if (at >= 0 && at < (rule.times ?? Number.POSITIVE_INFINITY)) return rule;
      }
      return undefined;
    },
  };
}

/** What GitHub answers with a status when the rule gives no body: JSON, but HTML for 5xx, which its front door writes. */
export function bodyOf(status: number, headers: Readonly<Record<string, string>>): unknown {
  if (status >= 500) return '<html><body><h1>Unicorn!</h1>This page is taking too long to load.</body></html>';
  return {
    message: messageOf(status, headers),
    documentation_url: 'https://docs.github.com/rest',
    status: `${status}`,
  };
}

function messageOf(status: number, headers: Readonly<Record<string, string>>): string {
  if (headers['x-ratelimit-remaining'] === '0') return 'API rate limit exceeded for installation ID 1.';
  if (status === 429 || headers['retry-after'] !== undefined) {
    return 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
  }
  const messages: Readonly<Record<number, string>> = {
    401: 'Bad credentials',
    403: 'Resource not accessible by integration',
    404: 'Not Found',
    422: 'Validation Failed',
  };
  return messages[status] ?? (status < 400 ? 'Moved' : 'Bad Request');
}
