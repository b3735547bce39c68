/** Where Ansible looks for things: the files of a role or beside a playbook, and the variables that a role fixes. */
import { fileAt, type Repository } from '../../repository.ts';
import type { SourceFile } from '../../source.ts';
import { folderOf, pathIn, tidyPath } from '../paths.ts';
import { entriesOf } from '../yaml/nodes.ts';
import { readYaml } from '../yaml/read.ts';
import type { Scope } from './values.ts';

/** The folder of the role, so that all its files come together; else the folder of the playbook. */
export function placeOf(path: string): string {
  return folderOf(path).replace(/(?:^|\/)(?:tasks|handlers)(?:\/.*)?$/, '');
}

/** Variables of the role, which only a task's own or those of the command line outdo; with `defaults` also those that the inventory may set. */
export function roleVariables(place: string, repository: Repository, folders: readonly ('vars' | 'defaults')[]): Scope {
  const entries = folders.flatMap((folder) =>
    ['main.yml', 'main.yaml'].flatMap((name) => {
      const path = pathIn(place, `${folder}/${name}`);
      const file = repository.has(path) ? fileAt(repository, path) : undefined;
      const [root] = file === undefined ? [] : readYaml(file).documents;
      return entriesOf(root).map(({ key, value }) => [key.text.value, value] as const);
    }),
  );
  return new Map(entries);
}

/** The file that a task names: in a folder of the role (`templates`, `files`, `tasks`), or beside the task or playbook. */
export function findFile(
  name: string,
  folder: string,
  taskFile: string,
  repository: Repository,
): SourceFile | undefined {
  const relative = name.replace(/^\{\{ *(?:role_path|playbook_dir) *\}\}\//, '').replace(/^\.\//, '');
  if (/[{}]/.test(relative) || relative.startsWith('/')) return undefined;
  const place = placeOf(taskFile);
  const beside = folderOf(taskFile);
  for (const base of new Set([pathIn(place, folder), place, pathIn(beside, folder), beside])) {
    const path = tidyPath(pathIn(base, relative));
    const file = repository.has(path) ? fileAt(repository, path) : undefined;
    if (file !== undefined) return file;
  }
  return undefined;
}
