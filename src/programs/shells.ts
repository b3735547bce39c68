/** Shells, and the names of programs. */
import { isShellName } from '../shell/shells.ts';
import type { Text } from '../text.ts';
import type { OptionSpec } from './options.ts';

/** Options of a shell that take a value. */
export const SHELL_OPTIONS: OptionSpec = { short: 'oO', long: ['rcfile', 'init-file'] };

/** The name of a program without its directory and `.exe`. */
export function baseName(program: string): string {
  return program.slice(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1).replace(/\.exe$/i, '');
}

/** Whether the program is a shell. */
export function isShell(program: Text): boolean {
  const name = baseName(program.value);
  return isShellName(name) || name === 'fish';
}
