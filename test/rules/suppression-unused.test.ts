import { expect, it } from 'vitest';
import { messagesOf, testRule, userGateway } from '../support/rules.ts';

const above = (comment: string, exec?: string) =>
  userGateway('default', { restart: `${comment}\nRestart=always`, ...(exec !== undefined && { exec }) });
const OPEN = '%h/.local/bin/hermes gateway run';

testRule('suppression-unused', [
  ['of a rule that finds nothing', above('# gateway-lint: ignore[restart-missing] x'), ['restart-missing']],
  [
    'of a rule that finds something elsewhere',
    above('# gateway-lint: ignore[profile-not-pinned]', OPEN),
    ['profile-not-pinned'],
  ],
  ['of a whole file', above('X-GatewayLint-Ignore=restart-missing x'), ['restart-missing']],
  ['of some of its rules', above('# gateway-lint: ignore[shared-log, shared-port]'), ['shared-log', 'shared-port']],
  [
    'of a file without any gateway',
    { 'run.sh': '# gateway-lint: ignore[shared-log]\nhermes --version\n' },
    ['shared-log'],
  ],
  ['of a rule that finds something there', above('X-GatewayLint-Ignore=profile-not-pinned x', OPEN), []],
  ['with a mistake, which is told elsewhere', above('# gateway-lint: ignore[restart-mising]'), []],
]);

it.each([
  ['# gateway-lint: ignore[restart-missing] x', 'the rule finds nothing on the line that it is for'],
  ['X-GatewayLint-Ignore=restart-missing x', 'the rule finds nothing in this file'],
])('says where %s looked', async (comment, part) => {
  expect(await messagesOf('suppression-unused', above(comment))).toEqual([
    `This suppression of restart-missing suppresses nothing: ${part}. Remove it, before it hides a later mistake that nobody has looked at.`,
  ]);
});
