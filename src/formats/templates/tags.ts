/**
 * The tags of template languages that write no text of their own: Jinja `{% if %}`, Go `{{ if }}`, Mustache `{{#x}}`,
 * ERB `<% if %>`, Terraform `%{ if }`, and comments.
 */
import type { SourceFile } from '../../source.ts';

export interface Tag {
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly text: string;
  readonly kind: 'if' | 'for' | 'block' | 'never' | 'else' | 'end' | 'silent';
  /** What an `if`, an `else if` or a `for` says; empty for a plain `else`. */
  readonly condition: string;
  /** Whether it takes the white space before or behind it away (`{%-`, `-%}`, `~}`). */
  readonly trimsBefore: boolean;
  readonly trimsBehind: boolean;
}

type Kind = Tag['kind'] | undefined;
type Meaning = readonly [kind: Kind, condition?: string];

interface Language {
  readonly close: string;
  readonly read: (inner: string) => Meaning;
}

const OPENERS = /\{[{%#]|<%(?!%)|(?<![%$])%\{/g;

const LANGUAGES: Readonly<Record<string, Language>> = {
  '{%': { close: '%}', read: jinja },
  '{{': { close: '}}', read: goOrMustache },
  '{#': { close: '#}', read: () => ['silent'] },
  '<%': { close: '%>', read: erb },
  '%{': { close: '}', read: terraform },
};

const known = new WeakMap<SourceFile, readonly Tag[]>();

/** The tags of a file in their order; what is put out (`{{ x }}`, `<%= x %>`) is none. */
export function tagsOf(source: SourceFile): readonly Tag[] {
  const before = known.get(source);
  if (before !== undefined) return before;
  const tags = findTags(source.text);
  known.set(source, tags);
  return tags;
}

function findTags(text: string): readonly Tag[] {
  const tags: Tag[] = [];
  const unclosed = new Set<string>();
  let done = 0;
  for (const opener of text.matchAll(OPENERS)) {
    const { close, read } = LANGUAGES[opener[0]] as Language;
    if (opener.index < done || unclosed.has(close)) continue;
    const at = text.indexOf(close, opener.index + opener[0].length);
    if (at === -1) {
      unclosed.add(close);
      continue;
    }
    const start = opener.index;
    const end = at + close.length;
    const inner = text.slice(start + opener[0].length, at);
    const [kind, condition = ''] = read(
      inner
        .replace(/^[-~+]/, '')
        .replace(/[-~+]$/, '')
        .trim(),
    );
    done = end;
    if (kind === undefined) continue;
    const trimsBefore = /^[-~]/.test(inner);
    const trimsBehind = /[-~]$/.test(inner);
    tags.push({ start, end, text: text.slice(start, end), kind, condition, trimsBefore, trimsBehind });
  }
  return tags;
}

function words(inner: string): readonly [first: string, rest: string] {
  const [first = ''] = /^[a-z_]+/i.exec(inner) ?? [];
  return [first, inner.slice(first.length).trim()];
}

function jinja(inner: string): Meaning {
  const [word, rest] = words(inner);
  if (word === 'if' || word === 'for') return [word, rest];
  if (word === 'unless') return ['if', `not ${rest}`];
  if (word === 'elif' || word === 'elsif') return ['else', rest];
  if (word === 'else') return ['else'];
  if (word === 'macro') return ['never'];
  if (word === 'set') return rest.includes('=') ? ['silent'] : ['never'];
  if (['block', 'with', 'filter', 'raw', 'call', 'autoescape', 'case', 'capture'].includes(word)) return ['block'];
  if (word.startsWith('end')) return ['end'];
  return word === 'include' ? [undefined] : ['silent'];
}

function goOrMustache(inner: string): Meaning {
  if (inner.startsWith('/*') || inner.startsWith('!')) return ['silent'];
  if (/^[#^]/.test(inner)) return section(inner[0] === '^', inner.slice(1).trim());
  if (inner.startsWith('/')) return ['end'];
  if (/^\$\w+ *:?=/.test(inner)) return ['silent'];
  const [word, rest] = words(inner);
  if (word === 'if' || word === 'with') return ['if', rest];
  if (word === 'range') return ['for', rest];
  if (word === 'define') return ['never'];
  if (word === 'block') return ['block'];
  if (word === 'else') return ['else', rest.replace(/^(?:if|with)\b */, '')];
  return word === 'end' && rest === '' ? ['end'] : [undefined];
}

/** `{{#if x}}` and `{{#each x}}` of Handlebars, `{{#x}}` and `{{^x}}` of Mustache. */
function section(isInverted: boolean, inner: string): Meaning {
  const [word, rest] = words(inner);
  if (rest === '') return ['if', isInverted ? `not ${inner}` : inner];
  if (word === 'each') return ['for', rest];
  return ['if', word === 'unless' ? `not ${rest}` : rest];
}

function erb(inner: string): Meaning {
  if (inner.startsWith('=')) return [undefined];
  if (inner.startsWith('#')) return ['silent'];
  const [word, rest] = words(inner);
  if (word === 'if') return ['if', rest];
  if (word === 'unless') return ['if', `not ${rest}`];
  if (word === 'elsif') return ['else', rest];
  if (word === 'else') return ['else'];
  if (word === 'end') return ['end'];
  return / do(?: *\|[^|]*\|)?$/.test(inner) ? ['for', inner] : ['silent'];
}

function terraform(inner: string): Meaning {
  const [word, rest] = words(inner);
  if (word === 'if' || word === 'for') return [word, rest];
  if (word === 'else') return ['else'];
  return word === 'endif' || word === 'endfor' ? ['end'] : [undefined];
}
