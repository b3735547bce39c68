/** What profiles and their units may be called, and what Hermes itself calls them. */
import { createHash } from 'node:crypto';
import type { HermesEra } from './releases.ts';

const NAME = /^[a-z0-9][a-z0-9_-]{0,63}$/;
const RESERVED: ReadonlySet<string> = new Set(['hermes', 'test', 'tmp', 'root', 'sudo']);
const SCHEME = /^hermes-gateway(?:[-@].*)?$/;

/** Whether the text has the form of a profile name (`[a-z0-9][a-z0-9_-]{0,63}`); says nothing of reserved names. */
export function isProfileName(text: string): boolean {
  return NAME.test(text);
}

/** Whether releases from v0.14 on refuse the name although its form is right. `default` is the root's own name. */
function isReservedName(name: string): boolean {
  return RESERVED.has(name);
}

/** The name that a release makes of a flag's value or of `active_profile`, or why it refuses it. */
export function profileName(text: string, era: HermesEra): { readonly name: string } | { readonly refused: string } {
  const name = era.lowersNames ? text.trim().toLowerCase() : text;
  if (name === 'default') return { name };
  if (name === '') return { refused: 'the profile name is empty' };
  if (!isProfileName(name)) return { refused: `"${text}" is no valid profile name` };
  if (era.reservesNames && isReservedName(name)) return { refused: `the profile name "${name}" is reserved` };
  return { name };
}

/** Whether a unit is called as Hermes calls its gateways: `hermes-gateway`, `hermes-gateway-code`, `hermes-gateway@x`. */
export function followsScheme(unit: string): boolean {
  return SCHEME.test(unit.replace(/\.service$/, ''));
}

/**
 * The unit that Hermes would install for a home: the bare name for the default root, the profile's name for a profile,
 * and the first eight digits of the path's SHA-256 for any other directory.
 *
 * @param profile `default` or a named profile; null for a directory that is no profile's.
 * @param home the absolute path of a directory that is neither `~/.hermes` nor a profile; null for those two.
 */
export function expectedUnit(profile: string | null, home: string | null): string {
  if (home !== null) return `hermes-gateway-${createHash('sha256').update(home).digest('hex').slice(0, 8)}.service`;
  return profile === null || profile === 'default' ? 'hermes-gateway.service' : `hermes-gateway-${profile}.service`;
}

/**
 * The profile that a unit's own name stands for: `default` for `hermes-gateway.service`, `code` for
 * `hermes-gateway-code.service`; null for any other name, for a hash of a path, and for templates and their instances.
 */
export function namedProfile(unit: string): string | null {
  const name = unit.replace(/\.service$/, '');
  if (name === 'hermes-gateway') return 'default';
  const suffix = /^hermes-gateway-(.+)$/.exec(name)?.[1];
  return suffix === undefined || suffix.includes('@') || /^[0-9a-f]{8}$/.test(suffix) ? null : suffix;
}
