/** Shows a judgement to whoever reads the pull request, in every way that the inputs ask for and the token allows. */
import { randomUUID } from 'node:crypto';
import * as core from '@actions/core';
import { coversLines } from '../change.ts';
import { type Annotation, annotations, commands, fenced, isCut } from '../reporters/github.ts';
import { escapeMarkdown } from '../reporters/markdown.ts';
import { textReport } from '../reporters/text.ts';
import { visible } from '../reporters/visible.ts';
import { foundCounts } from '../reporters/words.ts';
import { publishCheckRun } from './check-run.ts';
import type { ApiFailure, Octokit } from './client.ts';
import { MOST_REPORT_BYTES, publishComment } from './comment.ts';
import type { Remote } from './comparison.ts';
import type { Environment } from './environment.ts';
import { isHead } from './head.ts';
import type { Inputs } from './inputs.ts';
import type { Note } from './note.ts';
import type { PullRequestTarget } from './ownership.ts';
import { MOST_CHECK_SUMMARY_BYTES, MOST_SUMMARY_BYTES, pageOf } from './page.ts';
import { type Publication, pullRequestOf, targetOf } from './publication.ts';
import { publishSuggestions } from './review.ts';
import { suggestionsOf } from './suggestions.ts';

const ANNOTATE = { error: core.error, warning: core.warning, notice: core.notice };

/** Log, review, comment, annotations and summary. What GitHub refuses becomes a warning, never a failure of the step. */
export async function publish(publication: Publication): Promise<void> {
  const { judgement, result, paths, inputs, environment } = publication;
  log(textReport(result, { color: false, showPath: paths.inWorkspace }));
  log(`${visible(judgement.comparison.words)}\n`);
  const notes = [...judgement.notes, ...(await suggest(publication))];
  notes.push(...(await comment(publication, notes)));
  notes.push(...(await annotate(publication, notes)));
  log(notes.map(({ severity, message }) => `${severity}: ${visible(message)}\n`).join(''));
  if (inputs.summary && environment.hasSummary) {
    await core.summary.addRaw(pageOf(publication, notes, MOST_SUMMARY_BYTES)).write();
  }
}

/** Prints text in which nothing can give the runner an order. */
export function log(text: string): void {
  if (text === '') return;
  process.stdout.write(fenced(text, randomUUID()));
}

async function suggest(publication: Publication): Promise<readonly Note[]> {
  const { inputs, judgement, result, paths, remote } = publication;
  const change = judgement.comparison.start?.change;
  const target = pullRequestOf(remote?.target);
  if (!inputs.suggestions || target === undefined || remote === undefined) return [];
  const octokit = await remote.client();
  if (await isLate(octokit, target, 'suggestions are')) return [];
  const suggestions = suggestionsOf(result, {
    onChangedLines: (path, first, last) => change === undefined || coversLines(change, path, first, last),
    ...(paths.pageUrl !== undefined && { pageUrl: paths.pageUrl }),
  });
  const { posted, kept, settled, notes, failure } = await publishSuggestions(octokit, target, suggestions);
  log(`Suggestions: ${posted} posted, ${kept} kept, ${settled} settled.\n`);
  return [...notes, ...refused('The suggestions could not all be brought up to date', failure)];
}

async function comment(publication: Publication, notes: readonly Note[]): Promise<readonly Note[]> {
  const { inputs, judgement, remote } = publication;
  const target = pullRequestOf(remote?.target);
  if (inputs.comment === 'never' || target === undefined || remote === undefined) return [];
  const octokit = await remote.client();
  if (await isLate(octokit, target, 'comment is')) return [];
  const { failure } = await publishComment(octokit, target, {
    mode: inputs.comment,
    failed: judgement.failed,
    body: pageOf(publication, notes, MOST_REPORT_BYTES),
  });
  return refused('The comment could not be brought up to date', failure);
}

/** Whether the pull request has moved on, so that a job that is late or run again must not write over the run for its head. */
async function isLate(octokit: Octokit, target: PullRequestTarget, what: string): Promise<boolean> {
  if (await isHead(octokit, target)) return false;
  log(`The pull request has moved on from ${target.headSha.slice(0, 12)}: its ${what} left to the run for its head.\n`);
  return true;
}

/** Brings the comment of a step that gives no verdict up to date, so that an older verdict does not stand for it. */
export async function commentFailure(
  inputs: Inputs,
  environment: Environment,
  remote: Remote | undefined,
  message: string,
): Promise<void> {
  const target = remote && pullRequestOf(targetOf(inputs, environment, remote));
  if (inputs.comment === 'never' || target === undefined || remote === undefined) return;
  const octokit = await remote.client();
  if (await isLate(octokit, target, 'comment is')) return;
  const body = `## gateway-lint: no verdict\n\n${escapeMarkdown(message.slice(0, MOST_FAILURE))}\n`;
  const report = { mode: inputs.comment, failed: true, body };
  const { failure } = await publishComment(octokit, target, report);
  if (failure !== undefined) log(`The comment could not be brought up to date. ${failure.message}\n`);
}

/** So many characters of a message are for a comment; the log has all of it. */
const MOST_FAILURE = 5000;

/** Annotates findings and notes; gives the notes that this itself makes. */
async function annotate(publication: Publication, notes: readonly Note[]): Promise<readonly Note[]> {
  const { inputs, result, remote, paths } = publication;
  if (inputs.annotations === 'off') return [];
  const isAsked = inputs.annotations === 'check-run';
  const inWorkspace = annotations(result, paths.inWorkspace);
  const isComplete = !isCut([...notes.map((note) => noteAnnotation(note, paths)), ...inWorkspace]);
  if (!isAsked && (inputs.annotations === 'commands' || isComplete || remote === undefined)) {
    command(publication, notes, inWorkspace);
    return [];
  }
  const { arrived, problem } = remote === undefined ? NO_TOKEN : await checkRun(publication, notes, remote);
  const message = `The check run could not be written, or not whole; findings that it lacks are workflow commands. ${problem}`;
  // Where nobody asked for a check run, a token that cannot write one is nothing to complain of.
  const own: readonly Note[] = problem === undefined || !isAsked ? [] : [{ severity: 'warning', message }];
  if (problem !== undefined && !isAsked) log(`${message}\n`);
  command(publication, [...notes, ...own], inWorkspace.slice(arrived));
  return own;
}

const NO_TOKEN = { arrived: 0, problem: 'There is no token.' };

async function checkRun(
  publication: Publication,
  notes: readonly Note[],
  { client, target }: NonNullable<Publication['remote']>,
): Promise<{ readonly arrived: number; readonly problem?: string }> {
  const { judgement, result, environment, inputs, paths } = publication;
  const { arrived, failure } = await publishCheckRun(await client(), target, {
    name: `gateway-lint findings (${[environment.job, ...matrixValues(inputs.matrix)].join(', ')})`,
    externalId: `${target.key}/${environment.attempt}`,
    conclusion: judgement.failed ? 'failure' : result.findings.length > 0 ? 'neutral' : 'success',
    title: foundCounts(result) || 'No findings',
    summary: pageOf(publication, notes, MOST_CHECK_SUMMARY_BYTES),
    annotations: annotations(result, paths.inRepository),
    ...(environment.runUrl !== undefined && { detailsUrl: environment.runUrl }),
  });
  return { arrived, ...(failure !== undefined && { problem: failure.message }) };
}

/** The values of a job's matrix, as GitHub itself puts them behind the job's name. */
function matrixValues(matrix: object): readonly string[] {
  return Object.values(matrix).map((value) => visible(typeof value === 'string' ? value : JSON.stringify(value)));
}

/** Workflow commands, as many as the runner keeps; the notes come first. */
function command(
  { inputs, environment, paths }: Publication,
  notes: readonly Note[],
  found: readonly Annotation[],
): void {
  const elsewhere = inputs.summary && environment.hasSummary ? 'the job summary' : "the job's log";
  const all = [...notes.map((note) => noteAnnotation(note, paths)), ...found];
  for (const { severity, message, ...properties } of commands(all, elsewhere)) ANNOTATE[severity](message, properties);
}

type NoteAnnotation = Pick<Annotation, 'severity' | 'message' | 'title'> & Partial<Annotation>;

function noteAnnotation({ severity, message, span }: Note, { inWorkspace }: Publication['paths']): NoteAnnotation {
  const annotation = { severity, message: visible(message), title: 'gateway-lint' };
  if (span === undefined) return annotation;
  const { line } = span.source.position(span.start);
  return { ...annotation, file: inWorkspace(span.source.path), startLine: line };
}

function refused(what: string, failure: ApiFailure | undefined): readonly Note[] {
  return failure === undefined ? [] : [{ severity: 'warning', message: `${what}. ${failure.message}` }];
}
