import type { Fix } from '../finding.ts';
import type { Service } from '../service.ts';
import type { Rule } from './rule.ts';
import { likely } from './shared/drafts.ts';
import { additionAtEnd, isPlain } from './shared/lines.ts';
import { managerOf, nameOf, targetOf } from './shared/managers.ts';

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
    const fix = wanted(service);
    return fact === undefined ? [] : [{ span, message: `${nameOf(service)} ${fact}`, ...(fix && { fix }) }];
  },
};

/** By the target that starts whatever else the same manager starts by itself. */
function wanted(service: Service): Fix | undefined {
  const { manager, scope, settings, files } = service;
  const [unit] = files;
  if (manager !== 'systemd' || scope === 'unknown' || settings.some(({ section }) => section === 'Install'))
    return undefined;
  if (unit === undefined || !/\.(?:service|container)$/.test(unit.path) || !isPlain(unit)) return undefined;
  const target = `WantedBy=${targetOf(scope)}`;
  return likely(`Add [Install] with ${target}`, additionAtEnd(unit, ['', '[Install]', target]));
}
