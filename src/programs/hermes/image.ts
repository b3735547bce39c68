/** What the program's own image does whatever command it is given. */
import type { Text } from '../../text.ts';
import { baseName } from '../shells.ts';

/** The first image with an init that starts the gateways of its data volume: v0.15.0, or the tag that is its date. */
const FIRST_WITH_INIT = { version: 15, date: 20260528 } as const;

/**
 * Whether a command does nothing but keep a container running (`sleep infinity`), so that its only sense is what the
 * image's init starts beside it. Source: `docker/main-wrapper.sh` runs it as it stands.
 */
export function keepsRunning(words: readonly Text[]): boolean {
  const [program, ...args] = words.map(({ value }) => value);
  const line = [baseName(program ?? ''), ...args].join(' ');
  return /^(?:sleep (?:infinity|inf)|tail -[fF] \/dev\/null)$/.test(line);
}

/**
 * Whether the init of an image starts the gateways that its data volume says were running. A tag that is neither a version
 * nor a date is taken for a new one. Source: `hermes_cli/container_boot.py`.
 */
export function startsItsVolume(image: Text): boolean {
  const tag = /:v?(\d{1,4})\.(\d{1,3})(?:\.(\d{1,3}))?(?:@|$)/.exec(image.value);
  if (tag === null) return true;
  const [major, minor, patch] = [Number(tag[1]), Number(tag[2]), Number(tag[3] ?? 0)];
  if (major < 2000) return major > 0 || minor >= FIRST_WITH_INIT.version;
  return major * 10000 + minor * 100 + patch >= FIRST_WITH_INIT.date;
}
