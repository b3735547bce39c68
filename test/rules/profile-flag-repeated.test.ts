import { expect, it } from 'vitest';
import { type Files, lintFiles } from '../support/lint.ts';
import { dropIn, testRule, userGateway } from '../support/rules.ts';

const hermes = (words: string): Files => userGateway('code', { exec: `%h/.local/bin/hermes ${words}` });

testRule('profile-flag-repeated', [
  ['two names', hermes('-p code gateway run --profile notes'), ['--profile notes']],
  ['one name', hermes('--profile code --profile=code gateway run'), ['--profile=code']],
  ['three', hermes('-p a -p b -p c gateway run'), ['-p b', '-p c']],
  ['one', hermes('--profile code gateway run'), []],
  [
    'one in the unit, one in a drop-in that replaces it',
    {
      ...hermes('--profile code gateway run'),
      ...dropIn(
        'hermes-gateway-code.service',
        '[Service]\nExecStart=\nExecStart=/usr/bin/hermes -p code gateway run\n',
      ),
    },
    [],
  ],
]);

it.each([
  ['--profile code --profile=code gateway run', '"--profile=code"', '"--profile code"', true],
  ['-p code gateway run --profile notes', '"--profile notes"', '"-p code"', false],
  ['-p code gateway run -p {{ name }}', '"-p {{ name }}"', '"-p code"', false],
  ['-p bad.name gateway run -p code', '"-p code"', 'the first one', false],
])('what is said and done about %s', async (words, second, first, isFixed) => {
  const { findings } = await lintFiles(hermes(words));
  const [found] = findings.filter(({ rule }) => rule === 'profile-flag-repeated');
  expect(found?.message).toBe(
    `${second} is a second profile flag: Hermes takes ${first} and leaves this one to the argument parser, which stops hermes-gateway-code.service with exit 2 ("unrecognized arguments"). Remove one of the two.`,
  );
  expect(found?.fix !== undefined).toBe(isFixed);
});
