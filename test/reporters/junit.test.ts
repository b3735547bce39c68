import { expect, test } from 'vitest';
import { junitReport } from '../../src/reporters/junit.ts';
import { finding, marked, result } from '../support/result.ts';
import { parseXml } from '../support/xml.ts';

const first = marked('a.service', '# x\nExecStart=⟦hermes⟧ gateway\n');
const second = marked('b.service', '⟦x⟧');

test('each file is a suite, each finding a test that fails', () => {
  const findings = [
    finding(first, { related: [{ span: second, label: 'the other <one>' }] }),
    finding(first, { severity: 'warning', rule: 'shared-log' }),
    finding(second, { severity: 'notice' }),
  ];
  expect(junitReport(result({ findings }))).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="gateway-lint" tests="3" failures="3" errors="0">
  <testsuite name="a.service" tests="2" failures="2" errors="0">
    <testcase name="profile-not-pinned at 2:11" classname="a.service">
      <failure type="error" message="no profile is named">no profile is named
b.service:1:1: the other &lt;one&gt;</failure>
    </testcase>
    <testcase name="shared-log at 2:11" classname="a.service">
      <failure type="warning" message="no profile is named">no profile is named</failure>
    </testcase>
  </testsuite>
  <testsuite name="b.service" tests="1" failures="1" errors="0">
    <testcase name="profile-not-pinned at 1:1" classname="b.service">
      <failure type="notice" message="no profile is named">no profile is named</failure>
    </testcase>
  </testsuite>
</testsuites>
`);
});

test('without findings one test passes', () => {
  expect(junitReport(result())).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="gateway-lint" tests="1" failures="0" errors="0">
  <testsuite name="gateway-lint" tests="1" failures="0" errors="0">
    <testcase name="no findings" classname="gateway-lint"/>
  </testsuite>
</testsuites>
`);
});

test('a reader gets the text back', () => {
  const report = junitReport(result({ findings: [finding(first, { message: '</failure>]]>&amp;' })] }));
  const failure = parseXml(report).children[0]?.children[0]?.children[0];
  expect([failure?.attributes.message, failure?.text]).toEqual(['</failure>]]>&amp;', '</failure>]]>&amp;']);
});
