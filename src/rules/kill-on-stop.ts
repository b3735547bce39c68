import type { Rule } from './rule.ts';
import { nameOf } from './shared/managers.ts';

const KILLER = /(?:^|[\s/;|&(])p?kill(?:\s|$)/;
const MAIN_PROCESS = /\$(?:\{MAINPID\}|MAINPID(?!\w))/;

export const killOnStop: Rule = {
  id: 'kill-on-stop',
  family: 'The service itself',
  severity: 'error',
  summary: 'ExecStopPost= kills $MAINPID, which by then can be the freshly started gateway.',
  service: (service) =>
    service.commands
      .filter(({ role }) => role === 'stop-post')
      .filter(({ words }) => {
        const text = words.map(({ value }) => value).join(' ');
        return KILLER.test(text) && MAIN_PROCESS.test(text);
      })
      .map(({ span }) => ({
        span,
        message: `${nameOf(service)} kills $MAINPID in ExecStopPost=, which runs after every stop, clean restarts included: it can hit the gateway that has just been started, and Restart=always then starts and kills for ever. Remove the line; systemd itself ends what is left, after TimeoutStopSec=.`,
      })),
};
