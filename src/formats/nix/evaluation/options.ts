/** Options of NixOS and home-manager whose value follows from what they are. */
import type { SourceFile } from '../../../source.ts';
import { Text } from '../../../text.ts';
import type { Place, Value } from './values.ts';

/** Directories below the home of the user (home-manager, `xdg.*Home`), unless a configuration moves them. */
const BELOW_HOME: Readonly<Record<string, string>> = {
  'home.homeDirectory': '',
  'xdg.configHome': '/.config',
  'xdg.dataHome': '/.local/share',
  'xdg.stateHome': '/.local/state',
  'xdg.cacheHome': '/.cache',
};

/** The value of `config.NAME` where it is always the same, `home` being the home of the user; undefined for all others. */
export function knownOption(path: string, source: SourceFile, { start, end }: Place): Value | undefined {
  const name = /^(?:\w+\.)?config\.(.+)$/.exec(path)?.[1] ?? '';
  const rest = BELOW_HOME[name];
  if (rest !== undefined) {
    const unknown = { reason: `${path} is the home of the user`, symbol: 'home' as const };
    const home = { text: `\${${path}}`, source, start, end, unknown };
    return { kind: 'string', text: new Text(rest === '' ? [home] : [home, { text: rest, source, start, end }]) };
  }
  const unit = /(?:^|\.)quadlet\.(volume|pod|network|image|build|container)s\.([^.]+)\.ref$/.exec(name);
  if (unit === null) return undefined;
  return { kind: 'string', text: new Text([{ text: `${unit[2]}.${unit[1]}`, source, start, end }]) };
}
