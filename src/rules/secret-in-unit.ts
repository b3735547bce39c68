import type { Rule } from './rule.ts';
import { secretsOf } from './shared/credentials.ts';
import { managerOf, nameOf } from './shared/managers.ts';

export const secretInUnit: Rule = {
  id: 'secret-in-unit',
  family: 'The service itself',
  severity: 'error',
  summary: 'A literal bot token or API key stands in the repository. Its value is never printed.',
  service: (service) =>
    secretsOf(service).map(({ name, label }) => {
      const isOwn = service.files.includes(label.source);
      const holder = isOwn ? nameOf(service) : `${label.source.path}, which ${nameOf(service)} reads,`;
      return {
        span: label,
        message: `${holder} holds the value of ${name ?? 'a token'}: everybody who can read the repository, now or in its history, can act with it. Revoke the credential, and put the new one in the .env of the profile's home, or ${managerOf(service).secretPlace}.`,
      };
    }),
};
