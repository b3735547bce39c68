/** Which files may be property lists of launchd, and what their names say. */
import type { SourceFile } from '../../source.ts';
import { fileName, withoutTemplateSuffix } from '../paths.ts';

/** Whether a file lies where launchd looks for jobs. */
export function isInLaunchFolder(path: string): boolean {
  return /(?:^|\/)Launch(?:Agents|Daemons)\/[^/]+$/i.test(path);
}

/** Whether a file is rendered before it is installed, by its name. */
export function isTemplateName(path: string): boolean {
  return withoutTemplateSuffix(path) !== path || /[._-](?:template|tmpl|example|sample)\.plist$/i.test(path);
}

/** The file's name without its endings: what a job is called by convention. */
export function nameWithoutSuffix(path: string): string {
  return withoutTemplateSuffix(fileName(path)).replace(/\.plist$/i, '');
}

/** Why a file that speaks of a job is no XML property list; undefined where it may be one. */
export function otherEncoding({ text }: SourceFile): string | undefined {
  if (!/Program(?:Arguments)?/.test(text)) return undefined;
  const remedy = 'convert it with "plutil -convert xml1"';
  if (text.startsWith('bplist')) return `it is a binary property list; ${remedy}`;
  if (/^\ufeff?\s*\{(?![{%#])/.test(text)) {
    return `it is a property list in JSON or in the old style with braces, and not in XML; ${remedy}`;
  }
  return undefined;
}
