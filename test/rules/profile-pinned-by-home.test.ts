import { expect, it } from 'vitest';
import type { Files } from '../support/lint.ts';
import { lintFiles } from '../support/lint.ts';
import { messagesOf, testRule, userGateway } from '../support/rules.ts';

const home = (path: string, exec = '%h/.local/bin/hermes gateway run'): Files =>
  userGateway('code', { exec, service: `Environment=HERMES_HOME=${path}` });

testRule('profile-pinned-by-home', [
  ['the home of a profile', home('%h/.hermes/profiles/code'), ['HERMES_HOME=%h/.hermes/profiles/code']],
  ['with a slash at the end', home('/opt/data/profiles/code/'), ['HERMES_HOME=/opt/data/profiles/code/']],
  ['a flag as well', home('%h/.hermes/profiles/code', '%h/.local/bin/hermes -p code gateway run'), []],
  ['an entry point that knows no flag', home('%h/.hermes/profiles/code', '/usr/bin/python3 -m gateway.run'), []],
  ['the root', home('%h/.hermes'), []],
  ['a directory below a profile', home('%h/.hermes/profiles/code/x'), []],
]);

it('says that the name is not known where it is not', async () => {
  const [message] = await messagesOf('profile-pinned-by-home', home('%h/.hermes/profiles/{{ name }}'));
  expect(message).toBe(
    'hermes-gateway-code.service takes its profile from HERMES_HOME alone: v0.6 to v0.11 ignore it there and run whatever active_profile says. Add "--profile NAME" before "gateway", which every release reads.',
  );
});

it('is silent where only releases are in use to which it is a pin', async () => {
  const { findings } = await lintFiles(home('%h/.hermes/profiles/code'), { hermesRelease: '0.20' });
  expect(findings).toEqual([]);
});
