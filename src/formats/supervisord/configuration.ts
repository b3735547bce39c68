/** Which files make up the configuration of one supervisord, and what its own section says for all programs in them. */
import { type Repository, viewOf } from '../../repository.ts';
import type { SourceFile } from '../../source.ts';
import type { Text } from '../../text.ts';
import { candidates, type Mentions } from '../format.ts';
import { isSupervisord } from '../names.ts';
import { withoutTemplateSuffix } from '../paths.ts';
import { type IniFile, type Option, readIni, type Section } from './ini.ts';

/** A file with programs, and what other files say for them. */
export interface Configuration {
  readonly file: IniFile;
  /** Options of `[supervisord]`, those of the file itself last. */
  readonly daemon: ReadonlyMap<string, Option>;
  /** By program, the group that it belongs to. */
  readonly groups: ReadonlyMap<string, Text>;
}

const PROGRAM = /^[ \t]*\[(?:fcgi-)?program:/m;

/** Every file with programs that may speak of a gateway, in the order of the paths, and how such a file is read. */
export function configurationsIn(
  repository: Repository,
  mentions: Mentions,
): { readonly files: readonly SourceFile[]; readonly read: (source: SourceFile) => Configuration } {
  const files = candidates(repository, isSupervisord, mentions, { isTaken: ({ text }) => PROGRAM.test(text) });
  const mains = files.length === 0 ? [] : mainFiles(repository);
  const read = (source: SourceFile): Configuration => {
    const file = readIni(source);
    const including = mains.filter((main) => main.source.path !== source.path && main.includes(source.path));
    const sections = [...including.flatMap((main) => main.sections), ...file.sections];
    return { file, daemon: optionsOf(sections, 'supervisord'), groups: groupsOf(sections) };
  };
  return { files, read };
}

interface MainFile {
  readonly source: SourceFile;
  readonly sections: readonly Section[];
  readonly includes: (path: string) => boolean;
}

/** Files that include others. They need not speak of a gateway themselves. */
function mainFiles(repository: Repository): readonly MainFile[] {
  const isMainName = (path: string) => /supervisor/i.test(path) && isSupervisord(path);
  const all = viewOf(repository, { candidates: repository.paths });
  return candidates(all, isMainName, ({ text }) => /^[ \t]*\[include\]/m.test(text)).map((source) => {
    const { sections } = readIni(source);
    const files = optionsOf(sections, 'include').get('files')?.value;
    const patterns = (files?.value ?? '').split(/\s+/).filter((pattern) => pattern !== '');
    const places = patterns.map((pattern) => placeOf(pattern, source.path).split('/'));
    return {
      source,
      sections,
      includes: (path) => places.some((place) => matches(withoutTemplateSuffix(path), place)),
    };
  });
}

/** The options of every section of a name together, the last of each counts. */
function optionsOf(sections: readonly Section[], name: string): ReadonlyMap<string, Option> {
  return new Map(sections.filter((section) => section.name.value === name).flatMap(({ options }) => [...options]));
}

/** `[group:NAME]` with `programs=a,b`. */
function groupsOf(sections: readonly Section[]): ReadonlyMap<string, Text> {
  return new Map(
    sections
      .filter(({ name }) => name.value.startsWith('group:'))
      .flatMap(({ name, options }) => {
        const programs = options.get('programs')?.value.value.split(',') ?? [];
        return programs.map((program) => [program.trim(), name.slice('group:'.length)] as const);
      }),
  );
}

/**
 * Where in the repository the files of a pattern lie: beside the main file for a relative one; for an absolute one below
 * the folder that holds the main file's own `etc/…`, or the root.
 */
function placeOf(pattern: string, main: string): string {
  const folders = main.split('/').slice(0, -1);
  if (!pattern.startsWith('/'))
    return [...folders, ...pattern.replace(/^(?:\.\/|%\(here\)s\/)+/, '').split('/')].join('/');
  const parts = pattern.split('/').filter((part) => part !== '');
  const root = folders.indexOf(parts[0] as string);
  return [...folders.slice(0, Math.max(root, 0)), ...parts].join('/');
}

/** Whether a path fits a pattern whose only wildcard is `*`, which stands for no `/`. */
function matches(path: string, pattern: readonly string[]): boolean {
  const parts = path.split('/');
  return parts.length === pattern.length && parts.every((part, at) => matchesPart(part, pattern[at] as string));
}

function matchesPart(name: string, pattern: string): boolean {
  const [first, ...rest] = pattern.split('*') as [string, ...string[]];
  const last = rest.pop();
  if (last === undefined) return name === pattern;
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false;
  let at = first.length;
  for (const part of rest) {
    const found = name.indexOf(part, at);
    if (found === -1 || found + part.length > name.length - last.length) return false;
    at = found + part.length;
  }
  return true;
}
