import type { Place } from './answers.ts';
import type { Code } from './code.ts';
import type { Body } from './limits.ts';
import type { clock, Pull, State, User } from './state.ts';

/** What a route's work needs to know. */
export interface Call {
  readonly parts: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Body & Record<string, unknown>;
  readonly accept: string;
  readonly state: State;
  readonly pull: Pull | undefined;
  readonly code: Code;
  readonly user: User;
  readonly place: Place;
  readonly clock: ReturnType<typeof clock>;
}

export interface Answer {
  readonly status: number;
  /** JSON, or bytes as they are. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** All items of a list: the server gives one page of them, in `wrap` where the route wraps it. */
  readonly items?: readonly object[];
  readonly wrap?: (page: readonly object[]) => object;
}

export const NOT_FOUND: Answer = refusal(404, 'Not Found');

/** A refusal as GitHub words it. */
export function refusal(status: number, message: string, errors?: readonly unknown[]): Answer {
  const body = {
    message,
    ...(errors === undefined ? {} : { errors }),
    documentation_url: 'https://docs.github.com/rest',
  };
  return { status, body: { ...body, status: `${status}` } };
}
