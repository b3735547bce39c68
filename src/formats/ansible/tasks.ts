/** Ansible's playbooks and task files: every task with its module, its arguments and the variables that are fixed for it. */
import { Text } from '../../text.ts';
import {
  at,
  entriesOf,
  isFalse,
  itemsOf,
  textAt,
  type YamlEntry,
  type YamlNode,
  type YamlScalar,
} from '../yaml/nodes.ts';
import { type Scope, within } from './values.ts';

/** One run of a task: once, or once for each item of a loop that stands in the file. */
export interface Task {
  /** Without its collection: `template`, `docker_container`. */
  readonly module: string;
  /** A map, or a scalar: `src=a dest=b`, a command. */
  readonly args: YamlNode;
  readonly scope: Scope;
  /** The account that it is run as, as written. */
  readonly user?: Text;
}

/** Words of a task that are no module (Ansible's playbook keywords). */
const KEYWORDS: ReadonlySet<string> = new Set(
  (
    'name when loop register notify tags become become_user become_method vars args environment delegate_to listen ' +
    'changed_when failed_when ignore_errors until retries delay loop_control no_log run_once check_mode diff any_errors_fatal ' +
    'block rescue always hosts gather_facts roles tasks handlers pre_tasks post_tasks vars_files collections'
  ).split(' '),
);
const NESTED = ['block', 'rescue', 'always', 'pre_tasks', 'tasks', 'post_tasks', 'handlers'];
const MOST_ITEMS = 64;

/** What holds for the tasks of a file from outside it. */
export interface Inherited {
  readonly scope: Scope;
  readonly user?: Text;
}

/** The tasks of a document in their order; none in what is no list of tasks or plays. */
export function tasksOf(root: YamlNode, inherited: Inherited): readonly Task[] {
  return itemsOf(root).flatMap((item) => read(item, inherited));
}

function read(item: YamlNode, outer: Inherited): readonly Task[] {
  const entries = entriesOf(item);
  if (entries.length === 0) return [];
  const inherited = inherit(item, outer);
  const nested = NESTED.flatMap((key) => itemsOf(at(item, key)));
  if (nested.length > 0) return nested.flatMap((each) => read(each, inherited));
  const entry = entries.find(({ key }) => isModule(key.text.value));
  if (entry === undefined) return [];
  return iterations(item, entries, inherited.scope).map((scope) => ({
    module: entry.key.text.value.split('.').at(-1) as string,
    args: entry.value,
    scope,
    ...(inherited.user !== undefined && { user: inherited.user }),
  }));
}

function isModule(key: string): boolean {
  return !KEYWORDS.has(key) && !key.startsWith('with_') && /^[a-z_][a-z0-9_.]*$/.test(key);
}

/** Variables and account of a play or block hold for what is in it. */
function inherit(item: YamlNode, outer: Inherited): Inherited {
  const vars = entriesOf(at(item, 'vars')).map(({ key, value }) => [key.text.value, value] as const);
  const user = isFalse(at(item, 'become')) ? undefined : (textAt(item, 'become_user') ?? outer.user);
  return { scope: within(new Map(vars), outer.scope), ...(user !== undefined && { user }) };
}

/** The variables of each run. A list that stands in no file that counts leaves the item open: one run for all. */
function iterations(item: YamlNode, entries: readonly YamlEntry[], scope: Scope): readonly Scope[] {
  const loop = entries.find(({ key }) => /^(?:loop|with_(?:items|list|dict))$/.test(key.text.value));
  const items = loop === undefined ? [] : itemsOfLoop(loop.value, scope);
  if (items.length === 0 || items.length > MOST_ITEMS) return [scope];
  const name = textAt(item, 'loop_control', 'loop_var')?.value ?? 'item';
  return items.map((each) => within(new Map([[name, each]]), scope));
}

/** The items of a list, or of the variable that a loop names; of a map its keys with their values. */
function itemsOfLoop(loop: YamlNode, scope: Scope): readonly YamlNode[] {
  const variable =
    loop.kind === 'scalar' ? /^\{\{ *(\w+)(?: *\| *dict2items)? *\}\}$/.exec(loop.text.value)?.[1] : undefined;
  const node = variable === undefined ? loop : scope.get(variable);
  if (node?.kind === 'map') return node.entries.map(pairOf);
  return itemsOf(node).flatMap((each) => (each.kind === 'list' ? each.items : [each]));
}

/** `{key: K, value: V}`, as Ansible's `dict2items` gives it. */
function pairOf({ key, value }: YamlEntry): YamlNode {
  const named = (name: string): YamlScalar => ({ ...key, text: new Text([{ ...key.text.span(), text: name }]) });
  return {
    kind: 'map',
    span: key.span,
    entries: [
      { key: named('key'), value: key },
      { key: named('value'), value },
    ],
  };
}
