import { testRule, userGateway } from '../support/rules.ts';

const exec = '%h/.local/bin/hermes --profile a gateway run --replace';

testRule('replace-under-supervisor', [
  ['with Restart=always', userGateway('a', { exec }), ['--replace']],
  ['with Restart=on-failure', userGateway('a', { exec, restart: 'Restart=on-failure' }), []],
  ['without --replace', userGateway('a'), []],
]);
