/**
 * Unit names: their parts, instances and escaping, as described in systemd.unit(5) and systemd-escape(1).
 *
 * Functions return null for what systemd refuses as invalid. Escaping works on bytes: a text is taken as UTF-8, and a
 * byte that is not part of valid UTF-8 is the lone surrogate that `decodeUtf8` gives for it.
 */
import { decodeUtf8, encodeUtf8 } from '../source.ts';
import { sipHash24 } from './siphash.ts';
import { byteLength } from './utf8.ts';

export type UnitNameKind = 'plain' | 'template' | 'instance';

/** The longest valid unit name, in bytes. */
const MAX_LENGTH = 255;
/** The longest path, in bytes. */
export const MAX_PATH_LENGTH = 4095;
const MAX_FILE_NAME_LENGTH = 255;

const TYPES: ReadonlySet<string> = new Set(
  'service mount swap socket target device automount timer path slice scope'.split(' '),
);

const VALID_NAME = /^[A-Za-z0-9:_.\\@-]+$/;
const VALID_GLOB = /^[A-Za-z0-9:_.\\@*?![\]-]+$/;

/** Whether the text is the name of a unit type, such as `service`. */
export function isUnitType(text: string): boolean {
  return TYPES.has(text);
}

/** Plain (`a.service`), template (`a@.service`) or instance (`a@x.service`); null when the name is not valid. */
export function unitNameKind(name: string): UnitNameKind | null {
  const dot = name.lastIndexOf('.');
  if (dot < 1 || name.length > MAX_LENGTH || !TYPES.has(name.slice(dot + 1)) || !VALID_NAME.test(name)) return null;
  const at = name.indexOf('@');
  if (at === -1 || at > dot) return 'plain';
  if (at === 0) return null;
  return at + 1 === dot ? 'template' : 'instance';
}

/** The type that the name ends in (`service`), whether or not the rest is valid; null when it ends in none. */
export function unitNameType(name: string): string | null {
  const type = name.slice(name.lastIndexOf('.') + 1);
  return type.length < name.length && TYPES.has(type) ? type : null;
}

/** The part before the `@`, or before the type: `hermes-gateway` of `hermes-gateway@code.service`. */
export function unitNamePrefix(name: string): string | null {
  const kind = unitNameKind(name);
  if (kind === null) return null;
  return name.slice(0, kind === 'plain' ? name.lastIndexOf('.') : name.indexOf('@'));
}

/** The part between `@` and type; empty for a template, undefined for a plain name. */
export function unitNameInstance(name: string): string | undefined | null {
  const kind = unitNameKind(name);
  if (kind === null) return null;
  return kind === 'plain' ? undefined : name.slice(name.indexOf('@') + 1, name.lastIndexOf('.'));
}

/** The template of an instance: `a@.service` of `a@x.service`. */
export function templateName(name: string): string | null {
  const kind = unitNameKind(name);
  if (kind === null || kind === 'plain') return null;
  return name.slice(0, name.indexOf('@') + 1) + name.slice(name.lastIndexOf('.'));
}

/** The template or instance with another instance: `a@y.service` of `a@.service` and `y`. */
export function withInstance(name: string, instance: string): string | null {
  const template = templateName(name);
  if (template === null || instance === '' || !VALID_NAME.test(instance)) return null;
  const result = template.replace('@', () => `@${instance}`);
  return unitNameKind(result) === 'instance' ? result : null;
}

/** Escapes a text for use in a unit name: `/` becomes `-`, other bytes that a name cannot hold `\xHH`. */
export function escapeUnitName(text: string): string {
  return text.startsWith('.')
    ? `\\x2e${escapeBytes(text.slice(1), /[^A-Za-z0-9:_.]/)}`
    : escapeBytes(text, /[^A-Za-z0-9:_.]/);
}

/** Undoes `escapeUnitName`; null for a backslash that does not begin `\xHH`. */
export function unescapeUnitName(text: string): string | null {
  if (!text.includes('\\')) return text.replaceAll('-', '/');
  const bytes: number[] = [];
  const input = encodeUtf8(text);
  for (let at = 0; at < input.length; at++) {
    const byte = input[at] as number;
    if (byte === 0x2d) {
      bytes.push(0x2f);
    } else if (byte !== 0x5c) {
      bytes.push(byte);
    } else {
      const match = /^\\x([0-9a-fA-F]{2})$/.exec(input.toString('latin1', at, at + 4));
      if (match === null) return null;
      bytes.push(Number.parseInt(match[1] as string, 16));
      at += 3;
    }
  }
  const end = bytes.indexOf(0);
  return decodeUtf8(Uint8Array.from(end === -1 ? bytes : bytes.slice(0, end)));
}

/** Escapes a path without its slashes at both ends; the root and the empty path are `-`. Refuses `..`. */
export function escapeUnitPath(path: string): string | null {
  const simple = simplifyPath(path);
  if (simple === '' || simple === '/') return '-';
  if (!isNormalizedPath(simple)) return null;
  return escapeUnitName(simple.startsWith('/') ? simple.slice(1) : simple);
}

/** Undoes `escapeUnitPath`, always giving an absolute path. */
export function unescapeUnitPath(text: string): string | null {
  if (text === '-') return '/';
  if (text === '' || text.startsWith('-') || text.endsWith('-')) return null;
  const name = unescapeUnitName(text);
  if (name === null) return null;
  const path = `/${name}`;
  return isNormalizedPath(path) ? path : null;
}

/** The unit for a path, such as `home-u.mount` for `/home/u` and `.mount`; too long a name ends in a hash. */
export function unitNameFromPath(path: string, suffix: string): string | null {
  const escaped = escapeUnitPath(path);
  if (escaped === null || !isSuffix(suffix)) return null;
  const name = escaped + suffix;
  const result = name.length > MAX_LENGTH ? hashLongName(name, suffix) : name;
  return unitNameKind(result) === 'plain' ? result : null;
}

/** The path that a unit's prefix stands for; null also where the name ends in a hash, so that the path is lost. */
export function unitNameToPath(name: string): string | null {
  const prefix = unitNamePrefix(name);
  if (prefix === null || isHashed(name)) return null;
  return unescapeUnitPath(prefix);
}

/**
 * Makes a unit name of what a person typed, as systemctl(1) does: a path becomes a mount or device unit, other bytes
 * are escaped and `suffix` is added where no unit type ends it. With `glob`, `*`, `?` and `[…]` keep their meaning.
 */
export function mangleUnitName(text: string, suffix = '.service', glob = false): string | null {
  if (text === '' || !isSuffix(suffix)) return null;
  if (unitNameKind(text) !== null) return text;
  if (glob && isGlob(text) && VALID_GLOB.test(text)) return text;
  if (text.startsWith('/')) {
    const path = simplifyPath(text);
    const device = /^\/(?:dev|sys)(?:\/|$)/.test(path) ? unitNameFromPath(path, '.device') : null;
    const name = device ?? unitNameFromPath(path, '.mount');
    if (name !== null) return name;
  }
  const escaped = escapeBytes(text, glob ? /[^A-Za-z0-9:_.\\@*?![\]-]/ : /[^A-Za-z0-9:_.\\@-]/);
  if (glob && isGlob(escaped)) return escaped;
  const name = unitNameKind(escaped) === null ? escaped + suffix : escaped;
  return glob || unitNameKind(name) !== null ? name : null;
}

/** The path without empty and `.` components and without a slash at its end; `..` stays. */
export function simplifyPath(path: string): string {
  if (!/\/\/|\/$|(?:^|\/)\.(?:\/|$)/.test(path) || path === '/') return path;
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  if (path.startsWith('/')) return `/${parts.join('/')}`;
  return parts.length === 0 ? '.' : parts.join('/');
}

/** Whether systemd takes the path as safe to use: neither empty nor too long in all or in a part, no `//`, `.` or `..`. */
export function isNormalizedPath(path: string): boolean {
  if (path === '' || byteLength(path) > MAX_PATH_LENGTH || /\/\/|(?:^|\/)\.\.?(?:\/|$)/.test(path)) return false;
  return path.split('/').every((part) => byteLength(part) <= MAX_FILE_NAME_LENGTH);
}

function isSuffix(suffix: string): boolean {
  return suffix.startsWith('.') && TYPES.has(suffix.slice(1));
}

function isGlob(text: string): boolean {
  return /[*?[]/.test(text);
}

function escapeBytes(text: string, invalid: RegExp): string {
  if (!invalid.test(text)) return text;
  let result = '';
  for (const byte of encodeUtf8(text)) {
    const char = String.fromCharCode(byte);
    if (char === '/') result += '-';
    else if (invalid.test(char)) result += `\\x${byte.toString(16).padStart(2, '0')}`;
    else result += char;
  }
  return result;
}

const HASH_KEY = Uint8Array.from(Buffer.from('ecf237fb58324a32849f069b0d21eb9a', 'hex'));

function hashLongName(name: string, suffix: string): string {
  const digest = Buffer.alloc(8);
  digest.writeBigUInt64LE(sipHash24(encodeUtf8(`${name}\0`), HASH_KEY));
  const hash = digest.toString('hex');
  return `${name.slice(0, MAX_LENGTH - suffix.length - hash.length - 1)}_${hash}${suffix}`;
}

function isHashed(name: string): boolean {
  return unitNameKind(name) === 'plain' && /_[0-9a-f]{16}\.[a-z]+$/.test(name);
}
