/** The words of a suppression as they stand in a file: `# gateway-lint: ignore[rule] reason`, `X-GatewayLint-Ignore=rule reason`. */
import type { SourceFile, Span } from '../source.ts';
import { backOver, type Comment, type CommentSyntax, closerFinder, commentAt } from './comments.ts';

export interface Directive {
  readonly form: 'comment' | 'setting';
  /** The whole comment or setting. */
  readonly span: Span;
  /** `ignore` or `ignore-file`, or what was written instead. */
  readonly verb: string;
  /** What the brackets hold; undefined without brackets, or where they are not closed. */
  readonly ids: Span | undefined;
  readonly reason: string;
  /** Whether nothing stands in front of it on its line. */
  readonly isAlone: boolean;
}

const MARK = 'gateway-lint';
const SETTING = 'X-GatewayLint-Ignore';

/** Every suppression of a file, and what looks like one, in no certain order. Takes time linear in its length. */
export function directivesIn(source: SourceFile, syntax: CommentSyntax): readonly Directive[] {
  return [...commentsIn(source, syntax), ...(syntax.isUnit ? settingsIn(source) : [])];
}

function commentsIn(source: SourceFile, syntax: CommentSyntax): readonly Directive[] {
  const { text } = source;
  const findCloser = closerFinder(text);
  const found: Directive[] = [];
  for (let at = text.indexOf(MARK); at !== -1; ) {
    const comment = commentAt(source, at, syntax, findCloser);
    const directive = comment && directiveOf(source, at + MARK.length, comment);
    if (directive !== undefined) found.push(directive);
    at = text.indexOf(MARK, comment?.end ?? at + MARK.length);
  }
  return found;
}

/** Undefined where the words are prose that happens to speak of the linter. */
function directiveOf(source: SourceFile, at: number, comment: Comment): Directive | undefined {
  const words = source.text.slice(at, comment.textEnd);
  const [head = '', colon, name = '', blank] = /^(:?)\s*([A-Za-z-]*)(\s*)/.exec(words) ?? [];
  const isOpen = words.startsWith('[', head.length);
  const isKnown = colon === ':' && (name === 'ignore' || name === 'ignore-file');
  const isMeant = isOpen && blank === '' && name !== '' && (colon === ':' || /ignore/i.test(name));
  if (!isKnown && !isMeant) return undefined;
  const close = isOpen ? words.indexOf(']', head.length) : -1;
  return {
    form: 'comment',
    span: source.span(comment.start, comment.end),
    verb: colon === ':' ? name : `${MARK}${head}`,
    ids: close === -1 ? undefined : source.span(at + head.length + 1, at + close),
    reason: reasonIn(words.slice(close === -1 ? head.length : close + 1)),
    isAlone: comment.isAlone,
  };
}

const SETTING_LINE = new RegExp(`^[ \\t]*(${SETTING}[ \\t]*=[ \\t]*(\\S*)([^\\n]*))`, 'gm');

function settingsIn(source: SourceFile): readonly Directive[] {
  if (!source.text.includes(SETTING)) return [];
  return [...source.text.matchAll(SETTING_LINE)].map(
    ({ index, 0: line, 1: setting = '', 2: id = '', 3: rest = '' }) => {
      const end = index + line.length;
      return {
        form: 'setting',
        span: source.span(end - setting.length, index + line.trimEnd().length),
        verb: 'ignore-file',
        ids: source.span(end - rest.length - id.length, end - rest.length),
        reason: reasonIn(rest),
        isAlone: true,
      };
    },
  );
}

/** The words of a reason, without what parts them from the rule and what lines of a comment begin and end with. */
function reasonIn(words: string): string {
  const text = words
    .replace(/\n[ \t]*\*/g, ' ')
    .replace(/^[\s:–—-]+/, '')
    .trimEnd();
  return text
    .slice(0, backOver(text, 0, text.length, '-*\\'))
    .trim()
    .split(/\s+/)
    .join(' ');
}
