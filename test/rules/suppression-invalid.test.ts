import { testRule, userGateway } from '../support/rules.ts';

const above = (comment: string) => userGateway('default', { restart: `${comment}\nRestart=always` });

testRule('suppression-invalid', [
  ['an unknown rule', above('# gateway-lint: ignore[restart-mising] x'), ['restart-mising']],
  ['an unknown rule of a unit', above('X-GatewayLint-Ignore=restart-mising x'), ['restart-mising']],
  ['no rule', above('# gateway-lint: ignore'), ['# gateway-lint: ignore']],
  ['all rules', above('# gateway-lint: ignore[*]'), ['*']],
  ['a rule about suppressions', above('# gateway-lint: ignore[suppression-invalid]'), ['suppression-invalid']],
  [
    'itself',
    above('# gateway-lint: ignore[suppression-invalid]\n# gateway-lint: ignore'),
    ['suppression-invalid', '# gateway-lint: ignore'],
  ],
  [
    'a whole file, in its middle',
    above('# gateway-lint: ignore-file[shared-log]'),
    ['# gateway-lint: ignore-file[shared-log]'],
  ],
  ['a known rule', above('# gateway-lint: ignore[restart-missing] x'), []],
  ['a comment that speaks of the linter', above('# gateway-lint: see docs/hosts.md'), []],
]);
