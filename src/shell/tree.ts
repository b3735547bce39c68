/** What can be told from the tree of a script before it runs. */
import type { AndOr, Command, CommandNode, CompoundList, For, Pipeline } from 'unbash';

type Node = CommandNode | Pipeline | AndOr | CompoundList;

const assignedIn = new WeakMap<CompoundList, ReadonlySet<string>>();

/** Names of the variables that a part of a script sets by assignments, `for` and `read`. */
export function assignedNames(list: CompoundList): ReadonlySet<string> {
  const known = assignedIn.get(list);
  if (known !== undefined) return known;
  const names = new Set<string>();
  visit(list, (node) => {
    if (node.type === 'For') names.add(node.name.value);
    if (node.type === 'Command') for (const name of assignedBy(node)) names.add(name);
    const inner = node.type === 'For' || node.type === 'While' ? node.body : undefined;
    if (inner !== undefined) for (const name of assignedNames(inner)) names.add(name);
    return inner === undefined;
  });
  assignedIn.set(list, names);
  return names;
}

/** Names of the commands in a part of a script, as they are written. */
export function commandNames(node: Node): ReadonlySet<string> {
  const names = new Set<string>();
  visit(node, (each) => {
    if (each.type === 'Command' && each.name !== undefined) names.add(each.name.value);
    return true;
  });
  return names;
}

function assignedBy({ name, prefix, suffix }: Command): readonly string[] {
  const before = name === undefined ? prefix : suffix;
  const read = name?.value === 'read' ? suffix.flatMap((word) => (word.type === 'Word' ? [word.value] : [])) : [];
  return [...before.flatMap((each) => (each.type === 'Assignment' ? [each.name] : [])), ...read];
}

/** Goes through commands and what is in them; the function says whether to go into one. The parser bounds the depth. */
function visit(node: Node, see: (node: CommandNode | For) => boolean): void {
  switch (node.type) {
    case 'CompoundList':
      for (const { command } of node.commands) visit(command, see);
      return;
    case 'Pipeline':
    case 'AndOr':
      for (const command of node.commands) visit(command, see);
      return;
    default:
      if (see(node)) for (const inner of childrenOf(node)) visit(inner, see);
  }
}

function childrenOf(node: CommandNode): readonly Node[] {
  switch (node.type) {
    case 'If':
      return [
        node.clause,
        node.then,
        ...node.elif.flatMap(({ clause, then }) => [clause, then]),
        ...(node.else === undefined ? [] : [node.else]),
      ];
    case 'For':
    case 'Select':
    case 'ArithmeticFor':
    case 'Subshell':
    case 'BraceGroup':
    case 'Function':
    case 'Coproc':
      return [node.body];
    case 'While':
      return [node.clause, node.body];
    case 'Case':
      return node.items.map(({ body }) => body);
    case 'Redirected':
      return [node.command];
    default:
      return [];
  }
}
