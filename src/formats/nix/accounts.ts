/** The accounts that NixOS makes of `users.users`. Source: users-groups.nix. */
import { homeIn, type StatedHome } from '../homes.ts';
import { machineAt } from '../paths.ts';
import { attributesOf, isBool, linesOfOption } from './definitions.ts';
import type { Evaluator } from './evaluation/evaluator.ts';
import type { Option } from './services.ts';

/** Where the home of an account is; an account of the system without one has none that a service can keep anything in. */
export function homeOf(evaluator: Evaluator, { name, values, target }: Option): readonly StatedHome[] {
  const { byName } = attributesOf(evaluator, values);
  const home = linesOfOption(evaluator, byName.get('home')?.values ?? []).at(-1);
  const isSystem = isBool(evaluator, byName.get('isSystemUser')?.values, true);
  if (!name.isKnown() || (home === undefined && !isSystem)) return [];
  return [{ ...machineAt(target.root), user: name.value, home: home && homeIn(home) }];
}
