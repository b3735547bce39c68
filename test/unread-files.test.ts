import { describe, expect, it } from 'vitest';
import { lintFiles } from './support/lint.ts';

const FOLDER = '.config/systemd/user';
const unit = (file: string, profile = 'code') =>
  `[Service]\nExecStart=%h/bin/hermes --profile ${profile} gateway run\nRestart=always\n${file}\n[Install]\nWantedBy=default.target\n`;

async function rulesOf(one: string, two: string): Promise<string[]> {
  const result = await lintFiles({ [`${FOLDER}/a.service`]: one, [`${FOLDER}/b.service`]: two });
  return [...new Set(result.findings.map(({ rule }) => rule))].filter((rule) => rule === 'duplicate-profile');
}

describe('an EnvironmentFile= that is not in the repository may move the home', () => {
  const rows: [sentence: string, one: string, two: string, expected: string[]][] = [
    [
      'the same one moves both alike',
      unit('EnvironmentFile=/etc/h.env'),
      unit('EnvironmentFile=-/etc/h.env'),
      ['duplicate-profile'],
    ],
    [
      'two different ones may keep them apart',
      unit('EnvironmentFile=/etc/a.env'),
      unit('EnvironmentFile=/etc/b.env'),
      [],
    ],
    ['one may keep it apart from a gateway without any', unit('EnvironmentFile=/etc/a.env'), unit(''), []],
    [
      'one that is filled in later may be any',
      unit('EnvironmentFile=/etc/@X@.env'),
      unit('EnvironmentFile=/etc/@X@.env'),
      [],
    ],
    [
      'with other profiles the same one keeps them apart',
      unit('EnvironmentFile=/etc/h.env'),
      unit('EnvironmentFile=/etc/h.env', 'work'),
      [],
    ],
    ["the program's own .env cannot", unit('EnvironmentFile=%h/.hermes/.env'), unit(''), ['duplicate-profile']],
  ];
  it.each(rows)('%s', async (_, one, two, expected) => {
    expect(await rulesOf(one, two)).toEqual(expected);
  });
});
