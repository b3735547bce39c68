import { expect, test } from 'vitest';
import { answers, literals } from '../scripts/regexps.ts';

const PATH = 'it is for paths, which the system keeps below 4,096 bytes';
const BRACES =
  'what stands between its marks holds none of them, so that it ends at the next one; too large for the checker';
const OWN = 'it is for the pages of the project itself';

/** Expressions whose cost may grow faster than their input, or of which that is not known, and why it does no harm. */
const HARMLESS: ReadonlyMap<string, string> = new Map([
  [
    String.raw`/(?:\.(?:ya?ml|cfg|bu|ign|json)(?:\.[a-z0-9]+)?|(?:user[-_]?data|cloud[-_]?(?:init|config))[^/]*)$/i`,
    PATH,
  ],
  [String.raw`/(?:\.git)?\/*$/`, 'the address of the server, which the runner gives'],
  [String.raw`/(?:^|[/._-])(?:docker-|podman-)?compose(?:[._-][^/]*)?\.ya?ml$/`, PATH],
  [String.raw`/(?:^|\/)(?:tasks|handlers)(?:\/.*)?$/`, PATH],
  [
    String.raw`/(?:^|\/)(?:tests?|__tests__|specs?|testdata|__snapshots__|__mocks__)\/|(?:[._-](?:test|spec)s?|\.min)\.[a-z]+$|(?:^|\/)(?:test_[^/]*|conftest)\.py$/i`,
    PATH,
  ],
  [String.raw`/(?:ecosystem|pm2)[\w.-]*\.(?:[cm]?js|json5?|ya?ml)$|(?:^|\/)process(?:es)?\.(?:json5?|ya?ml)$/i`, PATH],
  [String.raw`/(?<![ \t])[ \t]+$/`, 'the look-behind lets it begin once in each run of blanks'],
  ['/(?<=~.*)~/g', 'a label of a picture, which is cut'],
  ['/(`+)(.+?)\\1/g', OWN],
  [String.raw`/[$#]\{[^{}\n]*\}|(?<!\$)\{[a-z_][\w.]*\}|(?<![\w$])\$[a-z_]\w*|\\\([^()\n]*\)/g`, BRACES],
  [
    String.raw`/\.(?:service|socket|timer|path|target|mount|automount|swap|slice|scope|device|container|pod|volume|network|kube|image|build)$|(?:^|[./])(?:service|socket|timer|path|target|container)\.d\/[^/]+$/`,
    PATH,
  ],
  [String.raw`/\[([^\]]*)\]\(([^()\s]+\.md)\)/g`, OWN],
  [String.raw`/\[([^\]]*)\]\([^()\s]+\)/g`, OWN],
  [
    String.raw`/\b(?:s6-log|svlogd|multilog|logutil-service|logutil-newfile)\b[^\n|;&]*?[ \t](\/[^\s"'|;&$]+)[ \t]*$/m`,
    'no more than the first 10,000 characters of a script',
  ],
  [
    String.raw`/\{\{[-~+]? *(?:"[^"\n]*"|'[^'\n]*') *[-~+]?\}\}|\{\{\{[^{}]*\}\}\}|\{\{(?:[^{}]|\{[^{}]*\})*\}\}|\{%[^{}%]*%\}|\{#[^{}#]*#\}|<%[^<>%]*%>|@@?[A-Z][A-Z0-9_]*@@?|%%[A-Z][A-Z0-9_]*%%|__[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*__|<[A-Za-z][A-Za-z0-9_-]*(?: [A-Za-z0-9_-]+)*>|\b(?:REPLACE|YOUR)_[A-Z_]+|\bCHANGE_?ME\b/g`,
    BRACES,
  ],
  [String.raw`/\{\{[^{}]*\}\}|\{%[^{}%]*%\}|\{#[^{}#]*#\}|%\{[^{}]*\}|@@?[A-Z][A-Z0-9_]*@@?/g`, BRACES],
  [
    '/^((?:[ \\t]{0,3}>)*)([ \\t]*(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+)*)(`{3,}(?![^`]*`)|~{3,})[ \\t]*(.*)$/',
    'a line without its line feed: the last part always gets to the end',
  ],
  [
    String.raw`/^(?:gh[pousr]_|github_pat_|glpat-|hf_|gsk_|xai-|AIza|AKIA)[\w-]{16,}$/`,
    'it begins at the start of a text alone, and its one run cannot be divided',
  ],
  [
    String.raw`/^([^@]*)@.*(?=\.service$)/s`,
    'it begins at the start of a text alone, and goes back over what stands behind the first "@" once',
  ],
  [
    String.raw`/^[ \t-]*kind[ \t]*:[ \t]*["']?(?:Deployment|StatefulSet|DaemonSet|ReplicaSet|Pod|Job|CronJob)\b/m`,
    'it begins at the start of a line alone, and its runs of blanks cannot meet',
  ],
  [
    String.raw`/^[ \t]*(?:(?:\([\w.-]+\)[ \t]*)?(?:\[?[\w.-]+@[\w.-]+[^$%#\n]{0,80}[$%#]|[$%❯➜]))[ \t]+/`,
    'each of its parts begins once in a line, and the last one has 80 characters at most',
  ],
  [
    String.raw`/^[ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_.-]*)[ \t]*[=:][ \t]*('[^']*'|"[^"\\]*(?:\\[\s\S][^"\\]*)*"|[^\r\n]*)/gm`,
    'it begins at the start of a line alone; quotes that are not closed are read on from every line, which the tests of hostile files hold down',
  ],
  [
    String.raw`/^[ \t]*(?:systemd|launchd|virtualisation|services)\.[\w."-]+[ \t]*=/m`,
    'it begins at the start of a line alone, and a run of it ends where the next begins',
  ],
  [
    String.raw`/^\s*(?:\+|\.\.?|<<|&|<>)\s*([\w.$()[\]]{1,80})\s*(?:\+|\.\.?|<<|&|<>)\s*$/`,
    'between two strings of a file, of which nobody writes many',
  ],
]);

const known = answers();

test('every regular expression of the sources has been checked', () => {
  const missing = [...literals()].filter(([literal]) => known[literal] === undefined);
  // `npm run regexps` checks those that are new.
  expect(missing).toEqual([]);
});

test('each has a cost that is linear, or a reason why it may be as it is', () => {
  const others = [...literals()].filter(([literal]) => known[literal] !== 'linear' && !HARMLESS.has(literal));
  expect(others.map(([literal, files]) => [literal, known[literal], files])).toEqual([]);
});

test('no reason is left of an expression that is gone or is linear now', () => {
  const written = literals();
  expect([...HARMLESS.keys()].filter((literal) => !written.has(literal) || known[literal] === 'linear')).toEqual([]);
});
