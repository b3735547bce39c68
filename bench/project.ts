/** The commands of the project itself, and what is right for them to print. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Expected, Input } from './input/input.ts';
import { type Command, WrongAnswer } from './measure.ts';

export const PROJECT = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
export const CLI = join(PROJECT, 'dist/cli.js');

/** A lint of the whole input, as somebody in its folder runs it. */
export function lintOf({ folder, expected }: Input, node: string): Command {
  return {
    argv: [node, CLI],
    cwd: folder,
    exitCode: expected.findings.length > 0 ? 1 : 0,
    check: (report) => checkReport(report, expected),
  };
}

/** Throws `WrongAnswer` for a report that is not the expected one. */
export function checkReport(report: string, { files, filesRead, gateways, findings }: Expected): void {
  const read = numberIn(report, /(\d+) files? read/);
  const least = filesRead ?? gateways;
  const most = filesRead ?? files;
  if (read < least || read > most) throw new WrongAnswer(`${read} files read, not ${least} to ${most}`);
  const seen = numberIn(report, /(\d+) gateways?\b/);
  if (seen !== gateways) throw new WrongAnswer(`${seen} gateways, not ${gateways}`);
  const found = [...report.matchAll(/^\S+:\d+:\d+: [a-z]+: .* \[([a-z-]+)\]$/gm)].map(([, rule]) => rule);
  if (found.sort().join() !== [...findings].sort().join()) {
    throw new WrongAnswer(`findings: ${found.join(', ') || 'none'}, not ${findings.join(', ') || 'none'}`);
  }
}

/** 0 where the last line does not speak of it. */
function numberIn(report: string, pattern: RegExp): number {
  const last = report.trimEnd().split('\n').at(-1) ?? '';
  return Number(last.match(pattern)?.[1] ?? 0);
}
