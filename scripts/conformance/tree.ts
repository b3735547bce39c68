/** A unit tree in memory, from a vector's `{path: content | {symlink}}`. */
import { SourceFile } from '../../src/source.ts';
import type { TreeEntry, UnitTree } from '../../src/systemd/tree.ts';

export type TreeFiles = Readonly<Record<string, string | { readonly symlink: string }>>;

/** The tree, with the link from `/lib` that every current system has. */
export function virtualTree(files: TreeFiles): UnitTree {
  const entries = new Map<string, TreeEntry>();
  const children = new Map<string, string[]>();
  const put = (path: string, entry: TreeEntry): void => {
    const slash = path.lastIndexOf('/');
    const parent = path.slice(0, slash) || '/';
    if (parent !== '/' && !entries.has(parent)) put(parent, { kind: 'directory' });
    if (!entries.has(path)) children.set(parent, [...(children.get(parent) ?? []), path.slice(slash + 1)]);
    entries.set(path, entry);
  };
  put('/lib', { kind: 'link', target: 'usr/lib' });
  for (const [path, content] of Object.entries(files)) {
    const absolute = `/${path.replace(/^\/|\/$/g, '')}`;
    if (path.endsWith('/')) put(absolute, { kind: 'directory' });
    else if (typeof content === 'string') put(absolute, { kind: 'file', source: new SourceFile(path, content) });
    else put(absolute, { kind: 'link', target: content.symlink });
  }
  return { get: (path) => entries.get(path), list: (directory) => children.get(directory) ?? [] };
}
