import type { Answer } from './call.ts';
import type { SentRequest } from './http.ts';

/** One page of an answer's items, with GitHub's Link header, whose URLs name the repository by its number. */
export function paged(answer: Answer, { path, query }: SentRequest, root: string): Answer {
  if (answer.items === undefined) return answer;
  const size = Math.min(Number(query.per_page ?? 30), 100);
  const page = Number(query.page ?? 1);
  const last = Math.max(1, Math.ceil(answer.items.length / size));
  const link = (to: number, rel: string) => {
    const to_ = new URLSearchParams({ ...query, page: `${to}` });
    return `<${root}${path.replace(/^\/repos\/[^/]+\/[^/]+/, '/repositories/1')}?${to_}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
    ...(page > 1 ? [link(1, 'first')] : []),
  ];
  const items = answer.items.slice((page - 1) * size, page * size);
  const headers: Record<string, string> = links.length === 0 ? {} : { link: links.join(', ') };
  return { status: answer.status, body: answer.wrap?.(items) ?? items, headers };
}
