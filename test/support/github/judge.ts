import { type Answer, NOT_FOUND, refusal } from './call.ts';
import type { SentRequest } from './http.ts';
import { beyondLimits } from './limits.ts';
import { type Match, mistakesIn } from './openapi.ts';
import { ROUTES } from './routes.ts';

/** The token that the server takes, and what it may do. */
export interface Token {
  readonly token?: string;
  /** `read` or `write`, by the names that a workflow gives them; what is not named is none. */
  readonly permissions?: Readonly<Record<string, string>>;
}

const PERMISSIONS: Readonly<Record<string, string>> = { checks: 'write', 'pull-requests': 'write', contents: 'read' };

/** What GitHub answers to a request that its description or a limit does not allow; tells each mistake to `violated`. */
export function judged(
  request: SentRequest,
  match: Match | undefined,
  violated: (text: string) => void,
): Answer | undefined {
  const { headers, query, body } = request;
  const { accept = '*/*', 'user-agent': agent } = headers;
  if (agent === undefined) {
    violated('no User-Agent');
    return refusal(
      403,
      'Request forbidden by administrative rules. Please make sure your request has a User-Agent header',
    );
  }
  if (!/^(?:\*\/\*|application\/(?:vnd\.github\b.*|json\b.*))/.test(accept)) {
    violated(`Accept: ${accept}`);
    return refusal(415, "Unsupported 'Accept' header. Must accept 'application/json'.");
  }
  if ((headers['x-github-api-version'] ?? '2022-11-28') !== '2022-11-28') {
    violated(`X-GitHub-Api-Version: ${headers['x-github-api-version']}`);
    return refusal(400, 'Invalid API version');
  }
  if (match === undefined) {
    violated('no such route');
    return NOT_FOUND;
  }
  if (typeof body === 'string') {
    violated('the body is no JSON');
    return refusal(400, 'Problems parsing JSON');
  }
  if (Number(query.per_page ?? 1) > 100) violated('per_page is over 100');
  const { refused, ignored } = mistakesIn(match, query, body);
  const beyond = refused.length > 0 ? [] : beyondLimits(match.route, body ?? {});
  for (const mistake of [...ignored, ...refused, ...beyond]) violated(mistake);
  if (refused.length > 0) return refusal(422, `Invalid request.\n\n${refused.join('\n')}`);
  return beyond.length > 0 ? refusal(422, 'Validation Failed', beyond.map(validation)) : undefined;
}

function validation(message: string): object {
  return { resource: 'Validation', code: 'unprocessable', field: 'data', message };
}

/**
 * The refusal of a token that is wrong, or that may not do what is asked. Without a token a public repository is read,
 * and nothing is written.
 */
export function refusedToken({ headers }: SentRequest, route: string, options: Token): Answer | undefined {
  const { authorization } = headers;
  const { token = 'ghs_test', permissions = PERMISSIONS } = options;
  const [names, level] = ROUTES[route]?.permission ?? [undefined, 'write'];
  if (authorization === undefined) return level === 'write' ? refusal(401, 'Requires authentication') : undefined;
  const [, given] = /^(?:bearer|token) (.+)$/i.exec(authorization) ?? [];
  if (given !== token) return refusal(401, 'Bad credentials');
  const enough = (names ?? []).some((name) => permissions[name] === 'write' || permissions[name] === level);
  return names === undefined || enough ? undefined : refusal(403, 'Resource not accessible by integration');
}
