/** What Ansible's tasks write, enable and start: templates, copied files, links, units, containers, commands. */
import type { Repository, Unreadable } from '../../repository.ts';
import type { SourceFile } from '../../source.ts';
import { candidates, type Deployment, type Extractor, type Mentions } from '../format.ts';
import { isAnsible } from '../names.ts';
import { beyondLimits, readYaml } from '../yaml/read.ts';
import { type Effect, effectOf } from './effects.ts';
import { findFile, placeOf, roleVariables } from './roles.ts';
import { type Inherited, type Task, tasksOf } from './tasks.ts';
import { argument, type Scope } from './values.ts';

export const ansible: Extractor = { name: 'ansible', read };

/** Files that include each other. */
const DEEPEST = 20;
/** Loops in loops of included files make many tasks of few. */
const MOST_TASKS = 2000;
/** Nor does a role write more than this, in UTF-16 units. */
const MOST_TEXT = 4_000_000;

function read(repository: Repository, mentions: Mentions): readonly Deployment[] {
  const sources = candidates(repository, isAnsible, mentions);
  const places = new Map<string, SourceFile[]>();
  for (const source of sources) {
    const place = placeOf(source.path);
    places.set(place, [...(places.get(place) ?? []), source]);
  }
  return [...places].flatMap(([place, files]) => {
    const role = new Role(place, repository, mentions);
    const effects = role.read(files);
    const unreadable = [...files.flatMap(beyondLimits), ...role.unreadable];
    if (effects.length + unreadable.length === 0) return [];
    const copies = [...new Set(effects.flatMap((effect) => effect.copies ?? []))];
    const homes = effects.flatMap((effect) => effect.homes ?? []);
    return [{ place, files: effects.flatMap((effect) => effect.files), copies, unreadable, homes }];
  });
}

/** A task with the file that it stands in. */
type Placed = Task & { readonly source: SourceFile };

/** The task files of a role, or the playbooks of a folder. */
class Role {
  readonly #repository: Repository;
  readonly #mentions: Mentions;
  readonly #fixed: Scope;
  readonly #defaults: Scope;
  readonly #included = new Set<SourceFile>();
  readonly unreadable: Unreadable[] = [];
  #budget = MOST_TASKS;

  constructor(place: string, repository: Repository, mentions: Mentions) {
    this.#repository = repository;
    this.#mentions = mentions;
    this.#fixed = roleVariables(place, repository, ['vars']);
    this.#defaults = roleVariables(place, repository, ['defaults', 'vars']);
  }

  /** What the tasks come to. A file that another one includes has no tasks but there, with the variables that it gets. */
  read(files: readonly SourceFile[]): readonly Effect[] {
    const tasks = new Map(files.map((file) => [file, this.#tasks([file], { scope: this.#fixed })]));
    const effects: Effect[] = [];
    let length = 0;
    for (const task of [...tasks].flatMap(([file, found]) => (this.#included.has(file) ? [] : found))) {
      if (length > MOST_TEXT) {
        this.#giveUp(task, `what its tasks write is more than the limit of ${MOST_TEXT} characters`);
        break;
      }
      const effect = effectOf(task, task.source, this.#repository, this.#defaults);
      if (effect.files.length > 0 || effect.homes !== undefined) effects.push(effect);
      for (const file of effect.files) length += 'content' in file ? file.content.length : 0;
    }
    return effects;
  }

  /** @param chain a task file, behind those that include it */
  #tasks(chain: readonly [SourceFile, ...SourceFile[]], inherited: Inherited): readonly Placed[] {
    const [source] = chain;
    const tasks = readYaml(source).documents.flatMap((root) => tasksOf(root, inherited));
    return tasks
      .map((task) => ({ ...task, source }))
      .flatMap((task) => {
        if (this.#budget-- === 0) this.#giveUp(task, `the tasks here are more than the limit of ${MOST_TASKS}`);
        if (this.#budget < 0) return [];
        if (!/^(?:include|import)_tasks$/.test(task.module)) return [task];
        const name = task.args.kind === 'scalar' ? task.args.text : argument(task.args, task.scope, 'file');
        const file =
          name === undefined ? undefined : findFile(name.value.trim(), 'tasks', source.path, this.#repository);
        if (file === undefined || chain.includes(file) || !this.#mentions(file)) return [];
        if (chain.length > DEEPEST) {
          this.#giveUp(task, `it is included through more than the limit of ${DEEPEST} files`);
          return [];
        }
        this.#included.add(file);
        return this.#tasks([file, ...chain], task);
      });
  }

  #giveUp({ source, args }: Placed, reason: string): void {
    this.unreadable.push({ source, reason, span: source.span(args.span.start, args.span.start) });
  }
}
