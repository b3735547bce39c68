/** Files whose text stands in the code that writes them: units, supervisord sections, property lists, scripts. */

import type { Repository } from '../../repository.ts';
import { startsShellScript } from '../../shell/shells.ts';
import type { SourceFile } from '../../source.ts';
import { candidates, type Deployment, type Extractor, type Mentions, type Written } from '../format.ts';
import { isSourceCode } from '../names.ts';
import { languageOf } from './languages.ts';
import { type Literal, literalsOf } from './literals.ts';
import { blocksOf, passagesOf } from './passages.ts';
import { puppetUnits } from './puppet.ts';
import { type FileKind, Targets } from './targets.ts';

export const sourceCode: Extractor = { name: 'source-code', read };

const MARKS = /\[Service\]|\[program:|<plist\b|#cloud-config|#!\/|^services:|service_entry/m;

function read(repository: Repository, mentions: Mentions): readonly Deployment[] {
  const isTaken = ({ text }: SourceFile) => MARKS.test(text);
  return candidates(repository, isSourceCode, mentions, { isTaken }).flatMap((source) => {
    const files = filesOf(source);
    return files.length === 0 ? [] : [{ place: source.path, files }];
  });
}

interface Found {
  readonly kind: FileKind | 'cloud-config' | 'script' | 'compose';
  readonly text: Literal;
}

function filesOf(source: SourceFile): readonly Written[] {
  const language = languageOf(source.path);
  const literals = language === undefined ? [] : literalsOf(source, language);
  const found = passagesOf(source, literals, language?.comments).flatMap(kindOf);
  const texts = found.map(({ text }) => text);
  const isPuppet = source.path.endsWith('.pp');
  const hashes = isPuppet ? puppetUnits(source, literals) : [];
  for (const each of [...blocksOf(source, texts), ...hashes].flatMap(kindOf)) found.push(each);
  found.sort((a, b) => a.text.start - b.text.start);
  const targets = new Targets(
    source,
    found.map(({ text }) => text),
  );
  return found.map(({ kind, text }) => ({ path: pathOf(kind, text, source, targets), content: text.content }));
}

/** What a text is a file of, told by its first lines and by what such a file cannot do without. */
function kindOf(text: Literal): readonly Found[] {
  const { value } = text.content;
  if (/^\s*#cloud-config\b/.test(value)) return [{ kind: 'cloud-config', text }];
  if (startsShellScript(value) || startsHereDocument(value)) return [{ kind: 'script', text }];
  if (/^[ \t]*\[Service\][ \t\r]*$/m.test(value) && /^[ \t]*ExecStart[ \t]*=/m.test(value))
    return [{ kind: 'unit', text }];
  if (/^[ \t]*\[program:[^\]\r\n\u2028\u2029]+\]/m.test(value) && /^[ \t]*command[ \t]*=/m.test(value))
    return [{ kind: 'supervisord', text }];
  if (/<plist\b/.test(value) && value.includes('<key>Label</key>')) return [{ kind: 'plist', text }];
  return /^services:[ \t\r]*$/m.test(value) && /^[ \t]+image:/m.test(value) ? [{ kind: 'compose', text }] : [];
}

/** Whether a text begins with a command that writes a file: `sudo tee /etc/systemd/system/x.service << "EOF"`. */
function startsHereDocument(value: string): boolean {
  const [line = ''] = value.trimStart().split('\n', 1);
  return /<<-?[ \t]*["'\\]?\w/.test(line) && /\/[\w.@-]+\.(?:service|conf|ini|plist)\b/.test(line);
}

function pathOf(kind: Found['kind'], text: Literal, source: SourceFile, targets: Targets): string {
  const { line } = source.position(text.start);
  if (kind === 'cloud-config') return `${line}/user-data.yaml`;
  if (kind === 'script') return `script-${line}.sh`;
  if (kind === 'compose') return `${line}/compose.yaml`;
  return targets.take(kind, text);
}
