/** Where the homes of accounts are, where the repository that starts services as them makes the accounts, too. */
import { type Service, userHome } from '../service.ts';
import type { Text } from '../text.ts';

/** What a repository says of the home of an account. */
export interface StatedHome {
  readonly user: string;
  /** Absolute; undefined where it may be anywhere. */
  readonly home: string | undefined;
  /** The machine that has the account, where only one has. */
  readonly machine?: string;
}

/**
 * The services with the home of their account, where that is stated to be another one than accounts have by themselves. It
 * is not known where the repository says several things of one account. What runs in a container has an account there, and
 * macOS makes accounts by other means.
 */
export function withHomes(services: readonly Service[], stated: readonly StatedHome[]): readonly Service[] {
  const byUser = new Map<string, StatedHome[]>();
  for (const each of stated) {
    const known = byUser.get(each.user);
    if (known === undefined) byUser.set(each.user, [each]);
    else known.push(each);
  }
  const withHome = (service: Service): Service => {
    const { account, machine, alternatives } = service;
    const own = byUser.get(account.user ?? '')?.filter((each) => isOn(machine, each.machine)) ?? [];
    const isElsewhere = service.container !== undefined || service.manager === 'launchd';
    if (own.length === 0 || account.home !== undefined || isElsewhere) return service;
    const homes = new Set(own.map(({ home }) => home));
    const [home = UNKNOWN] = homes.size === 1 ? homes : [];
    if (home === userHome(account)) return service;
    return {
      ...service,
      account: { ...account, home },
      ...(alternatives && { alternatives: alternatives.map(withHome) }),
    };
  };
  return services.map(withHome);
}

const UNKNOWN = '~';

function isOn(machine: string | undefined, other: string | undefined): boolean {
  return machine === undefined || other === undefined || machine === other;
}

/** The home that a value is; undefined where that is not known. */
export function homeIn(value: Text): string | undefined {
  return value.isKnown() ? homeAt(value.value) : undefined;
}

/** A home as it is written, in its shortest form; undefined for what is no path from the root. */
export function homeAt(written: string): string | undefined {
  if (!written.startsWith('/') || /(?:^|\/)\.\.(?:\/|$)|[%$]/.test(written)) return undefined;
  const parts = written.split('/').filter((part) => part !== '' && part !== '.');
  return parts.length === 0 ? undefined : `/${parts.join('/')}`;
}
