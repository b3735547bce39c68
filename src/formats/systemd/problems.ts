/** What systemd makes of the mistakes in a unit, in terms of the rules that report them. */
import type { Fix } from '../../finding.ts';
import type { Problem, Scope } from '../../service.ts';
import type { SourceFile, Span } from '../../source.ts';
import type { LostWord } from '../../systemd/environment.ts';
import type { LoadedUnit } from '../../systemd/load.ts';
import type { ProcessEnvironment, ProcessVariable } from '../../systemd/process.ts';
import type { UnitProblem, UnitSetting } from '../../systemd/settings.ts';
import type { VerifyProblem } from '../../systemd/verify.ts';
import type { Text } from '../../text.ts';
import { isTemplate } from '../placeholders.ts';
import { SYSTEM_TARGETS } from './account.ts';
import { commentIn } from './comments.ts';

/** Every mistake, each reported once: what several rules could claim goes to the one that names the cause. */
export function problemsOf(
  unit: LoadedUnit,
  scope: Scope,
  main: SourceFile,
  environment: ProcessEnvironment,
): readonly Problem[] {
  const comments = unit.settings.all.flatMap(trailingComment);
  const explained = new Set(comments.map(({ setting }) => setting));
  const unexplained = (setting: UnitSetting | undefined) => setting === undefined || !explained.has(setting);
  return [
    ...comments.map(({ problem }) => problem),
    ...unit.problems
      .filter(({ setting }) => unexplained(setting))
      .flatMap((problem) => fromLoading(problem, unit, main, scope)),
    ...(unit.verdict === undefined || isTemplated(unit) ? [] : [fromVerdict(unit.verdict, unit, main)]),
    ...lostBySetting(unit)
      .filter(([setting]) => unexplained(setting) && setting.ineffective !== 'reset')
      .map(([setting, words]) => lostVariables(setting, words)),
    ...[...environment.variables.values()].flatMap((variable) => unexpanded(variable, scope)),
    ...(scope === 'user' ? systemSettings(unit) : []),
  ];
}

/** Whether a template decides what stands in a unit: what systemd would miss or find twice is then not known. */
function isTemplated({ fragment, dropIns }: LoadedUnit): boolean {
  return [fragment, ...dropIns].some((loaded) => loaded?.file !== undefined && isTemplate(loaded.file.source));
}

function trailingComment(
  setting: UnitSetting,
): readonly { readonly setting: UnitSetting; readonly problem: Problem }[] {
  const span = commentIn(setting);
  if (span === undefined) return [];
  const key = setting.assignment.key.value;
  const effect = setting.ineffective === 'refused' ? `it drops ${key}= for that reason` : `${key}= gets it as well`;
  const comment = span.source.text.slice(span.start, span.end);
  const message =
    `"${comment}" is no comment: systemd knows comments only on lines of their own and takes this one as part of the ` +
    `value, so ${effect}. Put it on the line above.`;
  return [{ setting, problem: { kind: 'trailing-comment', span, message } }];
}

function fromLoading(problem: UnitProblem, unit: LoadedUnit, main: SourceFile, scope: Scope): readonly Problem[] {
  const { kind, span, message, setting, section } = problem;
  const key = setting?.assignment.key.value;
  if (kind === 'misplaced-key') {
    const place = section === undefined ? {} : { section };
    return [{ kind: 'directive-misplaced', span, message: `${sentence(message)} Move it to that section.`, ...place }];
  }
  if (kind === 'refused-value' && key !== undefined && setting !== undefined) {
    if (key === 'WorkingDirectory' || key === 'EnvironmentFile') {
      const found = shellPath(setting.value);
      if (found !== undefined) return [notExpanded(`${key}=`, setting.value, found, message, scope)];
    }
    if (key === 'StandardOutput' || key === 'StandardError') return [ignoredLog(setting, message, scope)];
  }
  if (problem.fatal !== true) return [];
  const isMain = span.source === main;
  const effect = isMain
    ? `${unit.id} does not start${message.endsWith('refuses the unit') ? '' : ': systemd refuses the unit'}.`
    : `systemd reads no further in this drop-in, so what stands below is lost for ${unit.id}.`;
  return [{ kind: 'unit-not-loadable', span, message: `${sentence(message)} ${effect}` }];
}

function fromVerdict(verdict: VerifyProblem, unit: LoadedUnit, main: SourceFile): Problem {
  const span = verdict.span ?? headerSpan(unit, main);
  const related = verdict.related;
  const isSecondCommand = verdict.kind === 'several-exec-start';
  const remedy = isSecondCommand ? ' Put an empty "ExecStart=" before it to replace the first.' : '';
  const fix = isSecondCommand ? resetFix(unit, span, main) : undefined;
  return {
    kind: isSecondCommand ? 'exec-start-not-reset' : 'unit-not-loadable',
    span,
    message: `${unit.id} does not start, because systemd refuses the unit: ${verdict.message}.${remedy}`,
    ...(related !== undefined && {
      related: [{ span: related, label: isSecondCommand ? 'the first ExecStart= is here' : 'does not go with this' }],
    }),
    ...(fix !== undefined && { fix }),
  };
}

/** In a drop-in a second command is always meant to replace the first. */
function resetFix(unit: LoadedUnit, span: Span, main: SourceFile): Fix | undefined {
  if (span.source === main) return undefined;
  const setting = unit.settings.all.find(({ assignment }) => {
    const value = assignment.value.span();
    return value.source === span.source && value.start <= span.start && span.end <= value.end;
  });
  if (setting === undefined) return undefined;
  const { source, start } = setting.assignment.key.span();
  const lineEnd = source.text.includes('\r\n') ? '\r\n' : '\n';
  return {
    title: 'Reset ExecStart= first',
    edits: [{ span: { source, start, end: start }, text: `ExecStart=${lineEnd}` }],
  };
}

const LOST: Readonly<Record<LostWord['kind'], string>> = {
  'bad-escape': 'has an escape that systemd does not know, which loses the rest of the line',
  'bad-name': 'has a name that no variable can have',
  'bad-specifier': 'has a "%" that systemd cannot resolve; write "%%" for a percent sign',
  'bad-value': 'has characters that no variable may hold',
  'no-equals': 'is no assignment; put the whole "NAME=VALUE" in double quotes where the value has blanks',
  'unbalanced-quote': 'has a quote that is never closed, which loses the rest of the line',
};

function lostBySetting(unit: LoadedUnit): readonly (readonly [UnitSetting, readonly LostWord[]])[] {
  const bySetting = new Map<UnitSetting, LostWord[]>();
  for (const { value, setting } of unit.settings.lost) {
    const known = bySetting.get(setting);
    if (known === undefined) bySetting.set(setting, [value]);
    else known.push(value);
  }
  return [...bySetting];
}

function lostVariables(setting: UnitSetting, words: readonly LostWord[]): Problem {
  const [first] = words as [LostWord];
  const key = setting.assignment.key.value;
  // A word may hold a secret; its name is enough to find it.
  const name = /^[A-Za-z0-9_. ]*(?==)/.exec(first.text)?.[0];
  const rest = words.length > 1 ? ` (and ${words.length - 1} more of this line)` : '';
  const word = name === undefined ? 'a word' : `"${name}=…"`;
  const message = `systemd drops ${word} of ${key}=${rest}: it ${LOST[first.kind]}. The service runs without it.`;
  const end = words.reduce((last, { span }) => Math.max(last, span.end), 0);
  return { kind: 'environment-lost', span: { ...first.span, end }, message };
}

/** Variables in which a path is usual; a dollar sign in a password is just that. */
const SHELL_PATH = /(?:^-?|[:=])~(?=\/|$)|\$\{?(?:HOME|USER|PATH|HERMES_HOME|XDG_[A-Z]+_(?:HOME|DIR))\b\}?/;

function shellPath(value: Text): string | undefined {
  const found = SHELL_PATH.exec(value.value);
  if (found === null || !value.isKnown(found.index, found.index + found[0].length)) return undefined;
  return found[0].replace(/^[-:=]/, '');
}

function unexpanded({ name, value, from }: ProcessVariable, scope: Scope): readonly Problem[] {
  const found = shellPath(value);
  if (found === undefined) return [];
  const fact = `${name} gets the very characters "${found}"`;
  if (from === 'declaration') return [notExpanded('Environment=', value, found, fact, scope)];
  const at = value.value.indexOf(found);
  const message = `${sentence(fact)} Nothing is expanded in a file that EnvironmentFile= names. Write the full path.`;
  return [{ kind: 'path-not-expanded', span: value.span(at, at + found.length), message }];
}

function notExpanded(where: string, value: Text, found: string, fact: string, scope: Scope): Problem {
  const at = value.value.indexOf(found);
  const message =
    `${sentence(fact)} systemd expands neither "~" nor variables in ${where}. ` +
    'Write "%h" for the home of the user (in a user unit) or the full path.';
  const fix = scope === 'user' ? homeFix(value) : undefined;
  return { kind: 'path-not-expanded', span: value.span(at, at + found.length), message, ...(fix && { fix }) };
}

/** `%h` for every mention of the home; none where another variable stands in the value as well. */
function homeFix(value: Text): Fix | undefined {
  const mentions = [...value.value.matchAll(new RegExp(SHELL_PATH, 'g'))];
  const edits = mentions.map((match) => {
    const home = /~|\$HOME\b|\$\{HOME\}/.exec(match[0]);
    const at = match.index + (home?.index ?? 0);
    return home === null ? undefined : { span: value.span(at, at + home[0].length), text: '%h' };
  });
  const certain = edits.filter((edit) => edit !== undefined);
  return certain.length === edits.length ? { title: 'Write %h for the home', edits: certain } : undefined;
}

function ignoredLog({ value, assignment }: UnitSetting, fact: string, scope: Scope): Problem {
  const message =
    `${sentence(fact)} The output goes to the journal and not to that file. ` +
    'Write an absolute path right after the colon, with "%h" for the home.';
  const blank = /^(?:append|file|truncate):([ \t]+)[/%]/.exec(value.value);
  const start = blank === null ? 0 : value.value.indexOf(':') + 1;
  const fix = blank?.[1]
    ? {
        title: 'Remove the blank after the colon',
        edits: [{ span: value.span(start, start + blank[1].length), text: '' }],
      }
    : scope === 'user' && /^(?:append|file|truncate):(?:~|\$)/.test(value.value)
      ? homeFix(value)
      : undefined;
  const span = value.length > 0 ? value.span() : assignment.key.span();
  return { kind: 'log-path-ignored', span, message, ...(fix && { fix }) };
}

function systemSettings(unit: LoadedUnit): readonly Problem[] {
  const accounts = (['Service.User', 'Service.Group'] as const).flatMap((key) => {
    const setting = unit.settings.get(key)?.setting;
    if (setting === undefined) return [];
    const name = setting.assignment.key.value;
    const message =
      `${name}= in a user unit: the user's manager may not change the account, so ${unit.id} fails at start ` +
      `(216/GROUP), even for the same user. Remove it.`;
    return [{ kind: 'user-unit-setting' as const, span: setting.assignment.key.span(), message }];
  });
  const targets = unit.settings.dependencies
    .filter(({ key, name }) => (key === 'WantedBy' || key === 'RequiredBy') && SYSTEM_TARGETS.has(name.value))
    .map(({ key, name }) => ({
      kind: 'user-unit-setting' as const,
      span: name.span(),
      message:
        `${key}=${name.value} in a user unit: the user's manager has no such target, so ${unit.id} is never started ` +
        'by it. Use default.target.',
      fix: { title: 'Use default.target', edits: [{ span: name.span(), text: 'default.target' }] },
    }));
  return [...accounts, ...targets];
}

function headerSpan(unit: LoadedUnit, main: SourceFile): Span {
  const headers = unit.fragment?.file?.headers ?? [];
  return (headers.find(({ name }) => name === 'Service') ?? headers[0])?.span ?? main.span(0, 0);
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
}
