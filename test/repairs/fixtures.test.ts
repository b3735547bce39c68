import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { diffLines } from 'diff';
import { describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import type { Edit } from '../../src/finding.ts';
import { lintRepository } from '../../src/lint.ts';
import { repairable } from '../../src/repairs/apply.ts';
import { type Lint, repair, repairByDropIns } from '../../src/repairs/repair.ts';
import { withTexts } from '../../src/repository.ts';
import { type Files, fixture, memoryRepository } from '../support/lint.ts';
import { PROJECT } from '../support/process.ts';

const FIXTURES = join(PROJECT, 'fixtures');

/** Every repository under fixtures/ that has findings. */
const broken = [
  ...readdirSync(join(FIXTURES, 'rules')).map((rule) => `rules/${rule}/bad`),
  ...readdirSync(join(FIXTURES, 'forms')).flatMap((form) =>
    readdirSync(join(FIXTURES, 'forms', form), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name.startsWith('bad'))
      .map(({ name }) => `forms/${form}/${name}`),
  ),
];

function linter(files: Files): Lint {
  const config = { ...DEFAULT_CONFIG, markdown: true, pedantic: true };
  return async (texts) => lintRepository(withTexts(memoryRepository(files), texts), config);
}

const textOf = (files: Files, path: string) => (typeof files[path] === 'string' ? files[path] : '');

/** The lines of a file that a change takes out, by their numbers. */
function removedLines(before: string, after: string): readonly number[] {
  let at = 1;
  return diffLines(before, after).flatMap(({ added, removed, count = 0 }) => {
    if (added) return [];
    const numbers = Array.from({ length: count }, (_, index) => at + index);
    at += count;
    return removed ? numbers : [];
  });
}

function isOnLine({ span: { source, start, end } }: Edit, path: string, line: number): boolean {
  if (source.path !== path) return false;
  return source.position(start).line <= line && line <= source.position(end).line;
}

describe.each(broken)('the repairs of %s', (name) => {
  const files = fixture(name);
  const lint = linter(files);

  test.each([
    ['certain', false],
    ['likely', true],
  ])('leave nothing %s to repair, and a second run changes nothing', async (_kind, unsafe) => {
    const { files: changed } = await repair(await lint(new Map()), lint, unsafe);
    const repaired = { ...files, ...Object.fromEntries(changed.map(({ before, text }) => [before.path, text])) };
    const again = linter(repaired);
    const left = await again(new Map());
    // A repair that takes a gateway out of sight would take its findings with it.
    expect(left.gateways.length).toBeGreaterThanOrEqual((await lint(new Map())).gateways.length);
    expect(repairable(left.findings, unsafe).map(({ rule, fix }) => `${rule}: ${fix.title}`)).toEqual([]);
    expect((await repair(left, again, unsafe)).files).toEqual([]);
  });

  test('change no line that no fix is about', async () => {
    const { files: changed, findings } = await repair(await lint(new Map()), lint, true);
    const edits = findings.flatMap(({ fix }) => fix.edits);
    const strays = changed.flatMap(({ before, text }) => {
      expect(before.text).toBe(textOf(files, before.path));
      const lines = removedLines(before.text, text);
      return lines.filter((line) => !edits.some((edit) => isOnLine(edit, before.path, line)));
    });
    expect(strays).toEqual([]);
  });

  test('by drop-ins add files, and those pin what they are for', async () => {
    const { files: added, findings } = await repairByDropIns(await lint(new Map()), lint, true);
    expect(added.filter(({ before }) => before.path in files)).toEqual([]);
    const left = await lint(new Map(added.map(({ before, text }) => [before.path, text])));
    const places = new Set(findings.map(({ span }) => `${span.source.path}:${span.start}`));
    expect(
      left.findings.filter(
        ({ rule, span }) => rule === 'profile-not-pinned' && places.has(`${span.source.path}:${span.start}`),
      ),
    ).toEqual([]);
  });
});

const names = ['', '-p', 'CODE', 'a.b', 'x y', '$(touch pwned)', '`id`', 'root', '%(ENV_X)s', 'a;b', 'a:b', "a'b"];

test.each(names)('no repair writes %j into a command because a service is called so', async (name) => {
  const command = 'exec hermes gateway run';
  const files = {
    'supervisord.conf': `[program:hermes-gateway-${name}]\ncommand=/bin/sh -c "${command}"\n`,
    Procfile: `hermes-gateway-${name}: hermes gateway run\n`,
    [`.config/systemd/user/hermes-gateway-${name}.service`]: '[Service]\nExecStart=/usr/bin/hermes gateway run\n',
    'ecosystem.config.json': JSON.stringify({
      apps: [{ name: `hermes-gateway-${name}`, script: 'hermes gateway run' }],
    }),
  };
  const lint = linter(files);
  const { files: changed } = await repair(await lint(new Map()), lint, true);
  for (const { text } of changed) {
    const pins = [...text.matchAll(/--profile[ ",]*([^\n]*?)[ ",]*gateway run/g)].map((found) => found[1]);
    expect(pins.filter((pin) => pin !== 'default')).toEqual([]);
  }
});
