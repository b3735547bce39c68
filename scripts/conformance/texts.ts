/** Adapters for the functions that read the text of a unit: lines, words, commands, specifiers, environments. */
import { decodeUtf8, SourceFile } from '../../src/source.ts';
import { parseEnvFile } from '../../src/systemd/env-file.ts';
import { parseEnvironment } from '../../src/systemd/environment.ts';
import { type ExecCommand, execTokens, parseExec } from '../../src/systemd/exec.ts';
import { expandArgv } from '../../src/systemd/expand.ts';
import { expandSpecifiers, type SpecifierContext } from '../../src/systemd/specifiers.ts';
import { parseUnitFile, type SyntaxProblemKind } from '../../src/systemd/syntax.ts';
import { extractFirstWord, extractFirstWordLeniently, type WordFlags } from '../../src/systemd/words.ts';
import { Text } from '../../src/text.ts';
import { evaluateRecipe } from './recipe.ts';
import { type Adapter, expectedOf, flagOf, isRecord, type Release, type Vector } from './vector.ts';

export const TEXT_FUNCTIONS: Readonly<Record<string, Adapter>> = {
  config_parse: configParse,
  extract_first_word: (vector, release) => wordSteps(vector, release, extractFirstWord),
  extract_first_word_and_warn: (vector, release) => wordSteps(vector, release, extractFirstWordLeniently),
  config_parse_exec: configParseExec,
  exec_token_spans: tokenSpans,
  config_parse_environ: configParseEnviron,
  load_env_file: loadEnvFile,
  replace_env_argv: replaceEnvArgv,
  unit_full_printf: unitFullPrintf,
};

const RETURNS: Readonly<Partial<Record<SyntaxProblemKind, string>>> = {
  'bad-section-characters': '-EBADMSG',
  'invalid-section-header': '-EBADMSG',
  'invalid-utf8': '-EINVAL',
  'line-too-long': '-ENOBUFS',
  'continuation-too-long': '-ENOBUFS',
};

function configParse(vector: Vector, release: Release): unknown {
  const sections = flagOf(vector, 'sections') as string[] | undefined;
  const { assignments, problems, fatal } = parseUnitFile(sourceOf(vector), { ...(sections && { sections }), release });
  const ret = fatal ? (RETURNS[fatal.kind] as string) : 1;
  const key = flagOf(vector, 'key');
  if (typeof key === 'string') {
    return { [key]: assignments.findLast((one) => one.key.value === key)?.value.value ?? null, ret };
  }
  const events = assignments.map((one) => ({
    line: one.line,
    section: one.section === '' ? null : one.section,
    section_line: one.sectionLine,
    key: one.key.value,
    value: one.value.value,
  }));
  const messages = problems.map((problem) => problem.message);
  if (fatal) messages.push(fatal.message, ...(ret === '-ENOBUFS' ? [] : ['Failed to parse file']));
  return { ret, events, log: messages };
}

type Extract = typeof extractFirstWord;

function wordSteps(vector: Vector, release: Release, extract: Extract): unknown {
  const text = textOf(inputOf(vector));
  let at: number | undefined = 0;
  return (expectedOf(vector, release) as Record<string, unknown>[]).map((step) => {
    const found = at === undefined ? null : extract(text, at, wordFlags(step.flags ?? vector.flags, release));
    const isError = found !== null && 'error' in found;
    at = found === null ? undefined : isError ? found.at : found.next;
    const result: Record<string, unknown> = {
      ret: found === null ? 0 : isError ? '-EINVAL' : 1,
      word: found === null || isError ? null : found.word.value,
      offset: at === undefined ? null : bytes(text, at),
      rest: at === undefined ? '' : text.value.slice(at),
    };
    return Object.fromEntries(Object.keys(step).map((name) => [name, name in result ? result[name] : step[name]]));
  });
}

const WORD_FLAGS: Readonly<Record<string, keyof WordFlags>> = {
  RELAX: 'relax',
  CUNESCAPE: 'cUnescape',
  UNESCAPE_RELAX: 'unescapeRelax',
  UNESCAPE_SEPARATORS: 'unescapeSeparators',
  KEEP_QUOTE: 'keepQuote',
  UNQUOTE: 'unquote',
  DONT_COALESCE_SEPARATORS: 'dontCoalesceSeparators',
  RETAIN_ESCAPE: 'retainEscape',
  RETAIN_SEPARATORS: 'retainSeparators',
};

function wordFlags(flags: unknown, release: Release): WordFlags {
  if (!isRecord(flags)) throw new TypeError('no word flags');
  const names = (flags.flags ?? []) as string[];
  const entries = names.map((name) => {
    const flag = WORD_FLAGS[name.replace(/^EXTRACT_/, '')];
    if (flag === undefined) throw new TypeError(`no such flag: ${name}`);
    return [flag, true];
  });
  const separators = flags.separators;
  return { ...Object.fromEntries(entries), release, ...(typeof separators === 'string' && { separators }) };
}

function configParseExec(vector: Vector, release: Release): unknown {
  const inputs = [vector.input].flat() as string[];
  let commands: ExecCommand[] = [];
  const lines = inputs.map((input) => {
    const line = parseExec(textOf(input), contextOf(vector, release));
    commands = line.isReset ? [] : [...commands, ...line.commands];
    return line;
  });
  const rets = lines.map((line) => (line.fatal ? '-ENOEXEC' : 0));
  const expected = expectedOf(vector, release) as { commands: object[] };
  const wantsFlags = expected.commands.every((command) => 'flags' in command);
  return {
    ret: Array.isArray(vector.input) ? rets : rets[0],
    commands: commands.map(({ path, argv, flags }) => ({
      path: path.value,
      argv: argv.map((word) => word.value),
      ...(wantsFlags ? { flags } : { ignore_failure: flags.includes('-') }),
    })),
    ...logOf(
      inputs,
      lines.flatMap((line) => line.problems.map((problem) => problem.message)),
    ),
  };
}

/** The messages; none where one of them may quote a line feed, which splits it in systemd's log. */
function logOf(inputs: readonly string[], messages: readonly string[]): { log?: readonly string[] } {
  return inputs.some((input) => /\n|\\(?:n|x0a|012|[uU]0+a)/i.test(input)) ? {} : { log: messages };
}

function tokenSpans(vector: Vector, release: Release): unknown {
  const value = textOf(inputOf(vector));
  return execTokens(value, release).map((token) => {
    const range = { start: bytes(value, token.start), end: bytes(value, token.end) };
    if ('error' in token) return { error: 'unbalanced quoting', ...range };
    const { word, kind, unknownEscape } = token;
    return { word: word.value, ...range, ...(kind && { kind }), ...(unknownEscape && { unknown_escape: true }) };
  });
}

function configParseEnviron(vector: Vector, release: Release): unknown {
  const inputs = [vector.input].flat() as string[];
  const environment = new Map<string, string>();
  const log: string[] = [];
  for (const input of inputs) {
    const line = parseEnvironment(textOf(input), contextOf(vector, release));
    if (line.isReset) environment.clear();
    for (const { name, value } of line.variables) environment.set(name, value.value);
    log.push(...line.lost.map(({ text }) => text));
  }
  const env = [...environment].map(([name, value]) => `${name}=${value}`);
  return { ret: Array.isArray(vector.input) ? inputs.map(() => 0) : 0, env, ...logOf(inputs, log) };
}

function loadEnvFile(vector: Vector, release: Release): unknown {
  const { variables, fatal } = parseEnvFile(sourceOf(vector), release);
  if (fatal) return { ret: fatal.kind === 'nul' ? '-EBADMSG' : '-EINVAL', env: [] };
  const environment = new Map<string, string>();
  for (const { name, value } of variables) {
    const assignment = `${name.value}=${value.value}`;
    environment.set(assignment.slice(0, assignment.indexOf('=')), assignment);
  }
  return { ret: 0, env: [...environment.values()] };
}

function replaceEnvArgv(vector: Vector): unknown {
  const argv = ([vector.input].flat() as string[]).map(textOf);
  const environment = new Map<string, Text>();
  for (const assignment of flagOf(vector, 'env') as string[]) {
    const equals = assignment.indexOf('=');
    environment.set(assignment.slice(0, equals), textOf(assignment.slice(equals + 1)));
  }
  return expandArgv(argv, (name) => environment.get(name)).map((word) => word.value);
}

function unitFullPrintf(vector: Vector, release: Release): unknown {
  const result = expandSpecifiers(textOf(inputOf(vector)), contextOf(vector, release));
  if ('text' in result) return { ret: 0, value: result.text.value };
  return { ret: result.error === 'unknown-specifier' ? '-EBADSLT' : '-EINVAL', value: null };
}

const MACHINE = { a: 'x86-64', A: '', B: '', H: 'vm', l: 'vm', M: '', o: 'debian', W: '' };

/** The machine and the account on which the vectors were made, where a vector does not say otherwise. */
export function contextOf(vector: Vector, release: Release): SpecifierContext {
  const flag = (name: string) => flagOf(vector, name) as string | undefined;
  const user = flag('user') ?? 'oracle';
  const uid = (flagOf(vector, 'uid') as number | undefined) ?? 1001;
  const xdg = {
    runtime: flag('XDG_RUNTIME_DIR') ?? `/run/user/${uid}`,
    config: flag('XDG_CONFIG_HOME'),
    state: flag('XDG_STATE_HOME'),
    cache: flag('XDG_CACHE_HOME'),
    data: flag('XDG_DATA_HOME'),
  };
  return {
    unit: flag('unit') ?? 'x.service',
    scope: (flag('scope') ?? 'user') as 'user' | 'system',
    release,
    user,
    uid,
    group: user,
    gid: uid,
    home: flag('home') ?? `/home/${user}`,
    shell: '/bin/bash',
    xdg: Object.fromEntries(Object.entries(xdg).filter(([, value]) => value !== undefined)),
    machine: { ...MACHINE, w: { 252: '12', 257: '13', 262: '' }[release] },
  };
}

function inputOf(vector: Vector): string {
  return vector.input_recipe === undefined ? String(vector.input) : evaluateRecipe(vector.input_recipe);
}

function sourceOf(vector: Vector): SourceFile {
  const input = inputOf(vector);
  return new SourceFile('input', flagOf(vector, 'latin1') ? decodeUtf8(Buffer.from(input, 'latin1')) : input);
}

function textOf(input: string): Text {
  return Text.verbatim(new SourceFile('input', input), 0, input.length);
}

function bytes(text: Text, index: number): number {
  return Buffer.byteLength(text.value.slice(0, index));
}
