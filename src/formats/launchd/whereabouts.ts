/** Which launchd reads a property list, for whom, and where it lies, as far as its path and its values say. */
import type { Account, Service } from '../../service.ts';
import { lexical } from '../../systemd/text-builder.ts';
import type { Text } from '../../text.ts';

export type Whereabouts = Pick<Service, 'scope' | 'scopeByContent' | 'place' | 'account'>;

const USERS = new Set(['Users', 'users', 'home']);

/** chezmoi's attributes in the name of a folder. */
const ATTRIBUTES = /^(?:(?:private|readonly|exact|dot|remove|external)_)+/;

/**
 * `LaunchDaemons` are the system's, as root without `UserName`; `LaunchAgents` are users', and `UserName` is ignored
 * there. Elsewhere `UserName` decides.
 *
 * @param texts every value in which the home of a user may stand
 */
export function whereaboutsOf(path: string, userName: Text | undefined, texts: readonly Text[]): Whereabouts {
  const parts = path.split('/').map((part) => part.replace(ATTRIBUTES, ''));
  const at = parts.findIndex((part) => /^launch_?(?:agents|daemons)$/i.test(part));
  const isByPath = at !== -1 && at < parts.length - 1;
  const isDaemon = isByPath ? /daemons$/i.test(parts[at] as string) : userName !== undefined;
  const home = isByPath ? at - (parts[at - 1] === 'Library' ? 1 : 0) : parts.length - 1;
  const owner = isByPath && USERS.has(parts[home - 2] ?? '') ? parts[home - 1] : undefined;
  const place = path
    .split('/')
    .slice(0, owner === undefined ? home : home - 2)
    .join('/');
  const account = isDaemon ? daemonAccount(userName) : accountOf(owner ?? onlyUserMentioned(texts));
  return {
    scope: isDaemon ? 'system' : 'user',
    ...(!isByPath && { scopeByContent: true as const }),
    place,
    account,
  };
}

function daemonAccount(userName: Text | undefined): Account {
  if (userName === undefined) return accountOf('root');
  return userName.isKnown() ? { ...accountOf(userName.value), span: userName.span() } : {};
}

/** Homes of macOS: `/Users/NAME`, and root's `/var/root`. */
function accountOf(user: string | undefined): Account {
  if (user === undefined) return {};
  return { user, home: user === 'root' ? '/var/root' : `/Users/${user}` };
}

function onlyUserMentioned(texts: readonly Text[]): string | undefined {
  const users = new Set<string>();
  for (const text of texts) {
    for (const [, user] of lexical(text).matchAll(/(?:^|[\s"'=:])\/Users\/([A-Za-z0-9._-]+)(?=[/\s"':]|$)/g)) {
      if (user !== 'Shared') users.add(user as string);
    }
  }
  const [user] = users;
  return users.size === 1 ? user : undefined;
}
