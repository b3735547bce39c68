/** Values of Ansible's tasks: Jinja expressions that name a variable of the task are replaced by what it stands for. */
import type { Text } from '../../text.ts';
import { markTemplates } from '../placeholders.ts';
import { fillIn, unmarked } from '../templates/fill.ts';
import { at, textAt, type YamlNode } from '../yaml/nodes.ts';

/** Variables by name, as far as a task's own file fixes them. */
export type Scope = Pick<ReadonlyMap<string, YamlNode>, 'get' | 'size'>;

/** Variables that go before others; large scopes of many tasks are not copied. */
export function within(own: Scope, outer: Scope): Scope {
  if (own.size === 0) return outer;
  if (outer.size === 0) return own;
  return { size: own.size + outer.size, get: (name) => own.get(name) ?? outer.get(name) };
}

const EXPRESSION = /\{\{-? *([A-Za-z_]\w*)((?:\.\w+|\['\w+'\]|\["\w+"\])*) *-?\}\}/g;
/** A value may name another variable, which names another … */
const DEEPEST = 4;

/** The text with what the scope fixes filled in; the rest stays as it is written. */
export function substitute(text: Text, scope: Scope, depth = 0): Text {
  if (scope.size === 0 || depth > DEEPEST) return text;
  return fillIn(text, EXPRESSION, ([, name = '', path = '']) => {
    const keys = path.match(/\w+/g) ?? [];
    const node = at(scope.get(name), ...keys);
    if (node?.kind !== 'scalar' || node.isNull || node.tag !== undefined) return null;
    return substitute(unmarked(node.text), scope, depth + 1);
  });
}

/** A value with its variables filled in; what is left to a template is unknown. */
export function filledIn(text: Text, scope: Scope): Text {
  return markTemplates(substitute(unmarked(text), scope));
}

/** An argument of a module, by any of its names, from a map or from `src=a dest=b`. */
export function argument(args: YamlNode, scope: Scope, ...names: readonly string[]): Text | undefined {
  for (const name of names) {
    const found = args.kind === 'scalar' ? inlineArgument(args.text, name) : textAt(args, name);
    if (found !== undefined) return filledIn(found, scope);
  }
  return undefined;
}

function inlineArgument(text: Text, name: string): Text | undefined {
  const found = new RegExp(`(?:^|\\s)${name}=("[^"]*"|'[^']*'|(?:\\{\\{[^{}]*\\}\\}|[^\\s{])+)`).exec(text.value);
  if (found === null) return undefined;
  const [whole, value = ''] = found;
  const quotes = /^["']/.test(value) ? 1 : 0;
  const start = found.index + whole.length - value.length + quotes;
  return text.slice(start, start + value.length - 2 * quotes);
}
