/** What one task comes to: the files, links and commands that are there when it has run. */
import type { Repository } from '../../repository.ts';
import type { SourceFile } from '../../source.ts';
import { Text } from '../../text.ts';
import type { Written } from '../format.ts';
import { homeIn, type StatedHome } from '../homes.ts';
import { unitName, writtenPath } from '../written-path.ts';
import { textAt } from '../yaml/nodes.ts';
import { composeOf, isContainer, manifestOf } from './containers.ts';
import { contentAt, substitutedFile } from './files.ts';
import { findFile } from './roles.ts';
import type { Task } from './tasks.ts';
import { argument, filledIn, type Scope, within } from './values.ts';

export interface Effect {
  readonly files: readonly Written[];
  /** The file of the repository that it copies. */
  readonly copies?: string;
  /** The homes of accounts that it makes. */
  readonly homes?: readonly StatedHome[];
}

const NOTHING: Effect = { files: [] };

/** @param defaults variables that the inventory may set: good enough for the names of files */
export function effectOf(task: Task, source: SourceFile, repository: Repository, defaults: Scope): Effect {
  const { module, args } = task;
  if (module === 'template' || module === 'copy') return copyOf(task, source, repository, defaults);
  if (module === 'file') return linkOf(task, defaults);
  if (/^(?:systemd|systemd_service|service)$/.test(module)) return enabledInstance(task, defaults);
  if (/^(?:shell|command|raw)$/.test(module)) return commandOf(task);
  if (module === 'user') return homeOf(task);
  if (isContainer(module)) return { files: composeOf(task) };
  return module === 'k8s' && args.kind === 'map' ? { files: manifestOf(task) } : NOTHING;
}

function copyOf(task: Task, source: SourceFile, repository: Repository, defaults: Scope): Effect {
  const { module, args, scope } = task;
  const from = argument(args, scope, 'src');
  const path = targetOf(task, defaults, from, 'dest', 'path');
  if (path === undefined) return NOTHING;
  const content = module === 'copy' && args.kind === 'map' ? contentAt(args, scope, 'content') : undefined;
  if (content !== undefined) return { files: [{ path, content }] };
  const folder = module === 'template' ? 'templates' : 'files';
  const file = from === undefined ? undefined : findFile(from.value, folder, source.path, repository);
  if (file === undefined) return NOTHING;
  const text = substitutedFile(file, module === 'template' ? scope : new Map());
  return { files: [{ path, content: text }], copies: file.path };
}

/**
 * Where a task writes to, in the home of the account that runs it where that is a path of a home. Undefined where the
 * name's end is not known, which says what kind of file it is.
 */
function targetOf(
  { args, scope, user }: Task,
  defaults: Scope,
  from: Text | undefined,
  ...names: readonly string[]
): string | undefined {
  const target = argument(args, within(scope, defaults), ...names);
  if (target === undefined || !target.isKnown(target.length - 1)) return undefined;
  const isFolder = target.value.endsWith('/') && from !== undefined;
  const name = isFolder ? from.slice(from.value.lastIndexOf('/') + 1) : undefined;
  const path = writtenPath(name === undefined ? target : Text.concat([target, name]));
  const account = user === undefined ? undefined : filledIn(user, scope);
  if (path === undefined || !path.startsWith('.') || account?.isKnown() !== true) return path;
  return account.value === 'root' ? `root/${path}` : `home/${account.value}/${path}`;
}

function homeOf({ args, scope }: Task): Effect {
  const [user, home] = [argument(args, scope, 'name', 'user'), argument(args, scope, 'home')];
  if (home === undefined || user?.isKnown() !== true) return NOTHING;
  return { files: [], homes: [{ user: user.value, home: homeIn(home) }] };
}

function linkOf(task: Task, defaults: Scope): Effect {
  const { args, scope } = task;
  if (argument(args, scope, 'state')?.value !== 'link') return NOTHING;
  const path = targetOf(task, defaults, undefined, 'dest', 'path', 'name');
  const target = argument(args, scope, 'src');
  return path === undefined || target?.isKnown() !== true ? NOTHING : { files: [{ path, target: target.value }] };
}

/** What `systemctl enable` of an instance comes to. A unit that is no instance says itself what starts it. */
function enabledInstance({ args, scope, user }: Task, defaults: Scope): Effect {
  const name = argument(args, within(scope, defaults), 'name', 'unit', 'service');
  if (name === undefined || !/^(?:true|yes|on)$/i.test(argument(args, scope, 'enabled')?.value ?? '')) return NOTHING;
  const unit = writtenPath(unitName(name));
  const template = unit?.replace(/^([^@]*)@[^./]+(?=\.service$)/, '$1@');
  if (unit === undefined || template === unit) return NOTHING;
  const isUser = argument(args, scope, 'scope')?.value === 'user';
  const account = user === undefined ? undefined : filledIn(user, scope);
  const home = account?.isKnown() ? `home/${account.value}/` : '';
  const folder = isUser ? `${home}.config/systemd/user` : 'etc/systemd/system';
  const wants = `${folder}/${isUser ? 'default' : 'multi-user'}.target.wants`;
  return { files: [{ path: `${wants}/${unit}`, target: isUser ? `../${template}` : `/${folder}/${template}` }] };
}

/** A command runs once and returns: it is read as if it were typed. */
function commandOf({ args, scope }: Task): Effect {
  const written = args.kind === 'scalar' ? args.text : (textAt(args, 'cmd') ?? textAt(args, '_raw_params'));
  if (written === undefined) return NOTHING;
  const content = filledIn(written, scope);
  const { source, start } = content.span();
  return { files: [{ path: `task-${source.position(start).line}.console`, content }] };
}
