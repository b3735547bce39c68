/** Which variables hold credentials, and which values are real ones. Values never leave this file. */
import type { Service } from '../../service.ts';
import type { SourceFile, Span } from '../../source.ts';
import type { Text } from '../../text.ts';
import { unquoted } from './commands.ts';

/** Variables that identify a bot: two gateways cannot both use one. */
export function isBotToken(name: string): boolean {
  return /(?:^|_)BOT_TOKEN$/.test(name) || /^SLACK_(?:\w+_)?TOKEN$/.test(name);
}

/** Variables whose name says that they hold a secret: tokens, API keys, passwords. */
export function isCredential(name: string): boolean {
  return (
    /(?:^|_)(?:TOKEN|SECRET|API_KEY|APIKEY|SECRET_KEY|ACCESS_KEY|PRIVATE_KEY|PASSWORD|PASSWD)$/.test(name) ||
    name === 'API_SERVER_KEY'
  );
}

/** How well-known services write their tokens; enough to tell one in a variable of any name. */
const TOKEN_SHAPES = [
  /^\d{8,12}:[\w-]{30,50}$/, // Telegram
  /^[\w-]{23,30}\.[\w-]{6}\.[\w-]{25,45}$/, // Discord
  /^xox[a-z]-[\w-]{20,}$|^xapp-[\w-]{20,}$/, // Slack
  /^sk-[\w-]{20,}$/, // OpenAI, Anthropic, OpenRouter
  /^(?:gh[pousr]_|github_pat_|glpat-|hf_|gsk_|xai-|AIza|AKIA)[\w-]{16,}$/,
  /^eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}$/, // JSON web token
];

/** The shortest of them. */
const SHORTEST_TOKEN = 19;
/** The same shapes in the middle of a text, and what goes with an address or a header. */
const TOKENS = new RegExp(
  [
    ...TOKEN_SHAPES.map(({ source }) => source.replaceAll(/[$^]/g, '')).map(
      (shape) => `(?<![\\w-])(?:${shape})(?![\\w-])`,
    ),
    '(?<=://[^\\s/:@\'"]{0,200}:)[^\\s/@\'"]+(?=@)',
    '(?<=\\b(?:Bearer|Basic) )[\\w.~+/-]{8,}={0,2}',
  ].join('|'),
  'g',
);

/** What each of them has in it, quickly looked for. */
const MAY_HOLD_TOKEN =
  /\d{8}:|\.[\w-]{6}\.|xox|xapp-|sk-|gh[pousr]_|github_pat_|glpat-|hf_|gsk_|xai-|AIza|AKIA|eyJ|@|Bearer |Basic /;

/** Values that stand in for a secret, or say where it is kept. */
const STAND_INS = [
  /\$[{(]?[A-Za-z_]|<[^<>]*>|\{\{|^\{.*\}$|^[%@[(]/s, // ${X}, <token>, {{ x }}, @X@, [token]
  /x{3,}|\*{3,}|\.{3}|…|(?:^|[^a-z0-9])0{6,}/i,
  /(?:^|[^a-z])(?:your|change|replace|example|placeholder|dummy|fake|sample|test|demo|redacted|insert|todo|fixme|here)(?:$|[^a-z])/i,
  /change_?me|replace_?me|placeholder|redacted/i,
  /^\d{1,15}$/,
  /^\.{0,2}\/|^~\/|^[a-z][a-z0-9+.-]*:\/\/|^(?:file|env|vault|sops|age|op|ssm|encrypted):|^ENC\[/i, // /run/secrets/x, op://…
];

/** Whether a value of a credential's variable is a secret itself: long enough for one and no stand-in. */
function isSecret(name: string, value: string): boolean {
  const plain = value.trim().replace(/^(["'])(.*)\1$/s, '$2');
  if (plain.length < SHORTEST || plain.length > 4096 || new Set(plain).size < 5) return false;
  return isCredential(name) ? !isStandIn(plain) : isToken(plain);
}

/** Whether a text is a token of a well-known service, judged by its shape. */
function isToken(value: string): boolean {
  return (
    value.length >= SHORTEST_TOKEN &&
    value.length <= 4096 &&
    TOKEN_SHAPES.some((shape) => shape.test(value)) &&
    !isStandIn(value)
  );
}

function isStandIn(value: string): boolean {
  return STAND_INS.some((shape) => shape.test(value));
}

/** A secret that stands in the repository. */
export interface Secret {
  /** The variable or option that holds it; undefined for a bare argument. */
  readonly name?: string;
  /** The words in front of the value, to point at without showing it; empty where there are none. */
  readonly label: Span;
  readonly value: Text;
}

/**
 * The secrets that a service carries: in its variables, in the files that set them, in assignments that a later one
 * takes back (they stand in the repository all the same), in its commands, and by mistake in any other setting.
 */
export function secretsOf(service: Service): readonly Secret[] {
  const secrets = known.get(service) ?? findSecrets(service);
  known.set(service, secrets);
  return secrets;
}

const known = new WeakMap<Service, readonly Secret[]>();

function findSecrets({ environment, withdrawn = [], settings, commands }: Service): readonly Secret[] {
  const inVariables = [...environment, ...withdrawn]
    .filter(({ name, value }) => value.isKnown() && isSecret(name, value.value))
    .map(({ name, span, value }) => ({ name, label: before(value.span(), span, name), value }));
  const dropped = settings.filter(({ key, effective }) => key.value === 'Environment' && !effective);
  const others = settings.filter(({ key: { value } }) => !value.startsWith('Environment') && !value.startsWith('Exec'));
  const texts = [...[...dropped, ...others].map(({ value }) => value), ...commands.flatMap(({ words }) => words)];
  return [...inVariables, ...texts.flatMap(inText)];
}

/**
 * The places of those values, those that they refer to (`KEY=secret; TOKEN=$KEY`), and those of what a lost quote has parted
 * from them, for whoever prints source lines.
 */
export function secretSpans(service: Service): readonly Span[] {
  const values = secretsOf(service).map(({ value }) => value);
  const origins = values.flatMap(({ pieces }) => pieces.flatMap(({ origin }) => origin ?? []));
  return [...values.map((value) => value.span()), ...origins, ...partedSpans(service)];
}

/** The places of what looks like a secret by itself, wherever it stands in a file: in a comment, a path, an address. */
export function tokenSpans(source: SourceFile): readonly Span[] {
  if (!MAY_HOLD_TOKEN.test(source.text)) return [];
  return [...source.text.matchAll(TOKENS)]
    .filter(([token]) => token.length <= 4096 && !isStandIn(token))
    .map(({ index, 0: token }) => source.span(index, index + token.length));
}

/** Words behind a credential's value that belong to no other assignment: `Environment=BOT_TOKEN=half and half`. */
function partedSpans({ settings }: Service): readonly Span[] {
  const lists = settings
    .filter(({ key, value }) => key.value === 'Environment' && /\s/.test(value.value))
    .map(({ value }) => value);
  return lists.flatMap((list) =>
    [...list.value.matchAll(/(?<![^\s"'])(\w+)=[^\s"']+((?:\s+[^\s"'=]+(?![^\s]))+)/g)].flatMap(
      ({ index, 0: all, 1: name = '', 2: rest = '' }) => {
        if (!isCredential(name)) return [];
        const end = index + all.length;
        return [list.span(end - rest.trimStart().length, end)];
      },
    ),
  );
}

/** No secret is shorter than this, and neither is a word that holds one. */
const SHORTEST = 8;
const WORD = /[^\s;|&<>()]{8,}/g;

/** Among the words of a text: `NAME=VALUE`, `--option=VALUE`, or a bare token. */
function inText(text: Text): readonly Secret[] {
  if (text.length < SHORTEST || !(/["'=]/.test(text.value) || MAY_HOLD_TOKEN.test(text.value))) return [];
  const referred = referredIn(text.value);
  return [...text.value.matchAll(WORD)].flatMap(({ index, 0: written }) => {
    const token = written.replaceAll(/["']/g, '');
    const equals = token.indexOf('=');
    const name = token.slice(0, Math.max(equals, 0));
    const value = token.slice(equals + 1);
    const meant = referred.get(name) ?? name;
    if (!isToken(value) && !(/^\w+$/.test(name) && isSecret(meant, value))) return [];
    const place = unquoted(text.slice(index, index + written.length));
    if (!place.isKnown()) return [];
    return [{ ...(name !== '' && { name }), label: place.span(0, name.length), value: place.slice(equals + 1) }];
  });
}

/** The credentials that other variables of a shell's command are the values of, by these: `KEY=secret && TOKEN=$KEY`. */
function referredIn(value: string): ReadonlyMap<string, string> {
  const references = value.includes('$') ? [...value.matchAll(/\b(\w+)=["']?\$\$?\{?(\w+)/g)] : [];
  return new Map(
    references.filter(([, name = '']) => isCredential(name)).map(([, name = '', other = '']) => [other, name]),
  );
}

/** The name in an assignment, which may stand in quotes. */
function before(value: Span, assignment: Span, name: string): Span {
  const { source } = value;
  if (assignment.source !== source || assignment.start >= value.start) return source.span(value.start, value.start);
  const start = source.text.slice(assignment.start, value.start).indexOf(name);
  if (start === -1) return source.span(assignment.start, assignment.start);
  return source.span(assignment.start + start, assignment.start + start + name.length);
}
