/** Scripts that stand in YAML files as a text: what provisions a machine (Lima, CloudFormation), config maps. */
import { startsShellScript } from '../../shell/shells.ts';
import type { SourceFile } from '../../source.ts';
import type { Text } from '../../text.ts';
import type { Written } from '../format.ts';
import { unmarked } from '../templates/fill.ts';
import type { YamlNode } from '../yaml/nodes.ts';

/** Keys whose texts others read: contents of files, commands of containers and of Ansible's modules. */
const READ_ELSEWHERE =
  /^(?:contents?|inline|source|command|args|entrypoint|cmd|test|bootcmd|runcmd|(?:ansible\.\w+\.)?(?:shell|command|raw))$/;

/** Texts of a document that begin with the `#!` line of a shell, under the key where that is a file's name. */
export function scriptsIn(root: YamlNode, source: SourceFile): readonly Written[] {
  if (!source.text.includes('#!/')) return [];
  const found: { readonly key: string; readonly text: Text }[] = [];
  const pending: { readonly key: string; readonly node: YamlNode }[] = [{ key: '', node: root }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { key, node } = next;
    if (READ_ELSEWHERE.test(key)) continue;
    if (node.kind === 'scalar' && startsShellScript(node.text.value)) found.push({ key, text: unmarked(node.text) });
    if (node.kind === 'list') for (const item of node.items) pending.push({ key, node: item });
    if (node.kind === 'map') {
      for (const entry of node.entries) pending.push({ key: entry.key.text.value, node: entry.value });
    }
  }
  return found.map(({ key, text }) => {
    const { start } = text.span();
    const name = /^[\w.-]+\.sh$/.test(key) ? key : `script-${source.position(start).line}.sh`;
    return { path: name, content: text };
  });
}
