/** `$NAME` and `@name@` in files whose name says that `envsubst`, `sed`, `configure` or Terraform make another file of them. */
import type { SourceFile } from '../../source.ts';

interface Dialect {
  readonly pattern: RegExp;
  /** Variables that are the manager's own: it sets them, or the file does. */
  readonly others: ReadonlySet<string>;
}

/** Files that managers read, whose own languages use `$NAME` rarely or never; not scripts, and not compose files. */
const TEMPLATE_NAME = /\.(?:service|timer|socket|path|target|container|plist|conf|ini)\.(in|template|tmpl|tpl|tftpl)$/;

/** What systemd sets for the commands of a service (systemd.exec(5)). */
const SYSTEMD_VARIABLES = 'MAINPID MANAGERPID SERVICE_RESULT EXIT_CODE EXIT_STATUS INVOCATION_ID NOTIFY_SOCKET'.split(
  ' ',
);

const known = new WeakMap<SourceFile, Dialect | null>();

/** The variables of a value that a template fills in, in order; none in a file that is no such template. */
export function variablesIn(text: string, source: SourceFile): readonly RegExpExecArray[] {
  const dialect = dialectOf(source);
  if (dialect === null) return [];
  return [...text.matchAll(dialect.pattern)].filter((match) => !dialect.others.has(match[1] ?? match[2] ?? ''));
}

function dialectOf(source: SourceFile): Dialect | null {
  const before = known.get(source);
  if (before !== undefined) return before;
  const suffix = TEMPLATE_NAME.exec(source.path)?.[1];
  const dialect = suffix === undefined ? null : dialectBy(suffix, source.text);
  known.set(source, dialect);
  return dialect;
}

function dialectBy(suffix: string, text: string): Dialect | null {
  if (suffix === 'tftpl') return { pattern: /(?<!\$)\$\{[^{}]*\}/g, others: new Set() };
  // Files of a richer language leave `$NAME` to the manager.
  if (suffix !== 'in' && /\{\{|\{%/.test(text)) return null;
  const own = [...text.matchAll(/^[ \t]*Environment=.*$/gm)].flatMap(
    ([line]) => line.match(/(?<!\w)[A-Za-z_]\w*(?==)/g) ?? [],
  );
  const others = new Set([...SYSTEMD_VARIABLES, ...own]);
  const pattern = suffix === 'in' ? /\$\{(\w+)\}|@([A-Za-z]\w*)@/g : /\$\{(\w+)(?:[^\w{}][^{}]*)?\}|\$([A-Za-z_]\w*)/g;
  return { pattern, others };
}
