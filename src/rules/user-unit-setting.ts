import type { Rule } from './rule.ts';
import { fromProblems, likely } from './shared/drafts.ts';
import { removal, settingAt } from './shared/lines.ts';

export const userUnitSetting: Rule = {
  id: 'user-unit-setting',
  family: 'The service itself',
  severity: 'error',
  summary: 'A user unit sets what only a system unit can: User=, Group= or WantedBy=multi-user.target.',
  service: fromProblems('user-unit-setting', ({ span }, service) => {
    const setting = settingAt(service, span);
    return setting && likely(`Remove ${setting.key.value}=`, removal(setting));
  }),
};
