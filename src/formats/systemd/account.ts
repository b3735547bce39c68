/** As whom a unit runs, and under which manager, where the path does not say. */
import type { Account, Scope } from '../../service.ts';
import type { LoadedUnit } from '../../systemd/load.ts';
import type { ManagerView } from './place.ts';

/** Targets that only the system manager has. */
export const SYSTEM_TARGETS: ReadonlySet<string> = new Set(['multi-user.target', 'graphical.target', 'sysinit.target']);
/** Targets that are there for a user's own services. */
const USER_TARGETS: ReadonlySet<string> = new Set(['default.target', 'graphical-session.target']);

/** The manager that a unit in a plain folder is written for; `User=` has no place in a user unit, so it decides first. */
export function scopeByContent(unit: LoadedUnit): Scope {
  if (unit.settings.get('Service.User') !== undefined) return 'system';
  const targets = unit.settings.dependencies
    .filter(({ key }) => key === 'WantedBy' || key === 'RequiredBy')
    .map(({ name }) => name.value);
  if (targets.some((target) => SYSTEM_TARGETS.has(target))) return 'system';
  return targets.some((target) => USER_TARGETS.has(target)) ? 'user' : 'unknown';
}

/**
 * The account of a service: `User=` in the system manager (root without it), the owner of the home that the unit lies
 * in, or else the one user whose home it speaks of.
 */
export function accountOf(unit: LoadedUnit, scope: Scope, view: ManagerView): Account {
  if (scope === 'system') return systemAccount(unit);
  if (view.user !== undefined && view.home !== undefined) return { user: view.user, home: view.home };
  const user = onlyUserMentioned(unit);
  return user === undefined ? {} : { user };
}

function systemAccount({ settings }: LoadedUnit): Account {
  const user = settings.get('Service.User')?.value;
  if (user === undefined) return settings.get('Service.DynamicUser')?.value ? {} : { user: 'root', home: '/root' };
  if (!user.isKnown()) return {};
  const name = user.value === '0' ? 'root' : user.value;
  return { user: name, span: user.span(), ...(name === 'root' && { home: '/root' }) };
}

function onlyUserMentioned(unit: LoadedUnit): string | undefined {
  const users = new Set<string>();
  for (const { value, ineffective, assignment } of unit.settings.all) {
    if (ineffective !== undefined || assignment.section !== 'Service') continue;
    for (const match of value.value.matchAll(
      /(?:^|[\s"'=:])\/(?:(?:home|Users)\/([A-Za-z0-9._-]+)|(root))(?=[/\s"':]|$)/g,
    )) {
      if (value.isKnown(match.index, match.index + match[0].length)) users.add(match[1] ?? 'root');
    }
  }
  const [user] = users;
  return users.size === 1 ? user : undefined;
}
