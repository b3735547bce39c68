import { expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { fileUnreadable } from '../../src/rules/file-unreadable.ts';
import { SourceFile } from '../../src/source.ts';

it('says which file was not read, and why', () => {
  const unreadable = [{ source: new SourceFile('deploy/hermes-gateway.service', ''), reason: 'EACCES' }];
  const [finding] = check({ hosts: [], services: [], unreadable }, [fileUnreadable], { rules: {}, pedantic: false });
  expect(finding).toMatchObject({ severity: 'warning', span: { source: { path: 'deploy/hermes-gateway.service' } } });
  expect(finding?.message).toContain('hermes-gateway.service is not read: EACCES.');
});
