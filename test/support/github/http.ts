import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer } from './call.ts';

/** A request as it came. */
export interface SentRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** Without query, and without the prefix of the API where it has it. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingMessage['headers'];
  /** Parsed where it is JSON, else its text; undefined where there is none. */
  readonly body: unknown;
}

/** A server on loopback and what it was sent. */
export interface Listener {
  /** Without a slash at the end. */
  readonly url: string;
  readonly requests: readonly SentRequest[];
  close(): Promise<void>;
}

/** A server that is not GitHub: it remembers what it is sent, and answers `{}`. */
export function startOther(): Promise<Listener> {
  return listen('', async (_, response) => send(response, { status: 200, body: {} }));
}

/** Starts a server. A request that its sender gave up is not answered; an error in `handle` answers 599 with its stack. */
export async function listen(
  prefix: string,
  handle: (request: SentRequest, response: ServerResponse) => Promise<void>,
): Promise<Listener> {
  const requests: SentRequest[] = [];
  const server = createServer(async (incoming, response) => {
    try {
      const request = await received(incoming, prefix);
      requests.push(request);
      await handle(request, response);
    } catch (error) {
      if (incoming.complete && !response.headersSent) send(response, { status: 599, body: (error as Error).stack });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests, close };
}

async function received(incoming: IncomingMessage, prefix: string): Promise<SentRequest> {
  const url = incoming.url ?? '/';
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return {
    method: incoming.method ?? 'GET',
    url,
    path: pathname.startsWith(`${prefix}/`) ? pathname.slice(prefix.length) : pathname,
    query: Object.fromEntries(searchParams),
    headers: incoming.headers,
    body: parsed(Buffer.concat(chunks).toString()),
  };
}

function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Answers: objects as JSON, strings and bytes as they are. With `cut`, half of it, then the connection is destroyed. */
export function send(response: ServerResponse, { status, body, headers = {} }: Answer, cut = false): void {
  const raw = Buffer.isBuffer(body) || typeof body === 'string';
  const bytes = Buffer.from(raw ? (body as string) : body === undefined ? '' : JSON.stringify(body));
  const type = raw ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8';
  response.writeHead(status, {
    ...(body === undefined ? {} : { 'content-type': type, 'content-length': bytes.length }),
    ...headers,
  });
  if (cut) response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
  else response.end(bytes);
}
