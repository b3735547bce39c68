/**
 * Files that cloud-init, Butane and Ignition write when a machine starts for the first time, the commands that they run,
 * and scripts in other files that provision machines (cloud-init's `write_files`, `bootcmd` and `runcmd`; Butane's `storage.files` and `systemd.units`).
 */
import type { Repository } from '../../repository.ts';
import type { SourceFile } from '../../source.ts';
import { Text } from '../../text.ts';
import { candidates, type Deployment, type Extractor, type Mentions, type Written } from '../format.ts';
import { homeIn, type StatedHome } from '../homes.ts';
import { isCloudInit } from '../names.ts';
import { fillIn, unmarked } from '../templates/fill.ts';
import { writtenPath } from '../written-path.ts';
import { at, entriesOf, isTrue, itemsOf, textAt, type YamlNode } from '../yaml/nodes.ts';
import { beyondLimits, readYaml } from '../yaml/read.ts';
import { scriptsIn } from './scripts.ts';

export const cloudInit: Extractor = { name: 'cloud-init', read };

const SPEAKS_OF_FILES = /\b(?:write_files|runcmd|bootcmd|contents?|dropins)\b|#!\//;

function read(repository: Repository, mentions: Mentions): readonly Deployment[] {
  const isTaken = ({ text }: SourceFile) => SPEAKS_OF_FILES.test(text);
  return candidates(repository, isCloudInit, mentions, { isTaken }).flatMap((source) => {
    const files = readYaml(source).documents.flatMap((document) => [
      ...filesOf(document, source),
      ...scriptsIn(document, source),
    ]);
    const homes = readYaml(source).documents.flatMap((document) => homesOf(document, source));
    const unreadable = beyondLimits(source);
    if (files.length + homes.length + unreadable.length === 0) return [];
    return [{ place: source.path, files, unreadable, homes }];
  });
}

function filesOf(root: YamlNode, source: SourceFile): readonly Written[] {
  // A part of a list of `write_files` that was cut out, or is included by another file.
  if (root.kind === 'list') return withAppended(root.items.flatMap((item) => writtenFile(item, source)));
  const nested = at(root, 'autoinstall', 'user-data');
  return [
    ...withAppended(itemsOf(at(root, 'write_files')).flatMap((item) => writtenFile(item, source))),
    ...commandsOf(root, source),
    ...itemsOf(at(root, 'storage', 'files')).flatMap((item) => storageFile(item, source)),
    ...itemsOf(at(root, 'systemd', 'units')).flatMap((unit) => unitFiles(unit, 'etc/systemd/system', source)),
    ...cloudConfigs(root, source),
    ...(nested === undefined ? [] : filesOf(nested, source)),
  ];
}

/** Cloud-init's `users`, and `passwd.users` of Butane and Ignition. */
function homesOf(root: YamlNode, source: SourceFile): readonly StatedHome[] {
  return [...itemsOf(at(root, 'users')), ...itemsOf(at(root, 'passwd', 'users'))].flatMap((item) => {
    const user = textAt(item, 'name');
    const home = contentAt(item, source, 'homedir') ?? contentAt(item, source, 'home_dir');
    const isKnown = user !== undefined && filled(user, source).isKnown();
    return home === undefined || !isKnown ? [] : [{ user: user.value, home: homeIn(home) }];
  });
}

interface WrittenFile {
  readonly path: string;
  readonly content: Text;
  readonly isAppended: boolean;
}

function writtenFile(item: YamlNode, source: SourceFile): readonly WrittenFile[] {
  const target = textAt(item, 'path');
  const content = contentAt(item, source, 'content');
  const path = target === undefined ? undefined : writtenPath(filled(target, source));
  if (path === undefined || content === undefined) return [];
  const encoding = textAt(item, 'encoding')?.value ?? '';
  const decoded = encoding === '' || encoding === 'text/plain' ? content : decode(content, encoding);
  return decoded === undefined ? [] : [{ path, content: decoded, isAppended: isTrue(at(item, 'append')) }];
}

/** What is appended to a file that is not written here is a part of something that nobody knows. */
function withAppended(files: readonly WrittenFile[]): readonly Written[] {
  const written = new Map<string, Text>();
  for (const { path, content, isAppended } of files) {
    const before = written.get(path);
    if (!isAppended) written.set(path, content);
    else if (before !== undefined) written.set(path, Text.concat([before, content]));
  }
  return [...written].map(([path, content]) => ({ path, content }));
}

/** Base64 is one piece that stands for the whole; what is compressed as well is not read. */
function decode(content: Text, encoding: string): Text | undefined {
  if (!/^(?:b64|base64)$/.test(encoding) || !content.isKnown()) return undefined;
  return new Text([{ ...content.span(), text: Buffer.from(content.value, 'base64').toString('utf8') }]);
}

/** Commands that run once and return, as they would be typed: the list of one is a word each, as in `exec`. */
function commandsOf(root: YamlNode, source: SourceFile): readonly Written[] {
  const items = ['bootcmd', 'runcmd'].flatMap((key) => itemsOf(at(root, key)));
  const lines = items.flatMap((item) => {
    const text =
      item.kind === 'list' ? quotedWords(item.items) : item.kind === 'scalar' ? unmarked(item.text) : undefined;
    return text === undefined ? [] : [filled(text, source), inserted('\n', text)];
  });
  return lines.length === 0 ? [] : [{ path: 'runcmd.console', content: Text.concat(lines) }];
}

function quotedWords(items: readonly YamlNode[]): Text | undefined {
  const words = items.flatMap((item) => (item.kind === 'scalar' ? [unmarked(item.text)] : []));
  if (words.length === 0) return undefined;
  return Text.concat(
    words.flatMap((word) => {
      const quote = /[^\w@%+=:,./-]/.test(word.value) && !word.value.includes("'") ? "'" : '';
      return [inserted(quote, word, 0), word, inserted(`${quote} `, word)];
    }),
  );
}

/** A text that stands nowhere, placed beside one that does. */
function inserted(text: string, beside: Text, index = beside.length): Text {
  return new Text([{ ...beside.span(index, index), text }]);
}

/** Butane's `contents.inline` or Ignition's `contents.source`, a `data:` URL. */
function storageFile(item: YamlNode, source: SourceFile): readonly Written[] {
  const target = textAt(item, 'path');
  const path = target === undefined ? undefined : writtenPath(filled(target, source));
  const url = textAt(item, 'contents', 'source');
  const content = contentAt(item, source, 'contents', 'inline') ?? (url === undefined ? undefined : dataUrl(url));
  return path === undefined || content === undefined ? [] : [{ path, content }];
}

function dataUrl(url: Text): Text | undefined {
  const found = /^data:[^,]*?(;base64)?,/.exec(url.value);
  if (found === null || !url.isKnown() || url.value.includes('compression')) return undefined;
  const data = url.slice(found[0].length);
  if (found[1] !== undefined) return decode(data, 'base64');
  try {
    return new Text([{ ...data.span(), text: decodeURIComponent(data.value) }]);
  } catch {
    return undefined;
  }
}

/** A unit with its drop-ins; an enabled instance of a template is a link to that. */
function unitFiles(unit: YamlNode, folder: string, source: SourceFile): readonly Written[] {
  const name = textAt(unit, 'name')?.value;
  if (name === undefined || !/^[\w@:.\\-]+$/.test(name)) return [];
  const content = contentAt(unit, source, 'contents');
  const dropIns = itemsOf(at(unit, 'dropins')).flatMap((dropIn) => {
    const file = textAt(dropIn, 'name')?.value;
    const text = contentAt(dropIn, source, 'contents');
    return file === undefined || text === undefined ? [] : [{ path: `${folder}/${name}.d/${file}`, content: text }];
  });
  const template = name.replace(/^([^@]*)@[^.]+(?=\.)/, '$1@');
  const link = { path: `${folder}/multi-user.target.wants/${name}`, target: `/${folder}/${template}` };
  const isInstance = template !== name && isTrue(at(unit, 'enabled'));
  return [
    ...(content === undefined ? [] : [{ path: `${folder}/${name}`, content }]),
    ...dropIns,
    ...(isInstance ? [link] : []),
  ];
}

/** Cloud-init's own file inside another one: a profile of Incus, a secret, a task. */
function cloudConfigs(root: YamlNode, source: SourceFile): readonly Written[] {
  if (!source.text.includes('#cloud-config', 1)) return [];
  return scalarsIn(root).flatMap((text, index) =>
    /^\s*#cloud-config\b/.test(text.value) ? [{ path: `${index}/user-data.yaml`, content: unmarked(text) }] : [],
  );
}

function scalarsIn(node: YamlNode): readonly Text[] {
  if (node.kind === 'scalar') return [node.text];
  if (node.kind === 'list') return node.items.flatMap(scalarsIn);
  return entriesOf(node).flatMap(({ value }) => scalarsIn(value));
}

function contentAt(node: YamlNode, source: SourceFile, ...keys: readonly string[]): Text | undefined {
  const found = at(node, ...keys);
  if (found?.kind !== 'scalar' || found.isNull || found.tag !== undefined) return undefined;
  return filled(unmarked(found.text), source);
}

/** In a template of Terraform `${x}` is filled in, `$${x}` stands for `${x}`, and `$x` is nothing special. */
function filled(text: Text, source: SourceFile): Text {
  if (!/\.(?:tftpl|tpl|tmpl)$/.test(source.path)) return text;
  return fillIn(text, /\$?\$\{[^{}]*\}/g, ({ 0: written, index }) =>
    written.startsWith('$$')
      ? text.slice(index + 1, index + written.length)
      : { reason: `"${written}" is filled in by Terraform` },
  );
}
