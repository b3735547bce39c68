/** The property lists that nix-darwin and home-manager make of launchd options (launchd.plist(5)). */
import { type Piece, Text } from '../../text.ts';
import type { Written } from '../format.ts';
import { attributesOf, isBool, linesOfOption, resolve, textOfOption } from './definitions.ts';
import type { Evaluator } from './evaluation/evaluator.ts';
import { itemsOf, itemText, textOf } from './evaluation/texts.ts';
import { type Lazy, madeUp, type Place } from './evaluation/values.ts';
import { fileName } from './machine.ts';
import type { Option } from './services.ts';

/** Where the property list goes, and what its label begins with by default. */
interface Layout {
  readonly folder: string;
  readonly isDaemon: boolean;
}

/** The property list of an agent or a daemon; none where it is switched off. */
export function launchdFiles(evaluator: Evaluator, option: Option, { folder, isDaemon }: Layout): readonly Written[] {
  const { byName } = attributesOf(evaluator, option.values);
  const of = (name: string) => byName.get(name)?.values ?? [];
  const config = [...of('config'), ...of('serviceConfig')];
  const isHome = byName.has('config');
  if (isBool(evaluator, of('enable'), false) || (isHome && !byName.has('enable'))) return [];
  const settings = attributesOf(evaluator, config);
  const plist = new Plist(evaluator, option.name);
  plist.open('dict');
  const own = linesOfOption(evaluator, settings.byName.get('Label')?.values ?? []).at(-1);
  const label = own ?? labelled(option.name, isHome);
  if (own === undefined) plist.key(option.name).string(label);
  for (const [, { name: key, values }] of settings.byName) plist.key(key, key.value).values(values);
  const variables = of('environment');
  if (variables.length > 0) plist.key(option.name, 'EnvironmentVariables').values(variables);
  addCommand(evaluator, plist, of('command'), of('script'), option.name);
  plist.close('dict');
  const home = isDaemon ? '' : option.target.home.replace(/^home\//, 'Users/');
  const path = `${option.target.root}${home}${folder}${fileName(label)}.plist`;
  return [{ path, content: plist.build() }];
}

function labelled(name: Text, isHome: boolean): Text {
  const { source, start } = name.span();
  return Text.concat([madeUp(isHome ? 'org.nix-community.home.' : 'org.nixos.', source, { start, end: start }), name]);
}

/** nix-darwin hands `command` and `script` to a shell. */
function addCommand(
  evaluator: Evaluator,
  plist: Plist,
  commands: readonly Lazy[],
  scripts: readonly Lazy[],
  name: Text,
): void {
  const text = linesOfOption(evaluator, commands, true).at(-1);
  const script = textOfOption(evaluator, scripts);
  const body = text ?? script;
  if (body === undefined) return;
  const { source, start } = body.span();
  const place = { start, end: start };
  const run = script === undefined ? Text.concat([madeUp('exec ', source, place), body]) : body;
  plist.key(name, 'ProgramArguments').open('array');
  for (const word of ['/bin/sh', '-c']) plist.string(madeUp(word, source, place));
  plist.string(run).close('array');
}

/** An XML property list, tag by tag. */
class Plist {
  readonly #pieces: Piece[] = [];
  readonly #evaluator: Evaluator;
  #at: Place;
  readonly #source: Piece['source'];

  constructor(evaluator: Evaluator, name: Text) {
    const { source, start, end } = name.span();
    this.#evaluator = evaluator;
    this.#source = source;
    this.#at = { start, end };
    this.#tag('<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0">\n');
  }

  open(tag: string): this {
    return this.#tag(`<${tag}>\n`);
  }

  close(tag: string): this {
    return this.#tag(`</${tag}>\n`);
  }

  /** A key; `as` where it is not written so. */
  key(name: Text, as = 'Label'): this {
    this.#at = name.span();
    return this.#tag(`<key>${as.replace(/[<&]/g, '_')}</key>`);
  }

  string(text: Text): this {
    const { start, end } = text.span();
    this.#at = { start, end: start };
    this.#tag('<string>');
    for (const piece of text.pieces.flatMap(escaped)) this.#pieces.push(piece);
    this.#at = { start: end, end };
    return this.#tag('</string>\n');
  }

  /** The value of an option. */
  values(definitions: readonly Lazy[]): this {
    const found = resolve(this.#evaluator, definitions);
    const { value, at } = found.at(-1) ?? {};
    if (value === undefined || at === undefined || value.kind === 'null') return this.#tag('<string></string>\n');
    if (value.kind === 'set' || value.kind === 'either') {
      this.open('dict');
      for (const [key, { name, values }] of attributesOf(this.#evaluator, definitions).byName) {
        this.key(name, key);
        this.#evaluator.guarded(
          () => this.values(values),
          () => this.#tag('<string></string>\n'),
        );
      }
      return this.close('dict');
    }
    if (value.kind === 'list') {
      this.open('array');
      for (const item of itemsOf(this.#evaluator, { force: () => value, at })) {
        this.string(itemText(this.#evaluator, item));
      }
      return this.close('array');
    }
    if (value.kind === 'bool') return this.#tag(`<${value.value}/>\n`);
    if (value.kind !== 'number') return this.string(textOf(this.#evaluator, value, at));
    this.#tag('<integer>');
    for (const piece of value.text.pieces) this.#pieces.push(piece);
    return this.#tag('</integer>\n');
  }

  build(): Text {
    this.#tag('</plist>\n');
    return new Text(this.#pieces);
  }

  #tag(text: string): this {
    this.#pieces.push({ text, source: this.#source, start: this.#at.start, end: this.#at.end });
    return this;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(piece: Piece): readonly Piece[] {
  if (!/[&<>]/.test(piece.text)) return [piece];
  const isVerbatim = piece.origin === undefined && piece.text.length === piece.end - piece.start;
  return [...piece.text.matchAll(/[&<>]|[^&<>]+/g)].map(({ 0: text, index }) => {
    const start = piece.start + index;
    const place = isVerbatim ? { start, end: start + text.length } : {};
    return { ...piece, ...place, text: ENTITIES[text] ?? text };
  });
}
