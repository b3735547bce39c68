import type { Severity } from '../../finding.ts';
import { RULES } from '../../rules/index.ts';
import { PAGES } from '../../rules/pages.ts';
import type { Rule } from '../../rules/rule.ts';

/** What SARIF calls the severities. */
export const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', notice: 'note' };

const PROBLEM: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', notice: 'recommendation' };

/** Address of a page of the documentation, from its path relative to the project. */
export type PageUrl = (page: string) => string;

/** A `reportingDescriptor` for each rule, in the order of the rules. */
export function descriptors(pageUrl: PageUrl | undefined): readonly object[] {
  return RULES.map((rule) => descriptorOf(rule, pageUrl));
}

function descriptorOf({ id, family, severity, pedantic, summary }: Rule, pageUrl: PageUrl | undefined) {
  const body = withAddresses(bodyOf(PAGES[id] ?? ''), pageUrl);
  return {
    id,
    name: id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: plain(summary) },
    fullDescription: { text: plain(body.slice(0, body.indexOf('\n\n'))).replaceAll('\n', ' ') },
    help: { text: plain(body), markdown: body },
    ...(pageUrl !== undefined && { helpUri: pageUrl(`docs/rules/${id}.md`) }),
    defaultConfiguration: { enabled: !pedantic, level: LEVEL[severity] },
    properties: {
      tags: [slug(family), ...(pedantic ? ['pedantic'] : [])],
      precision: severity === 'error' ? 'very-high' : 'high',
      'problem.severity': PROBLEM[severity],
    },
  };
}

const HEAD_END = '<!-- rule:end -->\n\n';

/** The prose of a page: what stands below its head. */
function bodyOf(page: string): string {
  return page.slice(page.indexOf(HEAD_END) + HEAD_END.length);
}

/** Links to other pages with whole addresses, or their words alone where there are none. */
function withAddresses(markdown: string, pageUrl: PageUrl | undefined): string {
  return markdown.replace(/\[([^\]]*)\]\(([^()\s]+\.md)\)/g, (_, label: string, target: string) => {
    const page = new URL(target, 'file:///docs/rules/').pathname.slice(1);
    return pageUrl === undefined ? label : `[${label}](${pageUrl(page)})`;
  });
}

/** A page for a reader who does not know Markdown: no links and no code letters; lists and blocks stay as they are. */
function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^()\s]+\)/g, '$1')
    .replace(/^`{3}\w*\n/gm, '')
    .replace(/(`+)(.+?)\1/g, '$2');
}

function slug(family: string): string {
  return family
    .toLowerCase()
    .replaceAll("'", '')
    .replaceAll(/[^a-z]+/g, '-');
}
