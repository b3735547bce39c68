/** The files of a repository that a script names: from its own folder on, or by paths that it works out. */
import { fileAt, type Repository } from '../../repository.ts';
import type { SourceFile } from '../../source.ts';
import type { Text } from '../../text.ts';

/**
 * The files behind a path in a script: below the script's folder or a folder above it, since scripts begin with
 * `cd "$(dirname "$0")/.."` and the like. The file's own name may hold `*`.
 */
export function filesNamed(repository: Repository, script: string, path: Text): readonly SourceFile[] {
  const { value } = path;
  const lastUnknown = path.pieces.reduce(
    (at, { text, unknown }) => (unknown === undefined ? at : value.lastIndexOf(text) + text.length),
    0,
  );
  const parts = value
    .slice(lastUnknown)
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  const name = parts.pop();
  // A name that is not known itself, or nothing but a star, says too little.
  if (name === undefined || /[?[\]{}]/.test(name) || /^\*+$/.test(name) || !path.isKnown(value.length - name.length))
    return [];
  // The folders of an absolute path are the machine's; only its end can be the repository's.
  const ends = value.startsWith('/') ? parts.map((_, at) => parts.slice(at + 1)).slice(0, -1) : [parts];
  for (const folders of ends) {
    for (const above of foldersAbove(script)) {
      const found = filesIn(repository, [...above, ...folders], name);
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** The folder of a file and those around it, innermost first, as components. */
function foldersAbove(path: string): readonly (readonly string[])[] {
  const parts = path.split('/').slice(0, -1);
  return Array.from({ length: parts.length + 1 }, (_, count) => parts.slice(0, parts.length - count));
}

function filesIn(repository: Repository, folders: readonly string[], name: string): readonly SourceFile[] {
  const folder = folders.map((part) => `${part}/`).join('');
  if (!name.includes('*')) {
    const path = folder + name;
    const file = repository.has(path) ? fileAt(repository, path) : undefined;
    return file === undefined ? [] : [file];
  }
  const [start = '', ...rest] = name.split('*');
  const end = rest.join('*');
  if (end.includes('*')) return [];
  return repository.paths
    .filter((path) => path.startsWith(folder + start) && path.endsWith(end) && !path.slice(folder.length).includes('/'))
    .filter((path) => path.length >= folder.length + start.length + end.length)
    .flatMap((path) => fileAt(repository, path) ?? []);
}
