/** When supervisord starts a program and starts it again. */
import type { Restart, Service } from '../../service.ts';
import type { Section } from './ini.ts';

const TRUE = new Set(['yes', 'true', 'on', '1']);
const FALSE = new Set(['no', 'false', 'off', '0']);

/** `autorestart`, `autostart` and whether the program is meant to stay; both keys have defaults that start it. */
export function lifecycleOf(section: Section): Pick<Service, 'restart' | 'startedBy' | 'resident'> {
  const { options, header } = section;
  const policy = policyOf(section);
  const autostart = options.get('autostart');
  const isStarted = autostart === undefined || !FALSE.has(autostart.value.value.toLowerCase());
  const isJob = policy === 'no' && numberOf(section, 'startsecs', 1) === 0;
  return {
    restart: { policy, span: options.get('autorestart')?.span ?? header },
    startedBy: isStarted ? [{ target: 'supervisord', span: autostart?.span ?? header }] : [],
    resident: !isJob,
  };
}

/** `unexpected`, the default, starts a program again that ended with an exit code other than 0. */
function policyOf({ options }: Section): Restart | null {
  const option = options.get('autorestart')?.value;
  const value = option?.value.toLowerCase();
  if (value === undefined || value === 'unexpected') return 'on-failure';
  if (TRUE.has(value)) return 'always';
  return FALSE.has(value) ? 'no' : null;
}

/** A number that an option holds; null where that is not known. */
export function numberOf({ options }: Section, key: string, byDefault: number): number | null {
  const value = options.get(key)?.value;
  if (value === undefined) return byDefault;
  return value.isKnown() && /^\d{1,6}$/.test(value.value) ? Number(value.value) : null;
}
