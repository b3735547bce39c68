/** What the suppressions in a file hold back, and what is wrong with them. */
import { didYouMean } from '../config/closest.ts';
import type { SourceFile, Span } from '../source.ts';
import type { SuppressedRule, Suppression, SuppressionProblem } from '../suppression.ts';
import { commentSyntax, type Lines, linesOf } from './comments.ts';
import { type Directive, directivesIn } from './directives.ts';

/** What suppressions may name, and what is asked of them. */
export interface SuppressionTerms {
  /** Rules whose findings can be suppressed. */
  readonly ruleIds: readonly string[];
  /** Rules about suppressions themselves. */
  readonly ownRules: readonly string[];
  /** Ids that no rule has any more, with what to do instead. */
  readonly retiredRules: Readonly<Record<string, string>>;
  readonly requireReason: boolean;
}

/**
 * Every suppression of a file, in its order, those with mistakes included: what is wrong with one is in its `problems`,
 * and its `rules` are only those that it really holds back. Takes time linear in the length of the file.
 */
export function suppressionsIn(source: SourceFile, terms: SuppressionTerms): readonly Suppression[] {
  const syntax = commentSyntax(source.path);
  const directives = directivesIn(source, syntax);
  if (directives.length === 0) return [];
  const lines = linesOf(source, syntax);
  return directives
    .filter((directive) => directive.form === 'comment' || !isContinuation(directive, lines))
    .map((directive) => suppressionOf(directive, lines, terms))
    .sort((a, b) => a.span.start - b.span.start);
}

/** Whether what looks like a setting goes on with the line above it. */
function isContinuation({ span }: Directive, { joined }: Lines): boolean {
  const { line } = span.source.position(span.start);
  return joined[line]?.[0] !== line;
}

function suppressionOf(directive: Directive, lines: Lines, terms: SuppressionTerms): Suppression {
  const { span, reason, verb, ids } = directive;
  const names = ids === undefined ? [] : namesIn(ids);
  const objections = names.map((name) => objection(name.id, terms));
  const rules = names.filter((_, at) => objections[at] === undefined);
  const problems = names.flatMap((name, at): readonly SuppressionProblem[] => {
    const message = objections[at];
    return message === undefined ? [] : [{ span: name.span, message }];
  });
  const mistake =
    formMistake(directive, names.length > 0, lines) ?? (rules.length > 0 ? reasonMistake(directive, terms) : undefined);
  return {
    span,
    reason,
    scope: verb === 'ignore-file' ? 'file' : 'line',
    lines: verb === 'ignore-file' ? [1, lines.joined.length - 1] : target(directive, lines),
    rules: mistake === undefined ? rules : [],
    problems: mistake === undefined ? problems : [...problems, { span, message: mistake }],
  };
}

function formMistake({ form, verb, span }: Directive, hasNames: boolean, { code }: Lines): string | undefined {
  if (verb !== 'ignore' && verb !== 'ignore-file') {
    return `"${cut(verb)}" is no word for a suppression, so nothing is suppressed. Write "gateway-lint: ignore[RULE] reason" for a line, or "gateway-lint: ignore-file[RULE] reason" at the top of the file.`;
  }
  if (!hasNames) {
    const [where, example] =
      form === 'setting'
        ? ['', 'X-GatewayLint-Ignore=RULE reason']
        : [' between brackets', `gateway-lint: ${verb}[RULE] reason`];
    return `This suppression names no rule${where}, so it suppresses nothing. Name each rule that it is for: "${example}".`;
  }
  const isBelowCode = (code[1] as number) <= span.source.position(span.start).line;
  if (form === 'comment' && verb === 'ignore-file' && isBelowCode) {
    return '"ignore-file" counts only above the first line that is not a comment, so it suppresses nothing here. Move it to the top of the file, or write "ignore" for a single line.';
  }
  return undefined;
}

function reasonMistake({ reason }: Directive, { requireReason }: SuppressionTerms): string | undefined {
  if (!requireReason || reason !== '') return undefined;
  return 'This suppression gives no reason, and the configuration asks for one (require-reason), so it suppresses nothing. Write the reason behind the rule.';
}

/** Why findings of a rule cannot be suppressed; undefined where they can. */
function objection(id: string, { ruleIds, ownRules, retiredRules }: SuppressionTerms): string | undefined {
  if (ruleIds.includes(id)) return undefined;
  if (ownRules.includes(id)) {
    return `"${id}" speaks of suppressions and cannot be suppressed itself. Mend or remove the suppression that it finds, or give the rule another severity in the configuration.`;
  }
  if (Object.hasOwn(retiredRules, id)) return `Rule "${id}" is retired: ${retiredRules[id]}.`;
  if (id.includes('*')) return `"${cut(id)}" names no rule, and patterns are not read. Name each rule by its id.`;
  return `Nothing is suppressed by "${cut(id)}": there is no such rule${didYouMean(id, ruleIds) || '.'}`;
}

const LONGEST_QUOTE = 100;

function cut(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

/** The names between commas, each with its place. */
function namesIn({ source, start, end }: Span): readonly SuppressedRule[] {
  const names: SuppressedRule[] = [];
  let at = start;
  for (const part of source.text.slice(start, end).split(',')) {
    const id = part.trim();
    const from = at + part.indexOf(id);
    if (id !== '') names.push({ id, span: source.span(from, from + id.length) });
    at += part.length + 1;
  }
  return names;
}

/**
 * The lines that a comment is for: its own where something else stands there, otherwise the next that holds more. The
 * last line stands for the end of the file.
 */
function target({ span, isAlone }: Directive, { joined, code }: Lines): readonly [number, number] {
  const { line } = span.source.position(isAlone ? span.end : span.start);
  const first = isAlone ? Math.min(code[line] as number, joined.length - 1) : line;
  return joined[first] as readonly [number, number];
}
