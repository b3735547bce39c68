import { expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { fileUnreadable } from '../../src/rules/file-unreadable.ts';
import { SourceFile } from '../../src/source.ts';
import { messagesOf } from '../support/rules.ts';

it('says which file was not read, and why', () => {
  const unreadable = [{ source: new SourceFile('deploy/hermes-gateway.service', ''), reason: 'EACCES' }];
  const [finding] = check({ hosts: [], services: [], unreadable }, [fileUnreadable], { rules: {}, pedantic: false });
  expect(finding).toMatchObject({ severity: 'warning', span: { source: { path: 'deploy/hermes-gateway.service' } } });
  expect(finding?.message).toContain('hermes-gateway.service is not read: EACCES.');
});

it('says which file was read only in part', async () => {
  const files = {
    'deploy/compose.yaml':
      'services:\n  a:\n    image: nousresearch/hermes-agent\n    command: gateway run\n  b:\n   image: x\n  - c\n',
  };
  expect((await messagesOf('file-unreadable', files)).join()).toContain(
    'compose.yaml is read only in part: it is not valid YAML: ',
  );
});
