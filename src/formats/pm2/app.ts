/** One app of a pm2 ecosystem file (pm2.keymetrics.io, "Ecosystem File") as a service. */
import type { Command, EnvironmentFile, Output, Service, Variable } from '../../service.ts';
import type { SourceFile } from '../../source.ts';
import { lexical, OPAQUE } from '../../systemd/text-builder.ts';
import { HOME_OF_ACCOUNT, type Piece, Text } from '../../text.ts';
import { fileName } from '../paths.ts';
import { commandOf, declaredService } from '../service.ts';
import { notExpanded } from '../unexpanded.ts';
import { listedWords, separatorOf } from '../yaml/lists.ts';
import { at, entriesOf, entrySpan, isFalse, itemsOf, textAt, type YamlEntry, type YamlNode } from '../yaml/nodes.ts';

/** What pm2 runs a script with, by the end of its name, unless `interpreter` says it. */
const INTERPRETERS: Readonly<Record<string, string>> = {
  ...{ js: 'node', cjs: 'node', mjs: 'node', ts: 'bun', py: 'python3', sh: 'bash', pl: 'perl', php: 'php', rb: 'ruby' },
};
/** The words of `args` in one string; quotes keep words together. */
const WORD = new RegExp(`[\\w${OPAQUE}-]+=(?:"[^"]*"|'[^']*')|"[^"]*"|'[^']*'|[^\\s"']+`, 'g');

/** The service of an app; null for what runs nothing. */
export function serviceOf(app: YamlNode, source: SourceFile): Service | null {
  const script = textAt(app, 'script') ?? textAt(app, 'cmd') ?? textAt(app, 'command');
  if (app.kind !== 'map' || script === undefined) return null;
  const name = textAt(app, 'name');
  const span = { ...(name ?? script).span(), source };
  const workingDirectory = textAt(app, 'cwd');
  const environment = variablesOf(at(app, 'env'));
  return declaredService({
    name: name?.value ?? nameOf(script.value),
    manager: 'pm2',
    span,
    ...(name?.isKnown() === false && { isNameOpen: true as const }),
    commands: [commandOfApp(app, script)],
    environment,
    environmentFiles: filesOf(app),
    environmentOpen: openingsOf(app),
    outputs: outputsOf(app, workingDirectory),
    restart: restartOf(app, span),
    problems: environment.flatMap(({ name: variable, value }) =>
      notExpanded(value, `${variable} in env`, 'pm2', undefined),
    ),
    ...(workingDirectory !== undefined && { workingDirectory }),
    ...replicasOf(app),
    ...delayOf(app),
    ...accountOf(app),
  });
}

function nameOf(script: string): string {
  return fileName(script).replace(/\.\w+$/, '');
}

/** A script of several words is a command for a shell, and its `args` are not read. */
function commandOfApp(app: YamlNode, script: Text): Command {
  if (/\s/.test(script.value.trim())) {
    return { ...commandOf([madeUp('bash', script), madeUp('-c', script), script]), span: script.span() };
  }
  const listed = listedWords(at(app, 'args'));
  const args = at(app, 'args')?.kind === 'list' ? listed.map(({ text }) => text) : wordsOf(textAt(app, 'args'));
  const separator = separatorOf(listed);
  const words = [...interpreterOf(app, script), script, ...args];
  const first = words[0] as Text;
  const end = (words.at(-1) as Text).span().end;
  return {
    ...commandOf(words, separator === undefined ? {} : { separator }),
    span: { ...first.span(), end: Math.max(end, first.span().end) },
  };
}

function interpreterOf(app: YamlNode, script: Text): readonly Text[] {
  const named = textAt(app, 'interpreter') ?? textAt(app, 'exec_interpreter');
  if (named?.value === 'none') return [];
  const options = at(app, 'interpreter_args') ?? at(app, 'node_args');
  const args = options?.kind === 'list' ? listedWords(options).map(({ text }) => text) : wordsOf(textAt(options));
  if (named !== undefined) return [named, ...args];
  const extension = /\.(\w+)$/.exec(script.value)?.[1] ?? '';
  const usual = Object.hasOwn(INTERPRETERS, extension) ? INTERPRETERS[extension] : undefined;
  return usual === undefined ? [] : [madeUp(usual, script), ...args];
}

/** A word that is not written and stands in front of another. */
function madeUp(text: string, word: Text): Text {
  const { source, start } = word.span();
  return new Text([{ text, source, start, end: start }]);
}

function wordsOf(text: Text | undefined): readonly Text[] {
  if (text === undefined) return [];
  return [...lexical(text).matchAll(WORD)].map(({ index, 0: word }) => {
    const isQuoted = /^["']/.test(word);
    return text.slice(index + (isQuoted ? 1 : 0), index + word.length - (isQuoted ? 1 : 0));
  });
}

/** Variables of a map of names and values; a spread object that is not known is none. */
function variablesOf(map: YamlNode | undefined): readonly Variable[] {
  return entriesOf(map).flatMap((entry) => {
    const { key, value } = entry;
    if (value.kind !== 'scalar' || !key.text.isKnown()) return [];
    return [{ name: key.text.value, value: value.text, span: entrySpan(entry), from: 'declaration' as const }];
  });
}

/** What `env_file` names; pm2 reads it when it starts the app. */
function filesOf(app: YamlNode): readonly EnvironmentFile[] {
  const path = textAt(app, 'env_file');
  return path === undefined ? [] : [{ path, optional: true, names: [] }];
}

/** `env_NAME` counts with `--env NAME`; a part of the app that is worked out may set anything. */
function openingsOf(app: YamlNode): Service['environmentOpen'] {
  const environments = entriesOf(app)
    .filter(({ key }) => /^env_(?!file$)\w+$/.test(key.text.value))
    .map((entry) => ({
      reason: `"pm2 start --env ${entry.key.text.value.slice(4)}" would set it`,
      span: entry.key.span,
      names: entriesOf(entry.value).map(({ key }) => key.text.value),
    }));
  const env = at(app, 'env');
  const unread = [...entriesOf(env).map(({ key }) => key), ...(env?.kind === 'scalar' ? [env] : [])].flatMap((node) => {
    const reason = node.text.unknowns()[0]?.unknown?.reason;
    return reason === undefined ? [] : [{ reason, span: node.span }];
  });
  return [...environments, ...unread];
}

const OUTPUTS: readonly (readonly [Output['stream'], readonly string[]])[] = [
  ['stdout', ['out_file', 'output', 'out', 'out_log', 'log_file', 'log']],
  ['stderr', ['error_file', 'error', 'err_file', 'err', 'err_log', 'log_file', 'log']],
];

/** Files that the streams go to; a relative path counts from `cwd`. Without any, pm2 keeps one pair for each app. */
function outputsOf(app: YamlNode, cwd: Text | undefined): readonly Output[] {
  return OUTPUTS.flatMap(([stream, keys]) =>
    keys.flatMap((key) => {
      const path = absolute(textAt(app, key), cwd);
      return path === undefined ? [] : [{ stream, path }];
    }),
  );
}

function absolute(path: Text | undefined, cwd: Text | undefined): Text | undefined {
  if (path === undefined || /^(?:\/dev\/.*|NULL|none)$/i.test(path.value)) return undefined;
  if (/^~(?:\/|$)/.test(path.value)) return Text.concat([home(path.slice(0, 1)), path.slice(1)]);
  if (path.value.startsWith('/') || !path.isKnown(0, 1)) return path;
  if (cwd === undefined || !cwd.value.startsWith('/')) return undefined;
  const relative = path.slice(/^(?:\.\/)*/.exec(path.value)?.[0].length ?? 0);
  return Text.concat([cwd, madeUp(cwd.value.endsWith('/') ? '' : '/', path), relative]);
}

function home(tilde: Text): Text {
  const piece = tilde.pieces[0] as Piece;
  return new Text([{ ...piece, unknown: HOME_OF_ACCOUNT }]);
}

/** pm2 starts an app again whenever it ends, unless it is told not to. */
function restartOf(app: YamlNode, span: Service['span']): NonNullable<Service['restart']> {
  const own = entryOf(app, 'autorestart');
  if (own !== undefined && isFalse(own.value)) return { policy: 'no', span: entrySpan(own) };
  if (own?.value.kind === 'scalar' && !own.value.text.isKnown()) return { policy: null, span: entrySpan(own) };
  const codes = entryOf(app, 'stop_exit_codes');
  const endsWell = codes !== undefined && scalars(codes.value).includes('0');
  return endsWell
    ? { policy: 'on-failure', span: entrySpan(codes) }
    : { policy: 'always', span: own ? entrySpan(own) : span };
}

function scalars(node: YamlNode): readonly string[] {
  const items = node.kind === 'list' ? itemsOf(node) : [node];
  return items.flatMap((item) => (item.kind === 'scalar' ? [item.text.value] : []));
}

function entryOf(app: YamlNode, name: string): YamlEntry | undefined {
  return entriesOf(app).findLast(({ key }) => key.text.value === name);
}

/** `max`, 0 and negative numbers count from the processors of the machine. */
function replicasOf(app: YamlNode): Pick<Service, 'replicas'> {
  const own = entryOf(app, 'instances');
  if (own?.value.kind !== 'scalar') return {};
  const count = /^[1-9]\d*$/.test(own.value.text.value) ? Number(own.value.text.value) : null;
  return count === 1 ? {} : { replicas: { count, span: entrySpan(own) } };
}

function delayOf(app: YamlNode): Pick<Service, 'restartDelay'> {
  const own = entryOf(app, 'restart_delay');
  if (own?.value.kind !== 'scalar' || !own.value.text.isKnown()) return {};
  return { restartDelay: { text: `${own.value.text.value}ms`, span: entrySpan(own) } };
}

function accountOf(app: YamlNode): Pick<Service, 'account'> | undefined {
  const user = textAt(app, 'uid') ?? textAt(app, 'user');
  if (user === undefined || !user.isKnown() || /^\d+$/.test(user.value)) return undefined;
  return { account: { user: user.value, span: user.span() } };
}
