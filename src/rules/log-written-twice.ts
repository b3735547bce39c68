import type { Rule } from './rule.ts';
import { logFiles } from './shared/logs.ts';
import { managerOf, nameOf } from './shared/managers.ts';
import { below, fixedHome } from './shared/paths.ts';
import { quote } from './shared/words.ts';

/** The files that Hermes writes and rotates itself. */
const ROTATED = new Set(['logs/gateway.log', 'logs/agent.log', 'logs/errors.log']);

export const logWrittenTwice: Rule = {
  id: 'log-written-twice',
  family: 'Locks and logs',
  severity: 'notice',
  pedantic: true,
  summary: 'The manager appends to the very log file that the program writes and rotates itself.',
  gateway: (gateway) => {
    const own = fixedHome(gateway);
    const twice = logFiles(gateway).find(
      ({ path }) => own !== null && path !== null && ROTATED.has(below(path, own) ?? ''),
    );
    if (twice === undefined) return [];
    return [
      {
        span: twice.span,
        message: `${nameOf(gateway.service)} sends its output to ${quote(twice.path ?? '')}, which Hermes writes and rotates itself: lines stand there twice, and after a rotation this output still goes to the old file. Use another name, such as gateway.out.log, or ${managerOf(gateway.service).leaveLog}.`,
      },
    ];
  },
};
