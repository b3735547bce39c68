/** Contents of the files that tasks write. */

import { markUnknown } from '../../embedded.ts';
import type { SourceFile } from '../../source.ts';
import { Text } from '../../text.ts';
import { fillIn, unmarked } from '../templates/fill.ts';
import { at, entriesOf, itemsOf, type YamlNode } from '../yaml/nodes.ts';
import { type Scope, substitute } from './values.ts';

/** A file of the repository as the task's variables fill it in; what they do not fix stays a template. */
export function substitutedFile(file: SourceFile, scope: Scope): Text {
  return decided(substitute(markUnknown(Text.verbatim(file, 0, file.text.length)), scope), scope);
}

const CONDITION = /(\{%-? *(?:if|elif) +)(not +)?([A-Za-z_]\w*)((?:\.\w+)*)( +is +(?:not +)?defined)?(?= *-?%\})/g;

/** The text with conditions on the task's variables decided: `{% if item.profile is defined %}`. */
function decided(text: Text, scope: Scope): Text {
  return fillIn(
    text,
    CONDITION,
    ({ index, 0: whole, 1: head = '', 2: not, 3: name = '', 4: path = '', 5: defined }) => {
      const root = scope.get(name);
      if (root === undefined) return null;
      const node = at(root, ...(path.match(/\w+/g) ?? []));
      if (node?.kind === 'scalar' && !node.text.isKnown()) return null;
      const isMet = defined === undefined ? isTruthy(node) : (node !== undefined) !== defined.includes('not');
      const place = text.span(index + head.length, index + whole.length);
      return Text.concat([
        text.slice(index, index + head.length),
        new Text([{ ...place, text: isMet === (not === undefined) ? 'true' : 'false' }]),
      ]);
    },
  );
}

function isTruthy(node: YamlNode | undefined): boolean {
  if (node === undefined) return false;
  if (node.kind === 'scalar') return !node.isNull && !/^(?:|0|false|no|off)$/i.test(node.text.value);
  return entriesOf(node).length > 0 || itemsOf(node).length > 0;
}

/** A content that stands in the task itself. */
export function contentAt(args: YamlNode, scope: Scope, name: string): Text | undefined {
  const node = at(args, name);
  if (node?.kind !== 'scalar' || node.isNull || node.tag !== undefined) return undefined;
  return decided(substitute(unmarked(node.text), scope), scope);
}
