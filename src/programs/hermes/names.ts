/** What profiles and their units may be called, and what Hermes itself calls them. */
import { createHash } from 'node:crypto';
import type { Manager, Service } from '../../service.ts';
import type { HermesEra } from './releases.ts';

const NAME = /^[a-z0-9][a-z0-9_-]{0,63}$/;
const RESERVED: ReadonlySet<string> = new Set(['hermes', 'test', 'tmp', 'root', 'sudo']);

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
  if (name === '') return { refused: 'the profile name is empty' };
  if (!isProfileName(name)) return { refused: `"${text}" is no valid profile name` };
  if (era.reservesNames && isReservedName(name)) return { refused: `the profile name "${name}" is reserved` };
  return { name };
}

/** Whether a service is called as Hermes calls its gateways: `hermes-gateway`, `hermes-gateway@x`, `ai.hermes.gateway-code`. */
export function followsScheme(service: Service): boolean {
  return suffixOf(service) !== null;
}

/**
 * The service that Hermes would install for a home, under systemd and launchd: the bare name for the default root, the
 * profile's name for a profile, and the first eight digits of the path's SHA-256 for any other directory. Null for
 * managers that Hermes does not install itself into.
 *
 * @param profile `default` or a named profile; null for a directory that is no profile's.
 * @param home the absolute path of a directory that is neither `~/.hermes` nor a profile; null for those two.
 */
export function expectedUnit(manager: Manager, profile: string | null, home: string | null): string | null {
  const hash = home === null ? null : createHash('sha256').update(home).digest('hex').slice(0, 8);
  const suffix = hash ?? (profile === 'default' ? null : profile);
  const tail = suffix === null ? '' : `-${suffix}`;
  if (manager === 'launchd') return `ai.hermes.gateway${tail}`;
  return manager === 'systemd' ? `hermes-gateway${tail}.service` : null;
}

/**
 * The profile that a service's own name stands for: `default` for `hermes-gateway.service`, `code` for
 * `hermes-gateway-code.service`; null for any other name, for one that is filled in later or that no profile may have, for a
 * hash of a path, and for templates and their instances. Not for containers, whose profile is their volume's.
 */
export function namedProfile(service: Service): string | null {
  const suffix = suffixOf(service);
  if (suffix === null || service.isNameOpen) return null;
  if (suffix === '') return service.manager === 'launchd' && service.name !== 'ai.hermes.gateway' ? null : 'default';
  const name = suffix.slice(1);
  // What no profile may be called names none: a repair would write it into a command.
  const isName = isProfileName(name) && !isReservedName(name);
  return suffix.startsWith('@') || !isName || /^[0-9a-f]{8}$/.test(name) ? null : name;
}

/**
 * What follows the name of a gateway in a service's name, with the character in front of it: `-code`, `@x`, an empty
 * string for the bare name; null for other names. A script may be called anything.
 */
function suffixOf({ name, manager }: Service): string | null {
  if (manager === 'script') return null;
  if (manager === 'launchd') return /^(?:.+\.)?hermes(?:-agent)?[.-]gateway(|[.-].+)$/is.exec(name)?.[1] ?? null;
  if (manager === 'systemd') return /^hermes-gateway(|[-@].*)$/.exec(name.replace(/\.service$/, ''))?.[1] ?? null;
  return /^hermes[-_]gateway(|[-_].*)$/i.exec(name.slice(name.lastIndexOf('/') + 1))?.[1] ?? null;
}
