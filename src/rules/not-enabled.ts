import type { Rule } from './rule.ts';
import { managerOf, nameOf } from './shared/managers.ts';

export const notEnabled: Rule = {
  id: 'not-enabled',
  family: 'The service itself',
  severity: 'notice',
  summary: 'Nothing starts the gateway at boot or login, so it does not come back after a reboot.',
  gateway: ({ service }) => {
    const { resident, startedBy, span } = service;
    // What writes a unit may well start it in a way of its own.
    if (!resident || startedBy.length > 0 || service.isRefused || service.isWritten) return [];
    const fact = managerOf(service).notStarted?.(service);
    return fact === undefined ? [] : [{ span, message: `${nameOf(service)} ${fact}` }];
  },
};
