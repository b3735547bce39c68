/** `systemctl enable`: the links that start units. Source: systemctl(1). */
import type { SimpleCommand } from '../../shell/command.ts';
import type { Text } from '../../text.ts';
import type { Written } from '../format.ts';
import { fileName } from '../paths.ts';
import { unitName, writtenPath } from '../written-path.ts';
import { baseName, operandsOf, programWords } from './programs.ts';

const WITH_VALUE = /^(?:-[HMntops]|--(?:machine|host|root|type|state|property|preset-mode|job-mode|lines))$/;

/** A link for each unit that a command enables, beside the unit where the script writes it. */
export function enabledLinks(commands: readonly SimpleCommand[], written: readonly string[]): readonly Written[] {
  const links = new Map<string, Written>();
  const folders = new Map(written.map((path) => [fileName(path), path] as const));
  for (const { words } of commands) {
    const own = programWords(words);
    if (baseName(own[0]) !== 'systemctl') continue;
    const [verb, ...units] = operandsOf(own, WITH_VALUE);
    if (verb?.value !== 'enable' && verb?.value !== 'reenable') continue;
    const isUser = own.some(({ value }) => value === '--user' || value === '--global');
    for (const unit of units) {
      // Of which instances there are nothing is known then.
      if (unit.value.includes('@') && !unit.isKnown()) continue;
      const link = linkFor(unit, isUser, folders);
      if (link !== undefined) links.set(link.path, link);
    }
  }
  return [...links.values()];
}

function linkFor(unit: Text, isUser: boolean, written: ReadonlyMap<string, string>): Written | undefined {
  const name = writtenPath(unitName(unit.slice(unit.value.lastIndexOf('/') + 1)));
  if (name === undefined || !/\.(?:service|timer|socket|path)$/.test(name)) return undefined;
  const file = name.replace(/@[^@]*(?=\.\w+$)/, '@');
  const folder =
    written.get(file)?.slice(0, -file.length) ?? (isUser ? '.config/systemd/user/' : 'etc/systemd/system/');
  const target = isUser ? 'default.target' : 'multi-user.target';
  return { path: `${folder}${target}.wants/${name}`, target: `../${file}` };
}
