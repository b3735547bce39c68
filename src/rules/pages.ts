import pages from './pages.json' with { type: 'json' };

/** The page of each rule in `docs/rules/`, by the rule's id. Large: to be loaded only where a page is shown. */
export const PAGES: Readonly<Record<string, string>> = pages;
