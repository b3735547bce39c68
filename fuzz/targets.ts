/** What is fuzzed: each target takes files, reads them in one way of the linter, and gives all that it made of them. */
import { structuredPatch } from 'diff';
import { parseChange, parseHunks, repositoryBefore } from '../src/change.ts';
import { DEFAULT_CONFIG } from '../src/config/config.ts';
import { ConfigError } from '../src/config/load.ts';
import { loadBaseline } from '../src/config/load-baseline.ts';
import { validateConfig } from '../src/config/validate.ts';
import { suppressionsIn } from '../src/filters/suppressions.ts';
import type { Finding } from '../src/finding.ts';
import { readDotenv } from '../src/formats/compose/dotenv.ts';
import type { Extractor, Format } from '../src/formats/format.ts';
import { EXTRACTORS, FORMATS, MARKDOWN } from '../src/formats/index.ts';
import { shellFiles } from '../src/formats/shell/extractor.ts';
import { readEnvironment } from '../src/github/environment.ts';
import { readEvent } from '../src/github/event.ts';
import { DEFAULT_LIMITS, withinLimits } from '../src/limits.ts';
import { lintRepository } from '../src/lint.ts';
import { hermes } from '../src/programs/hermes/index.ts';
import { fixedText } from '../src/repairs/apply.ts';
import { asDropIns } from '../src/repairs/drop-in.ts';
import { patchOf } from '../src/repairs/patch.ts';
import { dotMap } from '../src/reporters/dot.ts';
import { explainReport } from '../src/reporters/explain/explain.ts';
import { REPORTERS } from '../src/reporters/index.ts';
import { mapReport } from '../src/reporters/map.ts';
import { mermaidMap } from '../src/reporters/mermaid.ts';
import { svgMap } from '../src/reporters/svg.ts';
import type { Repository } from '../src/repository.ts';
import { RETIRED_RULES, RULES } from '../src/rules/index.ts';
import { compareSpans, encodeUtf8, SourceFile } from '../src/source.ts';
import { parseEnvFile } from '../src/systemd/env-file.ts';
import { memoryRepository } from '../test/support/lint.ts';
import { BASELINES, CONFIGS, EVENTS } from './samples.ts';

/** Path to text. */
export type Files = Readonly<Record<string, string>>;

export interface Target {
  readonly name: string;
  /** What is mutated. */
  readonly seeds: readonly Files[];
  /** How often it is taken, beside the others: the cheaper, the more often. */
  readonly share: number;
  /** Whether parts of files say nothing. */
  readonly isWhole?: true;
  /** Throws nothing, for whatever the files hold. */
  readonly run: (files: Files) => unknown | Promise<unknown>;
}

/** Something that must never be so. */
export class Violation extends Error {}

const formats = await Promise.all(FORMATS.map(({ load }) => load()));
const extractors = await Promise.all([...EXTRACTORS, MARKDOWN].map(({ load }) => load()));
const reporters = await Promise.all(Object.values(REPORTERS).map((load) => load()));

const SHARES: Readonly<Record<string, number>> = {
  ...{ ansible: 10, config: 15, event: 20, quadlet: 25, systemd: 30 },
  ...{ procfile: 150, s6: 150, 'source-code': 100, 'env-file': 150, change: 100, suppressions: 100, supervisord: 80 },
};

/** Every target; `fixtures` are repositories of our own, by their folders. */
export function targetsOf(fixtures: ReadonlyMap<string, Files>): readonly Target[] {
  const repositories = [...fixtures.values()];
  const files = repositories.flatMap((each) => Object.entries(each).map(([path, text]) => ({ [path]: text })));
  const reading = (name: string, run: Target['run'], given: readonly Files[] = files): Target => ({
    name,
    seeds: given,
    share: SHARES[name] ?? 40,
    run,
  });
  return [
    { name: 'lint', seeds: repositories, share: 6, isWhole: true, run: lintAll },
    ...formats.map((format) =>
      reading(
        format.name,
        readAs(format),
        files.filter((one) => isOpened(format, one)),
      ),
    ),
    ...extractors.map((extractor) =>
      // There is a format of that name, too.
      reading(
        extractor === shellFiles ? 'shell-files' : extractor.name,
        extract(extractor),
        files.filter((one) => isOpened(extractor, one)),
      ),
    ),
    reading(
      'config',
      readConfig,
      CONFIGS.map((text) => ({ '.gateway-lint.yml': text })),
    ),
    reading(
      'baseline',
      readBaseline,
      BASELINES.map((text) => ({ '.gateway-lint-baseline.json': text })),
    ),
    reading(
      'event',
      readPayload,
      EVENTS.map((text) => ({ 'event.json': text })),
    ),
    reading(
      'env-file',
      readVariables,
      files.filter((one) => /env/i.test(Object.keys(one)[0] as string)),
    ),
    reading('change', readChange),
    reading('suppressions', suppressed),
  ];
}

/** Whether a format looks into a file that stands alone. */
function isOpened({ read }: Format | Extractor, files: Files): boolean {
  const repository = memoryRepository(files);
  read(repository, () => true);
  return repository.filesRead() > 0;
}

/** What formats get to see: no file beyond the limits. */
function repositoryOf(files: Files): Repository {
  return withinLimits(memoryRepository(files), DEFAULT_LIMITS, () => true).repository;
}

function readAs({ read }: Format): Target['run'] {
  return (files) => {
    const { services, unreadable } = read(repositoryOf(files), () => true);
    return { services, unreadable };
  };
}

function extract({ read }: Extractor): Target['run'] {
  return (files) => read(repositoryOf(files), () => true);
}

const EVERYTHING = { ...DEFAULT_CONFIG, markdown: true, pedantic: true };

/** The whole way, with one report, one picture, and what repairs would make of the files. */
async function lintAll(files: Files): Promise<unknown> {
  const result = await lintRepository(memoryRepository(files), EVERYTHING);
  checkOrder(result.findings);
  const size = Object.values(files).reduce((sum, text) => sum + text.length, 0);
  const options = { color: false, columns: 100, showPath: (path: string) => path };
  const reporter = reporters[size % reporters.length] as (typeof reporters)[number];
  const picture = [
    () => mapReport(result, options),
    () => dotMap(result),
    () => svgMap(result),
    () => mermaidMap(result, { maxBytes: 60_000 }),
  ][size % 4]?.();
  const spot = (result.gateways[0] ?? result.findings.at(-1))?.span;
  const explained = spot && explainReport(result, { spot }, options);
  const sources = new Set(result.findings.flatMap(({ fix }) => fix?.edits.map(({ span }) => span.source) ?? []));
  const repaired = [...sources].map((before) => {
    const text = fixedText(before, result.findings, true);
    return patchOf({ before, text, isNew: false }, () => true);
  });
  return { result, report: reporter(result, options), picture, explained, repaired, dropIns: asDropIns(result) };
}

function checkOrder(findings: readonly Finding[]): void {
  for (const [at, { span }] of findings.entries()) {
    const before = findings[at - 1]?.span;
    if (before !== undefined && compareSpans(before, span) > 0) throw new Violation('the findings are not sorted');
  }
}

const KNOWN = { ruleIds: RULES.map(({ id }) => id), retiredRules: RETIRED_RULES, checkRelease: hermes.checkRelease };

function readConfig(files: Files): unknown {
  return Object.entries(files).map(([path, text]) => validateConfig(new SourceFile(path, text), KNOWN));
}

function readBaseline(files: Files): unknown {
  return Object.values(files).map((text) => {
    try {
      return loadBaseline('/repository', () => ({ kind: 'file', bytes: encodeUtf8(text) }));
    } catch (error) {
      if (error instanceof ConfigError) return error.mistakes;
      throw error;
    }
  });
}

function readPayload(files: Files): unknown {
  return Object.values(files).map((text) => {
    const variables = Object.fromEntries(text.split('\n').map((line) => [`GITHUB_${line.slice(0, 9)}`, line.slice(9)]));
    const environment = readEnvironment({ ...variables, RUNNER_TEMP: '/tmp', GITHUB_EVENT_PATH: '' }, '/repository');
    return [
      environment,
      ['push', 'pull_request', 'merge_group'].map((name) => readEvent(name, 'a/b', 'c', parsed(text))),
    ];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function readVariables(files: Files): unknown {
  const sources = Object.entries(files).map(([path, text]) => new SourceFile(path, text));
  return sources.map((source) => [parseEnvFile(source), parseEnvFile(source, 252), readDotenv(source)]);
}

/** The first half of a text becomes the second by a change, and is found again from it. */
function readChange(files: Files): unknown {
  return Object.entries(files).map(([path, text]) => {
    parseHunks(text);
    const lines = text.slice(0, 4000).split(/(?<=\n)/);
    const [before, after] = [lines.slice(0, lines.length / 2).join(''), lines.slice(lines.length / 3).join('')];
    if (before === after || after === '') return undefined;
    const patch = structuredPatch('a', 'b', before, after, '', '', { context: 3 });
    const hunks = patch.hunks.map(({ oldStart, oldLines, newStart, newLines, lines: of }) =>
      [`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`, ...of].join('\n'),
    );
    const parsedFiles = parseChange(`--- a\n+++ b\n${hunks.join('\n')}\n`, [{ path, oldPath: path, wasLink: false }]);
    const repository = memoryRepository({ [path]: after });
    const old = repositoryBefore(repository, { files: parsedFiles ?? [], isCommitted: () => true });
    const entry = old?.entry(path);
    if (entry?.kind !== 'file' || entry.source.text !== before) throw new Violation('the text before a change is lost');
    return parsedFiles;
  });
}

function suppressed(files: Files): unknown {
  const terms = {
    ruleIds: KNOWN.ruleIds,
    ownRules: ['suppression-unused'],
    retiredRules: RETIRED_RULES,
    requireReason: true,
  };
  return Object.entries(files).map(([path, text]) => {
    const comment = '# gateway-lint: ignore[not-enabled] reason';
    const lines = text.split('\n');
    const at = text.length % lines.length;
    lines.splice(
      at,
      0,
      comment,
      `X-GatewayLint-Ignore=${lines[at]}`,
      `${lines[at]} /* gateway-lint: ignore-file[${lines[at]}]`,
    );
    return suppressionsIn(new SourceFile(path, lines.join('\n')), terms);
  });
}
