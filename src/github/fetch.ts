type Fetch = typeof fetch;

const MOST_REDIRECTS = 3;

/**
 * A fetch that speaks to one server only, so that a token goes nowhere else, and ends in time. Redirects within that
 * server are followed with the method that was asked for. The body is there, whole, once it returns: octokit takes a
 * body that breaks off for an empty one.
 *
 * Throws, beside what `fetch` throws, a DOMException: `TimeoutError` after `timeLimit` milliseconds, `SecurityError` for
 * an address elsewhere or redirects without end.
 */
export function boundedFetch(fetch: Fetch, origin: string, timeLimit: number): Fetch {
  return async (input, init) => {
    const signal = AbortSignal.timeout(timeLimit);
    try {
      const response = await followed(fetch, String(input), { ...init, signal }, origin);
      await response.clone().arrayBuffer();
      return response;
    } catch (error) {
      if (!signal.aborted) throw error;
      throw new DOMException(`GitHub did not answer within ${timeLimit / 1000} s.`, 'TimeoutError');
    }
  };
}

async function followed(fetch: Fetch, address: string, init: RequestInit, origin: string): Promise<Response> {
  let url = new URL(address);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    if (url.origin !== origin) {
      throw new DOMException(`GitHub refers to another server, ${url.host}, which is not asked.`, 'SecurityError');
    }
    const response = await fetch(url.href, { ...init, redirect: 'manual' });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null) return response;
    url = new URL(location, url);
  }
  throw new DOMException(`GitHub redirected a request more than ${MOST_REDIRECTS} times.`, 'SecurityError');
}
