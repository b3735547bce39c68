import GithubSlugger from 'github-slugger';
import { lexer, type Token, type Tokens, walkTokens } from 'marked';

/** Everything of one kind in a page, at any depth, in its order. */
export function tokensOf<K extends Token['type']>(
  page: string | Token,
  kind: K,
): readonly Extract<Token, { type: K }>[] {
  const found: Token[] = [];
  walkTokens(typeof page === 'string' ? lexer(page) : [page], (token) => {
    if (token.type === kind) found.push(token);
  });
  return found as Extract<Token, { type: K }>[];
}

/** Where links and images of a page, or of a part of it, lead to. */
export function targetsOf(page: string | Token): readonly string[] {
  return [...tokensOf(page, 'link'), ...tokensOf(page, 'image')].map((token) => (token as Tokens.Link).href);
}

/** The anchors of a page's headings, as GitHub makes them. */
export function anchorsOf(page: string): readonly string[] {
  const slugger = new GithubSlugger();
  return tokensOf(page, 'heading').map((heading) => slugger.slug((heading as Tokens.Heading).text));
}

/**
 * What two translations of a page have in common: its blocks in their order, with code as it is, and of prose and tables
 * the code letters and links. Links into the page itself are told by the number of their heading.
 */
export function skeleton(page: string): readonly string[] {
  const anchors = anchorsOf(page);
  const place = (target: string) => (target.startsWith('#') ? `heading ${anchors.indexOf(target.slice(1))}` : target);
  const marks = (part: Token) =>
    [
      ...tokensOf(part, 'codespan').map((span) => `\`${(span as Tokens.Codespan).text}\``),
      ...targetsOf(part).map(place),
    ].sort();
  return lexer(page)
    .filter(({ type }) => type !== 'space')
    .flatMap((token) => blockLines(token as Tokens.Generic, marks));
}

function blockLines(token: Tokens.Generic, marks: (part: Token) => readonly string[]): readonly string[] {
  switch (token.type) {
    case 'code':
    case 'html':
      return [token.raw.trim()];
    case 'heading':
      return [`heading of level ${token.depth}: ${marks(token)}`];
    case 'table':
      return [token.header, ...token.rows].map((cells: readonly Tokens.TableCell[]) =>
        cells.map(({ tokens }) => `| ${tokens.flatMap(marks).sort()}`).join(' '),
      );
    case 'list':
      return token.items.map((item: Token) => `- ${marks(item)}`);
    default:
      return [`${token.type}: ${marks(token)}`];
  }
}
