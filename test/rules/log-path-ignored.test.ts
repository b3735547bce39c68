import { testRule, userGateway } from '../support/rules.ts';

testRule('log-path-ignored', [
  ...['append: /var/log/x.log', 'append:logs/x.log', 'file:~/x.log', 'truncate:$HOME/x.log'].map(
    (value) => [value, userGateway('a', { service: `StandardOutput=${value}` }), [value]] as const,
  ),
  ...['append:/var/log/x.log', 'append:%h/x.log', 'journal', 'null'].map(
    (value) => [value, userGateway('a', { service: `StandardOutput=${value}` }), []] as const,
  ),
]);
