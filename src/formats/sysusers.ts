/** The accounts that systemd-sysusers makes (`sysusers.d(5)`): no services, but the homes of those that some run as. */
import type { Repository } from '../repository.ts';
import { candidates, type Format, type Mentions, type Reading } from './format.ts';
import { homeAt, type StatedHome } from './homes.ts';
import { isSysusers } from './names.ts';
import { machineAt } from './paths.ts';

export const sysusers: Format = { name: 'sysusers', read };

function read(repository: Repository, mentions: Mentions): Reading {
  const homes = candidates(repository, isSysusers, mentions).flatMap(({ path, text }) =>
    text.split('\n').flatMap((line) => homeIn(line).map((home) => ({ ...machineAt(path), ...home }))),
  );
  return { services: [], homes };
}

/** `u NAME ID "GECOS" HOME SHELL`; a home that is left out is none that a service can keep anything in. */
function homeIn(line: string): readonly StatedHome[] {
  const [type, user, , , home = '-'] = (line.match(/"[^"]*"|'[^']*'|\S+/g) ?? []).map((field) =>
    field.replace(/^(["'])(.*)\1$/, '$2'),
  );
  if (type === undefined || user === undefined || !/^u[!+-]*$/.test(type)) return [];
  return [{ user, home: homeAt(home) }];
}
