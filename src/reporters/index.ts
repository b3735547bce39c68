/** The formats of the report, by their names; each is loaded once it is asked for. */
import type { Result } from '../result.ts';
import type { TextOptions } from './text.ts';

/** A report; all formats but `text` are the same whatever the options say. */
export type Reporter = (result: Result, options: TextOptions) => string;

export const FORMATS = [
  'text',
  'json',
  'jsonl',
  'sarif',
  'github',
  'markdown',
  'checkstyle',
  'junit',
  'rdjson',
  'codeclimate',
] as const;

export type Format = (typeof FORMATS)[number];

export const REPORTERS: Readonly<Record<Format, () => Promise<Reporter>>> = {
  text: async () => (await import('./text.ts')).textReport,
  json: async () => {
    const { jsonReport } = await import('./json.ts');
    return (result) => jsonReport(result);
  },
  jsonl: async () => (await import('./json.ts')).jsonLinesReport,
  sarif: async () => {
    const { sarifReport } = await import('./sarif/sarif.ts');
    return (result) => sarifReport(result);
  },
  github: async () => (await import('./github.ts')).githubReport,
  markdown: async () => {
    const { markdownReport } = await import('./markdown.ts');
    return (result) => markdownReport(result, { maxBytes: Number.MAX_SAFE_INTEGER });
  },
  checkstyle: async () => (await import('./checkstyle.ts')).checkstyleReport,
  junit: async () => (await import('./junit.ts')).junitReport,
  rdjson: async () => (await import('./rdjson.ts')).rdjsonReport,
  codeclimate: async () => (await import('./codeclimate.ts')).codeclimateReport,
};
