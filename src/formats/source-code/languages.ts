/** How the languages write strings: what opens and closes them, what is filled in, and what is a comment. */

import { extensionOf } from '../names.ts';

export interface StringKind {
  /** Matches what opens it, at a place in the code. A group `tag` makes the closing line of a here-document. */
  readonly open: RegExp;
  /** What closes it; undefined for a here-document, which ends at a line of its tag. */
  readonly close?: string;
  readonly escapes: 'backslash' | 'doubled' | 'none';
  /** What the running code fills in. */
  readonly holes?: RegExp;
  /** Characters that are written twice to be read once (`{{` in an f-string). */
  readonly twice?: RegExp;
  /** Whether it may go over lines. */
  readonly isLong?: true;
}

export interface Language {
  readonly comments: RegExp;
  /** The first that opens at a place counts. */
  readonly strings: readonly StringKind[];
}

const SLASHES = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y;
const HASH = /#[^\n]*/y;
const SEMICOLON = /;[^\n]*/y;
const DASHES = /--[^\n]*/y;
const HASH_OR_SLASHES = /#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y;

/** `%s`, `%d`, `%(name)s`; systemd's specifiers are other letters, save `%s`. */
export const PRINTF = /%\([a-z_]\w*\)s|%(?:\d+\$)?[sdv]/g;
const DOLLAR_BRACE = /\$\{(?:[^{}]|\{[^{}]*\})*\}/g;
const DOLLAR = /\$\{[^{}]*\}|\{\$[^{}]*\}|\$\([^()]*\)|\$[A-Za-z_]\w*/g;
const HASH_BRACE = /#\{[^{}]*\}/g;
const BRACE = /\{[^{}\n]*\}/g;
const PARENTHESES = /\\\([^()]*\)/g;

const double = { open: /"/y, close: '"', escapes: 'backslash', holes: PRINTF } as const;
const single = { open: /'/y, close: "'", escapes: 'backslash' } as const;
const backtick = { open: /`/y, close: '`', escapes: 'backslash', holes: DOLLAR_BRACE, isLong: true } as const;
const formatted = { holes: BRACE, twice: /\{\{|\}\}/g } as const;
const long = { isLong: true } as const;

const SCRIPT: Language = { comments: SLASHES, strings: [backtick, { ...double, holes: DOLLAR_BRACE }, single] };

const PYTHON: Language = {
  comments: HASH,
  strings: [
    ...(['"""', "'''", '"', "'"] as const).flatMap((close): readonly StringKind[] => {
      const quote = { close, ...(close.length === 3 && long) };
      return [
        { ...quote, open: new RegExp(`(?:[fF][rR]|[rR][fF])${close}`, 'y'), escapes: 'none', ...formatted },
        { ...quote, open: new RegExp(`[fF]${close}`, 'y'), escapes: 'backslash', ...formatted },
        { ...quote, open: new RegExp(`[bB]?[rR][bB]?${close}`, 'y'), escapes: 'none', holes: PRINTF },
        { ...quote, open: new RegExp(`[bBuU]?${close}`, 'y'), escapes: 'backslash', holes: PRINTF },
      ];
    }),
  ],
};

const RUBY: Language = {
  comments: HASH,
  strings: [
    { open: /<<[~-]?'(?<tag>[A-Za-z_]\w*)'.*\n/y, escapes: 'none', isLong: true },
    { open: /<<[~-]?"?(?<tag>[A-Z_]\w*)(?!\w)"?.*\n/y, escapes: 'backslash', holes: HASH_BRACE, isLong: true },
    { ...double, holes: HASH_BRACE, isLong: true },
    { ...single, isLong: true },
  ],
};

const GO: Language = {
  comments: SLASHES,
  strings: [{ open: /`/y, close: '`', escapes: 'none', holes: PRINTF, isLong: true }, double, single],
};

const RUST: Language = {
  comments: SLASHES,
  strings: [
    { open: /r##"/y, close: '"##', escapes: 'none', ...formatted, isLong: true },
    { open: /r#"/y, close: '"#', escapes: 'none', ...formatted, isLong: true },
    { open: /r"/y, close: '"', escapes: 'none', ...formatted, isLong: true },
    { open: /"/y, close: '"', escapes: 'backslash', ...formatted, isLong: true },
  ],
};

const PHP: Language = {
  comments: HASH_OR_SLASHES,
  strings: [
    { open: /<<<[ \t]*'(?<tag>[A-Za-z_]\w*)'.*\n/y, escapes: 'none', isLong: true },
    { open: /<<<[ \t]*"?(?<tag>[A-Za-z_]\w*)(?!\w)"?.*\n/y, escapes: 'backslash', holes: DOLLAR, isLong: true },
    { ...double, holes: DOLLAR, isLong: true },
    { ...single, isLong: true },
  ],
};

const PERL: Language = {
  comments: HASH,
  strings: [
    { open: /<<~?'(?<tag>[A-Za-z_]\w*)'.*\n/y, escapes: 'none', isLong: true },
    { open: /<<~?"?(?<tag>[A-Z_]\w*)(?!\w)"?.*\n/y, escapes: 'backslash', holes: DOLLAR, isLong: true },
    { ...double, holes: DOLLAR, isLong: true },
    { ...single, isLong: true },
  ],
};

const TERRAFORM: Language = {
  comments: HASH_OR_SLASHES,
  strings: [
    {
      open: /<<-?(?<tag>[A-Za-z_]\w*)[ \t]*\n/y,
      escapes: 'none',
      holes: /(?<!\$)\$\{[^{}]*\}/g,
      twice: /\$\$(?=\{)/g,
      isLong: true,
    },
    { ...double, holes: /(?<!\$)\$\{[^{}]*\}/g, twice: /\$\$(?=\{)/g },
  ],
};

const PUPPET: Language = {
  comments: HASH,
  strings: [
    {
      open: /@\("(?<tag>[^"()/]+)"[^)]*\).*\n/y,
      escapes: 'backslash',
      holes: /\$\{[^{}]*\}|\$[a-z_]\w*/g,
      isLong: true,
    },
    { open: /@\((?<tag>[^"()/]+)(?:["(/][^)]*)?\).*\n/y, escapes: 'none', isLong: true },
    { open: /"/y, close: '"', escapes: 'backslash', holes: /\$\{[^{}]*\}|\$[a-z_]\w*/g, isLong: true },
    { ...single, isLong: true },
  ],
};

const POWERSHELL: Language = {
  comments: /#[^\n]*|<#[\s\S]*?(?:#>|$)/y,
  strings: [
    { open: /@'[ \t]*\r?\n/y, close: "\n'@", escapes: 'none', isLong: true },
    { open: /@"[ \t]*\r?\n/y, close: '\n"@', escapes: 'none', holes: DOLLAR, isLong: true },
    { open: /"/y, close: '"', escapes: 'doubled', holes: DOLLAR, isLong: true },
    { open: /'/y, close: "'", escapes: 'doubled', isLong: true },
  ],
};

const JVM: Language = {
  comments: SLASHES,
  strings: [
    {
      open: /"""/y,
      close: '"""',
      escapes: 'backslash',
      holes: /\$\{[^{}]*\}|\$[a-z]\w*|%(?:\d+\$)?[sd]/g,
      isLong: true,
    },
    { ...double, holes: /\$\{[^{}]*\}|\$[a-z]\w*|%(?:\d+\$)?[sd]/g },
    single,
  ],
};

const CSHARP: Language = {
  comments: SLASHES,
  strings: [
    { open: /\$"""/y, close: '"""', escapes: 'none', ...formatted, isLong: true },
    { open: /"""/y, close: '"""', escapes: 'none', isLong: true },
    { open: /(?:\$@|@\$)"/y, close: '"', escapes: 'doubled', ...formatted, isLong: true },
    { open: /@"/y, close: '"', escapes: 'doubled', isLong: true },
    { open: /\$"/y, close: '"', escapes: 'backslash', ...formatted },
    { ...double, holes: /\{\d+\}/g },
    single,
  ],
};

const SWIFT: Language = {
  comments: SLASHES,
  strings: [
    { open: /"""/y, close: '"""', escapes: 'backslash', holes: PARENTHESES, isLong: true },
    { ...double, holes: PARENTHESES },
  ],
};

const LUA: Language = {
  comments: /--\[\[[\s\S]*?(?:\]\]|$)|--[^\n]*/y,
  strings: [
    { open: /\[\[/y, close: ']]', escapes: 'none', holes: PRINTF, isLong: true },
    { open: /\[=\[/y, close: ']=]', escapes: 'none', holes: PRINTF, isLong: true },
    double,
    { ...single, holes: PRINTF },
  ],
};

const ELIXIR: Language = {
  comments: HASH,
  strings: [
    { open: /"""/y, close: '"""', escapes: 'backslash', holes: HASH_BRACE, isLong: true },
    { ...double, holes: HASH_BRACE, isLong: true },
    single,
  ],
};

const SCHEME: Language = {
  comments: SEMICOLON,
  strings: [{ open: /"/y, close: '"', escapes: 'backslash', holes: /~[as]/g, isLong: true }],
};

const JSON_LIKE: Language = { comments: SLASHES, strings: [{ open: /"/y, close: '"', escapes: 'backslash' }] };

const TOML: Language = {
  comments: HASH,
  strings: [
    { open: /"""/y, close: '"""', escapes: 'backslash', isLong: true },
    { open: /'''/y, close: "'''", escapes: 'none', isLong: true },
    { open: /"/y, close: '"', escapes: 'backslash' },
    { open: /'/y, close: "'", escapes: 'none' },
  ],
};

const HASKELL: Language = { comments: DASHES, strings: [{ ...double, isLong: true }] };

const BY_EXTENSION: Readonly<Record<string, Language>> = {
  ...each(['ts', 'tsx', 'mts', 'cts', 'js', 'jsx', 'mjs', 'cjs', 'vue', 'svelte'], SCRIPT),
  ...each(['py', 'pyi', 'star', 'bzl'], PYTHON),
  ...each(['rb', 'rake', 'gemspec'], RUBY),
  ...each(['go'], GO),
  ...each(['rs'], RUST),
  ...each(['php'], PHP),
  ...each(['pl', 'pm'], PERL),
  ...each(['tf', 'hcl'], TERRAFORM),
  ...each(['pp'], PUPPET),
  ...each(['ps1', 'psm1'], POWERSHELL),
  ...each(['java', 'kt', 'kts', 'scala', 'groovy', 'gradle'], JVM),
  ...each(['cs', 'fs'], CSHARP),
  ...each(['swift'], SWIFT),
  ...each(['lua'], LUA),
  ...each(['ex', 'exs'], ELIXIR),
  ...each(['scm', 'lisp', 'el', 'clj', 'rkt'], SCHEME),
  ...each(['json', 'jsonc', 'json5'], JSON_LIKE),
  ...each(['c', 'cc', 'cpp', 'h', 'hpp', 'dart', 'zig'], { comments: SLASHES, strings: [double, single] }),
  ...each(['toml'], TOML),
  ...each(['hs'], HASKELL),
};

function each(extensions: readonly string[], language: Language): Readonly<Record<string, Language>> {
  return Object.fromEntries(extensions.map((extension) => [extension, language]));
}

/** The language of a file by its name; undefined for what is no code. */
export function languageOf(path: string): Language | undefined {
  return BY_EXTENSION[extensionOf(path)];
}
