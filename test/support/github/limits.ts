import type { SentAnnotation } from './state.ts';

const ANNOTATION_BYTES = 64 * 1024;
const BODY_CHARACTERS = 65_536;

/** A body as the routes take it; checked against the description before. */
export interface Body {
  readonly body?: string;
  readonly status?: string;
  readonly conclusion?: string;
  readonly output?: { readonly annotations?: readonly SentAnnotation[] };
  readonly comments?: readonly { readonly body: string }[];
}

/** What GitHub refuses of a body and its description does not say, one sentence each. */
export function beyondLimits(route: string, body: Body): readonly string[] {
  const mistakes: string[] = [];
  for (const text of [body.body, ...(body.comments ?? []).map((comment) => comment.body)]) {
    if (text === undefined) continue;
    if ([...text].length > BODY_CHARACTERS)
      mistakes.push(`Body is too long (maximum is ${BODY_CHARACTERS} characters)`);
  }
  if (/^(?:POST|PATCH) .*comments/.test(route) && body.body?.trim() === '') mistakes.push("Body can't be blank");
  if (body.status === 'completed' && body.conclusion === undefined) mistakes.push('Conclusion is missing');
  for (const annotation of body.output?.annotations ?? []) mistakes.push(...annotationMistakes(annotation));
  return mistakes;
}

function annotationMistakes(annotation: SentAnnotation): readonly string[] {
  const { start_line, end_line, start_column, end_column, message, title = '', raw_details = '' } = annotation;
  const columns = start_column !== undefined || end_column !== undefined;
  const rows: readonly [boolean, string][] = [
    [start_line < 1 || end_line < start_line, 'lines are not in order, from 1'],
    [columns && start_line !== end_line, 'columns are only taken where start_line and end_line are the same'],
    [message === '', 'message is empty'],
    [Buffer.byteLength(message) > ANNOTATION_BYTES, 'message is over 64 KB'],
    [[...title].length > 255, 'title is over 255 characters'],
    [Buffer.byteLength(raw_details) > ANNOTATION_BYTES, 'raw_details is over 64 KB'],
  ];
  return rows.filter(([wrong]) => wrong).map(([, text]) => `annotation at ${annotation.path}:${start_line}: ${text}`);
}
