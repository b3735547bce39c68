/** Where it was measured, and with what. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { arch, cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from './project.ts';

/** A Markdown list of the machine and the versions. */
export function machine(nodes: readonly string[]): string {
  const processors = cpus();
  const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { version: string };
  const lines = [
    `processor: ${processors[0]?.model.trim() || 'unknown'} (${arch()}), ${processors.length} cores`,
    `load before the first run: ${loadavg()[0]?.toFixed(2)}`,
    `memory: ${Math.round(totalmem() / 2 ** 30)} GiB`,
    `system: ${systemName()}, ${type()} ${release()}`,
    `gateway-lint ${version}, on Node ${nodes.map((node) => versionOf(node, ['--version'])).join(' and ')}`,
    versionOf('git', ['--version']),
    versionOf('rg', ['--version']),
    versionOf('systemd-analyze', ['--version']),
  ];
  return lines.map((line) => `- ${line}\n`).join('');
}

function systemName(): string {
  try {
    return readFileSync('/etc/os-release', 'utf8').match(/^PRETTY_NAME="?([^"\n]*)/m)?.[1] ?? 'unknown';
  } catch {
    return 'unknown';
  }
}

/** The first line of what a program says of itself. */
function versionOf(program: string, args: readonly string[]): string {
  const { stdout, error } = spawnSync(program, args, { encoding: 'utf8' });
  return error === undefined ? (stdout.split('\n')[0] ?? '') : `${program}: not installed`;
}
