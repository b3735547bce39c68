import type { Annotation } from '../reporters/github.ts';
import { visible } from '../reporters/visible.ts';
import { type ApiFailure, createOnce, failureOf, type Octokit, type Wait } from './client.ts';
import type { Target } from './target.ts';

export interface CheckRun {
  readonly name: string;
  /** Tells this attempt of this step from every other one, so that its check run can be found again. */
  readonly externalId: string;
  readonly conclusion: 'success' | 'neutral' | 'failure';
  readonly title: string;
  /** Markdown, at most 65,535 characters. */
  readonly summary: string;
  /** Their files are paths of the repository. */
  readonly annotations: readonly Annotation[];
  readonly detailsUrl?: string;
  readonly wait?: Wait;
}

export interface PublishedCheckRun {
  /** How many of the annotations, from the first, stand in the check run for certain. */
  readonly arrived: number;
  /** Why the others did not; missing where all did. */
  readonly failure?: ApiFailure;
  /** The page of the check run, where there is one. */
  readonly url?: string;
}

/** The API takes so many annotations in a request, and adds those of the next. */
const MOST_ANNOTATIONS = 50;

const MOST_MESSAGE_BYTES = 64 * 1024;
const MOST_TITLE = 255;

const LEVELS = { error: 'failure', warning: 'warning', notice: 'notice' } as const;

type ApiAnnotation = ReturnType<typeof apiAnnotation>;

/** What the API tells of a check run, as far as it matters here. */
interface Known {
  readonly id: number;
  readonly html_url: string | null;
  readonly output: { readonly annotations_count: number };
}

/**
 * Makes a check run for the head commit with all annotations, in their order, each once. It is complete from the first
 * request on, so that it never hangs as "in progress"; what fails is told, never thrown.
 */
export async function publishCheckRun(octokit: Octokit, target: Target, run: CheckRun): Promise<PublishedCheckRun> {
  const annotations = run.annotations.map(apiAnnotation);
  let arrived = 0;
  let url: string | undefined;
  try {
    const first = annotations.slice(0, MOST_ANNOTATIONS);
    const created = await create(octokit, target, run, first);
    url = created.html_url ?? undefined;
    arrived = first.length;
    while (arrived < annotations.length) {
      const next = annotations.slice(arrived, arrived + MOST_ANNOTATIONS);
      await append(octokit, target, run, created.id, next, arrived);
      arrived += next.length;
    }
    return { arrived, ...(url !== undefined && { url }) };
  } catch (error) {
    return { arrived, failure: failureOf(error, 'checks: write'), ...(url !== undefined && { url }) };
  }
}

async function create(
  { rest }: Octokit,
  { owner, repo, headSha }: Target,
  run: CheckRun,
  annotations: ApiAnnotation[],
): Promise<Known> {
  const { name, externalId, conclusion, detailsUrl, wait } = run;
  return createOnce<Known>(
    async () => {
      const { data } = await rest.checks.create({
        owner,
        repo,
        name,
        head_sha: headSha,
        external_id: externalId,
        status: 'completed',
        conclusion,
        ...(detailsUrl !== undefined && { details_url: detailsUrl }),
        output: { ...outputOf(run), annotations },
      });
      return data;
    },
    async () => {
      const runs = { owner, repo, ref: headSha, check_name: name, filter: 'all', per_page: 100 } as const;
      const { data } = await rest.checks.listForRef(runs);
      return data.check_runs.find((known) => known.external_id === externalId);
    },
    wait,
  );
}

/** Adds annotations to those that are there; `before` is their number. */
async function append(
  { rest }: Octokit,
  { owner, repo }: Target,
  run: CheckRun,
  id: number,
  annotations: ApiAnnotation[],
  before: number,
): Promise<void> {
  const place = { owner, repo, check_run_id: id };
  await createOnce<Known>(
    async () => {
      // A repeated request would add them a second time.
      const request = { repeat: false };
      const { data } = await rest.checks.update({ ...place, output: { ...outputOf(run), annotations }, request });
      return data;
    },
    async () => {
      const { data } = await rest.checks.get(place);
      return data.output.annotations_count >= before + annotations.length ? data : undefined;
    },
    run.wait,
  );
}

/** The API forgets neither when annotations are added, but wants both. */
function outputOf({ title, summary }: CheckRun): { title: string; summary: string } {
  return { title: title.slice(0, MOST_TITLE).toWellFormed(), summary };
}

function apiAnnotation({ severity, title, message, file, startLine, endLine, startColumn, endColumn }: Annotation) {
  return {
    // A path that is not Unicode cannot be named in JSON, and would have the whole request refused.
    path: visible(file),
    start_line: startLine,
    end_line: endLine,
    ...(startColumn !== undefined && { start_column: startColumn }),
    ...(endColumn !== undefined && { end_column: endColumn }),
    annotation_level: LEVELS[severity],
    title,
    message: cutBytes(message, MOST_MESSAGE_BYTES),
  };
}

/** The text, or as much of it as fits with an ellipsis, in bytes of UTF-8. */
function cutBytes(text: string, most: number): string {
  const bytes = Buffer.from(text);
  if (bytes.length <= most) return text;
  // A stream keeps back the character that the end cuts in two.
  return `${new TextDecoder().decode(bytes.subarray(0, most - 3), { stream: true })}…`;
}
