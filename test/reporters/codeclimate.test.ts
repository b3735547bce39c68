import { expect, test } from 'vitest';
import { codeclimateReport } from '../../src/reporters/codeclimate.ts';
import { finding, marked, result } from '../support/result.ts';

const span = marked('units/a.service', '# x\nExecStart=⟦hermes \\\n  gateway⟧\n');

test('an issue has what GitLab asks for', () => {
  expect(JSON.parse(codeclimateReport(result({ findings: [finding(span)] })))).toEqual([
    {
      type: 'issue',
      check_name: 'profile-not-pinned',
      description: 'no profile is named',
      categories: ['Bug Risk'],
      severity: 'major',
      fingerprint: '0123456789abcdef',
      location: {
        path: 'units/a.service',
        positions: { begin: { line: 2, column: 11 }, end: { line: 3, column: 10 } },
      },
    },
  ]);
});

test('the severities are those of Code Climate', () => {
  const findings = (['error', 'warning', 'notice'] as const).map((severity) => finding(span, { severity }));
  const issues = JSON.parse(codeclimateReport(result({ findings }))) as readonly { severity: string }[];
  expect(issues.map(({ severity }) => severity)).toEqual(['major', 'minor', 'info']);
});

test('without findings the list is empty', () => {
  expect(codeclimateReport(result())).toBe('[]\n');
});
