import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject } from 'ajv';
import type { Answer } from './call.ts';

interface Route {
  readonly path?: object;
  readonly query?: object;
  readonly body?: object;
  /** By status; null where the answer has no body. */
  readonly answers: Readonly<Record<string, object | null>>;
}

const { routes: ROUTES } = JSON.parse(readFileSync(new URL('openapi.json', import.meta.url), 'utf8')) as {
  readonly routes: Readonly<Record<string, Route>>;
};

/** These parts of a path take slashes. */
const WITH_SLASHES = ['path', 'basehead', 'ref'];

const FORMATS = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/,
  uri: /^https?:\/\/\S+$/,
};
const values = new Ajv({ allErrors: true, strict: false, formats: { ...FORMATS, int64: true } });
const words = new Ajv({ allErrors: true, strict: false, coerceTypes: true, formats: { ...FORMATS, int64: true } });

/** A route of the description that a request is for: `GET /repos/{owner}/{repo}/…`, and the parts of its path. */
export interface Match {
  readonly route: string;
  readonly parts: Readonly<Record<string, string>>;
}

/** The route that a path (no query, no prefix) is for; undefined where the description has none. */
export function matchRoute(method: string, path: string): Match | undefined {
  for (const route of Object.keys(ROUTES)) {
    const [verb, template = ''] = route.split(' ');
    const found = verb === method ? patternOf(template).exec(path) : null;
    if (found === null) continue;
    const parts = Object.entries(found.groups ?? {}).map(([name, text]) => [name, decodeURIComponent(text)]);
    return { route, parts: Object.fromEntries(parts) };
  }
  return undefined;
}

function patternOf(template: string): RegExp {
  const pattern = template.replace(
    /\{(\w+)\}/g,
    (_, name) => `(?<${name}>${WITH_SLASHES.includes(name) ? '.+' : '[^/]+'})`,
  );
  return new RegExp(`^${pattern}$`);
}

/** What a request has that its route does not take, one sentence each. */
export interface Mistakes {
  /** What GitHub refuses with 422. */
  readonly refused: readonly string[];
  /** What GitHub silently ignores: parameters and properties that the description does not name. */
  readonly ignored: readonly string[];
}

/** Checks a request against the description; `body` is the parsed JSON, undefined where there is none. */
export function mistakesIn(match: Match, query: Readonly<Record<string, string>>, body: unknown): Mistakes {
  const { path, query: parameters, body: schema } = ROUTES[match.route] as Route;
  const errors = [
    ...errorsOf(words, `${match.route} path`, path, { ...match.parts }),
    ...errorsOf(words, `${match.route} query`, parameters ?? { type: 'object', properties: {} }, { ...query }),
  ];
  if (schema !== undefined) errors.push(...errorsOf(values, `${match.route} body`, schema, body ?? null));
  const ignored = errors.filter(({ keyword }) => keyword === 'additionalProperties');
  return {
    refused: errors.filter((error) => !ignored.includes(error)).map(sentence),
    ignored: [...ignored.map(sentence), ...(schema === undefined && body !== undefined ? ['a body is not taken'] : [])],
  };
}

/** What an answer of ours to a request that succeeds has or lacks against the description; bytes are as they are. */
export function mistakesInAnswer(match: Match | undefined, { status, body }: Answer): readonly string[] {
  if (match === undefined || status >= 300 || Buffer.isBuffer(body)) return [];
  const schema = ROUTES[match.route]?.answers[status];
  if (schema === undefined) return [`status ${status} is not described`];
  return schema === null ? [] : errorsOf(values, `${match.route} ${status}`, schema, body).map(sentence);
}

function errorsOf(ajv: Ajv, key: string, schema: object | undefined, value: unknown): readonly ErrorObject[] {
  if (schema === undefined) return [];
  if (ajv.getSchema(key) === undefined) ajv.addSchema(closed(schema), key);
  ajv.validate(key, value);
  return ajv.errors ?? [];
}

/** The schema, taking only the properties that it names, and null in the choices of what may be null. */
function closed(schema: unknown): object {
  const inner = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inner);
    if (typeof value !== 'object' || value === null) return value;
    const copy = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, inner(part)]));
    if (copy.nullable === true && Array.isArray(copy.enum)) copy.enum.push(null);
    return 'properties' in copy && copy.type === 'object' ? { additionalProperties: false, ...copy } : copy;
  };
  return inner(schema) as object;
}

function sentence({ instancePath, message, params }: ErrorObject): string {
  const extra = params.additionalProperty ?? params.allowedValues?.join(', ');
  return `${instancePath.slice(1).replaceAll('/', '.') || 'it'} ${message}${extra === undefined ? '' : `: ${extra}`}`;
}
