import { describe, expect, it } from 'vitest';
import { type Files, lintFiles } from './support/lint.ts';

const FOLDER = '.config/systemd/user';
const name = (suffix: string) => `${FOLDER}/hermes-gateway${suffix}.service`;
const unit = (args: string) =>
  `[Service]\nExecStart=%h/bin/hermes ${args} gateway run\nRestart=always\n[Install]\nWantedBy=default.target\n`;

describe('what a run without findings has proven', () => {
  const rows: [sentence: string, files: Files, expected: string[]][] = [
    ['nothing of one gateway', { [name('')]: unit('-p default') }, []],
    ['nothing where there is a finding', { [name('')]: unit('-p a'), [name('-b')]: unit('-p a') }, []],
    [
      'that two keep apart',
      { [name('')]: unit('-p default'), [name('-code')]: unit('-p code') },
      [
        'on local: hermes-gateway-code.service (code) and hermes-gateway.service (default) keep apart, whatever active_profile says, under any supported release',
      ],
    ],
    [
      'that some keep apart, and that one is not known',
      {
        [name('')]: unit('-p default'),
        [name('-code')]: unit('-p code'),
        [`${FOLDER}/hermes-gateway@.service`]: unit('-p %i'),
      },
      [
        'on local: hermes-gateway-code.service (code) and hermes-gateway.service (default) keep apart, whatever active_profile says, under any supported release; not known: hermes-gateway@.service (profile not known)',
      ],
    ],
  ];
  it.each(rows)('%s', async (_, files, expected) => {
    expect((await lintFiles(files)).proofs).toEqual(expected);
  });
});
