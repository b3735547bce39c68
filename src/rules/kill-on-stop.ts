import type { Draft } from '../finding.ts';
import type { Service } from '../service.ts';
import type { Span } from '../source.ts';
import type { Rule } from './rule.ts';
import { likely } from './shared/drafts.ts';
import { isWhole, removal, settingAt } from './shared/lines.ts';
import { nameOf } from './shared/managers.ts';

const KILLER = /(?:^|[\s/;|&(])p?kill(?:\s|$)/;
const MAIN_PROCESS = /\$(?:\{MAINPID\}|MAINPID(?!\w))/;

/** Nothing but that. */
const ONLY_KILLS = /^(?:\S*\/)?kill(?: -\S+)* \$(?:\{MAINPID\}|MAINPID)$/;

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
      .map(({ span, words }) => ({
        span,
        ...withFix(words.map(({ value }) => value).join(' '), span, service),
        message: `${nameOf(service)} kills $MAINPID in ExecStopPost=, which runs after every stop, clean restarts included: it can hit the gateway that has just been started, and Restart=always then starts and kills for ever. Remove the line; systemd itself ends what is left, after TimeoutStopSec=.`,
      })),
};

/** Goes with its line only where nothing else is done there. */
function withFix(words: string, span: Span, service: Service): Pick<Draft, 'fix'> {
  const setting = ONLY_KILLS.test(words) ? settingAt(service, span) : undefined;
  const fix = setting && isWhole(setting, span) ? likely('Remove the line', removal(setting)) : undefined;
  return fix === undefined ? {} : { fix };
}
