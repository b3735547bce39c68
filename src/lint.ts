/** What is reported of a repository: what the rules find there, filtered, and told apart into new and old. */
import type { Change } from './change.ts';
import type { Config } from './config/config.ts';
import { BASELINE_FILE } from './config/load-baseline.ts';
import { discover, type Survey } from './discover.ts';
import { type Examined, examine, extractorsFor } from './examine.ts';
import { type Filters, filter } from './filter.ts';
import type { Finding } from './finding.ts';
import { FORMATS } from './formats/index.ts';
import { isMarkdown } from './formats/names.ts';
import { type Gateway, gatewayKey, type Host } from './gateway.ts';
import type { Progress } from './progress.ts';
import { proofs } from './proof.ts';
import { type Repository, withTexts } from './repository.ts';
import type { Result } from './result.ts';
import { RULES } from './rules/index.ts';
import { secretSpans, tokenSpans } from './rules/shared/credentials.ts';
import { blotter, gatewayWithoutSecrets, withoutSecrets } from './secrets.ts';
import { compareSpans } from './source.ts';
import { speakingAmong } from './survey/survey.ts';
import { isWorthReading } from './survey/words.ts';

export interface LintOptions {
  /** Files or directories, absolute or relative to `cwd`. */
  readonly paths: readonly string[];
  readonly cwd: string;
  readonly config: Config;
  readonly filters?: Filters;
  /** What has led to the files as they are, where that is known: every finding is then marked as new or not. */
  readonly change?: Change;
  /** Texts that count in place of the files at these paths, from the root of the repository. */
  readonly texts?: ReadonlyMap<string, string>;
  readonly progress?: Progress;
}

/** Lints the repository that the paths lie in. Throws `InputError` for a path that does not exist. */
export async function lint({
  paths,
  cwd,
  config,
  filters = {},
  change,
  texts,
  progress,
}: LintOptions): Promise<Result> {
  const exclude = [...config.exclude, BASELINE_FILE];
  // Whoever names a Markdown file wants it read.
  const wanted = { ...config, markdown: config.markdown || paths.some(isMarkdown) };
  const survey = surveyFor(wanted, progress);
  const found = await discover({ paths, cwd, include: config.include, exclude, limits: config.limits, survey });
  const repository = texts === undefined ? found : withTexts(found, texts);
  return change === undefined
    ? lintRepository(repository, wanted, filters, progress)
    : lintChange(repository, change, wanted, filters, progress);
}

/** Leaves of the files those that a reader opens: a large repository has few of them. */
function surveyFor(config: Config, progress: Progress = () => {}): Survey {
  // Most files of code and YAML are told by the first that is asked.
  const readers = [...extractorsFor(config), ...FORMATS];
  const always = [...new Set(readers.flatMap(({ always: test = [] }) => test))];
  const speaking = [...new Set(readers.flatMap(({ speaking: test = [] }) => test))];
  return async (root, paths) => {
    const certain: string[] = [];
    const possible: string[] = [];
    for (const path of paths) {
      if (always.some((test) => test(path))) certain.push(path);
      else if (speaking.some((test) => test(path))) (isWorthReading(path) ? certain : possible).push(path);
    }
    const found = await speakingAmong(root, possible, (files) => progress(`reading: ${files} files`));
    const isSpeaking = new Set(found);
    return { candidates: [...certain, ...found], silent: possible.filter((path) => !isSpeaking.has(path)) };
  };
}

/** Lints what `discover` found; touches nothing but the repository that it is given. */
export async function lintRepository(
  repository: Repository,
  config: Config,
  filters: Filters = {},
  progress: Progress = () => {},
): Promise<Result> {
  return resultOf(await examine(repository, config, progress), config, filters);
}

/** The same, with every finding marked as new or not. */
async function lintChange(
  repository: Repository,
  change: Change,
  config: Config,
  filters: Filters,
  progress: Progress = () => {},
): Promise<Result> {
  const { repositoryBefore } = await import('./change.ts');
  const { finderIn, markNew } = await import('./filters/changed.ts');
  const now = await examine(repository, config, progress);
  const old = repositoryBefore(repository, change);
  const before = old && (await examine(old, config, progress));
  const { suppressionCounts: _, baselineCounts: __, ...lenient } = filters;
  const result = resultOf(now, config, filters, finderIn(before?.found ?? []));
  const reported = before === undefined ? [] : resultOf(before, config, lenient).findings;
  const findings = markNew(result.findings, change, finderIn(reported));
  return { ...result, findings: findings.map((finding) => withSeverityOfNew(finding, config)) };
}

/** What is reported of it; `isKnown` tells what was found before the change under review. */
function resultOf(
  { repository, services, resolved, hosts, found, looked }: Examined,
  config: Config,
  filters: Filters,
  isKnown?: (finding: Finding) => boolean,
): Result {
  const sources = new Set([
    ...services.flatMap(({ files }) => files),
    ...found.flatMap(({ span, related }) => [span.source, ...related.map((place) => place.span.source)]),
  ]);
  const secrets = [...services.flatMap(secretSpans), ...[...sources].flatMap(tokenSpans)];
  const blot = blotter(secrets);
  const filtered = filter(found, looked, config, filters, isKnown);
  const shown = (gateway: Gateway) => (secrets.length === 0 ? gateway : gatewayWithoutSecrets(gateway, blot));
  return {
    root: repository.root,
    isWhole: repository.isWhole,
    files: repository.filesRead(),
    services,
    gateways: distinct(resolved).map(shown),
    hosts: hosts.map((host) => ({ ...host, gateways: host.gateways.map(shown) })),
    ...filtered,
    findings: filtered.findings.map((finding) => withoutSecrets(finding, blot)),
    heldBack: filtered.heldBack.map((one) => ({ ...one, finding: withoutSecrets(one.finding, blot) })),
    older: 0,
    secrets,
    proofs: found.length === 0 ? proofs(hosts) : [],
  };
}

/** A rule may be stricter with what a change brings, unless the configuration says otherwise. */
function withSeverityOfNew(finding: Finding, { rules }: Config): Finding {
  const severity = RULES.find(({ id }) => id === finding.rule)?.severityOfNew;
  if (severity === undefined || !finding.isNew || rules[finding.rule] !== undefined) return finding;
  return { ...finding, severity };
}

/** Each gateway once, although it may run on several hosts; sorted by place. */
function distinct(hosts: readonly Host[]): readonly Gateway[] {
  const byKey = new Map<string, Gateway>();
  for (const gateway of hosts.flatMap((host) => host.gateways)) {
    const key = gatewayKey(gateway);
    const known = byKey.get(key);
    byKey.set(key, known === undefined ? gateway : { ...known, host: `${known.host}, ${gateway.host}` });
  }
  return [...byKey.values()].sort((a, b) => compareSpans(a.span, b.span) || (a.service.name < b.service.name ? -1 : 1));
}
