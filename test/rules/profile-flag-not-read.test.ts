import { expect, it } from 'vitest';
import { type Files, lintFiles } from '../support/lint.ts';
import { messagesOf, testRule, userGateway } from '../support/rules.ts';

const hermes = (words: string): Files => userGateway('code', { exec: `%h/.local/bin/hermes ${words}` });

testRule('profile-flag-not-read', [
  ['glued', hermes('-pcode gateway run'), ['-pcode']],
  ['with an equals sign', hermes('-p=code gateway run'), ['-p=code']],
  ['after the dashes', hermes('gateway run -- --profile code'), ['--profile code']],
  ['as the value of another flag', hermes('-m -p code gateway run'), ['-p code']],
  ['as the last word', hermes('gateway run --profile'), ['--profile']],
  [
    'for an entry point that knows none',
    userGateway('code', { exec: '/usr/bin/python3 -m gateway.run --profile code' }),
    ['--profile code'],
  ],
  ['beside a flag that is read', hermes('--profile code gateway run -pcode'), ['-pcode']],
  ['two words', hermes('-p code gateway run'), []],
  ['one word', hermes('--profile=code gateway run'), []],
  ['behind the subcommand', hermes('gateway run --profile code'), []],
  ['another option that begins alike', hermes('--profile code gateway run --platform telegram'), []],
  ['another program', userGateway('code', { exec: '/usr/bin/openclaw -pcode gateway run' }), []],
]);

const module = (words: string): Files => userGateway('code', { exec: `/usr/bin/python3 -m gateway.run ${words}` });
const container = (command: string): Files => ({
  'compose.yaml': `services:\n  box:\n    image: nousresearch/hermes-agent\n    command: ${command}\n    volumes: ["/srv/x:/opt/data"]\n`,
});
const KNOWN = 'is not read as a profile: Hermes knows "--profile NAME", "-p NAME" and "--profile=NAME", but no';
const UNIT = 'hermes-gateway-code.service';
const OPEN = `${UNIT} is not pinned by it: active_profile chooses the home, and the word left over can stop the command with exit 2.`;
const LEFT = `It is left for the argument parser, which stops ${UNIT} with exit 2. Remove it.`;

it.each<[string, Files, readonly string[]]>([
  [
    'a glued name',
    hermes('-pcode gateway run'),
    [`"-pcode" ${KNOWN} value glued to "-p". ${OPEN} Write "--profile code" before "gateway".`],
  ],
  [
    'an equals sign',
    hermes('-p=code gateway run'),
    [`"-p=code" ${KNOWN} "-p=NAME". ${OPEN} Write "--profile code" before "gateway".`],
  ],
  [
    'a value that no profile can be called',
    hermes('-pCode gateway run'),
    [`"-pCode" ${KNOWN} value glued to "-p". ${OPEN} Write "--profile NAME" before "gateway".`],
  ],
  [
    'the dashes, from the release on that minds them',
    hermes('gateway run -- --profile code'),
    [
      `"--profile code" is not read as a profile: it stands after "--", where Hermes looks for no flags (v0.17 and later). ${OPEN} Write "--profile code" before "gateway".`,
    ],
  ],
  [
    'an option with a value',
    hermes('-m -p code gateway run'),
    [
      `"-p code" is not read as a profile: the option before it takes it as its value (v0.17 and later). ${OPEN} Write "--profile code" before "gateway".`,
    ],
  ],
  [
    'the last word',
    hermes('gateway run --profile'),
    [
      `"--profile" names no profile: it is the last word of the command and has no value. ${OPEN} Write "--profile NAME" before "gateway".`,
    ],
  ],
  [
    'an entry point that knows none',
    module('--profile code'),
    [
      `"--profile code" is not read: this entry point knows no profile flag, only HERMES_HOME selects a profile for it. ${UNIT} stops at it with exit 2. Start it with "hermes --profile code gateway run" instead.`,
    ],
  ],
  [
    'a flag that is read',
    hermes('--profile code gateway run -pcode'),
    [`"-pcode" ${KNOWN} value glued to "-p". ${LEFT}`],
  ],
  [
    'a flag that only some releases read, and one that is left over in all of them',
    hermes('-m -p ops gateway run -p code'),
    [`"-p ops" is not read as a profile: the option before it takes it as its value (v0.17 and later). ${LEFT}`],
  ],
  [
    'two of them, of which none is read',
    hermes('-pcode gateway run -p=ops'),
    [
      `"-pcode" ${KNOWN} value glued to "-p". ${OPEN} Write "--profile code" before "gateway".`,
      `"-p=ops" ${KNOWN} "-p=NAME". ${OPEN} Write "--profile ops" before "gateway".`,
    ],
  ],
  [
    'a container, whose volume is the pin',
    container('-pcode gateway run'),
    [
      `"-pcode" ${KNOWN} value glued to "-p". compose service box is not pinned by it: it runs what its data volume holds, and the word left over can stop the command with exit 2. Write "--profile code" before "gateway".`,
    ],
  ],
])('what is said of %s', async (_name, files, expected) => {
  expect(await messagesOf('profile-flag-not-read', files)).toEqual(expected);
});

it.each<[string, Files, readonly string[] | undefined]>([
  [
    'a glued name',
    hermes('-pcode gateway run'),
    ['Pin hermes-gateway-code.service to profile "code"', '--profile code'],
  ],
  [
    'a quoted word, without its quotes',
    hermes('"-pcode" gateway run'),
    ['Pin hermes-gateway-code.service to profile "code"', '--profile code'],
  ],
  [
    'a glued name in a list',
    container('["-p=code", "gateway", "run"]'),
    ['Pin compose service box to profile "code"', '--profile", "code'],
  ],
  ['a name in quotes of its own', hermes('-p"code" gateway run'), undefined],
  ['a name that is not known', hermes('-p{{ x }} gateway run'), undefined],
  ['a name in capitals', hermes('-pCode gateway run'), undefined],
  ['two of them', hermes('-pcode gateway run -p=ops'), undefined],
  ['one for an entry point that knows none', module('--profile code'), undefined],
  ['one behind the dashes', hermes('gateway run -- --profile code'), undefined],
])('the repair of %s', async (_name, files, expected) => {
  const { findings } = await lintFiles(files);
  const fix = findings.find(({ rule }) => rule === 'profile-flag-not-read')?.fix;
  expect(fix && [fix.title, ...fix.edits.map(({ text }) => text)]).toEqual(expected);
});
