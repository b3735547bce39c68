import { describe, expect, test } from 'vitest';
import { applyFixes } from '../../support/fixes.ts';
import { type Files, lintFiles } from '../../support/lint.ts';

const PATH = 'etc/systemd/system/hermes-gateway@.service';
const RUN = 'ExecStart=/usr/bin/hermes gateway run';
const template = (...lines: readonly string[]): Files => ({
  [PATH]: `[Unit]\nDescription=Gateway\n[Service]\n${lines.join('\n')}\nRestart=always\n[Install]\nWantedBy=multi-user.target\n`,
});

async function fixFor(files: Files) {
  const { findings } = await lintFiles(files);
  const own = findings.filter(({ rule }) => rule === 'profile-not-pinned');
  expect(own.length).toBeGreaterThan(0);
  return { fix: own[0]?.fix, text: Object.values(applyFixes(files, own)).join('') };
}

describe('the instances of a template', () => {
  const PROFILES = 'Pin each instance to the profile of its name';
  const USERS = 'Pin each user to the default profile';
  test.each<[string, Files, string, string]>([
    ['without a word on them', template(RUN), PROFILES, 'hermes --profile %i gateway run\n'],
    ['with homes of their own', template(RUN, 'WorkingDirectory=/srv/profiles/%i'), PROFILES, '--profile %i gateway'],
    [
      'with files in them',
      template(RUN, 'StandardOutput=append:/srv/profiles/%i/logs/a.log'),
      PROFILES,
      '--profile %i',
    ],
    [
      'whose names are told in prose',
      template(RUN, 'SyslogIdentifier=hermes-%i', '[Unit]', 'Description=Gateway %i', 'Documentation=https://x.org/%i'),
      PROFILES,
      '--profile %i',
    ],
    ['that are users', template(RUN, 'User=%i'), USERS, 'hermes --profile default gateway run\n'],
    ['that are users and groups', template(RUN, 'User=%i', 'Group=%i'), USERS, '--profile default'],
    [
      'that are users with homes',
      template(RUN, 'User=%i', 'WorkingDirectory=/home/%i/bot'),
      USERS,
      '--profile default',
    ],
  ])('%s', async (_, files, title, text) => {
    const found = await fixFor(files);
    expect([found.fix?.title, found.fix?.isLikely]).toEqual([title, true]);
    expect(found.text).toContain(text);
  });

  test.each<[string, Files]>([
    ['in a path of another kind', template(RUN, 'WorkingDirectory=/srv/%i')],
    [
      'in two paths of which one is of another kind',
      template(RUN, 'WorkingDirectory=/srv/profiles/%i', 'ReadWritePaths=/x/%i'),
    ],
    ['as a part of the name of a profile', template(RUN, 'WorkingDirectory=/srv/profiles/%i-bot')],
    ['as a part of the name of a home', template(RUN, 'User=%i', 'WorkingDirectory=/home/%i2')],
    ['as a profile and a user', template(RUN, 'User=%i', 'WorkingDirectory=/srv/profiles/%i')],
    ['as a group alone', template(RUN, 'Group=%i')],
    ['as a part of a user', template(RUN, 'User=bot-%i')],
    ['not escaped', template(RUN, 'WorkingDirectory=/srv/profiles/%I')],
    ['as its last part', template(RUN, 'WorkingDirectory=/srv/%j')],
    ['as its last part, not escaped', template(RUN, 'WorkingDirectory=/srv/%J')],
    ['in the command', template('ExecStart=/srv/%i/bin/hermes gateway run')],
    ['beside a variable for the profile', template(RUN, 'Environment=HERMES_PROFILE=code')],
    ['beside a flag that is not read', template('ExecStart=/usr/bin/hermes -pcode gateway run')],
    [
      'in no template, although a unit with an instance',
      { 'etc/systemd/system/hermes-gateway@code.service': Object.values(template(RUN))[0] as string },
    ],
  ])('are not known %s', async (_, files) => expect((await fixFor(files)).fix).toBeUndefined());
});
